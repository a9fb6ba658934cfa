//! Every way out of the notebook. All of them take a [`door::Checked`] record, and only the door makes one.

pub mod copy_sheet;
pub mod door;
pub mod markdown;

pub use copy_sheet::{CopyBox, CopySheetView};
pub use door::{BetterWords, CheckView, FindingView, PieceView};
pub use markdown::Document;
