//! Families by their surname: "the Walsh children", "the Haydocks", and "PARFITT, Maureen" as registers have it.

use super::super::Reason;
use super::super::words::{GENERIC, has};
use super::words::Words;
use super::{Named, cues};

/// "the Walsh family", "the Begum children".
pub(super) fn the_family(words: &Words, i: usize) -> Option<Named> {
    // "the Nuffield Family Justice Observatory" is no family.
    let institution = words.doc.capital(i + 1) && words.doc.capital(i + 2);
    let household = !institution
        && matches!(
            words.doc.word(i + 1),
            "family"
                | "household"
                | "children"
                | "siblings"
                | "brothers"
                | "sisters"
                | "twins"
                | "boys"
                | "girls"
                | "case"
                | "file"
                | "baby"
                | "parents"
        );
    let lex = words.lex(i);
    let name = !has(GENERIC, words.word(i))
        && !lex.place()
        && !lex.trade()
        && (lex.last() > 1 || lex.first() > 1 || words.strange(i));
    (household
        && matches!(words.before(i), "the" | "with" | "for" | "whole" | "re")
        && name
        && !(words.opens(i))
        && !lex.capitalised_only())
    .then_some(Named { reason: Reason::FamilyName, confidence: 75 })
}

/// "the Haydocks": a family by its surname in the plural.
pub(super) fn the_surnames(words: &Words, i: usize) -> Option<Named> {
    let stem = words.doc.raw(i).strip_suffix('s').filter(|stem| stem.len() > 3 && !words.possessive(i))?;
    let (whole, one) = (words.lex(i), words.doc.known(stem));
    let crowded = words.doc.capital(i + 1) || i > 1 && words.doc.capital(i - 1);
    (words.before(i) == "the"
        && !crowded
        && !words.opens(i)
        && !whole.trade()
        && !whole.capitalised()
        && whole.tier() == 0
        && (one.last() > 0
            || one.unknown()
                && words.strange(i)
                && (i > 1
                    && (cues::contact(words.before(i - 1))
                        || matches!(words.before(i - 1), "with" | "by" | "to"))
                    || matches!(words.doc.word(i + 1), "have" | "are" | "were" | "had")
                    || words.verb_after(i) > 0))
        && matches!(one.tier(), 0 | 5..)
        && (!one.place() || one.last() > 1)
        && !one.theorist()
        && !words.capital_of_its_own(i))
    .then_some(Named { reason: Reason::FamilyName, confidence: 65 })
}

/// "PARFITT, Maureen": as registers have it.
pub(super) fn surname_first(words: &Words, i: usize) -> bool {
    let (doc, lex) = (words.doc, words.lex(i));
    let first = words.lex(i + 2);
    doc.shouted(i)
        && doc.raw(i).len() > 2
        && !lex.trade()
        && lex.tier() != 1
        && doc.is_punct(i + 1, ",")
        && doc.capital(i + 2)
        && !doc.shouted(i + 2)
        && !doc.line_before(i + 2)
        && first.first() > 0
        && !first.place()
        && !first.trade()
        && (lex.last() > 0 || first.no_word())
}
