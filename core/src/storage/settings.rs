//! What a person sets: single values, each of which can be set back.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::error::Error;
use super::meta::{self, BOX_LIMITS, NATION};
use super::transact::{ChangeKind, Write};
use super::undo::Image;
use crate::records::rules::Rules;
use crate::vault::Damage;

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

/// The most each box takes, as the person found it in the account.
pub fn box_limits(connection: &Connection) -> Result<BTreeMap<String, u32>, Error> {
    let Some(stored) = get(connection, BOX_LIMITS)? else { return Ok(BTreeMap::new()) };
    serde_json::from_str(&stored).map_err(|_| Error::Damaged(Damage::Content))
}

/// Whether settings that came from outside are such as can be set here.
pub(super) fn are_valid(connection: &Connection) -> Result<bool, Error> {
    let nation = get(connection, NATION)?;
    let known = nation.is_none_or(|nation| matches!(Rules::of(&nation), Ok(Some(_))));
    Ok(known && box_limits(connection).is_ok())
}
