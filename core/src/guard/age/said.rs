//! Ages in the ways people say them: "rising five", "just gone nine", "coming up for twelve", "12, nearly 13", "14/12".

use super::super::text::Doc;
use super::super::words::{FUNCTION, GENERIC, any_of, has};
use super::super::{Found, Reason};
use super::{KIND, childlike, number};

pub(super) fn said(doc: &Doc, found: &mut Found, i: usize) {
    soon(doc, found, i);
    nearly(doc, found, i);
    months(doc, found, i);
    of_each(doc, found, i);
    birthday(doc, found, i);
    bracket(doc, found, i);
    glued(doc, found, i);
    owned(doc, found, i);
    months_now(doc, found, i);
    sexed(doc, found, i);
    plus_months(doc, found, i);
    are(doc, found, i);
    replied(doc, found, i);
}

/// "13F, declined", "15M": an age and a sex in one, at the head or behind a comma.
fn sexed(doc: &Doc, found: &mut Found, i: usize) {
    let child = doc.is_number(i)
        && doc.digits(i) <= 2
        && doc.value(i).is_some_and(|v| (1..18).contains(&v))
        && !doc.touched_left(i);
    let sex = matches!(doc.raw(i + 1), "F" | "M") && doc.glued(i + 1) && !doc.touched_right(i + 1);
    let ends = doc.is_punct(i + 2, ",;.)–-")
        || i + 2 >= doc.len()
        || doc.line_before(i + 2)
        || matches!(doc.word(i + 2), "w" | "with" | "at" | "seen" | "in");
    if child
        && sex
        && ends
        && (doc.opens(i) || i > 0 && doc.is_punct(i - 1, ",;(") || childlike(doc.word_before(i)))
    {
        found.look(doc, (i, i + 1), KIND, Reason::ChildAge, 58);
    }
    // "bby 11/7", "4mo in MBU"
    let days = doc.is_number(i)
        && doc.is_punct(i + 1, "/")
        && doc.glued(i + 1)
        && doc.glued(i + 2)
        && doc.value(i + 2) == Some(7)
        && !doc.is_punct(i + 3, "/");
    if days && childlike(doc.word_before(i)) {
        found.look(doc, (i, i + 2), KIND, Reason::BabyAge, 60);
    }
    let mo = doc.word(i + 1) == "mo" && doc.glued(i + 1) && !doc.touched_right(i + 1);
    if mo
        && doc.is_number(i)
        && !doc.touched_left(i)
        && doc.value(i).is_some_and(|v| (1..37).contains(&v))
        && !matches!(doc.word(i + 2), "ago" | "later")
    {
        found.look(doc, (i, i + 1), KIND, Reason::BabyAge, 55);
    }
}

/// "Ionela and her sister are 8 and 10;": two ages, of two.
fn are(doc: &Doc, found: &mut Found, i: usize) {
    if !matches!(doc.word(i), "are" | "were") {
        return;
    }
    let Some(first) = child_value(doc, i + 1) else { return };
    let Some(second) = (doc.word(first + 1) == "and").then(|| child_value(doc, first + 2)).flatten() else {
        return;
    };
    let kin = |w: &str| {
        any_of(
            w,
            &[
                "sister",
                "brother",
                "sisters",
                "brothers",
                "siblings",
                "cousin",
                "twin",
                "son",
                "daughter",
                "sons",
                "daughters",
                "they",
                "boys",
                "girls",
            ],
        )
    };
    if over(doc, second) && doc.said_before(i, 6, kin) && !doc.said_before(i, 3, |w| w == "most") {
        found.look(doc, (i + 1, first), KIND, Reason::ChildAge, 60);
        found.look(doc, (first + 2, second), KIND, Reason::ChildAge, 60);
    }
}

/// "when i said how old are you she said seven and three quarters", "is two next week".
fn replied(doc: &Doc, found: &mut Found, i: usize) {
    let said = any_of(doc.word(i), &["said", "says", "answered"]) && doc.said_before(i, 9, |w| w == "old");
    let next = doc.word(i) == "is" && doc.said_before(i, 18, childlike);
    let Some(last) = child_value(doc, i + 1).filter(|_| said || next) else { return };
    let last = half(doc, last);
    let soon = matches!(doc.word(last + 1), "next" | "this" | "in")
        && matches!(
            doc.word(last + 2),
            "week"
                | "month"
                | "year"
                | "weekend"
                | "april"
                | "may"
                | "june"
                | "july"
                | "august"
                | "september"
                | "october"
                | "november"
                | "december"
                | "january"
                | "february"
                | "march"
        );
    if said && over(doc, last) {
        found.look(doc, (i + 1, last), KIND, Reason::ChildAge, 60);
    } else if next && soon {
        found.look(doc, (i + 1, last + 2), KIND, Reason::ChildAge, 55);
    }
}

