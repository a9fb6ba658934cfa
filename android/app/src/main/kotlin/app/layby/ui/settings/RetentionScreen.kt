package app.layby.ui.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
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
import androidx.compose.ui.text.style.TextOverflow
import app.layby.R
import app.layby.core.EntryKind
import app.layby.core.RetentionCard
import app.layby.core.RetentionView
import app.layby.settings.RetentionState
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Choice
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.LineRow
import app.layby.ui.parts.Page
import app.layby.ui.parts.Section
import app.layby.ui.parts.Weight
import app.layby.ui.parts.largeText
import app.layby.ui.parts.spoken
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.civilDate
import app.layby.ui.words.kindIcon
import app.layby.ui.words.kindWord
import app.layby.ui.words.troubleWords

class RetentionActs(
    val back: () -> Unit = {},
    val keep: (String, String?) -> Unit = { _, _ -> },
    val bin: (String) -> Unit = {},
    val away: () -> Unit = {},
    val propose: (EntryKind, String) -> Unit = { _, _ -> },
)

/** What has reached its date: kept longer, or put in the bin. Nothing is ever deleted by itself. */
@Composable
fun RetentionScreen(state: RetentionState, acts: RetentionActs, modifier: Modifier = Modifier) {
    Page({ Bar(stringResource(R.string.retention_title), acts.back, stringResource(R.string.act_back)) }, modifier) {
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
        }
        val view = state.view ?: return@Page
        view.options.lines.forEach { Text(it.text.spoken(), Modifier.padding(bottom = Tokens.Space.tight), style = Look.text.support, color = Look.roles.ink2) }
        Section(stringResource(R.string.retention_due))
        if (view.due.isEmpty()) Text(stringResource(R.string.retention_none), style = Look.text.body, color = Look.roles.ink2)
        view.due.forEach {
            Due(it, view, acts)
            Gap(Tokens.Space.snug)
        }
        if (view.more > 0u) Text(pluralStringResource(R.plurals.retention_more, view.more.toInt(), view.more.toInt()), style = Look.text.support, color = Look.roles.ink2)
        if (view.newThisMonth) Act(stringResource(R.string.retention_away), acts.away, Modifier.fillMaxWidth(), Weight.SOFT)
        Kinds(view, acts)
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun Due(card: RetentionCard, view: RetentionView, acts: RetentionActs) {
    var longer by remember(card.id) { mutableStateOf(false) }
    Card {
        Column(Modifier.padding(start = Tokens.Space.room, end = Tokens.Space.room, top = Tokens.Space.room, bottom = Tokens.Space.hair)) {
            Text(card.opening.value, style = Look.text.words, maxLines = if (largeText) Int.MAX_VALUE else 2, overflow = TextOverflow.Ellipsis)
            Text(stringResource(R.string.retention_line, kindWord(card.kind), civilDate(card.keepUntil)), style = Look.text.support, color = Look.roles.ink2)
            if (longer) FlowRow(Modifier.selectableGroup(), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
                view.options.choices.filterNot { it.ownDate }.forEach { choice -> Choice(choice.text.words, false, { acts.keep(card.id, choice.until) }) }
            } else FlowRow(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.SpaceBetween) {
                Act(stringResource(R.string.retention_keep), { longer = true }, weight = Weight.BARE)
                Act(stringResource(R.string.entry_bin), { acts.bin(card.id) }, weight = Weight.BARE)
            }
        }
    }
}

/** What is proposed for a kind: opened at a touch. */
@Composable
private fun Kinds(view: RetentionView, acts: RetentionActs) {
    var open by remember { mutableStateOf<EntryKind?>(null) }
    Section(stringResource(R.string.retention_kinds))
    Text(view.options.why.spoken(), Modifier.padding(bottom = Tokens.Space.tight), style = Look.text.support, color = Look.roles.ink2)
    Card {
        view.kinds.forEachIndexed { at, kind ->
            if (at > 0) Hairline()
            val words = view.options.choices.find { it.code == kind.option }?.text?.words.orEmpty()
            LineRow(
                kindWord(kind.kind), support = if (kind.setByYou) stringResource(R.string.retention_yours, words) else words, icon = kindIcon(kind.kind),
                chevron = open != kind.kind, onClick = { open = kind.kind.takeIf { it != open } },
            )
            if (open == kind.kind) FlowRow(
                Modifier.padding(horizontal = Tokens.Space.room).selectableGroup(), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
            ) { view.options.choices.filterNot { it.ownDate }.forEach { choice -> Choice(choice.text.words, choice.code == kind.option, { acts.propose(kind.kind, choice.code) }) } }
        }
    }
}
