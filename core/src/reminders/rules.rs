//! What falls due when, from what was found in the notebook. By civil dates in Europe/London.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, Offset, TimeZone, Utc};

use super::{ProtectedTime, Reminder, ReminderKind};
use crate::ids::EntryId;
use crate::moment::{Moment, london_date};
use crate::records::cpd_year::CpdYear;
use crate::records::rules::{PackUnreadable, Rules};

/// How far ahead protected time is told: it comes again for ever, and a phone takes only so many notifications.
const AHEAD: Days = Days::new(92);
/// A backup is due after so many days and so many entries that are in none that was proved.
pub const BACKUP_DAYS: u64 = 30;
/// See [`BACKUP_DAYS`].
pub const BACKUP_ENTRIES: u32 = 5;

/// What was found in the notebook.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Checklists with a date: the entry, the date, whether it is a children's hearing.
    pub due: Vec<(EntryId, NaiveDate, bool)>,
    /// Until when entries are to be kept.
    pub keep_until: Vec<NaiveDate>,
    /// When protected time is.
    pub protected_time: Option<ProtectedTime>,
    /// Up to when everything is in a proved backup (milliseconds since 1970, UTC).
    pub proved: Option<i64>,
    /// Entries kept or edited since: how many, and when the first was.
    pub unproved: Option<(u32, i64)>,
}

/// Every reminder ahead of `now`, by when it is to be said.
pub fn reminders(now: Moment, rules: &Rules, found: &Found) -> Result<Vec<Reminder>, PackUnreadable> {
    let today = london_date(now.at);
    let mut reminders = Vec::new();
    let mut say = |kind, on: NaiveDate, entry, times: &[Option<Moment>]| {
        // The first that is still ahead: who learns of a hearing the evening before is reminded in the morning.
        if let Some(at) = times.iter().flatten().find(|at| at.at > now.at) {
            reminders.push(Reminder { kind, on, at: *at, entry });
        }
    };
    for (entry, on, hearing) in &found.due {
        let kind = if *hearing { ReminderKind::HearingDue } else { ReminderKind::ReportDue };
        say(kind, *on, Some(*entry), &[morning_before(*on, 1), morning_before(*on, 0)]);
    }
    let year = CpdYear::of(today, &rules.year).ok_or(PackUnreadable)?;
    let window = |year: CpdYear| year.renewal_opens(&rules.year);
    // Where nobody looked up when the year ends, nothing ends.
    if rules.year.known {
        let days = [14, 7, 1, 0].map(|days| morning_before(year.last, days));
        say(ReminderKind::RenewalEnds, year.last, None, &days);
    }
    let next_year = year.last.succ_opt().and_then(|first| CpdYear::of(first, &rules.year));
    let opens = window(year).filter(|opens| *opens > today).or_else(|| next_year.and_then(window));
    if let Some(opens) = opens {
        say(ReminderKind::RenewalOpens, opens, None, &[morning_before(opens, 0)]);
    }
    if let Some(protected) = &found.protected_time {
        let last = today.checked_add_days(AHEAD).ok_or(PackUnreadable)?;
        for on in protected.dates(today, last) {
            say(
                ReminderKind::ProtectedTime,
                on,
                None,
                &[protected.time().and_then(|time| in_london(on, time))],
            );
        }
    }
    if let Some(on) = backup_due(found) {
        // Overdue is said tomorrow: Today shows it meanwhile.
        let on = on.max(today);
        let tomorrow = on.succ_opt().and_then(|date| morning_before(date, 0));
        say(ReminderKind::BackupDue, on, None, &[morning_before(on, 0), tomorrow]);
    }
    for on in by_month(&found.keep_until, today) {
        say(ReminderKind::RetentionDue, on, None, &[morning_before(on, 0)]);
    }
    reminders.sort_by_key(|reminder| (reminder.at.at, reminder.kind, reminder.entry));
    Ok(reminders)
}

/// When a backup is due: thirty days after the last that was proved, or after the first entry that is in none,
/// once five entries are in none.
fn backup_due(found: &Found) -> Option<NaiveDate> {
    let (entries, first) = found.unproved?;
    let since = DateTime::from_timestamp_millis(found.proved.unwrap_or(first))?;
    (entries >= BACKUP_ENTRIES).then(|| london_date(since).checked_add_days(Days::new(BACKUP_DAYS)))?
}

/// The first date of each month ahead: what is due is looked through once a month.
fn by_month(dates: &[NaiveDate], today: NaiveDate) -> Vec<NaiveDate> {
    let mut dates: Vec<NaiveDate> = dates.iter().copied().filter(|date| *date >= today).collect();
    dates.sort();
    dates.dedup_by_key(|date| (date.year(), date.month()));
    // Far enough for any calendar.
    let last = today.checked_add_months(Months::new(24)).unwrap_or(today);
    dates.retain(|date| *date <= last);
    dates
}

/// Nine in the morning, so many days before.
fn morning_before(date: NaiveDate, days: u64) -> Option<Moment> {
    in_london(date.checked_sub_days(Days::new(days))?, NaiveTime::from_hms_opt(9, 0, 0)?)
}

/// The instant of a civil time in London. In the hour that is left out in March it is an hour later; in the hour
/// that comes twice in October it is the first.
pub fn in_london(date: NaiveDate, time: NaiveTime) -> Option<Moment> {
    let local = date.and_time(time);
    let zone = chrono_tz::Europe::London;
    let at = zone.from_local_datetime(&local).earliest().or_else(|| {
        zone.from_local_datetime(&local.checked_add_signed(chrono::TimeDelta::hours(1))?).earliest()
    })?;
    Some(Moment { at: at.with_timezone(&Utc), offset_seconds: at.offset().fix().local_minus_utc() })
}

