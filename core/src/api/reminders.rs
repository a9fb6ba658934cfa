//! Reminders for the shells' notifications, and the same as a calendar file.

use super::error::NotebookError;
use super::notebook::Notebook;
use crate::accounts::Document;
use crate::moment::london_date;
use crate::packs::Language;
use crate::reminders::{ProtectedTime, RemindersView, calendar, rules};
use crate::storage::transact::{ChangeKind, Changes};
use crate::storage::{due, meta};

#[uniffi::export]
impl Notebook {
    /// Everything that falls due, for notifications: to be read again after every change, and once a day. Never a
    /// word of an entry.
    pub fn reminders(&self) -> Result<RemindersView, NotebookError> {
        let now = self.clock.now();
        self.read(|connection| {
            let found = due::find(connection, london_date(now.at))?;
            Ok(RemindersView {
                reminders: rules::reminders(now, &super::rules::rules(connection)?, &found)?,
                protected_time: found.protected_time,
            })
        })
    }

    /// Says when protected time is, or that there is none.
    pub fn set_protected_time(&self, time: Option<ProtectedTime>) -> Result<Changes, NotebookError> {
        if time.is_some_and(|time| !time.is_valid()) {
            return Err(NotebookError::NotAMoment);
        }
        self.write(|write| {
            write.touched(ChangeKind::Setting);
            match time {
                None => Ok(meta::remove(write.connection(), meta::PROTECTED_TIME)?),
                Some(time) => {
                    let text = serde_json::to_string(&time).or(Err(NotebookError::Internal { number: 0 }))?;
                    Ok(meta::put(write.connection(), meta::PROTECTED_TIME, &text)?)
                }
            }
        })
    }

    /// The same dates as a calendar file (RFC 5545) with neutral titles.
    pub fn calendar(&self, language: Language) -> Result<Document, NotebookError> {
        let now = self.clock.now();
        let view = self.reminders()?;
        Ok(calendar::write(&view.reminders, now, language)?)
    }
}
