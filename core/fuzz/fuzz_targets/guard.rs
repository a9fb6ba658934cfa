//! Any text at all: spans lie on character boundaries, in order, never overlapping; better words hold theirs; and a
//! name on the own list is always found where it stands between spaces.
#![no_main]

use layby_core::guard::better::{Wording, better};
use layby_core::guard::{Guard, Listed, OwnList};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let looked = Guard::default().look(text);
    for finding in &looked.findings {
        assert!(finding.span.start < finding.span.end);
        assert!(text.get(finding.span.start..finding.span.end).is_some());
    }
    assert!(looked.findings.windows(2).all(|two| two[0].span.end <= two[1].span.start));
    for (_, pieces) in &looked.pieces {
        assert!(pieces.iter().all(|piece| text.get(piece.span.start..piece.span.end).is_some()));
    }
    let words = Wording::shipped().unwrap();
    for (finding, better) in looked.findings.iter().zip(better(text, &looked.findings)) {
        assert!(text.get(better.span.start..better.span.end).is_some());
        assert!(better.span.start <= finding.span.start && finding.span.end <= better.span.end);
        let _ = words.words(text, &better);
    }
    let own = OwnList::new([("Xqzv", Listed::NeverName)]);
    let with = format!("{text}\n Xqzv ");
    let found = Guard { own: Some(&own), lexicon: None }.find(&with);
    assert!(found.iter().any(|f| f.span.end > text.len()));
});
