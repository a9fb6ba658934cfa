package app.layby

import android.app.Application
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import app.layby.core.NotebookException
import app.layby.core.NotebookInterface
import app.layby.platform.LaybyApplication
import app.layby.platform.MainActivity
import app.layby.platform.Parts
import app.layby.platform.WrappedVault
import app.layby.platform.WrappingKey
import app.layby.platform.openedIn
import app.layby.ports.Biometric
import app.layby.ports.BiometricChanged
import app.layby.ports.Clock
import app.layby.ports.Delivering
import app.layby.ports.Driving
import app.layby.ports.FileRefused
import app.layby.ports.Files as Pickers
import app.layby.ports.Hearing
import app.layby.ports.PlannedReminder
import app.layby.ports.Reminding
import app.layby.ports.Speech
import java.io.File
import java.nio.file.Files
import java.time.Instant
import java.time.ZoneId
import java.util.concurrent.CopyOnWriteArrayList
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import kotlinx.coroutines.flow.MutableStateFlow

/** A clock that stands still until it is told to move. */
class StillClock(var at: Instant = Instant.now(), var boot: Long = 1_000_000) : Clock {
    override fun now(): Instant = at
    override fun zone(): ZoneId = ZoneId.of("Europe/London")
    override fun sinceBoot(): Long = boot
}

/** The keystore of a phone that has none: AES in memory, lost with the test. The real one cannot run here. */
class SoftwareKey : WrappingKey {
    private var key: SecretKey? = null
    override fun getOrMake(): SecretKey = key ?: KeyGenerator.getInstance("AES").apply { init(256) }.generateKey().also { key = it }
    override fun get(): SecretKey? = key
    fun lose() { key = null }
}

class SaidSpeech : Speech {
    override val hearing = MutableStateFlow<Hearing>(Hearing.Resting)
    private var understood: (String) -> Unit = {}
    override fun listen(understood: (String) -> Unit) {
        this.understood = understood
        hearing.value = Hearing.Listening
    }
    override fun stop() { hearing.value = Hearing.Resting }
    fun say(words: String) {
        understood(words)
        stop()
    }
}

/** The system's picker with a person who takes the first place offered; a file there can be swapped, or refused. */
class Shelf : Pickers {
    val files = java.util.concurrent.ConcurrentHashMap<String, ByteArray>()
    /** Which file the person chooses to open. */
    var choice: String? = null
    var refuses = false
    override val picking = false
    override suspend fun save(name: String, mediaType: String, contents: ByteArray): String? {
        if (refuses) throw FileRefused()
        files[name] = contents.copyOf()
        return name
    }
    val shared = java.util.concurrent.ConcurrentHashMap<String, ByteArray>()
    override suspend fun share(name: String, mediaType: String, contents: ByteArray) {
        if (refuses) throw FileRefused()
        shared[name] = contents.copyOf()
    }
    override suspend fun open(): ByteArray? = choice?.let { read(it) }
    override suspend fun read(place: String): ByteArray = files[place]?.copyOf() ?: throw FileRefused()
}

class Told : Reminding {
    @Volatile var planned: List<PlannedReminder> = emptyList()
    override fun plan(reminders: List<PlannedReminder>) { planned = reminders }
    override fun allowed() = true
    override fun ask() {}
}

/** A phone with a finger enrolled: the keystore's part is played in memory. The real one cannot run here. */
class Finger : Biometric {
    var enrolled = true
    var touches = true
    private var kept: ByteArray? = null
    override fun offered() = enrolled
    override suspend fun keep(key: ByteArray): Boolean { if (touches) kept = key.copyOf(); return touches }
    override suspend fun release(): ByteArray? = (kept ?: throw BiometricChanged()).takeIf { touches }?.copyOf()
    override fun forget() { kept = null }
}

/** The system's word on whether there may be a network, and what it was asked to wake the app for. */
class Carrier : Delivering {
    override var network = false
    var planned: Boolean? = null
    override fun plan(waits: Boolean) { planned = waits }
}

