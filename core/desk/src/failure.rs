//! Why a command was not done, what a program reads of it, and the exit code that says so.

use std::io;

use layby_core::api::{Missing, NotebookError};
use serde::Serialize;

/// The exit codes, in one place.
pub mod exit {
    pub const DONE: u8 = 0;
    pub const OTHER: u8 = 1;
    pub const USAGE: u8 = 2;
    pub const LOCKED: u8 = 3;
    pub const REFUSED: u8 = 4;
    pub const DAMAGED: u8 = 5;
}

/// Why a command was not done. Codes and numbers: never a word that somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Failure {
    /// The core's answer.
    Notebook(NotebookError),
    /// The desk's own.
    Desk(Trouble),
}

/// What goes wrong around the core: the terminal, files, the device secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Trouble {
    /// Typed in a way that no command takes.
    Usage,
    /// Standard input was asked for twice.
    OneInputOnly,
    /// `--set` without a `=`.
    NotFieldAndWords,
    /// Not the fields that this kind of entry has, or not JSON.
    NotTheseFields,
    /// A new activity needs its kind.
    NoActivityKind,
    /// The entry is of another kind.
    AnotherKind,
    /// Not `CODE=N-N`.
    NotARating,
    /// Erasing for good was not confirmed.
    NotConfirmed,
    /// A limit that is not `field=number` or `field=none`.
    NotALimit,
    /// `--protected` with no day and time.
    NotProtectedTime,
    /// No such name on the own list.
    NotListed,
    /// The system does not say where a person's data lie.
    NoDataFolder,
    /// The last characters of an id that several things share.
    IdNotUnique {
        /// How many.
        found: u32,
    },
    /// The passcode is needed, and there is nobody to ask.
    NoPasscodeGiven,
    /// The new passcode is needed, and there is nobody to ask.
    NoNewPasscodeGiven,
    /// The recovery code is needed, and there is nobody to ask.
    NoRecoveryCodeGiven,
    /// The new passcode was typed in two ways.
    PasscodesDiffer,
    /// There is a notebook, and no device secret beside it.
    DeviceSecretMissing,
    /// Others may read the device secret.
    DeviceSecretOpenToOthers,
    /// The device secret has not its length.
    DeviceSecretDamaged,
    /// The tour takes only an empty folder.
    FolderNotEmpty,
    /// A file of that name is there already.
    FileExists,
    /// A file could not be read.
    FileNotRead,
    /// A file could not be written.
    FileNotWritten,
    /// Bytes that are no UTF-8 text.
    NotText,
    /// A document of bytes, and no file to write it to.
    NeedsAFile,
    /// A store's secret is needed, and there is nobody to ask.
    NoStoreSecretGiven,
    /// A fault of ours.
    Fault,
}

impl Failure {
    /// The exit code. Every variant is named: a new one has to choose its code here.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Notebook(error) => of_notebook(error),
            Self::Desk(trouble) => of_desk(trouble),
        }
    }

    /// A file that could not be read.
    pub fn reading(_: io::Error) -> Self {
        Self::Desk(Trouble::FileNotRead)
    }

    /// A file that could not be written.
    pub fn writing(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::AlreadyExists => Self::Desk(Trouble::FileExists),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                Self::Notebook(NotebookError::DiskFull)
            }
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::Notebook(NotebookError::NotPermitted)
            }
            _ => Self::Desk(Trouble::FileNotWritten),
        }
    }
}

fn of_notebook(error: &NotebookError) -> u8 {
    use NotebookError as E;
    match error {
        E::Locked
        | E::WrongPasscode { .. }
        | E::Wait { .. }
        | E::RecoveryCodeNeeded
        | E::RecoveryCodeMistyped
        | E::WrongRecoveryCode
        | E::WrongBiometricKey
        | E::AnotherDevice
        | E::NotSet
        | E::NotThisBackupsCode
        | E::TypeRecoveryCode
        | E::CurrentPasscodeNeeded => exit::LOCKED,
        E::AlreadyBegun
        | E::UnansweredRecords { .. }
        | E::OlderBackup { .. }
        | E::PasscodeTooShort { .. }
        | E::InboxChanged
        | E::NothingWritten
        | E::TooLong { .. }
        | E::NotADate
        | E::NotYet
        | E::NotAReflection
        | E::Stale
        | E::UndoGone
        | E::Incomplete { .. }
        | E::ImportRefused { .. }
        | E::NotAStoresAddress
        | E::NotAnActor
        | E::NotCredentials
        | E::AlreadySent
        | E::Unanswered { .. } => exit::REFUSED,
        E::BackupDamaged
        | E::NewerBackup { .. }
        | E::Damaged { .. }
        | E::AnotherNotebook
        | E::NewerNotebook { .. } => exit::DAMAGED,
        // A box the form does not have, a code, an id or a cursor that is none: typed wrong.
        E::NotFound { what: Missing::Field | Missing::Code | Missing::Year }
        | E::OffTheScale { .. }
        | E::NotAnId
        | E::NotACursor => exit::USAGE,
        E::NotFound {
            what:
                Missing::Entry
                | Missing::Record
                | Missing::Finding
                | Missing::Standard
                | Missing::PeerTalk
                | Missing::Account
                | Missing::Statement,
        }
        | E::NotBegun
        | E::DeviceSecretTooShort
        | E::NotPermitted
        | E::DiskFull
        | E::Busy
        | E::NotAMoment
        | E::Cancelled
        | E::Internal { .. } => exit::OTHER,
    }
}

