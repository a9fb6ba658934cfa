//! The walk that the kill test interrupts: operations a child process performs and acknowledges, and the model
//! that says what has to be there after any of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use layby_core::api::{Notebook, NotebookError};
use layby_core::ids::{EntryId, UndoToken};
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
    /// Erases an entry for good.
    Erase(EntryId),
    /// Shuts and opens the notebook: sealed jots become entries.
    Reopen,
    /// Shuts and opens it, then writes a backup of it into this file.
    Backup(PathBuf),
    /// Shuts and opens it, then puts that backup in its place, with the code.
    Restore(PathBuf, String),
}

/// What the child says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Line {
    /// About to do it.
    Try(Step),
    /// It is done, and must last.
    Done(Option<UndoToken>),
}

/// What has to be there: the kept words and the draft's words of every entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Model {
    kept: BTreeMap<EntryId, String>,
    drafts: BTreeMap<EntryId, String>,
    /// What every backup holds.
    backups: BTreeMap<PathBuf, Box<Model>>,
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
                }
            }
            // The parent always opens before it looks, so a sealed jot is an entry by then.
            Step::Seal(id, _, text) => {
                next.kept.insert(*id, text.clone());
            }
            Step::Delete(id) | Step::Erase(id) => {
                next.kept.remove(id);
                next.drafts.remove(id);
            }
            Step::Reopen => {}
            Step::Backup(file) => {
                // Without the backups of its own: each would hold all before it, over and over.
                let held =
                    Self { backups: BTreeMap::new(), kept: self.kept.clone(), drafts: self.drafts.clone() };
                next.backups.insert(file.clone(), Box::new(held));
            }
            Step::Restore(file, _) => {
                let held = &self.backups[file];
                next.kept.clone_from(&held.kept);
                next.drafts.clone_from(&held.drafts);
            }
        }
        next
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
        found
    }

    /// What is really there now, beside the backups there are.
    pub fn now(&self, notebook: &Notebook) -> Self {
        Self { backups: self.backups.clone(), ..Self::read(notebook) }
    }

    /// Whether two models agree, looking at kept words only where no draft hides them.
    pub fn agrees_with(&self, other: &Self) -> bool {
        let ids = |m: &Self| m.kept.keys().copied().collect::<Vec<_>>();
        self.drafts == other.drafts
            && ids(self) == ids(other)
            && self
                .kept
                .iter()
                .all(|(id, text)| self.drafts.contains_key(id) || other.kept.get(id) == Some(text))
    }

    /// How many entries and drafts there are.
    pub fn len(&self) -> (usize, usize) {
        (self.kept.len(), self.drafts.len())
    }
}

/// Performs a step.
pub fn perform(notebook: &Notebook, step: &Step) -> Result<Option<UndoToken>, NotebookError> {
    Ok(match step {
        Step::Save(id, text) => notebook.save_draft(*id, words(text))?.undo,
        Step::Keep(id) => notebook.keep(*id)?.undo,
        Step::Seal(id, sequence, text) => {
            notebook.seal_jot(*id, *sequence, text.as_str().into())?;
            None
        }
        Step::Delete(id) => notebook.delete_entry(*id)?.undo,
        Step::Erase(id) => notebook.erase_entry(*id)?.undo,
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
        Step::Restore(file, code) => {
            reopen(notebook)?;
            let backup = std::fs::read(file).unwrap();
            let shown = notebook.look_into_backup(&backup, code.as_bytes())?;
            notebook.restore_over(&backup, code.as_bytes(), Some(shown.fingerprint))?;
            None
        }
    })
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
