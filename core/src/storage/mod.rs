//! The bytes: one SQLCipher database, opened with care, written only through [`transact`].
//!
//! Each noun (entry, draft, record …) has one file here with its queries; nothing else in the core writes SQL.

pub mod accounts;
pub mod agenda;
pub mod answers;
pub mod bin;
pub mod bookmarks;
pub mod drafts;
pub mod due;
pub mod entries;
mod error;
pub mod fold;
pub mod inspect;
pub mod listed;
pub mod merged;
pub mod meta;
pub mod open;
pub mod outbox;
pub mod own_list;
pub mod record_bin;
pub mod records;
pub mod retention;
pub mod search;
pub mod settings;
pub mod snippet;
pub mod table;
pub mod transact;
pub mod undo;
pub mod verified_wording;
pub mod whole;

pub use error::Error;
