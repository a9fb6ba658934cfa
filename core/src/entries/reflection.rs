//! A reflection: free, or in a frame. Changing the frame never loses a word.
//!
//! The frames and their steps are Gibbs' cycle and Driscoll's (Rolfe's) three questions, as `domain.md` lists
//! them; the questions' wording is in `core/packs/prompts.json`.

use serde::{Deserialize, Serialize};

use crate::personal::PersonalText;

/// A way of thinking something through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum Frame {
    /// None: just write.
    #[default]
    Free,
    /// Gibbs' cycle, six steps.
    Gibbs,
    /// Driscoll's and Rolfe's three questions.
    Driscoll,
}

/// One step of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum Prompt {
    /// Free: what stayed with you?
    Free,
    /// Gibbs: what happened.
    Description,
    /// Gibbs: what I thought and felt.
    Feelings,
    /// Gibbs: good and bad.
    Evaluation,
    /// Gibbs: making sense.
    Analysis,
    /// Gibbs: what else I could have done.
    Conclusion,
    /// Gibbs: next time.
    ActionPlan,
    /// Driscoll: what?
    What,
    /// Driscoll: so what?
    SoWhat,
    /// Driscoll: now what?
    NowWhat,
}

impl Frame {
    /// Its steps, in order.
    pub fn prompts(self) -> &'static [Prompt] {
        match self {
            Self::Free => &[Prompt::Free],
            Self::Gibbs => &[
                Prompt::Description,
                Prompt::Feelings,
                Prompt::Evaluation,
                Prompt::Analysis,
                Prompt::Conclusion,
                Prompt::ActionPlan,
            ],
            Self::Driscoll => &[Prompt::What, Prompt::SoWhat, Prompt::NowWhat],
        }
    }

    /// Where words under another frame's step belong in this one. Ours: Gibbs' first two steps say what
    /// happened, the next two why it matters, the last two what comes of it.
    fn home_of(self, prompt: Prompt) -> Prompt {
        use Prompt::*;
        match self {
            Self::Free => Free,
            Self::Gibbs => match prompt {
                Free | What => Description,
                SoWhat => Analysis,
                NowWhat => ActionPlan,
                own => own,
            },
            Self::Driscoll => match prompt {
                Free | Description | Feelings => What,
                Evaluation | Analysis => SoWhat,
                Conclusion | ActionPlan => NowWhat,
                own => own,
            },
        }
    }
}

/// What is written under one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct PromptAnswer {
    /// The step.
    pub prompt: Prompt,
    /// What is written there.
    pub words: PersonalText,
}

/// A reflection.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Reflection {
    /// Its frame.
    pub frame: Frame,
    /// What is written, step by step. A step without words may be missing.
    pub answers: Vec<PromptAnswer>,
    /// How it was before the frame was last changed: changing back, with nothing typed since, brings it back.
    pub earlier: Option<EarlierFrame>,
}

/// A reflection before its frame was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct EarlierFrame {
    /// The frame it had.
    pub frame: Frame,
    /// What was written then.
    pub answers: Vec<PromptAnswer>,
}

impl Reflection {
    /// A jot.
    pub fn free(words: PersonalText) -> Self {
        let answers = vec![PromptAnswer { prompt: Prompt::Free, words }];
        Self { frame: Frame::Free, answers, earlier: None }
    }

    /// Its texts, in reading order.
    pub fn texts(&self) -> Vec<&PersonalText> {
        self.answers.iter().map(|answer| &answer.words).collect()
    }

    /// The same words in another frame.
    pub fn in_frame(self, frame: Frame) -> Self {
        if frame == self.frame {
            return self;
        }
        if let Some(earlier) = &self.earlier {
            let untouched = moved(&earlier.answers, self.frame) == self.answers;
            if earlier.frame == frame && untouched {
                return Self { frame, answers: earlier.answers.clone(), earlier: None };
            }
        }
        let answers = moved(&self.answers, frame);
        let earlier = Some(EarlierFrame { frame: self.frame, answers: self.answers });
        Self { frame, answers, earlier }
    }
}

/// Every answer under the step of `frame` where it belongs; answers that meet there are parted by a blank line.
fn moved(answers: &[PromptAnswer], frame: Frame) -> Vec<PromptAnswer> {
    let mut moved = Vec::new();
    for prompt in frame.prompts() {
        let words: Vec<&str> = answers
            .iter()
            .filter(|answer| frame.home_of(answer.prompt) == *prompt && !answer.words.is_blank())
            .map(|answer| answer.words.reveal())
            .collect();
        if !words.is_empty() {
            moved.push(PromptAnswer { prompt: *prompt, words: words.join("\n\n").into() });
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(reflection: &Reflection) -> Vec<String> {
        let mut words: Vec<String> = reflection
            .texts()
            .iter()
            .flat_map(|text| text.reveal().split_whitespace().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        words.sort();
        words
    }

    fn any_reflection() -> impl Strategy<Value = Reflection> {
        (
            prop_oneof![Just(Frame::Free), Just(Frame::Gibbs), Just(Frame::Driscoll)],
            prop::collection::vec("\\PC{0,20}", 6),
        )
            .prop_map(|(frame, texts)| Reflection {
                frame,
                answers: frame
                    .prompts()
                    .iter()
                    .zip(texts)
                    .map(|(prompt, words)| PromptAnswer { prompt: *prompt, words: words.into() })
                    .collect(),
                earlier: None,
            })
    }

    #[test]
    fn a_jot_becomes_the_first_step_and_a_cycle_three_questions() {
        let jot = Reflection::free("the quiet after".into());
        let gibbs = jot.clone().in_frame(Frame::Gibbs);
        assert_eq!(
            gibbs.answers,
            [PromptAnswer { prompt: Prompt::Description, words: "the quiet after".into() }]
        );
        assert_eq!(gibbs.in_frame(Frame::Free).answers, jot.answers);
    }

    proptest! {
        #[test]
        fn changing_the_frame_never_loses_a_word(start in any_reflection(), path in prop::collection::vec(0usize..3, 1..6)) {
            let frames = [Frame::Free, Frame::Gibbs, Frame::Driscoll];
            let mut now = start.clone();
            for step in path {
                now = now.in_frame(frames[step]);
                prop_assert_eq!(words(&now), words(&start));
                prop_assert!(now.answers.iter().all(|a| now.frame.prompts().contains(&a.prompt) || now.frame == start.frame));
            }
        }

        #[test]
        fn there_and_back_is_as_it_was(start in any_reflection(), other in 0usize..3) {
            let other = [Frame::Free, Frame::Gibbs, Frame::Driscoll][other];
            let back = start.clone().in_frame(other).in_frame(start.frame);
            prop_assert_eq!(back.answers, start.answers);
        }

        #[test]
        fn what_was_typed_since_stays(start in any_reflection(), typed in "[a-z]{3,8}") {
            let mut there = start.clone().in_frame(Frame::Free);
            prop_assume!(start.frame != Frame::Free);
            there.answers.push(PromptAnswer { prompt: Prompt::Free, words: typed.as_str().into() });
            let back = there.in_frame(start.frame);
            prop_assert!(words(&back).contains(&typed));
        }
    }
}
