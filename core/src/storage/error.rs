//! What can go wrong with the bytes. SQLite's own messages may quote a query, so none is ever kept: only codes.

use rusqlite::{ErrorCode, ffi};

use crate::vault::Damage;

/// A failure of the database.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database's salt is not the header's: another notebook's file, or a damaged first page.
    #[error("another database")]
    AnotherDatabase,
    /// Something is damaged.
    #[error("damaged")]
    Damaged(Damage),
    /// Written by a newer Layby; untouched.
    #[error("newer schema")]
    Newer {
        /// Its schema.
        found: u32,
    },
    /// The linked SQLite is not SQLCipher: refused before a word is written in plain text.
    #[error("no cipher")]
    NoCipher,
    /// No space is left.
    #[error("disk full")]
    DiskFull,
    /// The system does not let us read or write here.
    #[error("not permitted")]
    NotPermitted,
    /// Another process holds the database.
    #[error("busy")]
    Busy,
    /// Cancelled by the person.
    #[error("cancelled")]
    Cancelled,
    /// What was asked for is not here.
    #[error("not found")]
    NotFound,
    /// The change cannot be taken back any more: something newer lies on top of it.
    #[error("undo gone")]
    UndoGone,
    /// Anything else, by SQLite's extended result code.
    #[error("sqlite {0}")]
    Sqlite(i32),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound,
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged(Damage::DatabasePage),
                ErrorCode::DiskFull => Self::DiskFull,
                ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied
                | ErrorCode::AuthorizationForStatementDenied => Self::NotPermitted,
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
                ErrorCode::OperationInterrupted => Self::Cancelled,
                // Short reads mean the file ends inside a page.
                ErrorCode::SystemIoFailure if failure.extended_code == ffi::SQLITE_IOERR_SHORT_READ => {
                    Self::Damaged(Damage::DatabaseTruncated)
                }
                // SQLite says FULL only for ENOSPC. A quota (EDQUOT), a size limit (EFBIG) and no room for the
                // shared index come as these; a device that fails to write does too, and the answer to a
                // person is the same: it is not saved, keep it on the screen, make room.
                ErrorCode::SystemIoFailure
                    if [ffi::SQLITE_IOERR_WRITE, ffi::SQLITE_IOERR_SHMSIZE, ffi::SQLITE_IOERR_SHMMAP]
                        .contains(&failure.extended_code) =>
                {
                    Self::DiskFull
                }
                _ => Self::Sqlite(failure.extended_code),
            },
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..) => Self::Damaged(Damage::Content),
            _ => Self::Sqlite(0),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull
            | std::io::ErrorKind::QuotaExceeded
            | std::io::ErrorKind::FileTooLarge => Self::DiskFull,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                Self::NotPermitted
            }
            _ => Self::Sqlite(0),
        }
    }
}
