//! From entries to the regulator's form. The form itself, its order and its limits are data: a rules pack.

pub mod cpd_year;
pub mod craft;
mod model;
pub mod rules;

pub use model::{Answers, RecordBox, RecordCard, RecordHint, RecordSource, RecordView, fingerprint};
