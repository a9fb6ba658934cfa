//! docs/export-format.md: what is written is what the schema says, and the schema says no more.

use layby_tests::document;
use serde_json::{Value, json};

use crate::{backup, full};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../docs/export-format.schema.json")).unwrap()
}

#[test]
fn a_notebook_with_everything_in_it_is_as_documented() {
    let (_phone, notebook, code) = full();
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let document = document(&backup(&notebook), &code);
    let errors: Vec<String> = validator
        .iter_errors(&document)
        .map(|error| format!("{} at {}", error.kind().keyword(), error.instance_path()))
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    // Every kind of row is there, so every part of the schema was looked at.
    for part in [
        "entry",
        "draft",
        "record",
        "bookmark",
        "record_source",
        "kept_finding",
        "verified_wording",
        "own_name",
        "account",
        "outbox",
    ] {
        assert!(!document[part].as_array().unwrap().is_empty(), "{part}");
    }
    // The controls: a part that is missing, and one that nobody documented.
    for change in [
        |d: &mut Value| d["record"][0]["mood"] = json!("fine"),
        |d: &mut Value| {
            d.as_object_mut().unwrap().remove("settings");
        },
    ] {
        let mut changed = document.clone();
        change(&mut changed);
        assert!(!validator.is_valid(&changed));
    }
}

#[test]
fn the_frozen_example_is_as_documented() {
    let example: Value = serde_json::from_str(include_str!("../frozen/schema-1/everything.json")).unwrap();
    let validator = jsonschema::validator_for(&schema()).unwrap();
    assert!(validator.is_valid(&example));
}

#[test]
fn the_page_names_every_part() {
    let page = include_str!("../../docs/export-format.md");
    let schema = schema();
    for part in schema["properties"].as_object().unwrap().keys() {
        assert!(page.contains(&format!("`{part}`")), "{part}");
    }
    // The worked example of the page is the vector that vault/backup_key.rs holds to.
    assert!(page.contains("000G-40R4-0M30-E209-185G-R38E-1W81-2YG9"));
    assert!(page.contains("AGE-SECRET-KEY-1N6NN090P8JCXFSV9HQ09ULX6595726AKWRLNK2KL3EWUTYY8SLHQL3P3PW"));
}
