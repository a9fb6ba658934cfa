package app.layby.ui.today

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.layby.R
import app.layby.core.DraftCard
import app.layby.core.DueCard
import app.layby.core.EntryCard
import app.layby.core.TodayView
import app.layby.core.YearLine
import app.layby.core.YearNeed
import app.layby.today.TodayState
import app.layby.ui.parts.Act
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.IconAct
import app.layby.ui.parts.Icons
import app.layby.ui.parts.LayByMark
import app.layby.ui.parts.LineRow
import app.layby.ui.parts.PlaceTitle
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.Section
import app.layby.ui.parts.Weight
import app.layby.ui.parts.WordsRow
import app.layby.ui.parts.YearRoad
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.daysLeft
import app.layby.ui.words.dueDay
import app.layby.ui.words.dueWords
import app.layby.ui.words.kindIcon
import app.layby.ui.words.kindWord
import app.layby.ui.words.longDay
import app.layby.ui.words.needWords
import app.layby.ui.words.troubleWords
import app.layby.ui.words.whenWords
import app.layby.ui.words.yearCounts

/** What Today can lead to. */
class TodayActs(
    val search: () -> Unit = {},
    val settings: () -> Unit = {},
    val draft: (DraftCard) -> Unit = {},
    val entry: (EntryCard) -> Unit = {},
    val passcode: () -> Unit = {},
    val due: (DueCard) -> Unit = {},
    val year: () -> Unit = {},
    val craft: () -> Unit = {},
    val backup: () -> Unit = {},
    val again: () -> Unit = {},
)

/**
 * First the jot field, which lies below this in the bay; then what is due and where one stopped; then what is recent.
 * The year is one line.
 */
@Composable
fun TodayScreen(state: TodayState, acts: TodayActs, modifier: Modifier = Modifier) {
    Column(modifier.fillMaxSize()) {
        PlaceTitle(stringResource(R.string.today_title), longDay(state.now)) {
            IconAct(Icons.Search, stringResource(R.string.search_title), acts.search)
            IconAct(Icons.Settings, stringResource(R.string.settings_title), acts.settings)
        }
        Column(Modifier.weight(1f).verticalScroll(rememberScrollState()).padding(horizontal = Tokens.Space.edge)) {
            state.trouble?.let { trouble ->
                val words = troubleWords(trouble)
                Gap(Tokens.Space.tight)
                CalmError(words.title, words.support, act = stringResource(R.string.act_again), onAct = acts.again)
            }
            when {
                state.view == null && !state.first -> {}
                state.first -> Invitation(acts)
                else -> Lists(state, acts)
            }
            Gap(Tokens.Space.open)
        }
    }
}

@Composable
private fun ColumnScope.Invitation(acts: TodayActs) {
    Spacer(Modifier.size(Tokens.Space.wide * 2))
    LayByMark()
    Text(
        stringResource(R.string.first_title),
        Modifier.padding(top = Tokens.Space.wide).semantics { heading() }, style = Look.text.question,
    )
    Text(stringResource(R.string.first_body), Modifier.padding(top = Tokens.Space.tight), style = Look.text.body, color = Look.roles.ink2)
    Quiet(stringResource(R.string.first_where), Icons.Lock, Modifier.padding(top = Tokens.Space.edge))
    Act(stringResource(R.string.first_restore), acts.backup, Modifier.padding(top = Tokens.Space.tight), Weight.BARE, Icons.Backup)
}

