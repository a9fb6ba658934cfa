//! A number beside a child: "boy (7)", "J (14)", "she is 9", "turned 14".

use super::super::text::Doc;
use super::super::words::{CHILD, FUNCTION, GENERIC, any_of, has};
use super::super::{Found, Reason};
use super::being::{goes_on, when};
use super::{KIND, childlike, number, ranged};

/// "boy (7)", "son, 9,", "daughter 7yrs".
pub(super) fn beside_child_word(doc: &Doc, found: &mut Found, i: usize) {
    let word = doc.word(i);
    if !childlike(word) && word != "ch" {
        return;
    }
    let opened = doc.is_punct(i + 1, "(,-–");
    let k = if opened { i + 2 } else { i + 1 };
    let Some((value, last)) = number(doc, k) else { return };
    // "ch 1: 7, ch 2: 5": which child, then how old.
    if !opened && doc.digits(k) == 1 && doc.is_punct(last + 1, ":") {
        let age = number(doc, last + 2).filter(|(value, _)| (1..18).contains(value));
        if let Some((_, last)) = age.filter(|(_, end)| doc.is_punct(end + 1, ",;.)") || end + 1 >= doc.len())
        {
            found.look(doc, (last, last), KIND, Reason::ChildAge, 60);
        }
        return;
    }
    if word == "ch" {
        return;
    }
    let months = matches!(doc.word(last + 1), "months" | "mths" | "mth" | "weeks" | "wks" | "wk" | "m" | "w");
    if value >= if months { 37 } else { 18 } || doc.is_word(k) && !opened || ranged(doc, k, last) {
        return;
    }
    let unit = months || matches!(doc.word(last + 1), "yrs" | "yr" | "y" | "years" | "yo");
    let unit_last = if unit { last + 1 } else { last };
    let closed = doc.is_punct(unit_last + 1, "),;@")
        || (doc.is_punct(unit_last + 1, ".") && !doc.glued(unit_last + 2));
    let fits = if doc.is_punct(i + 1, "(") {
        closed
    } else if opened {
        closed || unit
    } else {
        unit
    };
    // "bro 7 sis 4": the next child follows.
    let closed = closed || childlike(doc.word(unit_last + 1)) && doc.is_number(unit_last + 2);
    // "yp 15, NEET"
    let hasty = !opened
        && closed
        && value > 1
        && (!has(CHILD, doc.word(i))
            || matches!(
                doc.word(i),
                "boy" | "girl" | "son" | "daughter" | "lad" | "sister" | "brother" | "twins"
            ));
    let fits = fits || hasty;
    let duration = unit && !opened && matches!(doc.word(unit_last + 1), "ago" | "later" | "in" | "on" | "of");
    if fits && !duration {
        found.look(doc, (k, unit_last), KIND, Reason::ChildAge, 72);
    }
}

/// On the lists of first names and no word.
fn in_lists(doc: &Doc, i: usize) -> bool {
    let known = doc.known(doc.raw(i));
    known.first() > 1 && known.no_word() && !known.place() && !known.trade()
}

/// "F 14, excl", "M 9": how referrals shorten a girl and a boy.
pub(super) fn gendered(doc: &Doc, found: &mut Found, i: usize) {
    let (letter, after) =
        (matches!(doc.raw(i), "F" | "M") && doc.opens(i) && !doc.touched_right(i), doc.is_punct(i + 2, ",;"));
    // "f 9, m 6": a row of them, however small.
    let row = |k: usize| {
        matches!(doc.word(k), "f" | "m" | "fem" | "male" | "female")
            && doc.is_number(k + 1)
            && !doc.glued(k + 1)
    };
    let letter =
        letter || row(i) && (after && row(i + 3) || i > 2 && doc.is_punct(i - 1, ",;") && row(i - 3));
    // "F/14 taken to A&E"
    if letter
        && doc.is_punct(i + 1, "/")
        && doc.glued(i + 2)
        && !doc.touched_right(i + 2)
        && !doc.is_punct(i + 3, "/")
    {
        if doc.digits(i + 2) < 3 && doc.value(i + 2).is_some_and(|v| (1..18).contains(&v)) {
            found.look(doc, (i + 2, i + 2), KIND, Reason::ChildAge, 55);
        }
        return;
    }
    let Some((_, last)) = number(doc, i + 1).filter(|(value, _)| letter && (1..18).contains(value)) else {
        return;
    };
    if doc.is_number(i + 1) && !doc.glued(i + 1) && doc.is_punct(last + 1, ",;.") && !doc.is_number(last + 2)
    {
        found.look(doc, (i + 1, last), KIND, Reason::ChildAge, 60);
    }
}

