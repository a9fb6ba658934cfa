package app.layby.journeys

import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createEmptyComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.layby.Phone
import app.layby.R
import app.layby.core.EntryKind
import app.layby.core.Language
import app.layby.core.Moment
import app.layby.core.NotebookInterface
import app.layby.core.Words
import app.layby.fields
import app.layby.jot.jot
import app.layby.sees
import app.layby.seesNot
import app.layby.shell.Place
import app.layby.touch
import app.layby.touchSign
import app.layby.type
import app.layby.until
import java.time.Instant
import java.time.LocalDate
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** What is said beside the words, and finding notes by it: by the real screens. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w411dp-h891dp-mdpi")
class DetailsJourneyTest {
    @get:Rule val rule = createEmptyComposeRule()
    private val phone = Phone()
    private val person = Person(phone, rule)
    private val core get() = person.core
    private fun words(id: Int, vararg arguments: Any) = person.words(id, *arguments)

    private fun form() = core.detailsForm(EntryKind.REFLECTION, Moment(Instant.now(), 0), Language.ENGLISH)

    @Test fun fromTheJotPageAStandardAThemeConfidenceAndTheDayAreSaidAndTheWordsStay() = person.begun {
        val id = core.mintId()
        core.saveDraft(id, jot(Words("The quiet after bedtimes")))
        val happened = core.entry(id).happened.at
        person.go(Place.Jot(id))
        rule.sees("The quiet after bedtimes")
        rule.touchSign(words(R.string.details_title))
        rule.type(words(R.string.standards_search), "3.11")
        val found = hasText("3.11") and hasClickAction() and !hasSetTextAction() // not the field, where it stands too
        rule.until { rule.onAllNodes(found).fetchSemanticsNodes().isNotEmpty() }
        rule.onAllNodes(found).onFirst().performClick()
        rule.until { core.entry(id).details.standards == listOf("3.11") }
        val theme = form().themes.first()
        rule.touch(theme.name.words)
        rule.until { core.entry(id).details.theme == theme.code }
        val capability = form().frameworks.first().capabilities.first()
        rule.touch(capability.title.words)
        rule.touch(form().scale.steps[1].word.words)
        rule.until { core.entry(id).details.confidence.singleOrNull()?.run { this.capability == capability.code && before == 2.toUByte() && after == null } == true }
        rule.touchSign(words(R.string.checklist_day_before))
        rule.until { core.entry(id).happened.at == happened.minusSeconds(24 * 3600) }
        rule.touch(words(R.string.act_done))
        rule.sees("The quiet after bedtimes")
        rule.touch(words(R.string.act_keep))
        rule.until { core.today().entries == 1u }
        assertEquals(listOf("3.11"), core.entry(id).details.standards)
    }

    @Test fun anyDayIsChosenFromTheCalendarAndTheHourOnTheWallStays() = person.begun {
        val id = core.mintId()
        core.saveDraft(id, jot(Words("The quiet after bedtimes")))
        core.setHappened(id, Moment(Instant.parse("2026-01-20T16:40:00Z"), 0))
        person.go(Place.Details(id))
        touchDay("20 January 2026")
        // The days of the month are the platform's; whatever it calls them, theirs begin with the weekday.
        val day = hasText("Tuesday, January 6, 2026", substring = true) or hasText("Tuesday, 6 January 2026", substring = true) or hasText("Tuesday 6 January 2026", substring = true)
        rule.until { rule.onAllNodes(day).fetchSemanticsNodes().isNotEmpty() }
        rule.onAllNodes(day).onFirst().performClick()
        rule.touch(words(R.string.day_take))
        rule.until { core.entry(id).happened == Moment(Instant.parse("2026-01-06T16:40:00Z"), 0) }
        rule.sees("6 January 2026", part = true)

        // In summer the same hour on the wall is another instant.
        val model = person.shell.places.model<app.layby.details.DetailsModel>(Place.Details(id)) { error("the page made it") }
        rule.runOnIdle { model.day(java.time.LocalDate.of(2025, 7, 1)) }
        rule.until { core.entry(id).happened == Moment(Instant.parse("2025-07-01T15:40:00Z"), 3600) }
    }

    @Test fun whoeverClosesTheCalendarHasChangedNothing() = person.begun {
        val id = core.mintId()
        core.saveDraft(id, jot(Words("The quiet after bedtimes")))
        core.setHappened(id, Moment(Instant.parse("2026-01-20T16:40:00Z"), 0))
        person.go(Place.Details(id))
        touchDay("20 January 2026")
        rule.touch(words(R.string.act_close))
        rule.seesNot(words(R.string.day_take))
        assertEquals(Moment(Instant.parse("2026-01-20T16:40:00Z"), 0), core.entry(id).happened)
    }

    @Test fun aRecordsDateIsChosenAndNeverTyped() = person.begun {
        val id = core.craft(listOf(person.kept("The quiet after bedtimes"))).newRecords.single()
        core.answer(id, "date", Words("2026-01-20"))
        person.go(Place.Record(id))
        val model = { person.shell.places.model<app.layby.craft.RecordModel>(Place.Record(id)) { error("the page made it") } }
        rule.until { model().state.value.view != null }
        rule.runOnIdle { model().run { step(state.value.view!!.boxes.indexOfFirst { it.field == "date" }) } }
        rule.sees("20 January 2026")
        rule.until { rule.fields() == 0 }
        rule.touchSign(words(R.string.checklist_day_before))
        rule.sees("19 January 2026")
        rule.until { core.record(id).boxes.single { it.field == "date" }.words.value == "2026-01-19" }
    }

