//! Postcodes.
//!
//! Source: Royal Mail, "Programmers' guide to the Postcode Address File" and BS 7666: an area of the 124, a
//! district, then a digit and two letters without C, I, K, M, O, V; GIR 0AA; BFPO numbers. The first half
//! alone names a place only beside an address word: "S20" is more often a section than a suburb.

use super::text::Doc;
use super::words::{any_of, has};
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::Postcode;

#[rustfmt::skip]
const AREAS: &[&str] = &[
    "ab", "al", "b", "ba", "bb", "bd", "bh", "bl", "bn", "br", "bs", "bt", "ca", "cb", "cf", "ch", "cm",
    "co", "cr", "ct", "cv", "cw", "da", "dd", "de", "dg", "dh", "dl", "dn", "dt", "dy", "e", "ec", "eh",
    "en", "ex", "fk", "fy", "g", "gl", "gu", "gy", "ha", "hd", "hg", "hp", "hr", "hs", "hu", "hx", "ig",
    "im", "ip", "iv", "je", "ka", "kt", "kw", "ky", "l", "la", "ld", "le", "ll", "ln", "ls", "lu", "m",
    "me", "mk", "ml", "n", "ne", "ng", "nn", "np", "nr", "nw", "ol", "ox", "pa", "pe", "ph", "pl", "po",
    "pr", "rg", "rh", "rm", "s", "sa", "se", "sg", "sk", "sl", "sm", "sn", "so", "sp", "sr", "ss", "st",
    "sw", "sy", "ta", "td", "tf", "tn", "tq", "tr", "ts", "tw", "ub", "w", "wa", "wc", "wd", "wf", "wn",
    "wr", "ws", "wv", "yo", "ze",
];

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        if !doc.is_word(i) || doc.touched_left(i) {
            continue;
        }
        if let Some(last) = said(doc, i) {
            found.stop(doc, (i, last), KIND, Reason::LooksLikePostcode, 80);
        } else if let Some((last, area_known)) = full(doc, i) {
            if area_known {
                found.stop(doc, (i, last), KIND, Reason::LooksLikePostcode, 97);
            } else if doc.said_before(i, 4, |w| matches!(w, "postcode" | "pc" | "post" | "address")) {
                found.stop(doc, (i, last), KIND, Reason::PostcodeAreaUnknown, 75);
            }
        } else if let Some((last, confidence)) = first_half(doc, i) {
            found.look(doc, (i, last), KIND, Reason::PostcodeAreaBesideAddressWord, confidence);
        } else if doc.word(i) == "bfpo" && (1..=4).contains(&doc.digits(i + 1)) && !doc.touched_right(i + 1) {
            found.stop(doc, (i, i + 1), KIND, Reason::LooksLikePostcode, 90);
        }
    }
}

/// "m ninety nine four b d": a postcode said letter by letter; its last token.
fn said(doc: &Doc, i: usize) -> Option<usize> {
    let radio = |k: usize| super::case_number::radio_letter(doc.word(k));
    let letter = |k: usize| {
        doc.is_word(k) && (doc.word(k).len() == 1 && !doc.glued(k) || radio(k)) && !doc.line_before(k)
    };
    if !letter(i) {
        return None;
    }
    let letters = if letter(i + 1) { 2 } else { 1 };
    let area: String = (i..i + letters).filter_map(|k| doc.word(k).chars().next()).collect();
    let start = i + letters;
    let at = doc.units.binary_search_by_key(&start, |unit| unit.first).ok()?;
    let (mut digits, mut last) = (0u8, start);
    for unit in doc.units.get(at..)?.iter().take(3) {
        if unit.first != start && unit.first != last + 1 {
            break;
        }
        (digits, last) = (digits + unit.len, unit.last);
    }
    let inward = |k: usize| letter(k) && doc.word(k).chars().next().is_some_and(|c| !"cikmov".contains(c));
    let ends = inward(last + 1)
        && inward(last + 2)
        && (!letter(last + 3) || doc.word(last + 3) == "i" && doc.word(last + 4).len() > 1);
    (has(AREAS, &area) && (2..=3).contains(&digits) && ends).then_some(last + 2)
}