/// A capital that may be somebody's: a name, a stranger, two initials, a letter.
fn namelike(doc: &Doc, k: usize) -> bool {
    let (known, raw, word) = (doc.known(doc.raw(k)), doc.raw(k), doc.word(k));
    let letters = raw.chars().count();
    doc.capital(k)
        && !known.trade()
        && !known.theorist()
        && !has(FUNCTION, word)
        && !has(GENERIC, word)
        && !super::super::dates::is_month(word)
        && (letters == 1 && word != "i" && word != "a"
            || doc.shouted(k) && letters == 2
            || !doc.shouted(k) && (known.first() > 0 || known.no_word() && !known.place() && letters > 2))
}

/// "Zuzia (6)", "LJ (6)", "Zuzia (6 wks)".
fn bracket(doc: &Doc, found: &mut Found, i: usize) {
    if !doc.is_punct(i, "(") || i == 0 || doc.glued(i) || !namelike(doc, i - 1) {
        return;
    }
    // "Poppy-Mae (nearly 8)"
    let lead =
        usize::from(any_of(doc.word(i + 1), &["nearly", "almost", "just", "only", "about", "now", "then"]));
    let i = i + lead;
    let Some((value, last)) = number(doc, i + 1).filter(|_| doc.is_number(i + 1)) else { return };
    if !(1..18).contains(&value) {
        return;
    }
    // "Kyra Bexley (7 and 8)"
    let joined = doc.word(last + 1) == "and" || doc.is_punct(last + 1, ",&");
    let second =
        number(doc, last + 2).filter(|(value, _)| joined && (1..18).contains(value)).map(|(_, last)| last);
    if doc.is_punct(second.unwrap_or(last) + 1, ")") {
        found.look(doc, (i + 1, last), KIND, Reason::ChildAge, 58);
        if let Some(end) = second {
            found.look(doc, (last + 2, end), KIND, Reason::ChildAge, 58);
        }
    }
}

/// "Jodie 16+5", "chronological age 6;11": years and months.
fn plus_months(doc: &Doc, found: &mut Found, i: usize) {
    let years = doc.is_number(i) && doc.digits(i) <= 2 && doc.value(i).is_some_and(|v| (1..18).contains(&v));
    let months = doc.is_punct(i + 1, "+;")
        && doc.glued(i + 1)
        && doc.glued(i + 2)
        && doc.value(i + 2).is_some_and(|v| v < 12)
        && doc.digits(i + 2) <= 2
        && !doc.touched_right(i + 2);
    // Nothing else is written so, but in a row: "1;2;3".
    let row = |k: usize| doc.is_punct(k, ";") && doc.glued(k);
    let measured = row(i + 1) && !(row(i + 3) && doc.glued(i + 4)) && !(i > 0 && row(i - 1));
    let back = if i > 1 && doc.is_punct(i - 1, ",") { 2 } else { 1 };
    let before = i.checked_sub(back).is_some_and(|k| namelike(doc, k) || childlike(doc.word(k)));
    if years && months && (before || measured) && !doc.touched_left(i) {
        found.look(doc, (i, i + 2), KIND, Reason::ChildAge, 55);
    }
}

/// "JD 13y, placement wobbling", "ZK 14yrs in McD": glued to its unit, behind somebody.
fn glued(doc: &Doc, found: &mut Found, i: usize) {
    let unit =
        matches!(doc.word(i + 1), "y" | "yrs" | "yr" | "yo") && doc.glued(i + 1) && !doc.touched_right(i + 1);
    let child = doc.value(i).is_some_and(|v| (1..18).contains(&v)) && doc.digits(i) <= 2 && doc.is_number(i);
    let numbered =
        i > 1 && doc.digits(i - 1) == 1 && any_of(doc.word(i - 2), &["ch", "child", "sib", "twin", "yp"]);
    if unit
        && child
        && i > 0
        && !doc.touched_left(i)
        && (numbered || namelike(doc, i - 1))
        && !matches!(doc.word(i + 2), "ago" | "later" | "of" | "experience")
    {
        found.look(doc, (i, i + 1), KIND, Reason::ChildAge, 60);
    }
}

