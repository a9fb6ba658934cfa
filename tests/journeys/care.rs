//! Care around people: the safety line, and what belongs before the first entry. Neither ever blocks.

use std::time::Duration;

use layby_core::api::NotebookError;
use layby_core::entries::{EntryContent, Feedback, Wording};
use layby_core::packs::Language;
use layby_core::packs::safety::EmployerAnswer;
use layby_core::storage::transact::ChangeKind;
use layby_tests::{Phone, entry_id, jot};

#[test]
fn the_safety_line_is_on_what_concerns_people_and_keeps_nobody_from_keeping() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let line = notebook.feedback_form(Language::English).unwrap().safety.unwrap();
    assert!(line.line.words.starts_with("Is someone at risk?"));
    let checklist = notebook.checklist_form(Wording::AnySetting, None, Language::English).unwrap();
    assert_eq!(checklist.safety, Some(line));
    let id = entry_id(&notebook);
    let feedback = Feedback { their_words: "You came back.".into(), ..Feedback::default() };
    notebook.save_draft(id, EntryContent::Feedback { feedback }).unwrap();
    notebook.keep(id).unwrap();
    let mut details = notebook.entry(id).unwrap().details;
    assert!(!details.risk_considered, "kept without the tick");
    details.risk_considered = true;
    notebook.save_details(id, details).unwrap();
    notebook.keep(id).unwrap();
    assert!(notebook.entry(id).unwrap().details.risk_considered);
}

#[test]
fn what_belongs_before_the_first_entry_is_asked_until_it_is_answered_and_stops_no_jot() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let words = || notebook.first_entry_words(Language::English).unwrap();
    assert_eq!(words().answered, None);
    assert!(words().employer_question.words.contains("employer"));
    assert!(words().disclosure.words.contains("court"));
    jot(&notebook, "kept all the same");
    assert_eq!(words().answered, None);
    let offered: Vec<_> = words().employer_answers.iter().map(|choice| choice.answer).collect();
    assert_eq!(offered.len(), 4);
    let changes = notebook.answer_first_entry(EmployerAnswer::NotSure).unwrap();
    assert_eq!(changes.kinds, [ChangeKind::Setting]);
    let answered = words().answered.unwrap();
    assert_eq!(
        (answered.employer, answered.on.to_string().as_str()),
        (EmployerAnswer::NotSure, "2026-11-22")
    );
    phone.clock.pass(Duration::from_secs(86_400));
    notebook.answer_first_entry(EmployerAnswer::No).unwrap();

    notebook.lock();
    assert_eq!(words().answered, None, "a shut notebook does not tell");
    assert_eq!(notebook.answer_first_entry(EmployerAnswer::Yes), Err(NotebookError::Locked));
    notebook.unlock_with_device().unwrap();
    let answered = words().answered.unwrap();
    assert_eq!((answered.employer, answered.on.to_string().as_str()), (EmployerAnswer::No, "2026-11-23"));
    // Even then: the notes are the person's own.
    jot(&notebook, "and still a jot is kept");
}
