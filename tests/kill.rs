//! Killed at any moment: nothing acknowledged is lost, nothing is there twice, nothing is damaged.
//!
//! A child says each step before it does it and after; it is killed with -9 somewhere in between. Then the
//! notebook must show exactly what was acknowledged, with or without the one step that was under way.
//! `LAYBY_KILLS=20000` runs that many rounds instead of 300.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use layby_core::api::{NotebookError, Stage};
use layby_tests::walk::{Choices, Line, Model, Step};
use layby_tests::{PASSCODE, Phone, all_notes};

fn rounds(of: u64) -> u64 {
    let kills = std::env::var("LAYBY_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(300);
    (kills * of / 300).max(1)
}

fn walker(arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_walker"));
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap()
}

/// Kills the child after so many lines and so long, and returns every line it managed to say whole.
fn kill_after(mut child: Child, lines: u64, pause: Duration) -> Vec<Line> {
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut said = Vec::new();
    let mut text = String::new();
    while (said.len() as u64) < lines && out.read_line(&mut text).unwrap() > 0 {
        said.push(serde_json::from_str(&text).unwrap());
        text.clear();
    }
    std::thread::sleep(pause);
    child.kill().unwrap();
    child.wait().unwrap();
    for rest in out.lines().map_while(Result::ok) {
        // The last line may be cut; then it was never said.
        said.extend(serde_json::from_str(&rest));
    }
    said
}

#[test]
fn nothing_acknowledged_is_lost_and_nothing_doubled() {
    let mut choices = Choices(0x1a7b7);
    let mut acknowledged = 0;
    let mut half_done = 0;
    let mut undone = 0;
    let (mut restored, mut elsewhere) = (0, 0);
    for round in 0..rounds(240) / 30 + 1 {
        let phone = Phone::new();
        let notebook = phone.begun();
        let code = notebook.issue_recovery_code().unwrap().reveal().to_vec();
        let code = String::from_utf8(code).unwrap();
        drop(notebook);
        let backups = tempfile::tempdir().unwrap();
        let mut newest: Option<std::path::PathBuf> = None;
        let mut model = Model::default();
        for walk in 0..30 {
            let seed = (round * 30 + walk).to_string();
            let share = backups.path().to_str().unwrap();
            let child = walker(&["walk", phone.folder().to_str().unwrap(), &seed, share, &code]);
            let pause = Duration::from_micros(choices.below(4_000));
            let said = kill_after(child, choices.below(40), pause);

            let mut under_way = None;
            let mut last = None;
            let mut made = None;
            for line in said {
                match line {
                    Line::Try(step) => under_way = Some(step),
                    Line::Made(id) => made = Some(id),
                    Line::Done(undo) => {
                        let step = under_way.take().unwrap();
                        model = model.after(&step);
                        made.take().into_iter().for_each(|id| model.made(id));
                        acknowledged += 1;
                        match &step {
                            Step::Backup(file) => newest = Some(file.clone()),
                            Step::PutBack(..) => restored += 1,
                            _ => {}
                        }
                        last = Some((step, undo));
                    }
                }
            }
            let notebook = phone.start();
            notebook.unlock_with_device().unwrap();
            let found = Model::read(&notebook);
            if !found.agrees_with(&model) {
                let step = under_way.clone().expect("something changed that nobody did");
                model = model.after(&step);
                if let (Step::Craft(_), Some(id)) = (&step, model.unsaid(&found)) {
                    model.made(id);
                }
                half_done += 1;
                assert!(found.agrees_with(&model), "round {round}.{walk}: neither before nor after {step:?}");
            }
            // What was put in the bin just before the kill can still be taken back after it.
            if let (Some((Step::Delete(_), Some(undo))), None) = (last, &under_way) {
                notebook.undo(undo).unwrap();
                undone += 1;
                model = model.now(&notebook);
            }
            notebook.inspect_thoroughly().unwrap();
            // The newest acknowledged backup restores, on a phone that knows nothing but the code.
            if let Some(newest) = newest.as_ref().filter(|_| walk % 6 == 5) {
                let other = Phone::new();
                let restored = other.start();
                restored.restore(&std::fs::read(newest).unwrap(), code.as_bytes(), PASSCODE).unwrap();
                assert!(Model::read(&restored).agrees_with(model.backup(newest)), "round {round}.{walk}");
                elsewhere += 1;
            }
        }
    }
    println!("{restored} restored over what was there, {elsewhere} on a new phone");
    assert!(restored > 0 && elsewhere > 0);
    println!(
        "{acknowledged} steps acknowledged, {half_done} kept though unacknowledged, {undone} taken back"
    );
    assert!(acknowledged > rounds(240) && half_done > 0);
}

#[test]
fn a_beginning_that_is_killed_leaves_no_notebook_or_a_whole_one() {
    let mut choices = Choices(77);
    let (mut none, mut whole) = (0, 0);
    for _ in 0..rounds(40) {
        let phone = Phone::new();
        let child = walker(&["begin", phone.folder().to_str().unwrap()]);
        let said = kill_after(child, 0, Duration::from_micros(choices.below(30_000)));
        let notebook = phone.start();
        match notebook.lock_view().unwrap().stage {
            Stage::NotBegun => {
                none += 1;
                assert!(said.is_empty());
                notebook.begin().unwrap();
            }
            Stage::Provisional => {
                whole += 1;
                notebook.unlock_with_device().unwrap();
            }
            Stage::Passcode => panic!("nobody set one"),
        }
        layby_tests::jot(&notebook, "it works");
        let id = layby_tests::entry_id(&notebook);
        notebook.seal_jot(id, 1, "and sealed".into()).unwrap();
        notebook.lock();
        notebook.unlock_with_device().unwrap();
        assert_eq!(all_notes(&notebook).len(), 2);
        notebook.inspect_thoroughly().unwrap();
    }
    println!("{none} not begun, {whole} whole");
}

#[test]
fn a_passcode_change_that_is_killed_leaves_the_old_or_the_new() {
    let mut choices = Choices(5);
    let phone = Phone::new();
    let notebook = phone.begun();
    layby_tests::jot(&notebook, "still here");
    notebook.set_passcode(PASSCODE).unwrap();
    drop(notebook);
    let mut current = String::from_utf8(PASSCODE.to_vec()).unwrap();
    let (mut old, mut new) = (0, 0);
    for round in 0..rounds(20) {
        let next = format!("passcode {round}");
        let child = walker(&["passcode", phone.folder().to_str().unwrap(), &current, &next]);
        let said = kill_after(child, 1, Duration::from_micros(choices.below(160_000)));
        let notebook = phone.start();
        match notebook.unlock_with_passcode(next.as_bytes()) {
            Ok(_) => {
                new += 1;
                current = next;
            }
            Err(NotebookError::WrongPasscode { .. }) => {
                old += 1;
                assert!(
                    !said.iter().any(|line| matches!(line, Line::Done(_))),
                    "acknowledged, and not changed"
                );
                notebook.unlock_with_passcode(current.as_bytes()).unwrap();
            }
            Err(other) => panic!("{other:?}"),
        }
        assert_eq!(all_notes(&notebook).len(), 1);
    }
    println!("{old} old, {new} new");
}

#[test]
fn a_restoring_that_is_killed_leaves_no_notebook_or_a_whole_one() {
    let mut choices = Choices(0x5e5);
    let phone = Phone::new();
    let notebook = phone.begun();
    for number in 0..40 {
        layby_tests::jot(&notebook, &format!("note {number}"));
    }
    let code = String::from_utf8(notebook.issue_recovery_code().unwrap().reveal().to_vec()).unwrap();
    let file = phone.folder().join("backup.age");
    std::fs::write(&file, notebook.make_backup().unwrap().contents.reveal()).unwrap();
    let (mut none, mut whole) = (0, 0);
    let mut longest = 0;
    for round in 0..rounds(40) {
        let other = Phone::new();
        let arguments = [other.folder().to_str().unwrap(), file.to_str().unwrap(), &code, "larkmoor 7"];
        let child = walker(&[&["restore"], &arguments[..]].concat());
        // The first is let finish, to know how long it takes on this machine.
        let begun = std::time::Instant::now();
        let said = match round {
            0 => kill_after(child, 2, Duration::ZERO),
            _ => kill_after(child, 1, Duration::from_micros(choices.below(longest))),
        };
        if round == 0 {
            longest = begun.elapsed().as_micros() as u64 * 3 / 2;
        }
        let restored = other.start();
        match restored.lock_view().unwrap().stage {
            Stage::NotBegun => {
                none += 1;
                assert!(
                    !said.iter().any(|line| matches!(line, Line::Done(_))),
                    "acknowledged, and not there"
                );
                restored.restore(&std::fs::read(&file).unwrap(), code.as_bytes(), PASSCODE).unwrap();
            }
            Stage::Passcode => {
                whole += 1;
                restored.unlock_with_passcode(PASSCODE).unwrap();
            }
            Stage::Provisional => panic!("a passcode was given"),
        }
        assert_eq!(all_notes(&restored).len(), 40);
        restored.inspect_thoroughly().unwrap();
    }
    println!("{none} not begun, {whole} whole");
    assert!(none > 0 && whole > 0);
}
