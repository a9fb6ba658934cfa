//! The child of the fault tests: `walker walk DIR SEED BACKUPS CODE` does what a person does, says each step before and after
//! it on standard output, and goes on until it is killed. `walker begin DIR` begins a notebook. `walker passcode
//! DIR OLD NEW` changes a passcode. `walker restore DIR FILE CODE NEW` begins a notebook from a backup. `walker fill DIR` saves a growing draft until something is refused.
//! `walker canaries DIR TEXT` plants a text and meets failures.

use std::io::Write;
use std::path::{Path, PathBuf};

use layby_core::api::Notebook;
use layby_core::entries::EntryContent;
use layby_core::ids::{EntryId, RecordId, UndoToken};
use layby_core::moment::SystemClock;
use layby_tests::walk::{Choices, Line, Step, perform};
use layby_tests::{PHONE, all_notes, entry_id, notebook_at};

fn say(line: &Line) {
    let mut out = std::io::stdout().lock();
    serde_json::to_writer(&mut out, line).unwrap();
    out.write_all(b"\n").unwrap();
    out.flush().unwrap();
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["begin", folder] => {
            notebook_at(folder.as_ref(), &PHONE, std::sync::Arc::new(SystemClock)).begin().unwrap();
            say(&Line::Done(None));
        }
        ["passcode", folder, old, new] => {
            let notebook = notebook_at(folder.as_ref(), &PHONE, std::sync::Arc::new(SystemClock));
            notebook.unlock_with_passcode(old.as_bytes()).unwrap();
            say(&Line::Try(Step::Reopen));
            notebook.change_passcode(old.as_bytes(), new.as_bytes()).unwrap();
            say(&Line::Done(None));
        }
        ["fill", folder] => fill(folder),
        ["canaries", folder, text] => canaries(folder, text),
        ["walk", folder, seed, backups, code] => walk(folder, seed.parse().unwrap(), backups.as_ref(), code),
        ["restore", folder, file, code, new] => {
            let notebook = notebook_at(folder.as_ref(), &PHONE, std::sync::Arc::new(SystemClock));
            let backup = std::fs::read(file).unwrap();
            say(&Line::Try(Step::Reopen));
            notebook.restore(&backup, code.as_bytes(), new.as_bytes()).unwrap();
            say(&Line::Done(None));
        }
        _ => std::process::exit(2),
    }
}

/// Saves longer and longer drafts; prints how long the last acknowledged one was, and the refusal's code.
fn fill(folder: &str) {
    let notebook = notebook_at(folder.as_ref(), &PHONE, std::sync::Arc::new(SystemClock));
    notebook.unlock_with_device().unwrap();
    let id = entry_id(&notebook);
    let mut length = 0;
    loop {
        let text = "x".repeat(length + 20_000);
        if let Err(error) = notebook.save_draft(id, EntryContent::reflection(text)) {
            println!("{id} {length} {}", serde_json::to_string(&error).unwrap());
            return;
        }
        length += 20_000;
        assert!(length < 900_000, "nothing was refused");
    }
}

/// Keeps, finds and seals `text`, then opens the notebook damaged in several ways. Says nothing of it.
fn canaries(folder: &str, text: &str) {
    let notebook = notebook_at(folder.as_ref(), &PHONE, std::sync::Arc::new(SystemClock));
    notebook.begin().unwrap();
    let id = entry_id(&notebook);
    notebook.save_draft(id, EntryContent::reflection(text)).unwrap();
    notebook.keep(id).unwrap();
    notebook.search(format!("\"{text} (").into(), None, 10).unwrap();
    notebook.lock();
    notebook.seal_jot(entry_id(&notebook), 1, text.into()).unwrap();
    let database = std::path::Path::new(folder).join("vault/notebook.db");
    let sound = std::fs::read(&database).unwrap();
    for place in [100, 5000, sound.len() - 100] {
        let mut damaged = sound.clone();
        damaged[place] ^= 1;
        std::fs::write(&database, damaged).unwrap();
        let _ = notebook.unlock_with_device().and_then(|_| notebook.inspect_thoroughly());
        notebook.lock();
    }
    std::fs::write(&database, sound).unwrap();
    notebook.unlock_with_device().unwrap();
    println!("the journey is over");
}

