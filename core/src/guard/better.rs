//! Better words: what could stand instead of a finding, in the register of the profession.
//!
//! The same person gets the same words wherever they stand in a text; a second person of the same relation is
//! "the other", a third has a letter. Only codes here: the words are in `packs/better-words.json`.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::lexicon::folded;
use super::people::cues;
use super::text::Doc;
use super::{Finding, FindingKind, Span};
use crate::packs::PackText;

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

/// The words pack.
#[derive(Debug, Deserialize)]
pub struct Wording {
    words: HashMap<String, Forms>,
}

/// How one code is said of a first, a second and any further person; things have only the first.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Forms {
    one: PackText,
    other: Option<PackText>,
    /// With `{letter}`.
    more: Option<PackText>,
}

impl Wording {
    /// The pack that Layby ships; none were it unreadable, which a test rules out.
    pub fn shipped() -> Option<&'static Self> {
        static SHIPPED: OnceLock<Option<Wording>> = OnceLock::new();
        SHIPPED
            .get_or_init(|| serde_json::from_str(include_str!("../../packs/better-words.json")).ok())
            .as_ref()
    }

    /// The words for a finding of `text`; none if the pack has none.
    pub fn words(&self, text: &str, better: &Better) -> Option<String> {
        if let Some(keeps) = better.keeps {
            return text.get(keeps.start..keeps.end).map(str::to_owned);
        }
        let forms = self.words.get(better.code)?;
        let said = |text: &PackText| match &text.cy {
            Some(welsh) if better.welsh => welsh.clone(),
            _ => text.en.clone(),
        };
        let words = match better.nth {
            0 | 1 => said(&forms.one),
            2 => said(forms.other.as_ref().unwrap_or(&forms.one)),
            nth => {
                let letter = char::from_u32(u32::from('A') + (nth - 1).min(25)).unwrap_or('Z');
                said(forms.more.as_ref().unwrap_or(&forms.one)).replace("{letter}", &letter.to_string())
            }
        };
        let written_small = text.get(better.span.start..better.span.end)?.chars().all(|c| !c.is_uppercase());
        if !better.opens || written_small {
            return Some(words);
        }
        let mut letters = words.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect())
    }
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
    let welsh = super::welsh::is_welsh(&doc, 0, doc.len());
    let mut before = 0;
    findings
        .iter()
        .map(|finding| {
            let first = starts.get(&finding.span.start).copied().unwrap_or(0);
            let opens = first == 0 || doc.line_before(first) || doc.is_punct(first - 1, ".!?");
            let (code, nth) = match finding.kind {
                FindingKind::Person => people.words_for(&name(text, finding)),
                kind => (thing(kind, text.get(finding.span.start..finding.span.end).unwrap_or("")), 1),
            };
            let kept = (finding.kind == FindingKind::Person)
                .then(|| said_before(&doc, first, finding.span.end))
                .flatten()
                .filter(|(span, _)| span.start >= before);
            before = kept.map_or(finding.span.end, |(span, _)| span.end);
            match kept {
                Some((span, keeps)) => Better { span, keeps: Some(keeps), code, nth, opens, welsh },
                None => Better { span: finding.span, keeps: None, code, nth, opens, welsh },
            }
        })
        .collect()
}

/// "mum Dee", "mum (Dee)", "her partner, Darren,", "a boy called Tyler": what goes, and the relation that stays.
fn said_before(doc: &Doc, first: usize, end: usize) -> Option<(Span, Span)> {
    let mut end = end;
    let mut p = first.checked_sub(1)?;
    if doc.line_before(first) {
        return None;
    }
    if matches!(doc.word(p), "called" | "named") {
        p = p.checked_sub(1)?;
    } else if doc.is_punct(p, "(,") {
        // The mark that closes goes too; a comma that goes on with a list stays.
        let closes = if doc.is_punct(p, "(") { ')' } else { ',' };
        let after = (first..first + 10).find(|&k| doc.token(k).is_some_and(|t| t.start >= end))?;
        if doc.punct(after) != Some(closes) {
            return None;
        }
        end = doc.token(after)?.end;
        p = p.checked_sub(1)?;
    }
    relation_word(doc.word(p))?;
    if doc.line_before(p + 1) || doc.touched_left(p) || doc.token(p)?.masked {
        return None;
    }
    let relation = doc.span(p, p)?;
    Some((Span { start: relation.start, end }, relation))
}

