//! Learning record stores and their credentials, in the database.

use rusqlite::{Connection, OptionalExtension, Row, params};
use zeroize::Zeroizing;

use super::error::Error;
use super::transact::{ChangeKind, Write};
use crate::accounts::outbox::send::Credentials;
use crate::accounts::xapi::StatementActor;
use crate::ids::AccountId;
use crate::packs::Language;
use crate::vault::Damage;

/// An account as it lies in its row. No `Debug`: it holds a secret.
pub struct AccountRow {
    /// The store's address.
    pub address: String,
    /// What opens it.
    pub credentials: Credentials,
    /// Whose records these are.
    pub actor: StatementActor,
    /// The language they are written in.
    pub language: Language,
    /// The store did not take the credentials.
    pub paused: bool,
}

/// Adds an account.
pub fn insert(write: &mut Write<'_>, id: AccountId, row: &AccountRow) -> Result<(), Error> {
    let language = serde_json::to_string(&row.language).map_err(|_| Error::Damaged(Damage::Content))?;
    write
        .connection()
        .prepare_cached(
            "INSERT INTO account (id, address, user, secret, home_page, name, language, paused, added)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            id.to_string(),
            row.address,
            *row.credentials.user,
            *row.credentials.secret,
            row.actor.home_page.reveal(),
            row.actor.name.reveal(),
            language,
            row.paused,
            write.now().millis(),
        ])?;
    write.touched(ChangeKind::Account);
    write.created(id);
    Ok(())
}

/// One account.
pub fn row(connection: &Connection, id: AccountId) -> Result<Option<AccountRow>, Error> {
    connection
        .prepare_cached("SELECT * FROM account WHERE id = ?1")?
        .query_row([id.to_string()], |row| Ok(read(row)))
        .optional()?
        .transpose()
}

/// Every account, in the order they were added.
pub fn all(connection: &Connection) -> Result<Vec<(AccountId, AccountRow)>, Error> {
    let mut statement = connection.prepare_cached("SELECT * FROM account ORDER BY added, id")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, String>("id")?, read(row))))?;
    let mut accounts = Vec::new();
    for found in rows {
        let (id, row) = found?;
        accounts.push((id.parse().map_err(|_| Error::Damaged(Damage::Content))?, row?));
    }
    Ok(accounts)
}

/// Sets the credentials; what was paused goes on.
pub fn set_credentials(write: &mut Write<'_>, id: AccountId, credentials: &Credentials) -> Result<(), Error> {
    let changed = write
        .connection()
        .prepare_cached("UPDATE account SET user = ?2, secret = ?3, paused = 0 WHERE id = ?1")?
        .execute(params![id.to_string(), *credentials.user, *credentials.secret])?;
    write.touched(ChangeKind::Account);
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Pauses an account until its credentials are set again.
pub fn pause(write: &mut Write<'_>, id: AccountId) -> Result<(), Error> {
    write
        .connection()
        .prepare_cached("UPDATE account SET paused = 1 WHERE id = ?1")?
        .execute([id.to_string()])?;
    write.touched(ChangeKind::Account);
    Ok(())
}

/// Forgets an account and its credentials (SQLite overwrites what it deletes).
pub fn remove(write: &mut Write<'_>, id: AccountId) -> Result<(), Error> {
    let removed =
        write.connection().prepare_cached("DELETE FROM account WHERE id = ?1")?.execute([id.to_string()])?;
    write.touched(ChangeKind::Account);
    if removed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

fn read(row: &Row<'_>) -> Result<AccountRow, Error> {
    let language: String = row.get("language")?;
    Ok(AccountRow {
        address: row.get("address")?,
        credentials: Credentials {
            user: Zeroizing::new(row.get("user")?),
            secret: Zeroizing::new(row.get("secret")?),
        },
        actor: StatementActor {
            home_page: row.get::<_, String>("home_page")?.into(),
            name: row.get::<_, String>("name")?.into(),
        },
        language: serde_json::from_str(&language).map_err(|_| Error::Damaged(Damage::Content))?,
        paused: row.get("paused")?,
    })
}
