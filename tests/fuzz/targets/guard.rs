//! The check of any text: spans lie on character borders, in order, and none covers another.
#![no_main]

use layby_core::guard;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut end = 0;
    for finding in guard::find(text) {
        assert!(finding.span.start >= end && finding.span.end > finding.span.start);
        assert!(text.get(finding.span.start..finding.span.end).is_some_and(|words| !words.is_empty()));
        end = finding.span.end;
    }
});
