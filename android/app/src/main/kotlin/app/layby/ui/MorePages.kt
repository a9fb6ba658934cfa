package app.layby.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.produceState
import androidx.compose.ui.res.stringResource
import app.layby.R
import app.layby.activity.ActivityModel
import app.layby.checklist.ChecklistModel
import app.layby.core.NotesFilter
import app.layby.craft.detailsWords
import app.layby.details.DetailsModel
import app.layby.feedback.FeedbackModel
import app.layby.feedback.HandOverModel
import app.layby.notes.NotesModel
import app.layby.peer.PeerModel
import app.layby.shell.Place
import app.layby.ui.activity.ActivityScreen
import app.layby.ui.checklist.ChecklistActs
import app.layby.ui.checklist.ChecklistScreen
import app.layby.ui.details.DetailsActs
import app.layby.ui.details.DetailsScreen
import app.layby.ui.feedback.FeedbackScreen
import app.layby.ui.feedback.HandOverActs
import app.layby.ui.feedback.HandOverScreen
import app.layby.ui.feedback.WritingActs
import app.layby.ui.notes.NotesActs
import app.layby.ui.notes.NotesOf
import app.layby.ui.peer.PeerScreen
import app.layby.writing.WritingModel

private fun <C : Any, F : Any> WritingModel<C, F>.acts() = WritingActs<C>(
    change = { how -> change(how) }, details = { details(it) }, keep = { keep() }, discard = { discard() }, close = { close() }, again = { again() },
)

/** The pages on which a kind of entry is written. */
@Composable
fun MorePages(place: Place, around: Around) {
    val shell = around.shell
    when (place) {
        is Place.Feedback -> {
            val model = shell.places.model(place) { FeedbackModel(shell, place.id) }
            val state by model.state.collectAsState()
            val saved by model.saved.collectAsState()
            FeedbackScreen(place.id, state, saved, model.acts(), { model.handOver() })
        }
        is Place.Checklist -> {
            val model = shell.places.model(place) { ChecklistModel(shell, place.id) }
            val state by model.state.collectAsState()
            val saved by model.saved.collectAsState()
            val step by model.step.collectAsState()
            ChecklistScreen(place.id, state, step, saved, model.today, ChecklistActs(
                model.acts(), model::step, model::wording, model::due, { model.butWhy(it.question) }, model::action,
            ))
        }
        is Place.Peer -> {
            val model = shell.places.model(place) { PeerModel(shell, place.id) }
            val state by model.state.collectAsState()
            val saved by model.saved.collectAsState()
            PeerScreen(place.id, state, saved, model.acts())
        }
        is Place.Activity -> {
            val model = shell.places.model(place) { ActivityModel(shell, place.id) }
            val state by model.state.collectAsState()
            val saved by model.saved.collectAsState()
            ActivityScreen(place.id, state, saved, model.acts())
        }
        is Place.Details -> {
            val model = shell.places.model(place) { DetailsModel(shell, place.id) }
            val state by model.state.collectAsState()
            val saved by model.saved.collectAsState()
            DetailsScreen(state, saved, DetailsActs(
                { shell.places.back() }, model::change, model::link, model::look, model::rating, model::rate, { model.day(it) }, { model.done() }, model::again,
            ))
        }
        is Place.OfTheme -> NotesOf(stringResource(R.string.theme_notes, themeName(place.theme, around)), NotesFilter(null, place.theme, null, null), place, around)
        is Place.OfStandard -> NotesOf(stringResource(R.string.standard_notes, place.number), NotesFilter(null, null, place.number, null), place, around)
        else -> SettingsPages(place, around)
    }
}

@Composable
private fun NotesOf(title: String, of: NotesFilter, place: Place, around: Around) {
    val model = around.shell.places.model(place) { NotesModel(around.shell, of) }
    val state by model.state.collectAsState()
    NotesOf(title, state, NotesActs(
        entry = { around.shell.places.go(Place.Entry(it.id)) }, more = model::more, again = model::shown, kind = model::kind, uncrafted = model::uncrafted,
    ), { around.shell.places.back() })
}

/** A theme's name in the pack's words, which were read with the queue; none for entries without one. */
@Composable
private fun themeName(code: String, around: Around): String {
    if (code.isEmpty()) return stringResource(R.string.queue_no_theme)
    val name by produceState(code, code) { value = around.shell.detailsWords()?.themes?.find { it.code == code }?.name?.words ?: code }
    return name
}

/** The page in somebody else's hands. */
@Composable
fun HandedOver(model: HandOverModel) {
    val state by model.state.collectAsState()
    val saved by model.saved.collectAsState()
    HandOverScreen(state, saved, HandOverActs(
        type = model::type, next = { model.next() }, skip = model::skip, stop = { model.stop() }, end = model::end, again = model::again,
    ))
}
