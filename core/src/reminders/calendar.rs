//! An iCalendar file (RFC 5545) of what falls due, with neutral titles. The same reminders give the same events:
//! taken in again, a calendar changes what it has instead of doubling it.

use icalendar::{Calendar, Component, Event, EventLike, Property};
use ring::digest;

use super::{Reminder, ReminderKind, titles};
use crate::accounts::Document;
use crate::moment::{Moment, london_date};
use crate::packs::{Language, PackUnreadable};

/// Writes the reminders as events: a whole day for a date, a moment for protected time.
pub fn write(reminders: &[Reminder], now: Moment, language: Language) -> Result<Document, PackUnreadable> {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Layby//Layby//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    for reminder in reminders {
        let mut event = Event::with_uid(&uid(reminder));
        event.summary(&titles::title(reminder.kind, language)?);
        event.timestamp(now.at);
        // Nobody is busy all day for it.
        event.add_property("TRANSP", "TRANSPARENT");
        // Who shares the calendar need not see even this.
        event.add_property("CLASS", "PRIVATE");
        match reminder.kind {
            ReminderKind::ProtectedTime => event.starts(reminder.at.at),
            _ => event.all_day(reminder.on),
        };
        calendar.push(event);
    }
    Ok(Document {
        file_name: format!("layby-dates-{}.ics", london_date(now.at)),
        media_type: "text/calendar; charset=utf-8".into(),
        contents: calendar.to_string().into_bytes().into(),
    })
}

/// The same for the same thing, wherever its date moves; it tells nothing of the entry, not even when it was made,
/// as the entry's own id would.
fn uid(reminder: &Reminder) -> String {
    let about = match reminder.entry {
        Some(entry) => entry.to_string(),
        None => reminder.on.to_string(),
    };
    let named = format!("layby calendar event 1\n{}\n{about}", titles::code(reminder.kind));
    let hash = digest::digest(&digest::SHA256, named.as_bytes());
    let half = hash.as_ref().get(..16).unwrap_or_default();
    format!("{}@layby.invalid", data_encoding::HEXLOWER.encode(half))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::EntryId;
    use chrono::DateTime;

    fn reminder(kind: ReminderKind, on: &str, entry: Option<u128>) -> Reminder {
        let at = DateTime::parse_from_rfc3339(&format!("{on}T09:00:00Z")).unwrap().to_utc();
        Reminder {
            kind,
            on: on.parse().unwrap(),
            at: Moment { at, offset_seconds: 0 },
            entry: entry.map(|id| EntryId(uuid::Uuid::from_u128(id))),
        }
    }

    fn written(reminders: &[Reminder]) -> String {
        let now = reminder(ReminderKind::BackupDue, "2026-11-22", None).at;
        let document = write(reminders, now, Language::English).unwrap();
        String::from_utf8(document.contents.reveal().to_vec()).unwrap()
    }

    #[test]
    fn dates_are_whole_days_and_protected_time_is_a_moment() {
        let text = written(&[
            reminder(ReminderKind::HearingDue, "2026-11-24", Some(1)),
            reminder(ReminderKind::ProtectedTime, "2026-11-27", None),
        ]);
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{text}");
        assert!(text.contains("DTSTART;VALUE=DATE:20261124\r\n"), "{text}");
        assert!(text.contains("DTSTART:20261127T090000Z\r\n"), "{text}");
        assert!(text.contains("DTSTAMP:20261122T090000Z\r\n"), "{text}");
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
    }

    #[test]
    fn an_event_moves_with_its_date_and_tells_no_id() {
        let uid = |reminder: Reminder| {
            let text = written(&[reminder]);
            text.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned()
        };
        let first = uid(reminder(ReminderKind::HearingDue, "2026-11-24", Some(1)));
        assert_eq!(first, uid(reminder(ReminderKind::HearingDue, "2026-11-26", Some(1))));
        assert_ne!(first, uid(reminder(ReminderKind::HearingDue, "2026-11-24", Some(2))));
        assert_ne!(first, uid(reminder(ReminderKind::ReportDue, "2026-11-24", Some(1))));
        let id = EntryId(uuid::Uuid::from_u128(1)).to_string();
        assert!(!first.contains(id.rsplit('-').next().unwrap()), "{first}");
    }
}
