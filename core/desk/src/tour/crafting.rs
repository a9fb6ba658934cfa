//! From jottings to a record that was checked, and out.

use std::path::{Path, PathBuf};

use layby_core::accounts::{CheckView, CopySheetView};
use layby_core::api::{Notebook, NotebookError};
use layby_core::ids::{EntryId, RecordId};
use layby_core::records::RecordState;
use layby_core::spans::utf16_to_code_points;
use layby_demo::{Filling, Year};

use super::story;
use super::telling::Telling;
use crate::commands::demo::of_demo;
use crate::device_secret::write_new;
use crate::failure::{Failure, Trouble};
use crate::page::{between, label, opening};
use crate::words;

/// The records of earlier in the year.
pub fn earlier(tell: &mut Telling, filling: &mut Filling<'_>, year: &Year) -> Result<(), Failure> {
    let mut records = Vec::new();
    for key in story::EARLIER {
        records.push(year.record(key).map_err(of_demo)?);
    }
    tell.step("earlier", "Two records, crafted in protected time", || {
        records.iter().try_for_each(|record| filling.record(record).map(|_| ()).map_err(of_demo))
    })?;
    for record in records {
        tell.line(&format!("{}  {}", record.words("date"), opening(record.words("type"), 60)))?;
        tell.line(&format!("   | {}", opening(record.words("impact"), 68)))?;
    }
    Ok(())
}

/// What waits to be crafted.
pub fn queue(tell: &mut Telling, notebook: &Notebook) -> Result<(), Failure> {
    let queue = tell.step("queue", "Look what waits to be crafted", || Ok(notebook.craft_queue()?))?;
    let waiting = words::many(queue.uncrafted, "jotting waits", "jottings wait");
    let themes: Vec<String> = queue
        .themes
        .iter()
        .take(4)
        .map(|group| {
            let theme = group.code.as_deref().map_or("no theme".to_owned(), words::plain);
            format!("{} on {theme}", group.uncrafted)
        })
        .collect();
    tell.say(&format!("{waiting}, in no hurry: {}, and so on.", themes.join(", ")))
}

/// The year as it stands.
pub fn year(tell: &mut Telling, notebook: &Notebook) -> Result<(), Failure> {
    let view = tell.step("year_view", "Look at the year", || Ok(notebook.year(None)?))?;
    let asked = |count: Option<u32>| count.map(|count| format!(" of {count} asked for")).unwrap_or_default();
    tell.say(&format!(
        "{} to {}. {}{}, {} with a peer{}.",
        view.line.first,
        view.line.last,
        words::many(view.line.pieces, "piece", "pieces"),
        asked(view.line.pieces_asked),
        view.line.with_peer,
        asked(view.line.with_peer_asked)
    ))?;
    let recorded =
        view.records.iter().filter(|card| matches!(card.state, RecordState::Recorded { .. })).count();
    tell.say(&format!("{recorded} of them are in the account: so you said. Layby sends nothing there."))?;
    let touched = view.coverage.iter().filter(|standard| standard.entries > 0).count();
    tell.say(&format!("Your jottings touch {touched} of the six standards."))?;
    if let Some(amhp) = &view.amhp {
        let hours = |minutes: u64| minutes / 60;
        tell.say(&format!(
            "Kept apart: {} of {} AMHP hours.",
            hours(amhp.minutes),
            hours(amhp.minutes_asked)
        ))?;
    }
    Ok(())
}

/// Begins a record out of some jottings.
pub fn craft(
    tell: &mut Telling,
    notebook: &Notebook,
    sources: Vec<EntryId>,
    total: u32,
) -> Result<RecordId, Failure> {
    let count = words::many(u32::try_from(sources.len()).unwrap_or(0), "jotting", "jottings");
    let record = tell.step("craft", "Craft a CPD record, in the regulator's form", || {
        let changes = notebook.craft(sources)?;
        let id: RecordId = changes.new_ids.first().and_then(|id| id.parse().ok()).ok_or(Trouble::Fault)?;
        Ok(notebook.record(id)?)
    })?;
    let missing: Vec<String> = record.missing.iter().map(|field| format!("\"{}\"", label(field))).collect();
    tell.say(&format!("Out of {count} of {total}: type, description and date are there already."))?;
    tell.say(&format!("Still without words: {}.", missing.join("; ")))?;
    Ok(record.id)
}

