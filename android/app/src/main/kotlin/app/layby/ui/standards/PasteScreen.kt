package app.layby.ui.standards

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.WordingComparison
import app.layby.core.WordingResult
import app.layby.standards.PasteState
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.Icons
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.Section
import app.layby.ui.parts.Weight
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.troubleWords

class PasteActs(
    val back: () -> Unit = {},
    val paste: () -> Unit = {},
    val choose: (String, Boolean) -> Unit = { _, _ -> },
    val accept: () -> Unit = {},
)

/** The regulator's page, copied by the person, beside the wording in this notebook: theirs wins, element by element. */
@Composable
fun PasteScreen(state: PasteState, acts: PasteActs, modifier: Modifier = Modifier) {
    val comparison = state.comparison
    Page(
        bar = { Bar(stringResource(R.string.standards_paste), acts.back, stringResource(R.string.act_back)) },
        modifier = modifier,
        foot = {
            if (comparison == null) Act(stringResource(R.string.paste_act), acts.paste, Modifier.fillMaxWidth(), icon = Icons.Paste)
            else Act(
                pluralStringResource(R.plurals.paste_accept, state.chosen.size, state.chosen.size), acts.accept, Modifier.fillMaxWidth(),
                enabled = state.chosen.isNotEmpty(),
            )
        },
    ) {
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
        }
        if (comparison == null) {
            Text(stringResource(R.string.paste_title), Modifier.semantics { heading() }, style = Look.text.question)
            Text(stringResource(R.string.paste_body), Modifier.padding(top = Tokens.Space.tight), style = Look.text.body, color = Look.roles.ink2)
            Gap(Tokens.Space.room)
            Quiet(stringResource(R.string.paste_why), Icons.Official)
        } else Compared(comparison, state, acts)
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun Compared(comparison: WordingComparison, state: PasteState, acts: PasteActs) {
    val same = comparison.elements.filter { it.result is WordingResult.Same }
    val new = comparison.elements.filter { it.result is WordingResult.New }
    val differs = comparison.elements.filter { it.result is WordingResult.Differs }
    Text(
        stringResource(R.string.paste_found, same.size, new.size, differs.size),
        Modifier.semantics { heading() }, style = Look.text.title,
    )
    if (comparison.unrecognisedLines > 0u) Text(
        pluralStringResource(R.plurals.paste_unrecognised, comparison.unrecognisedLines.toInt(), comparison.unrecognisedLines.toInt()),
        Modifier.padding(top = Tokens.Space.tight), style = Look.text.support, color = Look.roles.ink2,
    )
    listOf(R.string.paste_differs to differs, R.string.paste_new to new, R.string.paste_same to same).forEach { (title, elements) ->
        if (elements.isNotEmpty()) {
            Section(stringResource(title))
            Card {
                elements.forEachIndexed { at, element ->
                    if (at > 0) Hairline(indent = false)
                    Row(
                        Modifier.fillMaxWidth().heightIn(min = Tokens.Size.row)
                            .toggleable(element.number in state.chosen, role = Role.Checkbox) { acts.choose(element.number, it) }
                            .padding(Tokens.Space.room),
                        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.snug),
                    ) {
                        val chosen = element.number in state.chosen
                        Icon(if (chosen) Icons.Tick else Icons.NoTick, null, Modifier.size(Tokens.Size.icon), if (chosen) Look.roles.verge else Look.roles.outline)
                        Column(Modifier.weight(1f)) {
                            Text(element.number, style = Look.text.label, color = Look.roles.sign)
                            Text(pasted(element.result), style = Look.text.body)
                        }
                    }
                }
            }
        }
    }
}

private fun pasted(result: WordingResult): String = when (result) {
    is WordingResult.Same -> result.pasted.value
    is WordingResult.New -> result.pasted.value
    is WordingResult.Differs -> result.pasted.value
    is WordingResult.NotInPaste -> ""
}
