//! "aged 14", "age 7", "gave 15 as her age".

use super::super::text::Doc;
use super::super::words::{CHILD, any_of, has};
use super::super::{Found, Reason};
use super::{KIND, number, ranged};

/// "aged 14", "age 7", "ages 4 and 6", "(age: 9)".
pub(super) fn aged(doc: &Doc, found: &mut Found, i: usize) {
    let word = doc.word(i);
    if !matches!(word, "aged" | "age" | "ages") {
        return;
    }
    let mut k = i + 1;
    if doc.is_punct(k, ":-–=")
        || any_of(doc.word(k), &["just", "only", "about", "nearly", "almost", "of", "is", "was"])
    {
        k += 1;
    }
    let Some((value, last)) = number(doc, k) else { return };
    if doc.touched_left(k)
        || value >= 18
        || ranged(doc, k, last)
        || matches!(doc.word(last + 1), "hours" | "days" | "per" | "people")
    {
        return;
    }
    let decimal = doc.is_punct(last + 1, ".:%") && doc.is_number(last + 2) && doc.glued(last + 2);
    let plural = |w: &str| {
        any_of(
            w,
            &[
                "people",
                "persons",
                "those",
                "anyone",
                "adolescents",
                "someone",
                "pupils",
                "individuals",
                "adults",
                "everyone",
                "teenagers",
            ],
        )
    };
    let modal = |w: &str| any_of(w, &["may", "might", "can", "could", "would", "should", "cannot"]);
    let in_general =
        modal(doc.word(last + 1)) && doc.said_before(i, 2, |w| matches!(w, "a" | "any" | "every" | "each"));
    if in_general || decimal || plural(doc.word_before(i)) {
        return;
    }
    let many = |w: &str| any_of(w, &["children", "boys", "girls", "siblings", "sons", "daughters", "kids"]);
    let whose = |w: &str| {
        any_of(
            w,
            &[
                "two", "three", "four", "five", "six", "her", "his", "their", "the", "our", "my", "both",
                "these",
            ],
        )
    };
    let in_a_row = {
        let k = last + 1;
        (doc.word(k) == "and" || doc.is_punct(k, ",&"))
            && number(doc, k + 1).is_some_and(|(_, l)| {
                let l = add_unit(doc, l);
                doc.is_punct(l + 1, ",.;)") || l + 1 >= doc.len()
            })
    };
    if many(doc.word_before(i)) && !in_a_row && !doc.said_before(i.saturating_sub(1), 2, whose) {
        return;
    }
    // "at the age of 16", "from age 5": a threshold, unless somebody in particular stands beside it.
    let threshold = doc.word(k.saturating_sub(1)) == "of" || (word == "age" && !doc.is_punct(i + 1, ":"));
    let particular = |w: &str| {
        has(CHILD, w)
            || any_of(
                w,
                &[
                    "he", "she", "his", "her", "i", "my", "him", "me", "was", "mum", "dad", "mother",
                    "father", "moved", "came",
                ],
            )
    };
    let limit = doc.said_before(i, 3, |w| {
        any_of(
            w,
            &[
                "from", "until", "under", "over", "till", "by", "below", "above", "up", "after", "before",
                "reach", "reaches", "beyond", "minimum",
            ],
        )
    });
    let somebody = doc.said_before(i, 5, particular) || doc.said_after(last, 4, particular);
    // "…, age 14, …" and "(age 14)" stand beside a person by their place alone.
    let beside = doc.opens(i) || (i > 0 && doc.is_punct(i - 1, ","));
    // "in care since the age of three"
    let since = doc.said_before(i, 2, |w| w == "since");
    if threshold && !since && (limit || !(somebody || beside)) {
        return;
    }
    let end = add_unit(doc, last);
    found.look(doc, (i, end), KIND, Reason::ChildAge, if threshold { 70 } else { 85 });
    // "aged 4 and 6"
    let mut next = end + 1;
    for _ in 0..4 {
        let joined = doc.is_punct(next, ",&") || doc.word(next) == "and";
        let Some((value, last)) = number(doc, next + 1).filter(|_| joined) else { break };
        let after = doc.word(last + 1);
        if value >= 18
            || ranged(doc, next + 1, last)
            || matches!(after, "hours" | "weeks" | "days" | "others" | "visits" | "minutes")
        {
            break;
        }
        found.look(doc, (next + 1, add_unit(doc, last)), KIND, Reason::ChildAge, 75);
        next = last + 1;
    }
}

/// "years" or "years old" behind the number.
fn add_unit(doc: &Doc, last: usize) -> usize {
    // "thirteen and a half"
    let half = doc.word(last + 1) == "and" && doc.word(last + 2) == "a" && doc.word(last + 3) == "half";
    let last = if half { last + 3 } else { last };
    #[rustfmt::skip]
    // "aged 16 and two months"
    let months = number(doc, last + 2).filter(|_| doc.word(last + 1) == "and");
    if let Some((_, k)) =
        months.filter(|(_, k)| matches!(doc.word(k + 1), "months" | "mths" | "weeks" | "wks"))
    {
        return k + 1;
    }
    let unit = |k: usize| {
        matches!(
            doc.word(k),
            "years" | "yrs" | "months" | "year" | "yr" | "mths" | "weeks" | "wks" | "y" | "m"
        )
    };
    if !unit(last + 1) {
        return last;
    }
    // "2 yrs 4 months"
    let last = last + 1;
    let and = usize::from(doc.word(last + 1) == "and" || doc.is_punct(last + 1, ","));
    let more = number(doc, last + 1 + and).map(|(_, k)| k).filter(|&k| unit(k + 1)).map_or(last, |k| k + 1);
    if doc.word(more + 1) == "old" { more + 1 } else { more }
}

/// "gave 15 as her age"
pub(super) fn given(doc: &Doc, found: &mut Found, i: usize) {
    let age = doc.word(i) == "age"
        && i > 2
        && matches!(doc.word(i - 1), "his" | "her" | "their")
        && doc.word(i - 2) == "as";
    if age && doc.is_number(i - 3) && doc.digits(i - 3) <= 2 && doc.value(i - 3).is_some_and(|v| v < 18) {
        found.look(doc, (i - 3, i - 3), KIND, Reason::ChildAge, 70);
    }
}
