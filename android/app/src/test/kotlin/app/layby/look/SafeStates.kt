package app.layby.look

import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.layby.R
import app.layby.backup.BackupModel
import app.layby.backup.EverythingModel
import app.layby.core.Listed
import app.layby.core.ProtectedTime
import app.layby.core.WeekDay
import app.layby.core.Words
import app.layby.details.DetailsModel
import app.layby.jot.jot
import app.layby.notes.NotesModel
import app.layby.sees
import app.layby.shell.Place
import app.layby.until

/** The states of what keeps a notebook safe, of the settings, and of what is said beside the words. */
val safeStates: List<State> = listOf(
    State("backup") {
        go(Place.Settings, Place.Backup)
        sees(R.string.backup_none)
    },
    State("backup-code") {
        go(Place.Settings, Place.Backup)
        touch(R.string.backup_make)
        sees(R.string.backup_prove_why)
    },
    State("backup-restore", between = ::StillBackup) {
        go(Place.Settings, Place.Backup)
        phone.shelf.files["made"] = phone.real!!.makeBackup().contents.value
        phone.real!!.deleteEntry(entry("e003"))
        phone.shelf.choice = "made"
        touch(R.string.backup_choose)
        sees(R.string.backup_look)
        rule.runOnIdle { phone.app.shell.places.model<BackupModel>(Place.Backup) { error("the page made it") }.look(ByteArray(1)) }
        sees(R.string.backup_replace)
    },
    State("everything") {
        go(Place.Settings, Place.Everything)
        sees(R.string.everything_sealed)
    },
    State("everything-phrase", between = ::StillBackup) {
        go(Place.Settings, Place.Everything)
        sees(R.string.everything_sealed)
        rule.runOnIdle { phone.app.shell.places.model<EverythingModel>(Place.Everything) { error("the page made it") }.sealed(ByteArray(1)) }
        sees(R.string.everything_phrase)
        rule.runOnIdle { phone.app.shell.hush() }
    },
    State("portfolio", between = ::StillPortfolio) {
        go(Place.Settings, Place.Portfolio)
        phone.shelf.files["chosen"] = ByteArray(1)
        phone.shelf.choice = "chosen"
        touch(R.string.portfolio_choose)
        seesWords(phone.app.resources.getQuantityString(R.plurals.portfolio_made, 12, 12))
        rule.runOnIdle { phone.app.shell.hush() }
    },
    State("portfolio-none") {
        go(Place.Settings, Place.Portfolio)
        phone.shelf.files["chosen"] = ByteArray(1)
        phone.shelf.choice = "chosen"
        touch(R.string.portfolio_choose)
        sees(R.string.trouble_import_none)
    },
    State("reminders") {
        phone.real!!.setProtectedTime(ProtectedTime.Week(WeekDay.FRIDAY, 14u, 0u))
        go(Place.Settings, Place.Reminders)
        sees(R.string.reminders_hour)
    },
    State("retention") {
        phone.real!!.keepUntil(listOf(entry("e003")), "2026-01-31")
        go(Place.Settings, Place.Retention)
        sees(R.string.retention_keep)
    },
    State("own-names") {
        phone.real!!.addOwnName(Words("Larkmoor"), Listed.NEVER_NAME)
        phone.real!!.addOwnName(Words("Hollin Street team"), Listed.OWN_TEAM)
        go(Place.Settings, Place.OwnNames)
        seesWords("Larkmoor")
    },
    State("reminders-month") {
        phone.real!!.setProtectedTime(ProtectedTime.Month(31u, 9u, 0u))
        go(Place.Settings, Place.Reminders)
        sees(R.string.reminders_short_month)
    },
    State("rules") {
        go(Place.Settings, Place.Rules)
        sees(R.string.rules_limits)
    },
    State("rules-wales") {
        phone.real!!.setNation("wales")
        go(Place.Settings, Place.Rules)
        sees(R.string.year_unknown)
    },
    State("leave-record") {
        go(Place.LeaveRecord(entry("r001")))
        sees(R.string.leave_people)
    },
    State("leave-along") {
        go(Place.LeaveRecord(entry("r001")))
        touch(R.string.leave_along)
        sees(R.string.leave_jottings)
    },
    State("leave-waits") {
        val core = phone.real!!
        val note = core.mintId().also {
            core.saveDraft(it, jot(Words("Rang 07700 900142 before the visit, and waited.")))
            core.keep(it)
        }
        go(Place.LeaveRecord(core.craft(listOf(note)).newRecords.single()))
        sees(R.string.leave_people)
    },
    State("leave-made") {
        go(Place.LeaveYear("2026-11-12"))
        touch(R.string.way_word)
        touch(R.string.leave_save)
        rule.until { phone.shelf.files.isNotEmpty() }
        rule.runOnIdle { phone.app.shell.hush() }
        rule.sees(phone.app.resources.getQuantityString(R.plurals.leave_made, 3, 3), part = true)
    },
    State("stores") {
        phone.carrier.network = true
        go(Place.Settings, Place.Accounts)
        sees(R.string.store_none)
    },
    State("stores-offline") {
        go(Place.Settings, Place.Accounts)
        sees(R.string.store_offline)
    },
    State("stores-new") {
        phone.carrier.network = true
        go(Place.Settings, Place.Accounts)
        touch(R.string.store_add)
        sees(R.string.store_language)
    },
    State("stores-queue", between = ::StillQueue) {
        phone.carrier.network = true
        go(Place.Settings, Place.Accounts)
        sees(R.string.store_queue_title)
    },
    State("erase") {
        go(Place.Settings, Place.Erase)
        touch(R.string.erase_ask)
        sees(R.string.erase_now)
    },
    State("biometric") {
        go(Place.Settings, Place.Biometric)
        sees(R.string.biometric_off)
    },
    State("details") {
        go(Place.Notes, Place.Entry(entry("e003")), Place.Details(entry("e003")))
        rule.until { phone.app.shell.places.model<DetailsModel>(Place.Details(entry("e003"))) { error("the page made it") }.state.value.form != null }
        rule.until { rule.onAllNodes(hasSetTextAction()).fetchSemanticsNodes().isNotEmpty() }
    },
    State("day") {
        go(Place.Notes, Place.Entry(entry("e003")), Place.Details(entry("e003")))
        rule.until { rule.onAllNodes(hasText("5 December 2025", substring = true)).fetchSemanticsNodes().isNotEmpty() || rule.onAllNodes(hasText("5 Rhagfyr 2025", substring = true)).fetchSemanticsNodes().isNotEmpty() }
        rule.onNode(hasClickAction() and hasText("2025", substring = true)).performScrollTo().performClick()
        sees(R.string.day_take)
    },
    State("notes-of") {
        go(Place.OfStandard("3.11"))
        rule.until { phone.app.shell.places.model<NotesModel>(Place.OfStandard("3.11")) { error("the page made it") }.state.value.ready }
    },
)
