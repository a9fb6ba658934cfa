package app.layby.checklist

import app.layby.core.Action
import app.layby.core.ChecklistAnswer
import app.layby.core.ChecklistForm
import app.layby.core.ChecklistQuestion
import app.layby.core.EntryContent
import app.layby.core.InformalSupervision
import app.layby.core.Wording
import app.layby.core.Words
import app.layby.shell.Shell
import app.layby.writing.WritingModel
import java.time.LocalDate
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

val blankChecklist = InformalSupervision(
    Wording.ANY_SETTING, Words.none, null, emptyList(), Words.none, Words.none, Words.none, emptyList(), confidenceBefore = null, confidenceAfter = null, fillsPeerReflection = false,
)

/** What stands under a question: its answer, and every "but why?" below it. */
fun InformalSupervision.answer(question: ChecklistQuestion): ChecklistAnswer =
    answers.find { it.question == question } ?: ChecklistAnswer(question, Words.none, emptyList())

fun InformalSupervision.with(answer: ChecklistAnswer): InformalSupervision =
    copy(answers = (answers.filter { it.question != answer.question } + answer).sortedBy { it.question })

/** The six questions, for two people over one phone. Steps: what is due; six questions; what was decided. */
class ChecklistModel(shell: Shell, id: String) : WritingModel<InformalSupervision, ChecklistForm>(
    shell, id, blankChecklist, { EntryContent.InformalSupervision(it) }, { (it as? EntryContent.InformalSupervision)?.supervision },
    "checklist", { core, language -> core.checklistForm(Wording.ANY_SETTING, null, language) },
) {
    private val _step = MutableStateFlow(0)
    val step: StateFlow<Int> = _step.asStateFlow()
    val today: LocalDate get() = shell.zoned().toLocalDate()

    fun step(to: Int) { _step.value = to.coerceIn(0, LAST) }

    /** The same questions in other words; labels that fit the day. */
    private fun ask(wording: Wording, due: String?) = shell.scope.launch { words(wording, due) }

    private suspend fun words(wording: Wording, due: String?) {
        shell.form("checklist $wording $due") { core, language -> core.checklistForm(wording, due, language) }
            ?.let { mutable.value = mutable.value.copy(form = it) }
    }

    fun wording(wording: Wording) {
        change { it.copy(wording = wording) }
        ask(wording, state.value.content.due)
    }

    fun due(due: String?) {
        change { it.copy(due = due) }
        ask(state.value.content.wording, due)
    }

    override suspend fun wasRead() {
        val content = state.value.content
        if (content.wording != Wording.ANY_SETTING || content.due != null) words(content.wording, content.due)
    }

    fun butWhy(question: ChecklistQuestion) = change { it.with(it.answer(question).run { copy(butWhy = butWhy + Words.none) }) }

    fun action() = change { it.copy(actions = it.actions + Action(Words.none, false)) }

    companion object { const val LAST = 7 }
}
