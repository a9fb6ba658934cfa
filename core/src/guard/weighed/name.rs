//! Whether a word that is also a first name ("bill", "joy", "mark") is somebody where no capital says so.

use super::super::people::cues;
use super::super::text::Doc;
use super::super::words::{FUNCTION, has};
use super::around::Sight;
use super::{Candidate, WEIGHTS, bucket};

/// A first name that is English too, in small letters or at the head of a sentence.
pub(super) fn candidate(doc: &Doc, i: usize) -> Option<Candidate> {
    if !doc.is_word(i) || doc.token(i)?.masked || doc.touched_left(i) || doc.touched_right(i) {
        return None;
    }
    let raw = base(doc.raw(i));
    let word = base(doc.word(i));
    let shown = !doc.capital(i) || doc.opens(i) && !doc.shouted(i);
    if !shown || !(3..=12).contains(&raw.len()) || has(FUNCTION, word) && word != "will" {
        return None;
    }
    let known = doc.known(raw);
    let name = known.first() > 1 && (1..=6).contains(&known.tier()) && !known.trade();
    let hyphen =
        doc.is_punct(i + 1, "-") && doc.glued(i + 1) || i > 0 && doc.is_punct(i - 1, "-") && doc.glued(i);
    let barred = cues::kin(word) || cues::role(word) || cues::title(word);
    (name && !barred && !hyphen).then_some(Candidate { tokens: (i, i), heart: (i, i), doubt: 0 })
}

fn base(raw: &str) -> &str {
    raw.strip_suffix("'s").or_else(|| raw.strip_suffix("’s")).unwrap_or(raw)
}

pub(super) fn features(sight: &Sight, (first, last): (usize, usize), each: &mut impl FnMut(usize)) {
    let doc = sight.doc;
    let mut of = |kind: u8, parts: &[&[u8]]| each(bucket(WEIGHTS, kind, parts));
    let word = doc.word(first);
    let raw = base(word);
    let known = doc.known(raw);
    let owned = u8::from(raw.len() < word.len());
    let head = [owned, u8::from(doc.opens(first)), u8::from(doc.capital(first))];
    let (before, after) = (first.checked_sub(1), Some(last + 1).filter(|k| *k < doc.len()));
    of(b'w', &[raw.as_bytes()]);
    of(b'k', &[&[known.tier(), known.first(), known.last()]]);
    of(b'o', &[&head]);
    of(b'n', &[&head, sight.shown(after)]);
    of(b'p', &[&head, sight.shown(before)]);
    of(b'x', &[raw.as_bytes(), sight.shown(after)]);
    of(b'y', &[raw.as_bytes(), sight.shown(before)]);
    of(b'N', &[&head, sight.sort(before), sight.sort(after)]);
}
