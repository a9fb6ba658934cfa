//! What can be said of any entry, beside what it holds. None of it is ever required.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::personal::PersonalText;

/// How sure I felt in one capability, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Confidence {
    /// The capability's code in `core/packs/frameworks.json`.
    pub capability: String,
    /// Before, 1 to 5.
    pub before: Option<u8>,
    /// After, 1 to 5.
    pub after: Option<u8>,
}

/// What belongs to an entry of any kind.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct EntryDetails {
    /// A theme's code in `core/packs/themes.json`.
    pub theme: Option<String>,
    /// The theory talked about.
    pub theory: PersonalText,
    /// Numbers of the standards it speaks to: "2.5".
    pub standards: Vec<String>,
    /// Confidence by capability.
    pub confidence: Vec<Confidence>,
    /// Until when to keep it, where a date is set. Nothing is deleted by itself.
    pub keep_until: Option<NaiveDate>,
    /// "Is someone at risk?" was thought about. It never blocks.
    pub risk_considered: bool,
}
