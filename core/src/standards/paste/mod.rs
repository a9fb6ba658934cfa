//! Paste to verify: text copied from the regulator's page, parsed, matched by number, and compared with the
//! wording we have. A wording belongs to an element only by the number that stands before it. What has no
//! number is said, and never guessed: a wrong guess would be shown as official.

mod compare;
mod diff;
mod headings;
mod html;
mod parse;
mod tokens;

use serde::Serialize;

pub use compare::compare;
pub use diff::{DiffOp, WordRun};

use crate::personal::PersonalText;
use crate::spans::TextSpan;

/// The most text that is looked at, in bytes: the page itself has some 20,000.
pub const LONGEST_PASTE: usize = 256 * 1024;

/// A pasted text beside the wording of this notebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct WordingComparison {
    /// Which wordings these are, on both sides: hand it back when some are accepted.
    pub fingerprint: String,
    /// Every element, in order.
    pub elements: Vec<ElementComparison>,
    /// Lines of which something was not recognised.
    pub unrecognised_lines: u32,
    /// What was not recognised, in order.
    pub unrecognised: Vec<Unrecognised>,
}

/// One element of the comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ElementComparison {
    /// Its number.
    pub number: String,
    /// What came out.
    pub result: WordingResult,
}

/// How a pasted wording and ours lie to each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum WordingResult {
    /// The same words.
    Same {
        /// As pasted.
        pasted: PersonalText,
    },
    /// Other words.
    Differs {
        /// As pasted.
        pasted: PersonalText,
        /// From ours to the pasted.
        diff: Vec<WordRun>,
    },
    /// We had none.
    New {
        /// As pasted.
        pasted: PersonalText,
    },
    /// The paste does not have it, or not in a way that leaves no doubt.
    NotInPaste,
}

impl WordingResult {
    /// The pasted wording, if there is one.
    pub fn pasted(&self) -> Option<&PersonalText> {
        match self {
            Self::Same { pasted } | Self::Differs { pasted, .. } | Self::New { pasted } => Some(pasted),
            Self::NotInPaste => None,
        }
    }
}

/// A piece of the paste that belongs to no element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct Unrecognised {
    /// The line it begins on, from 1.
    pub line: u32,
    /// Where it stands (UTF-16 code units of the paste).
    pub span: TextSpan,
    /// Why it belongs to none.
    pub why: NotRecognised,
}

/// Why a piece of a paste belongs to no element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum NotRecognised {
    /// No number stands before it.
    NoNumber,
    /// No element has this number.
    NoSuchNumber,
    /// The number stands there more than once, with different words.
    NumberTwice,
    /// A number without words.
    NoWords,
    /// Longer than any wording is.
    TooLong,
}
