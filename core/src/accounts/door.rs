//! The door: nothing leaves before what could identify someone was shown and answered.

use serde::Serialize;

use crate::guard::better::{self, Wording};
use crate::guard::{FindingKind, Guard, Level, OwnList, PieceKind, Reason, Span};
use crate::personal::PersonalText;
use crate::records::rules::Rules;
use crate::records::{Answers, fingerprint};
use crate::spans::{TextSpan, all_to_utf16, bytes_to_utf16};
use crate::storage::answers::{Answered, KeptFinding};

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
    /// How sure: 0 to 100.
    pub confidence: u8,
    /// What could stand instead; none for a jigsaw, which only less detail answers.
    pub better: Option<BetterWords>,
    /// What a jigsaw is made of; empty for everything else.
    pub pieces: Vec<PieceView>,
    /// Why the person keeps it; none while it waits for an answer.
    pub kept_because: Option<PersonalText>,
}

/// Words that could stand instead of a finding, in the text's language; the same person has the same words in one box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct BetterWords {
    /// What they replace, in UTF-16 code units: at least the finding ("mum Dee" becomes "mum").
    pub span: TextSpan,
    /// What comes in its place.
    pub words: PersonalText,
}

/// One piece of a jigsaw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct PieceView {
    /// Where, in UTF-16 code units.
    pub span: TextSpan,
    /// What it is.
    pub kind: PieceKind,
}

/// What is known besides the words: what was kept, and the own list.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    kept: &'a [KeptFinding],
    own: Option<&'a OwnList>,
}

impl<'a> From<&'a Answered> for Known<'a> {
    fn from(answered: &'a Answered) -> Self {
        Known { kept: &answered.kept, own: Some(&answered.own) }
    }
}

impl<'a> From<&'a [KeptFinding]> for Known<'a> {
    fn from(kept: &'a [KeptFinding]) -> Self {
        Known { kept, own: None }
    }
}

impl<'a> From<&'a Vec<KeptFinding>> for Known<'a> {
    fn from(kept: &'a Vec<KeptFinding>) -> Self {
        Known { kept, own: None }
    }
}

impl<'a, const N: usize> From<&'a [KeptFinding; N]> for Known<'a> {
    fn from(kept: &'a [KeptFinding; N]) -> Self {
        Known { kept, own: None }
    }
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
    /// Words of it are Welsh for the most part, and were checked less well: say so.
    pub welsh: bool,
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
pub fn find(text: &str, own: Option<&OwnList>) -> Vec<FindingView> {
    places(text, own).0.into_iter().map(|(_, finding)| finding).collect()
}

/// The same, each with its place in bytes; and whether the text is Welsh.
fn places(text: &str, own: Option<&OwnList>) -> (Vec<(Span, FindingView)>, bool) {
    let looked = Guard { own, lexicon: None }.look(text);
    let found = looked.findings;
    let spans = all_to_utf16(text, found.iter().map(|finding| finding.span.start..finding.span.end));
    let better = better::better(text, &found);
    let replaced = all_to_utf16(text, better.iter().map(|better| better.span.start..better.span.end));
    let views = found
        .iter()
        .zip(spans)
        .zip(better.iter().zip(replaced))
        .map(|((finding, span), (better, span_replaced))| {
            let at = |span: Span| bytes_to_utf16(text, span.start, span.end);
            let pieces =
                looked.pieces.iter().filter(|(place, _)| *place == finding.span).flat_map(|(_, all)| all);
            let better = Wording::shipped().and_then(|wording| {
                Some(BetterWords { span: span_replaced, words: wording.words(text, better)?.into() })
            });
            let view = FindingView {
                field: String::new(),
                span,
                kind: finding.kind,
                level: finding.level,
                reason: finding.reason,
                confidence: finding.confidence,
                better: better.filter(|_| finding.kind != FindingKind::Jigsaw),
                pieces: match finding.kind {
                    FindingKind::Jigsaw => {
                        pieces.map(|p| PieceView { span: at(p.span), kind: p.kind }).collect()
                    }
                    _ => Vec::new(),
                },
                kept_because: None,
            };
            (finding.span, view)
        })
        .collect();
    (views, looked.welsh)
}

/// Looks through every box.
pub fn check<'k>(rules: &Rules, fields: &Answers, known: impl Into<Known<'k>>) -> CheckView {
    let Known { kept, own } = known.into();
    let (mut findings, mut welsh) = (Vec::new(), false);
    for field in &rules.form {
        let Some(words) = fields.get(&field.code) else { continue };
        let text = words.reveal();
        let (places, in_welsh) = places(text, own);
        welsh |= in_welsh;
        for (place, mut finding) in places {
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
        welsh,
    }
}

/// Lets a record through, or says how many findings stand in the way.
pub fn pass<'a, 'k>(
    rules: &'a Rules,
    fields: &'a Answers,
    known: impl Into<Known<'k>>,
) -> Result<Checked<'a>, Unanswered> {
    match check(rules, fields, known).unanswered {
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
