//! Every way out of the notebook. All of them take a [`door::Checked`] record, and only the door makes one.

pub mod copy_sheet;
pub mod documents;
pub mod door;
pub mod leap2a;
pub mod markdown;
pub mod outbox;
pub mod xapi;

pub use copy_sheet::{CopyBox, CopySheetView};
pub use door::{CheckView, FindingView};
pub use markdown::Document;
