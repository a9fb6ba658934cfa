package app.layby.settings

import app.layby.core.Changes
import app.layby.core.EntryKind
import app.layby.core.NotebookInterface
import app.layby.core.RetentionView
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Shell
import app.layby.shell.Trouble
import java.time.ZonedDateTime
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** What has reached its date, and what is proposed from now on. Nothing is ever deleted by itself. */
data class RetentionState(val view: RetentionView? = null, val now: ZonedDateTime, val trouble: Trouble? = null)

class RetentionModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(RetentionState(now = shell.zoned()))
    val state: StateFlow<RetentionState> = _state.asStateFlow()

    override fun shown() { shell.scope.launch { read() } }

    private suspend fun read() {
        val view = shell.attempt(::failed) { it.retention(shell.language()) } ?: return
        _state.value = RetentionState(view, shell.zoned())
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }

    fun keep(id: String, until: String?): Job = write(Notice.What.KEPT_LONGER) { it.keepUntil(listOf(id), until) }
    fun bin(id: String): Job = write(Notice.What.BINNED) { it.deleteEntry(id) }
    fun putAway(): Job = write(Notice.What.PUT_AWAY) { it.putRetentionAway() }
    fun propose(kind: EntryKind, option: String): Job = write(Notice.What.SET) { it.setRetention(kind, option) }

    private fun write(what: Notice.What, act: (NotebookInterface) -> Changes): Job = shell.scope.launch {
        val changes = shell.attempt(::failed, act) ?: return@launch
        shell.done(what, changes)
        read()
    }
}
