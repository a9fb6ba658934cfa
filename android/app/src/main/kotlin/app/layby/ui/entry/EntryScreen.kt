package app.layby.ui.entry

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.layby.R
import app.layby.core.EntryContent
import app.layby.core.EntryView
import app.layby.entry.EntryState
import app.layby.entry.kind
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.BayAct
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Foot
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Icons
import app.layby.ui.parts.MenuAct
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.StateMark
import app.layby.ui.parts.Weight
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.fullWhen
import app.layby.ui.words.kindWord
import app.layby.ui.words.troubleWords

class EntryActs(
    val back: () -> Unit = {},
    val edit: () -> Unit = {},
    val craft: () -> Unit = {},
    val delete: () -> Unit = {},
    val restore: () -> Unit = {},
    val standard: (String) -> Unit = {},
    val details: () -> Unit = {},
)

/** One entry: the words are the largest quiet thing; what can be done with them stays at the foot. */
@Composable
fun EntryScreen(state: EntryState, acts: EntryActs, modifier: Modifier = Modifier, back: Boolean = true) {
    val view = state.view
    Page(
        bar = {
            Bar(
                view?.let { kindWord(it.content.kind) }, if (back) acts.back else null, stringResource(R.string.act_back),
                state = if (view?.draft == true) ({ StateMark(stringResource(R.string.entry_draft), Icons.Jot) }) else null,
            ) {
                if (view != null && !view.binned) MenuAct(listOf(stringResource(R.string.details_title) to acts.details, stringResource(R.string.entry_bin) to acts.delete))
            }
        },
        modifier = modifier,
        foot = {
            if (view != null) {
                if (view.binned) Act(stringResource(R.string.bin_restore), acts.restore, Modifier.fillMaxWidth(), icon = Icons.Restore)
                else Foot(
                    { at -> Act(stringResource(R.string.act_edit), acts.edit, at, Weight.LINE) },
                    { at -> Act(stringResource(R.string.entry_craft), acts.craft, at, Weight.SOFT, Icons.Craft, enabled = view.kept != null) },
                )
            }
        },
    ) {
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
        }
        if (view != null) Body(view, acts)
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun Body(view: EntryView, acts: EntryActs) {
    Text(fullWhen(view.happened), style = Look.text.support, color = Look.roles.ink2)
    Gap(Tokens.Space.snug)
    Content(view.content)
    if (view.details.standards.isNotEmpty()) FlowRow(
        Modifier.padding(top = Tokens.Space.room), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
    ) { view.details.standards.forEach { number -> BayAct(number, Icons.Standards, { acts.standard(number) }) } }
    if (view.findings > 0u) Quiet(
        pluralStringResource(R.plurals.entry_findings, view.findings.toInt(), view.findings.toInt()), Icons.Hint,
        Modifier.padding(top = Tokens.Space.room), ground = Look.roles.tarmacSoft, ink = Look.roles.onTarmacSoft,
    )
}

/** What was written, part by part, in the order it is asked. */
@Composable
fun Content(content: EntryContent) {
    when (content) {
        is EntryContent.Reflection -> content.reflection.answers.filter { it.words.value.isNotBlank() }.forEachIndexed { at, answer ->
            if (at > 0) Gap(Tokens.Space.room)
            Text(answer.words.value, style = Look.text.words)
        }
        is EntryContent.Feedback -> with(content.feedback) {
            Part(null, theirWords.value)
            handOver.forEach { Part(null, it.words.value) }
            Part(stringResource(R.string.feedback_told), whatItToldMe.value)
            Part(stringResource(R.string.feedback_do), whatIWillDo.value)
        }
        is EntryContent.InformalSupervision -> with(content.supervision) {
            Part(null, label.value)
            answers.forEach { answer ->
                Part(null, answer.words.value)
                answer.butWhy.forEach { Part(stringResource(R.string.checklist_but_why), it.value) }
            }
            Part(stringResource(R.string.checklist_decision), decision.value)
            Part(stringResource(R.string.checklist_rationale), rationale.value)
            Part(stringResource(R.string.checklist_evidence), evidence.value)
            actions.forEach { Part(null, it.words.value) }
        }
        is EntryContent.PeerSession -> with(content.session) {
            Part(stringResource(R.string.peer_topic), topic.value)
            Part(stringResource(R.string.peer_minutes), minutes.value)
            Part(stringResource(R.string.peer_take_away), takeAway.value)
        }
        is EntryContent.Activity -> with(content.activity) {
            Part(null, title.value)
            Part(stringResource(R.string.activity_what), what.value)
            Part(stringResource(R.string.activity_so_what), soWhat.value)
        }
    }
}

@Composable
private fun Part(heading: String?, words: String) {
    if (words.isBlank()) return
    if (heading != null) Text(heading, Modifier.padding(top = Tokens.Space.room).semantics { heading() }, style = Look.text.label, color = Look.roles.verge)
    Text(words, Modifier.padding(top = if (heading == null) Tokens.Space.room else Tokens.Space.hair), style = Look.text.words)
}
