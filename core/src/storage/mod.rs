//! The bytes: one SQLCipher database, opened with care, written only through [`transact`].
//!
//! Each noun (entry, draft, record …) has one file here with its queries; nothing else in the core writes SQL.

pub mod accounts;
pub mod answers;
pub mod bin;
pub mod drafts;
pub mod due;
pub mod entries;
mod error;
pub mod fold;
pub mod inspect;
pub mod merged;
pub mod meta;
pub mod open;
pub mod outbox;
pub mod records;
pub mod search;
pub mod snippet;
pub mod table;
pub mod transact;
pub mod undo;
pub mod verified_wording;
pub mod whole;

pub use error::Error;
