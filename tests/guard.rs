//! The guard through the facade: better words as an undoable edit, the own list, jigsaws with their pieces.

use layby_core::accounts::FindingView;
use layby_core::api::{Missing, Notebook, NotebookError};
use layby_core::guard::{FindingKind, Level, Listed, PieceKind, Reason};
use layby_core::ids::RecordId;
use layby_core::spans::utf16_to_bytes;
use layby_core::storage::transact::ChangeKind;
use layby_tests::{Phone, jot, new_record};

fn record_of(notebook: &Notebook, text: &str) -> RecordId {
    new_record(&notebook.craft(vec![jot(notebook, text)]).unwrap())
}

fn description(notebook: &Notebook, id: RecordId) -> String {
    notebook.record(id).unwrap().boxes[1].words.reveal().to_owned()
}

fn people(found: &[FindingView], text: &str) -> Vec<String> {
    let people = found.iter().filter(|finding| finding.kind == FindingKind::Person);
    people.map(|finding| text[utf16_to_bytes(text, finding.span).unwrap()].to_owned()).collect()
}

#[test]
fn better_words_are_one_edit_that_can_be_taken_back() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let text = "🙂 Met mum Danielle and a boy called Tyler. Tyler laughed.";
    let id = record_of(&notebook, text);
    let check = notebook.check(id).unwrap();
    assert_eq!(check.findings.len(), 3);
    assert_eq!(notebook.copy_sheet(id), Err(NotebookError::Unanswered { findings: 3 }));
    let first = &check.findings[0];
    assert_eq!(first.better.as_ref().unwrap().words.reveal(), "mum");
    assert!(first.confidence > 50 && first.level == Level::Look && first.pieces.is_empty());

    let undo = notebook
        .take_better_words(id, check.fingerprint.clone(), first.field.clone(), first.span)
        .unwrap()
        .undo
        .unwrap();
    assert_eq!(description(&notebook, id), "🙂 Met mum and a boy called Tyler. Tyler laughed.");
    // The words that were shown are gone: the old place is none any more.
    let stale = notebook.take_better_words(id, check.fingerprint, first.field.clone(), first.span);
    assert_eq!(stale, Err(NotebookError::Stale));
    notebook.undo(undo).unwrap();
    assert_eq!(description(&notebook, id), text);

    while let Some(finding) = notebook.check(id).unwrap().findings.first() {
        let fingerprint = notebook.check(id).unwrap().fingerprint;
        notebook.take_better_words(id, fingerprint, finding.field.clone(), finding.span).unwrap();
    }
    assert_eq!(description(&notebook, id), "🙂 Met mum and a boy. The child laughed.");
    assert!(notebook.copy_sheet(id).is_ok());
}

#[test]
fn the_own_list_stands_in_the_door_and_can_be_taken_back() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = record_of(&notebook, "I thought of the copper kettle all day.");
    assert!(notebook.copy_sheet(id).is_ok());

    let changes = notebook.add_own_name("Copper Kettle".into(), Listed::NeverName).unwrap();
    assert_eq!(changes.kinds, [ChangeKind::OwnName]);
    let listed = notebook.own_names().unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!((listed[0].name.reveal(), listed[0].listed), ("Copper Kettle", Listed::NeverName));
    let check = notebook.check(id).unwrap();
    assert_eq!((check.findings[0].reason, check.findings[0].level), (Reason::NeverName, Level::Stop));
    assert_eq!(notebook.copy_sheet(id), Err(NotebookError::Unanswered { findings: 1 }));
    assert_eq!(notebook.markdown(id), Err(NotebookError::Unanswered { findings: 1 }));
    let words = "copper kettle, again";
    assert_eq!(people(&notebook.look_over(words.into()).unwrap(), words), ["copper kettle"]);

    let removed = notebook.remove_own_name(listed[0].id).unwrap();
    assert!(notebook.own_names().unwrap().is_empty() && notebook.copy_sheet(id).is_ok());
    notebook.undo(removed.undo.unwrap()).unwrap();
    assert_eq!(notebook.own_names().unwrap(), listed);
    notebook.undo(changes.undo.unwrap()).unwrap();
    assert!(notebook.own_names().unwrap().is_empty());
    let gone = NotebookError::NotFound { what: Missing::Finding };
    assert_eq!(notebook.remove_own_name(listed[0].id), Err(gone));

    assert_eq!(notebook.add_own_name("...".into(), Listed::OwnName), Err(NotebookError::NothingWritten));
    let long = "a".repeat(201);
    assert_eq!(
        notebook.add_own_name(long.into(), Listed::OwnName),
        Err(NotebookError::TooLong { limit: 200 })
    );
    notebook.lock();
    assert_eq!(notebook.own_names(), Err(NotebookError::Locked));
}

#[test]
fn a_jigsaw_names_its_pieces_and_asks_for_less_detail() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = record_of(&notebook, "😢 The twins live in Fakenham. Their father drowned last year.");
    let check = notebook.check(id).unwrap();
    assert_eq!(check.findings.len(), 1);
    let jigsaw = &check.findings[0];
    assert_eq!(
        (jigsaw.kind, jigsaw.level, jigsaw.better.is_none()),
        (FindingKind::Jigsaw, Level::Look, true)
    );
    let pieces: Vec<(u32, PieceKind)> = jigsaw.pieces.iter().map(|p| (p.span.start, p.kind)).collect();
    assert_eq!(pieces, [(7, PieceKind::FamilyShape), (21, PieceKind::Place), (44, PieceKind::Event)]);
    let none = notebook.take_better_words(id, check.fingerprint.clone(), jigsaw.field.clone(), jigsaw.span);
    assert_eq!(none, Err(NotebookError::NotFound { what: Missing::Finding }));
    notebook
        .replace_finding(id, check.fingerprint, jigsaw.field.clone(), jigsaw.span, "children".into())
        .unwrap();
    assert!(notebook.copy_sheet(id).is_ok());
}

#[test]
fn welsh_says_that_it_is_checked_less_well() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let welsh =
        record_of(&notebook, "Roedd y plentyn yn dawel iawn heddiw ond mae hi wedi siarad gyda'r fam.");
    assert!(notebook.check(welsh).unwrap().welsh);
    let english = record_of(&notebook, "The child was very quiet today but spoke to mum.");
    assert!(!notebook.check(english).unwrap().welsh);
}
