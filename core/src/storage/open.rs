//! Opening the database. A failed open never changes a byte, and nothing is ever deleted because it would
//! not open.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use data_encoding::HEXLOWER;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use zeroize::Zeroizing;

use super::error::Error;
use crate::vault::Damage;
use crate::vault::secret::Key;

/// The schema this build writes.
pub const SCHEMA: u32 = 2;

/// One upgrade a schema: `MIGRATIONS[0]` makes schema 1 out of nothing.
const MIGRATIONS: [&str; SCHEMA as usize] =
    [include_str!("migrations/001_notebook.sql"), include_str!("migrations/003_outbox.sql")];

const PAGE: u64 = 4096;
const SALT: usize = 16;

/// Makes a new database at `path`, which must not exist, lets `first` write into it, and closes it whole.
pub fn create<E: From<Error>>(
    path: &Path,
    key: &Key,
    salt: &[u8; SALT],
    first: impl FnOnce(&Connection) -> Result<(), E>,
) -> Result<(), E> {
    if path.exists() {
        return Err(Error::AnotherDatabase.into());
    }
    let mut connection = connect(path, key, salt, OpenFlags::SQLITE_OPEN_CREATE)?;
    settle(&connection)?;
    // Kept in the file: every later connection finds it there.
    connection.execute_batch("PRAGMA journal_mode = WAL;").map_err(Error::from)?;
    upgrade(&mut connection)?;
    first(&connection)?;
    connection.close().map_err(|(_, error)| Error::from(error).into())
}

/// The connections of an open notebook.
pub struct Connections {
    /// The one that writes.
    pub writer: Connection,
    /// One that reads beside it. None where the disk is too full even for SQLite's shared index: then the
    /// writer reads too, and the notebook still opens.
    pub reader: Option<Connection>,
}

/// Opens the database of a notebook, upgrading it if it is older.
pub fn open(path: &Path, key: &Key, salt: &[u8; SALT]) -> Result<Connections, Error> {
    check_file(path, salt)?;
    match open_writer(path, key, salt, Sharing::Shared) {
        Err(Error::DiskFull) => {
            Ok(Connections { writer: open_writer(path, key, salt, Sharing::Alone)?, reader: None })
        }
        Ok(writer) => Ok(Connections { writer, reader: Some(open_reader(path, key, salt)?) }),
        Err(error) => Err(error),
    }
}

/// Whether others may open the database at the same time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sharing {
    Shared,
    /// The index of the write-ahead log lies in this process's memory instead of a file.
    Alone,
}

fn open_writer(path: &Path, key: &Key, salt: &[u8; SALT], sharing: Sharing) -> Result<Connection, Error> {
    let mut connection = connect(path, key, salt, OpenFlags::empty())?;
    if sharing == Sharing::Alone {
        connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE;")?;
    }
    // Until it is known to be sound, closing must not fold a write-ahead log into it.
    let log = std::fs::metadata(path.with_extension("db-wal")).is_ok_and(|log| log.len() > 0);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, log)?;
    check_pages(&connection)?;
    settle(&connection)?;
    let found = schema(&connection)?;
    if found > SCHEMA {
        return Err(Error::Newer { found });
    }
    if found == 0 {
        return Err(Error::Damaged(Damage::Content));
    }
    upgrade(&mut connection)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(connection)
}

/// A second connection to an open database, for reading beside the writer.
pub fn open_reader(path: &Path, key: &Key, salt: &[u8; SALT]) -> Result<Connection, Error> {
    let connection = connect(path, key, salt, OpenFlags::empty())?;
    settle(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn connect(path: &Path, key: &Key, salt: &[u8; SALT], more: OpenFlags) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    // First of all: with a wrong key SQLCipher prints error lines on standard error.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    let raw = Zeroizing::new(format!(
        "PRAGMA key = \"x'{}{}'\";",
        *Zeroizing::new(HEXLOWER.encode(key.expose())),
        HEXLOWER.encode(salt)
    ));
    connection.execute_batch(&raw)?;
    // Plain SQLite takes a key in silence and writes plain text: ask before the first page is touched.
    let cipher: String =
        connection.query_row("PRAGMA cipher_version", [], |row| row.get(0)).or(Err(Error::NoCipher))?;
    if cipher.is_empty() {
        return Err(Error::NoCipher);
    }
    Ok(connection)
}

/// The settings every connection works under. Some of them read the schema, so they come after it is known to
/// be sound. `cipher_memory_security` stays off: it costs 3 to 10 times (SECURITY.md says what that means).
fn settle(connection: &Connection) -> Result<(), Error> {
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;",
    )?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// What the file alone tells, before SQLite touches it.
