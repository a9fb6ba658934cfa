//! Ages by what was at that age, of the younger and the older one, in weeks: "became a mother at 16", "at seventeen, she signs",
//! "their boy of six", "twin boys, 18 months", "bby 5/52".

use super::super::text::Doc;
use super::super::words::any_of;
use super::super::{Found, Reason};
use super::being::goes_on;
use super::{KIND, childlike, number};

pub(super) fn said(doc: &Doc, found: &mut Found, i: usize) {
    at_age(doc, found, i);
    one_of_two(doc, found, i);
    plural(doc, found, i);
    weeks(doc, found, i);
    lettered(doc, found, i);
}

fn child(doc: &Doc, i: usize) -> Option<usize> {
    number(doc, i)
        .filter(|(value, last)| (2..18).contains(value) && !doc.touched_left(i) && !doc.touched_right(*last))
        .map(|(_, last)| last)
}

/// "became a mother at 16", "At seventeen, she signs", "Now 16, he can choose".
fn at_age(doc: &Doc, found: &mut Found, i: usize) {
    if !matches!(doc.word(i), "at" | "now") {
        return;
    }
    let Some(last) = child(doc, i + 1) else { return };
    let clock = doc.is_punct(last + 1, ":.") && doc.is_number(last + 2);
    let mother = doc.word(i) == "at"
        && doc.said_before(i, 4, |w| any_of(w, &["mother", "mum", "parent", "father", "dad"]))
        && doc.said_before(i, 6, |w| any_of(w, &["became", "become", "becoming", "was", "made"]));
    let head = matches!(doc.word(i), "at" | "now")
        && doc.capital(i)
        && doc.opens(i)
        && doc.is_punct(last + 1, ",")
        && matches!(doc.word(last + 2), "he" | "she");
    if (mother && goes_on(doc, last) || head) && !clock {
        found.look(doc, (i + 1, last), KIND, Reason::ChildAge, 60);
    }
}

/// "the younger one is three; the older, seven", "the older girl is fourteen the younger one nine", "the lad must be fifteen".
fn one_of_two(doc: &Doc, found: &mut Found, i: usize) {
    let which =
        any_of(doc.word(i), &["younger", "older", "youngest", "oldest", "eldest", "middle", "little"])
            && doc.word_before(i) == "the"
            || any_of(doc.word(i), &["lad", "girl", "boy", "yp"])
                && any_of(doc.word_before(i), &["the", "this", "that"]);
    if !which {
        return;
    }
    let mut k = i + 1;
    while k < i + 5
        && (any_of(
            doc.word(k),
            &[
                "one", "girl", "boy", "child", "is", "was", "must", "be", "about", "only", "just", "sister",
                "brother",
            ],
        ) || doc.is_punct(k, ","))
    {
        k += 1;
    }
    let Some(last) = child(doc, k).filter(|_| k > i + 1 && doc.word(k) != "one") else { return };
    let ends = goes_on(doc, last) || any_of(doc.word(last + 1), &["the", "or"]);
    let counted = doc.word(last + 1) == "or" && !any_of(doc.word(last + 2), &["so", "thereabouts"]);
    if ends && !counted {
        found.look(doc, (k, last), KIND, Reason::ChildAge, 58);
    }
}

/// "Twin boys, 18 months.", "their boy of six let me in".
fn plural(doc: &Doc, found: &mut Found, i: usize) {
    let months = any_of(doc.word(i), &["boys", "girls", "twins"]) && doc.is_punct(i + 1, ",(");
    if let Some((value, last)) = number(doc, i + 2).filter(|_| months)
        && (2..37).contains(&value)
        && any_of(doc.word(last + 1), &["months", "weeks", "mths", "wks"])
        && !any_of(doc.word(last + 2), &["of", "later", "ago", "in", "on"])
    {
        found.look(doc, (i + 2, last + 1), KIND, Reason::BabyAge, 60);
    }
    let of = doc.word(i) == "of"
        && any_of(
            doc.word_before(i),
            &["boy", "girl", "lad", "son", "daughter", "grandson", "granddaughter"],
        )
        && i > 1
        && any_of(doc.word(i - 2), &["their", "her", "his", "a", "my", "little"]);
    if let Some(last) = child(doc, i + 1).filter(|_| of)
        && !any_of(
            doc.word(last + 1),
            &["years", "months", "weeks", "children", "siblings", "of", "and", "or", "to"],
        )
    {
        found.look(doc, (i + 1, last), KIND, Reason::ChildAge, 58);
    }
}

/// "bby 5/52": weeks, as health visitors write them.
fn weeks(doc: &Doc, found: &mut Found, i: usize) {
    let fits = doc.value(i).is_some_and(|v| (1..52).contains(&v))
        && doc.is_punct(i + 1, "/")
        && doc.glued(i + 1)
        && doc.glued(i + 2)
        && doc.value(i + 2) == Some(52)
        && !doc.touched_left(i);
    if fits && childlike(doc.word_before(i)) {
        found.look(doc, (i, i + 2), KIND, Reason::BabyAge, 62);
    }
}

/// "f 14, m 12, b 9/12", "D (14), S (9)", "ds 6, dd 3": letters for a daughter, a son, a baby, each with an age.
fn lettered(doc: &Doc, found: &mut Found, i: usize) {
    let letter =
        |k: usize| any_of(doc.word(k), &["f", "m", "b", "d", "s", "ds", "dd"]) && !doc.touched_left(k);
    let bracket = |k: usize| usize::from(doc.is_punct(k + 1, "("));
    let aged = |k: usize| {
        letter(k)
            && doc.value(k + 1 + bracket(k)).is_some_and(|v| (1..18).contains(&v))
            && doc.digits(k + 1 + bracket(k)) <= 2
            && !doc.glued(k + 1)
    };
    if !aged(i) {
        return;
    }
    let at = i + 1 + bracket(i);
    let end = at + bracket(i);
    let then = doc.is_punct(end + 1, ",;+&") && aged(end + 2);
    let before = i > 2
        && doc.is_punct(i - 1, ",;+&")
        && (aged(i - 3) || i > 4 && doc.is_punct(i - 2, ")") && aged(i - 5));
    let months = doc.is_punct(at + 1, "/") && doc.value(at + 2) == Some(12) && doc.glued(at + 1);
    if then || before {
        found.look(doc, (at, if months { at + 2 } else { at }), KIND, Reason::ChildAge, 58);
    }
}