/// By which a person is known again: the last word of the name, or the only one.
fn name(text: &str, finding: &Finding) -> Vec<String> {
    let words = text.get(finding.span.start..finding.span.end).unwrap_or("");
    words
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
        .map(folded)
        .filter(|word| !word.is_empty() && !cues::title(word))
        .collect()
}

#[derive(Default)]
struct People {
    /// Every part of a name, to the person.
    known: HashMap<String, usize>,
    relations: Vec<Option<&'static str>>,
}

impl People {
    fn meet(&mut self, name: &[String], relation: Option<&'static str>) {
        let met = name.iter().find_map(|part| self.known.get(part)).copied();
        let person = met.unwrap_or_else(|| {
            self.relations.push(None);
            self.relations.len() - 1
        });
        for part in name {
            self.known.entry(part.clone()).or_insert(person);
        }
        if let Some(slot) = self.relations.get_mut(person) {
            *slot = slot.or(relation);
        }
    }

    fn words_for(&self, name: &[String]) -> (&'static str, u32) {
        let person = name.iter().find_map(|part| self.known.get(part)).copied().unwrap_or(0);
        let relation = |at: usize| self.relations.get(at).copied().flatten().unwrap_or("person");
        let code = relation(person);
        let nth = 1 + (0..person).filter(|&other| relation(other) == code).count();
        (code, u32::try_from(nth).unwrap_or(u32::MAX))
    }
}

/// Who somebody is, from the words around the name: "mum (Dee)", "Kai's brother", "Ms", "aged 9".
fn relation(doc: &Doc, first: usize, end: usize) -> Option<&'static str> {
    let mut last = first;
    while doc.token(last + 1).is_some_and(|t| t.start < end) {
        last += 1;
    }
    // "Dee (mum)", "Jo, the IRO"
    let mut k = last + 1;
    let owned = doc.raw(last).ends_with("'s") || doc.raw(last).ends_with("’s");
    if doc.is_punct(k, "(,") {
        k += 1 + usize::from(matches!(doc.word(k + 1), "the" | "her" | "his" | "a" | "my" | "our"));
        if doc.is_number(k) {
            return doc.value(k).is_some_and(|age| age < 18).then_some("child");
        }
        if let Some(code) = relation_word(doc.word(k)) {
            return Some(code);
        }
    }
    if owned
        && matches!(
            doc.word(last + 1),
            "mum"
                | "mam"
                | "dad"
                | "mother"
                | "father"
                | "nan"
                | "gran"
                | "placement"
                | "foster"
                | "school"
                | "teacher"
                | "grandparents"
                | "parents"
        )
    {
        return Some("child");
    }
    let mut p = first;
    for _ in 0..4 {
        p = p.checked_sub(1)?;
        if doc.line_before(p + 1) {
            return None;
        }
        if let Some(code) = relation_word(doc.word(p)) {
            return Some(code);
        }
        let passes = doc.is_punct(p, ",(-–:\"")
            || cues::title(doc.word(p))
            || doc.is_punct(p, ".")
            || matches!(doc.word(p), "called" | "named" | "is" | "name" | "little" | "young" | "carer");
        if !passes {
            return None;
        }
    }
    None
}

