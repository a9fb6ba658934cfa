//! The questions for every kind of entry but the checklist: `core/packs/prompts.json`.

use std::sync::OnceLock;

use serde::Deserialize;

use super::{Choice, Field, Line, PackText, PackUnreadable, read_once};
use crate::entries::{ActivityKind, Frame, PeerMethod, Prompt, Tone};

/// The pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompts {
    /// Always `prompts`.
    pub pack: String,
    /// The pack's id.
    pub id: String,
    /// The pack's version.
    pub version: u32,
    /// What it is.
    pub about: String,
    /// Ways of reflecting.
    pub frames: Vec<FrameWords>,
    /// Feedback.
    pub feedback: FeedbackWords,
    /// Feedback that a person writes with the phone in their own hands.
    pub hand_over: HandOverWords,
    /// A peer-group session.
    pub peer_session: PeerWords,
    /// Any other activity.
    pub activity: ActivityWords,
    /// What can be said of any entry.
    pub common: Vec<Field>,
}

/// A frame.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameWords {
    /// Which.
    pub code: Frame,
    /// A short label.
    pub name: PackText,
    /// A heading.
    pub title: PackText,
    /// When it is good.
    pub help: PackText,
    /// Its steps, in order.
    pub prompts: Vec<PromptWords>,
}

/// A step of a frame.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromptWords {
    /// Which.
    pub code: Prompt,
    /// The step's name, as the frame's author has it.
    pub name: PackText,
    /// A heading.
    pub title: PackText,
    /// What is asked.
    pub question: PackText,
    /// One quiet line below.
    pub help: PackText,
}

/// Feedback.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeedbackWords {
    /// Its fields, their words first: those fade first.
    pub fields: Vec<Field>,
    /// Praise, a concern, both.
    pub tones: Vec<Choice<Tone>>,
    /// Who it may come from.
    pub roles: Vec<Choice<String>>,
    /// How it may come.
    pub channels: Vec<Choice<String>>,
}

/// A hand-over.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOverWords {
    /// What is said first: who reads it and why, that they may skip or stop, no names.
    pub opening: Vec<Line>,
    /// One or two plain questions.
    pub questions: Vec<Question>,
    /// What is said last: how to complain, and that it costs nothing.
    pub closing: Vec<Line>,
}

/// A question with its code.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its code.
    pub code: String,
    /// What is asked.
    pub question: PackText,
    /// One quiet line below.
    pub help: PackText,
}

/// A peer-group session.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeerWords {
    /// Its fields.
    pub fields: Vec<Field>,
    /// How a group may talk.
    pub methods: Vec<Choice<PeerMethod>>,
    /// Ideas for ground rules. The group sets its own.
    pub ground_rule_suggestions: Vec<Line>,
}

/// Another activity.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityWords {
    /// What it may be.
    pub kinds: Vec<Choice<ActivityKind>>,
    /// Its fields.
    pub fields: Vec<Field>,
}

impl Prompts {
    /// Layby's own.
    pub fn load() -> Result<&'static Self, PackUnreadable> {
        static PROMPTS: OnceLock<Option<Prompts>> = OnceLock::new();
        read_once(&PROMPTS, include_str!("../../packs/prompts.json"))
    }
}
