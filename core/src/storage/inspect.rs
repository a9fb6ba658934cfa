//! Looking through the whole notebook for damage.

use rusqlite::Connection;

use super::error::Error;
use super::{drafts, listed, records};
use crate::entries::NotesFilter;
use crate::vault::Damage;

/// Reads every page through the cipher (each page's HMAC is checked) and every row through its type.
/// `step` hears how far it is, in thousandths, and says whether to go on.
pub fn pages_and_rows(connection: &Connection, step: &mut dyn FnMut(u32) -> bool) -> Result<(), Error> {
    if !step(0) {
        return Err(Error::Cancelled);
    }
    expect_ok(connection, "PRAGMA integrity_check(1)")?;
    let total = listed::tally(connection, listed::ALL)?.entries.max(1);
    let (mut after, mut read) = (None, 0);
    loop {
        if !step(500 + 490 * read / total) {
            return Err(Error::Cancelled);
        }
        let page = listed::page(connection, &NotesFilter::default(), after, 200)?;
        let Some((last, _)) = page.last() else { break };
        after = Some(*last);
        read = (read + u32::try_from(page.len()).unwrap_or(0)).min(total);
    }
    drafts::all(connection)?;
    records::latest(connection, false, u32::MAX)?;
    step(1000);
    Ok(())
}

/// Everything above, and what needs the database to itself: the cipher's own check of the raw file and the
/// search index and every list against the entries. For the desk shell and the kill test, never beside a draft.
pub fn thoroughly(connection: &Connection) -> Result<(), Error> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    let broken: Option<String> = {
        let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
        let mut rows = statement.query([])?;
        rows.next()?.map(|row| row.get(0)).transpose()?
    };
    if broken.is_some() {
        return Err(Error::Damaged(Damage::DatabasePage));
    }
    connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)", [])?;
    // Every indexed thing exists, and everything that exists is indexed.
    let adrift: i64 = connection.query_row(
        "SELECT (SELECT count(*) FROM searchable WHERE row NOT IN (SELECT rowid FROM search))
              + (SELECT count(*) FROM search WHERE rowid NOT IN (SELECT row FROM searchable))
              + (SELECT count(*) FROM entry WHERE binned IS NULL
                 AND NOT EXISTS (SELECT 1 FROM searchable WHERE noun = 'entry' AND searchable.id = entry.id))
              + (SELECT count(*) FROM draft
                 WHERE NOT EXISTS (SELECT 1 FROM searchable WHERE noun = 'draft' AND searchable.id = draft.id))",
        [],
        |row| row.get(0),
    )?;
    if adrift != 0 || listed::adrift(connection)? != 0 {
        return Err(Error::Damaged(Damage::Content));
    }
    pages_and_rows(connection, &mut |_| true)
}

fn expect_ok(connection: &Connection, pragma: &str) -> Result<(), Error> {
    let answer: String = connection.query_row(pragma, [], |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(Error::Damaged(Damage::DatabasePage)) }
}
