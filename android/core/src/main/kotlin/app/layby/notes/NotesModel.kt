package app.layby.notes

import app.layby.core.EntryCard
import app.layby.core.EntryKind
import app.layby.core.NotesFilter
import app.layby.shell.Model
import app.layby.shell.Shell
import app.layby.shell.Trouble
import java.time.ZonedDateTime
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** Which entries: all of them, or those that belong to something. */
val everyNote = NotesFilter(null, null, null, null)

/** What was kept, newest first. */
data class NotesState(
    val ready: Boolean = false,
    val cards: List<EntryCard> = emptyList(),
    val next: String? = null,
    val filter: NotesFilter = everyNote,
    val now: ZonedDateTime,
    val trouble: Trouble? = null,
)

class NotesModel(shell: Shell, of: NotesFilter = everyNote) : Model(shell) {
    private val _state = MutableStateFlow(NotesState(now = shell.zoned(), filter = of))
    val state: StateFlow<NotesState> = _state.asStateFlow()
    private var turning: Job? = null

    /** As many as were on screen before, in one call. */
    override fun shown() = read(_state.value.cards.size.coerceIn(PAGE, MOST).toUInt())

    private fun read(many: UInt) {
        turning?.cancel()
        val filter = _state.value.filter
        turning = shell.scope.launch {
            val page = shell.attempt(::failed) { it.notesBy(filter, null, many) } ?: return@launch
            _state.value = NotesState(true, page.cards, page.next, filter, shell.zoned())
        }
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(ready = true, trouble = trouble) }

    /** Only one kind; touched again, all of them. */
    fun kind(kind: EntryKind) = filter(_state.value.filter.run { copy(kind = kind.takeIf { it != this.kind }) })

    /** Only those that no record rests on; touched again, all of them. */
    fun uncrafted() = filter(_state.value.filter.run { copy(crafted = if (crafted == false) null else false) })

    private fun filter(filter: NotesFilter) {
        _state.value = _state.value.copy(filter = filter)
        read(PAGE.toUInt())
    }

    /** The end of the list came near. */
    fun more() {
        val next = _state.value.next ?: return
        if (turning?.isActive == true) return
        val filter = _state.value.filter
        turning = shell.scope.launch {
            val page = shell.attempt(::failed) { it.notesBy(filter, next, PAGE.toUInt()) } ?: return@launch
            _state.value = _state.value.copy(cards = _state.value.cards + page.cards, next = page.next)
        }
    }

    private companion object {
        const val PAGE = 50
        const val MOST = 200
    }
}
