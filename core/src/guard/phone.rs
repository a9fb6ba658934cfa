//! Telephone numbers.
//!
//! Source: Ofcom, National Telephone Numbering Plan: 01 and 02 geographic, 07 mobile, eleven digits with the
//! leading zero (a few 01 areas ten); +44 takes the zero's place. Service lines belong to nobody: 03, 080,
//! 084, 087, and 999, 111, 101, 116 123.

use super::digits::{Join, Joined, Unit};
use super::text::Doc;
use super::words::any_of;
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::Phone;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        ending(doc, found, i);
    }
    let mut past = 0;
    for u in 0..doc.units.len() {
        let Some(unit) = doc.unit(u) else { break };
        if unit.first < past {
            continue;
        }
        let hit = national(doc, u).or_else(|| international(doc, u)).or_else(|| after_phone_word(doc, u));
        if let Some((number, reason, confidence)) = hit
            && let Some((first, last)) = doc.tokens_of(number)
            && !doc.touched_right(last)
        {
            past = last + 1;
            let first = open_bracket(doc, first);
            let last = extension(doc, last);
            found.stop(doc, (first, last), KIND, reason, confidence);
        }
    }
}

/// "her number ends 0123", "last three digits of his mobile are 123", "mobile ending 456".
fn ending(doc: &Doc, found: &mut Found, i: usize) {
    if !(3..=4).contains(&doc.digits(i))
        || doc.touched_left(i)
        || doc.touched_right(i)
        || doc.is_punct(i + 1, "/")
    {
        return;
    }
    let phone = |w: &str| phone_noun(w) || w == "number";
    let ends = any_of(doc.word_before(i), &["ends", "ending", "ended"])
        || doc.word_before(i) == "in" && i > 1 && any_of(doc.word(i - 2), &["ends", "ending", "ended"])
        || any_of(doc.word_before(i), &["are", "is", "were"])
            && doc.said_before(i, 9, |w| w == "digits")
            && doc.said_before(i, 10, |w| w == "last");
    let other = |w: &str| {
        any_of(
            w,
            &[
                "year",
                "week",
                "account",
                "card",
                "plate",
                "reg",
                "case",
                "crime",
                "reference",
                "ref",
                "log",
                "order",
                "policy",
                "total",
                "cases",
            ],
        )
    };
    if ends && doc.said_before(i, 10, phone) && !doc.said_before(i, 8, other) && !doc.is_punct(i + 1, "%") {
        found.stop(doc, (i, i), KIND, Reason::NumberAfterPhoneWord, 60);
    }
}

type Hit = Option<(Joined, Reason, u8)>;

fn joins(join: Join) -> bool {
    !matches!(join, Join::Break | Join::Slash)
}

/// The first digit and how many follow it, from a unit's value and length.
fn digit(number: Joined, place: u8) -> u64 {
    let down = u32::from(number.len.saturating_sub(place + 1));
    number.value / 10u64.checked_pow(down).unwrap_or(u64::MAX) % 10
}

fn leading(unit: Unit) -> u64 {
    unit.value / 10u64.checked_pow(u32::from(unit.len.saturating_sub(1))).unwrap_or(u64::MAX)
}

fn free(doc: &Doc, first: usize) -> bool {
    let before = doc.word_before(first);
    (!doc.touched_left(first) || any_of(before, &["tel", "t", "m", "mob", "phone", "mobile", "no"]))
        && !(first > 0 && doc.is_punct(first - 1, "£$€.") && doc.glued(first))
        // "07700 900123/07700 900456" are two numbers; "01/02/2024" is none.
        && !(first > 0 && doc.is_punct(first - 1, "/") && doc.glued(first) && doc.digits(first) < 4)
}

