//! Whether letters stand for somebody.

use super::super::people::{common_letters, cues, numbered_letter};
use super::super::text::Doc;
use super::super::words::{FUNCTION, has};
use super::around::Sight;
use super::{Candidate, WEIGHTS, bucket};

/// What is added to the sum that is asked for where teams shorten something to the same letters.
const SHORTENED: i32 = 60;

/// One to three letters that may be somebody's: capitals, with points or without, two small ones that are no word, or
/// small ones said one by one.
pub(super) fn candidate(doc: &Doc, i: usize) -> Option<Candidate> {
    if !letters(doc, i) || numbered_letter(doc, i) {
        return None;
    }
    let raw = base(doc.raw(i));
    let count = raw.chars().count();
    let capital = raw.chars().all(char::is_uppercase);
    let of = |last: usize, doubt: i32| Some(Candidate { tokens: (i, last), heart: (i, last), doubt });
    if count == 1 {
        return single(doc, i, capital).and_then(|last| of(last, 0));
    }
    let listed = (2..=3).contains(&count) && capital && beside_others(doc, i);
    let ordinary = has(FUNCTION, doc.word(i)) || doc.known(raw).trade();
    let word = !capital && (!doc.known(raw).unknown() || count > 2 || !raw.chars().all(char::is_lowercase));
    if ordinary && !listed || word {
        return None;
    }
    of(i, if common_letters(raw) { SHORTENED } else { 0 })
}

/// Letters by themselves, no number beside them.
fn letters(doc: &Doc, i: usize) -> bool {
    let raw = base(doc.raw(i));
    doc.is_word(i)
        && !doc.token(i).is_some_and(|t| t.masked)
        && (1..=3).contains(&raw.chars().count())
        && raw.chars().all(char::is_alphabetic)
        && !doc.touched_left(i)
        && !doc.touched_right(i)
        && !doc.is_number(i + 1)
        && !(i > 0 && doc.is_number(i - 1) && doc.glued(i))
}

/// The last token of "K", "K.", "J.B.", "J. B.", "k", "j b".
fn single(doc: &Doc, i: usize, capital: bool) -> Option<usize> {
    let one = |k: usize| letters(doc, k) && base(doc.raw(k)).chars().count() == 1;
    let barred = if capital {
        matches!(doc.raw(i), "I" | "O" | "X")
    } else {
        matches!(base(doc.raw(i)), "a" | "i" | "o" | "x")
    };
    if capital && doc.is_punct(i + 1, ".") && doc.glued(i + 1) && !matches!(doc.raw(i), "X") {
        let second = one(i + 2) && doc.capital(i + 2);
        return Some(match second {
            true if doc.is_punct(i + 3, ".") && doc.glued(i + 3) => i + 3,
            true => i + 2,
            false => i,
        });
    }
    let apart = |k: usize| one(k) && !doc.capital(k) && !doc.glued(k) && doc.word(k).len() == 1;
    if !capital && apart(i) && apart(i + 1) && !doc.line_before(i + 1) {
        // "a b c", "n h s": letters that are spelt.
        let more = apart(i + 2) || i > 0 && apart(i - 1);
        // "the g p"
        let shortened = cues::role(&format!("{}{}", doc.word(i), doc.word(i + 1)));
        return (!more && !shortened && !matches!(doc.word(i + 1), "a" | "i")).then_some(i + 1);
    }
    if !capital && i > 0 && apart(i - 1) && !matches!(doc.word(i - 1), "a" | "i") && !doc.line_before(i) {
        return None;
    }
    let mark = |k: usize| doc.is_punct(k, "/&'’-.") && doc.glued(k);
    let glued = mark(i + 1) && doc.glued(i + 2) || i > 0 && doc.glued(i) && doc.is_punct(i - 1, "/&'’-.");
    (!barred && (capital || !glued)).then_some(i)
}

/// "Present: AM, RT": beside other letters that no trade and no language has.
fn beside_others(doc: &Doc, i: usize) -> bool {
    let other = |k: usize| {
        let raw = base(doc.raw(k));
        letters(doc, k)
            && raw.len() == 2
            && raw.chars().all(char::is_uppercase)
            && !doc.known(raw).trade()
            && !has(FUNCTION, doc.word(k))
            && !common_letters(raw)
    };
    let join = |k: usize| doc.is_punct(k, ",&+/;") || doc.word(k) == "and";
    join(i + 1) && other(i + 2) || i > 1 && join(i - 1) && other(i - 2)
}

fn base(raw: &str) -> &str {
    raw.strip_suffix("'s").or_else(|| raw.strip_suffix("’s")).unwrap_or(raw)
}

pub(super) fn features(sight: &Sight, (first, last): (usize, usize), each: &mut impl FnMut(usize)) {
    let doc = sight.doc;
    let mut of = |kind: u8, parts: &[&[u8]]| each(bucket(WEIGHTS, kind, parts));
    let raw = base(doc.raw(first));
    let known = doc.known(raw);
    let after = Some(last + 1).filter(|k| *k < doc.len());
    let letters = u8::try_from(raw.chars().count()).unwrap_or(9);
    let owned = u8::from(raw.len() < doc.raw(first).len());
    let small = u8::from(raw.chars().all(char::is_lowercase));
    let seen =
        [letters, u8::from(known.trade()), u8::from(common_letters(raw)), small, u8::from(last > first)];
    of(b'k', &[&seen]);
    of(b'T', &[&[known.tier(), letters]]);
    of(b'o', &[&[owned], sight.shown(after)]);
    of(b'd', &[&[u8::from(last > first), u8::from(doc.opens(first))]]);
    of(b'i', &[raw.as_bytes()]);
    let vowel = raw.chars().any(|c| "aeiouAEIOU".contains(c));
    of(b'V', &[&[letters, u8::from(vowel)]]);
    of(b'j', &[&seen, sight.sort(first.checked_sub(1))]);
    of(b'h', &[&seen, sight.sort(after)]);
    of(b'J', &[&seen, sight.shown(first.checked_sub(1))]);
    of(b'H', &[&seen, sight.shown(after)]);
    of(b'm', &[&[u8::from(beside_others(doc, first)), letters]]);
    let brief = (0..doc.len().min(60)).filter(|&k| doc.capital(k)).count() > 2;
    of(b'z', &[&[u8::from(doc.len() < 25), u8::from(brief), small]]);
}
