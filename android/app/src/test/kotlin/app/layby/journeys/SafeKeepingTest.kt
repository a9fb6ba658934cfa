package app.layby.journeys

import androidx.compose.ui.test.junit4.createEmptyComposeRule
import androidx.compose.ui.test.performImeAction
import androidx.compose.ui.test.performTextReplacement
import app.layby.Phone
import app.layby.R
import app.layby.core.Listed
import app.layby.core.ProtectedTime
import app.layby.core.Stage
import app.layby.core.WeekDay
import app.layby.core.Words
import app.layby.core.wiping
import app.layby.field
import app.layby.sees
import app.layby.seesNot
import app.layby.shell.Gate
import app.layby.shell.Place
import app.layby.touch
import app.layby.touchSign
import app.layby.type
import app.layby.until
import java.io.File
import java.nio.ByteBuffer
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue
import org.junit.Assume.assumeTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** Backup and restore, everything out, erasing, the lock's ten tries and the finger: by the real screens. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w411dp-h891dp-mdpi")
class SafeKeepingTest {
    @get:Rule val rule = createEmptyComposeRule()
    private val phone = Phone()
    private val person = Person(phone, rule)
    private val core get() = person.core
    private fun words(id: Int, vararg arguments: Any) = person.words(id, *arguments)

    @Test fun aBackupIsMadeProvedWithTheCodeAndPutInPlaceAgain() = person.begun {
        val code = String(core.issueRecoveryCode().value)
        val id = person.kept("The walk and what was said")
        person.go(Place.Backup)
        rule.sees(words(R.string.backup_none))
        rule.touch(words(R.string.backup_make))
        rule.sees(words(R.string.backup_prove_why))
        assertEquals(null, core.backupState().proved)
        // A slip of the pen, then the right one.
        rule.type(words(R.string.backup_prove), code.dropLast(1))
        rule.touch(words(R.string.backup_test))
        rule.sees(words(R.string.trouble_code_mistyped))
        rule.type(words(R.string.backup_prove), code)
        rule.touch(words(R.string.backup_test))
        rule.until { core.backupState().proved != null }
        rule.seesNot(words(R.string.backup_none))

        // What came after the backup would be lost, and that is said before it is.
        core.deleteEntry(id)
        person.kept("Only here")
        phone.shelf.choice = phone.shelf.files.keys.single()
        rule.touch(words(R.string.backup_choose))
        rule.type(words(R.string.backup_prove), code)
        rule.touch(words(R.string.backup_look))
        rule.sees(words(R.string.backup_replace))
        val file = phone.shelf.files.values.single()
        val lacks = app.layby.core.lending(file) { made -> wiping(code.toByteArray()) { core.lookIntoBackup(made, it) } }.lacks.toInt()
        assertTrue(lacks > 0)
        rule.sees(person.counted(R.plurals.backup_lacks, lacks, lacks))
        assertEquals(listOf("Only here"), core.notes(null, 9u).cards.map { it.opening.value })
        rule.touch(words(R.string.backup_replace))
        rule.until { core.notes(null, 9u).cards.map { it.opening.value } == listOf("The walk and what was said") }
        rule.sees("The walk and what was said")
    }

    @Test fun afterTheFirstProofABackupNeedsNoCodeAndADamagedFileIsNoBackup() = person.begun {
        val code = core.issueRecoveryCode().value
        person.kept("Rain all day")
        val first = core.makeBackup().contents.value
        app.layby.core.lending(first) { file -> wiping(code.copyOf()) { core.proveBackup(file, it) } }
        val before = core.backupState().proved!!
        person.kept("And the day after")
        person.go(Place.Backup)
        rule.touch(words(R.string.backup_make))
        rule.until { core.backupState().proved!! != before }
        rule.sees(words(R.string.notice_proved))

        phone.shelf.files["broken"] = ByteArray(500) { it.toByte() }
        phone.shelf.choice = "broken"
        rule.touch(words(R.string.backup_choose))
        rule.type(words(R.string.backup_prove), String(code))
        rule.touch(words(R.string.backup_look))
        rule.sees(words(R.string.trouble_backup_damaged))
        phone.shelf.refuses = true
        person.go(Place.Today)
        person.go(Place.Backup)
        rule.touch(words(R.string.backup_make))
        rule.sees(words(R.string.trouble_file))
    }

    @Test fun aNewPhoneTakesOverABackupBeforeItsFirstJot() {
        val old = Phone()
        val there = app.layby.platform.openedIn(old.notebookFolder, old.vault)
        there.begin()
        val id = there.mintId()
        there.saveDraft(id, app.layby.jot.jot(Words("From the old phone")))
        there.keep(id)
        val code = String(there.issueRecoveryCode().value)
        phone.shelf.files["old"] = there.makeBackup().contents.value
        phone.shelf.choice = "old"
        phone.open().use {
            rule.touch(words(R.string.first_restore))
            rule.touch(words(R.string.backup_choose))
            rule.type(words(R.string.backup_prove), code)
            rule.touch(words(R.string.backup_look))
            rule.sees(words(R.string.backup_lacks_none))
            rule.touch(words(R.string.backup_replace))
            rule.sees("From the old phone")
            rule.sees(words(R.string.today_passcode))
        }
    }

