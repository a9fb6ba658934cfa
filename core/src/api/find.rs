//! Looking: Today, the list, search, and the check of any text.

use std::sync::atomic::Ordering;

use super::error::NotebookError;
use super::notebook::{Notebook, contained};
use crate::accounts::door::{self, FindingView};
use crate::entries::{NotesView, SearchView, TodayView};
use crate::personal::PersonalText;
use crate::storage::entries::Cursor;
use crate::storage::{drafts, entries, records, search};

/// How many recent entries Today shows.
const RECENT: u32 = 5;
/// The most a page holds.
const LONGEST_PAGE: u32 = 200;

#[uniffi::export]
impl Notebook {
    /// The first screen.
    pub fn today(&self) -> Result<TodayView, NotebookError> {
        self.open(|session| {
            let connection = session.reader();
            let (entries, uncrafted) = entries::counts(&connection)?;
            Ok(TodayView {
                drafts: drafts::all(&connection)?,
                recent: entries::page(&connection, None, RECENT)?.into_iter().map(|(_, card)| card).collect(),
                entries,
                uncrafted,
                records: records::count(&connection)?,
                unreadable_jots: session.unreadable.load(Ordering::Relaxed),
            })
        })
    }

    /// A page of kept entries, newest first by when they happened. `cursor` is the last page's `next`.
    pub fn notes(&self, cursor: Option<String>, limit: u32) -> Result<NotesView, NotebookError> {
        let after = cursor.as_deref().map(Cursor::parse).transpose()?;
        let limit = limit.clamp(1, LONGEST_PAGE);
        self.read(|connection| {
            let mut page = entries::page(connection, after, limit + 1)?;
            let next = next(&mut page, limit).map(|cursor| cursor.to_string());
            Ok(NotesView { cards: page.into_iter().map(|(_, card)| card).collect(), next })
        })
    }

    /// Searches entries and drafts, the last indexed first. Never an error for what is typed.
    pub fn search(
        &self,
        query: PersonalText,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<SearchView, NotebookError> {
        let before = cursor.map(|c| c.parse::<i64>()).transpose().or(Err(NotebookError::NotACursor))?;
        let limit = limit.clamp(1, LONGEST_PAGE);
        self.read(|connection| {
            let mut page = search::find(connection, query.reveal(), before, limit + 1)?;
            let next = next(&mut page, limit).map(|row| row.to_string());
            Ok(SearchView { hits: page.into_iter().map(|(_, hit)| hit).collect(), next })
        })
    }
}

/// The check of any text, kept or not: needs no notebook. Spans in UTF-16 code units; `field` is empty.
#[uniffi::export]
pub fn check_text(text: PersonalText) -> Result<Vec<FindingView>, NotebookError> {
    contained(|| Ok(door::find(text.reveal(), None)))
}

/// One row more than asked for was read: if it is there, the page goes on after the last shown.
fn next<C: Copy, T>(page: &mut Vec<(C, T)>, limit: u32) -> Option<C> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    if page.len() <= limit {
        return None;
    }
    page.truncate(limit);
    page.last().map(|(cursor, _)| *cursor)
}

impl Cursor {
    fn parse(text: &str) -> Result<Self, NotebookError> {
        let (happened, row) = text.split_once('.').ok_or(NotebookError::NotACursor)?;
        match (happened.parse(), row.parse()) {
            (Ok(happened), Ok(row)) => Ok(Self { happened, row }),
            _ => Err(NotebookError::NotACursor),
        }
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.happened, self.row)
    }
}
