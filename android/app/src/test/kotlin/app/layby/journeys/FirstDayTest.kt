package app.layby.journeys

import androidx.compose.ui.test.junit4.createEmptyComposeRule
import app.layby.Phone
import app.layby.R
import app.layby.core.Stage
import app.layby.sees
import app.layby.seesNot
import app.layby.shell.Gate
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

/** The first minutes with the app, by its real screens over a real notebook. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w411dp-h891dp-hdpi")
class FirstDayTest {
    @get:Rule val rule = createEmptyComposeRule()
    private val phone = Phone()

    @Test fun theFirstJotIsKeptBeforeAnyPasscodeAndThenThePasscodeIsAskedFor() {
        phone.open().use {
            rule.sees(phone.words(R.string.first_title))
            rule.type(phone.words(R.string.jot_hint), "He let me finish")
            rule.touch(phone.words(R.string.act_keep))
            rule.sees(phone.words(R.string.passcode_title))
            assertEquals(1u, phone.real!!.today().entries)

            rule.type(phone.words(R.string.passcode_new), "four swans at dusk")
            rule.type(phone.words(R.string.passcode_again), "four swans at dawn")
            rule.touch(phone.words(R.string.passcode_set))
            rule.sees(phone.words(R.string.trouble_differ))
            rule.type(phone.words(R.string.passcode_new), "four swans at dusk")
            rule.type(phone.words(R.string.passcode_again), "four swans at dusk")
            rule.touch(phone.words(R.string.passcode_set))
            rule.sees(phone.words(R.string.recovery_title))
            rule.touch(phone.words(R.string.recovery_written))
            rule.sees("He let me finish")
            assertEquals(Stage.PASSCODE, phone.real!!.lockView().stage)
            rule.seesNot(phone.words(R.string.today_passcode))

            rule.runOnIdle { phone.app.shell.shut() }
            rule.sees(phone.words(R.string.lock_title))
            rule.seesNot("He let me finish")
            rule.until { phone.real!!.lockView().open.not() }

            rule.type(phone.words(R.string.lock_passcode_label), "five swans at dusk")
            rule.touch(phone.words(R.string.lock_open))
            rule.sees(phone.words(R.string.trouble_wrong))
            rule.type(phone.words(R.string.lock_passcode_label), "four swans at dusk")
            rule.touch(phone.words(R.string.lock_open))
            rule.sees("He let me finish")
            assertTrue(phone.app.shell.gate.value is Gate.Open)
        }
    }
}
