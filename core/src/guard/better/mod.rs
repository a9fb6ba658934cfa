//! Better words: what could stand instead of a finding, in the register of the profession.
//!
//! The same person gets the same words wherever they stand in a text; a second person of the same relation is
//! "the other", a third has a letter. Only codes here: the words are in `packs/better-words.json`.

mod people;
mod relations;
mod things;
mod wording;

use std::collections::HashMap;

use people::{People, name};
use relations::{relation, said_before};
use things::thing;
pub use wording::Wording;

use super::text::Doc;
use super::{Finding, FindingKind, Span};

/// What to say instead, as a code of the words pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Better {
    /// What it replaces, in bytes: the finding, and a relation before it that says enough ("mum Dee" is "mum").
    pub span: Span,
    /// The relation before it, in bytes, where that says enough: it stays and the name goes.
    pub keeps: Option<Span>,
    /// Which entry of the words pack.
    pub code: &'static str,
    /// Which person of that relation in this text, from 1.
    pub nth: u32,
    /// Whether it opens a sentence.
    pub opens: bool,
    /// Whether the text is Welsh, and the words have to be.
    pub welsh: bool,
}

/// A better word for each finding, in the same order.
pub fn better(text: &str, findings: &[Finding]) -> Vec<Better> {
    let lower = text.to_ascii_lowercase();
    let doc = Doc::with(text, &lower, &[], super::lexicon::Lexicon::shipped(), None);
    let mut starts: HashMap<usize, usize> = HashMap::with_capacity(doc.len());
    for i in 0..doc.len() {
        if let Some(token) = doc.token(i) {
            starts.insert(token.start, i);
        }
    }
    let mut people = People::default();
    // Relations first, wherever the text says them: a person may be named before it is said who they are.
    for finding in findings.iter().filter(|f| f.kind == FindingKind::Person) {
        if let Some(&first) = starts.get(&finding.span.start) {
            people.meet(&name(text, finding), relation(&doc, first, finding.span.end));
        }
    }
    let called = people.called();
    let welsh = super::welsh::is_welsh(&doc, 0, doc.len());
    let mut before = 0;
    findings
        .iter()
        .map(|finding| {
            let first = starts.get(&finding.span.start).copied().unwrap_or(0);
            let opens = first == 0 || doc.line_before(first) || doc.is_punct(first - 1, ".!?");
            let (code, nth) = match finding.kind {
                FindingKind::Person => called.of(&name(text, finding)),
                kind => (thing(kind, text.get(finding.span.start..finding.span.end).unwrap_or("")), 1),
            };
            let kept = (finding.kind == FindingKind::Person)
                .then(|| said_before(&doc, first, finding.span.end))
                .flatten()
                .filter(|(span, _)| span.start >= before);
            before = kept.map_or(finding.span.end, |(span, _)| span.end);
            match kept {
                Some((span, keeps)) => Better { span, keeps: Some(keeps), code, nth, opens, welsh },
                None => Better { span: without_verb(text, finding), keeps: None, code, nth, opens, welsh },
            }
        })
        .collect()
}

/// Of "is nine now" what stands behind the verb: "is primary-age" reads on.
fn without_verb(text: &str, finding: &Finding) -> Span {
    let span = finding.span;
    let words = text.get(span.start..span.end).unwrap_or_default();
    let head = words.split_whitespace().next().unwrap_or_default();
    let verb = ["is", "was", "are", "were", "be", "been", "turned", "turns", "turning"]
        .iter()
        .any(|v| head.eq_ignore_ascii_case(v))
        || head.to_ascii_lowercase().ends_with("'s")
        || head.to_ascii_lowercase().ends_with("’s")
        || ["shes", "hes", "whos", "i'm", "i’m"].iter().any(|v| head.eq_ignore_ascii_case(v));
    let rest = words.get(head.len()..).unwrap_or_default().trim_start();
    if finding.kind == FindingKind::Age && verb && !rest.is_empty() {
        return Span { start: span.end - rest.len(), end: span.end };
    }
    span
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test may panic")]
mod tests {
    use super::super::find;
    use super::relations::relation_word;
    use super::*;

    fn improved(text: &str) -> String {
        let found = find(text);
        let (mut out, mut at) = (String::new(), 0);
        for better in better(text, &found) {
            out.push_str(&text[at..better.span.start]);
            out.push_str(&Wording::shipped().unwrap().words(text, &better).unwrap());
            at = better.span.end;
        }
        out + &text[at..]
    }

    #[test]
    fn a_person_becomes_their_relation() {
        for (text, said) in [
            ("Spoke to mum Danielle.", "Spoke to mum."),
            ("Her partner, Darren, stood there.", "Her partner stood there."),
            ("Met a boy called Tyler.", "Met a boy."),
            ("Kieran's mum rang; Kieran did not.", "The child's mum rang; the child did not."),
            ("Danielle (mum) came. I thanked Danielle.", "The mother (mum) came. I thanked the mother."),
            (
                "Roedd Aisha yn hapus iawn heddiw gyda'r fam.",
                "Roedd y person yn hapus iawn heddiw gyda'r fam.",
            ),
            ("Aisha met Bilal and Fatima.", "The person met the other person and person C."),
        ] {
            assert_eq!(improved(text), said);
        }
    }

    #[test]
    fn a_thing_becomes_what_it_is() {
        assert_eq!(improved("He is at Larkmoor Primary School."), "He is at a school in the area.");
        assert_eq!(improved("Ring 07700 900123."), "Ring their phone number.");
        assert_eq!(
            improved("a 14-year-old girl and J (14)"),
            "a secondary-age girl and the child (secondary-age)"
        );
        assert_eq!(improved("in Year 9 at school"), "in secondary-age at school");
        assert_eq!(improved("She is nine now. He's 14."), "She is primary-age. He's secondary-age.");
    }

    #[test]
    fn every_code_has_its_words() {
        let wording = Wording::shipped().unwrap();
        for kind in [
            FindingKind::Nhs,
            FindingKind::Nino,
            FindingKind::Postcode,
            FindingKind::Phone,
            FindingKind::Email,
            FindingKind::DateOfBirth,
            FindingKind::Address,
            FindingKind::Vehicle,
            FindingKind::CaseNumber,
            FindingKind::Url,
            FindingKind::School,
            FindingKind::Place,
            FindingKind::Age,
            FindingKind::Chi,
            FindingKind::Handle,
            FindingKind::Person,
        ] {
            for words in [
                "",
                "nursery",
                "college",
                "ward",
                "surgery",
                "hmp",
                "care home",
                "3",
                "7",
                "12",
                "17",
                "2 weeks",
            ] {
                assert!(wording.words.contains_key(thing(kind, words)), "{kind:?} {words}");
            }
        }
        for word in [
            "mum",
            "dad",
            "stepdad",
            "stepmum",
            "son",
            "yp",
            "brother",
            "sister",
            "twin",
            "nan",
            "grandad",
            "aunt",
            "uncle",
            "partner",
            "carer",
            "sw",
            "iro",
            "hv",
            "gp",
            "teacher",
            "solicitor",
            "manager",
            "colleague",
            "friend",
            "pc",
            "client",
        ] {
            assert!(wording.words.contains_key(relation_word(word).unwrap()), "{word}");
        }
    }
}
