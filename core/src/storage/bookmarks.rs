//! Where the person stopped in a record: the box they last had before them.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::Error;
use super::transact::Write;
use super::undo::Image;
use crate::ids::RecordId;

/// The box's code, if the record was ever worked on box by box.
pub fn get(connection: &Connection, record: RecordId) -> Result<Option<String>, Error> {
    Ok(connection
        .prepare_cached("SELECT field FROM bookmark WHERE record = ?1")?
        .query_row([record.to_string()], |row| row.get(0))
        .optional()?)
}

/// Remembers a box, as part of a write that can be taken back: then the earlier box is remembered again.
pub fn put(write: &mut Write<'_>, record: RecordId, field: &str) -> Result<(), Error> {
    let before = get(write.connection(), record)?;
    restore(write.connection(), record, Some(field))?;
    write.remember(Image::Bookmark { record, before });
    Ok(())
}

pub(super) fn restore(connection: &Connection, record: RecordId, field: Option<&str>) -> Result<(), Error> {
    let record = record.to_string();
    match field {
        Some(field) => connection
            .prepare_cached(
                "INSERT INTO bookmark (record, field) SELECT id, ?2 FROM record WHERE id = ?1
                 ON CONFLICT DO UPDATE SET field = ?2",
            )?
            .execute(params![record, field])?,
        None => connection.prepare_cached("DELETE FROM bookmark WHERE record = ?1")?.execute([record])?,
    };
    Ok(())
}
