package app.layby.shell

import app.layby.core.ImportFault
import app.layby.core.Missing
import app.layby.core.NotebookException

/** What went wrong, by what a person can do about it. A screen has one sentence for each, and "Your words are safe". */
sealed interface Trouble {
    /** No space is left on the phone. */
    data object Full : Trouble
    /** Something else writes: try again. */
    data object Busy : Trouble
    /** The system does not let us at the folder. */
    data object NotPermitted : Trouble
    /** Something on disk is damaged; it was left as it is. */
    data object Damaged : Trouble
    /** Written by a newer Layby. */
    data object Newer : Trouble
    /** It is not there any more. */
    data class Gone(val what: Missing?) : Trouble
    /** Changed since it was shown: it was read again. */
    data object Stale : Trouble
    /** Something newer lies on top of it. */
    data object UndoGone : Trouble
    data object NothingWritten : Trouble
    data object TooLong : Trouble
    data object NotADate : Trouble
    /** Findings of the check wait for an answer. */
    data class Unanswered(val findings: Int) : Trouble
    /** Boxes that the form asks for have no words: no store hears that such a record is completed. */
    data class Incomplete(val boxes: Int) : Trouble
    /** Another portfolio's archive was not taken. */
    data class ImportRefused(val why: ImportFault) : Trouble
    data object NotAStoresAddress : Trouble
    data object NotAnActor : Trouble
    data object NotCredentials : Trouble
    /** It may have left, so it stays in the queue. */
    data object AlreadySent : Trouble
    data class WrongPasscode(val waitSeconds: Long, val triesLeft: Int) : Trouble
    data class Wait(val seconds: Long) : Trouble
    data object RecoveryCodeNeeded : Trouble
    data object RecoveryCodeMistyped : Trouble
    data object WrongRecoveryCode : Trouble
    data object AnotherDevice : Trouble
    data class PasscodeTooShort(val minimum: Int) : Trouble
    data object PasscodesDiffer : Trouble
    /** The inbox's key was swapped; unlocking puts it right. */
    data object InboxChanged : Trouble
    data object KeystoreLost : Trouble
    /** The phone's fingers or faces have changed since, or the key for them is another notebook's. */
    data object BiometricChanged : Trouble
    /** Not a backup, or a damaged one. */
    data object BackupDamaged : Trouble
    /** A recovery code, but not the one this backup was made under. */
    data object NotThisBackupsCode : Trouble
    /** The notebook holds so many things that the backup lacks. */
    data class OlderBackup(val lacks: Int) : Trouble
    /** No recovery code was issued yet, so no backup can be sealed. */
    data object NoRecoveryCode : Trouble
    /** Records of the year have findings that wait for an answer. */
    data class UnansweredRecords(val records: List<String>) : Trouble
    /** That day has not come yet. */
    data object NotYet : Trouble
    /** The person stopped it. */
    data object Cancelled : Trouble
    /** The file could not be read or written where the person chose. */
    data object FileRefused : Trouble
    /** A fault of ours. */
    data class Internal(val number: Int) : Trouble

    companion object {
        /** The one place where the core's codes are sorted by what a screen does about them. */
        fun of(exception: NotebookException): Trouble = when (exception) {
            is NotebookException.DiskFull -> Full
            is NotebookException.Busy -> Busy
            is NotebookException.NotPermitted -> NotPermitted
            is NotebookException.Damaged, is NotebookException.AnotherNotebook -> Damaged
            is NotebookException.NewerNotebook -> Newer
            is NotebookException.NotFound -> Gone(exception.what)
            is NotebookException.Stale -> Stale
            is NotebookException.UndoGone -> UndoGone
            is NotebookException.NothingWritten -> NothingWritten
            is NotebookException.TooLong -> TooLong
            is NotebookException.NotADate -> NotADate
            is NotebookException.Unanswered -> Unanswered(exception.findings.toInt())
            is NotebookException.Incomplete -> Incomplete(exception.boxes.toInt())
            is NotebookException.ImportRefused -> ImportRefused(exception.why)
            is NotebookException.NotAStoresAddress -> NotAStoresAddress
            is NotebookException.NotAnActor -> NotAnActor
            is NotebookException.NotCredentials -> NotCredentials
            is NotebookException.AlreadySent -> AlreadySent
            is NotebookException.WrongPasscode -> WrongPasscode(exception.waitSeconds.toLong(), exception.triesLeft.toInt())
            is NotebookException.Wait -> Wait(exception.seconds.toLong())
            is NotebookException.RecoveryCodeNeeded -> RecoveryCodeNeeded
            is NotebookException.RecoveryCodeMistyped -> RecoveryCodeMistyped
            is NotebookException.WrongRecoveryCode -> WrongRecoveryCode
            is NotebookException.AnotherDevice -> AnotherDevice
            is NotebookException.PasscodeTooShort -> PasscodeTooShort(exception.minimum.toInt())
            is NotebookException.InboxChanged -> InboxChanged
            is NotebookException.WrongBiometricKey -> BiometricChanged
            is NotebookException.BackupDamaged -> BackupDamaged
            is NotebookException.NotThisBackupsCode -> NotThisBackupsCode
            is NotebookException.NewerBackup -> Newer
            is NotebookException.OlderBackup -> OlderBackup(exception.lacks.toInt())
            is NotebookException.NotSet -> NoRecoveryCode
            is NotebookException.UnansweredRecords -> UnansweredRecords(exception.records)
            is NotebookException.NotYet -> NotYet
            is NotebookException.Cancelled -> Cancelled
            is NotebookException.Internal -> Internal(exception.number)
            // Faults of the shell, which no person can cause: they carry no number of their own.
            else -> Internal(0)
        }
    }
}
