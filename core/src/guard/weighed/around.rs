//! What stands around a candidate: the words themselves where they are ordinary, else what sort of thing they are.

use super::super::dates::is_month;
use super::super::digits::small_number;
use super::super::people::cues;
use super::super::text::{Doc, NEUTRAL};
use super::super::words::{CHILD, any_of, has};
use super::{WEIGHTS, bucket};

/// How far words count by their place, and how far by their sort alone.
const NEAR: usize = 3;
const FAR: usize = 7;

/// The features that every question shares.
pub(super) fn features(doc: &Doc, heart: (usize, usize), each: &mut impl FnMut(usize)) {
    let (first, last) = heart;
    let mut of = |kind: u8, parts: &[&[u8]]| each(bucket(WEIGHTS, kind, parts));
    of(b'0', &[]);
    let left = |n: usize| side(doc, first, n, true);
    let right = |n: usize| side(doc, last, n, false);
    for n in 1..=NEAR {
        let place = [u8::try_from(n).unwrap_or(0)];
        of(b'l', &[&place, shown(doc, left(n))]);
        of(b'r', &[&place, shown(doc, right(n))]);
        of(b'L', &[&place, sort(doc, left(n))]);
        of(b'R', &[&place, sort(doc, right(n))]);
    }
    of(b'a', &[shown(doc, left(2)), shown(doc, left(1))]);
    of(b'A', &[sort(doc, left(2)), sort(doc, left(1))]);
    of(b'b', &[shown(doc, right(1)), shown(doc, right(2))]);
    of(b'B', &[sort(doc, right(1)), sort(doc, right(2))]);
    of(b'c', &[shown(doc, left(1)), shown(doc, right(1))]);
    of(b'C', &[sort(doc, left(1)), sort(doc, right(1))]);
    of(b'D', &[sort(doc, left(2)), sort(doc, left(1)), sort(doc, right(1))]);
    of(b'E', &[sort(doc, left(1)), sort(doc, right(1)), sort(doc, right(2))]);
    let glue = [u8::from(doc.glued(first)), u8::from(doc.glued(last + 1))];
    of(b'g', &[&glue, sort(doc, left(1)), sort(doc, right(1))]);
    let mut seen: [&[u8]; FAR * 2] = [b""; FAR * 2];
    for n in 1..=FAR {
        for (at, (kind, found)) in
            [(b's', sort(doc, left(n))), (b't', sort(doc, right(n)))].into_iter().enumerate()
        {
            let slot = (n - 1) * 2 + at;
            let met = seen.iter().enumerate().any(|(k, s)| k % 2 == at && *s == found);
            if !met && !matches!(found, b"|" | b"w" | b"." | b",") {
                of(kind, &[found]);
            }
            if let Some(place) = seen.get_mut(slot) {
                *place = found;
            }
        }
    }
}

/// The token `n` before the first or behind the last, if the same line has one.
fn side(doc: &Doc, from: usize, n: usize, left: bool) -> Option<usize> {
    if left {
        let k = from.checked_sub(n)?;
        (!(k + 1..=from).any(|at| doc.line_before(at))).then_some(k)
    } else {
        let k = from + n;
        (k < doc.len() && !(from + 1..=k).any(|at| doc.line_before(at))).then_some(k)
    }
}

/// The word if it is ordinary English or of the trade, else its sort.
pub(super) fn shown<'d>(doc: &'d Doc, k: Option<usize>) -> &'d [u8] {
    let Some(at) = k else { return b"|" };
    let word = doc.word(at);
    if word.is_empty() || someone(word) || small_number(doc, at).is_some() {
        return sort(doc, k);
    }
    let known = doc.known(doc.raw(at));
    let class = sort(doc, k);
    let ordinary =
        (1..=5).contains(&known.tier()) || known.trade() || !matches!(class, b"w" | b"W" | b"~" | b"@");
    if ordinary && class != b"~" { word.as_bytes() } else { class }
}

/// What sort of thing a token is.
pub(super) fn sort<'d>(doc: &'d Doc, k: Option<usize>) -> &'d [u8] {
    let Some(k) = k else { return b"|" };
    let word = doc.word(k);
    if doc.is_number(k) {
        return match doc.digits(k) {
            1 => b"9",
            2 => b"99",
            4 => b"9999",
            _ => b"9s",
        };
    }
    if word.is_empty() {
        return doc.raw(k).as_bytes();
    }
    let stem = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    match () {
        () if someone(word) => b"@",
        () if small_number(doc, k).is_some() => b"9w",
        () if has(CHILD, stem)
            || any_of(
                stem,
                &[
                    "yp",
                    "ch",
                    "child",
                    "sib",
                    "kids",
                    "children",
                    "boys",
                    "girls",
                    "siblings",
                    "sons",
                    "daughters",
                    "baby",
                    "bby",
                    "dtr",
                    "dau",
                    "gson",
                    "gdtr",
                ],
            ) =>
        {
            b"child"
        }
        () if cues::kin(stem) => b"kin",
        () if any_of(stem, &["he", "she", "him", "her", "his", "they", "who", "i", "hes", "shes"]) => b"he",
        () if any_of(word, &["is", "was", "are", "were", "be", "been", "being", "im", "i'm"]) => b"is",
        () if cues::role(stem) => b"role",
        () if is_month(word) => b"month",
        () if any_of(
            word,
            &["years", "year", "yrs", "yr", "yo", "y", "yro", "old", "aged", "age", "mths", "mth"],
        ) =>
        {
            b"year"
        }
        () if any_of(
            word,
            &[
                "months", "month", "weeks", "week", "wks", "wk", "days", "day", "hours", "hour", "hrs", "hr",
                "mins", "minutes", "min", "m", "w",
            ],
        ) =>
        {
            b"time"
        }
        () if any_of(word, &["am", "pm", "oclock", "o'clock", "past", "half", "quarter"]) => b"clock",
        () if cues::acts(word) || cues::contact(word) => b"acts",
        () => {
            let known = doc.known(doc.raw(k));
            let name =
                known.first() + known.last() > 1 && known.no_word() && !known.place() && !known.trade();
            match () {
                () if name => b"~",
                () if known.trade() => b"trade",
                () if doc.capital(k) && doc.raw(k).chars().count() <= 3 && doc.all_capitals(k, k) => b"AB",
                () if doc.capital(k) && known.no_word() => b"W",
                () if has(super::super::words::FUNCTION, word) => b"f",
                () => b"w",
            }
        }
    }
}

/// What stands in a finding's place, or in the place of one that was put into other words.
fn someone(word: &str) -> bool {
    word == NEUTRAL || word == "someone's"
}
