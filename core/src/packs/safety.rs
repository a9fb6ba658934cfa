//! Words of care: `core/packs/safety.json`. Nothing in it blocks anyone.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::{PackText, PackUnreadable, read_once};
use crate::entries::EntryKind;

/// The pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Safety {
    /// Always `safety`.
    pub pack: String,
    /// The pack's id.
    pub id: String,
    /// The pack's version.
    pub version: u32,
    /// What it is.
    pub about: String,
    /// Is someone at risk?
    pub safety_question: SafetyQuestion,
    /// What is asked before the first entry.
    pub before_first_entry: BeforeFirstEntry,
    /// What the check says of itself.
    pub check: CheckWords,
    /// What Layby can promise, and what it cannot.
    pub promises: Promises,
    /// Park first.
    pub driving: Driving,
}

/// The quiet line on what concerns people.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SafetyQuestion {
    /// The line.
    pub line: PackText,
    /// The tick beside it.
    pub tick: PackText,
    /// Kinds of entries that carry it.
    pub asked_on: Vec<EntryKind>,
    /// Never.
    pub blocks: bool,
}

/// What is asked before the first entry.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BeforeFirstEntry {
    /// Does your employer allow this?
    pub employer_question: EmployerQuestion,
    /// Others may get to read it.
    pub disclosure_notice: DisclosureNotice,
}

/// What the employer says of keeping notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum EmployerAnswer {
    /// It is allowed.
    Yes,
    /// I do not know.
    NotSure,
    /// I have asked, and wait.
    Asked,
    /// It is not.
    No,
}

/// Does your employer allow this?
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmployerQuestion {
    /// What is asked.
    pub question: PackText,
    /// One quiet line below.
    pub help: PackText,
    /// What can be answered.
    pub answers: Vec<EmployerReply>,
}

/// An answer, and what is said to it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmployerReply {
    /// Which.
    pub code: EmployerAnswer,
    /// The answer.
    pub text: PackText,
    /// What is said to it.
    pub reply: PackText,
}

/// Others may get to read it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisclosureNotice {
    /// A heading.
    pub title: PackText,
    /// Court, subject access.
    pub text: PackText,
    /// I have read this.
    pub accept: PackText,
}

/// What the check says of itself.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckWords {
    /// What it asks.
    pub question: PackText,
    /// That it can miss things.
    pub promise: PackText,
    /// How to read it again.
    pub advice: PackText,
    /// Keep it.
    pub keep: PackText,
    /// Write my own.
    pub write_own: PackText,
}

/// What Layby can promise, and what it cannot.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promises {
    /// A heading.
    pub title: PackText,
    /// What it can.
    pub can: Vec<Promise>,
    /// What it cannot.
    pub cannot: Vec<Promise>,
}

/// One line of them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Its code.
    pub code: String,
    /// Its words.
    pub text: PackText,
    /// Its rows in the threat model.
    pub threat_model: Vec<u32>,
}

/// Park first.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Driving {
    /// The line.
    pub line: PackText,
    /// Why.
    pub help: PackText,
}

impl Safety {
    /// Layby's own.
    pub fn load() -> Result<&'static Self, PackUnreadable> {
        static SAFETY: OnceLock<Option<Safety>> = OnceLock::new();
        read_once(&SAFETY, include_str!("../../packs/safety.json"))
    }

    /// The quiet line and its tick, where a kind of entry carries it.
    pub fn asked_on(&self, kind: EntryKind) -> Option<&SafetyQuestion> {
        Some(&self.safety_question).filter(|question| question.asked_on.contains(&kind))
    }
}
