package app.layby.craft

import app.layby.core.CheckView
import app.layby.core.FindingView
import app.layby.core.RecordView
import app.layby.core.Words
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Place
import app.layby.shell.Shell
import app.layby.shell.Trouble
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** Before it leaves: could someone be recognised? */
data class CheckState(
    val record: RecordView? = null,
    val check: CheckView? = null,
    /** Which finding is looked at, among all of them. */
    val at: Int = 0,
    val trouble: Trouble? = null,
) {
    val findings: List<FindingView> get() = check?.findings.orEmpty()
    val current: FindingView? get() = findings.getOrNull(at)
    val done: Int get() = findings.count { it.keptBecause != null }
    fun words(field: String): String = record?.boxes?.find { it.field == field }?.words?.value.orEmpty()
}

class CheckModel(shell: Shell, val id: String) : Model(shell) {
    private val _state = MutableStateFlow(CheckState())
    val state: StateFlow<CheckState> = _state.asStateFlow()

    override fun shown() { read(first = true) }

    private fun read(first: Boolean = false) = shell.scope.launch {
        val (record, check) = shell.attempt(::failed) { it.crafting(id).run { record to check } } ?: return@launch
        val at = if (first || check.findings.getOrNull(_state.value.at)?.keptBecause != null || _state.value.at !in check.findings.indices) {
            check.findings.indexOfFirst { it.keptBecause == null }.coerceAtLeast(0)
        } else {
            _state.value.at
        }
        _state.value = CheckState(record, check, at)
    }

    override fun failed(trouble: Trouble) {
        _state.value = _state.value.copy(trouble = trouble)
        if (trouble == Trouble.Stale) read()
    }

    fun at(index: Int) { _state.value = _state.value.copy(at = index.coerceIn(0, _state.value.findings.lastIndex.coerceAtLeast(0))) }

    /** A better word in its place. */
    fun replace(with: Words): Job = answer { core, fingerprint, finding -> core.replaceFinding(id, fingerprint, finding.field, finding.span, with) }

    /** The better words it came with. */
    fun better(): Job = answer { core, fingerprint, finding -> core.takeBetterWords(id, fingerprint, finding.field, finding.span) }

    /** It stays, and this is why. */
    fun keep(because: Words): Job = answer { core, fingerprint, finding -> core.keepFinding(id, fingerprint, finding.field, finding.span, because) }

    private fun answer(with: (app.layby.core.NotebookInterface, String, FindingView) -> app.layby.core.Changes): Job = shell.scope.launch {
        val check = _state.value.check ?: return@launch
        val finding = _state.value.current ?: return@launch
        val changes = shell.attempt(::failed) { with(it, check.fingerprint, finding) } ?: return@launch
        shell.done(Notice.What.BOX_WRITTEN, changes)
        read()
    }

    fun copySheet() = shell.places.instead(Place.CopySheet(id))
}
