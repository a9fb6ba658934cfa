//! `backup`, `backup-key`: made, written, read again from where it lies, and proved.

use std::fs;
use std::path::{Path, PathBuf};

use layby_core::api::{NotebookError, backup_identity};
use layby_core::everything::{BackupState, BackupView};
use layby_core::moment::Moment;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args;
use crate::bar::beside;
use crate::desk::Desk;
use crate::device_secret::write_new;
use crate::failure::{Failure, Trouble};
use crate::output::{View, rfc3339, rfc3339_if};
use crate::page::when;
use crate::secrets;
use crate::words::many;

/// How the notebook stands with its backups.
#[derive(Serialize)]
pub struct State {
    possible: bool,
    code_needed: bool,
    #[serde(serialize_with = "rfc3339_if")]
    proved: Option<Moment>,
}

/// What is in a backup.
#[derive(Serialize)]
pub struct Contents {
    #[serde(serialize_with = "rfc3339")]
    made: Moment,
    entries: u32,
    drafts: u32,
    records: u32,
    lacks: u32,
    fingerprint: String,
}

/// A backup that was written, or proved.
#[derive(Serialize)]
pub struct BackedUp {
    file: PathBuf,
    /// It was restored in memory, from the file.
    proved: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    contents: Option<Contents>,
}

/// The key of a recovery code.
#[derive(Serialize)]
pub struct Key {
    #[serde(serialize_with = "shown_once")]
    identity: Zeroizing<String>,
}

/// Either of the two answers of `layby backup`.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// Without a file.
    State(State),
    /// With one.
    BackedUp(BackedUp),
}

/// `layby backup`.
pub fn run(desk: &Desk, args: &args::Backup) -> Result<Answer, Failure> {
    let open = desk.open()?;
    let Some(file) = &args.file else { return Ok(Answer::State(open.backup_state()?.into())) };
    if args.prove {
        let (backup, code) = (read(file)?, secrets::recovery_code()?);
        let contents = beside(desk, &open, || open.prove_backup(&backup, &code))?.into();
        return Ok(Answer::BackedUp(BackedUp { file: file.clone(), proved: true, contents: Some(contents) }));
    }
    let made = beside(desk, &open, || open.make_backup())?;
    let path = if file.is_dir() { file.join(&made.file_name) } else { file.clone() };
    let path = std::path::absolute(path).map_err(Failure::writing)?;
    write_new(&path, made.contents.reveal()).map_err(Failure::writing)?;
    // What counts is what lies there, not what was in memory.
    let written = read(&path)?;
    let proof = match beside(desk, &open, || open.prove_last_backup(&written)) {
        Err(NotebookError::TypeRecoveryCode) => match secrets::recovery_code() {
            Ok(code) => Some(beside(desk, &open, || open.prove_backup(&written, &code))?),
            // Nobody to ask: it is written, and not proved.
            Err(Failure::Desk(Trouble::NoRecoveryCodeGiven)) => None,
            Err(other) => return Err(other),
        },
        proved => Some(proved?),
    };
    Ok(Answer::BackedUp(BackedUp { file: path, proved: proof.is_some(), contents: proof.map(Into::into) }))
}

/// `layby backup-key`. Needs no notebook.
pub fn key() -> Result<Key, Failure> {
    let identity = backup_identity(&secrets::recovery_code()?)?;
    Ok(Key { identity: Zeroizing::new(String::from_utf8_lossy(identity.reveal()).into_owned()) })
}

/// A backup, as it lies there.
pub fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(Failure::reading)
}

fn shown_once<S: serde::Serializer>(key: &Zeroizing<String>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(key)
}

impl From<BackupState> for State {
    fn from(state: BackupState) -> Self {
        Self { possible: state.possible, code_needed: state.code_needed, proved: state.proved }
    }
}

impl From<BackupView> for Contents {
    fn from(view: BackupView) -> Self {
        let BackupView { made, entries, drafts, records, lacks, fingerprint } = view;
        Self { made, entries, drafts, records, lacks, fingerprint }
    }
}

impl Contents {
    /// As a sentence.
    pub fn page(&self) -> String {
        let entries = many(self.entries, "entry", "entries");
        let (drafts, records) =
            (many(self.drafts, "draft", "drafts"), many(self.records, "record", "records"));
        let mut page = format!("Made {}: {entries}, {drafts}, {records}.\n", when(&self.made));
        if self.lacks > 0 {
            let lacks = many(self.lacks, "thing here is not in it", "things here are not in it");
            page += &format!("{lacks}, or older there. Its fingerprint now:\n  {}\n", self.fingerprint);
        }
        page
    }
}

impl View for Answer {
    fn page(&self) -> String {
        match self {
            Self::State(State { possible: false, .. }) => {
                "No backup can be made yet: it is sealed to a recovery code. Issue one: layby recovery\n"
                    .into()
            }
            Self::State(State { proved: Some(at), .. }) => {
                format!(
                    "Everything kept until {} is in a backup that was restored to see that it can be.\n",
                    when(at)
                )
            }
            Self::State(_) => "No backup was proved yet. Make one: layby backup FILE\n".into(),
            Self::BackedUp(done) => {
                let mut page = format!("The backup is {}\n", done.file.display());
                page += match &done.contents {
                    Some(_) => "It was read again from there and restored in memory: it is good.\n",
                    None => {
                        "It is not proved yet. With the recovery code at hand: layby backup --prove FILE\n"
                    }
                };
                page + &done.contents.as_ref().map(Contents::page).unwrap_or_default()
            }
        }
    }
}

impl View for Key {
    fn page(&self) -> String {
        format!("{}\n", self.identity.as_str())
    }
}
