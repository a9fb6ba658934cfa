//! Ages in the ways people say them: "rising five", "just gone nine", "coming up for twelve", "12, nearly 13", "14/12".

use super::super::text::Doc;
use super::super::words::any_of;
use super::super::{Found, Reason};
use super::{KIND, childlike, number};

pub(super) fn said(doc: &Doc, found: &mut Found, i: usize) {
    soon(doc, found, i);
    nearly(doc, found, i);
    months(doc, found, i);
    of_each(doc, found, i);
}

fn child_value(doc: &Doc, i: usize) -> Option<usize> {
    number(doc, i)
        .filter(|(value, last)| (1..19).contains(value) && !doc.touched_left(i) && !doc.touched_right(*last))
        .map(|(_, last)| last)
}

fn half(doc: &Doc, last: usize) -> usize {
    match (doc.word(last + 1), doc.word(last + 2), doc.word(last + 3)) {
        ("and", "a", "half" | "bit") => last + 3,
        _ if doc.is_punct(last + 1, "½¼¾") => last + 1,
        _ => last,
    }
}

/// Whether the phrase ends behind `last`, or goes on with no unit and nothing counted.
fn over(doc: &Doc, last: usize) -> bool {
    let after = doc.word(last + 1);
    last + 1 >= doc.len()
        || doc.line_before(last + 1)
        || doc.is_punct(last + 1, ",;)!?(–")
        || doc.is_punct(last + 1, ".") && !doc.glued(last + 2)
        || any_of(
            after,
            &[
                "and", "in", "now", "but", "so", "this", "next", "who", "he", "she", "on", "with", "years",
                "yrs", "already", "or", "at", "has",
            ],
        ) && !any_of(doc.word(last + 2), &["oclock", "half", "past"])
}

/// Somebody it may be said of, near before: no clock and no count.
fn somebody(doc: &Doc, i: usize) -> bool {
    #[rustfmt::skip]
    let who = |w: &str| childlike(w) || any_of(w, &["he", "she", "he's", "she's", "hes", "shes", "he’s", "she’s", "her", "him", "they're", "theyre", "i"]);
    doc.said_before(i, 7, who)
        || (i.saturating_sub(4)..i).any(|k| {
            let known = doc.known(doc.raw(k));
            doc.is_word(k) && known.first() > 1 && known.no_word() && !known.place()
        })
}

/// "rising five", "just gone nine", "coming up for twelve", "coming up to seven", "will be eighteen in May", "turned just sixteen".
fn soon(doc: &Doc, found: &mut Found, i: usize) {
    let (word, next) = (doc.word(i), doc.word(i + 1));
    let from = match (word, next) {
        ("rising", _) => i + 1,
        ("just", "gone") | ("approaching" | "nearing" | "pushing", _) => {
            i + if word == "just" { 2 } else { 1 }
        }
        ("coming", "up" | "on") if any_of(doc.word(i + 2), &["for", "to"]) => i + 3,
        ("coming", "up") => i + 2,
        ("gone", _) if any_of(doc.word_before(i), &["only", "hes", "shes", "he's", "she's", "has"]) => i + 1,
        _ => return,
    };
    let Some(last) = child_value(doc, from) else { return };
    let last = half(doc, last);
    #[rustfmt::skip]
    let clock = matches!(word, "just" | "gone") && any_of(doc.word(last + 1), &["when", "and", "so", "before"])
        && doc.said_before(i, 4, |w| any_of(w, &["it", "it's", "its", "was", "time", "at"]));
    if over(doc, last) && somebody(doc, i) && !clock && !any_of(doc.word(last + 1), &["years", "yrs"]) {
        found.look(doc, (from, last), KIND, Reason::ChildAge, 62);
    }
}

/// "She is 12, nearly 13.", "aged thirteen and a half": what is said behind the first number.
fn nearly(doc: &Doc, found: &mut Found, i: usize) {
    if !doc.is_punct(i, ",") || !matches!(doc.word(i + 1), "nearly" | "almost" | "going") {
        return;
    }
    let from = if matches!(doc.word(i + 1), "going") { i + 3 } else { i + 2 };
    let Some(last) = child_value(doc, from) else { return };
    let Some(before) = i.checked_sub(1) else { return };
    let first = if child_value(doc, before).is_some() { before } else { return };
    let being = |w: &str| {
        any_of(
            w,
            &[
                "is", "was", "he's", "she's", "hes", "shes", "aged", "age", "now", "he’s", "she’s", "im",
                "i'm",
            ],
        )
    };
    if over(doc, last)
        && (doc.said_before(first, 2, being)
            || somebody(doc, first) && first > 0 && doc.is_punct(first - 1, ",("))
    {
        found.look(doc, (first, last), KIND, Reason::ChildAge, 70);
    }
}

/// "Baby is 14/12 and walking", "7/12 old": months, as health visitors write them, behind their verb.
fn months(doc: &Doc, found: &mut Found, i: usize) {
    let fits = doc.value(i).is_some_and(|v| (1..=36).contains(&v))
        && doc.is_number(i)
        && doc.is_punct(i + 1, "/")
        && doc.glued(i + 1)
        && doc.glued(i + 2)
        && doc.value(i + 2) == Some(12)
        && !doc.is_punct(i + 3, "/")
        && !doc.touched_left(i);
    let being = any_of(doc.word_before(i), &["is", "now", "only", "aged", "age", "was", "just", "at"])
        && (childlike(doc.word(i.saturating_sub(2)))
            || somebody(doc, i.saturating_sub(1))
            || matches!(doc.word_before(i), "aged" | "age"));
    let old = doc.word(i + 3) == "old";
    if fits && (being || old) {
        found.look(doc, (i, i + 2 + usize::from(old)), KIND, Reason::BabyAge, 66);
    }
}

/// "Riley 7, Oscar 5, Ivy 2 seen": a row of first names, each with its age.
fn of_each(doc: &Doc, found: &mut Found, i: usize) {
    let named = |k: usize| {
        let known = doc.known(doc.raw(k));
        doc.is_word(k)
            && !doc.shouted(k)
            && known.first() > 1
            && !super::super::dates::is_month(doc.word(k))
            && !super::super::words::has(super::super::words::GENERIC, doc.word(k))
    };
    let aged = |k: usize| {
        doc.value(k + 1).is_some_and(|v| (1..18).contains(&v))
            && doc.digits(k + 1) <= 2
            && !doc.glued(k + 1)
            && named(k)
    };
    let join = |k: usize| doc.is_punct(k, ",;&+") || doc.word(k) == "and";
    if !aged(i) || doc.touched_right(i + 1) {
        return;
    }
    let then = join(i + 2) && aged(i + 3 + usize::from(join(i + 3)));
    let before = i > 2 && join(i - 1) && (aged(i - 3) || i > 3 && join(i - 2) && aged(i - 4));
    if then || before {
        found.look(doc, (i + 1, i + 1), KIND, Reason::ChildAge, 62);
    }
}
