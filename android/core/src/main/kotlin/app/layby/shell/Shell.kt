package app.layby.shell

import app.layby.core.Changes
import app.layby.core.Language
import app.layby.core.LockView
import app.layby.core.NotebookException
import app.layby.core.NotebookInterface
import app.layby.core.Stage
import app.layby.core.UnlockView
import app.layby.feedback.HandOverModel
import app.layby.ports.Clock
import app.layby.ports.KeyVaultLost
import java.time.ZonedDateTime
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** Whether the notebook is open, and if not, how it is shut. */
sealed interface Gate {
    /** The core has not answered yet. */
    data object Starting : Gate
    /** [view] is null for the moment between shutting and the core's answer. */
    data class Shut(val view: LockView?) : Gate
    /** [first]: begun just now. */
    data class Open(val first: Boolean, val came: UnlockView?) : Gate
    /** It could not even be looked at. */
    data class Failed(val trouble: Trouble) : Gate
}

/** Something that was done and can be taken back, or only said. */
data class Notice(val what: What, val undo: String?, val number: Int = 0) {
    enum class What { KEPT, BINNED, RESTORED, ERASED, DISCARDED, COPIED, CRAFTED, UNDONE, MERGED, UNREADABLE, OLDER_HEADER, INBOX_CHANGED, ACCEPTED, FORGOTTEN, BOX_WRITTEN, RECORDED, UNMARKED,
        SET, KEPT_LONGER, PUT_AWAY, NAME_ADDED, NAME_REMOVED, SAVED, PROVED, REPLACED,
        QUEUED, TAKEN_BACK, STORE_ADDED, STORE_REMOVED, CAME_IN }
}

/**
 * The app behind every screen, one for as long as the process lives: the notebook, the lock, where the person is,
 * and what can be taken back. Everything here happens on [main]; the core is called on [io] and nowhere else.
 */
