//! Letters and figures said one by one ("n q nineteen i z z", "double q one two ..."): nobody spells a sentence, so a
//! run of them is a plate, a postcode, a National Insurance number or a reference, whatever stands around it.

use std::collections::BTreeSet;

use super::case_number::radio_letter;
use super::text::{Doc, Kind};
use super::words::any_of;
use super::{FindingKind, Found, Reason};

/// The longest run that is read.
const LONGEST: usize = 24;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    let mut i = 0;
    while i < doc.len() {
        match run(doc, i) {
            Some(run) => {
                let (kind, reason) = kind(&run.shape);
                found.stop(doc, (i, run.last), kind, reason, 60);
                i = run.last + 1;
            }
            None => i = name(doc, found, i).unwrap_or(i) + 1,
        }
    }
}

/// A name said letter by letter, "zsofia spelt z s o f i a", "k for kilo o w a l": its last letter. Five letters at
/// least, four where the text says that it spells, and no abbreviation of the trade.
fn name(doc: &Doc, found: &mut Found, i: usize) -> Option<usize> {
    let letter = |k: usize| {
        let one = doc.is_word(k) && doc.word(k).len() == 1 && !doc.touched_left(k) && !doc.touched_right(k);
        (one && !doc.token(k).is_some_and(|t| t.masked) && !doc.line_before(k)).then_some(())
    };
    if i > 0 && letter(i - 1).is_some() || letter(i).is_none() && !doc.line_before(i) {
        return None;
    }
    let (mut said, mut last, mut k) = (String::new(), i, i);
    while said.len() < LONGEST && (k == i && doc.word(k).len() == 1 && doc.is_word(k) || letter(k).is_some())
    {
        said += doc.word(k);
        let radio = doc.word(k + 1) == "for" && doc.word(k + 2).starts_with(doc.word(k));
        last = if radio { k + 2 } else { k };
        k = last + 1;
    }
    let spelling = doc
        .said_before(i, 3, |w| any_of(w, &["spelt", "spelled", "spells", "capital", "spelling", "surname"]));
    let enough = said.len() > if spelling { 3 } else { 4 };
    let known = doc.known(&said);
    let several = said.bytes().collect::<BTreeSet<u8>>().len() > 2;
    (enough && several && !known.trade() && !said.starts_with("www")).then(|| {
        found.look(doc, (i, last), FindingKind::Person, Reason::SmallLetterName, 55);
        last
    })
}

struct Run {
    last: usize,
    /// `a` for a letter, `9` for a digit.
    shape: String,
}

/// The run that begins at token `i`: two letters at least said apart, two figures, five signs in all.
fn run(doc: &Doc, i: usize) -> Option<Run> {
    if i > 0 && !doc.line_before(i) && piece(doc, i - 1).is_some() || mark(doc.word(i)) {
        return None;
    }
    let (mut shape, mut last, mut k, mut apart) = (String::new(), None, i, 0);
    for _ in 0..LONGEST {
        if k > i && doc.line_before(k) {
            break;
        }
        if mark(doc.word(k)) || doc.is_punct(k, "-–") || k > i && matches!(doc.word(k), "er" | "um" | "erm")
        {
            k += 1;
            continue;
        }
        let Some((signs, end)) = piece(doc, k) else { break };
        // Who says what a letter stands for is spelling.
        apart += usize::from(end == k + 2 && doc.word(k + 1) == "for");
        apart += usize::from(signs.starts_with('a') && doc.word(k).len() != 2 && doc.word(k).len() != 3);
        shape += &signs;
        (last, k) = (Some(end), end + 1);
    }
    // "... four i rang": the last letter begins the next words.
    let mut last = last?;
    let word = |k: usize| matches!(doc.word(k), "i" | "a");
    if word(last) && doc.is_word(last + 1) && !doc.line_before(last + 1) {
        shape.pop();
        apart -= 1;
        last = last.checked_sub(1)?;
    }
    let count = |sign: char| shape.chars().filter(|c| *c == sign).count();
    let enough = apart >= 2 && count('9') >= 2 && shape.len() >= 5 && last > i;
    enough.then_some(Run { last, shape })
}

