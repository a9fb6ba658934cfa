//! Statements on their way to a learning record store, in the database.

use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::error::Error;
use super::transact::{ChangeKind, Write};
use crate::accounts::outbox::view::Confirmation;
use crate::accounts::outbox::{Item, MOST_TOGETHER, Refusal, State};
use crate::ids::{AccountId, RecordId};
use crate::moment::Moment;
use crate::vault::Damage;

/// A statement as it lies in its row.
pub struct Stored {
    /// It.
    pub item: Item,
    /// The account it goes to.
    pub account: AccountId,
    /// The words of the record it was made of (their fingerprint); empty where it only voids.
    pub fingerprint: String,
    /// When it was queued (milliseconds since 1970, UTC).
    pub queued: i64,
    /// How the store confirmed it.
    pub confirmation: Option<Confirmation>,
}

/// A statement to be queued.
pub struct New {
    /// Its id.
    pub id: Uuid,
    /// The account it goes to.
    pub account: AccountId,
    /// The record it tells of.
    pub record: RecordId,
    /// The statement it voids.
    pub voids: Option<Uuid>,
    /// The words it was made of (their fingerprint); empty where it only voids.
    pub fingerprint: String,
    /// Its bytes, frozen from here on.
    pub body: Vec<u8>,
}

const COLUMNS: &str = "sequence, id, account, record, voids, fingerprint, body, state, refusal, attempts,
    not_before, together, queued, confirmed_at, read_back";

/// A statement of which nothing but its id is left.
const WORDLESS: &str = "body = json_object('id', id)";
const SETTLED: &str = "state IN ('delivered', 'withdrawn')";

/// Queues a statement behind all others.
pub fn queue(write: &mut Write<'_>, new: &New) -> Result<(), Error> {
    let body = std::str::from_utf8(&new.body).map_err(|_| Error::Damaged(Damage::Content))?;
    write
        .connection()
        .prepare_cached(
            "INSERT INTO outbox (id, account, record, voids, fingerprint, body, state, attempts, not_before,
                together, queued)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'waiting', 0, ?8, ?7, ?8)",
        )?
        .execute(params![
            new.id.to_string(),
            new.account.to_string(),
            new.record.to_string(),
            new.voids.map(|id| id.to_string()),
            new.fingerprint,
            body,
            MOST_TOGETHER,
            write.now().millis(),
        ])?;
    write.touched(ChangeKind::Account);
    write.created(new.id);
    Ok(())
}

/// Writes where a statement is. Its id and its bytes are not written: they never change.
pub fn save(write: &mut Write<'_>, item: &Item, confirmation: Option<Confirmation>) -> Result<(), Error> {
    let (state, refusal) = match item.state {
        State::Waiting => ("waiting", None),
        State::Sending => ("sending", None),
        State::Unsure => ("unsure", None),
        State::Delivered => ("delivered", None),
        State::Refused(why) => ("refused", Some(why)),
        State::Conflict => ("conflict", None),
        State::Withdrawn => ("withdrawn", None),
    };
    let refusal = refusal.map(|why| serde_json::to_string(&why)).transpose();
    write
        .connection()
        .prepare_cached(
            "UPDATE outbox SET state = ?2, refusal = ?3, attempts = ?4, not_before = ?5, together = ?6,
                confirmed_at = ?7, read_back = ?8 WHERE id = ?1",
        )?
        .execute(params![
            item.id.to_string(),
            state,
            refusal.map_err(|_| Error::Damaged(Damage::Content))?,
            item.attempts,
            item.not_before,
            item.together,
            confirmation.map(|confirmation| confirmation.at.millis()),
            confirmation.map(|confirmation| confirmation.read_back),
        ])?;
    // Its record was erased meanwhile.
    write
        .connection()
        .prepare_cached(&format!(
            "UPDATE outbox SET {WORDLESS} WHERE id = ?1 AND {SETTLED}
                AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = outbox.record)"
        ))?
        .execute([item.id.to_string()])?;
    write.touched(ChangeKind::Account);
    Ok(())
}

/// Gives up what never left of a record, or what no store will take.
pub fn withdraw_unsent(write: &mut Write<'_>, record: RecordId) -> Result<(), Error> {
    let withdrawn = write
        .connection()
        .prepare_cached(
            "UPDATE outbox SET state = 'withdrawn', refusal = NULL WHERE record = ?1 AND voids IS NULL
                AND (state = 'waiting' AND attempts = 0 OR state IN ('refused', 'conflict'))",
        )?
        .execute([record.to_string()])?;
    if withdrawn > 0 {
        write.touched(ChangeKind::Account);
    }
    Ok(())
}

