package app.layby.jot

import app.layby.core.EntryContent
import app.layby.core.EntryView
import app.layby.core.Frame
import app.layby.core.NotebookException
import app.layby.core.Prompt
import app.layby.core.PromptAnswer
import app.layby.core.Reflection
import app.layby.core.ReflectionForm
import app.layby.core.Words
import app.layby.shell.Autosave
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Place
import app.layby.shell.Saved
import app.layby.shell.Shell
import app.layby.shell.Trouble
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** A reflection being written, one prompt at a time. */
data class JotState(
    val ready: Boolean = false,
    val form: ReflectionForm? = null,
    val reflection: Reflection = Reflection(Frame.FREE, emptyList(), null),
    /** The entry is kept already, and this changes it. */
    val ofKept: Boolean = false,
    /** Which prompt is on screen, from 0. */
    val step: Int = 0,
    val trouble: Trouble? = null,
) {
    val prompts: List<Prompt> get() = stepsOf(reflection.frame)
    val prompt: Prompt get() = prompts[step.coerceIn(prompts.indices)]
    fun words(prompt: Prompt): Words = reflection.answers.find { it.prompt == prompt }?.words ?: Words.none
}

/** The steps of a frame in their order. */
fun stepsOf(frame: Frame): List<Prompt> = when (frame) {
    Frame.FREE -> listOf(Prompt.FREE)
    Frame.GIBBS -> listOf(
        Prompt.DESCRIPTION, Prompt.FEELINGS, Prompt.EVALUATION, Prompt.ANALYSIS, Prompt.CONCLUSION, Prompt.ACTION_PLAN,
    )
    Frame.DRISCOLL -> listOf(Prompt.WHAT, Prompt.SO_WHAT, Prompt.NOW_WHAT)
}

class JotModel(shell: Shell, val id: String) : Model(shell) {
    private val _state = MutableStateFlow(JotState())
    val state: StateFlow<JotState> = _state.asStateFlow()
    private val saver = Autosave<Reflection>(shell) { core, reflection -> core.saveDraft(id, EntryContent.Reflection(reflection)) }
    val saved: StateFlow<Saved> = saver.state

    override fun shown() {
        shell.scope.launch {
            val form = shell.form("reflection") { core, language -> core.reflectionForm(language) } ?: return@launch
            _state.value = _state.value.copy(form = form)
            if (saver.drain()) read()
        }
    }

    private suspend fun read() {
        val read = shell.attempt(::failed) { core ->
            try {
                Read(core.entry(id))
            } catch (none: NotebookException.NotFound) {
                Read(null) // a new jot: it begins with its first word
            }
        } ?: return
        val reflection = (read.entry?.content as? EntryContent.Reflection)?.reflection ?: _state.value.reflection
        _state.value = _state.value.copy(
            ready = true, reflection = reflection,
            ofKept = read.entry?.kept != null, trouble = null,
            step = _state.value.step.coerceIn(stepsOf(reflection.frame).indices),
        )
    }

    private class Read(val entry: EntryView?)

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(ready = true, trouble = trouble) }

    fun type(words: Words) {
        val now = _state.value
        val others = now.reflection.answers.filter { it.prompt != now.prompt }
        val all = (others + PromptAnswer(now.prompt, words)).sortedBy { now.prompts.indexOf(it.prompt) }
        val reflection = now.reflection.copy(answers = all)
        _state.value = now.copy(reflection = reflection)
        saver.put(reflection)
    }

    fun heard(more: String) {
        val now = _state.value
        type(Words(listOf(now.words(now.prompt).value, more).filter { it.isNotBlank() }.joinToString(" ")))
    }

    fun step(to: Int) { _state.value = _state.value.copy(step = to.coerceIn(_state.value.prompts.indices)) }

    /** Into another frame; the core carries every word over. */
    fun frame(frame: Frame): Job = shell.scope.launch {
        if (!saver.drain()) return@launch
        val blank = _state.value.reflection.answers.all { it.words.value.isBlank() }
        if (blank) {
            _state.value = _state.value.copy(reflection = Reflection(frame, emptyList(), null), step = 0)
        } else if (shell.attempt(::failed) { it.changeFrame(id, frame) } != null) {
            _state.value = _state.value.copy(step = 0)
            read()
        }
    }

    /** What can be said beside the words; they are on disk first. */
    fun details(): Job = shell.scope.launch { if (saver.drain()) shell.places.go(Place.Details(id)) }

    fun again() = saver.again()

    /** Keeps it and goes back to where one was. */
    fun keep(): Job = shell.scope.launch {
        if (!saver.drain()) return@launch
        val kept = shell.attempt(::failed) { it.keep(id) } ?: return@launch
        shell.places.back()
        shell.done(Notice.What.KEPT, kept)
        shell.askForPasscode()
    }

    /** Throws the draft away; a way back stands in the notice. */
    fun discard(): Job = shell.scope.launch {
        if (!saver.drain()) return@launch
        val gone = shell.attempt(::failed) { it.discardDraft(id) } ?: return@launch
        shell.places.back()
        shell.done(Notice.What.DISCARDED, gone)
    }
}
