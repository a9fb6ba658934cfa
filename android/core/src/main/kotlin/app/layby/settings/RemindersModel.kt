package app.layby.settings

import app.layby.backup.saved
import app.layby.core.ProtectedTime
import app.layby.core.RemindersView
import app.layby.ports.Files
import app.layby.ports.PlannedReminder
import app.layby.ports.Reminding
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

/** Hands what falls due to the system: codes and times. Read when the person leaves the app, and after a change. */
suspend fun Shell.planReminders(reminding: Reminding): RemindersView? {
    val view = attempt({ }) { it.reminders() } ?: return null
    reminding.plan(view.reminders.map { PlannedReminder(it.kind.name, it.at.at) })
    return view
}

/** When protected time is, and what else will be said and when. */
data class RemindersState(val view: RemindersView? = null, val allowed: Boolean = true, val now: ZonedDateTime, val trouble: Trouble? = null)

class RemindersModel(shell: Shell, private val reminding: Reminding, private val files: Files) : Model(shell) {
    private val _state = MutableStateFlow(RemindersState(now = shell.zoned()))
    val state: StateFlow<RemindersState> = _state.asStateFlow()

    override fun shown() { shell.scope.launch { read() } }

    private suspend fun read() {
        val view = shell.planReminders(reminding) ?: return
        _state.value = RemindersState(view, reminding.allowed(), shell.zoned())
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }

    fun protect(time: ProtectedTime?): Job = shell.scope.launch {
        shell.attempt(::failed) { it.setProtectedTime(time) } ?: return@launch
        shell.say(Notice(Notice.What.SET, null))
        read()
    }

    fun ask() { reminding.ask() }

    /** The same dates for the person's own calendar, with neutral titles. */
    fun calendar(): Job = shell.scope.launch {
        val document = shell.attempt(::failed) { it.calendar(shell.language()) } ?: return@launch
        shell.saved(files, document, ::failed)
    }
}
