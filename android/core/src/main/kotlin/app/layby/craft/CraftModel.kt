package app.layby.craft

import app.layby.core.RecordCard
import app.layby.shell.Model
import app.layby.shell.Shell
import app.layby.shell.Trouble
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** The records being crafted. */
data class CraftState(val records: List<RecordCard>? = null, val trouble: Trouble? = null)

class CraftModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(CraftState())
    val state: StateFlow<CraftState> = _state.asStateFlow()

    override fun shown() {
        shell.scope.launch {
            val records = shell.attempt(::failed) { it.records() } ?: return@launch
            _state.value = CraftState(records)
        }
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }
}
