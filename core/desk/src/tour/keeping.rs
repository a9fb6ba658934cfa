//! Beginning, a year of jottings, and what a shut notebook takes.

use std::collections::BTreeMap;

use layby_core::api::{Notebook, NotebookError};
use layby_core::entries::{EntryContent, EntryKind, Feedback, HandOverAnswer};
use layby_core::forms::HandOverForm;
use layby_core::ids::EntryId;
use layby_core::packs::Language;
use layby_core::spans::utf16_to_code_points;
use layby_demo::{Filling, YearEntry};
use zeroize::Zeroizing;

use super::telling::Telling;
use super::{Keys, files, story};
use crate::commands::demo::of_demo;
use crate::failure::Failure;
use crate::page::{marked, opening};
use crate::words;

/// Writes entries up to the one with a key, and tells some of their words.
pub fn live(
    tell: &mut Telling,
    filling: &mut Filling<'_>,
    entries: &[YearEntry],
    part: &Part,
) -> Result<(), Failure> {
    let begun = filling.filled.entries.len();
    let written = tell.step(part.code, part.title, || filling.up_to(part.up_to).map_err(of_demo))?;
    let new = entries.get(begun..begun + written).unwrap_or_default();
    for entry in new.iter().filter(|entry| part.quoted.contains(&entry.key.as_str())) {
        tell.line(&format!("| {}", opening(entry.content.opening().reveal(), 70)))?;
    }
    let mut kinds: BTreeMap<EntryKind, u32> = BTreeMap::new();
    for entry in new {
        *kinds.entry(entry.content.kind()).or_default() += 1;
    }
    let kinds: Vec<String> = kinds.into_iter().map(|(kind, count)| counted(kind, count)).collect();
    tell.say(&format!("{}.", kinds.join(", ")))
}

/// A part of the year.
pub struct Part {
    /// Its code.
    pub code: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// How many entries there are when it ends.
    pub up_to: usize,
    /// Keys of the entries that are quoted.
    pub quoted: &'static [&'static str],
}

fn counted(kind: EntryKind, count: u32) -> String {
    match kind {
        EntryKind::Reflection => words::many(count, "reflection", "reflections"),
        EntryKind::Feedback => words::many(count, "piece of feedback", "pieces of feedback"),
        EntryKind::InformalSupervision => words::many(count, "informal supervision", "informal supervisions"),
        EntryKind::PeerSession => words::many(count, "peer group", "peer groups"),
        EntryKind::Activity => words::many(count, "activity", "activities"),
    }
}

/// A passcode and a recovery code.
pub fn set_keys(tell: &mut Telling, notebook: &Notebook) -> Result<Keys, Failure> {
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

/// Hands the notebook, shut, to somebody else: each answer is sealed as it is given.
pub fn hand_over(tell: &mut Telling, notebook: &Notebook) -> Result<(), Failure> {
    let form: HandOverForm = notebook.hand_over_form(Language::English)?;
    tell.step("hand_over", "Hand it over: a parent answers, each answer sealed at once", || {
        let id: EntryId = notebook.mint_id().parse().map_err(|_| NotebookError::NotAnId)?;
        let mut feedback = Feedback {
            from_role: Some("parent".into()),
            channel: Some("handed_over".into()),
            ..Feedback::default()
        };
        for (sequence, (question, words)) in (1..).zip(form.questions.iter().zip(story::HANDED_OVER)) {
            feedback.hand_over.push(HandOverAnswer { question: question.code.clone(), words: words.into() });
            notebook.seal_entry(id, sequence, EntryContent::Feedback { feedback: feedback.clone() })?;
        }
        Ok(())
    })?;
    let said: Vec<&str> = form.opening.iter().map(|line| line.text.words.as_str()).collect();
    tell.say(&said.join(" "))?;
    for (question, words) in form.questions.iter().zip(story::HANDED_OVER) {
        tell.say(&question.question.words)?;
        tell.quote(words)?;
    }
    let said: Vec<&str> = form.closing.iter().map(|line| line.text.words.as_str()).collect();
    tell.say(&said.join(" "))
}

/// Shuts it, and jots all the same.
pub fn jot_while_shut(tell: &mut Telling, notebook: &Notebook) -> Result<EntryId, Failure> {
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
    Ok(id)
}

/// Opens it again.
pub fn unlock(tell: &mut Telling, notebook: &Notebook, keys: &Keys) -> Result<(), Failure> {
    let view = tell.step("unlock", "Open it with the passcode", || {
        Ok(notebook.unlock_with_passcode(keys.passcode.as_bytes())?)
    })?;
    let jots = words::many(view.merged_jots, "sealed jot is an entry", "sealed jots are entries");
    tell.say(&format!("{jots} now. Opening is slow on purpose: so is guessing."))
}

/// Finds what belongs together.
pub fn search(tell: &mut Telling, notebook: &Notebook) -> Result<(), Failure> {
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
