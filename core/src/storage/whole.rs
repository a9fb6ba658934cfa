//! The whole notebook, row by row: what travels in a backup or a file of everything, and what stays behind.
//!
//! Rows travel as they lie in their tables, so a new column travels by itself and a new table by one line here.
//! A backup of an earlier schema is put into a database of that schema and then upgraded like any other.

use rusqlite::Connection;
use serde_json::{Map, Value};

use super::error::Error;
use super::search::{self, Noun};
use super::table::Table;
use super::{
    accounts, answers, drafts, due, entries, meta, open, outbox, own_list, records, settings,
    verified_wording,
};
use crate::entries::LONGEST_TEXT;
use crate::ids::{EntryId, RecordId};
use crate::personal::PersonalText;
use crate::vault::Damage;

/// Tables whose rows travel, each after those it refers to.
pub const TRAVELS: [&str; 10] = [
    "entry",
    "draft",
    "record",
    "bookmark",
    "record_source",
    "kept_finding",
    "verified_wording",
    "own_name",
    "account",
    "outbox",
];
/// Tables that a restore adds to and takes nothing from: what was sent stays known, or it would be sent again.
const ADDED_TO: [&str; 2] = ["account", "outbox"];
/// Tables that stay, and why.
pub const STAYS: [(&str, &str); 8] = [
    ("meta", "its settings travel by name (storage/meta.rs), its secrets never"),
    ("merged_jot", "about files in this phone's inbox"),
    ("undo_step", "how to take back a change made here"),
    ("listed", "made anew by the entries' own triggers"),
    ("tally", "made anew by the entries' own triggers"),
    ("amhp_day", "made anew by the entries' own triggers"),
    ("searchable", "made anew from the words"),
    ("search", "made anew from the words"),
];
/// Hears how far long work is, in thousandths, and says whether to go on.
pub type Step<'s> = &'s mut dyn FnMut(u32) -> bool;

/// The tables that travel and exist in this database's schema.
pub fn tables(connection: &Connection) -> Result<Vec<Table>, Error> {
    let mut tables = Vec::new();
    for name in TRAVELS {
        tables.extend(Table::of(connection, name)?);
    }
    Ok(tables)
}

/// Upgrades a database that was filled from outside and reads every row of it by its type: what passes here can
/// be shown, searched and changed like anything written here.
pub fn settle(connection: &mut Connection) -> Result<(), Error> {
    open::upgrade_in_memory(connection)?;
    let damaged = || Error::Damaged(Damage::Content);
    if due::protected_time(connection)?.is_some_and(|time| !time.is_valid()) {
        return Err(damaged());
    }
    settings::settle(connection)?;
    take_anew(connection)?;
    for id in ids(connection, "entry")? {
        let row = entries::row(connection, id.parse().map_err(|_| damaged())?)?.ok_or_else(damaged)?;
        let kind: String = connection
            .prepare_cached("SELECT kind FROM entry WHERE id = ?1")?
            .query_row([&id], |row| row.get(0))?;
        if kind != row.content.kind().code() || row.content.length() > LONGEST_TEXT {
            return Err(damaged());
        }
    }
    for id in ids(connection, "draft")? {
        let row = drafts::row(connection, id.parse().map_err(|_| damaged())?)?.ok_or_else(damaged)?;
        if row.content.length() > LONGEST_TEXT {
            return Err(damaged());
        }
    }
    for id in ids(connection, "record")? {
        records::row(connection, id.parse().map_err(|_| damaged())?)?.ok_or_else(damaged)?;
    }
    let mut statement = connection.prepare("SELECT pack, number FROM verified_wording")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (pack, number): (String, String) = (row.get(0)?, row.get(1)?);
        verified_wording::row(connection, &pack, &number)?.ok_or_else(damaged)?;
    }
    own_list::all(connection)?;
    accounts::all(connection)?;
    for stored in outbox::latest(connection, u32::MAX)? {
        // It goes to the store as it is: it must be one statement, under the id it is asked for by.
        let statement: Value = serde_json::from_slice(&stored.item.body).map_err(|_| damaged())?;
        if statement.get("id").and_then(Value::as_str) != Some(&stored.item.id.to_string()) {
            return Err(damaged());
        }
    }
    Ok(())
}

