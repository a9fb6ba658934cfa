//! House and street, and streets alone.
//!
//! Source: BS 7666 street types with the abbreviations people write. A number before a street's name is an
//! address whatever its case; a street's name alone is one only with its capitals, because "close", "way",
//! "court" and "drive" are words first.

use super::digits::small_number;
use super::text::Doc;
use super::words::{FUNCTION, any_of, has, nameable};
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::Address;

/// How surely a word means a street.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Street {
    /// Also an everyday word or a surname: court, way, hill, place.
    Loose,
    /// Also a word, rarer: close, drive, lane, row.
    Firm,
    /// Road, Street, Avenue.
    Sure,
}

pub(super) fn street(word: &str) -> Option<Street> {
    Some(match word {
        "road" | "rd" | "street" | "str" | "avenue" | "ave" | "crescent" | "cres" | "terrace" | "mews"
        | "gardens" | "gdns" | "boulevard" => Street::Sure,
        "lane" | "ln" | "close" | "drive" | "grove" | "row" | "walk" | "st" | "parade" | "cottages"
        | "villas" | "wharf" | "cl" | "dr" | "gr" => Street::Firm,
        "way" | "court" | "ct" | "place" | "pl" | "hill" | "green" | "square" | "sq" | "rise" | "view"
        | "park" | "mount" | "croft" | "vale" | "end" | "house" | "lodge" | "tower" | "towers"
        | "buildings" | "cottage" | "broadway" | "heights" | "quay" | "mead" | "meadow" | "meadows"
        | "garth" | "fold" | "paddock" | "paddocks" | "orchard" | "spinney" | "copse" | "leys" | "lea"
        | "chase" | "ridge" | "dell" | "hollow" | "brow" | "dene" | "gate" | "yard" | "ridings" | "glebe" => {
            Street::Loose
        }
        _ => return None,
    })
}

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        if let Some(class) = street(doc.word(i)) {
            named_street(doc, found, i, class);
        }
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
    // "fourteen", "twenty two"
    let tens =
        k.checked_sub(1).filter(|&t| small_number(doc, t).is_some_and(|(v, last)| last == k && v > 20));
    tens.or_else(|| small_number(doc, k).filter(|(v, last)| *last == k && *v > 0).map(|_| k))
}

pub(super) fn home_word(word: &str) -> bool {
    any_of(
        word,
        &[
            "lives",
            "live",
            "lived",
            "living",
            "address",
            "addresses",
            "resides",
            "stays",
            "staying",
            "moved",
            "moving",
            "home",
            "house",
            "flat",
            "visited",
            "visit",
            "addr",
            "placed",
            "lodging",
            "tenancy",
            "rehoused",
            "property",
            "stayed",
            "residing",
            "housed",
            "evicted",
        ],
    )
}

