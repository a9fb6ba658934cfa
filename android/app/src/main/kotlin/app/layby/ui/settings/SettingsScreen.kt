package app.layby.ui.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.layby.R
import app.layby.core.EmployerAnswer
import app.layby.core.FirstEntryWords
import app.layby.core.LineWords
import app.layby.settings.AboutState
import app.layby.settings.SettingsState
import app.layby.shell.Place
import app.layby.ui.parts.Bar
import app.layby.ui.parts.Card
import app.layby.ui.parts.Choice
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.Icons
import app.layby.ui.parts.LineRow
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.Section
import app.layby.ui.parts.spoken
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens

class SettingsActs(
    val back: () -> Unit = {},
    val lockAfter: (Int) -> Unit = {},
    val appearance: (String) -> Unit = {},
    val lockNow: () -> Unit = {},
    val passcode: () -> Unit = {},
    val about: () -> Unit = {},
    val bin: () -> Unit = {},
    val go: (Place) -> Unit = {},
)

/** Seconds in the background before the notebook shuts. */
private val lockTimes = listOf(0, 60, 300, 900)

/** Little to choose: when it shuts, how it looks; text size and language follow the phone. */
@Composable
fun SettingsScreen(state: SettingsState, acts: SettingsActs, modifier: Modifier = Modifier) {
    Page({ Bar(stringResource(R.string.settings_title), acts.back, stringResource(R.string.act_back)) }, modifier) {
        Section(stringResource(R.string.settings_lock))
        Card {
            LineRow(stringResource(R.string.settings_lock_now), icon = Icons.Lock, onClick = acts.lockNow)
            Hairline()
            LineRow(
                stringResource(if (state.needsPasscode) R.string.today_passcode else R.string.passcode_change_title),
                support = stringResource(R.string.settings_new_code), icon = Icons.Key, chevron = true, onClick = acts.passcode,
            )
            Hairline()
            LineRow(stringResource(R.string.biometric_title), icon = Icons.Fingerprint, chevron = true, onClick = { acts.go(Place.Biometric) })
        }
        Section(stringResource(R.string.settings_lock_after))
        FlowRow(Modifier.selectableGroup(), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            lockTimes.forEach { seconds ->
                val words = if (seconds == 0) stringResource(R.string.settings_at_once) else pluralStringResource(R.plurals.settings_minutes, seconds / 60, seconds / 60)
                Choice(words, state.lockAfterSeconds == seconds, { acts.lockAfter(seconds) })
            }
        }
        Text(stringResource(R.string.settings_screen_off), Modifier.padding(top = Tokens.Space.hair), style = Look.text.support, color = Look.roles.ink2)
        Section(stringResource(R.string.settings_appearance))
        FlowRow(Modifier.selectableGroup(), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            listOf("system" to R.string.settings_system, "light" to R.string.settings_light, "dark" to R.string.settings_dark).forEach { (code, words) ->
                Choice(stringResource(words), state.appearance == code, { acts.appearance(code) })
            }
        }
        Gap()
        Quiet(stringResource(R.string.settings_phone), Icons.Globe)
        Rows(stringResource(R.string.settings_out), acts, listOf(
            Leads(Place.Backup, R.string.backup_title, R.string.backup_support, Icons.Backup),
            Leads(Place.Everything, R.string.everything_title, R.string.everything_support, Icons.Share),
            Leads(Place.Portfolio, R.string.portfolio_title, R.string.portfolio_support, Icons.Backup),
            Leads(Place.Accounts, R.string.store_title, R.string.store_support, Icons.Globe),
        ))
        Rows(stringResource(R.string.settings_notebook), acts, listOf(
            Leads(Place.Reminders, R.string.reminders_title, R.string.reminders_support, Icons.Bell),
            Leads(Place.Retention, R.string.retention_title, R.string.retention_support, Icons.Clock),
            Leads(Place.OwnNames, R.string.names_title, R.string.names_support, Icons.Shield),
            Leads(Place.Rules, R.string.rules_title, R.string.rules_support, Icons.Standards),
        ))
        Section(stringResource(R.string.settings_more))
        Card {
            LineRow(stringResource(R.string.bin_title), icon = Icons.Bin, chevron = true, onClick = acts.bin)
            Hairline()
            LineRow(stringResource(R.string.about_title), icon = Icons.Info, chevron = true, onClick = acts.about)
            Hairline()
            LineRow(stringResource(R.string.erase_title), support = stringResource(R.string.erase_support), icon = Icons.Close, chevron = true, onClick = { acts.go(Place.Erase) })
        }
        Gap(Tokens.Space.open)
    }
}

private class Leads(val to: Place, val title: Int, val support: Int, val icon: ImageVector)

@Composable
private fun Rows(title: String, acts: SettingsActs, rows: List<Leads>) {
    Section(title)
    Card {
        rows.forEachIndexed { at, row ->
            if (at > 0) Hairline()
            LineRow(stringResource(row.title), support = stringResource(row.support), icon = row.icon, chevron = true, onClick = { acts.go(row.to) })
        }
    }
}

/** What Layby can and cannot promise, in the core's words. */
@Composable
fun AboutScreen(state: AboutState, back: () -> Unit, licences: () -> Unit, modifier: Modifier = Modifier) {
    Page({ Bar(stringResource(R.string.about_title), back, stringResource(R.string.act_back)) }, modifier) {
        val words = state.words ?: return@Page
        Text(words.promisesTitle.spoken(), Modifier.semantics { heading() }, style = Look.text.question)
        Promises(stringResource(R.string.about_can), words.can, true)
        Promises(stringResource(R.string.about_cannot), words.cannot, false)
        Gap(Tokens.Space.open)
        Card { LineRow(stringResource(R.string.about_licences), support = stringResource(R.string.about_licences_body), icon = Icons.Info, chevron = true, onClick = licences) }
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun Promises(title: String, lines: List<LineWords>, kept: Boolean) {
    Section(title)
    Card {
        Column(Modifier.padding(Tokens.Space.room), verticalArrangement = Arrangement.spacedBy(Tokens.Space.snug)) {
            lines.forEach {
                Row(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.snug)) {
                    Icon(if (kept) Icons.Check else Icons.Close, null, Modifier.size(Tokens.Size.smallIcon), if (kept) Look.roles.verge else Look.roles.ink2)
                    Text(it.text.spoken(), Modifier.weight(1f), style = Look.text.body)
                }
            }
        }
    }
}

/** Asked right after the first jot, never before it: nothing of it stands in anybody's way. */
@Composable
fun FirstEntry(words: FirstEntryWords, answer: (EmployerAnswer) -> Unit) {
    Gap(Tokens.Space.edge)
    Card {
        Column(Modifier.padding(Tokens.Space.room), verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            Text(words.employerQuestion.spoken(), style = Look.text.label)
            Text(words.employerHelp.spoken(), style = Look.text.support, color = Look.roles.ink2)
            FlowRow(Modifier.selectableGroup(), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
                words.employerAnswers.forEach { Choice(it.text.words, words.answered?.employer == it.answer, { answer(it.answer) }) }
            }
            words.employerAnswers.find { it.answer == words.answered?.employer }?.let { Text(it.reply.spoken(), style = Look.text.support) }
            Text(words.disclosureTitle.spoken(), Modifier.padding(top = Tokens.Space.tight), style = Look.text.label)
            Text(words.disclosure.spoken(), style = Look.text.support, color = Look.roles.ink2)
        }
    }
}
