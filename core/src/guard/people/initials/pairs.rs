//! Two capitals side by side with others: "AB and CD", "AB/CD", and in hasty notes alone.

use super::super::super::words::has;
use super::super::words::Words;
use super::abbreviations::{COMMON, HASTY};

/// Two capitals in hasty notes: somebody, unless a team writes them for something ("TJ accom s20", "sib KJ").
pub(super) fn brief_pair(words: &Words, i: usize) -> bool {
    let (doc, raw) = (words.doc, words.base(i));
    let known =
        |k: usize| !doc.shouted(k) || words.lex(k).trade() || has(COMMON, doc.raw(k)) || doc.raw(k).len() > 2;
    doc.shouted(i)
        && raw.len() == 2
        && !has(COMMON, raw)
        && !has(HASTY, raw)
        && !raw.contains(['Q', 'X', 'Z', 'U'])
        && (known(i + 1) || doc.line_before(i + 1))
        && (i == 0 || known(i - 1) || doc.line_before(i))
        && words.brief(i)
}

/// "AB and CD", "AB & CD": both are people.
pub(super) fn named_pair(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let two = |k: usize| doc.shouted(k) && doc.raw(k).len() == 2 && !words.lex(k).trade();
    (doc.word(i + 1) == "and" || doc.is_punct(i + 1, "&+/")) && two(i + 2)
        || i > 1 && (doc.word(i - 1) == "and" || doc.is_punct(i - 1, "&+/")) && two(i - 2)
}

/// "AB & CD", "AB/CD" without a word that says so: nobody joins two abbreviations that the trade does not know.
pub(super) fn paired(words: &Words, i: usize) -> bool {
    let mark = |k: usize| words.doc.is_punct(k, "&+/");
    named_pair(words, i) && (mark(i + 1) || i > 0 && mark(i - 1))
}

/// "AB/CD", and neither is an abbreviation: two people.
pub(super) fn pair_by_slash(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let two = |k: usize| doc.shouted(k) && doc.raw(k).len() == 2 && !words.lex(k).trade();
    let slash = |k: usize| doc.is_punct(k, "/\\#_@");
    let forward = slash(i + 1) && two(i + 2) && !slash(i + 3) && !(i > 0 && slash(i - 1));
    let back = i > 1 && slash(i - 1) && two(i - 2) && !slash(i + 1) && !(i > 2 && slash(i - 3));
    two(i) && (forward || back)
}
