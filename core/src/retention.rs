//! How long to keep a note. A default is proposed by kind (`core/packs/retention.json`), written into a new draft
//! as a date that can be seen and changed, and what has reached its date is listed once a month. Nothing is ever
//! deleted by itself.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::entries::EntryKind;
use crate::forms::LineWords;
use crate::ids::EntryId;
use crate::moment::Moment;
use crate::packs::retention::{CountedFrom, RetentionOption, RetentionPack};
use crate::packs::{Language, PackUnreadable, ShownText};
use crate::personal::PersonalText;
use crate::records::cpd_year::CpdYear;
use crate::records::rules::Rules;

/// What this notebook proposes instead of the pack: an option's code by kind. Stored as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RetentionSettings(pub BTreeMap<EntryKind, String>);

/// One thing that can be chosen for an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RetentionChoice {
    /// Its code.
    pub code: String,
    /// Its words.
    pub text: ShownText,
    /// The date it comes to; none for no date, or where the person picks one.
    pub until: Option<NaiveDate>,
    /// The person picks the date.
    pub own_date: bool,
    /// What this notebook proposes.
    pub proposed: bool,
}

/// What can be chosen, and what is said beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RetentionChoices {
    /// What can be chosen.
    pub choices: Vec<RetentionChoice>,
    /// Why the pack proposes what it does.
    pub why: ShownText,
    /// It is only Layby's idea; the employer's rule comes first; nothing is deleted by itself.
    pub lines: Vec<LineWords>,
}

/// An entry that has reached its date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RetentionCard {
    /// Which.
    pub id: EntryId,
    /// Its kind.
    pub kind: EntryKind,
    /// Its first words.
    pub opening: PersonalText,
    /// When it happened.
    pub happened: Moment,
    /// The date it has reached.
    pub keep_until: NaiveDate,
}

/// What this notebook proposes for a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RetentionForKind {
    /// The kind.
    pub kind: EntryKind,
    /// The option's code.
    pub option: String,
    /// The person set it; else it is the pack's proposal.
    pub set_by_you: bool,
}

/// The retention screen: what has reached its date, and what is proposed from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RetentionView {
    /// What has reached its date, longest ago first, at most 200.
    pub due: Vec<RetentionCard>,
    /// How many more have.
    pub more: u32,
    /// It was not put away this month yet, and there is something in it: to be shown once, quietly.
    pub new_this_month: bool,
    /// What this notebook proposes, by kind.
    pub kinds: Vec<RetentionForKind>,
    /// What can be proposed, and what is said beside it. The dates are those of something that happens today.
    pub options: RetentionChoices,
}

/// Every kind, in the order they are listed in.
const KINDS: [EntryKind; 5] = [
    EntryKind::Reflection,
    EntryKind::Feedback,
    EntryKind::InformalSupervision,
    EntryKind::PeerSession,
    EntryKind::Activity,
];

impl RetentionSettings {
    /// The option proposed for a kind: the person's, else the pack's.
    pub fn option(&self, kind: EntryKind) -> Result<&'static RetentionOption, PackUnreadable> {
        let pack = RetentionPack::load()?;
        // An option that a newer pack dropped counts as not set.
        let set = self.0.get(&kind).and_then(|code| pack.option(code));
        let shipped = || {
            let proposal = pack.defaults.iter().find(|proposal| proposal.kind == kind.code())?;
            pack.option(&proposal.option)
        };
        set.or_else(shipped).ok_or(PackUnreadable)
    }

    /// The date proposed for something that happened on a civil date in London; none for no date.
    pub fn proposed(
        &self,
        kind: EntryKind,
        happened: NaiveDate,
    ) -> Result<Option<NaiveDate>, PackUnreadable> {
        Ok(until(self.option(kind)?, happened, Rules::england()?))
    }

    /// What is proposed for each kind.
    pub fn kinds(&self) -> Result<Vec<RetentionForKind>, PackUnreadable> {
        let kind = |kind: &EntryKind| {
            let option = self.option(*kind)?.code.clone();
            let set_by_you = self.0.get(kind).is_some_and(|code| *code == option);
            Ok(RetentionForKind { kind: *kind, option, set_by_you })
        };
        KINDS.iter().map(kind).collect()
    }
}

