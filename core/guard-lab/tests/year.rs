//! The made-up year of the tour: the guard finds what was planted in it, and nothing else.

use std::path::Path;

use layby_core::guard::find;
use serde_json::Value;

const PLANTED: &[&str] = &[
    "Kayleigh Marsden",
    "999 057 3182",
    "hv.team@example.com",
    "07700 900417",
    "14 Wren Court",
    "DT49 7QT",
    "Larkmoor Primary",
];

#[test]
fn nothing_but_what_was_planted() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../desk/tour/year.json");
    let year: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut texts = Vec::new();
    for part in ["entries", "records"] {
        written(&year[part], &mut texts);
    }
    let words: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
    assert!(words > 7_000, "{words}");
    let found: Vec<&str> = texts
        .iter()
        .flat_map(|text| find(text).into_iter().map(|f| &text[f.span.start..f.span.end]))
        .collect();
    assert_eq!(found, PLANTED);
}

/// Every text in a document, in its order.
fn written<'y>(value: &'y Value, texts: &mut Vec<&'y str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(all) => all.iter().for_each(|one| written(one, texts)),
        Value::Object(all) => all.values().for_each(|one| written(one, texts)),
        _ => {}
    }
}
