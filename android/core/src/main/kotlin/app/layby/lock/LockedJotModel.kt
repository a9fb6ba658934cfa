package app.layby.lock

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

/**
 * A jot while the notebook stays shut: sealed at once, as it is typed, and readable by nobody before the next unlock.
 * The words live in this object until [done], and come back from nowhere.
 */
class LockedJotModel(private val shell: Shell) {
    private val id: String = UUID.randomUUID().toString()
    private var sequence = 0u
    private val saver = Autosave<Words>(shell) { core, words -> core.sealJot(id, ++sequence, words) }
    private val _words = MutableStateFlow(Words.none)
    val words: StateFlow<Words> = _words.asStateFlow()
    val saved: StateFlow<Saved> = saver.state
    /** Something was sealed from this page. */
    val sealed: Boolean get() = sequence > 0u

    /** A blank jot is sealed only where words stood before: so that taking every word back takes them back. */
    fun type(words: Words) {
        _words.value = words
        if (words.value.isNotBlank() || sequence > 0u) saver.put(words)
    }

    fun heard(more: String) = type(Words(listOf(_words.value.value, more).filter { it.isNotBlank() }.joinToString(" ")))

    fun again() = saver.again()

    /** True where everything is sealed: then nothing of it is left here, and the page may close. */
    fun done(then: (Boolean) -> Unit): Job = shell.scope.launch {
        val sealed = saver.drain()
        if (sealed) _words.value = Words.none
        shell.lookAgain()
        then(sealed)
    }
}
