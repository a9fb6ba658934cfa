//! The exact age of one child.
//!
//! Source: ages as English case notes write them ("7-year-old", "aged 14", "14yo", "is 9"). An adult's age, a
//! group ("16 and 17 year olds", "aged 5 to 11"), a legal threshold ("under 18", "age of 16") and a typical
//! child ("what a two-year-old might feel") identify nobody.

mod aged;
mod being;
mod beside;
mod old;
mod said;
mod said_more;
mod several;
#[cfg(test)]
mod tests;

use super::digits::small_number;
use super::text::Doc;
use super::words::{CHILD, any_of, has};
use super::{FindingKind, Found};

const KIND: FindingKind = FindingKind::Age;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        old::year_old(doc, found, i);
        aged::aged(doc, found, i);
        beside::beside_child_word(doc, found, i);
        being::pronoun_is(doc, found, i);
        beside::slashed(doc, found, i);
        beside::beside_name(doc, found, i);
        old::twelfths(doc, found, i);
        beside::gendered(doc, found, i);
        several::of_several(doc, found, i);
        beside::of_or_at(doc, found, i);
        if let Some(number) = number(doc, i).filter(|_| !doc.touched_left(i)) {
            beside::in_units(doc, found, i, number);
            being::said_of_one(doc, found, i, number);
            beside::to_the_month(doc, found, i, number);
        }
        several::bracketed(doc, found, i);
        several::dictated_list(doc, found, i);
        aged::given(doc, found, i);
        said::said(doc, found, i);
        said_more::said(doc, found, i);
    }
}

/// A whole number in digits or words from token `i`: value and last token.
pub(super) fn number(doc: &Doc, i: usize) -> Option<(u32, usize)> {
    if let Some(value) = doc.value(i) {
        return (doc.digits(i) <= 2).then_some((value, i));
    }
    small_number(doc, i).and_then(|(value, last)| Some((u32::try_from(value).ok()?, last)))
}

/// Whether the number is one end of a range or a list of a group: "5-11", "16 and 17", "5 to 11", "16+".
pub(super) fn ranged(doc: &Doc, first: usize, last: usize) -> bool {
    let after = last + 1;
    let to = doc.is_punct(after, "-–/+") || matches!(doc.word(after), "to" | "or" | "plus" | "upwards");
    let over = doc.word(after) == "and"
        && any_of(doc.word(after + 1), &["over", "under", "above", "below", "older", "younger", "up"]);
    let end = number(doc, after + 1).is_some()
        || matches!(doc.word(after), "plus" | "upwards")
        || doc.is_punct(after, "+");
    let beyond = matches!(doc.word(after + 1), "over" | "under" | "older" | "younger" | "above" | "below");
    let up_to = to && (end || beyond);
    let before = first.checked_sub(1).is_some_and(|p| {
        (doc.is_punct(p, "-–/") || matches!(doc.word(p), "to" | "or"))
            && p.checked_sub(1).is_some_and(|n| doc.is_number(n) || small_number(doc, n).is_some())
    });
    let limit = any_of(
        doc.word_before(first),
        &["under", "over", "below", "above", "than", "until", "least", "between", "by", "about"],
    ) && doc.word_before(first) != "about";
    up_to || over || before || limit
}
/// A word for a child as notes shorten it.
fn childlike(word: &str) -> bool {
    has(CHILD, word)
        || matches!(
            word,
            "yp" | "bby"
                | "nb"
                | "gson"
                | "gdtr"
                | "g'son"
                | "g’son"
                | "g'dtr"
                | "g’dtr"
                | "gchild"
                | "bb"
                | "bub"
                | "sib"
                | "bro"
                | "sis"
                | "dtr"
                | "dau"
                | "ds"
                | "dd"
                | "male"
                | "female"
        )
}
