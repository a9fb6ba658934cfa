package app.layby.ui.notes

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.res.stringResource
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.EntryCard
import app.layby.notes.NotesState
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.EmptyPlace
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.IconAct
import app.layby.ui.parts.Icons
import app.layby.ui.parts.PlaceTitle
import app.layby.ui.parts.WordsRow
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.kindIcon
import app.layby.ui.words.kindWord
import app.layby.ui.words.troubleWords
import app.layby.ui.words.whenWords

class NotesActs(
    val search: () -> Unit = {},
    val bin: () -> Unit = {},
    val entry: (EntryCard) -> Unit = {},
    val more: () -> Unit = {},
    val again: () -> Unit = {},
)

/** Everything that was kept, newest first. */
@Composable
fun NotesScreen(state: NotesState, acts: NotesActs, modifier: Modifier = Modifier, chosen: String? = null) {
    Column(modifier.fillMaxSize()) {
        PlaceTitle(stringResource(R.string.notes_title)) {
            IconAct(Icons.Search, stringResource(R.string.search_title), acts.search)
            IconAct(Icons.Bin, stringResource(R.string.bin_title), acts.bin)
        }
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support, Modifier.padding(horizontal = Tokens.Space.edge), stringResource(R.string.act_again), acts.again)
        }
        if (state.ready && state.cards.isEmpty() && state.trouble == null) {
            EmptyPlace(stringResource(R.string.notes_empty), stringResource(R.string.notes_empty_do), Modifier.padding(horizontal = Tokens.Space.edge))
        }
        LazyColumn(
            Modifier.weight(1f),
            contentPadding = PaddingValues(start = Tokens.Space.edge, end = Tokens.Space.edge, top = Tokens.Space.tight, bottom = 96.dp),
        ) {
            itemsIndexed(state.cards, key = { _, card -> card.id }) { at, card ->
                val round = Tokens.Radius.card
                val top = if (at == 0) round else 0.dp
                val bottom = if (at == state.cards.lastIndex) round else 0.dp
                Column(
                    Modifier.fillMaxWidth().clip(RoundedCornerShape(top, top, bottom, bottom)).background(Look.roles.surface),
                ) {
                    if (at > 0) Hairline()
                    WordsRow(
                        card.opening.value, support(card, state), kindIcon(card.kind), { acts.entry(card) }, chosen = card.id == chosen,
                    )
                }
                if (at == state.cards.lastIndex && state.next != null) LaunchedEffect(card.id) { acts.more() }
            }
        }
    }
}

@Composable
private fun support(card: EntryCard, state: NotesState): String {
    val line = stringResource(R.string.row_kind_when, kindWord(card.kind), whenWords(card.happened, state.now))
    return if (card.draft) stringResource(R.string.row_with_draft, line) else line
}
