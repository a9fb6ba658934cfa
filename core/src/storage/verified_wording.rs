//! Official wording that the person verified in this notebook, by pasting it from the regulator's page.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::transact::{ChangeKind, Write};
use super::undo::Image;
use crate::moment::london_date;
use crate::personal::PersonalText;
use crate::standards::{Verified, VerifiedWording};
use crate::vault::Damage;

/// Where a wording comes from. There is one way yet; a document of this notebook tells it anyway.
const PASTED: &str = "pasted_by_you";

/// A wording as it lies in its row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordingRow {
    /// The wording; none where it was forgotten.
    pub wording: Option<PersonalText>,
    /// Where it comes from, as a code.
    pub source: String,
    /// The civil date in London on which it was accepted, or forgotten.
    pub accepted_on: NaiveDate,
    /// Counts its changes.
    pub revision: i64,
}

/// One wording, as it is or as it was forgotten.
pub fn row(connection: &Connection, pack: &str, number: &str) -> Result<Option<WordingRow>, Error> {
    connection
        .prepare_cached("SELECT * FROM verified_wording WHERE pack = ?1 AND number = ?2")?
        .query_row([pack, number], |row| Ok(read(row)))
        .optional()?
        .transpose()
}

/// Every wording verified for a pack, by element.
pub fn of_pack(connection: &Connection, pack: &str) -> Result<Verified, Error> {
    let mut statement = connection
        .prepare_cached("SELECT * FROM verified_wording WHERE pack = ?1 AND wording IS NOT NULL")?;
    let rows = statement.query_map([pack], |row| Ok((row.get::<_, String>("number")?, read(row))))?;
    let mut verified = BTreeMap::new();
    for found in rows {
        let (number, row) = found?;
        let row = row?;
        if let Some(words) = row.wording {
            verified.insert(number, VerifiedWording { words, on: row.accepted_on });
        }
    }
    Ok(verified)
}

/// Takes a wording, in place of one taken before; it can be taken back.
pub fn accept(write: &mut Write<'_>, pack: &str, number: &str, wording: PersonalText) -> Result<(), Error> {
    change(write, pack, number, Some(wording))
}

/// Forgets a wording; it can be taken back.
pub fn forget(write: &mut Write<'_>, pack: &str, number: &str) -> Result<(), Error> {
    match row(write.connection(), pack, number)? {
        Some(WordingRow { wording: Some(_), .. }) => change(write, pack, number, None),
        _ => Err(Error::NotFound),
    }
}

fn change(
    write: &mut Write<'_>,
    pack: &str,
    number: &str,
    wording: Option<PersonalText>,
) -> Result<(), Error> {
    let before = row(write.connection(), pack, number)?;
    let revision = before.as_ref().map_or(1, |row| row.revision + 1);
    let after =
        WordingRow { wording, source: PASTED.into(), accepted_on: london_date(write.now().at), revision };
    put(write.connection(), pack, number, &after)?;
    write.touched(ChangeKind::Standard);
    let (pack, number) = (pack.to_owned(), number.to_owned());
    write.remember(Image::Wording { pack, number, before, left_at: Some(revision) });
    Ok(())
}

pub(super) fn restore(
    connection: &Connection,
    pack: &str,
    number: &str,
    before: Option<WordingRow>,
) -> Result<(), Error> {
    match before {
        Some(row) => put(connection, pack, number, &row),
        None => {
            connection
                .prepare_cached("DELETE FROM verified_wording WHERE pack = ?1 AND number = ?2")?
                .execute([pack, number])?;
            Ok(())
        }
    }
}

fn put(connection: &Connection, pack: &str, number: &str, row: &WordingRow) -> Result<(), Error> {
    connection
        .prepare_cached(
            "INSERT INTO verified_wording (pack, number, wording, source, accepted_on, revision)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT DO UPDATE SET wording = ?3, source = ?4, accepted_on = ?5, revision = ?6",
        )?
        .execute(params![
            pack,
            number,
            row.wording.as_ref().map(PersonalText::reveal),
            row.source,
            row.accepted_on.to_string(),
            row.revision
        ])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<WordingRow, Error> {
    let accepted_on: String = row.get("accepted_on")?;
    Ok(WordingRow {
        wording: row.get::<_, Option<String>>("wording")?.map(PersonalText::from),
        source: row.get("source")?,
        accepted_on: accepted_on.parse().map_err(|_| Error::Damaged(Damage::Content))?,
        revision: row.get("revision")?,
    })
}
