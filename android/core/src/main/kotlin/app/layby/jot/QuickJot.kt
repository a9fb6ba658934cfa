package app.layby.jot

import app.layby.core.Changes
import app.layby.core.EntryContent
import app.layby.core.Frame
import app.layby.core.Prompt
import app.layby.core.PromptAnswer
import app.layby.core.Reflection
import app.layby.core.Words
import app.layby.shell.Autosave
import app.layby.shell.Notice
import app.layby.shell.Place
import app.layby.shell.Saved
import app.layby.shell.Shell
import app.layby.shell.Trouble
import java.util.UUID
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** A free reflection. */
fun jot(words: Words): EntryContent =
    EntryContent.Reflection(Reflection(Frame.FREE, listOf(PromptAnswer(Prompt.FREE, words)), null))

/** The jot field: a draft from the first key on, kept at a touch, opened as a page at another. */
class QuickJot(private val shell: Shell, private val changed: () -> Unit) {
    var id: String = UUID.randomUUID().toString()
        private set
    private val _words = MutableStateFlow(Words.none)
    val words: StateFlow<Words> = _words.asStateFlow()
    private val saver = Autosave<Pair<String, Words>>(shell) { core, (id, words) -> core.saveDraft(id, jot(words)) }
    val saved: StateFlow<Saved> = saver.state
    private val _trouble = MutableStateFlow<Trouble?>(null)
    val trouble: StateFlow<Trouble?> = _trouble.asStateFlow()

    fun type(words: Words) {
        _words.value = words
        saver.put(id to words)
    }

    fun heard(more: String) = type(Words(listOf(_words.value.value, more).filter { it.isNotBlank() }.joinToString(" ")))

    fun again() = saver.again()

    /** Keeps it. The first one ever leads to the passcode, for only now there is something to lock. */
    fun keep(): Job = shell.scope.launch {
        if (_words.value.value.isBlank() || !saver.drain()) return@launch
        val kept: Changes = shell.attempt({ _trouble.value = it }) { it.keep(id) } ?: return@launch
        fresh()
        shell.done(Notice.What.KEPT, kept)
        changed()
        shell.askForPasscode()
    }

    /** The same words as a page, with frames and links. */
    fun open(): Job = shell.scope.launch {
        if (!saver.drain()) return@launch
        val opened = id
        fresh()
        shell.places.go(Place.Jot(opened))
    }

    private fun fresh() {
        id = UUID.randomUUID().toString()
        _words.value = Words.none
        _trouble.value = null
        saver.clear()
    }
}
