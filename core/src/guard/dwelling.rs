//! Flats and blocks by their number, and a number with a name behind "lives at".
//!
//! Source: how homes without a street are written in English case notes; BS 7666's secondary addressable
//! objects ("Flat 3b").

use super::address::{capital_name, home_word, street};
use super::text::Doc;
use super::words::{GENERIC, any_of, has};
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::Address;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        if matches!(doc.word(i), "flat" | "apartment" | "apt" | "block" | "maisonette" | "flt") {
            flat(doc, found, i);
        }
        if matches!(
            doc.word(i),
            "unit"
                | "room"
                | "plot"
                | "caravan"
                | "pitch"
                | "studio"
                | "bungalow"
                | "bedsit"
                | "chalet"
                | "mooring"
        ) {
            room(doc, found, i);
        }
        lives_at(doc, found, i);
    }
}

/// "Flat 3b", "Block C", and "Flat 3b, Rose Court".
fn flat(doc: &Doc, found: &mut Found, i: usize) {
    let lived = doc.said_before(i, 4, |w| home_word(w) || w == "at");
    let housed = doc.code(i + 1).is_some_and(|c| house_behind(doc, c.last));
    let lived = lived || housed;
    let named = doc.capital(i) && !doc.opens(i) || lived || doc.capital(i);
    if let Some((_, last)) = super::digits::small_number(doc, i + 1).filter(|_| doc.is_word(i + 1)) {
        said_flat(doc, found, i, last);
        return;
    }
    let Some(code) = doc.code(i + 1).filter(|_| !doc.glued(i + 1)) else { return };
    let text = code.as_str();
    let numbered = code.digits() > 0
        && text.len() <= 4
        && doc.is_number(i + 1)
        && (code.last == i + 1 || text.ends_with(|c: char| c.is_ascii_alphabetic()));
    let lettered =
        text.len() == 1 && doc.capital(i + 1) && doc.word(i) != "flat" && text != "i" && text != "a";
    let time = any_of(
        doc.word(code.last + 1),
        &["months", "weeks", "days", "years", "times", "hours", "am", "pm", "per", "of", "people"],
    );
    if !named
        || !(numbered || lettered)
        || time
        || (doc.word(i) == "block" && !doc.capital(i))
        || text.ends_with("am")
        || text.ends_with("pm")
    {
        return;
    }
    // "Flat 3b, Rose Court": the house's name belongs to it.
    let mut last = code.last;
    let from = if doc.is_punct(last + 1, ",") { last + 2 } else { last + 1 };
    for k in from..from + 4 {
        let joins = doc.is_punct(k, ",'") && k > from;
        if !(doc.capital(k) || joins) || doc.line_before(k) {
            break;
        }
        if house(doc, k) && k > from {
            last = k;
            break;
        }
    }
    // "Apartment 14, The Foundry"
    if last == code.last
        && doc.is_punct(from - 1, ",")
        && doc.word(from) == "the"
        && doc.capital(from)
        && doc.capital(from + 1)
    {
        last = from + 1;
    }
    // "flat 3 collier house"
    if last == code.last && (lived || numbered) && !doc.line_before(last + 1) {
        let comma = usize::from(doc.is_punct(code.last + 1, ","));
        let name = |k: usize| doc.is_word(k) && super::words::nameable(doc.word(k)) && !doc.line_before(k);
        let from = code.last + 1 + comma;
        last = (from + 1..=from + 2)
            .find(|&k| house(doc, k) && !has(GENERIC, doc.word(k - 1)) && (from..k).all(name))
            .unwrap_or(last);
    }
    if doc.word(i) == "block" && last == code.last && !lived {
        return;
    }
    found.stop(doc, (i, last), KIND, Reason::FlatNumber, if last > code.last { 90 } else { 65 });
}

/// "flat four, the old bakery", "flat nine churchill court", "flat six" where somebody lives.
fn said_flat(doc: &Doc, found: &mut Found, i: usize, number: usize) {
    let lived =
        doc.said_before(i, 4, |w| home_word(w) || matches!(w, "at" | "in" | "its" | "it's" | "to" | "is"));
    let from = number + 1 + usize::from(doc.is_punct(number + 1, ","));
    let named = |k: usize| doc.is_word(k) && super::words::nameable(doc.word(k)) && !doc.line_before(k);
    let article = doc.word(from) == "the" && named(from + 1) && named(from + 2);
    let last =
        match (from + 1..=from + 3).find(|&k| house(doc, k) && (from..k).all(|k| named(k) || k == from)) {
            Some(last) => last,
            None if article => from + 2,
            None => number,
        };
    let plain = doc.is_punct(number + 1, ".,;") || number + 1 >= doc.len() || doc.capital(i);
    if last > number && (lived || doc.capital(i)) || lived && plain {
        found.stop(doc, (i, last), KIND, Reason::FlatNumber, 65);
    }
}

/// A word that a block of flats ends in, or a street does.
fn house(doc: &Doc, k: usize) -> bool {
    street(doc.word(k)).is_some()
        || matches!(
            doc.word(k),
            "house"
                | "hse"
                | "point"
                | "mansions"
                | "mill"
                | "wharf"
                | "site"
                | "hall"
                | "farm"
                | "flats"
                | "apartments"
                | "place"
                | "works"
        )
}

