//! `layby tour`: a whole thought's way, in a fresh notebook, with made-up jottings.

mod files;
mod story;
mod telling;

use std::path::{Path, PathBuf};

use layby_core::accounts::{CheckView, CopySheetView};
use layby_core::api::{Notebook, NotebookError};
use layby_core::entries::EntryContent;
use layby_core::ids::{EntryId, RecordId};
use layby_core::spans::utf16_to_code_points;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::desk::{Desk, notebook};
use crate::device_secret::{DeviceSecret, write_new};
use crate::failure::{Failure, Trouble};
use crate::output::View;
use crate::page::{between, label, marked, opening};
use crate::words;
use story::Story;
use telling::{Step, Telling};

/// The tour as one document.
#[derive(Serialize)]
struct Toured {
    folder: PathBuf,
    notebook: PathBuf,
    exported: PathBuf,
    passcode: String,
    recovery_code: String,
    record: RecordId,
    steps: Vec<Step>,
}

/// What was made up on the spot.
struct Keys {
    passcode: Zeroizing<String>,
    recovery_code: Zeroizing<String>,
}

/// Runs it.
pub fn run(desk: &Desk) -> Result<(), Failure> {
    let story = story::story()?;
    let folder = files::fresh(desk.named())?;
    let home = folder.join("notebook");
    let mut tell = Telling::new(desk.json);
    tell.heading("Layby, the tour. Everybody in it is made up.")?;
    tell.line(&format!("It all lies in {}", folder.display()))?;

    let notebook = begin(&mut tell, &home)?;
    let mut kept = jot(&mut tell, &notebook, &story)?;
    let keys = set_keys(&mut tell, &notebook)?;
    kept.push(jot_while_shut(&mut tell, &notebook)?);
    unlock(&mut tell, &notebook, &keys)?;
    search(&mut tell, &notebook)?;
    let record = craft(&mut tell, &notebook, &story, &kept)?;
    let refused = refuse(&mut tell, &notebook, record)?;
    answer(&mut tell, &notebook, record, refused)?;
    fill(&mut tell, &notebook, record, &story)?;
    show_sheet(&mut tell, &notebook, record)?;
    let exported = export(&mut tell, &notebook, record, &folder)?;
    lie_there(&mut tell, &folder, &exported, &story, &keys)?;
    if !desk.json {
        return Ok(());
    }
    desk.show(&Toured {
        notebook: home,
        passcode: keys.passcode.to_string(),
        recovery_code: keys.recovery_code.to_string(),
        record,
        steps: tell.steps(),
        exported,
        folder,
    })
}

fn begin(tell: &mut Telling, home: &Path) -> Result<std::sync::Arc<Notebook>, Failure> {
    let notebook = tell.step("begin", "Begin a notebook", || {
        let device = DeviceSecret::random(home)?;
        device.save()?;
        let notebook = notebook(home, &device)?;
        notebook.begin()?;
        Ok(notebook)
    })?;
    tell.say("Encrypted from the first word. A passcode can wait for a quiet minute.")?;
    Ok(notebook)
}

fn jot(tell: &mut Telling, notebook: &Notebook, story: &Story) -> Result<Vec<(String, EntryId)>, Failure> {
    let kept = tell.step("jot", "Jot a dozen thoughts, each on the disk before the next", || {
        let keep = |jotting: &story::Jotting| {
            let id: EntryId = notebook.mint_id().parse().map_err(|_| NotebookError::NotAnId)?;
            notebook.save_draft(id, EntryContent::reflection(jotting.words.as_str()))?;
            notebook.keep(id)?;
            Ok((jotting.key.clone(), id))
        };
        story.jottings.iter().map(keep).collect()
    })?;
    for jotting in &story.jottings {
        tell.line(&format!("| {}", opening(&jotting.words, 70)))?;
    }
    Ok(kept)
}

fn set_keys(tell: &mut Telling, notebook: &Notebook) -> Result<Keys, Failure> {
    let keys = tell.step("keys", "Set a passcode and issue a recovery code", || {
        let digits = format!("{:08}", files::random::<8>()? % 100_000_000);
        let passcode = Zeroizing::new(digits);
        notebook.set_passcode(passcode.as_bytes())?;
        let code = notebook.issue_recovery_code()?;
        let recovery_code = Zeroizing::new(String::from_utf8_lossy(code.reveal()).into_owned());
        Ok(Keys { passcode, recovery_code })
    })?;
    tell.line(&format!("Passcode       {}", keys.passcode.as_str()))?;
    tell.line(&format!("Recovery code  {}", keys.recovery_code.as_str()))?;
    tell.say("Made up for this tour. A real code is shown once, and goes on paper.")?;
    Ok(keys)
}

