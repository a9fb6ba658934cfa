//! What can go wrong between a notebook and its document. Never a word of what is in either.

use crate::storage;

/// A failure of writing or reading the whole.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Not a document of ours, cut off, changed, or with something in it that no notebook holds.
    #[error("backup damaged")]
    Damaged,
    /// Well-formed, and sealed for another code.
    #[error("another code")]
    AnotherCode,
    /// Written by a newer Layby.
    #[error("newer backup")]
    Newer {
        /// Its version.
        found: u32,
    },
    /// Larger than any that is read.
    #[error("too large")]
    TooLarge,
    /// The database.
    #[error("storage")]
    Storage(#[from] storage::Error),
    /// Encryption failed where it cannot fail.
    #[error("cryptography")]
    Crypto,
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Storage(error.into())
    }
}
