//! Streets in small letters: dictated, or typed in haste.

use super::super::digits::small_number;
use super::super::text::Doc;
use super::super::words::{any_of, nameable};
use super::super::{Found, Reason};
use super::words::home_word;
use super::{KIND, Street, house_number, with_flat};

/// "just off mill lane", "walked from albert street": a street without an article is a particular one.
pub(super) fn bare(doc: &Doc, found: &mut Found, at: usize) {
    let street = matches!(
        doc.word(at),
        "road"
            | "street"
            | "lane"
            | "avenue"
            | "crescent"
            | "terrace"
            | "mews"
            | "rd"
            | "brow"
            | "approach"
            | "parade"
    );
    // "staying on dunlin drive"
    let called = at > 0
        && super::super::place::calls(doc, at - 1)
        && matches!(
            doc.word(at),
            "drive" | "close" | "grove" | "way" | "gardens" | "walk" | "row" | "rise" | "court" | "fold" | "croft" | "yard" | "garth"
        )
        // "from fuller's yard"
        || at > 0
            && matches!(doc.word(at), "yard" | "fold" | "court" | "row" | "close")
            && (doc.word(at - 1).ends_with("'s") || doc.word(at - 1).ends_with("’s"))
            && !doc.capital(at - 1);
    let street = street || called;
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
    // "up on glan yr onnen terrace"
    let welsh = at > 2 && matches!(doc.word(at - 2), "y" | "yr");
    if street && welsh && !doc.capital(at - 3) && nameable(doc.word(at - 3)) {
        found.look(doc, (at - 3, at), KIND, Reason::StreetName, 55);
        return;
    }
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
            &[
                "off", "on", "from", "near", "along", "down", "up", "behind", "in", "to", "at", "of", "past",
                "by", "opposite", "for", "outside",
            ],
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

/// Dictated: "14 larkmoor road", "number fourteen rose court".
pub(super) fn small_letters(doc: &Doc, found: &mut Found, at: usize, class: Street) {
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
        let cue = doc
            .said_before(number, 4, |w| home_word(w) || matches!(w, "at" | "number" | "no" | "outside"))
            || matches!(doc.word_before(number), "at" | "number" | "no" | "its" | "it's")
            || doc.word_before(number) == "to"
                && doc.said_before(number, 4, |w| {
                    any_of(w, &["went", "been", "round", "going", "drove", "over", "back", "sent", "called"])
                });
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
                (cue || doc.is_word(name - 1) && doc.raw(name - 1).len() == 1 && doc.is_word(number)
                    || (doc.is_word(name - 1) && doc.raw(name - 1).len() == 1 || doc.opens(number))
                        && doc.is_number(number)
                        && !plural)
                    && !measured
            }
            Street::Loose => {
                cue && !measured
                    && (!plural || matches!(doc.word_before(number), "number" | "no"))
                    && !matches!(doc.word(at), "house" | "end" | "view" | "park" | "place" | "way")
            }
        };
        let word_number = !doc.is_number(number);
        let value = small_number(doc, number).map_or(0, |(value, _)| value);
        // "eighty four saint chads rise", "one three one b tarn row"
        let twice = word_number && (value > 20 && name - number > 1 || name - number > 2);
        let tall = value >= 10 && class == Street::Sure || twice;
        let last_ok = class > Street::Loose || cue || twice;
        let sure = sure || twice && !measured && !plural | doc.word(name).starts_with("s");
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
