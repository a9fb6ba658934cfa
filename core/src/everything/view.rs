//! What a screen shows of a backup, and of everything before it leaves.

use serde::Serialize;

use crate::moment::Moment;

/// How the notebook stands with its backups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct BackupState {
    /// A recovery code was issued: a backup can be made, and asks for nothing.
    pub possible: bool,
    /// The recovery code has to be typed to prove the next backup: no backup was proved with it yet.
    pub code_needed: bool,
    /// Everything kept until then is in a backup that was restored once to see that it can be.
    pub proved: Option<Moment>,
}

/// What is in a backup, after it was restored in memory to see that it can be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct BackupView {
    /// When it was made.
    pub made: Moment,
    /// Entries in it, those in the bin included.
    pub entries: u32,
    /// Drafts in it.
    pub drafts: u32,
    /// Records in it.
    pub records: u32,
    /// Entries, drafts and records of this notebook that are not in it, or older there: putting it in this
    /// notebook's place would lose them.
    pub lacks: u32,
    /// Names this backup and the notebook as it is now: hand it back to put an older backup in its place all
    /// the same.
    pub fingerprint: String,
}

/// What would leave with everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct EverythingView {
    /// Entries, those in the bin aside.
    pub entries: u32,
    /// Entries in the bin. They go along.
    pub binned: u32,
    /// Drafts.
    pub drafts: u32,
    /// Records.
    pub records: u32,
    /// Places in all of it that could identify someone, counted and not answered.
    pub findings: u32,
    /// Names the notebook as it was counted: hand it back with the passcode.
    pub fingerprint: String,
}
