//! A CPD record and what its screen shows.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ring::digest;
use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use super::craft::peer_words;
use super::likeness;
use super::rules::{DATE, DESCRIPTION, FieldKind, PEER, Rules};
use crate::entries::{EntryContent, OPENING, opening};
use crate::ids::{EntryId, RecordId};
use crate::moment::Moment;
use crate::packs::{Language, PackText, ShownText};
use crate::personal::PersonalText;

/// What is written in each box, by the box's code in the rules pack. A box without words is not in it.
pub type Answers = BTreeMap<String, PersonalText>;

/// What the person said of a record's being in the account. Layby submits nothing and never says it did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    /// On which civil date they put it there.
    pub on: NaiveDate,
    /// The fingerprint of the words they put there.
    pub words: String,
}

/// How far a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum RecordState {
    /// A box the form asks for has no words.
    Draft,
    /// Every box the form asks for has words.
    Ready,
    /// In the account, says the person.
    Recorded {
        /// Since this civil date.
        on: NaiveDate,
    },
    /// Its words changed after that. An edited piece has to be submitted again.
    SubmitAgain {
        /// The earlier words were put there on this civil date.
        on: NaiveDate,
    },
}

/// What the year needs to know of a record: no words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordFacts {
    /// Which.
    pub id: RecordId,
    /// Codes of the boxes that have words.
    pub filled: Vec<String>,
    /// The same for records that say the same; empty for one that says nothing yet.
    pub likeness: String,
    /// What the person said of its being in the account.
    pub recorded: Option<Recorded>,
    /// The fingerprint of its words.
    pub words: String,
    /// The date in its date box: only with one is it a piece of a year.
    pub on: Option<NaiveDate>,
}

impl RecordFacts {
    /// The facts of a record's words.
    pub fn of(id: RecordId, fields: &Answers, recorded: Option<Recorded>) -> Self {
        let filled = fields.iter().filter(|(_, words)| !words.is_blank()).map(|(code, _)| code.clone());
        Self {
            id,
            filled: filled.collect(),
            likeness: likeness::of(fields),
            recorded,
            words: fingerprint(fields),
            on: date_of(fields),
        }
    }

    /// How far it is.
    pub fn state(&self, rules: &Rules) -> RecordState {
        match &self.recorded {
            Some(recorded) if recorded.words == self.words => RecordState::Recorded { on: recorded.on },
            Some(recorded) => RecordState::SubmitAgain { on: recorded.on },
            None if rules.form.iter().all(|field| !field.required || self.has(&field.code)) => {
                RecordState::Ready
            }
            None => RecordState::Draft,
        }
    }

    /// Whether a box has words.
    pub fn has(&self, code: &str) -> bool {
        self.filled.iter().any(|filled| filled == code)
    }
}

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
    /// How far it is.
    pub state: RecordState,
}

/// A record in the bin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RecordBinCard {
    /// Which.
    pub id: RecordId,
    /// The first words of its description.
    pub opening: PersonalText,
    /// When it was put there.
    pub binned: Moment,
    /// After this it is erased, when the notebook next opens.
    pub gone_after: Moment,
}

/// A box's heading, in both of the app's languages: a shell shows the person's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct BoxLabel {
    /// For someone who reads English.
    pub english: ShownText,
    /// For someone who reads Welsh: English where the words are not ours to translate.
    pub welsh: ShownText,
    /// They are the regulator's words, and not ours.
    pub regulators_words: bool,
}

/// One box of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RecordBox {
    /// Its code.
    pub field: String,
    /// Its heading.
    pub label: BoxLabel,
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
    /// It tells what happened, and nothing of what was learnt or what it changes.
    OnlyDescription,
    /// It says nothing of what it changes for practice and people.
    NoImpact,
    /// Nobody said yet what was learnt with a peer, and no other record of its year does.
    PeerOpen,
    /// Another record says the same, or nearly: [`RecordView::same_as`].
    SameAsAnother,
}

/// The box a person goes on with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct Question {
    /// The box's code.
    pub field: String,
    /// Its place in the form, from 1.
    pub number: u32,
    /// How many boxes the form has.
    pub total: u32,
    /// The form asks for it; otherwise it may stay empty.
    pub required: bool,
}

/// An entry a record rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RecordSource {
    /// Which.
    pub id: EntryId,
    /// What it holds; none if it was erased or lies in the bin.
    pub content: Option<EntryContent>,
    /// All its words in reading order, to be read beside a question; none likewise.
    pub words: Option<PersonalText>,
    /// It tells of a talk with a peer, so it can fill the peer box when the person says so.
    pub peer_talk: bool,
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
    /// How far it is.
    pub state: RecordState,
    /// The box to go on with: where the person stopped, else the first without words; none when all have some.
    pub question: Option<Question>,
    /// What is worth a look.
    pub hints: Vec<RecordHint>,
    /// The record that says the same, if one does.
    pub same_as: Option<RecordId>,
    /// What it rests on.
    pub sources: Vec<RecordSource>,
    /// Findings of the check that wait for an answer.
    pub unanswered: u32,
}

impl RecordCard {
    /// A card for a record's answers.
    pub fn new(rules: &Rules, id: RecordId, fields: &Answers, recorded: Option<Recorded>) -> Self {
        let facts = RecordFacts::of(id, fields, recorded);
        Self {
            id,
            opening: Self::opening(fields),
            date: fields.get(DATE).map(|date| date.reveal().to_owned()),
            complete: rules.missing(fields).is_empty(),
            with_peer: facts.has(PEER),
            state: facts.state(rules),
        }
    }

    /// The first words of a record's description.
    pub fn opening(fields: &Answers) -> PersonalText {
        let words = fields.get(DESCRIPTION).map(|words| words.reveal().trim()).unwrap_or_default();
        opening(words, OPENING).into()
    }
}

impl RecordSource {
    /// An entry, as far as it is still there.
    pub fn new(id: EntryId, content: Option<EntryContent>) -> Self {
        let words = content.as_ref().map(|content| {
            let texts = content.texts().into_iter().map(PersonalText::reveal);
            texts.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("\n\n").into()
        });
        let peer_talk = content.as_ref().is_some_and(|content| peer_words(content).is_some());
        Self { id, content, words, peer_talk }
    }
}

impl BoxLabel {
    fn new(label: &PackText) -> Self {
        Self {
            english: label.shown(Language::English),
            welsh: label.shown(Language::Welsh),
            regulators_words: label.status == "regulators_words",
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
                    label: BoxLabel::new(&field.label),
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

/// The civil date in a record's date box.
pub fn date_of(fields: &Answers) -> Option<NaiveDate> {
    fields.get(DATE)?.reveal().trim().parse().ok()
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