    /** The core has read the record, and before the page has it, a key is struck. */
    @Test fun whatIsTypedWhileARecordIsReadStaysOnTheScreen() {
        var typing: () -> Unit = {}
        phone.between = { real ->
            object : NotebookInterface by real {
                override fun crafting(id: String) = real.crafting(id).also { typing() }
            }
        }
        person.begun {
            val id = core.craft(listOf(person.kept("The quiet after bedtimes"))).newRecords.single()
            person.go(Place.Record(id))
            val model = { person.shell.places.model<app.layby.craft.RecordModel>(Place.Record(id)) { error("the page made it") } }
            rule.until { model().state.value.view != null }
            val learnt = model().state.value.view!!.boxes.indexOfFirst { it.field == "learnt" }
            typing = { phone.app.mainExecutor.execute { model().type("learnt", Words("Wait")) } }
            rule.runOnIdle { model().step(learnt) }
            rule.until { core.record(id).boxes.single { it.field == "learnt" }.words.value == "Wait" }
            typing = {}
            rule.until { model().state.value.words("learnt").value == "Wait" }
            rule.sees("Wait")
        }
    }

    /** The same on the page of what else is said: the day is moved, and before it is read again a theme is chosen. */
    @Test fun whatIsSaidWhileTheDetailsAreReadStaysAndIsKept() {
        var choosing: () -> Unit = {}
        phone.between = { real ->
            object : NotebookInterface by real {
                override fun details(id: String, language: Language) = real.details(id, language).also { choosing() }
            }
        }
        person.begun {
            val id = person.kept("The quiet after bedtimes")
            person.go(Place.Details(id))
            val model = { person.shell.places.model<app.layby.details.DetailsModel>(Place.Details(id)) { error("the page made it") } }
            rule.until { model().state.value.view != null }
            choosing = { phone.app.mainExecutor.execute { model().change { it.copy(theme = "risk") } } }
            rule.runOnIdle { model().day(LocalDate.parse("2026-01-20")) }
            rule.until { core.entry(id).details.theme == "risk" }
            choosing = {}
            rule.until { model().state.value.view?.happened?.at == core.entry(id).happened.at }
            assertEquals("risk", model().state.value.details?.theme)
            rule.runOnIdle { model().change { it.copy(theory = Words("Kolb")) } }
            rule.until { core.entry(id).details.theory.value == "Kolb" }
            assertEquals("risk", core.entry(id).details.theme)
        }
    }

    private fun touchDay(said: String) {
        rule.sees(said, part = true)
        rule.onAllNodes(hasText(said, substring = true) and hasClickAction()).onFirst().performScrollTo().performClick()
        rule.sees(words(R.string.day_take))
    }

    @Test fun aKeptEntrySaysMoreAndStaysKept() = person.begun {
        val id = person.kept("Nine seconds on a doorstep")
        person.go(Place.Details(id))
        val never = form().retention.choices.first { it.until == null && !it.ownDate }
        rule.touch(never.text.words)
        rule.until { core.entry(id).draft }
        rule.touch(words(R.string.act_done))
        rule.until { core.entry(id).let { !it.draft && it.details.keepUntil == null && it.kept != null } }
    }

    @Test fun notesAreFoundByKindByStandardAndByTheme() = person.begun {
        val linked = person.kept("Linked to a standard")
        core.saveDetails(linked, core.entry(linked).details.copy(standards = listOf("3.11"), theme = form().themes.first().code))
        core.keep(linked)
        person.kept("On its own")
        person.go(Place.Notes)
        rule.sees("On its own")
        rule.touchSign(words(R.string.notes_filter))
        rule.touch(words(R.string.kind_feedback))
        rule.sees(words(R.string.notes_none))
        rule.touch(words(R.string.kind_feedback))
        rule.sees("On its own")

        person.go(Place.Element("3.11"))
        rule.touch(person.counted(R.plurals.element_notes, 1, 1))
        rule.sees("Linked to a standard")
        rule.seesNot("On its own")
        person.go(Place.Craft)
        rule.touch(form().themes.first().name.words)
        rule.sees(words(R.string.theme_notes, form().themes.first().name.words))
        rule.sees("Linked to a standard")
        assertFalse(rule.onAllNodes(androidx.compose.ui.test.hasText("On its own")).fetchSemanticsNodes().isNotEmpty())
    }

    @Test fun theStandardsStandByThemeToo() = person.begun {
        person.go(Place.Standards)
        rule.touch(words(R.string.standards_by_theme))
        val theme = core.standards(app.layby.core.Language.ENGLISH).themes.first { it.theme.code == "confidentiality" }
        rule.seesNot(theme.elements.first().inShort.words)
        rule.touch(theme.theme.title.words)
        rule.touch(theme.elements.first().inShort.words)
        rule.until { person.shell.places.top.value == Place.Element(theme.elements.first().number) }
    }

    /** The page is read anew each time: what is proposed follows the settings. */
    @Test fun whatIsProposedForKeepingFollowsTheSettings() = person.begun {
        val id = person.kept("The quiet after")
        fun proposed() = person.shell.places.model<app.layby.details.DetailsModel>(Place.Details(id)) { error("the page made it") }
            .state.value.form?.retention?.choices?.filter { it.proposed }?.map { it.code }
        person.go(Place.Details(id))
        rule.until { proposed() != null && proposed() != listOf("months_6") }
        person.go(Place.Today)
        core.setRetention(EntryKind.REFLECTION, "months_6")
        person.go(Place.Details(id))
        rule.until { proposed() == listOf("months_6") }
    }
}