@Composable
private fun Lists(state: TodayState, acts: TodayActs) {
    val view = state.view ?: return
    YearLineRow(view.year, acts.year)
    Coming(state, view, acts)
    if (view.unreadableJots > 0u) {
        Gap(Tokens.Space.snug)
        Quiet(
            pluralStringResource(R.plurals.notice_unreadable, view.unreadableJots.toInt(), view.unreadableJots.toInt()),
            Icons.Trouble, ground = Look.roles.amberSoft, ink = Look.roles.onAmberSoft,
        )
    }
    if (view.drafts.isNotEmpty()) {
        Section(stringResource(R.string.today_stopped))
        Card {
            view.drafts.forEachIndexed { at, draft ->
                if (at > 0) Hairline()
                WordsRow(
                    draft.opening.value, stringResource(R.string.row_kind_when, kindWord(draft.kind), whenWords(draft.saved, state.now)),
                    kindIcon(draft.kind), { acts.draft(draft) },
                )
            }
        }
    }
    if (view.recent.isNotEmpty()) {
        Section(stringResource(R.string.today_recent))
        Card {
            view.recent.forEachIndexed { at, card ->
                if (at > 0) Hairline()
                WordsRow(
                    card.opening.value, stringResource(R.string.row_kind_when, kindWord(card.kind), whenWords(card.happened, state.now)),
                    kindIcon(card.kind), { acts.entry(card) },
                )
            }
        }
    }
}

/** The year in one calm line: the road, and one sentence that is its whole meaning. */
@Composable
private fun YearLineRow(line: YearLine, open: () -> Unit) {
    Column(Modifier.fillMaxWidth().clickable(role = Role.Button, onClickLabel = stringResource(R.string.today_year_open), onClick = open).padding(vertical = Tokens.Space.tight)) {
        YearRoad(line)
        val counts = yearCounts(line)
        val left = daysLeft(line)
        FlowRow(Modifier.fillMaxWidth().padding(top = Tokens.Space.hair), horizontalArrangement = Arrangement.SpaceBetween, itemVerticalAlignment = Alignment.CenterVertically) {
            Text(counts, style = Look.text.label)
            Row(verticalAlignment = Alignment.CenterVertically, horizontalArrangement = Arrangement.spacedBy(Tokens.Space.hair)) {
                if (left != null) Text(left, style = Look.text.support, color = Look.roles.ink2)
                Icon(Icons.Chevron, null, Modifier.size(Tokens.Size.smallIcon), Look.roles.ink2)
            }
        }
    }
}

/** What is due, and what is worth a moment: a passcode, a backup, the craft queue. Nothing in it is ever late. */
@Composable
private fun Coming(state: TodayState, view: TodayView, acts: TodayActs) {
    val rows = buildList<@Composable () -> Unit> {
        if (state.needsPasscode) add {
            LineRow(stringResource(R.string.today_passcode), support = stringResource(R.string.today_passcode_why), icon = Icons.Key, chevron = true, onClick = acts.passcode)
        }
        view.due.forEach { due ->
            add {
                LineRow(
                    due.label.value.ifBlank { stringResource(R.string.kind_checklist) }, support = dueDay(due.due), icon = Icons.Due,
                    end = dueWords(due.due, due.days), onClick = { acts.due(due) },
                )
            }
        }
        val queue = view.queue
        if (queue.submitAgain > 0u || queue.ready > 0u || queue.begun > 0u || queue.uncrafted > 0u) add {
            val support = when {
                queue.submitAgain > 0u -> needWords(YearNeed.SubmitAgain(queue.submitAgain))
                queue.ready > 0u -> needWords(YearNeed.PutIntoAccount(queue.ready))
                queue.begun > 0u -> needWords(YearNeed.Finish(queue.begun))
                else -> pluralStringResource(R.plurals.queue_notes, queue.uncrafted.toInt(), queue.uncrafted.toInt())
            }
            LineRow(stringResource(R.string.today_craft), support = support, icon = Icons.Craft, chevron = true, onClick = acts.craft)
        }
        view.backup?.let { offer ->
            add {
                val words = if (offer.never) R.plurals.today_backup_never else R.plurals.today_backup_since
                LineRow(
                    stringResource(R.string.today_backup), support = pluralStringResource(words, offer.entries.toInt(), offer.entries.toInt()),
                    icon = Icons.Backup, chevron = true, onClick = acts.backup,
                )
            }
        }
    }
    if (rows.isEmpty()) return
    Section(stringResource(R.string.today_due))
    Card {
        rows.forEachIndexed { at, row ->
            if (at > 0) Hairline()
            row()
        }
    }
}
