package app.layby.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.layby.activity.ActivityModel
import app.layby.checklist.ChecklistModel
import app.layby.feedback.FeedbackModel
import app.layby.feedback.HandOverModel
import app.layby.peer.PeerModel
import app.layby.shell.Place
import app.layby.ui.activity.ActivityScreen
import app.layby.ui.checklist.ChecklistActs
import app.layby.ui.checklist.ChecklistScreen
import app.layby.ui.feedback.FeedbackScreen
import app.layby.ui.feedback.HandOverActs
import app.layby.ui.feedback.HandOverScreen
import app.layby.ui.feedback.WritingActs
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
        else -> SettingsPages(place, around)
    }
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
