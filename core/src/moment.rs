//! Time: instants as they were lived, and the clocks they come from.
//!
//! Nothing else in the core asks the system what time it is.

use chrono::{DateTime, FixedOffset, Local, NaiveDate, NaiveTime, Offset, Utc};
use serde::{Deserialize, Serialize};
use std::time::{Duration, SystemTime};

/// An instant, with the offset from UTC that the person's clock had then.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, uniffi::Record,
)]
pub struct Moment {
    /// The instant, to the millisecond.
    pub at: DateTime<Utc>,
    /// Seconds east of UTC where and when it was captured.
    pub offset_seconds: i32,
}

uniffi::custom_type!(UtcInstant, SystemTime, {
    remote,
    lower: |instant| instant.into(),
    try_lift: |time| from_system(time).ok_or_else(|| crate::api::NotebookError::NotAMoment.into()),
});
type UtcInstant = DateTime<Utc>;

uniffi::custom_type!(CivilDate, String, {
    remote,
    lower: |date| date.to_string(),
    try_lift: |text| text.parse().map_err(|_| crate::api::NotebookError::NotADate.into()),
});
type CivilDate = NaiveDate;

/// Checked, where chrono's own conversion panics outside its calendar. Instants are kept to the millisecond:
/// Swift's `Date` does not hold finer ones.
fn from_system(time: SystemTime) -> Option<DateTime<Utc>> {
    let millis = match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_millis()).ok()?,
        Err(before) => i64::try_from(before.duration().as_millis()).ok()?.checked_neg()?,
    };
    DateTime::from_timestamp_millis(millis)
}

impl Moment {
    /// From milliseconds since 1970 and an offset; `None` outside the calendar.
    pub fn from_stored(millis: i64, offset_seconds: i32) -> Option<Self> {
        FixedOffset::east_opt(offset_seconds)?;
        DateTime::from_timestamp_millis(millis).map(|at| Self { at, offset_seconds })
    }

    /// Milliseconds since 1970, as stored.
    pub fn millis(&self) -> i64 {
        self.at.timestamp_millis()
    }

    /// The civil date where it was lived.
    pub fn local_date(&self) -> NaiveDate {
        FixedOffset::east_opt(self.offset_seconds)
            .map_or(self.at.date_naive(), |offset| self.at.with_timezone(&offset).date_naive())
    }

    /// RFC 3339 with the offset at capture, for documents and the desk.
    pub fn to_rfc3339(&self) -> String {
        match FixedOffset::east_opt(self.offset_seconds) {
            Some(offset) => self.at.with_timezone(&offset).to_rfc3339(),
            None => self.at.to_rfc3339(),
        }
    }
}

/// A day, in milliseconds, where elapsed time is meant and no civil date.
pub const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// The civil date in England at an instant: the only place where an instant becomes a date.
/// Registration years run on Europe/London dates wherever the phone is.
pub fn london_date(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&chrono_tz::Europe::London).date_naive()
}

/// The instant at which a civil date begins in England; `None` outside the calendar.
pub fn london_midnight(date: NaiveDate) -> Option<DateTime<Utc>> {
    let midnight = date.and_time(NaiveTime::MIN).and_local_timezone(chrono_tz::Europe::London);
    midnight.earliest().map(|at| at.to_utc())
}

/// Where the time comes from.
pub trait Clock: Send + Sync {
    /// Now, with the local offset.
    fn now(&self) -> Moment;
    /// Time since the machine started, sleep included. It never runs backwards while the machine is up, and
    /// nobody can set it: waits are measured by it.
    fn since_boot(&self) -> Duration;
}

/// The machine's own clocks.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        let now = Local::now();
        let at = now.with_timezone(&Utc);
        let at = DateTime::from_timestamp_millis(at.timestamp_millis()).unwrap_or(at);
        Moment { at, offset_seconds: now.offset().fix().local_minus_utc() }
    }

    fn since_boot(&self) -> Duration {
        // Apple's CLOCK_MONOTONIC counts sleep; Linux and Android need CLOCK_BOOTTIME for that.
        #[cfg(any(target_os = "linux", target_os = "android"))]
        let clock = rustix::time::ClockId::Boottime;
        #[cfg(not(any(target_os = "linux", target_os = "android")))]
        let clock = rustix::time::ClockId::Monotonic;
        let time = rustix::time::clock_gettime(clock);
        Duration::new(u64::try_from(time.tv_sec).unwrap_or(0), u32::try_from(time.tv_nsec).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_late_evening_in_june_is_the_next_day_in_london() {
        let at = DateTime::parse_from_rfc3339("2026-06-30T23:30:00Z").unwrap().with_timezone(&Utc);
        assert_eq!(london_date(at), NaiveDate::from_ymd_opt(2026, 7, 1).unwrap());
    }

    #[test]
    fn an_instant_no_calendar_holds_is_refused() {
        let far = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(1 << 60)).unwrap();
        assert_eq!(from_system(far), None);
        let before = SystemTime::UNIX_EPOCH - Duration::from_millis(1500);
        assert_eq!(from_system(before).unwrap().timestamp_millis(), -1500);
    }

    #[test]
    fn a_moment_survives_being_stored_and_keeps_its_offset() {
        let now = SystemClock.now();
        assert_eq!(Moment::from_stored(now.millis(), now.offset_seconds), Some(now));
        let summer = Moment::from_stored(1_782_849_600_000, 3600).unwrap();
        assert!(summer.to_rfc3339().ends_with("+01:00"));
    }
}
