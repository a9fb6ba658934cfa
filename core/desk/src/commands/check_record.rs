//! `check --record`: who could be recognised in a record, and the answers.

use layby_core::accounts::FindingView;
use layby_core::api::{Missing, Notebook, NotebookError};
use layby_core::guard::{FindingKind, Level, Reason};
use layby_core::ids::RecordId;
use layby_core::personal::PersonalText;
use layby_core::records::RecordView;
use layby_core::spans::{TextSpan, utf16_to_code_points};
use serde::Serialize;

use crate::args;
use crate::commands::check_text::described;
use crate::desk::Desk;
use crate::failure::{Failure, Trouble};
use crate::find_id::{self, short};
use crate::input;
use crate::output::View;
use crate::page::{between, calm, label};
use crate::words;

/// What the check found in a record, numbered from 1 in the form's order.
#[derive(Serialize)]
pub struct Checked {
    record: RecordId,
    fingerprint: String,
    findings: Vec<Finding>,
    unanswered: u32,
}

/// One place; `start` and `end` in code points of the box's words.
#[derive(Serialize)]
struct Finding {
    number: usize,
    field: String,
    start: u32,
    end: u32,
    kind: FindingKind,
    level: Level,
    reason: Reason,
    words: PersonalText,
    better: Option<Better>,
    kept_because: Option<PersonalText>,
}

/// What could stand there instead; `start` and `end` of what it replaces, at least the finding.
#[derive(Serialize)]
struct Better {
    start: u32,
    end: u32,
    words: PersonalText,
}

/// `layby check --record`, with an answer to give first.
pub fn run(desk: &Desk, typed: &str, args: &args::Check) -> Result<Checked, Failure> {
    let because = args.because.as_deref();
    let with = args.with.as_deref();
    if because == Some("-") && with == Some("-") {
        return Err(Trouble::OneInputOnly.into());
    }
    let because = because.map(input::word_or_dash).transpose()?;
    let with = with.map(input::word_or_dash).transpose()?;
    let open = desk.open()?;
    let id = find_id::record(&open, typed)?;
    let shown = open.check(id)?;
    // Findings are numbered as they stood in the words the person was shown.
    if args.fingerprint.as_ref().is_some_and(|fingerprint| *fingerprint != shown.fingerprint) {
        return Err(NotebookError::Stale.into());
    }
    if let (Some(number), Some(because)) = (args.keep, because) {
        let (fingerprint, FindingView { field, span, .. }) = numbered(&open, id, number)?;
        open.keep_finding(id, fingerprint, field, span, because)?;
    }
    if let (Some(number), Some(with)) = (args.replace, with) {
        let (fingerprint, FindingView { field, span, .. }) = numbered(&open, id, number)?;
        open.replace_finding(id, fingerprint, field, span, with)?;
    }
    if let Some(number) = args.better {
        let (fingerprint, FindingView { field, span, .. }) = numbered(&open, id, number)?;
        open.take_better_words(id, fingerprint, field, span)?;
    }
    look(&open, id)
}

/// The finding with a number, and the fingerprint of the words it stands in.
fn numbered(open: &Notebook, id: RecordId, number: usize) -> Result<(String, FindingView), Failure> {
    let view = open.check(id)?;
    let finding = number.checked_sub(1).and_then(|place| view.findings.into_iter().nth(place));
    let finding = finding.ok_or(NotebookError::NotFound { what: Missing::Finding })?;
    Ok((view.fingerprint, finding))
}

fn look(open: &Notebook, id: RecordId) -> Result<Checked, Failure> {
    let record = open.record(id)?;
    let view = open.check(id)?;
    let findings =
        (1..).zip(view.findings).map(|(number, finding)| placed(&record, number, finding)).collect();
    Ok(Checked { record: id, fingerprint: view.fingerprint, findings, unanswered: view.unanswered })
}

fn placed(record: &RecordView, number: usize, finding: FindingView) -> Finding {
    let box_ = record.boxes.iter().find(|box_| box_.field == finding.field);
    let text = box_.map(|box_| box_.words.reveal()).unwrap_or_default();
    let span = utf16_to_code_points(text, finding.span).unwrap_or(finding.span);
    let better = finding.better.map(|better| {
        let TextSpan { start, end } = utf16_to_code_points(text, better.span).unwrap_or(better.span);
        Better { start, end, words: better.words }
    });
    Finding {
        number,
        start: span.start,
        end: span.end,
        words: between(text, span.start, span.end).into(),
        field: finding.field,
        kind: finding.kind,
        level: finding.level,
        reason: finding.reason,
        better,
        kept_because: finding.kept_because,
    }
}

impl View for Checked {
    fn page(&self) -> String {
        if self.findings.is_empty() {
            return "Nothing found. Layby can miss things: read it once as the family would.\n".into();
        }
        let mut page = String::from("Could someone be recognised?\n");
        for finding in &self.findings {
            let what = described(finding.kind, finding.reason);
            let words = calm(finding.words.reveal());
            page += &format!(
                "\n{:>3}  {words}\n     {what}, under \"{}\"\n",
                finding.number,
                label(&finding.field)
            );
            page += &match &finding.kept_because {
                Some(because) => format!("     Kept, because: {}\n", calm(because.reveal())),
                None => "     Waits for an answer.\n".to_owned(),
            };
            if let Some(better) = finding.better.as_ref().filter(|_| finding.kept_because.is_none()) {
                page += &format!("     Better: {}\n", calm(better.words.reveal()));
            }
        }
        page.push('\n');
        let id = short(self.record);
        page += &match self.unanswered {
            0 => "Every finding is answered. Layby can miss things.\n".to_owned(),
            waiting => format!(
                "{} for an answer. Better words first:\n  \
                 layby check --record {id} --better N\n  \
                 layby check --record {id} --replace N --with \"a role, never a name\"\n  \
                 layby check --record {id} --keep N --because \"why it stays\"\n",
                words::many(waiting, "waits", "wait")
            ),
        };
        page
    }
}
