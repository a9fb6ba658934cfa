//! Whether words with capitals are what a home, a school or a street is called.

use super::super::address::street;
use super::super::establishment::type_at;
use super::super::people::cues;
use super::super::text::Doc;
use super::super::words::{FUNCTION, GENERIC, any_of, has, nameable};
use super::around::Sight;
use super::{Candidate, WEIGHTS, bucket};

/// The longest name that is asked about.
const LONGEST: usize = 4;

/// One to four words with capitals, all that stand there; at the head of a sentence two at least.
pub(super) fn candidate(doc: &Doc, i: usize) -> Option<Candidate> {
    capitals(doc, i).or_else(|| small(doc, i)).or_else(|| led(doc, i))
}

/// In small letters without the word for what it is: one or two words behind "at", "on", "at the", and any long one that
/// is no English, "settled at the larches", "rosebank will have him".
fn led(doc: &Doc, i: usize) -> Option<Candidate> {
    if doc.raw(i).len() < 4 || doc.capital(i) {
        return None;
    }
    let word = |k: usize| {
        doc.is_word(k)
            && !doc.capital(k)
            && !doc.token(k).is_some_and(|t| t.masked)
            && !doc.touched_left(k)
            && !doc.touched_right(k)
            && doc.raw(k).len() > 3
            && nameable(doc.word(k))
            && !doc.known(doc.raw(k)).trade()
            && !cues::acts(doc.word(k))
            && !cues::contact(doc.word(k))
    };
    let rare = |k: usize| word(k) && !(1..=3).contains(&doc.known(doc.raw(k)).tier());
    let stranger = |k: usize| word(k) && doc.known(doc.raw(k)).tier() == 0 && doc.raw(k).len() > 5;
    let line = |k: usize| doc.line_before(k);
    let the = i > 0 && doc.word(i - 1) == "the" && !line(i);
    let lead = i.checked_sub(1 + usize::from(the)).filter(|&k| !line(k + 1));
    let led = lead.is_some_and(|k| {
        any_of(
            doc.word(k),
            &[
                "at", "on", "in", "to", "from", "into", "near", "off", "outside", "round", "by", "past",
                "via", "down", "up", "leaving", "left", "behind", "through", "with", "for",
            ],
        )
    });
    let two = word(i) && rare(i + 1) && !line(i + 1);
    let last = match () {
        () if led && two => i + 1,
        () if led && rare(i) || stranger(i) => i,
        () => return None,
    };
    let from = if led && the { i - 1 } else { i };
    Some(Candidate { tokens: (from, last), heart: (i, last), doubt: 20 })
}

/// In small letters: up to three words before the word for a kind of place or street, "dunlin road".
fn small(doc: &Doc, i: usize) -> Option<Candidate> {
    let kind = |k: usize| {
        type_at(doc, k).map(|t| t.last).or_else(|| street(doc.word(k)).map(|_| k)).filter(|_| !doc.capital(k))
    };
    let word = |k: usize| {
        doc.is_word(k)
            && !doc.capital(k)
            && !doc.token(k).is_some_and(|t| t.masked)
            && !doc.touched_left(k)
            && !doc.touched_right(k)
            && (nameable(doc.word(k)) || matches!(doc.word(k), "y" | "yr"))
            && !cues::acts(doc.word(k))
            && !cues::contact(doc.word(k))
    };
    if !word(i) || kind(i).is_some() && !word(i + 1) {
        return None;
    }
    let begins = i == 0 || doc.line_before(i) || !word(i - 1);
    let at =
        (i + 1..i + 4).take_while(|&k| word(k - 1) && !doc.line_before(k)).find(|&k| kind(k).is_some())?;
    let last = kind(at)?;
    // Of many words the last three.
    let far = at - i == 3 && i > 0 && word(i - 1);
    ((begins || far) && !doc.line_before(last)).then_some(Candidate {
        tokens: (i, last),
        heart: (i, last),
        doubt: 20,
    })
}

