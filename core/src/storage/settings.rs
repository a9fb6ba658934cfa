//! What a person set for this notebook, each a value of [`super::meta`], each of which can be set back.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::Error;
use super::meta;
use super::transact::{ChangeKind, Write};
use super::undo::Image;
use crate::entries::{EntryDetails, EntryKind};
use crate::forms::FirstEntryAnswer;
use crate::moment::{Moment, london_date};
use crate::records::rules::Rules;
use crate::retention::RetentionSettings;
use crate::vault::Damage;

/// What is proposed for how long to keep a note.
pub fn retention(connection: &Connection) -> Result<RetentionSettings, Error> {
    Ok(read(connection, meta::RETENTION)?.unwrap_or_default())
}

/// Sets it.
pub fn set_retention(write: &mut Write<'_>, settings: &RetentionSettings) -> Result<(), Error> {
    put(write, meta::RETENTION, settings)
}

/// The civil date in London on which the list of what reached its date was last put away.
pub fn retention_put_away(connection: &Connection) -> Result<Option<NaiveDate>, Error> {
    read(connection, meta::RETENTION_PUT_AWAY)
}

/// Puts the list away for this month.
pub fn put_retention_away(write: &mut Write<'_>) -> Result<(), Error> {
    let today = london_date(write.now().at);
    put(write, meta::RETENTION_PUT_AWAY, &today)
}

/// What was answered before the first entry.
pub fn first_entry(connection: &Connection) -> Result<Option<FirstEntryAnswer>, Error> {
    read(connection, meta::FIRST_ENTRY)
}

/// Keeps what was answered.
pub fn answer_first_entry(write: &mut Write<'_>, answer: &FirstEntryAnswer) -> Result<(), Error> {
    put(write, meta::FIRST_ENTRY, answer)
}

/// Whose rules hold: the nation's code in its rules pack; none where nobody chose.
pub fn nation(connection: &Connection) -> Result<Option<String>, Error> {
    read(connection, meta::NATION)
}

/// Sets it.
pub fn set_nation(write: &mut Write<'_>, nation: &str) -> Result<(), Error> {
    put(write, meta::NATION, &nation)
}

/// The most each box takes, as the person found it in the account.
pub fn box_limits(connection: &Connection) -> Result<BTreeMap<String, u32>, Error> {
    Ok(read(connection, meta::BOX_LIMITS)?.unwrap_or_default())
}

/// Sets it.
pub fn set_box_limits(write: &mut Write<'_>, limits: &BTreeMap<String, u32>) -> Result<(), Error> {
    if limits.is_empty() { set(write, meta::BOX_LIMITS, None) } else { put(write, meta::BOX_LIMITS, limits) }
}

/// Reads every setting by its type, and refuses what cannot be set here: settings may come from outside.
pub(super) fn settle(connection: &Connection) -> Result<(), Error> {
    retention(connection)?;
    retention_put_away(connection)?;
    first_entry(connection)?;
    box_limits(connection)?;
    match nation(connection)?.map(|nation| Rules::of(&nation)) {
        None | Some(Ok(Some(_))) => Ok(()),
        Some(_) => Err(Error::Damaged(Damage::Content)),
    }
}

/// The details a new draft begins with: how long to keep it, as this notebook proposes for its kind.
pub fn details(connection: &Connection, kind: EntryKind, happened: Moment) -> Result<EntryDetails, Error> {
    let proposed = retention(connection)?.proposed(kind, london_date(happened.at));
    let keep_until = proposed.map_err(|_| Error::Damaged(Damage::Content))?;
    Ok(EntryDetails { keep_until, ..EntryDetails::default() })
}

fn read<T: DeserializeOwned>(connection: &Connection, key: &str) -> Result<Option<T>, Error> {
    let stored = meta::get(connection, key)?;
    stored.map(|text| serde_json::from_str(&text).map_err(|_| Error::Damaged(Damage::Content))).transpose()
}

fn put(write: &mut Write<'_>, key: &str, value: &impl Serialize) -> Result<(), Error> {
    let value = serde_json::to_string(value).map_err(|_| Error::Damaged(Damage::Content))?;
    set(write, key, Some(value))
}

/// Sets a value, or sets it back to nothing; that can be taken back.
fn set(write: &mut Write<'_>, key: &str, value: Option<String>) -> Result<(), Error> {
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
