//! CPD records in the database.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::transact::{ChangeKind, Write};
use super::undo::Image;
use crate::ids::{EntryId, RecordId};
use crate::records::{Answers, RecordFacts, Recorded, date_of, fingerprint, likeness};
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
    /// When its words were last changed.
    pub edited: i64,
    /// When it was put in the bin.
    pub binned: Option<i64>,
    /// What the person said of its being in the account.
    pub recorded: Option<Recorded>,
    /// Counts its changes.
    pub revision: i64,
}

const COLUMNS: &str = "fields, begun, edited, binned, recorded_on, recorded_as, revision";
/// What the year asks, out of the index alone.
pub(super) const FACTS_BETWEEN: &str = "SELECT id, date, filled, likeness, recorded_on, recorded_as, words
     FROM record WHERE binned IS NULL AND date BETWEEN ?1 AND ?2";
pub(super) const COUNT: &str = "SELECT count(*) FROM record WHERE binned IS NULL";

/// One record, in the bin or not.
pub fn row(connection: &Connection, id: RecordId) -> Result<Option<RecordRow>, Error> {
    let found = connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM record WHERE id = ?1"))?
        .query_row([id.to_string()], |row| Ok(read(row)))
        .optional()?;
    let Some(mut record) = found.transpose()? else { return Ok(None) };
    let mut statement =
        connection.prepare_cached("SELECT entry FROM record_source WHERE record = ?1 ORDER BY position")?;
    for source in statement.query_map([id.to_string()], |row| row.get::<_, String>(0))? {
        record.sources.push(source?.parse().map_err(|_| damaged())?);
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
    let row =
        RecordRow { fields, sources, begun: now, edited: now, binned: None, recorded: None, revision: 1 };
    put(write.connection(), id, &row, None)?;
    write.touched(ChangeKind::Record);
    write.created_record(id);
    write.remember(Image::Record { id, before: None, left_at: Some(1) });
    Ok(())
}

/// Changes a record; it can be taken back.
pub fn update(write: &mut Write<'_>, id: RecordId, change: impl FnOnce(&mut RecordRow)) -> Result<(), Error> {
    let before = row(write.connection(), id)?.ok_or(Error::NotFound)?;
    let mut after = before.clone();
    change(&mut after);
    if after.fields != before.fields {
        after.edited = write.now().millis();
    }
    after.revision = before.revision + 1;
    put(write.connection(), id, &after, Some(&before.sources))?;
    write.touched(ChangeKind::Record);
    write.remember(Image::Record { id, before: Some(before), left_at: Some(after.revision) });
    Ok(())
}

pub(super) fn restore(connection: &Connection, id: RecordId, before: Option<RecordRow>) -> Result<(), Error> {
    match before {
        Some(before) => {
            let sources = row(connection, id)?.map(|now| now.sources);
            put(connection, id, &before, sources.as_deref())
        }
        None => {
            connection.prepare_cached("DELETE FROM record WHERE id = ?1")?.execute([id.to_string()])?;
            Ok(())
        }
    }
}

/// Records last changed first, at most so many: those that are not in the account yet, or all.
pub fn latest(
    connection: &Connection,
    unrecorded_only: bool,
    limit: u32,
) -> Result<Vec<(RecordId, RecordRow)>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS}, id FROM record WHERE binned IS NULL AND (recorded_on IS NULL OR NOT ?1)
         ORDER BY edited DESC, row DESC LIMIT ?2"
    ))?;
    with_ids(statement.query_map(params![unrecorded_only, limit], |row| Ok((row.get(7)?, read(row))))?)
}

/// Records of a span of civil dates, both included; their words, oldest first. With those that have no date, or
/// without.
pub fn between(
    connection: &Connection,
    first: NaiveDate,
    last: NaiveDate,
    undated: bool,
) -> Result<Vec<(RecordId, RecordRow)>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT * FROM (SELECT {COLUMNS}, id, date, row FROM record WHERE binned IS NULL AND date BETWEEN ?1 AND ?2
         UNION ALL SELECT {COLUMNS}, id, date, row FROM record WHERE binned IS NULL AND date IS NULL AND ?3)
         ORDER BY date IS NULL, date, row"
    ))?;
    let bound = params![first.to_string(), last.to_string(), undated];
    with_ids(statement.query_map(bound, |row| Ok((row.get(7)?, read(row))))?)
}

