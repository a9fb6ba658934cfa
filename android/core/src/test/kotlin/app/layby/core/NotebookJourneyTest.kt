package app.layby.core

import java.io.File
import java.time.LocalDate
import java.time.ZoneId
import kotlin.test.AfterTest
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** What a person does with the notebook, step by step as in NotebookJourneyTests.swift. */
class NotebookJourneyTest {
    private val phone = Phone()
    private val passcode = "four swans at dusk"

    @AfterTest fun putThePhoneAway() = phone.close()

    @Test fun aDraftSavedBeforeAnyPasscodeComesBackWhenTheAppIsStartedAgain() {
        val id = phone.notebook().use { notebook ->
            assertEquals(Stage.NOT_BEGUN, notebook.lockView().stage)
            assertFailsWith<NotebookException.NotBegun> { notebook.unlockWithDevice() }
            assertTrue(notebook.begin().needsPasscode)
            val id = notebook.mintId()
            val first = notebook.saveDraft(id, reflection("He said"))
            assertEquals(listOf(id), first.newIds)
            assertEquals(listOf(ChangeKind.DRAFT), first.kinds)
            assertEquals(emptyList(), notebook.saveDraft(id, reflection("He said it himself")).newIds)
            id
        }

        val notebook = phone.notebook()
        assertEquals(Stage.PROVISIONAL, notebook.lockView().stage)
        assertFalse(notebook.lockView().open)
        assertTrue(notebook.unlockWithDevice().needsPasscode)
        val draft = notebook.today().drafts.single()
        assertEquals(id, draft.id)
        assertEquals(Words("He said it himself"), draft.opening)

        val kept = notebook.keep(id)
        assertEquals(setOf(ChangeKind.DRAFT, ChangeKind.ENTRY), kept.kinds.toSet())
        val entry = notebook.entry(id)
        assertEquals("He said it himself", entry.words)
        assertFalse(entry.draft)
        assertEquals(emptyList(), notebook.today().drafts)
        assertEquals(listOf(id), notebook.notes(null, 10u).cards.map { it.id })
    }

    @Test fun aLockedNotebookShowsNothingTakesAJotAndHoldsItOnceAfterUnlock() {
        val notebook = phone.notebook()
        notebook.begin()
        val id = notebook.kept("Waited on the step")
        wiping(passcode.toByteArray()) { notebook.setPasscode(it) }
        assertEquals(8, String(notebook.issueRecoveryCode().value).split('-').size)
        notebook.lock()

        val shut = notebook.lockView()
        assertEquals(Stage.PASSCODE, shut.stage)
        assertFalse(shut.open)
        assertTrue(shut.recoveryCode && shut.thisDevice)
        assertLocked { notebook.today() }
        assertLocked { notebook.notes(null, 10u) }
        assertLocked { notebook.search(Words("step"), null, 10u) }
        assertLocked { notebook.entry(id) }
        assertLocked { notebook.records() }
        assertLocked { notebook.saveDraft(id, reflection("not now")) }
        assertLocked { notebook.craft(listOf(id)) }
        assertLocked { notebook.issueRecoveryCode() }
        assertFailsWith<NotebookException.NotSet> { notebook.unlockWithDevice() }

        val jot = notebook.mintId()
        notebook.sealJot(jot, 1u, Words("On the bus"))
        val first = File(phone.folder, "inbox/$jot.1")
        val sealed = first.readBytes()
        notebook.sealJot(jot, 2u, Words("On the bus 🚌 home"))
        assertFalse(first.exists())
        first.writeBytes(sealed) // as if the battery had died before it was removed
        assertEquals(1u, notebook.lockView().waitingJots)

        val wrong = assertFailsWith<NotebookException.WrongPasscode> { notebook.unlock("five swans at dusk") }
        assertEquals(1u to 0uL, wrong.failed to wrong.waitSeconds)
        assertEquals(9u, wrong.triesLeft)
        assertEquals(1u, notebook.lockView().failed)
        assertLocked { notebook.today() }

        val opened = notebook.unlock(passcode)
        assertEquals(1u, opened.mergedJots)
        assertEquals(0u to 0u, opened.waitingJots to opened.unreadableJots)
        assertFalse(opened.needsPasscode || opened.inboxChanged || opened.olderHeader)
        assertEquals(0u, notebook.lockView().failed)
        assertEquals("On the bus 🚌 home", notebook.entry(jot).words)
        assertEquals(setOf(id, jot), notebook.notes(null, 10u).cards.map { it.id }.toSet())

        notebook.lock()
        notebook.lock()
        assertEquals(0u, notebook.unlock(passcode).mergedJots)
        assertEquals(2u, notebook.today().entries)
    }