/// The area letters of a first half ("nr12", "ec1a"), if it has the shape of one.
fn area(outward: &str) -> Option<&str> {
    let letters = outward.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (area, district) = (outward.get(..letters)?, outward.get(letters..)?);
    let shaped = (1..=2).contains(&letters)
        && match *district.as_bytes() {
            [a] => a.is_ascii_digit(),
            [a, b] => a.is_ascii_digit() && b.is_ascii_alphanumeric(),
            _ => false,
        };
    shaped.then_some(area)
}

fn inward(code: &str) -> bool {
    let letter = |c: u8| c.is_ascii_alphabetic() && !matches!(c, b'c' | b'i' | b'k' | b'm' | b'o' | b'v');
    matches!(*code.as_bytes(), [d, a, b] if d.is_ascii_digit() && letter(a) && letter(b))
}

/// A whole postcode from token `i`: its last token and whether its area exists.
fn full(doc: &Doc, i: usize) -> Option<(usize, bool)> {
    let code = doc.code(i)?;
    let text = code.as_str();
    let glued_half = text.len().checked_sub(3).filter(|cut| (2..=4).contains(cut));
    if let Some((outward, rest)) = glued_half.and_then(|cut| Some((text.get(..cut)?, text.get(cut..)?)))
        && inward(rest)
        && (text == "gir0aa" || area(outward).is_some())
    {
        let known = text == "gir0aa" || area(outward).is_some_and(|a| has(AREAS, a));
        return Some((code.last, known));
    }
    let outward_area = if text == "gir" { "gir" } else { area(text)? };
    let mut next = code.last + 1;
    if doc.is_punct(next, "-,") {
        next += 1;
    }
    if doc.line_before(next) {
        return None;
    }
    // "NR1 2AB", and "NR1 2 AB" as some keyboards space it.
    let split = inward_at(doc, next).or_else(|| split_inward(doc, next))?;
    let count = doc.raw(next).len() + doc.raw(next + 1).len();
    if outward_area == "gir" {
        return (doc.digits(next) == 1).then_some((split, true));
    }
    // "ward B1 2nd floor", "E1 2hr session": small letters behind the digit are an ordinal or a unit.
    let unit =
        any_of(doc.word(split), &["st", "nd", "rd", "th", "hr", "yr", "gb", "ft", "lb", "yd", "pt", "pg"]);
    if unit && !doc.all_capitals(split, split) && !doc.said_before(i, 4, |w| w == "postcode") {
        return None;
    }
    (count == 3).then_some((split, has(AREAS, outward_area)))
}

fn inward_at(doc: &Doc, i: usize) -> Option<usize> {
    let code = doc.code(i)?;
    (doc.is_number(i) && inward(code.as_str())).then_some(code.last)
}

fn split_inward(doc: &Doc, i: usize) -> Option<usize> {
    let letters = doc.word(i + 1);
    let apart =
        doc.digits(i) == 1 && !doc.glued(i + 1) && letters.len() == 2 && doc.all_capitals(i + 1, i + 1);
    let shaped = apart && doc.code(i + 1).is_some_and(|c| c.last == i + 1);
    let ok = shaped && letters.bytes().all(|c| c.is_ascii_alphabetic() && !b"cikmov".contains(&c));
    // Only where the area is written in capitals too: "SE1 2 TV".
    (ok && !doc.touched_right(i) && doc.said_before(i, 6, |w| w == "postcode")).then_some(i + 1)
}

