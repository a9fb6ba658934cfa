//! Whether a number is the age of one child.

use super::super::age::{number, ranged};
use super::super::text::Doc;
use super::super::words::any_of;
use super::around::Sight;
use super::{Candidate, WEIGHTS, bucket};

/// A whole number under 18, or under 37 with months or weeks behind it, that stands alone.
pub(super) fn candidate(doc: &Doc, i: usize) -> Option<Candidate> {
    // "one" is hardly ever an age.
    if doc.word(i) == "one" && !unit(doc.word(i + 1)) {
        return None;
    }
    // "a second or two"
    if doc.word(i) == "two" && doc.word_before(i) == "or" {
        return None;
    }
    let (value, last) = number(doc, i)?;
    // "5/52", "10/12", "2/7": weeks, months and days, as health visitors write them.
    let part_of =
        |k: usize| doc.is_punct(k, "/") && doc.glued(k) && doc.glued(k + 1) && !doc.is_punct(k + 2, "/");
    let fraction = part_of(last + 1)
        && matches!(doc.value(last + 2), Some(7 | 12 | 52))
        && (1..=30).contains(&value)
        && !doc.touched_left(i)
        && !doc.touched_right(last + 2)
        && !(i > 0 && doc.is_punct(i - 1, "/"));
    if fraction {
        return Some(Candidate { tokens: (i, last + 2), heart: (i, last + 2), doubt: 0 });
    }
    // "24M" is a man.
    let small = baby_unit(doc.word(last + 1)) && doc.raw(last + 1) != "M";
    let last = broken(doc, last);
    let fits = (1..if small { 37 } else { 18 }).contains(&value);
    let mark = |k: usize| doc.is_punct(k, ":;/.-–%£€#*,'’") && doc.glued(k);
    let digit = |k: usize| doc.is_number(k) && doc.glued(k);
    // "ch 1: 9, ch 2: 6"
    let counts = doc.is_punct(last + 1, ":");
    let part = counts
        || mark(last + 1) && digit(last + 2)
        || doc.is_punct(last + 1, "%")
        || i > 0
            && (doc.is_punct(i - 1, "£€$#") || i > 1 && mark(i - 1) && doc.glued(i) && doc.is_number(i - 2));
    // "16 and 17 year olds", "Years 9 and 10": groups.
    let group = (last + 1..last + 6).any(|k| doc.word(k) == "olds")
        || (i.saturating_sub(3)..i)
            .any(|k| matches!(doc.word(k), "years" | "standards" | "pages" | "sections"));
    // "a 7-year-old law": the rules know those.
    let hyphen = doc.is_punct(last + 1, "-–") && doc.glued(last + 1) && unit(doc.word(last + 2));
    let glued = hyphen || doc.touched_right(last) && !unit(doc.word(last + 1));
    // "like she's two people": what is counted.
    let counted = any_of(
        doc.word(last + 1),
        &[
            "people",
            "persons",
            "others",
            "children",
            "kids",
            "times",
            "points",
            "hours",
            "hrs",
            "minutes",
            "mins",
            "miles",
            "pounds",
            "pages",
            "visits",
            "calls",
            "sessions",
            "professionals",
            "families",
            "things",
        ],
    );
    let keycap = doc.is_number(last) && !doc.raw(last).is_ascii();
    if !fits || group || counted || keycap || part || glued || doc.touched_left(i) || ranged(doc, i, last) {
        return None;
    }
    Some(Candidate { tokens: phrase(doc, i, last), heart: (i, last), doubt: 0 })
}

/// "17.5", "5 1/2": the last token of the number.
fn broken(doc: &Doc, last: usize) -> usize {
    let glued = doc.glued(last + 1) && doc.glued(last + 2) && !doc.touched_right(last + 2);
    let ends = !(doc.is_punct(last + 3, ".:;/%") && doc.glued(last + 3) && doc.glued(last + 4));
    let point = doc.is_punct(last + 1, ".") && doc.value(last + 2) == Some(5) && doc.digits(last + 2) == 1;
    let half = doc.value(last + 1) == Some(1)
        && doc.is_punct(last + 2, "/")
        && doc.value(last + 3).is_some_and(|n| matches!(n, 2 | 4))
        && !doc.touched_right(last + 3)
        && !doc.glued(last + 1);
    match () {
        () if doc.is_number(last) && glued && ends && point => last + 2,
        () if doc.is_number(last) && half => last + 3,
        () => last,
    }
}

/// From "just turned" to "years old".
fn phrase(doc: &Doc, first: usize, last: usize) -> (usize, usize) {
    let leads = |w: &str| {
        any_of(
            w,
            &[
                "aged", "age", "turned", "turning", "turns", "nearly", "almost", "just", "only", "rising",
                "now",
            ],
        )
    };
    let mut from = first;
    while from > 0 && first - from < 3 && leads(doc.word(from - 1)) && !doc.line_before(from) {
        from -= 1;
    }
    let mut to = last;
    let half = doc.word(to + 1) == "and"
        && matches!(
            (doc.word(to + 2), doc.word(to + 3)),
            ("a", "half" | "bit" | "quarter") | ("three", "quarters")
        );
    if half {
        to += 3;
    } else if doc.is_punct(to + 1, "½¼¾+") && doc.glued(to + 1) {
        to += 1;
    }
    if unit(doc.word(to + 1)) && !doc.line_before(to + 1) {
        to += 1;
    }
    if doc.word(to + 1) == "old" {
        to += 1;
    }
    (from, to)
}

fn baby_unit(word: &str) -> bool {
    any_of(
        word,
        &["months", "month", "mths", "mth", "mo", "mos", "weeks", "wks", "wk", "week", "m", "w", "days"],
    )
}

fn unit(word: &str) -> bool {
    baby_unit(word) || any_of(word, &["years", "year", "yrs", "yr", "y", "yo", "yro", "f", "m"])
}

pub(super) fn features(sight: &Sight, (first, last): (usize, usize), each: &mut impl FnMut(usize)) {
    let doc = sight.doc;
    let value = number(doc, first).map_or(0, |(value, _)| value);
    let size: u8 = match value {
        0..=1 => 1,
        2..=4 => 2,
        5..=12 => 3,
        13..=17 => 4,
        _ => 5,
    };
    let mut of = |kind: u8, parts: &[&[u8]]| each(bucket(WEIGHTS, kind, parts));
    let said = u8::from(doc.is_word(first))
        + 2 * u8::from(doc.value(last) == Some(52))
        + 4 * u8::from(last > first && doc.value(last) == Some(12));
    of(b'v', &[&[size, said]]);
    of(b'u', &[&[size], sight.sort(Some(last + 1).filter(|k| *k < doc.len()))]);
    of(b'x', &[&[size], sight.sort(first.checked_sub(1))]);
}