/// "J (14)", "Jay, 14, lives with nan".
pub(super) fn beside_name(doc: &Doc, found: &mut Found, i: usize) {
    if !doc.capital(i) || doc.shouted(i) || !(doc.is_number(i + 2) && doc.is_punct(i + 1, "(,")) {
        return;
    }
    let Some((_, last)) = number(doc, i + 2).filter(|(value, _)| (1..18).contains(value)) else { return };
    let word = doc.word(i);
    let initial = word.len() == 1 && word != "i";
    let name =
        !initial && !has(GENERIC, word) && !has(FUNCTION, word) && !word.ends_with('s') && word.len() > 2;
    // "Noah (18 months)", "Ida (6 wks)"
    let unit = any_of(
        doc.word(last + 1),
        &["months", "mths", "m", "weeks", "wks", "wk", "yrs", "y", "yr", "years", "yo"],
    );
    let last = if unit { last + 1 } else { when(doc, last) };
    let bracketed = doc.is_punct(i + 1, "(")
        && doc.is_punct(last + 1, ")")
        && (initial || (name && doc.known(doc.raw(i)).first() > 1));
    let verbs = [
        "lives", "living", "who", "has", "is", "was", "and", "attends", "he", "she", "goes", "told", "said",
        "with", "whose", "had",
    ];
    let apposed = doc.is_punct(i + 1, ",")
        && doc.is_punct(last + 1, ",")
        && (initial || name || in_lists(doc, i))
        && (any_of(doc.word(last + 2), &verbs) || in_lists(doc, i));
    // "(Idris, 12, and Haroun, 9)"
    let ended = doc.is_punct(i + 1, ",")
        && (doc.is_punct(last + 1, ").;") || last + 1 >= doc.len())
        && in_lists(doc, i)
        && (doc.is_punct(last + 1, ")") || !doc.is_number(last + 2));
    if bracketed || apposed || ended {
        found.look(doc, (i + 2, last), KIND, Reason::ChildAge, 60);
    }
}

/// "17 years and 4 months", "16y 10m": nobody measures anything else so.
pub(super) fn to_the_month(doc: &Doc, found: &mut Found, i: usize, (value, years): (u32, usize)) {
    if !(1..18).contains(&value) {
        return;
    }
    let year = matches!(doc.word(years + 1), "years" | "yrs" | "y" | "yr");
    let and = usize::from(doc.word(years + 2) == "and" || doc.is_punct(years + 2, ","));
    let Some((_, months)) = number(doc, years + 2 + and).filter(|(value, _)| year && *value < 12) else {
        return;
    };
    let month = matches!(doc.word(months + 1), "months" | "mths" | "m" | "month");
    let term = doc.said_before(i, 1, |w| {
        any_of(
            w,
            &[
                "sentence",
                "sentenced",
                "prison",
                "custody",
                "order",
                "for",
                "after",
                "served",
                "married",
                "lasted",
                "took",
                "within",
                "over",
            ],
        )
    });
    if month
        && !term
        && !matches!(
            doc.word(months + 2),
            "ago" | "later" | "imprisonment" | "custody" | "suspended" | "after" | "before"
        )
    {
        found.look(doc, (i, months + 1), KIND, Reason::ChildAge, 72);
    }
}

/// "y/p 17, homeless"
pub(super) fn slashed(doc: &Doc, found: &mut Found, i: usize) {
    let yp =
        doc.word(i) == "p" && i > 1 && doc.is_punct(i - 1, "/") && doc.word(i - 2) == "y" && doc.glued(i);
    let Some((_, last)) = number(doc, i + 1).filter(|(value, _)| yp && (1..18).contains(value)) else {
        return;
    };
    if (doc.is_punct(last + 1, ",.;)") || last + 1 >= doc.len()) && !doc.line_before(i + 1) {
        found.look(doc, (i + 1, last), KIND, Reason::ChildAge, 65);
    }
}