/// "07…", "01…", "02…": with the leading zero.
fn national(doc: &Doc, u: usize) -> Hit {
    let unit = doc.unit(u)?;
    if leading(unit) != 0 || !free(doc, unit.first) {
        return None;
    }
    let number = exactly(doc, u, 11).or_else(|| exactly(doc, u, 10)).or_else(|| exactly(doc, u, 12))?;
    let reason = match digit(number, 1) {
        7 => Reason::MobileNumber,
        1 | 2 => Reason::LandlineNumber,
        // "03069 990123", "0808 157 0123": of a small office or a home, since the public lines begin otherwise.
        3 | 8 if number.len == 11 && !public_line(number) => Reason::LandlineNumber,
        _ => return None,
    };
    let groups = doc.groups(number);
    let spoken = unit.spoken || (number.from..=number.to).any(|k| doc.unit(k).is_some_and(|x| x.spoken));
    let announced = phone_word_before(doc, unit.first, true);
    // "01 02 2024 123": a day leads, not an area code.
    let pairs = |g: &[u8; 10]| g.iter().take(5).all(|&n| n == 2);
    let singles = groups.iter().take(4).all(|&n| n == 1);
    let led = groups.first().is_some_and(|&n| n >= 3) || spoken || singles || pairs(&groups);
    let led = led
        || (groups.starts_with(&[2, 3]) || groups.starts_with(&[1, 4]) || groups.starts_with(&[1, 3]))
        || announced;
    if !led {
        return None;
    }
    if spoken {
        let fits = number.len == 11 || (reason == Reason::MobileNumber && announced);
        return fits.then_some((number, Reason::SpokenNumber, 92));
    }
    let short_area = groups.starts_with(&[5, 5]) || announced;
    match (number.len, reason) {
        (11, Reason::MobileNumber) => Some((number, reason, 97)),
        (11, _) => Some((number, reason, 93)),
        (10, Reason::LandlineNumber) if digit(number, 1) == 1 && short_area => Some((number, reason, 75)),
        (10, Reason::LandlineNumber) if announced => Some((number, reason, 70)),
        // A digit lost or doubled: still somebody's mobile.
        (10 | 12, Reason::MobileNumber) if announced || number.to <= u + 2 => Some((number, reason, 65)),
        _ => None,
    }
}

/// What national bodies, councils and helplines begin with.
fn public_line(number: Joined) -> bool {
    let area = number.value / 10u64.pow(7);
    let area_and_two = number.value / 10u64.pow(5);
    match area {
        306 => false,
        808 => !(80_810..=80_819).contains(&area_and_two) || area_and_two == 80_819,
        _ => true,
    }
}

/// Units from `u` on that make exactly `want` digits.
fn exactly(doc: &Doc, u: usize, want: u8) -> Option<Joined> {
    doc.joined(u, want, joins).filter(|all| all.len == want)
}

/// "+44 (0)7700 900123", "0044 …", "44 7…", and other countries with their plus.
fn international(doc: &Doc, u: usize) -> Hit {
    let unit = doc.unit(u)?;
    let plus = unit.first > 0
        && (doc.is_punct(unit.first - 1, "+") && doc.glued(unit.first)
            || doc.word_before(unit.first) == "plus");
    if doc.touched_left(unit.first) || !(plus || matches!(leading(unit), 0 | 4)) {
        return None;
    }
    let sizes = [12, 13, 14, 11, 15, 10, 9];
    for all in sizes.iter().filter_map(|&want| exactly(doc, u, want)) {
        let british = british(all, unit.len);
        if let Some(lead) = british {
            let mobile = lead == 7 && (plus || matches!(all.len, 12..=14));
            let landline = matches!(lead, 1 | 2) && (plus || starts_double_zero(all));
            if mobile {
                return Some((
                    all,
                    if unit.spoken { Reason::SpokenNumber } else { Reason::MobileNumber },
                    95,
                ));
            }
            if landline {
                return Some((all, Reason::LandlineNumber, 93));
            }
            return None;
        }
    }
    let any = sizes.iter().find_map(|&want| exactly(doc, u, want))?;
    // +44 with a service line behind it is nobody's.
    let service = any.value.to_string().starts_with("44");
    (plus && !service && any.len >= 9 && digit(any, 0) != 0).then_some((any, Reason::ForeignNumber, 85))
}

