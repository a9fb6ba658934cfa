//! People: names from every community of England, typed, dictated and in shorthand; initials; the own list.
//!
//! A name is seldom certain, so evidence is added up: what the lexicon knows of the word, its case and where it
//! stands, the words around it, and what the same text said before. See `docs/guard.md` for the method.

mod around;
mod behind;
pub(super) mod cues;
mod families;
mod fields;
mod initials;
mod lower;
mod persons;
mod public;
mod shape;
mod span;
mod stranger;
mod typed;
mod words;

use std::collections::HashSet;

use super::dates::is_month;
use super::lexicon::{Lexicon, folded};
use super::text::Doc;
use super::{Found, Level, Reason, Span};
pub(super) use initials::{common as common_letters, numbered as numbered_letter};
pub use stranger::BUCKETS;
use words::Words;

/// A token that names somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Named {
    reason: Reason,
    confidence: u8,
}

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    let words = Words::new(doc);
    let taken = taken(doc, found);
    let is_taken = |i: usize| taken.get(i).copied().unwrap_or(false);
    // "14 Elm Grove, Thornby": the town.
    let behind_address = |i: usize| i > 1 && doc.is_punct(i - 1, ",") && is_taken(i - 2);
    let stands = |i: usize, name: &Named| {
        !is_taken(i)
            && !public::first_of_public(&words, i)
            && (name.reason != Reason::UnknownCapital || !behind_address(i))
    };
    let mut named: Vec<Option<Named>> =
        (0..doc.len()).map(|i| token(&words, i).filter(|name| stands(i, name))).collect();
    again(&words, &mut named);
    pairs(&words, &mut named);
    particles(&words, &mut named);
    initials::mark(&words, &mut named);
    stranger::mark(&words, &mut named, stands);
    span::put_together(&words, &named, found);
    if let Some(own) = doc.own() {
        own.find(doc, found);
    }
}

/// Whether a word that no list has is English all the same: put together, or slipped.
pub(super) fn made_of_english(doc: &Doc, word: &str) -> bool {
    shape::derived(doc, word) || shape::slip(doc, word)
}

/// A word that the model of strangers is asked about, as its trainer sees it.
#[derive(Debug, Clone)]
pub struct Stranger {
    /// Where it stands.
    pub span: Span,
    /// What the model looks at: the numbers of its weights.
    pub features: Vec<usize>,
}

/// Every word of a text that the model could be asked about, for the script that trains it.
pub fn strangers(text: &str, lexicon: &Lexicon) -> Vec<Stranger> {
    let lower = text.to_ascii_lowercase();
    let doc = Doc::with(text, &lower, &[], lexicon, None);
    let words = Words::new(&doc);
    let rules: Vec<bool> = (0..doc.len()).map(|i| token(&words, i).is_some()).collect();
    let asked = (0..doc.len()).filter(|i| stranger::candidate(&words, *i, &rules));
    asked
        .filter_map(|i| {
            let mut features = Vec::new();
            stranger::features(&words, i, &rules, &mut |bucket| features.push(bucket));
            Some(Stranger { span: doc.span(i, i)?, features })
        })
        .collect()
}

/// The tokens that belong to a school, an address or the like: "Rose Hill Care Home" is no Rose.
fn taken(doc: &Doc, found: &Found) -> Vec<bool> {
    let mut spans: Vec<Span> = found.all.iter().map(|f| f.span).collect();
    spans.sort_unstable();
    let mut spans = spans.into_iter().peekable();
    let mut end = 0;
    (0..doc.len())
        .map(|i| {
            let start = doc.token(i).map_or(0, |t| t.start);
            while let Some(span) = spans.next_if(|span| span.start <= start) {
                end = end.max(span.end);
            }
            start < end
        })
        .collect()
}

/// Whether the token at `i` names somebody, by itself and by what stands around it.
fn token(words: &Words, i: usize) -> Option<Named> {
    if !words.may_be_name(i) {
        return None;
    }
    if words.doc.capital(i) && !words.shouted_line(i) {
        typed::named(words, i)
    } else {
        lower::named(words, i)
    }
}

