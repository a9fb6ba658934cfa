//! The cases that Kotlin and Swift replay too.

use super::super::*;

#[derive(serde::Deserialize)]
struct Case {
    name: String,
    text: String,
    findings: Vec<Expected>,
}

#[derive(Debug, PartialEq, serde::Deserialize)]
struct Expected {
    kind: FindingKind,
    start_utf16: usize,
    end_utf16: usize,
    start_cp: usize,
    end_cp: usize,
}

/// The same file is replayed from Kotlin and Swift, which count in other units than bytes.
#[test]
fn the_shared_cases_hold() {
    let cases: Vec<Case> =
        serde_json::from_str(include_str!("../../../../tests/vectors/guard.json")).unwrap();
    assert!(cases.len() >= 40);
    for case in cases {
        let utf16 = |at: usize| case.text[..at].encode_utf16().count();
        let points = |at: usize| case.text[..at].chars().count();
        let all: Vec<Expected> = find(&case.text)
            .into_iter()
            .map(|f| Expected {
                kind: f.kind,
                start_utf16: utf16(f.span.start),
                end_utf16: utf16(f.span.end),
                start_cp: points(f.span.start),
                end_cp: points(f.span.end),
            })
            .collect();
        assert_eq!(all, case.findings, "{}", case.name);
    }
}