fn starts_double_zero(all: Joined) -> bool {
    digit(all, 0) == 0 && digit(all, 1) == 0
}

/// The first digit behind 44, 440, 0044 or 00440, when ten digits begin there.
fn british(all: Joined, _first: u8) -> Option<u64> {
    let skip = if starts_double_zero(all) { 2 } else { 0 };
    if digit(all, skip) != 4 || digit(all, skip + 1) != 4 {
        return None;
    }
    let zero = u8::from(digit(all, skip + 2) == 0);
    (all.len == skip + 2 + zero + 10).then(|| digit(all, skip + 2 + zero))
}

fn phone_noun(word: &str) -> bool {
    any_of(
        word,
        &["tel", "telephone", "phone", "mobile", "mob", "landline", "whatsapp", "cell", "telno", "fax"],
    )
}

/// Whether a telephone word leads to the number: "mobile is", "rang her on".
fn phone_word_before(doc: &Doc, first: usize, verbs: bool) -> bool {
    let filler = |w: &str| {
        any_of(
            w,
            &[
                "number", "no", "num", "is", "was", "on", "her", "him", "them", "me", "new", "mum", "dad",
                "his", "their", "using", "at", "s", "now", "home", "work", "to",
            ],
        )
    };
    let Some(label) = doc.label(first, 6, filler) else { return false };
    let word = doc.word(label);
    phone_noun(word)
        || (verbs && any_of(word, &["call", "ring", "rang", "text", "texted", "called", "phoned", "contact"]))
}

/// A number without its zero or its area code, which only the word before it betrays.
fn after_phone_word(doc: &Doc, u: usize) -> Hit {
    let unit = doc.unit(u)?;
    if doc.touched_left(unit.first) {
        return None;
    }
    if !phone_word_before(doc, unit.first, true) {
        return None;
    }
    let mobile = exactly(doc, u, 10).filter(|all| digit(*all, 0) == 7);
    if let Some(all) = mobile {
        return Some((all, Reason::NumberAfterPhoneWord, 80));
    }
    if unit.spoken || !phone_word_before(doc, unit.first, false) {
        return None;
    }
    for want in [8, 7, 6] {
        let Some(all) = exactly(doc, u, want) else { continue };
        let more = doc.unit(all.to + 1).is_some_and(|next| next.join != Join::Break);
        let groups = doc.groups(all);
        let shaped = [&[3u8, 4, 0][..], &[3, 3, 0], &[6, 0], &[7, 0], &[8, 0], &[4, 4, 0]]
            .iter()
            .any(|g| groups.starts_with(g));
        let service = matches!(digit(all, 0), 0) || (want == 6 && all.value / 1000 == 116);
        if shaped && !more && !service && !date_like(doc, all) {
            return Some((all, Reason::NumberAfterPhoneWord, 65));
        }
    }
    None
}

fn date_like(doc: &Doc, all: Joined) -> bool {
    doc.tokens_of(all)
        .is_some_and(|(first, last)| first == last && super::dates::unbroken(doc, first).is_some())
        && all.len == 8
        && (1900..=2099).contains(&(all.value % 10_000))
}

/// The bracket or plus that belongs to the number.
fn open_bracket(doc: &Doc, first: usize) -> usize {
    let mut k = first;
    for _ in 0..2 {
        match k.checked_sub(1) {
            Some(p) if doc.glued(k) && doc.is_punct(p, "+") => k = p,
            Some(p) if doc.glued(k) && doc.is_punct(p, "(") && closes_soon(doc, first) => k = p,
            _ => break,
        }
    }
    k
}

