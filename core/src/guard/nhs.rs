//! NHS numbers.
//!
//! Source: NHS Data Model and Dictionary, "NHS NUMBER": ten digits, the tenth a modulus 11 check digit, shown
//! 3 3 4. The check alone passes one random number in eleven (and every ISBN-10), so the grouping or a word
//! nearby must agree.

use super::digits::{Join, Joined, mod_11_holds};
use super::text::Doc;
use super::words::any_of;
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::Nhs;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for u in 0..doc.units.len() {
        if let Some((number, reason, confidence)) = number_at(doc, u)
            && let Some(tokens) = doc.tokens_of(number)
        {
            found.stop(doc, tokens, KIND, reason, confidence);
        }
    }
}

fn number_at(doc: &Doc, u: usize) -> Option<(Joined, Reason, u8)> {
    let unit = doc.unit(u)?;
    if doc.touched_left(unit.first) && doc.word_before(unit.first) != "nhs" {
        return None;
    }
    let number = doc.joined(u, 10, |j| !matches!(j, Join::Break | Join::Slash | Join::Bracket))?;
    let (first, last) = doc.tokens_of(number)?;
    if doc.touched_right(last) || money(doc, first, last) {
        return None;
    }
    let announced = announced(doc, first);
    if number.len != 10 {
        // One digit too many is a slip of the finger where the words say what it is.
        let slip = announced && number.len == 11 && !starts_with_zero(doc, u);
        return slip.then_some((number, Reason::CheckDigitFails, 70));
    }
    let holds = mod_11_holds(number.value);
    let grouped = doc.groups(number).starts_with(&[3, 3, 4, 0]) && alone(doc, number);
    let whole = number.to == u || first_of_run(doc, u);
    if announced {
        let sure = if holds { (Reason::CheckDigitHolds, 99) } else { (Reason::CheckDigitFails, 80) };
        return Some((number, sure.0, sure.1));
    }
    // In threes and four nobody writes anything else, however the last digit was mistyped.
    if grouped && !holds && !starts_with_zero(doc, u) && !chi_word(doc, first) && unit.value > 99 {
        return Some((number, Reason::CheckDigitFails, 60));
    }
    if !holds || chi_word(doc, first) || doc.said_before(first, 4, |w| matches!(w, "isbn" | "issn" | "doi")) {
        return None;
    }
    if grouped {
        return Some((number, Reason::CheckDigitHolds, 92));
    }
    let near = doc.said_before(first, 9, health_word) || doc.said_after(last, 6, health_word);
    if whole && near && !starts_with_zero(doc, u) {
        return Some((number, Reason::CheckDigitHolds, 85));
    }
    let said = unit.spoken && whole && !starts_with_zero(doc, u);
    said.then_some((number, Reason::CheckDigitHolds, 60))
}

fn starts_with_zero(doc: &Doc, u: usize) -> bool {
    doc.unit(u).is_some_and(|unit| unit.value == 0 || unit.value < 10u64.pow(u32::from(unit.len.min(19)) - 1))
}

fn first_of_run(doc: &Doc, u: usize) -> bool {
    doc.unit(u).is_some_and(|unit| matches!(unit.join, Join::Break | Join::Bracket))
}

/// Not the middle of something longer: "44-999 000 0018", "999.000.0018.7".
fn alone(doc: &Doc, number: Joined) -> bool {
    let glues = |u: usize| {
        doc.unit(u).is_some_and(|unit| {
            matches!(unit.join, Join::Dash | Join::Dot) || unit.join == Join::Slash && doc.glued(unit.first)
        })
    };
    let first = doc.unit(number.from).map_or(0, |unit| unit.first);
    let plus = first > 0 && doc.is_punct(first - 1, "+") && doc.glued(first);
    !plus && !glues(number.from) && !glues(number.to + 1)
}

fn money(doc: &Doc, first: usize, last: usize) -> bool {
    (first > 0 && doc.is_punct(first - 1, "£$€"))
        || doc.is_punct(last + 1, "%£€")
        || doc.word(last + 1) == "pounds"
}

fn chi_word(doc: &Doc, first: usize) -> bool {
    doc.said_before(first, 6, |w| w == "chi")
}

/// Whether "NHS number", "NHS no", "NHS" or a patient's number is said directly before.
fn announced(doc: &Doc, first: usize) -> bool {
    let filler = |w: &str| {
        any_of(w, &["number", "no", "num", "nr", "id", "is", "was", "as", "of", "given", "recorded"])
    };
    let Some(label) = doc.label(first, 6, filler) else { return false };
    doc.word(label) == "nhs"
}

fn health_word(word: &str) -> bool {
    any_of(
        word,
        &[
            "nhs",
            "number",
            "no",
            "num",
            "nos",
            "numbers",
            "hospital",
            "catheter",
            "sacrum",
            "district",
            "continence",
            "pressure",
            "stairlift",
            "patient",
            "gp",
            "surgery",
            "ward",
            "admitted",
            "discharged",
            "discharge",
            "camhs",
            "adm",
            "wd",
            "inpt",
            "hosp",
            "health",
            "clinic",
            "medical",
            "spine",
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::Nhs;
    use super::super::tests::{found, found_any};

    #[test]
    fn found_however_spaced() {
        for (text, number) in [
            ("NHS number 999 000 0018 on file", "999 000 0018"),
            ("nhs no. 9990000018", "9990000018"),
            ("NHS: 999-000-0018", "999-000-0018"),
            ("her NHS is 999 0000018", "999 0000018"),
            ("NHS9990000018", "9990000018"),
            ("999 000 0018 is on the letter", "999 000 0018"),
            ("admitted to hospital, 9990000018", "9990000018"),
            ("hospital number is 99900 00018", "99900 00018"),
            ("NHS no 999\u{a0}000\u{a0}0018", "999\u{a0}000\u{a0}0018"),
            ("NHS number (999 000 0018)", "999 000 0018"),
            (
                "nhs number nine nine nine zero zero zero double oh one eight",
                "nine nine nine zero zero zero double oh one eight",
            ),
            ("on 12 999 000 0018", "999 000 0018"),
        ] {
            assert_eq!(found(text, Nhs), [number], "{text}");
        }
    }

    #[test]
    fn mistyped_but_announced_or_grouped() {
        for text in [
            "NHS number 999 000 0019",
            "NHS no: 9990000013",
            "nhs number is 99900000187",
            "999 000 0019 came up",
        ] {
            assert_eq!(found(text, Nhs).len(), 1, "{text}");
        }
    }

    #[test]
    fn not_an_nhs_number() {
        for text in [
            "order 9990000018 arrived",
            "£999 000 0018",
            "ISBN 0306406152",
            "the NHS 111 line",
            "NHS Long Term Plan 2019",
            "in 2019 the NHS had 1.4 million staff",
            "1234567890 people",
            "NHS England 2023",
            "9990000018765",
            "the number of cases in 2023 was 1,234",
            "999 calls rose by 12 000 in 2023",
            "section 999.000.0018.7",
            "A9990000018",
        ] {
            assert_eq!(found(text, Nhs), [""; 0], "{text}");
        }
        assert!(found_any("the NHS had 1.4 million staff in 2019").is_empty());
    }
}
