//! Feedback, caught after the meeting (standard 4.1: from a range of sources, people with lived experience above
//! all). From a role, never a name; praise and concern alike.

use serde::{Deserialize, Serialize};

use crate::personal::PersonalText;

/// What it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Praise.
    Praise,
    /// A concern.
    Concern,
    /// Both.
    Both,
}

/// Feedback.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    /// Who from: a role's code in `core/packs/prompts.json`.
    pub from_role: Option<String>,
    /// How it came: a channel's code there.
    pub channel: Option<String>,
    /// Praise, a concern, or both.
    pub tone: Option<Tone>,
    /// Their words.
    pub their_words: PersonalText,
    /// What it told me.
    pub what_it_told_me: PersonalText,
    /// What I will do.
    pub what_i_will_do: PersonalText,
    /// What they wrote themselves, the phone in their own hands.
    pub hand_over: Vec<HandOverAnswer>,
}

/// An answer a person gave with their own thumb.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct HandOverAnswer {
    /// The question's code in `core/packs/prompts.json`.
    pub question: String,
    /// What they wrote.
    pub words: PersonalText,
}

impl Feedback {
    /// Its texts, in reading order: theirs first.
    pub fn texts(&self) -> Vec<&PersonalText> {
        let handed = self.hand_over.iter().map(|answer| &answer.words);
        let mine = [&self.what_it_told_me, &self.what_i_will_do];
        std::iter::once(&self.their_words).chain(handed).chain(mine).collect()
    }
}
