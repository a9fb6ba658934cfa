//! `uniffi-bindgen`, pinned to the core's version: Kotlin.
fn main() {
    uniffi::uniffi_bindgen_main();
}
