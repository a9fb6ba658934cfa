//! What a shut notebook takes.

use layby_core::api::{NotebookError, seal_on_a_locked_phone};
use layby_tests::{PASSCODE, Phone, all_notes, entry_id, words};

#[test]
fn a_jot_while_locked_is_an_entry_once_after_unlock() {
    let phone = Phone::new();
    let notebook = phone.begun();
    notebook.set_passcode(PASSCODE).unwrap();
    notebook.lock();
    let id = entry_id(&notebook);
    for (sequence, text) in [(1, "she"), (2, "she laughed"), (3, "she laughed first")] {
        notebook.seal_jot(id, sequence, text.into()).unwrap();
    }
    assert_eq!(notebook.lock_view().unwrap().waiting_jots, 1);
    assert_eq!(notebook.entry(id), Err(NotebookError::Locked));
    let entered = notebook.unlock_with_passcode(PASSCODE).unwrap();
    assert_eq!((entered.merged_jots, entered.waiting_jots, entered.unreadable_jots), (1, 0, 0));
    assert_eq!(all_notes(&notebook), [(id, "she laughed first".to_owned())]);
    assert_eq!(notebook.lock_view().unwrap().waiting_jots, 0);
}

#[test]
fn a_locked_phone_seals_with_a_secret_that_opens_nothing() {
    let mut phone = Phone::new();
    let notebook = phone.begun();
    notebook.set_passcode(PASSCODE).unwrap();
    let sealing = notebook.sealing_secret().unwrap();
    let id = entry_id(&notebook);
    drop(notebook);

    // No notebook, no keystore: only the inbox's folder and that secret.
    let inbox = phone.folder().join("inbox").display().to_string();
    let seal = |secret: &[u8], text: &str| seal_on_a_locked_phone(inbox.clone(), secret, id, 1, text.into());
    for stranger in [&[7; 32][..], b"", &sealing.reveal()[1..]] {
        assert_eq!(seal(stranger, "nobody's"), Err(NotebookError::InboxChanged));
    }
    let long = "x".repeat((1 << 20) + 1);
    assert_eq!(seal(sealing.reveal(), &long), Err(NotebookError::TooLong { limit: 1 << 20 }));
    seal(sealing.reveal(), "by the lock screen").unwrap();
    let nowhere = seal_on_a_locked_phone("/nowhere".into(), sealing.reveal(), id, 1, "x".into());
    assert_eq!(nowhere, Err(NotebookError::NotBegun));

    let ours = std::mem::replace(&mut phone.secret, sealing.reveal().to_vec());
    assert_eq!(
        phone.start().unlock_with_passcode(PASSCODE),
        Err(NotebookError::AnotherDevice),
        "it opens nothing"
    );
    phone.secret = ours;
    let notebook = phone.start();
    assert_eq!(notebook.unlock_with_passcode(PASSCODE).unwrap().merged_jots, 1);
    assert_eq!(all_notes(&notebook), [(id, "by the lock screen".to_owned())]);
}

#[test]
fn a_jot_that_goes_on_after_an_unlock_brings_its_entry_up_to_date() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = entry_id(&notebook);
    let reopen = || {
        notebook.lock();
        notebook.unlock_with_device().unwrap();
    };
    notebook.seal_jot(id, 1, "half a".into()).unwrap();
    reopen();
    notebook.seal_jot(id, 2, "half a sentence".into()).unwrap();
    reopen();
    assert_eq!(all_notes(&notebook), [(id, "half a sentence".to_owned())]);
    // Once the person has changed the entry, neither version may overwrite the other.
    notebook.save_draft(id, words("my own version")).unwrap();
    notebook.keep(id).unwrap();
    notebook.seal_jot(id, 3, "half a sentence more".into()).unwrap();
    reopen();
    let mut texts: Vec<String> = all_notes(&notebook).into_iter().map(|(_, text)| text).collect();
    texts.sort();
    assert_eq!(texts, ["half a sentence more", "my own version"]);
}

#[test]
fn a_file_put_back_after_the_merge_becomes_nothing_twice() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = entry_id(&notebook);
    notebook.seal_jot(id, 1, "once".into()).unwrap();
    let file = phone.folder().join("inbox").join(format!("{id}.1"));
    let sealed = std::fs::read(&file).unwrap();
    for _ in 0..3 {
        notebook.lock();
        notebook.unlock_with_device().unwrap();
        std::fs::write(&file, &sealed).unwrap();
    }
    assert_eq!(all_notes(&notebook).len(), 1);
    notebook.delete_entry(id).unwrap();
    notebook.lock();
    notebook.unlock_with_device().unwrap();
    assert!(all_notes(&notebook).is_empty(), "not even out of the bin");
}

#[test]
fn a_swapped_recipient_is_noticed_and_put_right() {
    let phone = Phone::new();
    let notebook = phone.begun();
    notebook.lock();
    let recipient = phone.folder().join("inbox/recipient");
    let ours = std::fs::read_to_string(&recipient).unwrap();
    let thief = age::x25519::Identity::generate().to_public().to_string();
    std::fs::write(&recipient, ours.replace(ours.lines().next().unwrap(), &thief)).unwrap();
    let id = entry_id(&notebook);
    assert_eq!(notebook.seal_jot(id, 1, "words".into()), Err(NotebookError::InboxChanged));
    assert!(notebook.unlock_with_device().unwrap().inbox_changed);
    assert_eq!(std::fs::read_to_string(&recipient).unwrap(), ours);
    notebook.seal_jot(id, 1, "words".into()).unwrap();
}

#[test]
fn a_jot_nobody_can_open_stays_and_is_counted() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = entry_id(&notebook);
    notebook.seal_jot(id, 1, "words".into()).unwrap();
    let file = phone.folder().join("inbox").join(format!("{id}.1"));
    std::fs::write(&file, b"damaged by something").unwrap();
    notebook.lock();
    assert_eq!(notebook.unlock_with_device().unwrap().unreadable_jots, 1);
    assert_eq!(notebook.today().unwrap().unreadable_jots, 1);
    assert!(file.exists());
}

#[test]
fn a_sealed_jot_needs_this_phones_secret_even_to_be_written() {
    let mut phone = Phone::new();
    phone.begun();
    phone.secret = vec![3; 32];
    let stranger = phone.start();
    assert_eq!(stranger.seal_jot(entry_id(&stranger), 1, "x".into()), Err(NotebookError::InboxChanged));
    let nowhere = Phone::new().start();
    assert_eq!(nowhere.seal_jot(entry_id(&nowhere), 1, "x".into()), Err(NotebookError::NotBegun));
}
