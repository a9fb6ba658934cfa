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
mod guard;
mod inspect;
mod jot;
mod leaving;
mod lock;
mod notebook;
mod out;
mod outbox;
mod portfolio;
mod queue;
mod records;
mod reminders;
mod restore;
mod retention;
mod rules;
mod seal;
mod session;
mod standards;
mod task;
mod today;
mod wipe;
mod words;
mod year;

pub use backup::backup_identity;
pub use craft::CraftView;
pub use error::{Missing, NotebookError};
pub use everything::ExportedEverything;
pub use find::check_text;
pub use guard::OwnNameView;
pub use inspect::InspectionView;
pub use leaving::{LeavingAccount, LeavingJotting, LeavingRecord, LeavingView};
pub use lock::{LockView, Stage, UnlockView};
pub use notebook::Notebook;
pub use portfolio::ImportView;
pub use seal::seal_on_a_locked_phone;
pub use session::UnlockTrouble;
pub use task::{LongTask, TaskView};
pub use today::{BackupOffer, QueueLine, TodayView};
