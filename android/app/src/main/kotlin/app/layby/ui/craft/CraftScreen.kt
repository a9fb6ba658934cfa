package app.layby.ui.craft

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.EntryCard
import app.layby.core.QueueGroup
import app.layby.core.QueueView
import app.layby.core.StoppedCard
import app.layby.craft.CraftState
import app.layby.ui.parts.Act
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.EmptyPlace
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.IconAct
import app.layby.ui.parts.Icons
import app.layby.ui.parts.LineRow
import app.layby.ui.parts.PlaceTitle
import app.layby.ui.parts.Section
import app.layby.ui.parts.Weight
import app.layby.ui.parts.WordsRow
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.civilDate
import app.layby.ui.words.kindIcon
import app.layby.ui.words.kindWord
import app.layby.ui.words.troubleWords
import app.layby.ui.words.whenWords
import app.layby.ui.words.yearCounts
import app.layby.ui.words.yearSentence

class CraftActs(
    val record: (String) -> Unit = {},
    val notes: () -> Unit = {},
    val year: () -> Unit = {},
    val bin: () -> Unit = {},
    val choose: (String) -> Unit = {},
    val craft: () -> Unit = {},
    val theme: (String) -> Unit = {},
    val standard: (String) -> Unit = {},
)

/** Where one stopped, then what there is to draw on. Choosing some notes and one touch begins a record. */
@Composable
fun CraftScreen(state: CraftState, acts: CraftActs, modifier: Modifier = Modifier) {
    Column(modifier.fillMaxSize()) {
        PlaceTitle(stringResource(R.string.craft_title)) { IconAct(Icons.Bin, stringResource(R.string.record_bin_title), acts.bin) }
        Column(Modifier.weight(1f).verticalScroll(rememberScrollState()).padding(horizontal = Tokens.Space.edge)) {
            state.trouble?.let {
                val words = troubleWords(it)
                CalmError(words.title, words.support)
            }
            state.queue?.let { Queue(it, state, acts) }
            Gap(96.dp)
        }
        if (state.chosen.isNotEmpty()) Act(
            pluralStringResource(R.plurals.queue_chosen, state.chosen.size, state.chosen.size), acts.craft,
            Modifier.fillMaxWidth().padding(start = Tokens.Space.edge, end = Tokens.Space.edge, bottom = Tokens.Space.snug), icon = Icons.Craft,
        )
    }
}

@Composable
private fun Queue(queue: QueueView, state: CraftState, acts: CraftActs) {
    Card { LineRow(yearSentence(queue.year, queue.needs), support = yearCounts(queue.year), icon = Icons.Today, chevron = true, onClick = acts.year) }
    if (queue.stopped.isNotEmpty()) {
        Section(stringResource(R.string.queue_stopped))
        Card {
            queue.stopped.forEachIndexed { at, stopped ->
                if (at > 0) Hairline()
                Stopped(stopped, acts)
            }
        }
    }
    if (queue.uncrafted == 0u) {
        if (queue.stopped.isEmpty()) EmptyPlace(stringResource(R.string.craft_empty), stringResource(R.string.craft_empty_do)) {
            Act(stringResource(R.string.craft_choose), acts.notes, weight = Weight.SOFT, icon = Icons.Notes)
        }
        return
    }
    Notes(stringResource(R.string.queue_newest), queue.newest, state, acts)
    Groups(stringResource(R.string.queue_by_theme), queue.themes, { state.themes[it] ?: it }) { acts.theme(it.orEmpty()) }
    Groups(stringResource(R.string.queue_by_standard), queue.standards, { it }) { it?.let(acts.standard) }
}

@Composable
private fun Stopped(stopped: StoppedCard, acts: CraftActs) {
    val date = stopped.card.date?.let { civilDate(it) } ?: stringResource(R.string.craft_no_date)
    val next = stopped.question?.let { stringResource(R.string.queue_box, it.number.toInt(), it.total.toInt()) }
    WordsRow(
        stopped.card.opening.value.ifBlank { stringResource(R.string.craft_untitled) },
        if (next == null) date else stringResource(R.string.row_kind_when, date, next), Icons.Craft, { acts.record(stopped.card.id) },
    )
}

/** Notes that no record rests on: touched, they are chosen. */
@Composable
private fun Notes(title: String, cards: List<EntryCard>, state: CraftState, acts: CraftActs) {
    Section(title)
    Card {
        cards.forEachIndexed { at, card ->
            if (at > 0) Hairline()
            val chosen = card.id in state.chosen
            WordsRow(
                card.opening.value, stringResource(R.string.row_kind_when, kindWord(card.kind), whenWords(card.happened, state.now)),
                if (chosen) Icons.Tick else kindIcon(card.kind), { acts.choose(card.id) }, chosen = chosen, toggles = true,
            )
        }
    }
    Text(stringResource(R.string.queue_how), Modifier.padding(top = Tokens.Space.tight), style = Look.text.support, color = Look.roles.ink2)
}

@Composable
private fun Groups(title: String, groups: List<QueueGroup>, name: (String) -> String, open: (String?) -> Unit) {
    if (groups.isEmpty()) return
    Section(title)
    Card {
        groups.forEachIndexed { at, group ->
            if (at > 0) Hairline(indent = false)
            LineRow(
                group.code?.let(name) ?: stringResource(R.string.queue_no_theme),
                support = pluralStringResource(R.plurals.queue_notes, group.uncrafted.toInt(), group.uncrafted.toInt()), chevron = true, onClick = { open(group.code) },
            )
        }
    }
}
