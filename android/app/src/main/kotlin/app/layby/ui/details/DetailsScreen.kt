package app.layby.ui.details

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import app.layby.R
import app.layby.core.DetailsForm
import app.layby.core.EntryDetails
import app.layby.core.Words
import app.layby.details.DetailsState
import app.layby.shell.Saved
import app.layby.ui.parts.Act
import app.layby.ui.parts.Asked
import app.layby.ui.parts.AskedField
import app.layby.ui.parts.Bar
import app.layby.ui.parts.Card
import app.layby.ui.parts.Choice
import app.layby.ui.parts.Choices
import app.layby.ui.parts.DayChoice
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.Icons
import app.layby.ui.parts.LineRow
import app.layby.ui.parts.Page
import app.layby.ui.parts.StateMark
import app.layby.ui.parts.WordsField
import app.layby.ui.parts.WritingTrouble
import app.layby.ui.parts.spoken
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.civilDate
import app.layby.ui.words.fullWhen
import app.layby.ui.words.local
import java.time.LocalDate

class DetailsActs(
    val close: () -> Unit = {},
    val change: ((EntryDetails) -> EntryDetails) -> Unit = {},
    val link: (String, Boolean) -> Unit = { _, _ -> },
    val look: (Words) -> Unit = {},
    val rating: (String?) -> Unit = {},
    val rate: (String, UByte?, UByte?) -> Unit = { _, _, _ -> },
    val day: (LocalDate) -> Unit = {},
    val done: () -> Unit = {},
    val again: () -> Unit = {},
)

/** What can be said beside the words, most wanted first. Nothing of it is ever required. */
@Composable
fun DetailsScreen(state: DetailsState, saved: Saved, acts: DetailsActs, modifier: Modifier = Modifier) {
    Page(
        bar = {
            Bar(
                stringResource(R.string.details_title), acts.close, stringResource(R.string.act_close), backIcon = Icons.Down,
                state = if (saved == Saved.Kept) ({ StateMark(stringResource(R.string.state_kept), Icons.Check) }) else null,
            )
        },
        modifier = modifier,
        foot = { if (state.form != null) Act(stringResource(R.string.act_done), acts.done, Modifier.fillMaxWidth(), icon = Icons.Check) },
    ) {
        WritingTrouble(saved, state.trouble, acts.again)
        val form = state.form ?: return@Page
        val details = state.details ?: return@Page
        Text(stringResource(R.string.details_body), style = Look.text.body, color = Look.roles.ink2)
        Standards(state, form, details, acts)
        Asked(form.theme)
        Choices(form.themes.map { it.code to it.name }, details.theme, { theme -> acts.change { it.copy(theme = theme) } }, few = 6)
        Happened(state, form, acts)
        Sure(state, form, acts)
        AskedField("theory", form.theory, details.theory, { words -> acts.change { it.copy(theory = words) } })
        Asked(form.keepUntil)
        Text(details.keepUntil?.let { stringResource(R.string.details_until, civilDate(it)) } ?: stringResource(R.string.details_no_date), style = Look.text.support, color = Look.roles.ink2)
        FlowRow(Modifier.selectableGroup(), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            form.retention.choices.filterNot { it.ownDate }.forEach { choice ->
                Choice(choice.text.words, details.keepUntil == choice.until, { acts.change { it.copy(keepUntil = choice.until) } })
            }
        }
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun Standards(state: DetailsState, form: DetailsForm, details: EntryDetails, acts: DetailsActs) {
    Asked(form.standards)
    if (details.standards.isNotEmpty()) FlowRow(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
        details.standards.forEach { Choice(it, true, { acts.link(it, false) }, role = Role.Checkbox) }
    }
    WordsField(
        key = "standards", words = state.query, onChange = acts.look, label = stringResource(R.string.standards_search),
        hint = stringResource(R.string.standards_search), singleLine = true, minHeight = Tokens.Size.field, imeAction = ImeAction.Search,
    )
    val found = state.found.filter { it.number !in details.standards }.take(MOST_FOUND)
    if (found.isNotEmpty()) {
        Gap(Tokens.Space.tight)
        Card {
            found.forEachIndexed { at, element ->
                if (at > 0) Hairline()
                LineRow(element.number, support = element.inShort.words, icon = Icons.Add, onClick = { acts.link(element.number, true) })
            }
        }
    } else if (!state.query.isEmpty) Text(stringResource(R.string.standards_none), Modifier.padding(top = Tokens.Space.tight), style = Look.text.support, color = Look.roles.ink2)
}

@Composable
private fun Happened(state: DetailsState, form: DetailsForm, acts: DetailsActs) {
    val happened = state.view?.happened ?: return
    Asked(form.happened)
    val day = happened.local().toLocalDate()
    DayChoice(day, fullWhen(happened), "", day, acts.day, latest = maxOf(state.today, day))
}

/** How sure, before and after, by capability: for the person only. What was rated stands on top. */
@Composable
private fun Sure(state: DetailsState, form: DetailsForm, acts: DetailsActs) {
    Text(form.scale.question.spoken(), Modifier.padding(top = Tokens.Space.edge).semantics { heading() }, style = Look.text.label)
    Text(form.scale.help.spoken(), style = Look.text.support, color = Look.roles.ink2)
    form.frameworks.forEach { framework ->
        Text(framework.name.spoken(), Modifier.padding(top = Tokens.Space.tight), style = Look.text.support)
        FlowRow(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            framework.capabilities.forEach { capability ->
                val open = state.rating == capability.code
                Choice(
                    capability.title.words, open || state.confidence(capability.code) != null, { acts.rating(capability.code.takeIf { !open }) }, role = Role.Button,
                )
            }
        }
        framework.capabilities.find { it.code == state.rating }?.let { capability ->
            val rated = state.confidence(capability.code)
            val steps = form.scale.steps.map { it.value to it.word }
            Asked(form.confidenceBefore, help = false)
            Choices(steps, rated?.before, { acts.rate(capability.code, it, rated?.after) })
            Asked(form.confidenceAfter, help = false)
            Choices(steps, rated?.after, { acts.rate(capability.code, rated?.before, it) })
        }
    }
}

private const val MOST_FOUND = 6
