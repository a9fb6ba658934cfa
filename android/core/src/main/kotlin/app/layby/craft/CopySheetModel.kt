package app.layby.craft

import app.layby.core.CopySheetView
import app.layby.ports.Clipboard
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Place
import app.layby.shell.Shell
import app.layby.shell.Trouble
import java.time.LocalDate
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** The form's boxes in its order, to be copied one by one. */
data class CopySheetState(
    val view: CopySheetView? = null,
    /** Numbers of the boxes that were copied since the sheet was opened. */
    val copied: Set<UInt> = emptySet(),
    val trouble: Trouble? = null,
) {
    /** The next box with words that was not copied yet. */
    val next: UInt? get() = view?.boxes?.firstOrNull { it.number !in copied && it.content.words.value.isNotBlank() }?.number
}

class CopySheetModel(shell: Shell, val id: String, private val clipboard: Clipboard) : Model(shell) {
    private val _state = MutableStateFlow(CopySheetState())
    val state: StateFlow<CopySheetState> = _state.asStateFlow()

    override fun shown() {
        shell.scope.launch {
            val view = shell.attempt(::failed) { it.copySheet(id) } ?: return@launch
            _state.value = _state.value.copy(view = view, trouble = null)
        }
    }

    /** Findings that wait lead back to the check. */
    override fun failed(trouble: Trouble) {
        if (trouble is Trouble.Unanswered) shell.places.instead(Place.Check(id))
        else _state.value = _state.value.copy(trouble = trouble)
    }

    fun copy(number: UInt) {
        val box = _state.value.view?.boxes?.find { it.number == number } ?: return
        clipboard.copySensitive(box.content.words.value)
        _state.value = _state.value.copy(copied = _state.value.copied + number)
        shell.say(Notice(Notice.What.COPIED, null, number.toInt()))
    }

    /** The person says that it is in their account, as it stands now. Layby puts nothing there. */
    fun recorded(): Job = shell.scope.launch {
        val on: LocalDate = shell.zoned().toLocalDate()
        val marked = shell.attempt(::failed) { it.markRecorded(id, on.toString()) } ?: return@launch
        shell.places.go(Place.Year)
        shell.done(Notice.What.RECORDED, marked)
    }
}
