package app.layby.journeys

import androidx.compose.ui.test.junit4.createEmptyComposeRule
import app.layby.Phone
import app.layby.R
import app.layby.core.DocumentOptions
import app.layby.core.DocumentScope
import app.layby.core.Language
import app.layby.core.Words
import app.layby.jot.jot
import app.layby.platform.openedIn
import app.layby.sees
import app.layby.seesNot
import app.layby.shell.Place
import app.layby.touch
import app.layby.until
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** A portfolio from another system comes in as drafts: the real screens over the real core, and a real archive. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w411dp-h891dp-mdpi")
class PortfolioJourneyTest {
    @get:Rule val rule = createEmptyComposeRule()
    private val phone = Phone()
    private val person = Person(phone, rule)
    private val core get() = person.core
    private fun words(id: Int) = person.words(id)

    /** What another notebook gives to portfolios. */
    private fun portfolio(): ByteArray {
        val other = Phone()
        val there = openedIn(other.notebookFolder, other.vault)
        there.begin()
        val note = there.mintId()
        there.saveDraft(note, jot(Words("From the old portfolio")))
        there.keep(note)
        val records = there.craft(listOf(note)).newRecords
        return there.leap2a(DocumentScope.Chosen(records), DocumentOptions(Language.ENGLISH, null, null, false, emptyList())).contents.value
    }

    @Test fun itsWritingBecomesDraftsOnceAndIsTakenBackInOneStep() = person.begun {
        phone.shelf.files["portfolio"] = portfolio()
        phone.shelf.choice = "portfolio"
        person.go(Place.Settings)
        rule.touch(words(R.string.portfolio_title))
        rule.touch(words(R.string.portfolio_choose))
        rule.sees(person.counted(R.plurals.portfolio_made, 1, 1))
        assertEquals(1, core.today().drafts.size)

        // Taken back, the page no longer says that it is here; and the same file comes in again.
        rule.touch(words(R.string.act_undo))
        rule.until { core.today().drafts.isEmpty() }
        rule.seesNot(person.counted(R.plurals.portfolio_made, 1, 1))
        rule.touch(words(R.string.portfolio_choose))
        rule.sees(person.counted(R.plurals.portfolio_made, 1, 1))
        rule.touch(words(R.string.portfolio_choose))
        rule.sees(person.counted(R.plurals.portfolio_already, 1, 1))
        rule.sees(words(R.string.portfolio_nothing))
        assertEquals(1, core.today().drafts.size)
    }

    @Test fun theDraftsAreATouchAway() = person.begun {
        phone.shelf.files["portfolio"] = portfolio()
        phone.shelf.choice = "portfolio"
        person.go(Place.Portfolio)
        rule.touch(words(R.string.portfolio_choose))
        rule.touch(words(R.string.portfolio_drafts))
        rule.sees("From the old portfolio", part = true)
        assertEquals(Place.Today, person.shell.places.top.value)
    }

    @Test fun whatIsNoPortfolioOrCannotBeReadChangesNothing() = person.begun {
        phone.shelf.files["photo"] = "zwillingskestrel".toByteArray()
        person.go(Place.Portfolio)
        rule.touch(words(R.string.portfolio_choose)) // turned away
        phone.shelf.choice = "photo"
        rule.touch(words(R.string.portfolio_choose))
        rule.sees(words(R.string.trouble_import_none))
        phone.shelf.choice = "gone"
        rule.touch(words(R.string.portfolio_choose))
        rule.sees(words(R.string.trouble_file))
        assertTrue(core.today().drafts.isEmpty())
    }
}
