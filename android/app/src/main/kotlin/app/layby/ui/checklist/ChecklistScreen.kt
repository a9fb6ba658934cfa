package app.layby.ui.checklist

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
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.checklist.answer
import app.layby.checklist.with
import app.layby.core.ChecklistForm
import app.layby.core.ChecklistQuestionWords
import app.layby.core.InformalSupervision
import app.layby.core.Wording
import app.layby.core.Words
import app.layby.shell.Saved
import app.layby.ui.feedback.WritingActs
import app.layby.ui.parts.Act
import app.layby.ui.parts.Asked
import app.layby.ui.parts.AskedField
import app.layby.ui.parts.Card
import app.layby.ui.parts.Choices
import app.layby.ui.parts.ConfidenceChoice
import app.layby.ui.parts.Dashes
import app.layby.ui.parts.DayChoice
import app.layby.ui.parts.Foot
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Icons
import app.layby.ui.parts.Page
import app.layby.ui.parts.Safety
import app.layby.ui.parts.TickLine
import app.layby.ui.parts.Weight
import app.layby.ui.parts.WordsField
import app.layby.ui.parts.WritingBar
import app.layby.ui.parts.WritingTrouble
import app.layby.ui.parts.spoken
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.dueDay
import app.layby.ui.words.dueWords
import app.layby.writing.WritingState
import java.time.LocalDate

class ChecklistActs(
    val writing: WritingActs<InformalSupervision> = WritingActs(),
    val step: (Int) -> Unit = {},
    val wording: (Wording) -> Unit = {},
    val due: (String?) -> Unit = {},
    val butWhy: (ChecklistQuestionWords) -> Unit = {},
    val action: () -> Unit = {},
)

