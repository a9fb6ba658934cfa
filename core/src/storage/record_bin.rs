//! Records in the bin, and erasing them for good.

use rusqlite::Connection;

use super::bin::{self, BIN_MILLIS};
use super::error::Error;
use super::transact::{ChangeKind, Write};
use super::{outbox, records};
use crate::ids::RecordId;
use crate::moment::Moment;
use crate::records::{RecordBinCard, RecordCard};
use crate::vault::Damage;

/// Records in the bin, last put there first.
pub fn all(connection: &Connection, offset_seconds: i32) -> Result<Vec<RecordBinCard>, Error> {
    let damaged = || Error::Damaged(Damage::Content);
    let mut cards = Vec::new();
    for id in bin::binned(connection, "record")? {
        let id: RecordId = id.parse().map_err(|_| damaged())?;
        let row = records::row(connection, id)?.ok_or_else(damaged)?;
        let binned = row.binned.ok_or_else(damaged)?;
        let moment = |millis| Moment::from_stored(millis, offset_seconds).ok_or_else(damaged);
        cards.push(RecordBinCard {
            id,
            opening: RecordCard::opening(&row.fields),
            binned: moment(binned)?,
            gone_after: moment(binned + BIN_MILLIS)?,
        });
    }
    Ok(cards)
}

/// Erases a record: its rows, what was answered to its findings, every undo step that holds its words, and its words
/// in the queue (what is on its way keeps them until it arrived). As with entries, what still lies in the write-ahead log goes with [`super::bin::truncate_log`].
pub fn erase(write: &mut Write<'_>, id: RecordId) -> Result<(), Error> {
    let connection = write.connection();
    let text = id.to_string();
    connection.prepare_cached("DELETE FROM kept_finding WHERE record = ?1")?.execute([&text])?;
    connection.prepare_cached("DELETE FROM undo_step WHERE instr(images, ?1) > 0")?.execute([&text])?;
    if connection.prepare_cached("DELETE FROM record WHERE id = ?1")?.execute([&text])? == 0 {
        return Err(Error::NotFound);
    }
    outbox::forget_words(write, id)?;
    write.touched(ChangeKind::Record);
    write.touched(ChangeKind::Finding);
    Ok(())
}

/// Erases what has lain in the bin for its thirty days.
pub fn erase_old(write: &mut Write<'_>) -> Result<(), Error> {
    for id in bin::due(write, "record")? {
        erase(write, id.parse().map_err(|_| Error::Damaged(Damage::Content))?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::outbox::{Item, State};
    use crate::ids::{AccountId, Ids, RandomIds, UndoToken};
    use crate::moment::{Clock, SystemClock};
    use crate::records::Answers;
    use crate::storage::answers::{self, KeptFinding};
    use crate::storage::bin::truncate_log;
    use crate::storage::transact::transact;

    /// The same code on a database without a key, whose pages can be read by eye.
    #[test]
    fn not_a_word_of_an_erased_record_is_left_in_the_file_or_its_log() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plain.db");
        let mut connection = Connection::open(&path).unwrap();
        connection
            .execute_batch("PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;")
            .unwrap();
        connection.execute_batch(include_str!("migrations/001_notebook.sql")).unwrap();
        connection.execute_batch(include_str!("migrations/002_outbox.sql")).unwrap();
        let mut write = |work: &mut dyn FnMut(&mut Write<'_>) -> Result<(), Error>| {
            let undo = UndoToken(RandomIds.mint());
            transact(&mut connection, SystemClock.now(), undo, |write| work(write)).unwrap();
        };
        let (id, other) = (RecordId(RandomIds.mint()), RecordId(RandomIds.mint()));
        let fields = |word: &str| -> Answers {
            [("learnt".to_owned(), format!("{word} {}", "and so on ".repeat(900)).into())].into()
        };
        write(&mut |w| records::insert(w, other, fields("heron"), Vec::new()));
        write(&mut |w| records::insert(w, id, fields("zwillingskestrel"), Vec::new()));
        write(&mut |w| records::update(w, id, |row| row.fields = fields("zwillingsosprey")).map(|_| ()));
        let kept = KeptFinding {
            field: "learnt".into(),
            kind: "phone".into(),
            words: "zwillingsnumber".into(),
            reason: "zwillingsreason".into(),
        };
        write(&mut |w| answers::keep(w, id, &kept));
        for attempts in [0, 1] {
            let statement = RandomIds.mint();
            let body = format!("{{\"id\":\"{statement}\",\"result\":\"zwillingsstatement\"}}");
            let new = outbox::New {
                id: statement,
                account: AccountId(RandomIds.mint()),
                record: id,
                voids: None,
                fingerprint: String::new(),
                body: body.into_bytes(),
            };
            write(&mut |w| outbox::queue(w, &new));
            let state = if attempts == 0 { State::Waiting } else { State::Conflict };
            let item = outbox::row(&Connection::open(&path).unwrap(), statement).unwrap().unwrap().item;
            write(&mut |w| outbox::save(w, &Item { state, attempts, ..item.clone() }, None));
        }
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
