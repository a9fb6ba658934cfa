//! The registration year: what it asks for, what there is, what is missing. Codes and counts; Layby never says
//! that it submitted anything.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::cpd_year::CpdYear;
use super::model::{RecordCard, RecordFacts, RecordState};
use super::rules::{PEER, Rules, Unknown};

/// Something the year still asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum YearNeed {
    /// Different pieces, ready or in the account.
    Pieces {
        /// How many more.
        count: u32,
    },
    /// Pieces with peer reflection.
    PeerReflection {
        /// How many more.
        count: u32,
    },
    /// Records that are begun: boxes wait for words.
    Finish {
        /// How many.
        count: u32,
    },
    /// Records that are ready and not in the account.
    PutIntoAccount {
        /// How many.
        count: u32,
    },
    /// Records edited since they were put into the account.
    SubmitAgain {
        /// How many.
        count: u32,
    },
}

/// Where the renewal window stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum RenewalWindow {
    /// Nobody looked up when it opens.
    NotKnown,
    /// It opens on a civil date.
    Opens {
        /// Which.
        on: NaiveDate,
    },
    /// It is open; this civil date is the last of it.
    Open {
        /// Which.
        until: NaiveDate,
    },
    /// It closed with this civil date.
    Closed {
        /// Which.
        on: NaiveDate,
    },
}

/// The year in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct YearLine {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// It is the regulator's year; otherwise it is only how Layby lays records out.
    pub year_known: bool,
    /// Days left, today not counted; none for another year, or where the year is not known.
    pub days_left: Option<u32>,
    /// Different pieces, ready or in the account.
    pub pieces: u32,
    /// How many the rules ask for, where that is known.
    pub pieces_asked: Option<u32>,
    /// Of the pieces, those with peer reflection.
    pub with_peer: u32,
    /// How many of those the rules ask for, where that is known.
    pub with_peer_asked: Option<u32>,
    /// The renewal window.
    pub renewal: RenewalWindow,
    /// Where the year is drawn as a road: the civil date it stands at. Outside the year for another one.
    #[uniffi(default = None)]
    pub today: Option<NaiveDate>,
    /// The first day of the renewal window, past or to come, where that is known.
    #[uniffi(default = None)]
    pub window_opens: Option<NaiveDate>,
    /// The year's dated records on that road, by date.
    #[uniffi(default = [])]
    pub marks: Vec<RoadMark>,
}

/// A record on the year's road: when, and how far it is. No words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RoadMark {
    /// The civil date of the piece.
    pub on: NaiveDate,
    /// How far it is.
    pub state: RecordState,
}

/// The year, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct YearView {
    /// The calendar year in which it begins: ask for another by this.
    pub registration_year: i32,
    /// The one before, if anything lies in it or before it.
    pub earlier: Option<i32>,
    /// The one after, up to the one that runs.
    pub later: Option<i32>,
    /// It runs now.
    pub running: bool,
    /// Whose rules these are.
    pub nation: String,
    /// The rules pack and its version.
    pub rules: String,
    /// What nobody has looked up of them: to be shown as unknown.
    pub unknown: Vec<Unknown>,
    /// In one line.
    pub line: YearLine,
    /// What it still asks for.
    pub needs: Vec<YearNeed>,
    /// Its records by date; the running year's come with those that have no date yet.
    pub records: Vec<RecordCard>,
    /// Which standards its entries and records speak to; empty where no pack of standards holds.
    pub coverage: Vec<StandardCoverage>,
    /// An AMHP's minutes, kept beside the year and never mixed into it; none where that duty is not known.
    pub amhp: Option<AmhpView>,
}

/// How far a standard is spoken to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct StandardCoverage {
    /// Its number.
    pub standard: u32,
    /// Entries of the year linked to any of its elements.
    pub entries: u32,
    /// Records of the year that rest on such an entry.
    pub records: u32,
    /// Its elements, in order, those without any too.
    pub elements: Vec<ElementCoverage>,
}

/// How far an element is spoken to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ElementCoverage {
    /// Its number: "3.12".
    pub number: String,
    /// Entries of the year linked to it.
    pub entries: u32,
    /// Records of the year that rest on such an entry.
    pub records: u32,
}

/// Minutes towards an AMHP's hours, counted over the dates of the registration year: which twelve months the
/// approving authority counts is not known here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct AmhpView {
    /// Minutes so far.
    pub minutes: u64,
    /// Minutes asked for in a year, at least.
    pub minutes_asked: u64,
}

/// What the records of one year come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct YearSum {
    /// Different pieces, ready or in the account.
    pub pieces: u32,
    /// Of them, those with peer reflection.
    pub with_peer: u32,
    /// Records with a box that waits.
    pub drafts: u32,
    /// Ready, and not in the account.
    pub ready: u32,
    /// Edited since they were put into the account.
    pub edited: u32,
}

