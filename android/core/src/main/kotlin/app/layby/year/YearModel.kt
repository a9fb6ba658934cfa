package app.layby.year

import app.layby.core.YearView
import app.layby.shell.Model
import app.layby.shell.Place
import app.layby.shell.Shell
import app.layby.shell.Trouble
import java.time.ZonedDateTime
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** A registration year: what it asks for, what there is, what is missing. */
data class YearState(val view: YearView? = null, val now: ZonedDateTime, val trouble: Trouble? = null)

class YearModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(YearState(now = shell.zoned()))
    val state: StateFlow<YearState> = _state.asStateFlow()
    /** The calendar year in which the year on screen begins; null for the one that runs. */
    private var begins: Int? = null

    override fun shown() { read() }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }

    /** To the year before or after. */
    fun turn(to: Int) {
        begins = to
        read()
    }

    /** What the records of the year on screen can leave as. */
    fun leave() { _state.value.view?.line?.last?.let { shell.places.go(Place.LeaveYear(it)) } }

    private fun read(): Job = shell.scope.launch {
        val view = shell.attempt(::failed) { it.year(begins) } ?: return@launch
        _state.value = YearState(view, shell.zoned())
    }
}
