//! What is in memory while the notebook is open, and nowhere else.

use std::sync::atomic::{AtomicBool, AtomicU32};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, TransactionBehavior};
use serde::Serialize;

use super::error::NotebookError;
use super::inspect::Inspection;
use crate::ids::{Ids, UndoToken};
use crate::moment::Moment;
use crate::storage::open::Connections;
use crate::storage::transact::transact;
use crate::storage::{self, bin, merged, meta, open};
use crate::vault::inbox::{self, Reading};
use crate::vault::open::Opened;
use crate::vault::recovery_code::RecoveryCode;
use crate::vault::secret::{DeviceSecret, Key};
use crate::vault::{self, Damage, Places, backup_key};

/// An open notebook.
pub(super) struct Session {
    writer: Mutex<Connection>,
    reader: Option<Mutex<Connection>>,
    pub(super) key: Key,
    pub(super) salt: [u8; 16],
    pub(super) identity: age::x25519::Identity,
    /// Opened by the device's secret or the recovery code: a new passcode needs no current one.
    pub(super) may_set_passcode: AtomicBool,
    /// Sealed jots that did not open.
    pub(super) unreadable: AtomicU32,
    pub(super) inspection: Inspection,
    /// Opens the backup made last in this session, so that it can be tested without typing the code. In memory
    /// alone, and gone with the session (docs/adr/0007).
    pub(super) last_backup: Mutex<Option<age::x25519::Identity>>,
}

/// What could not be seen to while the notebook opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum UnlockTrouble {
    /// The inbox's public key could not be read or put right: nothing can be sealed until it is.
    InboxNotSettled,
    /// Sealed jots could not be made entries; they wait.
    JotsNotMerged,
    /// What lay in the bin for its thirty days could not be erased.
    BinNotEmptied,
}

/// What merging the inbox did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Merged {
    pub(super) entries: u32,
    pub(super) unreadable: u32,
}

impl Session {
    /// Opens the database under the vault's key.
    pub(super) fn open(
        places: &Places,
        opened: Opened,
        may_set_passcode: bool,
    ) -> Result<(Self, bool), NotebookError> {
        let Opened { key, header } = opened;
        let salt = header.database_salt;
        let Connections { writer, reader } = open::open(&places.database(), &key, &salt)?;
        let identity = meta::get(&writer, meta::INBOX_IDENTITY)?
            .and_then(|identity| identity.parse().ok())
            .ok_or(storage::Error::Damaged(Damage::Content))?;
        // The database remembers the newest header it saw: an older one was put back from somewhere.
        let newest = meta::get(&writer, meta::GENERATION)?.and_then(|g| g.parse().ok()).unwrap_or(0);
        let older_header = header.generation < newest;
        if header.generation > newest {
            // Only for noticing an older one later: a full disk must not keep the owner out.
            let _ = meta::put(&writer, meta::GENERATION, &header.generation.to_string());
        }
        let session = Self {
            writer: Mutex::new(writer),
            reader: reader.map(Mutex::new),
            key,
            salt,
            identity,
            may_set_passcode: AtomicBool::new(may_set_passcode),
            unreadable: AtomicU32::new(0),
            inspection: Inspection::default(),
            last_backup: Mutex::default(),
        };
        Ok((session, older_header))
    }

    /// The one connection that writes.
    pub(super) fn writer(&self) -> MutexGuard<'_, Connection> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The connection that screens read from.
    pub(super) fn reader(&self) -> MutexGuard<'_, Connection> {
        self.reader.as_ref().unwrap_or(&self.writer).lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Seals backups to this code from now on. Where that is a change, no backup is proved any more: those there
    /// are open with a code that stopped working.
    pub(super) fn seal_backups_to(&self, code: &RecoveryCode) -> Result<(), NotebookError> {
        let recipient = backup_key::identity(code)?.to_public().to_string();
        let mut writer = self.writer();
        if meta::get(&writer, meta::BACKUP_RECIPIENT)?.is_some_and(|known| known == recipient) {
            return Ok(());
        }
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        meta::put(&transaction, meta::BACKUP_RECIPIENT, &recipient)?;
        meta::remove(&transaction, meta::BACKUP_CODE_PROVED)?;
        meta::remove(&transaction, meta::BACKUP_PROVED_AT)?;
        Ok(transaction.commit()?)
    }

    /// Puts the inbox's recipient right; says whether somebody had changed it.
    pub(super) fn settle_recipient(
        &self,
        places: &Places,
        device: &DeviceSecret,
    ) -> Result<bool, NotebookError> {
        let sealing = inbox::sealing_secret(device)?;
        let ours = self.identity.to_public().to_string();
        let changed = match inbox::recipient(places.inbox(), &sealing) {
            Ok(recipient) if recipient == ours => return Ok(false),
            // Missing: a beginning that was killed, or an inbox folder that was cleared.
            Err(vault::Error::NotBegun) => false,
            Ok(_) | Err(vault::Error::RecipientChanged) => true,
            Err(error) => return Err(error.into()),
        };
        inbox::write_recipient(places.inbox(), &sealing, &ours)?;
        Ok(changed)
    }

    /// Erases what has lain in the bin long enough.
    pub(super) fn empty_bin(&self, ids: &dyn Ids, now: Moment) -> Result<(), NotebookError> {
        let undo = UndoToken(ids.mint());
        let (_, changes) = transact(&mut self.writer(), now, undo, bin::erase_old)?;
        if !changes.kinds.is_empty() {
            bin::truncate_log(&self.writer())?;
        }
        Ok(())
    }

    /// Makes entries of the sealed jots: each in a transaction of its own, its files removed only after that.
    /// What does not open stays where it is and is counted.
    pub(super) fn merge_inbox(
        &self,
        places: &Places,
        ids: &dyn Ids,
        now: Moment,
    ) -> Result<Merged, NotebookError> {
        let mut merged = Merged::default();
        for sealed in inbox::waiting(places.inbox())? {
            match inbox::read(places.inbox(), &self.identity, sealed)? {
                Reading::Unreadable => merged.unreadable += 1,
                Reading::Jot(jot) => {
                    let undo = UndoToken(ids.mint());
                    transact(&mut self.writer(), now, undo, |write| merged::merge(write, &jot, ids))?;
                    inbox::remove_up_to(places.inbox(), sealed)?;
                    merged.entries += 1;
                }
            }
        }
        self.unreadable.store(merged.unreadable, std::sync::atomic::Ordering::Relaxed);
        Ok(merged)
    }
}
