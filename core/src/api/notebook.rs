//! The one object.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Once, PoisonError, RwLock};

use rusqlite::Connection;

use super::deliver::Deliveries;
use super::error::NotebookError;
use super::session::Session;
use super::task::Task;
use crate::ids::{Ids, RandomIds, UndoToken};
use crate::moment::{Clock, SystemClock};
use crate::storage::transact::{Changes, Write, transact};
use crate::vault::Places;
use crate::vault::kdf::KdfParameters;
use crate::vault::secret::DeviceSecret;

/// A notebook: begun once, then unlocked and locked for as long as the process lives. A shell makes one and
/// keeps it. Calls are synchronous and may come from any thread: never from a shell's main thread.
#[derive(uniffi::Object)]
pub struct Notebook {
    pub(super) places: Places,
    pub(super) device: DeviceSecret,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) ids: Arc<dyn Ids>,
    pub(super) kdf: KdfParameters,
    /// Held for reading by every call at work, for writing by lock and unlock: locking waits for the last save.
    pub(super) session: RwLock<Option<Session>>,
    pub(super) deliveries: Deliveries,
    /// Long work, one at a time.
    pub(super) task: Task,
}

#[uniffi::export]
impl Notebook {
    /// A notebook in `folder`, begun or not; nothing is read or written yet. `inbox` is where locked jots are
    /// sealed, if not beside it. `keystore_secret` is what the phone's keystore gives this app, at least 16
    /// bytes, always the same; it is copied and wiped.
    #[uniffi::constructor]
    pub fn new(
        folder: String,
        inbox: Option<String>,
        keystore_secret: &[u8],
    ) -> Result<Arc<Self>, NotebookError> {
        let places = Places::new(folder, inbox.map(PathBuf::from));
        Self::with(
            places,
            keystore_secret,
            Arc::new(SystemClock),
            Arc::new(RandomIds),
            KdfParameters::STANDARD,
        )
    }

    /// A fresh id for an entry, for shells without a generator of their own.
    pub fn mint_id(&self) -> String {
        self.ids.mint().to_string()
    }
}

impl Notebook {
    /// The same with a clock, ids and KDF parameters of the caller's own: for tests and the desk shell.
    pub fn with(
        places: Places,
        keystore_secret: &[u8],
        clock: Arc<dyn Clock>,
        ids: Arc<dyn Ids>,
        kdf: KdfParameters,
    ) -> Result<Arc<Self>, NotebookError> {
        let device = DeviceSecret::new(keystore_secret).ok_or(NotebookError::DeviceSecretTooShort)?;
        Ok(Arc::new(Self {
            places,
            device,
            clock,
            ids,
            kdf,
            session: RwLock::new(None),
            deliveries: Deliveries::default(),
            task: Task::default(),
        }))
    }

    /// Runs `work` on the open notebook.
    pub(super) fn open<T>(
        &self,
        work: impl FnOnce(&Session) -> Result<T, NotebookError>,
    ) -> Result<T, NotebookError> {
        let session = self.session.read().unwrap_or_else(PoisonError::into_inner);
        let session = session.as_ref().ok_or(NotebookError::Locked)?;
        contained(|| work(session))
    }

    /// Reads, on the reading connection: a long search never holds up a save.
    pub(super) fn read<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, NotebookError>,
    ) -> Result<T, NotebookError> {
        self.open(|session| work(&session.reader()))
    }

    /// Writes, in one transaction.
    pub(super) fn write<T>(
        &self,
        work: impl FnOnce(&mut Write<'_>) -> Result<T, NotebookError>,
    ) -> Result<Changes, NotebookError> {
        let undo = UndoToken(self.ids.mint());
        let now = self.clock.now();
        self.open(|session| transact(&mut session.writer(), now, undo, work).map(|(_, changes)| changes))
    }
}

thread_local! {
    /// This thread is inside [`contained`].
    static CONTAINED: Cell<bool> = const { Cell::new(false) };
}

/// A panic is a fault of ours. It must not carry a person's words across the border in its message, as a
/// slicing panic would: it becomes a code.
pub(super) fn contained<T>(work: impl FnOnce() -> Result<T, NotebookError>) -> Result<T, NotebookError> {
    quiet_panics();
    let outer = CONTAINED.replace(true);
    let result = catch_unwind(AssertUnwindSafe(work));
    CONTAINED.set(outer);
    result.unwrap_or(Err(NotebookError::Internal { number: 0 }))
}

/// The default panic hook prints the message, which may quote the text that a slice failed on. For panics in
/// our own calls it says where, never what; everybody else's go to the hook that was there.
fn quiet_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let others = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !CONTAINED.get() {
                return others(panic);
            }
            let place = panic.location().map(|l| (l.file(), l.line())).unwrap_or(("?", 0));
            let line = format!("layby: internal fault at {}:{}\n", place.0, place.1);
            let _ = std::io::Write::write_all(&mut std::io::stderr(), line.as_bytes());
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_code_without_its_message() {
        let caught: Result<(), _> = contained(|| panic!("Jamie lives at Larkmoor"));
        assert_eq!(caught, Err(NotebookError::Internal { number: 0 }));
    }

    /// The test above in a process of its own, where its standard error can be read: the place and no word.
    #[test]
    fn a_panic_prints_its_place_and_no_word() {
        let itself = std::env::current_exe().unwrap();
        let test = "api::notebook::tests::a_panic_becomes_a_code_without_its_message";
        let out = std::process::Command::new(itself).args([test, "--exact", "--nocapture"]).output().unwrap();
        let cried = String::from_utf8_lossy(&out.stderr).into_owned() + &String::from_utf8_lossy(&out.stdout);
        assert!(out.status.success() && cried.contains("notebook.rs"), "{cried}");
        assert!(!cried.contains("Jamie"), "{cried}");
    }
}
