//! Entries in the database.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::listed;
use super::search;
use super::transact::{ChangeKind, Write};
use super::undo::Image;
use crate::entries::{EntryContent, EntryDetails};
use crate::ids::EntryId;
use crate::moment::{Moment, london_date};
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

pub(super) const COLUMNS: &str =
    "content, details, happened, happened_offset, kept, edited, binned, revision";

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

/// Everything a person wrote in an entry: what is searched and checked.
pub fn texts<'a>(content: &'a EntryContent, details: &'a EntryDetails) -> Vec<&'a PersonalText> {
    content.texts().into_iter().chain([&details.theory]).collect()
}

/// Takes the columns of lists, dates and minutes anew from what the row holds.
pub(super) fn take_anew(connection: &Connection, id: EntryId) -> Result<(), Error> {
    let row = row(connection, id)?.ok_or(Error::NotFound)?;
    connection
        .prepare_cached("UPDATE entry SET tags = ?2, day = ?3, due = ?4, keep_until = ?5, amhp_minutes = ?6 WHERE id = ?1")?
        .execute(params![
            id.to_string(),
            tags(&row)?,
            day(&row),
            due(&row),
            keep_until(&row),
            row.content.amhp_minutes(),
        ])?;
    Ok(())
}

fn tags(row: &EntryRow) -> Result<String, Error> {
    let tags = listed::tags(&row.content, &row.details);
    serde_json::to_string(&tags).map_err(|_| Error::Damaged(Damage::Content))
}

fn day(row: &EntryRow) -> String {
    london_date(row.happened.at).to_string()
}

fn due(row: &EntryRow) -> Option<String> {
    row.content.due().map(|due| due.to_string())
}

fn keep_until(row: &EntryRow) -> Option<String> {
    row.details.keep_until.map(|until| until.to_string())
}

fn put(connection: &Connection, id: EntryId, row: &EntryRow) -> Result<(), Error> {
    let content = serde_json::to_string(&row.content).map_err(|_| Error::Damaged(Damage::Content))?;
    let details = serde_json::to_string(&row.details).map_err(|_| Error::Damaged(Damage::Content))?;
    // `uncrafted` is said once, when the row comes: after that the triggers of record and record_source keep it.
    connection
        .prepare_cached(
            "INSERT INTO entry (id, kind, content, details, happened, happened_offset, kept, edited, binned,
                 revision, tags, day, due, keep_until, amhp_minutes, uncrafted)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, NOT EXISTS (
                 SELECT 1 FROM record_source AS source JOIN record ON record.id = source.record
                 WHERE source.entry = ?1 AND record.binned IS NULL))
             ON CONFLICT (id) DO UPDATE SET kind = ?2, content = ?3, details = ?4, happened = ?5,
                 happened_offset = ?6, kept = ?7, edited = ?8, binned = ?9, revision = ?10, tags = ?11,
                 day = ?12, due = ?13, keep_until = ?14, amhp_minutes = ?15",
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
            row.revision,
            tags(row)?,
            day(row),
            due(row),
            keep_until(row),
            row.content.amhp_minutes(),
        ])?;
    let id = id.to_string();
    match row.binned {
        None => search::put(connection, search::Noun::Entry, &id, &texts(&row.content, &row.details)),
        Some(_) => search::remove(connection, search::Noun::Entry, &id),
    }
}

pub(super) fn read(row: &Row<'_>) -> Result<EntryRow, Error> {
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
