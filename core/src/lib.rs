//! Layby's core.
pub mod guard;
uniffi::setup_scaffolding!();
