package app.layby.accounts

import app.layby.core.AccountTest
import app.layby.core.DeliveryView
import app.layby.core.Language
import app.layby.core.NewAccount
import app.layby.core.NotebookInterface
import app.layby.core.OutboxView
import app.layby.core.StatementActor
import app.layby.core.Words
import app.layby.core.wiping
import app.layby.ports.Delivering
import app.layby.shell.Model
import app.layby.shell.Notice
import app.layby.shell.Shell
import app.layby.shell.Trouble
import java.time.ZonedDateTime
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** What is typed of a record store, until it is one. Its secret is handed over beside it. */
data class Draft(
    val address: Words = Words.none,
    val user: Words = Words.none,
    val homePage: Words = Words.none,
    val name: Words = Words.none,
    val language: Language,
)

/** Record stores, and what is on its way to them. */
data class AccountsState(
    /** This edition may reach the network. */
    val network: Boolean,
    val view: OutboxView? = null,
    /** A store is being added. */
    val draft: Draft? = null,
    /** The account whose name and secret are typed anew. */
    val signingIn: String? = null,
    /** The account that is asked about before it is removed. */
    val removing: String? = null,
    val testing: String? = null,
    val tests: Map<String, AccountTest> = emptyMap(),
    val delivering: Boolean = false,
    val delivered: DeliveryView? = null,
    val now: ZonedDateTime,
    val trouble: Trouble? = null,
)

class AccountsModel(shell: Shell, private val delivering: Delivering) : Model(shell) {
    private val _state = MutableStateFlow(AccountsState(delivering.network, now = shell.zoned()))
    val state: StateFlow<AccountsState> = _state.asStateFlow()

    override fun shown() { shell.scope.launch { read() } }

    private suspend fun read() {
        val view = shell.attempt(::failed) { it.outbox() } ?: return
        _state.value = _state.value.copy(view = view, now = shell.zoned())
    }

    override fun failed(trouble: Trouble) { _state.value = _state.value.copy(trouble = trouble, testing = null) }

    override fun left() { _state.value = AccountsState(delivering.network, now = shell.zoned()) }

    fun begin() { _state.value = _state.value.copy(draft = Draft(language = shell.language()), trouble = null) }
    fun draft(draft: Draft?) { _state.value = _state.value.copy(draft = draft, trouble = null) }
    fun signIn(account: String?) { _state.value = _state.value.copy(signingIn = account, trouble = null) }
    fun ask(account: String?) { _state.value = _state.value.copy(removing = account, trouble = null) }

    /** Nothing is sent by this. [secret] is wiped. */
    fun add(secret: ByteArray): Job = shell.scope.launch {
        val draft = _state.value.draft
        val account = draft?.let { NewAccount(it.address, it.user, StatementActor(it.homePage, it.name), it.language) }
        val added = account?.let { new -> shell.attempt(::failed) { core -> wiping(secret) { core.addAccount(new, it) } } }
        secret.fill(0)
        if (added != null) done(Notice.What.STORE_ADDED) { copy(draft = null) }
    }

    /** What was paused for them goes on with the next delivery. [secret] is wiped. */
    fun credentials(user: Words, secret: ByteArray): Job = shell.scope.launch {
        val set = _state.value.signingIn?.let { account -> shell.attempt(::failed) { core -> wiping(secret) { core.setCredentials(account, user, it) } } }
        secret.fill(0)
        if (set != null) done(Notice.What.SET) { copy(signingIn = null) }
    }

    fun remove(account: String): Job = act(Notice.What.STORE_REMOVED) { it.removeAccount(account) }
    fun again(statement: String): Job = act(Notice.What.QUEUED) { it.sendAgain(statement) }
    fun withdraw(statement: String): Job = act(Notice.What.TAKEN_BACK) { it.withdraw(statement) }

    private fun act(what: Notice.What, act: (NotebookInterface) -> Unit): Job = shell.scope.launch {
        if (shell.attempt(::failed, act) != null) done(what) { copy(removing = null) }
    }

    private suspend fun done(what: Notice.What, how: AccountsState.() -> AccountsState) {
        _state.value = _state.value.how().copy(trouble = null)
        shell.say(Notice(what, null, 1))
        read()
        delivering.plan((_state.value.view?.waiting ?: 0u) > 0u)
    }

    /** Whether a store answers there; sends no record. */
    fun test(account: String): Job = shell.scope.launch {
        _state.value = _state.value.copy(testing = account, tests = _state.value.tests - account, trouble = null)
        val found = shell.attempt(::failed) { it.testAccount(account) }
        _state.value = _state.value.copy(testing = null, tests = if (found == null) _state.value.tests else _state.value.tests + (account to found))
    }

    /** Sends what waits, now. How far it is, is read again while it runs. */
    fun deliver(): Job = shell.scope.launch {
        _state.value = _state.value.copy(delivering = true, delivered = null, trouble = null)
        val watching = launch {
            while (true) {
                delay(LOOK_MS)
                read()
            }
        }
        val went = shell.attempt(::failed) { it.deliver() }
        watching.cancel()
        _state.value = _state.value.copy(delivering = false, delivered = went)
        read()
        delivering.plan((_state.value.view?.waiting ?: 0u) > 0u)
    }

    /** Stops a delivery or a test; what was on its way is asked about before it is sent again. */
    fun stop() { shell.scope.launch { shell.attempt(::failed) { it.cancelDelivery() } } }

    private companion object { const val LOOK_MS = 1_000L }
}
