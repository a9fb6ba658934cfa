//! Letters apart that belong together: "J.B.", "j b", "A + B".

use super::super::cues;
use super::super::words::Words;
use super::abbreviations::NUMBERED;

/// "A, B + bby seen", "says M & P settled": letters joined by a mark where no list of things stands.
pub(super) fn joined_letters(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let letter = |k: usize| {
        doc.is_word(k)
            && doc.capital(k)
            && doc.raw(k).len() == 1
            && doc.raw(k) != "I"
            && !doc.touched_left(k)
            && !doc.touched_right(k)
            && !doc.is_number(k + 1)
    };
    let join = |k: usize| doc.is_punct(k, "&+,") || doc.word(k) == "and";
    // "Q & A", "A & E", "B & B", "R & R", "plans A and B"
    let set_phrase = |a: usize, b: usize| {
        matches!(
            (doc.raw(a), doc.raw(b)),
            ("Q", "A")
                | ("C", "D")
                | ("A", "E")
                | ("B", "B")
                | ("R", "R")
                | ("T", "C")
                | ("D", "V")
                | ("P", "P" | "L")
        )
    };
    let things = |k: usize| {
        let before = words.before(k);
        NUMBERED.contains(&before) || NUMBERED.contains(&before.strip_suffix('s').unwrap_or(before))
    };
    let pair = |a: usize| {
        letter(a)
            && join(a + 1)
            && letter(a + 2)
            && !doc.glued(a + 1) | doc.is_punct(a + 1, ",&+")
            && !doc.line_before(a + 2)
            && !set_phrase(a, a + 2)
            && !things(a)
            && (words.brief(a) || !doc.is_punct(a + 1, ",") && words.verb_after(a + 2) == 2)
    };
    pair(i) || i > 1 && pair(i - 2)
}

/// Letters apart that belong together: "J.B.", "J. B.", "j b".
pub(super) fn spelled(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let letter = |k: usize| {
        doc.is_word(k)
            && doc.raw(k).chars().count() == 1
            && !words.masked(k)
            && !doc.touched_left(k)
            && !doc.touched_right(k)
    };
    let capital = |k: usize| letter(k) && doc.capital(k);
    let dotted = |a: usize, b: usize| {
        capital(a)
            && capital(b)
            && doc.is_punct(a + 1, ".")
            && doc.glued(a + 1)
            && b == a + 2
            && doc.is_punct(b + 1, ".")
    };
    // "N.I. No.", "H.O. i/v"
    let body = |a: usize| {
        matches!(
            (doc.raw(a), doc.raw(a + 2)),
            ("N", "I") | ("H", "O") | ("P", "O") | ("U", "K") | ("A", "E") | ("O", "T") | ("S", "W")
        )
    };
    let abbreviation = |a: usize| body(a) || doc.is_punct(a + 3, ".") && capital(a + 4) && doc.glued(a + 4);
    let first =
        dotted(i, i + 2) && !abbreviation(i) && !(i > 1 && doc.is_punct(i - 1, ".") && capital(i - 2));
    let second = i > 1
        && dotted(i - 2, i)
        && !abbreviation(i - 2)
        && !(i > 3 && doc.is_punct(i - 3, ".") && capital(i - 4));
    // "the g p who came", "an o t and her student": what a job is called for short.
    let shortened = |a: usize, b: usize| cues::role(&format!("{}{}", doc.word(a), doc.word(b)));
    let small = |a: usize, b: usize| {
        letter(a)
            && letter(b)
            && !doc.capital(b)
            && words.small_line(a)
            && !letter(b + 1)
            && !(a > 0 && letter(a - 1))
            && !doc.line_before(b)
            && !matches!(doc.word(a), "a" | "i" | "o" | "u" | "c")
            && !matches!(doc.word(b), "a" | "i" | "o" | "u")
            && (words.cue_before(a) >= 2
                || words.verb_after(b) > 0
                || words.owns(b) > 0
                || words.opens(a) && matches!(doc.word(b + 1), "from" | "at"))
            && !shortened(a, b)
    };
    // "s.b. refusing", "saw j.k. today"; "e.g." and "p.m." end otherwise.
    let small_dots = |a: usize| {
        letter(a)
            && letter(a + 2)
            && !doc.capital(a)
            && !doc.capital(a + 2)
            && doc.is_punct(a + 1, ".")
            && doc.glued(a + 1)
            && doc.glued(a + 2)
            && doc.is_punct(a + 3, ".")
            && !letter(a + 4)
            && !(a > 0 && doc.is_punct(a - 1, "."))
            && (words.small_line(a) || words.brief(a))
            && !matches!(
                (doc.word(a), doc.word(a + 2)),
                ("e", "g")
                    | ("i", "e")
                    | ("a" | "p", "m")
                    | ("n", "b" | "k" | "a")
                    | ("p", "s" | "a")
                    | ("o", "t")
                    | ("u", _)
                    | ("c", _)
            )
            && (words.opens(a) || words.cue_before(a) >= 2 || words.verb_after(a + 3) > 0)
    };
    // "with c j who is my mentor", "a m and her sister"
    let followed = |a: usize, b: usize| {
        letter(a)
            && letter(b)
            && !doc.capital(a)
            && words.small_line(a)
            && !doc.line_before(b)
            && !(a > 0 && letter(a - 1))
            && !shortened(a, b)
            && (doc.word(b + 1) == "who"
                || doc.word(b + 1) == "and" && matches!(doc.word(b + 2), "her" | "his"))
    };
    first
        || followed(i, i + 1)
        || i > 0 && followed(i - 1, i)
        || second
        || small_dots(i)
        || i > 1 && small_dots(i - 2)
        || small(i, i + 1)
        || (i > 0 && small(i - 1, i))
}
