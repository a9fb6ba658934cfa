package app.layby.journeys

import android.content.Intent
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.createEmptyComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.test.core.app.ActivityScenario
import app.layby.Phone
import app.layby.R
import app.layby.core.EntryContent
import app.layby.core.EntryKind
import app.layby.core.Words
import app.layby.core.wiping
import app.layby.fields
import app.layby.jot.jot
import app.layby.platform.LockedJotActivity
import app.layby.platform.MainActivity
import app.layby.sees
import app.layby.seesNot
import app.layby.shell.Gate
import app.layby.shell.Place
import app.layby.touch
import app.layby.touchSign
import app.layby.type
import app.layby.until
import app.layby.write
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** What a person does, by the real screens over a real encrypted notebook. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w411dp-h891dp-mdpi")
class JourneysTest {
    @get:Rule val rule = createEmptyComposeRule()
    private val phone = Phone()
    private val passcode = "four swans at dusk"
    private val core get() = phone.real!!

    private fun begun(use: (ActivityScenario<MainActivity>) -> Unit) = phone.open().use { scenario ->
        rule.until { phone.app.shell.gate.value is Gate.Open }
        wiping(passcode.toByteArray()) { core.setPasscode(it) }
        rule.runOnIdle { phone.app.shell.needsPasscode = false }
        use(scenario)
    }

    private fun words(id: Int, vararg arguments: Any) = phone.words(id, *arguments)
    private fun kept(words: String): String = core.mintId().also {
        core.saveDraft(it, jot(Words(words)))
        core.keep(it)
    }
    private fun go(place: Place) {
        rule.runOnIdle { phone.app.shell.places.go(place) }
        rule.waitForIdle()
    }
    private fun unlock() {
        rule.type(words(R.string.lock_passcode_label), passcode)
        rule.touch(words(R.string.lock_open))
        rule.until { phone.app.shell.gate.value is Gate.Open }
    }

    @Test fun aJotWhileLockedJoinsTheNotesOnceAfterUnlock() = begun {
        rule.runOnIdle { phone.app.shell.shut() }
        rule.until { phone.app.shell.gate.value.let { it is Gate.Shut && it.view != null } }
        ActivityScenario.launch(LockedJotActivity::class.java).use {
            rule.type(words(R.string.jot_hint), "On the bus home")
            rule.sees(words(R.string.locked_sealed))
            assertFalse(core.lockView().open)
            rule.touch(words(R.string.act_done))
            rule.seesNot("On the bus home")
        }
        assertEquals(1u, core.lockView().waitingJots)
        wiping(passcode.toByteArray()) { core.unlockWithPasscode(it) }
        assertEquals("On the bus home", core.notes(null, 9u).cards.single().opening.value)
    }

    @Test fun whatIsSharedIntoALockedJotIsSealedBeforeAnythingElse() {
        phone.install()
        phone.app.shell.start()
        rule.until { phone.app.shell.gate.value is Gate.Open }
        val share = Intent(phone.app, LockedJotActivity::class.java).setAction(Intent.ACTION_SEND).putExtra(Intent.EXTRA_TEXT, "A line from an e-mail")
        ActivityScenario.launch<LockedJotActivity>(share).use {
            rule.sees("A line from an e-mail")
            rule.sees(words(R.string.locked_sealed))
        }
        assertEquals(1u, core.lockView().waitingJots)
    }

    @Test fun aDeletedEntryComesBackByUndoAndByTheBinAndErasingIsAskedAbout() = begun {
        val id = kept("Rain all day")
        go(Place.Entry(id))
        rule.touchSign(words(R.string.act_more))
        rule.touch(words(R.string.entry_bin))
        rule.until { core.entry(id).binned }
        rule.touch(words(R.string.act_undo))
        rule.until { !core.entry(id).binned }

        core.deleteEntry(id)
        go(Place.Bin)
        rule.touch(words(R.string.bin_restore))
        rule.until { !core.entry(id).binned }

        core.deleteEntry(id)
        go(Place.Today)
        go(Place.Bin)
        rule.touch(words(R.string.bin_erase))
        rule.sees(words(R.string.bin_erase_title))
        assertEquals(1, core.bin().size)
        rule.touch(words(R.string.bin_erase_now))
        rule.until { core.bin().isEmpty() }
    }

    @Test fun anotherFrameKeepsEveryWordAndOnePromptIsAskedAtATime() = begun {
        go(Place.Jot("6f0c1b64-4bd5-4f5c-9d0b-000000000003"))
        rule.write("She laughed, and so did I")
        rule.touch("Gibbs")
        rule.sees("She laughed, and so did I")
        rule.touch(words(R.string.act_next))
        rule.write("Relieved")
        rule.touch(words(R.string.act_keep))
        rule.until { core.today().entries == 1u }
        val answers = (core.entry("6f0c1b64-4bd5-4f5c-9d0b-000000000003").content as EntryContent.Reflection).reflection.answers
        assertEquals(listOf("She laughed, and so did I", "Relieved"), answers.map { it.words.value })
    }

