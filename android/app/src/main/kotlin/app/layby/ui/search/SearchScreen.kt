package app.layby.ui.search

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.ime
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.union
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.buildAnnotatedString
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.SearchHit
import app.layby.core.TextSpan
import app.layby.core.Words
import app.layby.search.SearchState
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.IconAct
import app.layby.ui.parts.Icons
import app.layby.ui.parts.WordsField
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.kindIcon
import app.layby.ui.words.kindWord
import app.layby.ui.words.troubleWords
import app.layby.ui.words.whenWords

class SearchActs(
    val back: () -> Unit = {},
    val type: (Words) -> Unit = {},
    val hit: (SearchHit) -> Unit = {},
    val more: () -> Unit = {},
)

/** A word finds every note and draft it stands in; the words around it are shown, the found ones marked. */
@Composable
fun SearchScreen(state: SearchState, acts: SearchActs, modifier: Modifier = Modifier) {
    val focus = remember { FocusRequester() }
    LaunchedEffect(Unit) { if (state.query.isEmpty) focus.requestFocus() }
    Column(
        modifier.fillMaxSize().background(Look.roles.ground).windowInsetsPadding(WindowInsets.safeDrawing.union(WindowInsets.ime)),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        Row(
            Modifier.widthIn(max = Tokens.Size.reading).fillMaxWidth().padding(start = Tokens.Space.tight, end = Tokens.Space.edge, top = Tokens.Space.tight),
            verticalAlignment = Alignment.CenterVertically, horizontalArrangement = Arrangement.spacedBy(Tokens.Space.hair),
        ) {
            IconAct(Icons.Back, stringResource(R.string.act_back), acts.back)
            WordsField(
                key = "search", words = state.query, onChange = acts.type, label = stringResource(R.string.search_label),
                modifier = Modifier.weight(1f), hint = stringResource(R.string.search_hint), singleLine = true, focus = focus,
                minHeight = Tokens.Size.field, imeAction = ImeAction.Search, padding = PaddingValues(horizontal = 18.dp, vertical = 8.dp),
            )
        }
        val hits = state.hits
        LazyColumn(
            Modifier.weight(1f).widthIn(max = Tokens.Size.reading),
            contentPadding = PaddingValues(horizontal = Tokens.Space.edge, vertical = Tokens.Space.room),
        ) {
            item {
                state.trouble?.let {
                    val words = troubleWords(it)
                    CalmError(words.title, words.support)
                }
                if (hits != null && hits.isEmpty()) Text(
                    stringResource(R.string.search_none), Modifier.semantics { liveRegion = LiveRegionMode.Polite },
                    style = Look.text.body, color = Look.roles.ink2,
                )
                if (hits == null) Text(stringResource(R.string.search_help), style = Look.text.body, color = Look.roles.ink2)
            }
            itemsIndexed(hits.orEmpty(), key = { _, hit -> hit.id }) { at, hit ->
                val top = if (at == 0) Tokens.Radius.card else 0.dp
                val bottom = if (at == hits.orEmpty().lastIndex) Tokens.Radius.card else 0.dp
                Column(Modifier.fillMaxWidth().clip(RoundedCornerShape(top, top, bottom, bottom)).background(Look.roles.surface)) {
                    if (at > 0) Hairline()
                    Hit(hit, state) { acts.hit(hit) }
                }
                if (at == hits.orEmpty().lastIndex && state.next != null) LaunchedEffect(hit.id) { acts.more() }
            }
        }
    }
}

@Composable
private fun Hit(hit: SearchHit, state: SearchState, open: () -> Unit) {
    Row(
        Modifier.fillMaxWidth().heightIn(min = Tokens.Size.row).clickable(role = Role.Button, onClick = open)
            .padding(horizontal = Tokens.Space.room, vertical = 14.dp),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.room), verticalAlignment = Alignment.Top,
    ) {
        Icon(kindIcon(hit.kind), null, Modifier.size(Tokens.Size.icon), Look.roles.ink2)
        Column(Modifier.weight(1f)) {
            Text(marked(hit.snippet.value, hit.matches, SpanStyle(background = Look.roles.vergeSoft, color = Look.roles.onVergeSoft, fontWeight = FontWeight.Medium)), style = Look.text.words)
            val line = stringResource(R.string.row_kind_when, kindWord(hit.kind), whenWords(hit.happened, state.now))
            Text(
                if (hit.draft) stringResource(R.string.row_with_draft, line) else line, Modifier.padding(top = 2.dp),
                style = Look.text.support, color = Look.roles.ink2,
            )
        }
    }
}

/** [text] with [style] on each span; a span that does not lie in it is left out. */
fun marked(text: String, spans: List<TextSpan>, style: SpanStyle): AnnotatedString = buildAnnotatedString {
    append(text)
    spans.forEach {
        val start = it.start.toInt()
        val end = it.end.toInt()
        if (start in 0..end && end <= text.length) addStyle(style, start, end)
    }
}
