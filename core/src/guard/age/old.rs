//! "7-year-old", "14yo", "6 months old", "10/12".

use super::super::text::Doc;
use super::super::words::{CHILD, any_of, has};
use super::super::{Found, Reason};
use super::{KIND, childlike, number, ranged};

/// "7-year-old", "7 yr old", "14yo", "14 y/o", "7 years old", "6-month-old".
pub(super) fn year_old(doc: &Doc, found: &mut Found, i: usize) {
    if doc.touched_left(i) || (doc.glued(i) && i > 0 && doc.is_punct(i - 1, ".-–/")) {
        return;
    }
    let Some((value, number_last)) = number(doc, i) else { return };
    // "ninety three years old": the tens belong to it.
    let tens = i.checked_sub(1).filter(|&k| doc.is_word(k)).and_then(|k| number(doc, k));
    if tens.is_some_and(|(_, last)| last >= i) {
        return;
    }
    // "7½", "7.5": the half belongs to the age.
    let number_last = match (doc.punct(number_last + 1), doc.digits(number_last + 2)) {
        (Some('½' | '¼' | '¾'), _) => number_last + 1,
        (Some('.'), 1) if doc.glued(number_last + 2) => number_last + 2,
        _ => number_last,
    };
    let hyphen = |k: usize| if doc.is_punct(k, "-–‑") { k + 1 } else { k };
    let unit = hyphen(number_last + 1);
    let shorthand = match doc.word(unit) {
        "yo" | "yrold" | "yearold" | "yo's" | "yo’s" => Some(unit),
        "y" if doc.is_punct(unit + 1, "/") && matches!(doc.word(unit + 2), "o" | "o's" | "o’s") => {
            Some(unit + 2)
        }
        // "yp 16y", "girl 7y"
        "y" | "yrs" | "yr"
            if doc.glued(unit)
                && !doc.is_word(unit + 1) | (doc.word(unit + 1) != "old" && doc.word(unit + 1) != "o")
                && childlike(doc.word_before(i)) =>
        {
            Some(unit)
        }
        "y" if doc.word(unit + 1) == "o" => Some(unit + 1),
        "y" if doc.is_punct(unit + 1, ".") && doc.word(unit + 2) == "o" => Some(unit + 2),
        _ => None,
    };
    let (months, years) = match doc.word(unit) {
        "year" | "yr" | "years" | "yrs" => (false, true),
        "month" | "months" | "mth" | "mths" | "week" | "weeks" | "wk" | "wks" => (true, false),
        _ => (false, false),
    };
    let old = hyphen(unit + 1);
    let ending = match doc.word(old) {
        "old" | "old's" | "old’s" => Some(old),
        "of" if doc.word(old + 1) == "age" => Some(old + 1),
        _ => None,
    };
    let last = match (shorthand, ending) {
        (Some(last), _) => last,
        (None, Some(last)) if months || years => last,
        _ => return,
    };
    let thing = any_of(
        doc.word(last + 1),
        &[
            "law",
            "plan",
            "report",
            "assessment",
            "case",
            "policy",
            "order",
            "guidance",
            "document",
            "study",
            "act",
            "placement",
            "system",
            "review",
            "service",
            "dog",
            "puppy",
            "kitten",
            "cat",
            "car",
            "charity",
            "programme",
            "article",
            "record",
            "records",
            "project",
            "threshold",
            "limit",
            "offence",
            "age",
            "check",
            "education",
        ],
    );
    if thing || ranged(doc, i, number_last) || group(doc, i, last) || generic(doc, i, last) {
        return;
    }
    if months {
        let known = any_of(doc.word_before(i), &["the", "her", "his", "my", "our", "their", "this"]);
        let alone = known
            && (doc.is_punct(last + 1, ".,;)")
                || last + 1 >= doc.len()
                || any_of(doc.word(last + 1), &["is", "was", "has", "had", "and", "who", "slept"]));
        let noun = doc.is_punct(unit - 1, "-–‑")
            && doc.is_punct(unit + 1, "-–‑")
            && (doc.is_punct(last + 1, ".,;)") || last + 1 >= doc.len());
        let young =
            value <= 36 && (noun || about_child(doc, i, last) || doc.word(last + 1) == "twins" || alone);
        if young {
            found.look(doc, (i, last), KIND, Reason::BabyAge, 75);
        }
        return;
    }
    if value >= 18 {
        return;
    }
    let definite = shorthand.is_some() || about_child(doc, i, last);
    found.look(doc, (i, last), KIND, Reason::ChildAge, if definite { 88 } else { 60 });
}

