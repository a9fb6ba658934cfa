//! The header is read before any secret is tried: whatever lies there, a header or a typed refusal, and every
//! number that reaches the key derivation within its bounds.
#![no_main]

use layby_core::vault::header::Unverified;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(unverified) = Unverified::parse(bytes) {
        assert!(unverified.claimed().slots.iter().all(|slot| slot.check().is_ok()));
    }
});
