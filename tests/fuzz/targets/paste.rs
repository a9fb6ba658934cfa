//! What is pasted from the regulator's page, or from anywhere else: compared, never believed unread.
#![no_main]

use std::collections::BTreeSet;

use layby_core::standards::Verified;
use layby_core::standards::pack::Standards;
use layby_core::standards::paste;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let pack = Standards::england().expect("the pack is readable");
    let comparison = paste::compare(pack, &Verified::new(), text);
    let numbers: BTreeSet<_> = comparison.elements.iter().map(|element| &element.number).collect();
    assert_eq!(numbers.len(), comparison.elements.len(), "an element was given twice");
    assert!(numbers.iter().all(|number| pack.element(number).is_some()), "an element nobody knows");
});
