//! The jot screen: every frame at once, because another frame is one tap away.

use serde::Serialize;

use crate::entries::{Frame, Prompt};
use crate::packs::prompts::{FrameWords, PromptWords, Prompts};
use crate::packs::{Language, PackUnreadable, ShownText};

/// The jot screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ReflectionForm {
    /// The frames, the one without steps first.
    pub frames: Vec<FrameForm>,
}

/// A frame.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct FrameForm {
    /// Which.
    pub frame: Frame,
    /// A short label.
    pub name: ShownText,
    /// A heading.
    pub title: ShownText,
    /// When it is good.
    pub help: ShownText,
    /// Its steps, in order.
    pub prompts: Vec<PromptForm>,
}

/// A step of a frame.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct PromptForm {
    /// Which.
    pub prompt: Prompt,
    /// The step's name, as the frame's author has it.
    pub name: ShownText,
    /// A heading.
    pub title: ShownText,
    /// What is asked.
    pub question: ShownText,
    /// One quiet line below.
    pub help: ShownText,
}

impl ReflectionForm {
    /// In a language.
    pub fn new(language: Language) -> Result<Self, PackUnreadable> {
        Ok(Self { frames: Prompts::load()?.frames.iter().map(|frame| frame_form(frame, language)).collect() })
    }
}

fn frame_form(frame: &FrameWords, language: Language) -> FrameForm {
    let prompt = |prompt: &PromptWords| PromptForm {
        prompt: prompt.code,
        name: prompt.name.shown(language),
        title: prompt.title.shown(language),
        question: prompt.question.shown(language),
        help: prompt.help.shown(language),
    };
    FrameForm {
        frame: frame.code,
        name: frame.name.shown(language),
        title: frame.title.shown(language),
        help: frame.help.shown(language),
        prompts: frame.prompts.iter().map(prompt).collect(),
    }
}