fn relation_word(word: &str) -> Option<&'static str> {
    Some(match word {
        "mum" | "mam" | "mom" | "mother" | "mummy" => "mother",
        "dad" | "father" | "daddy" => "father",
        "stepdad" | "stepfather" => "stepfather",
        "stepmum" | "stepmother" => "stepmother",
        "son" | "daughter" | "child" | "boy" | "girl" | "lad" | "baby" | "toddler" | "pupil" | "kid"
        | "youngest" | "eldest" => "child",
        "yp" | "teenager" | "teen" | "youth" => "young_person",
        "brother" => "brother",
        "sister" => "sister",
        "sibling" | "twin" => "sibling",
        "nan" | "nana" | "gran" | "granny" | "grandma" | "grandmother" | "mgm" | "pgm" => "grandmother",
        "grandad" | "granddad" | "grandfather" | "mgf" | "pgf" => "grandfather",
        "aunt" | "auntie" | "aunty" => "aunt",
        "uncle" => "uncle",
        "partner" | "boyfriend" | "girlfriend" | "husband" | "wife" | "ex" => "partner",
        "carer" | "fc" => "carer",
        "sw" | "ssw" | "worker" => "social_worker",
        "iro" => "iro",
        "hv" => "health_visitor",
        "gp" | "doctor" | "dr" | "paediatrician" | "consultant" => "doctor",
        "teacher" | "headteacher" | "head" | "tutor" | "senco" | "ta" => "teacher",
        "solicitor" | "barrister" => "solicitor",
        "manager" | "supervisor" | "tm" => "manager",
        "colleague" | "student" => "colleague",
        "friend" | "mate" | "neighbour" => "friend",
        "pc" | "dc" | "ds" | "pcso" | "officer" => "police_officer",
        "client" | "man" | "woman" | "lady" | "resident" | "patient" => "adult",
        _ => return None,
    })
}

/// What stands instead of what is no person.
fn thing(kind: FindingKind, words: &str) -> &'static str {
    let low = words.to_ascii_lowercase();
    let has = |word: &str| low.contains(word);
    match kind {
        FindingKind::Person => "person",
        FindingKind::Nhs | FindingKind::Chi => "health_number",
        FindingKind::Nino => "insurance_number",
        FindingKind::Postcode => "area",
        FindingKind::Phone => "phone",
        FindingKind::Email => "email",
        FindingKind::DateOfBirth => "birth_date",
        FindingKind::Age => age(&low),
        FindingKind::Address => "home_address",
        FindingKind::Vehicle => "vehicle",
        FindingKind::CaseNumber => "case_number",
        FindingKind::Handle | FindingKind::Url => "online",
        FindingKind::School if has("nursery") || has("playgroup") => "nursery",
        FindingKind::School if has("college") => "college",
        FindingKind::School => "school",
        FindingKind::Place if has("ward") || has("hospital") || has("infirmary") => "hospital",
        FindingKind::Place if has("surgery") || has("medical") || has("health centre") => "surgery",
        FindingKind::Place if has("hmp") || has("prison") || has("yoi") => "prison",
        FindingKind::Place if has("home") || has("house") || has("lodge") => "placement",
        FindingKind::Place => "place",
        FindingKind::Jigsaw => "less_detail",
    }
}

/// The stage of life of an age that was written down: "7-year-old" is of primary age.
fn age(low: &str) -> &'static str {
    let young = low.contains("month") || low.contains("week") || low.contains("mth") || low.contains("wk");
    let digits: String =
        low.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).take(2).collect();
    let said = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
    ];
    let spoken =
        || low.split(|c: char| !c.is_ascii_alphabetic()).find_map(|w| said.iter().position(|s| *s == w));
    // A school year is five below the age.
    let school_year = low.starts_with('y') && !low.contains("old");
    match digits.parse().ok().or_else(spoken).map(|age: usize| age + if school_year { 5 } else { 0 }) {
        _ if young => "baby_age",
        Some(0..=4) => "early_years",
        Some(5..=10) => "primary_age",
        Some(11..=15) => "secondary_age",
        _ => "older_teen",
    }
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
    use super::super::find;
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