/** Two people over one phone: the question, and the thread of "but why?" as one thought; what is due stays in sight. */
@Composable
fun ChecklistScreen(
    id: String,
    state: WritingState<InformalSupervision, ChecklistForm>,
    step: Int,
    saved: Saved,
    today: LocalDate,
    acts: ChecklistActs,
    modifier: Modifier = Modifier,
) {
    val form = state.form
    val talk = state.content
    val last = form?.questions.orEmpty().size + 1
    Page(
        bar = { WritingBar(talk.label.value.ifBlank { stringResource(R.string.kind_checklist) }, saved, acts.writing.close, acts.writing.discard) },
        modifier = modifier,
        foot = {
            if (form != null && state.ready) Foot(
                if (step == 0) null else { at -> Act(stringResource(R.string.act_back), { acts.step(step - 1) }, at, Weight.LINE) },
                { at ->
                    when (step) {
                        last -> Act(stringResource(R.string.act_keep), acts.writing.keep, at)
                        0 -> Act(stringResource(R.string.checklist_begin), { acts.step(1) }, at)
                        last - 1 -> Act(stringResource(R.string.checklist_to_decision), { acts.step(last) }, at)
                        else -> Act(stringResource(R.string.checklist_next), { acts.step(step + 1) }, at)
                    }
                },
            )
        },
    ) {
        WritingTrouble(saved, state.trouble, acts.writing.again)
        if (form == null || !state.ready) return@Page
        val questions = form.questions
        Dashes(questions.size, step - 1, { at -> talk.answer(questions[at].question).words.value.isNotBlank() })
        Row(Modifier.fillMaxWidth().padding(top = Tokens.Space.tight), horizontalArrangement = Arrangement.SpaceBetween) {
            Text(
                if (step in 1 until last) stringResource(R.string.checklist_of, step, questions.size) else "",
                Modifier.weight(1f), style = Look.text.support, color = Look.roles.ink2,
            )
            talk.due?.let { Text(dueWords(it, today), Modifier.padding(start = Tokens.Space.tight), style = Look.text.support, color = Look.roles.ink2) }
        }
        when (step) {
            0 -> Due(id, talk, form, today, acts)
            last -> Decided(id, state, form, acts)
            else -> Question(id, talk, questions[step - 1], form, acts)
        }
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun Due(id: String, talk: InformalSupervision, form: ChecklistForm, today: LocalDate, acts: ChecklistActs) {
    AskedField(id, form.label, talk.label, { words -> acts.writing.change { it.copy(label = words) } }, singleLine = true, minHeight = Tokens.Size.field)
    Gap(Tokens.Space.hair)
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
        form.labels.forEach { label ->
            app.layby.ui.parts.Choice(label.words, talk.label.value == label.words, { acts.writing.change { it.copy(label = Words(label.words)) } })
        }
    }
    Asked(form.due, help = false)
    val due = talk.due?.let(LocalDate::parse)
    DayChoice(due, talk.due?.let { dueDay(it) }, stringResource(R.string.checklist_no_day), today, { acts.due(it.toString()) })
    ConfidenceChoice(form.confidenceBefore, form.scale, talk.confidenceBefore) { sure -> acts.writing.change { it.copy(confidenceBefore = sure) } }
    Text(stringResource(R.string.checklist_wording), Modifier.padding(top = Tokens.Space.edge, bottom = Tokens.Space.tight), style = Look.text.label)
    Choices(form.wordings.map { it.wording to it.name }, talk.wording, { it?.let(acts.wording) })
}

@Composable
private fun Question(id: String, talk: InformalSupervision, question: ChecklistQuestionWords, form: ChecklistForm, acts: ChecklistActs) {
    val answer = talk.answer(question.question)
    Text(question.words.spoken(), Modifier.padding(top = Tokens.Space.room).semantics { heading() }, style = Look.text.question)
    Text(question.help.spoken(), Modifier.padding(top = Tokens.Space.hair, bottom = Tokens.Space.room), style = Look.text.support, color = Look.roles.ink2)
    Card {
        Column(Modifier.padding(Tokens.Space.room), verticalArrangement = Arrangement.spacedBy(Tokens.Space.room)) {
            WordsField(
                key = id to question.question, words = answer.words, label = question.words.words, hint = stringResource(R.string.checklist_answer),
                onChange = { words -> acts.writing.change { it.with(answer.copy(words = words)) } }, frame = false, minHeight = 72.dp,
            )
            // One line down, never further in, to any depth.
            if (answer.butWhy.isNotEmpty()) Row(Modifier.height(IntrinsicSize.Min), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.room)) {
                Box(Modifier.width(2.dp).fillMaxHeight().background(Look.roles.verge))
                Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.room)) {
                    answer.butWhy.forEachIndexed { at, words ->
                        Column {
                            Text(form.butWhy.question.spoken(), style = Look.text.support.copy(fontWeight = Look.text.label.fontWeight), color = Look.roles.verge)
                            WordsField(
                                key = Triple(id, question.question, at), words = words, label = form.butWhy.question.words,
                                onChange = { typed -> acts.writing.change { it.with(answer.copy(butWhy = answer.butWhy.mapIndexed { i, old -> if (i == at) typed else old })) } },
                                frame = false, minHeight = 48.dp,
                            )
                        }
                    }
                }
            }
        }
    }
    Gap(Tokens.Space.room)
    val deepest = answer.butWhy.lastOrNull() ?: answer.words
    if (deepest.value.isNotBlank()) Act(form.butWhy.question.words, { acts.butWhy(question) }, weight = Weight.SOFT, icon = Icons.ButWhy)
    else Text(form.butWhy.help.spoken(), style = Look.text.support, color = Look.roles.ink2)
}

@Composable
private fun Decided(id: String, state: WritingState<InformalSupervision, ChecklistForm>, form: ChecklistForm, acts: ChecklistActs) {
    val talk = state.content
    val change = acts.writing.change
    AskedField(id to 1, form.decision, talk.decision, { words -> change { it.copy(decision = words) } })
    AskedField(id to 2, form.rationale, talk.rationale, { words -> change { it.copy(rationale = words) } })
    AskedField(id to 3, form.evidence, talk.evidence, { words -> change { it.copy(evidence = words) } })
    Asked(form.actions)
    talk.actions.forEachIndexed { at, action ->
        WordsField(
            key = Triple(id, "action", at), words = action.words, label = form.actions.question.words, hint = form.actions.question.words,
            onChange = { words -> change { it.copy(actions = it.actions.mapIndexed { i, old -> if (i == at) old.copy(words = words) else old }) } },
            modifier = Modifier.padding(bottom = Tokens.Space.tight), minHeight = Tokens.Size.field,
        )
    }
    Act(stringResource(R.string.checklist_add_action), acts.action, weight = Weight.BARE, icon = Icons.Add)
    TickLine(form.fillsPeerReflection, talk.fillsPeerReflection, { ticked -> change { it.copy(fillsPeerReflection = ticked) } })
    ConfidenceChoice(form.confidenceAfter, form.scale, talk.confidenceAfter) { sure -> change { it.copy(confidenceAfter = sure) } }
    Safety(form.safety, state.details.riskConsidered) { considered -> acts.writing.details { it.copy(riskConsidered = considered) } }
}
