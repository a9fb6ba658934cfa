package app.layby.ui.craft

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.RecordCard
import app.layby.craft.CraftState
import app.layby.ui.parts.Act
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.EmptyPlace
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.Icons
import app.layby.ui.parts.PlaceTitle
import app.layby.ui.parts.Section
import app.layby.ui.parts.Weight
import app.layby.ui.parts.WordsRow
import app.layby.ui.theme.Tokens
import app.layby.ui.words.civilDate
import app.layby.ui.words.troubleWords

class CraftActs(val record: (RecordCard) -> Unit = {}, val notes: () -> Unit = {})

/** Where one stopped, and what is written already. */
@Composable
fun CraftScreen(state: CraftState, acts: CraftActs, modifier: Modifier = Modifier) {
    Column(modifier.fillMaxSize()) {
        PlaceTitle(stringResource(R.string.craft_title))
        Column(Modifier.weight(1f).verticalScroll(rememberScrollState()).padding(horizontal = Tokens.Space.edge)) {
            state.trouble?.let {
                val words = troubleWords(it)
                CalmError(words.title, words.support)
            }
            val records = state.records
            if (records != null && records.isEmpty()) EmptyPlace(stringResource(R.string.craft_empty), stringResource(R.string.craft_empty_do)) {
                Act(stringResource(R.string.craft_choose), acts.notes, weight = Weight.SOFT, icon = Icons.Notes)
            }
            val (whole, begun) = records.orEmpty().partition { it.complete }
            Records(stringResource(R.string.craft_begun), begun, acts)
            Records(stringResource(R.string.craft_whole), whole, acts)
            Gap(96.dp)
        }
    }
}

@Composable
private fun Records(title: String, records: List<RecordCard>, acts: CraftActs) {
    if (records.isEmpty()) return
    Section(title)
    Card {
        records.forEachIndexed { at, record ->
            if (at > 0) Hairline()
            val date = record.date?.let { civilDate(it) } ?: stringResource(R.string.craft_no_date)
            WordsRow(
                record.opening.value.ifBlank { stringResource(R.string.craft_untitled) },
                if (record.withPeer) stringResource(R.string.craft_with_peer, date) else date, Icons.Craft, { acts.record(record) },
            )
        }
    }
}
