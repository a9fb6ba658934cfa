//! The kinds of entries and what each holds.

use serde::{Deserialize, Serialize};

use crate::personal::PersonalText;

/// What an entry holds, by kind. The same type is stored, shown and taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum EntryContent {
    /// Something that happened, in the person's own words.
    Reflection {
        /// The reflection.
        reflection: Reflection,
    },
}

/// A reflection without a frame: what stayed with me.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Reflection {
    /// The words as they came.
    pub words: PersonalText,
}

impl EntryContent {
    /// A free reflection.
    pub fn reflection(words: impl Into<PersonalText>) -> Self {
        Self::Reflection { reflection: Reflection { words: words.into() } }
    }

    /// The code of the kind, as stored and shown.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Reflection { .. } => "reflection",
        }
    }

    /// Every text in it, in reading order: what is searched, counted and checked.
    pub fn texts(&self) -> Vec<&PersonalText> {
        match self {
            Self::Reflection { reflection } => vec![&reflection.words],
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

    /// The first words, for a card: at most [`super::OPENING`] characters, cut between words where there are any.
    pub fn opening(&self) -> PersonalText {
        let text = self.texts().into_iter().find(|text| !text.is_blank()).map_or("", |text| text.reveal());
        opening(text.trim(), super::OPENING).into()
    }
}

/// At most `limit` characters of `text`, cut at the last white space before where there is one.
fn opening(text: &str, limit: usize) -> &str {
    use unicode_segmentation::UnicodeSegmentation;
    let Some((cut, _)) = text.grapheme_indices(true).nth(limit) else { return text };
    let whole = text.get(..cut).unwrap_or(text);
    whole.rfind(char::is_whitespace).and_then(|space| whole.get(..space)).map_or(whole, str::trim_end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_opening_ends_between_words() {
        assert_eq!(opening("waited on the step", 11), "waited on");
        assert_eq!(opening("short", 11), "short");
        assert_eq!(opening("🙂🙂🙂🙂", 3), "🙂🙂🙂");
    }

    proptest! {
        #[test]
        fn an_opening_is_a_beginning_of_the_text(text in "\\PC{0,80}", limit in 1usize..40) {
            prop_assert!(text.starts_with(opening(&text, limit)));
        }

        #[test]
        fn content_survives_being_stored(words in "\\PC{0,80}") {
            let content = EntryContent::reflection(words);
            let stored = serde_json::to_string(&content).unwrap();
            prop_assert_eq!(serde_json::from_str::<EntryContent>(&stored).unwrap(), content);
        }
    }
}
