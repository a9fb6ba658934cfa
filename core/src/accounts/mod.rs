//! Every way out of the notebook. All of them take a [`door::Checked`] record, and only the door makes one.

pub mod copy_sheet;
mod document;
pub mod documents;
pub mod door;
pub mod leap2a;
pub mod markdown;
pub mod outbox;
pub mod plain_text;
pub mod records_json;
pub mod xapi;
pub mod year_csv;

pub use copy_sheet::{CopyBox, CopySheetView};
pub use document::Document;
pub use door::{BetterWords, CheckView, FindingView, PieceView};
