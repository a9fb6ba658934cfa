//! A record as one plain text file, and the year as a spreadsheet: through the door, like everything that leaves.

use layby_core::api::{Notebook, NotebookError};
use layby_core::ids::RecordId;
use layby_tests::{Phone, jot, new_record};

fn record(notebook: &Notebook, date: &str, learnt: &str) -> RecordId {
    let id = new_record(&notebook.craft(vec![jot(notebook, "waited on the step")]).unwrap());
    notebook.answer(id, "date".into(), date.into()).unwrap();
    notebook.answer(id, "learnt".into(), learnt.into()).unwrap();
    id
}

fn rows(document: &layby_core::accounts::Document) -> Vec<Vec<String>> {
    let bytes = document.contents.reveal();
    assert!(bytes.starts_with("\u{feff}".as_bytes()));
    let mut reader = csv::Reader::from_reader(&bytes[3..]);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_record_is_one_plain_text_file() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = record(&notebook, "2026-11-20", "She rings from 07700 900123");
    assert_eq!(notebook.plain_text(id), Err(NotebookError::Unanswered { findings: 1 }));
    notebook.answer(id, "learnt".into(), "to let it ring".into()).unwrap();
    let document = notebook.plain_text(id).unwrap();
    assert_eq!(
        (document.file_name.as_str(), document.media_type.as_str()),
        ("cpd-record-2026-11-20.txt", "text/plain; charset=utf-8")
    );
    let page = String::from_utf8(document.contents.reveal().to_vec()).unwrap();
    assert!(page.contains("What you learnt\n\nto let it ring\n"), "{page}");
}

#[test]
fn a_year_is_its_own_records_by_date() {
    let phone = Phone::new();
    let notebook = phone.begun();
    record(&notebook, "2026-11-30", "=1+1");
    record(&notebook, "2025-12-01", "first day");
    record(&notebook, "2025-11-30", "the year before");
    record(&notebook, "2026-12-01", "the year after");
    let within = "2026-03-12".parse().unwrap();
    let document = notebook.year_csv(within).unwrap();
    assert_eq!(document.file_name, "cpd-year-2026-11-30.csv");
    let rows = rows(&document);
    let told: Vec<(&str, &str)> = rows.iter().map(|row| (row[2].as_str(), row[3].as_str())).collect();
    assert_eq!(told, [("2025-12-01", "first day"), ("2026-11-30", "'=1+1")]);
}

#[test]
fn a_year_names_the_records_whose_findings_wait() {
    let phone = Phone::new();
    let notebook = phone.begun();
    record(&notebook, "2026-11-20", "to wait");
    let first = record(&notebook, "2026-11-21", "She rings from 07700 900123");
    let second = record(&notebook, "2026-11-22", "jo@example.org");
    record(&notebook, "2025-11-22", "jo@example.org, in another year");
    let within = "2026-11-22".parse().unwrap();
    assert_eq!(
        notebook.year_csv(within),
        Err(NotebookError::UnansweredRecords { records: vec![first, second] })
    );
    for id in [first, second] {
        let check = notebook.check(id).unwrap();
        let (field, span) = ("learnt".into(), check.findings[0].span);
        notebook.keep_finding(id, check.fingerprint, field, span, "made up".into()).unwrap();
    }
    assert_eq!(rows(&notebook.year_csv(within).unwrap()).len(), 3);
}
