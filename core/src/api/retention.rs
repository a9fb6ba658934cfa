//! How long to keep notes: what has reached its date, and what is proposed from now on.

use chrono::NaiveDate;

use super::error::{Missing, NotebookError};
use super::notebook::Notebook;
use crate::entries::EntryKind;
use crate::ids::EntryId;
use crate::moment::london_date;
use crate::packs::Language;
use crate::retention::{self, RetentionChoices, RetentionView};
use crate::storage::transact::Changes;
use crate::storage::{retention as due, settings};

/// The most that are listed at once.
const LISTED: u32 = 200;

#[uniffi::export]
impl Notebook {
    /// The retention screen. Nothing is ever deleted by itself: the person keeps longer, or puts in the bin.
    pub fn retention(&self, language: Language) -> Result<RetentionView, NotebookError> {
        let today = london_date(self.clock.now().at);
        self.read(|connection| {
            let (due, all) = due::due(connection, today, LISTED)?;
            let put_away = settings::retention_put_away(connection)?;
            let listed = u32::try_from(due.len()).unwrap_or(u32::MAX);
            Ok(RetentionView {
                new_this_month: retention::new_this_month(!due.is_empty(), put_away, today),
                due,
                more: all.saturating_sub(listed),
                kinds: settings::retention(connection)?.kinds()?,
                options: RetentionChoices::new(None, today, language)?,
            })
        })
    }

    /// What this notebook proposes for a kind from now on, by an option's code. Notes that are there already
    /// stay as they are.
    pub fn set_retention(&self, kind: EntryKind, option: String) -> Result<Changes, NotebookError> {
        self.write(|write| {
            if !retention::is_rule(&option)? {
                return Err(NotebookError::missing(Missing::Code));
            }
            let mut set = settings::retention(write.connection())?;
            set.0.insert(kind, option);
            Ok(settings::set_retention(write, &set)?)
        })
    }

    /// Says until when to keep some entries; none for no date. One act, and it can be taken back.
    pub fn keep_until(&self, ids: Vec<EntryId>, until: Option<NaiveDate>) -> Result<Changes, NotebookError> {
        self.write(|write| Ok(ids.into_iter().try_for_each(|id| due::keep_until(write, id, until))?))
    }

    /// Puts the list away until next month.
    pub fn put_retention_away(&self) -> Result<Changes, NotebookError> {
        self.write(|write| Ok(settings::put_retention_away(write)?))
    }
}
