//! Today: the first screen. It opens as fast with a hundred thousand entries as with ten: every part of it reads a
//! tally or a few rows off the front of an index.

use std::sync::atomic::Ordering;

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::Serialize;

use super::error::NotebookError;
use super::notebook::Notebook;
use super::rules::rules;
use super::year::{amhp, facts, running};
use crate::entries::{DraftCard, DueCard, EntryCard, NotesFilter};
use crate::moment::{Moment, london_date};
use crate::records::{AmhpView, YearLine, YearSum};
use crate::reminders::rules::{BACKUP_DAYS, BACKUP_ENTRIES};
use crate::storage::{self, agenda, drafts, listed, records};
use crate::vault::Damage;

/// How many recent entries are shown.
const RECENT: u32 = 5;
/// How many things that are due.
const DUE: u32 = 5;
/// For how many days after it was due something is still shown.
const DUE_KEPT_DAYS: u64 = 7;
/// How far entries that no backup was proved to hold are counted.
const UNPROVED_COUNTED: u32 = 100;

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct TodayView {
    /// What is due, soonest first: from a week ago on.
    pub due: Vec<DueCard>,
    /// Where I stopped, newest first.
    pub drafts: Vec<DraftCard>,
    /// What I kept last, newest first.
    pub recent: Vec<EntryCard>,
    /// How many entries are kept.
    pub entries: u32,
    /// Entries that no record rests on yet.
    pub uncrafted: u32,
    /// How many CPD records there are.
    pub records: u32,
    /// The craft queue in one line.
    pub queue: QueueLine,
    /// The registration year in one line.
    pub year: YearLine,
    /// An AMHP's minutes, where any were noted this year: a duty beside the year, never part of it.
    pub amhp: Option<AmhpView>,
    /// A backup is worth making; none while one was proved lately or little would be lost.
    pub backup: Option<BackupOffer>,
    /// Sealed jots that could not be opened; their files stay where they are.
    pub unreadable_jots: u32,
}

/// The craft queue in one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct QueueLine {
    /// Entries that no record rests on.
    pub uncrafted: u32,
    /// Records of the year that are begun.
    pub begun: u32,
    /// Records of the year that are ready and not in the account.
    pub ready: u32,
    /// Records of the year edited since they were put into the account.
    pub submit_again: u32,
}

/// Why a backup is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct BackupOffer {
    /// Entries that no proved backup holds, counted up to a hundred.
    pub entries: u32,
    /// Days since a backup was last proved; since the first entry was kept where none ever was.
    pub days: u32,
    /// None was ever proved.
    pub never: bool,
}

#[uniffi::export]
impl Notebook {
    /// The first screen.
    pub fn today(&self) -> Result<TodayView, NotebookError> {
        let now = self.clock.now();
        let today = london_date(now.at);
        self.open(|session| {
            let connection = session.reader();
            let rules = rules(&connection)?;
            let year = running(&rules, today)?;
            let facts = facts(&connection, &year)?;
            let sum = YearSum::of(&rules, &facts);
            let all = listed::tally(&connection, listed::ALL)?;
            let recent = listed::page(&connection, &NotesFilter::default(), None, RECENT)?;
            Ok(TodayView {
                due: due(&connection, today)?,
                drafts: drafts::all(&connection)?,
                recent: recent.into_iter().map(|(_, card)| card).collect(),
                entries: all.entries,
                uncrafted: all.uncrafted,
                records: records::count(&connection)?,
                queue: QueueLine {
                    uncrafted: all.uncrafted,
                    begun: sum.drafts,
                    ready: sum.ready,
                    submit_again: sum.edited,
                },
                year: YearLine::new(&rules, &year, &facts, today),
                amhp: amhp(&connection, &rules, &year)?.filter(|amhp| amhp.minutes > 0),
                backup: backup(&connection, now)?,
                unreadable_jots: session.unreadable.load(Ordering::Relaxed),
            })
        })
    }
}

fn due(connection: &Connection, today: NaiveDate) -> Result<Vec<DueCard>, NotebookError> {
    let from = today.checked_sub_days(Days::new(DUE_KEPT_DAYS)).unwrap_or(today);
    Ok(agenda::due(connection, from, today, DUE)?)
}

/// By the rule that reminds of it.
fn backup(connection: &Connection, now: Moment) -> Result<Option<BackupOffer>, NotebookError> {
    let proved = agenda::backup_proved(connection)?;
    let (entries, first) = agenda::kept_after(connection, proved.unwrap_or(i64::MIN), UNPROVED_COUNTED)?;
    let Some(since) = proved.or(first) else { return Ok(None) };
    let since = Moment::from_stored(since, 0).ok_or(storage::Error::Damaged(Damage::Content))?;
    // Below 0 where the clock was set back: then nothing is offered yet.
    let days = (london_date(now.at) - london_date(since.at)).num_days();
    let days = u32::try_from(days).ok().filter(|days| u64::from(*days) >= BACKUP_DAYS);
    let days = days.filter(|_| entries >= BACKUP_ENTRIES);
    Ok(days.map(|days| BackupOffer { entries, days, never: proved.is_none() }))
}
