//! Puts the tokens of one name together: "Mrs Amara de Silva-Okafor", "Sarah K.", without the possessive.

use super::super::lexicon::Word;
use super::super::text::{Doc, Gap};
use super::super::words::{FUNCTION, GENERIC, has};
use super::super::{Finding, FindingKind, Found, Reason, Span};
use super::words::Words;
use super::{Named, cues, level, public};

/// The most tokens one name has.
const LONGEST: usize = 9;

pub(super) fn put_together(words: &Words, named: &[Option<Named>], found: &mut Found) {
    let is = |k: usize| named.get(k).copied().flatten();
    let mut i = 0;
    while i < words.doc.len() {
        let Some(core) = is(i) else {
            i += 1;
            continue;
        };
        let first = leftwards(words, i);
        let mut last = i;
        let (mut parts, mut best) = (1 + (first..i).filter(|&k| words.may_be_name(k)).count(), core);
        while last < i + LONGEST {
            let Some(next) = rightwards(words, last, is) else { break };
            if let Some(more) = is(next)
                && more.confidence > best.confidence
            {
                best = more;
            }
            parts += usize::from(words.base(next).chars().count() > 1);
            last = next;
        }
        let initials =
            best.reason == Reason::Initials && (first..=last).all(|k| words.base(k).chars().count() <= 3);
        let full = parts > 1 && !initials && best.confidence >= 60;
        let reason = if full { Reason::FullName } else { best.reason };
        if let Some(span) = spanned(words.doc, titled(words, first), last) {
            let confidence = if full { best.confidence.saturating_add(5).min(98) } else { best.confidence };
            found.all.push(Finding {
                span,
                kind: FindingKind::Person,
                level: level(full),
                reason,
                confidence,
            });
        }
        i = last + 1;
    }
}

/// From token to token, without a possessive at the end.
fn spanned(doc: &Doc, first: usize, last: usize) -> Option<Span> {
    let mut span = doc.span(first, last)?;
    let raw = doc.raw(last);
    span.end -= raw.len() - super::words::base(raw).len();
    // The full stop of initials belongs to them.
    if raw.chars().count() == 1
        && last > first
        && doc.is_punct(last + 1, ".")
        && doc.glued(last + 1)
        && doc.is_punct(last - 1, ".")
    {
        span.end = doc.token(last + 1)?.end;
    }
    (span.start < span.end && !doc.touched_right(last)).then_some(span)
}

/// The title before a name belongs to it.
fn titled(words: &Words, first: usize) -> usize {
    let doc = words.doc;
    // "Brother Imran, a volunteer", "Sister Bernadette"
    let order = |k: usize| {
        doc.capital(k)
            && !words.opens(k)
            && matches!(
                doc.raw(k),
                "Brother" | "Sister" | "Father" | "Mother" | "Nurse" | "Matron" | "Deacon" | "Elder"
            )
            && doc.capital(k + 1)
    };
    // "Nana Yaw", "babcia Halina", "Father Declan": how they are called.
    let honoured = |k: usize| {
        doc.capital(k)
            && doc.capital(k + 1)
            && matches!(
                doc.raw(k),
                "Nana"
                    | "Papa"
                    | "Mama"
                    | "Baba"
                    | "Babcia"
                    | "Kyria"
                    | "Kyrios"
                    | "Fr"
                    | "Father"
                    | "Tante"
                    | "Tonton"
                    | "Maman"
                    | "Umm"
                    | "Abu"
            )
            && !(doc.raw(k) == "Father" && words.opens(k) && !words.lex(k + 1).no_word())
            || matches!(doc.word(k), "babcia" | "kyria" | "kyrios" | "dziadek" | "tante" | "tonton")
    };
    let at = |k: usize| {
        honoured(k) && !doc.line_before(k + 1)
            || (cues::title(doc.word(k)) || order(k))
                && !doc.line_before(k + 1)
                && (!cues::loose_title(doc.word(k)) || doc.capital(k) || words.small_line(k))
    };
    match first.checked_sub(1) {
        // "Mr and Mrs Cole"
        Some(p) if at(p) && p > 1 && (doc.word(p - 1) == "and" || doc.is_punct(p - 1, "&")) && at(p - 2) => {
            p - 2
        }
        Some(p) if at(p) => p,
        Some(p) if doc.is_punct(p, ".") && p > 0 && at(p - 1) => p - 1,
        // "Baby H"
        Some(p)
            if matches!(doc.raw(p), "Baby" | "baby" | "Child" | "child")
                && doc.raw(first).len() == 1
                && !doc.line_before(first) =>
        {
            p
        }
        _ => first,
    }
}

