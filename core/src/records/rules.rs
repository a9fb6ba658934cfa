//! A nation's CPD rules, read from its pack under `core/packs/cpd-rules/`.

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::Answers;
pub use crate::packs::{PackText, PackUnreadable};

/// What goes into a box of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// A few words.
    Line,
    /// As many words as it takes.
    Text,
    /// A civil date, ISO 8601.
    Date,
}

/// One box of the form.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its code.
    pub code: String,
    /// What goes into it.
    pub kind: FieldKind,
    /// The form asks for it.
    pub required: bool,
    /// The most it takes, in characters, where that is known.
    pub limit: Option<u32>,
    /// Its heading in documents.
    pub label: PackText,
}

/// When a registration year begins.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearRule {
    /// Month of the first day.
    pub first_month: u32,
    /// First day.
    pub first_day: u32,
    /// Month in which the renewal window opens.
    pub renewal_opens_month: u32,
    /// Day on which it opens.
    pub renewal_opens_day: u32,
    /// Where this was seen.
    pub source: String,
}

/// How many pieces a year asks for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PiecesRule {
    /// Different pieces.
    pub different: u32,
    /// Of them, with peer reflection.
    pub with_peer_reflection: u32,
    /// Hours, where a nation asks for any.
    pub hours: Option<u32>,
    /// Where this was seen.
    pub source: String,
}

/// A rules pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Always `cpd_rules`.
    pub pack: String,
    /// The pack's id.
    pub id: String,
    /// The pack's version.
    pub version: u32,
    /// What it is.
    pub about: String,
    /// The nation.
    pub nation: String,
    /// The regulator.
    pub regulator: String,
    /// The year.
    pub year: YearRule,
    /// The pieces.
    pub pieces: PiecesRule,
    /// Where the form was seen.
    pub form_source: String,
    /// What is not known of the form.
    pub form_note: String,
    /// The boxes, in the form's order.
    pub form: Vec<Field>,
    /// What the type box says first for an entry of a kind.
    pub type_for_kind: std::collections::BTreeMap<String, PackText>,
}

/// Why an answer was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// The form has no such box.
    #[error("no such box")]
    NoSuchField,
    /// The box takes a date, and this is none.
    #[error("not a date")]
    NotADate,
}

impl Rules {
    /// The rules for England.
    pub fn england() -> Result<&'static Self, PackUnreadable> {
        static ENGLAND: OnceLock<Option<Rules>> = OnceLock::new();
        ENGLAND
            .get_or_init(|| serde_json::from_str(include_str!("../../packs/cpd-rules/england.json")).ok())
            .as_ref()
            .ok_or(PackUnreadable)
    }

    /// Required boxes without words, in the form's order.
    pub fn missing(&self, fields: &Answers) -> Vec<String> {
        self.form
            .iter()
            .filter(|field| field.required && fields.get(&field.code).is_none_or(|words| words.is_blank()))
            .map(|field| field.code.clone())
            .collect()
    }

    /// Whether a box may hold these words.
    pub fn takes(&self, code: &str, words: &str) -> Result<(), NotTaken> {
        let field = self.form.iter().find(|field| field.code == code).ok_or(NotTaken::NoSuchField)?;
        match field.kind {
            FieldKind::Date if !words.trim().is_empty() => {
                words.trim().parse::<NaiveDate>().map(|_| ()).or(Err(NotTaken::NotADate))
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_is_the_published_one() {
        let rules = Rules::england().unwrap();
        let codes: Vec<&str> = rules.form.iter().map(|field| field.code.as_str()).collect();
        assert_eq!(codes, ["type", "description", "date", "learnt", "impact", "peer"]);
        let optional: Vec<&str> =
            rules.form.iter().filter(|field| !field.required).map(|field| field.code.as_str()).collect();
        assert_eq!(optional, ["peer"]);
        assert_eq!(
            (rules.pieces.different, rules.pieces.with_peer_reflection, rules.pieces.hours),
            (2, 1, None)
        );
    }

    #[test]
    fn a_box_of_white_space_is_missing() {
        let rules = Rules::england().unwrap();
        let mut fields = Answers::new();
        assert_eq!(rules.missing(&fields).len(), 5);
        fields.insert("learnt".into(), " \n".into());
        assert_eq!(rules.missing(&fields).len(), 5);
        fields.insert("learnt".into(), "to wait".into());
        assert_eq!(rules.missing(&fields), ["type", "description", "date", "impact"]);
    }

    #[test]
    fn a_date_is_a_date_and_a_box_is_a_box() {
        let rules = Rules::england().unwrap();
        assert_eq!(rules.takes("date", "2026-11-30"), Ok(()));
        assert_eq!(rules.takes("date", ""), Ok(()));
        assert_eq!(rules.takes("date", "2026-02-29"), Err(NotTaken::NotADate));
        assert_eq!(rules.takes("date", "last Tuesday"), Err(NotTaken::NotADate));
        assert_eq!(rules.takes("mood", "fine"), Err(NotTaken::NoSuchField));
    }
}
