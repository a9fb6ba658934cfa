//! Makes the names pack (`bin/pack-names.rs`), trains the model of strangers (`bin/train-strangers.rs`) and measures
//! the guard (`bin/score.rs`) on text that `sets/generate.py` wrote. Nothing here is part of Layby.

pub mod pack;
pub mod score;
pub mod train;

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
