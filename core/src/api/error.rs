//! Every failure a shell can meet: a variant exists only where a shell would act differently.
//!
//! Codes and numbers, never prose, never a person's words, never a path. Shells put them into words.

use serde::Serialize;

use crate::accounts::door::Unanswered;
use crate::accounts::leap2a::read::ImportFault;
use crate::accounts::outbox::address::NotAStore;
use crate::accounts::xapi::NotAnActor;
use crate::everything;
use crate::forms::Unknown;
use crate::ids::RecordId;
use crate::records::rules::{NotTaken, PackUnreadable};
use crate::storage;
use crate::vault::{self, Damage, attempts, open::PASSCODE_MINIMUM};

/// What was asked for and is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// An entry, or a draft of one.
    Entry,
    /// A CPD record.
    Record,
    /// A box of the form.
    Field,
    /// A finding of the check: the words have changed since.
    Finding,
    /// A talk with a peer: the entry is of another kind.
    PeerTalk,
    /// A registration year outside the calendar.
    Year,
    /// A standard's element, or wording for it.
    Standard,
    /// An account.
    Account,
    /// A statement in the outbox.
    Statement,
    /// A code of a pack: a theme, a role, a channel, a capability, a question, a retention option.
    Code,
}

/// Why something was not done. Nothing is lost by any of them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, uniffi::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum NotebookError {
    /// There is no notebook here yet: begin one.
    #[error("not begun")]
    NotBegun,
    /// There is a notebook here already.
    #[error("already begun")]
    AlreadyBegun,
    /// It is shut: unlock it first.
    #[error("locked")]
    Locked,
    /// Not the passcode.
    #[error("wrong passcode")]
    WrongPasscode {
        /// Wrong passcodes since the last right one.
        failed: u32,
        /// Seconds until the next can be tried.
        wait_seconds: u64,
        /// Tries left before only the recovery code opens it.
        tries_left: u32,
    },
    /// A wait after wrong passcodes is running; this one was not tried.
    #[error("wait")]
    Wait {
        /// Seconds left.
        seconds: u64,
    },
    /// Too many wrong passcodes: only the recovery code opens it.
    #[error("recovery code needed")]
    RecoveryCodeNeeded,
    /// A slip of the pen in the recovery code.
    #[error("recovery code mistyped")]
    RecoveryCodeMistyped,
    /// A well-formed recovery code, but not this notebook's latest.
    #[error("wrong recovery code")]
    WrongRecoveryCode,
    /// Not the key that was made for a face or finger: set it up again, with the passcode.
    #[error("wrong biometric key")]
    WrongBiometricKey,
    /// This notebook was locked on another device: the recovery code opens it here.
    #[error("another device")]
    AnotherDevice,
    /// No passcode (or no recovery code, no face or finger) was set, so it opens nothing.
    #[error("not set")]
    NotSet,
    /// A passcode is set already: change it, which asks for the current one.
    #[error("current passcode needed")]
    CurrentPasscodeNeeded,
    /// The passcode is too short.
    #[error("passcode too short")]
    PasscodeTooShort {
        /// Fewest characters.
        minimum: u32,
    },
    /// The device's secret is too short to be one: a fault of the shell.
    #[error("device secret too short")]
    DeviceSecretTooShort,
    /// Something on disk is damaged; it was left as it is.
    #[error("damaged")]
    Damaged {
        /// What.
        what: Damage,
    },
    /// The database belongs to another notebook, or its first page is damaged; it was left as it is.
    #[error("another notebook")]
    AnotherNotebook,
    /// Written by a newer Layby; it was left as it is. Update the app.
    #[error("newer notebook")]
    NewerNotebook {
        /// The version found.
        found: u32,
    },
    /// The system does not let us read or write in the notebook's folder.
    #[error("not permitted")]
    NotPermitted,
    /// No space is left on the device. What was typed is still on the screen.
    #[error("disk full")]
    DiskFull,
    /// Another process is writing. Try again.
    #[error("busy")]
    Busy,
    /// The inbox's public key was swapped; nothing was sealed. Unlocking puts it right.
    #[error("inbox changed")]
    InboxChanged,
    /// Not here, or not any more.
    #[error("not found")]
    NotFound {
        /// What.
        what: Missing,
    },
    /// Not an identifier: a fault of the shell.
    #[error("not an id")]
    NotAnId,
    /// Not an instant that any calendar holds: a fault of the shell.
    #[error("not a moment")]
    NotAMoment,
    /// Not a cursor that a page was given out with: a fault of the shell.
    #[error("not a cursor")]
    NotACursor,
    /// There is not a word in it.
    #[error("nothing written")]
    NothingWritten,
    /// More text than can be kept in one piece.
    #[error("too long")]
    TooLong {
        /// The most, in bytes of UTF-8.
        limit: u64,
    },
    /// Only a reflection has a frame; nothing was changed.
    #[error("not a reflection")]
    NotAReflection,
    /// A confidence that is not on the scale; nothing was changed.
    #[error("off the scale")]
    OffTheScale {
        /// The least there is.
        least: u8,
        /// The most.
        most: u8,
    },
    /// The box takes a date (ISO 8601), and this is none.
    #[error("not a date")]
    NotADate,
    /// That day has not come yet.
    #[error("not yet")]
    NotYet,
    /// The words have changed since they were shown: read the screen again.
    #[error("stale")]
    Stale,
    /// It cannot be taken back any more: something newer lies on top of it.
    #[error("undo gone")]
    UndoGone,
    /// Findings of the check wait for an answer; nothing left.
    #[error("unanswered findings")]
    Unanswered {
        /// How many.
        findings: u32,
    },
    /// An archive of another portfolio was not taken; nothing was changed.
    #[error("import refused")]
    ImportRefused {
        /// Why.
        why: ImportFault,
    },
    /// Boxes that the form asks for have no words: such a record tells no store that something is completed.
    #[error("incomplete")]
    Incomplete {
        /// How many.
        boxes: u32,
    },
    /// Not the address of a record store: https, a host, and no name or secret in it.
    #[error("not a store's address")]
    NotAStoresAddress,
    /// No store could take such an actor: a home page (a web address) and a name are needed.
    #[error("not an actor")]
    NotAnActor,
    /// A name or a secret that no request can carry.
    #[error("not credentials")]
    NotCredentials,
    /// It was sent already, so it cannot be taken out of the queue.
    #[error("already sent")]
    AlreadySent,
    /// Records of the year have findings that wait for an answer; nothing left.
    #[error("unanswered records")]
    UnansweredRecords {
        /// Which.
        records: Vec<RecordId>,
    },
    /// Not a backup, or a damaged one. Nothing was changed.
    #[error("backup damaged")]
    BackupDamaged,
    /// A well-formed recovery code, but not the one this backup was made under (or its first bytes are damaged).
    #[error("not this backup's code")]
    NotThisBackupsCode,
    /// Written by a newer Layby. Nothing was changed. Update the app.
    #[error("newer backup")]
    NewerBackup {
        /// Its version.
        found: u32,
    },
    /// This notebook holds what the backup lacks: it is older, or another notebook's. Nothing was changed.
    #[error("older backup")]
    OlderBackup {
        /// Entries, drafts and records that are not in it, or older there.
        lacks: u32,
    },
    /// The recovery code has to be typed once, to prove a backup with it.
    #[error("recovery code to be typed")]
    TypeRecoveryCode,
    /// Cancelled by the person.
    #[error("cancelled")]
    Cancelled,
    /// Anything else: a fault of ours or of the system.
    #[error("internal {number}")]
    Internal {
        /// SQLite's extended result code or the system's error number; 0 if neither.
        number: i32,
    },
}

