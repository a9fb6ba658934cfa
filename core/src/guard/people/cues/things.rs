//! Words that say that no person is meant: organisations, laws, theories, places, feasts.

/// A word behind a capitalised one that makes it an organisation, a law, a model or a thing.
#[rustfmt::skip]
pub(in crate::guard) fn makes_a_thing(word: &str) -> bool {
    matches!(word, "council" | "trust" | "university" | "team" | "teams" | "service" | "services" | "act" | "review"
        | "reviews" | "inquiry" | "enquiry" | "model" | "models" | "framework" | "report" | "court" | "foundation"
        | "association" | "institute" | "committee" | "commission" | "ltd" | "limited" | "plc" | "project" | "scheme"
        | "programme" | "theory" | "theories" | "cycle" | "scale" | "tool" | "toolkit" | "matrix" | "triangle"
        | "hierarchy" | "window" | "principle" | "principles" | "guidelines" | "guidance" | "regulations" | "code"
        | "standards" | "competence" | "competency" | "judgment" | "judgement" | "ruling" | "test" | "approach"
        | "method" | "group" | "network" | "board" | "partnership" | "agency" | "authority" | "borough" | "county"
        | "city" | "road" | "street" | "avenue" | "lane" | "close" | "drive" | "way" | "gardens" | "school" | "academy"
        | "college" | "primary" | "nursery" | "ward" | "hospital" | "hospice" | "clinic" | "surgery" | "house" | "lodge"
        | "centre" | "hub" | "unit" | "estate" | "station" | "police" | "constabulary" | "week" | "month" | "day"
        | "questionnaire" | "inventory" | "assessment" | "index" | "policy" | "protocol" | "procedure" | "strategy"
        | "conference" | "award" | "press" | "books" | "podcast" | "magazine" | "journal" | "times" | "park" | "fm"
        | "syndrome" | "disease" | "church" | "mosque" | "temple" | "gurdwara" | "synagogue" | "town" | "village"
        | "styles" | "style" | "quadrant" | "types" | "pyramid" | "stages" | "questions" | "cards" | "map"
        | "community" | "language" | "interpreter" | "speaker" | "speaking" | "food" | "culture" | "heritage"
        | "origin" | "descent" | "background" | "born")
}

/// Where somebody is rather than who: "in", "near".
pub(in crate::guard) fn whereabouts(word: &str) -> bool {
    matches!(
        word,
        "in" | "near" | "around" | "across" | "outside" | "via" | "throughout" | "inside" | "within" | "into"
    )
}

/// Feasts that are also first names, and never stand for one here.
pub(in crate::guard) fn festival(word: &str) -> bool {
    matches!(
        word,
        "easter" | "ramadan" | "christmas" | "xmas" | "eid" | "diwali" | "passover" | "lent" | "hanukkah"
    )
}

/// What belongs to a thinker, never to a family.
pub(in crate::guard) fn theory_word(word: &str) -> bool {
    matches!(
        word,
        "cycle"
            | "model"
            | "theory"
            | "hierarchy"
            | "reflective"
            | "framework"
            | "window"
            | "triangle"
            | "stages"
            | "review"
            | "report"
            | "competence"
            | "guidelines"
            | "principles"
            | "attachment"
            | "concept"
            | "work"
            | "ideas"
            | "ecological"
            | "experiential"
            | "learning"
            | "test"
            | "questions"
            | "styles"
            | "three"
            | "six"
            | "five"
            | "research"
            | "pcs"
            | "social"
            | "taxonomy"
            | "typology"
            | "phases"
            | "steps"
            | "book"
            | "study"
            | "view"
            | "point"
            | "term"
    )
}
