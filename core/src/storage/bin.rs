//! The bin, and erasing for good.

use rusqlite::Connection;

use super::entries;
use super::error::Error;
use super::record_bin;
use super::search::{self, Noun};
use super::transact::{ChangeKind, Write};
use super::undo;
use crate::entries::{BIN_DAYS, BinCard};
use crate::ids::EntryId;
use crate::moment::{DAY_MILLIS, Moment};
use crate::vault::Damage;

/// What lies in the bin, last put there first.
pub fn all(connection: &Connection) -> Result<Vec<BinCard>, Error> {
    let damaged = || Error::Damaged(Damage::Content);
    let mut cards = Vec::new();
    for id in binned(connection, "entry")? {
        let id: EntryId = id.parse().map_err(|_| damaged())?;
        let entry = entries::row(connection, id)?.ok_or_else(damaged)?;
        let binned = entry.binned.ok_or_else(damaged)?;
        let moment = |millis| Moment::from_stored(millis, entry.happened.offset_seconds).ok_or_else(damaged);
        cards.push(BinCard {
            id,
            kind: entry.content.kind(),
            opening: entry.content.opening(),
            binned: moment(binned)?,
            gone_after: moment(binned + BIN_MILLIS)?,
        });
    }
    Ok(cards)
}

/// How long something lies in the bin.
pub(super) const BIN_MILLIS: i64 = BIN_DAYS as i64 * DAY_MILLIS;

/// The ids of what lies in a table's bin, last put there first.
pub(super) fn binned(connection: &Connection, table: &str) -> Result<Vec<String>, Error> {
    let query = format!("SELECT id FROM {table} WHERE binned IS NOT NULL ORDER BY binned DESC, row DESC");
    let mut statement = connection.prepare_cached(&query)?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The ids of what has lain there for its thirty days.
pub(super) fn due(write: &Write<'_>, table: &str) -> Result<Vec<String>, Error> {
    let query = format!("SELECT id FROM {table} WHERE binned < ?1");
    let mut statement = write.connection().prepare_cached(&query)?;
    let before = write.now().millis() - BIN_MILLIS;
    Ok(statement.query_map([before], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Erases an entry: its row, its words in the index, any draft of it, and every undo step that holds its words.
/// Pages are overwritten as they are freed (`secure_delete`, also in the index); what still lies in the
/// write-ahead log goes with [`truncate_log`]. A record that rests on it stays, and says so.
pub fn erase(write: &mut Write<'_>, id: EntryId) -> Result<(), Error> {
    let connection = write.connection();
    let text = id.to_string();
    for noun in [Noun::Entry, Noun::Draft] {
        search::remove(connection, noun, &text)?;
    }
    let entry = connection.prepare_cached("DELETE FROM entry WHERE id = ?1")?.execute([&text])?;
    let draft = connection.prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([&text])?;
    connection.prepare_cached("DELETE FROM undo_step WHERE instr(images, ?1) > 0")?.execute([&text])?;
    if entry + draft == 0 {
        return Err(Error::NotFound);
    }
    write.touched(ChangeKind::Entry);
    write.touched(ChangeKind::Draft);
    Ok(())
}

/// Erases what has lain in the bin for its thirty days, entries and records, and forgets how to take back what was
/// done before them: a discarded draft, an earlier wording of a standard, the old words of a changed entry lie in no
/// step for ever.
pub fn erase_old(write: &mut Write<'_>) -> Result<(), Error> {
    for id in due(write, "entry")? {
        erase(write, id.parse().map_err(|_| Error::Damaged(Damage::Content))?)?;
    }
    record_bin::erase_old(write)?;
    if undo::forget_before(write.connection(), write.now().millis() - BIN_MILLIS)? > 0 {
        write.touched(ChangeKind::Draft);
    }
    Ok(())
}

/// Empties the write-ahead log, so that no earlier version of a page is left in it. Says whether it could: a
/// reader at work holds it back, and then locking does it.
pub fn truncate_log(connection: &Connection) -> Result<bool, Error> {
    Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0))? == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entries::{EntryContent, EntryDetails};
    use crate::ids::{Ids, RandomIds, UndoToken};
    use crate::moment::{Clock, SystemClock};
    use crate::storage::drafts;
    use crate::storage::transact::transact;

    /// The same code on a database without a key, whose pages can be read by eye.
    #[test]
    fn not_a_word_of_an_erased_entry_is_left_in_the_file_or_its_log() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plain.db");
        let mut connection = Connection::open(&path).unwrap();
        connection
            .execute_batch("PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;")
            .unwrap();
        connection.execute_batch(include_str!("migrations/001_notebook.sql")).unwrap();
        let mut write = |work: &mut dyn FnMut(&mut Write<'_>) -> Result<(), Error>| {
            let undo = UndoToken(RandomIds.mint());
            transact(&mut connection, SystemClock.now(), undo, |write| work(write)).unwrap();
        };
        let (id, other) = (EntryId(RandomIds.mint()), EntryId(RandomIds.mint()));
        let long = |word: &str| EntryContent::reflection(format!("{word} {}", "and so on ".repeat(900)));
        write(&mut |w| entries::insert(w, other, long("heron"), EntryDetails::default(), w.now()));
        write(&mut |w| entries::insert(w, id, long("zwillingskestrel"), EntryDetails::default(), w.now()));
        write(&mut |w| entries::update(w, id, |row| row.content = long("zwillingsosprey")).map(|_| ()));
        write(&mut |w| drafts::save(w, id, long("zwillingsdraft"), EntryDetails::default(), w.now()));
        let left = || {
            let bytes =
                [std::fs::read(&path).unwrap(), std::fs::read(path.with_extension("db-wal")).unwrap()]
                    .concat();
            let count = |word: &[u8]| bytes.windows(word.len()).filter(|window| *window == word).count();
            (count(b"zwillings"), count(b"heron"))
        };
        assert!(left().0 > 3, "the control: before, the words are there");
        write(&mut |w| erase(w, id));
        assert!(truncate_log(&Connection::open(&path).unwrap()).unwrap());
        assert_eq!(left().0, 0);
        assert!(left().1 > 0, "and nobody else's are gone");
    }
}
