//! A backup is called good only after it was restored to see that it can be.

use std::time::Duration;

use layby_core::api::{LongTask, NotebookError, TaskView};
use layby_tests::{Phone, entry_id, jot, words};

use crate::{backup, new_phone, small};

#[test]
fn it_needs_a_code_once_to_be_made_and_once_to_be_proved() {
    let phone = Phone::new();
    let notebook = phone.begun();
    jot(&notebook, "waited");
    assert_eq!(notebook.make_backup(), Err(NotebookError::NotSet));
    assert!(!notebook.backup_state().unwrap().possible);
    let code = notebook.issue_recovery_code().unwrap();
    let made = backup(&notebook);
    assert_eq!(notebook.prove_last_backup(&made), Err(NotebookError::TypeRecoveryCode));
    assert_eq!(notebook.backup_state().unwrap().proved, None);

    let proved = notebook.prove_backup(&made, code.reveal()).unwrap();
    assert_eq!((proved.entries, proved.drafts, proved.records, proved.lacks), (1, 0, 0, 0));
    let state = notebook.backup_state().unwrap();
    assert!(state.possible && !state.code_needed);
    assert_eq!(state.proved.unwrap().at, proved.made.at);

    // From now on it proves itself, from the bytes as they were put somewhere.
    phone.clock.pass(Duration::from_secs(60));
    jot(&notebook, "and again");
    let next = backup(&notebook);
    assert_eq!(notebook.prove_last_backup(&made), Err(NotebookError::NotThisBackupsCode), "not the last");
    let mut damaged = next.clone();
    *damaged.last_mut().unwrap() ^= 1;
    assert_eq!(notebook.prove_last_backup(&damaged), Err(NotebookError::BackupDamaged));
    assert_eq!(notebook.backup_state().unwrap().proved, state.proved);
    assert_eq!(notebook.prove_last_backup(&next).unwrap().entries, 2);
    assert!(notebook.backup_state().unwrap().proved > state.proved);

    // An older proof takes nothing back, and the key in memory goes with the session.
    notebook.prove_backup(&made, code.reveal()).unwrap();
    assert!(notebook.backup_state().unwrap().proved > state.proved);
    notebook.lock();
    notebook.unlock_with_device().unwrap();
    assert_eq!(notebook.prove_last_backup(&next), Err(NotebookError::TypeRecoveryCode));
}

/// What is jotted between making and proving is in no backup: the proof reaches to the making.
#[test]
fn it_proves_what_was_kept_until_it_was_made_and_nothing_later() {
    let (phone, notebook, code) = small();
    let made = backup(&notebook);
    phone.clock.pass(Duration::from_secs(3600));
    jot(&notebook, "an hour later");
    let proved = notebook.prove_backup(&made, &code).unwrap();
    assert_eq!(proved.lacks, 1);
    let reaches = notebook.backup_state().unwrap().proved.unwrap();
    assert_eq!(reaches.at, proved.made.at);
    // The key and the form that Today reads.
    let connection = database(&phone, &code);
    let stored = layby_core::storage::meta::get(&connection, "backup_proved_at").unwrap().unwrap();
    assert_eq!(stored, reaches.millis().to_string());
}

#[test]
fn another_notebooks_backup_proves_nothing_here() {
    let (phone, notebook, code) = small();
    let made = backup(&notebook);
    // The same code opens both: one was restored from the other.
    let other = new_phone();
    let restored = other.start();
    restored.restore(&made, &code, b"larkmoor 7").unwrap();
    jot(&restored, "only here");
    phone.clock.pass(Duration::from_secs(60));
    jot(&notebook, "only there");
    let phone_one = backup(&notebook);
    assert_eq!(restored.prove_backup(&phone_one, &code), Err(NotebookError::OlderBackup { lacks: 1 }));
}