    @Test fun everythingLeavesOnlyWithThePasscodeAndPlainTextAsItWasCounted() = person.begun {
        person.kept("Rang 07700 900142 before the visit")
        person.go(Place.Everything)
        rule.sees(person.counted(R.plurals.everything_findings, 1, 1))
        rule.type(words(R.string.everything_passcode), "five swans at dusk")
        rule.touch(words(R.string.everything_sealed))
        rule.sees(words(R.string.trouble_wrong))
        assertTrue(phone.shelf.files.isEmpty())
        rule.type(words(R.string.everything_passcode), PASSCODE)
        rule.touch(words(R.string.everything_plain))
        rule.until { phone.shelf.files.keys.any { it.endsWith(".json") } }
        assertTrue("Rang 07700 900142" in String(phone.shelf.files.entries.single { it.key.endsWith(".json") }.value))
        rule.type(words(R.string.everything_passcode), PASSCODE)
        rule.touch(words(R.string.everything_sealed))
        rule.sees(words(R.string.everything_phrase))
        assertTrue(phone.shelf.files.keys.any { it.endsWith(".age") })
    }

    /** The count of wrong passcodes as the core writes it (core/src/vault/attempts.rs): how many, since when, signed. */
    private class Tries(private val file: File, private val secret: ByteArray) {
        fun pass(millis: Long) {
            val count = ByteBuffer.wrap(file.readBytes())
            val failed = count.getInt()
            val moved = ByteBuffer.allocate(12).putInt(failed).putLong(maxOf(0, count.getLong() - millis)).array()
            val signing = mac(mac(ByteArray(32), secret), "layby attempts 1".toByteArray() + 1)
            file.writeBytes(moved + mac(signing, moved))
        }
        private fun mac(key: ByteArray, words: ByteArray) = Mac.getInstance("HmacSHA256").run { init(SecretKeySpec(key, algorithm)); doFinal(words) }
    }

    @Test fun fiveWrongPasscodesAreCountedAndThenThereIsAWaitThatTheRecoveryCodeNeedNotWaitFor() = person.begun {
        val code = String(core.issueRecoveryCode().value)
        person.kept("Nobody's business")
        person.shut()
        repeat(5) { at ->
            rule.until { phone.app.around {}.lock.state.value.let { !it.opening && it.view?.failed == at.toUInt() } }
            person.unlock("swans number $at")
            rule.until { core.lockView().failed == (at + 1).toUInt() }
            rule.sees(words(R.string.trouble_wrong))
        }
        rule.sees(person.counted(R.plurals.trouble_tries_left, 5, 5))
        rule.until { phone.app.around {}.lock.state.value.wait > 0 }
        // The right one waits too: it is not even tried.
        rule.type(words(R.string.lock_passcode_label), PASSCODE)
        assertFalse(core.lockView().open)
        rule.touch(words(R.string.lock_use_recovery))
        rule.type(words(R.string.lock_recovery_label), code)
        rule.touch(words(R.string.lock_open))
        rule.until { phone.app.shell.gate.value is Gate.Open }
        rule.sees(words(R.string.passcode_title))
        assertEquals(0u, core.lockView().failed)
    }

    /**
     * The waits come to an hour and a half, by a clock that nobody can set: the machine's own. Only the time between two
     * tries is played here, in the count on the disk, signed with this phone's secret; the core counts and judges each.
     */
    @Test fun afterTheTenthOnlyTheRecoveryCodeIsAskedFor() = person.begun {
        val hour = 3_600_000L
        assumeTrue("the machine has to have been up for an hour", File("/proc/uptime").readText().substringBefore('.').toLong() > 3_700)
        val code = String(core.issueRecoveryCode().value)
        person.kept("Nobody's business")
        person.shut()
        repeat(10) { at ->
            val lock = phone.app.around {}.lock.state
            rule.until { lock.value.let { !it.opening && it.view?.failed == at.toUInt() } }
            Tries(File(phone.notebookFolder, "vault/attempts"), phone.vault.deviceSecret()).pass(hour)
            rule.runOnIdle { person.shell.lookAgain() }
            rule.until { lock.value.wait == 0L }
            person.unlock("swans number $at")
            rule.until { core.lockView().failed == (at + 1).toUInt() }
        }
        rule.sees(words(R.string.trouble_recovery_needed))
        assertTrue(core.lockView().recoveryCodeNeeded)
        rule.seesNot(words(R.string.lock_use_passcode))
        rule.type(words(R.string.lock_recovery_label), code)
        rule.touch(words(R.string.lock_open))
        rule.until { phone.app.shell.gate.value is Gate.Open }
        assertEquals(1u, core.today().entries)
    }

