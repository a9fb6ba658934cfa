//! Everything that leaves the notebook and comes back: records, the year, everything, backups, the calendar.

mod age_tool;
mod calendar;
mod damage;
mod everything;
mod format;
mod law;
mod proof;
mod records;
mod restore;
mod troubles;

use std::sync::Arc;

use layby_core::api::Notebook;
use layby_tests::Phone;

/// A notebook with a row of every kind and a recovery code.
fn full() -> (Phone, Arc<Notebook>, Vec<u8>) {
    let phone = Phone::new();
    let notebook = phone.begun();
    layby_tests::full::fill(&notebook);
    let code = notebook.issue_recovery_code().unwrap().reveal().to_vec();
    (phone, notebook, code)
}

/// A small one.
fn small() -> (Phone, Arc<Notebook>, Vec<u8>) {
    let phone = Phone::new();
    let notebook = phone.begun();
    layby_tests::jot(&notebook, "waited on the step");
    let code = notebook.issue_recovery_code().unwrap().reveal().to_vec();
    (phone, notebook, code)
}

fn backup(notebook: &Notebook) -> Vec<u8> {
    notebook.make_backup().unwrap().contents.reveal().to_vec()
}

/// Another phone, whose keystore gives another secret.
fn new_phone() -> Phone {
    let mut phone = Phone::new();
    phone.secret = vec![0xc3; 32];
    phone
}

/// Runs a script of tests/setup; `None`, said aloud, where this machine cannot have what it gets.
fn setup(script: &str, test: &str) -> Option<String> {
    let path = format!("{}/setup/{script}", env!("CARGO_MANIFEST_DIR"));
    let out = std::process::Command::new("bash").arg(path).output().unwrap();
    let said = String::from_utf8(out.stdout).unwrap();
    match out.status.code() {
        Some(0) => Some(said.trim().to_owned()),
        Some(77) => {
            println!("SKIPPED {test}: {}", said.trim());
            None
        }
        _ => panic!("{script}: {said}{}", String::from_utf8_lossy(&out.stderr)),
    }
}
