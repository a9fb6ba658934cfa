//! Backups: made without asking anything, and called good only after one was restored to see that it can be.

use std::sync::PoisonError;

use rusqlite::{Connection, TransactionBehavior};

use super::error::NotebookError;
use super::notebook::{Notebook, contained};
use super::session::Session;
use super::task::LongTask;
use crate::accounts::Document;
use crate::everything::read::{Restored, read};
use crate::everything::{BackupState, BackupView, sealed, write};
use crate::moment::{Moment, london_date};
use crate::personal::PersonalBytes;
use crate::storage::meta;
use crate::storage::table::Table;
use crate::storage::whole::{self, Step};
use crate::vault::backup_key;
use crate::vault::recovery_code::RecoveryCode;

#[uniffi::export]
impl Notebook {
    /// How the notebook stands with its backups.
    pub fn backup_state(&self) -> Result<BackupState, NotebookError> {
        self.read(state)
    }

    /// Everything, sealed to the recovery code. Asks for nothing but that one was issued; holds up no save. It is
    /// not a good backup yet: have it proved, from where it was put.
    pub fn make_backup(&self) -> Result<Document, NotebookError> {
        let made = self.clock.now();
        self.open(|session| {
            self.task.run(LongTask::Backup, |step| {
                let connection = self.snapshot(session)?;
                let recipient =
                    meta::get(&connection, meta::BACKUP_RECIPIENT)?.ok_or(NotebookError::NotSet)?;
                let recipient: age::x25519::Recipient =
                    recipient.parse().or(Err(NotebookError::Internal { number: 0 }))?;
                // A key that is thrown away when the notebook is shut: until then it can test what was made.
                let test = age::x25519::Identity::generate();
                let contents = sealed::to_recipients(&[&recipient, &test.to_public()], |out| {
                    write::write(&connection, made, out, step)
                })?;
                *session.last_backup.lock().unwrap_or_else(PoisonError::into_inner) = Some(test);
                Ok(Document {
                    file_name: format!("layby-backup-{}.age", london_date(made.at)),
                    media_type: "application/age".into(),
                    contents: contents.into(),
                })
            })
        })
    }

    /// Restores a backup in memory, with the recovery code as it was typed from the paper. If that works and
    /// everything kept until the backup was made is in it, it is proved.
    pub fn prove_backup(&self, backup: &[u8], code: &[u8]) -> Result<BackupView, NotebookError> {
        self.open(|session| {
            let identity = backup_key::identity(&RecoveryCode::from_written(code)?)?;
            let recipient = identity.to_public().to_string();
            if meta::get(&session.reader(), meta::BACKUP_RECIPIENT)?.ok_or(NotebookError::NotSet)?
                != recipient
            {
                return Err(NotebookError::WrongRecoveryCode);
            }
            self.prove(session, backup, &identity, Some(&recipient))
        })
    }

    /// The same without the code, for the backup made last since the notebook was opened, once any backup was
    /// proved with the code. Give it the bytes as they are read again from where they were put.
    pub fn prove_last_backup(&self, backup: &[u8]) -> Result<BackupView, NotebookError> {
        self.open(|session| {
            // Not through the method: it would wait for itself if somebody locks just now.
            let state = state(&session.reader())?;
            let test = session.last_backup.lock().unwrap_or_else(PoisonError::into_inner).clone();
            match test {
                Some(test) if !state.code_needed => self.prove(session, backup, &test, None),
                _ => Err(NotebookError::TypeRecoveryCode),
            }
        })
    }

    /// What is in a backup, and what this notebook has that it lacks. Changes nothing.
    pub fn look_into_backup(&self, backup: &[u8], code: &[u8]) -> Result<BackupView, NotebookError> {
        let identity = backup_key::identity(&RecoveryCode::from_written(code)?)?;
        self.open(|session| {
            self.task.run(LongTask::Proof, |step| {
                let restored = test_restore(backup, &identity, step)?;
                view(&restored, &self.snapshot(session)?, step)
            })
        })
    }
}

/// The age identity of a recovery code, as text (`AGE-SECRET-KEY-1…`): with it the ordinary `age` tool opens the
/// code's backups, for a time without Layby. Needs no notebook. It is worth as much as the code.
#[uniffi::export]
pub fn backup_identity(code: &[u8]) -> Result<PersonalBytes, NotebookError> {
    contained(|| {
        let written = backup_key::written_identity(&RecoveryCode::from_written(code)?)?;
        Ok(written.as_bytes().to_vec().into())
    })
}

impl Notebook {
    fn prove(
        &self,
        session: &Session,
        backup: &[u8],
        identity: &age::x25519::Identity,
        typed_for: Option<&str>,
    ) -> Result<BackupView, NotebookError> {
        self.task.run(LongTask::Proof, |step| {
            let restored = test_restore(backup, identity, step)?;
            let ours = self.snapshot(session)?;
            let until = restored.made.millis();
            // Another notebook's backup opens with the same code where one was restored from the other.
            match whole::lacking(&ours, &restored.scratch, Some(until))? {
                0 => {}
                lacks => return Err(NotebookError::OlderBackup { lacks }),
            }
            let view = view(&restored, &ours, step)?;
            drop(ours);
            let mut writer = session.writer();
            let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
            if let Some(recipient) = typed_for {
                meta::put(&transaction, meta::BACKUP_CODE_PROVED, recipient)?;
            }
            remember_proved(&transaction, until)?;
            transaction.commit()?;
            Ok(view)
        })
    }
}

fn state(connection: &Connection) -> Result<BackupState, NotebookError> {
    let recipient = meta::get(connection, meta::BACKUP_RECIPIENT)?;
    let proved = meta::get(connection, meta::BACKUP_PROVED_AT)?.and_then(|at| at.parse().ok());
    Ok(BackupState {
        possible: recipient.is_some(),
        code_needed: recipient.is_none() || recipient != meta::get(connection, meta::BACKUP_CODE_PROVED)?,
        proved: proved.and_then(|at| Moment::from_stored(at, 0)),
    })
}

/// Everything until the instant at which a proved backup was made is safe; what came after it is not. A proof of
/// an older backup takes nothing back.
pub(super) fn remember_proved(connection: &Connection, made: i64) -> Result<(), NotebookError> {
    let before = meta::get(connection, meta::BACKUP_PROVED_AT)?.and_then(|at| at.parse().ok());
    Ok(meta::put(connection, meta::BACKUP_PROVED_AT, &before.unwrap_or(made).max(made).to_string())?)
}

/// Opens a backup, restores it in memory, and tells it again to see that it is the same.
pub(super) fn test_restore(
    backup: &[u8],
    identity: &age::x25519::Identity,
    step: Step<'_>,
) -> Result<Restored, NotebookError> {
    let restored = read(sealed::open(backup, identity)?, step)?;
    restored.is_the_document(step)?;
    Ok(restored)
}

/// What is in it, beside what is in `ours`.
pub(super) fn view(
    restored: &Restored,
    ours: &Connection,
    step: Step<'_>,
) -> Result<BackupView, NotebookError> {
    let rows = |table: &str| -> Result<u32, NotebookError> {
        let table = Table::of(&restored.scratch, table)?.ok_or(NotebookError::BackupDamaged)?;
        Ok(u32::try_from(table.rows(&restored.scratch)?).unwrap_or(u32::MAX))
    };
    Ok(BackupView {
        made: restored.made,
        entries: rows("entry")?,
        drafts: rows("draft")?,
        records: rows("record")?,
        lacks: whole::lacking(ours, &restored.scratch, None)?,
        fingerprint: format!("{}{}", restored.digest, write::fingerprint(ours, step)?),
    })
}
