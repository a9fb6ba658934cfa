//! What cannot be seen to on the way in is said, and keeps nobody out.

use std::time::Duration;

use layby_core::api::UnlockTrouble;
use layby_core::vault::{Places, open, secret::DeviceSecret};
use layby_tests::{all_notes, jot};

use crate::small;

#[test]
fn an_inbox_that_cannot_be_put_right_is_said() {
    let (phone, notebook, _code) = small();
    notebook.lock();
    let recipient = phone.folder().join("inbox/recipient");
    std::fs::remove_file(&recipient).unwrap();
    std::fs::create_dir(&recipient).unwrap();
    assert_eq!(notebook.unlock_with_device().unwrap().troubles, [UnlockTrouble::InboxNotSettled]);
    assert_eq!(all_notes(&notebook).len(), 1, "and it is open");
    notebook.lock();
    std::fs::remove_dir(&recipient).unwrap();
    assert_eq!(notebook.unlock_with_device().unwrap().troubles, []);
}

#[test]
fn a_bin_that_cannot_be_emptied_and_jots_that_cannot_be_merged_are_said() {
    let (phone, notebook, code) = small();
    let binned = jot(&notebook, "old");
    notebook.delete_entry(binned).unwrap();
    notebook.lock();
    let id = layby_tests::entry_id(&notebook);
    notebook.seal_jot(id, 1, "sealed".into()).unwrap();
    phone.clock.pass(Duration::from_secs(31 * 24 * 3600));
    // Somebody else writes all the while.
    let device = DeviceSecret::new(&phone.secret).unwrap();
    let opened = open::with_recovery_code(&Places::new(phone.folder(), None), &device, &code).unwrap();
    let path = phone.vault("notebook.db");
    let other = layby_core::storage::open::open(&path, &opened.key, &opened.header.database_salt).unwrap();
    other.writer.execute_batch("BEGIN IMMEDIATE;").unwrap();
    let view = notebook.unlock_with_device().unwrap();
    assert_eq!(view.troubles, [UnlockTrouble::JotsNotMerged, UnlockTrouble::BinNotEmptied]);
    assert_eq!((view.waiting_jots, notebook.bin().unwrap().len()), (1, 1));
    other.writer.execute_batch("ROLLBACK;").unwrap();
    drop(other);
    notebook.lock();
    let view = notebook.unlock_with_device().unwrap();
    assert_eq!((view.troubles.len(), view.merged_jots, notebook.bin().unwrap().len()), (0, 1, 0));
}
