//! House and street, and streets alone.
//!
//! Source: BS 7666 street types with the abbreviations people write. A number before a street's name is an
//! address whatever its case; a street's name alone is one only with its capitals, because "close", "way",
//! "court" and "drive" are words first.

mod named;
mod small;
#[cfg(test)]
mod tests;
mod words;

use super::digits::small_number;
use super::text::Doc;
use super::words::nameable;
use super::{FindingKind, Found, Reason};
pub(super) use words::{Street, home_word, street};

const KIND: FindingKind = FindingKind::Address;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        three_words(doc, found, i);
        welsh(doc, found, i);
        let word = doc.word(i);
        compound(doc, found, i, word);
        if matches!(word, "number" | "no") {
            by_number(doc, found, i);
        }
        if let Some(class) = street(word) {
            named_street(doc, found, i, class);
        }
    }
}

/// "14 Ropewalk", "nineteen pottergate": a street in one word behind its number.
fn compound(doc: &Doc, found: &mut Found, i: usize, word: &str) {
    let street = word.len() > 7 && (word.ends_with("gate") || word.ends_with("walk"));
    if !street
        || doc.touched_left(i)
        || doc.touched_right(i)
        || !doc.known(doc.raw(i)).no_word() && word != "ropewalk"
    {
        return;
    }
    // "a flat on Saltgate"
    let led = matches!(doc.word_before(i), "on" | "in" | "off" | "along" | "down" | "up")
        && word.ends_with("gate")
        && !doc.line_before(i)
        && (doc.capital(i)
            || doc.said_before(i, 3, |w| {
                super::words::any_of(w, &["flat", "house", "live", "lives", "living"])
            }));
    if led {
        found.look(doc, (i, i), KIND, Reason::StreetName, 50);
        return;
    }
    if let Some(number) = house_number(doc, i).filter(|_| !doc.line_before(i)) {
        found.stop(doc, (with_flat(doc, number), i), KIND, Reason::HouseAndStreet, 70);
    }
}

/// "three doors up at number 40": a house by its number alone.
fn by_number(doc: &Doc, found: &mut Found, i: usize) {
    let house = matches!(doc.word_before(i), "at" | "from" | "opposite")
        && doc.value(i + 1).is_some_and(|v| v > 1)
        && doc.digits(i + 1) <= 3
        && !doc.touched_right(i + 1)
        && !doc.line_before(i + 1);
    let ends = doc.is_punct(i + 2, ",;)")
        || doc.is_punct(i + 2, ".") && !doc.glued(i + 3)
        || i + 2 >= doc.len()
        || doc.line_before(i + 2)
        || matches!(doc.word(i + 2), "and" | "who" | "with" | "but" | "said" | "says" | "has" | "is");
    if house && ends {
        found.look(doc, (i, i + 1), KIND, Reason::HouseAndStreet, 50);
    }
}

pub(super) fn capital_name(doc: &Doc, i: usize) -> bool {
    doc.capital(i) && nameable(doc.word(i)) && doc.raw(i).chars().count() > 1
}

/// The token where a house number before `name` begins: "14", "14a", "14-16", "fourteen", with what precedes it.
fn house_number(doc: &Doc, name: usize) -> Option<usize> {
    let mut k = name.checked_sub(1)?;
    if doc.is_punct(k, ",") {
        k = k.checked_sub(1)?;
    }
    if doc.line_before(k + 1) {
        return None;
    }
    let letter = doc.is_word(k) && doc.raw(k).len() == 1 && k > 0 && doc.is_number(k - 1);
    if letter {
        k -= 1;
    }
    if doc.is_number(k) {
        if doc.digits(k) > 4 || doc.touched_left(k) || (doc.touched_right(k) && !letter) {
            return None;
        }
        let joined = k >= 2 && doc.is_punct(k - 1, "-–/") && doc.digits(k - 2) > 0 && doc.digits(k - 2) <= 4;
        let bad = k > 0 && (doc.is_punct(k - 1, "£$€.[") && (doc.glued(k) || doc.is_punct(k - 1, "£")));
        return (!bad).then_some(if joined && doc.glued(k) { k - 2 } else { k });
    }
    // "twenty two a mariners row"
    if doc.is_word(k) && doc.raw(k).len() == 1 && !matches!(doc.word(k), "i" | "s" | "t") {
        let before = k.checked_sub(1)?;
        if let Some(first) = said_long(doc, before) {
            return Some(first);
        }
        let tens = before
            .checked_sub(1)
            .filter(|&t| small_number(doc, t).is_some_and(|(v, last)| last == before && v > 20));
        return tens.or_else(|| {
            small_number(doc, before).filter(|(v, last)| *last == before && *v > 9).map(|_| before)
        });
    }
    // "one three one b", "a hundred and six"
    if let Some(first) = said_long(doc, k) {
        return Some(first);
    }
    // "fourteen", "twenty two"
    let tens =
        k.checked_sub(1).filter(|&t| small_number(doc, t).is_some_and(|(v, last)| last == k && v > 20));
    tens.or_else(|| small_number(doc, k).filter(|(v, last)| *last == k && *v > 0).map(|_| k))
}
/// A number of three figures as it is said, up to token `k`: "one three one", "two hundred and six", "a hundred and six".
fn said_long(doc: &Doc, k: usize) -> Option<usize> {
    let (_, one) = small_number(doc, k).filter(|(_, last)| *last == k)?;
    let and = one.checked_sub(1).filter(|&a| doc.word(a) == "and").unwrap_or(one);
    if let Some(hundred) = and.checked_sub(1).filter(|&h| doc.word(h) == "hundred") {
        let many = hundred.checked_sub(1)?;
        return (doc.word(many) == "a" || small_number(doc, many).is_some()).then_some(many);
    }
    let digit = |k: usize| small_number(doc, k).is_some_and(|(value, last)| value < 10 && last == k);
    (k > 1 && digit(k) && digit(k - 1) && digit(k - 2) && !(k > 2 && digit(k - 3))).then(|| k - 2)
}

