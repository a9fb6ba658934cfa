package app.layby.ui.craft

import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.CopyBox
import app.layby.craft.CopySheetState
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Foot
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Icons
import app.layby.ui.parts.LineRow
import app.layby.ui.parts.Page
import app.layby.ui.parts.Weight
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.said
import app.layby.ui.words.troubleWords

class CopySheetActs(val close: () -> Unit = {}, val copy: (UInt) -> Unit = {}, val recorded: () -> Unit = {})

/** The next box and its one big button; what is copied already; nothing else. */
@Composable
fun CopySheetScreen(state: CopySheetState, acts: CopySheetActs, modifier: Modifier = Modifier) {
    val view = state.view
    Page(
        bar = { Bar(stringResource(R.string.copy_title), acts.close, stringResource(R.string.act_close), backIcon = Icons.Close) },
        modifier = modifier,
        foot = {
            if (view != null && state.next == null) Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
                Text(stringResource(R.string.copy_recorded_why), style = Look.text.support, color = Look.roles.ink2)
                Foot({ at -> Act(stringResource(R.string.act_later), acts.close, at, Weight.LINE) }, { at -> Act(stringResource(R.string.copy_recorded), acts.recorded, at) })
            }
        },
    ) {
        Text(stringResource(R.string.copy_body), style = Look.text.body, color = Look.roles.ink2)
        state.trouble?.let {
            val words = troubleWords(it)
            Gap(Tokens.Space.snug)
            CalmError(words.title, words.support)
        }
        view?.boxes.orEmpty().forEach { box ->
            Gap(Tokens.Space.tight)
            when {
                box.number == state.next -> Next(box, acts)
                box.content.words.value.isBlank() -> Card { LineRow(numbered(box), support = stringResource(R.string.copy_empty)) }
                else -> Card {
                    LineRow(
                        numbered(box),
                        support = if (box.number in state.copied) stringResource(R.string.copy_copied) else characters(box),
                        icon = if (box.number in state.copied) Icons.Check else Icons.Copy,
                        tint = if (box.number in state.copied) Look.roles.verge else Look.roles.ink2,
                        onClick = { acts.copy(box.number) },
                    )
                }
            }
        }
        Gap(96.dp)
    }
}

@Composable
private fun Next(box: CopyBox, acts: CopySheetActs) {
    Card(Modifier.border(2.dp, Look.roles.verge, RoundedCornerShape(Tokens.Radius.card))) {
        Column(Modifier.padding(Tokens.Space.room), verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            Text(numbered(box), style = Look.text.label)
            Text(box.content.words.value, style = Look.text.words, maxLines = 6, overflow = TextOverflow.Ellipsis)
            Text(characters(box), style = Look.text.mark, color = Look.roles.ink2)
            if (box.overLimit) Text(stringResource(R.string.copy_over), style = Look.text.support, color = Look.roles.amber)
            Act(stringResource(R.string.copy_box, box.number.toInt()), { acts.copy(box.number) }, Modifier.fillMaxWidth(), icon = Icons.Copy)
        }
    }
}

@Composable
private fun numbered(box: CopyBox): String = stringResource(R.string.record_numbered, box.number.toInt(), box.content.label.said().words)

@Composable
private fun characters(box: CopyBox): String =
    pluralStringResource(R.plurals.record_characters, box.content.characters.toInt(), box.content.characters.toInt())
