//! What can be said of any entry: when, theme, theory, standards, confidence by capability, how long to keep it.

use chrono::NaiveDate;
use serde::Serialize;

use super::{CodeChoice, FieldWords};
use crate::entries::EntryView;
use crate::packs::frameworks::{Framework, Frameworks, Step};
use crate::packs::prompts::Prompts;
use crate::packs::{Language, PackUnreadable, ShownText};
use crate::retention::RetentionChoices;
use crate::standards::Themes;

/// The details of an entry of any kind. None of it is ever required.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct DetailsForm {
    /// When it happened.
    pub happened: FieldWords,
    /// What it is mostly about.
    pub theme: FieldWords,
    /// The themes, in the order they are listed in.
    pub themes: Vec<CodeChoice>,
    /// The theory talked about.
    pub theory: FieldWords,
    /// The standards it speaks to. They are found with `find_standards`.
    pub standards: FieldWords,
    /// How sure, before.
    pub confidence_before: FieldWords,
    /// And after.
    pub confidence_after: FieldWords,
    /// 1 to 5, in words.
    pub scale: ConfidenceScale,
    /// Capabilities to rate, by framework. One whose last day has passed is not offered.
    pub frameworks: Vec<FrameworkWords>,
    /// How long to keep it.
    pub keep_until: FieldWords,
    /// What can be chosen for that, each with its date, and which of them this notebook proposes.
    pub retention: RetentionChoices,
}

/// An entry with the screen on which more is said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct DetailsView {
    /// The entry.
    pub entry: EntryView,
    /// The screen.
    pub form: DetailsForm,
}

/// How sure, 1 to 5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ConfidenceScale {
    /// What is asked.
    pub question: ShownText,
    /// For you only: it is no score.
    pub help: ShownText,
    /// The steps, 1 first.
    pub steps: Vec<ScaleStep>,
}

/// A step of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ScaleStep {
    /// Its value.
    pub value: u8,
    /// Its word.
    pub word: ShownText,
}

/// A framework of capabilities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct FrameworkWords {
    /// Its name.
    pub name: ShownText,
    /// A line about it, where there is one.
    pub note: Option<ShownText>,
    /// What can be rated, in its order.
    pub capabilities: Vec<CapabilityWords>,
}

/// A capability.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct CapabilityWords {
    /// Its code, which the entry's confidence names.
    pub code: String,
    /// Its title.
    pub title: ShownText,
}

impl ConfidenceScale {
    /// In a language.
    pub fn new(language: Language) -> Result<Self, PackUnreadable> {
        let words = &Frameworks::load()?.confidence;
        let step = |step: &Step| ScaleStep { value: step.value, word: step.word.shown(language) };
        Ok(Self {
            question: words.question.shown(language),
            help: words.help.shown(language),
            steps: words.scale.iter().map(step).collect(),
        })
    }
}

impl DetailsForm {
    /// In a language, on a civil date in London.
    pub fn new(
        retention: RetentionChoices,
        today: NaiveDate,
        language: Language,
    ) -> Result<Self, PackUnreadable> {
        let fields = &Prompts::load()?.common;
        let field = |code| FieldWords::of(fields, code, language);
        let theme = |theme: &crate::standards::Theme| CodeChoice {
            code: theme.code.clone(),
            name: theme.title.shown(language),
            help: Some(theme.help.shown(language)),
        };
        let in_use = |framework: &&Framework| framework.valid_until.is_none_or(|last| today <= last);
        Ok(Self {
            happened: field("happened")?,
            theme: field("theme")?,
            themes: Themes::load()?.themes.iter().map(theme).collect(),
            theory: field("theory")?,
            standards: field("standards")?,
            confidence_before: field("confidence_before")?,
            confidence_after: field("confidence_after")?,
            scale: ConfidenceScale::new(language)?,
            frameworks: Frameworks::load()?
                .frameworks
                .iter()
                .filter(in_use)
                .map(|framework| framework_words(framework, language))
                .collect(),
            keep_until: field("retention")?,
            retention,
        })
    }
}

fn framework_words(framework: &Framework, language: Language) -> FrameworkWords {
    FrameworkWords {
        name: framework.name.shown(language),
        note: framework.note.as_ref().map(|note| note.shown(language)),
        capabilities: framework
            .capabilities
            .iter()
            .map(|capability| CapabilityWords {
                code: capability.code.clone(),
                title: capability.title.shown(language),
            })
            .collect(),
    }
}
