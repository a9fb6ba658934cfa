//! Reminders through the facade, and the calendar file as another program reads it.

use std::process::Command;

use layby_core::api::NotebookError;
use layby_core::packs::Language;
use layby_core::reminders::{ProtectedTime, ReminderKind, WeekDay};
use layby_tests::{Phone, entry_id};

use crate::{full, setup};

#[test]
fn reminders_are_codes_dates_and_ids_and_never_a_word() {
    let (_phone, notebook, _code) = full();
    let view = notebook.reminders().unwrap();
    let kinds: Vec<ReminderKind> = view.reminders.iter().map(|reminder| reminder.kind).collect();
    assert!(kinds.contains(&ReminderKind::ProtectedTime) && kinds.contains(&ReminderKind::RetentionDue));
    assert!(kinds.contains(&ReminderKind::BackupDue), "twelve entries in no backup: {kinds:?}");
    assert_eq!(view.reminders.iter().filter(|r| r.kind == ReminderKind::ProtectedTime).count(), 13);
    let said = serde_json::to_string(&view).unwrap();
    for word in ["hearing\"", "ring", "Tuesday", "label"] {
        assert!(!said.contains(word), "{word} in {said}");
    }
}

#[test]
fn a_hearing_that_is_due_is_reminded_of_and_opens_its_entry() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let mut talk = layby_tests::year::entries()
        .into_iter()
        .find(|entry| entry.content.kind() == layby_core::entries::EntryKind::InformalSupervision)
        .unwrap();
    if let layby_core::entries::EntryContent::InformalSupervision { supervision } = &mut talk.content {
        supervision.due = Some("2026-12-03".parse().unwrap());
        supervision.wording = layby_core::entries::Wording::ChildrensHearing;
    }
    let id = layby_tests::full::keep(&notebook, talk);
    let reminders = notebook.reminders().unwrap().reminders;
    let due = reminders.iter().find(|reminder| reminder.kind == ReminderKind::HearingDue).unwrap();
    assert_eq!((due.entry, due.on.to_string()), (Some(id), "2026-12-03".to_owned()));
    assert_eq!(due.at.to_rfc3339(), "2026-12-02T09:00:00+00:00");
    notebook.delete_entry(id).unwrap();
    let reminders = notebook.reminders().unwrap().reminders;
    assert!(reminders.iter().all(|reminder| reminder.kind != ReminderKind::HearingDue), "it lies in the bin");
    assert!(notebook.entry(entry_id(&notebook)).is_err());
}

#[test]
fn protected_time_is_a_setting_with_a_real_time() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let time = |hour| Some(ProtectedTime::Week { day: WeekDay::Monday, hour, minute: 0 });
    assert_eq!(notebook.set_protected_time(time(24)), Err(NotebookError::NotAMoment));
    notebook.set_protected_time(time(9)).unwrap();
    notebook.lock();
    notebook.unlock_with_device().unwrap();
    assert_eq!(notebook.reminders().unwrap().protected_time, time(9));
    notebook.set_protected_time(None).unwrap();
    assert_eq!(notebook.reminders().unwrap().protected_time, None);
}

/// The Python package `icalendar` reads it: dates, titles, and identifiers that stay the same.
#[test]
fn another_program_reads_the_calendar() {
    let Some(python) = setup("readers.sh", "another_program_reads_the_calendar") else { return };
    let (_phone, notebook, _code) = full();
    let folder = tempfile::tempdir().unwrap();
    let read = |language| {
        let path = folder.path().join("dates.ics");
        std::fs::write(&path, notebook.calendar(language).unwrap().contents.reveal()).unwrap();
        let script = format!("{}/readers/read_calendar.py", env!("CARGO_MANIFEST_DIR"));
        let out = Command::new(&python).arg(script).arg(&path).output().unwrap();
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    };
    let (english, welsh) = (read(Language::English), read(Language::Welsh));
    let told = notebook.reminders().unwrap().reminders;
    assert_eq!(english.lines().count(), told.len(), "{english}");
    assert!(english.contains("date 2026-11-30 Renewal window ends\n"), "{english}");
    assert!(english.contains("moment 2026-11-27T14:30:00+00:00 Protected time\n"), "{english}");
    assert!(welsh.contains("Amser wedi'i neilltuo"), "{welsh}");
    let identifiers =
        |text: &str| text.lines().map(|line| line.split(' ').next().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(identifiers(&english), identifiers(&welsh), "one event, in whatever language");
}
