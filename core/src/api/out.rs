//! The ways out. Each goes through the door first.

use super::craft::find;
use super::error::NotebookError;
use super::notebook::Notebook;
use crate::accounts::{CopySheetView, Document, copy_sheet, door, markdown};
use crate::ids::RecordId;
use crate::records::rules::Rules;
use crate::storage::answers;

#[uniffi::export]
impl Notebook {
    /// The form's boxes in its order, to be copied one by one. Refused while a finding waits for an answer.
    pub fn copy_sheet(&self, id: RecordId) -> Result<CopySheetView, NotebookError> {
        self.through_the_door(id, |checked| copy_sheet::lay_out(id, checked))
    }

    /// The record as Markdown. Refused while a finding waits for an answer.
    pub fn markdown(&self, id: RecordId) -> Result<Document, NotebookError> {
        self.through_the_door(id, markdown::write)
    }
}

impl Notebook {
    fn through_the_door<T>(
        &self,
        id: RecordId,
        write: impl FnOnce(door::Checked<'_>) -> T,
    ) -> Result<T, NotebookError> {
        self.read(|connection| {
            let row = find(connection, id)?;
            let kept = answers::of_record(connection, id)?;
            Ok(write(door::pass(Rules::england()?, &row.fields, &kept)?))
        })
    }
}
