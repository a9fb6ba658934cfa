//! Named schools, nurseries and colleges; named wards, homes, hospitals, surgeries and centres.
//!
//! Source: the kinds of establishment in the Department for Education's register (GIAS) and in the CQC's list
//! of locations. The name needs its capitals: "the ward" and "a care home" are anywhere.

mod called;
mod field;
mod homes;
mod named;
mod old;
mod pupil;
mod small;
#[cfg(test)]
mod tests;
mod words;

use super::establishment::type_at;
use super::text::Doc;
use super::words::any_of;
use super::{FindingKind, Found, Reason};
pub(super) use called::calls;
use homes::{beeches, before_its_name, is_called, landform, the_willows};
use named::part_of_name;
use words::no_place;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        if let Some(establishment) = type_at(doc, i) {
            named::before_type(doc, found, i, &establishment);
        }
        field::field(doc, found, i);
        field::apposed(doc, found, i);
        saint(doc, found, i);
        numbered_ward(doc, found, i);
        said_beside(doc, found, i);
        with_article(doc, found, i);
        prison(doc, found, i);
        the_willows(doc, found, i);
        before_its_name(doc, found, i);
        beeches(doc, found, i);
        landform(doc, found, i);
        is_called(doc, found, i);
        pupil::detect(doc, found, i);
        old::detect(doc, found, i);
    }
}

/// "St Brannoc's" alone: a school more often than not, always somewhere.
fn saint(doc: &Doc, found: &mut Found, i: usize) {
    if doc.word(i) != "st" && doc.word(i) != "saint" || doc.touched_left(i) {
        return;
    }
    let name = if doc.is_punct(i + 1, ".") { i + 2 } else { i + 1 };
    let word = doc.word(name);
    let own = word.ends_with("'s")
        || word.ends_with("’s")
        || (word.ends_with('s') && doc.is_punct(name + 1, "'’") && doc.glued(name + 1));
    let capital = doc.capital(name) && doc.capital(i);
    let said = matches!(doc.word_before(i), "at" | "to" | "from" | "attends" | "for" | "by" | "with");
    // "st marks", "St Marys"
    let apostle = word.strip_suffix('s').is_some_and(|stem| {
        stem.len() > 2 && (doc.known(stem).first() > 1 || matches!(doc.word_before(i), "at" | "to"))
    });
    let town = any_of(
        word,
        &["albans", "davids", "ives", "neots", "helens", "andrews", "agnes", "asaph", "helier", "james's"],
    );
    let typed = type_at(doc, name + 1).is_some() && doc.word(name + 1) != "court";
    let said = said || typed;
    if (own || apostle && !town && (said || doc.opens(i) || doc.capital(i)))
        && (capital || said)
        && !doc.line_before(name)
        && !any_of(
            word,
            &[
                "george's",
                "george’s",
                "mungo's",
                "mungo’s",
                "mungos",
                "patrick's",
                "david's",
                "andrew's",
                "patrick’s",
                "david’s",
                "andrew’s",
            ],
        )
    {
        found.look(doc, (i, name), FindingKind::School, Reason::SaintName, if capital { 70 } else { 50 });
    }
}

/// "the mental health ward bluebell", "in rowan gate the refuge": in small letters, the kind before the name or behind it.
fn said_beside(doc: &Doc, found: &mut Found, i: usize) {
    let kind = |k: usize| {
        any_of(
            doc.word(k),
            &[
                "ward", "hostel", "refuge", "unit", "home", "hospice", "hospital", "lodge", "surgery",
                "nursery", "school",
            ],
        )
    };
    let small = |k: usize| doc.is_word(k) && !doc.capital(k) && !doc.line_before(k);
    if !kind(i) || !small(i) {
        return;
    }
    let listed = |k: usize| small(k) && super::words::has(called::CALLED, doc.word(k));
    if matches!(doc.word(i), "ward" | "unit")
        && listed(i + 1)
        && !doc.is_punct(i + 2, "-")
        && type_at(doc, i + 2).is_none()
    {
        found.look(doc, (i + 1, i + 1), FindingKind::Place, Reason::SmallLetters, 50);
    }
    if i > 2 && doc.word(i - 1) == "the" && small(i) {
        let two = listed(i - 3) && small(i - 2) && super::words::nameable(doc.word(i - 2));
        let led = |k: usize| matches!(doc.word_before(k), "in" | "at" | "to" | "from" | "into");
        if two && led(i - 3) {
            found.look(doc, (i - 3, i - 2), FindingKind::Place, Reason::SmallLetters, 50);
        } else if listed(i - 2) && led(i - 2) {
            found.look(doc, (i - 2, i - 2), FindingKind::Place, Reason::SmallLetters, 50);
        }
    }
}