/// A first half beside an address word: its last token and how sure.
fn first_half(doc: &Doc, i: usize) -> Option<(usize, u8)> {
    let code = doc.code(i)?;
    let area = area(code.as_str()).filter(|a| has(AREAS, a))?;
    let last = code.last;
    if doc.is_punct(last + 1, "/-") && doc.glued(last + 1) {
        return None;
    }
    let capitals = doc.all_capitals(i, i);
    let section = area == "s" || area == "m" || matches!(code.as_str(), "sw1" | "sw2" | "sw3" | "b12" | "b6");
    let says = |w: &str| matches!(w, "postcode" | "postcodes");
    if doc.said_before(i, 4, says) || says(doc.word(last + 1)) {
        return Some((last, 90));
    }
    if matches!(doc.word(last + 1), "area" | "district" | "estate" | "way") && (capitals || area.len() == 2) {
        return Some((last, if section { 60 } else { 80 }));
    }
    if !capitals && area.len() == 1 {
        return None;
    }
    let (before, second, third) = (doc.word_before(i), word_at(doc, i, 2), word_at(doc, i, 3));
    let lives = |w: &str| {
        any_of(
            w,
            &[
                "lives", "live", "lived", "living", "moved", "moving", "moves", "resides", "house", "flat",
                "home", "address", "housed", "rehoused", "stays", "staying", "placed", "out", "over",
            ],
        )
    };
    let cue = match before {
        "in" | "to" | "at" | "near" | "around" | "within" => lives(second) || lives(third),
        "address" => true,
        _ => false,
    };
    if cue && !(section && area == "s" && before == "to") {
        return Some((last, 75));
    }
    let beside = matches!(before, "near" | "around") || (before == "from" && area.len() == 2);
    (beside && !section && capitals).then_some((last, 60))
}

fn word_at<'d>(doc: &'d Doc, i: usize, back: usize) -> &'d str {
    i.checked_sub(back).map_or("", |k| doc.word(k))
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::Postcode;
    use super::super::tests::found;
    use super::*;

    #[test]
    fn all_areas_are_there() {
        assert_eq!(AREAS.len(), 124);
        assert!(AREAS.is_sorted());
    }

    #[test]
    fn full_postcodes() {
        for (text, code) in [
            ("at NR99 2AB now", "NR99 2AB"),
            ("nr99 2ab", "nr99 2ab"),
            ("NR992AB", "NR992AB"),
            ("nr12ab", "nr12ab"),
            ("EC1A 1BB", "EC1A 1BB"),
            ("ec1a1bb", "ec1a1bb"),
            ("W1A 0AX.", "W1A 0AX"),
            ("M1 1AE", "M1 1AE"),
            ("(B33 8TH)", "B33 8TH"),
            ("EX20 1AB", "EX20 1AB"),
            ("GIR 0AA", "GIR 0AA"),
            ("BFPO 57", "BFPO 57"),
            ("S47 4AB", "S47 4AB"),
            ("postcode XX1 2YZ", "XX1 2YZ"),
            ("postcode ls1 4th", "ls1 4th"),
            ("NR99  2AB", "NR99  2AB"),
            ("CR2 6XH,", "CR2 6XH"),
        ] {
            assert_eq!(found(text, Postcode), [code], "{text}");
        }
    }

    #[test]
    fn first_halves_beside_address_words() {
        for (text, code) in [
            ("lives in NR97 with mum", "NR97"),
            ("the NR97 area", "NR97"),
            ("postcode NR97", "NR97"),
            ("a family near NR97", "NR97"),
            ("moved to E17", "E17"),
            ("lives over in nr97", "nr97"),
            ("their postcode is S20", "S20"),
            ("out in SW1A", "SW1A"),
        ] {
            assert_eq!(found(text, Postcode), [code], "{text}");
        }
    }

    #[test]
    fn not_postcodes() {
        for text in [
            "SE1 2 people",
            "Section 47",
            "an S47 enquiry",
            "S20",
            "moved to S47 from CIN",
            "a CIN plan",
            "the M25",
            "Y9 pupils",
            "KS2 3 results",
            "ward B1 2nd floor",
            "by E1 2hr session",
            "vitamin B12",
            "E3 grade",
            "near the M6 junction",
            "P1 2AB",
            "XX1 2YZ",
            "COVID19",
            "A1 paper",
            "SW1 and SW2 met mum",
            "L3 diploma",
            "OPM 1970",
            "B1 3 times",
            "WT2023",
            "AB12 CDE",
        ] {
            assert_eq!(found(text, Postcode), [""; 0], "{text}");
        }
    }
}
