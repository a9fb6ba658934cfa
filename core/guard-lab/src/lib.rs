//! Makes the names pack (`bin/pack-names.rs`) and measures the guard (`bin/score.rs`) on text that
//! `generate/` wrote. Nothing here is part of Layby.

pub mod pack;
pub mod score;

use layby_core::guard::Guard;

/// What the guard says of a text, in code points, as the desk shell prints it.
pub fn said(guard: &Guard, text: &str) -> Vec<score::Said> {
    let points = |at: usize| text[..at].chars().count();
    guard
        .find(text)
        .into_iter()
        .map(|f| score::Said {
            start: points(f.span.start),
            end: points(f.span.end),
            kind: serde_json::to_value(f.kind).unwrap().as_str().unwrap().to_owned(),
        })
        .collect()
}
