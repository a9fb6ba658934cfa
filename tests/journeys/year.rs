//! The registration year: pieces, peer, the account, coverage, AMHP minutes, other years, other rules.

use chrono::{DateTime, NaiveDate};
use layby_core::api::{Missing, Notebook, NotebookError};
use layby_core::entries::{Activity, ActivityKind, EntryContent, EntryDetails};
use layby_core::ids::{EntryId, RecordId};
use layby_core::moment::Moment;
use layby_core::records::rules::Unknown;
use layby_core::records::{RecordHint, RecordState, RenewalWindow, YearNeed};
use layby_tests::{Phone, entry_id, jot, new_record};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment(text: &str) -> Moment {
    let at = DateTime::parse_from_rfc3339(text).unwrap();
    Moment { at: at.to_utc(), offset_seconds: at.offset().local_minus_utc() }
}

fn jot_at(notebook: &Notebook, text: &str, happened: &str, standards: &[&str]) -> EntryId {
    let id = jot(notebook, text);
    let standards = standards.iter().map(|number| (*number).to_owned()).collect();
    notebook.save_details(id, EntryDetails { standards, ..EntryDetails::default() }).unwrap();
    notebook.set_happened(id, moment(happened)).unwrap();
    notebook.keep(id).unwrap();
    id
}

fn finish(notebook: &Notebook, entry: EntryId, learnt: &str) -> RecordId {
    let id = new_record(&notebook.craft(vec![entry]).unwrap());
    notebook.answer(id, "learnt".into(), learnt.into()).unwrap();
    notebook.answer(id, "impact".into(), "Doors open.".into()).unwrap();
    id
}

#[test]
fn two_different_pieces_one_with_a_peer_put_into_the_account() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let empty = notebook.year(None).unwrap();
    assert_eq!((empty.registration_year, empty.running), (2025, true));
    assert_eq!(empty.line.today.map(|day| day.to_string()).as_deref(), Some("2026-11-22"));
    assert_eq!(empty.line.window_opens.map(|day| day.to_string()).as_deref(), Some("2026-09-01"));
    assert_eq!((empty.line.first, empty.line.last), (day("2025-12-01"), day("2026-11-30")));
    assert_eq!(empty.line.days_left, Some(8), "22 November");
    assert_eq!(empty.line.renewal, RenewalWindow::Open { until: day("2026-11-30") });
    assert_eq!(empty.needs, [YearNeed::Pieces { count: 2 }, YearNeed::PeerReflection { count: 1 }]);

    let one = finish(&notebook, jot(&notebook, "A second knock."), "To wait.");
    let two = new_record(&notebook.craft(vec![jot(&notebook, "A talk in the car.")]).unwrap());
    let state = |id| notebook.record(id).unwrap().state;
    assert_eq!((state(one), state(two)), (RecordState::Ready, RecordState::Draft));
    notebook.answer(two, "learnt".into(), "To listen.".into()).unwrap();
    notebook.answer(two, "impact".into(), "More is said.".into()).unwrap();
    notebook.answer(two, "peer".into(), "A nurse saw it too.".into()).unwrap();
    let year = notebook.year(None).unwrap();
    assert_eq!((year.line.pieces, year.line.with_peer), (2, 1));
    assert_eq!(year.needs, [YearNeed::PutIntoAccount { count: 2 }]);

    // A person says so; Layby puts nothing anywhere.
    assert_eq!(notebook.mark_recorded(one, day("2026-11-24")), Err(NotebookError::NotYet));
    let undo = notebook.mark_recorded(one, day("2026-11-22")).unwrap().undo.unwrap();
    notebook.mark_recorded(two, day("2026-11-20")).unwrap();
    assert_eq!(state(one), RecordState::Recorded { on: day("2026-11-22") });
    assert_eq!(notebook.year(None).unwrap().needs, []);
    // A changed word has to be submitted again; the old word back again has not.
    let changed = notebook.answer(two, "learnt".into(), "To listen longer.".into()).unwrap().undo.unwrap();
    assert_eq!(state(two), RecordState::SubmitAgain { on: day("2026-11-20") });
    assert_eq!(notebook.year(None).unwrap().needs, [YearNeed::SubmitAgain { count: 1 }]);
    assert_eq!(notebook.today().unwrap().queue.submit_again, 1);
    notebook.undo(changed).unwrap();
    assert_eq!(state(two), RecordState::Recorded { on: day("2026-11-20") });
    notebook.undo(undo).unwrap();
    assert_eq!(state(one), RecordState::Ready);
    notebook.unmark_recorded(two).unwrap();
    assert_eq!(state(two), RecordState::Ready);
    let cards = notebook.year(None).unwrap().records;
    assert_eq!(cards.iter().map(|card| card.state).collect::<Vec<_>>(), [RecordState::Ready; 2]);
}

