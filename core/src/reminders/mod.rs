//! What falls due, for the shells' notifications and the person's own calendar. Codes, dates and ids: never a word
//! of an entry, for a notification lies on a locked screen and a calendar is often shared.

pub mod calendar;
mod protected_time;
pub mod rules;
mod titles;

pub use protected_time::{ProtectedTime, WeekDay};

use chrono::NaiveDate;
use serde::Serialize;

use crate::ids::EntryId;
use crate::moment::Moment;

/// What a reminder is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum ReminderKind {
    /// A children's hearing that was talked over is due.
    HearingDue,
    /// Something else that was talked over is due: a report, a conference, a review.
    ReportDue,
    /// The renewal window opens.
    RenewalOpens,
    /// The renewal window ends.
    RenewalEnds,
    /// Protected time begins.
    ProtectedTime,
    /// A backup is due: thirty days and five entries are in none that was proved.
    BackupDue,
    /// The date until which entries were to be kept is there. Nothing is deleted by itself.
    RetentionDue,
}

/// One reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct Reminder {
    /// Of what.
    pub kind: ReminderKind,
    /// The civil date in London that it is about.
    pub on: NaiveDate,
    /// When to say so, with London's offset then. Always ahead of now.
    pub at: Moment,
    /// The entry to open, where it is about one.
    pub entry: Option<EntryId>,
}

/// Everything a shell has to put into its notifications.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RemindersView {
    /// By when they are said.
    pub reminders: Vec<Reminder>,
    /// When protected time is, where it is set.
    pub protected_time: Option<ProtectedTime>,
}
