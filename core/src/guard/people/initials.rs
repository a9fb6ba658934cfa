//! Initials for a person: "JB", "J.B.", "Mrs K", "K's mum", "saw K", "jb said".
//!
//! Capitals are abbreviations first of all: the lexicon knows those of the trade, and a letter behind "Option",
//! "Child" or "Part" numbers a thing.

use std::collections::HashSet;

use super::super::Reason;
use super::super::words::{FUNCTION, has};
use super::Named;
use super::cues;
use super::words::Words;

pub(super) fn mark(words: &Words, named: &mut [Option<Named>]) {
    for i in 0..words.doc.len() {
        if named.get(i).is_none_or(Option::is_some) || words.masked(i) || !words.doc.is_word(i) {
            continue;
        }
        let found = if words.base(i).chars().count() == 1 { single(words, i) } else { several(words, i) };
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

/// Abbreviations of two letters that teams write, besides those that the lexicon has as words of the trade.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "AA", "AR", "BD", "BF", "BI", "BM", "CE", "CT", "DA", "DD", "DV", "EH", "EO", "FA", "FC", "FF", "FH", "FM", "FP", "FT", "GA",
    "HO", "HT", "HW", "IP", "KW", "LL", "MW", "NH", "OA", "OD", "OP", "OT", "PA", "PH", "PP", "PR", "RI", "RM", "RN", "SA",
    "SF", "SG", "SI", "SS", "SU", "TA", "TL", "UN", "VC", "YC", "YJ", "YO", "YP",
];

/// Those that hasty notes have besides, and sentences seldom: only there they are nobody.
#[rustfmt::skip]
const HASTY: &[&str] = &[
    "AC", "AO", "AP", "AS", "AV", "BA", "BC", "BN", "BS", "CA", "CF", "CI", "CM", "CN", "CO", "CV", "DN", "DO", "DT",
    "EC", "ED", "EE", "EF", "EM", "ER", "ET", "FI", "FL", "FO", "FR", "FS", "FU", "GM", "GO", "HA", "HB", "HC", "HE",
    "HM", "HQ", "HR", "IA", "IC", "IM", "IR", "IS", "IT", "KS", "LA", "LO", "ME", "MF", "MI", "MO", "MR", "NA", "NB",
    "NE", "NI", "NO", "NP", "NR", "OB", "OF", "OH", "OK", "ON", "OR", "OS", "OW", "PE", "PF", "PI", "PL", "PM", "PO",
    "PS", "PT", "PW", "QI", "RA", "RE", "RO", "RP", "RR", "RT", "RV", "SC", "SE", "SL", "SM", "SO", "SP", "ST", "TB",
    "TD", "TF", "TO", "TT", "TV", "UK", "UP", "US", "VA", "VI", "VR", "VS", "WA", "WC", "WE", "WI", "WO", "WP",
];

/// Two capitals in hasty notes: somebody, unless a team writes them for something ("TJ accom s20", "sib KJ").
fn brief_pair(words: &Words, i: usize) -> bool {
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

/// "A, B + bby seen", "says M & P settled": letters joined by a mark where no list of things stands.
fn joined_letters(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let letter = |k: usize| {
        doc.is_word(k)
            && doc.capital(k)
            && doc.raw(k).len() == 1
            && doc.raw(k) != "I"
            && !doc.touched_left(k)
            && !doc.touched_right(k)
            && !doc.is_number(k + 1)
    };
    let join = |k: usize| doc.is_punct(k, "&+,") || doc.word(k) == "and";
    // "Q & A", "A & E", "B & B", "R & R", "plans A and B"
    let set_phrase = |a: usize, b: usize| {
        matches!(
            (doc.raw(a), doc.raw(b)),
            ("Q", "A") | ("A", "E") | ("B", "B") | ("R", "R") | ("T", "C") | ("D", "V") | ("P", "P" | "L")
        )
    };
    let things = |k: usize| {
        let before = words.before(k);
        NUMBERED.contains(&before) || NUMBERED.contains(&before.strip_suffix('s').unwrap_or(before))
    };
    let pair = |a: usize| {
        letter(a)
            && join(a + 1)
            && letter(a + 2)
            && !doc.glued(a + 1) | doc.is_punct(a + 1, ",&+")
            && !doc.line_before(a + 2)
            && !set_phrase(a, a + 2)
            && !things(a)
            && (words.brief(a) || !doc.is_punct(a + 1, ",") && words.verb_after(a + 2) == 2)
    };
    pair(i) || i > 1 && pair(i - 2)
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
        let the = matches!(
            words.before(i),
            "the" | "a" | "an" | "my" | "our" | "this" | "new" | "no" | "any" | "each" | "every"
        );
        let capitals = doc.shouted(i.wrapping_sub(1)) || doc.shouted(i + 1) && !named_pair(words, i);
        let thing = words.thing_follows(i) || plural_follows(words, i);
        let needed = if letters == 3 { 3 } else { 1 };
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

/// "AB and CD", "AB & CD": both are people.
fn named_pair(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let two = |k: usize| doc.shouted(k) && doc.raw(k).len() == 2 && !words.lex(k).trade();
    (doc.word(i + 1) == "and" || doc.is_punct(i + 1, "&+/")) && two(i + 2)
        || i > 1 && (doc.word(i - 1) == "and" || doc.is_punct(i - 1, "&+/")) && two(i - 2)
}

/// "AB & CD", "AB/CD" without a word that says so: nobody joins two abbreviations that the trade does not know.
fn paired(words: &Words, i: usize) -> bool {
    let mark = |k: usize| words.doc.is_punct(k, "&+/");
    named_pair(words, i) && (mark(i + 1) || i > 0 && mark(i - 1))
}

/// "AB/CD", and neither is an abbreviation: two people.
fn pair_by_slash(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let two = |k: usize| doc.shouted(k) && doc.raw(k).len() == 2 && !words.lex(k).trade();
    let slash = |k: usize| doc.is_punct(k, "/\\#_@");
    let forward = slash(i + 1) && two(i + 2) && !slash(i + 3) && !(i > 0 && slash(i - 1));
    let back = i > 1 && slash(i - 1) && two(i - 2) && !slash(i + 1) && !(i > 2 && slash(i - 3));
    two(i) && (forward || back)
}

/// Words that a letter numbers: "Option B", "Child A".
#[rustfmt::skip]
const NUMBERED: &[&str] = &[
    "option", "child", "person", "part", "section", "appendix", "room", "block", "table", "vitamin", "hepatitis",
    "hep", "grade", "level", "type", "class", "year", "tier", "band", "schedule", "form", "plan", "group", "family",
    "participant", "worker", "category", "exhibit", "annex", "figure", "question", "scenario", "case", "team", "re",
    "unit", "module", "wing", "gate", "floor", "point", "tab", "local", "authority", "generation", "gen", "big",
    "capital", "letter", "factor", "x", "flat", "mother", "father", "adult", "colleague", "of", "mr", "mrs", "ms",
    "dr", "miss",
];

/// "K": one letter, where only a person can stand.
fn single(words: &Words, i: usize) -> bool {
    let (doc, raw) = (words.doc, words.base(i));
    let letter = raw.chars().next().filter(|c| c.is_alphabetic());
    let Some(letter) = letter else { return false };
    let before = words.before(i);
    if doc.touched_left(i)
        || doc.touched_right(i)
        || doc.glued(i) && !doc.is_punct(i - 1, "(\"'“‘.[&/-")
        || doc.is_number(i + 1)
    {
        return false;
    }
    // "J.B." and "J. B.", "j b" said letter by letter.
    if spelled(words, i) || joined_letters(words, i) {
        return true;
    }
    if letter.is_lowercase() && i > 0 && doc.is_punct(i - 1, "/") {
        return false;
    }
    if letter.is_lowercase() {
        let titled = matches!(before, "mr" | "mrs" | "ms" | "dr") && !matches!(letter, 'a' | 'i');
        return titled
            || (words.small_line(i)
                && !matches!(letter, 'a' | 'i' | 'o' | 'u' | 'r' | 's' | 't' | 'x' | 'w' | 'c' | 'p' | 'y')
                && (evidence(words, i) >= 4
                    || words.opens(i) && cues::acts(doc.word(i + 1))
                    || words.possessive(i) && words.owns(i) == 2));
    }
    // "Re B" is a judgment, "re B" in haste somebody.
    let about = before == "re" && !doc.capital(i.wrapping_sub(1)) && words.brief(i);
    let numbered = NUMBERED.contains(&before) && !about && !cues::title(before)
        // Whom the public inquiry was about.
        || letter == 'P' && before == "baby" && doc.capital(i - 1);
    let bracketed_age = doc.is_punct(i + 1, "(") && doc.is_number(i + 2);
    let pronoun = matches!(letter, 'I' | 'A')
        && !(letter == 'A'
            && (cues::being(doc.word(i + 1)) && doc.is_number(i + 2)
                || words.owns(i) > 0 && !words.opens(i)
                || bracketed_age));
    if numbered
        || pronoun
        || doc.is_punct(i + 1, "&") && doc.glued(i + 1)
        || doc.capital(i + 1) && !cues::title(before)
    {
        return false;
    }
    let aged = cues::being(doc.word(i + 1)) && doc.is_number(i + 2);
    let stands_alone = ends(words, i) && words.cue_before(i) >= 2;
    // "J. told me about it"
    let dot = doc.is_punct(i + 1, ".") && !doc.glued(i + 2) && !doc.capital(i + 2) && !doc.line_before(i + 2);
    let does = cues::acts(doc.word(i + 2)) || cues::being(doc.word(i + 2)) || cues::feeling(doc.word(i + 2));
    let apart = words.opens(i) || doc.is_punct(i.wrapping_sub(1), ",;:-–(");
    let dotted = dot && (apart && does || words.cue_before(i) >= 2);
    let with = matches!(doc.word(i + 1), "present" | "absent" | "there" | "alone" | "home")
        && words.cue_before(i) > 0;
    // "L + mum sang"
    let beside = doc.is_punct(i + 1, "&+") && cues::kin(doc.word(i + 2)) && !matches!(letter, 'A' | 'I');
    dotted
        || with
        || beside
        || brief_letter(words, i)
        || cues::title(before) && (!cues::loose_title(before) || doc.capital(i - 1))
        || doc.is_punct(i.wrapping_sub(1), ".") && i > 1 && cues::title(words.before(i - 1))
        || bracketed_age
        || aged
        || words.owns(i) > 0
        || words.verb_after(i) == 2
        || (words.cue_before(i) >= 1 && words.verb_after(i) > 0)
        || (words.opens(i) && words.verb_after(i) > 0 && !doc.is_punct(i + 1, ".:)"))
        || stands_alone
        || (words.cue_before(i) >= 2 && !doc.is_punct(i + 1, "-/:"))
        || (words.cue_before(i) == 1
            && !matches!(letter, 'A' | 'B' | 'C')
            && !doc.is_punct(i + 1, "-/:&+")
            && !words.thing_follows(i)
            && (ends(words, i) || has(FUNCTION, doc.word(i + 1))))
}

/// "fc Trish ok, C up all night", "EDT re F. not back": a capital alone in hasty notes.
fn brief_letter(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let next = if doc.is_punct(i + 1, ".") && !doc.capital(i + 2) { i + 2 } else { i + 1 };
    let dotted =
        doc.is_punct(i + 1, ".") && doc.glued(i + 2) || i > 0 && doc.is_punct(i - 1, ".") && doc.glued(i);
    // "P v Cheshire West", "R. 3"
    let party = matches!(doc.word(i + 1), "v" | "vs") || matches!(words.before(i), "v" | "vs");
    let counted = doc.is_number(i + 1) || doc.is_number(i + 2) && doc.is_punct(i + 1, ".");
    if dotted || party || counted {
        return false;
    }
    !matches!(doc.raw(i), "A" | "I" | "O" | "X" | "N" | "Y")
        && !doc.is_punct(i + 1, "-/:)=&#")
        && !doc.is_punct(i.wrapping_sub(1), "-/=&#£\"")
        && !doc.is_punct(i + 1, "&")
        && (i == 0 || !doc.shouted(i - 1) || words.lex(i - 1).trade())
        && !doc.shouted(i + 1)
        && (has(FUNCTION, doc.word(next))
            || doc.is_word(next) && !doc.capital(next) && !words.thing_follows(i))
        && words.brief(i)
}

fn ends(words: &Words, i: usize) -> bool {
    i + 1 >= words.doc.len() || words.doc.is_punct(i + 1, ".,;!?)") || words.doc.line_before(i + 1)
}

/// Letters apart that belong together: "J.B.", "J. B.", "j b".
fn spelled(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let letter = |k: usize| {
        doc.is_word(k)
            && doc.raw(k).chars().count() == 1
            && !words.masked(k)
            && !doc.touched_left(k)
            && !doc.touched_right(k)
    };
    let capital = |k: usize| letter(k) && doc.capital(k);
    let dotted = |a: usize, b: usize| {
        capital(a)
            && capital(b)
            && doc.is_punct(a + 1, ".")
            && doc.glued(a + 1)
            && b == a + 2
            && doc.is_punct(b + 1, ".")
    };
    let abbreviation = |a: usize| doc.is_punct(a + 3, ".") && capital(a + 4) && doc.glued(a + 4);
    let first =
        dotted(i, i + 2) && !abbreviation(i) && !(i > 1 && doc.is_punct(i - 1, ".") && capital(i - 2));
    let second = i > 1
        && dotted(i - 2, i)
        && !abbreviation(i - 2)
        && !(i > 3 && doc.is_punct(i - 3, ".") && capital(i - 4));
    let small = |a: usize, b: usize| {
        letter(a)
            && letter(b)
            && !doc.capital(b)
            && words.small_line(a)
            && !letter(b + 1)
            && !(a > 0 && letter(a - 1))
            && !doc.line_before(b)
            && !matches!(doc.word(a), "a" | "i" | "o" | "u" | "c")
            && !matches!(doc.word(b), "a" | "i" | "o" | "u")
            && (words.cue_before(a) >= 2 || words.verb_after(b) > 0 || words.owns(b) > 0)
    };
    // "s.b. refusing", "saw j.k. today"; "e.g." and "p.m." end otherwise.
    let small_dots = |a: usize| {
        letter(a)
            && letter(a + 2)
            && !doc.capital(a)
            && !doc.capital(a + 2)
            && doc.is_punct(a + 1, ".")
            && doc.glued(a + 1)
            && doc.glued(a + 2)
            && doc.is_punct(a + 3, ".")
            && !letter(a + 4)
            && !(a > 0 && doc.is_punct(a - 1, "."))
            && (words.small_line(a) || words.brief(a))
            && !matches!(
                (doc.word(a), doc.word(a + 2)),
                ("e", "g")
                    | ("i", "e")
                    | ("a" | "p", "m")
                    | ("n", "b" | "k" | "a")
                    | ("p", "s" | "a")
                    | ("o", "t")
                    | ("u", _)
                    | ("c", _)
            )
            && (words.opens(a) || words.cue_before(a) >= 2 || words.verb_after(a + 3) > 0)
    };
    first
        || second
        || small_dots(i)
        || i > 1 && small_dots(i - 2)
        || small(i, i + 1)
        || (i > 0 && small(i - 1, i))
}
