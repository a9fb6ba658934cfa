//! Dates of birth, as opposed to any other date.
//!
//! Source: how birth dates are announced in English case notes ("dob", "d.o.b.", "born on", "birthday"). A
//! hearing on 12 March is nobody's birthday: the word decides, the date only follows.

mod forms;
#[cfg(test)]
mod tests;

use super::dates::{Date, date, is_month};
use super::text::Doc;
use super::words::{CHILD, any_of, has};
use super::{FindingKind, Found, Reason};
use forms::birth_date;

/// How many birth dates are read behind one word.
const MANY: usize = 8;

const KIND: FindingKind = FindingKind::DateOfBirth;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// "dob", "date of birth": whatever date follows is one.
    Strong,
    /// "born", "birthday": the date must follow at once.
    Weak,
}

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        if let Some((first, last, cue)) = cue_at(doc, i) {
            let after = dates_after(doc, found, last, cue);
            if !after {
                date_before(doc, found, first, last, cue);
            }
        }
        beside_name(doc, found, i);
    }
}

/// "Filip (30-06-14)", "Filip, 30/06/2014, came": figures between marks behind a first name.
fn beside_name(doc: &Doc, found: &mut Found, i: usize) {
    if i < 2 || !doc.is_number(i) || !doc.is_punct(i - 1, ",(/|–-") || !doc.capital(i - 2) {
        return;
    }
    // "Pauline Ridsdale / 3rd May 1947 /": a header's fields.
    let fields = doc.is_punct(i - 1, "/|–-") && !doc.glued(i);
    let bracketed = doc.is_punct(i - 1, ",(") && doc.is_punct(i + 1, "/.-");
    if !fields && !bracketed {
        return;
    }
    let name = doc.known(doc.raw(i - 2));
    let known = name.no_word() && (name.first() > 1 || name.last() > 1) && !name.place() && !name.trade();
    let closing = match () {
        () if fields => "/|–-,;",
        () if doc.is_punct(i - 1, "(") => ")",
        () => ",.;",
    };
    let before = i.checked_sub(3).filter(|&k| doc.capital(k)).map(|k| doc.known(doc.raw(k)));
    let full = before.is_some_and(|first| first.no_word() && first.first() > 1 && !first.place());
    if let Some(date) = date(doc, i).filter(|date| (known || full) && date.has_day && date.has_year)
        && (doc.is_punct(date.last + 1, closing) || date.last + 1 >= doc.len())
        && (full || name.tier() == 0 && !fields)
    {
        found.stop(doc, (i, date.last), KIND, Reason::BirthWord, 65);
    }
}

