package app.layby.search

import app.layby.core.SearchHit
import app.layby.core.Words
import app.layby.shell.Model
import app.layby.shell.Shell
import app.layby.shell.Trouble
import java.time.ZonedDateTime
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** Search over everything. */
data class SearchState(
    val query: Words = Words.none,
    /** Null until something was looked for. */
    val hits: List<SearchHit>? = null,
    val next: String? = null,
    val now: ZonedDateTime,
    val trouble: Trouble? = null,
)

class SearchModel(shell: Shell) : Model(shell) {
    private val _state = MutableStateFlow(SearchState(now = shell.zoned()))
    val state: StateFlow<SearchState> = _state.asStateFlow()
    private var looking: Job? = null

    override fun shown() { if (!_state.value.query.isEmpty) look() }
    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble) }

    fun type(query: Words) {
        _state.value = _state.value.copy(query = query)
        look()
    }

    fun more() {
        val next = _state.value.next ?: return
        if (looking?.isActive == true) return
        val query = _state.value.query
        looking = shell.scope.launch {
            val page = shell.attempt(::failed) { it.search(query, next, PAGE) } ?: return@launch
            _state.value = _state.value.copy(hits = _state.value.hits.orEmpty() + page.hits, next = page.next)
        }
    }

    private fun look() {
        looking?.cancel()
        val query = _state.value.query
        if (query.value.isBlank()) {
            _state.value = _state.value.copy(hits = null, next = null, trouble = null)
            return
        }
        looking = shell.scope.launch {
            val page = shell.attempt(::failed) { it.search(query, null, PAGE) } ?: return@launch
            _state.value = _state.value.copy(hits = page.hits, next = page.next, now = shell.zoned(), trouble = null)
        }
    }

    private companion object { const val PAGE = 50u }
}
