//! The craft queue: what is worth doing in the next twenty minutes.

use serde::Serialize;

use super::model::{Question, RecordCard};
use super::year::{YearLine, YearNeed};
use crate::entries::EntryCard;

/// The queue, whole. Nothing in it is late; it is what there is to draw on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct QueueView {
    /// Where I stopped: drafts of records, last touched first.
    pub stopped: Vec<StoppedCard>,
    /// What the running year still asks for.
    pub needs: Vec<YearNeed>,
    /// The running year in one line.
    pub year: YearLine,
    /// Entries that no record rests on.
    pub uncrafted: u32,
    /// The newest of them.
    pub newest: Vec<EntryCard>,
    /// The same by theme, the fullest first.
    pub themes: Vec<QueueGroup>,
    /// The same by element of the standards, the fullest first.
    pub standards: Vec<QueueGroup>,
}

/// A record that waits to be gone on with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct StoppedCard {
    /// The record.
    pub card: RecordCard,
    /// The box to go on with.
    pub question: Option<Question>,
}

/// Jottings that speak to one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct QueueGroup {
    /// A theme's code, or an element's number; none for jottings without a theme.
    pub code: Option<String>,
    /// How many of them no record rests on.
    pub uncrafted: u32,
    /// The newest of those.
    pub cards: Vec<EntryCard>,
}