/// What the year needs to know of the records of a span of civil dates: read from an index, no words.
pub fn facts_between(
    connection: &Connection,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<RecordFacts>, Error> {
    let mut statement = connection.prepare_cached(FACTS_BETWEEN)?;
    let rows = statement.query_map([first.to_string(), last.to_string()], |row| Ok(facts(row)))?;
    let mut found = Vec::new();
    for facts in rows {
        found.push(facts??);
    }
    Ok(found)
}

/// Another record that says the same, word for word but for marks and case.
pub fn same_as(connection: &Connection, id: RecordId, likeness: &str) -> Result<Option<RecordId>, Error> {
    let found: Option<String> = connection
        .prepare_cached(
            "SELECT id FROM record WHERE binned IS NULL AND likeness = ?1 AND likeness <> '' AND id <> ?2
             ORDER BY id LIMIT 1",
        )?
        .query_row([likeness, &id.to_string()], |row| row.get(0))
        .optional()?;
    found.map(|id| id.parse().map_err(|_| damaged())).transpose()
}

/// How many records there are.
pub fn count(connection: &Connection) -> Result<u32, Error> {
    Ok(connection.prepare_cached(COUNT)?.query_row([], |row| row.get(0))?)
}

/// The first and the last date of any record.
pub fn span(connection: &Connection) -> Result<Option<(NaiveDate, NaiveDate)>, Error> {
    let (first, last): (Option<String>, Option<String>) = connection
        .prepare_cached(
            "SELECT (SELECT min(date) FROM record WHERE binned IS NULL AND date IS NOT NULL),
                    (SELECT max(date) FROM record WHERE binned IS NULL AND date IS NOT NULL)",
        )?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let date = |text: Option<String>| text.map(|text| text.parse().map_err(|_| damaged())).transpose();
    Ok(date(first)?.zip(date(last)?))
}

/// How many records of a span of civil dates rest on an entry linked to each standard and element.
pub fn covered(
    connection: &Connection,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<(String, u32)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT tag.value, count(DISTINCT record.row)
         FROM record CROSS JOIN record_source AS source ON source.record = record.id
              CROSS JOIN entry ON entry.id = source.entry AND entry.binned IS NULL
              CROSS JOIN json_each(entry.tags) AS tag
         WHERE record.binned IS NULL AND record.date BETWEEN ?1 AND ?2 AND tag.value LIKE 'standard:%'
         GROUP BY tag.value",
    )?;
    let rows = statement.query_map([first.to_string(), last.to_string()], |row| {
        let tag: String = row.get(0)?;
        Ok((tag.trim_start_matches("standard:").to_owned(), row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Takes the columns that the year is read from anew from the words.
pub(super) fn take_anew(connection: &Connection, id: RecordId) -> Result<(), Error> {
    let row = row(connection, id)?.ok_or(Error::NotFound)?;
    put(connection, id, &row, Some(&row.sources))
}

fn put(
    connection: &Connection,
    id: RecordId,
    row: &RecordRow,
    sources_now: Option<&[EntryId]>,
) -> Result<(), Error> {
    let json = |value: serde_json::Result<String>| value.map_err(|_| damaged());
    let date = date_of(&row.fields);
    let filled: Vec<&String> =
        row.fields.iter().filter(|(_, words)| !words.is_blank()).map(|(code, _)| code).collect();
    let id = id.to_string();
    connection
        .prepare_cached(
            "INSERT INTO record (id, fields, begun, edited, binned, revision, recorded_on, recorded_as, date, filled,
                 words, likeness)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
             ON CONFLICT (id) DO UPDATE SET fields = ?2, begun = ?3, edited = ?4, binned = ?5, revision = ?6,
                 recorded_on = ?7, recorded_as = ?8, date = ?9, filled = ?10, words = ?11, likeness = ?12",
        )?
        .execute(params![
            id,
            json(serde_json::to_string(&row.fields))?,
            row.begun,
            row.edited,
            row.binned,
            row.revision,
            row.recorded.as_ref().map(|recorded| recorded.on.to_string()),
            row.recorded.as_ref().map(|recorded| &recorded.words),
            date.map(|date| date.to_string()),
            json(serde_json::to_string(&filled))?,
            fingerprint(&row.fields),
            likeness::of(&row.fields),
        ])?;
    if sources_now == Some(row.sources.as_slice()) {
        return Ok(());
    }
    connection.prepare_cached("DELETE FROM record_source WHERE record = ?1")?.execute([&id])?;
    let mut insert = connection
        .prepare_cached("INSERT INTO record_source (record, position, entry) VALUES (?1, ?2, ?3)")?;
    for (position, entry) in row.sources.iter().enumerate() {
        insert.execute(params![id, i64::try_from(position).unwrap_or(i64::MAX), entry.to_string()])?;
    }
    Ok(())
}

fn with_ids(
    rows: impl Iterator<Item = rusqlite::Result<(String, Result<RecordRow, Error>)>>,
) -> Result<Vec<(RecordId, RecordRow)>, Error> {
    let mut found = Vec::new();
    for row in rows {
        let (id, record) = row?;
        found.push((id.parse().map_err(|_| damaged())?, record?));
    }
    Ok(found)
}

fn read(row: &Row<'_>) -> Result<RecordRow, Error> {
    let fields: String = row.get("fields")?;
    Ok(RecordRow {
        fields: serde_json::from_str(&fields).map_err(|_| damaged())?,
        sources: Vec::new(),
        begun: row.get("begun")?,
        edited: row.get("edited")?,
        binned: row.get("binned")?,
        recorded: recorded(row)?,
        revision: row.get("revision")?,
    })
}

fn facts(row: &Row<'_>) -> Result<RecordFacts, Error> {
    let (id, filled): (String, String) = (row.get("id")?, row.get("filled")?);
    let date: Option<String> = row.get("date")?;
    Ok(RecordFacts {
        id: id.parse().map_err(|_| damaged())?,
        filled: serde_json::from_str(&filled).map_err(|_| damaged())?,
        likeness: row.get("likeness")?,
        recorded: recorded(row)?,
        words: row.get("words")?,
        on: date.map(|date| date.parse().map_err(|_| damaged())).transpose()?,
    })
}

fn recorded(row: &Row<'_>) -> Result<Option<Recorded>, Error> {
    let (on, words): (Option<String>, Option<String>) = (row.get("recorded_on")?, row.get("recorded_as")?);
    match (on, words) {
        (Some(on), Some(words)) => Ok(Some(Recorded { on: on.parse().map_err(|_| damaged())?, words })),
        (None, None) => Ok(None),
        _ => Err(damaged()),
    }
}

fn damaged() -> Error {
    Error::Damaged(Damage::Content)
}
