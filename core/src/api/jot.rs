//! Jotting: drafts saved as they are typed, kept, changed, put in the bin, taken back.

use super::error::{Missing, NotebookError};
use super::notebook::Notebook;
use crate::entries::{BinCard, EntryContent, EntryDetails, EntryView, Frame, LONGEST_TEXT};
use crate::forms;
use crate::guard;
use crate::ids::{EntryId, UndoToken};
use crate::moment::{Moment, london_date};
use crate::storage::drafts::DraftRow;
use crate::storage::transact::Changes;
use crate::storage::{bin, drafts, entries, settings, undo};

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
            let before = draft.as_ref().map(|d| (&d.content, &d.details));
            let before = before.or(entry.as_ref().map(|e| (&e.content, &e.details)));
            forms::check(&content, &EntryDetails::default(), before)?;
            if content.is_blank() && entry.is_none() {
                return match draft {
                    Some(_) => Ok(drafts::remove(write, id).map(|_| ())?),
                    None => Ok(()),
                };
            }
            let so_far = draft.map(|d| (d.details, d.happened)).or(entry.map(|e| (e.details, e.happened)));
            let (details, happened) = match so_far {
                Some(so_far) => so_far,
                None => (settings::details(write.connection(), content.kind(), write.now())?, write.now()),
            };
            Ok(drafts::save(write, id, content, details, happened)?)
        })
    }

    /// Saves what else is said of an entry: theme, theory, standards, confidence, how long to keep it. On a kept
    /// entry it begins a draft, like any change.
    pub fn save_details(&self, id: EntryId, details: EntryDetails) -> Result<Changes, NotebookError> {
        if details.theory.reveal().len() > LONGEST_TEXT {
            return Err(NotebookError::TooLong { limit: LONGEST_TEXT as u64 });
        }
        self.redraft(id, |draft| {
            forms::check(&draft.content, &details, Some((&draft.content, &draft.details)))?;
            draft.details = details;
            Ok(())
        })
    }

    /// Says when it happened. How long to keep it moves along where it stands as proposed.
    pub fn set_happened(&self, id: EntryId, happened: Moment) -> Result<Changes, NotebookError> {
        let settings = self.read(|connection| Ok(settings::retention(connection)?))?;
        self.redraft(id, |draft| {
            let proposed = |moment: Moment| settings.proposed(draft.content.kind(), london_date(moment.at));
            if draft.details.keep_until == proposed(draft.happened)? {
                draft.details.keep_until = proposed(happened)?;
            }
            draft.happened = happened;
            Ok(())
        })
    }

    /// Puts a reflection's words into another frame; not one is lost. Changing back, with nothing typed since,
    /// brings back what was under each step. Anything else than a reflection has no frame and is refused.
    pub fn change_frame(&self, id: EntryId, frame: Frame) -> Result<Changes, NotebookError> {
        self.redraft(id, |draft| {
            let EntryContent::Reflection { reflection } = &mut draft.content else {
                return Err(NotebookError::NotAReflection);
            };
            *reflection = std::mem::take(reflection).in_frame(frame);
            Ok(())
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
                    row.details = draft.details;
                    row.happened = draft.happened;
                    row.edited = Some(now);
                })?;
            } else {
                entries::insert(write, id, draft.content, draft.details, draft.happened)?;
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
            let (content, details, happened) = match (draft, &entry) {
                (Some(draft), _) => (draft.content, draft.details, draft.happened),
                (None, Some(entry)) => (entry.content.clone(), entry.details.clone(), entry.happened),
                (None, None) => return Err(NotebookError::missing(Missing::Entry)),
            };
            let found: usize =
                entries::texts(&content, &details).iter().map(|text| guard::find(text.reveal()).len()).sum();
            let moment = |millis| Moment::from_stored(millis, happened.offset_seconds);
            Ok(EntryView {
                id,
                kept: entry.as_ref().and_then(|entry| moment(entry.kept)),
                edited: entry.as_ref().and_then(|entry| entry.edited).and_then(moment),
                binned: entry.is_some_and(|entry| entry.binned.is_some()),
                content,
                details,
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

    /// What lies in the bin: for thirty days, then it is gone.
    pub fn bin(&self) -> Result<Vec<BinCard>, NotebookError> {
        self.read(|connection| Ok(bin::all(connection)?))
    }

    /// Takes an entry out of the bin.
    pub fn restore_entry(&self, id: EntryId) -> Result<Changes, NotebookError> {
        self.write(|write| Ok(entries::update(write, id, |row| row.binned = None).map(|_| ())?))
    }

    /// Erases an entry for good: row, index, draft, undo steps, and the log they passed through. Nothing takes
    /// this back; it is the one act a shell asks about first. Records that rest on it stay.
    pub fn erase_entry(&self, id: EntryId) -> Result<Changes, NotebookError> {
        let changes = self.write(|write| Ok(bin::erase(write, id)?))?;
        self.open(|session| {
            // A reader at work may hold the log back; locking truncates it then.
            bin::truncate_log(&session.writer())?;
            Ok(changes)
        })
    }

    /// Takes a change back. What that undoes can be taken back in turn.
    pub fn undo(&self, token: UndoToken) -> Result<Changes, NotebookError> {
        self.write(|write| Ok(undo::take_back(write, token)?))
    }
}

impl Notebook {
    /// Changes the draft of an entry, beginning one where there is none.
    fn redraft(
        &self,
        id: EntryId,
        change: impl FnOnce(&mut DraftRow) -> Result<(), NotebookError>,
    ) -> Result<Changes, NotebookError> {
        self.write(|write| {
            let kept = entries::row(write.connection(), id)?.map(|entry| DraftRow {
                content: entry.content,
                details: entry.details,
                happened: entry.happened,
                saved: 0,
            });
            let draft = drafts::row(write.connection(), id)?.or(kept);
            let mut draft = draft.ok_or(NotebookError::missing(Missing::Entry))?;
            change(&mut draft)?;
            Ok(drafts::save(write, id, draft.content, draft.details, draft.happened)?)
        })
    }
}
