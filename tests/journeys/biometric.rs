//! A face or finger: a way in of its own, on this phone alone.

use layby_core::api::NotebookError;
use layby_tests::{PASSCODE, Phone, jot, text_of};

#[test]
fn a_face_opens_it_after_the_passcode_let_it_and_until_it_is_forgotten() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = jot(&notebook, "seen at the gate");
    assert_eq!(notebook.enrol_biometric(PASSCODE), Err(NotebookError::NotSet), "there is no passcode yet");
    notebook.set_passcode(PASSCODE).unwrap();
    assert!(!notebook.lock_view().unwrap().biometric);
    let refused = notebook.enrol_biometric(b"not the passcode");
    assert!(matches!(refused, Err(NotebookError::WrongPasscode { failed: 1, .. })), "it counts");
    let first = notebook.enrol_biometric(PASSCODE).unwrap();
    let key = notebook.enrol_biometric(PASSCODE).unwrap();
    assert_ne!(first.reveal(), key.reveal());
    drop(notebook);

    let notebook = phone.start();
    assert!(notebook.lock_view().unwrap().biometric);
    for wrong in [first.reveal(), b"", &key.reveal()[1..], &[0; 32]] {
        assert_eq!(notebook.unlock_with_biometric(wrong), Err(NotebookError::WrongBiometricKey));
    }
    assert_eq!(notebook.lock_view().unwrap().failed, 0, "a finger is no guess at the passcode");
    let entered = notebook.unlock_with_biometric(key.reveal()).unwrap();
    assert!(!entered.needs_passcode && !entered.older_header);
    assert_eq!(text_of(&notebook, id).unwrap(), "seen at the gate");
    assert_eq!(notebook.set_passcode(b"another one"), Err(NotebookError::CurrentPasscodeNeeded));
    notebook.change_passcode(PASSCODE, b"the next one").unwrap();
    notebook.lock();
    notebook.unlock_with_biometric(key.reveal()).unwrap();

    notebook.forget_biometric().unwrap();
    notebook.forget_biometric().unwrap();
    assert!(!notebook.lock_view().unwrap().biometric);
    notebook.lock();
    assert_eq!(notebook.unlock_with_biometric(key.reveal()), Err(NotebookError::NotSet));
    assert!(!notebook.unlock_with_passcode(b"the next one").unwrap().older_header);
}

#[test]
fn wrong_passcodes_never_keep_the_owners_face_out_and_it_forgives_none() {
    let phone = Phone::new();
    let notebook = phone.begun();
    notebook.set_passcode(PASSCODE).unwrap();
    let key = notebook.enrol_biometric(PASSCODE).unwrap();
    notebook.lock();
    for _ in 0..5 {
        notebook.unlock_with_passcode(b"a child at play").unwrap_err();
    }
    notebook.unlock_with_biometric(key.reveal()).unwrap();
    notebook.lock();
    assert_eq!(notebook.lock_view().unwrap().failed, 5);
    assert!(matches!(notebook.unlock_with_passcode(PASSCODE), Err(NotebookError::Wait { .. })));
}

#[test]
fn it_is_worth_nothing_on_another_phone_and_gone_once_that_phone_has_a_passcode() {
    let mut phone = Phone::new();
    let notebook = phone.begun();
    notebook.set_passcode(PASSCODE).unwrap();
    let key = notebook.enrol_biometric(PASSCODE).unwrap();
    let code = notebook.issue_recovery_code().unwrap();
    drop(notebook);

    phone.secret = vec![9; 32];
    let notebook = phone.start();
    assert!(!notebook.lock_view().unwrap().biometric);
    assert_eq!(notebook.unlock_with_biometric(key.reveal()), Err(NotebookError::AnotherDevice));
    notebook.unlock_with_recovery_code(code.reveal()).unwrap();
    notebook.set_passcode(b"new phone, new passcode").unwrap();
    assert!(!notebook.lock_view().unwrap().biometric);
    notebook.lock();
    assert_eq!(notebook.unlock_with_biometric(key.reveal()), Err(NotebookError::NotSet));
}
