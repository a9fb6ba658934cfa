package app.layby.ui.today

import androidx.compose.foundation.background
import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.layby.R
import app.layby.core.DraftCard
import app.layby.core.EntryCard
import app.layby.core.Words
import app.layby.shell.Saved
import app.layby.today.TodayState
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
import app.layby.ui.parts.WordsRow
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.kindIcon
import app.layby.ui.words.kindWord
import app.layby.ui.words.longDay
import app.layby.ui.words.troubleWords
import app.layby.ui.words.whenWords

/** What Today can lead to. */
class TodayActs(
    val search: () -> Unit = {},
    val settings: () -> Unit = {},
    val draft: (DraftCard) -> Unit = {},
    val entry: (EntryCard) -> Unit = {},
    val passcode: () -> Unit = {},
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
                state.first -> Invitation()
                else -> Lists(state, acts)
            }
            Gap(Tokens.Space.open)
        }
    }
}

@Composable
private fun ColumnScope.Invitation() {
    Spacer(Modifier.size(Tokens.Space.wide * 2))
    LayByMark()
    Text(
        stringResource(R.string.first_title),
        Modifier.padding(top = Tokens.Space.wide).semantics { heading() }, style = Look.text.question,
    )
    Text(stringResource(R.string.first_body), Modifier.padding(top = Tokens.Space.tight), style = Look.text.body, color = Look.roles.ink2)
    Quiet(stringResource(R.string.first_where), Icons.Lock, Modifier.padding(top = Tokens.Space.edge))
}

@Composable
private fun Lists(state: TodayState, acts: TodayActs) {
    val view = state.view ?: return
    if (state.needsPasscode) {
        Section(stringResource(R.string.today_due))
        Card { LineRow(stringResource(R.string.today_passcode), support = stringResource(R.string.today_passcode_why), icon = Icons.Key, chevron = true, onClick = acts.passcode) }
    }
    if (view.unreadableJots > 0u) {
        Gap(Tokens.Space.snug)
        Quiet(
            androidx.compose.ui.res.pluralStringResource(R.plurals.notice_unreadable, view.unreadableJots.toInt(), view.unreadableJots.toInt()),
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
