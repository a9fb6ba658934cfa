//! National Insurance numbers.
//!
//! Source: HMRC, National Insurance Manual NIM39110: two letters (neither D, F, I, Q, U or V, the second not
//! O, and not BG, GB, KN, NK, NT, TN or ZZ), six digits, a last letter A to D; temporary numbers TN + date of
//! birth + F or M. Examples in official forms begin QQ, and mistyped numbers still identify: they are found
//! too, with another reason.

use super::digits::Join;
use super::text::Doc;
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::Nino;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for u in 0..doc.units.len() {
        let Some(number) =
            doc.joined(u, 6, |j| matches!(j, Join::Space | Join::Dash | Join::Dot | Join::Comma))
        else {
            continue;
        };
        let Some((digits_first, digits_last)) = doc.tokens_of(number) else { continue };
        if number.len != 6 {
            continue;
        }
        if let Some((first, prefix)) = prefix(doc, digits_first) {
            number_at(doc, found, (first, digits_last), (digits_first, prefix));
        }
    }
    temporary_reference(doc, found);
}

/// The two letters before the digits, and the token they begin at.
fn prefix(doc: &Doc, digits_first: usize) -> Option<(usize, [u8; 2])> {
    let mut k = digits_first.checked_sub(1)?;
    if doc.is_punct(k, "-–.") {
        k = k.checked_sub(1)?;
    }
    if doc.line_before(k + 1) {
        return None;
    }
    let letters = match *doc.word(k).as_bytes() {
        [a, b] => [a, b],
        [b] => {
            k = k.checked_sub(1)?;
            let [a] = *doc.word(k).as_bytes() else { return None };
            [a, b]
        }
        _ => return None,
    };
    (letters.iter().all(u8::is_ascii_alphabetic) && !doc.touched_left(k)).then_some((k, letters))
}

fn number_at(doc: &Doc, found: &mut Found, tokens: (usize, usize), start: (usize, [u8; 2])) {
    let ((first, digits_last), (digits_first, letters)) = (tokens, start);
    // "the n i number is a b one nine"
    let spelt =
        (first.saturating_sub(6)..first).any(|k| k > 0 && doc.word(k) == "i" && doc.word(k - 1) == "n");
    let announced = spelt || doc.said_before(first, 6, |w| matches!(w, "ni" | "nino" | "insurance"));
    let skip = usize::from(doc.is_punct(digits_last + 1, "-–."));
    let end = digits_last + 1 + skip;
    let suffix = match *doc.word(end).as_bytes() {
        [c] if !doc.touched_right(end) && !doc.line_before(end) && (skip == 0 || doc.glued(end)) => Some(c),
        _ => None,
    };
    let glued = (first + 1..=digits_last).all(|k| doc.glued(k));
    // "on 12 34 56 a": small words before spaced digits are no prefix unless the number is announced.
    let word_like = !glued && !doc.all_capitals(first, first);
    if word_like && !announced && !(doc.glued(digits_first) && suffix.is_some()) {
        return;
    }
    let temporary = letters == *b"tn";
    match suffix {
        Some(b'f' | b'm' | b'p' | b'x') if temporary => {
            found.stop(doc, (first, end), KIND, Reason::TemporaryNino, 90);
        }
        Some(b'a'..=b'd') if issued(letters) => {
            found.stop(doc, (first, end), KIND, Reason::LooksLikeNino, 97)
        }
        Some(b'a'..=b'd') => found.stop(doc, (first, end), KIND, Reason::NinoPrefixNotIssued, 80),
        Some(_) if announced => found.stop(doc, (first, end), KIND, Reason::NinoPrefixNotIssued, 75),
        _ if announced && !doc.touched_right(digits_last) => {
            let reason = if issued(letters) { Reason::LooksLikeNino } else { Reason::NinoPrefixNotIssued };
            found.stop(doc, (first, digits_last), KIND, reason, 80);
        }
        _ => {}
    }
}

fn issued(letters: [u8; 2]) -> bool {
    let barred = |c: u8| matches!(c, b'd' | b'f' | b'i' | b'q' | b'u' | b'v');
    let [first, second] = letters;
    !barred(first)
        && !barred(second)
        && second != b'o'
        && !matches!(&letters, b"bg" | b"gb" | b"kn" | b"nk" | b"nt" | b"tn" | b"zz")
}

/// HMRC's temporary reference number, "63T12345": only where a National Insurance word stands before it.
fn temporary_reference(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        let numbered = doc.digits(i) == 2 && doc.digits(i + 2) == 5 && doc.glued(i + 1) && doc.glued(i + 2);
        if numbered
            && doc.word(i + 1).len() == 1
            && doc.said_before(i, 7, |w| matches!(w, "ni" | "nino" | "insurance" | "trn" | "hmrc"))
            && doc.code(i).is_some_and(|code| code.last == i + 2)
        {
            found.stop(doc, (i, i + 2), KIND, Reason::TemporaryNino, 85);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::Nino;
    use super::super::tests::found;

    #[test]
    fn found_in_every_spacing() {
        for (text, number) in [
            ("NI number QQ 12 34 56 C", "QQ 12 34 56 C"),
            ("QQ123456C", "QQ123456C"),
            ("her nino is qq123456c.", "qq123456c"),
            ("QQ 123456 C on the form", "QQ 123456 C"),
            ("AA-12-34-56-A", "AA-12-34-56-A"),
            ("ni no qq 12 34 56 c", "qq 12 34 56 c"),
            ("National Insurance number QQ 12 34 56", "QQ 12 34 56"),
            ("ZZ123456D", "ZZ123456D"),
            ("TN 010190 M", "TN 010190 M"),
            ("TN010190F", "TN010190F"),
            ("National Insurance: 63T12345", "63T12345"),
            ("NI QQ123456", "QQ123456"),
            ("ni number q q one two three four five six c", "q q one two three four five six c"),
        ] {
            assert_eq!(found(text, Nino), [number], "{text}");
        }
    }

    #[test]
    fn not_a_national_insurance_number() {
        for text in [
            "on 12 34 56 a start",
            "at 10 30 15 a call",
            "by 12 11 10 a decision",
            "AB123456",
            "ABC123456C",
            "AB1234567C",
            "AB123456CD",
            "SI 123456",
            "we had 12 34 56 c",
            "no 12 13 14 b",
            "National Insurance rose to 13.8%",
            "NI contributions in 2023",
            "page 12 34 56 d",
            "63T12345 is a part",
            "to 10 20 30 c grade",
        ] {
            assert_eq!(found(text, Nino), [""; 0], "{text}");
        }
    }
}