#[test]
fn a_new_code_ends_what_was_proved_and_old_backups_keep_their_old_code() {
    let (_phone, notebook, old) = small();
    let before = backup(&notebook);
    notebook.prove_backup(&before, &old).unwrap();
    let new = notebook.issue_recovery_code().unwrap().reveal().to_vec();
    let state = notebook.backup_state().unwrap();
    assert!(state.possible && state.code_needed && state.proved.is_none());
    assert_eq!(notebook.prove_backup(&before, &old), Err(NotebookError::WrongRecoveryCode));
    assert_eq!(notebook.prove_backup(&before, &new), Err(NotebookError::NotThisBackupsCode));
    assert_eq!(notebook.prove_backup(&before, b"no code"), Err(NotebookError::RecoveryCodeMistyped));
    notebook.prove_backup(&backup(&notebook), &new).unwrap();
    // The old paper still restores the old backup.
    let phone = new_phone();
    phone.start().restore(&before, &old, b"larkmoor 7").unwrap();
}

/// A code issued and cut short before the backups heard of it: typing it puts that right.
#[test]
fn opening_by_the_code_seals_backups_to_it() {
    let (phone, notebook, code) = small();
    notebook.lock();
    let connection = database(&phone, &code);
    layby_core::storage::meta::put(&connection, "backup_recipient", "age1somebodyelse").unwrap();
    drop(connection);
    notebook.unlock_with_recovery_code(&code).unwrap();
    notebook.prove_backup(&backup(&notebook), &code).unwrap();
}

#[test]
fn it_never_holds_up_a_save_tells_how_far_it_is_and_stops_when_asked() {
    let (_phone, notebook, code) = small();
    let text = "The second knock, again. ".repeat(40);
    for _ in 0..1500 {
        jot(&notebook, &text);
    }
    let id = entry_id(&notebook);
    // How a backup ends when something is done as soon as it is seen under way.
    let while_it_runs = |act: &mut dyn FnMut(u32)| {
        std::thread::scope(|scope| {
            let making = scope.spawn(|| notebook.make_backup());
            while !making.is_finished() {
                if let TaskView::Running { task: LongTask::Backup, thousandths } = notebook.task() {
                    act(thousandths);
                }
            }
            making.join().unwrap()
        })
    };
    let (mut saves, mut slowest, mut furthest) = (0, Duration::ZERO, 0);
    let made = while_it_runs(&mut |thousandths| {
        let before = std::time::Instant::now();
        notebook.save_draft(id, words(&format!("draft {saves}"))).unwrap();
        slowest = slowest.max(before.elapsed());
        saves += 1;
        furthest = furthest.max(thousandths);
    });
    println!("{saves} saves during a backup; the slowest took {slowest:?} (aim: 50 ms)");
    assert!(saves > 0 && furthest > 0);
    assert_eq!(notebook.task(), TaskView::Idle);
    // It is one state of the notebook, whatever was saved beside it.
    notebook.prove_backup(made.unwrap().contents.reveal(), &code).unwrap();

    assert_eq!(while_it_runs(&mut |_| notebook.cancel_task()), Err(NotebookError::Cancelled));
    let mut busy = None;
    let _ = while_it_runs(&mut |_| {
        busy = busy.clone().or(notebook.everything_view().err());
    });
    assert_eq!(busy, Some(NotebookError::Busy), "one at a time");
    let locked = while_it_runs(&mut |_| notebook.lock());
    assert!(matches!(locked, Err(NotebookError::Cancelled | NotebookError::Locked)), "{locked:?}");
}

fn database(phone: &Phone, code: &[u8]) -> rusqlite::Connection {
    use layby_core::vault::{Places, open, secret::DeviceSecret};
    let device = DeviceSecret::new(&phone.secret).unwrap();
    let opened = open::with_recovery_code(&Places::new(phone.folder(), None), &device, code).unwrap();
    let path = phone.vault("notebook.db");
    layby_core::storage::open::open(&path, &opened.key, &opened.header.database_salt).unwrap().writer
}
