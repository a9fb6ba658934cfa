//! `craft`, `record`: from entries to the regulator's form.

use layby_core::api::{Missing, Notebook, NotebookError};
use layby_core::personal::PersonalText;
use layby_core::records::rules::Rules;
use layby_core::records::{RecordBox, RecordCard, RecordHint, RecordView};
use serde::Serialize;

use crate::args;
use crate::desk::Desk;
use crate::failure::{Failure, Trouble};
use crate::find_id::{self, short};
use crate::input;
use crate::output::View;
use crate::page::{calm, indented, label, opening};
use crate::words;

/// Every record.
#[derive(Serialize)]
pub struct Records {
    records: Vec<RecordCard>,
}

/// One record: the form, what is missing, what is worth a look.
#[derive(Serialize)]
#[serde(transparent)]
pub struct Form(RecordView);

/// `layby craft`.
pub fn craft(desk: &Desk, ids: &[String]) -> Result<Form, Failure> {
    let open = desk.open()?;
    let mut sources = Vec::new();
    for typed in ids {
        let id = find_id::entry(&open, typed)?;
        if !sources.contains(&id) {
            sources.push(id);
        }
    }
    let changes = open.craft(sources)?;
    let id = *changes.new_records.first().ok_or(Trouble::Fault)?;
    Ok(Form(open.record(id)?))
}

/// `layby record`.
pub fn list(desk: &Desk) -> Result<Records, Failure> {
    Ok(Records { records: desk.open()?.records()? })
}

/// `layby record ID`, with what to write into its boxes first.
pub fn form(desk: &Desk, typed: &str, args: &args::Record) -> Result<Form, Failure> {
    let recorded = args.recorded.as_ref().map(|on| on.parse().map_err(|_| NotebookError::NotADate));
    let recorded = recorded.transpose()?;
    let open = desk.open()?;
    let answers = answers(&open, &args.set)?;
    let id = find_id::record(&open, typed)?;
    let talk = args.peer.as_ref().map(|talk| find_id::entry(&open, talk)).transpose()?;
    for (field, words) in answers {
        open.answer(id, field, words)?;
    }
    if let Some(talk) = talk {
        open.fill_peer(id, talk)?;
    }
    if let Some(on) = recorded {
        open.mark_recorded(id, on)?;
    }
    if args.not_recorded {
        open.unmark_recorded(id)?;
    }
    Ok(Form(open.record(id)?))
}

/// `layby record ID --delete`, `--restore`: every record that is left.
pub fn to_bin_and_back(desk: &Desk, typed: &str, delete: bool) -> Result<Records, Failure> {
    let open = desk.open()?;
    if delete {
        open.delete_record(find_id::record(&open, typed)?)?;
    } else {
        open.restore_record(find_id::binned_record(&open, typed)?)?;
    }
    Ok(Records { records: open.records()? })
}

/// Reads every `field=words` and asks the rules about it before any is written: all of them, or none.
fn answers(open: &Notebook, set: &[String]) -> Result<Vec<(String, PersonalText)>, Failure> {
    let parted: Option<Vec<(&str, &str)>> = set.iter().map(|answer| answer.split_once('=')).collect();
    let parted = parted.ok_or(Trouble::NotFieldAndWords)?;
    if parted.iter().filter(|(_, words)| *words == "-").count() > 1 {
        return Err(Trouble::OneInputOnly.into());
    }
    let nation = Rules::of(&open.rules()?.nation).map_err(NotebookError::from)?;
    let rules = nation.ok_or(NotebookError::NotFound { what: Missing::Code })?;
    let mut answers = Vec::new();
    for (field, words) in parted {
        let words = input::word_or_dash(words)?;
        rules.takes(field, words.reveal()).map_err(NotebookError::from)?;
        answers.push((field.to_owned(), words));
    }
    Ok(answers)
}

impl View for Records {
    fn page(&self) -> String {
        let mut page = String::new();
        for card in &self.records {
            let mut states = vec![words::record_state(card.state)];
            if card.with_peer {
                states.push("with a peer".into());
            }
            let date = card.date.as_deref().unwrap_or("no date yet");
            let words = opening(&calm(card.opening.reveal()), 76);
            page += &format!("{}  {date}  {}\n  {words}\n", short(card.id), states.join(", "));
        }
        if page.is_empty() {
            page += "No records yet. One begins out of an entry: layby craft ID\n";
        }
        page
    }
}

impl View for Form {
    fn page(&self) -> String {
        let Form(view) = self;
        let mut page = format!("Record {}\n", short(view.id));
        for box_ in &view.boxes {
            page += &format!("\n{}\n", heading(box_));
            page += &indented(&calm(box_.words.reveal()), "  ");
        }
        page += &format!("\n{}.\n", words::record_state(view.state));
        page += &match view.missing.as_slice() {
            [] => "Every box the form asks for has words.\n".to_owned(),
            missing => format!("Still without words: {}.\n", missing.join(", ")),
        };
        for hint in &view.hints {
            page += hint_words(*hint);
            page.push('\n');
        }
        if let Some(same) = view.same_as {
            page += &format!("  layby record {}\n", short(same));
        }
        if view.unanswered > 0 {
            let places = words::many(view.unanswered, "place", "places");
            page += &format!(
                "Could someone be recognised? {places} to look at: layby check --record {}\n",
                short(view.id)
            );
        }
        page
    }
}

/// A box's heading, its code to type, and how much is in it where a limit is known.
fn heading(box_: &RecordBox) -> String {
    let mut heading = format!("{}  [{}]", label(&box_.field), box_.field);
    if !box_.required {
        heading += "  (if you like)";
    }
    if let Some(limit) = box_.limit {
        heading += &format!("  {} of {limit} characters", box_.characters);
    }
    heading
}

fn hint_words(hint: RecordHint) -> &'static str {
    match hint {
        RecordHint::DateOutsideYear => "Have a look: the date lies outside this registration year.",
        RecordHint::OverLimit => "Have a look: a box is longer than the account takes.",
        RecordHint::OnlyDescription => {
            "It tells what happened. What did it teach you, and what does it change?"
        }
        RecordHint::NoImpact => "What does it change, for your practice and the people you work with?",
        RecordHint::PeerOpen => "One piece of this year is talked over with a peer. Could it be this one?",
        RecordHint::SameAsAnother => "Have a look: another record says nearly the same.",
    }
}