/// Whether an option can stand for a whole kind: a date that is picked is an entry's own.
pub fn is_rule(code: &str) -> Result<bool, PackUnreadable> {
    Ok(RetentionPack::load()?.option(code).is_some_and(|option| option.from != CountedFrom::ChosenDate))
}

/// The date an option comes to.
fn until(option: &RetentionOption, happened: NaiveDate, rules: &Rules) -> Option<NaiveDate> {
    let from = match option.from {
        CountedFrom::Happened => happened,
        CountedFrom::RegistrationYearEnd => CpdYear::of(happened, &rules.year)?.last,
        CountedFrom::ChosenDate | CountedFrom::None => return None,
    };
    from.checked_add_months(Months::new(option.months?))
}

impl RetentionChoices {
    /// For something that happened on a civil date in London; `proposed` is the code of what is proposed.
    pub fn new(
        proposed: Option<&str>,
        happened: NaiveDate,
        language: Language,
    ) -> Result<Self, PackUnreadable> {
        let pack = RetentionPack::load()?;
        let rules = Rules::england()?;
        let choice = |option: &RetentionOption| RetentionChoice {
            code: option.code.clone(),
            text: option.text.shown(language),
            until: until(option, happened, rules),
            own_date: option.from == CountedFrom::ChosenDate,
            proposed: proposed == Some(option.code.as_str()),
        };
        Ok(Self {
            choices: pack.options.iter().map(choice).collect(),
            why: pack.default_why.shown(language),
            lines: pack
                .lines
                .iter()
                .map(|line| LineWords { code: line.code.clone(), text: line.text.shown(language) })
                .collect(),
        })
    }
}

/// Whether the list is to be shown: once in every month in which there is something in it.
pub fn new_this_month(due: bool, put_away: Option<NaiveDate>, today: NaiveDate) -> bool {
    let this_month = |date: NaiveDate| (date.year(), date.month()) == (today.year(), today.month());
    due && !put_away.is_some_and(this_month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_default_is_a_year_after_the_registration_year_it_happened_in() {
        let settings = RetentionSettings::default();
        let proposed = |day| settings.proposed(EntryKind::Reflection, date(day)).unwrap();
        assert_eq!(proposed("2026-11-30"), Some(date("2027-11-30")));
        assert_eq!(proposed("2026-12-01"), Some(date("2028-11-30")));
    }

    #[test]
    fn what_a_person_sets_for_a_kind_is_proposed_for_that_kind_alone() {
        let mut settings = RetentionSettings::default();
        settings.0.insert(EntryKind::Feedback, "months_6".into());
        settings.0.insert(EntryKind::Activity, "no_date".into());
        settings.0.insert(EntryKind::PeerSession, "dropped_in_version_9".into());
        let proposed = |kind| settings.proposed(kind, date("2026-08-31")).unwrap();
        assert_eq!(
            proposed(EntryKind::Feedback),
            Some(date("2027-02-28")),
            "the last day of a shorter month"
        );
        assert_eq!(proposed(EntryKind::Activity), None);
        assert_eq!(proposed(EntryKind::PeerSession), Some(date("2027-11-30")));
        let set: Vec<bool> = settings.kinds().unwrap().iter().map(|kind| kind.set_by_you).collect();
        assert_eq!(set, [false, true, false, false, true]);
        assert_eq!(
            (is_rule("months_6"), is_rule("own_date"), is_rule("soon")),
            (Ok(true), Ok(false), Ok(false))
        );
    }

    #[test]
    fn the_list_is_shown_once_a_month() {
        let today = date("2026-12-01");
        assert!(new_this_month(true, None, today));
        assert!(new_this_month(true, Some(date("2026-11-30")), today));
        assert!(!new_this_month(true, Some(today), date("2026-12-31")));
        assert!(new_this_month(true, Some(today), date("2027-12-01")), "the same month of another year");
        assert!(!new_this_month(false, None, today));
    }

    proptest! {
        #[test]
        fn no_proposal_lies_before_what_it_is_for(days in 0i32..100_000) {
            let happened = NaiveDate::from_num_days_from_ce_opt(700_000 + days).unwrap();
            for choice in RetentionChoices::new(None, happened, Language::English).unwrap().choices {
                prop_assert!(choice.until.is_none_or(|until| until >= happened), "{}", choice.code);
            }
        }
    }
}
