//! A CPD record and what its screen shows.

use std::collections::BTreeMap;

use ring::digest;
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use super::rules::{FieldKind, Rules};
use crate::entries::{EntryContent, OPENING, opening};
use crate::ids::{EntryId, RecordId};
use crate::personal::PersonalText;

/// What is written in each box, by the box's code in the rules pack. A box without words is not in it.
pub type Answers = BTreeMap<String, PersonalText>;

/// A record in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RecordCard {
    /// Which.
    pub id: RecordId,
    /// The first words of its description.
    pub opening: PersonalText,
    /// Its date, if it has one (ISO 8601).
    pub date: Option<String>,
    /// Every required box has words.
    pub complete: bool,
    /// It says what was learnt with a peer.
    pub with_peer: bool,
}

/// One box of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RecordBox {
    /// Its code.
    pub field: String,
    /// What goes in it.
    pub kind: FieldKind,
    /// The form asks for it.
    pub required: bool,
    /// What is written there.
    pub words: PersonalText,
    /// Characters written, as a person counts them (grapheme clusters).
    pub characters: u32,
    /// The most the account takes, where that is known or set.
    pub limit: Option<u32>,
}

/// Something worth a look, as a code. A hint asks, it does not mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum RecordHint {
    /// The date lies outside the registration year that runs now.
    DateOutsideYear,
    /// A box is longer than its limit.
    OverLimit,
}

/// An entry a record rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RecordSource {
    /// Which.
    pub id: EntryId,
    /// What it holds; none if it was erased or lies in the bin.
    pub content: Option<EntryContent>,
}

/// One record, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RecordView {
    /// Which.
    pub id: RecordId,
    /// Which words these are: hand it back with an answer to a finding.
    pub fingerprint: String,
    /// The form, in its order.
    pub boxes: Vec<RecordBox>,
    /// Required boxes without words, in the form's order.
    pub missing: Vec<String>,
    /// Every required box has words.
    pub complete: bool,
    /// What is worth a look.
    pub hints: Vec<RecordHint>,
    /// What it rests on.
    pub sources: Vec<RecordSource>,
    /// Findings of the check that wait for an answer.
    pub unanswered: u32,
}

impl RecordCard {
    /// A card for a record's answers.
    pub fn new(id: RecordId, fields: &Answers) -> Self {
        let words = |field: &str| fields.get(field).cloned().unwrap_or_default();
        Self {
            id,
            opening: opening(words("description").reveal().trim(), OPENING).into(),
            date: fields.get("date").map(|date| date.reveal().to_owned()),
            complete: Rules::england().is_ok_and(|rules| rules.missing(fields).is_empty()),
            with_peer: fields.get("peer").is_some_and(|peer| !peer.is_blank()),
        }
    }
}

impl RecordBox {
    /// The boxes of a form, filled with a record's answers.
    pub fn fill(rules: &Rules, fields: &Answers) -> Vec<Self> {
        rules
            .form
            .iter()
            .map(|field| {
                let words = fields.get(&field.code).cloned().unwrap_or_default();
                Self {
                    field: field.code.clone(),
                    kind: field.kind,
                    required: field.required,
                    characters: characters(words.reveal()),
                    words,
                    limit: field.limit,
                }
            })
            .collect()
    }

    /// More characters than the limit.
    pub fn over_limit(&self) -> bool {
        self.limit.is_some_and(|limit| self.characters > limit)
    }
}

/// Names the words of a record without telling any: the same for the same words, however they came about. A
/// counter would not do: taking a change back brings an earlier state back, and a later one may differ.
pub fn fingerprint(fields: &Answers) -> String {
    let mut hash = digest::Context::new(&digest::SHA256);
    for (field, words) in fields {
        for part in [field.as_str(), words.reveal()] {
            hash.update(&(part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
    }
    data_encoding::HEXLOWER.encode(hash.finish().as_ref())
}

/// Characters as a person counts them.
pub fn characters(text: &str) -> u32 {
    u32::try_from(text.graphemes(true).count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_the_words_and_their_boxes() {
        let of = |boxes: &[(&str, &str)]| {
            fingerprint(&boxes.iter().map(|(field, words)| ((*field).to_owned(), (*words).into())).collect())
        };
        assert_eq!(of(&[("a", "x"), ("b", "y")]), of(&[("b", "y"), ("a", "x")]));
        assert_ne!(of(&[("a", "xb"), ("b", "y")]), of(&[("a", "x"), ("b", "by")]));
        assert_ne!(of(&[("a", "x")]), of(&[("a", "y")]));
    }

    #[test]
    fn a_family_emoji_and_an_accent_count_once() {
        assert_eq!(characters("👩‍👩‍👧 cafe\u{301}"), 6);
    }
}
