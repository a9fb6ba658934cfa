//! What the tests share: a notebook in a folder of its own, with a clock that stands still until told.

pub mod full;
pub mod walk;
pub mod year;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use layby_core::api::{Notebook, NotebookError};
use layby_core::entries::EntryContent;
use layby_core::ids::{EntryId, RandomIds, RecordId};
use layby_core::moment::{Clock, Moment};
use layby_core::storage::transact::Changes;
use layby_core::vault::Places;
use layby_core::vault::kdf::KdfParameters;

/// The keystore secret of the phone every test runs on, unless it says otherwise.
pub const PHONE: [u8; 32] = [0x5a; 32];
/// A passcode.
pub const PASSCODE: &[u8] = b"larkmoor 7";

/// A clock that a test moves.
#[derive(Debug)]
pub struct TestClock {
    millis: AtomicI64,
    boot: AtomicU64,
    offset: Mutex<i32>,
}

impl TestClock {
    /// Sunday 22 November 2026, noon in London, an hour after the phone was started.
    pub fn new() -> Arc<Self> {
        let noon = 1_795_348_800_000;
        Arc::new(Self {
            millis: AtomicI64::new(noon),
            boot: AtomicU64::new(3_600_000),
            offset: Mutex::new(0),
        })
    }

    /// Time goes by.
    pub fn pass(&self, time: Duration) {
        let millis = time.as_millis();
        self.millis.fetch_add(millis as i64, Ordering::SeqCst);
        self.boot.fetch_add(millis as u64, Ordering::SeqCst);
    }

    /// The phone is started again: only the clock on the wall goes on.
    pub fn reboot(&self) {
        self.boot.store(1_000, Ordering::SeqCst);
    }

    /// Somebody sets the clock on the wall.
    pub fn set_wall(&self, millis: i64) {
        self.millis.store(millis, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Moment {
        let offset = *self.offset.lock().unwrap();
        Moment::from_stored(self.millis.load(Ordering::SeqCst), offset).unwrap()
    }
    fn since_boot(&self) -> Duration {
        Duration::from_millis(self.boot.load(Ordering::SeqCst))
    }
}

/// A phone with, perhaps, a notebook on it.
pub struct Phone {
    folder: tempfile::TempDir,
    /// Its clock.
    pub clock: Arc<TestClock>,
    /// What its keystore gives.
    pub secret: Vec<u8>,
}

impl Phone {
    /// A phone without a notebook.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), clock: TestClock::new(), secret: PHONE.to_vec() }
    }

    /// Where the notebook lies.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A file of the vault.
    pub fn vault(&self, name: &str) -> PathBuf {
        self.folder().join("vault").join(name)
    }

    /// The app starts: a notebook object, nothing opened.
    pub fn start(&self) -> Arc<Notebook> {
        notebook_at(self.folder(), &self.secret, self.clock.clone())
    }

    /// The app starts for the first time, and begins.
    pub fn begun(&self) -> Arc<Notebook> {
        let notebook = self.start();
        notebook.begin().unwrap();
        notebook
    }

    /// Every file, with its bytes.
    pub fn files(&self) -> Vec<(PathBuf, Bytes)> {
        files_under(self.folder())
    }
}

impl Default for Phone {
    fn default() -> Self {
        Self::new()
    }
}

/// A notebook with the weakest KDF that is accepted, so that tests are quick.
pub fn notebook_at(folder: &Path, secret: &[u8], clock: Arc<dyn Clock>) -> Arc<Notebook> {
    Notebook::with(Places::new(folder, None), secret, clock, Arc::new(RandomIds), KdfParameters::FLOOR)
        .unwrap()
}

/// The bytes of a file; prints only how many.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bytes(pub Vec<u8>);

impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

/// Every file under a folder, with its bytes, in order.
pub fn files_under(folder: &Path) -> Vec<(PathBuf, Bytes)> {
    let mut files = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            files.extend(files_under(&path));
        } else {
            files.push((path.clone(), Bytes(std::fs::read(&path).unwrap())));
        }
    }
    files.sort();
    files
}

/// A fresh entry id.
pub fn entry_id(notebook: &Notebook) -> EntryId {
    notebook.mint_id().parse().unwrap()
}

/// A free reflection.
pub fn words(text: &str) -> EntryContent {
    EntryContent::reflection(text)
}

/// Jots and keeps; returns the entry.
pub fn jot(notebook: &Notebook, text: &str) -> EntryId {
    let id = entry_id(notebook);
    notebook.save_draft(id, words(text)).unwrap();
    notebook.keep(id).unwrap();
    id
}

/// The words of an entry as its screen shows them.
pub fn text_of(notebook: &Notebook, id: EntryId) -> Result<String, NotebookError> {
    let texts: Vec<String> =
        notebook.entry(id)?.content.texts().iter().map(|text| text.reveal().to_owned()).collect();
    Ok(texts.join("\n\n"))
}

/// The id of the record that a change made.
pub fn new_record(changes: &Changes) -> RecordId {
    changes.new_ids[0].parse().unwrap()
}

/// Every kept entry's words, newest first, through as many pages as it takes.
pub fn all_notes(notebook: &Notebook) -> Vec<(EntryId, String)> {
    let mut found = Vec::new();
    let mut cursor = None;
    loop {
        let page = notebook.notes(cursor, 50).unwrap();
        for card in page.cards {
            found.push((card.id, card.opening.reveal().to_owned()));
        }
        cursor = page.next;
        if cursor.is_none() {
            return found;
        }
    }
}

/// A backup's document, opened with the code and read as JSON.
pub fn document(backup: &[u8], code: &[u8]) -> serde_json::Value {
    serde_json::from_slice(&plain_text(backup, code)).unwrap()
}

/// A backup's document, opened with the code.
pub fn plain_text(backup: &[u8], code: &[u8]) -> Vec<u8> {
    let code = layby_core::vault::recovery_code::RecoveryCode::from_written(code).unwrap();
    age::decrypt(&layby_core::vault::backup_key::identity(&code).unwrap(), backup).unwrap()
}

/// The notebook's own document without the instant it was made.
pub fn whole(notebook: &Notebook, code: &[u8]) -> serde_json::Value {
    let mut document = document(notebook.make_backup().unwrap().contents.reveal(), code);
    document.as_object_mut().unwrap().remove("made");
    document
}
