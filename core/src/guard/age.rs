//! The exact age of one child.
//!
//! Source: ages as English case notes write them ("7-year-old", "aged 14", "14yo", "is 9"). An adult's age, a
//! group ("16 and 17 year olds", "aged 5 to 11"), a legal threshold ("under 18", "age of 16") and a typical
//! child ("what a two-year-old might feel") identify nobody.

use super::digits::small_number;
use super::text::Doc;
use super::words::{CHILD, FUNCTION, GENERIC, any_of, has};
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::Age;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        year_old(doc, found, i);
        aged(doc, found, i);
        beside_child_word(doc, found, i);
        pronoun_is(doc, found, i);
        beside_name(doc, found, i);
        twelfths(doc, found, i);
        gendered(doc, found, i);
        given(doc, found, i);
    }
}

/// A whole number in digits or words from token `i`: value and last token.
fn number(doc: &Doc, i: usize) -> Option<(u32, usize)> {
    if let Some(value) = doc.value(i) {
        return (doc.digits(i) <= 2).then_some((value, i));
    }
    small_number(doc, i).and_then(|(value, last)| Some((u32::try_from(value).ok()?, last)))
}

/// Whether the number is one end of a range or a list of a group: "5-11", "16 and 17", "5 to 11", "16+".
pub(super) fn ranged(doc: &Doc, first: usize, last: usize) -> bool {
    let after = last + 1;
    let to = doc.is_punct(after, "-–/+") || matches!(doc.word(after), "to" | "or" | "plus" | "upwards");
    let over = doc.word(after) == "and"
        && any_of(doc.word(after + 1), &["over", "under", "above", "below", "older", "younger", "up"]);
    let end = number(doc, after + 1).is_some()
        || matches!(doc.word(after), "plus" | "upwards")
        || doc.is_punct(after, "+");
    let beyond = matches!(doc.word(after + 1), "over" | "under" | "older" | "younger" | "above" | "below");
    let up_to = to && (end || beyond);
    let before = first.checked_sub(1).is_some_and(|p| {
        (doc.is_punct(p, "-–/") || matches!(doc.word(p), "to" | "or"))
            && p.checked_sub(1).is_some_and(|n| doc.is_number(n) || small_number(doc, n).is_some())
    });
    let limit = any_of(
        doc.word_before(first),
        &["under", "over", "below", "above", "than", "until", "least", "between", "by", "about"],
    ) && doc.word_before(first) != "about";
    up_to || over || before || limit
}

/// "7-year-old", "7 yr old", "14yo", "14 y/o", "7 years old", "6-month-old".
fn year_old(doc: &Doc, found: &mut Found, i: usize) {
    if doc.touched_left(i) || (doc.glued(i) && i > 0 && doc.is_punct(i - 1, ".-–/")) {
        return;
    }
    let Some((value, number_last)) = number(doc, i) else { return };
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
        let young = value <= 36 && (about_child(doc, i, last) || doc.word(last + 1) == "twins" || alone);
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

/// A word for a child as notes shorten it.
fn childlike(word: &str) -> bool {
    has(CHILD, word)
        || matches!(
            word,
            "yp" | "bby"
                | "bb"
                | "bub"
                | "sib"
                | "bro"
                | "sis"
                | "dtr"
                | "dau"
                | "ds"
                | "dd"
                | "male"
                | "female"
        )
}

/// "bby 10/12": months as health visitors write them.
fn twelfths(doc: &Doc, found: &mut Found, i: usize) {
    let months = doc.value(i).is_some_and(|v| (1..=36).contains(&v)) && doc.value(i + 2) == Some(12);
    let whole = doc.is_punct(i + 1, "/") && !doc.is_punct(i + 3, "/") && !doc.touched_left(i);
    if months && whole && doc.is_number(i) && childlike(doc.word_before(i)) {
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
                "he’s", "she’s", "they", "person",
            ],
        )
}

fn about_child(doc: &Doc, first: usize, last: usize) -> bool {
    doc.said_after(last, 4, person) || doc.said_before(first, 5, person)
}

