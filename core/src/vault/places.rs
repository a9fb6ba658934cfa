//! Where a notebook lies.

use std::path::{Path, PathBuf};

/// The two folders of a notebook. They are apart because an extension of an iOS app (a widget, the share
/// sheet) may reach the inbox but never the vault.
#[derive(Debug, Clone)]
pub struct Places {
    home: PathBuf,
    inbox: PathBuf,
}

impl Places {
    /// A notebook in `home`, with its inbox beside it or, where given, somewhere else.
    pub fn new(home: impl Into<PathBuf>, inbox: Option<PathBuf>) -> Self {
        let home = home.into();
        let inbox = inbox.unwrap_or_else(|| home.join("inbox"));
        Self { home, inbox }
    }

    /// The folder the shell gave.
    pub fn home(&self) -> &Path {
        &self.home
    }
    /// Header, attempts and database.
    pub fn vault(&self) -> PathBuf {
        self.home.join("vault")
    }
    /// Where a vault is put together before it is one.
    pub fn unfinished_vault(&self) -> PathBuf {
        self.home.join("vault.unfinished")
    }
    /// The key slots.
    pub fn header(&self) -> PathBuf {
        self.vault().join("header")
    }
    /// The count of wrong passcodes.
    pub fn attempts(&self) -> PathBuf {
        self.vault().join("attempts")
    }
    /// The encrypted database.
    pub fn database(&self) -> PathBuf {
        self.vault().join("notebook.db")
    }
    /// Sealed jots, and the public key they are sealed to.
    pub fn inbox(&self) -> &Path {
        &self.inbox
    }
    /// Held while keys change.
    pub fn lock(&self) -> PathBuf {
        self.home.join("lock")
    }
}
