//! The one thing a shut notebook takes: words, sealed where nobody can read them until it opens.

use std::path::Path;

use super::error::NotebookError;
use super::notebook::{Notebook, contained};
use crate::entries::{EntryContent, EntryDetails, LONGEST_TEXT};
use crate::forms;
use crate::ids::EntryId;
use crate::moment::{Clock, SystemClock};
use crate::personal::{PersonalBytes, PersonalText};
use crate::vault::inbox::{self, LockedJot};
use crate::vault::secret::Key;

#[uniffi::export]
impl Notebook {
    /// Keeps a jot while the notebook is shut (or open: it makes no difference): sealed, durable when this
    /// returns, an entry after the next unlock. Save again under the same id with a higher sequence.
    pub fn seal_jot(&self, id: EntryId, sequence: u32, words: PersonalText) -> Result<(), NotebookError> {
        self.seal_entry(id, sequence, EntryContent::reflection(words))
    }

    /// The same for an entry of any kind: what a person answers with the phone in their own hands is sealed at
    /// once, and cannot be paged back to.
    pub fn seal_entry(&self, id: EntryId, sequence: u32, content: EntryContent) -> Result<(), NotebookError> {
        contained(|| {
            let sealing = inbox::sealing_secret(&self.device)?;
            seal(self.places.inbox(), &sealing, &*self.clock, id, sequence, content)
        })
    }

    /// What [`seal_on_a_locked_phone`] needs: 32 bytes that open nothing. The shell keeps them where a locked phone
    /// can read them (iOS: `AfterFirstUnlockThisDeviceOnly`); the keystore secret itself must not lie there.
    pub fn sealing_secret(&self) -> Result<PersonalBytes, NotebookError> {
        contained(|| Ok(inbox::sealing_secret(&self.device)?.expose().to_vec().into()))
    }
}

/// [`Notebook::seal_jot`] where the phone itself is locked and gives out no keystore secret: a share sheet, a
/// shortcut, a control on the lock screen. It needs the inbox's folder and [`Notebook::sealing_secret`], and no
/// notebook.
#[uniffi::export]
pub fn seal_on_a_locked_phone(
    inbox: String,
    sealing_secret: &[u8],
    id: EntryId,
    sequence: u32,
    words: PersonalText,
) -> Result<(), NotebookError> {
    contained(|| {
        let sealing = Key::from_slice(sealing_secret).ok_or(NotebookError::InboxChanged)?;
        seal(Path::new(&inbox), &sealing, &SystemClock, id, sequence, EntryContent::reflection(words))
    })
}

fn seal(
    inbox: &Path,
    sealing: &Key,
    clock: &dyn Clock,
    id: EntryId,
    sequence: u32,
    content: EntryContent,
) -> Result<(), NotebookError> {
    if content.length() > LONGEST_TEXT {
        return Err(NotebookError::TooLong { limit: LONGEST_TEXT as u64 });
    }
    forms::check(&content, &EntryDetails::default(), None)?;
    Ok(inbox::seal(inbox, sealing, &LockedJot { id, sequence, captured: clock.now(), content })?)
}