fn of_desk(trouble: &Trouble) -> u8 {
    use Trouble as T;
    match trouble {
        T::Usage
        | T::NeedsAFile
        | T::OneInputOnly
        | T::NotFieldAndWords
        | T::NotTheseFields
        | T::NoActivityKind
        | T::NotARating
        | T::NotProtectedTime
        | T::NotALimit
        | T::NoDataFolder
        | T::IdNotUnique { .. } => exit::USAGE,
        T::NoPasscodeGiven
        | T::NoNewPasscodeGiven
        | T::NoRecoveryCodeGiven
        | T::NoStoreSecretGiven
        | T::DeviceSecretMissing => exit::LOCKED,
        T::PasscodesDiffer
        | T::DeviceSecretOpenToOthers
        | T::FolderNotEmpty
        | T::FileExists
        | T::AnotherKind
        | T::NotConfirmed => exit::REFUSED,
        T::DeviceSecretDamaged => exit::DAMAGED,
        T::NotListed | T::FileNotRead | T::FileNotWritten | T::NotText | T::Fault => exit::OTHER,
    }
}

impl From<NotebookError> for Failure {
    fn from(error: NotebookError) -> Self {
        Self::Notebook(error)
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Self::Desk(trouble)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;
    use layby_core::accounts::leap2a::read::ImportFault;
    use layby_core::vault::Damage;

    /// One of every variant with the code it is documented with. The matches above have no wildcard, so a
    /// variant that is missing there does not compile; one missing here is noticed by [`every_code_is_named`].
    fn every() -> Vec<(Failure, u8, &'static str)> {
        use NotebookError as E;
        use Trouble as T;
        let notebook = [
            (E::NotBegun, 1, "not_begun"),
            (E::AlreadyBegun, 4, "already_begun"),
            (E::Locked, 3, "locked"),
            (E::WrongPasscode { failed: 5, wait_seconds: 30, tries_left: 5 }, 3, "wrong_passcode"),
            (E::Wait { seconds: 30 }, 3, "wait"),
            (E::RecoveryCodeNeeded, 3, "recovery_code_needed"),
            (E::RecoveryCodeMistyped, 3, "recovery_code_mistyped"),
            (E::WrongRecoveryCode, 3, "wrong_recovery_code"),
            (E::WrongBiometricKey, 3, "wrong_biometric_key"),
            (E::AnotherDevice, 3, "another_device"),
            (E::NotSet, 3, "not_set"),
            (E::CurrentPasscodeNeeded, 3, "current_passcode_needed"),
            (E::PasscodeTooShort { minimum: 6 }, 4, "passcode_too_short"),
            (E::DeviceSecretTooShort, 1, "device_secret_too_short"),
            (E::Damaged { what: Damage::Header }, 5, "damaged"),
            (E::AnotherNotebook, 5, "another_notebook"),
            (E::NewerNotebook { found: 9 }, 5, "newer_notebook"),
            (E::NotPermitted, 1, "not_permitted"),
            (E::DiskFull, 1, "disk_full"),
            (E::Busy, 1, "busy"),
            (E::InboxChanged, 4, "inbox_changed"),
            (E::NotFound { what: Missing::Entry }, 1, "not_found"),
            (E::NotFound { what: Missing::Record }, 1, "not_found"),
            (E::NotFound { what: Missing::Finding }, 1, "not_found"),
            (E::NotFound { what: Missing::Standard }, 1, "not_found"),
            (E::NotFound { what: Missing::Account }, 1, "not_found"),
            (E::NotFound { what: Missing::Statement }, 1, "not_found"),
            (E::NotFound { what: Missing::PeerTalk }, 1, "not_found"),
            (E::NotFound { what: Missing::Field }, 2, "not_found"),
            (E::NotFound { what: Missing::Year }, 2, "not_found"),
            (E::NotFound { what: Missing::Code }, 2, "not_found"),
            (E::Incomplete { boxes: 2 }, 4, "incomplete"),
            (E::ImportRefused { why: ImportFault::Hostile }, 4, "import_refused"),
            (E::NotAStoresAddress, 4, "not_a_stores_address"),
            (E::NotAnActor, 4, "not_an_actor"),
            (E::NotCredentials, 4, "not_credentials"),
            (E::AlreadySent, 4, "already_sent"),
            (E::OffTheScale { least: 1, most: 5 }, 2, "off_the_scale"),
            (E::NotAReflection, 4, "not_a_reflection"),
            (E::NotAnId, 2, "not_an_id"),
            (E::NotAMoment, 1, "not_a_moment"),
            (E::NotACursor, 2, "not_a_cursor"),
            (E::NothingWritten, 4, "nothing_written"),
            (E::TooLong { limit: 1024 }, 4, "too_long"),
            (E::NotADate, 4, "not_a_date"),
            (E::NotYet, 4, "not_yet"),
            (E::Stale, 4, "stale"),
            (E::UndoGone, 4, "undo_gone"),
            (E::Unanswered { findings: 2 }, 4, "unanswered"),
            (E::UnansweredRecords { records: Vec::new() }, 4, "unanswered_records"),
            (E::BackupDamaged, 5, "backup_damaged"),
            (E::NotThisBackupsCode, 3, "not_this_backups_code"),
            (E::NewerBackup { found: 9 }, 5, "newer_backup"),
            (E::OlderBackup { lacks: 2 }, 4, "older_backup"),
            (E::TypeRecoveryCode, 3, "type_recovery_code"),
            (E::Cancelled, 1, "cancelled"),
            (E::Internal { number: 0 }, 1, "internal"),
        ];
        let desk = [
            (T::Usage, 2, "usage"),
            (T::OneInputOnly, 2, "one_input_only"),
            (T::NotFieldAndWords, 2, "not_field_and_words"),
            (T::NotTheseFields, 2, "not_these_fields"),
            (T::NoActivityKind, 2, "no_activity_kind"),
            (T::NotARating, 2, "not_a_rating"),
            (T::AnotherKind, 4, "another_kind"),
            (T::NotConfirmed, 4, "not_confirmed"),
            (T::NotALimit, 2, "not_a_limit"),
            (T::NotProtectedTime, 2, "not_protected_time"),
            (T::NotListed, 1, "not_listed"),
            (T::NoDataFolder, 2, "no_data_folder"),
            (T::IdNotUnique { found: 2 }, 2, "id_not_unique"),
            (T::NoPasscodeGiven, 3, "no_passcode_given"),
            (T::NoNewPasscodeGiven, 3, "no_new_passcode_given"),
            (T::NoRecoveryCodeGiven, 3, "no_recovery_code_given"),
            (T::PasscodesDiffer, 4, "passcodes_differ"),
            (T::DeviceSecretMissing, 3, "device_secret_missing"),
            (T::DeviceSecretOpenToOthers, 4, "device_secret_open_to_others"),
            (T::DeviceSecretDamaged, 5, "device_secret_damaged"),
            (T::FolderNotEmpty, 4, "folder_not_empty"),
            (T::FileExists, 4, "file_exists"),
            (T::FileNotRead, 1, "file_not_read"),
            (T::FileNotWritten, 1, "file_not_written"),
            (T::NeedsAFile, 2, "needs_a_file"),
            (T::NoStoreSecretGiven, 3, "no_store_secret_given"),
            (T::NotText, 1, "not_text"),
            (T::Fault, 1, "fault"),
        ];
        let notebook = notebook.map(|(error, exit, code)| (Failure::from(error), exit, code));
        notebook.into_iter().chain(desk.map(|(t, exit, code)| (Failure::from(t), exit, code))).collect()
    }

    #[test]
    fn every_variant_has_its_exit_code_its_code_and_a_sentence() {
        for (failure, exit, code) in every() {
            assert_eq!(failure.exit_code(), exit, "{failure:?}");
            assert_eq!(serde_json::to_value(&failure).unwrap()["code"], code);
            let said = words::failure(&failure);
            assert!(said.contains(' '), "{code} has no sentence");
            for word in ["should", "must", "failed", "overdue", "anonymised", "error"] {
                assert!(!said.to_lowercase().contains(word), "{word} in: {said}");
            }
        }
    }

    #[test]
    fn every_code_is_documented() {
        let documented = include_str!("../../../docs/desk.md");
        for (_, exit, code) in every() {
            let row = documented.lines().find(|line| line.starts_with(&format!("| `{code}` |")));
            let row = row.unwrap_or_else(|| panic!("{code} has no row in docs/desk.md"));
            assert!(row.contains(&exit.to_string()), "{row}");
        }
    }

    #[test]
    fn every_code_is_named() {
        // Counted by the compiler's own list of variants in the source, so that none is forgotten above.
        let core = include_str!("../../src/api/error.rs");
        let body = core.split("pub enum NotebookError {").nth(1).unwrap().split("\n}").next().unwrap();
        let named = body.lines().filter(|l| l.trim_start().starts_with("#[error(")).count();
        let mut codes: Vec<&str> = every()
            .into_iter()
            .filter(|(f, ..)| matches!(f, Failure::Notebook(_)))
            .map(|(_, _, c)| c)
            .collect();
        codes.dedup();
        assert_eq!(codes.len(), named);
    }
}
