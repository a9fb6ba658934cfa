//! How long to keep a note: `core/packs/retention.json`. Layby's proposal; no law or regulator stands behind it.

use std::sync::OnceLock;

use serde::Deserialize;

use super::{Line, PackText, PackUnreadable, read_once};

/// The pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetentionPack {
    /// Always `retention`.
    pub pack: String,
    /// The pack's id.
    pub id: String,
    /// The pack's version.
    pub version: u32,
    /// What it is.
    pub about: String,
    /// Whose idea it is.
    pub origin: String,
    /// It can be changed, for each entry and for all.
    pub changeable: bool,
    /// What is said beside it.
    pub lines: Vec<Line>,
    /// What can be chosen.
    pub options: Vec<RetentionOption>,
    /// What is proposed.
    pub defaults: Vec<Proposal>,
    /// Why that.
    pub default_why: PackText,
}

/// What the months are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CountedFrom {
    /// The day it happened.
    Happened,
    /// The last day of the registration year it happened in.
    RegistrationYearEnd,
    /// A date the person picks.
    ChosenDate,
    /// Nothing: no date.
    None,
}

/// One thing that can be chosen.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetentionOption {
    /// Its code.
    pub code: String,
    /// What its months are counted from.
    pub from: CountedFrom,
    /// How many; none where there is nothing to count.
    pub months: Option<u32>,
    /// Its words.
    pub text: PackText,
}

/// What is proposed for one kind.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// A kind of entry, or `record`.
    pub kind: String,
    /// An option's code.
    pub option: String,
}

impl RetentionPack {
    /// Layby's own.
    pub fn load() -> Result<&'static Self, PackUnreadable> {
        static RETENTION: OnceLock<Option<RetentionPack>> = OnceLock::new();
        read_once(&RETENTION, include_str!("../../packs/retention.json"))
    }

    /// An option by its code.
    pub fn option(&self, code: &str) -> Option<&RetentionOption> {
        self.options.iter().find(|option| option.code == code)
    }
}