/// "aged 14", "age 7", "ages 4 and 6", "(age: 9)".
fn aged(doc: &Doc, found: &mut Found, i: usize) {
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
    if many(doc.word_before(i)) && !doc.said_before(i.saturating_sub(1), 2, whose) {
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
    if threshold && (limit || !(somebody || beside)) {
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
    if !matches!(doc.word(last + 1), "years" | "yrs" | "months" | "year" | "yr") {
        return last;
    }
    if doc.word(last + 2) == "old" { last + 2 } else { last + 1 }
}

/// "boy (7)", "son, 9,", "daughter 7yrs".
fn beside_child_word(doc: &Doc, found: &mut Found, i: usize) {
    if !childlike(doc.word(i)) {
        return;
    }
    let opened = doc.is_punct(i + 1, "(,-–");
    let k = if opened { i + 2 } else { i + 1 };
    let Some((value, last)) = number(doc, k) else { return };
    if value >= 18 || doc.is_word(k) && !opened || ranged(doc, k, last) {
        return;
    }
    let unit = matches!(doc.word(last + 1), "yrs" | "yr" | "y" | "years" | "months" | "mths");
    let unit_last = if unit { last + 1 } else { last };
    let closed =
        doc.is_punct(unit_last + 1, "),;") || (doc.is_punct(unit_last + 1, ".") && !doc.glued(unit_last + 2));
    let fits = if doc.is_punct(i + 1, "(") {
        closed
    } else if opened {
        closed || unit
    } else {
        unit
    };
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

/// "gave 15 as her age"
fn given(doc: &Doc, found: &mut Found, i: usize) {
    let age = doc.word(i) == "age"
        && i > 2
        && matches!(doc.word(i - 1), "his" | "her" | "their")
        && doc.word(i - 2) == "as";
    if age && doc.is_number(i - 3) && doc.digits(i - 3) <= 2 && doc.value(i - 3).is_some_and(|v| v < 18) {
        found.look(doc, (i - 3, i - 3), KIND, Reason::ChildAge, 70);
    }
}

/// "F 14, excl", "M 9": how referrals shorten a girl and a boy.
fn gendered(doc: &Doc, found: &mut Found, i: usize) {
    let letter = matches!(doc.raw(i), "F" | "M") && doc.opens(i) && !doc.touched_right(i);
    let Some((_, last)) = number(doc, i + 1).filter(|(value, _)| letter && (1..18).contains(value)) else {
        return;
    };
    if doc.is_number(i + 1) && !doc.glued(i + 1) && doc.is_punct(last + 1, ",;.") && !doc.is_number(last + 2)
    {
        found.look(doc, (i + 1, last), KIND, Reason::ChildAge, 60);
    }
}

/// "J (14)", "Jay, 14, lives with nan".
fn beside_name(doc: &Doc, found: &mut Found, i: usize) {
    if !doc.capital(i) || doc.shouted(i) || !(doc.is_number(i + 2) && doc.is_punct(i + 1, "(,")) {
        return;
    }
    let Some((_, last)) = number(doc, i + 2).filter(|(value, _)| (1..18).contains(value)) else { return };
    let word = doc.word(i);
    let initial = word.len() == 1 && word != "i";
    let name =
        !initial && !has(GENERIC, word) && !has(FUNCTION, word) && !word.ends_with('s') && word.len() > 2;
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

/// "he is 14 and", "she was nearly 9", "turned 14".
fn pronoun_is(doc: &Doc, found: &mut Found, i: usize) {
    let word = doc.word(i);
    let turned = matches!(word, "turned" | "turns" | "turning");
    let contracted = matches!(word, "he's" | "she's" | "he’s" | "she’s" | "i'm" | "i’m");
    let being = matches!(word, "is" | "was" | "being") && {
        let who = doc.word_before(i);
        let initial = i > 0 && doc.capital(i - 1) && who.len() == 1;
        let named = i > 0
            && doc.capital(i - 1)
            && !doc.opens(i - 1)
            && !doc.shouted(i - 1)
            && !has(GENERIC, who)
            && !has(FUNCTION, who);
        let small = i > 0 && !doc.capital(i - 1) && {
            let known = doc.known(who);
            known.no_word() && known.first() > 1 && !known.place() && !known.trade()
        };
        initial
            || named
            || small
            || matches!(who, "he" | "she" | "i" | "who" | "who's")
            || (has(CHILD, who) && doc.said_before(i - 1, 2, |w| w != "a" && w != "every"))
    };
    if !turned && !contracted && !being {
        return;
    }
    let mut k = i + 1;
    while k < i + 3
        && any_of(doc.word(k), &["just", "only", "nearly", "almost", "now", "still", "about", "recently"])
    {
        k += 1;
    }
    let Some((value, last)) = number(doc, k) else { return };
    if value == 0 || value >= 18 || doc.touched_right(last) || ranged(doc, k, last) {
        return;
    }
    let after = doc.word(last + 1);
    let ends = last + 1 >= doc.len()
        || doc.is_punct(last + 1, ",;)!?")
        || (doc.is_punct(last + 1, ".") && !doc.glued(last + 2))
        || any_of(
            after,
            &["and", "with", "who", "but", "when", "now", "next", "on", "in", "so", "this", "last", "at"],
        );
    let one = matches!(doc.word(k), "one") || (value < 2);
    let of_them = matches!(doc.word(last + 1), "and" | "in")
        && matches!(doc.word(last + 2), "half" | "three" | "the" | "a");
    if ends && !one && !of_them {
        found.look(doc, (k, last), KIND, Reason::ChildAge, if turned { 70 } else { 66 });
    }
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::Age;
    use super::super::tests::{found, found_any};

    #[test]
    fn ages_of_one_child() {
        for (text, age) in [
            ("a 7-year-old boy with autism", "7-year-old"),
            ("aged 14 from the estate", "aged 14"),
            ("a 14yo girl", "14yo"),
            ("met 14 y/o at home", "14 y/o"),
            ("she is 7 years old", "7 years old"),
            ("a seven year old boy", "seven year old"),
            ("her 6-month-old baby", "6-month-old"),
            ("the baby is six weeks old", "six weeks old"),
            ("the boy (9) said", "9"),
            ("her son, 9, was there", "9"),
            ("He is 14 and sad", "14"),
            ("she turned 15.", "15"),
            ("he's just 13, she said", "13"),
            ("a 4 yr old girl", "4 yr old"),
            ("my 16 year old client", "16 year old"),
            ("daughter 7yrs", "7yrs"),
            ("K is 14 and lives with nan", "14"),
            ("J (14) rang", "14"),
            ("Jay, 14, lives with nan", "14"),
            ("(age 14)", "age 14"),
            ("the 13 y/o's phone", "13 y/o's"),
            ("the 10-month-old slept", "10-month-old"),
            ("she moved at the age of 9", "age of 9"),
            ("the lad, age: 12", "age: 12"),
            ("a 7½-year-old boy", "7½-year-old"),
        ] {
            assert_eq!(found(text, Age), [age], "{text}");
        }
        assert_eq!(found("her two children aged 4 and 6", Age), ["aged 4", "6"]);
    }

    #[test]
    fn adults_groups_and_thresholds() {
        for text in [
            "18 hours",
            "Age UK",
            "under 5s",
            "aged 16 to 25 service",
            "16 and 17 year olds",
            "a 45-year-old man",
            "aged 34",
            "children aged 5 to 11",
            "aged 5-11",
            "people aged 16 and over",
            "from age 16",
            "under 18",
            "the age of 16 in law",
            "a typical 7-year-old",
            "what a two-year-old might feel",
            "a 7-year-old law",
            "the plan is 6 months old",
            "young people aged 16",
            "he was 10 minutes late",
            "he is 1 of three",
            "a 6-month-old plan",
            "children aged 16+",
            "she is 12 weeks pregnant",
            "ages ago",
            "age 65",
            "aged 16/17",
            "under-5s",
            "the 10 year old Act",
            "at age 16 the law changes",
            "turned 3 pages",
            "a child aged 7 may grieve differently",
        ] {
            assert_eq!(found(text, Age), [""; 0], "{text}");
        }
        assert!(found_any("an 18 hour duty and a 16 to 25 service").is_empty());
    }
}
