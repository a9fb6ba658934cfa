package app.layby.ui.words

import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.layby.R
import app.layby.core.EntryKind
import app.layby.core.FindingKind
import app.layby.core.ImportFault
import app.layby.core.Provenance
import app.layby.shell.Notice
import app.layby.shell.Trouble
import app.layby.ui.parts.Icons

// The one place where the core's codes become this app's words.

@Composable
fun kindWord(kind: EntryKind): String = stringResource(
    when (kind) {
        EntryKind.REFLECTION -> R.string.kind_reflection
        EntryKind.FEEDBACK -> R.string.kind_feedback
        EntryKind.INFORMAL_SUPERVISION -> R.string.kind_checklist
        EntryKind.PEER_SESSION -> R.string.kind_peer
        EntryKind.ACTIVITY -> R.string.kind_activity
    },
)

fun kindIcon(kind: EntryKind): ImageVector = when (kind) {
    EntryKind.REFLECTION -> Icons.Jot
    EntryKind.FEEDBACK -> Icons.Feedback
    EntryKind.INFORMAL_SUPERVISION -> Icons.Checklist
    EntryKind.PEER_SESSION -> Icons.Peer
    EntryKind.ACTIVITY -> Icons.Activity
}

/** What happened, and one thing to do. Every title says nothing is lost where words are at stake. */
class TroubleWords(val title: String, val support: String)

@Composable
fun troubleWords(trouble: Trouble): TroubleWords = when (trouble) {
    Trouble.Full -> say(R.string.trouble_full, R.string.trouble_full_do)
    Trouble.Busy -> say(R.string.trouble_busy, R.string.trouble_safe_again)
    Trouble.NotPermitted -> say(R.string.trouble_not_permitted, R.string.trouble_not_permitted_do)
    Trouble.Damaged -> say(R.string.trouble_damaged, R.string.trouble_damaged_do)
    Trouble.Newer -> say(R.string.trouble_newer, R.string.trouble_newer_do)
    is Trouble.Gone -> say(R.string.trouble_gone, R.string.trouble_gone_do)
    Trouble.Stale -> say(R.string.trouble_stale, R.string.trouble_stale_do)
    Trouble.UndoGone -> say(R.string.trouble_undo_gone, R.string.trouble_undo_gone_do)
    Trouble.NothingWritten -> say(R.string.trouble_nothing, R.string.trouble_nothing_do)
    Trouble.TooLong -> say(R.string.trouble_too_long, R.string.trouble_too_long_do)
    Trouble.NotADate -> say(R.string.trouble_not_a_date, R.string.trouble_not_a_date_do)
    is Trouble.Unanswered -> TroubleWords(
        pluralStringResource(R.plurals.trouble_unanswered, trouble.findings, trouble.findings),
        stringResource(R.string.trouble_unanswered_do),
    )
    is Trouble.Incomplete -> TroubleWords(
        pluralStringResource(R.plurals.trouble_incomplete, trouble.boxes, trouble.boxes), stringResource(R.string.trouble_incomplete_do),
    )
    is Trouble.ImportRefused -> say(importWord(trouble.why), R.string.trouble_import_do)
    Trouble.NotAStoresAddress -> say(R.string.trouble_not_store, R.string.trouble_not_store_do)
    Trouble.NotAnActor -> say(R.string.trouble_not_holder, R.string.trouble_not_holder_do)
    Trouble.NotCredentials -> say(R.string.trouble_not_credentials, R.string.trouble_not_credentials_do)
    Trouble.AlreadySent -> say(R.string.trouble_already_sent, R.string.trouble_already_sent_do)
    is Trouble.WrongPasscode -> TroubleWords(
        stringResource(R.string.trouble_wrong),
        if (trouble.triesLeft <= 5) pluralStringResource(R.plurals.trouble_tries_left, trouble.triesLeft, trouble.triesLeft)
        else stringResource(R.string.trouble_wrong_do),
    )
    is Trouble.Wait -> say(R.string.trouble_wait, R.string.trouble_wait_do)
    Trouble.RecoveryCodeNeeded -> say(R.string.trouble_recovery_needed, R.string.trouble_recovery_needed_do)
    Trouble.RecoveryCodeMistyped -> say(R.string.trouble_code_mistyped, R.string.trouble_code_mistyped_do)
    Trouble.WrongRecoveryCode -> say(R.string.trouble_code_wrong, R.string.trouble_code_wrong_do)
    Trouble.AnotherDevice -> say(R.string.trouble_another_device, R.string.trouble_recovery_needed_do)
    is Trouble.PasscodeTooShort -> TroubleWords(
        stringResource(R.string.trouble_short), pluralStringResource(R.plurals.trouble_short_do, trouble.minimum, trouble.minimum),
    )
    Trouble.PasscodesDiffer -> say(R.string.trouble_differ, R.string.trouble_differ_do)
    Trouble.InboxChanged -> say(R.string.trouble_inbox, R.string.trouble_inbox_do)
    Trouble.KeystoreLost -> say(R.string.trouble_keystore, R.string.trouble_recovery_needed_do)
    Trouble.BiometricChanged -> say(R.string.trouble_biometric, R.string.trouble_biometric_do)
    Trouble.BackupDamaged -> say(R.string.trouble_backup_damaged, R.string.trouble_backup_damaged_do)
    Trouble.NotThisBackupsCode -> say(R.string.trouble_backup_code, R.string.trouble_backup_code_do)
    is Trouble.OlderBackup -> say(R.string.trouble_backup_older, R.string.trouble_backup_older_do)
    Trouble.NoRecoveryCode -> say(R.string.trouble_no_code, R.string.trouble_no_code_do)
    Trouble.NotYet -> say(R.string.trouble_not_yet, R.string.trouble_not_a_date_do)
    Trouble.Cancelled -> say(R.string.trouble_cancelled, R.string.trouble_cancelled_do)
    Trouble.FileRefused -> say(R.string.trouble_file, R.string.trouble_file_do)
    is Trouble.UnansweredRecords -> TroubleWords(
        pluralStringResource(R.plurals.trouble_unanswered_records, trouble.records.size, trouble.records.size),
        stringResource(R.string.trouble_unanswered_records_do),
    )
    is Trouble.Internal -> TroubleWords(
        stringResource(R.string.trouble_internal), stringResource(R.string.trouble_internal_do, trouble.number),
    )
}

