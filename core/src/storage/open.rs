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
    [include_str!("migrations/001_notebook.sql"), include_str!("migrations/002_outbox.sql")];

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
    upgrade(&mut connection, &MIGRATIONS)?;
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
    open_through(path, key, salt, &MIGRATIONS)
}

/// The same by any list of upgrades: the newest schema is as many as there are.
fn open_through(
    path: &Path,
    key: &Key,
    salt: &[u8; SALT],
    migrations: &[&str],
) -> Result<Connections, Error> {
    check_file(path, salt)?;
    match open_writer(path, key, salt, Sharing::Shared, migrations) {
        Err(Error::DiskFull) => {
            let writer = open_writer(path, key, salt, Sharing::Alone, migrations)?;
            Ok(Connections { writer, reader: None })
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

fn open_writer(
    path: &Path,
    key: &Key,
    salt: &[u8; SALT],
    sharing: Sharing,
    migrations: &[&str],
) -> Result<Connection, Error> {
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
    if found > newest(migrations) {
        return Err(Error::Newer { found });
    }
    if found == 0 {
        return Err(Error::Damaged(Damage::Content));
    }
    upgrade(&mut connection, migrations)?;
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

/// An empty database of an earlier schema in memory alone, for a backup that was made under it.
pub fn in_memory(schema: u32) -> Result<Connection, Error> {
    let upto = usize::try_from(schema).ok().and_then(|upto| MIGRATIONS.get(..upto));
    let mut connection = Connection::open_in_memory()?;
    settle(&connection)?;
    upgrade(&mut connection, upto.ok_or(Error::Newer { found: schema })?)?;
    Ok(connection)
}

/// Brings a database in memory up to the schema of this build.
pub fn upgrade_in_memory(connection: &mut Connection) -> Result<(), Error> {
    upgrade(connection, &MIGRATIONS)
}

/// Makes every missing step in one transaction: a kill leaves the old schema or the new one.
fn upgrade(connection: &mut Connection, migrations: &[&str]) -> Result<(), Error> {
    let newest = newest(migrations);
    if schema(connection)? == newest {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = usize::try_from(schema(&transaction)?).unwrap_or(usize::MAX);
    for migration in migrations.iter().skip(from) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", newest)?;
    transaction.commit()?;
    Ok(())
}

/// The schema as SQLite keeps it: the text that made every table and index, in one order. Two databases with the
/// same are the same but for their rows.
pub fn schema_text(connection: &Connection) -> Result<String, Error> {
    let mut statement = connection.prepare(
        "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name",
    )?;
    let lines: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(lines.join("\n"))
}

fn newest(migrations: &[&str]) -> u32 {
    u32::try_from(migrations.len()).unwrap_or(u32::MAX)
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

    /// Every migration there is, and one that is to come.
    fn and_then(next: &'static str) -> Vec<&'static str> {
        MIGRATIONS.into_iter().chain([next]).collect()
    }

    /// An upgrade of three steps, which a test stops at any of them by `stop_at`.
    const NEXT: &str = "CREATE TABLE later (row INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT;
        SELECT stop_at(1);
        ALTER TABLE entry ADD COLUMN mood TEXT;
        SELECT stop_at(2);
        INSERT INTO later (value) SELECT value FROM meta WHERE key = 'canary';
        UPDATE meta SET value = 'upgraded' WHERE key = 'canary';
        SELECT stop_at(3);";
    const LAST_STOP: u32 = 5;

    /// The child of the test below: upgrades, and stops dead where it was told. No destructor runs, as with any
    /// kill; what was not committed is for the next to clear away.
    #[test]
    fn a_child_that_upgrades_and_is_stopped() {
        let Ok(told) = std::env::var("LAYBY_UPGRADE") else { return };
        let (path, stop) = told.split_once('|').unwrap();
        let stop: u32 = stop.parse().unwrap();
        let (path, key, salt) = (Path::new(path), Key::from_slice(&[9; 32]).unwrap(), [5; SALT]);
        let mut connection = connect(path, &key, &salt, OpenFlags::empty()).unwrap();
        settle(&connection).unwrap();
        let stop_at = move |place: u32| if place == stop { std::process::abort() } else { place };
        let flags = rusqlite::functions::FunctionFlags::SQLITE_UTF8;
        connection.create_scalar_function("stop_at", 1, flags, move |c| Ok(stop_at(c.get(0)?))).unwrap();
        stop_at(0);
        connection
            .commit_hook(Some(move || {
                stop_at(4);
                false
            }))
            .unwrap();
        upgrade(&mut connection, &and_then(NEXT)).unwrap();
        stop_at(LAST_STOP);
    }

    #[test]
    fn an_upgrade_stopped_at_any_step_leaves_the_old_schema_or_the_new() {
        let (mut old, mut new) = (0, 0);
        // One more than there are: the last child is not stopped at all.
        for stop in 0..=LAST_STOP + 1 {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("notebook.db");
            let (key, salt) = (Key::from_slice(&[9; 32]).unwrap(), [5; SALT]);
            create(&path, &key, &salt, |c| super::super::meta::put(c, "canary", "kept")).unwrap();
            let child = std::process::Command::new(std::env::current_exe().unwrap())
                .args(["storage::open::tests::a_child_that_upgrades_and_is_stopped", "--exact"])
                .env("LAYBY_UPGRADE", format!("{}|{stop}", path.display()))
                .output()
                .unwrap();
            assert_eq!(child.status.success(), stop > LAST_STOP, "{stop}: {child:?}");
            // Whoever opens it next, without the upgrade, sees the old notebook whole or is told it is newer.
            let canary = |c: &Connection| super::super::meta::get(c, "canary").unwrap().unwrap();
            match open(&path, &key, &salt) {
                Ok(opened) => {
                    old += 1;
                    assert!(stop < LAST_STOP, "{stop}: committed, and gone");
                    assert_eq!(canary(&opened.writer), "kept");
                    assert!(opened.writer.prepare("SELECT mood FROM entry").is_err(), "{stop}: half of it");
                    assert!(opened.writer.prepare("SELECT * FROM later").is_err(), "{stop}: half of it");
                }
                Err(Error::Newer { found }) => {
                    assert_eq!(found, SCHEMA + 1);
                    new += 1;
                    assert!(stop >= LAST_STOP, "{stop}");
                    let opened = open_through(&path, &key, &salt, &and_then("")).unwrap();
                    assert_eq!(canary(&opened.writer), "upgraded");
                    opened.writer.prepare("SELECT mood FROM entry").unwrap();
                    let rows: u32 =
                        opened.writer.query_row("SELECT count(*) FROM later", [], |row| row.get(0)).unwrap();
                    assert_eq!(rows, 1);
                }
                Err(other) => panic!("{stop}: {other:?}"),
            }
        }
        assert_eq!((old, new), (5, 2));
    }

    #[test]
    fn a_database_that_was_upgraded_has_the_schema_of_a_fresh_one() {
        let (_folder, path, key, salt) = fresh();
        let next =
            "CREATE TABLE later (row INTEGER PRIMARY KEY) STRICT; CREATE INDEX later_by ON later (row);";
        let upgraded = open_through(&path, &key, &salt, &and_then(next)).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let mut fresh = Connection::open(folder.path().join("plain.db")).unwrap();
        upgrade(&mut fresh, &and_then(next)).unwrap();
        assert_eq!(schema_text(&upgraded.writer).unwrap(), schema_text(&fresh).unwrap());
        assert!(schema_text(&fresh).unwrap().contains("later_by"));
    }
}
