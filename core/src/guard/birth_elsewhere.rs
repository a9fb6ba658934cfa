//! Birth dates that no birth word stands beside: in a header's fields, in a row of children, as a paper gives them.

use super::dates::date;
use super::text::Doc;
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::DateOfBirth;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        elsewhere(doc, found, i);
    }
}

/// "999 511 8483 / 17.08.1938 / Mr Tudball", "sibs: 4/7/14, 19/1/17", "passport gives 1 Jan 2008", "on 6 October she gave birth".
fn elsewhere(doc: &Doc, found: &mut Found, i: usize) {
    // A header's field between marks that stand apart.
    let whole = |k: usize| date(doc, k).filter(|d| d.has_day && d.has_year && !doc.touched_left(k));
    if i > 0
        && doc.is_number(i)
        && doc.is_punct(i - 1, "/|")
        && !doc.glued(i)
        && let Some(d) = whole(i)
        && doc.is_punct(d.last + 1, "/|")
        && !doc.glued(d.last + 1)
    {
        found.stop(doc, (i, d.last), KIND, Reason::BirthWord, 60);
    }
    // "Mia Dunn 02/02/2014": behind a full name, and nothing said between.
    let name = |k: usize| {
        let known = doc.known(doc.raw(k));
        doc.capital(k)
            && !doc.shouted(k)
            && !known.trade()
            && (known.first() > 1 || known.last() > 0)
            && !known.place()
    };
    if i > 1
        && doc.is_number(i)
        && !doc.line_before(i)
        && name(i - 1)
        && name(i - 2)
        && doc.known(doc.raw(i - 2)).first() > 1
        && !super::dates::is_month(doc.word(i - 1))
        && let Some(d) = whole(i)
        && (doc.is_punct(d.last + 1, ",;|)") || d.last + 1 >= doc.len() || doc.line_before(d.last + 1))
    {
        found.stop(doc, (i, d.last), KIND, Reason::BirthWord, 55);
    }
    let word = doc.word(i);
    // A row of children and when each was born.
    if matches!(word, "sibs" | "siblings" | "children" | "kids" | "chn" | "twins") {
        let mut k = i + 1;
        while k < i + 5
            && (doc.is_punct(k, "(:-–,")
                || doc.is_number(k) && !doc.is_punct(k + 1, "/.-")
                || doc.word(k) == "x")
        {
            k += 1;
        }
        for _ in 0..8 {
            let Some(d) = whole(k) else { break };
            found.stop(doc, (k, d.last), KIND, Reason::BirthWord, 65);
            k = d.last + 1;
            while doc.is_punct(k, ",;&+") || doc.word(k) == "and" {
                k += 1;
            }
        }
    }
    // What a paper says of somebody.
    let paper = |w: &str| matches!(w, "passport" | "certificate" | "card" | "id" | "brp" | "licence");
    let from = i + 1;
    let said = matches!(word, "gives" | "says" | "shows" | "has") && paper(doc.word_before(i)) || paper(word);
    if said && let Some(d) = whole(from) {
        let expires =
            doc.said_before(i, 6, |w| matches!(w, "expires" | "expired" | "issued" | "renewed" | "valid"));
        if !expires {
            found.stop(doc, (from, d.last), KIND, Reason::BirthWord, 60);
        }
    }
    // "On 6 October 2024 she gave birth"
    if word == "birth" && matches!(doc.word_before(i), "gave" | "giving") {
        let earlier = (i.saturating_sub(9)..i).find_map(|k| whole(k).filter(|d| d.last < i).map(|d| (k, d)));
        if let Some((k, d)) = earlier {
            found.stop(doc, (k, d.last), KIND, Reason::BirthWord, 70);
        }
    }
}
