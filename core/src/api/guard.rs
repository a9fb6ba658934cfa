//! The check beside the record: any words with the own list, and the own list itself.

use serde::Serialize;

use super::error::{Missing, NotebookError};
use super::notebook::Notebook;
use crate::accounts::FindingView;
use crate::accounts::door;
use crate::guard::Listed;
use crate::ids::OwnNameId;
use crate::personal::PersonalText;
use crate::storage::transact::Changes;
use crate::storage::{answers, own_list};

/// The longest name, in bytes: a team's full name fits.
const LONGEST_NAME: usize = 200;

/// A name on the practitioner's own list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct OwnNameView {
    /// By which it is removed.
    pub id: OwnNameId,
    /// As it was typed.
    pub name: PersonalText,
    /// What it is.
    pub listed: Listed,
}

#[uniffi::export]
impl Notebook {
    /// What could identify someone in these words, with the own list. For the quiet line after keeping and
    /// while crafting. Spans in UTF-16 code units; `field` is empty.
    pub fn look_over(&self, text: PersonalText) -> Result<Vec<FindingView>, NotebookError> {
        self.read(|connection| Ok(door::find(text.reveal(), Some(&answers::own(connection)?))))
    }

    /// The own list: people never to be named, the own name, the own team.
    pub fn own_names(&self) -> Result<Vec<OwnNameView>, NotebookError> {
        self.read(|connection| {
            let names = own_list::all(connection)?.into_iter();
            Ok(names.map(|(id, row)| OwnNameView { id, name: row.name, listed: row.listed }).collect())
        })
    }

    /// Adds a name to the own list. Can be taken back.
    pub fn add_own_name(&self, name: PersonalText, listed: Listed) -> Result<Changes, NotebookError> {
        if !name.reveal().chars().any(char::is_alphabetic) {
            return Err(NotebookError::NothingWritten);
        }
        if name.reveal().len() > LONGEST_NAME {
            return Err(NotebookError::TooLong { limit: LONGEST_NAME as u64 });
        }
        let id = OwnNameId(self.ids.mint());
        self.write(|write| Ok(own_list::add(write, id, name, listed)?))
    }

    /// Removes a name from the own list. Can be taken back.
    pub fn remove_own_name(&self, id: OwnNameId) -> Result<Changes, NotebookError> {
        self.write(|write| {
            if own_list::row(write.connection(), id)?.is_none() {
                return Err(NotebookError::missing(Missing::Finding));
            }
            Ok(own_list::remove(write, id)?)
        })
    }
}
