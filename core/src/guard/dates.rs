//! Dates in every form they are written or dictated in. A date alone is never a finding: only its use is.

use super::digits::small_number;
use super::text::Doc;
use super::words::any_of;

/// A date from one token to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Date {
    pub last: usize,
    pub has_day: bool,
    pub has_year: bool,
}

pub(super) fn is_month(word: &str) -> bool {
    any_of(
        word,
        &[
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
        ],
    )
}

fn ordinal_word(word: &str) -> Option<u32> {
    Some(match word {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        "eleventh" => 11,
        "twelfth" => 12,
        "thirteenth" => 13,
        "fourteenth" => 14,
        "fifteenth" => 15,
        "sixteenth" => 16,
        "seventeenth" => 17,
        "eighteenth" => 18,
        "nineteenth" => 19,
        "twentieth" => 20,
        "thirtieth" => 30,
        _ => return None,
    })
}

/// A day of the month, "12", "12th", "twelfth", "twenty-first", "twelve": its last token.
fn day(doc: &Doc, i: usize) -> Option<usize> {
    if let Some(value) = doc.value(i) {
        let plain = (1..=31).contains(&value) && doc.digits(i) <= 2;
        let ending = doc.glued(i + 1) && matches!(doc.word(i + 1), "st" | "nd" | "rd" | "th");
        return match (plain, ending, doc.touched_right(i)) {
            (true, true, _) => Some(i + 1),
            (true, false, false) => Some(i),
            _ => None,
        };
    }
    if ordinal_word(doc.word(i)).is_some() {
        return Some(i);
    }
    if matches!(doc.word(i), "twenty" | "thirty") {
        let next = if doc.is_punct(i + 1, "-") { i + 2 } else { i + 1 };
        if ordinal_word(doc.word(next)).is_some_and(|one| one < 10) {
            return Some(next);
        }
    }
    small_number(doc, i).filter(|(value, _)| (1..=31).contains(value)).map(|(_, last)| last)
}

/// A year, "2011", "11", "'11", "twenty eleven", "two thousand and eleven": its last token.
pub(super) fn year(doc: &Doc, i: usize) -> Option<usize> {
    if doc.is_punct(i, "'’‘") && doc.digits(i + 1) == 2 && doc.glued(i + 1) {
        return Some(i + 1);
    }
    if let Some(value) = doc.value(i) {
        let fits = match doc.digits(i) {
            4 => (1900..=2099).contains(&value),
            2 => true,
            _ => false,
        };
        return (fits && !doc.touched_right(i)).then_some(i);
    }
    if doc.word(i) == "two" && doc.word(i + 1) == "thousand" {
        let next = if doc.word(i + 2) == "and" { i + 3 } else { i + 2 };
        return Some(small_number(doc, next).map_or(i + 1, |(_, last)| last));
    }
    // "oh nine"
    if matches!(doc.word(i), "oh" | "o") {
        return small_number(doc, i + 1).filter(|(value, last)| *value < 10 && *last == i + 1).map(|_| i + 1);
    }
    let (century, last) = small_number(doc, i)?;
    if !matches!(century, 19 | 20) || last != i {
        return None;
    }
    let next = if matches!(doc.word(i + 1), "oh" | "o") { i + 2 } else { i + 1 };
    small_number(doc, next).map(|(_, last)| last)
}

/// The day-month-year or year-month-day written in numbers from token `i`, three groups of one separator.
fn numeric(doc: &Doc, i: usize) -> Option<Date> {
    let first = doc.value(i)?;
    let separator = |k: usize| {
        let c = doc.punct(k).filter(|c| "/.-–‑".contains(*c))?;
        Some((c, k + 1))
    };
    let spaced = || {
        let plain = doc.digits(i) <= 2 && doc.digits(i + 1) <= 2 && matches!(doc.digits(i + 2), 2 | 4);
        plain.then_some((i + 1, Some(i + 2)))
    };
    let (second, third) = match separator(i + 1) {
        Some((c, k)) => {
            let third = separator(k + 1).filter(|(other, _)| *other == c).map(|(_, third)| third);
            (k, third.filter(|&t| doc.is_number(t)))
        }
        None => spaced()?,
    };
    let (middle, day_in) = (doc.value(second)?, |v: u32| (1..=31).contains(&v));
    if doc.digits(second) > 2 {
        return None;
    }
    let Some(third) = third else {
        // "12/3": day and month.
        let fits = day_in(first) && (1..=12).contains(&middle) && doc.is_punct(i + 1, "/");
        return (fits && doc.digits(i) <= 2).then_some(Date { last: second, has_day: true, has_year: false });
    };
    let end = doc.value(third)?;
    let little = doc.digits(i) <= 2
        && matches!(doc.digits(third), 2 | 4)
        && ((day_in(first) && (1..=12).contains(&middle)) || (day_in(middle) && (1..=12).contains(&first)))
        && (doc.digits(third) == 2 || (1900..=2099).contains(&end));
    let big = doc.digits(i) == 4
        && (1900..=2099).contains(&first)
        && (1..=12).contains(&middle)
        && doc.digits(third) <= 2
        && day_in(end);
    (little || big).then_some(Date { last: third, has_day: true, has_year: true })
}

