//! What every pack under `core/packs/` shares: strings with their language, and the fault of a pack that
//! does not read. The fields and codes are those of `core/packs/README.md`.

pub mod checklists;
pub mod frameworks;
pub mod prompts;
pub mod retention;
pub mod safety;
#[cfg(test)]
mod schema;

use std::sync::OnceLock;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A language the app can speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    English,
    /// Welsh.
    Welsh,
}

/// A string for people, with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackText {
    /// English.
    pub en: String,
    /// Welsh, where there is any.
    pub cy: Option<String>,
    /// Where it was seen, or `ours`.
    pub source: String,
    /// Whose words they are.
    pub status: String,
    /// Whether the Welsh was reviewed.
    pub cy_status: String,
}

/// A pack's string as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ShownText {
    /// The words.
    pub words: String,
    /// The language they are in, which is English where there is no Welsh: a screen reader has to know.
    pub language: Language,
    /// A translation that nobody has reviewed: to be marked as such.
    pub unreviewed: bool,
}

impl PackText {
    /// The string in a language, or in English where that language has none.
    pub fn shown(&self, language: Language) -> ShownText {
        match (&self.cy, language) {
            (Some(words), Language::Welsh) => ShownText {
                words: words.clone(),
                language,
                // Whatever is not called reviewed is not.
                unreviewed: self.cy_status != "reviewed",
            },
            _ => ShownText { words: self.en.clone(), language: Language::English, unreviewed: false },
        }
    }
}

/// A field of a form, in the words it is asked in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its code: the field's name in the entry.
    pub code: String,
    /// A short label.
    pub name: PackText,
    /// A heading.
    pub title: PackText,
    /// What is asked.
    pub question: PackText,
    /// One quiet line below.
    pub help: PackText,
}

/// One of several to choose from, under a code or a type of its own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice<C> {
    /// Its code.
    pub code: C,
    /// What it is called.
    pub name: PackText,
    /// One quiet line below, where there is one.
    #[serde(default)]
    pub help: Option<PackText>,
}

/// A line that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Its code.
    pub code: String,
    /// Its words.
    pub text: PackText,
}

/// Reads a pack once.
pub(crate) fn read_once<T: DeserializeOwned>(
    place: &'static OnceLock<Option<T>>,
    pack: &str,
) -> Result<&'static T, PackUnreadable> {
    place.get_or_init(|| serde_json::from_str(pack).ok()).as_ref().ok_or(PackUnreadable)
}

/// The field with a code.
pub(crate) fn field<'a>(fields: &'a [Field], code: &str) -> Result<&'a Field, PackUnreadable> {
    fields.iter().find(|field| field.code == code).ok_or(PackUnreadable)
}

/// A pack that cannot be read: a fault of the build, caught by its test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("pack unreadable")]
pub struct PackUnreadable;

#[cfg(test)]
mod tests {
    use super::*;

    fn text(cy: Option<&str>, cy_status: &str) -> PackText {
        PackText {
            en: "But why?".into(),
            cy: cy.map(str::to_owned),
            source: "ours".into(),
            status: "ours".into(),
            cy_status: cy_status.into(),
        }
    }

    #[test]
    fn a_string_without_welsh_is_shown_in_english_and_says_so() {
        let shown = text(None, "none").shown(Language::Welsh);
        assert_eq!(
            (shown.words.as_str(), shown.language, shown.unreviewed),
            ("But why?", Language::English, false)
        );
    }

    #[test]
    fn welsh_that_nobody_reviewed_is_marked_and_its_english_is_not() {
        let text = text(Some("Ond pam?"), "unreviewed");
        assert!(text.shown(Language::Welsh).unreviewed);
        assert!(!text.shown(Language::English).unreviewed);
        assert_eq!(text.shown(Language::Welsh).words, "Ond pam?");
    }
}
