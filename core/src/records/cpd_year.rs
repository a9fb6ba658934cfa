//! The registration year by civil dates in Europe/London: the one place that decides which year a date lies in.

use chrono::{Datelike, Days, NaiveDate};

use super::rules::YearRule;
use crate::moment::london_midnight;

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
        let this = Self::begins(date.year(), rule)?;
        Self::beginning_in(if date >= this { date.year() } else { date.year() - 1 }, rule)
    }

    /// The year whose first day lies in a calendar year.
    pub fn beginning_in(year: i32, rule: &YearRule) -> Option<Self> {
        let last = Self::begins(year.checked_add(1)?, rule)?.checked_sub_days(Days::new(1))?;
        Some(Self { first: Self::begins(year, rule)?, last })
    }

    /// The calendar year in which it begins: its name at the facade.
    pub fn begins_in(&self) -> i32 {
        self.first.year()
    }

    /// Whether a date lies in it.
    pub fn contains(&self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }

    /// Days left, today not counted: 0 on the last day; `None` on any day outside.
    pub fn days_left(&self, today: NaiveDate) -> Option<u32> {
        self.contains(today).then(|| u32::try_from((self.last - today).num_days()).unwrap_or(0))
    }

    /// Its instants, in milliseconds since 1970: the first, and the first that is not in it any more.
    pub fn instants(&self) -> Option<(i64, i64)> {
        let from = london_midnight(self.first)?;
        let until = london_midnight(self.last.succ_opt()?)?;
        Some((from.timestamp_millis(), until.timestamp_millis()))
    }

    /// The first day of its renewal window, where the rules name one.
    pub fn renewal_opens(&self, rule: &YearRule) -> Option<NaiveDate> {
        let day = rule.renewal_opens?;
        let in_year =
            |year| NaiveDate::from_ymd_opt(year, day.month, day.day).filter(|day| self.contains(*day));
        in_year(self.first.year()).or_else(|| in_year(self.last.year()))
    }

    fn begins(year: i32, rule: &YearRule) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, rule.first_month, rule.first_day)
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules::Rules;
    use super::*;
    use crate::moment::london_date;
    use chrono::{DateTime, TimeDelta, Utc};
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn instant(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().to_utc()
    }

    #[test]
    fn the_year_turns_between_november_and_december() {
        let rule = &Rules::england().unwrap().year;
        let ending = CpdYear::of(date("2026-11-30"), rule).unwrap();
        assert_eq!((ending.first, ending.last), (date("2025-12-01"), date("2026-11-30")));
        let next = CpdYear::of(date("2026-12-01"), rule).unwrap();
        assert_eq!((next.first, next.last), (date("2026-12-01"), date("2027-11-30")));
        assert_eq!((ending.begins_in(), CpdYear::beginning_in(2026, rule)), (2025, Some(next)));
    }

    #[test]
    fn the_last_second_of_november_in_london_is_the_old_years() {
        let rule = &Rules::england().unwrap().year;
        let year_at = |text| CpdYear::of(london_date(instant(text)), rule).unwrap().begins_in();
        assert_eq!(year_at("2026-11-30T23:59:59Z"), 2025);
        assert_eq!(year_at("2026-12-01T00:00:00Z"), 2026);
        // The same instants by a clock in Warsaw: London decides.
        assert_eq!(year_at("2026-12-01T00:59:59+01:00"), 2025);
        assert_eq!(year_at("2026-12-01T01:00:00+01:00"), 2026);
        let year = CpdYear::beginning_in(2025, rule).unwrap();
        let until = instant("2026-12-01T00:00:00Z").timestamp_millis();
        assert_eq!(year.instants(), Some((instant("2025-12-01T00:00:00Z").timestamp_millis(), until)));
    }

    #[test]
    fn the_window_opens_in_september_and_a_leap_year_has_a_day_more() {
        let rule = &Rules::england().unwrap().year;
        let year = CpdYear::of(date("2028-02-29"), rule).unwrap();
        assert_eq!(year.renewal_opens(rule), Some(date("2028-09-01")));
        assert_eq!(year.days_left(date("2027-12-01")), Some(365));
        assert_eq!((year.days_left(year.last), year.days_left(date("2028-12-01"))), (Some(0), None));
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
            let leap = NaiveDate::from_ymd_opt(year.last.year(), 2, 29).is_some();
            prop_assert_eq!(year.days_left(year.first).unwrap(), if leap { 365 } else { 364 });
        }

        /// Also in the nights when the clocks change: an instant is between the two ends of the year that its
        /// London date lies in, and of no other.
        #[test]
        fn instants_and_dates_agree_on_the_year(seconds in 0i64..(120 * 365 * 86_400), night in 0usize..4, minute in 0i64..240) {
            let rule = &Rules::england().unwrap().year;
            let nights = ["2026-03-28T22:00:00Z", "2026-10-24T22:00:00Z", "2026-11-30T22:00:00Z", "2024-02-28T22:00:00Z"];
            for at in [
                instant("1970-01-01T00:00:00Z") + TimeDelta::seconds(seconds),
                instant(nights[night]) + TimeDelta::minutes(minute),
            ] {
                let year = CpdYear::of(london_date(at), rule).unwrap();
                let (from, until) = year.instants().unwrap();
                prop_assert!((from..until).contains(&at.timestamp_millis()), "{at}");
            }
        }
    }
}
