//! Records as JSON: the documented schema, and what may be in it.

use layby_core::accounts::documents::{DocumentOptions, DocumentScope};
use layby_core::api::NotebookError;
use layby_core::packs::Language;
use layby_core::standards::Provenance;
use layby_tests::{Phone, jot, new_record};
use serde_json::{Value, json};

use crate::made;

/// The JSON in docs/records-format.md: the schema, then the example.
fn documented() -> (jsonschema::Validator, Value) {
    let page = include_str!("../../docs/records-format.md");
    let mut blocks = page.split("```json\n").skip(1).map(|rest| rest.split("\n```").next().unwrap());
    let mut block = || serde_json::from_str::<Value>(blocks.next().unwrap()).unwrap();
    (jsonschema::validator_for(&block()).unwrap(), block())
}

fn read(document: &layby_core::accounts::Document) -> Value {
    serde_json::from_slice(document.contents.reveal()).unwrap()
}

#[test]
fn a_year_of_records_keeps_the_documented_schema() {
    let (schema, example) = documented();
    let phone = Phone::new();
    let (notebook, records) = made::year(&phone);
    notebook.mark_recorded(records[0], "2026-11-20".parse().unwrap()).unwrap();
    let chosen = DocumentScope::Chosen { records: records.clone() };
    let options = DocumentOptions { name: Some("A Practitioner".into()), ..made::plainly() };
    let value = read(&notebook.records_json(chosen, options).unwrap());
    for value in [&value, &example] {
        let errors: Vec<String> = schema.iter_errors(value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
    assert_eq!(value["name"], "A Practitioner");
    assert_eq!(value.get("registration_number"), None);
    assert_eq!(value["records"].as_array().unwrap().len(), records.len());
    assert_eq!(value["records"][0]["state"], json!({ "code": "recorded", "on": "2026-11-20" }));
    for (told, id) in value["records"].as_array().unwrap().iter().zip(&records) {
        assert_eq!(told["id"], id.to_string());
        // Every box of the form, in its order, with the words of the copy sheet.
        let sheet = notebook.copy_sheet(*id).unwrap();
        for (told, sheet) in told["boxes"].as_array().unwrap().iter().zip(&sheet.boxes) {
            assert_eq!(told["code"], sheet.content.field);
            assert_eq!(told["words"], sheet.content.words.reveal().trim());
        }
        assert_eq!(told["boxes"].as_array().unwrap().len(), sheet.boxes.len());
        assert_eq!(told["jottings"], json!([]));
    }
    // Wording that was only heard read out is nobody's to print as official; there is some in this year.
    let told = value["records"].as_array().unwrap().iter().flat_map(|r| r["standards"].as_array().unwrap());
    let mut kinds = [0; 2];
    for standard in told {
        let number = standard["number"].as_str().unwrap();
        let element = notebook.element(number.into(), Language::English).unwrap();
        let seen = element.provenance == Provenance::Seen;
        assert_eq!(standard["wording"].is_string(), seen, "{standard}");
        kinds[usize::from(seen)] += usize::from(element.official.is_some());
    }
    assert!(kinds[0] > 0 && kinds[1] > 0, "{kinds:?}");
    let mut broken = value.clone();
    broken["records"][0]["boxes"][0]["stray"] = json!(1);
    assert!(!schema.is_valid(&broken));
}

#[test]
fn only_chosen_jottings_go_along_and_nothing_with_an_open_finding() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let (plain, named) = (jot(&notebook, "the quiet\u{202e} after"), jot(&notebook, "rang 07700 900123"));
    let id = new_record(&notebook.craft(vec![plain, named]).unwrap());
    let chosen = || DocumentScope::Chosen { records: vec![id] };
    let with = |jottings| DocumentOptions { jottings, ..made::plainly() };
    let refused = Err(NotebookError::Unanswered { findings: 1 });
    assert_eq!(notebook.records_json(chosen(), with(vec![])), refused);
    notebook.answer(id, "description".into(), "a visit".into()).unwrap();
    assert_eq!(notebook.records_json(chosen(), with(vec![named])), refused);
    let value = read(&notebook.records_json(chosen(), with(vec![plain])).unwrap());
    assert_eq!(value["records"][0]["jottings"][0]["words"], json!(["the quiet after"]));
}
