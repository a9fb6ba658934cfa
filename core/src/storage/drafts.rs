//! Drafts: words being typed, saved as they come.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::search;
use super::transact::{ChangeKind, Write};
use super::undo::Image;
use crate::entries::{DraftCard, EntryContent};
use crate::ids::EntryId;
use crate::moment::Moment;
use crate::vault::Damage;

/// A draft as it lies in its row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftRow {
    /// What was typed so far.
    pub content: EntryContent,
    /// When it happened: when the first word was typed, unless the person says otherwise.
    pub happened: Moment,
    /// When it was last saved (milliseconds since 1970, UTC).
    pub saved: i64,
}

/// One draft.
pub fn row(connection: &Connection, id: EntryId) -> Result<Option<DraftRow>, Error> {
    let found = connection
        .prepare_cached("SELECT content, happened, happened_offset, saved FROM draft WHERE id = ?1")?
        .query_row([id.to_string()], |row| Ok(read(row)))
        .optional()?;
    found.transpose()
}

/// Saves what was typed so far. When it happened stays as it was first noted.
pub fn save(
    write: &mut Write<'_>,
    id: EntryId,
    content: &EntryContent,
    happened: Moment,
) -> Result<(), Error> {
    let exists = row(write.connection(), id)?.is_some();
    put(
        write.connection(),
        id,
        &DraftRow { content: content.clone(), happened, saved: write.now().millis() },
    )?;
    write.touched(ChangeKind::Draft);
    if !exists {
        write.created(id);
    }
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
        "SELECT content, happened, happened_offset, saved, id,
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
            kind: draft.content.kind().to_owned(),
            opening: draft.content.opening(),
            saved: saved.ok_or(Error::Damaged(Damage::Content))?,
            of_kept_entry,
        });
    }
    Ok(cards)
}

fn put(connection: &Connection, id: EntryId, row: &DraftRow) -> Result<(), Error> {
    let content = serde_json::to_string(&row.content).map_err(|_| Error::Damaged(Damage::Content))?;
    connection
        .prepare_cached(
            "INSERT INTO draft (id, content, happened, happened_offset, saved) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET content = ?2, happened = ?3, happened_offset = ?4, saved = ?5",
        )?
        .execute(params![
            id.to_string(),
            content,
            row.happened.millis(),
            row.happened.offset_seconds,
            row.saved
        ])?;
    search::put(connection, search::Noun::Draft, &id.to_string(), &row.content.texts())
}

fn read(row: &Row<'_>) -> Result<DraftRow, Error> {
    let content: String = row.get("content")?;
    Ok(DraftRow {
        content: serde_json::from_str(&content).map_err(|_| Error::Damaged(Damage::Content))?,
        happened: Moment::from_stored(row.get("happened")?, row.get("happened_offset")?)
            .ok_or(Error::Damaged(Damage::Content))?,
        saved: row.get("saved")?,
    })
}
