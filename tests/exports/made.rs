//! Notebooks with records in them, ready to leave.

use std::sync::Arc;

use layby_core::accounts::documents::{DocumentFormat, DocumentOptions, DocumentScope, MadeDocument};
use layby_core::api::{Notebook, NotebookError};
use layby_core::ids::{EntryId, RecordId};
use layby_core::packs::Language;
use layby_tests::{Phone, entry_id, new_record, year};
use serde_json::Value;

/// A whole fictional year with its crafted records, every finding answered.
pub fn year(phone: &Phone) -> (Arc<Notebook>, Vec<RecordId>) {
    let notebook = phone.begun();
    let mut ids = std::collections::BTreeMap::new();
    for entry in year::entries() {
        let id = entry_id(&notebook);
        notebook.save_draft(id, entry.content.clone()).unwrap();
        notebook.save_details(id, entry.details.clone()).unwrap();
        notebook.set_happened(id, entry.happened).unwrap();
        notebook.keep(id).unwrap();
        ids.insert(entry.key, id);
    }
    let pack: Value = serde_json::from_str(include_str!("../../core/desk/tour/year.json")).unwrap();
    let mut records = Vec::new();
    for record in pack["records"].as_array().unwrap() {
        let from: Vec<EntryId> =
            record["from"].as_array().unwrap().iter().map(|key| ids[key.as_str().unwrap()]).collect();
        let id = new_record(&notebook.craft(from).unwrap());
        for field in ["type", "description", "date", "learnt", "impact", "peer"] {
            if let Some(words) = record[field].as_str() {
                notebook.answer(id, field.into(), words.into()).unwrap();
            }
        }
        answer_everything(&notebook, id);
        records.push(id);
    }
    (notebook, records)
}

/// Keeps every finding of a record with a reason.
pub fn answer_everything(notebook: &Notebook, id: RecordId) {
    let check = notebook.check(id).unwrap();
    for finding in check.findings.iter().filter(|finding| finding.kept_because.is_none()) {
        let (shown, field) = (check.fingerprint.clone(), finding.field.clone());
        notebook.keep_finding(id, shown, field, finding.span, "it is made up".into()).unwrap();
    }
}

/// A record with these boxes, out of one jot, every finding answered.
pub fn record(notebook: &Notebook, boxes: &[(&str, &str)]) -> RecordId {
    let jot = layby_tests::jot(notebook, "a jot");
    let id = new_record(&notebook.craft(vec![jot]).unwrap());
    for (field, words) in boxes {
        notebook.answer(id, (*field).into(), (*words).into()).unwrap();
    }
    answer_everything(notebook, id);
    id
}

/// No name, no number, the standards, in English.
pub fn plainly() -> DocumentOptions {
    DocumentOptions {
        language: Language::English,
        name: None,
        registration_number: None,
        standards: true,
        jottings: Vec::new(),
    }
}

/// The document of some records.
pub fn of(
    notebook: &Notebook,
    records: &[RecordId],
    format: DocumentFormat,
    options: DocumentOptions,
) -> Result<MadeDocument, NotebookError> {
    notebook.document(DocumentScope::Chosen { records: records.to_vec() }, format, options)
}

/// The fictional year's document.
pub fn of_the_year(notebook: &Notebook, format: DocumentFormat, options: DocumentOptions) -> MadeDocument {
    let holding = "2026-03-01".parse().unwrap();
    notebook.document(DocumentScope::Year { holding }, format, options).unwrap()
}
