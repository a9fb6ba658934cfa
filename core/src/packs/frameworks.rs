//! Capability frameworks, by title only: `core/packs/frameworks.json`. Their texts are not ours to ship.

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::Deserialize;

use super::{PackText, PackUnreadable, read_once};

/// The pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frameworks {
    /// Always `frameworks`.
    pub pack: String,
    /// The pack's id.
    pub id: String,
    /// The pack's version.
    pub version: u32,
    /// What it is.
    pub about: String,
    /// PCF and KSS.
    pub frameworks: Vec<Framework>,
    /// How confidence is asked for.
    pub confidence: ConfidenceWords,
}

/// What in a framework can be rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rate {
    /// Each of its titles.
    ByTitle,
    /// The framework itself: its titles are not known to us.
    AsAWhole,
}

/// A framework.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// Its code.
    pub code: String,
    /// Its year, where known.
    pub year: Option<u32>,
    /// Its last day, where one is set.
    pub valid_until: Option<NaiveDate>,
    /// Its name.
    pub name: PackText,
    /// What in it can be rated.
    pub rate: Rate,
    /// What can be rated.
    pub capabilities: Vec<Capability>,
    /// A line about it.
    #[serde(default)]
    pub note: Option<PackText>,
}

/// A capability.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capability {
    /// Its code, which an entry's confidence names.
    pub code: String,
    /// Its title.
    pub title: PackText,
}

/// How confidence is asked for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfidenceWords {
    /// What is asked.
    pub question: PackText,
    /// One quiet line below.
    pub help: PackText,
    /// 1 to 5, in words.
    pub scale: Vec<Step>,
}

/// A step of the scale.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its value.
    pub value: u8,
    /// Its word.
    pub word: PackText,
}

impl Frameworks {
    /// By title.
    pub fn load() -> Result<&'static Self, PackUnreadable> {
        static FRAMEWORKS: OnceLock<Option<Frameworks>> = OnceLock::new();
        read_once(&FRAMEWORKS, include_str!("../../packs/frameworks.json"))
    }

    /// Every capability's code.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.frameworks.iter().flat_map(|framework| framework.capabilities.iter().map(|c| c.code.as_str()))
    }
}