/// A birth word at token `i`: its first and last token.
fn cue_at(doc: &Doc, i: usize) -> Option<(usize, usize, Cue)> {
    let word = doc.word(i);
    let dotted = |k: usize, letter: &str| doc.word(k) == letter;
    match word {
        "dob" | "dobs" | "dob's" => Some((i, i, Cue::Strong)),
        "d" if doc.is_punct(i + 1, ".")
            && dotted(i + 2, "o")
            && doc.is_punct(i + 3, ".")
            && dotted(i + 4, "b") =>
        {
            Some((i, if doc.is_punct(i + 5, ".") { i + 5 } else { i + 4 }, Cue::Strong))
        }
        "d" if (dotted(i + 1, "o") && dotted(i + 2, "b"))
            || (doc.is_punct(i + 1, "/") && dotted(i + 2, "o") && dotted(i + 4, "b")) =>
        {
            Some((i, if doc.is_punct(i + 1, "/") { i + 4 } else { i + 2 }, Cue::Strong))
        }
        "date" | "dates" if doc.word(i + 1) == "of" && matches!(doc.word(i + 2), "birth" | "births") => {
            Some((i, i + 2, Cue::Strong))
        }
        "birthdate" | "birthdates" => Some((i, i, Cue::Strong)),
        "birth" if doc.word(i + 1) == "date" => Some((i, i + 1, Cue::Strong)),
        // "year of birth 2009"
        "year" | "yr" if doc.word(i + 1) == "of" && doc.word(i + 2) == "birth" => {
            Some((i, i + 2, Cue::Strong))
        }
        "yob" => Some((i, i, Cue::Strong)),
        // "D of B", "birth certificate says"
        "d" if doc.word(i + 1) == "of" && doc.word(i + 2) == "b" => Some((i, i + 2, Cue::Strong)),
        "birth"
            if doc.word(i + 1) == "certificate"
                && matches!(doc.word(i + 2), "says" | "gives" | "shows" | "has") =>
        {
            Some((i, i + 2, Cue::Strong))
        }
        // "(b. 2003)"
        "b" if i > 0
            && doc.is_punct(i - 1, "(,")
            && !doc.touched_right(i)
            && doc.digits(i + 1 + usize::from(doc.is_punct(i + 1, "."))) == 4 =>
        {
            Some((i, i + usize::from(doc.is_punct(i + 1, ".")), Cue::Strong))
        }
        // "b 17.8.19 at 32/40"
        "b" if !doc.touched_left(i)
            && !doc.glued(i)
            && (doc.opens(i) || doc.is_punct(i - 1, ",;|") || doc.capital(i - 1))
            && doc.is_number(i + 1)
            && date(doc, i + 1).is_some_and(|d| d.has_day && d.has_year) =>
        {
            Some((i, i, Cue::Strong))
        }
        // "b. 19/8/2013"
        "b" if doc.is_punct(i + 1, ".")
            && !doc.touched_left(i)
            && date(doc, i + 2).is_some_and(|d| d.has_day && d.has_year) =>
        {
            Some((i, i + 1, Cue::Strong))
        }
        // "Kirsty b. 1991"
        "b" if doc.is_punct(i + 1, ".")
            && i > 0
            && doc.capital(i - 1)
            && !doc.glued(i)
            && doc.digits(i + 2) == 4
            && !doc.touched_right(i + 2) =>
        {
            Some((i, i + 1, Cue::Strong))
        }
        // "Ava b. Aug 2015"
        "b" if doc.is_punct(i + 1, ".")
            && i > 0
            && doc.capital(i - 1)
            && !doc.glued(i)
            && is_month(doc.word(i + 2))
            && doc.digits(i + 3) == 4 =>
        {
            Some((i, i + 1, Cue::Strong))
        }
        // "b/d 3.4.17"
        "b" if doc.is_punct(i + 1, "/")
            && doc.word(i + 2) == "d"
            && doc.glued(i + 2)
            && date(doc, i + 3).is_some_and(|d| d.has_day && d.has_year) =>
        {
            Some((i, i + 2, Cue::Strong))
        }
        // "BC seen: 06JUN2011", of a birth certificate
        "bc" if matches!(doc.word(i + 1), "seen" | "shown" | "says" | "held") => {
            Some((i, i + 1, Cue::Strong))
        }
        "born" | "birthday" | "birthday's" | "birthday’s" | "birthdays" | "bday" | "b'day" | "b’day" => {
            Some((i, i, Cue::Weak))
        }
        "turned" | "turns" | "turning"
            if doc.value(i + 1).is_some() || super::digits::small_number(doc, i + 1).is_some() =>
        {
            let number_last = super::digits::small_number(doc, i + 1).map_or(i + 1, |(_, last)| last);
            (doc.word(number_last + 1) == "on").then_some((i, number_last, Cue::Weak))
        }
        _ => None,
    }
}

/// Findings for the date, or the list of dates, behind the cue.
fn dates_after(doc: &Doc, found: &mut Found, cue_last: usize, cue: Cue) -> bool {
    let reach = if cue == Cue::Strong { 10 } else { 6 };
    let (mut k, mut of_many) = (cue_last + 1, 0);
    let stop = k + reach;
    while k < stop || of_many > 0 {
        if let Some(date) = birth_date(doc, k, cue) {
            add(doc, found, k, date, cue);
            // "DOBs 12/03/2011 and 04/05/2014"
            k = date.last + 1;
            let mut joined = 0;
            // "07/08/14 (twin 1), 07/08/14 (twin 2)"
            if doc.is_punct(k, "(")
                && let Some(close) = (k + 1..k + 5).find(|&c| doc.is_punct(c, ")"))
            {
                k = close + 1;
            }
            while (doc.is_punct(k, ",&/;") || matches!(doc.word(k), "and" | "not")) && joined < 2 {
                (k, joined) = (k + 1, joined + 1);
            }
            // "Leo 3/7/16; Maisie 21/1/19; Ted 8/11/22"
            let named = usize::from(joined > 0 && doc.capital(k));
            let more = birth_date(doc, k + named, cue).filter(|date| joined > 0 && date.has_year);
            if more.is_some() && of_many < MANY {
                (k, of_many) = (k + named, of_many + 1);
                continue;
            }
            return true;
        }
        if doc.ends_sentence(k) || !leads(doc, k, cue) {
            break;
        }
        k += 1;
    }
    false
}

