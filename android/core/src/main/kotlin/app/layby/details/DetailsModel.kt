package app.layby.details

import app.layby.core.Confidence
import app.layby.core.DetailsForm
import app.layby.core.ElementCard
import app.layby.core.EntryDetails
import app.layby.core.EntryView
import app.layby.core.Moment
import app.layby.core.Words
import app.layby.shell.Autosave
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Saved
import app.layby.shell.Shell
import app.layby.shell.Trouble
import java.time.LocalDate
import java.time.ZoneOffset
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** What can be said of an entry beside its words; none of it is ever required. */
data class DetailsState(
    val view: EntryView? = null,
    val form: DetailsForm? = null,
    /** As on screen. */
    val details: EntryDetails? = null,
    val query: Words = Words.none,
    /** Elements found for the query. */
    val found: List<ElementCard> = emptyList(),
    /** The capability that is being rated. */
    val rating: String? = null,
    val today: LocalDate,
    val trouble: Trouble? = null,
) {
    fun confidence(capability: String): Confidence? = details?.confidence?.find { it.capability == capability }
}

class DetailsModel(shell: Shell, val id: String) : Model(shell) {
    private val _state = MutableStateFlow(DetailsState(today = shell.zoned().toLocalDate()))
    val state: StateFlow<DetailsState> = _state.asStateFlow()
    private val saver = Autosave<EntryDetails>(shell) { core, details -> core.saveDetails(id, details) }
    val saved: StateFlow<Saved> = saver.state
    private var looking: Job? = null

    override fun shown() { shell.scope.launch { if (saver.drain()) read() } }

    private suspend fun read() {
        val before = _state.value.details
        val (view, form) = shell.attempt(::failed) { it.details(id, shell.language()) } ?: return
        // What was said while it was read stays: the view does not have it yet.
        val said = _state.value.details.takeIf { it != before }
        _state.value = _state.value.copy(view = view, form = form, details = said ?: view.details, trouble = null)
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }

    fun change(how: (EntryDetails) -> EntryDetails) {
        val details = how(_state.value.details ?: return)
        _state.value = _state.value.copy(details = details, trouble = null)
        saver.put(details)
    }

    fun link(number: String, linked: Boolean) {
        change { it.copy(standards = if (linked) (it.standards + number).distinct() else it.standards - number) }
        if (linked) _state.value = _state.value.copy(query = Words.none, found = emptyList())
    }

    fun look(query: Words) {
        _state.value = _state.value.copy(query = query)
        looking?.cancel()
        if (query.value.isBlank()) {
            _state.value = _state.value.copy(found = emptyList())
            return
        }
        looking = shell.scope.launch {
            val found = shell.attempt(::failed) { it.findStandards(query, shell.language()) } ?: return@launch
            _state.value = _state.value.copy(found = found.elements)
        }
    }

    fun rating(capability: String?) { _state.value = _state.value.copy(rating = capability) }

    /** Before and after, for one capability; with neither it is taken off the list. */
    fun rate(capability: String, before: UByte?, after: UByte?) = change { details ->
        val others = details.confidence.filter { it.capability != capability }
        details.copy(confidence = if (before == null && after == null) others else others + Confidence(capability, before, after))
    }

    /** The day it happened on, at the hour that stood on the wall: clocks may have gone back between the two. */
    fun day(day: LocalDate): Job = shell.scope.launch {
        val happened = _state.value.view?.happened ?: return@launch
        if (!saver.drain()) return@launch
        val hour = happened.at.atOffset(ZoneOffset.ofTotalSeconds(happened.offsetSeconds)).toLocalTime()
        val at = day.atTime(hour).atZone(shell.zoned().zone)
        val moved = Moment(at.toInstant(), at.offset.totalSeconds)
        if (shell.attempt(::failed) { it.setHappened(id, moved) } != null) read()
    }

    fun again() = saver.again()

    /** On a kept entry this is a change like any other: it is kept. A draft goes on being one. */
    fun done(): Job = shell.scope.launch {
        if (!saver.drain()) return@launch
        val view = _state.value.view
        if (view?.kept != null) {
            val now = shell.attempt(::failed) { it.entry(id) } ?: return@launch
            if (now.draft) shell.attempt(::failed) { it.keep(id) }?.let { shell.done(Notice.What.KEPT, it) } ?: return@launch
        }
        shell.places.back()
    }
}
