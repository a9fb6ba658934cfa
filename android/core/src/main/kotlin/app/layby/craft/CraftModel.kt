package app.layby.craft

import app.layby.core.DetailsForm
import app.layby.core.EntryKind
import app.layby.core.Moment
import app.layby.core.QueueView
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

/** The words that any entry's details are asked in: themes by code among them. */
suspend fun Shell.detailsWords(kind: EntryKind = EntryKind.REFLECTION): DetailsForm? {
    val now = zoned()
    return form("details $kind") { core, language -> core.detailsForm(kind, Moment(now.toInstant(), now.offset.totalSeconds), language) }
}

/** The craft queue: what is worth doing in the next twenty minutes. */
data class CraftState(
    val queue: QueueView? = null,
    /** Themes' names by code. */
    val themes: Map<String, String> = emptyMap(),
    /** Jottings chosen to craft from together. */
    val chosen: Set<String> = emptySet(),
    val now: ZonedDateTime,
    val trouble: Trouble? = null,
)

class CraftModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(CraftState(now = shell.zoned()))
    val state: StateFlow<CraftState> = _state.asStateFlow()

    override fun shown() {
        shell.scope.launch {
            val themes = shell.detailsWords()?.themes.orEmpty().associate { it.code to it.name.words }
            val queue = shell.attempt(::failed) { it.craftQueue() } ?: return@launch
            _state.value = CraftState(queue, themes, emptySet(), shell.zoned())
        }
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }

    fun choose(id: String) {
        val chosen = _state.value.chosen
        _state.value = _state.value.copy(chosen = if (id in chosen) chosen - id else chosen + id)
    }

    /** Begins one record out of all that are chosen. */
    fun craft(): Job = shell.scope.launch {
        val begun = shell.attempt(::failed) { it.craft(_state.value.chosen.toList()) } ?: return@launch
        begun.newRecords.firstOrNull()?.let { shell.places.go(Place.Record(it)) }
        shell.done(Notice.What.CRAFTED, begun)
    }
}
