//! Everything, out for good.

use layby_core::api::NotebookError;
use layby_tests::{PASSCODE, jot, plain_text};
use serde_json::Value;

use crate::{backup, full};

#[test]
fn plain_text_leaves_by_passcode_and_with_its_findings_counted() {
    let (_phone, notebook, code) = full();
    let shown = notebook.everything_view().unwrap();
    assert_eq!((shown.entries, shown.binned, shown.drafts, shown.records), (13, 1, 2, 4));
    // The number in an entry, in a record, in another that is prefilled with it: counted, wherever it stands.
    assert!(shown.findings >= 2, "{shown:?}");
    let out = |passcode: &[u8], fingerprint: &str| {
        notebook.export_everything_in_plain_text(passcode, fingerprint.to_owned())
    };
    assert_eq!(out(PASSCODE, &shown.fingerprint), Err(NotebookError::NotSet), "no passcode is set");
    assert_eq!(notebook.export_everything(PASSCODE), Err(NotebookError::NotSet));
    notebook.set_passcode(PASSCODE).unwrap();
    assert_eq!(out(PASSCODE, "not looked"), Err(NotebookError::Stale));
    let wrong = out(b"not the passcode", &shown.fingerprint);
    assert_eq!(wrong, Err(NotebookError::WrongPasscode { failed: 1, wait_seconds: 0, tries_left: 9 }));
    assert_eq!(notebook.lock_view().unwrap().failed, 1, "counted like an unlock");

    let document = out(PASSCODE, &shown.fingerprint).unwrap();
    assert_eq!(document.file_name, "layby-everything-2026-11-22.json");
    // The same document as a backup's.
    assert_eq!(document.contents.reveal(), plain_text(&backup(&notebook), &code));
    jot(&notebook, "one more");
    assert_eq!(out(PASSCODE, &shown.fingerprint), Err(NotebookError::Stale));
}

#[test]
fn sealed_it_opens_with_the_passphrase_that_is_shown_once() {
    let (_phone, notebook, code) = full();
    notebook.set_passcode(PASSCODE).unwrap();
    assert!(matches!(notebook.export_everything(b"not it"), Err(NotebookError::WrongPasscode { .. })));
    let out = notebook.export_everything(PASSCODE).unwrap();
    let passphrase = std::str::from_utf8(out.passphrase.reveal()).unwrap();
    let identity = age::scrypt::Identity::new(passphrase.to_owned().into());
    let plain = age::decrypt(&identity, out.document.contents.reveal()).unwrap();
    assert_eq!(plain, plain_text(&backup(&notebook), &code));
    let wrong = age::scrypt::Identity::new("another".to_owned().into());
    assert!(age::decrypt(&wrong, out.document.contents.reveal()).is_err());
    assert_ne!(notebook.export_everything(PASSCODE).unwrap().passphrase, out.passphrase);
}

/// Nothing that this phone is needed for, no key, no count of tries: only what a person wrote and set.
#[test]
fn no_secret_of_this_phone_goes_along() {
    let (phone, notebook, code) = full();
    notebook.prove_backup(&backup(&notebook), &code).unwrap();
    let document: Value = serde_json::from_slice(&plain_text(&backup(&notebook), &code)).unwrap();
    let keys: Vec<&String> = document.as_object().unwrap().keys().collect();
    let expected = [
        "account",
        "bookmark",
        "draft",
        "entry",
        "format",
        "kept_finding",
        "made",
        "outbox",
        "own_name",
        "record",
        "record_source",
        "settings",
        "verified_wording",
        "version",
    ];
    assert_eq!(keys, expected);
    let settings: Vec<&String> = document["settings"].as_object().unwrap().keys().collect();
    let expected =
        ["box_limits", "first_entry", "nation", "protected_time", "retention", "retention_put_away"];
    assert_eq!(settings, expected);
    let text = document.to_string();
    // What a store knows this phone by: the full notebook's account has the secret "made up".
    assert!(document["account"][0].get("secret").is_none() && !text.contains("\"made up\""));
    let recipient = std::fs::read_to_string(phone.folder().join("inbox/recipient")).unwrap();
    for secret in ["AGE-SECRET-KEY", "age1", recipient.lines().next().unwrap()] {
        assert!(!text.contains(secret), "{secret}");
    }
}
