//! Wiping a notebook: nothing of it is left on the phone, and a new one can be begun in its place.

use layby_core::api::{NotebookError, Stage};
use layby_core::entries::EntryKind;
use layby_core::packs::Language;
use layby_tests::{Phone, all_notes, entry_id, jot};

const PASSCODE: &[u8] = b"four swans at dusk";

#[test]
fn a_wiped_notebook_leaves_nothing_and_can_be_begun_again() {
    let phone = Phone::new();
    let notebook = phone.begun();
    jot(&notebook, "a heron");
    notebook.set_passcode(PASSCODE).unwrap();
    let code = notebook.issue_recovery_code().unwrap();
    let backup = notebook.make_backup().unwrap();
    notebook.seal_jot(entry_id(&notebook), 1, "on the step".into()).unwrap();

    let wrong = notebook.wipe(b"four swans at dawn");
    assert!(matches!(wrong, Err(NotebookError::WrongPasscode { failed: 1, .. })), "{wrong:?}");
    assert_eq!(all_notes(&notebook).len(), 1, "and it stays open as it was");

    notebook.wipe(PASSCODE).unwrap();
    assert_eq!(notebook.lock_view().unwrap().stage, Stage::NotBegun);
    assert_eq!(notebook.today(), Err(NotebookError::Locked));
    assert_eq!(notebook.wipe(PASSCODE), Err(NotebookError::Locked));
    let left: Vec<_> = phone.files().into_iter().filter(|(_, bytes)| !bytes.0.is_empty()).collect();
    assert!(left.is_empty(), "{left:?}");

    notebook.begin().unwrap();
    assert_eq!(all_notes(&notebook).len(), 0);
    assert!(
        notebook.retention(Language::English).unwrap().kinds.iter().any(|k| k.kind == EntryKind::Reflection)
    );
    // The paper and the file are the way back.
    notebook.restore_over(backup.contents.reveal(), code.reveal(), None).unwrap();
    assert_eq!(all_notes(&notebook)[0].1, "a heron");
}

#[test]
fn without_a_passcode_the_open_notebook_is_wiped_as_it_is() {
    let phone = Phone::new();
    let notebook = phone.begun();
    jot(&notebook, "a heron");
    notebook.wipe(b"").unwrap();
    assert_eq!(phone.start().lock_view().unwrap().stage, Stage::NotBegun);
}

#[test]
fn wiping_that_was_cut_short_is_ended_by_the_next_beginning() {
    let phone = Phone::new();
    let notebook = phone.begun();
    jot(&notebook, "a heron");
    notebook.lock();
    // Killed right after the rename that makes it nobody's.
    std::fs::rename(phone.folder().join("vault"), phone.folder().join("vault.unfinished")).unwrap();
    let again = phone.start();
    assert_eq!(again.lock_view().unwrap().stage, Stage::NotBegun);
    again.begin().unwrap();
    assert!(all_notes(&again).is_empty());
}
