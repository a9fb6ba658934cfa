//! A street whose name has its capitals.

use super::super::text::Doc;
use super::super::words::any_of;
use super::super::{Found, Reason};
use super::words::{home_word, not_a_street, opening_word};
use super::{KIND, Street, house_number, with_flat};

/// A street whose name has its capitals; `names` is where number, name and type stand.
pub(super) fn capitalised(
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
        let month = (name..at).any(|k| super::super::dates::is_month(doc.word(k)))
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
    let scan = doc.shouted(at) && word.len() < 3;
    if !capital_type || scan || (class < Street::Sure && name_of_person(doc, name, at)) {
        return;
    }
    // A verb or preposition that opens the sentence is no part of the name: "Visited Larkmoor Road".
    let name = if doc.opens(name) && at > name + 1 && opening_word(doc.word(name)) { name + 1 } else { name };
    let opens_alone = doc.opens(name) && at == name + 1 && opening_word(doc.word(name));
    let directed = any_of(
        doc.word_before(name),
        &[
            "in", "on", "at", "off", "near", "from", "to", "of", "along", "down", "around", "visited",
            "behind", "visit", "visiting", "opposite", "outside", "via", "past", "round", "onto", "into",
            "between", "up", "through", "by", "passing", "across",
        ],
    );
    // "The Bungalow, Sandy Lane"
    let behind = name > 1
        && doc.is_punct(name - 1, ",")
        && !doc.line_before(name)
        && doc.capital(name - 2)
        && (super::street(doc.word(name - 2)).is_some()
            || house_before(doc, name) < name - 2 && doc.word(house_before(doc, name)) == "the");
    // "the corner of Hope Street and Mill Lane"
    let second = doc.word_before(name) == "and" && name > 1 && super::street(doc.word(name - 2)).is_some();
    let directed = directed || behind || second;
    // "outside Hazelbank Rise": called so, and no house.
    let called = directed
        && super::super::place::calls(doc, at - 1)
        && any_of(
            word,
            &[
                "rise", "yard", "passage", "fold", "croft", "garth", "brow", "wynd", "dene", "leys", "mount",
                "heights", "ridings", "glebe", "brae", "paddocks", "wharf", "quay",
            ],
        );
    let stands = called
        || match class {
            Street::Sure => true,
            Street::Firm => directed || lived,
            Street::Loose
                if matches!(doc.word_before(name), "on" | "off" | "along" | "down") && !opens_alone =>
            {
                !matches!(
                    word,
                    "park"
                        | "house"
                        | "lodge"
                        | "view"
                        | "end"
                        | "court"
                        | "place"
                        | "tower"
                        | "estate"
                        | "farm"
                        | "mill"
                        | "bridge"
                        | "top"
                ) && !(name..at).any(|k| super::super::words::has(super::super::words::GENERIC, doc.word(k)))
            }
            Street::Loose => {
                lived && directed && !matches!(word, "park" | "house" | "lodge" | "view" | "end")
            }
        };
    // "Hawthorn Bungalow, Pound Lane"
    let name = if behind { house_before(doc, name) } else { name };
    if stands && !opens_alone {
        found.look(doc, (name, at), KIND, Reason::StreetName, if class == Street::Sure { 75 } else { 60 });
    }
}

/// "Professor Lane", "Mr Close", "Glenn Close (1994)".
fn name_of_person(doc: &Doc, name: usize, at: usize) -> bool {
    any_of(doc.word_before(name), &["mr", "mrs", "ms", "dr", "professor", "prof", "miss", "by"])
        || any_of(doc.word(name), &["mr", "mrs", "ms", "dr", "professor", "prof", "miss"])
        || (doc.is_punct(at + 1, "(") && doc.is_number(at + 2))
}

/// Where the house's name before ", Pound Lane" begins.
fn house_before(doc: &Doc, name: usize) -> usize {
    let mut first = name - 2;
    while first > 0 && name - first < 5 && doc.capital(first - 1) && !doc.line_before(first) {
        first -= 1;
    }
    // "2nd Floor, Beacon Chambers, Tolley Street"
    let floor = first.checked_sub(2).filter(|&k| doc.is_punct(first - 1, ",") && doc.word(k) == "floor");
    match floor {
        Some(k) => (k.saturating_sub(2)..k)
            .find(|&k| {
                doc.is_number(k) || matches!(doc.word(k), "ground" | "top" | "first" | "second" | "third")
            })
            .unwrap_or(k),
        None => first,
    }
}
