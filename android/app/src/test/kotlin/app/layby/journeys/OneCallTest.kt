package app.layby.journeys

import androidx.compose.ui.test.junit4.createEmptyComposeRule
import app.layby.Phone
import app.layby.Tour
import app.layby.core.EntryKind
import app.layby.core.Words
import app.layby.jot.jot
import app.layby.platform.openedIn
import app.layby.shell.Gate
import app.layby.shell.Place
import app.layby.until
import java.io.File
import java.nio.file.Files
import java.time.Instant
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** No screen asks the core more than once to be drawn; and Today is quick. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w411dp-h891dp-mdpi")
class OneCallTest {
    @get:Rule val rule = createEmptyComposeRule()
    private val phone = Phone()

    @Test fun everyScreenIsOneCall() = phone.open().use {
        rule.until { phone.app.shell.gate.value is Gate.Open && "today" in phone.calls.names }
        assertEquals(listOf("lockView", "begin", "today"), phone.calls.names.toList())
        val ids = Tour.write(phone.real!!, Instant.parse("2026-11-12T09:41:00Z"))
        // What a page asks in is read once for as long as the process lives; here, before counting.
        fun kept(kind: EntryKind) = phone.real!!.notes(null, 200u).cards.first { it.kind == kind }.id
        val pages = listOf(
            Place.Jot(ids.getValue("e003")), Place.Feedback(kept(EntryKind.FEEDBACK)), Place.Checklist(kept(EntryKind.INFORMAL_SUPERVISION)),
            Place.Peer(kept(EntryKind.PEER_SESSION)), Place.Activity(kept(EntryKind.ACTIVITY)),
        )
        // The core answers on a thread of its own: wait until nothing was asked for a while, on a slow machine too.
        fun quiet() {
            var (seen, still) = phone.calls.names.size to 0
            while (still < 15) {
                rule.waitForIdle()
                Thread.sleep(20)
                if (phone.calls.names.size == seen) still++ else { seen = phone.calls.names.size; still = 0 }
            }
        }
        fun drawn(place: Place, calls: Int): List<String> {
            quiet()
            phone.calls.names.clear()
            rule.runOnIdle { phone.app.shell.places.go(place) }
            rule.until { phone.calls.names.size >= calls }
            quiet()
            return phone.calls.names.toList()
        }
        (pages + Place.Craft + Place.Details(ids.getValue("e003"))).forEach { drawn(it, 1) }
        drawn(Place.Today, 1)
        val expected: List<Pair<Place, List<String>>> = pages.map { it to listOf("entry") } + listOf(
            Place.Notes to listOf("notesBy"), Place.OfStandard("3.11") to listOf("notesBy"), Place.OfTheme("learning") to listOf("notesBy"), Place.Details(ids.getValue("e003")) to listOf("details"),
            Place.Backup to listOf("backupState"), Place.Everything to listOf("everythingView"), Place.Reminders to listOf("reminders"), Place.Retention to listOf("retention"),
            Place.OwnNames to listOf("ownNames"), Place.Rules to listOf("rules"), Place.Biometric to listOf("lockView"), Place.Licences to listOf("licences"), Place.Craft to listOf("craftQueue"), Place.Year to listOf("year"), Place.RecordBin to listOf("recordBin"), Place.Standards to listOf("standards"), Place.Today to listOf("today"),
            Place.Entry(ids.getValue("e003")) to listOf("entry"), Place.Bin to listOf("bin"),
            Place.Element("3.11") to listOf("element"), Place.Record(ids.getValue("r001")) to listOf("crafting"), Place.Check(ids.getValue("r001")) to listOf("crafting"),
            Place.CopySheet(ids.getValue("r001")) to listOf("copySheet"), Place.LeaveRecord(ids.getValue("r001")) to listOf("leaving"), Place.LeaveYear("2026-11-30") to listOf("leaving"), Place.Accounts to listOf("outbox"), Place.Portfolio to emptyList(), Place.Search to emptyList(), Place.SetPasscode to listOf("firstEntryWords"),
            Place.PasteWording to emptyList(),
        )
        expected.forEach { (place, calls) -> assertEquals(calls, drawn(place, calls.size), "$place") }
    }

    /** In memory where the machine has such a disk: twenty thousand durable writes are not what is measured here. */
    @Test fun todayWithTenThousandEntries() {
        val folder = File("/dev/shm").takeIf { it.isDirectory }?.let { Files.createTempDirectory(it.toPath(), "layby").toFile() } ?: Files.createTempDirectory("layby").toFile()
        val core = Phone(folder).run { openedIn(notebookFolder, vault) }
        core.begin()
        repeat(10_000) { at ->
            val id = java.util.UUID(7, at.toLong()).toString()
            core.saveDraft(id, jot(Words("Entry $at, a few words about a visit and what it left behind")))
            core.keep(id)
        }
        core.today()
        val times = (1..20).map {
            val from = System.nanoTime()
            assertEquals(10_000u, core.today().entries)
            (System.nanoTime() - from) / 1e6
        }.sorted()
        println("measured: Today with 10,000 entries, through the bindings, median ${"%.1f".format(times[10])} ms, slowest ${"%.1f".format(times.last())} ms")
        assertTrue(times.isNotEmpty())
        core.lock()
        folder.deleteRecursively()
    }
}