#[cfg(test)]
mod tests {
    use super::super::WeekDay;
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn moment(text: &str) -> Moment {
        let at = DateTime::parse_from_rfc3339(text).unwrap();
        Moment { at: at.to_utc(), offset_seconds: at.offset().local_minus_utc() }
    }

    fn told(now: &str, found: &Found) -> Vec<(ReminderKind, String, String)> {
        let rules = Rules::england().unwrap();
        let reminders = reminders(moment(now), rules, found).unwrap();
        reminders.into_iter().map(|r| (r.kind, r.on.to_string(), r.at.to_rfc3339())).collect()
    }

    #[test]
    fn the_window_is_the_packs_and_its_end_is_told_as_it_comes_nearer() {
        let told = told("2026-11-22T12:00:00+00:00", &Found::default());
        assert_eq!(
            told,
            [
                (ReminderKind::RenewalEnds, "2026-11-30".into(), "2026-11-23T09:00:00+00:00".into()),
                (ReminderKind::RenewalOpens, "2027-09-01".into(), "2027-09-01T09:00:00+01:00".into()),
            ]
        );
    }

    #[test]
    fn a_hearing_is_told_the_day_before_or_else_that_morning() {
        let id = EntryId(uuid::Uuid::from_u128(1));
        let found = Found { due: vec![(id, date("2026-11-24"), true)], ..Found::default() };
        let first =
            |now: &str| told(now, &found).into_iter().find(|(kind, ..)| *kind == ReminderKind::HearingDue);
        assert_eq!(first("2026-11-22T12:00:00+00:00").unwrap().2, "2026-11-23T09:00:00+00:00");
        assert_eq!(first("2026-11-23T20:00:00+00:00").unwrap().2, "2026-11-24T09:00:00+00:00");
        assert_eq!(first("2026-11-24T10:00:00+00:00"), None);
    }

    #[test]
    fn a_backup_is_due_after_thirty_days_and_five_entries() {
        let noon = moment("2026-11-01T12:00:00+00:00").millis();
        let due =
            |count, proved| backup_due(&Found { unproved: Some((count, noon)), proved, ..Found::default() });
        assert_eq!(due(4, None), None);
        assert_eq!(due(5, None), Some(date("2026-12-01")));
        let earlier = moment("2026-10-01T12:00:00+01:00").millis();
        assert_eq!(due(5, Some(earlier)), Some(date("2026-10-31")));
    }

    #[test]
    fn the_nights_the_clocks_change_keep_protected_time() {
        let at = |text: &str, hour, minute| {
            in_london(date(text), NaiveTime::from_hms_opt(hour, minute, 0).unwrap()).unwrap().to_rfc3339()
        };
        assert_eq!(at("2027-03-28", 1, 30), "2027-03-28T02:30:00+01:00", "there is no half past one");
        assert_eq!(at("2026-10-25", 1, 30), "2026-10-25T01:30:00+01:00", "the first of two");
        assert_eq!(at("2026-06-30", 9, 0), "2026-06-30T09:00:00+01:00");
        let weekly = ProtectedTime::Week { day: WeekDay::Sunday, hour: 1, minute: 30 };
        let found = Found { protected_time: Some(weekly), ..Found::default() };
        let told = told("2027-03-21T12:00:00+00:00", &found);
        assert!(told.iter().any(|(_, _, at)| at == "2027-03-28T02:30:00+01:00"), "{told:?}");
    }

    #[test]
    fn retention_is_told_once_a_month() {
        let keep_until = ["2027-01-20", "2027-01-05", "2027-02-01", "2026-01-01"].map(date).to_vec();
        let found = Found { keep_until, ..Found::default() };
        let told = told("2026-12-22T12:00:00+00:00", &found);
        let due: Vec<&str> = told
            .iter()
            .filter(|(kind, ..)| *kind == ReminderKind::RetentionDue)
            .map(|(_, on, _)| on.as_str())
            .collect();
        assert_eq!(due, ["2027-01-05", "2027-02-01"]);
    }

    proptest! {
        #[test]
        fn nothing_is_said_before_now_or_out_of_order(
            days in 0i64..4000, seconds in 0i64..86_400, due in prop::collection::vec(0i64..4000, 0..8),
            day in 1u32..=31, hour in 0u32..24, minute in 0u32..60,
        ) {
            let start = moment("2025-01-01T00:00:00+00:00").at;
            let at = start + chrono::TimeDelta::seconds(days * 86_400 + seconds);
            let dates: Vec<NaiveDate> = due.iter().map(|d| date("2025-01-01") + Days::new(*d as u64)).collect();
            let found = Found {
                due: dates.iter().map(|d| (EntryId(uuid::Uuid::from_u128(7)), *d, false)).collect(),
                keep_until: dates,
                protected_time: Some(ProtectedTime::Month { day, hour, minute }),
                proved: None,
                unproved: Some((9, start.timestamp_millis())),
            };
            let now = Moment { at, offset_seconds: 0 };
            let told = reminders(now, Rules::england().unwrap(), &found).unwrap();
            prop_assert!(told.iter().all(|reminder| reminder.at.at > at));
            prop_assert!(told.is_sorted_by_key(|reminder| reminder.at.at));
            prop_assert!(told.iter().any(|reminder| reminder.kind == ReminderKind::RenewalOpens));
            prop_assert!(told.iter().any(|reminder| reminder.kind == ReminderKind::BackupDue));
        }
    }
}