/// "(0113) 496…": the bracket closes inside the number, so it belongs to it.
fn closes_soon(doc: &Doc, first: usize) -> bool {
    (first + 1..first + 3).any(|k| doc.is_punct(k, ")")) && doc.is_number(first + 2)
}

/// "ext 12", "x12", "extension 12" behind the number.
fn extension(doc: &Doc, last: usize) -> usize {
    let mut k = last + 1;
    if doc.is_punct(k, ",(") {
        k += 1;
    }
    if !matches!(doc.word(k), "ext" | "x" | "extn" | "extension") {
        return last;
    }
    k += 1;
    if doc.is_punct(k, ".:") {
        k += 1;
    }
    if (1..=6).contains(&doc.digits(k)) { k } else { last }
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::Phone;
    use super::super::tests::{found, found_any};

    #[test]
    fn typed_numbers() {
        for (text, number) in [
            ("mum's mobile 07700 900123", "07700 900123"),
            ("07700900123", "07700900123"),
            ("07700 900 123.", "07700 900 123"),
            ("077 00 90 01 23", "077 00 90 01 23"),
            ("0 7700 900123", "0 7700 900123"),
            ("+44 7700 900123", "+44 7700 900123"),
            ("+44 (0)7700 900123", "+44 (0)7700 900123"),
            ("+447700900123", "+447700900123"),
            ("0044 7700 900123", "0044 7700 900123"),
            ("447700900123", "447700900123"),
            ("(0113) 496 0123", "(0113) 496 0123"),
            ("0113-496-0123", "0113-496-0123"),
            ("0113.496.0123", "0113.496.0123"),
            ("01134960123", "01134960123"),
            ("0113 496 0123 ext 12", "0113 496 0123 ext 12"),
            ("0113 496 0123 x 45", "0113 496 0123 x 45"),
            ("+44 113 496 0123", "+44 113 496 0123"),
            ("(+44) 7700 900123", "(+44) 7700 900123"),
            ("ring me on 7700 900123", "7700 900123"),
            ("tel: 496 0123", "496 0123"),
            ("tel07700900123", "07700900123"),
            ("\u{202a}07700 900123\u{202c}", "07700 900123"),
            ("+1 202 555 0123", "+1 202 555 0123"),
            ("call 07700-900-123 or not", "07700-900-123"),
        ] {
            assert_eq!(found(text, Phone), [number], "{text}");
        }
    }

    #[test]
    fn spoken_numbers() {
        for text in [
            "oh seven seven double oh nine hundred one two three",
            "oh seven seven double-oh nine double oh one two three",
            "zero seven seven zero zero nine zero zero one two three",
            "oh one one three four nine six oh one two three",
            "oh seven seven, double oh nine, double oh one, two three",
        ] {
            assert_eq!(found(&format!("her number is {text} she said"), Phone), [text], "{text}");
        }
    }

    #[test]
    fn two_numbers_are_two() {
        assert_eq!(found("07700 900123 07700 900456", Phone).len(), 2);
        assert_eq!(found("07700 900123/07700 900456", Phone).len(), 2);
    }

    #[test]
    fn public_lines_and_other_digits() {
        for text in [
            "call 999",
            "NHS 111",
            "ring 101 for the police",
            "Samaritans on 116 123",
            "call 116123",
            "0300 123 4567",
            "Childline 0800 1111",
            "0808 800 5000",
            "0345 330 3030",
            "+44 300 123 4567",
            "01/02/2024 12:30",
            "01 02 2024 123 people",
            "0730 to 1930",
            "called on 12.03.2024",
            "2014/1234",
            "phoned 3 times in 12 weeks",
            "one two three four five",
            "07/03/2024 at 10",
            "£07700900123",
            "10 000 000 people",
            "the 2019 2020 2021 reports",
            "rang at 14 30",
            "oh seven of them came",
        ] {
            assert_eq!(found(text, Phone), [""; 0], "{text}");
        }
        assert!(found_any("call 999, NHS 111 or 0300 123 4567").is_empty());
    }
}