/// Entries in the bin, records, records in the bin.
fn standing(notebook: &Notebook) -> (Vec<EntryId>, Vec<RecordId>, Vec<RecordId>) {
    (
        notebook.bin().unwrap().into_iter().map(|card| card.id).collect(),
        notebook.records().unwrap().into_iter().map(|card| card.id).collect(),
        notebook.record_bin().unwrap().into_iter().map(|card| card.id).collect(),
    )
}

fn one_of(ids: &[RecordId], choices: &mut Choices) -> RecordId {
    ids[choices.below(ids.len() as u64) as usize]
}

fn walk(folder: &str, seed: u64, share: &Path, code: &str) {
    let notebook = notebook_at(folder.as_ref(), &PHONE, std::sync::Arc::new(SystemClock));
    notebook.unlock_with_device().unwrap();
    let mut kept: Vec<EntryId> = all_notes(&notebook).into_iter().map(|(id, _)| id).collect();
    let mut drafts: Vec<EntryId> = notebook.today().unwrap().drafts.into_iter().map(|card| card.id).collect();
    let (mut binned, mut records, mut binned_records) = standing(&notebook);
    let mut choices = Choices(seed);
    let mut number = 0u64;
    let mut backups: Vec<PathBuf> = Vec::new();
    let mut sequence = u32::try_from(seed % 1_000_000).unwrap() * 1_000;
    loop {
        number += 1;
        let text =
            format!("walk {seed} step {number} {}", "and then I waited ".repeat(choices.below(60) as usize));
        let any = |ids: &[EntryId], choices: &mut Choices| ids[choices.below(ids.len() as u64) as usize];
        let dice = choices.below(36);
        let step = match dice / 2 {
            17 if dice == 34 => Step::Backup(share.join(format!("{seed}-{number}.age"))),
            17 if !backups.is_empty() => {
                let file = backups[choices.below(backups.len() as u64) as usize].clone();
                Step::PutBack(file, code.to_owned())
            }
            0..=2 => Step::Save(entry_id(&notebook), text),
            3 if !drafts.is_empty() => Step::Save(any(&drafts, &mut choices), text),
            4 if !kept.is_empty() => Step::Save(any(&kept, &mut choices), text),
            5 | 6 if !drafts.is_empty() => Step::Keep(any(&drafts, &mut choices)),
            7 => {
                sequence += 1;
                Step::Seal(entry_id(&notebook), sequence, text)
            }
            8 if kept.len() > 3 => Step::Delete(any(&kept, &mut choices)),
            9 => Step::Reopen,
            10 if kept.len() > 3 => Step::Erase(any(&kept, &mut choices)),
            11 if !binned.is_empty() => Step::Restore(any(&binned, &mut choices)),
            12 if !kept.is_empty() => Step::Craft(any(&kept, &mut choices)),
            13 if !records.is_empty() => Step::MarkRecorded(one_of(&records, &mut choices)),
            14 if records.len() > 2 => Step::DeleteRecord(one_of(&records, &mut choices)),
            15 if !binned_records.is_empty() => Step::RestoreRecord(one_of(&binned_records, &mut choices)),
            16 if binned_records.len() > 2 => Step::EraseRecord(one_of(&binned_records, &mut choices)),
            _ => Step::Save(entry_id(&notebook), text),
        };
        say(&Line::Try(step.clone()));
        let (made, undo): (Option<RecordId>, Option<UndoToken>) = perform(&notebook, &step).unwrap();
        made.into_iter().for_each(|id| say(&Line::Made(id)));
        say(&Line::Done(undo));
        match step {
            Step::Save(id, _) if !drafts.contains(&id) => drafts.push(id),
            Step::Keep(id) => {
                drafts.retain(|other| *other != id);
                if !kept.contains(&id) {
                    kept.push(id);
                }
            }
            Step::Delete(id) | Step::Erase(id) => {
                kept.retain(|other| *other != id);
                drafts.retain(|other| *other != id);
            }
            Step::Backup(file) => {
                kept = all_notes(&notebook).into_iter().map(|(id, _)| id).collect();
                backups.push(file);
            }
            Step::Reopen | Step::Restore(_) | Step::PutBack(..) => {
                kept = all_notes(&notebook).into_iter().map(|(id, _)| id).collect();
                drafts = notebook.today().unwrap().drafts.into_iter().map(|card| card.id).collect();
            }
            _ => {}
        }
        (binned, records, binned_records) = standing(&notebook);
    }
}
