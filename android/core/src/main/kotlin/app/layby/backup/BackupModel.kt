package app.layby.backup

import app.layby.core.BackupState
import app.layby.core.BackupView
import app.layby.core.NotebookException
import app.layby.core.lending
import app.layby.core.wiping
import app.layby.ports.FileRefused
import app.layby.ports.Files
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Place
import app.layby.shell.Shell
import app.layby.shell.Trouble
import java.time.ZonedDateTime
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** Backups: made, proved by restoring them once in memory, and put in the notebook's place. */
data class BackupPageState(
    val view: BackupState? = null,
    /** What is being done. */
    val working: Boolean = false,
    /** A backup was saved, and its proof waits for the recovery code. */
    val codeForProof: Boolean = false,
    /** A backup was chosen to be restored, and waits for the recovery code. */
    val codeForRestore: Boolean = false,
    /** What is in the chosen backup, once the code opened it. */
    val inside: BackupView? = null,
    /** What the last proof found. */
    val proved: BackupView? = null,
    val now: ZonedDateTime,
    val trouble: Trouble? = null,
)

class BackupModel(shell: Shell, private val files: Files) : Model(shell) {
    private val _state = MutableStateFlow(BackupPageState(now = shell.zoned()))
    val state: StateFlow<BackupPageState> = _state.asStateFlow()
    /** Where the backup made last lies, to be read again from there. */
    private var saved: String? = null
    private var chosen: ByteArray? = null
    private var code: ByteArray? = null

    override fun shown() {
        shell.scope.launch {
            val view = shell.attempt(::failed) { it.backupState() } ?: return@launch
            _state.value = _state.value.copy(view = view, now = shell.zoned(), trouble = null)
        }
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble, working = false) }

    override fun left() {
        code?.fill(0)
        code = null
        chosen = null
    }

    /** Makes one, asks where it goes, reads it again from there, and proves it where that needs nothing typed. */
    fun make(): Job = working {
        val made = shell.attempt(::failed) { it.makeBackup() } ?: return@working
        saved = files.save(made.fileName, made.mediaType, made.contents.value) ?: return@working
        val again = files.read(saved!!)
        try {
            val proved = shell.ask { core -> lending(again) { core.proveLastBackup(it) } }
            done(proved)
        } catch (typed: NotebookException.TypeRecoveryCode) {
            _state.value = _state.value.copy(codeForProof = true)
        }
    }

    /** Restores what was saved, in memory, with the code from the person's paper. [typed] is wiped. */
    fun prove(typed: ByteArray): Job = working {
        val again = saved?.let { files.read(it) } ?: return@working typed.fill(0)
        val proved = shell.attempt(::failed) { core -> lending(again) { file -> wiping(typed) { core.proveBackup(file, it) } } }
        typed.fill(0)
        if (proved != null) done(proved)
    }

    private fun done(proved: BackupView) {
        _state.value = _state.value.copy(codeForProof = false, proved = proved)
        shell.say(Notice(Notice.What.PROVED, null))
        shown()
    }

    /** Which backup is to be restored. */
    fun choose(): Job = working {
        chosen = files.open() ?: return@working
        _state.value = _state.value.copy(codeForRestore = true, inside = null)
    }

    /** What is in it; changes nothing. The code is kept only until the choice is made. */
    fun look(typed: ByteArray): Job = working {
        val backup = chosen ?: return@working typed.fill(0)
        val inside = shell.attempt(::failed) { core -> lending(backup) { file -> wiping(typed.copyOf()) { core.lookIntoBackup(file, it) } } }
        if (inside == null) return@working typed.fill(0)
        code = typed
        _state.value = _state.value.copy(inside = inside, codeForRestore = false)
    }

    /** Puts it in the place of everything here: exactly what was shown, or nothing. */
    fun replace(): Job = working {
        val backup = chosen ?: return@working
        val inside = _state.value.inside ?: return@working
        val typed = code ?: return@working
        shell.attempt(::failed) { core -> lending(backup) { file -> wiping(typed) { core.restoreOver(file, it, inside.fingerprint) } } } ?: return@working
        leaveIt()
        shell.places.go(Place.Today)
        shell.say(Notice(Notice.What.REPLACED, null))
    }

    fun leaveIt() {
        left()
        _state.value = _state.value.copy(inside = null, codeForRestore = false)
    }

    private fun working(work: suspend () -> Unit): Job {
        _state.value = _state.value.copy(working = true, trouble = null)
        return shell.scope.launch {
            try {
                work()
            } catch (refused: NotebookException) {
                failed(Trouble.of(refused))
            } catch (refused: FileRefused) {
                failed(Trouble.FileRefused)
            }
            _state.value = _state.value.copy(working = false)
        }
    }
}
