package app.layby.notes

import app.layby.core.EntryCard
import app.layby.shell.Model
import app.layby.shell.Shell
import app.layby.shell.Trouble
import java.time.ZonedDateTime
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** Everything that was kept, newest first. */
data class NotesState(
    val ready: Boolean = false,
    val cards: List<EntryCard> = emptyList(),
    val next: String? = null,
    val now: ZonedDateTime,
    val trouble: Trouble? = null,
)

class NotesModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(NotesState(now = shell.zoned()))
    val state: StateFlow<NotesState> = _state.asStateFlow()
    private var turning: Job? = null

    /** As many as were on screen before, in one call. */
    override fun shown() {
        turning?.cancel()
        val many = _state.value.cards.size.coerceIn(PAGE, MOST).toUInt()
        turning = shell.scope.launch {
            val page = shell.attempt(::failed) { it.notes(null, many) } ?: return@launch
            _state.value = NotesState(true, page.cards, page.next, shell.zoned())
        }
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(ready = true, trouble = trouble) }

    /** The end of the list came near. */
    fun more() {
        val next = _state.value.next ?: return
        if (turning?.isActive == true) return
        turning = shell.scope.launch {
            val page = shell.attempt(::failed) { it.notes(next, PAGE.toUInt()) } ?: return@launch
            _state.value = _state.value.copy(cards = _state.value.cards + page.cards, next = page.next)
        }
    }

    private companion object {
        const val PAGE = 50
        const val MOST = 200
    }
}
