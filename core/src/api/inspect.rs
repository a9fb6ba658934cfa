//! Looking through the whole notebook for damage, beside whatever else is going on.
//!
//! Long work of any kind goes like this: a thread and a reading connection of its own, progress that can be
//! polled, and cancel. It never holds up a draft's save.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use serde::Serialize;

use super::error::NotebookError;
use super::notebook::{Notebook, contained};
use crate::storage::{self, inspect, open};
use crate::vault::Damage;

/// How far an inspection is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum InspectionView {
    /// None was started since the notebook opened.
    NotStarted,
    /// Under way.
    Running {
        /// How far, in thousandths.
        thousandths: u32,
    },
    /// Everything can be read.
    Sound,
    /// Something cannot. It was left as it is.
    Damaged {
        /// What.
        what: Damage,
    },
    /// Stopped by the person.
    Cancelled,
    /// It could not look.
    Failed,
}

/// An inspection's shared state, and its thread.
#[derive(Default)]
pub(super) struct Inspection {
    state: Arc<State>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Default)]
struct State {
    cancel: AtomicBool,
    thousandths: AtomicU32,
    ended: Mutex<Option<InspectionView>>,
}

impl Inspection {
    /// Asks it to stop. It hears within a few thousand steps of SQLite's machine, well under 50 ms.
    pub(super) fn cancel(&self) {
        self.state.cancel.store(true, Ordering::Release);
    }

    fn view(&self) -> InspectionView {
        if self.thread.lock().unwrap_or_else(PoisonError::into_inner).is_none() {
            return InspectionView::NotStarted;
        }
        let ended = *self.state.ended.lock().unwrap_or_else(PoisonError::into_inner);
        ended.unwrap_or(InspectionView::Running {
            thousandths: self.state.thousandths.load(Ordering::Relaxed),
        })
    }
}

impl Drop for Inspection {
    fn drop(&mut self) {
        self.cancel();
        if let Some(thread) = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take() {
            // A panic in it was contained; joining only waits for its connection to close.
            let _ = thread.join();
        }
    }
}

#[uniffi::export]
impl Notebook {
    /// Starts looking through the whole notebook. One at a time: while one runs, this does nothing.
    pub fn start_inspection(&self) -> Result<(), NotebookError> {
        self.open(|session| {
            if matches!(session.inspection.view(), InspectionView::Running { .. }) {
                return Ok(());
            }
            let mut connection = open::open_reader(&self.places.database(), &session.key, &session.salt)?;
            let state = Arc::clone(&session.inspection.state);
            state.cancel.store(false, Ordering::Release);
            state.thousandths.store(0, Ordering::Relaxed);
            *state.ended.lock().unwrap_or_else(PoisonError::into_inner) = None;
            let thread = std::thread::Builder::new().name("layby-inspection".into()).spawn(move || {
                let ended = contained(|| {
                    let watched = Arc::clone(&state);
                    connection
                        .progress_handler(1000, Some(move || watched.cancel.load(Ordering::Acquire)))?;
                    inspect::pages_and_rows(&connection, &mut |thousandths| {
                        state.thousandths.store(thousandths, Ordering::Relaxed);
                        !state.cancel.load(Ordering::Acquire)
                    })?;
                    Ok(())
                });
                drop(connection);
                *state.ended.lock().unwrap_or_else(PoisonError::into_inner) = Some(match ended {
                    Ok(()) => InspectionView::Sound,
                    Err(NotebookError::Damaged { what }) => InspectionView::Damaged { what },
                    Err(NotebookError::Cancelled) => InspectionView::Cancelled,
                    Err(_) => InspectionView::Failed,
                });
            });
            let thread = thread.map_err(storage::Error::from)?;
            *session.inspection.thread.lock().unwrap_or_else(PoisonError::into_inner) = Some(thread);
            Ok(())
        })
    }

    /// How far it is.
    pub fn inspection(&self) -> Result<InspectionView, NotebookError> {
        self.open(|session| Ok(session.inspection.view()))
    }

    /// Stops it.
    pub fn cancel_inspection(&self) -> Result<(), NotebookError> {
        self.open(|session| {
            session.inspection.cancel();
            Ok(())
        })
    }
}

impl Notebook {
    /// The thorough look for the desk shell and the tests: every check there is, on the writing connection.
    pub fn inspect_thoroughly(&self) -> Result<(), NotebookError> {
        self.open(|session| Ok(inspect::thoroughly(&session.writer())?))
    }
}
