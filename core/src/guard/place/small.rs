//! Places in small letters: dictated, or typed in haste.

use super::super::establishment::Type;
use super::super::text::Doc;
use super::super::words::{GENERIC, any_of, has, nameable};
use super::super::{Found, Reason};
use super::called::{begins_name, calls};
use super::words::{COMMON_BEFORE, no_place};

/// Dictated: "goes to larkmoor primary".
pub(super) fn small_letters(doc: &Doc, found: &mut Found, at: usize, establishment: &Type) {
    let sayable = any_of(
        doc.word(establishment.last),
        &["primary", "school", "infants", "juniors", "academy", "surgery", "hospital"],
    ) && doc.word(at) != "school";
    let Some(name) = at.checked_sub(1).filter(|_| sayable && !doc.capital(at)) else { return };
    let word = doc.word(name);
    let said = matches!(doc.word_before(name), "at" | "attends" | "to" | "attending" | "st");
    let to = doc.word_before(name) != "to"
        || doc.said_before(name.saturating_sub(1), 3, |w| {
            any_of(w, &["goes", "go", "going", "went", "moved", "moving", "walks"])
        });
    let common = no_place(word)
        || word.ends_with("ing")
        || word.ends_with("ly")
        || word.ends_with("al")
        || word.ends_with("er")
        || word.ends_with("ent")
        || word.ends_with("ed")
        || any_of(
            word,
            &[
                "nearby",
                "single",
                "inner",
                "failing",
                "busy",
                "nearest",
                "girls'",
                "boys",
                "separate",
                "average",
                "attached",
                "home-school",
                "village",
                "infants",
                "welsh-medium",
                "medium",
                "outstanding",
                "current",
                "cosmetic",
                "plastic",
                "heart",
                "brain",
                "children's",
                "children’s",
                "both",
                "single-sex",
                "inadequate",
                "city",
                "fee-paying",
                "town",
                "weekly",
                "someone",
                "someone's",
                "sister",
                "sister's",
                "brother's",
                "mum's",
                "dad's",
                "his",
                "gp's",
            ],
        );
    let fits = said
        && to
        && !common
        && word.len() >= 5
        && doc.is_word(name)
        && !doc.glued(name)
        && !doc.capital(name)
        && !word.ends_with("'s")
        && !word.ends_with("’s");
    let care =
        matches!(doc.word(establishment.last + 1), "care" | "education" | "teachers" | "schools" | "age");
    if fits && !care {
        found.look(doc, (name, establishment.last), establishment.kind, Reason::SmallLetters, 45);
    }
}

/// "on kestrel ward", "back to ashdown lodge", "goes to holly park primary": in small letters a kind of place that has
/// neither article nor owner before its name is one place, because "a ward" and "the ward" need theirs.
pub(super) fn bare(doc: &Doc, found: &mut Found, at: usize, establishment: &Type) {
    let last = establishment.last;
    let kind = doc.word(last);
    let sayable = any_of(
        kind,
        &[
            "ward", "lodge", "house", "unit", "hospice", "hospital", "surgery", "clinic", "hostel", "refuge",
            "manor", "villa", "home", "centre", "estate", "primary", "school", "infants", "juniors",
            "academy", "nursery", "college", "high", "pru", "hub", "club", "mosque", "church", "temple",
            "chapel", "gurdwara",
        ],
    );
    // "at youth club" is any: a club and a centre are named before what sort they are.
    let plain_club = matches!(kind, "club" | "centre") && last == at;
    if !sayable || plain_club || doc.capital(at) || doc.capital(last) {
        return;
    }
    let named = |k: usize| {
        let word = doc.word(k);
        let stem = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
        doc.is_word(k)
            && !doc.capital(k)
            && !doc.line_before(k + 1)
            && nameable(word)
            && !has(GENERIC, stem)
            && !no_place(word)
            && !any_of(stem, COMMON_BEFORE)
            && !doc.known(stem).trade()
            && word.len() > 1
            && !super::super::people::cues::kin(stem)
            && !super::super::people::cues::role(stem)
            && !["ing", "ly", "ed", "ic", "ive", "able", "ary", "ous"]
                .iter()
                .any(|end| stem.len() > 5 && stem.ends_with(end))
    };
    let article = |k: usize| k > 0 && doc.word(k - 1) == "the" && last > at;
    for length in 1..=3 {
        let begun = |name: usize| {
            length > 1 && begins_name(doc.word(name)) && !doc.capital(name) && !doc.line_before(name + 1)
        };
        let Some(name) = at.checked_sub(length).filter(|&name| named(name) || begun(name)) else { return };
        let from = if article(name) { name - 1 } else { name };
        let before = doc.word_before(from);
        let led = any_of(
            before,
            &["at", "on", "into", "attends", "attending", "from", "off", "via", "near", "outside"],
        ) || matches!(before, "to" | "in")
            && (!matches!(kind, "school" | "home" | "college" | "nursery") || length > 1 || last > at)
            || matches!(
                before,
                "joined" | "started" | "adm" | "plcd" | "placed" | "visited" | "called" | "rang" | "sch"
            );
        // "off work at hospital", "to nursery": the kind alone is no name.
        let whole = length > 1 || !doc.known(doc.word(name)).trade();
        let goes_on = any_of(
            doc.word(last + 1),
            &[
                "manager",
                "managers",
                "rules",
                "staff",
                "round",
                "rounds",
                "work",
                "worker",
                "places",
                "fees",
                "hold",
                "visit",
                "visits",
                "prices",
                "care",
                "education",
                "placements",
                "placement",
                "hours",
                "time",
                "life",
                "based",
                "wide",
                "owner",
                "conditions",
                "prison",
            ],
        );
        if led && whole && !goes_on && !doc.touched_right(last) {
            let reason = Reason::SmallLetters;
            found.look(doc, (name, last), establishment.kind, reason, 50);
            return;
        }
    }
}

