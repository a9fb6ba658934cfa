//! The informal-supervision checklist: two colleagues over a hearing that is due or a big report. Six questions
//! in order, "but why?" under any answer to any depth, and a decision a worker can stand behind.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::personal::PersonalText;

/// Which words the questions are asked in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// Children's hearings'.
    ChildrensHearing,
    /// Any setting's.
    #[default]
    AnySetting,
}

/// One of the six questions; their order here is the order they are asked in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum ChecklistQuestion {
    /// Why do we have a compulsory supervision order (a legal order or duty)?
    Order,
    /// What is the legal remit?
    Remit,
    /// Is there anything else we have to do?
    AnythingElse,
    /// What decisions are we making?
    Decisions,
    /// Do we have to make other ones?
    OtherDecisions,
    /// Why has this child (adult, family) been in this situation for a while?
    WhySoLong,
}

impl ChecklistQuestion {
    /// All six, in order.
    pub const ALL: [Self; 6] = [
        Self::Order,
        Self::Remit,
        Self::AnythingElse,
        Self::Decisions,
        Self::OtherDecisions,
        Self::WhySoLong,
    ];
}

/// An answer, and every "but why?" under it: each goes one deeper than the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct ChecklistAnswer {
    /// The question.
    pub question: ChecklistQuestion,
    /// The answer.
    pub words: PersonalText,
    /// But why? But why? But why?
    pub but_why: Vec<PersonalText>,
}

/// Something to do after the talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// What.
    pub words: PersonalText,
    /// It is done.
    pub done: bool,
}

/// The checklist.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct InformalSupervision {
    /// In which words it is asked.
    pub wording: Wording,
    /// A neutral label: "Tuesday hearing", never a name.
    pub label: PersonalText,
    /// When it is due (civil date).
    pub due: Option<NaiveDate>,
    /// The answers so far.
    pub answers: Vec<ChecklistAnswer>,
    /// The decision.
    pub decision: PersonalText,
    /// Why this and nothing else.
    pub rationale: PersonalText,
    /// What it rests on.
    pub evidence: PersonalText,
    /// What happens next.
    pub actions: Vec<Action>,
    /// How sure I felt before we talked, 1 to 5.
    pub confidence_before: Option<u8>,
    /// And after.
    pub confidence_after: Option<u8>,
    /// The talk may fill the peer reflection of a record it becomes: ticked by the person, never assumed.
    #[serde(default)]
    #[uniffi(default = false)]
    pub fills_peer_reflection: bool,
}

impl InformalSupervision {
    /// Its texts, in reading order.
    pub fn texts(&self) -> Vec<&PersonalText> {
        let mut texts = vec![&self.label];
        for answer in &self.answers {
            texts.push(&answer.words);
            texts.extend(&answer.but_why);
        }
        texts.extend([&self.decision, &self.rationale, &self.evidence]);
        texts.extend(self.actions.iter().map(|action| &action.words));
        texts
    }
}
