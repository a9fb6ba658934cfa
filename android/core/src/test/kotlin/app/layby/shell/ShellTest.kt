package app.layby.shell

import app.layby.core.EntryContent
import app.layby.core.NotebookException
import app.layby.core.NotebookInterface
import app.layby.core.Words
import app.layby.jot.QuickJot
import java.nio.file.Files
import kotlin.test.AfterTest
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlinx.coroutines.runBlocking

/** The app behind the screens, over the real notebook and without a screen. */
class ShellTest {
    private val folder = Files.createTempDirectory("layby").toFile()
    private val shell = shell(folder)

    @AfterTest fun putAway() { folder.deleteRecursively() }

    private fun waitFor(condition: () -> Boolean) {
        val until = System.nanoTime() + 5_000_000_000
        while (!condition() && System.nanoTime() < until) Thread.sleep(2)
        assertTrue(condition())
    }

    /** Every kind of place there is, each with an id where it has one. */
    private fun places(of: Class<*> = Place::class.java): List<Place> = of.permittedSubclasses?.flatMap { places(it) }
        ?: listOf((of.fields.find { it.name == "INSTANCE" }?.get(null) ?: of.getConstructor(String::class.java).newInstance("a1")) as Place)

    @Test fun aPlaceIsSavedAsACodeAndComesBack() {
        val all = places()
        assertTrue(all.size > 30)
        // What shows a secret once is not come back to.
        assertEquals(listOf<Place>(Place.RecoveryCode), all.filter { Place.of(it.code) != it })
        assertNull(Place.of("jot/"))
        assertNull(Place.of("nowhere"))
    }

    @Test fun backLeadsThroughWhereOneWasAndEndsAtToday() = runBlocking {
        shell.start().join()
        shell.places.go(Place.Notes)
        shell.places.go(Place.Entry("x"))
        shell.places.instead(Place.Jot("x"))
        assertEquals(listOf("today", "notes", "jot/x"), shell.places.saved())
        assertTrue(shell.places.back() && shell.places.back())
        assertEquals(false, shell.places.back())
        shell.places.restore(listOf("today", "notes", "entry/x", "nonsense"))
        assertEquals(listOf("today", "notes", "entry/x"), shell.places.saved())
        shell.places.restore(listOf("entry/x"))
        assertEquals(listOf("today", "notes", "entry/x"), shell.places.saved(), "a path without a root is nobody's")
    }

    @Test fun whatCouldNotBeSavedIsSavedOnceTheNotebookOpensAgain() = runBlocking {
        shell.start().join()
        val jot = QuickJot(shell) {}
        shell.ask(NotebookInterface::lock) // as if something else had shut it underneath
        jot.type(Words("Half a thought"))
        waitFor { jot.saved.value is Saved.Failed }
        assertEquals("Half a thought", jot.words.value.value)
        shell.shut().join()
        shell.start().join()
        waitFor { jot.saved.value == Saved.Kept }
        assertEquals("Half a thought", shell.ask { it.today() }.drafts.single().opening.value)
    }

    @Test fun shuttingWaitsForTheLastSave() = runBlocking {
        shell.start().join()
        val jot = QuickJot(shell) {}
        repeat(50) { jot.type(Words("word ".repeat(it + 1))) }
        shell.shut().join()
        assertTrue(shell.gate.value is Gate.Shut)
        shell.start().join()
        assertEquals("word ".repeat(50).trim(), shell.ask { core -> core.entry(core.today().drafts.single().id) }.content.let { (it as EntryContent.Reflection).reflection.answers.single().words.value }.trim())
    }

    @Test fun everyRefusalOfTheCoreHasAWayOfItsOwn() {
        assertEquals(Trouble.Full, Trouble.of(NotebookException.DiskFull()))
        assertEquals(Trouble.WrongPasscode(30, 4), Trouble.of(NotebookException.WrongPasscode(6u, 30uL, 4u)))
        assertEquals(Trouble.Unanswered(2), Trouble.of(NotebookException.Unanswered(2u)))
        assertEquals(Trouble.Internal(13), Trouble.of(NotebookException.Internal(13)))
    }
}