fn jot_while_shut(tell: &mut Telling, notebook: &Notebook) -> Result<(String, EntryId), Failure> {
    tell.step("lock", "Shut it", || {
        notebook.lock();
        Ok(())
    })?;
    let id = tell.step("jot_locked", "Jot without opening it", || {
        let id: EntryId = notebook.mint_id().parse().map_err(|_| NotebookError::NotAnId)?;
        notebook.seal_jot(id, 1, story::WHILE_SHUT.into())?;
        Ok(id)
    })?;
    // The broken line: you may stop here.
    tell.line("--  --  --  --  --  --  --  --  --  --  --  --")?;
    tell.quote(story::WHILE_SHUT)?;
    tell.say("Sealed. Your notebook stays shut; nobody can read this until it opens.")?;
    Ok(("while_shut".into(), id))
}

fn unlock(tell: &mut Telling, notebook: &Notebook, keys: &Keys) -> Result<(), Failure> {
    let view = tell.step("unlock", "Open it with the passcode", || {
        Ok(notebook.unlock_with_passcode(keys.passcode.as_bytes())?)
    })?;
    let jots = words::many(view.merged_jots, "sealed jot is an entry", "sealed jots are entries");
    tell.say(&format!("{jots} now. Opening is slow on purpose: so is guessing."))
}

fn search(tell: &mut Telling, notebook: &Notebook) -> Result<(), Failure> {
    let found = tell.step("search", &format!("Search for \"{}\"", story::SEARCHED), || {
        Ok(notebook.search(story::SEARCHED.into(), None, 20)?)
    })?;
    for hit in &found.hits {
        let text = hit.snippet.reveal();
        let places: Vec<_> =
            hit.matches.iter().filter_map(|span| utf16_to_code_points(text, *span)).collect();
        tell.line(&format!("| {}", opening(&marked(text, &places), 70)))?;
    }
    Ok(())
}

fn craft(
    tell: &mut Telling,
    notebook: &Notebook,
    story: &Story,
    kept: &[(String, EntryId)],
) -> Result<RecordId, Failure> {
    let wanted = |key: &str| story::CRAFTED_WITH.contains(&key) || key == "while_shut";
    let sources: Vec<EntryId> = kept.iter().filter(|(key, _)| wanted(key)).map(|(_, id)| *id).collect();
    let count = words::many(u32::try_from(sources.len()).unwrap_or(0), "jotting", "jottings");
    let total = story.jottings.len() + 1;
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

fn refuse(tell: &mut Telling, notebook: &Notebook, record: RecordId) -> Result<CheckView, Failure> {
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

fn answer(
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

fn fill(tell: &mut Telling, notebook: &Notebook, record: RecordId, story: &Story) -> Result<(), Failure> {
    let complete = tell.step("complete", "Write the boxes that were still empty", || {
        notebook.answer(record, "learnt".into(), story.learnt.as_str().into())?;
        notebook.answer(record, "impact".into(), story.impact.as_str().into())?;
        Ok(notebook.record(record)?.complete)
    })?;
    tell.say(match complete {
        true => "Every box the form asks for has words. The peer box can wait for a peer.",
        false => "The form still has boxes without words.",
    })
}

fn show_sheet(tell: &mut Telling, notebook: &Notebook, record: RecordId) -> Result<(), Failure> {
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

fn export(
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

fn lie_there(
    tell: &mut Telling,
    folder: &Path,
    exported: &Path,
    story: &Story,
    keys: &Keys,
) -> Result<(), Failure> {
    let home = folder.join("notebook");
    let sealed = files::all(&home)?;
    // The beginning of every jotting, as it was typed, and both secrets.
    let jottings = story.jottings.iter().map(|jotting| jotting.words.as_str()).chain([story::WHILE_SHUT]);
    let mut looked_for: Vec<String> = jottings.map(|words| words.chars().take(20).collect()).collect();
    looked_for.extend([keys.passcode.to_string(), keys.recovery_code.to_string()]);
    if files::standing_open(&sealed, &looked_for)? > 0 {
        return Err(Trouble::Fault.into());
    }
    let under = |part: &str| -> Vec<PathBuf> {
        sealed.iter().filter(|file| file.starts_with(home.join(part))).cloned().collect()
    };
    let row = |name: &str, files: &[PathBuf], what: &str| {
        tell.line(&format!("{name:<25}{:>7}  {what}", files::weight(files)))
    };
    tell.heading("What lies there now")?;
    row("notebook/vault", &under("vault"), "every word, encrypted; its key, wrapped")?;
    row("notebook/inbox", &under("inbox"), "where jots wait, sealed, while it is shut")?;
    row("notebook/device-secret", &under("device-secret"), "this machine's half of the passcode")?;
    let name = exported.file_name().unwrap_or_default().to_string_lossy();
    row(&name, &[exported.to_owned()], "plain text, because you took it out")?;
    tell.say("Looked for in the notebook's files, and not found in any: the thirteen jottings, the passcode, the recovery code.")?;
    tell.heading("Try next, with the passcode above")?;
    // As it was typed, so that the line works where the tour was started.
    let layby = std::env::args_os().next().unwrap_or_else(|| "layby".into());
    for command in ["list", "search soup", "record"] {
        tell.line(&format!("{} --notebook {} {command}", layby.to_string_lossy(), home.display()))?;
    }
    tell.pause()
}

impl View for Toured {
    /// The steps told themselves as they happened.
    fn page(&self) -> String {
        String::new()
    }
}
