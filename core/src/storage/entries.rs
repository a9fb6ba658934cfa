//! Entries in the database.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::search;
use super::transact::{ChangeKind, Write};
use super::undo::Image;
use crate::entries::{EntryCard, EntryContent, EntryDetails};
use crate::ids::EntryId;
use crate::moment::Moment;
use crate::personal::PersonalText;
use crate::vault::Damage;

/// An entry as it lies in its row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryRow {
    /// What it holds.
    pub content: EntryContent,
    /// What else is said of it.
    pub details: EntryDetails,
    /// When it happened.
    pub happened: Moment,
    /// When it was kept (milliseconds since 1970, UTC).
    pub kept: i64,
    /// When it was last edited.
    pub edited: Option<i64>,
    /// When it was put in the bin.
    pub binned: Option<i64>,
    /// Counts its changes.
    pub revision: i64,
}

/// A place in the list: continue after this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// When the last one shown happened.
    pub happened: i64,
    /// Its row.
    pub row: i64,
}

const COLUMNS: &str = "content, details, happened, happened_offset, kept, edited, binned, revision";

/// One entry, in the bin or not.
pub fn row(connection: &Connection, id: EntryId) -> Result<Option<EntryRow>, Error> {
    let found = connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM entry WHERE id = ?1"))?
        .query_row([id.to_string()], |row| Ok(read(row)))
        .optional()?;
    found.transpose()
}

/// Writes an entry that does not exist yet.
pub fn insert(
    write: &mut Write<'_>,
    id: EntryId,
    content: EntryContent,
    details: EntryDetails,
    happened: Moment,
) -> Result<(), Error> {
    let row = EntryRow {
        content,
        details,
        happened,
        kept: write.now().millis(),
        edited: None,
        binned: None,
        revision: 1,
    };
    put(write.connection(), id, &row)?;
    write.touched(ChangeKind::Entry);
    write.created(id);
    write.remember(Image::Entry { id, before: None, left_at: Some(1) });
    Ok(())
}

/// Changes an entry; the edit can be taken back. Returns its new revision.
pub fn update(write: &mut Write<'_>, id: EntryId, change: impl FnOnce(&mut EntryRow)) -> Result<i64, Error> {
    let before = row(write.connection(), id)?.ok_or(Error::NotFound)?;
    let mut after = before.clone();
    change(&mut after);
    after.revision = before.revision + 1;
    put(write.connection(), id, &after)?;
    write.touched(ChangeKind::Entry);
    write.remember(Image::Entry { id, before: Some(before), left_at: Some(after.revision) });
    Ok(after.revision)
}

/// Puts a row back exactly as it was, or takes it away.
pub(super) fn restore(connection: &Connection, id: EntryId, before: Option<EntryRow>) -> Result<(), Error> {
    match before {
        Some(row) => put(connection, id, &row),
        None => {
            search::remove(connection, search::Noun::Entry, &id.to_string())?;
            connection.prepare_cached("DELETE FROM entry WHERE id = ?1")?.execute([id.to_string()])?;
            Ok(())
        }
    }
}

/// A page of kept entries, newest first by when they happened.
pub fn page(
    connection: &Connection,
    after: Option<Cursor>,
    limit: u32,
) -> Result<Vec<(Cursor, EntryCard)>, Error> {
    let Cursor { happened, row } = after.unwrap_or(Cursor { happened: i64::MAX, row: i64::MAX });
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS}, row, id, EXISTS (SELECT 1 FROM draft WHERE draft.id = entry.id) AS has_draft FROM entry
         WHERE binned IS NULL AND (happened, row) < (?1, ?2) ORDER BY happened DESC, row DESC LIMIT ?3"
    ))?;
    let rows = statement.query_map(params![happened, row, limit], |row| {
        Ok((
            row.get::<_, i64>("row")?,
            row.get::<_, String>("id")?,
            row.get::<_, bool>("has_draft")?,
            read(row),
        ))
    })?;
    let mut cards = Vec::new();
    for found in rows {
        let (row, id, draft, entry) = found?;
        let entry = entry?;
        let cursor = Cursor { happened: entry.happened.millis(), row };
        cards.push((
            cursor,
            EntryCard {
                id: id.parse().map_err(|_| Error::Damaged(Damage::Content))?,
                kind: entry.content.kind(),
                theme: entry.details.theme.clone(),
                opening: entry.content.opening(),
                happened: entry.happened,
                draft,
            },
        ));
    }
    Ok(cards)
}

/// Kept entries, and those of them that no record rests on. Counted from the few that records rest on: asking
/// each entry would read the whole table.
pub fn counts(connection: &Connection) -> Result<(u32, u32), Error> {
    let (all, crafted): (u32, u32) = connection
        .prepare_cached(
            "SELECT (SELECT count(*) FROM entry WHERE binned IS NULL),
                    (SELECT count(DISTINCT source.entry)
                     FROM record JOIN record_source AS source ON source.record = record.id
                          JOIN entry ON entry.id = source.entry
                     WHERE record.binned IS NULL AND entry.binned IS NULL)",
        )?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok((all, all.saturating_sub(crafted)))
}

/// Everything a person wrote in an entry: what is searched and checked.
pub fn texts<'a>(content: &'a EntryContent, details: &'a EntryDetails) -> Vec<&'a PersonalText> {
    content.texts().into_iter().chain([&details.theory]).collect()
}

fn put(connection: &Connection, id: EntryId, row: &EntryRow) -> Result<(), Error> {
    let content = serde_json::to_string(&row.content).map_err(|_| Error::Damaged(Damage::Content))?;
    let details = serde_json::to_string(&row.details).map_err(|_| Error::Damaged(Damage::Content))?;
    connection
        .prepare_cached(
            "INSERT INTO entry
                 (id, kind, content, details, happened, happened_offset, kept, edited, binned, revision)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             ON CONFLICT (id) DO UPDATE SET kind = ?2, content = ?3, details = ?4, happened = ?5,
                 happened_offset = ?6, kept = ?7, edited = ?8, binned = ?9, revision = ?10",
        )?
        .execute(params![
            id.to_string(),
            row.content.kind().code(),
            content,
            details,
            row.happened.millis(),
            row.happened.offset_seconds,
            row.kept,
            row.edited,
            row.binned,
            row.revision
        ])?;
    let id = id.to_string();
    match row.binned {
        None => search::put(connection, search::Noun::Entry, &id, &texts(&row.content, &row.details)),
        Some(_) => search::remove(connection, search::Noun::Entry, &id),
    }
}

fn read(row: &Row<'_>) -> Result<EntryRow, Error> {
    let (content, details): (String, String) = (row.get("content")?, row.get("details")?);
    Ok(EntryRow {
        content: serde_json::from_str(&content).map_err(|_| Error::Damaged(Damage::Content))?,
        details: serde_json::from_str(&details).map_err(|_| Error::Damaged(Damage::Content))?,
        happened: Moment::from_stored(row.get("happened")?, row.get("happened_offset")?)
            .ok_or(Error::Damaged(Damage::Content))?,
        kept: row.get("kept")?,
        edited: row.get("edited")?,
        binned: row.get("binned")?,
        revision: row.get("revision")?,
    })
}
