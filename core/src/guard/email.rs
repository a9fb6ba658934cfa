//! E-mail addresses, typed and dictated.
//!
//! Source: RFC 5321 section 4.1.2 for the dot-string form people use; quoted local parts are not looked for.
//! Dictation writes "jo dot smith at example dot com".

use super::text::{Doc, Kind};
use super::url::{ending_word, known_ending};
use super::words::any_of;
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::Email;
/// More pieces than any real address has; it keeps hostile input linear.
const REACH: usize = 24;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        if doc.is_punct(i, "@") {
            if let Some(tokens) = typed(doc, i) {
                found.stop(doc, tokens, KIND, Reason::EmailAddress, 99);
            }
        } else if doc.word(i) == "at"
            && let Some(tokens) = spoken(doc, i)
        {
            found.stop(doc, tokens, KIND, Reason::SpokenEmail, 88);
        }
    }
}

/// The last token of a domain "example.co.uk" from token `i`, when it has a dot and an ending of letters.
pub(super) fn domain(doc: &Doc, i: usize) -> Option<usize> {
    let label = |k: usize| matches!(doc.kind(k), Some(Kind::Word | Kind::Number));
    if !label(i) {
        return None;
    }
    let (mut last, mut dotted) = (i, None);
    for k in i + 1..i + REACH {
        if !doc.glued(k) {
            break;
        }
        if label(k) {
            last = k;
            if dotted.is_some() && doc.is_punct(k - 1, ".") {
                dotted = Some(k);
            }
        } else if doc.is_punct(k, ".-_") && doc.glued(k + 1) && label(k + 1) {
            dotted = if doc.is_punct(k, ".") { Some(k + 1) } else { dotted };
        } else {
            break;
        }
    }
    let ending = dotted?;
    (doc.is_word(ending) && doc.raw(ending).len() >= 2 && ending <= last).then_some(last)
}

fn typed(doc: &Doc, at: usize) -> Option<(usize, usize)> {
    let mut first = at;
    for k in (at.saturating_sub(REACH)..at).rev() {
        let part = matches!(doc.kind(k), Some(Kind::Word | Kind::Number)) || doc.is_punct(k, "._%+-&'");
        if !doc.glued(k + 1) || !part {
            break;
        }
        first = k;
    }
    while first < at && doc.is_punct(first, ".%&'-") {
        first += 1;
    }
    if first == at || !doc.glued(at + 1) {
        return spaced(doc, at);
    }
    Some((first, domain(doc, at + 1)?))
}

/// "jo.smith @example.com", "jo @ example.com".
fn spaced(doc: &Doc, at: usize) -> Option<(usize, usize)> {
    let before = at.checked_sub(1)?;
    let mut first = before;
    while first > 0
        && before - first < REACH
        && doc.glued(first)
        && (doc.is_word(first - 1) || doc.is_number(first - 1) || doc.is_punct(first - 1, "._-"))
    {
        first -= 1;
    }
    let last = domain(doc, at + 1)?;
    let local = doc.is_word(before) || doc.is_number(before);
    let line = doc.line_before(at) || doc.line_before(at + 1);
    (local && !line && known_ending(doc.word(last))).then_some((first, last))
}

/// "example dot co dot uk" or "example.com" after a spoken "at": its last token.
fn spoken_domain(doc: &Doc, i: usize) -> Option<(usize, bool)> {
    if let Some(last) = domain(doc, i).filter(|&last| known_ending(doc.word(last))) {
        return Some((last, false));
    }
    let mut last = i;
    let mut ended = None;
    for _ in 0..6 {
        if !(doc.is_word(last) || doc.is_number(last))
            || matches!(doc.word(last + 1), "hyphen" | "dash") && doc.word(last + 3) != "dot"
        {
            break;
        }
        if matches!(doc.word(last + 1), "hyphen" | "dash" | "dot" | "point" | "full") {
            let step = if doc.word(last + 1) == "full" && doc.word(last + 2) == "stop" { 3 } else { 2 };
            last += step;
            if ending_word(doc.word(last)) {
                ended = Some(last);
            }
        } else {
            break;
        }
    }
    ended.map(|last| (last, true))
}