/// "Daria's 4th birthday", "before his sixteenth birthday".
fn birthday(doc: &Doc, found: &mut Found, i: usize) {
    if !matches!(doc.word(i), "birthday" | "bday" | "b'day") || i == 0 {
        return;
    }
    let number = i > 1
        && matches!(doc.word(i - 1), "st" | "nd" | "rd" | "th")
        && doc.glued(i - 1)
        && doc.value(i - 2).is_some_and(|v| (1..18).contains(&v));
    #[rustfmt::skip]
    let word = any_of(doc.word(i - 1), &["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"]);
    let first = if number { i - 2 } else { i - 1 };
    let whose = doc.word_before(first);
    let somebodys = whose.ends_with("'s")
        || whose.ends_with("’s")
        || any_of(whose, &["his", "her", "my", "the", "for", "on"])
        || first > 0 && namelike(doc, first - 1)
        || number && doc.opens(first);
    if (number || word) && somebodys {
        found.look(doc, (first, i), KIND, Reason::ChildAge, 62);
    }
}

/// "her little boy's only two and a half", "the eldest's nine".
fn owned(doc: &Doc, found: &mut Found, i: usize) {
    let word = doc.word(i);
    let Some(stem) = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")) else { return };
    if !childlike(stem) && stem != "one" {
        return;
    }
    let from =
        i + 1 + usize::from(any_of(doc.word(i + 1), &["only", "just", "nearly", "about", "almost", "now"]));
    let Some(last) = child_value(doc, from) else { return };
    let last = half(doc, last);
    if over(doc, last) {
        found.look(doc, (from, last), KIND, Reason::ChildAge, 60);
    }
}

/// "he's fourteen months now", "who's eighteen months came straight to her".
fn months_now(doc: &Doc, found: &mut Found, i: usize) {
    let who = matches!(
        doc.word(i),
        "he's" | "she's" | "he’s" | "she’s" | "hes" | "shes" | "who's" | "whos" | "who’s" | "it's"
    ) || matches!(doc.word(i), "is" | "was") && matches!(doc.word_before(i), "he" | "she" | "who");
    let from =
        i + 1 + usize::from(any_of(doc.word(i + 1), &["only", "just", "nearly", "about", "almost", "now"]));
    let Some((value, last)) = number(doc, from).filter(|_| who) else { return };
    let unit = matches!(doc.word(last + 1), "months" | "weeks" | "mths" | "wks");
    let next = doc.word(last + 2);
    #[rustfmt::skip]
    let else_is = any_of(next, &["pregnant", "gone", "clean", "sober", "in", "into", "late", "behind", "from", "off", "post", "away", "early", "along", "of", "dry", "short", "overdue", "without", "away"]);
    if unit && (2..37).contains(&value) && !else_is && !matches!(doc.word(i), "it's") {
        found.look(doc, (from, last + 1), KIND, Reason::BabyAge, 62);
    }
}

fn child_value(doc: &Doc, i: usize) -> Option<usize> {
    number(doc, i)
        .filter(|(value, last)| (1..19).contains(value) && !doc.touched_left(i) && !doc.touched_right(*last))
        .map(|(_, last)| last)
}

fn half(doc: &Doc, last: usize) -> usize {
    match (doc.word(last + 1), doc.word(last + 2), doc.word(last + 3)) {
        ("and", "a", "half" | "bit") | ("and", "three", "quarters") => last + 3,
        _ if doc.is_punct(last + 1, "½¼¾") => last + 1,
        _ => last,
    }
}

/// Whether the phrase ends behind `last`, or goes on with no unit and nothing counted.
fn over(doc: &Doc, last: usize) -> bool {
    let after = doc.word(last + 1);
    last + 1 >= doc.len()
        || doc.line_before(last + 1)
        || doc.is_punct(last + 1, ",;)!?(–")
        || doc.is_punct(last + 1, ".") && !doc.glued(last + 2)
        || any_of(
            after,
            &[
                "and", "in", "now", "but", "so", "this", "next", "who", "he", "she", "on", "with", "years",
                "yrs", "already", "or", "at", "has",
            ],
        ) && !any_of(doc.word(last + 2), &["oclock", "half", "past"])
}

/// Somebody it may be said of, near before: no clock and no count.
fn somebody(doc: &Doc, i: usize) -> bool {
    #[rustfmt::skip]
    let who = |w: &str| childlike(w) || any_of(w, &["he", "she", "he's", "she's", "hes", "shes", "he’s", "she’s", "her", "him", "they're", "theyre", "i"]);
    doc.said_before(i, 7, who)
        || (i.saturating_sub(4)..i).any(|k| {
            let known = doc.known(doc.raw(k));
            doc.is_word(k) && known.first() > 1 && known.no_word() && !known.place()
        })
}

