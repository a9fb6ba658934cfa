//! What an entry holds, by kind. The same types are stored, shown, searched, checked and taken out.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::activity::Activity;
use super::feedback::Feedback;
use super::peer_session::PeerSession;
use super::reflection::Reflection;
use super::supervision::InformalSupervision;
use crate::personal::PersonalText;

/// An entry's kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Something that happened, in my own words.
    Reflection,
    /// What somebody told me about my work.
    Feedback,
    /// Two colleagues over something that is due.
    InformalSupervision,
    /// A peer group.
    PeerSession,
    /// A podcast, a course, a book, a mentor.
    Activity,
}

/// What an entry holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum EntryContent {
    /// A reflection, in a frame or in none.
    Reflection {
        /// It.
        reflection: Reflection,
    },
    /// Feedback, caught after the meeting.
    Feedback {
        /// It.
        feedback: Feedback,
    },
    /// The informal-supervision checklist.
    InformalSupervision {
        /// It.
        supervision: InformalSupervision,
    },
    /// A peer-group session.
    PeerSession {
        /// It.
        session: PeerSession,
    },
    /// Another activity.
    Activity {
        /// It.
        activity: Activity,
    },
}

impl EntryContent {
    /// A free reflection: a jot.
    pub fn reflection(words: impl Into<PersonalText>) -> Self {
        Self::Reflection { reflection: Reflection::free(words.into()) }
    }

    /// Its kind.
    pub fn kind(&self) -> EntryKind {
        match self {
            Self::Reflection { .. } => EntryKind::Reflection,
            Self::Feedback { .. } => EntryKind::Feedback,
            Self::InformalSupervision { .. } => EntryKind::InformalSupervision,
            Self::PeerSession { .. } => EntryKind::PeerSession,
            Self::Activity { .. } => EntryKind::Activity,
        }
    }

    /// Every text a person wrote in it, in reading order: what is searched, counted and checked.
    pub fn texts(&self) -> Vec<&PersonalText> {
        match self {
            Self::Reflection { reflection } => reflection.texts(),
            Self::Feedback { feedback } => feedback.texts(),
            Self::InformalSupervision { supervision } => supervision.texts(),
            Self::PeerSession { session } => session.texts(),
            Self::Activity { activity } => activity.texts(),
        }
    }

    /// Whether nothing was written at all.
    pub fn is_blank(&self) -> bool {
        self.texts().iter().all(|text| text.is_blank())
    }

    /// Bytes of text in it.
    pub fn length(&self) -> usize {
        self.texts().iter().map(|text| text.reveal().len()).sum()
    }

    /// When what was talked about is due, where it says so (civil date).
    pub fn due(&self) -> Option<NaiveDate> {
        match self {
            Self::InformalSupervision { supervision } => supervision.due,
            _ => None,
        }
    }

    /// Minutes that count to an AMHP's hours.
    pub fn amhp_minutes(&self) -> Option<u32> {
        match self {
            Self::Activity { activity } if activity.amhp => activity.minutes,
            _ => None,
        }
    }

    /// The first words, for a card: at most [`super::OPENING`] characters, cut between words where there are any, with
    /// an ellipsis then.
    pub fn opening(&self) -> PersonalText {
        let text = self.texts().into_iter().find(|text| !text.is_blank()).map_or("", |text| text.reveal());
        opening(text.trim(), super::OPENING).into()
    }
}

impl EntryKind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Reflection, Self::Feedback, Self::InformalSupervision, Self::PeerSession, Self::Activity];

    /// Its code, as stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reflection => "reflection",
            Self::Feedback => "feedback",
            Self::InformalSupervision => "informal_supervision",
            Self::PeerSession => "peer_session",
            Self::Activity => "activity",
        }
    }
}

/// At most `limit` characters of `text`, cut at the last white space before where there is one, and an ellipsis that
/// says so.
pub fn opening(text: &str, limit: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    let Some((cut, _)) = text.grapheme_indices(true).nth(limit) else { return text.to_owned() };
    let whole = text.get(..cut).unwrap_or(text);
    let words =
        whole.rfind(char::is_whitespace).and_then(|space| whole.get(..space)).map_or(whole, str::trim_end);
    format!("{words}…")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_opening_ends_between_words() {
        assert_eq!(opening("waited on the step", 11), "waited on…");
        assert_eq!(opening("short", 11), "short");
        assert_eq!(opening("🙂🙂🙂🙂", 3), "🙂🙂🙂…");
    }

    #[test]
    fn a_kind_is_stored_under_its_code() {
        let content = EntryContent::reflection("words");
        let stored = serde_json::to_value(&content).unwrap();
        assert_eq!(stored["kind"], content.kind().code());
        assert_eq!(serde_json::to_value(content.kind()).unwrap(), content.kind().code());
    }

    proptest! {
        #[test]
        fn an_opening_is_a_beginning_of_the_text(text in "\\PC{0,80}", limit in 1usize..40) {
            let opening = opening(&text, limit);
            prop_assert!(opening == text || opening.strip_suffix('…').is_some_and(|begun| text.starts_with(begun)));
        }
    }
}
