package app.layby.lock

import app.layby.core.LockView
import app.layby.core.NotebookInterface
import app.layby.core.UnlockView
import app.layby.core.wiping
import app.layby.ports.Biometric
import app.layby.ports.BiometricChanged
import app.layby.shell.Gate
import app.layby.shell.Place
import app.layby.shell.Shell
import app.layby.shell.Trouble
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** The lock page. */
data class LockState(
    val view: LockView? = null,
    /** The recovery code is asked for instead of the passcode. */
    val recovery: Boolean = false,
    /** The core is at it: a passcode takes up to a second. */
    val opening: Boolean = false,
    val trouble: Trouble? = null,
    /** Seconds until a passcode may be tried. */
    val wait: Long = 0,
)

/** What the lock page does. Secrets pass through as bytes and are wiped. */
class LockModel(private val shell: Shell, private val biometric: Biometric? = null) {
    private val _state = MutableStateFlow(LockState())
    val state: StateFlow<LockState> = _state.asStateFlow()
    private var counting: Job? = null

    /** The gate's answer came in. */
    fun look(view: LockView?) {
        val now = _state.value
        val needed = view?.recoveryCodeNeeded == true
        _state.value = now.copy(
            view = view,
            recovery = now.recovery || needed || view?.thisDevice == false,
            // Ten were wrong, now or before the app was started: the page says why it asks for the code.
            trouble = if (needed && (now.trouble == null || now.trouble is Trouble.WrongPasscode)) Trouble.RecoveryCodeNeeded else now.trouble,
        )
        count(view?.waitSeconds?.toLong() ?: 0)
    }

    fun useRecovery(recovery: Boolean) { _state.value = _state.value.copy(recovery = recovery, trouble = null) }

    fun passcode(secret: ByteArray): Job = open(secret) { core, bytes -> wiping(bytes) { core.unlockWithPasscode(it) } }

    fun recoveryCode(code: ByteArray): Job = open(code) { core, bytes -> wiping(bytes) { core.unlockWithRecoveryCode(it) } }

    /** A finger or face may be asked for here. */
    fun offers(view: LockView?): Boolean = view?.biometric == true && biometric?.offered() == true

    /** Asks for it, and opens with the key that it releases. Refused or cancelled, the passcode is still there. */
    fun biometric(): Job = shell.scope.launch {
        val key = try {
            biometric?.release() ?: return@launch
        } catch (changed: BiometricChanged) {
            biometric?.forget()
            return@launch refused(Trouble.BiometricChanged)
        }
        open(key) { core, bytes -> wiping(bytes) { core.unlockWithBiometric(it) } }
    }

    private fun open(secret: ByteArray, with: (NotebookInterface, ByteArray) -> UnlockView): Job {
        _state.value = _state.value.copy(opening = true, trouble = null)
        return shell.scope.launch {
            val came = shell.attempt(::refused) { with(it, secret) }
            secret.fill(0)
            _state.value = _state.value.copy(opening = false)
            if (came != null) {
                _state.value = LockState()
                shell.opened(Gate.Open(false, came))
                if (came.needsPasscode) shell.places.go(Place.SetPasscode)
            } else {
                shell.lookAgain()
            }
        }
    }

    private fun refused(trouble: Trouble) {
        _state.value = _state.value.copy(
            trouble = trouble, recovery = _state.value.recovery || trouble == Trouble.RecoveryCodeNeeded || trouble == Trouble.AnotherDevice,
        )
        when (trouble) {
            is Trouble.WrongPasscode -> count(trouble.waitSeconds)
            is Trouble.Wait -> count(trouble.seconds)
            else -> {}
        }
    }

    /** Counts down on the page; the core alone decides whether the wait is over. */
    private fun count(seconds: Long) {
        counting?.cancel()
        _state.value = _state.value.copy(wait = seconds)
        if (seconds <= 0) return
        counting = shell.scope.launch {
            for (left in seconds - 1 downTo 0) {
                delay(1000)
                _state.value = _state.value.copy(wait = left)
            }
            shell.lookAgain()
        }
    }
}
