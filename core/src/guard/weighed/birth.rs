//! Whether a date is somebody's birth.

use super::super::dates::{date, unbroken};
use super::super::text::Doc;
use super::around::Sight;
use super::{Candidate, WEIGHTS, bucket};

/// A date with its day and its year.
pub(super) fn candidate(doc: &Doc, i: usize) -> Option<Candidate> {
    let whole = date(doc, i).filter(|date| date.has_day && date.has_year);
    // "isla 220914"
    let date = whole.or_else(|| unbroken(doc, i).filter(|_| doc.digits(i) == 6))?;
    let tokens = (i, date.last);
    (!doc.touched_left(i) && !doc.touched_right(date.last)).then_some(Candidate {
        tokens,
        heart: tokens,
        doubt: 0,
    })
}

pub(super) fn features(sight: &Sight, (first, last): (usize, usize), each: &mut impl FnMut(usize)) {
    let doc = sight.doc;
    let mut of = |kind: u8, parts: &[&[u8]]| each(bucket(WEIGHTS, kind, parts));
    let figures = |k: usize| if doc.digits(k) == 4 { doc.value(k) } else { None };
    let year = figures(last).or(figures(first));
    let age: u8 = match (year, doc.value(last).filter(|_| doc.digits(last) == 2)) {
        (Some(..1960), _) => 1,
        (Some(1960..2000), _) => 2,
        (Some(2000..2008), _) => 3,
        (Some(2008..2020), _) => 4,
        (Some(2020..2024), _) => 5,
        (Some(_), _) => 6,
        (None, Some(0..8)) => 3,
        (None, Some(8..20)) => 4,
        (None, Some(20..24)) => 5,
        (None, Some(24..30)) => 6,
        (None, Some(30..60)) => 1,
        (None, Some(_)) => 2,
        (None, None) => 7,
    };
    let bare = u8::from(first == last);
    of(b'y', &[&[age, bare]]);
    let (left, right) = (first.checked_sub(1), Some(last + 1).filter(|k| *k < doc.len()));
    of(b'u', &[&[age], sight.sort(left)]);
    of(b'v', &[&[age], sight.sort(right)]);
    of(b'w', &[&[u8::from(doc.is_word(first)), age]]);
    of(b'o', &[&[u8::from(doc.opens(first))]]);
}
