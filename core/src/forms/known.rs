//! Whether the codes in an entry are ones the packs know, and its ratings on the scale.

use crate::entries::{EntryContent, EntryDetails};
use crate::packs::PackUnreadable;
use crate::packs::frameworks::Frameworks;
use crate::packs::prompts::Prompts;
use crate::standards::{Standards, Themes};

/// What is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unknown {
    /// A role, a channel, a question of the hand-over, a theme or a capability.
    #[error("not a code of a pack")]
    Code,
    /// A standard's element.
    #[error("not a standard")]
    Standard,
    /// A confidence that is not on the scale.
    #[error("not on the scale of {least} to {most}")]
    Confidence {
        /// The least there is.
        least: u8,
        /// The most.
        most: u8,
    },
    /// A fault of the build.
    #[error(transparent)]
    Pack(#[from] PackUnreadable),
}

/// Checks an entry's codes and ratings. What `before` held already is let through, whatever a newer pack says:
/// a code that was dropped must not keep a person from saving their words.
pub fn check(
    content: &EntryContent,
    details: &EntryDetails,
    before: Option<(&EntryContent, &EntryDetails)>,
) -> Result<(), Unknown> {
    let earlier: Vec<Code> = before.map(|(content, details)| codes(content, details)).unwrap_or_default();
    for code in codes(content, details) {
        if !earlier.contains(&code) {
            code.known()?;
        }
    }
    let scale = &Frameworks::load()?.confidence.scale;
    let least = scale.iter().map(|step| step.value).min().ok_or(PackUnreadable)?;
    let most = scale.iter().map(|step| step.value).max().ok_or(PackUnreadable)?;
    match ratings(content, details).into_iter().all(|rating| (least..=most).contains(&rating)) {
        true => Ok(()),
        false => Err(Unknown::Confidence { least, most }),
    }
}

/// A code, and the pack it should be in.
#[derive(PartialEq)]
enum Code<'a> {
    Role(&'a str),
    Channel(&'a str),
    Question(&'a str),
    Theme(&'a str),
    Capability(&'a str),
    Standard(&'a str),
}

impl Code<'_> {
    fn known(&self) -> Result<(), Unknown> {
        let prompts = Prompts::load()?;
        let known = match self {
            Self::Role(code) => prompts.feedback.roles.iter().any(|role| role.code == *code),
            Self::Channel(code) => prompts.feedback.channels.iter().any(|channel| channel.code == *code),
            Self::Question(code) => prompts.hand_over.questions.iter().any(|question| question.code == *code),
            Self::Theme(code) => Themes::load()?.themes.iter().any(|theme| theme.code == *code),
            Self::Capability(code) => Frameworks::load()?.codes().any(|known| known == *code),
            Self::Standard(number) => {
                return Standards::england()?.element(number).map(|_| ()).ok_or(Unknown::Standard);
            }
        };
        if known { Ok(()) } else { Err(Unknown::Code) }
    }
}

fn codes<'a>(content: &'a EntryContent, details: &'a EntryDetails) -> Vec<Code<'a>> {
    let mut codes: Vec<Code<'a>> = Vec::new();
    if let EntryContent::Feedback { feedback } = content {
        codes.extend(feedback.from_role.as_deref().map(Code::Role));
        codes.extend(feedback.channel.as_deref().map(Code::Channel));
        codes.extend(feedback.hand_over.iter().map(|answer| Code::Question(&answer.question)));
    }
    codes.extend(details.theme.as_deref().map(Code::Theme));
    codes.extend(details.confidence.iter().map(|confidence| Code::Capability(&confidence.capability)));
    codes.extend(details.standards.iter().map(|number| Code::Standard(number)));
    codes
}

fn ratings(content: &EntryContent, details: &EntryDetails) -> Vec<u8> {
    let mut ratings: Vec<Option<u8>> = details.confidence.iter().flat_map(|c| [c.before, c.after]).collect();
    if let EntryContent::InformalSupervision { supervision } = content {
        ratings.extend([supervision.confidence_before, supervision.confidence_after]);
    }
    ratings.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entries::{Confidence, Feedback, HandOverAnswer, InformalSupervision};

    fn jot() -> EntryContent {
        EntryContent::reflection("words")
    }

    fn details() -> EntryDetails {
        EntryDetails {
            theme: Some("court".into()),
            standards: vec!["2.5".into()],
            confidence: vec![Confidence {
                capability: "pcf:knowledge".into(),
                before: Some(1),
                after: Some(5),
            }],
            ..EntryDetails::default()
        }
    }

    #[test]
    fn a_code_no_pack_has_is_refused_by_its_kind() {
        assert_eq!(check(&jot(), &details(), None), Ok(()));
        let with = |change: &dyn Fn(&mut EntryDetails)| {
            let mut details = details();
            change(&mut details);
            check(&jot(), &details, None)
        };
        assert_eq!(with(&|d| d.theme = Some("weather".into())), Err(Unknown::Code));
        assert_eq!(with(&|d| d.confidence[0].capability = "pcf:juggling".into()), Err(Unknown::Code));
        assert_eq!(with(&|d| d.standards.push("7.1".into())), Err(Unknown::Standard));
        let feedback = |feedback| check(&EntryContent::Feedback { feedback }, &EntryDetails::default(), None);
        let known = Feedback {
            from_role: Some("parent".into()),
            channel: Some("email".into()),
            hand_over: vec![HandOverAnswer { question: "how_was_it".into(), words: "fine".into() }],
            ..Feedback::default()
        };
        assert_eq!(feedback(known.clone()), Ok(()));
        let role = Feedback { from_role: Some("Mrs Okonjo".into()), ..known.clone() };
        assert_eq!(feedback(role), Err(Unknown::Code));
        let channel = Feedback { channel: Some("owl".into()), ..known.clone() };
        assert_eq!(feedback(channel), Err(Unknown::Code));
        let mut question = known;
        question.hand_over[0].question = "what_is_your_name".into();
        assert_eq!(feedback(question), Err(Unknown::Code));
    }

    #[test]
    fn a_rating_off_the_scale_is_refused_wherever_it_stands() {
        let off = Err(Unknown::Confidence { least: 1, most: 5 });
        for rating in [0, 6, 255] {
            let mut details = details();
            details.confidence[0].after = Some(rating);
            assert_eq!(check(&jot(), &details, None), off);
            let supervision =
                InformalSupervision { confidence_before: Some(rating), ..InformalSupervision::default() };
            let content = EntryContent::InformalSupervision { supervision };
            assert_eq!(check(&content, &EntryDetails::default(), None), off);
        }
    }

    #[test]
    fn a_code_that_was_there_before_never_keeps_words_from_being_saved() {
        let old = EntryDetails { theme: Some("dropped_in_version_9".into()), ..EntryDetails::default() };
        assert_eq!(check(&jot(), &old, None), Err(Unknown::Code));
        assert_eq!(check(&EntryContent::reflection("more words"), &old, Some((&jot(), &old))), Ok(()));
    }
}
