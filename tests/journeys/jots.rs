//! Drafts, keeping, editing, taking back.

use layby_core::api::{Missing, NotebookError};
use layby_core::storage::transact::ChangeKind;
use layby_tests::{Phone, all_notes, entry_id, jot, text_of, words};
use std::time::Duration;

#[test]
fn a_draft_comes_back_and_nothing_is_required() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = entry_id(&notebook);
    for so_far in ["w", "wai", "waited by the d", "waited by the door 🙂"] {
        let changes = notebook.save_draft(id, words(so_far)).unwrap();
        assert_eq!(changes.kinds, [ChangeKind::Draft]);
    }
    drop(notebook); // The app is gone without a word.

    let notebook = phone.start();
    notebook.unlock_with_device().unwrap();
    let today = notebook.today().unwrap();
    assert_eq!((today.drafts.len(), today.entries), (1, 0));
    assert_eq!(today.drafts[0].opening.reveal(), "waited by the door 🙂");
    let changes = notebook.keep(id).unwrap();
    assert_eq!(changes.kinds, [ChangeKind::Draft, ChangeKind::Entry]);
    assert_eq!(changes.new_ids, [id.to_string()]);
    let view = notebook.entry(id).unwrap();
    assert!(!view.draft && view.kept.is_some());
    assert!(notebook.today().unwrap().drafts.is_empty());
}

#[test]
fn when_it_happened_is_when_the_first_word_was_typed() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = entry_id(&notebook);
    notebook.save_draft(id, words("first")).unwrap();
    let began = notebook.entry(id).unwrap().happened;
    phone.clock.pass(Duration::from_secs(7200));
    notebook.save_draft(id, words("first and second")).unwrap();
    notebook.keep(id).unwrap();
    let view = notebook.entry(id).unwrap();
    assert_eq!(view.happened, began);
    assert_eq!((view.kept.unwrap().at - began.at).num_seconds(), 7200);
}

#[test]
fn an_edit_is_a_draft_until_it_is_kept_and_can_be_taken_back_after_a_restart() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = jot(&notebook, "as it was");
    notebook.save_draft(id, words("as it is")).unwrap();
    assert!(notebook.entry(id).unwrap().draft);
    assert!(notebook.notes(None, 10).unwrap().cards[0].draft);
    let undo = notebook.keep(id).unwrap().undo.unwrap();
    assert_eq!(text_of(&notebook, id).unwrap(), "as it is");
    assert!(notebook.entry(id).unwrap().edited.is_some());
    drop(notebook);

    let notebook = phone.start();
    notebook.unlock_with_device().unwrap();
    let redo = notebook.undo(undo).unwrap().undo.unwrap();
    // The draft is back, over the words as they were.
    assert_eq!(text_of(&notebook, id).unwrap(), "as it is");
    notebook.discard_draft(id).unwrap();
    assert_eq!(text_of(&notebook, id).unwrap(), "as it was");
    notebook.undo(redo).unwrap();
    assert_eq!(text_of(&notebook, id).unwrap(), "as it is");
    assert_eq!(notebook.undo(undo), Err(NotebookError::UndoGone), "a token is good once");
}

#[test]
fn what_was_built_on_cannot_be_pulled_away() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = jot(&notebook, "one");
    let edit = |text: &str| {
        notebook.save_draft(id, words(text)).unwrap();
        notebook.keep(id).unwrap().undo.unwrap()
    };
    let first = edit("two");
    edit("three");
    assert_eq!(notebook.undo(first), Err(NotebookError::UndoGone));
    assert_eq!(text_of(&notebook, id).unwrap(), "three");
}

#[test]
fn deleting_is_undone_and_a_deleted_entry_is_found_by_nobody() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = jot(&notebook, "a heron on the way back");
    let undo = notebook.delete_entry(id).unwrap().undo.unwrap();
    assert!(all_notes(&notebook).is_empty());
    assert!(notebook.search("heron".into(), None, 10).unwrap().hits.is_empty());
    assert!(notebook.entry(id).unwrap().binned);
    notebook.undo(undo).unwrap();
    assert_eq!(notebook.search("heron".into(), None, 10).unwrap().hits.len(), 1);
}

#[test]
fn an_emptied_draft_goes_and_comes_back() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = entry_id(&notebook);
    assert_eq!(notebook.save_draft(id, words("  ")).unwrap().kinds, [], "nothing typed is nothing kept");
    notebook.save_draft(id, words("all of it")).unwrap();
    let undo = notebook.save_draft(id, words("")).unwrap().undo.unwrap();
    assert!(notebook.today().unwrap().drafts.is_empty());
    notebook.undo(undo).unwrap();
    assert_eq!(text_of(&notebook, id).unwrap(), "all of it");
    let undo = notebook.delete_entry(id).unwrap().undo.unwrap();
    assert!(notebook.today().unwrap().drafts.is_empty());
    notebook.undo(undo).unwrap();
    assert_eq!(text_of(&notebook, id).unwrap(), "all of it");
}

#[test]
fn refusals_are_typed_and_lose_nothing() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let nowhere = entry_id(&notebook);
    let missing = NotebookError::NotFound { what: Missing::Entry };
    assert_eq!(notebook.keep(nowhere), Err(missing.clone()));
    assert_eq!(notebook.entry(nowhere), Err(missing.clone()));
    assert_eq!(notebook.delete_entry(nowhere), Err(missing));
    let id = entry_id(&notebook);
    notebook.save_draft(id, words("so far")).unwrap();
    let long = "x".repeat(1024 * 1024 + 1);
    assert_eq!(notebook.save_draft(id, words(&long)), Err(NotebookError::TooLong { limit: 1024 * 1024 }));
    assert_eq!(text_of(&notebook, id).unwrap(), "so far");
    let kept = jot(&notebook, "kept");
    notebook.save_draft(kept, words(" ")).unwrap();
    assert_eq!(notebook.keep(kept), Err(NotebookError::NothingWritten));
    assert!(notebook.entry(kept).unwrap().draft, "the emptied draft is still there to be typed on");
    assert_eq!(notebook.notes(Some("nonsense".into()), 5), Err(NotebookError::NotACursor));
}