/// "her son of 7", "a girl of eleven", "a baby of 11 weeks", "pregnant at 15".
pub(super) fn of_or_at(doc: &Doc, found: &mut Found, i: usize) {
    let Some((value, number_last)) = number(doc, i + 1) else { return };
    let unit = matches!(doc.word(number_last + 1), "weeks" | "wks" | "months" | "mths" | "days");
    if unit && doc.word(i) == "of" && childlike(doc.word_before(i)) && (2..37).contains(&value) {
        return found.look(doc, (i + 1, number_last + 1), KIND, Reason::ChildAge, 62);
    }
    let last = number_last;
    if !(2..18).contains(&value) {
        return;
    }
    if doc.touched_right(last) || ranged(doc, i + 1, last) || !goes_on(doc, last) {
        return;
    }
    let child = doc.word(i) == "of"
        && childlike(doc.word_before(i))
        && !matches!(doc.word_before(i), "child" | "pupil");
    #[rustfmt::skip]
    let young = |w: &str| any_of(w, &["first", "pregnant", "baby", "drinking", "smoking", "using", "adopted", "removed", "fostered", "groomed", "married", "orphaned", "accommodated", "excluded"]);
    let clock = doc.is_punct(last + 1, ":.") && doc.is_number(last + 2)
        || matches!(doc.word(last + 1), "at" | "in" | "on" | "past" | "this" | "to" | "for");
    let at = doc.word(i) == "at"
        && !clock
        && (doc.said_before(i, 4, young)
            || matches!(doc.word(last + 1), "he" | "she") && doc.said_after(last, 5, young));
    // "At five, Alfie knows how to dial 999"
    let opened = doc.word(i) == "at" && doc.opens(i) && doc.is_punct(last + 1, ",") && {
        let next = doc.known(doc.raw(last + 2));
        let named = doc.capital(last + 2) && next.first() > 1 && next.no_word();
        named && doc.is_word(i + 1) && doc.is_word(last + 3)
            || matches!(doc.word(last + 2), "he" | "she")
                && doc.said_after(last + 2, 2, |w| {
                    any_of(
                        w,
                        &[
                            "knows", "knew", "can", "could", "already", "is", "was", "cooks", "cares", "has",
                            "had",
                        ],
                    )
                })
    };
    if (child || at || opened) && !taught(doc, i) {
        found.look(doc, (i + 1, last), KIND, Reason::ChildAge, 62);
    }
}

/// An example of a course, not somebody's child.
fn taught(doc: &Doc, i: usize) -> bool {
    let word = |w: &str| {
        any_of(
            w,
            &[
                "example",
                "examples",
                "exercise",
                "vignette",
                "fictional",
                "scenario",
                "video",
                "study",
                "research",
                "module",
                "typical",
                "imagined",
            ],
        )
    };
    doc.said_before(i, 14, word) || doc.said_after(i, 14, word)
}

/// "At four months he still wasn't smiling", "13y,", "bby 5m".
pub(super) fn in_units(doc: &Doc, found: &mut Found, i: usize, (value, last): (u32, usize)) {
    let unit = last + 1;
    let young = matches!(doc.word(unit), "months" | "weeks" | "mths" | "wks") && (1..=36).contains(&value);
    let child = |k: usize| {
        matches!(doc.word(k), "he" | "she")
            || doc.word(k) == "the" && matches!(doc.word(k + 1), "baby" | "twins" | "child")
    };
    let then = usize::from(doc.word(unit + 1) == "old") + usize::from(doc.is_punct(unit + 1, ","));
    if young
        && matches!(doc.word_before(i), "at" | "by" | "only" | "just")
        && child(unit + 1 + then)
        && !taught(doc, i)
    {
        found.look(doc, (i, unit), KIND, Reason::BabyAge, 65);
        return;
    }
    // "baby in cot 5 months."
    let small = young
        && doc.said_before(i, 4, |w| matches!(w, "baby" | "bby" | "newborn"))
        && (doc.is_punct(unit + 1, ",;)") || doc.is_punct(unit + 1, ".") || unit + 1 >= doc.len())
        && !doc.said_before(i, 3, |w| {
            any_of(w, &["for", "in", "last", "past", "within", "after", "every"]) && w != "in"
        });
    if small {
        found.look(doc, (i, unit), KIND, Reason::BabyAge, 58);
        return;
    }
    // ", 13y,"
    let lone =
        doc.word(unit) == "y" && doc.glued(unit) && !doc.touched_right(unit) && (1..18).contains(&value);
    let ends = doc.is_punct(unit + 1, ",;.)") || unit + 1 >= doc.len() || doc.line_before(unit + 1);
    if lone
        && ends
        && !ranged(doc, i, last)
        && (doc.opens(i) || i > 0 && doc.is_punct(i - 1, ",;/+&") || doc.word_before(i) == "and")
    {
        found.look(doc, (i, unit), KIND, Reason::ChildAge, 60);
    }
}
