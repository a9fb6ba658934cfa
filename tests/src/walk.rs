//! The walk that the kill test interrupts: operations a child process performs and acknowledges, and the model
//! that says what has to be there after any of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use layby_core::api::{Notebook, NotebookError};
use layby_core::ids::{EntryId, RecordId, UndoToken};
use layby_core::records::RecordState;
use serde::{Deserialize, Serialize};

use crate::{all_notes, text_of, words};

/// One thing a person does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Types on: a draft is saved.
    Save(EntryId, String),
    /// Keeps the draft.
    Keep(EntryId),
    /// Jots while it is shut.
    Seal(EntryId, u32, String),
    /// Puts an entry in the bin.
    Delete(EntryId),
    /// Takes an entry out of the bin.
    Restore(EntryId),
    /// Erases an entry for good.
    Erase(EntryId),
    /// Begins a record out of an entry.
    Craft(EntryId),
    /// Says that the record is in the account.
    MarkRecorded(RecordId),
    /// Puts a record in the bin.
    DeleteRecord(RecordId),
    /// Takes a record out of the bin.
    RestoreRecord(RecordId),
    /// Erases a record for good.
    EraseRecord(RecordId),
    /// Shuts and opens the notebook: sealed jots become entries.
    Reopen,
    /// Shuts and opens it, then writes a backup of it into this file.
    Backup(PathBuf),
    /// Shuts and opens it, then puts that backup in its place, with the code.
    PutBack(PathBuf, String),
}

/// What the child says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Line {
    /// About to do it.
    Try(Step),
    /// The step began this record.
    Made(RecordId),
    /// It is done, and must last.
    Done(Option<UndoToken>),
}

/// What has to be there: the kept words and the draft's words of every entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Model {
    kept: BTreeMap<EntryId, String>,
    drafts: BTreeMap<EntryId, String>,
    /// What lies in the bin.
    binned: BTreeSet<EntryId>,
    /// Kept again out of the bin: their words are not known here.
    restored: BTreeSet<EntryId>,
    records: BTreeMap<RecordId, Standing>,
    /// What every backup holds.
    backups: BTreeMap<PathBuf, Box<Model>>,
}

/// Where a record stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Standing {
    recorded: bool,
    binned: bool,
}

impl Model {
    /// After a step.
    pub fn after(&self, step: &Step) -> Self {
        let mut next = self.clone();
        match step {
            Step::Save(id, text) => {
                next.drafts.insert(*id, text.clone());
            }
            Step::Keep(id) => {
                if let Some(text) = next.drafts.remove(id) {
                    next.kept.insert(*id, text);
                    next.restored.remove(id);
                }
            }
            // The parent always opens before it looks, so a sealed jot is an entry by then.
            Step::Seal(id, _, text) => {
                next.kept.insert(*id, text.clone());
            }
            Step::Delete(id) => {
                next.drafts.remove(id);
                if next.kept.remove(id).is_some() {
                    next.binned.insert(*id);
                }
            }
            Step::Erase(id) => {
                next.kept.remove(id);
                next.drafts.remove(id);
                next.binned.remove(id);
            }
            Step::Restore(id) => {
                // Its words are compared from the next time they are kept on.
                if next.binned.remove(id) {
                    next.kept.insert(*id, String::new());
                    next.restored.insert(*id);
                }
            }
            Step::MarkRecorded(id) => next.stands(id, |record| record.recorded = true),
            Step::DeleteRecord(id) => next.stands(id, |record| record.binned = true),
            Step::RestoreRecord(id) => next.stands(id, |record| record.binned = false),
            Step::EraseRecord(id) => {
                next.records.remove(id);
            }
            Step::Backup(file) => {
                // Without the backups of its own: each would hold all before it, over and over.
                let held = Self { backups: BTreeMap::new(), ..self.clone() };
                next.backups.insert(file.clone(), Box::new(held));
            }
            Step::PutBack(file, _) => {
                next = Self { backups: next.backups, ..(*self.backups[file]).clone() };
            }
            // Which record it became is said apart: [`Self::made`].
            Step::Craft(_) | Step::Reopen => {}
        }
        next
    }

    /// A record was begun.
    pub fn made(&mut self, id: RecordId) {
        self.records.insert(id, Standing::default());
    }

    /// The record that `found` has and this one has not: begun, and never said.
    pub fn unsaid(&self, found: &Self) -> Option<RecordId> {
        found.records.keys().find(|id| !self.records.contains_key(id)).copied()
    }

    fn stands(&mut self, id: &RecordId, change: impl FnOnce(&mut Standing)) {
        if let Some(record) = self.records.get_mut(id) {
            change(record);
        }
    }

    /// What that backup holds.
    pub fn backup(&self, file: &Path) -> &Self {
        &self.backups[file]
    }

