//! How long notes are kept: proposed, settable, listed monthly, never deleted by themselves.

use std::time::Duration;

use layby_core::api::{Missing, NotebookError};
use layby_core::entries::{EntryContent, EntryKind, Feedback};
use layby_core::ids::EntryId;
use layby_core::packs::Language;
use layby_tests::{Phone, all_notes, entry_id, jot, new_record, words};

const DAY: Duration = Duration::from_secs(86_400);

fn until(notebook: &layby_core::api::Notebook, id: EntryId) -> Option<String> {
    notebook.entry(id).unwrap().details.keep_until.map(|date| date.to_string())
}

#[test]
fn a_date_is_proposed_by_kind_and_is_the_persons_to_change() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = jot(&notebook, "a heron");
    assert_eq!(until(&notebook, id).as_deref(), Some("2027-11-30"), "a year after this registration year");
    notebook.set_retention(EntryKind::Feedback, "months_6".into()).unwrap();
    let feedback = entry_id(&notebook);
    let content = Feedback { their_words: "You came back.".into(), ..Feedback::default() };
    notebook.save_draft(feedback, EntryContent::Feedback { feedback: content }).unwrap();
    assert_eq!(until(&notebook, feedback).as_deref(), Some("2027-05-22"));
    // It moves along with the day it counts from, as long as it stands as proposed.
    let mut happened = notebook.entry(feedback).unwrap().happened;
    happened.at -= DAY * 21;
    notebook.set_happened(feedback, happened).unwrap();
    assert_eq!(until(&notebook, feedback).as_deref(), Some("2027-05-01"));
    let mut details = notebook.entry(feedback).unwrap().details;
    details.keep_until = None;
    notebook.save_details(feedback, details).unwrap();
    notebook.keep(feedback).unwrap();
    assert_eq!(until(&notebook, feedback), None, "no date is a choice, and nothing puts one back");
    happened.at -= DAY;
    notebook.set_happened(feedback, happened).unwrap();
    assert_eq!(until(&notebook, feedback), None);
    let unknown = Err(NotebookError::NotFound { what: Missing::Code });
    for option in ["own_date", "soon"] {
        assert_eq!(notebook.set_retention(EntryKind::Activity, option.into()), unknown, "{option}");
    }
    let kinds = notebook.retention(Language::English).unwrap().kinds;
    let set: Vec<_> = kinds.iter().filter(|kind| kind.set_by_you).map(|kind| kind.option.as_str()).collect();
    assert_eq!(set, ["months_6"]);
    let form = notebook.details(feedback, Language::English).unwrap().form;
    let proposed: Vec<_> = form.retention.choices.iter().filter(|choice| choice.proposed).collect();
    assert_eq!((proposed.len(), proposed[0].code.as_str()), (1, "months_6"));
}

#[test]
fn a_sealed_jot_is_given_the_same_date() {
    let phone = Phone::new();
    let notebook = phone.begun();
    notebook.set_retention(EntryKind::Reflection, "months_6".into()).unwrap();
    notebook.lock();
    let id = entry_id(&notebook);
    notebook.seal_jot(id, 1, "on the step".into()).unwrap();
    notebook.unlock_with_device().unwrap();
    assert_eq!(until(&notebook, id).as_deref(), Some("2027-05-22"));
}

#[test]
fn what_has_reached_its_date_is_listed_once_a_month_and_nothing_goes_by_itself() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let ids: Vec<_> = ["a heron", "a kestrel", "an owl", "a wren"].map(|text| jot(&notebook, text)).to_vec();
    notebook.keep_until(vec![ids[0]], Some("2026-12-24".parse().unwrap())).unwrap();
    notebook.keep_until(vec![ids[1]], Some("2026-12-23".parse().unwrap())).unwrap();
    notebook.keep_until(vec![ids[2]], Some("2026-12-23".parse().unwrap())).unwrap();
    notebook.delete_entry(ids[2]).unwrap();
    let view = || notebook.retention(Language::English).unwrap();
    assert!(view().due.is_empty() && !view().new_this_month);
    phone.clock.pass(DAY * 31); // 23 December.
    assert_eq!(
        view().due.iter().map(|card| card.id).collect::<Vec<_>>(),
        [ids[1]],
        "not what lies in the bin"
    );
    phone.clock.pass(DAY);
    assert_eq!(view().due.iter().map(|card| card.id).collect::<Vec<_>>(), [ids[1], ids[0]]);
    assert!(view().new_this_month);
    notebook.put_retention_away().unwrap();
    assert!(!view().new_this_month && view().due.len() == 2, "put away, and still there to be looked at");
    phone.clock.pass(DAY * 8); // January.
    assert!(view().new_this_month);
    phone.clock.pass(DAY * 400);
    notebook.lock();
    notebook.unlock_with_device().unwrap();
    assert_eq!(all_notes(&notebook).len(), 3, "nothing was deleted by itself");

    let undo = notebook.keep_until(vec![ids[0], ids[1], ids[3]], None).unwrap().undo.unwrap();
    assert!(view().due.is_empty() && view().more == 0);
    notebook.undo(undo).unwrap();
    assert_eq!(view().due.len(), 3, "one act, taken back as one");
}

#[test]
fn keeping_longer_reaches_the_draft_too_and_an_entry_that_is_not_there_is_said() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = jot(&notebook, "a heron");
    notebook.save_draft(id, words("a heron, again")).unwrap();
    notebook.keep_until(vec![id], Some("2030-01-01".parse().unwrap())).unwrap();
    assert_eq!(until(&notebook, id).as_deref(), Some("2030-01-01"));
    notebook.keep(id).unwrap();
    assert_eq!(until(&notebook, id).as_deref(), Some("2030-01-01"));
    let missing = Err(NotebookError::NotFound { what: Missing::Entry });
    let nobody = entry_id(&notebook);
    assert_eq!(notebook.keep_until(vec![id, nobody], None), missing);
    assert_eq!(until(&notebook, id).as_deref(), Some("2030-01-01"), "all of it, or nothing");
}

#[test]
fn a_record_outlives_its_erased_source_and_says_so() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let (first, second) = (jot(&notebook, "a heron"), jot(&notebook, "a kestrel"));
    let record = new_record(&notebook.craft(vec![first, second]).unwrap());
    notebook.erase_entry(first).unwrap();
    let view = notebook.record(record).unwrap();
    let there: Vec<bool> = view.sources.iter().map(|source| source.content.is_some()).collect();
    assert_eq!(there, [false, true], "it still names what it came from, and that it is gone");
}

#[test]
fn after_thirty_days_a_discarded_draft_lies_in_no_undo_step() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = entry_id(&notebook);
    notebook.save_draft(id, words("a heron")).unwrap();
    let undo = notebook.discard_draft(id).unwrap().undo.unwrap();
    let reopen = || {
        notebook.lock();
        notebook.unlock_with_device().unwrap();
    };
    phone.clock.pass(DAY * 30 - Duration::from_secs(1));
    reopen();
    let back = notebook.undo(undo).unwrap();
    assert_eq!(notebook.entry(id).unwrap().content, words("a heron"), "not a minute early");
    assert!(back.kinds.len() == 1);
    let undo = notebook.discard_draft(id).unwrap().undo.unwrap();
    phone.clock.pass(DAY * 30 + Duration::from_secs(1));
    reopen();
    assert_eq!(notebook.undo(undo), Err(NotebookError::UndoGone));
}