fn particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "da"
            | "do"
            | "dos"
            | "das"
            | "la"
            | "le"
            | "van"
            | "von"
            | "der"
            | "den"
            | "di"
            | "del"
            | "della"
            | "al"
            | "el"
            | "ul"
            | "ur"
            | "bin"
            | "ibn"
            | "binti"
            | "bint"
            | "abu"
            | "ap"
            | "ab"
            | "st"
            | "mac"
            | "mc"
            | "o"
            | "san"
            | "ben"
            | "ní"
            | "nic"
            | "ó"
            | "uí"
            | "mhic"
            | "giolla"
            | "ua"
    )
}

fn near(doc: &Doc, k: usize) -> bool {
    doc.token(k).is_some_and(|t| t.gap != Gap::Line) && !doc.token(k).is_some_and(|t| t.masked)
}

/// Where the name that holds `i` begins: first names the detectors left alone, initials, particles.
fn leftwards(words: &Words, i: usize) -> usize {
    let doc = words.doc;
    let mut first = i;
    for _ in 0..3 {
        let hyphen = first > 1 && doc.is_punct(first - 1, "-") && doc.glued(first) && doc.glued(first - 1);
        let Some(p) = first.checked_sub(if hyphen { 2 } else { 1 }) else { break };
        if !near(doc, first) || !doc.is_word(p) || words.masked(p) || words.possessive(p) {
            break;
        }
        let lex = words.lex(p);
        let capital = doc.capital(p) && doc.capital(i) && !doc.shouted(p);
        let name = capital
            && words.may_be_name(p)
            && !lex.trade()
            && !cues::kin(doc.word(p))
            && !cues::role(doc.word(p))
            && ((lex.first() > 1 && !(words.opens(p) && lex.tier() > 0 && lex.tier() < 3))
                || (hyphen && lex.last() + lex.first() > 0)
                || (lex.unknown() && !words.opens(p) && words.strange(p)));
        let joined = hyphen && lex.no_word() && !doc.capital(i);
        if !(name || joined) || public::is_public(words, p) {
            break;
        }
        first = p;
    }
    // "J. Smith"
    if first > 1
        && doc.is_punct(first - 1, ".")
        && doc.capital(first - 2)
        && doc.raw(first - 2).chars().count() == 1
        && doc.capital(first)
        && !doc.touched_left(first - 2)
        && !words.opens(first - 2)
    {
        first -= 2;
    }
    first
}

/// The next token of the name after `last`, if it goes on.
fn rightwards(words: &Words, last: usize, is: impl Fn(usize) -> Option<Named>) -> Option<usize> {
    let doc = words.doc;
    if words.possessive(last) {
        return None;
    }
    if super::families::surname_first(words, last) {
        return Some(last + 2);
    }
    let hyphen = doc.is_punct(last + 1, "-") && doc.glued(last + 1) && doc.glued(last + 2);
    let initial_dot =
        doc.is_punct(last + 1, ".") && doc.glued(last + 1) && doc.raw(last).chars().count() == 1;
    let mut next = if hyphen || initial_dot { last + 2 } else { last + 1 };
    if !near(doc, next) {
        return None;
    }
    let start = next;
    while particle(doc.word(next)) && next < start + 2 && near(doc, next + 1) {
        next += 1;
        if doc.is_punct(next, "-'’") && doc.glued(next) {
            next += 1;
        }
    }
    let through_particle = next > start;
    if !doc.is_word(next) || words.masked(next) || doc.line_before(next) {
        return None;
    }
    if through_particle
        && !(doc.capital(next)
            || words.lex(next).no_word() && words.small_line(next) && words.lex(next).last() > 0)
    {
        return None;
    }
    // "spoke to b w": said letter by letter.
    let one = |k: usize| {
        doc.raw(k).chars().count() == 1
            && !doc.capital(k)
            && is(k).is_some_and(|n| n.reason == Reason::Initials)
    };
    if one(last) && one(next) && next == last + 1 {
        return Some(next);
    }
    // "Mr D Kettering": a place's name too, but behind a title somebody's.
    let lettered = doc.raw(last).len() == 1
        && doc.capital(next)
        && last > 0
        && matches!(doc.word(last - 1), "mr" | "mrs" | "ms" | "miss" | "dr")
        && !doc.shouted(next);
    if lettered {
        return Some(next);
    }
    if doc.raw(next).chars().count() == 1 {
        let initial =
            doc.capital(next) && doc.capital(last) && !matches!(doc.raw(next), "I" | "A") || initial_dot;
        return initial.then_some(next);
    }
    let lex = words.lex(next);
    let word = words.word(next);
    let barred =
        has(FUNCTION, word) || cues::makes_a_thing(word) && lex.last() < 2 || lex.trade() && lex.last() < 2;
    if barred
        || public::is_public(words, next) && !(doc.capital(last) && public::surname_of_another(words, next))
    {
        return None;
    }
    if hyphen {
        return (doc.capital(next) == doc.capital(last) && (doc.capital(next) || lex.no_word()))
            .then_some(next);
    }
    if is(next).is_some_and(|n| n.reason != Reason::Initials) {
        // Two people side by side in dictation are two first names; one name has a surname second.
        return (doc.capital(next) || lex.last() > 0 || lex.first() < 2).then_some(next);
    }
    if doc.capital(next) && doc.capital(last) && !doc.shouted(next) {
        return (!has(GENERIC, word) || lex.last() > 1)
            .then_some(next)
            .filter(|_| capital_goes_on(words, next, lex));
    }
    (!doc.capital(next) && !doc.capital(last) && small_surname(words, next, lex)).then_some(next)
}

