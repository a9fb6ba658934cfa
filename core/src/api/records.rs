//! Records as things: listed, marked as being in the account, put in the bin, erased.

use chrono::NaiveDate;

use super::craft::find;
use super::error::{Missing, NotebookError};
use super::notebook::Notebook;
use super::rules::rules;
use crate::ids::RecordId;
use crate::moment::london_date;
use crate::records::{RecordBinCard, RecordCard, Recorded, fingerprint};
use crate::storage::transact::Changes;
use crate::storage::{self, bin, outbox, record_bin, records};

#[uniffi::export]
impl Notebook {
    /// Every record, last changed first.
    pub fn records(&self) -> Result<Vec<RecordCard>, NotebookError> {
        self.read(|connection| {
            let rules = rules(connection)?;
            let all = records::latest(connection, false, u32::MAX)?;
            Ok(all
                .into_iter()
                .map(|(id, row)| RecordCard::new(&rules, id, &row.fields, row.recorded))
                .collect())
        })
    }

    /// The person says that the record, as it is now, is in their account since a civil date; Layby puts nothing
    /// there. Said again, it holds for the words and the date of that time. Can be taken back.
    pub fn mark_recorded(&self, id: RecordId, on: NaiveDate) -> Result<Changes, NotebookError> {
        self.write(|write| {
            let row = find(write.connection(), id)?;
            if on > london_date(write.now().at).max(write.now().local_date()) {
                return Err(NotebookError::NotYet);
            }
            let recorded = Recorded { on, words: fingerprint(&row.fields) };
            Ok(records::update(write, id, |row| row.recorded = Some(recorded))?)
        })
    }

    /// It is not in the account after all. Can be taken back.
    pub fn unmark_recorded(&self, id: RecordId) -> Result<Changes, NotebookError> {
        self.write(|write| {
            find(write.connection(), id)?;
            Ok(records::update(write, id, |row| row.recorded = None)?)
        })
    }

    /// Puts a record in the bin: for thirty days, then it is gone. What it rests on is as before. Can be taken back.
    /// What waits for a record store and never left is withdrawn, and stays so.
    pub fn delete_record(&self, id: RecordId) -> Result<Changes, NotebookError> {
        self.write(|write| {
            find(write.connection(), id)?;
            let now = write.now().millis();
            outbox::withdraw_unsent(write, id)?;
            Ok(records::update(write, id, |row| row.binned = Some(now))?)
        })
    }

    /// Takes a record out of the bin. Can be taken back.
    pub fn restore_record(&self, id: RecordId) -> Result<Changes, NotebookError> {
        self.write(|write| records::update(write, id, |row| row.binned = None).map_err(not_a_record))
    }

    /// The records in the bin.
    pub fn record_bin(&self) -> Result<Vec<RecordBinCard>, NotebookError> {
        let offset = self.clock.now().offset_seconds;
        self.read(|connection| Ok(record_bin::all(connection, offset)?))
    }

    /// Erases a record for good: its words, the answers to its findings, undo steps, and the log they passed
    /// through. Nothing takes this back; a shell asks first. The entries it rests on stay, and so does what a record
    /// store has.
    pub fn erase_record(&self, id: RecordId) -> Result<Changes, NotebookError> {
        let changes = self.write(|write| record_bin::erase(write, id).map_err(not_a_record))?;
        self.open(|session| {
            // A reader at work may hold the log back; locking truncates it then.
            bin::truncate_log(&session.writer())?;
            Ok(changes)
        })
    }
}

fn not_a_record(error: storage::Error) -> NotebookError {
    match error {
        storage::Error::NotFound => NotebookError::missing(Missing::Record),
        other => other.into(),
    }
}
