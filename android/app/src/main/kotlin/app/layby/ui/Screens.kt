package app.layby.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.layby.R
import app.layby.bin.BinModel
import app.layby.core.EntryKind
import app.layby.core.Words
import app.layby.craft.CraftModel
import app.layby.entry.EntryModel
import app.layby.entry.kind
import app.layby.jot.JotModel
import app.layby.lock.PasscodeModel
import app.layby.notes.NotesModel
import app.layby.ports.Hearing
import app.layby.search.SearchModel
import app.layby.shell.Place
import app.layby.standards.ElementModel
import app.layby.standards.PasteModel
import app.layby.standards.StandardsModel
import app.layby.today.TodayModel
import app.layby.ui.bin.BinActs
import app.layby.ui.bin.BinScreen
import app.layby.ui.craft.CraftActs
import app.layby.ui.craft.CraftScreen
import app.layby.ui.entry.EntryActs
import app.layby.ui.entry.EntryScreen
import app.layby.ui.jot.JotActs
import app.layby.ui.jot.JotScreen
import app.layby.ui.lock.PasscodeActs
import app.layby.ui.lock.PasscodeScreen
import app.layby.ui.notes.NotesActs
import app.layby.ui.notes.NotesScreen
import app.layby.ui.parts.Act
import app.layby.ui.parts.Icons
import app.layby.ui.parts.LayByMark
import app.layby.ui.parts.Weight
import app.layby.ui.search.SearchActs
import app.layby.ui.search.SearchScreen
import app.layby.ui.settings.FirstEntry
import app.layby.ui.standards.ElementActs
import app.layby.ui.standards.ElementScreen
import app.layby.ui.standards.PasteActs
import app.layby.ui.standards.PasteScreen
import app.layby.ui.standards.StandardsActs
import app.layby.ui.standards.StandardsScreen
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.today.BayActs
import app.layby.ui.today.BayState
import app.layby.ui.today.JotBay
import app.layby.ui.today.TodayActs
import app.layby.ui.today.TodayScreen

// Joins each place to its model and its screen. What a screen leads to stands here and nowhere else.

/** The page on which a kind of entry is written. */
fun writing(kind: EntryKind, id: String): Place = when (kind) {
    EntryKind.REFLECTION -> Place.Jot(id)
    EntryKind.FEEDBACK -> Place.Feedback(id)
    EntryKind.INFORMAL_SUPERVISION -> Place.Checklist(id)
    EntryKind.PEER_SESSION -> Place.Peer(id)
    EntryKind.ACTIVITY -> Place.Activity(id)
}

@Composable
fun Root(place: Place, around: Around, chosen: String?) {
    val places = around.shell.places
    when (place) {
        Place.Today -> Today(around)
        Place.Notes -> WithJot(around) {
            val model = places.model(place) { NotesModel(around.shell) }
            val state by model.state.collectAsState()
            NotesScreen(state, NotesActs(
                search = { places.go(Place.Search) }, bin = { places.go(Place.Bin) }, entry = { places.go(Place.Entry(it.id)) },
                more = model::more, again = model::shown, kind = model::kind, uncrafted = model::uncrafted,
            ), chosen = chosen)
        }
        Place.Craft -> {
            val model = places.model(place) { CraftModel(around.shell) }
            val state by model.state.collectAsState()
            // With notes chosen, one act lies under the thumb.
            WithJot(around, jot = state.chosen.isEmpty()) { CraftScreen(state, CraftActs(
                record = { places.go(Place.Record(it)) }, notes = { places.go(Place.Notes) }, year = { places.go(Place.Year) },
                bin = { places.go(Place.RecordBin) }, choose = model::choose, craft = { model.craft() },
                theme = { places.go(Place.OfTheme(it)) }, standard = { places.go(Place.OfStandard(it)) },
            )) }
        }
        else -> WithJot(around) {
            val model = places.model(Place.Standards) { StandardsModel(around.shell) }
            val state by model.state.collectAsState()
            StandardsScreen(state, StandardsActs(model::type, model::open, model::byTheme, { places.go(Place.Element(it)) }, { places.go(Place.PasteWording) }))
        }
    }
}

@Composable
private fun Today(around: Around) {
    val places = around.shell.places
    val model = places.model(Place.Today) { TodayModel(around.shell) }
    val state by model.state.collectAsState()
    val words by model.words.collectAsState()
    val saved by model.saved.collectAsState()
    val hearing by around.speech.hearing.collectAsState()
    val driving by around.driving.driving.collectAsState()
    Column(Modifier.fillMaxSize()) {
        TodayScreen(state, TodayActs(
            search = { places.go(Place.Search) }, settings = { places.go(Place.Settings) },
            draft = { places.go(writing(it.kind, it.id)) }, entry = { places.go(Place.Entry(it.id)) },
            passcode = { places.go(Place.SetPasscode) }, due = { places.go(Place.Entry(it.id)) }, year = { places.go(Place.Year) },
            craft = { places.go(Place.Craft) }, backup = { places.go(Place.Backup) }, again = model::shown,
        ), Modifier.weight(1f))
        JotBay(
            BayState(model.jot.id, words, saved, hearing, driving, raise = state.first, others = !state.first),
            BayActs(
                type = model.jot::type, keep = { model.jot.keep() }, open = { model.jot.open() }, speak = speak(around, model.jot::heard),
                again = model.jot::again, feedback = { places.go(Place.Feedback(freshId())) },
                checklist = { places.go(Place.Checklist(freshId())) }, peer = { places.go(Place.Peer(freshId())) },
                activity = { places.go(Place.Activity(freshId())) }, parked = around.driving::parked,
            ),
        )
    }
}

