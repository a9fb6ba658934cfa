//! What the shells see: one object, [`Notebook`], its methods spread over these files by family of screens.
//!
//! Methods here are a few lines that call a room. A read returns a whole screen; a write returns
//! [`crate::storage::transact::Changes`]; every failure is a [`NotebookError`].

mod backup;
mod craft;
mod deliver;
mod documents;
mod error;
mod everything;
mod find;
mod inspect;
mod jot;
mod lock;
mod notebook;
mod out;
mod portfolio;
mod queue;
mod reminders;
mod restore;
mod session;
mod standards;
mod task;

pub use backup::backup_identity;
pub use error::{Missing, NotebookError};
pub use everything::ExportedEverything;
pub use find::check_text;
pub use inspect::InspectionView;
pub use lock::{LockView, Stage, UnlockView};
pub use notebook::Notebook;
pub use portfolio::ImportView;
pub use session::UnlockTrouble;
pub use task::{LongTask, TaskView};
