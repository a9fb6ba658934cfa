//! The check of any text: spans lie on character borders, in order, and none covers another; so do the pieces of a
//! jigsaw; better words hold their finding; and a name on the own list is always found.
#![no_main]

use layby_core::guard::better::{Wording, better};
use layby_core::guard::{Guard, Listed, OwnList, Span};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let whole = |span: Span| text.get(span.start..span.end).is_some_and(|words| !words.is_empty());
    let looked = Guard::default().look(text);
    let mut end = 0;
    for finding in &looked.findings {
        assert!(finding.span.start >= end && whole(finding.span));
        end = finding.span.end;
    }
    assert!(looked.pieces.iter().flat_map(|(_, pieces)| pieces).all(|piece| whole(piece.span)));
    let (words, mut end) = (Wording::shipped().unwrap(), 0);
    for (finding, better) in looked.findings.iter().zip(better(text, &looked.findings)) {
        assert!(better.span.start >= end && whole(better.span));
        assert!(better.span.start <= finding.span.start && finding.span.end <= better.span.end);
        assert!(words.words(text, &better).is_some() || better.code == "less_detail");
        end = better.span.end;
    }
    let own = OwnList::new([("Xqzv", Listed::NeverName)]);
    let with = format!("{text}\n Xqzv ");
    let found = Guard { own: Some(&own), lexicon: None }.find(&with);
    assert!(found.iter().any(|finding| finding.span.end > text.len()));
});