/// "flat 12 Nelson Hse": a name and a word for a house behind the number.
fn house_behind(doc: &Doc, number: usize) -> bool {
    let from = number + 1 + usize::from(doc.is_punct(number + 1, ","));
    let named = |k: usize| {
        doc.is_word(k) && super::words::nameable(doc.word(k)) && !doc.line_before(k) && doc.raw(k).len() > 2
    };
    named(from)
        && !doc.line_before(from + 1)
        && matches!(
            doc.word(from + 1),
            "house"
                | "hse"
                | "court"
                | "ct"
                | "lodge"
                | "tower"
                | "towers"
                | "heights"
                | "mansions"
                | "buildings"
                | "mill"
                | "point"
                | "wharf"
        )
}

/// "Room 5, 22 Park Parade", "Unit 4, Wharf Mill", "Caravan 7, Oaklands Site": a number where a house or a street follows.
fn room(doc: &Doc, found: &mut Found, i: usize) {
    let Some(code) =
        doc.code(i + 1).filter(|code| !doc.glued(i + 1) && code.as_str().len() <= 4 && code.digits() > 0)
    else {
        return;
    };
    let from = code.last + 1 + usize::from(doc.is_punct(code.last + 1, ","));
    if doc.line_before(from) {
        return;
    }
    let end =
        (from + 1..from + 4).take_while(|&k| !doc.line_before(k)).find(|&k| house(doc, k) && doc.capital(k));
    let named = |last: usize| {
        (from..last).all(|k| doc.capital(k) || doc.is_punct(k, "'") || doc.is_number(k) && k == from)
    };
    let at = doc.said_before(i, 4, |w| home_word(w) || matches!(w, "at" | "from" | "in"));
    let civic = |last: usize| {
        matches!(doc.word(last - 1), "town" | "city" | "county" | "village" | "civic" | "council" | "shire")
    };
    if let Some(last) = end.filter(|&last| {
        named(last) && !civic(last) && (doc.capital(i) || at) && !has(GENERIC, doc.word(from))
    }) {
        found.stop(doc, (i, last), KIND, Reason::FlatNumber, 70);
    }
}

/// "lives at 22 Ashdown": a number and a name without a street word.
fn lives_at(doc: &Doc, found: &mut Found, i: usize) {
    let care_of = doc.word(i) == "o" && i > 1 && doc.is_punct(i - 1, "/") && doc.word(i - 2) == "c";
    let lives = care_of
        || any_of(
            doc.word(i),
            &[
                "lives", "living", "lived", "live", "resides", "staying", "stays", "address", "moved",
                "visit", "visited", "hv", "visits",
            ],
        );
    if !lives {
        return;
    }
    let visited = matches!(doc.word(i), "visit" | "visited" | "hv" | "visits");
    let mut k = i + 1;
    while k < i + 4
        && (matches!(doc.word(k), "at" | "is" | "to" | "was" | "number" | "no") || doc.is_punct(k, ":."))
    {
        k += 1;
    }
    let linked = care_of
        || visited && doc.is_number(k)
        || matches!(doc.word_before(k), "at" | "is" | "to" | "was" | "number" | "no")
        || (k > 0 && doc.is_punct(k - 1, ":"));
    let Some(code) = doc.code(k).filter(|c| doc.is_number(k) && c.as_str().len() <= 5 && doc.digits(k) <= 4)
    else {
        return;
    };
    let name = if doc.is_punct(code.last + 1, ",") { code.last + 2 } else { code.last + 1 };
    // "visit to 1A Quarry Bottom": after a visit only with two capitals.
    let pair = capital_name(doc, name + 1) && !doc.line_before(name + 1) && doc.is_word(name + 1);
    let linked = linked && (!visited || pair);
    let day = any_of(
        doc.word(name),
        &[
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "am",
            "pm",
        ],
    );
    if linked
        && !day
        && capital_name(doc, name)
        && !doc.line_before(name)
        && !super::dates::is_month(doc.word(name))
    {
        let last = if visited || pair && street(doc.word(name + 1)).is_some() { name + 1 } else { name };
        found.stop(doc, (k, last), KIND, Reason::LivesAt, 70);
    }
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::Address;
    use super::super::tests::found;

    #[test]
    fn homes() {
        for (text, home) in [
            ("lives in Flat 2", "Flat 2"),
            ("at Flat 3b.", "Flat 3b"),
            ("Flat 3b, Rose Court", "Flat 3b, Rose Court"),
            ("lives at 22 Ashdown", "22 Ashdown"),
            ("address: 4 Hillcrest", "4 Hillcrest"),
            ("moved to number 9 Ashdown", "9 Ashdown"),
            ("lives in Block C", "Block C"),
            ("lives at flat 4a", "flat 4a"),
        ] {
            assert_eq!(found(text, Address), [home], "{text}");
        }
    }

    #[test]
    fn not_homes() {
        for text in [
            "flat 12 months",
            "the block 3 weeks",
            "moved to 3 May",
            "lives at home",
            "a flat 5 of us saw",
            "lives with 3 children",
            "moved to 2 March visits",
            "a flat 2am start",
            "writer's block",
            "moved from 4 to 7",
            "living with 2 Adults",
            "block 2 of training",
        ] {
            assert_eq!(found(text, Address), [""; 0], "{text}");
        }
    }
}