/// Names met elsewhere in the same text: once is enough to know the others.
fn again(words: &Words, named: &mut [Option<Named>]) {
    let known: HashSet<String> = named
        .iter()
        .enumerate()
        .filter(|(_, name)| name.is_some_and(|n| n.confidence >= 60))
        .map(|(i, _)| folded(words.base(i)))
        .filter(|name| name.len() > 2)
        .collect();
    if known.is_empty() {
        return;
    }
    for i in 0..words.doc.len() {
        let open = named.get(i).is_some_and(Option::is_none);
        let same = open
            && words.may_be_name(i)
            && (words.doc.capital(i) || words.lex(i).no_word())
            && !public::is_public(words, i)
            // "in May" stays a month although somebody is called May.
            && !is_month(words.word(i))
            && known.contains(&folded(words.base(i)));
        // A word that opens a sentence and is no name by itself ("Will you ...") stays a word.
        let word = words.lex(i).tier() > 0 && words.lex(i).tier() < 3 && words.opens(i);
        if same
            && (!word || words.verb_after(i) > 0)
            && let Some(slot) = named.get_mut(i)
        {
            *slot = Some(Named { reason: Reason::NameMetBefore, confidence: 70 });
        }
    }
}

/// "sue and graham", "ring will and mark": beside a name, joined to it, a word that is also a first name is one.
fn pairs(words: &Words, named: &mut [Option<Named>]) {
    let joins = |k: usize| words.doc.word(k) == "and" || words.doc.is_punct(k, "&+");
    let first = |k: usize| {
        words.may_be_name(k) && words.lex(k).first() > 1 && !words.lex(k).trade() && !words.possessive(k)
    };
    // "mason/lexi/jude": first names side by side, one of them at least nothing else.
    let slash = |i: usize| {
        let first = |k: usize| {
            words.doc.is_word(k) && !words.masked(k) && words.lex(k).first() > 1 && !words.lex(k).trade()
        };
        words.doc.is_punct(i + 1, "/")
            && first(i)
            && first(i + 2)
            && (words.lex(i).no_word() || words.lex(i + 2).no_word())
            && words.base(i).len() > 2
            && words.base(i + 2).len() > 2
    };
    for i in (0..words.doc.len()).filter(|&i| slash(i)) {
        for k in [i, i + 2] {
            if let Some(slot) = named.get_mut(k).filter(|slot| slot.is_none()) {
                *slot = Some(Named { reason: Reason::ListedName, confidence: 60 });
            }
        }
    }
    for i in 0..words.doc.len() {
        if !joins(i + 1) || !first(i) || !first(i + 2) || words.doc.capital(i) != words.doc.capital(i + 2) {
            continue;
        }
        let is = |k: usize| named.get(k).copied().flatten().is_some_and(|n| n.reason != Reason::Initials);
        let sure = |k: usize| is(k) && words.lex(k).no_word();
        let cue = words.cue_before(i);
        let both =
            sure(i) || sure(i + 2) || cue >= 2 && (is(i) || is(i + 2) || !words.doc.capital(i)) && cue != 4;
        let things = words.doc.capital(i) && words.opens(i) && !is(i) && words.verb_after(i + 2) < 1;
        if !both || things || public::is_public(words, i) || public::is_public(words, i + 2) {
            continue;
        }
        for k in [i, i + 2] {
            if let Some(slot) = named.get_mut(k).filter(|slot| slot.is_none()) {
                *slot = Some(Named { reason: Reason::ListedName, confidence: 60 });
            }
        }
    }
}

/// "wellington da silva", "abu bakr": in small letters a particle before a listed name that is no English.
fn particles(words: &Words, named: &mut [Option<Named>]) {
    for i in 0..words.doc.len() {
        let particle = matches!(
            words.word(i),
            "da" | "dos" | "del" | "bin" | "ibn" | "abu" | "al" | "umm" | "ul" | "bint" | "ud"
        );
        let lex = words.lex(i + 1);
        let surname = particle
            && !words.doc.capital(i)
            && !words.doc.capital(i + 1)
            && !words.doc.line_before(i + 1)
            && words.may_be_name(i + 1)
            && lex.no_word()
            && (lex.first() + lex.last() > 1
                || lex.unknown() && matches!(words.word(i), "abu" | "ibn" | "umm" | "bint"))
            && !lex.place();
        if !surname {
            continue;
        }
        let before = i
            .checked_sub(1)
            .filter(|&p| words.may_be_name(p) && !words.doc.line_before(i) && !cues::kin(words.word(p)));
        let first =
            before.filter(|&p| words.lex(p).first() > 0 || words.lex(p).last() > 1 || words.lex(p).no_word());
        for k in first.into_iter().chain([i + 1]) {
            if let Some(slot) = named.get_mut(k).filter(|slot| slot.is_none()) {
                *slot = Some(Named { reason: Reason::SmallLetterName, confidence: 65 });
            }
        }
    }
}

/// Stop for a full name, look for the rest.
fn level(full: bool) -> Level {
    if full { Level::Stop } else { Level::Look }
}

#[cfg(test)]
// clippy.toml lets tests index; for text slices there is no such setting.
#[allow(clippy::string_slice)]
mod tests;
