package app.layby.shell

import app.layby.core.Language
import app.layby.core.Notebook
import app.layby.core.Words
import app.layby.core.wiping
import app.layby.jot.QuickJot
import app.layby.ports.Clock
import java.io.File
import java.nio.file.Files
import java.time.Instant
import java.time.ZoneId
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking

private const val KEYSTORE = "keystore-secret-of-the-first-phone"

internal object RealClock : Clock {
    override fun now(): Instant = Instant.now()
    override fun zone(): ZoneId = ZoneId.of("Europe/London")
    override fun sinceBoot(): Long = System.nanoTime() / 1_000_000
}

internal fun shell(folder: File) = Shell(
    { wiping(KEYSTORE.toByteArray()) { Notebook(folder.path, null, it) } }, RealClock, { Language.ENGLISH }, Dispatchers.Default.limitedParallelism(1), Dispatchers.IO,
)

/** Types into the jot field, says when it is kept, and waits to be killed. */
object Typing {
    @JvmStatic
    fun main(arguments: Array<String>) = runBlocking {
        val shell = shell(File(arguments[0]))
        shell.start().join()
        val jot = QuickJot(shell) {}
        listOf("N", "Ni", "Nine seconds").forEach { jot.type(Words(it)) }
        val from = System.nanoTime()
        while (jot.saved.value != Saved.Kept) Thread.sleep(1)
        println("kept after ${(System.nanoTime() - from) / 1_000_000} ms")
        System.out.flush()
        Thread.sleep(60_000)
    }
}

/** Whatever kills the app next: what the field called kept is there. */
class KilledTest {
    @Test fun aProcessThatIsKilledForciblyLeavesTheDraftForAnother() {
        val folder = Files.createTempDirectory("layby").toFile()
        val java = File(System.getProperty("java.home"), "bin/java").path
        val child = ProcessBuilder(
            java, "-cp", System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path"),
            "-Djna.library.path=${System.getProperty("jna.library.path")}", Typing::class.java.name, folder.path,
        ).redirectErrorStream(true).start()
        val said = child.inputStream.bufferedReader().readLine()
        child.destroyForcibly().waitFor()
        assertTrue(said.orEmpty().startsWith("kept after"), said)
        val notebook = wiping(KEYSTORE.toByteArray()) { Notebook(folder.path, null, it) }
        notebook.unlockWithDevice()
        assertEquals("Nine seconds", notebook.today().drafts.single().opening.value)
        notebook.close()
        folder.deleteRecursively()
    }
}
