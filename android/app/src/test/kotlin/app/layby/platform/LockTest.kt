package app.layby.platform

import android.content.Intent
import android.os.Bundle
import android.os.Parcel
import android.view.WindowManager
import androidx.compose.ui.test.junit4.createEmptyComposeRule
import androidx.lifecycle.Lifecycle
import androidx.test.core.app.ActivityScenario
import app.layby.Phone
import app.layby.R
import app.layby.field
import app.layby.sees
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

/** When the notebook shuts, and what the system gets to see of it. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w411dp-h891dp-mdpi")
class LockTest {
    @get:Rule val rule = createEmptyComposeRule()
    private val phone = Phone()
    private val words = "quillfeather"

    private fun withPasscode(use: (ActivityScenario<MainActivity>) -> Unit) = phone.open().use { scenario ->
        rule.sees(phone.words(R.string.first_title))
        rule.until { phone.real != null }
        app.layby.core.wiping("four swans at dusk".toByteArray()) { phone.real!!.setPasscode(it) }
        rule.runOnIdle { phone.app.shell.needsPasscode = false }
        use(scenario)
    }

    private fun away(scenario: ActivityScenario<MainActivity>, millis: Long) {
        scenario.moveToState(Lifecycle.State.CREATED)
        phone.clock.boot += millis
        scenario.moveToState(Lifecycle.State.RESUMED)
        rule.waitForIdle()
    }

    @Test fun aShortLookAwayKeepsItOpenAndAMinuteShutsIt() = withPasscode { scenario ->
        away(scenario, 59_000)
        assertTrue(phone.app.shell.gate.value is Gate.Open)
        away(scenario, 60_000)
        rule.until { phone.app.shell.gate.value is Gate.Shut && !phone.real!!.lockView().open }
        rule.sees(phone.words(R.string.lock_title))
    }

    @Test fun theTimeAwayIsAChoice() = withPasscode { scenario ->
        phone.app.settings.lockAfterSeconds = 300
        away(scenario, 299_000)
        assertTrue(phone.app.shell.gate.value is Gate.Open)
        away(scenario, 300_000)
        rule.until { phone.app.shell.gate.value is Gate.Shut }
    }

    @Test fun aDarkScreenShutsItAtOnceAndWhatWasTypedIsSafe() = withPasscode {
        rule.type(phone.words(R.string.jot_hint), words)
        phone.app.sendBroadcast(Intent(Intent.ACTION_SCREEN_OFF))
        rule.until { phone.app.shell.gate.value is Gate.Shut && !phone.real!!.lockView().open }
        app.layby.core.wiping("four swans at dusk".toByteArray()) { phone.real!!.unlockWithPasscode(it) }
        assertEquals(words, phone.real!!.today().drafts.single().opening.value)
    }

    @Test fun noScreenshotsOfEitherWindow() {
        listOf(MainActivity::class.java, LockedJotActivity::class.java).forEach { window ->
            phone.install()
            ActivityScenario.launch(window).use { scenario ->
                scenario.onActivity { assertTrue(it.window.attributes.flags and WindowManager.LayoutParams.FLAG_SECURE != 0, window.name) }
            }
        }
    }

    @Test fun nothingTypedEntersASavedState() = withPasscode { scenario ->
        rule.type(phone.words(R.string.jot_hint), words)
        rule.touch(phone.words(R.string.jot_open))
        rule.sees(words)
        scenario.onActivity { activity ->
            val state = Bundle()
            androidx.test.platform.app.InstrumentationRegistry.getInstrumentation().callActivityOnSaveInstanceState(activity, state)
            val parcel = Parcel.obtain()
            parcel.writeBundle(state)
            val bytes = parcel.marshall()
            parcel.recycle()
            assertTrue(bytes.isNotEmpty())
            assertTrue(state.getStringArrayList("places").orEmpty().any { it.startsWith("jot/") }, "the place itself is saved")
            listOf(Charsets.UTF_16LE, Charsets.UTF_8).forEach { set -> assertFalse(String(bytes, Charsets.ISO_8859_1).contains(String(words.toByteArray(set), Charsets.ISO_8859_1))) }
        }
    }

    @Test fun aTurnOfThePhoneLosesNothing() = withPasscode { scenario ->
        rule.type(phone.words(R.string.jot_hint), words)
        scenario.recreate()
        rule.sees(words)
    }

    @Test fun aPhoneThatLostItsKeySaysSo() {
        phone.open().use { rule.sees(phone.words(R.string.first_title)) }
        val second = Phone(phone.folder)
        second.install() // the same files, and a keystore that knows nothing of them
        assertEquals(true, runCatching { second.vault.deviceSecret() }.exceptionOrNull() is app.layby.ports.KeyVaultLost)
    }

    @Test fun theDevicesSecretIsAlwaysTheSameAndItsFileDoesNotHoldIt() {
        val secret = phone.vault.deviceSecret()
        assertTrue(secret.size >= 16 && secret.any { it != 0.toByte() })
        assertTrue(secret.contentEquals(phone.vault.deviceSecret()))
        val file = java.io.File(phone.folder, "device.key").readBytes()
        assertFalse(String(file, Charsets.ISO_8859_1).contains(String(secret, Charsets.ISO_8859_1)))
    }
}