/// One sign or a few: "q", "double q", "quebec", "ls" in small letters, "ninety nine", "99".
fn piece(doc: &Doc, k: usize) -> Option<(String, usize)> {
    if doc.is_word(k) && !doc.touched_left(k) && !doc.touched_right(k) {
        let word = doc.word(k);
        let single = |k: usize| {
            doc.is_word(k) && (doc.word(k).len() == 1 || radio_letter(doc.word(k)) || doc.word(k) == "zed")
        };
        if word == "x" && doc.word(k + 1) == "ray" {
            return Some(("a".into(), k + 1));
        }
        if word == "x" && doc.is_punct(k + 1, "-") && doc.word(k + 2) == "ray" {
            return Some(("a".into(), k + 2));
        }
        // "m for mike"
        if word.len() == 1 && doc.word(k + 1) == "for" && doc.word(k + 2).starts_with(word) && word != "a" {
            return Some(("a".into(), k + 2));
        }
        if single(k) && word != "o" && !doc.raw(k).contains(['\'', '’']) {
            return Some(("a".into(), k));
        }
        let times = match word {
            "double" => "aa",
            "triple" | "treble" => "aaa",
            _ => "",
        };
        if !times.is_empty() && single(k + 1) && doc.word(k + 1) != "o" {
            return Some((times.into(), k + 1));
        }
    }
    // "o" is a nought among figures only.
    let figure =
        |k: usize| doc.units.binary_search_by_key(&k, |unit| unit.first).is_ok() && doc.word(k) != "o";
    if doc.word(k) == "o" && !figure(k + 1) && !(k > 0 && figure(k - 1)) {
        return None;
    }
    let unit = doc.units.binary_search_by_key(&k, |unit| unit.first).ok().and_then(|at| doc.units.get(at))?;
    let plain =
        doc.kind(k) == Some(Kind::Word) || unit.len <= 4 && !doc.touched_left(k) && !doc.touched_right(k);
    (plain && unit.len <= 6).then(|| ("9".repeat(usize::from(unit.len)), unit.last))
}

/// What joins the pieces as it is said.
fn mark(word: &str) -> bool {
    any_of(word, &["dash", "hyphen", "slash", "stroke", "forward", "space", "oblique"])
}

/// What a run of this shape is.
fn kind(shape: &str) -> (FindingKind, Reason) {
    match shape {
        "aa99aaa" | "a999aaa" | "aaa999a" | "a99aaa" | "aaa99a" => {
            (FindingKind::Vehicle, Reason::PlateBesideVehicleWord)
        }
        "aa999999a" | "aa999999" => (FindingKind::Nino, Reason::LooksLikeNino),
        "aa999aa" | "aa9999aa" | "a999aa" => (FindingKind::Postcode, Reason::LooksLikePostcode),
        _ => (FindingKind::CaseNumber, Reason::ReferenceWord),
    }
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::{CaseNumber, Nino, Postcode, Vehicle};
    use super::super::tests::{found, found_any};

    #[test]
    fn what_is_said_letter_by_letter() {
        for (text, kind, whole) in [
            ("it began y d six three k x w i think", Vehicle, "y d six three k x w"),
            (
                "n i is quebec quebec three three one nine oh eight charlie and so",
                Nino,
                "quebec quebec three three one nine oh eight charlie",
            ),
            (
                "its double q six four oh one one seven b pip form done",
                Nino,
                "double q six four oh one one seven b",
            ),
            ("they moved to l s ninety nine four t q in june", Postcode, "l s ninety nine four t q"),
            ("it says h m slash four four one seven two", CaseNumber, "h m slash four four one seven two"),
        ] {
            assert!(found(text, kind).contains(&whole), "{text} {:?}", found_any(text));
        }
    }

    #[test]
    fn other_talk() {
        for text in [
            "i rang at nine and a colleague rang at ten",
            "so a b and c are the options and we chose two of the three",
            "the p h q nine and the g a d seven were done",
            "she got a b in one and a c in two",
            "at nine i rang and at ten i went",
        ] {
            assert!(found_any(text).is_empty(), "{text} {:?}", found_any(text));
        }
    }
}
