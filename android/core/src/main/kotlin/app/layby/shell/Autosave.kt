package app.layby.shell

import app.layby.core.NotebookException
import app.layby.core.NotebookInterface
import java.util.concurrent.atomic.AtomicReference
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/** How it stands with what was typed last. */
sealed interface Saved {
    data object Nothing : Saved
    data object Saving : Saved
    /** Durable. */
    data object Kept : Saved
    /** Still on the screen and in memory; tried again with the next key, and when asked. */
    data class Failed(val trouble: Trouble) : Saved
}

/**
 * Saves what is typed, as it is typed: at once, one save at a time, and while one runs only the newest waits. Words
 * that could not be saved stay here, even when the notebook shuts, and are saved when it opens.
 */
class Autosave<T : Any>(private val shell: Shell, private val save: (NotebookInterface, T) -> Unit) {
    private val waiting = AtomicReference<T?>()
    private val one = Mutex()
    private val _state = MutableStateFlow<Saved>(Saved.Nothing)
    val state: StateFlow<Saved> = _state.asStateFlow()
    internal val holdsWords: Boolean get() = waiting.get() != null

    fun put(value: T) {
        shell.register(this)
        waiting.set(value)
        _state.value = Saved.Saving
        shell.scope.launch { drain() }
    }

    fun again() { shell.scope.launch { drain() } }

    /** Returns when nothing waits any more, or when saving failed. */
    suspend fun drain(): Boolean = one.withLock {
        while (true) {
            val value = waiting.getAndSet(null) ?: break
            try {
                shell.ask { save(it, value) }
                if (waiting.get() == null) _state.value = Saved.Kept
            } catch (refused: NotebookException) {
                waiting.compareAndSet(null, value)
                _state.value = Saved.Failed(Trouble.of(refused))
                return@withLock false
            }
        }
        shell.release(this)
        true
    }

    /** Forgets what waits: it was kept or thrown away another way. */
    fun clear() {
        waiting.set(null)
        _state.value = Saved.Nothing
        shell.release(this)
    }
}
