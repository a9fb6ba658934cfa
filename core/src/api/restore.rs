//! Restoring: a notebook begun from a backup on a new phone, or a backup in the place of what is here.

use rusqlite::TransactionBehavior;

use super::backup::{remember_proved, test_restore, view};
use super::error::NotebookError;
use super::lock::UnlockView;
use super::notebook::{Notebook, contained};
use super::task::LongTask;
use crate::everything::BackupView;
use crate::storage::{bin, meta, open as database, whole};
use crate::vault::backup_key;
use crate::vault::begin::{self, Ways};
use crate::vault::open::{Opened, long_enough};
use crate::vault::recovery_code::RecoveryCode;

#[uniffi::export]
impl Notebook {
    /// Begins a notebook from a backup, on a phone that has none: new keys, a new inbox, this passcode, and the
    /// same recovery code. A kill at any point leaves no notebook at all or the whole one.
    pub fn restore(
        &self,
        backup: &[u8],
        code: &[u8],
        new_passcode: &[u8],
    ) -> Result<UnlockView, NotebookError> {
        contained(|| {
            if self.places.vault().exists() {
                return Err(NotebookError::AlreadyBegun);
            }
            long_enough(new_passcode)?;
            let code = RecoveryCode::from_written(code)?;
            let identity = backup_key::identity(&code)?;
            self.task.run(LongTask::Restore, |step| {
                let restored = test_restore(backup, &identity, step)?;
                let ways = Ways::Restored { passcode: new_passcode, kdf: self.kdf, code: &code };
                self.enter(false, || {
                    let notebook = self.ids.mint();
                    let begun =
                        begin::begin(&self.places, &self.device, notebook, ways, |path, key, salt| {
                            database::create(path, key, salt, |connection| {
                                connection.execute_batch("BEGIN IMMEDIATE;")?;
                                whole::replace(&restored.scratch, connection, step)?;
                                Self::put_inbox_identity(connection)?;
                                let recipient = identity.to_public().to_string();
                                meta::put(connection, meta::BACKUP_RECIPIENT, &recipient)?;
                                meta::put(connection, meta::BACKUP_CODE_PROVED, &recipient)?;
                                remember_proved(connection, restored.made.millis())?;
                                Ok::<_, NotebookError>(connection.execute_batch("COMMIT;")?)
                            })
                        })?;
                    Ok(Opened { key: begun.key, header: begun.header })
                })
            })
        })
    }

    /// Puts a backup in the place of everything in this notebook; its passcode, recovery code and inbox stay. If
    /// the notebook holds what the backup lacks it is refused ([`NotebookError::OlderBackup`]), unless `accepting`
    /// is the fingerprint of exactly this backup and this notebook ([`Notebook::look_into_backup`]). It cannot be
    /// taken back. Killed at any point, the notebook is as it was or as the backup is.
    pub fn restore_over(
        &self,
        backup: &[u8],
        code: &[u8],
        accepting: Option<String>,
    ) -> Result<BackupView, NotebookError> {
        let identity = backup_key::identity(&RecoveryCode::from_written(code)?)?;
        self.open(|session| {
            self.task.run(LongTask::Restore, |step| {
                let restored = test_restore(backup, &identity, step)?;
                let mut writer = session.writer();
                let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
                let view = view(&restored, &transaction, step)?;
                match accepting {
                    Some(accepting) if accepting != view.fingerprint => return Err(NotebookError::Stale),
                    None if view.lacks > 0 => return Err(NotebookError::OlderBackup { lacks: view.lacks }),
                    _ => {}
                }
                whole::replace(&restored.scratch, &transaction, step)?;
                // What is here now is what is in that backup, no more and no less.
                let recipient = identity.to_public().to_string();
                meta::remove(&transaction, meta::BACKUP_PROVED_AT)?;
                if meta::get(&transaction, meta::BACKUP_RECIPIENT)?.is_some_and(|ours| ours == recipient) {
                    meta::put(&transaction, meta::BACKUP_CODE_PROVED, &recipient)?;
                    remember_proved(&transaction, restored.made.millis())?;
                }
                transaction.commit()?;
                // What was replaced is overwritten in the file already; this takes it out of the log. It is done
                // by now: where a reader at work holds the log back, locking takes it out.
                let _ = bin::truncate_log(&writer);
                Ok(view)
            })
        })
    }
}
