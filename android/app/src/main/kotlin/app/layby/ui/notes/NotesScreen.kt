package app.layby.ui.notes

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.EntryCard
import app.layby.core.EntryKind
import app.layby.notes.NotesState
import app.layby.notes.everyNote
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Choice
import app.layby.ui.parts.EmptyPlace
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.IconAct
import app.layby.ui.parts.Icons
import app.layby.ui.parts.Page
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
    val kind: (EntryKind) -> Unit = {},
    val uncrafted: () -> Unit = {},
)

/** Everything that was kept, newest first; fewer at a touch. */
@Composable
fun NotesScreen(state: NotesState, acts: NotesActs, modifier: Modifier = Modifier, chosen: String? = null) {
    var filters by remember { mutableStateOf(false) }
    Column(modifier.fillMaxSize()) {
        PlaceTitle(stringResource(R.string.notes_title)) {
            IconAct(Icons.Frame, stringResource(R.string.notes_filter), { filters = !filters })
            IconAct(Icons.Search, stringResource(R.string.search_title), acts.search)
            IconAct(Icons.Bin, stringResource(R.string.bin_title), acts.bin)
        }
        NotesList(state, acts, Modifier.weight(1f).padding(horizontal = Tokens.Space.edge), chosen, filters || state.filter != everyNote)
    }
}

/** Entries that belong to something: a theme, a standard. */
@Composable
fun NotesOf(title: String, state: NotesState, acts: NotesActs, back: () -> Unit, modifier: Modifier = Modifier) {
    Page({ Bar(title, back, stringResource(R.string.act_back)) }, modifier, scrolls = false) { NotesList(state, acts, Modifier.weight(1f), null, true) }
}

@Composable
private fun NotesList(state: NotesState, acts: NotesActs, modifier: Modifier, chosen: String?, filters: Boolean) {
    LazyColumn(modifier, contentPadding = PaddingValues(top = Tokens.Space.tight, bottom = 96.dp)) {
        if (filters) item { Filters(state, acts) }
        state.trouble?.let {
            item {
                val words = troubleWords(it)
                CalmError(words.title, words.support, act = stringResource(R.string.act_again), onAct = acts.again)
            }
        }
        if (state.ready && state.cards.isEmpty() && state.trouble == null) item {
            val all = state.filter == everyNote
            EmptyPlace(stringResource(if (all) R.string.notes_empty else R.string.notes_none), stringResource(if (all) R.string.notes_empty_do else R.string.notes_none_do))
        }
        itemsIndexed(state.cards, key = { _, card -> card.id }) { at, card ->
            val round = Tokens.Radius.card
            val top = if (at == 0) round else 0.dp
            val bottom = if (at == state.cards.lastIndex) round else 0.dp
            Column(Modifier.fillMaxWidth().clip(RoundedCornerShape(top, top, bottom, bottom)).background(Look.roles.surface)) {
                if (at > 0) Hairline()
                WordsRow(card.opening.value, support(card, state), kindIcon(card.kind), { acts.entry(card) }, chosen = card.id == chosen)
            }
            if (at == state.cards.lastIndex && state.next != null) LaunchedEffect(card.id) { acts.more() }
        }
    }
}

@Composable
private fun Filters(state: NotesState, acts: NotesActs) {
    FlowRow(Modifier.padding(bottom = Tokens.Space.tight), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
        Choice(stringResource(R.string.notes_uncrafted), state.filter.crafted == false, acts.uncrafted, role = Role.Checkbox)
        EntryKind.entries.forEach { Choice(kindWord(it), state.filter.kind == it, { acts.kind(it) }, role = Role.Checkbox) }
    }
}

@Composable
private fun support(card: EntryCard, state: NotesState): String {
    val line = stringResource(R.string.row_kind_when, kindWord(card.kind), whenWords(card.happened, state.now))
    return if (card.draft) stringResource(R.string.row_with_draft, line) else line
}
