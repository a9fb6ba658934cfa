//! The registration year: 1 December to 30 November in England, by civil dates in Europe/London.

use chrono::{Datelike, Days, NaiveDate};

use super::rules::YearRule;

/// A registration year; both days belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CpdYear {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

impl CpdYear {
    /// The year a date lies in; `None` at the edges of the calendar or for a rule that names no day.
    pub fn of(date: NaiveDate, rule: &YearRule) -> Option<Self> {
        let begins = |year| NaiveDate::from_ymd_opt(year, rule.first_month, rule.first_day);
        let this = begins(date.year())?;
        let first = if date >= this { this } else { begins(date.year() - 1)? };
        let last = begins(first.year() + 1)?.checked_sub_days(Days::new(1))?;
        Some(Self { first, last })
    }

    /// Whether a date lies in it.
    pub fn contains(&self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules::Rules;
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_year_turns_between_november_and_december() {
        let rule = &Rules::england().unwrap().year;
        let ending = CpdYear::of(date("2026-11-30"), rule).unwrap();
        assert_eq!((ending.first, ending.last), (date("2025-12-01"), date("2026-11-30")));
        let next = CpdYear::of(date("2026-12-01"), rule).unwrap();
        assert_eq!((next.first, next.last), (date("2026-12-01"), date("2027-11-30")));
    }

    proptest! {
        #[test]
        fn every_date_lies_in_its_own_year_and_years_touch(days in 0i32..200_000) {
            let rule = &Rules::england().unwrap().year;
            let date = NaiveDate::from_num_days_from_ce_opt(600_000 + days).unwrap();
            let year = CpdYear::of(date, rule).unwrap();
            prop_assert!(year.contains(date));
            let next = CpdYear::of(year.last.succ_opt().unwrap(), rule).unwrap();
            prop_assert_eq!(next.first, year.last.succ_opt().unwrap());
        }
    }
}