private fun importWord(why: ImportFault): Int = when (why) {
    ImportFault.NOT_AN_ARCHIVE, ImportFault.NO_PORTFOLIO, ImportFault.NOT_A_FEED -> R.string.trouble_import_none
    ImportFault.TOO_LARGE -> R.string.trouble_import_size
    ImportFault.HOSTILE -> R.string.trouble_import_hostile
    ImportFault.OTHER_VERSION -> R.string.trouble_import_version
}

@Composable
private fun say(title: Int, support: Int) = TroubleWords(stringResource(title), stringResource(support))

@Composable
fun noticeWords(notice: Notice): String = when (notice.what) {
    Notice.What.KEPT -> stringResource(R.string.notice_kept)
    Notice.What.BINNED -> stringResource(R.string.notice_binned)
    Notice.What.RESTORED -> stringResource(R.string.notice_restored)
    Notice.What.ERASED -> stringResource(R.string.notice_erased)
    Notice.What.DISCARDED -> stringResource(R.string.notice_discarded)
    Notice.What.COPIED -> stringResource(R.string.notice_copied, notice.number)
    Notice.What.CRAFTED -> stringResource(R.string.notice_crafted)
    Notice.What.UNDONE -> stringResource(R.string.notice_undone)
    Notice.What.MERGED -> pluralStringResource(R.plurals.notice_merged, notice.number, notice.number)
    Notice.What.UNREADABLE -> pluralStringResource(R.plurals.notice_unreadable, notice.number, notice.number)
    Notice.What.OLDER_HEADER -> stringResource(R.string.notice_older_header)
    Notice.What.INBOX_CHANGED -> stringResource(R.string.notice_inbox_changed)
    Notice.What.ACCEPTED -> pluralStringResource(R.plurals.notice_accepted, notice.number, notice.number)
    Notice.What.FORGOTTEN -> stringResource(R.string.notice_forgotten)
    Notice.What.BOX_WRITTEN -> stringResource(R.string.notice_box_written)
    Notice.What.RECORDED -> stringResource(R.string.notice_recorded)
    Notice.What.UNMARKED -> stringResource(R.string.notice_unmarked)
    Notice.What.SET -> stringResource(R.string.notice_set)
    Notice.What.KEPT_LONGER -> stringResource(R.string.notice_kept_longer)
    Notice.What.PUT_AWAY -> stringResource(R.string.notice_put_away)
    Notice.What.NAME_ADDED -> stringResource(R.string.notice_name_added)
    Notice.What.NAME_REMOVED -> stringResource(R.string.notice_name_removed)
    Notice.What.SAVED -> stringResource(R.string.notice_saved)
    Notice.What.PROVED -> stringResource(R.string.notice_proved)
    Notice.What.REPLACED -> stringResource(R.string.notice_replaced)
    Notice.What.QUEUED -> pluralStringResource(R.plurals.notice_queued, notice.number, notice.number)
    Notice.What.TAKEN_BACK -> pluralStringResource(R.plurals.notice_taken_back, notice.number, notice.number)
    Notice.What.STORE_ADDED -> stringResource(R.string.notice_store_added)
    Notice.What.STORE_REMOVED -> stringResource(R.string.notice_store_removed)
    Notice.What.CAME_IN -> pluralStringResource(R.plurals.notice_came_in, notice.number, notice.number)
}

