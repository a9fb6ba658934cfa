//! Who somebody is to the case, from the words around the name.

use super::super::Span;
use super::super::people::cues;
use super::super::text::Doc;

/// "mum Dee", "mum (Dee)", "her partner, Darren,", "a boy called Tyler": what goes, and the relation that stays.
pub(super) fn said_before(doc: &Doc, first: usize, end: usize) -> Option<(Span, Span)> {
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

/// Who somebody is, from the words around the name: "mum (Dee)", "Kai's brother", "Ms", "aged 9".
pub(super) fn relation(doc: &Doc, first: usize, end: usize) -> Option<&'static str> {
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

pub(super) fn relation_word(word: &str) -> Option<&'static str> {
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
