//! The number that stands behind its word.

use super::super::text::{Doc, Kind};
use super::unlabelled::{counted, measured, published};
use super::{Label, radio_letter};

/// Past "number", "is", ":" and the like; whether any of them announced a number.
pub(super) fn skip_fillers(doc: &Doc, from: usize, label: Label) -> (usize, bool) {
    let (mut k, mut filled) = (from, false);
    for _ in 0..7 {
        match doc.word(k) {
            "number" | "no" | "id" | "ref" | "reference" | "num" | "nr" | "case" | "record" | "person"
            | "client" | "file" | "episode" | "code" => {
                filled = true;
            }
            "is" | "was" | "as" | "of" | "s" | "under" | "on" | "which" | "which's" => {}
            "for" | "given" | "gave" | "they" | "me" | "it" | "it's" | "its" | "this" | "today"
            | "quoted" | "her" | "his" | "him" | "that" | "mum" | "dad" | "i" | "think" | "the" | "with"
            | "legal" | "aid" | "police" | "court" | "ending" | "starting" | "beginning" | "has" | "had"
                if label != Label::Weak => {}
            _ if doc.is_punct(k, ":=#|") => filled = true,
            _ if doc.is_punct(k, ".(-–\"',")
                && !(doc.glued(k) && doc.glued(k + 1) && doc.is_number(k + 1)) => {}
            _ => break,
        }
        k += 1;
    }
    (k, filled)
}

/// The last token of a number of a case that begins at `i`, if it may be one.
pub(super) fn value(doc: &Doc, i: usize, label: Label, filled: bool) -> Option<usize> {
    let part = |k: usize| matches!(doc.kind(k), Some(Kind::Word | Kind::Number));
    if !part(i) || doc.touched_left(i) {
        return None;
    }
    let unbroken = |from: usize| {
        let joins = |k: usize| doc.is_punct(k, "/-_.–*") && doc.glued(k + 1) && part(k + 1);
        (from + 1..from + 20).take_while(|&k| doc.glued(k) && (part(k) || joins(k))).last().unwrap_or(from)
    };
    let mut last = unbroken(i);
    let first_digits: usize = (i..=last).map(|k| doc.digits(k)).sum();
    // "A 1234567", "LCS 123 456": letters or a short group before the rest of the digits.
    let short_head = (doc.is_word(i) && last == i && doc.raw(i).len() <= 4 && doc.shouted_or_single(i))
        || (i == last && (2..=4).contains(&first_digits) && doc.is_number(i));
    let mut grew = 0;
    while short_head
        && grew < 3
        && doc.digits(last + 1) >= 3
        && !doc.line_before(last + 1)
        && !doc.touched_right(last + 1)
    {
        (last, grew) = (unbroken(last + 1), grew + 1);
    }
    let digits: usize = (i..=last).map(|k| doc.digits(k)).sum();
    let lettered = (i..=last).any(|k| doc.is_word(k));
    let joined = (i..=last).any(|k| doc.is_punct(k, "/-_–*"));
    let whole = doc.code(i).is_some_and(|c| c.last == last) || lettered || joined || grew > 0;
    if !whole || measured(doc, i, last) {
        return None;
    }
    let year = last == i && digits == 4 && doc.value(i).is_some_and(|v| (1900..=2099).contains(&v));
    let dated = super::super::dates::date(doc, i).is_some_and(|d| d.last >= last);
    let enough = match label {
        Label::Strong => digits >= 3 && !(dated && digits <= 4),
        Label::System => {
            digits >= 5
                || (digits >= 4 && (filled || !year) && !counted(doc, last))
                || (digits >= 3 && filled && !year && !dated)
        }
        Label::Weak => {
            (digits >= 5 || (digits >= 4 && (filled || lettered || joined))) && !dated
                || (digits >= 3 && lettered && (filled || joined) && !dated)
        }
    };
    let longest = (i..=last).map(|k| doc.raw(k).len()).max().unwrap_or(0);
    (enough && !(year && label != Label::Strong) && longest <= 20 && !published(doc, i)).then_some(last)
}

/// "Liquidlogic about the duplicate for 2210765": a number that counts nothing.
pub(super) fn long(doc: &Doc, k: usize) -> bool {
    let decimal = doc.is_punct(k + 1, ".") && doc.glued(k + 2);
    (6..=10).contains(&doc.digits(k))
        && !decimal
        && !doc.touched_left(k)
        && !doc.touched_right(k)
        && !doc.is_punct(k + 1, "/-%")
        && !measured(doc, k, k)
}

/// "four four one nine oh two seven", "l v twenty three c zero zero one two three", "four two slash one two three": said digit
/// by digit and letter by letter; its last token.
pub(super) fn said(doc: &Doc, first: usize, label: Label) -> Option<usize> {
    let letter = |k: usize| {
        doc.is_word(k) && doc.raw(k).len() == 1 && !doc.glued(k) && !doc.touched_right(k)
            || radio_letter(doc.word(k))
    };
    let unit = |k: usize| {
        let at = doc.units.binary_search_by_key(&k, |unit| unit.first).ok()?;
        doc.units.get(at).filter(|unit| !doc.touched_left(unit.first))
    };
    let mark = |k: usize| {
        matches!(doc.word(k), "slash" | "dash" | "hyphen" | "stroke" | "forward" | "dot")
            || doc.is_punct(k, "/-")
    };
    let (mut k, mut last) = (first, None);
    let (mut digits, mut letters, mut spoken) = (0usize, 0usize, false);
    for _ in 0..28 {
        if doc.line_before(k) && k > first {
            break;
        }
        if let Some(unit) = unit(k) {
            (digits, spoken) = (digits + usize::from(unit.len), spoken || unit.spoken);
            (last, k) = (Some(unit.last), unit.last + 1);
        } else if letter(k) && !(matches!(doc.word(k), "a" | "i") && unit(k + 1).is_none() && !letter(k + 1))
        {
            (letters, last) = (letters + 1, Some(k));
            k += 1;
        } else if last.is_some()
            && (mark(k) || doc.is_punct(k, ","))
            && (unit(k + 1).is_some() || letter(k + 1) || mark(k + 1))
        {
            k += 1;
        } else {
            break;
        }
    }
    let short = matches!(doc.word(first.saturating_sub(1)), "number" | "is" | "log")
        && digits >= 3
        && label == Label::Strong;
    let enough = digits >= 5 || short || label != Label::Weak && letters > 0 && digits >= 3;
    last.filter(|_| enough && spoken)
}
