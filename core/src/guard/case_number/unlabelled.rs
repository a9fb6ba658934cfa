//! Codes that no word announces.

use super::super::text::{Doc, Kind};
use super::super::words::any_of;
use super::super::{Found, Reason};
use super::value::long;
use super::{KIND, invitation};

/// "HA44512", "LA/25/0045", "2210765": nobody writes such a thing but as the number of somebody's case.
pub(super) fn unlabelled(doc: &Doc, found: &mut Found, i: usize) {
    let part = |k: usize| matches!(doc.kind(k), Some(Kind::Word | Kind::Number));
    if !part(i) || doc.glued(i) && i > 0 && !doc.is_punct(i - 1, "(\"'“‘[") || published(doc, i) {
        return;
    }
    let mut last = i;
    for k in i + 1..i + 12 {
        let join = doc.is_punct(k, "/-") && doc.glued(k + 1) && part(k + 1);
        if !doc.glued(k) || !(part(k) || join) {
            break;
        }
        last = k;
    }
    // "ASB 7741/24": letters apart from a number with its year.
    let headed = doc.digits(i) >= 4
        && last == i + 2
        && doc.is_punct(i + 1, "/")
        && matches!(doc.digits(last), 2 | 4)
        && i > 0
        && !doc.glued(i)
        && !doc.line_before(i)
        && doc.shouted(i - 1)
        && (2..=5).contains(&doc.raw(i - 1).len())
        && !doc.touched_right(last)
        && !matches!(doc.word(i - 1), "si" | "no" | "eu" | "ec" | "act" | "reg" | "regs");
    if headed {
        found.look(doc, (i - 1, last), KIND, Reason::ReferenceWord, 55);
        return;
    }
    // "A9917QQ": a prison number.
    let prison = doc.word(i).starts_with('a')
        && doc.code(i).is_some_and(|c| c.is("a9999aa") && c.last == last && doc.all_capitals(i, last));
    if prison && !doc.touched_right(last) {
        found.look(doc, (i, last), KIND, Reason::ReferenceWord, 60);
        return;
    }
    // "their ref is HT/2291/B, ours is 30881"
    let ours = doc.digits(i) > 3
        && matches!(doc.word_before(i), "is" | "was")
        && i > 1
        && any_of(doc.word(i - 2), &["ours", "theirs", "mine", "hers", "his", "yours"])
        && doc.said_before(i, 14, |w| any_of(w, &["ref", "reference", "number", "no", "refs", "numbers"]));
    if ours && last == i && !doc.touched_right(i) {
        found.look(doc, (i, i), KIND, Reason::ReferenceWord, 60);
        return;
    }
    let digits: usize = (i..=last).map(|k| doc.digits(k)).sum();
    let letters: usize = (i..=last).filter(|&k| doc.is_word(k)).map(|k| doc.raw(k).len()).sum();
    let longest = (i..=last).filter(|&k| doc.is_word(k)).map(|k| doc.raw(k).len()).max().unwrap_or(0);
    let joined = (i..=last).filter(|&k| doc.is_punct(k, "/-")).count();
    let dated = super::super::dates::date(doc, i).is_some_and(|d| d.last >= last)
        || super::super::dates::unbroken(doc, i).is_some();
    let cited = doc.said_before(i, 4, |w| {
        invitation(w)
            || matches!(w, "page" | "paragraph" | "para" | "isbn" | "vol" | "pp" | "code" | "social" | "swe")
    });
    if cited
        || dated
        || measured(doc, i, last)
        || doc.is_punct(last + 1, "@\\_") && doc.glued(last + 1)
        || doc.is_punct(last + 1, ".") && doc.glued(last + 2)
    {
        return;
    }
    // "26/0417/ADT" begins with its year.
    let year_first = doc.is_number(i) && joined > 1 && doc.is_word(last) && letters > 1;
    let capitals = (doc.is_word(i) || year_first) && doc.all_capitals(i, last);
    let lettered = capitals
        && longest <= 4
        && letters <= 6
        && (digits >= 5 || joined > 1 && digits >= 4)
        && digits <= 12;
    let plain = last == i
        && long(doc, i)
        && !counted(doc, last)
        && doc.raw(i).len() < 11
        && !doc.raw(i).ends_with("000");
    if lettered && (joined > 0 || last == i + 1 || last == i + 2) {
        found.look(doc, (i, last), KIND, Reason::ReferenceWord, 55);
    } else if plain && !doc.is_number(last + 1) && !(i > 0 && doc.is_number(i - 1)) {
        found.look(doc, (i, i), KIND, Reason::ReferenceWord, 45);
    }
}

/// "1500 cases", "2000 records": a count, not a number of a case.
pub(super) fn counted(doc: &Doc, last: usize) -> bool {
    let next = doc.word(last + 1);
    next.len() > 3
        && next.ends_with('s')
        && !any_of(next, &["this", "does", "was", "says", "needs", "shows", "lives", "has"])
}

/// Money, percentages, times and durations.
pub(super) fn measured(doc: &Doc, first: usize, last: usize) -> bool {
    (first > 0 && doc.is_punct(first - 1, "£$€["))
        || doc.is_punct(last + 1, "%£€")
        || (doc.is_punct(last + 1, ":") && doc.is_number(last + 2) && doc.glued(last + 2))
        || (first..=last).all(|k| !doc.is_word(k))
            && any_of(
                doc.word(last + 1),
                &["hours", "minutes", "weeks", "days", "years", "months", "per", "pounds"],
            )
}

/// A publication's number, not a person's: "ref: DFE-00195-2023".
pub(super) fn published(doc: &Doc, i: usize) -> bool {
    any_of(
        doc.word(i),
        &[
            "dfe", "isbn", "issn", "doi", "hc", "cm", "cp", "si", "uksc", "ewca", "ewhc", "ewfc", "iso",
            "pmid",
        ],
    )
}
