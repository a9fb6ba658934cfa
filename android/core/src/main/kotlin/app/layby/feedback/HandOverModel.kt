package app.layby.feedback

import app.layby.core.EntryContent
import app.layby.core.HandOverAnswer
import app.layby.core.HandOverForm
import app.layby.core.Words
import app.layby.shell.Autosave
import app.layby.shell.Saved
import app.layby.shell.Shell
import java.util.UUID
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** The page a person answers with the phone in their own hands. */
data class HandOverState(
    val form: HandOverForm? = null,
    /** -1: who reads it and why; then a question each; then thanks. */
    val step: Int = -1,
    /** The answer on screen. Answers before it are sealed and cannot be paged back to. */
    val words: Words = Words.none,
) {
    val questions: Int get() = form?.questions?.size ?: 0
    val over: Boolean get() = form != null && step >= questions
}

/** The notebook is shut all the while; each answer is sealed as it is typed, and gone from here with the next. */
class HandOverModel(private val shell: Shell, private val role: String?, private val finished: () -> Unit) {
    private val id = UUID.randomUUID().toString()
    private var sequence = 0u
    private val answers = mutableListOf<HandOverAnswer>()
    private val saver = Autosave<List<HandOverAnswer>>(shell) { core, all ->
        core.sealEntry(id, ++sequence, EntryContent.Feedback(blankFeedback.copy(fromRole = role, handOver = all)))
    }
    val saved: StateFlow<Saved> = saver.state
    private val _state = MutableStateFlow(HandOverState())
    val state: StateFlow<HandOverState> = _state.asStateFlow()

    fun begin(): Job = shell.scope.launch {
        shell.form("hand over") { core, language -> core.handOverForm(language) }?.let { _state.value = _state.value.copy(form = it) }
    }

    fun type(words: Words) {
        val now = _state.value
        val question = now.form?.questions?.getOrNull(now.step) ?: return
        _state.value = now.copy(words = words)
        answers.removeAll { it.question == question.code }
        if (!words.isEmpty) answers += HandOverAnswer(question.code, words)
        if (answers.isNotEmpty() || sequence > 0u) saver.put(answers.toList())
    }

    fun skip() {
        type(Words.none)
        go()
    }

    /** On to the next question, once this answer is sealed. */
    fun next(): Job = shell.scope.launch { if (saver.drain()) go() }

    /** Enough. What was written so far is sealed. */
    fun stop(): Job = shell.scope.launch {
        if (saver.drain()) _state.value = _state.value.copy(step = _state.value.questions, words = Words.none)
    }

    fun again() = saver.again()

    /** Back in the worker's hands: the lock page comes up. */
    fun end() {
        answers.clear()
        finished()
    }

    private fun go() { _state.value = _state.value.copy(step = _state.value.step + 1, words = Words.none) }
}