/// "Ward 7", "ward 7b".
fn numbered_ward(doc: &Doc, found: &mut Found, i: usize) {
    // "on ward seven b"
    if doc.word(i) == "ward"
        && matches!(doc.word_before(i), "on" | "to" | "from" | "of" | "in")
        && let Some((_, last)) = super::digits::small_number(doc, i + 1).filter(|(value, _)| *value > 0)
        && doc.is_word(i + 1)
        && !matches!(
            doc.word(last + 1),
            "beds" | "rounds" | "staff" | "nurses" | "patients" | "days" | "visits" | "of" | "or"
        )
    {
        let letter = doc.is_word(last + 1)
            && doc.raw(last + 1).len() == 1
            && !matches!(doc.word(last + 1), "i")
            && !doc.line_before(last + 1);
        found.look(doc, (i, last + usize::from(letter)), FindingKind::Place, Reason::PlaceWord, 55);
    }
    let numbered = matches!(doc.word(i), "ward" | "wd" | "wrd")
        && (1..=2).contains(&doc.digits(i + 1))
        && !doc.glued(i + 1)
        && !doc.line_before(i + 1);
    let Some(code) = doc.code(i + 1).filter(|c| numbered && c.as_str().len() <= 3) else { return };
    let said = doc.capital(i)
        && (!doc.opens(i) || doc.is_word(code.last + 1) && doc.word(code.last + 1) != "of")
        || matches!(doc.word_before(i), "on" | "to" | "from" | "of");
    if said
        && !any_of(
            doc.word(code.last + 1),
            &["beds", "rounds", "staff", "nurses", "patients", "days", "visits"],
        )
    {
        // "Ward 6, Strathgarvie General"
        let hospital = (code.last + 2..code.last + 6)
            .take_while(|&k| doc.is_punct(code.last + 1, ",") && doc.capital(k) && !doc.line_before(k))
            .find(|&k| matches!(doc.word(k), "general" | "hospital" | "infirmary" | "royal"));
        found.look(doc, (i, hospital.unwrap_or(code.last)), FindingKind::Place, Reason::PlaceWord, 60);
    }
}

/// "placed at The Willows": an article with its capital inside a sentence, where people live.
fn with_article(doc: &Doc, found: &mut Found, i: usize) {
    let article = doc.word(i) == "the"
        && doc.capital(i)
        && !doc.opens(i)
        && matches!(doc.word_before(i), "at" | "to" | "from");
    let lives = |w: &str| {
        any_of(
            w,
            &[
                "placed",
                "lives",
                "living",
                "lived",
                "moved",
                "moving",
                "moves",
                "resident",
                "stays",
                "staying",
                "placement",
                "admitted",
                "discharged",
            ],
        )
    };
    let name = i + 1;
    if article
        && part_of_name(doc, name)
        && !no_place(doc.word(name))
        && !doc.capital(name + 1)
        && doc.said_before(i, 4, lives)
    {
        found.look(doc, (i, name), FindingKind::Place, Reason::PlaceWord, 50);
    }
}

/// "HMP Larkmoor", "YOI Larkmoor".
fn prison(doc: &Doc, found: &mut Found, i: usize) {
    let service = matches!(doc.word(i), "hmp" | "hmyoi" | "yoi" | "stc");
    // "in hmp fernside till june"
    let small = service
        && !doc.capital(i)
        && doc.is_word(i + 1)
        && !doc.capital(i + 1)
        && super::words::nameable(doc.word(i + 1));
    if small && !no_place(doc.word(i + 1)) && !doc.line_before(i + 1) && !doc.known(doc.word(i + 1)).trade() {
        found.look(doc, (i, i + 1), FindingKind::Place, Reason::SmallLetters, 60);
    }
    if service
        && doc.shouted(i)
        && doc.capital(i + 1)
        && !doc.shouted(i + 1)
        && !doc.line_before(i + 1)
        && !no_place(doc.word(i + 1))
    {
        found.look(doc, (i, i + 1), FindingKind::Place, Reason::PlaceWord, 80);
    }
}
