//! The whole notebook as one documented document (docs/export-format.md), out and back.
//!
//! - [`write`] tells a database row by row, so that no more than a row of it is in memory as plain text;
//! - [`sealed`] puts that into an `age` file, which the ordinary `age` tool opens;
//! - [`count`] says before it leaves what would;
//! - [`read`] makes a database in memory out of a document: upgraded, and every row read by its type. A backup is
//!   tested this way, restored this way, and compared this way; what does not pass changes nothing.

pub mod count;
mod error;
pub mod read;
pub mod sealed;
mod view;
pub mod write;

pub use error::Error;
pub use view::{BackupState, BackupView, EverythingView};

/// The document's first word.
pub const FORMAT: &str = "layby-notebook";
/// The largest file that is read: more than a hundred times ten thousand entries' worth of words would be refused
/// before a byte of it is unpacked. There is no compression, so what is inside is never larger.
pub const LARGEST: usize = 256 * 1024 * 1024;
/// The most rows of one kind.
pub const MOST_ROWS: u64 = 1_000_000;
