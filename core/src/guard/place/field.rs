//! Places by where they stand: behind the label of a form's field, or before the words that say what they are.

use super::super::establishment::type_at;
use super::super::text::Doc;
use super::super::words::{FUNCTION, any_of, has};
use super::super::{FindingKind, Found, Reason};
use super::words::no_place;

/// "School: Beechcroft", "Ward: Primrose", "GP surgery: The Crescent".
pub(super) fn field(doc: &Doc, found: &mut Found, i: usize) {
    let kind = match doc.word(i) {
        "school" | "nursery" | "college" | "setting" | "preschool" | "sch" => FindingKind::School,
        "ward" | "placement" | "surgery" | "practice" | "hospital" | "hostel" | "unit" | "club" | "hosp"
        | "refuge" => FindingKind::Place,
        _ => return,
    };
    let head = doc.opens(i) || doc.opens(i.saturating_sub(1)) || i > 0 && doc.is_punct(i - 1, "|/,;");
    if !doc.is_punct(i + 1, ":|") || !head || doc.line_before(i + 2) {
        return;
    }
    let first = i + 2;
    let named = |k: usize| doc.is_word(k) && doc.capital(k) && !doc.line_before(k);
    let joins = |k: usize| doc.is_punct(k, "'-&") || matches!(doc.word(k), "of" | "the" | "and" | "c" | "e");
    let mut last = None;
    for k in first..first + 7 {
        if k > first && doc.line_before(k) || !(named(k) || joins(k) && k > first) {
            break;
        }
        if named(k) {
            last = Some(k);
        }
    }
    #[rustfmt::skip]
    let nothing = ["none", "unknown", "not", "n", "tbc", "yes", "no", "na", "see", "year", "attends", "attendance", "primary", "secondary", "mainstream", "nursery", "local", "elective", "home", "foster", "kinship", "residential", "good", "ok", "concerns", "as", "if", "he", "she", "they", "the", "mum", "dad", "i", "we", "it", "there", "what", "how", "why", "nk", "family", "support", "student", "a"];
    let Some(last) = last.filter(|_| {
        !any_of(doc.word(first), &nothing) && !has(FUNCTION, doc.word(first)) || doc.word(first) == "the"
    }) else {
        return;
    };
    let ends = doc.is_punct(last + 1, ".,;|)/(") || last + 1 >= doc.len() || doc.line_before(last + 1);
    if ends && !(last == first && no_place(doc.word(first))) {
        found.look(doc, (first, last), kind, Reason::PlaceWord, 60);
    }
}

/// "Oakdene, a respite place", "Rose Cottage, a two bed children's home", "Millbrook now, the secure unit".
pub(super) fn apposed(doc: &Doc, found: &mut Found, i: usize) {
    if !doc.is_punct(i, ",(–-")
        || i == 0
        || !matches!(doc.word(i + 1), "a" | "an" | "the" | "our" | "their" | "his" | "her")
    {
        return;
    }
    let now = usize::from(matches!(doc.word(i - 1), "now" | "today" | "then"));
    let Some(last) = (i - 1).checked_sub(now) else { return };
    let place = |k: usize| {
        type_at(doc, k).is_some_and(|t| {
            !t.weak && !doc.capital(k) || matches!(doc.word(k), "unit" | "home" | "house" | "ward")
        }) || matches!(
            doc.word(k),
            "respite" | "pub" | "prison" | "yoi" | "placement" | "preschool" | "childminder's" | "estate"
        )
    };
    let said = (i + 2..i + 7)
        .take_while(|&k| !doc.ends_sentence(k) && !doc.is_punct(k, ",;.") && !doc.line_before(k))
        .any(place);
    let capital =
        |k: usize| doc.is_word(k) && doc.capital(k) && !doc.shouted(k) && !has(FUNCTION, doc.word(k));
    if !said || !capital(last) {
        return;
    }
    let mut first = last;
    while first > 0
        && last - first < 3
        && capital(first - 1)
        && !doc.line_before(first)
        && !doc.opens(first - 1)
    {
        first -= 1;
    }
    let led = matches!(
        doc.word_before(first),
        "at" | "in" | "to" | "from" | "of" | "called" | "the" | "into" | "near" | "by" | "left" | "on"
    ) || doc.opens(first);
    let known = doc.known(doc.raw(last));
    let person = known.first() > 1 && first == last || super::super::dates::is_month(doc.word(last));
    if led && !person && (!known.place() || first < last) && !no_place(doc.word(last)) {
        found.look(doc, (first, last), FindingKind::Place, Reason::PlaceWord, 50);
    }
}
