//! Named schools, nurseries and colleges; named wards, homes, hospitals, surgeries and centres.
//!
//! Source: the kinds of establishment in the Department for Education's register (GIAS) and in the CQC's list
//! of locations. The name needs its capitals: "the ward" and "a care home" are anywhere.

mod named;
mod small;
#[cfg(test)]
mod tests;
mod words;

use super::establishment::type_at;
use super::text::Doc;
use super::words::any_of;
use super::{FindingKind, Found, Reason};
use named::part_of_name;
use words::no_place;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        if let Some(establishment) = type_at(doc, i) {
            named::before_type(doc, found, i, &establishment);
        }
        saint(doc, found, i);
        numbered_ward(doc, found, i);
        with_article(doc, found, i);
        prison(doc, found, i);
    }
}

/// "St Brannoc's" alone: a school more often than not, always somewhere.
fn saint(doc: &Doc, found: &mut Found, i: usize) {
    if doc.word(i) != "st" && doc.word(i) != "saint" || doc.touched_left(i) {
        return;
    }
    let name = if doc.is_punct(i + 1, ".") { i + 2 } else { i + 1 };
    let word = doc.word(name);
    let own = word.ends_with("'s")
        || word.ends_with("’s")
        || (word.ends_with('s') && doc.is_punct(name + 1, "'’") && doc.glued(name + 1));
    let capital = doc.capital(name) && doc.capital(i);
    let said = matches!(doc.word_before(i), "at" | "to" | "from" | "attends");
    if own
        && (capital || said)
        && !doc.line_before(name)
        && !any_of(
            word,
            &["george's", "george’s", "patrick's", "david's", "andrew's", "patrick’s", "david’s", "andrew’s"],
        )
    {
        found.look(doc, (i, name), FindingKind::School, Reason::SaintName, if capital { 70 } else { 50 });
    }
}

/// "Ward 7", "ward 7b".
fn numbered_ward(doc: &Doc, found: &mut Found, i: usize) {
    let numbered = doc.word(i) == "ward"
        && (1..=2).contains(&doc.digits(i + 1))
        && !doc.glued(i + 1)
        && !doc.line_before(i + 1);
    let Some(code) = doc.code(i + 1).filter(|c| numbered && c.as_str().len() <= 3) else { return };
    let said = doc.capital(i) && !doc.opens(i) || matches!(doc.word_before(i), "on" | "to" | "from" | "of");
    if said
        && !any_of(
            doc.word(code.last + 1),
            &["beds", "rounds", "staff", "nurses", "patients", "days", "visits"],
        )
    {
        found.look(doc, (i, code.last), FindingKind::Place, Reason::PlaceWord, 60);
    }
}

/// "placed at The Willows": an article with its capital inside a sentence, where people live.
fn with_article(doc: &Doc, found: &mut Found, i: usize) {
    let article = doc.word(i) == "the"
        && doc.capital(i)
        && !doc.opens(i)
        && matches!(doc.word_before(i), "at" | "to" | "from");
    let lives = |w: &str| {
        any_of(
            w,
            &[
                "placed",
                "lives",
                "living",
                "lived",
                "moved",
                "moving",
                "moves",
                "resident",
                "stays",
                "staying",
                "placement",
                "admitted",
                "discharged",
            ],
        )
    };
    let name = i + 1;
    if article
        && part_of_name(doc, name)
        && !no_place(doc.word(name))
        && !doc.capital(name + 1)
        && doc.said_before(i, 4, lives)
    {
        found.look(doc, (i, name), FindingKind::Place, Reason::PlaceWord, 50);
    }
}

/// "HMP Larkmoor", "YOI Larkmoor".
fn prison(doc: &Doc, found: &mut Found, i: usize) {
    let service = matches!(doc.word(i), "hmp" | "hmyoi" | "yoi" | "stc");
    if service
        && doc.shouted(i)
        && doc.capital(i + 1)
        && !doc.shouted(i + 1)
        && !doc.line_before(i + 1)
        && !no_place(doc.word(i + 1))
    {
        found.look(doc, (i, i + 1), FindingKind::Place, Reason::PlaceWord, 80);
    }
}
