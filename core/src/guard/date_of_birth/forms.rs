//! The forms a date has where a birth is announced: more than elsewhere.

use super::super::dates::{Date, date, is_month, unbroken, year};
use super::super::digits::small_number;
use super::super::text::Doc;
use super::Cue;

pub(super) fn birth_date(doc: &Doc, i: usize, cue: Cue) -> Option<Date> {
    date(doc, i)
        .or_else(|| unbroken(doc, i).filter(|_| cue == Cue::Strong))
        .or_else(|| two_part(doc, i).filter(|_| cue == Cue::Strong))
        .or_else(|| said_figures(doc, i).filter(|_| cue == Cue::Strong))
        .or_else(|| said_numbers(doc, i).filter(|_| cue == Cue::Strong))
        .or_else(|| in_one(doc, i).filter(|_| cue == Cue::Strong))
        .or_else(|| year_alone(doc, i).filter(|_| cue == Cue::Strong))
}

/// "06JUN2012"
fn in_one(doc: &Doc, i: usize) -> Option<Date> {
    let fits =
        (1..=2).contains(&doc.digits(i)) && is_month(doc.word(i + 1)) && doc.glued(i + 1) && doc.glued(i + 2);
    (fits && matches!(doc.digits(i + 2), 2 | 4)).then_some(Date {
        last: i + 2,
        has_day: true,
        has_year: true,
    })
}

/// "year of birth 2009"
fn year_alone(doc: &Doc, i: usize) -> Option<Date> {
    let said = (i.saturating_sub(4)..i)
        .any(|k| matches!(doc.word(k), "yob" | "b") || doc.word(k) == "year" && doc.word(k + 2) == "birth");
    let year = doc.digits(i) == 4 && doc.value(i).is_some_and(|v| (1900..=2099).contains(&v));
    (said && year).then_some(Date { last: i, has_day: false, has_year: true })
}

/// "one four oh two oh nine": six or eight figures said one by one.
fn said_figures(doc: &Doc, i: usize) -> Option<Date> {
    let figure = |k: usize| {
        doc.is_word(k)
            && (matches!(doc.word(k), "oh" | "o" | "zero")
                || small_number(doc, k).is_some_and(|(value, last)| value < 10 && last == k))
    };
    // "two five oh nine two thousand and ten"
    if (i..i + 4).all(figure)
        && doc.is_word(i + 4)
        && matches!(doc.word(i + 4), "two" | "nineteen" | "twenty")
    {
        let last = year(doc, i + 4).filter(|_| doc.word(i + 4) != "two" || doc.word(i + 5) == "thousand");
        if let Some(last) = last {
            return Some(Date { last, has_day: true, has_year: true });
        }
    }
    let many = (i..i + 9).take_while(|&k| figure(k)).count();
    matches!(many, 6 | 8).then_some(Date { last: i + many - 1, has_day: true, has_year: true })
}

/// "twelve three eleven", "twelve oh three two thousand and eleven" behind "date of birth".
fn said_numbers(doc: &Doc, i: usize) -> Option<Date> {
    let ohs = |k: usize| if matches!(doc.word(k), "oh" | "o" | "zero") { k + 1 } else { k };
    let (_, last) = small_number(doc, ohs(i)).filter(|(day, _)| (1..=31).contains(day))?;
    let (_, last) = small_number(doc, ohs(last + 1)).filter(|(month, _)| (1..=12).contains(month))?;
    let last = year(doc, last + 1).or_else(|| small_number(doc, ohs(last + 1)).map(|(_, last)| last))?;
    Some(Date { last, has_day: true, has_year: true })
}

/// "03/2011" or "3.11" behind "DOB": month and year.
fn two_part(doc: &Doc, i: usize) -> Option<Date> {
    let month = doc.value(i).filter(|m| (1..=12).contains(m) && doc.digits(i) <= 2)?;
    let year = doc.value(i + 2).filter(|y| doc.digits(i + 2) == 4 && (1900..=2099).contains(y))?;
    (month > 0 && year > 0 && doc.is_punct(i + 1, "/.-")).then_some(Date {
        last: i + 2,
        has_day: false,
        has_year: true,
    })
}
