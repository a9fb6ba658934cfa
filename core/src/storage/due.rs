//! What has a date, and what is in no proved backup yet.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::error::Error;
use super::{entries, meta};
use crate::entries::{EntryContent, Wording};
use crate::ids::EntryId;
use crate::reminders::ProtectedTime;
use crate::reminders::rules::Found;
use crate::vault::Damage;

/// Everything that reminders from a civil date on are made of.
pub fn find(connection: &Connection, from: NaiveDate) -> Result<Found, Error> {
    let proved = meta::get(connection, meta::BACKUP_PROVED_AT)?.and_then(|at| at.parse().ok());
    Ok(Found {
        due: due(connection, from)?,
        keep_until: keep_until(connection, from)?,
        protected_time: protected_time(connection)?,
        proved,
        unproved: unproved(connection, proved.unwrap_or(i64::MIN))?,
    })
}

/// When protected time is.
pub fn protected_time(connection: &Connection) -> Result<Option<ProtectedTime>, Error> {
    let stored = meta::get(connection, meta::PROTECTED_TIME)?;
    stored.map(|text| serde_json::from_str(&text).map_err(|_| Error::Damaged(Damage::Content))).transpose()
}

pub(super) const WITH_DATE: &str =
    "SELECT id FROM entry WHERE due >= ?1 AND binned IS NULL ORDER BY due, row";
pub(super) const KEPT_UNTIL: &str = "SELECT DISTINCT keep_until FROM entry
     WHERE keep_until >= ?1 AND binned IS NULL ORDER BY keep_until";

/// Checklists with a date: the entry, the date, whether it is a children's hearing.
fn due(connection: &Connection, from: NaiveDate) -> Result<Vec<(EntryId, NaiveDate, bool)>, Error> {
    let damaged = || Error::Damaged(Damage::Content);
    let mut statement = connection.prepare_cached(WITH_DATE)?;
    let ids: Vec<String> =
        statement.query_map([from.to_string()], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut found = Vec::new();
    for id in ids {
        let id: EntryId = id.parse().map_err(|_| damaged())?;
        let row = entries::row(connection, id)?.ok_or_else(damaged)?;
        if let EntryContent::InformalSupervision { supervision } = row.content
            && let Some(date) = supervision.due
        {
            found.push((id, date, supervision.wording == Wording::ChildrensHearing));
        }
    }
    Ok(found)
}

/// Until when entries are to be kept, where it is set.
fn keep_until(connection: &Connection, from: NaiveDate) -> Result<Vec<NaiveDate>, Error> {
    let mut statement = connection.prepare_cached(KEPT_UNTIL)?;
    let dates: Vec<String> =
        statement.query_map([from.to_string()], |row| row.get(0))?.collect::<Result<_, _>>()?;
    dates.iter().map(|date| date.parse().map_err(|_| Error::Damaged(Damage::Content))).collect()
}

/// Entries kept or edited after an instant: how many, and when the first was.
fn unproved(connection: &Connection, since: i64) -> Result<Option<(u32, i64)>, Error> {
    let (count, first): (u32, Option<i64>) = connection
        .prepare_cached(
            "SELECT count(*), min(coalesce(edited, kept)) FROM entry
             WHERE binned IS NULL AND coalesce(edited, kept) > ?1",
        )?
        .query_row([since], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(first.map(|first| (count, first)))
}
