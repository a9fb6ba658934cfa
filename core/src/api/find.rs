//! Looking: the list, search, and the check of any text.

use rusqlite::Connection;

use super::error::{Missing, NotebookError};
use super::notebook::{Notebook, contained};
use crate::accounts::door::{self, FindingView};
use crate::entries::{NotesFilter, NotesView, SearchView};
use crate::personal::PersonalText;
use crate::standards::pack::{Standards, Themes};
use crate::storage::listed::{self, Cursor};
use crate::storage::search;

/// The most a page holds.
const LONGEST_PAGE: u32 = 200;

#[uniffi::export]
impl Notebook {
    /// A page of kept entries, newest first by when they happened. `cursor` is the last page's `next`.
    pub fn notes(&self, cursor: Option<String>, limit: u32) -> Result<NotesView, NotebookError> {
        self.notes_by(NotesFilter::default(), cursor, limit)
    }

    /// The same, of entries that a filter lets through: also the entries linked to a standard or an element.
    pub fn notes_by(
        &self,
        filter: NotesFilter,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<NotesView, NotebookError> {
        let after = cursor.as_deref().map(Cursor::parse).transpose()?;
        let limit = limit.clamp(1, LONGEST_PAGE);
        self.read(|connection| {
            known(connection, &filter)?;
            let mut page = listed::page(connection, &filter, after, limit + 1)?;
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

/// A code that neither a pack nor any entry has is a slip of the shell's, and no empty list.
fn known(connection: &Connection, filter: &NotesFilter) -> Result<(), NotebookError> {
    let used = |tag: String| Ok::<_, NotebookError>(listed::tally(connection, &tag)?.entries > 0);
    if let Some(code) = filter.theme.as_deref().filter(|code| !code.is_empty()) {
        let in_pack = Themes::load()?.themes.iter().any(|theme| theme.code == code);
        if !in_pack && !used(listed::theme_tag(code))? {
            return Err(NotebookError::missing(Missing::Code));
        }
    }
    if let Some(number) = filter.standard.as_deref() {
        let pack = Standards::england()?;
        let whole = pack.standards.iter().any(|standard| standard.number.to_string() == number);
        if !whole && pack.element(number).is_none() && !used(listed::standard_tag(number))? {
            return Err(NotebookError::missing(Missing::Standard));
        }
    }
    Ok(())
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