fn check_file(path: &Path, salt: &[u8; SALT]) -> Result<(), Error> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::Damaged(Damage::DatabaseMissing));
        }
        Err(error) => return Err(error.into()),
    };
    let length = file.metadata()?.len();
    if length == 0 {
        return Err(Error::Damaged(Damage::DatabaseEmpty));
    }
    if length % PAGE != 0 || length < PAGE {
        return Err(Error::Damaged(Damage::DatabaseTruncated));
    }
    let mut first = [0; SALT];
    file.read_exact(&mut first)?;
    if first != *salt {
        return Err(Error::AnotherDatabase);
    }
    Ok(())
}

/// Reads the first page and the schema through the cipher, and tells apart what can be wrong with them.
fn check_pages(connection: &Connection) -> Result<(), Error> {
    let schema_reads = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))
        .map_err(damaged_if_unreadable);
    let Err(Error::Damaged(Damage::DatabasePage)) = schema_reads else { return schema_reads.map(|_| ()) };
    // `user_version` needs the first page alone. SQLite refuses even that where the file is shorter than the
    // first page promises, unless the schema may be repaired: then the end is missing and the page is sound.
    let refused = schema(connection).is_err();
    connection.execute_batch("PRAGMA writable_schema = ON;")?;
    let sound = schema(connection).is_ok();
    connection.execute_batch("PRAGMA writable_schema = OFF;")?;
    Err(Error::Damaged(if refused && sound { Damage::DatabaseTruncated } else { Damage::DatabasePage }))
}

/// SQLCipher answers a page whose HMAC does not hold with several codes; at this point the key is known to be
/// right (the header's MAC held under it), so each means damage.
fn damaged_if_unreadable(error: rusqlite::Error) -> Error {
    match Error::from(error) {
        // SQLITE_ERROR itself; the system's own failures (SQLITE_IOERR_…) are not damage.
        Error::Sqlite(1) => Error::Damaged(Damage::DatabasePage),
        other => other,
    }
}

fn schema(connection: &Connection) -> Result<u32, Error> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Makes every missing step in one transaction: a kill leaves the old schema or the new one.
fn upgrade(connection: &mut Connection) -> Result<(), Error> {
    if schema(connection)? == SCHEMA {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = usize::try_from(schema(&transaction)?).unwrap_or(usize::MAX);
    for migration in MIGRATIONS.iter().skip(from) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", SCHEMA)?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fresh() -> (tempfile::TempDir, std::path::PathBuf, Key, [u8; SALT]) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notebook.db");
        let (key, salt) = (Key::random().unwrap(), [5; SALT]);
        create(&path, &key, &salt, |_| Ok::<_, Error>(())).unwrap();
        (folder, path, key, salt)
    }

    #[test]
    fn the_file_begins_with_the_salt_and_is_a_whole_number_of_pages() {
        let (_folder, path, _, salt) = fresh();
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!(bytes[..SALT], salt);
        assert_eq!(bytes.len() as u64 % PAGE, 0);
        assert!(!path.with_extension("db-wal").exists());
    }

    #[test]
    fn a_newer_schema_is_refused_and_not_a_byte_changes() {
        let (_folder, path, key, salt) = fresh();
        let connections = open(&path, &key, &salt).unwrap();
        connections.writer.pragma_update(None, "user_version", SCHEMA + 1).unwrap();
        drop(connections);
        let before = std::fs::read(&path).unwrap();
        assert!(matches!(open(&path, &key, &salt), Err(Error::Newer { found }) if found == SCHEMA + 1));
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    #[test]
    fn every_setting_holds_on_every_connection() {
        let (_folder, path, key, salt) = fresh();
        let Connections { writer, reader } = open(&path, &key, &salt).unwrap();
        for connection in [writer, reader.unwrap()] {
            let ask = |pragma: &str| -> String {
                connection
                    .query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, rusqlite::types::Value>(0))
                    .map(|value| match value {
                        rusqlite::types::Value::Integer(n) => n.to_string(),
                        rusqlite::types::Value::Text(t) => t,
                        other => format!("{other:?}"),
                    })
                    .unwrap()
            };
            assert_eq!(ask("journal_mode"), "wal");
            assert_eq!(ask("synchronous"), "2");
            assert_eq!(ask("temp_store"), "2");
            assert_eq!(ask("secure_delete"), "1");
            assert_eq!(ask("foreign_keys"), "1");
            assert_eq!(ask("cipher_memory_security"), "0");
        }
    }
}
