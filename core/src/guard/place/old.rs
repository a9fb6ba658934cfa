//! Nurseries and homes in small letters, buildings that are called by what they were, and inns in small letters: "behind the old laundry", "at the black horse".

use super::super::text::Doc;
use super::super::words::{FUNCTION, any_of, has};
use super::super::{FindingKind, Found, Reason};
use super::called::{CALLED, place_ending};

pub(super) fn detect(doc: &Doc, found: &mut Found, i: usize) {
    nursery(doc, found, i);
    general(doc, found, i);
    moved_to(doc, found, i);
    if doc.word(i) != "the" || doc.line_before(i + 1) || doc.line_before(i + 2) {
        return;
    }
    let (word, next) = (doc.word(i + 1), doc.word(i + 2));
    #[rustfmt::skip]
    let led = any_of(doc.word_before(i), &["at", "behind", "in", "outside", "by", "near", "to", "from", "into", "opposite", "past", "off", "beside", "around"]);
    #[rustfmt::skip]
    let was = word == "old" && any_of(next, &["laundry", "mill", "chapel", "bakery", "brewery", "forge", "rectory", "vicarage", "foundry", "tannery",
        "maltings", "dairy", "smithy", "schoolhouse", "stables", "granary", "priory", "courthouse", "workhouse", "bakehouse", "parsonage",
        "almshouse", "almshouses", "barracks", "quarry", "bank", "cinema", "library", "brickworks", "gasworks", "glassworks", "station", "tramshed"])
        && !(next == "bank" && doc.is_word(i + 3));
    let colour = any_of(word, &["red", "white", "black", "golden", "green", "blue", "royal"]);
    let beast = any_of(
        next,
        &["lion", "horse", "hart", "bull", "swan", "bear", "dragon", "stag", "fox", "boar", "oak", "eagle"],
    );
    let head = any_of(word, &["kings", "queens", "nags", "dukes", "king's", "queen's", "nag's", "duke's"])
        && any_of(next, &["head", "arms"]);
    let inn = (colour && beast || head) && !doc.capital(i + 1);
    if led && (was || inn) && !doc.capital(i + 3) {
        found.look(doc, (i, i + 2), FindingKind::Place, Reason::PlaceWord, 50);
    }
}

/// "she goes to little acorns three days", "picked up from tiny steps": what nurseries are called.
pub(super) fn nursery(doc: &Doc, found: &mut Found, i: usize) {
    if !matches!(
        doc.word(i),
        "little" | "tiny" | "busy" | "bright" | "happy" | "rising" | "twinkle" | "wee" | "first"
    ) || doc.capital(i) != doc.capital(i + 1)
        || doc.line_before(i + 1)
    {
        return;
    }
    #[rustfmt::skip]
    let small = has(CALLED, doc.word(i + 1)) && doc.word(i + 1).ends_with('s')
        || any_of(doc.word(i + 1), &["stars", "steps", "feet", "hands", "fishes", "monsters", "rascals", "scholars", "learners", "sparks", "beans", "sprouts", "gems", "pips"]);
    let led = any_of(doc.word_before(i), &["to", "at", "from", "attends", "called", "by", "with", "rang"])
        || doc.capital(i);
    let nursery = |w: &str| {
        any_of(
            w,
            &[
                "goes",
                "attends",
                "nursery",
                "days",
                "mornings",
                "sessions",
                "picked",
                "drop",
                "funded",
                "hours",
                "starts",
                "started",
                "keyworker",
                "room",
            ],
        )
    };
    if small
        && led
        && (doc.said_before(i, 8, nursery) || doc.said_after(i, 8, nursery))
        && !doc.capital(i + 2)
    {
        found.look(doc, (i, i + 1), FindingKind::School, Reason::SmallLetters, 50);
    }
}

/// "they moved him to sunnybank": two words in one, where people are moved to.
pub(super) fn moved_to(doc: &Doc, found: &mut Found, i: usize) {
    if !matches!(doc.word(i), "to" | "at" | "from" | "in") || doc.capital(i + 1) || doc.line_before(i + 1) {
        return;
    }
    let name = i + 1;
    let word = doc.word(name);
    #[rustfmt::skip]
    let housed = |w: &str| any_of(w, &["moved", "placed", "respite", "placement", "admitted", "discharged", "transferred", "tfr", "plcd", "room", "carers", "manager", "staff"]);
    let joined = place_ending(word) && doc.known(word).unknown() && !people_word(doc, word);
    let ends = name + 1 >= doc.len()
        || !doc.is_word(name + 1)
        || doc.line_before(name + 1)
        || has(FUNCTION, doc.word(name + 1))
        || any_of(
            doc.word(name + 1),
            &["today", "tomorrow", "monday", "friday", "because", "as", "til", "till"],
        );
    if joined && ends && doc.said_before(i, 4, housed) && !doc.touched_right(name) {
        found.look(doc, (name, name), FindingKind::Place, Reason::SmallLetters, 45);
    }
}

fn people_word(doc: &Doc, word: &str) -> bool {
    let known = doc.known(word);
    known.first() + known.last() > 0 || known.trade()
}

/// "taken to thornby general by ambulance", "Nelson Ward, Thornby General": a town's hospital, short.
fn general(doc: &Doc, found: &mut Found, i: usize) {
    if !matches!(doc.word(i), "general" | "infirmary" | "royal")
        || i < 2
        || doc.line_before(i)
        || doc.capital(i) != doc.capital(i - 1)
    {
        return;
    }
    let town = doc.word(i - 1);
    let known = doc.known(town);
    let named = (known.unknown() || known.place() || known.no_word() && known.last() > 0)
        && !known.trade()
        && town.len() > 3;
    #[rustfmt::skip]
    let care = |w: &str| any_of(w, &["taken", "ambulance", "admitted", "ward", "a", "discharged", "adm", "inpatient", "transferred", "rushed", "hospital", "maternity", "born", "bed", "icu", "surgery"]);
    let led = any_of(doc.word_before(i - 1), &["to", "at", "from", "in", "the"]) || doc.is_punct(i - 2, ",@");
    let officer = doc.capital(i + 1)
        || any_of(
            doc.word(i + 1),
            &[
                "public",
                "manager",
                "practice",
                "practitioner",
                "election",
                "meeting",
                "secretary",
                "population",
                "mail",
            ],
        );
    if named && led && !officer && (doc.said_before(i, 7, care) || doc.said_after(i, 4, care)) {
        found.look(doc, (i - 1, i), FindingKind::Place, Reason::PlaceWord, 50);
    }
}