fn named_street(doc: &Doc, found: &mut Found, at: usize, class: Street) {
    let word = doc.word(at);
    // "St" before a name is a saint.
    if doc.touched_left(at) || doc.touched_right(at) || (word == "st" && saint_follows(doc, at)) {
        return;
    }
    let capital_type = doc.capital(at);
    let mut name = at;
    for k in (at.saturating_sub(3)..at).rev() {
        let saint_dot = doc.is_punct(k, ".") && k > 0 && doc.word(k - 1) == "st";
        let hyphen = doc.is_punct(k, "-") && doc.glued(k) && doc.glued(k + 1) && k > 0 && doc.is_word(k - 1);
        if doc.line_before(k + 1) || !(capital_name(doc, k) || saint_dot || hyphen) {
            break;
        }
        name = k;
    }
    if name < at {
        let the = name > 0 && doc.word(name - 1) == "the" && house_number(doc, name - 1).is_some();
        let from = if the { name - 1 } else { name };
        named::capitalised(doc, found, (from, name, at), class, capital_type);
        return;
    }
    // "14 The Green", "14 Broadway"
    let article = at.checked_sub(1).filter(|&p| doc.word(p) == "the" && doc.capital(p) && capital_type);
    // "number nine the crescent"
    let said = at.checked_sub(1).filter(|&p| {
        doc.word(p) == "the"
            && !capital_type
            && house_number(doc, p).is_some_and(|n| {
                matches!(doc.word_before(n), "number" | "no" | "address" | "at")
                    || doc.word_before(n) == "is" && doc.said_before(n, 4, |w| w == "address")
            })
    });
    if let Some(number) = said.and_then(|p| house_number(doc, p)) {
        found.stop(doc, (with_flat(doc, number), at), KIND, Reason::HouseAndStreet, 75);
        return;
    }
    if let Some(number) =
        article.or((word == "broadway" && capital_type).then_some(at)).and_then(|p| house_number(doc, p))
    {
        found.stop(doc, (with_flat(doc, number), at), KIND, Reason::HouseAndStreet, 80);
        return;
    }
    small::small_letters(doc, found, at, class);
    small::bare(doc, found, at);
}

fn saint_follows(doc: &Doc, at: usize) -> bool {
    let next = if doc.is_punct(at + 1, ".") { at + 2 } else { at + 1 };
    doc.capital(next) && !doc.line_before(next) && !doc.ends_sentence(at + 1)
}

/// The token where "Flat 3b," before a house number begins.
fn with_flat(doc: &Doc, number: usize) -> usize {
    for back in 1..=5 {
        let Some(k) = number.checked_sub(back) else { break };
        if matches!(doc.word(k), "flat" | "apartment" | "apt" | "block" | "unit" | "room") {
            return k;
        }
        let inner = doc.is_number(k) || doc.is_punct(k, ",") || (doc.is_word(k) && doc.raw(k).len() == 1);
        if !inner || doc.line_before(k + 1) {
            break;
        }
    }
    number
}

/// "Heol y Gof", "12 Ffordd Las": in Wales the kind of street comes first.
fn welsh(doc: &Doc, found: &mut Found, i: usize) {
    let kind = super::words::any_of(
        doc.word(i),
        &["heol", "ffordd", "stryd", "lôn", "lon", "rhodfa", "clos", "maes", "cilgant", "teras"],
    );
    if !kind || !doc.capital(i) {
        return;
    }
    let mut last = None;
    for k in i + 1..i + 5 {
        let small = matches!(doc.word(k), "y" | "yr" | "yn" | "a" | "ap" | "o" | "fach" | "fawr");
        if doc.line_before(k) || !(doc.capital(k) || small) {
            break;
        }
        if doc.capital(k) || matches!(doc.word(k), "fach" | "fawr") {
            last = Some(k);
        }
    }
    let Some(last) = last else { return };
    match house_number(doc, i) {
        Some(number) => found.stop(doc, (with_flat(doc, number), last), KIND, Reason::HouseAndStreet, 85),
        None => found.look(doc, (i, last), KIND, Reason::StreetName, 60),
    }
}

/// "///filled.count.soap": a square of three metres by three words.
fn three_words(doc: &Doc, found: &mut Found, i: usize) {
    let slashes = (i..i + 3).all(|k| doc.is_punct(k, "/")) && doc.glued(i + 1) && doc.glued(i + 2);
    let words = (i + 3..i + 8)
        .enumerate()
        .all(|(n, k)| doc.glued(k) && if n % 2 == 0 { doc.is_word(k) } else { doc.is_punct(k, ".") });
    if slashes && words && !doc.touched_right(i + 7) {
        found.stop(doc, (i, i + 7), KIND, Reason::HouseAndStreet, 85);
    }
}
