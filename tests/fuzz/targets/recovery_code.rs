//! What is typed as a recovery code: either a slip of the pen, or a code that is written back as the same code.
#![no_main]

use layby_core::vault::recovery_code::RecoveryCode;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|typed: &[u8]| {
    let Ok(code) = RecoveryCode::from_written(typed) else { return };
    let written = code.to_written().expect("a code can be written");
    let again = RecoveryCode::from_written(&written).expect("what was written can be read");
    assert_eq!(again.expose(), code.expose());
});
