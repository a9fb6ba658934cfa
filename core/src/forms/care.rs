//! Words of care: the safety line, what is asked before the first entry, the promises. None of them blocks.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::LineWords;
use crate::entries::EntryKind;
use crate::packs::safety::{EmployerAnswer, EmployerReply, Promise, Safety};
use crate::packs::{Language, PackUnreadable, ShownText};

/// Is someone at risk? A quiet line with a tick (`risk_considered` in the entry's details).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct SafetyLine {
    /// The line.
    pub line: ShownText,
    /// The tick.
    pub tick: ShownText,
}

/// What was answered before the first entry, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct FirstEntryAnswer {
    /// Does your employer allow this?
    pub employer: EmployerAnswer,
    /// When it was answered, with the notice of disclosure read (civil date in London).
    pub on: NaiveDate,
}

/// What is asked before the first entry is kept, or as soon after as a person has a minute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct FirstEntryWords {
    /// Does your employer allow you to keep notes like these?
    pub employer_question: ShownText,
    /// One quiet line below.
    pub employer_help: ShownText,
    /// What can be answered, and what is said to each.
    pub employer_answers: Vec<EmployerChoice>,
    /// Others may get to read this: a heading.
    pub disclosure_title: ShownText,
    /// A court, or the person it is about.
    pub disclosure: ShownText,
    /// I have read this.
    pub accept: ShownText,
    /// What was answered, if it was; a shut notebook does not tell.
    pub answered: Option<FirstEntryAnswer>,
}

/// An answer to the question about the employer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct EmployerChoice {
    /// Which.
    pub answer: EmployerAnswer,
    /// The answer.
    pub text: ShownText,
    /// What is said to it.
    pub reply: ShownText,
}

/// What the check says of itself, what Layby can and cannot promise, and parking first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct CareWords {
    /// Could someone be recognised?
    pub check_question: ShownText,
    /// Layby can miss things.
    pub check_promise: ShownText,
    /// How to read it again.
    pub check_advice: ShownText,
    /// Keep it, and say why.
    pub check_keep: ShownText,
    /// Write my own.
    pub check_write_own: ShownText,
    /// What Layby can and cannot promise: a heading.
    pub promises_title: ShownText,
    /// What it can.
    pub can: Vec<LineWords>,
    /// What it cannot.
    pub cannot: Vec<LineWords>,
    /// Park first.
    pub driving: ShownText,
    /// Why.
    pub driving_help: ShownText,
}

impl SafetyLine {
    /// The line, where a kind of entry carries it.
    pub fn on(kind: EntryKind, language: Language) -> Result<Option<Self>, PackUnreadable> {
        let question = Safety::load()?.asked_on(kind);
        Ok(question.map(|question| Self {
            line: question.line.shown(language),
            tick: question.tick.shown(language),
        }))
    }
}

impl FirstEntryWords {
    /// In a language, with what was answered.
    pub fn new(answered: Option<FirstEntryAnswer>, language: Language) -> Result<Self, PackUnreadable> {
        let words = &Safety::load()?.before_first_entry;
        let employer = &words.employer_question;
        let choice = |reply: &EmployerReply| EmployerChoice {
            answer: reply.code,
            text: reply.text.shown(language),
            reply: reply.reply.shown(language),
        };
        Ok(Self {
            employer_question: employer.question.shown(language),
            employer_help: employer.help.shown(language),
            employer_answers: employer.answers.iter().map(choice).collect(),
            disclosure_title: words.disclosure_notice.title.shown(language),
            disclosure: words.disclosure_notice.text.shown(language),
            accept: words.disclosure_notice.accept.shown(language),
            answered,
        })
    }
}

impl CareWords {
    /// In a language.
    pub fn new(language: Language) -> Result<Self, PackUnreadable> {
        let pack = Safety::load()?;
        let lines = |promises: &[Promise]| {
            promises
                .iter()
                .map(|promise| LineWords { code: promise.code.clone(), text: promise.text.shown(language) })
                .collect()
        };
        Ok(Self {
            check_question: pack.check.question.shown(language),
            check_promise: pack.check.promise.shown(language),
            check_advice: pack.check.advice.shown(language),
            check_keep: pack.check.keep.shown(language),
            check_write_own: pack.check.write_own.shown(language),
            promises_title: pack.promises.title.shown(language),
            can: lines(&pack.promises.can),
            cannot: lines(&pack.promises.cannot),
            driving: pack.driving.line.shown(language),
            driving_help: pack.driving.help.shown(language),
        })
    }
}
