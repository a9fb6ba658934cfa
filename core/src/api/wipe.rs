//! Wiping the notebook.

use super::error::NotebookError;
use super::notebook::{Notebook, contained};
use crate::vault;

#[uniffi::export]
impl Notebook {
    /// Takes the whole notebook off this phone: keys, notes, records, sealed jots. Nothing takes it back but a
    /// backup. Asks for the passcode again, where one is set (a wrong one counts like any other), for the reason
    /// that everything out does (docs/adr/0008). Shut afterwards, and not begun.
    pub fn wipe(&self, passcode: &[u8]) -> Result<(), NotebookError> {
        self.open(|_| {
            let outside = vault::open::look(&self.places, &self.device, &*self.clock)?;
            if outside.is_none_or(|outside| outside.passcode) {
                vault::open::with_passcode(&self.places, &self.device, passcode, &*self.clock)?;
            }
            Ok(())
        })?;
        self.lock();
        // Held, so that nobody opens it again in between.
        let _shut = self.session.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        contained(|| Ok(vault::wipe::wipe(&self.places)?))
    }
}