#[test]
fn the_year_turns_at_midnight_in_london_wherever_the_phone_is() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let entry = jot_at(&notebook, "late visit", "2026-12-01T00:30:00+01:00", &["3.1"]);
    let record = finish(&notebook, entry, "To go home.");
    // Half past midnight in Warsaw is still November in London.
    assert_eq!(notebook.record(record).unwrap().boxes[2].words.reveal(), "2026-11-30");
    let at = |text: &str| phone.clock.set_wall(moment(text).millis());
    at("2026-11-30T23:59:59Z");
    let last = notebook.year(None).unwrap();
    assert_eq!((last.registration_year, last.line.days_left, last.records.len()), (2025, Some(0), 1));
    at("2026-12-01T00:00:00Z");
    let next = notebook.year(None).unwrap();
    assert_eq!((next.registration_year, next.line.days_left, next.records.len()), (2026, Some(364), 0));
    assert_eq!((next.earlier, next.later), (Some(2025), None));
    let before = notebook.year(Some(2025)).unwrap();
    assert_eq!((before.running, before.line.days_left, before.records.len()), (false, None, 1));
    assert_eq!((before.earlier, before.later), (None, Some(2026)));
    assert_eq!(before.line.renewal, RenewalWindow::Closed { on: day("2026-11-30") });
    assert_eq!(before.coverage[2].elements[0].entries, 1);
    assert_eq!(next.coverage[2].elements[0].entries, 0);
    let nowhere = NotebookError::NotFound { what: Missing::Year };
    assert_eq!(notebook.year(Some(i32::MAX)).err(), Some(nowhere.clone()));
    assert_eq!(notebook.year(Some(i32::MIN)).err(), Some(nowhere));
    // A slip in the date box, however far, loses no screen.
    for date in ["+262142-12-31", "-262143-01-01", "9999-12-31", "0001-01-01"] {
        notebook.answer(record, "date".into(), date.into()).unwrap();
        assert_eq!(notebook.record(record).unwrap().hints[0], RecordHint::DateOutsideYear, "{date}");
        notebook.year(None).unwrap();
        notebook.craft_queue().unwrap();
        notebook.today().unwrap();
    }
}

#[test]
fn years_reach_from_the_first_thing_to_the_last() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let reach = |year| {
        let view = notebook.year(year).unwrap();
        (view.earlier, view.later)
    };
    assert_eq!(reach(None), (None, None));
    let entry = jot(&notebook, "long ago");
    notebook.set_happened(entry, moment("2023-12-01T10:00:00Z")).unwrap();
    assert_eq!(reach(None), (None, None), "a draft stands in no year");
    notebook.keep(entry).unwrap();
    assert_eq!((reach(None), reach(Some(2023))), ((Some(2024), None), (None, Some(2024))));
    let record = finish(&notebook, entry, "To wait.");
    notebook.answer(record, "date".into(), "2022-06-01".into()).unwrap();
    assert_eq!((reach(Some(2023)), reach(Some(2021))), ((Some(2022), Some(2024)), (None, Some(2022))));
    // A slip into the year to come can be looked at too.
    notebook.answer(record, "date".into(), "2027-06-01".into()).unwrap();
    assert_eq!((reach(None), reach(Some(2026))), ((Some(2024), Some(2026)), (Some(2025), None)));
}

#[test]
fn coverage_tells_what_entries_and_records_speak_to() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let crafted = jot_at(&notebook, "one", "2026-03-01T10:00:00Z", &["3.1", "3.12"]);
    jot_at(&notebook, "two", "2026-03-02T10:00:00Z", &["3.12"]);
    jot_at(&notebook, "the year before", "2025-03-02T10:00:00Z", &["3.12"]);
    let record = finish(&notebook, crafted, "To wait.");
    let coverage = notebook.year(None).unwrap().coverage;
    assert_eq!(coverage.iter().map(|standard| standard.elements.len()).sum::<usize>(), 50);
    let third = &coverage[2];
    assert_eq!((third.standard, third.entries, third.records), (3, 2, 1));
    let of = |number: &str| {
        let element = third.elements.iter().find(|element| element.number == number).unwrap();
        (element.entries, element.records)
    };
    assert_eq!((of("3.1"), of("3.12"), of("3.2")), ((1, 1), (2, 1), (0, 0)));
    notebook.delete_record(record).unwrap();
    assert_eq!(notebook.year(None).unwrap().coverage[2].records, 0);
}

