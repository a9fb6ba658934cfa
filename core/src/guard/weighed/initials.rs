//! Whether letters stand for somebody.

use super::super::people::{common_letters, numbered_letter};
use super::super::text::Doc;
use super::super::words::{FUNCTION, has};
use super::{Candidate, WEIGHTS, bucket};

/// One to three letters that may be somebody's: capitals, with points or without, or two small ones that are no word.
pub(super) fn candidate(doc: &Doc, i: usize) -> Option<Candidate> {
    if !doc.is_word(i) || doc.touched_left(i) || doc.touched_right(i) {
        return None;
    }
    let raw = base(doc.raw(i));
    let letters = raw.chars().count();
    let capital = raw.chars().all(char::is_uppercase);
    let ordinary = has(FUNCTION, doc.word(i));
    let numbered = numbered_letter(doc, i);
    let single = !numbered && letters == 1 && capital && !matches!(raw, "I" | "O" | "X");
    // "J.B.", "J. B."
    if single && doc.is_punct(i + 1, ".") && doc.glued(i + 1) {
        let second = doc.is_word(i + 2) && doc.raw(i + 2).chars().count() == 1 && doc.capital(i + 2);
        let last = if second { i + 2 + usize::from(doc.is_punct(i + 3, ".") && doc.glued(i + 3)) } else { i };
        return Some(Candidate { tokens: (i, last), heart: (i, last) });
    }
    let several = (2..=3).contains(&letters) && capital && !ordinary && !doc.known(raw).trade();
    let small = letters == 2 && raw.chars().all(char::is_lowercase) && doc.known(raw).unknown() && !ordinary;
    let number = doc.is_number(i + 1) || i > 0 && doc.is_number(i - 1) && doc.glued(i);
    ((single || several || small) && !number).then_some(Candidate { tokens: (i, i), heart: (i, i) })
}

fn base(raw: &str) -> &str {
    raw.strip_suffix("'s").or_else(|| raw.strip_suffix("’s")).unwrap_or(raw)
}

pub(super) fn features(doc: &Doc, (first, last): (usize, usize), each: &mut impl FnMut(usize)) {
    let mut of = |kind: u8, parts: &[&[u8]]| each(bucket(WEIGHTS, kind, parts));
    let raw = base(doc.raw(first));
    let known = doc.known(raw);
    let letters = u8::try_from(raw.chars().count()).unwrap_or(9);
    let owned = u8::from(raw.len() < doc.raw(first).len());
    let small = u8::from(raw.chars().all(char::is_lowercase));
    let seen = [letters, u8::from(known.trade()), u8::from(common_letters(raw)), small];
    of(b'k', &[&seen]);
    of(b'T', &[&[known.tier(), letters]]);
    of(b'o', &[&[owned], super::around::shown(doc, Some(last + 1).filter(|k| *k < doc.len()))]);
    of(b'd', &[&[u8::from(last > first), u8::from(doc.opens(first))]]);
    of(b'i', &[raw.as_bytes()]);
    let vowel = raw.chars().any(|c| "aeiouAEIOU".contains(c));
    of(b'V', &[&[letters, u8::from(vowel)]]);
    of(b'j', &[&seen, super::around::sort(doc, first.checked_sub(1))]);
    of(b'h', &[&seen, super::around::sort(doc, Some(last + 1).filter(|k| *k < doc.len()))]);
    let tiny = (0..doc.len().min(60)).filter(|&k| doc.capital(k)).count() > 2;
    of(b'z', &[&[u8::from(doc.len() < 25), u8::from(tiny)]]);
}
