//! The words inside documents that are neither the person's nor the form's: `core/packs/documents.json`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use crate::packs::{Language, PackText, PackUnreadable, ShownText};

/// The pack.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentWords {
    /// Always `documents`.
    pub pack: String,
    /// The pack's id.
    pub id: String,
    /// The pack's version.
    pub version: u32,
    /// What it is.
    pub about: String,
    /// Words by code.
    pub words: BTreeMap<String, PackText>,
    /// The months, from January.
    pub months: Vec<PackText>,
}

impl DocumentWords {
    /// Layby's own.
    pub fn load() -> Result<&'static Self, PackUnreadable> {
        static WORDS: OnceLock<Option<DocumentWords>> = OnceLock::new();
        WORDS
            .get_or_init(|| serde_json::from_str(include_str!("../../../packs/documents.json")).ok())
            .as_ref()
            .ok_or(PackUnreadable)
    }

    /// The words under a code.
    pub fn say(&self, code: &str, language: Language) -> Result<ShownText, PackUnreadable> {
        self.words.get(code).map(|text| text.shown(language)).ok_or(PackUnreadable)
    }

    /// The words under a code, with values put into their braces.
    pub fn fill(
        &self,
        code: &str,
        language: Language,
        values: &[(&str, &str)],
    ) -> Result<ShownText, PackUnreadable> {
        let mut shown = self.say(code, language)?;
        for (name, value) in values {
            shown.words = shown.words.replace(&format!("{{{name}}}"), value);
        }
        Ok(shown)
    }

    /// A date as people read it: "12 March 2026".
    pub fn date(&self, date: NaiveDate, language: Language) -> Result<String, PackUnreadable> {
        let month = self.months.get(date.month0() as usize).ok_or(PackUnreadable)?;
        Ok(format!("{} {} {}", date.day(), month.shown(language).words, date.year()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_both_languages_and_a_date_reads_in_each() {
        let words = DocumentWords::load().unwrap();
        for text in words.words.values().chain(&words.months) {
            assert!(!text.en.is_empty() && text.cy.as_ref().is_some_and(|cy| !cy.is_empty()));
        }
        assert_eq!(words.months.len(), 12);
        let date = "2026-03-02".parse().unwrap();
        assert_eq!(words.date(date, Language::English).unwrap(), "2 March 2026");
        assert_eq!(words.date(date, Language::Welsh).unwrap(), "2 Mawrth 2026");
    }
}