@Composable
fun findingWord(kind: FindingKind): String = stringResource(
    when (kind) {
        FindingKind.PERSON -> R.string.finding_person
        FindingKind.NHS -> R.string.finding_nhs
        FindingKind.CHI -> R.string.finding_chi
        FindingKind.NINO -> R.string.finding_nino
        FindingKind.POSTCODE -> R.string.finding_postcode
        FindingKind.PHONE -> R.string.finding_phone
        FindingKind.EMAIL -> R.string.finding_email
        FindingKind.DATE_OF_BIRTH -> R.string.finding_date_of_birth
        FindingKind.AGE -> R.string.finding_age
        FindingKind.ADDRESS -> R.string.finding_address
        FindingKind.VEHICLE -> R.string.finding_vehicle
        FindingKind.CASE_NUMBER -> R.string.finding_case_number
        FindingKind.HANDLE -> R.string.finding_handle
        FindingKind.URL -> R.string.finding_url
        FindingKind.JIGSAW -> R.string.finding_jigsaw
        FindingKind.SCHOOL, FindingKind.PLACE -> R.string.finding_place
    },
)

/** How far a wording can be relied on: its word and its sign, never a colour alone. */
@Composable
fun provenanceWord(provenance: Provenance): String = when (provenance) {
    is Provenance.Seen -> stringResource(R.string.provenance_seen)
    is Provenance.ReadOut -> stringResource(R.string.provenance_read_out)
    is Provenance.VerifiedByYou -> stringResource(R.string.provenance_verified, civilDate(provenance.on))
    is Provenance.Part, is Provenance.NotSeen -> stringResource(R.string.provenance_not_shown)
}

fun provenanceIcon(provenance: Provenance): ImageVector = when (provenance) {
    is Provenance.Seen, is Provenance.VerifiedByYou -> Icons.Official
    is Provenance.ReadOut -> Icons.ReadOut
    is Provenance.Part, is Provenance.NotSeen -> Icons.Unchecked
}