/// "boxing day", "New Year's Eve": a day of the year by its name, to its last token.
fn feast(doc: &Doc, i: usize) -> Option<usize> {
    let day = |k: usize| matches!(doc.word(k), "day" | "eve").then_some(k);
    match doc.word(i) {
        "boxing" | "christmas" | "xmas" | "valentine's" | "valentine’s" | "valentines" => day(i + 1),
        "new" if matches!(doc.word(i + 1), "year's" | "year’s" | "years") => day(i + 2),
        "bonfire" if doc.word(i + 1) == "night" => Some(i + 1),
        "halloween" | "hogmanay" => Some(i),
        _ => None,
    }
}

/// "120311" or "12032011": only where the text says that a date comes.
pub(super) fn unbroken(doc: &Doc, i: usize) -> Option<Date> {
    let value = doc.value(i)?;
    let (day, month) = match doc.digits(i) {
        6 => (value / 10_000, value / 100 % 100),
        8 => (value / 1_000_000, value / 10_000 % 100),
        _ => return None,
    };
    let fits = (1..=31).contains(&day) && (1..=12).contains(&month) && !doc.touched_right(i);
    fits.then_some(Date { last: i, has_day: true, has_year: true })
}

/// The date that begins at token `i`.
pub(super) fn date(doc: &Doc, i: usize) -> Option<Date> {
    if doc.touched_left(i) {
        return None;
    }
    if let Some(date) = numeric(doc, i) {
        return (!doc.touched_right(date.last)).then_some(date);
    }
    if let Some(eve) = feast(doc, i) {
        let last = year(doc, eve + 1);
        return Some(Date { last: last.unwrap_or(eve), has_day: true, has_year: last.is_some() });
    }
    // Day, month, year: "12 March 2011", "the 12th of March, 2011", "12-Mar-11", "twelfth of the third".
    if let Some(day_last) = day(doc, i) {
        let mut k = day_last + 1;
        while matches!(doc.word(k), "of" | "the") || doc.is_punct(k, "-–/.,") {
            k += 1;
            if k > day_last + 4 {
                return None;
            }
        }
        let spelled = is_month(doc.word(k));
        let counted = ordinal_word(doc.word(k)).is_some_and(|m| m <= 12);
        if spelled || (counted && doc.word_before(k) == "the") {
            let skip = usize::from(doc.is_punct(k + 1, ",.-–/"));
            let after = k + 1 + skip;
            let year = if doc.line_before(after) { None } else { year(doc, after) };
            return Some(Date { last: year.unwrap_or(k), has_day: true, has_year: year.is_some() });
        }
    }
    // Month first: "March 12th, 2011", "March 2011".
    if is_month(doc.word(i)) {
        let skip = usize::from(doc.is_punct(i + 1, ".,"));
        let k = i + 1 + skip;
        // "june two thousand and eight"
        if let Some(last) = year(doc, k).filter(|_| doc.word(k) == "two" && doc.word(k + 1) == "thousand") {
            return Some(Date { last, has_day: false, has_year: true });
        }
        if let Some(last) = year(doc, k).filter(|_| doc.digits(k) != 2 && !doc.is_word(k)) {
            return Some(Date { last, has_day: false, has_year: true });
        }
        let from = if doc.word(k) == "the" { k + 1 } else { k };
        if let Some(day_last) = day(doc, from) {
            let after = day_last + 1 + usize::from(doc.is_punct(day_last + 1, ","));
            let year = year(doc, after);
            return Some(Date { last: year.unwrap_or(day_last), has_day: true, has_year: year.is_some() });
        }
        if let Some(last) = year(doc, k) {
            return Some(Date { last, has_day: false, has_year: true });
        }
    }
    None
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test may panic")]
mod tests {
    use super::*;

    fn end(text: &str) -> Option<&str> {
        let lower = text.to_ascii_lowercase();
        let doc = Doc::new(text, &lower, &[]);
        let last = date(&doc, 0)?.last;
        Some(&text[..doc.token(last).unwrap().end])
    }

    #[test]
    fn every_written_form() {
        for whole in [
            "12/03/2011",
            "12.3.11",
            "12-03-2011",
            "2011-03-12",
            "12 03 2011",
            "12 March 2011",
            "12th March 2011",
            "12th of March 2011",
            "12 Mar 11",
            "12-Mar-2011",
            "March 12th, 2011",
            "March 2011",
            "12 March",
            "12/3",
            "twelfth of march two thousand and eleven",
            "twenty-first of May twenty eleven",
            "the twelfth",
            "3rd of the fourth 2011",
            "fourth of june nineteen ninety",
        ] {
            if whole == "the twelfth" {
                assert_eq!(end(whole), None);
            } else {
                assert_eq!(end(&format!("{whole} xyz")), Some(whole), "{whole}");
            }
        }
    }

    #[test]
    fn not_dates() {
        for none in [
            "3.12",
            "12 weeks",
            "2014/1234",
            "47",
            "40/13/2011",
            "12:30",
            "may be",
            "2.5 hours",
            "12 marching",
        ] {
            assert_eq!(end(none), None, "{none}");
        }
    }
}
