//! The copy sheet: the form's boxes in the form's order, to be carried over by hand.
//!
//! The regulator's account has no import and no interface for programs (docs/adr/0004), and it logs out after
//! 60 minutes; so each box is one tap to copy.

use serde::Serialize;

use super::door::Checked;
use crate::ids::RecordId;
use crate::records::{RecordBox, RecordState};

/// One box to copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct CopyBox {
    /// Its place in the form, from 1.
    pub number: u32,
    /// What is in it.
    pub content: RecordBox,
    /// Longer than the account is known to take.
    pub over_limit: bool,
}

/// A record, box by box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct CopySheetView {
    /// The record.
    pub record: RecordId,
    /// Every box of the form, empty ones too.
    pub boxes: Vec<CopyBox>,
    /// Required boxes without words.
    pub missing: Vec<String>,
    /// How far the record is: in the account, or changed since.
    pub state: RecordState,
}

/// Lays a checked record out as a copy sheet.
pub fn lay_out(record: RecordId, state: RecordState, checked: Checked<'_>) -> CopySheetView {
    let boxes = RecordBox::fill(checked.rules(), checked.fields());
    CopySheetView {
        record,
        boxes: (1..)
            .zip(boxes)
            .map(|(number, content)| CopyBox { number, over_limit: content.over_limit(), content })
            .collect(),
        missing: checked.rules().missing(checked.fields()),
        state,
    }
}