impl NotebookError {
    /// For identifiers that fail to lift.
    pub(crate) fn not_an_id() -> Self {
        Self::NotAnId
    }

    /// Not found, of a kind.
    pub(super) fn missing(what: Missing) -> Self {
        Self::NotFound { what }
    }
}

impl From<vault::Error> for NotebookError {
    fn from(error: vault::Error) -> Self {
        use vault::Error as E;
        match error {
            E::NotBegun => Self::NotBegun,
            E::AlreadyBegun => Self::AlreadyBegun,
            E::NoSuchSlot => Self::NotSet,
            E::AnotherDevice => Self::AnotherDevice,
            E::WrongPasscode { failed } => Self::WrongPasscode {
                failed,
                wait_seconds: attempts::wait_after(failed).as_secs(),
                tries_left: attempts::MOST.saturating_sub(failed),
            },
            E::Wait { seconds } => Self::Wait { seconds },
            E::RecoveryOnly => Self::RecoveryCodeNeeded,
            E::RecoveryCodeMistyped => Self::RecoveryCodeMistyped,
            E::WrongRecoveryCode => Self::WrongRecoveryCode,
            E::WrongBiometricKey => Self::WrongBiometricKey,
            E::PasscodeTooShort => {
                Self::PasscodeTooShort { minimum: u32::try_from(PASSCODE_MINIMUM).unwrap_or(u32::MAX) }
            }
            E::Damaged(what) => Self::Damaged { what },
            E::Newer { found } => Self::NewerNotebook { found },
            E::RecipientChanged => Self::InboxChanged,
            E::TooLong => Self::TooLong { limit: crate::entries::LONGEST_TEXT as u64 },
            E::Io(error) => match storage::Error::from(error) {
                storage::Error::Sqlite(_) => Self::Internal { number: 0 },
                other => other.into(),
            },
            E::Crypto => Self::Internal { number: 0 },
        }
    }
}

