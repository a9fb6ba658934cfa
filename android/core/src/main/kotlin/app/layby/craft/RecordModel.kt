package app.layby.craft

import app.layby.core.RecordView
import app.layby.core.Words
import app.layby.shell.Autosave
import app.layby.shell.Model
import app.layby.shell.Place
import app.layby.shell.Saved
import app.layby.shell.Shell
import app.layby.shell.Trouble
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
    val trouble: Trouble? = null,
) {
    val steps: Int get() = view?.boxes?.size ?: 0
    val atEnd: Boolean get() = view != null && step >= steps
    fun words(field: String): Words = typed[field] ?: view?.boxes?.find { it.field == field }?.words ?: Words.none
}

class RecordModel(shell: Shell, val id: String) : Model(shell) {
    private val _state = MutableStateFlow(RecordState())
    val state: StateFlow<RecordState> = _state.asStateFlow()
    /** One for each box: while one waits, another never takes its place. */
    private val savers = mutableMapOf<String, Autosave<Words>>()
    private var placed = false

    override fun shown() {
        shell.scope.launch {
            if (!drained()) return@launch
            val view = shell.attempt(::failed) { it.record(id) } ?: return@launch
            // Carries on where there is still something to say.
            val step = if (placed) _state.value.step else view.boxes.indexOfFirst { it.field in view.missing }.let { if (it < 0) view.boxes.size else it }
            placed = true
            _state.value = _state.value.copy(view = view, step = step, typed = emptyMap(), trouble = null)
        }
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

    fun step(to: Int) {
        _state.value = _state.value.copy(step = to.coerceIn(0, _state.value.steps), sources = false)
        if (_state.value.atEnd) shown()
    }

    fun sources(open: Boolean) { _state.value = _state.value.copy(sources = open) }

    fun check(): Job = shell.scope.launch { if (drained()) shell.places.go(Place.Check(id)) }

    fun again() = savers.values.forEach { it.again() }

    private suspend fun drained(): Boolean = savers.values.toList().all { it.drain() }
}