fn capital_goes_on(words: &Words, next: usize, lex: Word) -> bool {
    let thing = words.thing_follows(next) && words.doc.capital(next + 1);
    let a_name = lex.last() > 0 || lex.first() > 0 || lex.unknown();
    // "Kyra Bexley": a place right behind a first name is a surname.
    let a_place = lex.place() && lex.no_word();
    let a_word = a_place || (lex.capitalised() || lex.tier() > 4) && !lex.place();
    !thing && !cues::kin(words.word(next)) && (a_name || a_word)
}

/// A surname in small letters behind a first name.
fn small_surname(words: &Words, next: usize, lex: Word) -> bool {
    // "PIP app, darren cope, appointee", "roy tuckwell 28d": a surname at the end of what is said together.
    let doc = words.doc;
    let ends = next + 1 >= doc.len()
        || doc.line_before(next + 1)
        || doc.is_punct(next + 1, ",;.–-/(|") && !doc.glued(next + 2)
        || doc.is_number(next + 1);
    if lex.no_word() {
        return lex.last() > 0
            || ends && !lex.place() && !lex.trade()
            || lex.capitalised() && !lex.place()
            || (words.strange(next) && !super::shape::slip(words.doc, words.word(next)));
    }
    let word = words.word(next);
    let common = matches!(
        word,
        "brown"
            | "green"
            | "white"
            | "black"
            | "smith"
            | "walker"
            | "cook"
            | "cooper"
            | "baker"
            | "king"
            | "hill"
            | "wood"
            | "woods"
            | "hall"
            | "turner"
            | "carter"
            | "parker"
            | "fisher"
            | "mason"
            | "marshall"
            | "knight"
            | "palmer"
            | "shepherd"
            | "bell"
            | "fox"
            | "ward"
            | "miller"
            | "hunter"
            | "butler"
            | "stone"
            | "ford"
            | "lane"
            | "bishop"
            | "chapman"
            | "west"
            | "reed"
            | "dean"
            | "holland"
            | "taylor"
            | "clark"
            | "gray"
            | "grey"
            | "potter"
            | "porter"
            | "rose"
            | "burns"
            | "rice"
            | "marsh"
            | "frost"
            | "bird"
            | "berry"
            | "lamb"
            | "day"
            | "mann"
            | "gill"
            | "sharp"
            | "savage"
            | "weaver"
            | "barber"
            | "gardener"
            | "farmer"
            | "mills"
            | "banks"
            | "brooks"
            | "bush"
            | "swift"
            | "wells"
            | "waters"
            | "summers"
            | "winter"
            | "winters"
            | "archer"
            | "barker"
            | "page"
    );
    let surname = ends && lex.last() > 0 && lex.tier() > 1 && !lex.trade() && !cues::acts(word);
    surname
        || lex.tier() > 3 && lex.last() > 1 && !lex.trade()
        || common
            && (words.verb_after(next) == 2
                || !words.doc.is_word(next + 1)
                || matches!(
                    words.doc.word(next + 1),
                    "and" | "who" | "about" | "from" | "at" | "is" | "was" | "has" | "re"
                ))
}
