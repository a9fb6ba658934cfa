//! The guard as a whole: properties, clean prose, and the vectors the shells replay too.

// clippy.toml lets tests index; for text slices there is no such setting.
#![allow(clippy::string_slice)]

mod builds;
mod classes;
mod clean;
mod persons;
mod pieces;
mod properties;
mod vectors;

use super::*;

/// What was found of one kind, as text.
pub(super) fn found(text: &str, kind: FindingKind) -> Vec<&str> {
    find(text).into_iter().filter(|f| f.kind == kind).map(|f| &text[f.span.start..f.span.end]).collect()
}

/// Everything that was found, as text.
pub(super) fn found_any(text: &str) -> Vec<(&str, FindingKind)> {
    find(text).into_iter().map(|f| (&text[f.span.start..f.span.end], f.kind)).collect()
}
/// Said, shortened and half written, as notes are: one case for each rule that needs more than a shape.
#[test]
fn as_notes_are_said_and_shortened() {
    use FindingKind::{Address, Age, CaseNumber, DateOfBirth, Handle, Place, Postcode, School, Url, Vehicle};
    for (kind, text, there) in [
        (Place, "mum is an inpatient on kestrel ward", "kestrel ward"),
        (Place, "he went back to ashdown lodge until monday", "ashdown lodge"),
        (Place, "wrote a carer from Bluebell Court, which I keep", "Bluebell Court"),
        (Place, "there is trouble on the Penbury estate again", "Penbury estate"),
        (School, "she has been excluded from holly park primary", "holly park primary"),
        (School, "excl Beacon Acad, 2 days", "Beacon Acad"),
        (Address, "they live just off mill lane behind the shop", "mill lane"),
        (Address, "went to 118 st annes road", "118 st annes road"),
        (Address, "the address is number nine the crescent", "nine the crescent"),
        (Address, "they moved to flat 3 collier house", "flat 3 collier house"),
        (Address, "61a bridge st, top floor", "61a bridge st"),
        (Postcode, "it is m ninety nine four b d", "m ninety nine four b d"),
        (Vehicle, "car reg l x ninety nine o o b", "l x ninety nine o o b"),
        (
            CaseNumber,
            "liquid logic number four four one nine oh two seven",
            "four four one nine oh two seven",
        ),
        (CaseNumber, "Crime reference 14*550123*26 was given", "14*550123*26"),
        (CaseNumber, "I rang Liquidlogic about the duplicate for 2210765", "2210765"),
        (Url, "it is all on example dot org slash our story", "example dot org slash our story"),
        (Handle, "his gamer tag is shadowwolf2011", "shadowwolf2011"),
        (Handle, "somebody calling himself mr.k_official", "mr.k_official"),
        (DateOfBirth, "b. 19/8/2013, reg w GP", "19/8/2013"),
        (DateOfBirth, "Filip, 30-06-14, came with two bags", "30-06-14"),
        (Age, "yp 16y, nfa", "16y"),
        (Age, "bby 10/12, wt static", "10/12"),
        (Age, "maisie is eight now", "is eight now"),
        (Age, "Mother Kirsten, 16, in foster care", "16"),
        (Age, "F 14, excl", "14"),
        (Age, "she gave 15 as her age", "15"),
    ] {
        assert_eq!(found(text, kind), [there], "{text}");
    }
}

#[test]
fn a_kind_of_place_is_no_place() {
    for text in [
        "on the acute ward",
        "she worked on a locked ward",
        "back to primary school",
        "in supported house shares",
        "down memory lane",
        "the bus goes along high street and main road",
        "works at head office",
        "at team meeting we agreed",
        "the Family Court at Preston Crown Court",
        "form_v2.docx",
        "peer_session, anything_else",
        "reg is a word",
        "visits 3/12 apart",
        "option b, section 3",
        "an eleven year study",
    ] {
        assert!(found_any(text).is_empty(), "{text}: {:?}", found_any(text));
    }
}