impl YearSum {
    /// Adds up. Records that say the same are one piece.
    pub fn of<'a>(rules: &Rules, records: impl IntoIterator<Item = &'a RecordFacts>) -> Self {
        let mut sum = Self::default();
        let mut pieces: BTreeMap<String, bool> = BTreeMap::new();
        for record in records {
            match record.state(rules) {
                RecordState::Draft => {
                    sum.drafts += 1;
                    continue;
                }
                RecordState::Ready => sum.ready += 1,
                RecordState::SubmitAgain { .. } => sum.edited += 1,
                RecordState::Recorded { .. } => {}
            }
            let name =
                if record.likeness.is_empty() { record.id.to_string() } else { record.likeness.clone() };
            *pieces.entry(name).or_default() |= record.has(PEER);
        }
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        sum.pieces = count(pieces.len());
        sum.with_peer = count(pieces.values().filter(|with_peer| **with_peer).count());
        sum
    }

    /// What is still asked for, and by which codes.
    pub fn needs(&self, rules: &Rules) -> Vec<YearNeed> {
        let short = |asked: Option<u32>, have: u32| asked.unwrap_or(0).saturating_sub(have);
        let all = [
            YearNeed::Pieces { count: short(rules.pieces.different, self.pieces) },
            YearNeed::PeerReflection { count: short(rules.pieces.with_peer_reflection, self.with_peer) },
            YearNeed::Finish { count: self.drafts },
            YearNeed::PutIntoAccount { count: self.ready },
            YearNeed::SubmitAgain { count: self.edited },
        ];
        all.into_iter().filter(|need| need.count() > 0).collect()
    }

    /// The peer reflection that the rules ask for is there, or they ask for none that is known.
    pub fn peer_met(&self, rules: &Rules) -> bool {
        self.with_peer >= rules.pieces.with_peer_reflection.unwrap_or(0)
    }
}

impl YearNeed {
    fn count(&self) -> u32 {
        match self {
            Self::Pieces { count }
            | Self::PeerReflection { count }
            | Self::Finish { count }
            | Self::PutIntoAccount { count }
            | Self::SubmitAgain { count } => *count,
        }
    }
}

impl RenewalWindow {
    /// Where the window of a year stands on a day.
    pub fn on(today: NaiveDate, year: &CpdYear, rules: &Rules) -> Self {
        match year.renewal_opens(&rules.year) {
            None => Self::NotKnown,
            Some(on) if today < on => Self::Opens { on },
            Some(_) if today <= year.last => Self::Open { until: year.last },
            Some(_) => Self::Closed { on: year.last },
        }
    }
}