/// "bby 10/12": months as health visitors write them.
pub(super) fn twelfths(doc: &Doc, found: &mut Found, i: usize) {
    let months = doc.value(i).is_some_and(|v| (1..=36).contains(&v)) && doc.value(i + 2) == Some(12);
    let whole = doc.is_punct(i + 1, "/") && !doc.is_punct(i + 3, "/") && !doc.touched_left(i);
    // "3/12 M, bruise to cheek"
    let sexed =
        matches!(doc.raw(i + 3), "M" | "F" | "boy" | "girl" | "baby" | "old" | "bby" | "male" | "female");
    // "Skye (7/12)"
    let bracketed = i > 1 && doc.is_punct(i - 1, "(") && doc.capital(i - 2) && doc.is_punct(i + 3, ")");
    if months && whole && doc.is_number(i) && (childlike(doc.word_before(i)) || bracketed || sexed) {
        found.look(doc, (i, i + 2), KIND, Reason::BabyAge, 70);
    }
}

/// "16 and 17 year olds", "five- and six-year-olds".
fn group(doc: &Doc, first: usize, last: usize) -> bool {
    let before = first.checked_sub(1).is_some_and(|p| {
        (matches!(doc.word(p), "and" | "or" | "to") || doc.is_punct(p, "-–/,&"))
            && (1..=3).any(|back| p.checked_sub(back).is_some_and(|n| number(doc, n).is_some()))
            && doc.word(last) != "yo"
    });
    before || doc.word(last + 1) == "olds"
}

/// A child in general: "a typical 7-year-old", "what a two-year-old might feel".
fn generic(doc: &Doc, first: usize, last: usize) -> bool {
    // "the reading age of a four year old"
    if doc.said_before(first, 3, |w| matches!(w, "age" | "level")) && doc.said_before(first, 2, |w| w == "of")
    {
        return true;
    }
    doc.said_before(first, 2, |w| {
        any_of(
            w,
            &[
                "typical",
                "average",
                "any",
                "every",
                "most",
                "no",
                "like",
                "if",
                "when",
                "imaginary",
                "fictional",
            ],
        )
    }) || (matches!(doc.word_before(first), "a" | "an" | "the")
        && any_of(
            doc.word(last + 1),
            &[
                "may",
                "might",
                "can",
                "could",
                "would",
                "should",
                "cannot",
                "will",
                "needs",
                "level",
                "does",
                "typically",
                "usually",
                "often",
            ],
        ))
}

fn person(word: &str) -> bool {
    has(CHILD, word)
        || any_of(
            word,
            &[
                "he", "she", "his", "her", "him", "who", "whose", "with", "from", "my", "our", "their",
                "called", "named", "mum", "mother", "dad", "father", "in", "at", "i", "me", "living",
                "female", "male", "client", "boys", "girls", "foster", "nan", "parents", "he's", "she's",
                "he’s", "she’s", "they", "person", "bub", "bubba", "unborn", "lo", "dtr", "sib", "little",
                "yp",
            ],
        )
}

fn about_child(doc: &Doc, first: usize, last: usize) -> bool {
    doc.said_after(last, 4, person) || doc.said_before(first, 5, person)
}
