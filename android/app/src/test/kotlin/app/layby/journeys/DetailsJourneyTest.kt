package app.layby.journeys

import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createEmptyComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import app.layby.Phone
import app.layby.R
import app.layby.core.EntryKind
import app.layby.core.Language
import app.layby.core.Moment
import app.layby.core.Words
import app.layby.jot.jot
import app.layby.sees
import app.layby.seesNot
import app.layby.shell.Place
import app.layby.touch
import app.layby.touchSign
import app.layby.type
import app.layby.until
import java.time.Instant
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
    private val person = Person(Phone(), rule)
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
}
