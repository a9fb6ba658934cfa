package app.layby.journeys

import androidx.compose.ui.test.junit4.createEmptyComposeRule
import app.layby.Phone
import app.layby.R
import app.layby.core.RecordState
import app.layby.core.Words
import app.layby.sees
import app.layby.shell.Place
import app.layby.touch
import app.layby.touchSign
import app.layby.until
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** From notes to the account and back, by the real screens: queue, crafting, better words, recorded, submit again, bin. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w411dp-h891dp-mdpi")
class AccountJourneyTest {
    @get:Rule val rule = createEmptyComposeRule()
    private val person = Person(Phone(), rule)
    private val core get() = person.core
    private fun words(id: Int, vararg arguments: Any) = person.words(id, *arguments)

    private fun full(from: String): String = core.craft(listOf(from)).newRecords.single().also { id ->
        mapOf("type" to "Reading", "date" to core.year(null).line.today!!, "learnt" to "To wait", "impact" to "I wait longer")
            .forEach { (field, written) -> core.answer(id, field, Words(written)) }
    }

    @Test fun twoNotesFromTheQueueBecomeOneRecordAndOneComesBackToWhereOneStopped() = person.begun {
        val ids = listOf("The quiet after bedtimes", "Nine seconds on a doorstep").map(person::kept)
        person.go(Place.Craft)
        rule.touch("The quiet after bedtimes")
        rule.touch("Nine seconds on a doorstep")
        rule.touch(person.counted(R.plurals.queue_chosen, 2, 2))
        rule.until { core.records().size == 1 }
        val id = core.records().single().id
        assertEquals(ids.toSet(), core.record(id).sources.map { it.id }.toSet())
        rule.touch(words(R.string.record_next))
        rule.until { core.record(id).question?.number == 5u }
        person.go(Place.Craft)
        rule.sees(words(R.string.queue_box, 5, 6), part = true)
        rule.sees(words(R.string.queue_stopped))
        person.go(Place.Record(id))
        rule.sees(words(R.string.record_box_of, 5, 6))
    }

    @Test fun recordedThenEditedIsToBeSubmittedAgainAndTheYearSaysSo() = person.begun {
        val id = full(person.kept("The walk and what was said"))
        person.go(Place.CopySheet(id))
        (1..5).forEach { rule.touch(words(R.string.copy_box, it)) }
        rule.touch(words(R.string.copy_recorded))
        rule.until { core.record(id).state is RecordState.Recorded }
        rule.sees(words(R.string.year_records))
        rule.touch(words(R.string.act_undo))
        rule.until { core.record(id).state is RecordState.Ready }
        core.markRecorded(id, core.year(null).line.today!!)

        person.go(Place.Record(id))
        rule.touch(words(R.string.record_numbered, 5, core.record(id).boxes[4].label.english.words))
        person.rewrite("I wait much longer")
        rule.until { core.record(id).state is RecordState.SubmitAgain }
        person.go(Place.Year)
        rule.sees(words(R.string.record_state_again))
        person.go(Place.Today)
        rule.sees(person.counted(R.plurals.year_again, 1, 1))

        person.go(Place.Record(id))
        rule.touchSign(words(R.string.act_more))
        rule.touch(words(R.string.record_unmark))
        rule.until { core.record(id).state is RecordState.Ready }
        rule.touchSign(words(R.string.act_more))
        rule.touch(words(R.string.record_bin_it))
        rule.until { core.recordBin().size == 1 }
        person.go(Place.RecordBin)
        rule.touch(words(R.string.bin_restore))
        rule.until { core.recordBin().isEmpty() && core.records().size == 1 }
    }

    @Test fun aBetterWordIsPutInAtATouch() = person.begun {
        val id = full(person.kept("Jamie Pritchard rang before the visit"))
        val better = core.check(id).findings.first { it.better != null }.better!!
        person.go(Place.Check(id))
        rule.touch(words(R.string.check_take, better.words.value))
        rule.until { core.check(id).findings.none { it.better == better } }
        assertTrue(better.words.value in core.record(id).boxes[1].words.value)
    }

    @Test fun whatAPeerTalkSaysFillsThePeerBoxOnlyWhenToldTo() = person.begun {
        val talk = core.mintId()
        core.saveDraft(talk, app.layby.core.EntryContent.PeerSession(app.layby.core.PeerSession(Words("Waiting"), emptyList(), true, null, Words(""), Words("Count to seven"))))
        core.keep(talk)
        val id = full(talk)
        assertEquals("", core.record(id).boxes[5].words.value)
        person.go(Place.Record(id))
        rule.until { rule.onAllNodes(androidx.compose.ui.test.hasText(words(R.string.record_box_of, 6, 6)).or(androidx.compose.ui.test.hasText(words(R.string.record_all)))).fetchSemanticsNodes().isNotEmpty() }
        rule.runOnIdle { person.shell.places.model<app.layby.craft.RecordModel>(Place.Record(id)) { error("the page made it") }.step(5) }
        rule.touch(words(R.string.peer_fill))
        rule.until { "Count to seven" in core.record(id).boxes[5].words.value }
    }
}
