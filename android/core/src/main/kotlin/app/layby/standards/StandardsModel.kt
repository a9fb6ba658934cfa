package app.layby.standards

import app.layby.core.ElementView
import app.layby.core.StandardsFound
import app.layby.core.StandardsView
import app.layby.core.Words
import app.layby.core.WordingComparison
import app.layby.core.WordingResult
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Shell
import app.layby.shell.Trouble
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** The six standards, and what was looked for in them. */
data class StandardsState(
    val view: StandardsView? = null,
    val query: Words = Words.none,
    val found: StandardsFound? = null,
    /** Whether the elements stand by what they are about, not by number. */
    val byTheme: Boolean = false,
    /** The number, or the theme's code, whose elements are shown; null for none. */
    val open: String? = null,
    val trouble: Trouble? = null,
)

class StandardsModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(StandardsState())
    val state: StateFlow<StandardsState> = _state.asStateFlow()
    private var looking: Job? = null

    override fun shown() {
        shell.scope.launch {
            val view = shell.attempt(::failed) { it.standards(shell.language()) } ?: return@launch
            _state.value = _state.value.copy(view = view, trouble = null)
        }
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }

    fun open(code: String) { _state.value = _state.value.copy(open = code.takeIf { it != _state.value.open }) }
    fun byTheme(so: Boolean) { _state.value = _state.value.copy(byTheme = so, open = null) }

    fun type(query: Words) {
        _state.value = _state.value.copy(query = query)
        looking?.cancel()
        if (query.value.isBlank()) {
            _state.value = _state.value.copy(found = null)
            return
        }
        looking = shell.scope.launch {
            val found = shell.attempt(::failed) { it.findStandards(query, shell.language()) } ?: return@launch
            _state.value = _state.value.copy(found = found)
        }
    }
}

/** One element. */
data class ElementState(val view: ElementView? = null, val trouble: Trouble? = null)

class ElementModel(shell: Shell, private val number: String) : Model(shell) {
    private val _state = MutableStateFlow(ElementState())
    val state: StateFlow<ElementState> = _state.asStateFlow()

    override fun shown() {
        shell.scope.launch {
            val view = shell.attempt(::failed) { it.element(number, shell.language()) } ?: return@launch
            _state.value = ElementState(view)
        }
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }

    /** Takes back that it was compared: what was shipped, if anything, stands again. */
    fun forget(): Job = shell.scope.launch {
        val forgotten = shell.attempt(::failed) { it.forgetWording(number) } ?: return@launch
        shell.done(Notice.What.FORGOTTEN, forgotten)
        shown()
    }
}

/** The regulator's page, pasted, beside the wording in this notebook. */
data class PasteState(
    val comparison: WordingComparison? = null,
    /** Which of them will be taken. */
    val chosen: Set<String> = emptySet(),
    val trouble: Trouble? = null,
)

class PasteModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(PasteState())
    val state: StateFlow<PasteState> = _state.asStateFlow()
    private var pasted: Words = Words.none

    override fun shown() {}
    override fun left() { pasted = Words.none }
    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }

    /** Compares; changes nothing. What is the same, or new, is chosen at first; what differs is not. */
    fun compare(text: Words): Job = shell.scope.launch {
        pasted = text
        val comparison = shell.attempt(::failed) { it.compareWording(text) } ?: return@launch
        val chosen = comparison.elements.filter { it.result is WordingResult.Same || it.result is WordingResult.New }
        _state.value = PasteState(comparison, chosen.map { it.number }.toSet())
    }

    fun choose(number: String, chosen: Boolean) {
        val now = _state.value
        _state.value = now.copy(chosen = if (chosen) now.chosen + number else now.chosen - number)
    }

    fun accept(): Job = shell.scope.launch {
        val now = _state.value
        val comparison = now.comparison ?: return@launch
        val taken = shell.attempt(::failed) { it.acceptWording(pasted, comparison.fingerprint, now.chosen.toList()) } ?: return@launch
        shell.places.back()
        shell.done(Notice.What.ACCEPTED, taken, now.chosen.size)
    }
}
