package app.layby.craft

import app.layby.core.Changes
import app.layby.core.NotebookInterface
import app.layby.core.RecordView
import app.layby.core.Words
import app.layby.shell.Autosave
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Place
import app.layby.shell.Saved
import app.layby.shell.Shell
import app.layby.shell.Trouble
import java.time.LocalDate
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** A record, one box a screen; after the last box all of them, to be read once more. */
data class RecordState(
    val view: RecordView? = null,
    /** Which box is on screen, from 0; as many as there are boxes means the look over all of them. */
    val step: Int = 0,
    /** Typed since the view was read. */
    val typed: Map<String, Words> = emptyMap(),
    /** The jottings it rests on are open. */
    val sources: Boolean = false,
    val saved: Saved = Saved.Nothing,
    val today: LocalDate,
    val trouble: Trouble? = null,
) {
    val steps: Int get() = view?.boxes?.size ?: 0
    val atEnd: Boolean get() = view != null && step >= steps
    fun words(field: String): Words = typed[field] ?: view?.boxes?.find { it.field == field }?.words ?: Words.none
}

class RecordModel(shell: Shell, val id: String) : Model(shell) {
    private val _state = MutableStateFlow(RecordState(today = shell.zoned().toLocalDate()))
    val state: StateFlow<RecordState> = _state.asStateFlow()
    /** One for each box: while one waits, another never takes its place. */
    private val savers = mutableMapOf<String, Autosave<Words>>()
    private var placed = false

    override fun shown() { shell.scope.launch { read() } }

    private suspend fun read() {
        if (!drained()) return
        val saved = _state.value.typed
        val view = shell.attempt(::failed) { it.crafting(id).record } ?: return
        // Carries on where the person stopped, or where there is still something to say; else reads it all.
        val question = view.question.takeIf { !view.complete }
        val step = if (placed) _state.value.step else question?.let { it.number.toInt() - 1 } ?: view.boxes.size
        placed = true
        // What was typed while it was read stays on the screen: the view does not have it yet.
        val since = _state.value.typed.filter { (field, words) -> saved[field] != words }
        _state.value = _state.value.copy(view = view, step = step, typed = since, trouble = null)
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }

    fun type(field: String, words: Words) {
        _state.value = _state.value.copy(typed = _state.value.typed + (field to words), trouble = null)
        val saver = savers.getOrPut(field) {
            Autosave<Words>(shell) { core, latest -> core.answer(id, field, latest) }.also { made ->
                shell.scope.launch { made.state.collect { _state.value = _state.value.copy(saved = it) } }
            }
        }
        saver.put(words)
    }

    /** To another box, or to the end. Where one stopped is written down, so that it is come back to. */
    fun step(to: Int): Job {
        _state.value = _state.value.copy(step = to.coerceIn(0, _state.value.steps), sources = false)
        val field = _state.value.view?.boxes?.getOrNull(_state.value.step)?.field
        return shell.scope.launch {
            if (drained() && field != null) shell.attempt(::failed) { it.goTo(id, field) }
            read()
        }
    }

    fun sources(open: Boolean) { _state.value = _state.value.copy(sources = open) }

    fun check(): Job = shell.scope.launch { if (drained()) shell.places.go(Place.Check(id)) }

    /** What a talk with a peer says goes into the peer box: only because the person said so. */
    fun fillPeer(talk: String): Job = write(Notice.What.BOX_WRITTEN) { it.fillPeer(id, talk) }

    /** It is not in the account after all. */
    fun unmark(): Job = write(Notice.What.UNMARKED) { it.unmarkRecorded(id) }

    /** What it can leave as; what is typed is saved first. */
    fun leave(): Job = shell.scope.launch { if (drained()) shell.places.go(Place.LeaveRecord(id)) }

    fun delete(): Job = shell.scope.launch {
        val gone = if (drained()) shell.attempt(::failed) { it.deleteRecord(id) } ?: return@launch else return@launch
        shell.places.back()
        shell.done(Notice.What.BINNED, gone)
    }

    private fun write(what: Notice.What, act: (NotebookInterface) -> Changes): Job = shell.scope.launch {
        val changes = if (drained()) shell.attempt(::failed, act) ?: return@launch else return@launch
        shell.done(what, changes)
        read()
    }

    fun again() = savers.values.forEach { it.again() }

    private suspend fun drained(): Boolean = savers.values.toList().all { it.drain() }
}
