package app.layby.backup

import app.layby.core.Document
import app.layby.core.EverythingView
import app.layby.core.WordsInBytes
import app.layby.core.wiping
import app.layby.ports.FileRefused
import app.layby.ports.Files
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Shell
import app.layby.shell.Trouble
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** Everything, out for good: what it would carry comes first. */
data class EverythingState(
    /** Null while it is counted: all of it is looked through. */
    val view: EverythingView? = null,
    val working: Boolean = false,
    /** Opens the sealed file; shown once. */
    val passphrase: WordsInBytes? = null,
    val trouble: Trouble? = null,
)

class EverythingModel(shell: Shell, private val files: Files) : Model(shell) {
    private val _state = MutableStateFlow(EverythingState())
    val state: StateFlow<EverythingState> = _state.asStateFlow()

    override fun shown() {
        shell.scope.launch {
            val view = shell.attempt(::failed) { it.everythingView() } ?: return@launch
            _state.value = _state.value.copy(view = view)
        }
    }

    override fun failed(trouble: Trouble) {
        _state.value = _state.value.copy(trouble = trouble, working = false)
        if (trouble == Trouble.Stale) shown()
    }

    override fun left() {
        _state.value.passphrase?.value?.fill(0)
        _state.value = EverythingState()
    }

    /** In a sealed file. The passphrase is shown once, after the file is where the person wants it. */
    fun sealed(passcode: ByteArray): Job = out(passcode) { typed ->
        shell.attempt(::failed) { core -> wiping(typed) { core.exportEverything(it) } }?.let { it.document to it.passphrase }
    }

    /** In plain text: what is as it was counted, or nothing. */
    fun plain(passcode: ByteArray): Job = out(passcode) { typed ->
        val counted = _state.value.view?.fingerprint ?: return@out null
        shell.attempt(::failed) { core -> wiping(typed) { core.exportEverythingInPlainText(it, counted) } }?.let { it to null }
    }

    private fun out(passcode: ByteArray, make: suspend (ByteArray) -> Pair<Document, WordsInBytes?>?): Job {
        _state.value = _state.value.copy(working = true, trouble = null)
        return shell.scope.launch {
            val made = make(passcode)
            passcode.fill(0)
            if (made != null) try {
                val (document, passphrase) = made
                if (files.save(document.fileName, document.mediaType, document.contents.value) != null) {
                    _state.value = _state.value.copy(passphrase = passphrase)
                    shell.say(Notice(Notice.What.SAVED, null))
                } else passphrase?.value?.fill(0)
                document.contents.value.fill(0)
            } catch (refused: FileRefused) {
                failed(Trouble.FileRefused)
            }
            _state.value = _state.value.copy(working = false)
        }
    }
}

/** Saves a document that the core let out where the person chooses, and says so. False where they chose no place. */
suspend fun Shell.saved(files: Files, document: Document, failed: (Trouble) -> Unit): Boolean = try {
    val place = files.save(document.fileName, document.mediaType, document.contents.value)
    document.contents.value.fill(0)
    if (place != null) say(Notice(Notice.What.SAVED, null))
    place != null
} catch (refused: FileRefused) {
    failed(Trouble.FileRefused)
    false
}
