package app.layby.backup

import app.layby.core.ImportView
import app.layby.core.lending
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

/** A portfolio from another system, and what came of it. */
data class PortfolioState(val working: Boolean = false, val came: ImportView? = null, val trouble: Trouble? = null)

/** Its pieces of writing become drafts, all of them or none. */
class PortfolioModel(shell: Shell, private val files: Files) : Model(shell) {
    private val _state = MutableStateFlow(PortfolioState())
    val state: StateFlow<PortfolioState> = _state.asStateFlow()

    /** Shown again after it was taken back: the counts are not true any more. */
    override fun shown() { _state.value = _state.value.copy(came = null) }
    override fun failed(trouble: Trouble) { _state.value = PortfolioState(trouble = trouble) }
    override fun left() { _state.value = PortfolioState() }

    fun choose(): Job = shell.scope.launch {
        if (_state.value.working) return@launch
        _state.value = _state.value.copy(working = true)
        val archive = try {
            files.open()
        } catch (refused: FileRefused) {
            return@launch failed(Trouble.FileRefused)
        }
        // Whoever turned away has changed nothing, and sees what stood there before.
        if (archive != null) {
            val came = shell.attempt(::failed) { core -> lending(archive) { core.importLeap2a(it) } } ?: return@launch
            _state.value = PortfolioState(came = came)
            if (came.drafts > 0u) shell.done(Notice.What.CAME_IN, came.changes, came.drafts.toInt())
        }
        _state.value = _state.value.copy(working = false)
    }
}
