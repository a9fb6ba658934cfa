package app.layby.journeys

import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performTextReplacement
import androidx.test.core.app.ActivityScenario
import app.layby.Phone
import app.layby.R
import app.layby.core.Words
import app.layby.core.wiping
import app.layby.fields
import app.layby.jot.jot
import app.layby.platform.MainActivity
import app.layby.shell.Gate
import app.layby.shell.Place
import app.layby.touch
import app.layby.type
import app.layby.until
import app.layby.write

const val PASSCODE = "four swans at dusk"

/** A person whose notebook has a passcode, with the app open in front of them. */
class Person(val phone: Phone, val rule: ComposeTestRule) {
    val core get() = phone.real!!
    val shell get() = phone.app.shell

    fun begun(use: (ActivityScenario<MainActivity>) -> Unit) = phone.open().use { scenario ->
        rule.until { shell.gate.value is Gate.Open }
        wiping(PASSCODE.toByteArray()) { core.setPasscode(it) }
        rule.runOnIdle { shell.needsPasscode = false }
        use(scenario)
    }

    fun words(id: Int, vararg arguments: Any) = phone.words(id, *arguments)
    fun counted(id: Int, many: Int, vararg arguments: Any): String = phone.app.resources.getQuantityString(id, many, *arguments)

    fun kept(words: String): String = core.mintId().also {
        core.saveDraft(it, jot(Words(words)))
        core.keep(it)
    }

    fun go(place: Place) {
        rule.runOnIdle { shell.places.go(place) }
        rule.waitForIdle()
    }

    fun shut() {
        rule.runOnIdle { shell.shut() }
        rule.until { shell.gate.value.let { it is Gate.Shut && it.view != null } }
    }

    fun unlock(passcode: String = PASSCODE) {
        rule.type(words(R.string.lock_passcode_label), passcode)
        rule.touch(words(R.string.lock_open))
    }

    /** Writes into the first field on the page. */
    fun write(words: String) {
        rule.write(words)
    }

    fun rewrite(words: String) {
        rule.until { rule.fields() > 0 }
        rule.onAllNodes(hasSetTextAction()).onFirst().performTextReplacement(words)
    }
}
