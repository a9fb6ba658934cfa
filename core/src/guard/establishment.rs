//! The words for kinds of establishments: schools and their like, and places where people live or are treated.
//!
//! Source: the Department for Education's register (GIAS) and the CQC's list of locations.

use super::FindingKind;
use super::text::Doc;

/// A word, or words, for a kind of establishment.
pub(super) struct Type {
    pub last: usize,
    pub kind: FindingKind,
    /// Whether the word alone could be an adjective or a rank: "Primary", "High", "Academy".
    pub weak: bool,
}

/// The kind of establishment that is named from token `i`.
pub(super) fn type_at(doc: &Doc, i: usize) -> Option<Type> {
    let (word, next, third) = (doc.word(i), doc.word(i + 1), doc.word(i + 2));
    let school = |last, weak| Some(Type { last, kind: FindingKind::School, weak });
    let place = |last, weak| Some(Type { last, kind: FindingKind::Place, weak });
    match (word, next) {
        (
            "primary" | "infant" | "junior" | "high" | "secondary" | "grammar" | "nursery" | "special"
            | "prep" | "preparatory" | "infants" | "middle" | "community" | "comprehensive" | "catholic"
            | "rc" | "ce" | "upper" | "lower" | "girls" | "girls'" | "boys" | "academy",
            "school" | "schools",
        ) => school(i + 1, false),
        ("c", "of")
            if doc.word(i + 2) == "e" && matches!(doc.word(i + 3), "primary" | "school" | "academy") =>
        {
            school(i + 3, false)
        }
        ("rc" | "ce" | "catholic" | "community", "primary" | "academy" | "infants" | "juniors" | "high") => {
            school(if third == "school" { i + 2 } else { i + 1 }, false)
        }
        ("pupil", "referral") if third == "unit" => school(i + 2, false),
        ("sixth", "form") => school(if third == "college" { i + 2 } else { i + 1 }, false),
        ("pre", "school") => school(i + 1, false),
        ("day", "nursery") => school(i + 1, false),
        ("acad" | "prim" | "jnrs" | "infs" | "coll", _) => school(i, true),
        ("hosp" | "surg", _) => place(i, true),
        ("school" | "nursery" | "preschool" | "playgroup" | "kindergarten", _) => school(i, false),
        (
            "primary" | "infants" | "juniors" | "high" | "secondary" | "grammar" | "academy" | "college"
            | "comp" | "comprehensive" | "pru" | "montessori",
            _,
        ) => school(i, true),
        (
            "care" | "nursing" | "residential" | "children's" | "children’s" | "childrens" | "rest"
            | "foster" | "retirement" | "funeral",
            "home",
        ) => place(i + 1, false),
        (
            "family" | "children's" | "children’s" | "childrens" | "medical" | "health" | "community" | "day"
            | "youth" | "leisure" | "resource" | "sports" | "contact" | "detention" | "respite" | "birth"
            | "walk" | "treatment" | "rehabilitation" | "drop" | "asylum",
            "centre" | "center",
        ) => place(i + 1, false),
        ("family", "hub")
        | ("youth", "club")
        | ("medical" | "gp" | "group" | "health", "practice" | "surgery")
        | ("mother", "unit") => place(i + 1, false),
        (
            "general" | "community" | "royal" | "district" | "infirmary" | "children's" | "university"
            | "psychiatric" | "day" | "cottage" | "memorial",
            "hospital" | "infirmary",
        ) => place(i + 1, false),
        (
            "ward" | "hospital" | "infirmary" | "hospice" | "surgery" | "clinic" | "refuge" | "hostel"
            | "infirmary's",
            _,
        ) => place(i, word == "ward" || word == "clinic"),
        ("general", _) => place(i, true),
        (
            "house" | "lodge" | "unit" | "estate" | "home" | "centre" | "manor" | "prison" | "court"
            | "villa",
            _,
        ) => place(i, true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_for_a_kind_wins() {
        for (text, last) in [
            ("primary school", 1),
            ("children's home", 1),
            ("C of E Primary", 3),
            ("ward", 0),
            ("sixth form college", 2),
        ] {
            let lower = text.to_ascii_lowercase();
            assert_eq!(type_at(&Doc::new(text, &lower, &[]), 0).map(|t| t.last), Some(last), "{text}");
        }
        let text = "supervision";
        assert!(type_at(&Doc::new(text, text, &[]), 0).is_none());
    }
}
