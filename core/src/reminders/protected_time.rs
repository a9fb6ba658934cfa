//! Protected time: when a person has asked to be left alone to write. By London's clocks.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum WeekDay {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// When protected time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "every", rename_all = "snake_case", deny_unknown_fields)]
pub enum ProtectedTime {
    /// Once a week.
    Week {
        /// On which day.
        day: WeekDay,
        /// Hour of the day, 0 to 23.
        hour: u32,
        /// Minute, 0 to 59.
        minute: u32,
    },
    /// Once a month.
    Month {
        /// On which day, 1 to 31; a shorter month's last day where it has none of that number.
        day: u32,
        /// Hour of the day, 0 to 23.
        hour: u32,
        /// Minute, 0 to 59.
        minute: u32,
    },
}

impl ProtectedTime {
    /// The time of day; `None` where the numbers are none.
    pub fn time(&self) -> Option<NaiveTime> {
        let (Self::Week { hour, minute, .. } | Self::Month { hour, minute, .. }) = *self;
        NaiveTime::from_hms_opt(hour, minute, 0)
    }

    /// Whether it says a day and a time.
    pub fn is_valid(&self) -> bool {
        let day = match self {
            Self::Week { .. } => true,
            Self::Month { day, .. } => (1..=31).contains(day),
        };
        day && self.time().is_some()
    }

    /// Its dates from `first` to `last`.
    pub fn dates(&self, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
        match *self {
            Self::Week { day, .. } => {
                let ahead =
                    (7 + day.chrono().num_days_from_monday() - first.weekday().num_days_from_monday()) % 7;
                let begin = first.checked_add_days(Days::new(ahead.into()));
                let next = |date: &NaiveDate| date.checked_add_days(Days::new(7));
                std::iter::successors(begin, next).take_while(|date| *date <= last).collect()
            }
            Self::Month { day, .. } => {
                let months = std::iter::successors(first.with_day(1), |month| {
                    month.checked_add_months(Months::new(1))
                });
                months
                    .take_while(|month| *month <= last)
                    .filter_map(|month| (1..=day).rev().find_map(|day| month.with_day(day)))
                    .filter(|date| (first..=last).contains(date))
                    .collect()
            }
        }
    }
}

impl WeekDay {
    fn chrono(self) -> Weekday {
        match self {
            Self::Monday => Weekday::Mon,
            Self::Tuesday => Weekday::Tue,
            Self::Wednesday => Weekday::Wed,
            Self::Thursday => Weekday::Thu,
            Self::Friday => Weekday::Fri,
            Self::Saturday => Weekday::Sat,
            Self::Sunday => Weekday::Sun,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_31st_is_the_last_day_of_a_shorter_month() {
        let time = ProtectedTime::Month { day: 31, hour: 9, minute: 30 };
        let dates = time.dates(date("2027-01-31"), date("2027-04-30"));
        assert_eq!(dates, [date("2027-01-31"), date("2027-02-28"), date("2027-03-31"), date("2027-04-30")]);
    }

    #[test]
    fn a_weekday_comes_round_from_today_on() {
        let time = ProtectedTime::Week { day: WeekDay::Sunday, hour: 9, minute: 30 };
        // 22 November 2026 is a Sunday.
        let dates = time.dates(date("2026-11-22"), date("2026-12-06"));
        assert_eq!(dates, [date("2026-11-22"), date("2026-11-29"), date("2026-12-06")]);
        let monday = ProtectedTime::Week { day: WeekDay::Monday, hour: 9, minute: 30 };
        assert_eq!(monday.dates(date("2026-11-22"), date("2026-11-28")), [date("2026-11-23")]);
    }

    #[test]
    fn there_is_no_25th_hour_and_no_day_0() {
        let week = |hour, minute| ProtectedTime::Week { day: WeekDay::Monday, hour, minute };
        let month = |day| ProtectedTime::Month { day, hour: 9, minute: 0 };
        assert!(week(23, 59).is_valid() && month(1).is_valid() && month(31).is_valid());
        assert!(
            !week(24, 0).is_valid()
                && !week(9, 60).is_valid()
                && !month(0).is_valid()
                && !month(32).is_valid()
        );
    }
}