    @Test fun erasingIsAskedAboutAndAWrongPasscodeErasesNothing() = person.begun {
        person.kept("Gone for good")
        person.go(Place.Erase)
        rule.touch(words(R.string.erase_ask))
        rule.type(words(R.string.everything_passcode), "five swans at dusk")
        rule.touch(words(R.string.erase_now))
        rule.sees(words(R.string.trouble_wrong))
        assertEquals(1u, core.today().entries)
        rule.type(words(R.string.everything_passcode), PASSCODE)
        rule.touch(words(R.string.erase_now))
        rule.sees(words(R.string.first_title))
        rule.until { core.lockView().stage == Stage.PROVISIONAL && core.today().entries == 0u }
    }

    @Test fun aFingerOpensItUntilAnotherIsAdded() = person.begun {
        person.kept("The quiet after")
        person.go(Place.Biometric)
        rule.type(words(R.string.everything_passcode), PASSCODE)
        rule.touch(words(R.string.biometric_switch_on))
        rule.sees(words(R.string.biometric_on))
        person.go(Place.Today)
        person.shut()
        rule.touchSign(words(R.string.lock_touch))
        rule.until { phone.app.shell.gate.value is Gate.Open }

        person.shut()
        phone.finger.forget() // another finger was added: the keystore threw the key away
        rule.touchSign(words(R.string.lock_touch))
        rule.sees(words(R.string.trouble_biometric))
        person.unlock()
        rule.until { phone.app.shell.gate.value is Gate.Open }
    }

    @Test fun aNameOnTheOwnListIsLookedForAndProtectedTimeIsHandedToTheSystem() = person.begun {
        person.go(Place.OwnNames)
        rule.type(words(R.string.names_label), "Larkmoor")
        rule.touch(words(R.string.names_add))
        rule.until { core.ownNames().singleOrNull()?.listed == Listed.NEVER_NAME }
        assertTrue(core.lookOver(Words("at larkmoor again")).isNotEmpty())
        rule.touchSign(words(R.string.names_remove, "Larkmoor"))
        rule.until { core.ownNames().isEmpty() }

        person.go(Place.Reminders)
        rule.touch(words(R.string.reminders_weekly))
        rule.until { phone.told.planned.any { it.code == "PROTECTED_TIME" } }
        rule.touch(words(R.string.day_monday))
        rule.until { (core.reminders().protectedTime as? ProtectedTime.Week)?.day == WeekDay.MONDAY }
        rule.touch(words(R.string.reminders_monthly))
        rule.touch("31")
        rule.until { core.reminders().protectedTime == ProtectedTime.Month(31u, 14u, 0u) }
        rule.sees(words(R.string.reminders_short_month))
        rule.until { phone.told.planned.any { it.code == "PROTECTED_TIME" } }
        rule.touch(words(R.string.reminders_calendar))
        rule.until { phone.shelf.files.keys.any { it.endsWith(".ics") } }
        rule.touch(words(R.string.reminders_none))
        rule.until { phone.told.planned.none { it.code == "PROTECTED_TIME" } }
    }

    @Test fun aNationAndABoxLimitAreChosenAndTakenBack() = person.begun {
        person.go(Place.Rules)
        rule.touch(words(R.string.rules_wales))
        rule.until { core.rules().nation == "wales" }
        rule.sees(words(R.string.unknown_pieces))
        rule.touch(words(R.string.act_undo))
        rule.until { core.rules().nation == "england" }
        val label = core.rules().boxes.first { it.field == "learnt" }.label.english.words
        phone.calls.names.clear()
        "300".forEach { rule.type(label, it.toString()) }
        rule.waitForIdle()
        assertTrue(core.rules().boxLimits.isEmpty())
        rule.field(label).performImeAction()
        rule.until { core.rules().boxLimits.singleOrNull()?.characters == 300u }
        // And by going away, without the keyboard's Done.
        rule.field(label).performTextReplacement("4000")
        person.go(Place.Today)
        rule.until { core.rules().boxLimits.singleOrNull()?.characters == 4000u }
        assertEquals(2, phone.calls.names.count { it == "setBoxLimit" })
    }

    @Test fun aNoteThatReachedItsDateIsKeptLongerOrPutInTheBin() = person.begun {
        val (one, other) = listOf("First of two", "Second of two").map(person::kept)
        core.keepUntil(listOf(one, other), "2026-01-01")
        person.go(Place.Retention)
        rule.sees("First of two")
        rule.touch(words(R.string.retention_keep))
        val longer = core.retention(app.layby.core.Language.ENGLISH).options.choices.first { it.until != null }
        rule.touch(longer.text.words)
        rule.until { core.retention(app.layby.core.Language.ENGLISH).due.size == 1 }
        rule.touch(words(R.string.entry_bin))
        rule.until { core.bin().size == 1 }
        assertFalse(core.retention(app.layby.core.Language.ENGLISH).due.isNotEmpty())
    }
}
