//! Single values of a notebook.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::Error;

/// The age identity that opens sealed jots.
pub const INBOX_IDENTITY: &str = "inbox_identity";
/// The last header generation seen.
pub const GENERATION: &str = "generation";

/// When a backup was last proved by a test restore (milliseconds since 1970, UTC).
pub const BACKUP_PROVED_AT: &str = "backup_proved_at";

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

/// Takes a value away.
pub fn remove(connection: &Connection, key: &str) -> Result<(), Error> {
    connection.prepare_cached("DELETE FROM meta WHERE key = ?1")?.execute([key])?;
    Ok(())
}
