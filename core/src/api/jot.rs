//! Jotting: drafts saved as they are typed, kept, changed, put in the bin, taken back.

use super::error::{Missing, NotebookError};
use super::notebook::Notebook;
use crate::entries::{EntryContent, EntryView, LONGEST_TEXT};
use crate::guard;
use crate::ids::{EntryId, UndoToken};
use crate::moment::Moment;
use crate::storage::transact::Changes;
use crate::storage::{drafts, entries, undo};

#[uniffi::export]
impl Notebook {
    /// Saves what was typed so far; durable when this returns. The first save of a new id begins a draft. A
    /// draft emptied of its last word is taken away, which can be taken back.
    pub fn save_draft(&self, id: EntryId, content: EntryContent) -> Result<Changes, NotebookError> {
        if content.length() > LONGEST_TEXT {
            return Err(NotebookError::TooLong { limit: LONGEST_TEXT as u64 });
        }
        self.write(|write| {
            let draft = drafts::row(write.connection(), id)?;
            let entry = entries::row(write.connection(), id)?;
            if content.is_blank() && entry.is_none() {
                return match draft {
                    Some(_) => Ok(drafts::remove(write, id).map(|_| ())?),
                    None => Ok(()),
                };
            }
            let happened = draft.map(|d| d.happened).or(entry.map(|e| e.happened)).unwrap_or(write.now());
            Ok(drafts::save(write, id, &content, happened)?)
        })
    }

    /// Keeps a draft: it becomes an entry, or the entry it belongs to takes its words. Can be taken back.
    pub fn keep(&self, id: EntryId) -> Result<Changes, NotebookError> {
        self.write(|write| {
            let draft = drafts::remove(write, id)?;
            if draft.content.is_blank() {
                return Err(NotebookError::NothingWritten);
            }
            if entries::row(write.connection(), id)?.is_some() {
                let now = write.now().millis();
                entries::update(write, id, |row| {
                    row.content = draft.content;
                    row.happened = draft.happened;
                    row.edited = Some(now);
                })?;
            } else {
                entries::insert(write, id, &draft.content, draft.happened)?;
            }
            Ok(())
        })
    }

    /// Takes a draft away without keeping it. Can be taken back.
    pub fn discard_draft(&self, id: EntryId) -> Result<Changes, NotebookError> {
        self.write(|write| Ok(drafts::remove(write, id).map(|_| ())?))
    }

    /// One entry, with its draft's words where there is a draft.
    pub fn entry(&self, id: EntryId) -> Result<EntryView, NotebookError> {
        self.read(|connection| {
            let draft = drafts::row(connection, id)?;
            let entry = entries::row(connection, id)?;
            let is_draft = draft.is_some();
            let (content, happened) = match (draft, &entry) {
                (Some(draft), _) => (draft.content, draft.happened),
                (None, Some(entry)) => (entry.content.clone(), entry.happened),
                (None, None) => return Err(NotebookError::missing(Missing::Entry)),
            };
            let found: usize = content.texts().iter().map(|text| guard::find(text.reveal()).len()).sum();
            let moment = |millis| Moment::from_stored(millis, happened.offset_seconds);
            Ok(EntryView {
                id,
                kept: entry.as_ref().and_then(|entry| moment(entry.kept)),
                edited: entry.as_ref().and_then(|entry| entry.edited).and_then(moment),
                binned: entry.is_some_and(|entry| entry.binned.is_some()),
                content,
                happened,
                draft: is_draft,
                findings: u32::try_from(found).unwrap_or(u32::MAX),
            })
        })
    }

    /// Puts an entry in the bin; any draft of it, kept or not yet an entry, goes. Can be taken back.
    pub fn delete_entry(&self, id: EntryId) -> Result<Changes, NotebookError> {
        self.write(|write| {
            if drafts::row(write.connection(), id)?.is_some() {
                drafts::remove(write, id)?;
                if entries::row(write.connection(), id)?.is_none() {
                    return Ok(());
                }
            }
            let now = write.now().millis();
            entries::update(write, id, |row| row.binned = row.binned.or(Some(now)))?;
            Ok(())
        })
    }

    /// Takes a change back. What that undoes can be taken back in turn.
    pub fn undo(&self, token: UndoToken) -> Result<Changes, NotebookError> {
        self.write(|write| Ok(undo::take_back(write, token)?))
    }
}
