//! The door: nothing leaves before what could identify someone was shown and answered.

use serde::Serialize;

use crate::guard::{self, FindingKind, Level, Reason, Span};
use crate::personal::PersonalText;
use crate::records::rules::Rules;
use crate::records::{Answers, fingerprint};
use crate::spans::{TextSpan, all_to_utf16};
use crate::storage::answers::KeptFinding;

/// Something that could identify someone, in one box of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct FindingView {
    /// The box.
    pub field: String,
    /// Where in the box's words, in UTF-16 code units.
    pub span: TextSpan,
    /// What it looks like.
    pub kind: FindingKind,
    /// How strongly it stands in the door.
    pub level: Level,
    /// Why it was found, as a code.
    pub reason: Reason,
    /// Why the person keeps it; none while it waits for an answer.
    pub kept_because: Option<PersonalText>,
}

/// What the check found in a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct CheckView {
    /// In the form's order, then by place.
    pub findings: Vec<FindingView>,
    /// Those that wait for an answer.
    pub unanswered: u32,
    /// Which words were checked: hand it back with an answer.
    pub fingerprint: String,
}

/// A record whose every finding was answered. Only [`pass`] makes one, and every exporter asks for one.
#[derive(Debug, Clone, Copy)]
pub struct Checked<'a> {
    fields: &'a Answers,
    rules: &'a Rules,
}

/// Refused: so many findings wait for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unanswered findings")]
pub struct Unanswered(pub u32);

impl<'a> Checked<'a> {
    /// What is in the boxes.
    pub fn fields(&self) -> &'a Answers {
        self.fields
    }
    /// The form they belong to.
    pub fn rules(&self) -> &'a Rules {
        self.rules
    }
}

/// What could identify someone in a text that belongs to no box.
pub fn find(text: &str) -> Vec<FindingView> {
    places(text).into_iter().map(|(_, finding)| finding).collect()
}

/// The same, each with its place in bytes.
fn places(text: &str) -> Vec<(Span, FindingView)> {
    let found = guard::find(text);
    let spans = all_to_utf16(text, found.iter().map(|finding| finding.span.start..finding.span.end));
    found
        .into_iter()
        .zip(spans)
        .map(|(finding, span)| {
            let view = FindingView {
                field: String::new(),
                span,
                kind: finding.kind,
                level: finding.level,
                reason: finding.reason,
                kept_because: None,
            };
            (finding.span, view)
        })
        .collect()
}

/// Looks through every box.
pub fn check(rules: &Rules, fields: &Answers, kept: &[KeptFinding]) -> CheckView {
    let mut findings = Vec::new();
    for field in &rules.form {
        let Some(words) = fields.get(&field.code) else { continue };
        let text = words.reveal();
        for (place, mut finding) in places(text) {
            let found = text.get(place.start..place.end).unwrap_or_default();
            let answer = kept.iter().find(|kept| {
                kept.field == field.code && kept.kind == code(finding.kind) && kept.words.reveal() == found
            });
            finding.kept_because = answer.map(|kept| kept.reason.clone());
            finding.field.clone_from(&field.code);
            findings.push(finding);
        }
    }
    let unanswered = findings.iter().filter(|finding| finding.kept_because.is_none()).count();
    CheckView {
        unanswered: u32::try_from(unanswered).unwrap_or(u32::MAX),
        findings,
        fingerprint: fingerprint(fields),
    }
}

/// Lets a record through, or says how many findings stand in the way.
pub fn pass<'a>(
    rules: &'a Rules,
    fields: &'a Answers,
    kept: &[KeptFinding],
) -> Result<Checked<'a>, Unanswered> {
    match check(rules, fields, kept).unanswered {
        0 => Ok(Checked { fields, rules }),
        waiting => Err(Unanswered(waiting)),
    }
}

/// A kind as it is stored and printed: its serde name.
pub fn code(kind: FindingKind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> Answers {
        Answers::from([
            ("description".to_owned(), "🙂 mum's e-mail is a.b@example.org".into()),
            ("learnt".to_owned(), "to wait".into()),
        ])
    }

    #[test]
    fn an_unanswered_finding_stands_in_the_door() {
        let rules = Rules::england().unwrap();
        assert_eq!(pass(rules, &record(), &[]).unwrap_err(), Unanswered(1));
        let view = check(rules, &record(), &[]);
        assert_eq!(view.findings[0].span, TextSpan { start: 19, end: 34 });
    }

    #[test]
    fn an_answer_holds_for_the_same_words_in_the_same_box_only() {
        let rules = Rules::england().unwrap();
        let kept = KeptFinding {
            field: "description".into(),
            kind: "email".into(),
            words: "a.b@example.org".into(),
            reason: "it is made up".into(),
        };
        assert!(pass(rules, &record(), std::slice::from_ref(&kept)).is_ok());
        let mut elsewhere = record();
        elsewhere.insert("learnt".into(), "a.b@example.org".into());
        assert_eq!(pass(rules, &elsewhere, std::slice::from_ref(&kept)).unwrap_err(), Unanswered(1));
        let mut changed = record();
        changed.insert("description".into(), "a.c@example.org".into());
        assert_eq!(pass(rules, &changed, &[kept]).unwrap_err(), Unanswered(1));
    }
}