class Shell(
    private val begin: () -> NotebookInterface,
    val clock: Clock,
    /** The language the app speaks now. */
    val language: () -> Language,
    val main: CoroutineDispatcher,
    val io: CoroutineDispatcher,
) {
    val scope = CoroutineScope(SupervisorJob() + main)
    private val notebook: NotebookInterface by lazy(begin)

    private val _gate = MutableStateFlow<Gate>(Gate.Starting)
    val gate: StateFlow<Gate> = _gate.asStateFlow()

    private val _notice = MutableStateFlow<Notice?>(null)
    val notice: StateFlow<Notice?> = _notice.asStateFlow()

    val places = Places(this)

    /** No passcode is set yet: the notebook opens to whoever holds this phone unlocked. */
    var needsPasscode = false
    /** It was asked for once since the app started; after that Today only offers it. */
    var askedForPasscode = false
    private val savers = mutableSetOf<Autosave<*>>()
    private var locking: Job? = null

    /** Looks at the notebook; begins or opens it where that needs nothing of a person. */
    fun start() = scope.launch {
        locking?.join()
        attempt({ _gate.value = Gate.Failed(it) }) { core ->
            val look = core.lockView()
            when {
                look.open -> Gate.Open(false, null)
                look.stage == Stage.NOT_BEGUN -> Gate.Open(true, core.begin())
                look.stage == Stage.PROVISIONAL && look.thisDevice -> Gate.Open(false, core.unlockWithDevice())
                else -> Gate.Shut(look)
            }
        }?.let { if (it is Gate.Open) opened(it) else _gate.value = it }
    }

    /** The notebook was erased: nothing of it is left in a model, and another one is begun. */
    fun startAnew() {
        savers.clear()
        askedForPasscode = false
        _gate.value = Gate.Starting
        places.forget()
        places.go(Place.Today)
        start()
    }

    /** The core let somebody in. What could not be saved before it shut is saved first. */
    fun opened(open: Gate.Open) {
        savers.toList().forEach { scope.launch { it.drain() } }
        _gate.value = open
        open.came?.let { came ->
            needsPasscode = came.needsPasscode
            when {
                came.olderHeader -> say(Notice(Notice.What.OLDER_HEADER, null))
                came.inboxChanged -> say(Notice(Notice.What.INBOX_CHANGED, null))
                came.unreadableJots > 0u -> say(Notice(Notice.What.UNREADABLE, null, came.unreadableJots.toInt()))
                came.mergedJots > 0u -> say(Notice(Notice.What.MERGED, null, came.mergedJots.toInt()))
            }
        }
        places.top.value.let(places::shown)
    }

    /** Shuts it: what is being typed is saved first, then nothing of it is left on a screen or in a model. */
    fun shut(): Job {
        locking?.takeIf { it.isActive }?.let { return it }
        if (_gate.value !is Gate.Open) return scope.launch { }
        _gate.value = Gate.Shut(null)
        _notice.value = null
        return scope.launch {
            savers.toList().forEach { it.drain() }
            places.forget()
            savers.removeAll { !it.holdsWords }
            withContext(io) { notebook.lock() }
            attempt({ _gate.value = Gate.Failed(it) }) { it.lockView() }?.let { _gate.value = Gate.Shut(it) }
        }.also { locking = it }
    }

    /** The time on this phone's wall. */
    fun zoned(): ZonedDateTime = clock.now().atZone(clock.zone())

    /** Reads the lock page again: a wait has passed, or a jot was sealed. */
    fun lookAgain() = scope.launch {
        if (_gate.value is Gate.Shut) attempt({ }) { it.lockView() }?.let { if (_gate.value is Gate.Shut) _gate.value = Gate.Shut(it) }
    }

    /** One call to the core, off the main thread. Null, and [failed], where it refused. */
    suspend fun <T : Any> attempt(failed: (Trouble) -> Unit, work: suspend (NotebookInterface) -> T): T? = try {
        withContext(io) { work(notebook) }
    } catch (locked: NotebookException.Locked) {
        if (_gate.value is Gate.Open) shut()
        null
    } catch (exception: NotebookException) {
        failed(Trouble.of(exception))
        null
    } catch (lost: KeyVaultLost) {
        failed(Trouble.KeystoreLost)
        null
    }

    /** The same, where the caller wants to see the core's own exception. */
    suspend fun <T> ask(work: (NotebookInterface) -> T): T = withContext(io) { work(notebook) }

    internal fun register(saver: Autosave<*>) { savers += saver }
    internal fun release(saver: Autosave<*>) { if (!saver.holdsWords) savers -= saver }

    fun say(notice: Notice) { _notice.value = notice }
    fun hush() { _notice.value = null }

    private val forms = mutableMapOf<Pair<String, Language>, Any>()

    /** The words a screen asks in: read once for each language, for they do not change while the process lives. */
    suspend fun <F : Any> form(name: String, read: (NotebookInterface, Language) -> F): F? {
        val spoken = language()
        @Suppress("UNCHECKED_CAST") // one type of form for each name
        return (forms[name to spoken] as F?) ?: attempt(places::failed) { read(it, spoken) }?.also { forms[name to spoken] = it }
    }

    /** After the first entry: only now there is something to lock. Asked for once; then Today offers it. */
    fun askForPasscode() {
        if (!needsPasscode || askedForPasscode) return
        askedForPasscode = true
        places.go(Place.SetPasscode)
    }

    private val _handOver = MutableStateFlow<HandOverModel?>(null)
    /** The phone is in somebody else's hands: nothing but their page is drawn, and the notebook is shut. */
    val handedOver: StateFlow<HandOverModel?> = _handOver.asStateFlow()

    fun handOver(role: String?) {
        _handOver.value = HandOverModel(this, role) {
            _handOver.value = null
            lookAgain()
        }.also { it.begin() }
        shut()
    }

    /** After a write: says so, with a way back where there is one. */
    fun done(what: Notice.What, changes: Changes, number: Int = 0) = say(Notice(what, changes.undo, number))

    /** Takes the last change back and draws the screen again. */
    fun undo(token: String) = scope.launch {
        hush()
        attempt({ places.failed(it) }) { it.undo(token) }?.let {
            say(Notice(Notice.What.UNDONE, null))
            places.shown(places.top.value)
        }
    }
}