/// A legal or practical sense of a street word: "Family Court", "Crown Court", "a right way".
fn not_a_street(doc: &Doc, name: usize, word: &str) -> bool {
    let name = doc.word(name);
    match word {
        "court" => any_of(
            name,
            &[
                "family",
                "high",
                "crown",
                "county",
                "supreme",
                "magistrates",
                "youth",
                "sheriff",
                "appeal",
                "criminal",
                "federal",
                "coroner's",
                "protection",
                "european",
                "moot",
                "tribunal",
                "national",
                "drug",
            ],
        ),
        "green" => name == "village",
        "house" => any_of(name, &["white", "open", "upper", "full", "safe", "halfway", "whole", "own"]),
        "street" | "road" => any_of(
            name,
            &[
                "high",
                "main",
                "downing",
                "sesame",
                "coronation",
                "wall",
                "fleet",
                "harley",
                "silk",
                "abbey",
                "ring",
                "albert",
            ],
        ),
        "park" => matches!(name, "car" | "retail" | "business" | "theme" | "caravan" | "skate"),
        "way" => matches!(name, "third" | "milky" | "right" | "best" | "united"),
        "row" => matches!(name, "death" | "savile"),
        "drive" => matches!(
            name,
            "google" | "usb" | "hard" | "flash" | "shared" | "pen" | "test" | "food" | "recruitment"
        ),
        "place" | "end" | "view" | "rise" => any_of(
            name,
            &["work", "first", "safe", "market", "best", "point", "second", "third", "dead", "week"],
        ),
        _ => false,
    }
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
        capitalised(doc, found, (from, name, at), class, capital_type);
        return;
    }
    // "14 The Green", "14 Broadway"
    let article = at.checked_sub(1).filter(|&p| doc.word(p) == "the" && doc.capital(p) && capital_type);
    // "number nine the crescent"
    let said = at.checked_sub(1).filter(|&p| {
        doc.word(p) == "the"
            && !capital_type
            && house_number(doc, p)
                .is_some_and(|n| matches!(doc.word_before(n), "number" | "no" | "address" | "at"))
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
    small_letters(doc, found, at, class);
    bare(doc, found, at);
}

/// "just off mill lane", "walked from albert street": a street without an article is a particular one.
fn bare(doc: &Doc, found: &mut Found, at: usize) {
    let street = matches!(
        doc.word(at),
        "road" | "street" | "lane" | "avenue" | "crescent" | "terrace" | "mews" | "rd"
    );
    let common = |word: &str| {
        any_of(
            word,
            &[
                "high",
                "main",
                "back",
                "side",
                "busy",
                "memory",
                "fast",
                "slow",
                "bus",
                "cycle",
                "same",
                "opposite",
                "ring",
                "quiet",
                "dark",
                "residential",
                "cul",
                "next",
                "middle",
                "inside",
                "outside",
                "hard",
                "long",
                "country",
                "nearby",
                "whole",
                "front",
                "trunk",
                "access",
                "open",
                "right",
                "wrong",
                "rocky",
                "bumpy",
                "toll",
                "downing",
                "sesame",
                "coronation",
                "fleet",
                "wall",
                "silk",
                "harley",
                "easy",
                "mean",
                "one",
                "entire",
                "wide",
                "icy",
                "wet",
                "frozen",
            ],
        )
    };
    for length in 1..=2 {
        let Some(name) = at.checked_sub(length) else { return };
        let word = doc.word(name);
        let named = doc.is_word(name)
            && !doc.capital(name)
            && !doc.line_before(name + 1)
            && nameable(word)
            && !common(word)
            && word.len() > 1
            && !doc.known(word).trade() | (word == "st");
        if !street || !named {
            return;
        }
        let before = doc.word_before(name);
        let led = any_of(
            before,
            &["off", "on", "from", "near", "along", "down", "up", "behind", "in", "to", "at", "of"],
        );
        if led
            && !doc.touched_right(at)
            && !any_of(
                doc.word(at + 1),
                &[
                    "works", "map", "home", "safety", "workers", "level", "lights", "sense", "rage", "trip",
                    "cred", "life", "food", "wise",
                ],
            )
        {
            found.look(doc, (name, at), KIND, Reason::StreetName, 50);
            return;
        }
    }
}

fn saint_follows(doc: &Doc, at: usize) -> bool {
    let next = if doc.is_punct(at + 1, ".") { at + 2 } else { at + 1 };
    doc.capital(next) && !doc.line_before(next) && !doc.ends_sentence(at + 1)
}

/// A street whose name has its capitals; `names` is where number, name and type stand.
fn capitalised(
    doc: &Doc,
    found: &mut Found,
    names: (usize, usize, usize),
    class: Street,
    capital_type: bool,
) {
    let (from, name, at) = names;
    let word = doc.word(at);
    let number = (name..at)
        .find_map(|k| house_number(doc, k).filter(|_| k == name))
        .or_else(|| house_number(doc, from));
    let lived = doc.said_before(number.unwrap_or(from), 5, home_word);
    if not_a_street(doc, at - 1, word) && !(number.is_some() && (lived || matches!(word, "street" | "road")))
    {
        return;
    }
    if let Some(number) = number {
        let year = doc.value(number).is_some_and(|v| (1900..=2099).contains(&v));
        let cited = doc.said_before(number, 1, |w| {
            any_of(
                w,
                &[
                    "section",
                    "part",
                    "standard",
                    "regulation",
                    "article",
                    "chapter",
                    "schedule",
                    "page",
                    "rule",
                    "level",
                    "stage",
                    "phase",
                ],
            )
        });
        let month = (name..at).any(|k| super::dates::is_month(doc.word(k)))
            && !lived
            && at == name + 1
            && class < Street::Sure;
        let written = capital_type || class == Street::Sure || lived;
        if written && !cited && !month && (!year || lived) && (class > Street::Loose || capital_type) {
            found.stop(
                doc,
                (with_flat(doc, number), at),
                KIND,
                Reason::HouseAndStreet,
                if capital_type { 95 } else { 85 },
            );
            return;
        }
    }
    if !capital_type || (class < Street::Sure && name_of_person(doc, name, at)) {
        return;
    }
    // A verb or preposition that opens the sentence is no part of the name: "Visited Larkmoor Road".
    let name = if doc.opens(name) && at > name + 1 && opening_word(doc.word(name)) { name + 1 } else { name };
    let opens_alone = doc.opens(name) && at == name + 1 && opening_word(doc.word(name));
    let directed = any_of(
        doc.word_before(name),
        &[
            "in", "on", "at", "off", "near", "from", "to", "of", "along", "down", "around", "visited",
            "behind", "opposite", "outside", "via",
        ],
    );
    let stands = match class {
        Street::Sure => true,
        Street::Firm => directed || lived,
        Street::Loose => lived && directed && !matches!(word, "park" | "house" | "lodge" | "view" | "end"),
    };
    if stands && !opens_alone {
        found.look(doc, (name, at), KIND, Reason::StreetName, if class == Street::Sure { 75 } else { 60 });
    }
}

fn opening_word(word: &str) -> bool {
    has(FUNCTION, word)
        || any_of(
            word,
            &[
                "visited",
                "met",
                "saw",
                "walked",
                "stopped",
                "called",
                "passed",
                "left",
                "reached",
                "spoke",
                "long",
                "social",
                "mum",
                "dad",
                "today",
                "yesterday",
                "address",
                "home",
                "lives",
                "living",
            ],
        )
}

/// "Professor Lane", "Mr Close", "Glenn Close (1994)".
fn name_of_person(doc: &Doc, name: usize, at: usize) -> bool {
    any_of(doc.word_before(name), &["mr", "mrs", "ms", "dr", "professor", "prof", "miss", "by"])
        || any_of(doc.word(name), &["mr", "mrs", "ms", "dr", "professor", "prof", "miss"])
        || (doc.is_punct(at + 1, "(") && doc.is_number(at + 2))
}

/// Dictated: "14 larkmoor road", "number fourteen rose court".
fn small_letters(doc: &Doc, found: &mut Found, at: usize, class: Street) {
    for length in 1..=2 {
        let Some(name) = at.checked_sub(length) else { return };
        let saint = length == 2 && doc.word(name) == "st";
        let fits = |k: usize| {
            doc.is_word(k)
                && !doc.line_before(k + 1)
                && nameable(doc.word(k))
                && (doc.raw(k).len() > 2 || saint && k == name)
        };
        if !(name..at).all(fits) || (name..at).any(|k| small_number(doc, k).is_some()) {
            return;
        }
        let Some(number) = house_number(doc, name) else { continue };
        let cue = doc.said_before(number, 4, |w| home_word(w) || matches!(w, "at" | "number" | "no"))
            || matches!(doc.word_before(number), "at" | "number" | "no");
        let plural = !saint && (name..at).any(|k| doc.word(k).ends_with('s') && !doc.word(k).ends_with("'s"));
        let measured = any_of(
            doc.word(name),
            &[
                "main",
                "busy",
                "metre",
                "mile",
                "minute",
                "hour",
                "lane",
                "way",
                "high",
                "social",
                "percent",
                "family",
                "crown",
                "county",
                "youth",
                "magistrates",
                "supreme",
                "step",
                "point",
                "year",
                "month",
                "week",
                "day",
                "night",
                "further",
            ],
        );
        let sure = match class {
            Street::Sure => cue || (!plural && !measured),
            // "61a bridge st": a letter on the number, or nothing before it.
            Street::Firm => {
                (cue || (doc.is_word(name - 1) && doc.raw(name - 1).len() == 1 || doc.opens(number))
                    && doc.is_number(number)
                    && !plural)
                    && !measured
            }
            Street::Loose => {
                cue && !measured
                    && !plural
                    && !matches!(doc.word(at), "house" | "end" | "view" | "park" | "place" | "way")
            }
        };
        let word_number = !doc.is_number(number);
        let tall = small_number(doc, number).is_some_and(|(value, _)| value >= 10) && class == Street::Sure;
        let last_ok = class > Street::Loose || cue;
        if sure && (cue || saint || (last_ok && !measured && (!word_number || tall))) {
            found.stop(
                doc,
                (with_flat(doc, number), at),
                KIND,
                Reason::HouseAndStreet,
                if cue { 85 } else { 65 },
            );
            return;
        }
    }
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

#[cfg(test)]
mod tests {
    use super::super::FindingKind::Address;
    use super::super::tests::{found, found_any};

    #[test]
    fn houses_and_streets() {
        for (text, address) in [
            ("at 14 Larkmoor Road today", "14 Larkmoor Road"),
            ("14a Larkmoor Rd", "14a Larkmoor Rd"),
            ("22 Rose Hill Close", "22 Rose Hill Close"),
            ("Flat 3b, 14 Larkmoor Road", "Flat 3b, 14 Larkmoor Road"),
            ("Flat 3b, Rose Court", "Flat 3b, Rose Court"),
            ("14, Larkmoor Avenue", "14, Larkmoor Avenue"),
            ("14 St Brannoc's Road", "14 St Brannoc's Road"),
            ("7 The Green", "7 The Green"),
            ("14-16 Larkmoor St", "14-16 Larkmoor St"),
            ("lives at 14 larkmoor road", "14 larkmoor road"),
            ("14 larkmoor crescent", "14 larkmoor crescent"),
            ("at fourteen Larkmoor Road", "fourteen Larkmoor Road"),
            ("number fourteen larkmoor lane", "fourteen larkmoor lane"),
            ("the house on Larkmoor Road", "Larkmoor Road"),
            ("Visited Larkmoor Road", "Larkmoor Road"),
            ("twenty two ashdown road", "twenty two ashdown road"),
            ("off Rose Lane", "Rose Lane"),
            ("at 12 rose court", "12 rose court"),
            ("14 High Street", "14 High Street"),
            ("2 Larkmoor Way", "2 Larkmoor Way"),
        ] {
            assert_eq!(found(text, Address), [address], "{text}");
        }
    }

    #[test]
    fn words_that_are_not_streets() {
        for text in [
            "court on Tuesday",
            "in the right way",
            "close to her",
            "Part 3 Family Court",
            "the Family Court",
            "12 weeks close to court",
            "3 Crown Court hearings",
            "2 visits in the street",
            "down the road",
            "the high street",
            "5 minutes down the road",
            "Downing Street",
            "Glenn Close",
            "a 12 step way",
            "drive 10 miles",
            "2 children walk",
            "10 people close",
            "Section 31 High Court",
            "Green Paper",
            "in 2014 Munro",
            "a place of safety",
            "Benny Hill",
            "her own place",
            "6 further court dates",
            "open house",
            "the hill",
            "Saw St John",
            "2 social workers close cases",
        ] {
            assert_eq!(found(text, Address), [""; 0], "{text}");
        }
        assert!(found_any("court on Tuesday, and it went the right way").is_empty());
    }
}
