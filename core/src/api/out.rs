//! The ways out. Each goes through the door first.

use chrono::NaiveDate;

use super::craft::find;
use super::error::NotebookError;
use super::notebook::Notebook;
use super::rules::rules;
use crate::accounts::{CopySheetView, Document, copy_sheet, door, markdown, plain_text, year_csv};
use crate::ids::RecordId;
use crate::records::cpd_year::CpdYear;
use crate::records::{RecordFacts, date_of};
use crate::storage::records::RecordRow;
use crate::storage::{answers, records};

#[uniffi::export]
impl Notebook {
    /// The form's boxes in its order, to be copied one by one. Refused while a finding waits for an answer.
    pub fn copy_sheet(&self, id: RecordId) -> Result<CopySheetView, NotebookError> {
        self.through_the_door(id, |checked, row| {
            let state = RecordFacts::of(id, &row.fields, row.recorded.clone()).state(checked.rules());
            copy_sheet::lay_out(id, state, checked)
        })
    }

    /// The record as Markdown. Refused while a finding waits for an answer.
    pub fn markdown(&self, id: RecordId) -> Result<Document, NotebookError> {
        self.through_the_door(id, |checked, _| markdown::write(checked))
    }

    /// The record as one plain text file. Refused while a finding waits for an answer.
    pub fn plain_text(&self, id: RecordId) -> Result<Document, NotebookError> {
        self.through_the_door(id, |checked, _| plain_text::write(checked))
    }

    /// Every record of the registration year that `within` lies in, as a spreadsheet, by date. Refused, naming the
    /// records, while a finding in any of them waits for an answer.
    pub fn year_csv(&self, within: NaiveDate) -> Result<Document, NotebookError> {
        self.read(|connection| {
            let rules = rules(connection)?;
            let year = CpdYear::of(within, &rules.year).ok_or(NotebookError::NotADate)?;
            let mut found = Vec::new();
            for (id, row) in records::between(connection, year.first, year.last, false)? {
                found.push((date_of(&row.fields), id, row.fields));
            }
            found.sort_by_key(|(date, id, _)| (*date, *id));
            let (mut checked, mut unanswered) = (Vec::new(), Vec::new());
            for (_, id, fields) in &found {
                match door::pass(&rules, fields, &answers::of_record(connection, *id)?) {
                    Ok(record) => checked.push(record),
                    Err(_) => unanswered.push(*id),
                }
            }
            if !unanswered.is_empty() {
                return Err(NotebookError::UnansweredRecords { records: unanswered });
            }
            year_csv::write(&rules, year, &checked).or(Err(NotebookError::Internal { number: 0 }))
        })
    }
}

impl Notebook {
    fn through_the_door<T>(
        &self,
        id: RecordId,
        write: impl FnOnce(door::Checked<'_>, &RecordRow) -> T,
    ) -> Result<T, NotebookError> {
        self.read(|connection| {
            let row = find(connection, id)?;
            let kept = answers::of_record(connection, id)?;
            Ok(write(door::pass(&rules(connection)?, &row.fields, &kept)?, &row))
        })
    }
}
