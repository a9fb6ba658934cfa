//! Erasing the notebook: the one act that leaves nothing to take back.

use super::error::NotebookError;
use super::lock::Stage;
use super::notebook::{Notebook, contained};
use crate::vault::{erase, open as vault};

#[uniffi::export]
impl Notebook {
    /// Erases everything of this notebook on this device: keys, entries, records, sealed jots. Nothing takes this
    /// back but a backup. Asks for the passcode again where one is set, and a wrong one counts like any other; a
    /// shell asks the person first. The notebook has to be open. Afterwards there is none: begin one.
    pub fn erase_notebook(&self, passcode: &[u8]) -> Result<(), NotebookError> {
        let stage = self.lock_view()?.stage;
        self.open(|_| match stage {
            Stage::Passcode => {
                Ok(vault::with_passcode(&self.places, &self.device, passcode, &*self.clock).map(|_| ())?)
            }
            Stage::Provisional | Stage::NotBegun => Ok(()),
        })?;
        self.lock();
        contained(|| Ok(erase::erase(&self.places)?))
    }
}
