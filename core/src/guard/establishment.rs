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
    /// A word that many things end in besides where somebody lives or goes: "Hall", "Farm", "Club".
    pub loose: bool,
}

#[rustfmt::skip]
/// The kind of establishment that is named from token `i`.
pub(super) fn type_at(doc: &Doc, i: usize) -> Option<Type> {
    // "Crossways Primary's SENCO"
    let bare = |k: usize| doc.word(k).strip_suffix("'s").filter(|w| matches!(*w, "primary" | "academy" | "school" | "college" | "nursery" | "surgery" | "hospital" | "hospice")).unwrap_or(doc.word(k));
    let (word, next, third) = (bare(i), bare(i + 1), doc.word(i + 2));
    let school = |last, weak| Some(Type { last, kind: FindingKind::School, weak, loose: false });
    let place = |last, weak| Some(Type { last, kind: FindingKind::Place, weak, loose: false });
    let loose = |last| Some(Type { last, kind: FindingKind::Place, weak: true, loose: true });
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
        ("sp" | "spec" | "sec" | "prim" | "nurs" | "jnr" | "inf" | "pri", "sch" | "schl" | "school") => school(i + 1, true),
        ("acad" | "prim" | "jnrs" | "infs" | "inf" | "coll" | "nurs" | "schl", _) => school(i, true),
        ("hosp" | "surg" | "foyer" | "hstl", _) => place(i, true),
        ("school" | "nursery" | "preschool" | "playgroup" | "kindergarten", _) => school(i, false),
        (
            "primary" | "infants" | "juniors" | "high" | "secondary" | "grammar" | "academy" | "college"
            | "comp" | "comprehensive" | "pru" | "montessori",
            _,
        ) => school(i, true),
        (
            "care" | "nursing" | "residential" | "children's" | "children’s" | "childrens" | "rest"
            | "foster" | "retirement" | "funeral",
            "home" | "hm",
        ) => place(i + 1, false),
        (
            "family" | "children's" | "children’s" | "childrens" | "medical" | "health" | "community" | "day"
            | "youth" | "leisure" | "resource" | "sports" | "contact" | "detention" | "respite" | "birth"
            | "walk" | "treatment" | "rehabilitation" | "drop" | "asylum" | "play" | "assessment" | "recovery"
            | "wellbeing" | "outreach" | "homeless" | "activity" | "outdoor" | "equestrian" | "learning" | "children",
            "centre" | "center" | "ctr" | "ctre" | "cntr" | "cent",
        ) => place(i + 1, false),
        ("family" | "youth" | "community" | "wellbeing", "hub")
        | ("medical" | "gp" | "group" | "health" | "doctors" | "doctor's" | "family" | "dental" | "med", "practice" | "surgery" | "prac")
        | ("mother", "unit")
        | ("supported" | "assisted" | "independent" | "semi", "living" | "accommodation" | "lodgings" | "housing")
        | ("sheltered" | "retirement", "housing" | "scheme" | "village" | "flats" | "accommodation")
        | ("extra", "care")
        | ("respite" | "assessment" | "rehab" | "rehabilitation" | "stroke" | "parenting", "unit" | "house" | "home")
        | ("food", "bank")
        | ("guest", "house")
        | ("village" | "community" | "parish" | "church" | "memorial" | "scout", "hall" | "hut")
        | ("caravan" | "travellers" | "traveller" | "travellers'" | "gypsy" | "holiday" | "mobile", "site" | "park")
        | ("after" | "breakfast" | "holiday" | "homework" | "boxing" | "football" | "rugby" | "cricket" | "judo" | "karate" | "youth"
            | "gymnastics" | "swimming" | "boys" | "boys'" | "girls" | "girls'" | "lunch" | "social" | "working" | "sports" | "cycling"
            | "netball" | "tennis" | "hockey" | "athletics" | "canoe" | "chess" | "dance" | "bowling" | "bowls" | "golf" | "kickboxing", "club") => {
            place(i + 1, false)
        }
        ("after", "school") if third == "club" => place(i + 2, false),
        ("soft", "play") | ("toddler" | "baby" | "parent" | "play", "group") => place(i + 1, false),
        ("mother" | "parent" | "mum", "and" | "&") | ("mother" | "parent" | "mum", "")
            if matches!(third, "baby" | "child" | "infant") && matches!(doc.word(i + 3), "unit" | "home" | "placement") =>
        {
            place(i + 3, false)
        }
        ("police" | "fire", "station") => place(i + 1, true),
        ("night" | "homeless" | "winter", "shelter") => place(i + 1, false),
        ("bed", "and") if third == "breakfast" => place(i + 2, false),
        ("b", "") if doc.is_punct(i + 1, "&") && third == "b" => place(i + 2, true),
        (
            "mosque" | "masjid" | "church" | "chapel" | "temple" | "gurdwara" | "gurudwara" | "mandir" | "synagogue" | "tabernacle",
            _,
        ) => place(i, false),
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
            "suite" | "wing" | "hall" | "cottage" | "farm" | "grange" | "barn" | "arms" | "inn" | "tavern" | "hotel" | "park" | "towers"
            | "tower" | "mansions" | "villas" | "club" | "library" | "gym" | "stables" | "wd" | "hse" | "nh" | "cc" | "foodbank" | "respite"
            | "fc" | "scouts" | "brownies" | "cubs" | "guides" | "medical" | "practice" | "rec" | "cafe" | "café" | "picu" | "hdu" | "icu" | "mbu" | "allotments" | "allotment" | "weir" | "shelter" | "stepdown",
            _,
        ) => loose(i),
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