fn capitals(doc: &Doc, i: usize) -> Option<Candidate> {
    if !part(doc, i) || i > 0 && !doc.line_before(i) && part(doc, i - 1) && !opens(doc, i - 1) {
        return None;
    }
    // "Visited Larch Bank": the word that opens a sentence has its capital anyway.
    let first = if opens(doc, i) && (common(doc, i) || !part(doc, i + 1)) { i + 1 } else { i };
    let mut last = first;
    if !part(doc, first) || first > i && doc.line_before(first) {
        return None;
    }
    while last - first < LONGEST && part(doc, last + 1) && !doc.line_before(last + 1) {
        last += 1;
    }
    let the = first > 0 && doc.word(first - 1) == "the" && !doc.line_before(first);
    let short = last - first >= LONGEST || doc.raw(first).len() < 3 && first == last;
    let own = doc.raw(last).ends_with("'s") || doc.raw(last).ends_with("’s");
    (!short && !own).then_some(Candidate {
        tokens: (first - usize::from(the), last),
        heart: (first, last),
        doubt: 0,
    })
}

/// A word with a capital that no finding covers and no abbreviation is.
fn part(doc: &Doc, k: usize) -> bool {
    doc.capital(k)
        && !doc.shouted(k)
        && !doc.token(k).is_some_and(|t| t.masked)
        && doc.raw(k).len() > 1
        && !contracted(doc.word(k))
        && !doc.touched_left(k)
        && !doc.touched_right(k)
}

/// "I'm", "We'll".
fn contracted(word: &str) -> bool {
    ["'m", "’m", "'ll", "’ll", "'ve", "’ve", "'re", "’re", "'d", "’d", "n't", "n’t"]
        .iter()
        .any(|end| word.ends_with(end))
}

fn opens(doc: &Doc, k: usize) -> bool {
    // "We wrote 'Lived in' on the board."
    // and "... you'd take them.' The older boy"
    let closed = |p: usize| p > 0 && doc.is_punct(p, "'’\"”") && doc.is_punct(p - 1, ".!?");
    let quoted = |p: usize| doc.is_punct(p, "'’") && !doc.glued(p) || closed(p);
    doc.opens(k) || k.checked_sub(1).is_some_and(quoted)
}

fn common(doc: &Doc, k: usize) -> bool {
    let known = doc.known(doc.raw(k));
    (1..=4).contains(&known.tier()) || has(FUNCTION, doc.word(k))
}

pub(super) fn features(sight: &Sight, (first, last): (usize, usize), each: &mut impl FnMut(usize)) {
    let doc = sight.doc;
    let mut of = |kind: u8, parts: &[&[u8]]| each(bucket(WEIGHTS, kind, parts));
    let many = u8::try_from(last - first).unwrap_or(9);
    for k in first..=last {
        let word = doc.word(k);
        let place = [u8::from(k == first), u8::from(k == last)];
        let known = doc.known(doc.raw(k));
        let class = [
            known.tier(),
            known.first().min(2),
            known.last().min(2),
            u8::from(known.place()),
            u8::from(known.trade()),
            u8::from(has(GENERIC, word)),
        ];
        of(b'i', &[&place, word.as_bytes()]);
        of(b'j', &[word.as_bytes()]);
        of(b'k', &[&place, &class]);
        let tail = word.get(word.len().saturating_sub(4)..).unwrap_or(word);
        of(b'e', &[&place, tail.as_bytes()]);
    }
    of(b'n', &[&[many, u8::from(doc.opens(first))]]);
    let small = u8::from(!doc.capital(first));
    of(b'm', &[&[small, many], doc.word(last).as_bytes()]);
    let before = first.checked_sub(1);
    let after = Some(last + 1).filter(|k| *k < doc.len());
    of(b'p', &[&[many], sight.shown(before), sight.sort(after)]);
    of(b'q', &[&[many], sight.shown(before)]);
    of(b'u', &[&[many], sight.shown(after)]);
}
