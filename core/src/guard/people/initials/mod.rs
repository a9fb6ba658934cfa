//! Initials for a person: "JB", "J.B.", "Mrs K", "K's mum", "saw K", "jb said".
//!
//! Capitals are abbreviations first of all: the lexicon knows those of the trade, and a letter behind "Option",
//! "Child" or "Part" numbers a thing.

mod abbreviations;
mod letters;
mod lists;
mod pairs;
mod single;

use std::collections::HashSet;

use super::super::Reason;
use super::super::text::Doc;
use super::super::words::{FUNCTION, has};
use super::Named;
use super::cues;
use super::words::Words;
use abbreviations::{COMMON, NUMBERED};
use pairs::{brief_pair, named_pair, pair_by_slash, paired};
use single::single;

pub(super) fn mark(words: &Words, named: &mut [Option<Named>]) {
    for i in 0..words.doc.len() {
        if named.get(i).is_none_or(Option::is_some) || words.masked(i) || !words.doc.is_word(i) {
            continue;
        }
        let found = match words.base(i).chars().count() {
            1 => single(words, i),
            _ => several(words, i) || lists::in_a_row(words, i),
        };
        if found && let Some(slot) = named.get_mut(i) {
            *slot = Some(Named { reason: Reason::Initials, confidence: 55 });
        }
    }
    again(words, named);
}

/// Two capitals met as a person's once in a text are that person's wherever they stand in it.
fn again(words: &Words, named: &mut [Option<Named>]) {
    let initials =
        |i: usize| words.base(i).len() == 2 && words.base(i).bytes().all(|b| b.is_ascii_uppercase());
    let is = |named: &[Option<Named>], i: usize| named.get(i).copied().flatten();
    let met: HashSet<&str> = (0..words.doc.len())
        .filter(|&i| initials(i) && is(named, i).is_some_and(|n| n.reason == Reason::Initials))
        .map(|i| words.base(i))
        .collect();
    for i in 0..words.doc.len() {
        let same = !met.is_empty() && initials(i) && met.contains(words.base(i)) && !words.masked(i);
        if same
            && !words.doc.touched_left(i)
            && !words.doc.touched_right(i)
            && let Some(slot) = named.get_mut(i).filter(|slot| slot.is_none())
        {
            *slot = Some(Named { reason: Reason::Initials, confidence: 55 });
        }
    }
}
/// Whether teams shorten something to these letters.
pub(in crate::guard) fn common(letters: &str) -> bool {
    has(COMMON, letters) || has(abbreviations::HASTY, letters)
}

/// Whether the letter at `i` numbers a thing ("Option B", "A or B", "Q & A").
pub(in crate::guard) fn numbered(doc: &Doc, i: usize) -> bool {
    let before = doc.word_before(i);
    let list = |k: usize| {
        doc.raw(k).len() == 1
            && doc.raw(k + 2).len() == 1
            && (matches!(doc.word(k + 1), "or" | "to") || doc.is_punct(k + 1, "&") && doc.glued(k + 1))
    };
    // "a C in maths"
    let grade = matches!(before, "a" | "an") && matches!(doc.word(i + 1), "in" | "for" | "grade" | "star");
    NUMBERED.contains(&before)
        || NUMBERED.contains(&before.strip_suffix('s').unwrap_or(before))
        || matches!(before, "size" | "cat" | "category" | "annex" | "bay")
        || grade
        || list(i)
        || i > 1 && list(i - 2)
}

/// Cues around initials: they need more than a word that looks like a name.
fn evidence(words: &Words, i: usize) -> u8 {
    words.cue_before(i) + words.verb_after(i).max(words.owns(i))
}

