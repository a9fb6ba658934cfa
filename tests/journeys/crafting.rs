//! From a jot to a record, and through the door.

use layby_core::api::{Missing, NotebookError};
use layby_core::guard::FindingKind;
use layby_core::records::RecordHint;
use layby_core::spans::TextSpan;
use layby_core::storage::transact::ChangeKind;
use layby_tests::{Phone, jot, new_record};

#[test]
fn a_jot_becomes_a_record_in_the_regulators_order() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let entry = jot(&notebook, "Waited for the second knock.");
    assert_eq!(notebook.today().unwrap().uncrafted, 1);
    let changes = notebook.craft(vec![entry]).unwrap();
    assert_eq!(changes.kinds, [ChangeKind::Record]);
    let id = new_record(&changes);
    assert_eq!(notebook.today().unwrap().uncrafted, 0);

    let record = notebook.record(id).unwrap();
    let order: Vec<&str> = record.boxes.iter().map(|b| b.field.as_str()).collect();
    assert_eq!(order, ["type", "description", "date", "learnt", "impact", "peer"]);
    assert_eq!(record.missing, ["learnt", "impact"]);
    assert!(!record.complete);
    assert_eq!(record.boxes[1].words.reveal(), "Waited for the second knock.");
    assert_eq!(record.boxes[2].words.reveal(), "2026-11-22");

    notebook.answer(id, "learnt".into(), "To wait.".into()).unwrap();
    let undo = notebook.answer(id, "impact".into(), "They open more often. 👩‍👩‍👧".into()).unwrap().undo.unwrap();
    let record = notebook.record(id).unwrap();
    assert!(record.complete && record.missing.is_empty());
    assert_eq!(record.boxes[4].characters, 23);
    notebook.undo(undo).unwrap();
    assert_eq!(notebook.record(id).unwrap().missing, ["impact"]);

    assert_eq!(notebook.answer(id, "date".into(), "tomorrow".into()), Err(NotebookError::NotADate));
    let field = NotebookError::NotFound { what: Missing::Field };
    assert_eq!(notebook.answer(id, "mood".into(), "fine".into()), Err(field));
    notebook.answer(id, "date".into(), "2025-11-30".into()).unwrap();
    let hints = notebook.record(id).unwrap().hints;
    assert_eq!(hints, [RecordHint::DateOutsideYear, RecordHint::NoImpact, RecordHint::PeerOpen]);
}

#[test]
fn a_record_outlives_what_it_rests_on_and_says_so() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let (kept, gone) = (jot(&notebook, "one"), jot(&notebook, "two"));
    let id = new_record(&notebook.craft(vec![kept, gone]).unwrap());
    notebook.delete_entry(gone).unwrap();
    let record = notebook.record(id).unwrap();
    assert_eq!(record.boxes[1].words.reveal(), "one\n\ntwo");
    let sources: Vec<bool> = record.sources.iter().map(|source| source.content.is_some()).collect();
    assert_eq!(sources, [true, false]);
    assert_eq!(notebook.craft(vec![gone]), Err(NotebookError::NotFound { what: Missing::Entry }));
    assert_eq!(notebook.craft(vec![]), Err(NotebookError::NotFound { what: Missing::Entry }));
}

#[test]
fn nothing_leaves_with_an_unanswered_finding() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let entry = jot(
        &notebook,
        "🙂 Mum rang from 07700 900123, her NHS number is 999 057 3182. NR1 2AB, a@example.org",
    );
    assert_eq!(notebook.entry(entry).unwrap().findings, 4);
    let id = new_record(&notebook.craft(vec![entry]).unwrap());
    assert_eq!(notebook.copy_sheet(id), Err(NotebookError::Unanswered { findings: 4 }));
    assert_eq!(notebook.markdown(id), Err(NotebookError::Unanswered { findings: 4 }));

    let check = notebook.check(id).unwrap();
    let kinds: Vec<FindingKind> = check.findings.iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, [FindingKind::Phone, FindingKind::Nhs, FindingKind::Postcode, FindingKind::Email]);
    let shown = check.fingerprint.clone();
    assert_eq!(notebook.record(id).unwrap().fingerprint, shown);
    let (phone_number, email) = (&check.findings[0], &check.findings[3]);
    let keep = |span, because: &str| {
        notebook.keep_finding(id, shown.clone(), "description".into(), span, because.into())
    };
    assert_eq!(keep(email.span, "  "), Err(NotebookError::NothingWritten));
    let nowhere = TextSpan { start: 0, end: 2 };
    assert_eq!(keep(nowhere, "x"), Err(NotebookError::NotFound { what: Missing::Finding }));
    keep(email.span, "a made-up address").unwrap();
    let replace = |shown: &str, span, with: &str| {
        notebook.replace_finding(id, shown.into(), "description".into(), span, with.into())
    };
    replace(&shown, phone_number.span, "her mobile").unwrap();
    assert_eq!(replace(&shown, check.findings[1].span, "x"), Err(NotebookError::Stale));

    for better in ["a number", "the city"] {
        let check = notebook.check(id).unwrap();
        let open = check.findings.iter().find(|finding| finding.kept_because.is_none()).unwrap();
        replace(&check.fingerprint, open.span, better).unwrap();
    }
    let check = notebook.check(id).unwrap();
    assert_eq!((check.unanswered, check.findings.len()), (0, 1));
    assert_eq!(check.findings[0].kept_because.as_ref().unwrap().reveal(), "a made-up address");

    let sheet = notebook.copy_sheet(id).unwrap();
    assert_eq!(
        sheet.boxes[1].content.words.reveal(),
        "🙂 Mum rang from her mobile, her NHS number is a number. the city, a@example.org"
    );
    assert_eq!(sheet.boxes.iter().map(|b| b.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    assert_eq!(sheet.missing, ["learnt", "impact"]);
    let document = notebook.markdown(id).unwrap();
    assert_eq!(document.file_name, "cpd-record-2026-11-22.md");
    assert!(String::from_utf8_lossy(document.contents.reveal()).contains("her mobile"));

    // The same words elsewhere, or other words here, are asked about again.
    notebook.answer(id, "learnt".into(), "ring 07700 900456".into()).unwrap();
    assert_eq!(notebook.copy_sheet(id), Err(NotebookError::Unanswered { findings: 1 }));
}