    /// What is really there, through the screens a person would look at. An entry shown twice stops the test.
    pub fn read(notebook: &Notebook) -> Self {
        let mut found = Self::default();
        for (id, _) in all_notes(notebook) {
            assert!(found.kept.insert(id, String::new()).is_none(), "an entry is in the list twice");
        }
        for card in notebook.today().unwrap().drafts {
            let text = text_of(notebook, card.id).unwrap();
            assert!(found.drafts.insert(card.id, text).is_none(), "a draft is there twice");
        }
        for (id, text) in &mut found.kept {
            // An entry's screen shows its draft where it has one; then its card shows the kept words.
            *text = text_of(notebook, *id).unwrap();
        }
        found.binned = notebook.bin().unwrap().into_iter().map(|card| card.id).collect();
        for card in notebook.records().unwrap() {
            let recorded = matches!(card.state, RecordState::Recorded { .. });
            assert!(found.records.insert(card.id, Standing { recorded, binned: false }).is_none());
        }
        for card in notebook.record_bin().unwrap() {
            // Whether it is in the account does not show in the bin: it is compared when it comes back.
            assert!(found.records.insert(card.id, Standing { recorded: false, binned: true }).is_none());
        }
        found
    }

    /// What is really there now, beside the backups there are.
    pub fn now(&self, notebook: &Notebook) -> Self {
        let mut now = Self { backups: self.backups.clone(), ..Self::read(notebook) };
        // What does not show of a record in the bin stays as it was known.
        for (id, standing) in now.records.iter_mut().filter(|(_, standing)| standing.binned) {
            standing.recorded = self.records.get(id).is_some_and(|known| known.recorded);
        }
        now
    }

    /// Whether two models agree, looking at kept words only where no draft hides them.
    pub fn agrees_with(&self, other: &Self) -> bool {
        let ids = |m: &Self| m.kept.keys().copied().collect::<Vec<_>>();
        let records = |m: &Self| {
            let shown =
                |record: &Standing| Standing { recorded: record.recorded && !record.binned, ..*record };
            m.records.iter().map(|(id, record)| (*id, shown(record))).collect::<Vec<_>>()
        };
        self.drafts == other.drafts
            && self.binned == other.binned
            && records(self) == records(other)
            && ids(self) == ids(other)
            && self.kept.iter().all(|(id, text)| {
                let unknown = |m: &Self| m.drafts.contains_key(id) || m.restored.contains(id);
                unknown(self) || unknown(other) || other.kept.get(id) == Some(text)
            })
    }

    /// How many entries and drafts there are.
    pub fn len(&self) -> (usize, usize) {
        (self.kept.len(), self.drafts.len())
    }
}

/// Performs a step; says which record it began, and how to take it back.
pub fn perform(
    notebook: &Notebook,
    step: &Step,
) -> Result<(Option<RecordId>, Option<UndoToken>), NotebookError> {
    let mut made = None;
    let undo = match step {
        Step::Save(id, text) => notebook.save_draft(*id, words(text))?.undo,
        Step::Keep(id) => notebook.keep(*id)?.undo,
        Step::Seal(id, sequence, text) => {
            notebook.seal_jot(*id, *sequence, text.as_str().into())?;
            None
        }
        Step::Delete(id) => notebook.delete_entry(*id)?.undo,
        Step::Restore(id) => notebook.restore_entry(*id)?.undo,
        Step::Erase(id) => notebook.erase_entry(*id)?.undo,
        Step::Craft(id) => {
            let changes = notebook.craft(vec![*id])?;
            made = changes.new_records.first().copied();
            changes.undo
        }
        Step::MarkRecorded(id) => notebook.mark_recorded(*id, "2026-01-31".parse().unwrap())?.undo,
        Step::DeleteRecord(id) => notebook.delete_record(*id)?.undo,
        Step::RestoreRecord(id) => notebook.restore_record(*id)?.undo,
        Step::EraseRecord(id) => notebook.erase_record(*id)?.undo,
        Step::Reopen => {
            reopen(notebook)?;
            None
        }
        Step::Backup(file) => {
            reopen(notebook)?;
            let backup = notebook.make_backup()?;
            // As a shell puts it somewhere: whole or not at all.
            let unfinished = file.with_extension("unfinished");
            std::fs::write(&unfinished, backup.contents.reveal()).unwrap();
            std::fs::rename(unfinished, file).unwrap();
            None
        }
        Step::PutBack(file, code) => {
            reopen(notebook)?;
            let backup = std::fs::read(file).unwrap();
            let shown = notebook.look_into_backup(&backup, code.as_bytes())?;
            notebook.restore_over(&backup, code.as_bytes(), Some(shown.fingerprint))?;
            None
        }
    };
    Ok((made, undo))
}

fn reopen(notebook: &Notebook) -> Result<(), NotebookError> {
    notebook.lock();
    notebook.unlock_with_device().map(|_| ())
}

/// A small generator of reproducible choices (SplitMix64): enough to pick a step, never for keys.
#[derive(Debug, Clone)]
pub struct Choices(pub u64);

impl Choices {
    /// A number below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }
}
