//! Answers are for the words that were shown.

use layby_core::api::NotebookError;
use layby_tests::{Phone, jot, new_record};

#[test]
fn an_answer_is_never_applied_to_words_that_were_not_shown() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = new_record(&notebook.craft(vec![jot(&notebook, "a visit")]).unwrap());
    let undo = notebook.answer(id, "learnt".into(), "maud@example.org".into()).unwrap().undo.unwrap();
    let check = notebook.check(id).unwrap();
    notebook.undo(undo).unwrap();
    // As many changes as before, and as long a text: only the words differ.
    notebook.answer(id, "learnt".into(), "nora@example.org".into()).unwrap();
    let span = check.findings[0].span;
    let keep = |shown: &str| notebook.keep_finding(id, shown.into(), "learnt".into(), span, "made up".into());
    assert_eq!(keep(&check.fingerprint), Err(NotebookError::Stale));
    assert_eq!(notebook.copy_sheet(id), Err(NotebookError::Unanswered { findings: 1 }));
    keep(&notebook.check(id).unwrap().fingerprint).unwrap();
    notebook.copy_sheet(id).unwrap();
}
