//! Beginning, opening, shutting; passcode, face or finger, and recovery code.

use std::sync::PoisonError;
use std::sync::atomic::Ordering;

use age::secrecy::ExposeSecret;
use rusqlite::Connection;
use serde::Serialize;

use super::error::NotebookError;
use super::notebook::{Notebook, contained};
use super::session::{Session, UnlockTrouble};
use crate::personal::PersonalBytes;
use crate::storage::{meta, open as database};
use crate::vault::attempts::Verdict;
use crate::vault::begin::{self, Ways};
use crate::vault::inbox;
use crate::vault::open::{self as vault, Opened};
use crate::vault::recovery_code::RecoveryCode;

/// How a notebook is shut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// There is none yet.
    NotBegun,
    /// By the device's secret alone, until a passcode is set.
    Provisional,
    /// By a passcode.
    Passcode,
}

/// The lock screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct LockView {
    /// How it is shut.
    pub stage: Stage,
    /// It is open now.
    pub open: bool,
    /// A face or finger may open it, on this device.
    pub biometric: bool,
    /// A recovery code was issued.
    pub recovery_code: bool,
    /// It was locked on this device; if not, only the recovery code opens it.
    pub this_device: bool,
    /// Wrong passcodes since the last right one.
    pub failed: u32,
    /// Seconds until a passcode can be tried.
    pub wait_seconds: u64,
    /// Too many wrong passcodes: only the recovery code opens it.
    pub recovery_code_needed: bool,
    /// Jots that wait, sealed. Never what is in them.
    pub waiting_jots: u32,
}

/// What happened on the way in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct UnlockView {
    /// Sealed jots that became entries.
    pub merged_jots: u32,
    /// Sealed jots still waiting: the disk was full or busy. They are safe, and merge next time.
    pub waiting_jots: u32,
    /// Sealed jots that did not open; their files stay.
    pub unreadable_jots: u32,
    /// Somebody had changed the inbox's public key; it is right again.
    pub inbox_changed: bool,
    /// The header is older than one this database has seen: somebody put an old one back.
    pub older_header: bool,
    /// No passcode that works on this device is set: set one.
    pub needs_passcode: bool,
    /// What could not be seen to on the way in. None of it keeps the owner out; each is tried again next time.
    pub troubles: Vec<UnlockTrouble>,
}

#[uniffi::export]
impl Notebook {
    /// What the lock screen shows. Works open or shut.
    pub fn lock_view(&self) -> Result<LockView, NotebookError> {
        contained(|| {
            let open = self.session.read().unwrap_or_else(PoisonError::into_inner).is_some();
            let waiting = inbox::waiting(self.places.inbox())?.len();
            let waiting_jots = u32::try_from(waiting).unwrap_or(u32::MAX);
            let Some(outside) = vault::look(&self.places, &self.device, &*self.clock)? else {
                return Ok(LockView {
                    stage: Stage::NotBegun,
                    open,
                    biometric: false,
                    recovery_code: false,
                    this_device: true,
                    failed: 0,
                    wait_seconds: 0,
                    recovery_code_needed: false,
                    waiting_jots,
                });
            };
            Ok(LockView {
                stage: if outside.passcode { Stage::Passcode } else { Stage::Provisional },
                open,
                biometric: outside.biometric && outside.this_device,
                recovery_code: outside.recovery_code,
                this_device: outside.this_device,
                failed: outside.failed,
                wait_seconds: match outside.verdict {
                    Verdict::Wait(left) => left.as_secs() + u64::from(left.subsec_nanos() > 0),
                    _ => 0,
                },
                recovery_code_needed: outside.verdict == Verdict::RecoveryOnly,
                waiting_jots,
            })
        })
    }

    /// Begins a notebook, shut by the device's secret alone, and opens it: the first jot needs no passcode.
    pub fn begin(&self) -> Result<UnlockView, NotebookError> {
        self.enter(true, || {
            let begun = begin::begin(
                &self.places,
                &self.device,
                self.ids.mint(),
                Ways::Device,
                |path, key, salt| database::create(path, key, salt, Self::put_inbox_identity),
            )?;
            Ok(Opened { key: begun.key, header: begun.header })
        })
    }

    /// Opens a notebook that has no passcode yet.
    pub fn unlock_with_device(&self) -> Result<UnlockView, NotebookError> {
        self.enter(true, || Ok(vault::with_device(&self.places, &self.device)?))
    }

    /// Opens it with the passcode. A wrong one is counted before it is tried.
    pub fn unlock_with_passcode(&self, passcode: &[u8]) -> Result<UnlockView, NotebookError> {
        self.enter(false, || Ok(vault::with_passcode(&self.places, &self.device, passcode, &*self.clock)?))
    }

    /// Opens it with the key that [`Self::enrol_biometric`] gave and the phone's keystore kept for a face or finger.
    pub fn unlock_with_biometric(&self, key: &[u8]) -> Result<UnlockView, NotebookError> {
        self.enter(false, || Ok(vault::with_biometric(&self.places, &self.device, key)?))
    }

    /// Opens it with the recovery code, on this device or another. Then a passcode has to be set.
    pub fn unlock_with_recovery_code(&self, code: &[u8]) -> Result<UnlockView, NotebookError> {
        let view = self.enter(true, || Ok(vault::with_recovery_code(&self.places, &self.device, code)?))?;
        // It opened the notebook, so it is the latest code: backups go to it, whatever was cut short before.
        let code = RecoveryCode::from_written(code)?;
        self.open(|session| session.seal_backups_to(&code))?;
        Ok(view)
    }

