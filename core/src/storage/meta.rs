//! Single values of a notebook.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::Error;

/// The age identity that opens sealed jots.
pub const INBOX_IDENTITY: &str = "inbox_identity";
/// The last header generation seen.
pub const GENERATION: &str = "generation";
/// What is proposed for how long to keep a note, as JSON.
pub const RETENTION: &str = "retention";
/// When the list of what reached its date was last put away, as JSON.
pub const RETENTION_PUT_AWAY: &str = "retention_put_away";
/// What was answered before the first entry, as JSON.
pub const FIRST_ENTRY: &str = "first_entry";

/// Reads a value.
pub fn get(connection: &Connection, key: &str) -> Result<Option<String>, Error> {
    Ok(connection
        .prepare_cached("SELECT value FROM meta WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

/// Writes a value.
pub fn put(connection: &Connection, key: &str, value: &str) -> Result<(), Error> {
    connection
        .prepare_cached("INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2")?
        .execute(params![key, value])?;
    Ok(())
}
