package app.layby.settings

import app.layby.core.Changes
import app.layby.core.Listed
import app.layby.core.NotebookInterface
import app.layby.core.OwnNameView
import app.layby.core.RulesView
import app.layby.core.Words
import app.layby.core.wiping
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Shell
import app.layby.shell.Trouble
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** Whose rules hold, and how much the account's boxes take. */
data class RulesState(val view: RulesView? = null, val trouble: Trouble? = null)

class RulesModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(RulesState())
    val state: StateFlow<RulesState> = _state.asStateFlow()

    override fun shown() { shell.scope.launch { read() } }

    private suspend fun read() {
        val view = shell.attempt(::failed) { it.rules() } ?: return
        _state.value = RulesState(view)
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }

    fun nation(nation: String): Job = write { it.setNation(nation) }

    /** What the person found in their account; nothing, or what is no number, forgets it. */
    fun limit(field: String, characters: String): Job = write { it.setBoxLimit(field, characters.trim().toUIntOrNull()) }

    private fun write(act: (NotebookInterface) -> Changes): Job = shell.scope.launch {
        val changes = shell.attempt(::failed, act) ?: return@launch
        shell.done(Notice.What.SET, changes)
        read()
    }
}

/** Names never to be written, the own name, the own team: for the check alone. */
data class OwnNamesState(val names: List<OwnNameView>? = null, val trouble: Trouble? = null)

class OwnNamesModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(OwnNamesState())
    val state: StateFlow<OwnNamesState> = _state.asStateFlow()

    override fun shown() { shell.scope.launch { read() } }

    private suspend fun read() {
        val names = shell.attempt(::failed) { it.ownNames() } ?: return
        _state.value = OwnNamesState(names)
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }

    fun add(name: Words, listed: Listed): Job = write(Notice.What.NAME_ADDED) { it.addOwnName(name, listed) }
    fun remove(id: String): Job = write(Notice.What.NAME_REMOVED) { it.removeOwnName(id) }

    private fun write(what: Notice.What, act: (NotebookInterface) -> Changes): Job = shell.scope.launch {
        val changes = shell.attempt(::failed, act) ?: return@launch
        shell.done(what, changes)
        read()
    }
}

/** Erasing the notebook: asked about first, with the passcode, and never under the thumb. */
data class EraseState(val needsPasscode: Boolean, val asked: Boolean = false, val working: Boolean = false, val trouble: Trouble? = null)

class EraseModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(EraseState(needsPasscode = !shell.needsPasscode))
    val state: StateFlow<EraseState> = _state.asStateFlow()

    override fun shown() {}
    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble, working = false) }

    fun ask(asked: Boolean) { _state.value = _state.value.copy(asked = asked, trouble = null) }

    /** Everything goes; then a new notebook is begun, empty. [passcode] is wiped. */
    fun erase(passcode: ByteArray): Job {
        _state.value = _state.value.copy(working = true, trouble = null)
        return shell.scope.launch {
            val gone = shell.attempt(::failed) { core -> wiping(passcode) { core.wipe(it) } }
            passcode.fill(0)
            if (gone != null) shell.startAnew()
        }
    }
}
