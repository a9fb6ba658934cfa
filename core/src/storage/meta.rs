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

/// The age recipient that backups are sealed to: public, and still told to nobody.
pub const BACKUP_RECIPIENT: &str = "backup_recipient";
/// The recipient whose recovery code was typed to prove a backup.
pub const BACKUP_CODE_PROVED: &str = "backup_code_proved";
/// Up to which instant everything is in a backup that was proved (milliseconds since 1970, UTC).
pub const BACKUP_PROVED_AT: &str = "backup_proved_at";
/// When protected time is, as JSON.
pub const PROTECTED_TIME: &str = "protected_time";
/// Whose rules hold: the nation's code in its rules pack.
pub const NATION: &str = "nation";
/// The most each box takes, as the person found it in the account: JSON, characters by box.
pub const BOX_LIMITS: &str = "box_limits";

/// What a person set, and takes along in a backup. Everything else is about this notebook on this phone, or a
/// secret. A key of [`crate::storage::meta`] stands in one of these two lists; a test holds them to it.
pub const TRAVELS: [&str; 6] =
    [PROTECTED_TIME, RETENTION, RETENTION_PUT_AWAY, FIRST_ENTRY, NATION, BOX_LIMITS];
/// What stays.
pub const STAYS: [&str; 5] =
    [INBOX_IDENTITY, GENERATION, BACKUP_RECIPIENT, BACKUP_CODE_PROVED, BACKUP_PROVED_AT];

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

#[cfg(test)]
mod tests {
    use super::*;

    /// By the source itself, so that no key is forgotten: one that travelled by mistake could be a secret, and
    /// one that stayed by mistake would be a loss on a new phone.
    #[test]
    fn every_key_either_travels_or_stays() {
        let source = include_str!("meta.rs");
        let named = source.lines().filter(|line| line.starts_with("pub const") && line.contains(": &str = "));
        let keys: Vec<&str> = named.filter_map(|line| line.split('"').nth(1)).collect();
        assert!(keys.contains(&GENERATION));
        for key in keys {
            let lists = [TRAVELS.contains(&key), STAYS.contains(&key)];
            assert_eq!(lists.iter().filter(|listed| **listed).count(), 1, "{key}");
        }
    }
}
