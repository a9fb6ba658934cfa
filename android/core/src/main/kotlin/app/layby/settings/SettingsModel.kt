package app.layby.settings

import app.layby.core.CareWords
import app.layby.core.EmployerAnswer
import app.layby.core.FirstEntryWords
import app.layby.core.LicencesView
import app.layby.ports.Settings
import app.layby.shell.Model
import app.layby.shell.Shell
import app.layby.shell.Trouble
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** What can be chosen, and it is little. */
data class SettingsState(val lockAfterSeconds: Int, val appearance: String, val needsPasscode: Boolean, val trouble: Trouble? = null)

class SettingsModel(shell: Shell, private val settings: Settings) : Model(shell) {
    private val _state = MutableStateFlow(read())
    val state: StateFlow<SettingsState> = _state.asStateFlow()

    private fun read() = SettingsState(settings.lockAfterSeconds, settings.appearance, shell.needsPasscode)

    override fun shown() { _state.value = read() }

    fun lockAfter(seconds: Int) {
        settings.lockAfterSeconds = seconds
        shown()
    }

    fun appearance(appearance: String) {
        settings.appearance = appearance
        shown()
    }

    fun lockNow() { shell.shut() }
}

/** What the app can and cannot promise, in the core's words. */
data class AboutState(val words: CareWords? = null, val trouble: Trouble? = null)

class AboutModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(AboutState())
    val state: StateFlow<AboutState> = _state.asStateFlow()

    override fun shown() {
        shell.scope.launch { shell.form("care") { core, language -> core.careWords(language) }?.let { _state.value = AboutState(it) } }
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }
}

/** What others wrote, and their licences. */
data class LicencesState(val view: LicencesView? = null, val trouble: Trouble? = null)

class LicencesModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(LicencesState())
    val state: StateFlow<LicencesState> = _state.asStateFlow()

    override fun shown() {
        shell.scope.launch { shell.attempt(::failed) { it.licences() }?.let { _state.value = LicencesState(it) } }
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }
}

/** Asked right after the first entry is on the disk: may these notes be kept, and who may get to read them? */
class FirstEntryModel(private val shell: Shell) {
    private val _state = MutableStateFlow<FirstEntryWords?>(null)
    val state: StateFlow<FirstEntryWords?> = _state.asStateFlow()

    fun read(): Job = shell.scope.launch { shell.attempt({ }) { it.firstEntryWords(shell.language()) }?.let { _state.value = it } }

    fun answer(employer: EmployerAnswer): Job = shell.scope.launch {
        if (shell.attempt({ }) { it.answerFirstEntry(employer) } != null) read()
    }
}
