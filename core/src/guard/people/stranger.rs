//! Names that no list has and that the rules left alone: a small linear model over the word's letters and what stands
//! around it. Its weights are whole numbers (`packs/names/strangers.weights`), so every machine says the same.
//!
//! An averaged perceptron, trained by `guard-lab` (`bin/train-strangers.rs`) on text made from templates of its own.

use super::super::Reason;
use super::super::lexicon::folded;
use super::super::weighed::{bucket, sum};
use super::words::Words;
use super::{Named, public, shape, typed};

static WEIGHTS: &[u8] = include_bytes!("../../../packs/names/strangers.weights");

/// How many weights there are; a power of two, since features are hashed into them.
pub const BUCKETS: usize = 1 << 16;

/// From which score on a word is taken for a name; from which although it may be a slip of the thumb. Set on the
/// development set.
const ENOUGH: i32 = 0;
const ENOUGH_FOR_A_SLIP: i32 = 90;

/// Adds the names that the model sees. `stands` refuses a token that belongs to something else.
pub(super) fn mark(words: &Words, named: &mut [Option<Named>], stands: impl Fn(usize, &Named) -> bool) {
    let rules: Vec<bool> = named.iter().map(Option::is_some).collect();
    for i in 0..words.doc.len() {
        if rules.get(i).copied().unwrap_or(true) || !candidate(words, i, &rules) {
            continue;
        }
        let mut asked = Vec::new();
        features(words, i, &rules, &mut |bucket| asked.push(bucket));
        let score = sum(WEIGHTS, &asked);
        let enough = score > ENOUGH
            && (score > ENOUGH_FOR_A_SLIP || !shape::slip(words.doc, words.word(i)))
            && !public::is_public(words, i);
        let name = Named { reason: Reason::UnknownBesideCue, confidence: 55 };
        if enough
            && stands(i, &name)
            && let Some(slot) = named.get_mut(i)
        {
            *slot = Some(name);
        }
    }
}

/// Whether the model is asked about a word: no English, nor made of English unless a name stands beside it.
pub(super) fn candidate(words: &Words, i: usize, rules: &[bool]) -> bool {
    let (doc, lex) = (words.doc, words.lex(i));
    let hyphen = |mark: usize, glued: usize| doc.is_punct(mark, "-") && doc.glued(glued);
    doc.is_word(i)
        && (!doc.capital(i) || !doc.shouted(i) && !typed::among_capitals(words, i))
        && lex.no_word()
        && !lex.place()
        && !lex.trade()
        && !lex.theorist()
        && !words.capital_of_its_own(i)
        && !words.welsh_line(i)
        && words.base(i).chars().nth(2).is_some()
        && words.may_be_name(i)
        && doc.word(i + 1) != "dot"
        && words.before(i) != "dot"
        && !hyphen(i + 1, i + 1)
        && !(i > 0 && hyphen(i - 1, i))
        && !words.thing_follows(i)
        && (met(rules, i.checked_sub(1)) || met(rules, Some(i + 1)) || !shape::derived(doc, words.word(i)))
}

/// What the model looks at, each as the number of its weight.
pub(super) fn features(words: &Words, i: usize, rules: &[bool], each: &mut impl FnMut(usize)) {
    let (doc, lex) = (words.doc, words.lex(i));
    let mut of = |kind: u8, parts: &[&[u8]]| each(bucket(BUCKETS, kind, parts));
    of(b'0', &[]);
    let word = folded(words.base(i));
    let letters = [b"^", word.as_bytes(), b"$"].concat();
    for n in 2..=5 {
        for piece in letters.windows(n) {
            of(b'l', &[piece]);
        }
    }
    let small = |n: usize| u8::try_from(n.min(12)).unwrap_or(12);
    of(b'n', &[&[small(word.len())]]);
    of(b'k', &[&[lex.tier(), lex.first(), lex.last(), u8::from(lex.capitalised())]]);
    let case = [u8::from(doc.capital(i)), u8::from(words.opens(i)), u8::from(words.small_line(i))];
    of(b'c', &[&case]);
    let (before, verb, owns) = (words.cue_before(i), words.verb_after(i), words.owns(i));
    of(b'b', &[&[before]]);
    of(b'v', &[&[verb]]);
    of(b'o', &[&[owns]]);
    of(b'a', &[&[before, verb, owns, u8::from(words.opens(i))]]);
    of(b'w', &[&[u8::from(words.whereabouts(i))]]);
    let (last, next) = (i.checked_sub(1), i + 1);
    of(b'p', &[beside(words, last)]);
    of(b'q', &[beside(words, last.and_then(|p| p.checked_sub(1))), beside(words, last)]);
    of(b'f', &[beside(words, Some(next))]);
    of(b'g', &[beside(words, Some(next)), beside(words, Some(next + 1))]);
    of(b'm', &[&[u8::from(met(rules, last)), u8::from(met(rules, Some(next)))]]);
    of(b'd', &[&[u8::from(shape::derived(doc, words.word(i)))]]);
}

/// Whether the rules took a token for a name.
fn met(rules: &[bool], k: Option<usize>) -> bool {
    k.is_some_and(|k| rules.get(k).copied().unwrap_or(false))
}

/// A neighbour: the word if it is ordinary English or of the trade, else what sort of thing it is.
fn beside<'w>(words: &'w Words, k: Option<usize>) -> &'w [u8] {
    let Some(k) = k.filter(|k| *k < words.doc.len()) else { return b"|" };
    let lex = words.lex(k);
    match () {
        () if words.masked(k) => b"@",
        () if words.doc.is_number(k) => b"9",
        () if !words.doc.is_word(k) => words.doc.raw(k).as_bytes(),
        () if (1..=5).contains(&lex.tier()) || lex.trade() => words.word(k).as_bytes(),
        () if lex.first() + lex.last() > 0 => b"~",
        () => b"?",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_weight_for_every_bucket_and_some_say_something() {
        assert_eq!(WEIGHTS.len(), BUCKETS);
        assert!(WEIGHTS.iter().filter(|w| **w != 0).count() > 1_000);
    }
}
