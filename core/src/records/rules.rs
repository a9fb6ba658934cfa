//! A nation's CPD rules, read from its pack under `core/packs/cpd-rules/`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::Answers;
pub use crate::packs::{PackText, PackUnreadable};

/// The packs, one a nation. Another nation is another file here, and nothing else.
const PACKS: [&str; 2] =
    [include_str!("../../packs/cpd-rules/england.json"), include_str!("../../packs/cpd-rules/wales.json")];

/// The box that says what it was. These codes mean the same in every pack; a pack may lack some.
pub const DESCRIPTION: &str = "description";
/// The box that says what was learnt.
pub const LEARNT: &str = "learnt";
/// The box that says what it changed.
pub const IMPACT: &str = "impact";
/// The box for what was learnt with a peer.
pub const PEER: &str = "peer";
/// The box for the date.
pub const DATE: &str = "date";
/// The box for the type.
pub const TYPE: &str = "type";

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

/// A day of every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthDay {
    /// Month.
    pub month: u32,
    /// Day.
    pub day: u32,
}

/// When a registration year begins.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearRule {
    /// It is the regulator's year. Where that is not known, a year is only Layby's way of laying records out: no
    /// days are left in it, and no date lies outside it.
    pub known: bool,
    /// Month of the first day.
    pub first_month: u32,
    /// First day.
    pub first_day: u32,
    /// The day on which the renewal window opens, where that is known; it closes with the year.
    pub renewal_opens: Option<MonthDay>,
    /// Where this was seen.
    pub source: String,
}

/// How many pieces a year asks for. What is none here is either not asked for or not known: then it is among the
/// pack's [`Rules::unknown`].
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PiecesRule {
    /// Different pieces.
    pub different: Option<u32>,
    /// Of them, with peer reflection.
    pub with_peer_reflection: Option<u32>,
    /// Hours, where a nation asks for any.
    pub hours: Option<u32>,
    /// Since when hours are not asked for any more, where they once were.
    pub hours_dropped_on: Option<NaiveDate>,
    /// Where this was seen.
    pub source: String,
}

/// Hours agreed with the authority that approves an AMHP. The one duty that counts hours.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmhpRule {
    /// Hours a year, at least.
    pub hours: u32,
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
    /// The nation's code.
    pub nation: String,
    /// The regulator's name, where a source at hand gives it.
    pub regulator: Option<String>,
    /// The pack of standards that hold there, where there is one.
    pub standards: Option<String>,
    /// What nobody has looked up yet, as codes: never to be shown as a rule.
    pub unknown: Vec<Unknown>,
    /// The year.
    pub year: YearRule,
    /// The pieces.
    pub pieces: PiecesRule,
    /// An AMHP's hours.
    pub amhp: Option<AmhpRule>,
    /// Where the form was seen; `ours` where it was not.
    pub form_source: String,
    /// What is not known of the form.
    pub form_note: String,
    /// The boxes, in the form's order.
    pub form: Vec<Field>,
    /// What the type box says first for an entry of a kind.
    pub type_for_kind: BTreeMap<String, PackText>,
}

/// Something of a nation's rules that was not looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum Unknown {
    /// Who regulates.
    Regulator,
    /// Which standards hold.
    Standards,
    /// When the registration year begins and ends.
    Year,
    /// When renewal opens.
    RenewalWindow,
    /// How many pieces a year asks for.
    Pieces,
    /// Whether any has to be discussed with a peer.
    PeerReflection,
    /// What the regulator's form asks.
    Form,
    /// What an AMHP has to show.
    Amhp,
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
    /// Every nation's rules; the first are those of a notebook in which nobody chose.
    pub fn all() -> Result<&'static [Self], PackUnreadable> {
        static ALL: OnceLock<Option<Vec<Rules>>> = OnceLock::new();
        let read = || PACKS.iter().map(|pack| serde_json::from_str(pack).ok()).collect();
        ALL.get_or_init(read).as_deref().filter(|all| !all.is_empty()).ok_or(PackUnreadable)
    }

    /// A nation's rules, if there is a pack of them.
    pub fn of(nation: &str) -> Result<Option<&'static Self>, PackUnreadable> {
        Ok(Self::all()?.iter().find(|rules| rules.nation == nation))
    }

    /// The rules of a notebook in which nobody chose.
    pub fn england() -> Result<&'static Self, PackUnreadable> {
        Self::all()?.first().ok_or(PackUnreadable)
    }

    /// The same rules, with what the person found each box to take.
    pub fn with_limits(&self, limits: &BTreeMap<String, u32>) -> Self {
        let mut rules = self.clone();
        for field in &mut rules.form {
            field.limit = limits.get(&field.code).copied().or(field.limit);
        }
        rules
    }

    /// Whether the form has a box.
    pub fn has_box(&self, code: &str) -> bool {
        self.form.iter().any(|field| field.code == code)
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
            (Some(2), Some(1), None)
        );
        assert!(rules.unknown.is_empty());
    }

    /// Every pack: its boxes mean what the code takes them to mean, and what is none is said to be unknown.
    #[test]
    fn every_pack_keeps_to_the_schema() {
        let known = [TYPE, DESCRIPTION, DATE, LEARNT, IMPACT, PEER];
        for rules in Rules::all().unwrap() {
            assert_eq!(rules.pack, "cpd_rules");
            assert!(rules.form.iter().all(|field| known.contains(&field.code.as_str())), "{}", rules.id);
            assert!(rules.form.iter().all(|field| (field.kind == FieldKind::Date) == (field.code == DATE)));
            let mut codes: Vec<&str> = rules.form.iter().map(|field| field.code.as_str()).collect();
            codes.sort_unstable();
            codes.dedup();
            assert_eq!(codes.len(), rules.form.len());
            let unknown = |what| rules.unknown.contains(&what);
            assert_eq!(rules.regulator.is_none(), unknown(Unknown::Regulator));
            assert_eq!(rules.standards.is_none(), unknown(Unknown::Standards));
            assert_eq!(!rules.year.known, unknown(Unknown::Year));
            assert_eq!(rules.year.renewal_opens.is_none(), unknown(Unknown::RenewalWindow));
            assert_eq!(rules.pieces.different.is_none(), unknown(Unknown::Pieces));
            assert_eq!(rules.pieces.with_peer_reflection.is_none(), unknown(Unknown::PeerReflection));
            assert_eq!(rules.form_source == "ours", unknown(Unknown::Form));
            assert_eq!(rules.amhp.is_none(), unknown(Unknown::Amhp));
            assert!(NaiveDate::from_ymd_opt(2027, rules.year.first_month, rules.year.first_day).is_some());
            for kind in crate::entries::EntryKind::ALL {
                assert!(rules.type_for_kind.contains_key(kind.code()), "{} {kind:?}", rules.id);
            }
        }
    }

    #[test]
    fn wales_asks_for_no_hours_and_says_what_was_not_looked_up() {
        let wales = Rules::of("wales").unwrap().unwrap();
        assert_eq!((wales.pieces.hours, wales.pieces.different, wales.year.known), (None, None, false));
        assert_eq!(wales.pieces.hours_dropped_on, "2025-04-01".parse().ok());
        assert!(Rules::of("atlantis").unwrap().is_none());
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
