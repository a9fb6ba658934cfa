//! Case numbers by their own shape: courts, police, schools.
//!
//! Sources: HM Courts & Tribunals, family case numbers (court code, year, a letter for the kind of case, five
//! digits: "ZE24C00123"); Home Office crime recording (force / number / year: "42/12345/24"); police logs
//! ("log 123 of 12/03"); Department for Education, unique pupil numbers (a check letter and twelve digits).
//! Neutral citations ("[2014] UKSC 19") and statutory instruments ("SI 2014/1234") have other shapes.

use super::dates::date;
use super::text::Doc;
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::CaseNumber;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        shapes(doc, found, i);
        police_log(doc, found, i);
        crime_reference(doc, found, i);
    }
}

fn shapes(doc: &Doc, found: &mut Found, i: usize) {
    let Some(code) = doc.code(i) else { return };
    if code.is("aa99a99999") || code.is("a99aa999") {
        found.stop(doc, (i, code.last), KIND, Reason::CourtNumber, 97);
    } else if code.is("a999999999999") || code.is("a99999999999a") {
        let confidence = if pupil_letter_holds(code.as_str()) { 97 } else { 80 };
        found.stop(doc, (i, code.last), KIND, Reason::PupilNumber, confidence);
    } else if code.is("aa99") || code.is("aa99a") {
        // "ZE24 C00123", "ZE24C 00123".
        let Some(next) = doc.code(code.last + 1).filter(|_| !doc.line_before(code.last + 1)) else { return };
        if (code.is("aa99") && next.is("a99999")) || (code.is("aa99a") && next.is("99999")) {
            found.stop(doc, (i, next.last), KIND, Reason::CourtNumber, 93);
        }
    } else if code.is("9999999999999") || code.is("99999999") {
        // Court of Protection: eight digits, sometimes with "T" or "-01", behind its name.
        let protection = doc.said_before(i, 4, |w| matches!(w, "cop" | "protection"));
        if protection && !dated(doc, i) {
            found.stop(doc, (i, code.last), KIND, Reason::CourtNumber, 85);
        }
    }
}

fn dated(doc: &Doc, i: usize) -> bool {
    super::dates::unbroken(doc, i).is_some()
        && doc.value(i).is_some_and(|v| (1900..=2099).contains(&(v % 10_000)))
}

/// The check letter: the sum of each digit times its place (2 to 13), modulus 23, in an alphabet without
/// I, O and S. Source: DfE, "Unique pupil numbers: guide", annex A.
fn pupil_letter_holds(code: &str) -> bool {
    let Some((letter, digits)) = code.split_at_checked(1) else { return false };
    let sum: usize =
        digits.bytes().zip(2usize..).map(|(b, place)| usize::from(b.saturating_sub(b'0')) * place).sum();
    b"abcdefghjklmnpqrtuvwxyz".get(sum % 23).copied() == letter.bytes().next()
}

/// "log 123 of 12/03", "CAD 1234", "incident 123 of 12 March".
fn police_log(doc: &Doc, found: &mut Found, i: usize) {
    if !matches!(doc.word(i), "log" | "cad" | "incident" | "logs" | "niche") {
        return;
    }
    let mut k = i + 1;
    while k < i + 4
        && (matches!(doc.word(k), "number" | "no" | "ref" | "is" | "as" | "was" | "id")
            || doc.is_punct(k, ".:#"))
    {
        k += 1;
    }
    let Some(number_last) = log_number(doc, k).filter(|_| !doc.line_before(k)) else { return };
    let joins = matches!(doc.word(number_last + 1), "of" | "on" | "dated" | "from")
        || doc.is_punct(number_last + 1, "/-");
    let next = number_last + 1 + usize::from(joins);
    let from = if matches!(doc.word(next), "the" | "date") { next + 1 } else { next };
    // "log 221 14/3", "log 0345/12052025"
    let dated = date(doc, from).filter(|d| d.has_day && (joins || doc.is_number(from) && d.last > from));
    let the_day = (joins
        && doc.word(next) == "the"
        && doc.is_number(from)
        && matches!(doc.word(from + 1), "st" | "nd" | "rd" | "th"))
    .then_some(super::dates::Date { last: from + 1, has_day: true, has_year: false });
    let dated = dated.or(the_day).or_else(|| super::dates::unbroken(doc, from).filter(|_| joins));
    if let Some(date) = dated {
        found.stop(doc, (k, date.last), KIND, Reason::PoliceLog, 95);
        return;
    }
    let police =
        doc.word(i) == "cad" || doc.said_before(i, 5, |w| matches!(w, "police" | "officer" | "constable"));
    // ", log 221."
    let own = |w: &str| {
        matches!(
            w,
            "reflective" | "learning" | "cpd" | "supervision" | "my" | "diary" | "practice" | "visitor"
        )
    };
    let ends = number_last + 1 >= doc.len()
        || doc.is_punct(number_last + 1, ".,;)") && !doc.glued(number_last + 2)
        || doc.line_before(number_last + 1);
    let alone = doc.word(i) == "log" && ends && doc.is_number(k) && !doc.said_before(i, 2, own);
    if (police || alone) && doc.digits(k) >= 3 && doc.word(i) != "incident" {
        found.stop(doc, (k, k), KIND, Reason::PoliceLog, 82);
    }
}

