//! `hand-over`: a person answers one or two plain questions themselves. Each answer is sealed as it is given;
//! nothing can be paged back, and the notebook is never opened for it.

use std::io::{self, BufRead, Write};

use layby_core::api::NotebookError;
use layby_core::entries::{EntryContent, Feedback, HandOverAnswer};
use layby_core::ids::EntryId;
use serde::Serialize;

use crate::args;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::output::View;

/// What was sealed.
#[derive(Serialize)]
pub struct HandedOver {
    id: EntryId,
    answers: u32,
}

/// `layby hand-over`: a line of standard input is an answer; an empty line skips, the end of input stops.
pub fn run(desk: &Desk, args: &args::HandOver) -> Result<HandedOver, Failure> {
    let shut = desk.shut()?;
    let form = shut.hand_over_form(args.language.into())?;
    let id: EntryId = shut.mint_id().parse().map_err(|_| NotebookError::NotAnId)?;
    said(desk, &form.opening.iter().map(|line| line.text.words.as_str()).collect::<Vec<_>>())?;
    let mut feedback =
        Feedback { from_role: args.role.clone(), channel: Some("handed_over".into()), ..Feedback::default() };
    let mut lines = io::stdin().lock().lines();
    for question in &form.questions {
        said(desk, &[&question.question.words])?;
        let Some(line) = lines.next() else { break };
        let words = line.map_err(Failure::reading)?;
        if words.trim().is_empty() {
            continue;
        }
        feedback.hand_over.push(HandOverAnswer { question: question.code.clone(), words: words.into() });
        let sequence = u32::try_from(feedback.hand_over.len()).unwrap_or(u32::MAX);
        shut.seal_entry(id, sequence, EntryContent::Feedback { feedback: feedback.clone() })?;
    }
    said(desk, &form.closing.iter().map(|line| line.text.words.as_str()).collect::<Vec<_>>())?;
    Ok(HandedOver { id, answers: u32::try_from(feedback.hand_over.len()).unwrap_or(u32::MAX) })
}

/// Beside the answer, so that a program reads one document.
fn said(desk: &Desk, lines: &[&str]) -> Result<(), Failure> {
    if desk.json {
        return Ok(());
    }
    let mut out = io::stderr().lock();
    lines.iter().try_for_each(|line| writeln!(out, "{line}")).map_err(Failure::writing)
}

impl View for HandedOver {
    fn page(&self) -> String {
        match self.answers {
            0 => "Nothing was written, and nothing kept.\n".into(),
            _ => "Sealed. It becomes an entry when you next open your notebook.\n".into(),
        }
    }
}
