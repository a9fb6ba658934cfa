//! What can go wrong with the keys. Never a passcode, a key or a path in it.

use std::io;

/// What is wrong with a header that was read but cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderProblem {
    /// It is not a Layby header, or cut short, or not in its format.
    Unreadable,
    /// Its KDF parameters lie outside the bounds; they are never run.
    Parameters,
    /// It opened, and then its MAC did not match: somebody changed it.
    Altered,
}

/// What in a notebook is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum Damage {
    /// The header cannot be read, or its numbers are out of bounds.
    Header,
    /// The header was changed by something that does not hold the key.
    HeaderAltered,
    /// The database file is missing.
    DatabaseMissing,
    /// The database file is empty.
    DatabaseEmpty,
    /// The database file is cut off.
    DatabaseTruncated,
    /// A page of the database fails its authentication, or the database contradicts itself.
    DatabasePage,
    /// A stored row cannot be understood.
    Content,
}

/// A failure in the vault.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no notebook here yet.
    #[error("not begun")]
    NotBegun,
    /// There is one already.
    #[error("already begun")]
    AlreadyBegun,
    /// No slot of the kind that was tried.
    #[error("no such slot")]
    NoSuchSlot,
    /// This device's secret is not the one this notebook was locked with: only the recovery code opens it.
    #[error("another device")]
    AnotherDevice,
    /// Not the passcode. So many wrong ones are counted now.
    #[error("wrong passcode")]
    WrongPasscode {
        /// Wrong passcodes since the last right one.
        failed: u32,
    },
    /// A wait is running.
    #[error("wait")]
    Wait {
        /// What is left of it.
        seconds: u64,
    },
    /// Ten wrong passcodes: only the recovery code opens it now.
    #[error("recovery only")]
    RecoveryOnly,
    /// The recovery code's own check does not hold: a slip of the pen.
    #[error("recovery code mistyped")]
    RecoveryCodeMistyped,
    /// A well-formed recovery code, but not this notebook's latest.
    #[error("wrong recovery code")]
    WrongRecoveryCode,
    /// Not the key that was made for a face or finger.
    #[error("wrong biometric key")]
    WrongBiometricKey,
    /// The passcode is shorter than allowed.
    #[error("passcode too short")]
    PasscodeTooShort,
    /// Something on disk is damaged.
    #[error("damaged")]
    Damaged(Damage),
    /// Written by a newer Layby.
    #[error("newer format")]
    Newer {
        /// The version found.
        found: u32,
    },
    /// The inbox's recipient does not carry our HMAC: somebody may have swapped it.
    #[error("inbox recipient changed")]
    RecipientChanged,
    /// A sealed jot is larger than any jot can be, or a text is.
    #[error("too long")]
    TooLong,
    /// The file system refused.
    #[error("file system")]
    Io(#[from] io::Error),
    /// A cryptographic library failed where it cannot fail: out of memory, no randomness.
    #[error("cryptography")]
    Crypto,
}

impl From<HeaderProblem> for Error {
    fn from(problem: HeaderProblem) -> Self {
        Self::Damaged(match problem {
            HeaderProblem::Unreadable | HeaderProblem::Parameters => Damage::Header,
            HeaderProblem::Altered => Damage::HeaderAltered,
        })
    }
}

impl From<ring::error::Unspecified> for Error {
    fn from(_: ring::error::Unspecified) -> Self {
        Self::Crypto
    }
}
