//! Frozen notebooks of every released schema: opened, upgraded, compared with a fresh one and with what was in
//! them. How they are made: tests/frozen/README.md.

use std::path::{Path, PathBuf};

use layby_core::api::{Notebook, NotebookError};
use layby_core::storage::open::{self as database, SCHEMA, schema_text};
use layby_core::storage::{meta, whole as travelling};
use layby_core::vault::secret::DeviceSecret;
use layby_core::vault::{Places, open};
use layby_tests::{PASSCODE, Phone, files_under, full, plain_text};
use rusqlite::Connection;
use serde_json::Value;

/// Every schema that has a frozen notebook.
const FROZEN: [u32; 2] = [1, 2];
/// The files of one, under its folder.
const FILES: [&str; 4] = ["vault/header", "vault/attempts", "vault/notebook.db", "inbox/recipient"];

fn folder(schema: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("frozen/schema-{schema}"))
}

/// A copy of it on a phone whose keystore gives the same secret.
fn thawed(schema: u32) -> Phone {
    let phone = Phone::new();
    for file in FILES {
        let to = phone.folder().join(file);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(folder(schema).join(file), to).unwrap();
    }
    phone
}

fn code(schema: u32) -> Vec<u8> {
    std::fs::read(folder(schema).join("recovery-code")).unwrap().trim_ascii().to_vec()
}

/// What is told of it, without when, and without the schema it is told by.
fn content(told: &[u8]) -> Value {
    let mut document: Value = serde_json::from_slice(told).unwrap();
    for part in ["made", "version"] {
        document.as_object_mut().unwrap().remove(part);
    }
    document
}

fn connection(phone: &Phone, schema: u32) -> Connection {
    let device = DeviceSecret::new(&phone.secret).unwrap();
    let opened =
        open::with_recovery_code(&Places::new(phone.folder(), None), &device, &code(schema)).unwrap();
    database::open(&phone.vault("notebook.db"), &opened.key, &opened.header.database_salt).unwrap().writer
}

/// Not a test: `LAYBY_FREEZE=1 cargo test -p layby-tests --test frozen` makes the newest one anew.
#[test]
fn a_freezing() {
    if std::env::var_os("LAYBY_FREEZE").is_none() {
        return;
    }
    let phone = Phone::new();
    let notebook = phone.begun();
    full::fill(&notebook);
    notebook.set_passcode(PASSCODE).unwrap();
    let code = notebook.issue_recovery_code().unwrap().reveal().to_vec();
    let backup = notebook.make_backup().unwrap().contents.reveal().to_vec();
    notebook.prove_backup(&backup, &code).unwrap();
    notebook.lock();
    let folder = folder(SCHEMA);
    let _ = std::fs::remove_dir_all(&folder);
    let write = |file: &str, bytes: &[u8]| {
        let to = folder.join(file);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, bytes).unwrap();
    };
    for file in FILES {
        write(file, &std::fs::read(phone.folder().join(file)).unwrap());
    }
    write("recovery-code", &[code.as_slice(), b"\n"].concat());
    write("everything.json", &plain_text(&backup, &code));
    write("backup.age", &backup);
    let size: usize = files_under(&folder.join("vault")).iter().map(|(_, bytes)| bytes.0.len()).sum();
    assert!(size < 300_000, "{size} bytes: too much for a tree that keeps one for each schema");
}

#[test]
fn every_schema_opens_upgrades_and_holds_what_it_held() {
    assert_eq!(FROZEN.last(), Some(&SCHEMA), "freeze the new schema, and name it in FROZEN");
    for schema in FROZEN {
        let phone = thawed(schema);
        let notebook = phone.start();
        let unlocked = notebook.unlock_with_passcode(PASSCODE).unwrap();
        assert!(unlocked.troubles.is_empty() && !unlocked.inbox_changed && !unlocked.older_header);
        notebook.inspect_thoroughly().unwrap();
        let backup = notebook.make_backup().unwrap().contents.reveal().to_vec();
        let held = std::fs::read(folder(schema).join("everything.json")).unwrap();
        // A later schema tells more of each row: what was told then has to be told still.
        assert!(holds(&content(&plain_text(&backup, &code(schema))), &content(&held)), "schema {schema}");
        notebook.lock();
        // An empty one of this build.
        let fresh = database::in_memory(SCHEMA).unwrap();
        assert_eq!(schema_text(&connection(&phone, schema)).unwrap(), schema_text(&fresh).unwrap());
    }
}

/// A backup made under an earlier schema restores under this one.
#[test]
fn every_schemas_backup_restores() {
    for schema in FROZEN {
        let backup = std::fs::read(folder(schema).join("backup.age")).unwrap();
        let phone = Phone::new();
        let notebook: std::sync::Arc<Notebook> = phone.start();
        notebook.restore(&backup, &code(schema), PASSCODE).unwrap();
        let told = notebook.make_backup().unwrap().contents.reveal().to_vec();
        let held = std::fs::read(folder(schema).join("everything.json")).unwrap();
        assert!(holds(&content(&plain_text(&told, &code(schema))), &content(&held)), "schema {schema}");
    }
}

/// Whether `now` says all that `then` said.
fn holds(now: &Value, then: &Value) -> bool {
    match (now, then) {
        (Value::Object(now), Value::Object(then)) => {
            then.iter().all(|(key, value)| now.get(key).is_some_and(|now| holds(now, value)))
        }
        (Value::Array(now), Value::Array(then)) => {
            now.len() == then.len() && now.iter().zip(then).all(|(now, then)| holds(now, then))
        }
        _ => now == then,
    }
}

/// A frozen notebook that lacks a kind of row proves nothing about it.
#[test]
fn the_newest_has_a_row_of_every_kind_and_every_setting() {
    let phone = thawed(SCHEMA);
    let connection = connection(&phone, SCHEMA);
    let tables = travelling::TRAVELS.iter().chain(travelling::STAYS.iter().map(|(table, _)| table));
    for table in tables {
        let rows: u32 =
            connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |r| r.get(0)).unwrap();
        assert!(rows > 0, "{table} is empty: add to tests/src/full.rs and freeze again");
    }
    for key in meta::TRAVELS.iter().chain(&meta::STAYS) {
        assert!(meta::get(&connection, key).unwrap().is_some(), "{key} is not set");
    }
    let mut keys = connection.prepare("SELECT key FROM meta").unwrap();
    let keys: Vec<String> = keys.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    for key in keys {
        let known = meta::TRAVELS.contains(&key.as_str()) || meta::STAYS.contains(&key.as_str());
        assert!(known, "{key}: does it travel or stay?");
    }
}

#[test]
fn a_newer_one_is_refused_and_not_a_byte_changes() {
    let phone = thawed(SCHEMA);
    let newer = connection(&phone, SCHEMA);
    newer.pragma_update(None, "user_version", SCHEMA + 1).unwrap();
    newer.close().unwrap();
    let before = phone.files();
    let notebook = phone.start();
    let refused = Err(NotebookError::NewerNotebook { found: SCHEMA + 1 });
    assert_eq!(notebook.unlock_with_recovery_code(&code(SCHEMA)), refused);
    assert_eq!(notebook.unlock_with_passcode(PASSCODE), refused);
    let changed: Vec<_> = phone.files().into_iter().filter(|file| !before.contains(file)).collect();
    // A right passcode writes its count, 0 as before.
    assert_eq!(changed, []);
}