/// Takes an erased record's words out of the queue: what never left is given up, of what is settled the id stays.
/// What is on its way keeps its words until [`save`] settles it: only they tell whether it arrived.
pub fn forget_words(write: &mut Write<'_>, record: RecordId) -> Result<(), Error> {
    withdraw_unsent(write, record)?;
    write
        .connection()
        .prepare_cached(&format!("UPDATE outbox SET {WORDLESS} WHERE record = ?1 AND {SETTLED}"))?
        .execute([record.to_string()])?;
    Ok(())
}

/// One statement.
pub fn row(connection: &Connection, id: Uuid) -> Result<Option<Stored>, Error> {
    connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM outbox WHERE id = ?1"))?
        .query_row([id.to_string()], |row| Ok(read(row)))
        .optional()?
        .transpose()
}

/// What is not settled for an account, in the order of the queue.
pub fn unsettled(connection: &Connection, account: AccountId) -> Result<Vec<Item>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM outbox WHERE account = ?1 AND state NOT IN ('delivered', 'withdrawn')
         ORDER BY sequence"
    ))?;
    let rows = statement.query_map([account.to_string()], |row| Ok(read(row)))?;
    rows.map(|row| Ok(row??.item)).collect()
}

/// Every statement of a record for an account, oldest first.
pub fn of_record(
    connection: &Connection,
    account: AccountId,
    record: RecordId,
) -> Result<Vec<Stored>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM outbox WHERE account = ?1 AND record = ?2 ORDER BY sequence"
    ))?;
    let rows = statement.query_map([account.to_string(), record.to_string()], |row| Ok(read(row)))?;
    rows.map(|row| row?).collect()
}

/// Everything that is not settled, and the latest settled ones up to `limit`; newest first.
pub fn latest(connection: &Connection, limit: u32) -> Result<Vec<Stored>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM outbox WHERE state NOT IN ('delivered', 'withdrawn') OR sequence IN
            (SELECT sequence FROM outbox WHERE state IN ('delivered', 'withdrawn')
             ORDER BY sequence DESC LIMIT ?1)
         ORDER BY sequence DESC"
    ))?;
    let rows = statement.query_map([limit], |row| Ok(read(row)))?;
    rows.map(|row| row?).collect()
}

/// How many were delivered, ever.
pub fn delivered(connection: &Connection) -> Result<u32, Error> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM outbox WHERE state = 'delivered'")?
        .query_row([], |row| row.get(0))?)
}

fn read(row: &Row<'_>) -> Result<Stored, Error> {
    let damaged = || Error::Damaged(Damage::Content);
    let id = |column: &str| -> Result<Uuid, Error> {
        Uuid::parse_str(&row.get::<_, String>(column)?).map_err(|_| damaged())
    };
    let refusal: Option<String> = row.get("refusal")?;
    let refusal: Option<Refusal> =
        refusal.map(|why| serde_json::from_str(&why)).transpose().map_err(|_| damaged())?;
    let state: String = row.get("state")?;
    let state = match (state.as_str(), refusal) {
        ("waiting", None) => State::Waiting,
        ("sending", None) => State::Sending,
        ("unsure", None) => State::Unsure,
        ("delivered", None) => State::Delivered,
        ("refused", Some(why)) => State::Refused(why),
        ("conflict", None) => State::Conflict,
        ("withdrawn", None) => State::Withdrawn,
        _ => return Err(damaged()),
    };
    let confirmed: Option<i64> = row.get("confirmed_at")?;
    let read_back: Option<bool> = row.get("read_back")?;
    let confirmation = match (confirmed.and_then(|at| Moment::from_stored(at, 0)), read_back) {
        (Some(at), Some(read_back)) => Some(Confirmation { at, read_back }),
        (None, None) if state != State::Delivered => None,
        _ => return Err(damaged()),
    };
    let voids: Option<String> = row.get("voids")?;
    Ok(Stored {
        item: Item {
            sequence: row.get("sequence")?,
            id: id("id")?,
            record: RecordId(id("record")?),
            voids: voids.map(|id| Uuid::parse_str(&id)).transpose().map_err(|_| damaged())?,
            body: row.get::<_, String>("body")?.into_bytes(),
            state,
            attempts: row.get("attempts")?,
            not_before: row.get("not_before")?,
            together: row.get("together")?,
        },
        account: AccountId(id("account")?),
        fingerprint: row.get("fingerprint")?,
        queued: row.get("queued")?,
        confirmation,
    })
}
