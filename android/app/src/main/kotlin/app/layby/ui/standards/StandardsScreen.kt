package app.layby.ui.standards

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.ElementCard
import app.layby.core.ShownText
import app.layby.core.Words
import app.layby.standards.StandardsState
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Choice
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.IconAct
import app.layby.ui.parts.Icons
import app.layby.ui.parts.OwnWordsMark
import app.layby.ui.parts.PlaceTitle
import app.layby.ui.parts.WordsField
import app.layby.ui.parts.largeText
import app.layby.ui.parts.spoken
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.troubleWords

class StandardsActs(
    val type: (Words) -> Unit = {},
    val open: (String) -> Unit = {},
    val byTheme: (Boolean) -> Unit = {},
    val element: (String) -> Unit = {},
    val paste: () -> Unit = {},
)

/** All six on one screen, in plain words, or the same by theme; a number or a word finds any element. */
@Composable
fun StandardsScreen(state: StandardsState, acts: StandardsActs, modifier: Modifier = Modifier) {
    Column(modifier.fillMaxSize()) {
        PlaceTitle(stringResource(R.string.standards_title)) {
            IconAct(Icons.Paste, stringResource(R.string.standards_paste), acts.paste)
        }
        Column(Modifier.weight(1f).verticalScroll(rememberScrollState()).padding(horizontal = Tokens.Space.edge)) {
            WordsField(
                key = "standards", words = state.query, onChange = acts.type, label = stringResource(R.string.standards_search),
                hint = stringResource(R.string.standards_search), singleLine = true, minHeight = Tokens.Size.field,
                imeAction = ImeAction.Search, padding = PaddingValues(horizontal = 18.dp, vertical = 8.dp),
            )
            FlowRow(
                Modifier.padding(vertical = Tokens.Space.snug), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
                itemVerticalAlignment = Alignment.CenterVertically,
            ) {
                OwnWordsMark(stringResource(R.string.standards_in_short))
                Text(stringResource(R.string.standards_own_words), style = Look.text.support, color = Look.roles.ink2)
            }
            state.trouble?.let {
                val words = troubleWords(it)
                CalmError(words.title, words.support)
            }
            val found = state.found
            val view = state.view
            when {
                found != null -> Found(found.elements, acts)
                view != null -> {
                    FlowRow(
                        Modifier.padding(bottom = Tokens.Space.tight).selectableGroup(),
                        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
                    ) {
                        Choice(stringResource(R.string.standards_by_number), !state.byTheme, { acts.byTheme(false) })
                        Choice(stringResource(R.string.standards_by_theme), state.byTheme, { acts.byTheme(true) })
                    }
                    Card {
                        if (state.byTheme) view.themes.forEachIndexed { at, theme ->
                            if (at > 0) Hairline(indent = false)
                            Folded(theme.theme.title, null, theme.theme.code, theme.elements, state, acts)
                        } else view.standards.forEachIndexed { at, standard ->
                            if (at > 0) Hairline()
                            val number = standard.number.toString()
                            Folded(standard.inShort, number, number, standard.elements, state, acts)
                        }
                    }
                }
            }
            Gap(96.dp)
        }
    }
}

/** A standard, or a theme, whose elements show at a touch. */
@Composable
private fun Folded(title: ShownText, number: String?, code: String, elements: List<ElementCard>, state: StandardsState, acts: StandardsActs) {
    val open = state.open == code
    val said = stringResource(if (open) R.string.state_open else R.string.state_closed)
    Row(
        Modifier.fillMaxWidth().heightIn(min = Tokens.Size.row).clickable(role = Role.Button) { acts.open(code) }
            .semantics { stateDescription = said }.padding(horizontal = Tokens.Space.room, vertical = Tokens.Space.snug),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.room), verticalAlignment = Alignment.CenterVertically,
    ) {
        number?.let { Text(it, Modifier.width(if (largeText) 36.dp else 24.dp), style = Look.text.question, color = Look.roles.sign) }
        Column(Modifier.weight(1f)) {
            Text(title.spoken(), style = Look.text.label)
            Text(pluralStringResource(R.plurals.standards_elements, elements.size, elements.size), style = Look.text.support, color = Look.roles.ink2)
        }
        Icon(Icons.Down, null, Modifier.size(Tokens.Size.smallIcon).rotate(if (open) 180f else 0f), Look.roles.ink2)
    }
    if (open) Column(Modifier.padding(bottom = Tokens.Space.tight)) { elements.forEach { Element(it, acts) } }
}

@Composable
private fun Found(elements: List<ElementCard>, acts: StandardsActs) {
    if (elements.isEmpty()) {
        Text(stringResource(R.string.standards_none), style = Look.text.body, color = Look.roles.ink2)
    } else Card {
        elements.forEachIndexed { at, element ->
            if (at > 0) Hairline()
            Element(element, acts)
        }
    }
}

@Composable
private fun Element(element: ElementCard, acts: StandardsActs) {
    Row(
        Modifier.fillMaxWidth().heightIn(min = Tokens.Size.target + 8.dp).clickable(role = Role.Button) { acts.element(element.number) }
            .padding(horizontal = Tokens.Space.room, vertical = Tokens.Space.tight),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.snug), verticalAlignment = Alignment.CenterVertically,
    ) {
        Text(element.number, Modifier.width(if (largeText) 68.dp else 40.dp), style = Look.text.label, color = Look.roles.sign)
        Text(element.inShort.spoken(), Modifier.weight(1f), style = Look.text.body)
    }
}
