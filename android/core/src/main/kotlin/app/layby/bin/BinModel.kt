package app.layby.bin

import app.layby.core.Changes
import app.layby.core.EntryKind
import app.layby.core.Moment
import app.layby.core.NotebookInterface
import app.layby.core.Words
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Shell
import app.layby.shell.Trouble
import java.time.ZonedDateTime
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** Something in a bin; a record has no kind. */
data class Binned(val id: String, val kind: EntryKind?, val opening: Words, val goneAfter: Moment)

/** What was deleted, for thirty days. */
data class BinState(
    val cards: List<Binned>? = null,
    /** Asked whether to erase this one for good: the one question of its kind. */
    val erasing: String? = null,
    val now: ZonedDateTime,
    val trouble: Trouble? = null,
)

/** A bin: the entries', or the records'. */
class BinModel(shell: Shell, val records: Boolean = false) : Model(shell) {
    private val _state = MutableStateFlow(BinState(now = shell.zoned()))
    val state: StateFlow<BinState> = _state.asStateFlow()

    private fun all(core: NotebookInterface): List<Binned> =
        if (records) core.recordBin().map { Binned(it.id, null, it.opening, it.goneAfter) }
        else core.bin().map { Binned(it.id, it.kind, it.opening, it.goneAfter) }

    override fun shown() {
        shell.scope.launch {
            val cards = shell.attempt(::failed, ::all) ?: return@launch
            _state.value = BinState(cards, null, shell.zoned())
        }
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble, erasing = null) }

    fun restore(id: String): Job = shell.scope.launch {
        val back: Changes = shell.attempt(::failed) { if (records) it.restoreRecord(id) else it.restoreEntry(id) } ?: return@launch
        shell.done(Notice.What.RESTORED, back)
        shown()
    }

    fun ask(id: String?) { _state.value = _state.value.copy(erasing = id) }

    fun erase(id: String): Job = shell.scope.launch {
        shell.attempt(::failed) { if (records) it.eraseRecord(id) else it.eraseEntry(id) } ?: return@launch
        shell.say(Notice(Notice.What.ERASED, null))
        shown()
    }
}
