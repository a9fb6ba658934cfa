//! On a new phone, and over what is here.

use std::time::Duration;

use layby_core::api::{NotebookError, Stage};
use layby_core::storage::open::SCHEMA;
use layby_tests::walk::Model;
use layby_tests::{PASSCODE, all_notes, jot, text_of, whole, words};

use crate::{backup, full, new_phone, small};

#[test]
fn a_new_phone_has_everything_new_keys_and_the_same_code() {
    let (_phone, notebook, code) = full();
    let made = backup(&notebook);
    let before = Model::read(&notebook);
    let phone = new_phone();
    let restored = phone.start();
    assert_eq!(restored.restore(&made, &code, b"short"), Err(NotebookError::PasscodeTooShort { minimum: 6 }));
    assert_eq!(restored.restore(&made, b"slip", PASSCODE), Err(NotebookError::RecoveryCodeMistyped));
    assert_eq!(restored.lock_view().unwrap().stage, Stage::NotBegun);
    let unlocked = restored.restore(&made, &code, PASSCODE).unwrap();
    assert!(!unlocked.needs_passcode && unlocked.troubles.is_empty());
    assert!(Model::read(&restored).agrees_with(&before));
    assert_eq!(whole(&restored, &code), whole(&notebook, &code));
    restored.inspect_thoroughly().unwrap();
    assert_eq!(restored.search("number door".into(), None, 10).unwrap().hits.len(), 0);
    assert!(!restored.search("ring her".into(), None, 10).unwrap().hits.is_empty(), "the index is there");

    // What it came from was restored just now, so it is proved; and the passcode, the code and the inbox work.
    assert!(restored.backup_state().unwrap().proved.is_some());
    restored.lock();
    let sealed = layby_tests::entry_id(&restored);
    restored.seal_jot(sealed, 1, "sealed on the new phone".into()).unwrap();
    assert_eq!(restored.unlock_with_passcode(PASSCODE).unwrap().merged_jots, 1);
    assert_eq!(text_of(&restored, sealed).unwrap(), "sealed on the new phone");
    restored.lock();
    assert!(restored.unlock_with_recovery_code(&code).unwrap().needs_passcode);
    assert_eq!(restored.restore(&made, &code, PASSCODE), Err(NotebookError::AlreadyBegun));
}

#[test]
fn an_older_backup_warns_and_an_informed_act_puts_it_here_all_the_same() {
    let (phone, notebook, code) = small();
    let id = all_notes(&notebook)[0].0;
    let made = backup(&notebook);
    assert_eq!(notebook.restore_over(&made, &code, None).unwrap().lacks, 0);

    phone.clock.pass(Duration::from_secs(60));
    let later = jot(&notebook, "not in it");
    notebook.save_draft(id, words("waited longer")).unwrap();
    let record = layby_tests::new_record(&notebook.craft(vec![later]).unwrap());
    let before = whole(&notebook, &code);
    // An entry, a draft and a record.
    assert_eq!(notebook.restore_over(&made, &code, None), Err(NotebookError::OlderBackup { lacks: 3 }));
    let shown = notebook.look_into_backup(&made, &code).unwrap();
    assert_eq!((shown.entries, shown.lacks), (1, 3));
    // Whatever was written since it was shown would be lost unseen.
    notebook.save_draft(id, words("waited longer still")).unwrap();
    let stale = notebook.restore_over(&made, &code, Some(shown.fingerprint));
    assert_eq!(stale, Err(NotebookError::Stale));
    notebook.save_draft(id, words("waited longer")).unwrap();
    assert_eq!(whole(&notebook, &code)["entry"], before["entry"]);

    let shown = notebook.look_into_backup(&made, &code).unwrap();
    let undo = notebook.delete_entry(later).unwrap().undo.unwrap();
    notebook.undo(undo).unwrap();
    notebook.restore_over(&made, &code, Some(shown.fingerprint)).unwrap();
    assert_eq!(text_of(&notebook, id).unwrap(), "waited on the step");
    assert!(notebook.entry(later).is_err() && notebook.record(record).is_err());
    assert!(notebook.search("not in it".into(), None, 5).unwrap().hits.is_empty());
    assert_eq!(notebook.undo(undo), Err(NotebookError::UndoGone), "no step back lies across it");
    notebook.inspect_thoroughly().unwrap();
    // The way in is the same as before.
    notebook.lock();
    notebook.unlock_with_device().unwrap();
    assert_eq!(whole(&notebook, &code)["entry"].as_array().unwrap().len(), 1);
}

#[test]
fn a_backup_made_by_a_newer_layby_is_refused() {
    let (_phone, notebook, code) = small();
    let plain = layby_tests::plain_text(&backup(&notebook), &code);
    let (this, next) = (SCHEMA, SCHEMA + 1);
    let (told, newer) = (format!("\"version\":{this}"), format!("\"version\":{next}"));
    let newer = String::from_utf8(plain).unwrap().replacen(&told, &newer, 1);
    let sealed = crate::damage::seal(newer.as_bytes(), &code);
    let refused = NotebookError::NewerBackup { found: next };
    assert_eq!(notebook.restore_over(&sealed, &code, None), Err(refused.clone()));
    let phone = new_phone();
    assert_eq!(phone.start().restore(&sealed, &code, PASSCODE), Err(refused));
    assert!(!phone.vault("header").exists());
}