    @Test fun threeTimesButWhyUnderOneQuestionOfTheChecklist() = begun {
        val id = "6f0c1b64-4bd5-4f5c-9d0b-000000000004"
        go(Place.Checklist(id))
        rule.touch(words(R.string.checklist_begin))
        rule.write("Two plans ended", last = true)
        listOf("Each of us began again", "The files follow the placement", "Nobody holds his story").forEach {
            val before = rule.fields()
            rule.touch("But why?")
            rule.write(it, last = true, atLeast = before + 1)
        }
        rule.until {
            val answer = (core.today().drafts.singleOrNull()?.let { core.entry(it.id).content } as? EntryContent.InformalSupervision)?.supervision?.answers?.singleOrNull()
            answer?.words?.value == "Two plans ended" && answer.butWhy.map { it.value } == listOf("Each of us began again", "The files follow the placement", "Nobody holds his story")
        }
        repeat(6) { rule.touch(words(if (it == 5) R.string.checklist_to_decision else R.string.checklist_next)) }
        rule.touch(words(R.string.act_keep))
        rule.until { core.notes(null, 9u).cards.singleOrNull()?.kind == EntryKind.INFORMAL_SUPERVISION }
    }

    @Test fun aHandedOverPhoneShowsOnePageAndLeavingItNeedsThePasscode() = begun { scenario ->
        kept("Nobody's business")
        go(Place.Feedback("6f0c1b64-4bd5-4f5c-9d0b-000000000005"))
        rule.write("You let him finish")
        rule.touch(words(R.string.feedback_hand_over))
        rule.sees(words(R.string.hand_over_title))
        rule.until { !core.lockView().open }
        listOf("Nobody's business", "You let him finish", words(R.string.today_title), words(R.string.notes_title), words(R.string.settings_title))
            .forEach { rule.seesNot(it) }
        rule.touch(words(R.string.hand_over_begin))
        rule.write("Ask my daughter first")
        rule.touch(words(R.string.act_next))
        rule.seesNot("Ask my daughter first")
        scenario.onActivity { it.onBackPressedDispatcher.onBackPressed() }
        rule.seesNot("Ask my daughter first")
        rule.sees(words(R.string.hand_over_stop))
        rule.touch(words(R.string.hand_over_stop))
        rule.touch(words(R.string.hand_over_back))
        rule.sees(words(R.string.lock_title))
        rule.seesNot("You let him finish")
        unlock()
        val handed = core.notes(null, 9u).cards.filter { it.kind == EntryKind.FEEDBACK }.map { (core.entry(it.id).content as EntryContent.Feedback).feedback.handOver }
        assertEquals(listOf("Ask my daughter first"), handed.single().map { it.words.value })
        val draft = core.today().drafts.single()
        assertEquals("You let him finish", draft.opening.value)
    }

    @Test fun aRecordIsCraftedCheckedAnsweredAndCopiedBoxByBox() = begun {
        val id = kept("Rang 07700 900142 before the visit")
        go(Place.Entry(id))
        rule.touch(words(R.string.entry_craft))
        rule.sees(words(R.string.record_box_of, 4, 6))
        rule.write("To wait")
        rule.touch(words(R.string.record_next))
        rule.write("I wait longer")
        rule.touch(words(R.string.record_next))
        rule.touch(words(R.string.record_read))
        rule.sees(words(R.string.record_all))
        rule.touch(words(R.string.record_check))
        rule.sees(words(R.string.check_write))
        rule.touch(words(R.string.check_write))
        rule.type(words(R.string.check_better), "the family")
        rule.touch(words(R.string.check_put))
        rule.sees(words(R.string.check_none))
        rule.touch(words(R.string.check_go))
        rule.touch(words(R.string.copy_box, 1))
        rule.touch(words(R.string.copy_box, 2))
        val clip = phone.app.getSystemService(android.content.ClipboardManager::class.java).primaryClip!!
        assertEquals("Rang the family before the visit", clip.getItemAt(0).text.toString())
        assertTrue(clip.description.extras.getBoolean("android.content.extra.IS_SENSITIVE"))
        org.robolectric.shadows.ShadowLooper.idleMainLooper(61, java.util.concurrent.TimeUnit.SECONDS)
        assertFalse(phone.app.getSystemService(android.content.ClipboardManager::class.java).hasPrimaryClip())
    }

    @Test fun withACarAboutThereIsNoFieldUntilItIsParked() = begun {
        rule.runOnIdle { phone.car.driving.value = true }
        rule.sees(words(R.string.park_title))
        assertTrue(rule.onAllNodes(hasSetTextAction()).fetchSemanticsNodes().isEmpty())
        rule.touch(words(R.string.park_parked))
        rule.type(words(R.string.jot_hint), "The quiet after")
        rule.until { core.today().drafts.singleOrNull()?.opening?.value == "The quiet after" }
    }

    @Test fun spokenWordsStandInTheField() = begun {
        rule.touchSign(words(R.string.act_speak))
        rule.runOnIdle { phone.speech.say("the quiet after") }
        rule.sees("the quiet after")
        rule.until { core.today().drafts.singleOrNull()?.opening?.value == "the quiet after" }
    }
}
