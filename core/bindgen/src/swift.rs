//! `uniffi-bindgen-swift`, pinned to the core's version.
fn main() {
    uniffi::uniffi_bindgen_swift();
}
