//! The words of each screen that asks for something: one view a screen, from the packs, in one language, each
//! string marked where nobody has reviewed it. Read while the notebook is shut, too: they are nobody's secret.

mod care;
mod checklist;
mod details;
mod known;
mod people;
mod reflection;

pub use care::{CareWords, EmployerChoice, FirstEntryAnswer, FirstEntryWords, SafetyLine};
pub use checklist::{ChecklistForm, ChecklistQuestionWords, WordingChoice};
pub use details::{CapabilityWords, ConfidenceScale, DetailsForm, DetailsView, FrameworkWords, ScaleStep};
pub use known::{Unknown, check};
pub use people::{
    ActivityChoice, ActivityForm, FeedbackForm, HandOverForm, MethodChoice, PeerForm, QuestionWords,
    ToneChoice,
};
pub use reflection::{FrameForm, PromptForm, ReflectionForm};

use serde::Serialize;

use crate::packs::{Choice, Field, Language, Line, PackUnreadable, ShownText, field};

/// A field, in the words it is asked in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct FieldWords {
    /// A short label.
    pub name: ShownText,
    /// A heading.
    pub title: ShownText,
    /// What is asked.
    pub question: ShownText,
    /// One quiet line below.
    pub help: ShownText,
}

/// One of several to choose from, by its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct CodeChoice {
    /// What goes into the entry.
    pub code: String,
    /// What it is called.
    pub name: ShownText,
    /// One quiet line below, where there is one.
    pub help: Option<ShownText>,
}

/// A line that is shown, by its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct LineWords {
    /// Its code.
    pub code: String,
    /// Its words.
    pub text: ShownText,
}

impl FieldWords {
    fn new(field: &Field, language: Language) -> Self {
        Self {
            name: field.name.shown(language),
            title: field.title.shown(language),
            question: field.question.shown(language),
            help: field.help.shown(language),
        }
    }

    /// The field with a code.
    fn of(fields: &[Field], code: &str, language: Language) -> Result<Self, PackUnreadable> {
        Ok(Self::new(field(fields, code)?, language))
    }
}

impl CodeChoice {
    fn all(choices: &[Choice<String>], language: Language) -> Vec<Self> {
        choices
            .iter()
            .map(|choice| Self {
                code: choice.code.clone(),
                name: choice.name.shown(language),
                help: choice.help.as_ref().map(|help| help.shown(language)),
            })
            .collect()
    }
}

impl LineWords {
    fn all(lines: &[Line], language: Language) -> Vec<Self> {
        lines.iter().map(|line| Self { code: line.code.clone(), text: line.text.shown(language) }).collect()
    }
}
