//! The vectors that Rust, Kotlin and Swift all replay: places in a text, and what the check finds there.

use layby_core::api::check_text;
use layby_core::spans::{TextSpan, bytes_to_utf16, utf16_to_bytes, utf16_to_code_points};
use serde_json::Value;

fn vectors(file: &str) -> Vec<Value> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors").join(file);
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn number(value: &Value) -> u32 {
    u32::try_from(value.as_u64().unwrap()).unwrap()
}

fn span(value: &Value) -> TextSpan {
    TextSpan { start: number(&value[0]), end: number(&value[1]) }
}

#[test]
fn a_place_is_the_same_in_every_unit() {
    let cases = vectors("spans.json");
    assert!(cases.len() >= 12);
    for case in cases {
        let (name, text) = (&case["name"], case["text"].as_str().unwrap());
        let bytes = span(&case["bytes"]);
        let range = bytes.start as usize..bytes.end as usize;
        let utf16 = span(&case["utf16"]);
        assert_eq!(&text[range.clone()], case["slice"].as_str().unwrap(), "{name}");
        assert_eq!(bytes_to_utf16(text, range.start, range.end), utf16, "{name}");
        assert_eq!(utf16_to_bytes(text, utf16), Some(range), "{name}");
        assert_eq!(utf16_to_code_points(text, utf16), Some(span(&case["code_points"])), "{name}");
    }
}

#[test]
fn the_check_finds_the_same_everywhere() {
    let cases = vectors("guard.json");
    assert!(cases.len() >= 30);
    for case in cases {
        let (name, text) = (&case["name"], case["text"].as_str().unwrap());
        let found: Vec<Value> = check_text(text.into())
            .unwrap()
            .into_iter()
            .map(|finding| {
                let points = utf16_to_code_points(text, finding.span).unwrap();
                serde_json::json!({
                    "kind": finding.kind,
                    "start_utf16": finding.span.start, "end_utf16": finding.span.end,
                    "start_cp": points.start, "end_cp": points.end,
                })
            })
            .collect();
        let expected: Vec<Value> = case["findings"].as_array().unwrap().clone();
        assert_eq!(found, expected, "{name}");
    }
}
