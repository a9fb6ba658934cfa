//! The ages of several children: "sibs 4, 6 + 9", "the older two (14 and 12)", "shes got three eleven seven and two".

use super::super::text::Doc;
use super::super::words::any_of;
use super::super::{Found, Reason};
use super::being::{goes_on, half};
use super::{KIND, childlike, number};

/// Children in the plural, as a note speaks of those of one family.
pub(super) fn several(word: &str) -> bool {
    any_of(
        word,
        &[
            "sibs",
            "siblings",
            "kids",
            "children",
            "boys",
            "girls",
            "twins",
            "brothers",
            "sisters",
            "daughters",
            "sons",
            "lads",
            "los",
            "chn",
            "triplets",
        ],
    )
}

/// "sibs 4, 6 + 9", "the boys are 12 and 10", "two girls (3 and 5)".
pub(super) fn of_several(doc: &Doc, found: &mut Found, i: usize) {
    // "3 ch: 9, 7, 4"
    let counted =
        matches!(doc.word(i), "ch" | "c") && i > 0 && doc.is_number(i - 1) && doc.is_punct(i + 1, ":(–-");
    if !several(doc.word(i)) && !counted {
        return;
    }
    let mut k = i + 1;
    while k < i + 4
        && (doc.is_punct(k, "(,:-–") || matches!(doc.word(k), "are" | "were" | "now" | "aged" | "is" | "who"))
    {
        k += 1;
    }
    let Some(ages) = list(doc, k) else { return };
    let Some(&(_, last)) = ages.last() else { return };
    if ages.len() < 2
        || !goes_on(doc, last)
        || doc.said_before(i, 2, |w| matches!(w, "most" | "many" | "all" | "between"))
    {
        return;
    }
    for (first, last) in ages {
        found.look(doc, (first, last), KIND, Reason::ChildAge, 68);
    }
}

/// "the older two (14 and 12)", "his half-brother (2)", "two girls (3, 5)": nothing but ages between brackets.
pub(super) fn bracketed(doc: &Doc, found: &mut Found, i: usize) {
    if !doc.is_punct(i, "(") {
        return;
    }
    let Some(ages) = list(doc, i + 1) else { return };
    let closed = ages.last().is_some_and(|(_, last)| doc.is_punct(last + 1, ")"));
    let child = |w: &str| {
        childlike(w)
            || several(w)
            || any_of(
                w,
                &[
                    "two",
                    "three",
                    "four",
                    "older",
                    "younger",
                    "little",
                    "ones",
                    "half-brother",
                    "step",
                    "cousin",
                    "cousins",
                    "foster",
                    "both",
                    "brother",
                    "sister",
                    "siblings",
                    "ch'n",
                    "ch’n",
                    "chn",
                    "kids",
                    "children",
                ],
            )
    };
    if closed
        && (doc.said_before(i, 3, child)
            || ages.len() > 1
                && doc.said_before(i, 6, |w| any_of(w, &["ch'n", "ch’n", "chn", "kids", "children"])))
        && !doc.said_before(i, 2, |w| matches!(w, "group" | "groups" | "standard" | "section"))
    {
        for (first, last) in ages {
            found.look(doc, (first, last), KIND, Reason::ChildAge, 66);
        }
    }
}

/// Ages one after the other, joined by commas, "and", "+", or in dictation by nothing; what follows the last is not looked at.
fn list(doc: &Doc, from: usize) -> Option<Vec<(usize, usize)>> {
    let (mut k, mut ages) = (from, Vec::new());
    while ages.len() < 9 {
        let Some((value, last)) = number(doc, k)
            .filter(|(_, last)| !doc.touched_right(*last) || matches!(doc.word(last + 1), "m" | "y" | "yo"))
        else {
            break;
        };
        let months = matches!(doc.word(last + 1), "months" | "mths" | "weeks" | "wks" | "m" | "w");
        let unit = months || matches!(doc.word(last + 1), "yrs" | "yr" | "y" | "years" | "yo");
        if !(1..if months { 37 } else { 18 }).contains(&value) {
            break;
        }
        let last = if unit { last + 1 } else { half(doc, last) };
        ages.push((k, last));
        k = last + 1;
        let comma = doc.is_punct(k, ",");
        k += usize::from(comma);
        let join = doc.is_punct(k, "&+/") || doc.word(k) == "and";
        k += usize::from(join);
        if doc.line_before(k) || number(doc, k).is_none() {
            break;
        }
    }
    (!ages.is_empty()).then_some(ages)
}

/// "shes got three eleven seven and two", "theyre thirteen nine and seven months": as many ages as children.
pub(super) fn dictated_list(doc: &Doc, found: &mut Found, i: usize) {
    let they = matches!(doc.word(i), "theyre" | "they're" | "they’re")
        || doc.word(i) == "are" && doc.word_before(i) == "they";
    let got = matches!(doc.word(i), "got" | "has" | "have")
        && number(doc, i + 1).is_some_and(|(value, last)| last == i + 1 && (2..8).contains(&value));
    if !they && !got {
        return;
    }
    let said = if got { number(doc, i + 1).map_or(0, |(value, _)| value) } else { 0 };
    let from = if got { i + 2 } else { i + 1 };
    let Some(ages) = list(doc, from) else { return };
    let fits = if got { u32::try_from(ages.len()).ok() == Some(said) } else { ages.len() > 1 };
    if fits && ages.last().is_some_and(|(_, last)| goes_on(doc, *last)) {
        for (first, last) in ages {
            found.look(doc, (first, last), KIND, Reason::ChildAge, 60);
        }
    }
}
