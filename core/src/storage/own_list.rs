//! The practitioner's own list: names that the check looks for besides all others.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::transact::{ChangeKind, Write};
use super::undo::Image;
use crate::guard::Listed;
use crate::ids::OwnNameId;
use crate::personal::PersonalText;
use crate::vault::Damage;

/// A name as it lies in its row. A row is never changed, only added and removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnNameRow {
    /// The name as typed.
    pub name: PersonalText,
    /// What it is.
    pub listed: Listed,
    /// When it was added, in milliseconds since 1970.
    pub added: i64,
}

/// The whole list, in the order it was written.
pub fn all(connection: &Connection) -> Result<Vec<(OwnNameId, OwnNameRow)>, Error> {
    let mut statement = connection.prepare_cached("SELECT * FROM own_name ORDER BY added, id")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, String>("id")?, read(row))))?;
    let mut list = Vec::new();
    for found in rows {
        let (id, row) = found?;
        let id = id.parse().map_err(|_| Error::Damaged(Damage::Content))?;
        list.push((id, row?));
    }
    Ok(list)
}

/// One name.
pub fn row(connection: &Connection, id: OwnNameId) -> Result<Option<OwnNameRow>, Error> {
    connection
        .prepare_cached("SELECT * FROM own_name WHERE id = ?1")?
        .query_row([id.to_string()], |row| Ok(read(row)))
        .optional()?
        .transpose()
}

/// Adds a name; it can be taken back.
pub fn add(write: &mut Write<'_>, id: OwnNameId, name: PersonalText, listed: Listed) -> Result<(), Error> {
    let row = OwnNameRow { name, listed, added: write.now().millis() };
    put(write.connection(), id, &row)?;
    write.created(id);
    write.touched(ChangeKind::OwnName);
    write.remember(Image::OwnName { id, before: None, there: true });
    Ok(())
}

/// Removes a name; it can be taken back.
pub fn remove(write: &mut Write<'_>, id: OwnNameId) -> Result<(), Error> {
    let before = row(write.connection(), id)?.ok_or(Error::NotFound)?;
    restore(write.connection(), id, None)?;
    write.touched(ChangeKind::OwnName);
    write.remember(Image::OwnName { id, before: Some(before), there: false });
    Ok(())
}

pub(super) fn restore(
    connection: &Connection,
    id: OwnNameId,
    before: Option<OwnNameRow>,
) -> Result<(), Error> {
    match before {
        Some(row) => put(connection, id, &row),
        None => {
            connection.prepare_cached("DELETE FROM own_name WHERE id = ?1")?.execute([id.to_string()])?;
            Ok(())
        }
    }
}

fn put(connection: &Connection, id: OwnNameId, row: &OwnNameRow) -> Result<(), Error> {
    let listed = serde_json::to_value(row.listed).ok().and_then(|code| code.as_str().map(str::to_owned));
    connection
        .prepare_cached("INSERT INTO own_name (id, name, listed, added) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![
            id.to_string(),
            row.name.reveal(),
            listed.ok_or(Error::Damaged(Damage::Content))?,
            row.added
        ])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<OwnNameRow, Error> {
    let listed: String = row.get("listed")?;
    Ok(OwnNameRow {
        name: row.get::<_, String>("name")?.into(),
        listed: serde_json::from_value(listed.into()).map_err(|_| Error::Damaged(Damage::Content))?,
        added: row.get("added")?,
    })
}
