//! The screen of the informal-supervision checklist, for two people over one phone.

use chrono::NaiveDate;
use serde::Serialize;

use super::{ConfidenceScale, FieldWords, QuestionWords, SafetyLine};
use crate::entries::{ChecklistQuestion, EntryKind, Wording};
use crate::packs::checklists::{Checklists, QuestionWords as PackQuestion, WordingWords};
use crate::packs::{Language, PackUnreadable, ShownText};

/// The checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ChecklistForm {
    /// The wordings to choose from.
    pub wordings: Vec<WordingChoice>,
    /// The six questions, in order, in the wording that was asked for.
    pub questions: Vec<ChecklistQuestionWords>,
    /// But why? Under any answer, to any depth.
    pub but_why: QuestionWords,
    /// What is due.
    pub label: FieldWords,
    /// Neutral labels to offer for it: those of the day it is due, then those without a day.
    pub labels: Vec<ShownText>,
    /// When it is due.
    pub due: FieldWords,
    /// How sure, before the talk.
    pub confidence_before: FieldWords,
    /// The decision.
    pub decision: FieldWords,
    /// Why this and nothing else.
    pub rationale: FieldWords,
    /// What it rests on.
    pub evidence: FieldWords,
    /// What happens next.
    pub actions: FieldWords,
    /// How sure, after the talk.
    pub confidence_after: FieldWords,
    /// 1 to 5, in words.
    pub scale: ConfidenceScale,
    /// The tick that lets the talk fill a record's peer reflection.
    pub fills_peer_reflection: ShownText,
    /// Is someone at risk? A quiet line with a tick; it never blocks.
    pub safety: Option<SafetyLine>,
}

/// A wording to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct WordingChoice {
    /// Which.
    pub wording: Wording,
    /// What it is called.
    pub name: ShownText,
    /// Where its words are from.
    pub help: ShownText,
}

/// One of the six.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ChecklistQuestionWords {
    /// Which.
    pub question: ChecklistQuestion,
    /// What is asked.
    pub words: ShownText,
    /// One quiet line below.
    pub help: ShownText,
}

impl ChecklistForm {
    /// In a wording and a language; `due` is when it is due, where that is known yet.
    pub fn new(wording: Wording, due: Option<NaiveDate>, language: Language) -> Result<Self, PackUnreadable> {
        let pack = Checklists::load()?;
        let field = |code| FieldWords::of(&pack.closing, code, language);
        let choice = |words: &WordingWords| WordingChoice {
            wording: words.code,
            name: words.name.shown(language),
            help: words.help.shown(language),
        };
        let question = |question: &PackQuestion| ChecklistQuestionWords {
            question: question.code,
            words: question.question.shown(language),
            help: question.help.shown(language),
        };
        let mut labels = due.map(|due| pack.labels.on(due, language)).transpose()?.unwrap_or_default();
        labels.extend(pack.labels.undated.iter().map(|line| line.text.shown(language)));
        Ok(Self {
            wordings: pack.wordings.iter().map(choice).collect(),
            questions: pack.wording(wording)?.questions.iter().map(question).collect(),
            but_why: QuestionWords {
                code: pack.but_why.code.clone(),
                question: pack.but_why.question.shown(language),
                help: pack.but_why.help.shown(language),
            },
            label: FieldWords { help: pack.labels_help.shown(language), ..field("due_what")? },
            labels,
            due: field("due_when")?,
            confidence_before: field("confidence_before")?,
            decision: field("decision")?,
            rationale: field("rationale")?,
            evidence: field("evidence")?,
            actions: field("actions")?,
            confidence_after: field("confidence_after")?,
            scale: ConfidenceScale::new(language)?,
            fills_peer_reflection: pack.peer_reflection.text.shown(language),
            safety: SafetyLine::on(EntryKind::InformalSupervision, language)?,
        })
    }
}
