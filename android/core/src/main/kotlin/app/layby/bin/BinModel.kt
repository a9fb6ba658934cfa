package app.layby.bin

import app.layby.core.BinCard
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

/** What was deleted, for thirty days. */
data class BinState(
    val cards: List<BinCard>? = null,
    /** Asked whether to erase this one for good: the one question of its kind. */
    val erasing: String? = null,
    val now: ZonedDateTime,
    val trouble: Trouble? = null,
)

class BinModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(BinState(now = shell.zoned()))
    val state: StateFlow<BinState> = _state.asStateFlow()

    override fun shown() {
        shell.scope.launch {
            val cards = shell.attempt(::failed) { it.bin() } ?: return@launch
            _state.value = BinState(cards, null, shell.zoned())
        }
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble, erasing = null) }

    fun restore(id: String): Job = shell.scope.launch {
        val back = shell.attempt(::failed) { it.restoreEntry(id) } ?: return@launch
        shell.done(Notice.What.RESTORED, back)
        shown()
    }

    fun ask(id: String?) { _state.value = _state.value.copy(erasing = id) }

    fun erase(id: String): Job = shell.scope.launch {
        shell.attempt(::failed) { it.eraseEntry(id) } ?: return@launch
        shell.say(Notice(Notice.What.ERASED, null))
        shown()
    }
}