fn add(doc: &Doc, found: &mut Found, first: usize, date: Date, cue: Cue) {
    let confidence = match (cue, date.has_day && date.has_year) {
        (Cue::Strong, true) => 98,
        (Cue::Weak, true) => 94,
        (_, false) => 75,
    };
    found.stop(doc, (first, date.last), KIND, Reason::BirthWord, confidence);
}

/// Words and marks that may stand between the birth word and the date.
fn leads(doc: &Doc, k: usize, cue: Cue) -> bool {
    let word = doc.word(k);
    let filler = doc.is_punct(k, ":;-–=(.,\"*|")
        || any_of(
            word,
            &[
                "is",
                "was",
                "on",
                "the",
                "in",
                "of",
                "being",
                "given",
                "as",
                "recorded",
                "falls",
                "s",
                "date",
                "today",
                "tomorrow",
                "yesterday",
                "er",
                "um",
                "erm",
                "uh",
            ],
        );
    if cue == Cue::Weak || filler {
        return filler
            || (cue == Cue::Weak
                && (is_weekday(word)
                    || matches!(
                        word,
                        "herself" | "himself" | "early" | "prematurely" | "at" | "home" | "hospital"
                    )));
    }
    has(CHILD, word)
        || doc.capital(k)
        || any_of(
            word,
            &[
                "for",
                "older",
                "younger",
                "her",
                "his",
                "their",
                "mum",
                "mum's",
                "mum’s",
                "mother",
                "dad",
                "father",
                "unborn",
                "shown",
                "and",
                "both",
                "a",
                "children",
                "listed",
                "client",
                "young",
                "person",
                "my",
                "confirmed",
                "stated",
                "girls",
                "boys",
                "year",
                "old",
                "who",
                "mother's",
                "per",
                "birth",
                "certificate",
                "seen",
                "by",
                "me",
                "passport",
                "held",
                "file",
                "from",
            ],
        )
        || is_weekday(word)
}

fn is_weekday(word: &str) -> bool {
    any_of(word, &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}

/// "12/03/2011 (DOB)", "12 March is her birthday".
fn date_before(doc: &Doc, found: &mut Found, cue_first: usize, cue_last: usize, cue: Cue) {
    if doc.word(cue_last) == "born" || doc.word(cue_first).starts_with("turn") {
        return;
    }
    for first in (cue_first.saturating_sub(9)..cue_first).rev() {
        if doc.ends_sentence(first) {
            return;
        }
        // A date is read from its first token, so walk back to the earliest start that ends at the cue.
        let Some(date) = date(doc, first).filter(|d| d.last < cue_first) else { continue };
        let earlier = (first.saturating_sub(4)..first).find_map(|f| {
            let longer = super::dates::date(doc, f)?;
            (longer.last == date.last).then_some((f, longer))
        });
        let (first, date) = earlier.unwrap_or((first, date));
        let between = date.last + 1..cue_first;
        let lead = between.clone().all(|k| {
            doc.is_punct(k, "(-–=,:")
                || any_of(doc.word(k), &["is", "was", "her", "his", "their", "the", "as", "my", "on"])
        });
        // "seen 12/03/2011, DOB unknown": a comma alone does not make the date a birth date.
        let tied =
            between.clone().any(|k| doc.is_punct(k, "(=") || matches!(doc.word(k), "is" | "was" | "as"))
                || between.is_empty();
        if lead && tied && (date.has_day || is_month(doc.word(first))) {
            add(doc, found, first, date, cue);
        }
        return;
    }
}
