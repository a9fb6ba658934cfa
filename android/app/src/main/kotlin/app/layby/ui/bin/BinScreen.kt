package app.layby.ui.bin

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.bin.BinState
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.EmptyPlace
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Icons
import app.layby.ui.parts.Page
import app.layby.ui.parts.Weight
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.dayWords
import app.layby.ui.words.kindWord
import app.layby.ui.words.troubleWords

class BinActs(
    val back: () -> Unit = {},
    val restore: (String) -> Unit = {},
    val ask: (String?) -> Unit = {},
    val erase: (String) -> Unit = {},
)

/** What was deleted, for thirty days. Taking back is the large act; erasing asks first, the only thing that does. */
@Composable
fun BinScreen(state: BinState, acts: BinActs, modifier: Modifier = Modifier, records: Boolean = false) {
    Page({ Bar(stringResource(if (records) R.string.record_bin_title else R.string.bin_title), acts.back, stringResource(R.string.act_back)) }, modifier) {
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
        }
        val cards = state.cards
        if (cards != null && cards.isEmpty()) EmptyPlace(stringResource(R.string.bin_empty), stringResource(R.string.bin_empty_do))
        if (!cards.isNullOrEmpty()) Text(stringResource(R.string.bin_body), style = Look.text.body, color = Look.roles.ink2)
        cards.orEmpty().forEach { card ->
            Gap(Tokens.Space.snug)
            Card {
                Column(Modifier.padding(start = Tokens.Space.room, end = Tokens.Space.room, top = Tokens.Space.room, bottom = Tokens.Space.hair)) {
                    Text(card.opening.value.ifBlank { stringResource(R.string.craft_untitled) }, style = Look.text.words)
                    Text(
                        stringResource(R.string.bin_line, card.kind?.let { kindWord(it) } ?: stringResource(R.string.kind_record), dayWords(card.goneAfter, state.now)),
                        Modifier.padding(top = 2.dp), style = Look.text.support, color = Look.roles.ink2,
                    )
                    if (state.erasing == card.id) EraseQuestion(card.id, acts, if (records) R.string.record_bin_erase_body else R.string.bin_erase_body)
                    else FlowRow(Modifier.fillMaxWidth().padding(top = Tokens.Space.hair), horizontalArrangement = Arrangement.SpaceBetween) {
                        Act(stringResource(R.string.bin_restore), { acts.restore(card.id) }, weight = Weight.BARE, icon = Icons.Restore)
                        Act(stringResource(R.string.bin_erase), { acts.ask(card.id) }, weight = Weight.BARE)
                    }
                }
            }
        }
        Gap(Tokens.Space.open)
    }
}

/** Asked in its place, before erasing for good; leaving it is the larger act. */
@Composable
private fun EraseQuestion(id: String, acts: BinActs, body: Int) {
    Column(Modifier.padding(top = Tokens.Space.room, bottom = Tokens.Space.snug), verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
        Text(
            stringResource(R.string.bin_erase_title), Modifier.semantics {
                heading()
                liveRegion = LiveRegionMode.Assertive
            },
            style = Look.text.label, color = Look.roles.clay,
        )
        Text(stringResource(body), style = Look.text.support, color = Look.roles.ink2)
        Act(stringResource(R.string.bin_keep), { acts.ask(null) }, Modifier.fillMaxWidth(), Weight.SOFT)
        Act(stringResource(R.string.bin_erase_now), { acts.erase(id) }, Modifier.fillMaxWidth(), Weight.BARE, ink = Look.roles.clay)
    }
}