impl From<storage::Error> for NotebookError {
    fn from(error: storage::Error) -> Self {
        use storage::Error as E;
        match error {
            E::AnotherDatabase => Self::AnotherNotebook,
            E::Damaged(what) => Self::Damaged { what },
            E::Newer { found } => Self::NewerNotebook { found },
            E::DiskFull => Self::DiskFull,
            E::NotPermitted => Self::NotPermitted,
            E::Busy => Self::Busy,
            E::Cancelled => Self::Cancelled,
            E::NotFound => Self::NotFound { what: Missing::Entry },
            E::UndoGone => Self::UndoGone,
            E::NoCipher => Self::Internal { number: 0 },
            E::Sqlite(number) => Self::Internal { number },
        }
    }
}

impl From<rusqlite::Error> for NotebookError {
    fn from(error: rusqlite::Error) -> Self {
        storage::Error::from(error).into()
    }
}

impl From<NotTaken> for NotebookError {
    fn from(error: NotTaken) -> Self {
        match error {
            NotTaken::NoSuchField => Self::NotFound { what: Missing::Field },
            NotTaken::NotADate => Self::NotADate,
        }
    }
}

impl From<Unknown> for NotebookError {
    fn from(error: Unknown) -> Self {
        match error {
            Unknown::Code => Self::NotFound { what: Missing::Code },
            Unknown::Standard => Self::NotFound { what: Missing::Standard },
            Unknown::Confidence { least, most } => Self::OffTheScale { least, most },
            Unknown::Pack(error) => error.into(),
        }
    }
}

impl From<PackUnreadable> for NotebookError {
    fn from(_: PackUnreadable) -> Self {
        Self::Internal { number: 0 }
    }
}

impl From<ImportFault> for NotebookError {
    fn from(why: ImportFault) -> Self {
        Self::ImportRefused { why }
    }
}

impl From<NotAnActor> for NotebookError {
    fn from(_: NotAnActor) -> Self {
        Self::NotAnActor
    }
}

impl From<NotAStore> for NotebookError {
    fn from(_: NotAStore) -> Self {
        Self::NotAStoresAddress
    }
}

impl From<everything::Error> for NotebookError {
    fn from(error: everything::Error) -> Self {
        use everything::Error as E;
        match error {
            E::Damaged => Self::BackupDamaged,
            E::AnotherCode => Self::NotThisBackupsCode,
            E::Newer { found } => Self::NewerBackup { found },
            E::TooLarge => Self::TooLong { limit: everything::LARGEST as u64 },
            E::Storage(error) => error.into(),
            E::Crypto => Self::Internal { number: 0 },
        }
    }
}

impl From<Unanswered> for NotebookError {
    fn from(Unanswered(findings): Unanswered) -> Self {
        Self::Unanswered { findings }
    }
}