#[test]
fn an_amhps_minutes_stay_beside_the_year() {
    let phone = Phone::new();
    let notebook = phone.begun();
    assert_eq!(notebook.today().unwrap().amhp, None, "nothing is said of a duty that is nobody's");
    let activity = |minutes, amhp| EntryContent::Activity {
        activity: Activity {
            activity: ActivityKind::Course,
            title: "A morning on the Act".into(),
            minutes,
            amhp,
            what: Default::default(),
            so_what: Default::default(),
        },
    };
    for (minutes, amhp) in [(Some(90), true), (Some(45), false), (None, true), (Some(30), true)] {
        let id = entry_id(&notebook);
        notebook.save_draft(id, activity(minutes, amhp)).unwrap();
        notebook.keep(id).unwrap();
        if minutes == Some(30) {
            notebook.set_happened(id, moment("2025-11-30T12:00:00Z")).unwrap();
            notebook.keep(id).unwrap();
        }
    }
    let year = notebook.year(None).unwrap();
    let amhp = year.amhp.unwrap();
    assert_eq!((amhp.minutes, amhp.minutes_asked), (90, 18 * 60));
    assert_eq!((year.line.pieces, year.needs.len()), (0, 2), "hours are no pieces");
    assert_eq!(notebook.year(Some(2024)).unwrap().amhp.unwrap().minutes, 30);
    assert_eq!(notebook.today().unwrap().amhp.unwrap().minutes, 90);
}

#[test]
fn another_nation_is_another_pack_and_says_what_is_not_known() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let record = finish(&notebook, jot(&notebook, "A second knock."), "To wait.");
    let before = notebook.rules().unwrap();
    assert_eq!(before.nation, "england");
    let undo = notebook.set_nation("wales".into()).unwrap().undo.unwrap();
    let year = notebook.year(None).unwrap();
    assert_eq!(
        (year.nation.as_str(), year.needs, year.amhp),
        ("wales", vec![YearNeed::PutIntoAccount { count: 1 }], None)
    );
    assert!(year.unknown.contains(&Unknown::Year) && year.unknown.contains(&Unknown::Pieces));
    assert_eq!((year.line.year_known, year.line.days_left, year.line.pieces_asked), (false, None, None));
    assert_eq!((year.line.renewal, year.coverage.len()), (RenewalWindow::NotKnown, 0));
    assert_eq!(notebook.record(record).unwrap().hints, [], "not a date lies outside a year nobody knows");
    assert_eq!(notebook.today().unwrap().year, year.line);
    let nowhere = NotebookError::NotFound { what: Missing::Code };
    assert_eq!(notebook.set_nation("atlantis".into()), Err(nowhere));
    notebook.undo(undo).unwrap();
    assert_eq!(notebook.rules().unwrap(), before);
}

#[test]
fn a_limit_is_set_counted_against_and_set_back() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = finish(&notebook, jot(&notebook, "A second knock."), "👩‍👩‍👧 to wait");
    let before = notebook.rules().unwrap();
    let form = notebook.record(id).unwrap().boxes.into_iter().map(|one| (one.field, one.label));
    assert!(before.boxes.iter().map(|one| (one.field.clone(), one.label.clone())).eq(form), "the same boxes");
    let undo = notebook.set_box_limit("learnt".into(), Some(8)).unwrap().undo.unwrap();
    let learnt = &notebook.record(id).unwrap().boxes[3];
    assert_eq!((learnt.characters, learnt.limit), (9, Some(8)), "a family is one character");
    assert!(notebook.copy_sheet(id).is_ok(), "a limit is counted against, and stops nothing");
    assert_eq!(notebook.rules().unwrap().box_limits[0].characters, 8);
    notebook.undo(undo).unwrap();
    assert_eq!(notebook.rules().unwrap(), before);
    let field = NotebookError::NotFound { what: Missing::Field };
    assert_eq!(notebook.set_box_limit("mood".into(), Some(8)), Err(field));
}

/// The code knows no nation by name: what is not in a pack is not a rule.
#[test]
fn no_line_of_the_core_asks_which_nation_it_is() {
    fn files(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            match path.is_dir() {
                true => files(&path, found),
                false => found.push(path),
            }
        }
    }
    let mut sources = Vec::new();
    files(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../core/src")), &mut sources);
    // The check of a web address knows ".wales".
    sources.retain(|path| !path.ends_with("guard/url.rs"));
    assert!(sources.len() > 50);
    for path in sources {
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let named = line.contains("\"wales\"") || line.contains("\"england\"");
            assert!(!named, "{}: {line}", path.display());
        }
    }
}
