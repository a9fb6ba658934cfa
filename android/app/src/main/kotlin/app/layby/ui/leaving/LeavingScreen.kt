package app.layby.ui.leaving

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.AnnotatedString
import app.layby.R
import app.layby.core.LeavingAccount
import app.layby.core.LeavingJotting
import app.layby.core.LeavingRecord
import app.layby.core.LeavingView
import app.layby.core.Words
import app.layby.leaving.LeavingState
import app.layby.leaving.Made
import app.layby.leaving.Way
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Choice
import app.layby.ui.parts.EmptyPlace
import app.layby.ui.parts.Foot
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.Icons
import app.layby.ui.parts.LabelledField
import app.layby.ui.parts.LineRow
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.Section
import app.layby.ui.parts.TickRow
import app.layby.ui.parts.Weight
import app.layby.ui.parts.WordsRow
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.counted
import app.layby.ui.words.fullWhen
import app.layby.ui.words.troubleWords
import app.layby.ui.words.wayWhy
import app.layby.ui.words.wayWord

class LeavingActs(
    val back: () -> Unit = {},
    val check: (String) -> Unit = {},
    val record: (String) -> Unit = {},
    val way: (Way) -> Unit = {},
    val name: (Words) -> Unit = {},
    val number: (Words) -> Unit = {},
    val standards: (Boolean) -> Unit = {},
    val jotting: (String, Boolean) -> Unit = { _, _ -> },
    val homePage: (Words) -> Unit = {},
    val actor: (Words) -> Unit = {},
    val save: () -> Unit = {},
    val share: () -> Unit = {},
    val queue: (String) -> Unit = {},
    val takeBack: (String) -> Unit = {},
)

/** What stands in the way first; then as what they leave, and what may go along. To a file, or to another app. */
@Composable
fun LeavingScreen(state: LeavingState, acts: LeavingActs, modifier: Modifier = Modifier) {
    val view = state.view
    Page(
        { Bar(stringResource(R.string.leave_title), acts.back, stringResource(R.string.act_back)) }, modifier,
        foot = {
            if (view != null) Column {
                state.made?.let { Said(it) }
                Foot(
                    { at -> Act(stringResource(R.string.leave_share), acts.share, at, Weight.LINE, Icons.Share, enabled = state.possible) },
                    { at -> Act(stringResource(if (state.working) R.string.leave_working else R.string.leave_save), acts.save, at, enabled = state.possible) },
                )
            }
        },
    ) {
        if (state.empty) {
            EmptyPlace(stringResource(R.string.leave_none), stringResource(R.string.leave_none_do))
            return@Page
        }
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
            Gap(Tokens.Space.snug)
        }
        if (view == null) return@Page
        Text(counted(R.plurals.backup_records, view.records.size), Modifier.semantics { heading() }, style = Look.text.title)
        if (view.undated > 0u) Quiet(counted(R.plurals.leave_undated, view.undated.toInt()), Icons.Hint, Modifier.padding(top = Tokens.Space.tight))
        InTheWay(view, acts)
        Ways(state, acts)
        if (state.way == Way.STATEMENTS) Column {
            LabelledField(stringResource(R.string.store_home_page), state.homePage, acts.homePage, hint = stringResource(R.string.store_address_hint), web = true)
            LabelledField(stringResource(R.string.store_name), state.actor, acts.actor)
        }
        if (state.way.hasOptions) Along(state, view, acts)
        if (view.accounts.isNotEmpty()) Section(stringResource(R.string.store_title))
        view.accounts.forEach { Store(it, view, acts) }
        Gap(Tokens.Space.open)
    }
}

/** What the last document holds: said where the thumb is, and to a screen reader. */
@Composable
private fun Said(made: Made) {
    val lines = listOfNotNull(
        counted(R.plurals.leave_made, made.records),
        counted(R.plurals.leave_undated, made.undated).takeIf { made.undated > 0 },
        counted(R.plurals.leave_replaced, made.replacedCharacters).takeIf { made.replacedCharacters > 0 },
    )
    Quiet(
        lines.joinToString(" "), Icons.Check, Modifier.padding(bottom = Tokens.Space.snug).semantics { liveRegion = LiveRegionMode.Polite },
        ground = Look.roles.vergeSoft, ink = Look.roles.onVergeSoft,
    )
}

