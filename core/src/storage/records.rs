//! CPD records in the database.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::transact::{ChangeKind, Write};
use super::undo::Image;
use crate::ids::{EntryId, RecordId};
use crate::records::{Answers, RecordCard};
use crate::vault::Damage;

/// A record as it lies in its rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordRow {
    /// What is written in each box of the form.
    pub fields: Answers,
    /// The entries it rests on, in order. Some may be erased by now.
    pub sources: Vec<EntryId>,
    /// When it was begun (milliseconds since 1970, UTC).
    pub begun: i64,
    /// When it was last changed.
    pub edited: i64,
    /// When it was put in the bin.
    pub binned: Option<i64>,
    /// Counts its changes.
    pub revision: i64,
}

/// One record.
pub fn row(connection: &Connection, id: RecordId) -> Result<Option<RecordRow>, Error> {
    let found = connection
        .prepare_cached("SELECT fields, begun, edited, binned, revision FROM record WHERE id = ?1")?
        .query_row([id.to_string()], |row| Ok(read(row)))
        .optional()?;
    let Some(mut record) = found.transpose()? else { return Ok(None) };
    let mut statement =
        connection.prepare_cached("SELECT entry FROM record_source WHERE record = ?1 ORDER BY position")?;
    for source in statement.query_map([id.to_string()], |row| row.get::<_, String>(0))? {
        record.sources.push(source?.parse().map_err(|_| Error::Damaged(Damage::Content))?);
    }
    Ok(Some(record))
}

/// Writes a new record.
pub fn insert(
    write: &mut Write<'_>,
    id: RecordId,
    fields: Answers,
    sources: Vec<EntryId>,
) -> Result<(), Error> {
    let now = write.now().millis();
    put(
        write.connection(),
        id,
        &RecordRow { fields, sources, begun: now, edited: now, binned: None, revision: 1 },
    )?;
    write.touched(ChangeKind::Record);
    write.created(id);
    write.remember(Image::Record { id, before: None, left_at: Some(1) });
    Ok(())
}

/// Changes a record; it can be taken back.
pub fn update(write: &mut Write<'_>, id: RecordId, change: impl FnOnce(&mut RecordRow)) -> Result<(), Error> {
    let before = row(write.connection(), id)?.ok_or(Error::NotFound)?;
    let mut after = before.clone();
    change(&mut after);
    after.edited = write.now().millis();
    after.revision = before.revision + 1;
    put(write.connection(), id, &after)?;
    write.touched(ChangeKind::Record);
    write.remember(Image::Record { id, before: Some(before), left_at: Some(after.revision) });
    Ok(())
}

pub(super) fn restore(connection: &Connection, id: RecordId, before: Option<RecordRow>) -> Result<(), Error> {
    match before {
        Some(row) => put(connection, id, &row),
        None => {
            connection.prepare_cached("DELETE FROM record WHERE id = ?1")?.execute([id.to_string()])?;
            Ok(())
        }
    }
}

/// Every record, last changed first.
pub fn all(connection: &Connection) -> Result<Vec<RecordCard>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT fields, begun, edited, binned, revision, id FROM record WHERE binned IS NULL
         ORDER BY edited DESC, row DESC",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, String>("id")?, read(row))))?;
    let mut cards = Vec::new();
    for found in rows {
        let (id, record) = found?;
        let id = id.parse().map_err(|_| Error::Damaged(Damage::Content))?;
        cards.push(RecordCard::new(id, &record?.fields));
    }
    Ok(cards)
}

/// How many records there are.
pub fn count(connection: &Connection) -> Result<u32, Error> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM record WHERE binned IS NULL")?
        .query_row([], |row| row.get(0))?)
}

fn put(connection: &Connection, id: RecordId, row: &RecordRow) -> Result<(), Error> {
    let fields = serde_json::to_string(&row.fields).map_err(|_| Error::Damaged(Damage::Content))?;
    let id = id.to_string();
    connection
        .prepare_cached(
            "INSERT INTO record (id, fields, begun, edited, binned, revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET fields = ?2, begun = ?3, edited = ?4, binned = ?5, revision = ?6",
        )?
        .execute(params![id, fields, row.begun, row.edited, row.binned, row.revision])?;
    connection.prepare_cached("DELETE FROM record_source WHERE record = ?1")?.execute([&id])?;
    let mut insert = connection
        .prepare_cached("INSERT INTO record_source (record, position, entry) VALUES (?1, ?2, ?3)")?;
    for (position, entry) in row.sources.iter().enumerate() {
        insert.execute(params![id, i64::try_from(position).unwrap_or(i64::MAX), entry.to_string()])?;
    }
    Ok(())
}

fn read(row: &Row<'_>) -> Result<RecordRow, Error> {
    let fields: String = row.get("fields")?;
    Ok(RecordRow {
        fields: serde_json::from_str(&fields).map_err(|_| Error::Damaged(Damage::Content))?,
        sources: Vec::new(),
        begun: row.get("begun")?,
        edited: row.get("edited")?,
        binned: row.get("binned")?,
        revision: row.get("revision")?,
    })
}