/** Listens, or stops listening. */
fun speak(around: Around, heard: (String) -> Unit): () -> Unit = {
    if (around.speech.hearing.value == Hearing.Listening) around.speech.stop() else around.speech.listen(heard)
}

/** A place with the Jot button under the thumb. */
@Composable
private fun WithJot(around: Around, jot: Boolean = true, content: @Composable () -> Unit) {
    Box(Modifier.fillMaxSize()) {
        content()
        if (jot) Act(
            stringResource(R.string.act_jot), { around.shell.places.go(Place.Jot(freshId())) },
            Modifier.align(Alignment.BottomEnd).padding(Tokens.Space.room), Weight.SOFT, Icons.Jot,
        )
    }
}

/** The words beside the list, on a wide screen. */
@Composable
fun Detail(entry: Place.Entry?, around: Around) {
    if (entry != null) Entry(entry, around, back = false)
    else Column(
        Modifier.fillMaxSize().background(Look.roles.ground).padding(Tokens.Space.wide),
        verticalArrangement = Arrangement.Center, horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        LayByMark()
        Text(stringResource(R.string.beside_empty), style = Look.text.support, color = Look.roles.ink2)
    }
}

@Composable
private fun Entry(place: Place.Entry, around: Around, back: Boolean) {
    val places = around.shell.places
    val model = places.model(place) { EntryModel(around.shell, place.id) }
    val state by model.state.collectAsState()
    EntryScreen(state, EntryActs(
        back = { places.back() }, edit = { state.view?.let { places.go(writing(it.content.kind, place.id)) } }, craft = { model.craft() },
        delete = { model.delete() }, restore = { model.restore() }, standard = { places.go(Place.Element(it)) }, details = { places.go(Place.Details(place.id)) },
    ), back = back)
}

@Composable
fun PageOf(place: Place, around: Around) {
    val shell = around.shell
    val places = shell.places
    val hearing by around.speech.hearing.collectAsState()
    val driving by around.driving.driving.collectAsState()
    when (place) {
        is Place.Entry -> Entry(place, around, back = true)
        is Place.Jot -> {
            val model = places.model(place) { JotModel(shell, place.id) }
            val state by model.state.collectAsState()
            val saved by model.saved.collectAsState()
            JotScreen(state, saved, JotActs(
                { places.back() }, model::type, { model.frame(it) }, model::step, { model.keep() }, { model.discard() },
                speak(around, model::heard), model::again, { model.details() }, around.driving::parked,
            ), hearing = hearing, driving = driving)
        }
        Place.Search -> {
            val model = places.model(place) { SearchModel(shell) }
            val state by model.state.collectAsState()
            SearchScreen(state, SearchActs({ places.back() }, model::type, {
                places.go(if (it.draft) writing(it.kind, it.id) else Place.Entry(it.id))
            }, model::more))
        }
        Place.Bin -> {
            val model = places.model(place) { BinModel(shell) }
            val state by model.state.collectAsState()
            BinScreen(state, BinActs({ places.back() }, { model.restore(it) }, model::ask, { model.erase(it) }))
        }
        is Place.Element -> {
            val model = places.model(place) { ElementModel(shell, place.number) }
            val state by model.state.collectAsState()
            ElementScreen(state, ElementActs(
                { places.back() }, { places.go(Place.PasteWording) }, { model.forget() }, { places.go(Place.Jot(freshId())) }, { places.go(Place.OfStandard(place.number)) },
            ))
        }
        Place.PasteWording -> {
            val model = places.model(place) { PasteModel(shell) }
            val state by model.state.collectAsState()
            PasteScreen(state, PasteActs({ places.back() }, { around.clipboard.paste()?.let { model.compare(Words(it)) } }, model::choose, { model.accept() }))
        }
        Place.SetPasscode -> {
            val model = places.model(place) { PasscodeModel(shell) }
            val state by model.state.collectAsState()
            val first by model.first.state.collectAsState()
            PasscodeScreen(state, PasscodeActs({ current, new, again -> model.set(current, new, again) }, { places.back() }, model::written)) {
                first?.takeIf { !state.changing }?.let { FirstEntry(it) { answer -> model.first.answer(answer) } }
            }
        }
        else -> CraftPages(place, around)
    }
}