/// Puts everything that travels from one database in place of the same in another, and makes the index anew.
/// To be called inside a transaction.
pub fn replace(from: &Connection, to: &Connection, step: Step<'_>) -> Result<(), Error> {
    to.execute_batch(
        "PRAGMA defer_foreign_keys = ON; DELETE FROM undo_step; DELETE FROM searchable; DELETE FROM search;",
    )?;
    for name in TRAVELS.iter().rev().filter(|name| !ADDED_TO.contains(name)) {
        to.execute(&format!("DELETE FROM {name}"), [])?;
    }
    for key in meta::TRAVELS {
        match meta::get(from, key)? {
            Some(value) => meta::put(to, key, &value)?,
            None => meta::remove(to, key)?,
        }
    }
    for (done, table) in tables(to)?.iter().enumerate() {
        if !step(u32::try_from(100 * done).unwrap_or(0)) {
            return Err(Error::Cancelled);
        }
        table.each(from, &mut |row| match ADDED_TO.contains(&table.name()) {
            true => add(to, table, row),
            false => table.insert(to, row),
        })?;
    }
    take_anew(to)?;
    index(to, step)
}

/// Adds a row unless one of its id is there: that one knows more than a backup. Behind all others, in its order.
fn add(to: &Connection, table: &Table, mut row: Map<String, Value>) -> Result<(), Error> {
    let id = row.get("id").and_then(Value::as_str).ok_or(Error::Damaged(Damage::Content))?;
    let known = format!("SELECT EXISTS (SELECT 1 FROM {} WHERE id = ?1)", table.name());
    if to.prepare_cached(&known)?.query_row([id], |row| row.get(0))? {
        return Ok(());
    }
    row.entry("sequence").and_modify(|sequence| *sequence = Value::Null);
    table.insert(to, row)
}

/// Takes what stays out of what travels: the columns that lists, Today and the year are read from.
fn take_anew(connection: &Connection) -> Result<(), Error> {
    let damaged = || Error::Damaged(Damage::Content);
    for id in ids(connection, "entry")? {
        entries::take_anew(connection, id.parse().map_err(|_| damaged())?)?;
    }
    for id in ids(connection, "record")? {
        records::take_anew(connection, id.parse().map_err(|_| damaged())?)?;
    }
    Ok(())
}

/// Indexes every word that can be found.
fn index(connection: &Connection, step: Step<'_>) -> Result<(), Error> {
    let damaged = || Error::Damaged(Damage::Content);
    for id in ids(connection, "entry WHERE binned IS NULL")? {
        if !step(700) {
            return Err(Error::Cancelled);
        }
        let row = entries::row(connection, id.parse().map_err(|_| damaged())?)?.ok_or_else(damaged)?;
        search::put(connection, Noun::Entry, &id, &entries::texts(&row.content, &row.details))?;
    }
    for id in ids(connection, "draft")? {
        let row = drafts::row(connection, id.parse().map_err(|_| damaged())?)?.ok_or_else(damaged)?;
        search::put(connection, Noun::Draft, &id, &entries::texts(&row.content, &row.details))?;
    }
    Ok(())
}