    @Test fun searchFindsAccentsAndBeginningsAndMarksThemInTheWordsAsWritten() {
        val notebook = phone.notebook()
        notebook.begin()
        val cafe = notebook.kept("🙂👩‍👩‍👧 Tŷ bach: she chose the café by the door, not Łódź. CAFE\u0301!")
        val other = notebook.kept("Nothing of the kind")
        fun found(typed: String) = notebook.search(Words(typed), null, 10u).hits
        fun marked(typed: String) = found(typed).single().run { matches.map { it.of(snippet.value) } }

        assertEquals(listOf("Tŷ"), marked("ty "))
        assertEquals(listOf("Łódź"), marked("lod"))
        assertEquals(listOf("café", "CAFE\u0301"), marked("cafe "))
        assertEquals(listOf("café", "door", "CAFE\u0301"), marked("CAFÉ do"))
        assertEquals(listOf("bach", "she"), marked("\"bach she\""))
        assertEquals(listOf(cafe), found("Tŷ").map { it.id })
        assertEquals(listOf(other), found("kind").map { it.id })
        for (nothing in listOf("", "\"", "AND OR (", "🙂", "*", "caf ")) assertEquals(emptyList(), found(nothing), nothing)

        val first = notebook.search(Words("the"), null, 1u)
        assertEquals(listOf(other), first.hits.map { it.id })
        val second = notebook.search(Words("the"), first.next, 1u)
        assertEquals(listOf(cafe), second.hits.map { it.id })
        assertNull(second.next)
    }

    @Test fun aJotBecomesARecordAndLeavesOnlyWhenTheCheckIsAnswered() {
        val notebook = phone.notebook()
        notebook.begin()
        val london = ZoneId.of("Europe/London")
        val earliest = LocalDate.now(london)
        val jot = notebook.kept("I waited, and let the silence be 🙂")
        val id = notebook.craft(listOf(jot)).newIds.single()
        val begun = notebook.record(id)
        assertEquals("I waited, and let the silence be 🙂", begun.box("description"))
        assertTrue(LocalDate.parse(begun.box("date")) in earliest..LocalDate.now(london))
        assertEquals(listOf("learnt", "impact"), begun.missing)
        assertFalse(begun.complete)
        assertEquals(listOf(jot), begun.sources.map { it.id })

        notebook.answer(id, "learnt", Words("🙂 I wrote to name@example.org about it"))
        notebook.answer(id, "impact", Words("I wait *longer*"))
        assertFailsWith<NotebookException.NotADate> { notebook.answer(id, "date", Words("last Tuesday")) }
        val full = notebook.record(id)
        assertTrue(full.complete)
        assertEquals(emptyList(), full.missing)
        assertEquals(1u, full.unanswered)

        assertEquals(1u, assertFailsWith<NotebookException.Unanswered> { notebook.copySheet(id) }.findings)
        assertFailsWith<NotebookException.Unanswered> { notebook.markdown(id) }
        val check = notebook.check(id)
        assertEquals(full.fingerprint, check.fingerprint)
        val finding = check.findings.single()
        assertEquals("learnt" to FindingKind.EMAIL, finding.field to finding.kind)
        assertEquals("name@example.org", finding.span.of(full.box("learnt")))

        fun replace(fingerprint: String) =
            notebook.replaceFinding(id, fingerprint, finding.field, finding.span, Words("a colleague"))
        assertFailsWith<NotebookException.Stale> { replace(begun.fingerprint) }
        assertTrue(ChangeKind.RECORD in replace(check.fingerprint).kinds)
        assertEquals("🙂 I wrote to a colleague about it", notebook.record(id).box("learnt"))

        val sheet = notebook.copySheet(id)
        assertEquals(
            listOf("type", "description", "date", "learnt", "impact", "peer"),
            sheet.boxes.map { it.content.field },
        )
        assertEquals((1u..6u).toList(), sheet.boxes.map { it.number })
        assertEquals(Words("I wait *longer*"), sheet.boxes[4].content.words)
        assertEquals(emptyList(), sheet.missing)

        val document = notebook.markdown(id)
        assertEquals("cpd-record-${begun.box("date")}.md", document.fileName)
        assertEquals("text/markdown", document.mediaType)
        val page = document.contents.value.toString(Charsets.UTF_8)
        assertTrue(page.startsWith("# CPD record\n\n## "))
        assertTrue("\n\n🙂 I wrote to a colleague about it\n" in page)
        assertTrue("\n\nI wait \\*longer\\*\n" in page)
        assertEquals(listOf(id), notebook.records().map { it.id })
    }

    @Test fun aFindingThatIsKeptForAReasonStandsInNobodysWay() {
        val notebook = phone.notebook()
        notebook.begin()
        val id = notebook.craft(listOf(notebook.kept("Wrote to name@example.org again"))).newIds.single()
        val check = notebook.check(id)
        val finding = check.findings.single()
        fun keep(because: String) =
            notebook.keepFinding(id, check.fingerprint, finding.field, finding.span, Words(because))
        assertFailsWith<NotebookException.NothingWritten> { keep(" ") }
        keep("it is made up")
        assertEquals(Words("it is made up"), notebook.check(id).findings.single().keptBecause)
        assertEquals(0u, notebook.record(id).unanswered)
        assertEquals(6, notebook.copySheet(id).boxes.size)
    }