class Car : Driving {
    override val driving = MutableStateFlow(false)
    override fun parked() { driving.value = false }
}

/** The real notebook, with every call to it written down by name. */
class Calls {
    val names = CopyOnWriteArrayList<String>()
    fun watching(real: NotebookInterface): NotebookInterface = Counting(real, names)
}

/** One phone: a folder with the real encrypted notebook, a keystore of its own, and the app on it. */
class Phone(val folder: File = Files.createTempDirectory("layby").toFile(), val key: SoftwareKey = SoftwareKey()) {
    val clock = StillClock()
    val speech = SaidSpeech()
    val car = Car()
    val shelf = Shelf()
    val told = Told()
    val finger = Finger()
    val carrier = Carrier()
    val calls = Calls()
    val notebookFolder = File(folder, "notebook")
    val vault get() = WrappedVault(File(folder, "device.key"), key)
    val app: LaybyApplication get() = ApplicationProvider.getApplicationContext<Application>() as LaybyApplication
    var real: NotebookInterface? = null
    /** What the app sees of the notebook; a test may put something in between. */
    var between: (NotebookInterface) -> NotebookInterface = { it }

    /** Puts this phone's parts into the app; before anything of it was shown. */
    fun install() = apply {
        app.parts = {
            Parts(notebookFolder, vault, clock, speech, car, shelf, told, finger, carrier, notebook = { folder, vault -> between(calls.watching(openedIn(folder, vault).also { real = it })) })
        }
    }

    fun open(): ActivityScenario<MainActivity> = install().let { ActivityScenario.launch(MainActivity::class.java) }

    fun words(id: Int, vararg arguments: Any): String = app.getString(id, *arguments)
}

// What a person does, said shortly.

/** Waits for the core as well as for the screen: it answers on threads of its own. */
fun ComposeTestRule.until(millis: Long = 20_000, condition: () -> Boolean) = waitUntil(millis) {
    waitForIdle()
    // A notebook that is being put in place or proved says it is busy: not yet.
    try { condition() } catch (_: NotebookException.Busy) { false }
}
fun ComposeTestRule.sees(words: String, part: Boolean = false) =
    until { onAllNodesWithText(words, substring = part, useUnmergedTree = true).fetchSemanticsNodes().isNotEmpty() }
fun ComposeTestRule.seesNot(words: String) =
    until { onAllNodesWithText(words, useUnmergedTree = true).fetchSemanticsNodes().isEmpty() }
fun ComposeTestRule.field(label: String): SemanticsNodeInteraction = onNode(hasSetTextAction() and hasContentDescription(label))
fun ComposeTestRule.type(label: String, words: String) {
    until { onAllNodes(hasSetTextAction() and hasContentDescription(label)).fetchSemanticsNodes().isNotEmpty() }
    field(label).performTextInput(words)
}
/** How many fields a person could type in now. */
fun ComposeTestRule.fields(): Int = onAllNodes(hasSetTextAction()).fetchSemanticsNodes().size
/** Types into the first field of the screen, or its last, once [atLeast] are there: a page comes when the core has answered. */
fun ComposeTestRule.write(words: String, last: Boolean = false, atLeast: Int = 1) {
    until { fields() >= atLeast }
    onAllNodes(hasSetTextAction()).run { if (last) onLast() else onFirst() }.performTextInput(words)
}
fun ComposeTestRule.touch(words: String) {
    sees(words)
    // The button, where a heading says the same.
    val buttons = onAllNodes(hasText(words) and hasClickAction())
    val node = if (buttons.fetchSemanticsNodes().isNotEmpty()) buttons.onFirst() else onAllNodesWithText(words).onFirst()
    runCatching { node.performScrollTo() }
    node.performClick()
    waitForIdle()
}
fun ComposeTestRule.touchSign(label: String) {
    until { onAllNodes(hasContentDescription(label)).fetchSemanticsNodes().isNotEmpty() }
    onAllNodes(hasContentDescription(label)).onFirst().performClick()
    waitForIdle()
}
