//! Exhibit numbers: the initials of whoever found the thing, and a count ("JKL/1", "RTB/02", "PJH1").
//!
//! Source: how police exhibits are numbered (initials, a stroke, a running number). The letters are a person's.

use super::text::Doc;
use super::words::any_of;
use super::{FindingKind, Found, Reason};

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        if !(2..=4).contains(&doc.raw(i).len())
            || !doc.shouted(i)
            || doc.touched_left(i)
            || doc.glued(i) && doc.is_punct(i.wrapping_sub(1), "/-")
        {
            continue;
        }
        let joined = doc.is_punct(i + 1, "/-") && doc.glued(i + 1) && doc.glued(i + 2);
        let number = if joined { i + 2 } else { i + 1 };
        let glued = joined || doc.glued(number);
        let counted = (1..=3).contains(&doc.digits(number))
            && (joined || glued && doc.raw(i).len() > 2)
            && !doc.touched_right(number)
            && !(doc.is_punct(number + 1, "/-") && doc.glued(number + 1) && doc.glued(number + 2));
        if counted && !doc.known(doc.raw(i)).trade() && said(doc, i) {
            found.stop(doc, (i, number), FindingKind::CaseNumber, Reason::ReferenceWord, 75);
        }
    }
}

/// "exhibit", "exh", "exhibited as", within a few words.
fn said(doc: &Doc, i: usize) -> bool {
    #[rustfmt::skip]
    let word = |w: &str| any_of(w, &["exhibit", "exhibits", "exh", "exhs", "exhibited", "seized", "exb"]);
    doc.said_before(i, 8, word) || doc.said_after(i + 2, 2, word)
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::CaseNumber;
    use super::super::tests::found;

    #[test]
    fn exhibits_are_found_by_their_word() {
        for (text, number) in [
            ("The exhibit was given the number JKL/1.", "JKL/1"),
            ("Exhibit RTB/02 is the phone.", "RTB/02"),
            ("exhibit number ABC/4 was a coat", "ABC/4"),
            ("Photographs exhibited as KMS/7.", "KMS/7"),
            ("exh PJH1 phone dl'd", "PJH1"),
            ("phone seized, exh no DJB/3", "DJB/3"),
        ] {
            assert_eq!(found(text, CaseNumber), [number], "{text}");
        }
    }

    #[test]
    fn other_letters_with_a_number_are_not() {
        for text in [
            "Exhibit A is on page 4",
            "the exhibition in EC1",
            "room AB/1 is booked",
            "an exhibit in Hall B2",
            "form MG11 for the exhibit",
        ] {
            assert_eq!(found(text, CaseNumber), [""; 0], "{text}");
        }
    }
}
