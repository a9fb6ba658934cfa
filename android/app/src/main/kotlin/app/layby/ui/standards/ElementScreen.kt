package app.layby.ui.standards

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.Provenance
import app.layby.standards.ElementState
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Icons
import app.layby.ui.parts.LineRow
import app.layby.ui.parts.OwnWordsMark
import app.layby.ui.parts.Page
import app.layby.ui.parts.ProvenanceMark
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.Weight
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.troubleWords

class ElementActs(
    val back: () -> Unit = {},
    val paste: () -> Unit = {},
    val forget: () -> Unit = {},
    val jot: () -> Unit = {},
    val notes: () -> Unit = {},
)

/** In short first; the official wording stands behind the blue bar, with its provenance. */
@Composable
fun ElementScreen(state: ElementState, acts: ElementActs, modifier: Modifier = Modifier) {
    val view = state.view
    Page(
        bar = { Bar(view?.let { stringResource(R.string.element_standard, it.standard.toInt()) }, acts.back, stringResource(R.string.act_back)) },
        modifier = modifier,
        foot = { if (view != null) Act(stringResource(R.string.element_jot, view.number), acts.jot, Modifier.fillMaxWidth(), icon = Icons.Jot) },
    ) {
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
        }
        if (view == null) return@Page
        Text(view.number, style = Look.text.display, color = Look.roles.sign)
        Text(view.inShort.words, Modifier.padding(top = Tokens.Space.tight).semantics { heading() }, style = Look.text.question)
        OwnWordsMark(stringResource(R.string.element_own_words), Modifier.padding(top = Tokens.Space.snug))
        Gap(Tokens.Space.edge)
        Card {
            Column(Modifier.padding(Tokens.Space.room), verticalArrangement = Arrangement.spacedBy(Tokens.Space.snug)) {
                val official = view.official
                if (official != null) Row(Modifier.height(IntrinsicSize.Min), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.room)) {
                    Box(Modifier.width(4.dp).fillMaxHeight().background(Look.roles.sign, RoundedCornerShape(2.dp)))
                    Column {
                        Text(view.leadIn.words, style = Look.text.support, color = Look.roles.ink2)
                        Text(official.value, Modifier.padding(top = Tokens.Space.hair), style = Look.text.words)
                    }
                }
                ProvenanceMark(view.provenance)
                Text(provenanceHelp(view.provenance), style = Look.text.support, color = Look.roles.ink2)
                FlowRow(Modifier.fillMaxWidth()) {
                    Act(stringResource(R.string.standards_paste), acts.paste, weight = Weight.BARE, icon = Icons.Paste)
                    if (view.provenance is Provenance.VerifiedByYou) Act(stringResource(R.string.element_forget), acts.forget, weight = Weight.BARE)
                }
            }
        }
        if (view.orderUncertain) Quiet(
            stringResource(R.string.element_order), Icons.Unchecked, Modifier.padding(top = Tokens.Space.snug),
            ground = Look.roles.amberSoft, ink = Look.roles.onAmberSoft,
        )
        view.linked?.toInt()?.takeIf { it > 0 }?.let { many ->
            Gap(Tokens.Space.snug)
            Card { LineRow(pluralStringResource(R.plurals.element_notes, many, many), icon = Icons.Notes, chevron = true, onClick = acts.notes) }
        }
        if (view.themes.isNotEmpty()) Text(
            view.themes.joinToString(" · ") { it.title.words }, Modifier.padding(top = Tokens.Space.room),
            style = Look.text.support, color = Look.roles.ink2,
        )
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun provenanceHelp(provenance: Provenance): String = stringResource(
    when (provenance) {
        is Provenance.Seen -> R.string.provenance_seen_help
        is Provenance.ReadOut -> R.string.provenance_read_out_help
        is Provenance.VerifiedByYou -> R.string.provenance_verified_help
        is Provenance.Part, is Provenance.NotSeen -> R.string.provenance_not_shown_help
    },
)