impl YearLine {
    /// One line for a year, as of a day, from its dated records.
    pub fn new(rules: &Rules, year: &CpdYear, facts: &[RecordFacts], today: NaiveDate) -> Self {
        let sum = YearSum::of(rules, facts);
        let mark = |facts: &RecordFacts| facts.on.map(|on| RoadMark { on, state: facts.state(rules) });
        let mut marks: Vec<RoadMark> = facts.iter().filter_map(mark).collect();
        marks.sort_by_key(|mark| mark.on);
        Self {
            first: year.first,
            last: year.last,
            year_known: rules.year.known,
            days_left: year.days_left(today).filter(|_| rules.year.known),
            pieces: sum.pieces,
            pieces_asked: rules.pieces.different,
            with_peer: sum.with_peer,
            with_peer_asked: rules.pieces.with_peer_reflection,
            renewal: RenewalWindow::on(today, year, rules),
            today: Some(today),
            window_opens: year.renewal_opens(&rules.year),
            marks,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::RecordId;
    use crate::records::{Answers, Recorded, fingerprint};
    use uuid::Uuid;

    const FULL: [&str; 5] = ["type", "description", "date", "learnt", "impact"];

    fn record(n: u128, says: &str, boxes: &[&str], recorded: Option<&str>) -> RecordFacts {
        let fields: Answers = boxes.iter().map(|code| ((*code).to_owned(), says.into())).collect();
        let on = "2026-11-20".parse().unwrap();
        let recorded = recorded.map(|words| {
            let words = if words == "these" { fingerprint(&fields) } else { words.to_owned() };
            Recorded { on, words }
        });
        RecordFacts::of(RecordId(Uuid::from_u128(n)), &fields, recorded)
    }

    #[test]
    fn two_different_pieces_and_a_peer_and_the_account() {
        let rules = Rules::england().unwrap();
        let mut records = vec![record(1, "a visit", &FULL, None)];
        let needs = |records: &[RecordFacts]| YearSum::of(rules, records).needs(rules);
        let (piece, peer) = (YearNeed::Pieces { count: 1 }, YearNeed::PeerReflection { count: 1 });
        assert_eq!(needs(&[]), [YearNeed::Pieces { count: 2 }, peer]);
        assert_eq!(needs(&records), [piece, peer, YearNeed::PutIntoAccount { count: 1 }]);
        // The same again is no second piece.
        records.push(record(2, "A VISIT!", &FULL, None));
        assert_eq!(needs(&records), [piece, peer, YearNeed::PutIntoAccount { count: 2 }]);
        let with_peer: Vec<&str> = FULL.into_iter().chain(["peer"]).collect();
        records[1] = record(2, "a talk", &with_peer, Some("these"));
        assert_eq!(needs(&records), [YearNeed::PutIntoAccount { count: 1 }]);
        records[0] = record(1, "a visit", &FULL, Some("other words"));
        assert_eq!(needs(&records), [YearNeed::SubmitAgain { count: 1 }]);
        records.push(record(3, "begun", &["description"], None));
        assert_eq!(needs(&records), [YearNeed::Finish { count: 1 }, YearNeed::SubmitAgain { count: 1 }]);
    }

    #[test]
    fn the_window_opens_and_closes() {
        let rules = Rules::england().unwrap();
        let year = CpdYear::beginning_in(2025, &rules.year).unwrap();
        let on = |day: &str| RenewalWindow::on(day.parse().unwrap(), &year, rules);
        let date = |day: &str| day.parse().unwrap();
        assert_eq!(on("2026-08-31"), RenewalWindow::Opens { on: date("2026-09-01") });
        assert_eq!(on("2026-09-01"), RenewalWindow::Open { until: date("2026-11-30") });
        assert_eq!(on("2026-11-30"), RenewalWindow::Open { until: date("2026-11-30") });
        assert_eq!(on("2026-12-01"), RenewalWindow::Closed { on: date("2026-11-30") });
    }

    /// Rules of a nation that does not exist, from text: nothing but the pack says how a year goes.
    #[test]
    fn another_nations_rules_are_another_pack_and_nothing_else() {
        let mut pack: serde_json::Value =
            serde_json::from_str(include_str!("../../packs/cpd-rules/england.json")).unwrap();
        pack["nation"] = "atlantis".into();
        pack["year"]["first_month"] = 4.into();
        pack["year"]["renewal_opens"] = serde_json::json!({ "month": 3, "day": 15 });
        pack["pieces"]["different"] = 3.into();
        pack["pieces"]["with_peer_reflection"] = 0.into();
        let rules: Rules = serde_json::from_value(pack).unwrap();
        let today = "2027-02-28".parse().unwrap();
        let year = CpdYear::of(today, &rules.year).unwrap();
        let facts = [record(1, "a visit", &FULL, Some("these"))];
        let sum = YearSum::of(&rules, &facts);
        let line = YearLine::new(&rules, &year, &facts, today);
        assert_eq!((line.first.to_string(), line.days_left), ("2026-04-01".into(), Some(31)));
        assert_eq!(line.renewal, RenewalWindow::Opens { on: "2027-03-15".parse().unwrap() });
        assert_eq!(sum.needs(&rules), [YearNeed::Pieces { count: 2 }]);
        assert!(sum.peer_met(&rules));
    }

    #[test]
    fn the_road_has_the_window_and_every_dated_record_by_date() {
        let rules = Rules::england().unwrap();
        let (today, year) = ("2026-08-12", CpdYear::beginning_in(2025, &rules.year).unwrap());
        let mut facts = [
            record(1, "b", &FULL, None),
            record(2, "a", &["description"], None),
            record(3, "c", &FULL, None),
        ];
        facts[0].on = "2026-05-06".parse().ok();
        facts[1].on = "2026-03-05".parse().ok();
        let line = YearLine::new(rules, &year, &facts, today.parse().unwrap());
        let road: Vec<_> = line.marks.iter().map(|mark| (mark.on.to_string(), mark.state)).collect();
        let (draft, ready) =
            (("2026-03-05".into(), RecordState::Draft), ("2026-05-06".into(), RecordState::Ready));
        assert_eq!(road, [draft, ready]);
        assert_eq!((line.today, line.window_opens), (today.parse().ok(), "2026-09-01".parse().ok()));
    }

    #[test]
    fn where_a_year_is_not_known_nothing_is_asked_and_no_day_counted() {
        let rules = Rules::of("wales").unwrap().unwrap();
        let today = "2026-11-22".parse().unwrap();
        let year = CpdYear::of(today, &rules.year).unwrap();
        let sum = YearSum::of(rules, &[]);
        let line = YearLine::new(rules, &year, &[], today);
        assert_eq!((line.year_known, line.days_left, line.pieces_asked), (false, None, None));
        assert_eq!((line.renewal, sum.needs(rules)), (RenewalWindow::NotKnown, vec![]));
    }
}
