//! A damaged or hostile backup changes nothing, and nothing panics.

use layby_core::api::NotebookError;
use layby_core::everything::LARGEST;
use layby_core::vault::{backup_key, recovery_code::RecoveryCode};
use layby_tests::walk::Choices;
use layby_tests::{PASSCODE, plain_text, whole};

use crate::{backup, full, new_phone, small};

/// Seals anything at all as a backup: what somebody who learnt the recipient could do.
pub fn seal(document: &[u8], code: &[u8]) -> Vec<u8> {
    let code = RecoveryCode::from_written(code).unwrap();
    age::encrypt(&backup_key::identity(&code).unwrap().to_public(), document).unwrap()
}

#[test]
fn every_byte_of_a_small_one_flipped_and_every_length_of_it() {
    let (phone, notebook, code) = small();
    let made = backup(&notebook);
    let before = whole(&notebook, &code);
    let other = new_phone();
    let fresh = other.start();
    let (mut damaged, mut another_code) = (0, 0);
    let mut refused = |bytes: &[u8], place: usize| {
        let answers = [
            notebook.restore_over(bytes, &code, None).map(|_| ()),
            // A new phone takes longer: now and then.
            if place.is_multiple_of(29) {
                fresh.restore(bytes, &code, PASSCODE).map(|_| ())
            } else {
                Err(NotebookError::BackupDamaged)
            },
        ];
        for answer in answers {
            match answer {
                Err(NotebookError::BackupDamaged) => damaged += 1,
                Err(NotebookError::NotThisBackupsCode) => another_code += 1,
                other => panic!("byte {place}: {other:?}"),
            }
        }
    };
    for place in 0..made.len() {
        let mut flipped = made.clone();
        flipped[place] ^= 1 << (place % 8);
        // The throw-away key's stanza is nobody's any more, but it is authenticated like the rest.
        refused(&flipped, place);
        refused(&made[..place], place);
    }
    refused(&[made.as_slice(), b"x"].concat(), 0);
    println!("{} bytes: {damaged} damaged, {another_code} another code", made.len());
    assert_eq!(whole(&notebook, &code), before);
    assert!(!other.vault("header").exists());
    drop(notebook);
    let again = phone.start();
    again.unlock_with_device().unwrap();
    assert_eq!(whole(&again, &code), before);
    fresh.restore(&made, &code, PASSCODE).unwrap();
}

#[test]
fn a_document_that_no_notebook_holds_is_refused() {
    let (_phone, notebook, code) = full();
    let before = whole(&notebook, &code);
    let plain = String::from_utf8(plain_text(&backup(&notebook), &code)).unwrap();
    let refused = |document: &str| {
        let answer = notebook.restore_over(&seal(document.as_bytes(), &code), &code, None);
        assert_eq!(answer, Err(NotebookError::BackupDamaged), "{} bytes", document.len());
    };
    let change = |from: &str, to: &str| {
        assert!(plain.contains(from), "{from}");
        refused(&plain.replacen(from, to, 1));
    };
    refused("");
    refused("{}");
    refused("[]");
    refused(&"[".repeat(100_000));
    refused(&format!("{{\"format\":\"layby-notebook\",\"version\":1,\"made\":\"{}", "x".repeat(1_000_000)));
    change("layby-notebook", "another-notebook");
    let version = format!("\"version\":{}", layby_core::storage::open::SCHEMA);
    change(&version, "\"version\":0");
    change(&version, "\"version\":-1");
    change("\"made\":\"2026", "\"made\":\"x026");
    change("\"settings\":{", "\"settings\":{\"inbox_identity\":\"mine\",");
    change("\"draft\":[", "\"entry\":[],\"draft\":[");
    change("\"draft\":[", "\"undo_step\":[],\"draft\":[");
    change("\"state\":\"waiting\"", "\"state\":\"on its way\"");
    change("\"name\":\"4417\"", "\"name\":\"4417\",\"secret\":\"made up\"");
    // A statement under an id that is not its own.
    let stored = serde_json::from_str::<serde_json::Value>(&plain).unwrap()["outbox"][0]["id"].clone();
    change(&format!("\"id\":{stored}"), "\"id\":\"0197a4c0-3f00-4000-8000-000000000001\"");
    change("\"revision\":1", "\"revision\":\"one\"");
    change("\"revision\":1", "\"revision\":1,\"mood\":1");
    change("\"kind\":\"reflection\"", "\"kind\":\"poem\"");
    change("\"binned\":null", "\"binned\":1.5");
    change("\"happened_offset\":0", "\"happened_offset\":999999999");
    change("\"hour\\\":14", "\"hour\\\":99");
    // A source of a record that is not there.
    let record = serde_json::from_str::<serde_json::Value>(&plain).unwrap()["record"][0]["id"].clone();
    change(&format!("\"id\":{record}"), "\"id\":\"0197a4c0-3f00-7000-8000-000000000001\"");
    // A text longer than any that can be typed here.
    change("Rang twice.", &"x".repeat(1_100_000));
    assert_eq!(whole(&notebook, &code), before);
    let huge = vec![0; LARGEST + 1];
    assert_eq!(
        notebook.restore_over(&huge, &code, None),
        Err(NotebookError::TooLong { limit: LARGEST as u64 })
    );
}

#[test]
fn whatever_a_sealed_document_says_it_is_refused_or_sound() {
    let (_phone, notebook, code) = full();
    let plain = plain_text(&backup(&notebook), &code);
    let mut choices = Choices(0xbac4);
    let (mut refused, mut taken) = (0, 0);
    for _ in 0..300 {
        let mut changed = plain.clone();
        for _ in 0..=choices.below(3) {
            let place = choices.below(changed.len() as u64) as usize;
            match choices.below(3) {
                0 => changed[place] = b"0123456789{}[]\",:n-\\ x"[choices.below(22) as usize],
                1 => drop(changed.remove(place)),
                _ => changed.insert(place, b"0\"{}[],:-"[choices.below(9) as usize]),
            }
        }
        let view = notebook.look_into_backup(&seal(&changed, &code), &code);
        match view {
            Ok(view) => {
                taken += 1;
                let sealed = seal(&changed, &code);
                notebook.restore_over(&sealed, &code, Some(view.fingerprint)).unwrap();
                notebook.inspect_thoroughly().unwrap();
                notebook.restore_over(&seal(&plain, &code), &code, None).ok();
            }
            Err(NotebookError::BackupDamaged | NotebookError::NewerBackup { .. }) => refused += 1,
            Err(other) => panic!("{other:?}"),
        }
    }
    println!("{refused} refused, {taken} taken: a letter of somebody's words changed, and sound");
    assert!(refused > 0);
}
