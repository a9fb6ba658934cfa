//! Beginning, passcodes, the recovery code.

use layby_core::api::{NotebookError, Stage};
use layby_tests::{PASSCODE, Phone, all_notes, entry_id, jot, text_of};
use std::time::Duration;

#[test]
fn the_first_jot_is_kept_encrypted_before_any_passcode() {
    let phone = Phone::new();
    let notebook = phone.start();
    assert_eq!(notebook.lock_view().unwrap().stage, Stage::NotBegun);
    assert_eq!(notebook.today(), Err(NotebookError::Locked));
    let entered = notebook.begin().unwrap();
    assert!(entered.needs_passcode);
    let id = jot(&notebook, "first words at the school gate");
    drop(notebook);

    let notebook = phone.start();
    assert_eq!(notebook.lock_view().unwrap().stage, Stage::Provisional);
    notebook.unlock_with_device().unwrap();
    assert_eq!(text_of(&notebook, id).unwrap(), "first words at the school gate");
    assert_eq!(notebook.begin(), Err(NotebookError::AlreadyBegun));
    assert_eq!(notebook.today(), Err(NotebookError::Locked), "a refused begin leaves it shut");
}

#[test]
fn only_this_phones_keystore_opens_the_provisional_slot() {
    let mut phone = Phone::new();
    phone.begun();
    phone.secret = vec![1; 32];
    let stranger = phone.start();
    assert_eq!(stranger.unlock_with_device(), Err(NotebookError::AnotherDevice));
    assert!(!stranger.lock_view().unwrap().this_device);
    assert_eq!(
        layby_core::api::Notebook::new(phone.folder().display().to_string(), None, &[1; 15]).err(),
        Some(NotebookError::DeviceSecretTooShort)
    );
}

#[test]
fn a_passcode_replaces_the_provisional_slot() {
    let phone = Phone::new();
    let notebook = phone.begun();
    jot(&notebook, "kept before the passcode");
    assert_eq!(notebook.set_passcode(b"12345"), Err(NotebookError::PasscodeTooShort { minimum: 6 }));
    notebook.set_passcode(PASSCODE).unwrap();
    notebook.lock();
    assert_eq!(notebook.unlock_with_device(), Err(NotebookError::NotSet));
    assert!(!notebook.unlock_with_passcode(PASSCODE).unwrap().needs_passcode);
    assert_eq!(all_notes(&notebook).len(), 1);
    assert_eq!(notebook.set_passcode(b"another one"), Err(NotebookError::CurrentPasscodeNeeded));
}

#[test]
fn a_passcode_is_changed_with_the_current_one_and_a_wrong_one_counts() {
    let phone = Phone::new();
    let notebook = phone.begun();
    notebook.set_passcode(PASSCODE).unwrap();
    let wrong = notebook.change_passcode(b"not this", b"the next one");
    assert_eq!(wrong, Err(NotebookError::WrongPasscode { failed: 1, wait_seconds: 0, tries_left: 9 }));
    notebook.change_passcode(PASSCODE, b"the next one").unwrap();
    notebook.lock();
    assert!(matches!(
        notebook.unlock_with_passcode(PASSCODE),
        Err(NotebookError::WrongPasscode { failed: 1, .. })
    ));
    notebook.unlock_with_passcode(b"the next one").unwrap();
}

#[test]
fn the_recovery_code_opens_it_on_another_phone_and_then_that_phones_passcode_does() {
    let mut phone = Phone::new();
    let notebook = phone.begun();
    let id = jot(&notebook, "a year of notes");
    notebook.set_passcode(PASSCODE).unwrap();
    let first = notebook.issue_recovery_code().unwrap();
    let code = notebook.issue_recovery_code().unwrap();
    drop(notebook);

    phone.secret = vec![9; 32];
    let notebook = phone.start();
    assert_eq!(notebook.unlock_with_passcode(PASSCODE), Err(NotebookError::AnotherDevice));
    assert_eq!(
        notebook.unlock_with_recovery_code(first.reveal()),
        Err(NotebookError::WrongRecoveryCode),
        "re-issued"
    );
    let mut slip = code.reveal().to_vec();
    slip[0] = if slip[0] == b'A' { b'B' } else { b'A' };
    assert_eq!(notebook.unlock_with_recovery_code(&slip), Err(NotebookError::RecoveryCodeMistyped));
    let entered = notebook.unlock_with_recovery_code(&code.reveal().to_ascii_lowercase()).unwrap();
    assert!(entered.needs_passcode);
    assert_eq!(text_of(&notebook, id).unwrap(), "a year of notes");
    notebook.set_passcode(b"new phone, new passcode").unwrap();
    drop(notebook);

    let notebook = phone.start();
    assert!(!notebook.unlock_with_passcode(b"new phone, new passcode").unwrap().needs_passcode);
    notebook.seal_jot(entry_id(&notebook), 1, "the inbox works here too".into()).unwrap();
}

