package app.layby.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.res.stringResource
import app.layby.R
import app.layby.accounts.AccountsModel
import app.layby.backup.BackupModel
import app.layby.backup.EverythingModel
import app.layby.backup.PortfolioModel
import app.layby.lock.BiometricModel
import app.layby.settings.AboutModel
import app.layby.settings.LicencesModel
import app.layby.settings.EraseModel
import app.layby.settings.OwnNamesModel
import app.layby.settings.RemindersModel
import app.layby.settings.RetentionModel
import app.layby.settings.RulesModel
import app.layby.settings.SettingsModel
import app.layby.shell.Place
import app.layby.ui.accounts.AccountsActs
import app.layby.ui.accounts.AccountsScreen
import app.layby.ui.backup.BackupActs
import app.layby.ui.backup.BackupScreen
import app.layby.ui.backup.EverythingActs
import app.layby.ui.backup.EverythingScreen
import app.layby.ui.backup.PortfolioActs
import app.layby.ui.backup.PortfolioScreen
import app.layby.ui.lock.BiometricActs
import app.layby.ui.lock.BiometricScreen
import app.layby.ui.parts.Bar
import app.layby.ui.parts.EmptyPlace
import app.layby.ui.parts.Page
import app.layby.ui.settings.AboutScreen
import app.layby.ui.settings.LicencesScreen
import app.layby.ui.settings.EraseActs
import app.layby.ui.settings.EraseScreen
import app.layby.ui.settings.OwnNamesActs
import app.layby.ui.settings.OwnNamesScreen
import app.layby.ui.settings.RemindersActs
import app.layby.ui.settings.RemindersScreen
import app.layby.ui.settings.RetentionActs
import app.layby.ui.settings.RetentionScreen
import app.layby.ui.settings.RulesActs
import app.layby.ui.settings.RulesScreen
import app.layby.ui.settings.SettingsActs
import app.layby.ui.settings.SettingsScreen

/** Settings, and what they lead to. */
@Composable
fun SettingsPages(place: Place, around: Around) {
    val shell = around.shell
    val places = shell.places
    val back: () -> Unit = { places.back() }
    when (place) {
        Place.Settings -> {
            val model = places.model(place) { SettingsModel(shell, around.settings) }
            val state by model.state.collectAsState()
            SettingsScreen(state, SettingsActs(
                back, model::lockAfter, { model.appearance(it) }, model::lockNow,
                { places.go(Place.SetPasscode) }, { places.go(Place.About) }, { places.go(Place.Bin) }, places::go,
            ))
        }
        Place.About -> {
            val model = places.model(place) { AboutModel(shell) }
            val state by model.state.collectAsState()
            AboutScreen(state, back, { places.go(Place.Licences) })
        }
        Place.Licences -> {
            val model = places.model(place) { LicencesModel(shell) }
            val state by model.state.collectAsState()
            LicencesScreen(state, back)
        }
        Place.Backup -> {
            val model = places.model(place) { BackupModel(shell, around.files) }
            val state by model.state.collectAsState()
            BackupScreen(state, BackupActs(
                back, { model.make() }, { model.prove(it) }, { model.choose() }, { model.look(it) }, { model.replace() }, model::leaveIt, { places.go(Place.SetPasscode) },
            ))
        }
        Place.Everything -> {
            val model = places.model(place) { EverythingModel(shell, around.files) }
            val state by model.state.collectAsState()
            EverythingScreen(state, EverythingActs(back, { model.sealed(it) }, { model.plain(it) }))
        }
        Place.Portfolio -> {
            val model = places.model(place) { PortfolioModel(shell, around.files) }
            val state by model.state.collectAsState()
            PortfolioScreen(state, PortfolioActs(back, { model.choose() }, { places.go(Place.Today) }))
        }
        Place.Reminders -> {
            val model = places.model(place) { RemindersModel(shell, around.reminding, around.files) }
            val state by model.state.collectAsState()
            RemindersScreen(state, RemindersActs(back, { model.protect(it) }, { model.calendar() }, model::ask))
        }
        Place.Retention -> {
            val model = places.model(place) { RetentionModel(shell) }
            val state by model.state.collectAsState()
            RetentionScreen(state, RetentionActs(back, { id, until -> model.keep(id, until) }, { model.bin(it) }, { model.putAway() }, { kind, option -> model.propose(kind, option) }))
        }
        Place.OwnNames -> {
            val model = places.model(place) { OwnNamesModel(shell) }
            val state by model.state.collectAsState()
            OwnNamesScreen(state, OwnNamesActs(back, { name, listed -> model.add(name, listed) }, { model.remove(it) }))
        }
        Place.Biometric -> {
            val model = places.model(place) { BiometricModel(shell, around.biometric) }
            val state by model.state.collectAsState()
            BiometricScreen(state, BiometricActs(back, { model.switchOn(it) }, { model.switchOff() }, { places.go(Place.SetPasscode) }))
        }
        Place.Rules -> {
            val model = places.model(place) { RulesModel(shell) }
            val state by model.state.collectAsState()
            RulesScreen(state, RulesActs(back, { model.nation(it) }, { field, many -> model.limit(field, many) }))
        }
        Place.Accounts -> {
            val model = places.model(place) { AccountsModel(shell, around.delivering) }
            val state by model.state.collectAsState()
            AccountsScreen(state, AccountsActs(
                back, model::begin, model::draft, { model.add(it) }, model::signIn, { user, secret -> model.credentials(user, secret) }, { model.test(it) }, model::ask,
                { model.remove(it) }, { model.again(it) }, { model.withdraw(it) }, { model.deliver() }, model::stop, { places.go(Place.Year) },
            ))
        }
        Place.Erase -> {
            val model = places.model(place) { EraseModel(shell) }
            val state by model.state.collectAsState()
            EraseScreen(state, EraseActs(back, model::ask, { model.erase(it) }, { places.go(Place.Backup) }))
        }
        // Places that have no screen yet say so.
        else -> Page({ Bar(null, back, stringResource(R.string.act_back)) }) {
            EmptyPlace(stringResource(R.string.not_yet), stringResource(R.string.not_yet_do))
        }
    }
}
