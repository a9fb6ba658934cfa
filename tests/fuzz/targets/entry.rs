//! An entry as it lies in a row, a sealed jot or a backup: what is read is written back as the same, and every
//! question asked of it has an answer.
#![no_main]

use layby_core::entries::{EntryContent, Frame};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(content) = serde_json::from_slice::<EntryContent>(bytes) else { return };
    let stored = serde_json::to_vec(&content).expect("an entry can be stored");
    assert_eq!(serde_json::from_slice::<EntryContent>(&stored).expect("and read"), content);
    let _ = (content.kind(), content.is_blank(), content.length(), content.opening());
    if let EntryContent::Reflection { reflection } = content {
        let length = |texts: Vec<&layby_core::personal::PersonalText>| -> usize {
            texts.iter().map(|text| text.reveal().split_whitespace().count()).sum()
        };
        let words = length(reflection.texts());
        for frame in [Frame::Gibbs, Frame::Driscoll, Frame::Free] {
            assert!(length(reflection.clone().in_frame(frame).texts()) >= words, "a change of frame lost a word");
        }
    }
});
