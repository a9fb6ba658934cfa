package app.layby.entry

import app.layby.core.EntryView
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Place
import app.layby.shell.Shell
import app.layby.shell.Trouble
import java.time.ZonedDateTime
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** One entry, to read. */
data class EntryState(val view: EntryView? = null, val now: ZonedDateTime, val trouble: Trouble? = null)

class EntryModel(shell: Shell, val id: String) : Model(shell) {
    private val _state = MutableStateFlow(EntryState(now = shell.zoned()))
    val state: StateFlow<EntryState> = _state.asStateFlow()

    override fun shown() {
        shell.scope.launch {
            val view = shell.attempt(::failed) { it.entry(id) } ?: return@launch
            _state.value = EntryState(view, shell.zoned())
        }
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }

    fun delete(): Job = shell.scope.launch {
        val gone = shell.attempt(::failed) { it.deleteEntry(id) } ?: return@launch
        shell.places.back()
        shell.done(Notice.What.BINNED, gone)
    }

    fun restore(): Job = shell.scope.launch {
        val back = shell.attempt(::failed) { it.restoreEntry(id) } ?: return@launch
        shell.done(Notice.What.RESTORED, back)
        shown()
    }

    /** Begins a record out of it. */
    fun craft(): Job = shell.scope.launch {
        val begun = shell.attempt(::failed) { it.craft(listOf(id)) } ?: return@launch
        begun.newIds.firstOrNull()?.let { shell.places.go(Place.Record(it)) }
        shell.done(Notice.What.CRAFTED, begun)
    }
}
