//! Drafts: words being typed, saved as they come.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::entries;
use super::error::Error;
use super::search;
use super::transact::{ChangeKind, Write};
use super::undo::Image;
use crate::entries::{DraftCard, EntryContent, EntryDetails};
use crate::ids::EntryId;
use crate::moment::Moment;
use crate::vault::Damage;

/// A draft as it lies in its row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftRow {
    /// What was typed so far.
    pub content: EntryContent,
    /// What else was said of it.
    pub details: EntryDetails,
    /// When it happened: when the first word was typed, unless the person says otherwise.
    pub happened: Moment,
    /// When it was last saved (milliseconds since 1970, UTC).
    pub saved: i64,
}

/// One draft.
pub fn row(connection: &Connection, id: EntryId) -> Result<Option<DraftRow>, Error> {
    let found = connection
        .prepare_cached("SELECT content, details, happened, happened_offset, saved FROM draft WHERE id = ?1")?
        .query_row([id.to_string()], |row| Ok(read(row)))
        .optional()?;
    found.transpose()
}

/// Saves what was typed so far.
pub fn save(
    write: &mut Write<'_>,
    id: EntryId,
    content: EntryContent,
    details: EntryDetails,
    happened: Moment,
) -> Result<(), Error> {
    let exists = row(write.connection(), id)?.is_some();
    let saved = write.now().millis();
    put(write.connection(), id, &DraftRow { content, details, happened, saved })?;
    write.touched(ChangeKind::Draft);
    if !exists {
        write.created(id);
    }
    Ok(())
}

/// Saves a draft that came from elsewhere; its coming can be taken back.
pub fn bring_in(
    write: &mut Write<'_>,
    id: EntryId,
    content: EntryContent,
    happened: Moment,
) -> Result<(), Error> {
    save(write, id, content, EntryDetails::default(), happened)?;
    let saved = write.now().millis();
    write.remember(Image::NewDraft { id, saved });
    Ok(())
}

/// Takes a draft away; taking it away can be taken back.
pub fn remove(write: &mut Write<'_>, id: EntryId) -> Result<DraftRow, Error> {
    let before = row(write.connection(), id)?.ok_or(Error::NotFound)?;
    search::remove(write.connection(), search::Noun::Draft, &id.to_string())?;
    write.connection().prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([id.to_string()])?;
    write.touched(ChangeKind::Draft);
    write.remember(Image::Draft { id, before: before.clone() });
    Ok(before)
}

pub(super) fn restore(connection: &Connection, id: EntryId, draft: &DraftRow) -> Result<(), Error> {
    put(connection, id, draft)
}

/// Every draft, last saved first.
pub fn all(connection: &Connection) -> Result<Vec<DraftCard>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT content, details, happened, happened_offset, saved, id,
                EXISTS (SELECT 1 FROM entry WHERE entry.id = draft.id) AS kept
         FROM draft ORDER BY saved DESC, id DESC",
    )?;
    let rows = statement
        .query_map([], |row| Ok((row.get::<_, String>("id")?, row.get::<_, bool>("kept")?, read(row))))?;
    let mut cards = Vec::new();
    for found in rows {
        let (id, of_kept_entry, draft) = found?;
        let draft = draft?;
        let saved = Moment::from_stored(draft.saved, draft.happened.offset_seconds);
        cards.push(DraftCard {
            id: id.parse().map_err(|_| Error::Damaged(Damage::Content))?,
            kind: draft.content.kind(),
            opening: draft.content.opening(),
            saved: saved.ok_or(Error::Damaged(Damage::Content))?,
            of_kept_entry,
        });
    }
    Ok(cards)
}

fn put(connection: &Connection, id: EntryId, row: &DraftRow) -> Result<(), Error> {
    let content = serde_json::to_string(&row.content).map_err(|_| Error::Damaged(Damage::Content))?;
    let details = serde_json::to_string(&row.details).map_err(|_| Error::Damaged(Damage::Content))?;
    connection
        .prepare_cached(
            "INSERT INTO draft (id, content, details, happened, happened_offset, saved)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET
                 content = ?2, details = ?3, happened = ?4, happened_offset = ?5, saved = ?6",
        )?
        .execute(params![
            id.to_string(),
            content,
            details,
            row.happened.millis(),
            row.happened.offset_seconds,
            row.saved
        ])?;
    search::put(connection, search::Noun::Draft, &id.to_string(), &entries::texts(&row.content, &row.details))
}

fn read(row: &Row<'_>) -> Result<DraftRow, Error> {
    let (content, details): (String, String) = (row.get("content")?, row.get("details")?);
    Ok(DraftRow {
        content: serde_json::from_str(&content).map_err(|_| Error::Damaged(Damage::Content))?,
        details: serde_json::from_str(&details).map_err(|_| Error::Damaged(Damage::Content))?,
        happened: Moment::from_stored(row.get("happened")?, row.get("happened_offset")?)
            .ok_or(Error::Damaged(Damage::Content))?,
        saved: row.get("saved")?,
    })
}
