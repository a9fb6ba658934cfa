package app.layby.journeys

import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createEmptyComposeRule
import androidx.compose.ui.test.onFirst
import app.layby.Phone
import app.layby.R
import app.layby.core.DeliveryStatus
import app.layby.core.DocumentScope
import app.layby.core.Language
import app.layby.core.NewAccount
import app.layby.core.StatementActor
import app.layby.core.Words
import app.layby.core.wiping
import app.layby.sees
import app.layby.seesNot
import app.layby.shell.Place
import app.layby.touch
import app.layby.type
import app.layby.until
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** Records leave by every way there is, and none while a finding waits: the real screens over the real core. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w411dp-h891dp-mdpi")
class LeavingJourneyTest {
    @get:Rule val rule = createEmptyComposeRule()
    private val phone = Phone()
    private val person = Person(phone, rule)
    private val core get() = person.core
    private val today get() = core.year(null).line.today!!
    private fun words(id: Int, vararg arguments: Any) = person.words(id, *arguments)
    private fun button(id: Int) = rule.onAllNodes(hasText(words(id)) and hasClickAction()).onFirst()
    private fun file(ending: String) = String(phone.shelf.files.entries.single { it.key.endsWith(ending) }.value)

    /** A record with every box the form asks for; of the note only what [description] says. */
    private fun record(vararg from: String, description: String? = null): String = core.craft(from.toList()).newRecords.single().also { id ->
        (mapOf("type" to "Reading", "date" to today, "learnt" to "To wait", "impact" to "I wait longer") + listOfNotNull(description?.let { "description" to it }))
            .forEach { (field, written) -> core.answer(id, field, Words(written)) }
    }

    @Test fun whatWaitsIsAnsweredInItsRecordAndThenItLeaves() = person.begun {
        val id = record(person.kept("Rang 07700 900142 before the visit"))
        val waiting = core.leaving(DocumentScope.Chosen(listOf(id))).unanswered.toInt()
        assertTrue(waiting > 0)
        person.go(Place.Record(id))
        rule.touch(words(R.string.leave_title))
        rule.sees(person.counted(R.plurals.leave_unanswered, waiting, waiting))
        button(R.string.leave_save).assertIsNotEnabled()
        button(R.string.leave_share).assertIsNotEnabled()
        rule.touch(person.counted(R.plurals.leave_answer, waiting, waiting))
        rule.until { person.shell.places.top.value == Place.Check(id) }
        core.check(id).run { findings.forEach { core.keepFinding(id, fingerprint, it.field, it.span, Words("The office line")) } }
        rule.runOnIdle { person.shell.places.back() }
        rule.seesNot(person.counted(R.plurals.leave_unanswered, waiting, waiting))
        rule.touch(words(R.string.leave_save))
        rule.sees(person.counted(R.plurals.leave_made, 1, 1))
        assertTrue(file(".pdf").startsWith("%PDF"))

        rule.touch(words(R.string.way_text))
        rule.seesNot(person.counted(R.plurals.leave_made, 1, 1))
        rule.touch(words(R.string.leave_share))
        rule.until { "I wait longer" in phone.shelf.shared.values.singleOrNull()?.let(::String).orEmpty() }
        assertEquals(1, phone.shelf.files.size)
        phone.shelf.refuses = true
        rule.touch(words(R.string.leave_save))
        rule.sees(words(R.string.trouble_file))
    }

    @Test fun nameNumberAndRawNotesGoAlongOnlyWhenTickedAndNoneWithAFinding() = person.begun {
        val clean = person.kept("The quiet after bedtimes")
        val named = person.kept("Rang 07700 900142 before the visit")
        record(clean, named, description = "Two visits")
        person.go(Place.LeaveYear(today))
        rule.touch(words(R.string.way_markdown))
        rule.touch(words(R.string.leave_save))
        rule.sees(person.counted(R.plurals.leave_made, 1, 1))
        assertFalse("The quiet after bedtimes" in file(".md"))
        assertFalse("SW900001" in file(".md"))

        rule.touch(words(R.string.leave_along))
        rule.type(words(R.string.leave_name), "Ros Ellery")
        rule.type(words(R.string.leave_number), "SW900001")
        button(R.string.leave_standards).assertIsEnabled()
        rule.sees(person.counted(R.plurals.leave_jotting_waits, 1, 1))
        rule.onAllNodes(hasText("Rang 07700 900142 before the visit") and hasClickAction()).onFirst().assertIsNotEnabled()
        rule.touch("The quiet after bedtimes")
        rule.touch(words(R.string.leave_save))
        rule.until { "The quiet after bedtimes" in file(".md") }
        assertTrue("Ros Ellery" in file(".md") && "SW900001" in file(".md"))
        assertFalse("900142" in file(".md"))
    }

    @Test fun theYearLeavesAsASpreadsheetAPortfolioAndStatementsAndABoxIsMissing() = person.begun {
        val id = record(person.kept("The quiet after bedtimes"))
        core.craft(listOf(person.kept("No date yet"))).newRecords.single().let { core.answer(it, "date", Words("")) }
        person.go(Place.Year)
        rule.touch(words(R.string.leave_title))
        rule.sees(person.counted(R.plurals.leave_undated, 1, 1))
        listOf(R.string.way_spreadsheet to ".csv", R.string.way_portfolio to ".zip", R.string.way_json to "cpd-records.json").forEach { (way, ending) ->
            rule.touch(words(way))
            rule.touch(words(R.string.leave_save))
            rule.until { phone.shelf.files.keys.any { it.endsWith(ending) } }
        }
        rule.touch(words(R.string.way_statements))
        rule.touch(words(R.string.leave_save))
        rule.sees(words(R.string.trouble_not_holder))
        rule.type(words(R.string.store_home_page), "https://example.org")
        rule.type(words(R.string.store_name), "ros")
        rule.touch(words(R.string.leave_save))
        rule.until { phone.shelf.files.values.any { "https://example.org" in String(it) } }

        core.answer(id, "impact", Words(""))
        rule.runOnIdle { person.shell.places.back() }
        rule.touch(words(R.string.leave_title))
        rule.sees(person.counted(R.plurals.leave_missing, 1, 1))
        rule.touch(words(R.string.way_statements))
        button(R.string.leave_save).assertIsNotEnabled()
        rule.touch(words(R.string.way_pdf))
        button(R.string.leave_save).assertIsEnabled()
    }

    @Test fun aYearWithoutARecordSaysSo() = person.begun {
        person.go(Place.LeaveYear(today))
        rule.sees(words(R.string.leave_none))
    }

    @Test fun aRecordIsQueuedForAStoreAndTakenBack() = person.begun {
        val id = record(person.kept("The quiet after bedtimes"))
        val new = NewAccount(Words("https://lrs.example.org/xapi"), Words("ros"), StatementActor(Words("https://example.org"), Words("ros")), Language.ENGLISH)
        wiping("a secret".toByteArray()) { core.addAccount(new, it) }
        person.go(Place.LeaveRecord(id))
        rule.sees(words(R.string.store_untouched))
        rule.touch(words(R.string.store_queue))
        rule.sees(person.counted(R.plurals.store_waiting, 1, 1))
        assertTrue(core.outbox().items.single().status is DeliveryStatus.Waiting)
        rule.touch(words(R.string.store_take_back))
        rule.until { core.outbox().items.single().status is DeliveryStatus.Withdrawn }
        rule.sees(words(R.string.store_untouched))
    }
}
