//! `check FILE`: who could be recognised in any text. Needs no notebook.

use std::path::Path;

use layby_core::accounts::FindingView;
use layby_core::api::check_text;
use layby_core::guard::{FindingKind, Level, Reason};
use layby_core::personal::PersonalText;
use layby_core::spans::{TextSpan, utf16_to_code_points};
use serde::Serialize;

use crate::failure::Failure;
use crate::input;
use crate::output::View;
use crate::page::{between, calm};
use crate::words;

/// A place that could identify someone, in code points of the text.
#[derive(Serialize)]
pub struct Span {
    /// The first code point.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    kind: FindingKind,
    level: Level,
    reason: Reason,
}

/// What was found in a text.
#[derive(Serialize)]
pub struct CheckedText {
    spans: Vec<Span>,
    #[serde(skip)]
    text: PersonalText,
}

/// `layby check FILE`, `layby check -`.
pub fn run(file: Option<&Path>) -> Result<CheckedText, Failure> {
    let text = match file {
        Some(path) if path != Path::new("-") => input::file(path)?,
        _ => input::standard_input()?,
    };
    Ok(CheckedText { spans: spans(&text)?, text })
}

/// What the check finds in a text.
pub fn spans(text: &PersonalText) -> Result<Vec<Span>, Failure> {
    let findings = check_text(text.clone())?;
    Ok(findings.into_iter().map(|finding| Span::new(text.reveal(), &finding)).collect())
}

/// A kind and its reason, as words, by their codes; a reason that only repeats the kind is left out.
pub fn described(kind: FindingKind, reason: Reason) -> String {
    let (kind, reason) = (code(&kind), code(&reason));
    match reason.contains(&kind) {
        true => words::finding(&kind),
        false => format!("{} ({})", words::finding(&kind), words::plain(&reason)),
    }
}

fn code(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default()
}

impl Span {
    fn new(text: &str, finding: &FindingView) -> Self {
        let TextSpan { start, end } = utf16_to_code_points(text, finding.span).unwrap_or(finding.span);
        Self { start, end, kind: finding.kind, level: finding.level, reason: finding.reason }
    }
}

impl View for CheckedText {
    fn page(&self) -> String {
        if self.spans.is_empty() {
            return "Nothing found. Layby can miss things: read it once as the family would.\n".into();
        }
        let text = self.text.reveal();
        let mut page = String::from("Could someone be recognised?\n\n");
        for span in &self.spans {
            let line = 1 + text.chars().take(span.start as usize).filter(|c| *c == '\n').count();
            let words = calm(&between(text, span.start, span.end));
            page += &format!("line {line}: {words}\n  {}\n", described(span.kind, span.reason));
        }
        page
    }
}
