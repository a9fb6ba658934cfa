//! What a person sets: single values, each of which can be set back.

use rusqlite::Connection;

use super::error::Error;
use super::meta;
use super::transact::{ChangeKind, Write};
use super::undo::Image;

/// Whose rules hold: the nation's code in its rules pack.
pub const NATION: &str = "nation";
/// The most each box takes, as the person found it in the account: JSON, characters by box.
pub const BOX_LIMITS: &str = "box_limits";

/// Reads a setting.
pub fn get(connection: &Connection, key: &str) -> Result<Option<String>, Error> {
    meta::get(connection, key)
}

/// Sets it, or sets it back to nothing; that can be taken back.
pub fn set(write: &mut Write<'_>, key: &str, value: Option<String>) -> Result<(), Error> {
    let before = meta::get(write.connection(), key)?;
    restore(write.connection(), key, value.as_deref())?;
    write.touched(ChangeKind::Setting);
    write.remember(Image::Setting { key: key.to_owned(), before, after: value });
    Ok(())
}

pub(super) fn restore(connection: &Connection, key: &str, value: Option<&str>) -> Result<(), Error> {
    match value {
        Some(value) => meta::put(connection, key, value),
        None => meta::remove(connection, key),
    }
}
