//! The year, as the core has it.

use chrono::NaiveDate;
use layby_core::entries::{EntryContent, EntryDetails};
use layby_core::moment::Moment;
use serde::Deserialize;

use crate::Error;
use crate::file::{File, RecordWritten};

/// The year.
#[derive(Debug, Clone)]
pub struct Year {
    /// What was jotted, oldest first.
    pub entries: Vec<YearEntry>,
    /// What became of it.
    pub records: Vec<YearRecord>,
}

/// What became of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It was kept.
    #[default]
    Kept,
    /// It waits to be finished.
    Draft,
    /// It was kept and put in the bin.
    Binned,
}

/// One entry.
#[derive(Debug, Clone)]
pub struct YearEntry {
    /// Its key in the file.
    pub key: String,
    /// When it happened, with the offset that London's clocks had.
    pub happened: Moment,
    /// What became of it.
    pub state: State,
    /// What the check has to find in it, by kind.
    pub contains: Vec<String>,
    /// What it holds.
    pub content: EntryContent,
    /// What else is said of it.
    pub details: EntryDetails,
}

/// One record.
#[derive(Debug, Clone)]
pub struct YearRecord {
    /// Its key in the file.
    pub key: String,
    /// Keys of the entries it rests on.
    pub from: Vec<String>,
    /// What is written in its boxes, by their codes, in the form's order. A box without words is not in it.
    pub boxes: Vec<(&'static str, String)>,
    /// Since when it is in the account, where it is.
    pub recorded: Option<NaiveDate>,
}

impl Year {
    /// Reads it.
    pub fn read() -> Result<Self, Error> {
        let file: File =
            serde_json::from_str(include_str!("../../desk/tour/year.json")).map_err(|_| Error::Year)?;
        let entries = file.entries.into_iter().map(YearEntry::try_from).collect::<Result<_, _>>()?;
        Ok(Self { entries, records: file.records.into_iter().map(YearRecord::from).collect() })
    }

    /// One record by its key.
    pub fn record(&self, key: &str) -> Result<&YearRecord, Error> {
        self.records.iter().find(|record| record.key == key).ok_or(Error::Year)
    }
}

impl YearRecord {
    /// What is written in a box; nothing where it is empty.
    pub fn words(&self, field: &str) -> &str {
        self.boxes.iter().find(|(code, _)| *code == field).map_or("", |(_, words)| words)
    }
}

impl From<RecordWritten> for YearRecord {
    fn from(written: RecordWritten) -> Self {
        let RecordWritten { key, from, type_, description, date, learnt, impact, peer, recorded } = written;
        let mut boxes = vec![
            ("type", type_),
            ("description", description),
            ("date", date),
            ("learnt", learnt),
            ("impact", impact),
        ];
        boxes.extend(peer.map(|peer| ("peer", peer)));
        Self { key, from, boxes, recorded }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use layby_core::entries::EntryKind;
    use layby_core::forms;
    use layby_core::guard::{self, FindingKind};
    use layby_core::moment::london_date;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn a_year_of_every_kind_in_its_order_that_every_pack_knows() {
        let year = Year::read().unwrap();
        let mut kinds: BTreeMap<EntryKind, usize> = BTreeMap::new();
        let mut keys = BTreeSet::new();
        let mut before = None;
        for entry in &year.entries {
            *kinds.entry(entry.content.kind()).or_default() += 1;
            assert!(keys.insert(&entry.key), "{}", entry.key);
            assert!(before.is_none_or(|before| before <= entry.happened.at), "{}", entry.key);
            before = Some(entry.happened.at);
            let day = london_date(entry.happened.at);
            assert!(("2025-12-01".parse().unwrap()..="2026-11-30".parse().unwrap()).contains(&day));
            assert_eq!(forms::check(&entry.content, &entry.details, None), Ok(()), "{}", entry.key);
            assert!(!entry.content.is_blank());
        }
        assert!(year.entries.len() >= 60, "{}", year.entries.len());
        assert!(kinds.len() == 5 && kinds.values().all(|count| *count >= 6), "{kinds:?}");
        for record in &year.records {
            assert!(record.from.iter().all(|key| keys.contains(key)), "{}", record.key);
        }
    }

    /// The demo is shown to strangers: what could tell who somebody is stands in it only where it says so.
    #[test]
    fn nothing_in_it_could_tell_who_it_is_but_what_is_there_for_the_check() {
        for entry in Year::read().unwrap().entries {
            let texts = entry.content.texts();
            let found = texts.iter().flat_map(|text| guard::find(text.reveal()));
            // Names and what pieces tell together are guesses, right to be looked at and often wrong.
            let guesses = [FindingKind::Person, FindingKind::Jigsaw];
            let found = found.filter(|finding| !guesses.contains(&finding.kind)).count();
            let marked = entry.contains.iter().filter(|kind| *kind != "person").count();
            assert!(marked > 0 || found == 0, "{}: {found}", entry.key);
            assert!(marked == 0 || found > 0, "{}", entry.key);
        }
    }
}