/// The last token of "123", or of "three four five" as it is said.
fn log_number(doc: &Doc, k: usize) -> Option<usize> {
    if (1..=6).contains(&doc.digits(k)) && !doc.touched_right(k) {
        return Some(k);
    }
    let at = doc.units.binary_search_by_key(&k, |unit| unit.first).ok()?;
    let (mut len, mut last) = (0, None);
    for unit in doc.units.get(at..)?.iter().take(6) {
        if !unit.spoken || last.is_some_and(|last| unit.first != last + 1) {
            break;
        }
        (len, last) = (len + unit.len, Some(unit.last));
    }
    last.filter(|_| (1..=6).contains(&len))
}

/// "42/12345/24" and "12345/24" behind "crime".
fn crime_reference(doc: &Doc, found: &mut Found, i: usize) {
    let slashed = |k: usize| doc.is_punct(k, "/") && doc.glued(k) && doc.glued(k + 1);
    if !doc.is_number(i)
        || doc.touched_left(i)
        || (doc.glued(i) && i > 0 && doc.is_punct(i - 1, "/."))
        || !slashed(i + 1)
    {
        return;
    }
    let (head, middle, tail) = (doc.digits(i), doc.digits(i + 2), doc.digits(i + 4));
    let goes_on = |k: usize| doc.is_punct(k + 1, "/") && doc.glued(k + 1);
    let free = |k: usize| !doc.touched_right(k) && !goes_on(k);
    let three = (1..=2).contains(&head)
        && (3..=7).contains(&middle)
        && slashed(i + 3)
        && matches!(tail, 2 | 4)
        && free(i + 4);
    if three {
        found.stop(doc, (i, i + 4), KIND, Reason::CrimeReference, 92);
        return;
    }
    let two = (4..=7).contains(&head) && middle == 2 && free(i + 2);
    let crime = |w: &str| matches!(w, "crime" | "police" | "crimes" | "cris");
    // "2023/24" is a year; a crime number is not, even behind "crime".
    let year = head == 4 && doc.value(i).is_some_and(|v| (1900..=2099).contains(&v));
    if two && !year && doc.said_before(i, 4, crime) {
        found.stop(doc, (i, i + 2), KIND, Reason::CrimeReference, 85);
    }
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::CaseNumber;
    use super::super::tests::{found, found_any};

    #[test]
    fn shapes_that_speak_for_themselves() {
        for (text, number) in [
            ("hearing in ZE24C00123 today", "ZE24C00123"),
            ("ze24c00123", "ze24c00123"),
            ("ZE24 C00123", "ZE24 C00123"),
            ("LV23P50123.", "LV23P50123"),
            ("42/12345/24", "42/12345/24"),
            ("police log 123 of 12/03", "123 of 12/03"),
            ("log 456 of 12 March", "456 of 12 March"),
            ("CAD 1234", "1234"),
            ("CAD 1234 of 12/03/24", "1234 of 12/03/24"),
            ("log number 77 of the 3rd of May", "77 of the 3rd of May"),
            ("A123456789012", "A123456789012"),
            ("A12345678901B", "A12345678901B"),
            ("incident 12 of 12/03", "12 of 12/03"),
            ("police log 789", "789"),
            ("COP 13256789", "13256789"),
            ("crime 12345/24", "12345/24"),
        ] {
            assert_eq!(found(text, CaseNumber), [number], "{text}");
        }
    }

    #[test]
    fn not_case_numbers() {
        for text in [
            "SI 2014/1234",
            "12/03/2024",
            "[2014] UKSC 19",
            "[2022] EWFC B12",
            "in 2023/24 crime fell",
            "log 3 of 5",
            "a log of 12 visits",
            "incident of 12 March",
            "1/2/3",
            "and/or 12/7",
            "24/7 care",
            "EWHC 123 (Fam)",
            "a reflective log 2 pages long",
            "crime in 2023/24",
            "logged 3 of 12",
            "A1234567890123",
            "10/1000/10000",
        ] {
            assert_eq!(found(text, CaseNumber), [""; 0], "{text}");
        }
        assert!(found_any("a 24/7 service under SI 2014/1234").is_empty());
    }

    #[test]
    fn the_pupil_check_letter() {
        let sum: usize = "123456789012".bytes().zip(2usize..).map(|(b, p)| usize::from(b - b'0') * p).sum();
        let letter = "abcdefghjklmnpqrtuvwxyz".as_bytes()[sum % 23] as char;
        assert!(super::pupil_letter_holds(&format!("{letter}123456789012")));
        assert!(!super::pupil_letter_holds("!123456789012"));
    }
}