/// "rising five", "just gone nine", "coming up for twelve", "coming up to seven", "will be eighteen in May", "turned just sixteen".
fn soon(doc: &Doc, found: &mut Found, i: usize) {
    let (word, next) = (doc.word(i), doc.word(i + 1));
    let from = match (word, next) {
        ("rising", _) => i + 1,
        ("just", "gone") | ("approaching" | "nearing" | "pushing", _) => {
            i + if word == "just" { 2 } else { 1 }
        }
        ("coming", "up" | "on") if any_of(doc.word(i + 2), &["for", "to"]) => i + 3,
        ("coming", "up") => i + 2,
        ("gone", _) if any_of(doc.word_before(i), &["only", "hes", "shes", "he's", "she's", "has"]) => i + 1,
        _ => return,
    };
    let Some(last) = child_value(doc, from) else { return };
    let last = half(doc, last);
    #[rustfmt::skip]
    let clock = matches!(word, "just" | "gone") && any_of(doc.word(last + 1), &["when", "and", "so", "before"])
        && doc.said_before(i, 4, |w| any_of(w, &["it", "it's", "its", "was", "time", "at"]));
    if over(doc, last) && somebody(doc, i) && !clock && !any_of(doc.word(last + 1), &["years", "yrs"]) {
        found.look(doc, (from, last), KIND, Reason::ChildAge, 62);
    }
}

/// "She is 12, nearly 13.", "aged thirteen and a half": what is said behind the first number.
fn nearly(doc: &Doc, found: &mut Found, i: usize) {
    if !doc.is_punct(i, ",") || !matches!(doc.word(i + 1), "nearly" | "almost" | "going") {
        return;
    }
    let from = if matches!(doc.word(i + 1), "going") { i + 3 } else { i + 2 };
    let Some(last) = child_value(doc, from) else { return };
    let Some(before) = i.checked_sub(1) else { return };
    let first = if child_value(doc, before).is_some() { before } else { return };
    let being = |w: &str| {
        any_of(
            w,
            &[
                "is", "was", "he's", "she's", "hes", "shes", "aged", "age", "now", "he’s", "she’s", "im",
                "i'm",
            ],
        )
    };
    if over(doc, last)
        && (doc.said_before(first, 2, being)
            || somebody(doc, first) && first > 0 && doc.is_punct(first - 1, ",("))
    {
        found.look(doc, (first, last), KIND, Reason::ChildAge, 70);
    }
}

/// "Baby is 14/12 and walking", "7/12 old": months, as health visitors write them, behind their verb.
fn months(doc: &Doc, found: &mut Found, i: usize) {
    let fits = doc.value(i).is_some_and(|v| (1..=36).contains(&v))
        && doc.is_number(i)
        && doc.is_punct(i + 1, "/")
        && doc.glued(i + 1)
        && doc.glued(i + 2)
        && doc.value(i + 2) == Some(12)
        && !doc.is_punct(i + 3, "/")
        && !doc.touched_left(i);
    let being = any_of(doc.word_before(i), &["is", "now", "only", "aged", "age", "was", "just", "at"])
        && (childlike(doc.word(i.saturating_sub(2)))
            || somebody(doc, i.saturating_sub(1))
            || matches!(doc.word_before(i), "aged" | "age"));
    let old = doc.word(i + 3) == "old";
    let being =
        being || i > 1 && doc.digits(i - 1) == 1 && any_of(doc.word(i - 2), &["ch", "child", "sib", "twin"]);
    if fits && (being || old) {
        found.look(doc, (i, i + 2 + usize::from(old)), KIND, Reason::BabyAge, 66);
    }
}

/// "Riley 7, Oscar 5, Ivy 2 seen": a row of first names, each with its age.
fn of_each(doc: &Doc, found: &mut Found, i: usize) {
    let named = |k: usize| {
        let known = doc.known(doc.raw(k));
        doc.is_word(k)
            && !doc.shouted(k)
            && known.first() > 1
            && !super::super::dates::is_month(doc.word(k))
            && !super::super::words::has(super::super::words::GENERIC, doc.word(k))
    };
    // "lexi eleven and kai eight": said, of names that are no words.
    let said = |k: usize| {
        let known = doc.known(doc.raw(k));
        known.no_word()
            && !known.place()
            && !known.trade()
            && !doc.capital(k)
            && number(doc, k + 1).is_some_and(|(v, last)| (2..18).contains(&v) && last == k + 1)
    };
    let figure = |k: usize| {
        doc.value(k + 1).is_some_and(|v| (1..18).contains(&v)) && doc.digits(k + 1) <= 2 && !doc.glued(k + 1)
    };
    let aged = |k: usize| (figure(k) || said(k)) && named(k);
    let join = |k: usize| doc.is_punct(k, ",;&+") || doc.word(k) == "and";
    if !aged(i) || doc.touched_right(i + 1) {
        return;
    }
    let then = join(i + 2) && aged(i + 3 + usize::from(join(i + 3)));
    let before = i > 2 && join(i - 1) && (aged(i - 3) || i > 3 && join(i - 2) && aged(i - 4));
    if then || before {
        found.look(doc, (i + 1, i + 1), KIND, Reason::ChildAge, 62);
    }
}