fn spoken(doc: &Doc, at: usize) -> Option<(usize, usize)> {
    let (last, dictated) = spoken_domain(doc, at + 1)?;
    let mut first = at.checked_sub(1)?;
    if !(doc.is_word(first) || doc.is_number(first)) {
        return None;
    }
    let mut chained = false;
    // "barker five nine at": digits belong to the word before them.
    let number = |k: usize| doc.units.binary_search_by_key(&k, |unit| unit.last).is_ok() && doc.is_word(k);
    let mut said = 0;
    while dictated && first > 0 && number(first) && doc.is_word(first - 1) && said < 6 {
        (first, said) = (first - 1, said + 1);
    }
    for _ in 0..REACH / 2 {
        while first > 0
            && doc.glued(first)
            && (doc.is_number(first - 1) || doc.is_word(first - 1) || doc.is_punct(first - 1, "._-"))
            && at - first < REACH
        {
            chained |= doc.is_punct(first - 1, "._");
            first -= 1;
        }
        let joined =
            first >= 2 && matches!(doc.word(first - 1), "dot" | "underscore" | "dash" | "hyphen" | "point");
        if !joined || !(doc.is_word(first - 2) || doc.is_number(first - 2)) {
            break;
        }
        first -= 2;
        chained = true;
    }
    let numbered = (first..at).any(|k| doc.is_number(k));
    let places = any_of(
        doc.word(at - 1),
        &[
            "look",
            "looking",
            "looked",
            "available",
            "found",
            "is",
            "it",
            "read",
            "see",
            "more",
            "details",
            "online",
            "published",
            "website",
            "site",
            "us",
            "be",
            "them",
            "information",
            "here",
            "guidance",
            "page",
            "out",
            "up",
            "live",
            "works",
            "work",
            "worked",
            "working",
            "team",
            "resources",
        ],
    );
    let announced =
        doc.said_before(at, 8, |w| matches!(w, "email" | "emailed" | "mail" | "emails" | "address"));
    let sure = chained || numbered || (dictated && !places) || (announced && !places);
    sure.then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::Email;
    use super::super::tests::found;

    #[test]
    fn typed_and_dictated() {
        for (text, address) in [
            ("mail jo.smith@example.com today", "jo.smith@example.com"),
            ("<jo@example.org>", "jo@example.org"),
            ("Jo_Smith+1@mail.example.co.uk.", "Jo_Smith+1@mail.example.co.uk"),
            ("jo@example.com,", "jo@example.com"),
            ("mailto:jo@example.com", "jo@example.com"),
            ("josé@example.com", "josé@example.com"),
            ("jo dot smith at example dot com", "jo dot smith at example dot com"),
            ("email is jo at example dot co dot uk ok", "jo at example dot co dot uk"),
            ("jo underscore smith at example dot org", "jo underscore smith at example dot org"),
            ("jo.smith at example.com", "jo.smith at example.com"),
            ("her email jo at example.com", "jo at example.com"),
            ("jo smith12 at example dot com", "smith12 at example dot com"),
            ("jo @ example.com", "jo @ example.com"),
            ("j-o@ex-ample.org", "j-o@ex-ample.org"),
            ("(jo@example.com)", "jo@example.com"),
            ("😀jo@example.com😀", "jo@example.com"),
        ] {
            assert_eq!(found(text, Email), [address], "{text}");
        }
    }

    #[test]
    fn not_an_address() {
        for text in [
            "met @ school",
            "at 3.12",
            "look at example dot com",
            "see it at example.org",
            "5 @ £3.50",
            "a@b",
            "@jo_smith",
            "looked at the dot plot",
            "met at home. Com",
            "@ 3pm",
            "at St. John",
            "@@@",
            "x@",
            "guidance at gov.uk",
            "email me at home",
            "arrived at 10.30",
        ] {
            assert_eq!(found(text, Email), [""; 0], "{text}");
        }
    }
}
