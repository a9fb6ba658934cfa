package app.layby.today

import app.layby.core.TodayView
import app.layby.core.Words
import app.layby.jot.QuickJot
import app.layby.shell.Gate
import app.layby.shell.Model
import app.layby.shell.Saved
import app.layby.shell.Shell
import app.layby.shell.Trouble
import java.time.ZonedDateTime
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** The first screen. */
data class TodayState(
    /** Null until the core has answered. */
    val view: TodayView? = null,
    val now: ZonedDateTime,
    /** Nothing was ever written here: an invitation instead of empty lists. */
    val first: Boolean = false,
    val needsPasscode: Boolean = false,
    val trouble: Trouble? = null,
)

class TodayModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(TodayState(now = shell.zoned(), first = (shell.gate.value as? Gate.Open)?.first == true))
    val state: StateFlow<TodayState> = _state.asStateFlow()
    val jot = QuickJot(shell, changed = ::shown)
    val words: StateFlow<Words> = jot.words
    val saved: StateFlow<Saved> = jot.saved

    override fun shown() {
        shell.scope.launch {
            val view = shell.attempt(::failed) { it.today() } ?: return@launch
            // What is being typed in the field below is not shown above it as well.
            val drafts = view.drafts.filter { it.id != jot.id }
            _state.value = _state.value.copy(
                view = view.copy(drafts = drafts), now = shell.zoned(), needsPasscode = shell.needsPasscode, trouble = null,
                first = view.entries == 0u && drafts.isEmpty() && view.records == 0u,
            )
        }
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }
}
