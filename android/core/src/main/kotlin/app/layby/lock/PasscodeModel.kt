package app.layby.lock

import app.layby.core.WordsInBytes
import app.layby.core.wiping
import app.layby.settings.FirstEntryModel
import app.layby.shell.Model
import app.layby.shell.Place
import app.layby.shell.Shell
import app.layby.shell.Trouble
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** Setting a passcode, and the recovery code that goes with it. */
data class PasscodeState(
    /** A passcode is set already: the current one is asked for. */
    val changing: Boolean = false,
    val working: Boolean = false,
    val trouble: Trouble? = null,
    /** Shown once, to be written down. */
    val code: WordsInBytes? = null,
)

class PasscodeModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(PasscodeState(changing = !shell.needsPasscode))
    val state: StateFlow<PasscodeState> = _state.asStateFlow()

    /** What the employer says, and who may get to read this: asked with the first passcode. */
    val first = FirstEntryModel(shell)

    override fun shown() { if (_state.value.code == null && !_state.value.changing) first.read() }
    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }

    /** The code is a secret: it is not kept for coming back. */
    override fun left() {
        _state.value.code?.value?.fill(0)
        _state.value = PasscodeState()
    }

    /** [current] is empty where none is set. All three are wiped. */
    fun set(current: ByteArray, new: ByteArray, again: ByteArray): Job {
        val same = new.contentEquals(again)
        again.fill(0)
        if (!same) {
            listOf(current, new).forEach { it.fill(0) }
            failed(Trouble.PasscodesDiffer)
            return Job().apply { complete() }
        }
        _state.value = _state.value.copy(working = true, trouble = null)
        return shell.scope.launch {
            val code = shell.attempt(::failed) { core ->
                if (_state.value.changing) wiping(current, new) { one, two -> core.changePasscode(one, two) }
                else wiping(new) { core.setPasscode(it) }
                core.issueRecoveryCode()
            }
            listOf(current, new).forEach { it.fill(0) }
            if (code != null) shell.needsPasscode = false
            _state.value = _state.value.copy(working = false)
            code?.let(::show)
        }
    }

    /** Shows a code to be written down: the one just issued. */
    fun show(code: WordsInBytes) { _state.value = _state.value.copy(code = code) }

    fun written() {
        if (!shell.places.back()) shell.places.go(Place.Today)
    }
}
