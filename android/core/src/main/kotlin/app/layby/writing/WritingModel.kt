package app.layby.writing

import app.layby.core.EntryContent
import app.layby.core.EntryDetails
import app.layby.core.EntryView
import app.layby.core.Language
import app.layby.core.NotebookException
import app.layby.core.NotebookInterface
import app.layby.shell.Autosave
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Saved
import app.layby.shell.Shell
import app.layby.shell.Trouble
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** A page on which something is written: what it holds so far, and the words it is asked in. */
data class WritingState<C : Any, F : Any>(
    val content: C,
    val form: F? = null,
    val ready: Boolean = false,
    val details: EntryDetails = EntryDetails(null, app.layby.core.Words.none, emptyList(), emptyList(), null, false),
    /** The entry is kept already, and this changes it. */
    val ofKept: Boolean = false,
    val trouble: Trouble? = null,
)

/**
 * Writes one entry of one kind: every change is saved as it is made, and what is asked comes from the core's packs.
 * [words] is read once for each language, for as long as the process lives.
 */
open class WritingModel<C : Any, F : Any>(
    shell: Shell,
    val id: String,
    blank: C,
    private val wrap: (C) -> EntryContent,
    private val unwrap: (EntryContent) -> C?,
    private val formName: String,
    private val words: (NotebookInterface, Language) -> F,
) : Model(shell) {
    protected val mutable = MutableStateFlow(WritingState<C, F>(blank))
    val state: StateFlow<WritingState<C, F>> = mutable.asStateFlow()
    private val saver = Autosave<EntryContent>(shell) { core, content -> core.saveDraft(id, content) }
    val saved: StateFlow<Saved> = saver.state
    /** Said of it before there was a word: written down with the first. */
    private var detailsWait = false

    override fun shown() {
        shell.scope.launch {
            val form = shell.form(formName, words) ?: return@launch
            mutable.value = mutable.value.copy(form = form)
            if (saver.drain()) read()
        }
    }

    protected suspend fun read() {
        val read = shell.attempt(::failed) { core ->
            try {
                Read(core.entry(id))
            } catch (none: NotebookException.NotFound) {
                Read(null) // new: it begins with its first word
            }
        } ?: return
        val content = read.entry?.content?.let(unwrap)
        mutable.value = mutable.value.copy(
            ready = true, content = content ?: mutable.value.content, ofKept = read.entry?.kept != null,
            details = read.entry?.details ?: mutable.value.details, trouble = null,
        )
        wasRead()
    }

    /** What was written before is known now: some words depend on it. */
    protected open suspend fun wasRead() {}

    private class Read(val entry: EntryView?)

    override fun failed(trouble: Trouble) { mutable.value = mutable.value.copy(ready = true, trouble = trouble) }

    fun change(content: C) {
        mutable.value = mutable.value.copy(content = content, trouble = null)
        saver.put(wrap(content))
    }

    fun change(how: (C) -> C) = change(how(mutable.value.content))

    fun details(how: (EntryDetails) -> EntryDetails): Job = shell.scope.launch {
        mutable.value = mutable.value.copy(details = how(mutable.value.details))
        detailsWait = true
        writeDetails()
    }

    /** Saves everything that waits; false where it could not be saved. */
    suspend fun settle(): Boolean = saver.drain() && writeDetails()

    private suspend fun writeDetails(): Boolean {
        if (!detailsWait || !saver.drain()) return !detailsWait
        val details = mutable.value.details
        val written = shell.attempt({ if (it !is Trouble.Gone) failed(it) }) { it.saveDetails(id, details) } != null
        if (written) detailsWait = false
        return true // without a word yet, what is said of it waits for one
    }

    fun again() = saver.again()

    fun keep(): Job = shell.scope.launch {
        if (!settle()) return@launch
        val kept = shell.attempt(::failed) { it.keep(id) } ?: return@launch
        shell.places.back()
        shell.done(Notice.What.KEPT, kept)
        shell.askForPasscode()
    }

    fun discard(): Job = shell.scope.launch {
        if (!saver.drain()) return@launch
        val gone = shell.attempt({ if (it is Trouble.Gone) shell.places.back() else failed(it) }) { it.discardDraft(id) } ?: return@launch
        shell.places.back()
        shell.done(Notice.What.DISCARDED, gone)
    }

    fun close() { shell.places.back() }
}