/// "JB": two or three capitals that are no abbreviation.
fn several(words: &Words, i: usize) -> bool {
    let (doc, raw) = (words.doc, words.base(i));
    let letters = raw.chars().count();
    let lex = words.lex(i);
    let plain = (2..=3).contains(&letters)
        && raw.chars().all(char::is_alphabetic)
        && (!lex.trade() || somebodys(words, i))
        && !has(FUNCTION, words.word(i))
        && !doc.touched_left(i)
        && !doc.touched_right(i)
        && (pair_by_slash(words, i)
            || !(doc.is_punct(i + 1, "@/\\#_") || i > 0 && doc.is_punct(i - 1, "@/\\#_£$")))
        && !doc.is_number(i + 1);
    if !plain || words.shouted_line(i) {
        return false;
    }
    if raw.chars().all(char::is_uppercase) {
        let abbreviation = (letters == 3 && lex.tier() > 0 && lex.tier() < 4)
            || has(COMMON, raw) && evidence(words, i) < 2 && !somebodys(words, i) && !paired(words, i)
            || matches!(
                raw,
                "AM" | "PM"
                    | "ED"
                    | "DJ"
                    | "AE"
                    | "OK"
                    | "UK"
                    | "EU"
                    | "US"
                    | "IT"
                    | "ID"
                    | "TV"
                    | "AI"
                    | "XX"
                    | "NB"
                    | "PS"
                    | "II"
                    | "IV"
                    | "VI"
                    | "IX"
                    | "XI"
                    | "III"
                    | "VII"
            );
        // "clingy w FC": a role in capitals.
        let role = (cues::role(words.word(i)) || cues::kin(words.word(i)))
            && !words.possessive(i)
            && has(COMMON, raw);
        let abbreviation = abbreviation || role;
        let the = matches!(
            words.before(i),
            "the" | "a" | "an" | "my" | "our" | "this" | "new" | "no" | "any" | "each" | "every"
        );
        let capitals = doc.shouted(i.wrapping_sub(1)) || doc.shouted(i + 1) && !named_pair(words, i);
        let thing = words.thing_follows(i) || plural_follows(words, i);
        // "VT (vicarious trauma)": what the letters stand for is said behind them.
        let spelt_out = doc.is_punct(i + 1, "(")
            && raw.chars().enumerate().all(|(n, c)| doc.word(i + 2 + n).starts_with(c.to_ascii_lowercase()));
        if spelt_out {
            return false;
        }
        let rare = raw.contains(['X', 'Q', 'Z']) && words.owns(i) < 2;
        let needed = if letters == 3 { 3 } else { 1 + u8::from(rare) };
        let short_evidence = evidence(words, i) + u8::from(words.opens(i) && words.verb_after(i) > 0);
        return !abbreviation
            && !the
            && (!capitals || named_pair(words, i) || brief_pair(words, i))
            && !thing
            && (short_evidence >= needed || letters == 2 && (paired(words, i) || brief_pair(words, i)));
    }
    // Dictated: "jb said", "saw jb".
    let small = raw.chars().all(char::is_lowercase)
        && letters == 2
        && (lex.tier() == 0 || somebodys(words, i))
        && words.small_line(i);
    small
        && nobodys_role(words, i)
        && !raw.chars().any(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u'))
        && (evidence(words, i) >= 2 || words.opens(i) && words.verb_after(i) > 0)
        && !matches!(
            raw,
            "hv" | "tc"
                | "vm"
                | "mm"
                | "hm"
                | "km"
                | "kg"
                | "cm"
                | "ml"
                | "mg"
                | "ft"
                | "gb"
                | "tb"
                | "th"
                | "nd"
                | "rd"
                | "st"
                | "rt"
                | "bp"
                | "pt"
        )
}

/// "pb's mum": letters that stand for a thing have no mother. A role has.
fn somebodys(words: &Words, i: usize) -> bool {
    words.possessive(i)
        && cues::kin(words.word(i + 1))
        && !cues::role(words.word(i))
        && !cues::kin(words.word(i))
}

/// Neither "gf" nor "sw", unless somebody of theirs follows.
fn nobodys_role(words: &Words, i: usize) -> bool {
    let raw = words.base(i);
    !cues::kin(raw) && (!cues::role(raw) || words.owns(i) == 2)
}

fn plural_follows(words: &Words, i: usize) -> bool {
    matches!(
        words.doc.word(i + 1),
        "form"
            | "forms"
            | "plan"
            | "plans"
            | "meeting"
            | "meetings"
            | "training"
            | "paperwork"
            | "system"
            | "process"
            | "level"
            | "order"
            | "visit"
            | "visits"
            | "referral"
            | "referrals"
            | "notes"
            | "support"
            | "issues"
            | "conference"
            | "check"
            | "checks"
            | "application"
            | "hearing"
            | "status"
            | "lead"
            | "manager"
            | "worker"
            | "workers"
            | "nurse"
            | "needs"
            | "screening"
            | "scan"
            | "score"
            | "results"
    )
}
