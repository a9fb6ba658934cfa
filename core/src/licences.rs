//! What Layby is made of that others wrote, under which licences, and whose notices go with it. The list is
//! collected from the lock file by `core/licences/collect.py`; `tests/run` holds it to that.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::packs::{PackUnreadable, read_once};

/// Everything that others wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct LicencesView {
    /// The parts, by name.
    pub parts: Vec<LicencedPart>,
    /// The licences they are under, by code.
    pub texts: Vec<LicenceText>,
}

/// One part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct LicencedPart {
    /// What it is called.
    pub name: String,
    /// Its version; empty where another file holds it (fonts, the Android app's own parts).
    pub version: String,
    /// Codes of the licences that it is used under (SPDX); all of them hold.
    pub licences: Vec<String>,
    /// Whose copyright it is, in their words.
    pub notices: Vec<String>,
}

/// One licence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct LicenceText {
    /// Its code (SPDX).
    pub id: String,
    /// Its words, a paragraph a line; always English.
    pub words: String,
}

impl LicencesView {
    /// The list.
    pub fn load() -> Result<&'static Self, PackUnreadable> {
        static LIST: OnceLock<Option<LicencesView>> = OnceLock::new();
        read_once(&LIST, include_str!("../licences/licences.json"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_the_words_of_its_licences_and_none_stands_for_nothing() {
        let list = LicencesView::load().unwrap();
        for part in &list.parts {
            assert!(!part.licences.is_empty(), "{}", part.name);
            for licence in &part.licences {
                let text = list.texts.iter().find(|text| text.id == *licence);
                assert!(text.is_some_and(|text| text.words.len() > 100), "{} of {}", licence, part.name);
            }
        }
        for text in &list.texts {
            assert!(list.parts.iter().any(|part| part.licences.contains(&text.id)), "{}", text.id);
        }
    }

    #[test]
    fn what_has_to_be_named_is_named() {
        let list = LicencesView::load().unwrap();
        for name in [
            "SQLCipher",
            "OpenSSL",
            "Noto Sans",
            "SCOWL",
            "Faker",
            "krilla",
            "ring",
            "AndroidX and Jetpack Compose",
        ] {
            let part = list.parts.iter().find(|part| part.name == name);
            assert!(part.is_some_and(|part| !part.notices.is_empty()), "{name}");
        }
    }
}
