//! The words for streets and homes, and what sounds like a street and is none.

use super::super::text::Doc;
use super::super::words::{FUNCTION, any_of, has};

/// How surely a word means a street.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::guard) enum Street {
    /// Also an everyday word or a surname: court, way, hill, place.
    Loose,
    /// Also a word, rarer: close, drive, lane, row.
    Firm,
    /// Road, Street, Avenue.
    Sure,
}

pub(in crate::guard) fn street(word: &str) -> Option<Street> {
    Some(match word {
        "ln" | "cl" | "ct" | "wy" | "tce" | "pde" | "cresc" | "road" | "rd" | "street" | "str" | "avenue"
        | "ave" | "crescent" | "cres" | "terrace" | "mews" | "gardens" | "gdns" | "boulevard" => Street::Sure,
        "lane" | "close" | "drive" | "grove" | "row" | "walk" | "st" | "parade" | "cottages" | "ctgs"
        | "cotts" | "villas" | "wharf" | "dr" | "gr" => Street::Firm,
        "way" | "court" | "place" | "pl" | "hill" | "green" | "square" | "sq" | "rise" | "view" | "park"
        | "mount" | "croft" | "vale" | "end" | "house" | "lodge" | "tower" | "towers" | "buildings"
        | "cottage" | "broadway" | "heights" | "quay" | "mead" | "meadow" | "meadows" | "garth" | "fold"
        | "paddock" | "paddocks" | "orchard" | "spinney" | "copse" | "leys" | "lea" | "chase" | "ridge"
        | "dell" | "hollow" | "brow" | "dene" | "gate" | "yard" | "passage" | "ridings" | "glebe"
        | "bank" | "brae" | "wynd" | "field" | "fields" | "wood" | "woods" | "nook" | "loan" | "path"
        | "circus" | "approach" | "bungalow" | "bungalows" | "barn" | "farm" | "cross" | "common"
        | "moor" | "heath" | "reach" | "dock" | "parkway" | "crest" | "mill" | "bridge" | "top" | "link"
        | "links" | "acre" | "acres" | "hatch" | "coppice" | "thorpe" | "ley" | "bungalo" | "mansions"
        | "hse" | "estate" | "pastures" | "warren" | "wells" | "maltings" | "bottom" | "bottoms"
        | "chambers" | "forge" | "gait" => Street::Loose,
        _ => return None,
    })
}

#[rustfmt::skip]
pub(in crate::guard) fn home_word(word: &str) -> bool {
    any_of(
        word,
        &[
            "lives", "live", "lived", "living", "address", "addresses", "resides", "stays", "staying", "moved",
            "moving", "home", "house", "flat", "visited", "visit", "addr", "hv", "rehoused", "visiting", "placed", "lodging", "tenancy",
            "rehoused", "property", "stayed", "residing", "housed", "evicted",
        ],
    )
}

/// A legal or practical sense of a street word: "Family Court", "Crown Court", "a right way".
#[rustfmt::skip]
pub(super) fn not_a_street(doc: &Doc, name: usize, word: &str) -> bool {
    let name = doc.word(name);
    match word {
        "court" => any_of(
            name,
            &[
                "family", "high", "crown", "county", "supreme", "magistrates", "youth", "sheriff", "appeal",
                "criminal", "federal", "coroner's", "protection", "european", "moot", "tribunal", "national",
                "drug",
            ],
        ),
        "ct" => any_of(name, &["cty", "county", "crown", "mags", "fam", "family", "high", "youth", "mag"]),
        "green" => name == "village",
        "house" => any_of(name, &["white", "open", "upper", "full", "safe", "halfway", "whole", "own"]),
        "street" | "road" => any_of(
            name,
            &[
                "high", "main", "downing", "sesame", "coronation", "wall", "fleet", "harley", "ormond", "bow", "threadneedle", "oxford", "carnaby", "sloane", "silk", "abbey",
                "ring", "albert",
            ],
        ),
        "park" => matches!(name, "car" | "retail" | "business" | "theme" | "caravan" | "skate"),
        "way" => matches!(name, "third" | "milky" | "right" | "best" | "united"),
        "row" => matches!(name, "death" | "savile"),
        "drive" => matches!(
            name,
            "google" | "usb" | "hard" | "flash" | "shared" | "pen" | "test" | "food" | "recruitment"
        ),
        "place" | "end" | "view" | "rise" => any_of(
            name,
            &["work", "first", "safe", "market", "best", "point", "second", "third", "dead", "week"],
        ),
        _ => false,
    }
}

/// What opens a sentence and is no part of a street's name.
#[rustfmt::skip]
pub(super) fn opening_word(word: &str) -> bool {
    has(FUNCTION, word)
        || any_of(
            word,
            &[
                "visited", "met", "saw", "walked", "stopped", "called", "passed", "left", "reached", "spoke",
                "long", "social", "mum", "dad", "today", "yesterday", "address", "home", "lives", "living",
            ],
        )
}
