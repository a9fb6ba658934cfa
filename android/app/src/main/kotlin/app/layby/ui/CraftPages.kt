package app.layby.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.layby.bin.BinModel
import app.layby.core.DocumentScope
import app.layby.craft.CheckModel
import app.layby.craft.CopySheetModel
import app.layby.craft.RecordModel
import app.layby.leaving.LeavingModel
import app.layby.shell.Place
import app.layby.ui.bin.BinActs
import app.layby.ui.bin.BinScreen
import app.layby.ui.craft.CheckActs
import app.layby.ui.craft.CheckScreen
import app.layby.ui.craft.CopySheetActs
import app.layby.ui.craft.CopySheetScreen
import app.layby.ui.craft.RecordActs
import app.layby.ui.craft.RecordScreen
import app.layby.ui.leaving.LeavingActs
import app.layby.ui.leaving.LeavingScreen
import app.layby.ui.year.YearActs
import app.layby.ui.year.YearScreen
import app.layby.year.YearModel

/** From a note to the account, and the year that it counts in. */
@Composable
fun CraftPages(place: Place, around: Around) {
    val shell = around.shell
    val places = shell.places
    when (place) {
        is Place.Record -> {
            val model = places.model(place) { RecordModel(shell, place.id) }
            val state by model.state.collectAsState()
            RecordScreen(state, RecordActs(
                { places.back() }, model::type, { model.step(it) }, model::sources, { model.check() }, { model.fillPeer(it) },
                { places.go(Place.Record(it)) }, { model.unmark() }, { model.delete() }, { model.leave() }, again = { model.again() },
            ))
        }
        is Place.Check -> {
            val model = places.model(place) { CheckModel(shell, place.id) }
            val state by model.state.collectAsState()
            CheckScreen(state, CheckActs({ places.back() }, model::at, { model.better() }, { model.replace(it) }, { model.keep(it) }, model::copySheet))
        }
        is Place.CopySheet -> {
            val model = places.model(place) { CopySheetModel(shell, place.id, around.clipboard) }
            val state by model.state.collectAsState()
            CopySheetScreen(state, CopySheetActs({ places.back() }, model::copy, { model.recorded() }))
        }
        Place.RecordBin -> {
            val model = places.model(place) { BinModel(shell, records = true) }
            val state by model.state.collectAsState()
            BinScreen(state, BinActs({ places.back() }, { model.restore(it) }, model::ask, { model.erase(it) }), records = true)
        }
        is Place.LeaveRecord -> Leaving(place, DocumentScope.Chosen(listOf(place.id)), around)
        is Place.LeaveYear -> Leaving(place, DocumentScope.Year(place.day), around)
        Place.Year -> {
            val model = places.model(place) { YearModel(shell) }
            val state by model.state.collectAsState()
            YearScreen(state, YearActs({ places.back() }, model::turn, { places.go(Place.Record(it.id)) }, { places.go(Place.OfStandard(it.toString())) }, model::leave))
        }
        else -> MorePages(place, around)
    }
}

@Composable
private fun Leaving(place: Place, scope: DocumentScope, around: Around) {
    val places = around.shell.places
    val model = places.model(place) { LeavingModel(around.shell, scope, around.files) }
    val state by model.state.collectAsState()
    LeavingScreen(state, LeavingActs(
        { places.back() }, { places.go(Place.Check(it)) }, { places.go(Place.Record(it)) }, model::way, model::name, model::number, model::standards,
        model::jotting, model::homePage, model::actor, { model.save() }, { model.share() }, { model.queue(it) }, { model.takeBack(it) },
    ))
}
