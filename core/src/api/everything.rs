//! Everything, out for good: sealed in an `age` file, or as plain text. Nobody is locked in.
//!
//! Either asks for the passcode again: an unlocked phone in the wrong hands shows an entry or two before it locks
//! itself, and this would be all of them at once (docs/adr/0008).

use super::error::NotebookError;
use super::notebook::Notebook;
use super::session::Session;
use super::task::LongTask;
use crate::accounts::Document;
use crate::everything::{EverythingView, count, sealed, write};
use crate::moment::london_date;
use crate::personal::PersonalBytes;
use crate::vault::{open as vault, passphrase};

/// Everything, sealed, and what opens it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ExportedEverything {
    /// The `age` file.
    pub document: Document,
    /// The passphrase that opens it, as ASCII bytes, to be shown once. It is kept nowhere.
    pub passphrase: PersonalBytes,
}

#[uniffi::export]
impl Notebook {
    /// What everything would carry: how much, and how many places in it could identify someone. Looks through all
    /// of it, so it takes its time ([`Notebook::task`]).
    pub fn everything_view(&self) -> Result<EverythingView, NotebookError> {
        self.open(|session| {
            self.task.run(LongTask::Everything, |step| Ok(count::count(&self.snapshot(session)?, step)?))
        })
    }

    /// Everything, as the documented JSON inside an `age` file under a passphrase of ours. A wrong passcode counts
    /// like any other.
    pub fn export_everything(&self, passcode: &[u8]) -> Result<ExportedEverything, NotebookError> {
        let made = self.clock.now();
        self.with_passcode_again(passcode, |session, step| {
            let connection = self.snapshot(session)?;
            let passphrase = passphrase::random()?;
            let contents =
                sealed::under_passphrase(&passphrase, |out| write::write(&connection, made, out, step))?;
            Ok(ExportedEverything {
                document: Document {
                    file_name: format!("layby-everything-{}.json.age", london_date(made.at)),
                    media_type: "application/age".into(),
                    contents: contents.into(),
                },
                passphrase: passphrase.as_bytes().to_vec().into(),
            })
        })
    }

    /// Everything, in plain text. `fingerprint` is that of the [`EverythingView`] that was shown: if anything has
    /// changed since, nothing leaves. A wrong passcode counts like any other.
    pub fn export_everything_in_plain_text(
        &self,
        passcode: &[u8],
        fingerprint: String,
    ) -> Result<Document, NotebookError> {
        let made = self.clock.now();
        self.with_passcode_again(passcode, |session, step| {
            let connection = self.snapshot(session)?;
            if write::fingerprint(&connection, &mut |_| step(0))? != fingerprint {
                return Err(NotebookError::Stale);
            }
            let mut contents = Vec::new();
            write::write(&connection, made, &mut contents, step)?;
            Ok(Document {
                file_name: format!("layby-everything-{}.json", london_date(made.at)),
                media_type: "application/json".into(),
                contents: contents.into(),
            })
        })
    }
}

impl Notebook {
    fn with_passcode_again<T>(
        &self,
        passcode: &[u8],
        work: impl FnOnce(&Session, &mut dyn FnMut(u32) -> bool) -> Result<T, NotebookError>,
    ) -> Result<T, NotebookError> {
        self.open(|session| {
            vault::with_passcode(&self.places, &self.device, passcode, &*self.clock)?;
            self.task.run(LongTask::Everything, |step| work(session, step))
        })
    }
}
