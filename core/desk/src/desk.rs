//! One invocation: finds the notebook, opens it, works, shuts it.

use std::cell::RefCell;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use layby_core::api::{Notebook, NotebookError, Stage, UnlockView};

use crate::device_secret::DeviceSecret;
use crate::failure::{Failure, Trouble};
use crate::folder;
use crate::output::Notice;
use crate::secrets::{self, Secret};

/// What an invocation was asked for, and what it has to say beside its answer.
pub struct Desk {
    named: Option<PathBuf>,
    /// Answers are JSON.
    pub json: bool,
    notices: RefCell<Vec<Notice>>,
}

/// An open notebook; shut when dropped, also on the way out of a failure.
pub struct Open(Arc<Notebook>);

impl Open {
    /// The notebook, for work that outlives a borrow.
    pub fn shared(&self) -> Arc<Notebook> {
        Arc::clone(&self.0)
    }
}

impl Deref for Open {
    type Target = Notebook;
    fn deref(&self) -> &Notebook {
        &self.0
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.lock();
    }
}

impl Desk {
    /// For a notebook that was named, or the person's own.
    pub fn new(named: Option<PathBuf>, json: bool) -> Self {
        Self { named, json, notices: RefCell::default() }
    }

    /// The notebook's folder.
    pub fn folder(&self) -> Result<PathBuf, Failure> {
        Ok(folder::of_notebook(self.named.as_deref())?)
    }

    /// The folder that was named, if one was.
    pub fn named(&self) -> Option<&Path> {
        self.named.as_deref()
    }

    /// The notebook, shut.
    pub fn shut(&self) -> Result<Arc<Notebook>, Failure> {
        let folder = self.folder()?;
        match DeviceSecret::read(&folder)? {
            Some(device) => Ok(notebook(&folder, &device)?),
            // Without the vault nothing was begun; with it, this is a copy that was carried here.
            None if folder.join("vault").exists() => Err(Trouble::DeviceSecretMissing.into()),
            None => Err(NotebookError::NotBegun.into()),
        }
    }

    /// The notebook, open: by the device's secret while it has no passcode, else by its passcode.
    pub fn open(&self) -> Result<Open, Failure> {
        self.open_with(self.shut()?, secrets::passcode)
    }

    /// Opens a shut notebook; `passcode` is asked only if there is one.
    pub fn open_with(
        &self,
        notebook: Arc<Notebook>,
        passcode: impl FnOnce() -> Result<Secret, Failure>,
    ) -> Result<Open, Failure> {
        let view = notebook.lock_view()?;
        let unlocked = match view.stage {
            Stage::NotBegun => return Err(NotebookError::NotBegun.into()),
            Stage::Provisional => notebook.unlock_with_device()?,
            // Said before asking: no passcode opens it, however well remembered.
            Stage::Passcode if !view.this_device => return Err(NotebookError::AnotherDevice.into()),
            Stage::Passcode if view.recovery_code_needed => {
                return Err(NotebookError::RecoveryCodeNeeded.into());
            }
            Stage::Passcode if view.wait_seconds > 0 => {
                return Err(NotebookError::Wait { seconds: view.wait_seconds }.into());
            }
            Stage::Passcode => notebook.unlock_with_passcode(&passcode()?)?,
        };
        self.opened(&unlocked);
        Ok(Open(notebook))
    }

    /// Takes over a notebook that was opened in another way.
    pub fn hold(&self, notebook: Arc<Notebook>, unlocked: &UnlockView) -> Open {
        self.opened(unlocked);
        Open(notebook)
    }

    /// Something to be said beside the answer.
    pub fn notice(&self, notice: Notice) {
        self.notices.borrow_mut().push(notice);
    }

    /// What was to be said so far.
    pub fn notices(&self) -> Vec<Notice> {
        self.notices.borrow().clone()
    }

    fn opened(&self, view: &UnlockView) {
        let counted = [
            (view.merged_jots, Notice::JotsMerged { count: view.merged_jots }),
            (view.waiting_jots, Notice::JotsWaiting { count: view.waiting_jots }),
            (view.unreadable_jots, Notice::JotsUnreadable { count: view.unreadable_jots }),
            (u32::from(view.inbox_changed), Notice::InboxChanged),
            (u32::from(view.older_header), Notice::OlderHeader),
        ];
        counted.into_iter().filter(|(count, _)| *count > 0).for_each(|(_, notice)| self.notice(notice));
        view.troubles.iter().for_each(|trouble| self.notice(Notice::NotSeenTo { trouble: *trouble }));
    }
}

/// The core's object for a folder and its device secret.
pub fn notebook(folder: &Path, device: &DeviceSecret) -> Result<Arc<Notebook>, NotebookError> {
    Notebook::new(folder.to_string_lossy().into_owned(), None, device.expose())
}