/// Tries the door, and tells what stands in the way.
pub fn refuse(tell: &mut Telling, notebook: &Notebook, record: RecordId) -> Result<CheckView, Failure> {
    let refused = tell.step("refused", "Try to take it out", || match notebook.copy_sheet(record) {
        Err(NotebookError::Unanswered { findings }) => Ok(findings),
        Err(other) => Err(other.into()),
        // The tour would tell of a check that did not stand in the way.
        Ok(_) => Err(Trouble::Fault.into()),
    })?;
    let waiting = words::many(refused, "finding waits", "findings wait");
    tell.say(&format!("Refused. Could someone be recognised? {waiting} for an answer:"))?;
    let view = notebook.check(record)?;
    let form = notebook.record(record)?;
    for (number, finding) in (1..).zip(&view.findings) {
        let box_ = form.boxes.iter().find(|box_| box_.field == finding.field);
        let text = box_.map(|box_| box_.words.reveal()).unwrap_or_default();
        let span = utf16_to_code_points(text, finding.span).unwrap_or(finding.span);
        let what = words::finding(&layby_core::accounts::door::code(finding.kind));
        tell.line(&format!("{number:>2}  {}  ({what})", between(text, span.start, span.end)))?;
    }
    Ok(view)
}

/// Answers every finding: better words for one, a reason for the other.
pub fn answer(
    tell: &mut Telling,
    notebook: &Notebook,
    record: RecordId,
    shown: CheckView,
) -> Result<(), Failure> {
    let answers = tell.step("answer", "Answer each finding", || {
        let mut answers = Vec::new();
        for _ in &shown.findings {
            let view = notebook.check(record)?;
            let Some(finding) = view.findings.into_iter().find(|f| f.kept_because.is_none()) else { break };
            let what = layby_core::accounts::door::code(finding.kind);
            if what == "email" {
                let with = story::BETTER_WORDS.into();
                notebook.replace_finding(record, view.fingerprint, finding.field, finding.span, with)?;
                answers.push(format!("Better words instead of {}:", words::finding(&what)));
                answers.push(format!("| {}", story::BETTER_WORDS));
            } else {
                let because = story::BECAUSE.into();
                notebook.keep_finding(record, view.fingerprint, finding.field, finding.span, because)?;
                answers.push(format!("Kept {}, and said why:", words::finding(&what)));
                answers.push(format!("| {}", story::BECAUSE));
            }
        }
        Ok(answers)
    })?;
    answers.iter().try_for_each(|line| tell.line(line))
}

/// Writes the boxes that are still empty.
pub fn fill(
    tell: &mut Telling,
    notebook: &Notebook,
    record: RecordId,
    learnt: &str,
    impact: &str,
) -> Result<(), Failure> {
    let complete = tell.step("complete", "Write the boxes that were still empty", || {
        notebook.answer(record, "learnt".into(), learnt.into())?;
        notebook.answer(record, "impact".into(), impact.into())?;
        Ok(notebook.record(record)?.complete)
    })?;
    tell.say(match complete {
        true => "Every box the form asks for has words. The peer box can wait for a peer.",
        false => "The form still has boxes without words.",
    })
}

/// Lays it out to copy.
pub fn show_sheet(tell: &mut Telling, notebook: &Notebook, record: RecordId) -> Result<(), Failure> {
    let CopySheetView { boxes, .. } =
        tell.step("sheet", "The copy sheet, box by box in the form's order", || {
            Ok(notebook.copy_sheet(record)?)
        })?;
    for copy in &boxes {
        tell.line(&format!("{}  {}", copy.number, opening(&label(&copy.content.field), 70)))?;
        let words = opening(copy.content.words.reveal(), 68);
        tell.line(&format!("   | {}", if words.is_empty() { "-" } else { &words }))?;
    }
    Ok(())
}

/// Takes it out, and shuts the notebook.
pub fn export(
    tell: &mut Telling,
    notebook: &Notebook,
    record: RecordId,
    folder: &Path,
) -> Result<PathBuf, Failure> {
    let path = tell.step("export", "Take it out as a file, and shut the notebook", || {
        let document = notebook.markdown(record)?;
        let path = folder.join(&document.file_name);
        write_new(&path, document.contents.reveal()).map_err(Failure::writing)?;
        notebook.lock();
        Ok(path)
    })?;
    tell.say("Markdown, readable by you alone. Nothing was sent anywhere.")?;
    Ok(path)
}
