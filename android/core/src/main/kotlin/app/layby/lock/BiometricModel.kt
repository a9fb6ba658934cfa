package app.layby.lock

import app.layby.core.wiping
import app.layby.ports.Biometric
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Shell
import app.layby.shell.Trouble
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** Opening with a finger or face: switched on with the passcode, switched off without. */
data class BiometricState(
    /** The phone has one that is strong enough. */
    val offered: Boolean,
    /** It opens this notebook; null until the core has answered. */
    val on: Boolean? = null,
    val needsPasscode: Boolean = false,
    val working: Boolean = false,
    val trouble: Trouble? = null,
)

class BiometricModel(shell: Shell, private val biometric: Biometric) : Model(shell) {
    private val _state = MutableStateFlow(BiometricState(biometric.offered(), needsPasscode = shell.needsPasscode))
    val state: StateFlow<BiometricState> = _state.asStateFlow()

    override fun shown() { shell.scope.launch { read() } }

    private suspend fun read() {
        val view = shell.attempt(::failed) { it.lockView() } ?: return
        _state.value = BiometricState(biometric.offered(), view.biometric, shell.needsPasscode)
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble, working = false) }

    /** The core makes the key, the keystore keeps it. Where it will not, the key is taken away again. */
    fun switchOn(passcode: ByteArray): Job {
        _state.value = _state.value.copy(working = true, trouble = null)
        return shell.scope.launch {
            val key = shell.attempt(::failed) { core -> wiping(passcode) { core.enrolBiometric(it) } }?.value
            passcode.fill(0)
            if (key == null) return@launch
            val kept = biometric.keep(key)
            key.fill(0)
            if (kept) shell.say(Notice(Notice.What.SET, null)) else shell.attempt(::failed) { it.forgetBiometric() }
            read()
        }
    }

    fun switchOff(): Job = shell.scope.launch {
        shell.attempt(::failed) { it.forgetBiometric() } ?: return@launch
        biometric.forget()
        shell.say(Notice(Notice.What.SET, null))
        read()
    }
}
