//! Layby's core.
uniffi::setup_scaffolding!();