#[test]
fn wrong_passcodes_wait_longer_and_longer_and_never_wipe() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = jot(&notebook, "still here");
    notebook.set_passcode(PASSCODE).unwrap();
    let code = notebook.issue_recovery_code().unwrap();
    notebook.lock();

    let wrong = || notebook.unlock_with_passcode(b"not the one");
    for failed in 1..=4 {
        let refused = NotebookError::WrongPasscode { failed, wait_seconds: 0, tries_left: 10 - failed };
        assert_eq!(wrong(), Err(refused));
    }
    for (failed, wait) in [(5, 30), (6, 60), (7, 300), (8, 900), (9, 3600)] {
        let refused = NotebookError::WrongPasscode { failed, wait_seconds: wait, tries_left: 10 - failed };
        assert_eq!(wrong(), Err(refused));
        // Not even the right one is tried, and asking costs nothing.
        assert_eq!(notebook.unlock_with_passcode(PASSCODE), Err(NotebookError::Wait { seconds: wait }));
        phone.clock.set_wall(4_000_000_000_000);
        assert_eq!(
            notebook.lock_view().unwrap().wait_seconds,
            wait,
            "setting the clock on the wall changes nothing"
        );
        phone.clock.pass(Duration::from_secs(wait - 1));
        assert_eq!(wrong(), Err(NotebookError::Wait { seconds: 1 }));
        phone.clock.reboot();
        assert_eq!(wrong(), Err(NotebookError::Wait { seconds: wait }), "a reboot starts the wait again");
        phone.clock.pass(Duration::from_secs(wait));
    }
    assert_eq!(wrong(), Err(NotebookError::WrongPasscode { failed: 10, wait_seconds: 3600, tries_left: 0 }));
    phone.clock.pass(Duration::from_secs(100_000));
    assert_eq!(notebook.unlock_with_passcode(PASSCODE), Err(NotebookError::RecoveryCodeNeeded));
    assert!(notebook.lock_view().unwrap().recovery_code_needed);

    notebook.unlock_with_recovery_code(code.reveal()).unwrap();
    assert_eq!(text_of(&notebook, id).unwrap(), "still here");
    notebook.set_passcode(b"a better one").unwrap();
    notebook.lock();
    notebook.unlock_with_passcode(b"a better one").unwrap();
}

#[test]
fn a_right_passcode_forgets_the_wrong_ones() {
    let phone = Phone::new();
    let notebook = phone.begun();
    notebook.set_passcode(PASSCODE).unwrap();
    for _ in 0..3 {
        notebook.unlock_with_passcode(b"not the one").unwrap_err();
    }
    notebook.unlock_with_passcode(PASSCODE).unwrap();
    assert_eq!(notebook.lock_view().unwrap().failed, 0);
}

#[test]
fn a_try_is_counted_before_it_is_made() {
    let phone = Phone::new();
    let notebook = phone.begun();
    notebook.set_passcode(PASSCODE).unwrap();
    notebook.lock();
    // With nowhere to count, nothing is tried.
    let attempts = phone.vault("attempts");
    std::fs::remove_file(&attempts).unwrap();
    std::fs::create_dir(&attempts).unwrap();
    assert!(matches!(notebook.unlock_with_passcode(PASSCODE), Err(NotebookError::Internal { .. })));
}

#[test]
fn erasing_asks_for_the_passcode_and_leaves_no_notebook_and_no_sealed_jot() {
    let phone = Phone::new();
    let notebook = phone.begun();
    notebook.set_passcode(PASSCODE).unwrap();
    jot(&notebook, "gone for good");
    notebook.seal_jot(entry_id(&notebook), 1, "sealed".into()).unwrap();
    assert!(matches!(
        notebook.erase_notebook(b"not this"),
        Err(NotebookError::WrongPasscode { failed: 1, .. })
    ));
    assert_eq!(all_notes(&notebook).len(), 1, "a wrong passcode erases nothing");

    notebook.erase_notebook(PASSCODE).unwrap();
    let view = notebook.lock_view().unwrap();
    assert_eq!((view.stage, view.open, view.waiting_jots), (Stage::NotBegun, false, 0));
    assert_eq!(notebook.erase_notebook(PASSCODE), Err(NotebookError::Locked));
    notebook.begin().unwrap();
    assert!(all_notes(&notebook).is_empty());
}