/// How many entries, drafts and records of `ours` are not in `theirs`, or newer or other than there; those in the
/// bin aside. With `until`, only what was last changed before then (milliseconds since 1970, UTC).
///
/// Compared by what is in them and not by any clock: a clock can be set.
pub fn lacking(ours: &Connection, theirs: &Connection, until: Option<i64>) -> Result<u32, Error> {
    let damaged = || Error::Damaged(Damage::Content);
    let counts = |changed: i64| until.is_none_or(|until| changed < until);
    let mut lacking = 0;
    for id in ids(ours, "entry WHERE binned IS NULL")? {
        let id: EntryId = id.parse().map_err(|_| damaged())?;
        let row = entries::row(ours, id)?.ok_or_else(damaged)?;
        let there = entries::row(theirs, id)?;
        let has = there.is_some_and(|there| there.revision > row.revision || there == row);
        lacking += u32::from(!has && counts(row.edited.unwrap_or(row.kept)));
    }
    for id in ids(ours, "draft")? {
        let id: EntryId = id.parse().map_err(|_| damaged())?;
        let row = drafts::row(ours, id)?.ok_or_else(damaged)?;
        let there = drafts::row(theirs, id)?;
        let has = there.is_some_and(|there| there.saved > row.saved || there.content == row.content);
        lacking += u32::from(!has && counts(row.saved));
    }
    for id in ids(ours, "record WHERE binned IS NULL")? {
        let id: RecordId = id.parse().map_err(|_| damaged())?;
        let row = records::row(ours, id)?.ok_or_else(damaged)?;
        let there = records::row(theirs, id)?;
        let has = there.is_some_and(|there| there.revision > row.revision || there == row);
        lacking += u32::from(!has && counts(row.edited));
    }
    Ok(lacking)
}

/// What a text belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A kept entry.
    Entry,
    /// An entry in the bin.
    BinnedEntry,
    /// Words not kept yet.
    Draft,
    /// A record, with the reasons for the findings kept in it.
    Record,
}

/// Hands over everything a person wrote, part by part.
pub fn each_text(
    connection: &Connection,
    step: Step<'_>,
    take: &mut dyn FnMut(Part, &[&PersonalText]),
) -> Result<(), Error> {
    let damaged = || Error::Damaged(Damage::Content);
    let (entries, drafts, records) =
        (ids(connection, "entry")?, ids(connection, "draft")?, ids(connection, "record")?);
    let total = (entries.len() + drafts.len() + records.len()).max(1);
    let mut done = 0;
    let mut go_on = || {
        done += 1;
        let thousandths = u32::try_from(1000 * done / total).unwrap_or(1000);
        if step(thousandths) { Ok(()) } else { Err(Error::Cancelled) }
    };
    for id in entries {
        go_on()?;
        let row = entries::row(connection, id.parse().map_err(|_| damaged())?)?.ok_or_else(damaged)?;
        let part = if row.binned.is_some() { Part::BinnedEntry } else { Part::Entry };
        take(part, &entries::texts(&row.content, &row.details));
    }
    for id in drafts {
        go_on()?;
        let row = drafts::row(connection, id.parse().map_err(|_| damaged())?)?.ok_or_else(damaged)?;
        take(Part::Draft, &entries::texts(&row.content, &row.details));
    }
    for id in records {
        go_on()?;
        let id: RecordId = id.parse().map_err(|_| damaged())?;
        let row = records::row(connection, id)?.ok_or_else(damaged)?;
        let kept = answers::kept(connection, id)?;
        let texts: Vec<_> = row.fields.values().chain(kept.iter().map(|kept| &kept.reason)).collect();
        take(Part::Record, &texts);
    }
    Ok(())
}

/// Ids of a table, or of part of one.
fn ids(connection: &Connection, of: &str) -> Result<Vec<String>, Error> {
    let mut statement = connection.prepare(&format!("SELECT id FROM {of}"))?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_either_travels_or_stays() {
        let connection = open::in_memory(open::SCHEMA).unwrap();
        // What FTS5 makes for itself is named after its table.
        let mut statement = connection
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search\\_%' ESCAPE '\\'")
            .unwrap();
        let names: Vec<String> =
            statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
        assert!(names.len() >= 11);
        for name in names {
            let stays = STAYS.iter().any(|(table, _)| *table == name);
            assert_ne!(TRAVELS.contains(&name.as_str()), stays, "{name}: does it travel or stay?");
        }
    }
}
