package app.layby.leaving

import app.layby.core.Document
import app.layby.core.DocumentFormat
import app.layby.core.DocumentOptions
import app.layby.core.DocumentScope
import app.layby.core.LeavingView
import app.layby.core.NotebookInterface
import app.layby.core.StatementActor
import app.layby.core.Words
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

/** As what records leave. */
enum class Way {
    PDF, WORD, MARKDOWN, TEXT, SPREADSHEET, JSON, PORTFOLIO, STATEMENTS;

    /** Takes the standards and the jottings along, where the person asks for it. */
    val hasOptions: Boolean get() = this == PDF || this == WORD || this == MARKDOWN || this == JSON || this == PORTFOLIO
    /** Another system reads it, not a person. */
    val forSystems: Boolean get() = this == JSON || this == PORTFOLIO || this == STATEMENTS
}

/** What was made, to be said before it is handed on. */
data class Made(val records: Int, val undated: Int, val replacedCharacters: Int)

/** Before records leave: what stands in the way, as what they go, and what may go along. */
data class LeavingState(
    val year: Boolean,
    val view: LeavingView? = null,
    val way: Way = Way.PDF,
    val name: Words = Words.none,
    val number: Words = Words.none,
    val standards: Boolean = false,
    val jottings: Set<String> = emptySet(),
    /** How a store knows the person: only statements say so. */
    val homePage: Words = Words.none,
    val actor: Words = Words.none,
    val working: Boolean = false,
    val made: Made? = null,
    val trouble: Trouble? = null,
) {
    val ways: List<Way> get() = Way.entries - if (year) Way.TEXT else Way.SPREADSHEET
    /** No store takes a record that lacks a box; people may. */
    val possible: Boolean get() = view != null && view.unanswered == 0u && (way != Way.STATEMENTS || view.missing == 0u) && !working
    /** The year holds no record with a date. */
    val empty: Boolean get() = view == null && trouble is Trouble.Gone
}

class LeavingModel(shell: Shell, private val scope: DocumentScope, private val files: Files) : Model(shell) {
    private val _state = MutableStateFlow(LeavingState(year = scope is DocumentScope.Year))
    val state: StateFlow<LeavingState> = _state.asStateFlow()

    override fun shown() { shell.scope.launch { read() } }

    private suspend fun read() {
        val view = shell.attempt(::failed) { it.leaving(scope) } ?: return
        val free = view.jottings.filter { it.unanswered == 0u }.map { it.id }.toSet()
        val known = view.accounts.firstOrNull()?.account
        val now = _state.value
        _state.value = now.copy(
            view = view, jottings = now.jottings intersect free, trouble = null,
            homePage = if (now.homePage.isEmpty && known != null) known.homePage else now.homePage,
            actor = if (now.actor.isEmpty && known != null) known.name else now.actor,
        )
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble, working = false) }

    override fun left() { _state.value = LeavingState(year = scope is DocumentScope.Year) }

    fun way(way: Way) = change { copy(way = way) }
    fun name(name: Words) = change { copy(name = name) }
    fun number(number: Words) = change { copy(number = number) }
    fun standards(along: Boolean) = change { copy(standards = along) }
    fun jotting(id: String, along: Boolean) = change { copy(jottings = if (along) jottings + id else jottings - id) }
    fun homePage(page: Words) = change { copy(homePage = page) }
    fun actor(name: Words) = change { copy(actor = name) }

    /** What was said of the last document is not true of the next one. */
    private fun change(how: LeavingState.() -> LeavingState) { _state.value = _state.value.how().copy(made = null, trouble = null) }

    /** To a file, where the person chooses. */
    fun save(): Job = out { files.save(it.fileName, it.mediaType, it.contents.value) != null }

    /** To another app that the person chooses. */
    fun share(): Job = out {
        files.share(it.fileName, it.mediaType, it.contents.value)
        true
    }

    private fun out(hand: suspend (Document) -> Boolean): Job {
        change { copy(working = true) }
        return shell.scope.launch {
            val made = shell.attempt(::failed) { make(it, _state.value) }
            if (made != null) try {
                val (document, what) = made
                val handed = hand(document)
                document.contents.value.fill(0)
                if (handed) _state.value = _state.value.copy(made = what)
            } catch (refused: FileRefused) {
                failed(Trouble.FileRefused)
            }
            _state.value = _state.value.copy(working = false)
            // Something was changed meanwhile: what stands in the way is read again.
            if (_state.value.trouble is Trouble.Unanswered || _state.value.trouble is Trouble.UnansweredRecords) read()
        }
    }

    private fun make(core: NotebookInterface, of: LeavingState): Pair<Document, Made> {
        fun paper(format: DocumentFormat) = core.document(scope, format, options(of)).let { it.document to Made(it.records.toInt(), it.undated.toInt(), it.replacedCharacters.toInt()) }
        val all = Made(of.view?.records?.size ?: 0, of.view?.undated?.toInt() ?: 0, 0)
        return when (of.way) {
            Way.PDF -> paper(DocumentFormat.PDF)
            Way.WORD -> paper(DocumentFormat.WORD)
            Way.MARKDOWN -> paper(DocumentFormat.MARKDOWN)
            Way.TEXT -> core.plainText((scope as DocumentScope.Chosen).records.single()) to all
            Way.SPREADSHEET -> core.yearCsv((scope as DocumentScope.Year).holding) to all
            Way.JSON -> core.recordsJson(scope, options(of)) to all
            Way.PORTFOLIO -> core.leap2a(scope, options(of)) to all
            Way.STATEMENTS -> core.statements(scope, StatementActor(of.homePage, of.actor), shell.language()) to all
        }
    }

    private fun options(of: LeavingState) = DocumentOptions(
        shell.language(), of.name.takeUnless { it.value.isBlank() }, of.number.takeUnless { it.value.isBlank() }, of.standards, of.jottings.toList(),
    )

    /** Waits in the queue of an account; nothing is sent by this. */
    fun queue(account: String): Job = each(Notice.What.QUEUED) { core, record -> core.queueRecord(account, record) }

    /** Out of the queue again; what a store has already is voided there with the next delivery. */
    fun takeBack(account: String): Job = each(Notice.What.TAKEN_BACK) { core, record -> core.retractRecord(account, record) }

    private fun each(what: Notice.What, act: (NotebookInterface, String) -> Unit): Job = shell.scope.launch {
        val records = _state.value.view?.records.orEmpty().map { it.card.id }
        val done = shell.attempt(::failed) { core -> records.forEach { act(core, it) } }
        if (done != null) shell.say(Notice(what, null, records.size))
        val trouble = _state.value.trouble
        read()
        if (done == null) trouble?.let(::failed)
    }
}
