//! Long work that a person waits for: a backup, a test restore, everything. One at a time, told how far it is,
//! stopped when asked. It reads on a connection of its own, so that it never holds up a draft's save.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use rusqlite::Connection;
use serde::Serialize;

use super::error::NotebookError;
use super::notebook::Notebook;
use super::session::Session;
use crate::storage::open;

/// Which work is long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum LongTask {
    /// Making a backup.
    Backup,
    /// Looking whether a backup can be restored.
    Proof,
    /// Putting a backup in the notebook's place, or beginning a notebook from one.
    Restore,
    /// Counting or writing everything.
    Everything,
}

/// How far long work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum TaskView {
    /// None is under way.
    Idle,
    /// Under way.
    Running {
        /// Which.
        task: LongTask,
        /// How far, in thousandths.
        thousandths: u32,
    },
}

/// The state that work under way shares with whoever asks after it.
#[derive(Default)]
pub(super) struct Task {
    running: Mutex<Option<LongTask>>,
    cancel: AtomicBool,
    thousandths: AtomicU32,
}

impl Task {
    /// Asks it to stop; it hears at its next row. Work that begins later does not.
    pub(super) fn cancel(&self) {
        self.cancel.store(true, Ordering::Release);
    }

    /// Does it, unless other work is under way. `work` is given how to say how far it is and to hear whether to
    /// go on.
    pub(super) fn run<T>(
        &self,
        task: LongTask,
        work: impl FnOnce(&mut dyn FnMut(u32) -> bool) -> Result<T, NotebookError>,
    ) -> Result<T, NotebookError> {
        let _running = self.begin(task)?;
        work(&mut |thousandths| {
            self.thousandths.store(thousandths.min(1000), Ordering::Relaxed);
            !self.cancel.load(Ordering::Acquire)
        })
    }

    fn begin(&self, task: LongTask) -> Result<Running<'_>, NotebookError> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if running.is_some() {
            return Err(NotebookError::Busy);
        }
        *running = Some(task);
        self.cancel.store(false, Ordering::Release);
        self.thousandths.store(0, Ordering::Relaxed);
        Ok(Running(self))
    }
}

/// Ends it, however it ends: a panic that is contained above leaves nothing under way either.
struct Running<'t>(&'t Task);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        *self.0.running.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

#[uniffi::export]
impl Notebook {
    /// How far long work is. To be asked from another thread than the one that waits for it.
    pub fn task(&self) -> TaskView {
        match *self.task.running.lock().unwrap_or_else(PoisonError::into_inner) {
            None => TaskView::Idle,
            Some(task) => {
                TaskView::Running { task, thousandths: self.task.thousandths.load(Ordering::Relaxed) }
            }
        }
    }

    /// Stops it: it ends with [`NotebookError::Cancelled`] and has changed nothing.
    pub fn cancel_task(&self) {
        self.task.cancel();
    }
}

impl Notebook {
    /// A connection of its own that sees the notebook as it is at this moment, whatever is written beside it.
    pub(super) fn snapshot(&self, session: &Session) -> Result<Connection, NotebookError> {
        let connection = open::open_reader(&self.places.database(), &session.key, &session.salt)?;
        // The first read takes the snapshot; until then it is only promised.
        connection.execute_batch("BEGIN; SELECT count(*) FROM meta;")?;
        Ok(connection)
    }
}