    /// Shuts it. Returns when the last save is on disk and the keys are out of memory. Shut already is no error.
    pub fn lock(&self) {
        let session = {
            // Asks long work to stop first: it holds no lock on the session, but the connection it reads from
            // must be closed before the database is.
            if let Some(session) = &*self.session.read().unwrap_or_else(PoisonError::into_inner) {
                session.inspection.cancel();
                self.task.cancel();
            }
            self.session.write().unwrap_or_else(PoisonError::into_inner).take()
        };
        drop(session);
    }

    /// Sets the first passcode (the provisional slot goes), or a new one after the recovery code opened it.
    pub fn set_passcode(&self, new: &[u8]) -> Result<(), NotebookError> {
        self.open(|session| {
            if !session.may_set_passcode.load(Ordering::Acquire) {
                return Err(NotebookError::CurrentPasscodeNeeded);
            }
            self.put_passcode(session, new)
        })
    }

    /// Changes the passcode. A wrong current one counts like any other.
    pub fn change_passcode(&self, current: &[u8], new: &[u8]) -> Result<(), NotebookError> {
        self.open(|session| {
            vault::with_passcode(&self.places, &self.device, current, &*self.clock)?;
            self.put_passcode(session, new)
        })
    }

    /// Makes a key for a face or finger: 32 bytes, which the shell puts into the phone's keystore, bound to the faces
    /// and fingers enrolled there now, and wipes. An earlier one stops working. Asks for the passcode, so that a
    /// notebook left open gives nobody a way in that lasts; a wrong one counts like any other.
    pub fn enrol_biometric(&self, passcode: &[u8]) -> Result<PersonalBytes, NotebookError> {
        self.open(|session| {
            vault::with_passcode(&self.places, &self.device, passcode, &*self.clock)?;
            let (header, key) = vault::enrol_biometric(&self.places, &self.device, &session.key)?;
            meta::put(&session.writer(), meta::GENERATION, &header.generation.to_string())?;
            Ok(key.expose().to_vec().into())
        })
    }

    /// Takes the way in by face or finger away: it was switched off, or the phone's keystore threw its key away.
    pub fn forget_biometric(&self) -> Result<(), NotebookError> {
        self.open(|session| {
            let header = vault::forget_biometric(&self.places, &session.key)?;
            Ok(meta::put(&session.writer(), meta::GENERATION, &header.generation.to_string())?)
        })
    }

    /// Issues a recovery code, as ASCII bytes to be shown once and written down; an earlier one stops opening the
    /// notebook. Backups made from now on are sealed to the new one; those made before still open with the
    /// earlier code, and with no other: keep that paper as long as those files, or make a new backup.
    pub fn issue_recovery_code(&self) -> Result<PersonalBytes, NotebookError> {
        self.open(|session| {
            let (header, code) = vault::issue_recovery_code(&self.places, &session.key)?;
            meta::put(&session.writer(), meta::GENERATION, &header.generation.to_string())?;
            session.seal_backups_to(&code)?;
            Ok(code.to_written()?.to_vec().into())
        })
    }
}

impl Notebook {
    /// Opens the database under whatever `keys` gives, settles the inbox, and makes the session the notebook's.
    /// An open notebook is shut first, so that a wrong secret never leaves it open.
    pub(super) fn enter(
        &self,
        may_set_passcode: bool,
        keys: impl FnOnce() -> Result<Opened, NotebookError>,
    ) -> Result<UnlockView, NotebookError> {
        self.lock();
        let mut place = self.session.write().unwrap_or_else(PoisonError::into_inner);
        contained(|| {
            let opened = keys()?;
            let this_device = opened.header.is_bound_to(&self.device)?;
            let (session, older_header) = Session::open(&self.places, opened, may_set_passcode)?;
            // None of these may keep the owner out: a full disk leaves the jots sealed and the bin full, and
            // both are seen to next time.
            let settled = session.settle_recipient(&self.places, &self.device);
            let merged = session.merge_inbox(&self.places, &*self.ids, self.clock.now());
            let emptied = session.empty_bin(&*self.ids, self.clock.now());
            let troubles = [
                (settled.is_err(), UnlockTrouble::InboxNotSettled),
                (merged.is_err(), UnlockTrouble::JotsNotMerged),
                (emptied.is_err(), UnlockTrouble::BinNotEmptied),
            ];
            let waiting = inbox::waiting(self.places.inbox())?.len();
            let unreadable = session.unreadable.load(Ordering::Relaxed);
            let waiting_jots = u32::try_from(waiting).unwrap_or(u32::MAX).saturating_sub(unreadable);
            *place = Some(session);
            Ok(UnlockView {
                merged_jots: merged.map_or(0, |merged| merged.entries),
                waiting_jots,
                unreadable_jots: unreadable,
                inbox_changed: settled.unwrap_or(false),
                older_header,
                needs_passcode: may_set_passcode || !this_device,
                troubles: troubles.into_iter().filter_map(|(met, trouble)| met.then_some(trouble)).collect(),
            })
        })
    }

    /// A fresh key for the inbox of a new notebook.
    pub(super) fn put_inbox_identity(connection: &Connection) -> Result<(), NotebookError> {
        let identity = age::x25519::Identity::generate().to_string();
        Ok(meta::put(connection, meta::INBOX_IDENTITY, identity.expose_secret())?)
    }

    fn put_passcode(&self, session: &Session, new: &[u8]) -> Result<(), NotebookError> {
        let header = vault::set_passcode(&self.places, &self.device, &session.key, new, self.kdf)?;
        meta::put(&session.writer(), meta::GENERATION, &header.generation.to_string())?;
        session.settle_recipient(&self.places, &self.device)?;
        session.may_set_passcode.store(false, Ordering::Release);
        Ok(())
    }
}
