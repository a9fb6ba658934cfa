//! What stands around a candidate: the words themselves where they are ordinary, else what sort of thing they are.

use std::cell::OnceCell;

use super::super::dates::is_month;
use super::super::digits::small_number;
use super::super::people::cues;
use super::super::text::{Doc, NEUTRAL};
use super::super::words::{CHILD, any_of, has};
use super::{WEIGHTS, bucket};

/// How far words count by their place, and how far by their sort alone.
const NEAR: usize = 3;
const FAR: usize = 7;

/// A text with what its tokens are to a neighbour, each looked up when it is first asked about.
pub(super) struct Sight<'d, 't> {
    pub doc: &'d Doc<'t>,
    sorts: Vec<OnceCell<&'d [u8]>>,
    shown: Vec<OnceCell<&'d [u8]>>,
}

impl<'d, 't> Sight<'d, 't> {
    pub fn new(doc: &'d Doc<'t>) -> Self {
        let none = vec![OnceCell::new(); doc.len()];
        Sight { doc, sorts: none.clone(), shown: none }
    }

    /// What sort of thing a token is.
    pub fn sort(&self, k: Option<usize>) -> &'d [u8] {
        let cell = k.and_then(|k| self.sorts.get(k));
        cell.map_or(b"|", |cell| cell.get_or_init(|| sort(self.doc, k)))
    }

    /// The word if it is ordinary English or of the trade, else its sort.
    pub fn shown(&self, k: Option<usize>) -> &'d [u8] {
        let cell = k.and_then(|k| self.shown.get(k));
        cell.map_or(b"|", |cell| cell.get_or_init(|| shown(self, k)))
    }
}

/// The features that every question shares.
pub(super) fn features(sight: &Sight, heart: (usize, usize), each: &mut impl FnMut(usize)) {
    let (doc, (first, last)) = (sight.doc, heart);
    let mut of = |kind: u8, parts: &[&[u8]]| each(bucket(WEIGHTS, kind, parts));
    of(b'0', &[]);
    // Each neighbour is looked up once: on the left, then on the right, the nearest first.
    let sides = [true, false].map(|left| {
        let at: [Option<usize>; FAR] = side(doc, if left { first } else { last }, left);
        let sorts: [&[u8]; FAR] = at.map(|k| sight.sort(k));
        let near = std::array::from_fn::<&[u8], NEAR, _>(|n| sight.shown(at.get(n).copied().flatten()));
        (near, sorts)
    });
    let [(left, lefts), (right, rights)] = sides;
    let [l1, l2, l3] = left;
    let [r1, r2, r3] = right;
    let [sl1, sl2, sl3, ..] = lefts;
    let [sr1, sr2, sr3, ..] = rights;
    for (n, (l, r, sl, sr)) in [(1, (l1, r1, sl1, sr1)), (2, (l2, r2, sl2, sr2)), (3, (l3, r3, sl3, sr3))] {
        of(b'l', &[&[n], l]);
        of(b'r', &[&[n], r]);
        of(b'L', &[&[n], sl]);
        of(b'R', &[&[n], sr]);
    }
    of(b'a', &[l2, l1]);
    of(b'A', &[sl2, sl1]);
    of(b'b', &[r1, r2]);
    of(b'B', &[sr1, sr2]);
    of(b'c', &[l1, r1]);
    of(b'C', &[sl1, sr1]);
    of(b'D', &[sl2, sl1, sr1]);
    of(b'E', &[sl1, sr1, sr2]);
    let glue = [u8::from(doc.glued(first)), u8::from(doc.glued(last + 1))];
    of(b'g', &[&glue, sl1, sr1]);
    // Farther away what sort of thing stands there, once each.
    for (kind, sorts) in [(b's', lefts), (b't', rights)] {
        for (n, found) in sorts.iter().enumerate() {
            let met = sorts.iter().take(n).any(|before| before == found);
            if !met && !matches!(*found, b"|" | b"w" | b"." | b",") {
                of(kind, &[found]);
            }
        }
    }
}

/// The tokens before the first or behind the last, the nearest first, as far as the same line has them.
fn side(doc: &Doc, from: usize, left: bool) -> [Option<usize>; FAR] {
    let mut at = Some(from);
    std::array::from_fn(|_| {
        at = at.and_then(|k| {
            let next = if left { k.checked_sub(1)? } else { k + 1 };
            let crossed = doc.line_before(if left { k } else { next });
            (next < doc.len() && !crossed).then_some(next)
        });
        at
    })
}

fn shown<'d>(sight: &Sight<'d, '_>, k: Option<usize>) -> &'d [u8] {
    let doc = sight.doc;
    let Some(at) = k else { return b"|" };
    let word = doc.word(at);
    if word.is_empty() || someone(word) || small_number(doc, at).is_some() {
        return sight.sort(k);
    }
    let known = doc.known(doc.raw(at));
    let class = sight.sort(k);
    let ordinary =
        (1..=5).contains(&known.tier()) || known.trade() || !matches!(class, b"w" | b"W" | b"~" | b"@");
    if ordinary && class != b"~" { word.as_bytes() } else { class }
}

fn sort<'d>(doc: &'d Doc, k: Option<usize>) -> &'d [u8] {
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
