//! Records in the bin, and erasing them for good.

use rusqlite::Connection;

use super::error::Error;
use super::records;
use super::transact::{ChangeKind, Write};
use crate::entries::BIN_DAYS;
use crate::ids::RecordId;
use crate::moment::{DAY_MILLIS, Moment};
use crate::records::{RecordBinCard, RecordCard};
use crate::vault::Damage;

/// Records in the bin, last put there first.
pub fn all(connection: &Connection, offset_seconds: i32) -> Result<Vec<RecordBinCard>, Error> {
    let damaged = || Error::Damaged(Damage::Content);
    let ids: Vec<String> = connection
        .prepare_cached("SELECT id FROM record WHERE binned IS NOT NULL ORDER BY binned DESC, row DESC")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut cards = Vec::new();
    for id in ids {
        let id: RecordId = id.parse().map_err(|_| damaged())?;
        let row = records::row(connection, id)?.ok_or_else(damaged)?;
        let binned = row.binned.ok_or_else(damaged)?;
        let moment = |millis| Moment::from_stored(millis, offset_seconds).ok_or_else(damaged);
        cards.push(RecordBinCard {
            id,
            opening: RecordCard::opening(&row.fields),
            binned: moment(binned)?,
            gone_after: moment(binned + i64::from(BIN_DAYS) * DAY_MILLIS)?,
        });
    }
    Ok(cards)
}

/// Erases a record: its rows, what was answered to its findings, and every undo step that holds its words. As with
/// entries, what still lies in the write-ahead log goes with [`super::bin::truncate_log`].
pub fn erase(write: &mut Write<'_>, id: RecordId) -> Result<(), Error> {
    let connection = write.connection();
    let text = id.to_string();
    connection.prepare_cached("DELETE FROM kept_finding WHERE record = ?1")?.execute([&text])?;
    connection.prepare_cached("DELETE FROM undo_step WHERE instr(images, ?1) > 0")?.execute([&text])?;
    if connection.prepare_cached("DELETE FROM record WHERE id = ?1")?.execute([&text])? == 0 {
        return Err(Error::NotFound);
    }
    write.touched(ChangeKind::Record);
    write.touched(ChangeKind::Finding);
    Ok(())
}

/// Erases what has lain in the bin for its thirty days.
pub fn erase_old(write: &mut Write<'_>) -> Result<(), Error> {
    let before = write.now().millis() - i64::from(BIN_DAYS) * DAY_MILLIS;
    let old: Vec<String> = write
        .connection()
        .prepare_cached("SELECT id FROM record WHERE binned < ?1")?
        .query_map([before], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for id in old {
        erase(write, id.parse().map_err(|_| Error::Damaged(Damage::Content))?)?;
    }
    Ok(())
}
