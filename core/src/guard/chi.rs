//! Community Health Index numbers (Scotland).
//!
//! Source: Public Health Scotland, data dictionary, "CHI Number": date of birth DDMMYY, four digits, the last
//! of them the modulus 11 check digit. A date and a check digit that both hold are a chance of one in 300.

use super::digits::{Join, mod_11_holds};
use super::text::Doc;
use super::{FindingKind, Found, Reason};

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for u in 0..doc.units.len() {
        let Some(number) = doc.joined(u, 10, |j| matches!(j, Join::Space | Join::Dash | Join::Comma)) else {
            continue;
        };
        let Some((first, last)) = doc.tokens_of(number) else { continue };
        let label_glued = doc.word_before(first) == "chi";
        if number.len != 10 || (doc.touched_left(first) && !label_glued) || doc.touched_right(last) {
            continue;
        }
        let (day, month) = (number.value / 100_000_000, number.value / 1_000_000 % 100);
        let dated = (1..=31).contains(&day) && (1..=12).contains(&month);
        let holds = mod_11_holds(number.value);
        let announced = announced(doc, first)
            || dated && usual_groups(doc.groups(number)) && spoken_of(doc, first) && !other(doc, first);
        if announced && holds {
            found.stop(doc, (first, last), FindingKind::Chi, Reason::CheckDigitHolds, 99);
        } else if announced {
            found.stop(doc, (first, last), FindingKind::Chi, Reason::CheckDigitFails, 80);
        } else if dated
            && (holds || doc.groups(number).starts_with(&[6, 4, 0]) && !starts_with_zero(doc, first))
            && usual_groups(doc.groups(number))
            && starts_run(doc, u)
            && !other(doc, first)
        {
            let near = doc.said_before(first, 6, |w| w == "chi") || doc.said_after(last, 4, |w| w == "chi");
            let confidence = if near { 97 } else { 70 };
            found.stop(doc, (first, last), FindingKind::Chi, Reason::BirthDateAndCheckDigit, confidence);
        }
    }
}

fn announced(doc: &Doc, first: usize) -> bool {
    let filler = |w: &str| {
        matches!(
            w,
            "number"
                | "no"
                | "is"
                | "was"
                | "num"
                | "id"
                | "for"
                | "the"
                | "wee"
                | "one"
                | "her"
                | "his"
                | "my"
                | "their"
                | "as"
                | "given"
                | "recorded"
                | "i"
                | "shows"
                | "says"
                | "it's"
        )
    };
    // "her c h i is oh seven oh nine"
    let spelt = |k: usize| k > 1 && doc.word(k) == "i" && doc.word(k - 1) == "h" && doc.word(k - 2) == "c";
    doc.label(first, 7, filler).is_some_and(|label| doc.word(label) == "chi" || spelt(label))
}

/// "The Community Health Index number in the letter, 300199 5047", "her CHI on the form is 300199 5047"
fn spoken_of(doc: &Doc, first: usize) -> bool {
    doc.said_before(first, 9, |w| matches!(w, "chi" | "index"))
}

/// "012065 4473" may be somebody's telephone.
fn starts_with_zero(doc: &Doc, first: usize) -> bool {
    doc.raw(first).starts_with('0')
}

fn usual_groups(groups: [u8; 10]) -> bool {
    groups.starts_with(&[10]) || groups.starts_with(&[6, 4]) || groups.starts_with(&[2, 2, 2, 4])
}

fn starts_run(doc: &Doc, u: usize) -> bool {
    doc.unit(u).is_some_and(|unit| matches!(unit.join, Join::Break | Join::Bracket | Join::Space))
}

fn other(doc: &Doc, first: usize) -> bool {
    (first > 0 && doc.is_punct(first - 1, "£$€+"))
        || doc.said_before(first, 5, |w| matches!(w, "nhs" | "isbn" | "tel" | "phone" | "mobile"))
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::Chi;
    use super::super::digits::mod_11_holds;
    use super::super::tests::found;

    /// A number for 1 February 1990 whose check digit holds; no such person.
    fn holding() -> u64 {
        (10_290_000..10_299_999)
            .map(|n| n * 10)
            .flat_map(|n| (0..10).map(move |d| n + d))
            .find(|n| mod_11_holds(*n))
            .unwrap()
    }

    #[test]
    fn found_with_the_word_or_by_its_date() {
        let digits = format!("{:010}", holding());
        let (date, rest) = digits.split_at(6);
        for text in [
            format!("CHI {digits}"),
            format!("chi number {date} {rest}"),
            format!("CHI no: {date}-{rest}"),
            format!("her CHI is {digits}."),
            format!("{digits} transferred from Scotland"),
            format!("{date} {rest} came with the file"),
            format!("CHI{digits}"),
            format!("({digits})"),
        ] {
            assert_eq!(found(&text, Chi).len(), 1, "{text}");
        }
    }

    #[test]
    fn mistyped_but_announced() {
        let wrong = format!("CHI number {:010}", holding() + 1);
        assert_eq!(found(&wrong, Chi).len(), 1);
    }

    #[test]
    fn not_a_chi_number() {
        let digits = format!("{:010}", holding());
        for text in [
            format!("{:010} is not", holding() + 1),
            format!("£{digits}"),
            format!("x{digits}"),
            format!("{digits}7"),
            "3902901234".to_owned(),
            "tai chi at 10".to_owned(),
            "CHI squared 12.5".to_owned(),
            format!("ISBN {digits}"),
        ] {
            assert_eq!(found(&text, Chi), [""; 0], "{text}");
        }
    }
}