    @Test fun anAnswerIsNeverAppliedToWordsThatWereNotShown() {
        val notebook = phone.notebook()
        notebook.begin()
        val id = notebook.craft(listOf(notebook.kept("a visit"))).newIds.single()
        val answered = notebook.answer(id, "learnt", Words("maud@example.org"))
        val shown = notebook.check(id)
        notebook.undo(answered.undo!!)
        // As many changes as before, and as long a text: only the words differ.
        notebook.answer(id, "learnt", Words("nora@example.org"))
        val span = shown.findings.single().span
        fun keep(fingerprint: String) = notebook.keepFinding(id, fingerprint, "learnt", span, Words("made up"))
        assertFailsWith<NotebookException.Stale> { keep(shown.fingerprint) }
        assertEquals(1u, assertFailsWith<NotebookException.Unanswered> { notebook.copySheet(id) }.findings)
        keep(notebook.check(id).fingerprint)
        assertEquals(6, notebook.copySheet(id).boxes.size)
    }

    @Test fun aDraftThatWasNeverKeptIsDiscardedAndComesBack() {
        val notebook = phone.notebook()
        notebook.begin()
        val id = notebook.mintId()
        notebook.saveDraft(id, reflection("Half a thought"))
        val deleted = notebook.deleteEntry(id)
        assertEquals(emptyList(), notebook.today().drafts)
        assertFailsWith<NotebookException.NotFound> { notebook.entry(id) }
        notebook.undo(deleted.undo!!)
        assertEquals("Half a thought", notebook.entry(id).words)
        assertTrue(notebook.entry(id).draft)
    }

    @Test fun whatIsDeletedComesBackAndCanGoAgain() {
        val notebook = phone.notebook()
        notebook.begin()
        val id = notebook.kept("Rain all day")
        val deleted = notebook.deleteEntry(id)
        assertTrue(notebook.entry(id).binned)
        assertEquals(emptyList(), notebook.notes(null, 10u).cards)
        assertEquals(emptyList(), notebook.search(Words("rain"), null, 10u).hits)

        notebook.lock()
        notebook.unlockWithDevice()
        val undone = notebook.undo(deleted.undo!!)
        assertFalse(notebook.entry(id).binned)
        assertEquals(1, notebook.search(Words("rain"), null, 10u).hits.size)
        assertFailsWith<NotebookException.UndoGone> { notebook.undo(deleted.undo!!) }
        notebook.undo(undone.undo!!)
        assertTrue(notebook.entry(id).binned)
    }

    @Test fun theRecoveryCodeOpensTheNotebookOnAnotherPhoneAndAsksForANewPasscode() {
        val code = phone.notebook().use { notebook ->
            notebook.begin()
            notebook.kept("Still here")
            wiping(passcode.toByteArray()) { notebook.setPasscode(it) }
            notebook.issueRecoveryCode().value
        }
        phone.restoredOn("keystore-secret-of-the-second-phone").use { second ->
            val notebook = second.notebook()
            assertFalse(notebook.lockView().thisDevice)
            assertFailsWith<NotebookException.AnotherDevice> { notebook.unlock(passcode) }
            val typed = String(code).lowercase().replace("-", " ").toByteArray()
            assertFailsWith<NotebookException.RecoveryCodeMistyped> {
                wiping(code.copyOf(code.size - 1)) { notebook.unlockWithRecoveryCode(it) }
            }
            assertTrue(wiping(typed) { notebook.unlockWithRecoveryCode(it) }.needsPasscode)
            assertEquals(1u, notebook.today().entries)

            assertEquals(
                6u,
                assertFailsWith<NotebookException.PasscodeTooShort> {
                    wiping("short".toByteArray()) { notebook.setPasscode(it) }
                }.minimum,
            )
            wiping("six geese at noon".toByteArray()) { notebook.setPasscode(it) }
            assertFailsWith<NotebookException.CurrentPasscodeNeeded> {
                wiping("seven geese at noon".toByteArray()) { notebook.setPasscode(it) }
            }
            notebook.lock()
            assertFalse(notebook.unlock("six geese at noon").needsPasscode)
            assertTrue(notebook.lockView().thisDevice)
            wiping("six geese at noon".toByteArray(), "ten geese at noon".toByteArray()) { current, new ->
                notebook.changePasscode(current, new)
            }
            notebook.lock()
            assertFailsWith<NotebookException.WrongPasscode> { notebook.unlock("six geese at noon") }
            notebook.unlock("ten geese at noon")
            assertEquals("Still here", notebook.notes(null, 10u).cards.single().opening.value)
        }
    }
}
