//! Without Layby: the ordinary `age` tool opens a backup by what is on the paper, and a file of everything.

use std::io::Write;
use std::process::{Command, Stdio};

use layby_core::api::backup_identity;
use layby_tests::{PASSCODE, plain_text};

use crate::{backup, full, setup};

#[test]
fn the_age_tool_opens_a_backup() {
    let Some(age) = setup("age.sh", "the_age_tool_opens_a_backup") else { return };
    let (_phone, notebook, code) = full();
    let made = backup(&notebook);
    let folder = tempfile::tempdir().unwrap();
    let (sealed, key) = (folder.path().join("backup.age"), folder.path().join("key"));
    std::fs::write(&sealed, &made).unwrap();
    std::fs::write(&key, backup_identity(&code).unwrap().reveal()).unwrap();
    let out = Command::new(&age).args(["--decrypt", "--identity"]).arg(&key).arg(&sealed).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    assert_eq!(out.stdout, plain_text(&made, &code));

    std::fs::write(&sealed, [&made[..made.len() - 1], b"?"].concat()).unwrap();
    let out = Command::new(&age).args(["--decrypt", "--identity"]).arg(&key).arg(&sealed).output().unwrap();
    assert!(!out.status.success(), "the control: a damaged one does not open");
}

/// The tool itself asks at a terminal; the same format through another implementation's binding.
#[test]
fn another_implementation_opens_everything_by_its_passphrase() {
    let test = "another_implementation_opens_everything_by_its_passphrase";
    let Some(python) = setup("readers.sh", test) else { return };
    let (_phone, notebook, code) = full();
    notebook.set_passcode(PASSCODE).unwrap();
    let out = notebook.export_everything(PASSCODE).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let sealed = folder.path().join("everything.age");
    std::fs::write(&sealed, out.document.contents.reveal()).unwrap();
    let script = format!("{}/readers/open_by_passphrase.py", env!("CARGO_MANIFEST_DIR"));
    let mut child = Command::new(&python)
        .arg(script)
        .arg(&sealed)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(out.passphrase.reveal()).unwrap();
    let opened = child.wait_with_output().unwrap();
    assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stderr));
    assert_eq!(opened.stdout, plain_text(&backup(&notebook), &code));
}