/// "he's on the kestrel ward", "the moss lane contact centre", "goes to tiny toes nursery": what a place is called by makes
/// it one, article or none.
pub(super) fn called_so(doc: &Doc, found: &mut Found, at: usize, establishment: &Type) {
    let last = establishment.last;
    if doc.capital(at) || doc.touched_right(last) || doc.line_before(last) && last > at {
        return;
    }
    let Some(own) = at.checked_sub(1).filter(|&k| !doc.capital(k) && !doc.line_before(at) && calls(doc, k))
    else {
        // "moss lane contact centre", "station road surgery": a street before it.
        return street_before(doc, found, at, establishment);
    };
    let mut name = own;
    while own - name < 2
        && name > 0
        && !doc.line_before(name)
        && (begins_name(doc.word(name - 1)) || calls(doc, name - 1) && !doc.capital(name - 1))
    {
        name -= 1;
    }
    let before = if doc.word_before(name) == "the" { name - 1 } else { name };
    let led = led(doc.word_before(before)) || before < name;
    #[rustfmt::skip]
    let sure = !establishment.loose && !establishment.weak
        || any_of(doc.word(at), &["ward", "lodge", "unit", "suite", "primary", "academy", "infants", "juniors", "clinic", "sixth"]);
    // "oak house", "willow court", "manor farm": wood, and what stands in it, are words too.
    let housed = led
        && !matches!(
            doc.word(at),
            "home" | "prison" | "general" | "practice" | "medical" | "nh" | "cc" | "park"
        );
    if (sure || housed) && !doc.is_punct(last + 1, "-") {
        found.look(doc, (name, last), establishment.kind, Reason::SmallLetters, 55);
    }
}

fn led(word: &str) -> bool {
    any_of(
        word,
        &[
            "at",
            "on",
            "in",
            "to",
            "into",
            "from",
            "attends",
            "attending",
            "off",
            "via",
            "near",
            "outside",
            "called",
            "visited",
            "of",
            "placed",
            "adm",
            "plcd",
            "d",
            "c",
            "by",
            "joined",
            "started",
            "around",
            "rang",
            "through",
            "inpt",
            "is",
            "was",
            "past",
            "behind",
            "nr",
        ],
    )
}

fn street_before(doc: &Doc, found: &mut Found, at: usize, establishment: &Type) {
    let street = |k: usize| {
        matches!(
            doc.word(k),
            "road" | "lane" | "street" | "avenue" | "hill" | "green" | "park" | "ln" | "rd" | "st"
        )
    };
    let Some(name) = at.checked_sub(2).filter(|_| street(at - 1)) else { return };
    #[rustfmt::skip]
    let common = ["high", "main", "the", "back", "a", "same", "ring", "car", "side", "this", "that", "our", "their", "your", "on", "in", "each", "every", "business", "retail", "theme", "caravan", "village"];
    let sure = !establishment.loose
        || matches!(
            doc.word(at),
            "practice" | "library" | "cc" | "gym" | "club" | "allotments" | "allotment"
        );
    let named = doc.is_word(name)
        && nameable(doc.word(name))
        && !any_of(doc.word(name), &common)
        && doc.word(name).len() > 2;
    if sure
        && named
        && !doc.capital(name)
        && !doc.line_before(name + 1)
        && !doc.line_before(at)
        && doc.word(at) != "court"
    {
        found.look(doc, (name, establishment.last), establishment.kind, Reason::SmallLetters, 55);
    }
}
