//! `reminders`: what falls due, protected time, and the same as a calendar file.

use std::path::PathBuf;

use layby_core::packs::Language;
use layby_core::reminders::{ProtectedTime, ReminderKind, WeekDay};
use serde::Serialize;

use crate::args;
use crate::desk::Desk;
use crate::device_secret::write_new;
use crate::failure::{Failure, Trouble};
use crate::find_id::short;
use crate::output::{View, rfc3339};
use crate::page::when;
use crate::words::plain;

/// What falls due.
#[derive(Serialize)]
pub struct Reminders {
    reminders: Vec<Reminder>,
    protected_time: Option<ProtectedTime>,
    #[serde(skip_serializing_if = "Option::is_none")]
    written_to: Option<PathBuf>,
}

#[derive(Serialize)]
struct Reminder {
    kind: ReminderKind,
    on: chrono::NaiveDate,
    #[serde(serialize_with = "rfc3339")]
    at: layby_core::moment::Moment,
    entry: Option<layby_core::ids::EntryId>,
}

/// `layby reminders`.
pub fn run(desk: &Desk, args: &args::Reminders) -> Result<Reminders, Failure> {
    let protected = args.protected.as_deref().map(|typed| parse(typed).ok_or(Trouble::NotProtectedTime));
    let open = desk.open()?;
    if let Some(time) = protected {
        open.set_protected_time(time?)?;
    }
    let mut written_to = None;
    if let Some(to) = &args.calendar {
        let language = if args.welsh { Language::Welsh } else { Language::English };
        let document = open.calendar(language)?;
        let path = if to.is_dir() { to.join(&document.file_name) } else { to.clone() };
        let path = std::path::absolute(path).map_err(Failure::writing)?;
        write_new(&path, document.contents.reveal()).map_err(Failure::writing)?;
        written_to = Some(path);
    }
    let view = open.reminders()?;
    let reminders = view.reminders.into_iter();
    Ok(Reminders {
        reminders: reminders.map(|r| Reminder { kind: r.kind, on: r.on, at: r.at, entry: r.entry }).collect(),
        protected_time: view.protected_time,
        written_to,
    })
}

/// "friday 14:30", "15 09:00", "none".
fn parse(typed: &str) -> Option<Option<ProtectedTime>> {
    if typed == "none" {
        return Some(None);
    }
    let (day, time) = typed.split_once(' ')?;
    let (hour, minute) = time.split_once(':')?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    let time = match day.parse() {
        Ok(day) => ProtectedTime::Month { day, hour, minute },
        Err(_) => ProtectedTime::Week { day: weekday(&day.to_lowercase())?, hour, minute },
    };
    time.is_valid().then_some(Some(time))
}

fn weekday(name: &str) -> Option<WeekDay> {
    Some(match name {
        "monday" => WeekDay::Monday,
        "tuesday" => WeekDay::Tuesday,
        "wednesday" => WeekDay::Wednesday,
        "thursday" => WeekDay::Thursday,
        "friday" => WeekDay::Friday,
        "saturday" => WeekDay::Saturday,
        "sunday" => WeekDay::Sunday,
        _ => return None,
    })
}

impl View for Reminders {
    fn page(&self) -> String {
        let mut page = String::new();
        for reminder in &self.reminders {
            let kind = serde_json::to_value(reminder.kind).ok().and_then(|kind| kind.as_str().map(plain));
            page += &format!("{}  {}, {}", when(&reminder.at), kind.unwrap_or_default(), reminder.on);
            if let Some(entry) = reminder.entry {
                page += &format!("  {}", short(entry));
            }
            page.push('\n');
        }
        if let Some(path) = &self.written_to {
            page += &format!("\nWritten to {}\n", path.display());
        }
        page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn protected_time_is_a_day_and_a_time_or_none() {
        let friday = ProtectedTime::Week { day: WeekDay::Friday, hour: 14, minute: 30 };
        assert_eq!(parse("Friday 14:30"), Some(Some(friday)));
        assert_eq!(parse("31 09:00"), Some(Some(ProtectedTime::Month { day: 31, hour: 9, minute: 0 })));
        assert_eq!(parse("none"), Some(None));
        for typed in ["", "friday", "friday 25:00", "32 09:00", "someday 09:00", "friday 9"] {
            assert_eq!(parse(typed), None, "{typed}");
        }
    }
}