@Composable
private fun InTheWay(view: LeavingView, acts: LeavingActs) {
    val stuck = view.records.filter { it.unanswered > 0u || it.missing > 0u }
    if (stuck.isEmpty()) return
    val waits = view.unanswered > 0u
    Quiet(
        if (waits) counted(R.plurals.leave_unanswered, view.unanswered.toInt()) else counted(R.plurals.leave_missing, view.missing.toInt()),
        Icons.Hint, Modifier.padding(vertical = Tokens.Space.snug), ground = Look.roles.amberSoft, ink = Look.roles.onAmberSoft,
    )
    Card {
        stuck.forEachIndexed { at, record ->
            if (at > 0) Hairline()
            WordsRow(
                record.card.opening.value.ifBlank { stringResource(R.string.craft_untitled) }, lacks(record),
                if (record.unanswered > 0u) Icons.Shield else Icons.Frame,
                { if (record.unanswered > 0u) acts.check(record.card.id) else acts.record(record.card.id) }, tint = Look.roles.amber,
            )
        }
    }
}

@Composable
private fun lacks(record: LeavingRecord): String = listOfNotNull(
    counted(R.plurals.leave_answer, record.unanswered.toInt()).takeIf { record.unanswered > 0u },
    counted(R.plurals.leave_write, record.missing.toInt()).takeIf { record.missing > 0u },
).joinToString(" ")

@Composable
private fun Ways(state: LeavingState, acts: LeavingActs) {
    val (systems, people) = state.ways.partition { it.forSystems }
    listOf(R.string.leave_people to people, R.string.leave_systems to systems).forEach { (title, ways) ->
        Section(stringResource(title))
        FlowRow(Modifier.selectableGroup(), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            ways.forEach { Choice(stringResource(wayWord(it)), state.way == it, { acts.way(it) }) }
        }
        if (state.way in ways) Text(stringResource(wayWhy(state.way)), Modifier.padding(top = Tokens.Space.hair), style = Look.text.support, color = Look.roles.ink2)
    }
}

/** Quiet, and off until it is asked for. */
@Composable
private fun Along(state: LeavingState, view: LeavingView, acts: LeavingActs) {
    var open by remember { mutableStateOf(false) }
    Gap()
    Card {
        LineRow(
            stringResource(R.string.leave_along), support = stringResource(R.string.leave_along_why), icon = Icons.Add,
            end = stringResource(if (open) R.string.state_close_it else R.string.state_open_it), onClick = { open = !open },
        )
        if (open) Column(Modifier.padding(start = Tokens.Space.room, end = Tokens.Space.room, bottom = Tokens.Space.room)) {
            LabelledField(stringResource(R.string.leave_name), state.name, acts.name)
            if (state.way != Way.PORTFOLIO) LabelledField(stringResource(R.string.leave_number), state.number, acts.number)
            Gap(Tokens.Space.snug)
            TickRow(AnnotatedString(stringResource(R.string.leave_standards)), state.standards, acts.standards)
            if (view.jottings.isNotEmpty()) {
                Section(stringResource(R.string.leave_jottings))
                Text(stringResource(R.string.leave_jottings_why), style = Look.text.support, color = Look.roles.ink2)
                view.jottings.forEach { Jotting(it, it.id in state.jottings, acts) }
            }
        }
    }
}

/** One raw jotting, ticked by itself; with a finding in it, it says why it cannot be. */
@Composable
private fun Jotting(jotting: LeavingJotting, ticked: Boolean, acts: LeavingActs) {
    val free = jotting.unanswered == 0u
    TickRow(
        AnnotatedString(jotting.opening.value), ticked, if (free) ({ acts.jotting(jotting.id, it) }) else null,
        help = AnnotatedString(if (free) fullWhen(jotting.happened) else counted(R.plurals.leave_jotting_waits, jotting.unanswered.toInt())),
    )
}

@Composable
private fun Store(store: LeavingAccount, view: LeavingView, acts: LeavingActs) {
    val words = listOfNotNull(
        counted(R.plurals.store_has, store.delivered.toInt()).takeIf { store.delivered > 0u },
        counted(R.plurals.store_waiting, store.waiting.toInt()).takeIf { store.waiting > 0u },
        counted(R.plurals.store_stuck, store.stuck.toInt()).takeIf { store.stuck > 0u },
    )
    Card(Modifier.padding(bottom = Tokens.Space.snug)) {
        LineRow(store.account.address.value, support = words.joinToString(" ").ifEmpty { stringResource(R.string.store_untouched) }, icon = Icons.Globe)
        FlowRow(Modifier.padding(start = Tokens.Space.room, end = Tokens.Space.room, bottom = Tokens.Space.tight), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            val whole = view.unanswered == 0u && view.missing == 0u
            Act(stringResource(R.string.store_queue), { acts.queue(store.account.id) }, weight = Weight.BARE, enabled = whole)
            if (words.isNotEmpty()) Act(stringResource(R.string.store_take_back), { acts.takeBack(store.account.id) }, weight = Weight.BARE)
        }
    }
}
