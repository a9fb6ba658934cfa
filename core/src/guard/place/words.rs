//! The words that make no place, and those that lead to one.

use super::super::words::{FUNCTION, GENERIC, any_of, has};

/// Names that are common words at the head of a sentence, offices, or the profession's own institutions.
#[rustfmt::skip]
pub(super) fn no_place(word: &str) -> bool {
    has(GENERIC, word)
        || has(FUNCTION, word)
        || any_of(
            word,
            &[
                "asye", "frontline", "police", "policing", "bowlby", "gibbs", "kolb", "munro", "freud", "winnicott",
                "nhs", "sure", "chicago", "regional", "central", "foundation", "excellence", "expert", "reflective",
                "recovery", "discharge", "visiting", "attend", "attended", "attending", "starting", "finding",
                "choosing", "changing", "missing", "leaving", "nurture", "restorative", "attachment", "trauma",
                "systemic", "christmas", "easter", "european", "polish", "irish", "french", "german", "somali",
                "hindu", "sikh", "roman", "anglican", "quaker", "steiner", "waldorf", "montessori", "lords",
                "commons", "children", "child", "family", "safety", "harvard", "oxford", "cambridge", "acute",
                "ward", "centre", "unit", "behavioural", "reception", "surgical", "trust", "minor", "day", "night",
                "parent", "parents", "education's", "ask", "tell", "support", "supporting", "whole", "elective",
                "every", "another", "mum", "dad", "mum's", "dad's", "today", "yesterday", "tomorrow", "today's",
                "apprenticeship", "foundations", "improvement", "authority", "authorities", "innovation", "policy",
                "children's", "children’s", "childrens", "civic", "contact", "resource", "king's", "imperial",
                "goldsmiths", "tavistock", "leisure", "sports", "call", "assessment", "sensory", "visitor", "town",
                "shopping", "job", "emergency", "intensive", "your", "baptist", "methodist", "pentecostal", "evangelical", "reformed", "orthodox", "parish", "united", "jamia", "jami", "local",
            "protestant", "mormon", "black", "sports", "football", "rugby", "cricket", "boxing", "youth", "social", "working",
            ],
        )
}

/// What opens a sentence and is no part of a name.
#[rustfmt::skip]
pub(super) fn opener(word: &str) -> bool {
    has(FUNCTION, word)
        || any_of(
            word,
            &[
                "visit", "contact", "spoke", "attended", "attends", "meeting", "call", "seen", "placed", "admitted",
                "discharged", "transferred", "mr", "mrs",
            ],
        )
}

/// What a kind of place is, said before it in small letters: never its name.
#[rustfmt::skip]
pub(super) const COMMON_BEFORE: &[&str] = &[
    "maternity", "paediatric", "children", "dementia", "stroke", "surgical", "orthopaedic", "cardiac", "oncology", "geriatric",
    "elderly", "acute", "mixed", "single", "sex", "locked", "rehab", "rehabilitation", "intermediate", "assisted", "halfway",
    "group", "shared", "temporary", "supported", "unsupported", "extra", "bail", "approved", "probation", "women", "men", "boys",
    "ladies", "mens", "womens", "tower", "council", "opposite", "empty", "crowded", "cold", "nice", "whole", "half", "bed", "care",
    "nursing", "foster", "carer", "funeral", "rest", "retirement", "nearest", "nearby", "local", "failing", "busy", "outstanding",
    "inadequate", "current", "old", "previous", "next", "first", "last", "new", "another", "drop", "walk", "family", "health",
    "medical", "gp", "dental", "vet", "vets", "doctor", "doctors", "village", "town", "city", "county", "area", "district",
    "boarding", "day", "night", "summer", "saturday", "sunday", "faith", "church", "private", "state", "junior", "senior", "infant",
    "middle", "lower", "upper", "grammar", "catholic", "language", "arabic", "ballet", "drama", "dance", "swimming", "art", "music",
    "film", "law", "business", "medicine", "agricultural", "technical", "technology", "sixth", "form", "further", "after", "before",
    "breakfast", "holiday", "work", "home", "house", "school", "nursery", "college", "hospital", "hospice", "prison", "court",
    "police", "fire", "station", "head", "call", "contact", "children's", "leisure", "sports", "shopping", "garden", "job",
    "community", "youth", "resource", "training", "conference", "data", "cost", "city", "test", "treatment", "assessment", "mother",
    "baby", "secure", "high", "dependency", "care", "intensive", "emergency", "trauma", "burns", "spinal", "eye", "chest", "ent",
    "memory", "pain", "sleep", "fracture", "outpatient", "outpatients", "antenatal", "postnatal", "post", "pre", "labour", "birth",
    "delivery", "burns", "renal", "respiratory", "gastro", "neuro", "surgery", "psychiatric", "forensic", "recovery", "eating",
    "disorder", "disorders", "detox", "drug", "alcohol", "homeless", "mental", "general", "university", "teaching", "cottage",
    "base", "big", "small", "little", "large", "tiny", "main", "good", "bad", "better", "best", "real", "proper", "own", "full",
    "part", "term", "time", "long", "short", "stay", "term", "front", "back", "top", "ground", "floor", "open", "closed", "safe",
    "white", "caravan", "housing", "winter", "daily", "point", "risk", "level", "record", "all", "too", "rather", "very", "quite",
    "science", "forest", "online", "virtual", "mainstream", "special", "independent", "comprehensive", "secondary", "primary",
    "inner", "rural", "urban", "attached", "separate", "sister", "brother", "wrong", "right", "same", "different", "any", "every",
    "said", "got", "dad", "mum", "someone", "nobody", "everyone", "me", "him", "her", "it", "them", "us", "arrival", "discharge",
    "admission", "monday", "tuesday", "wednesday", "thursday", "friday", "baptist", "methodist", "pentecostal", "evangelical", "parish", "football", "rugby", "cricket",
    "boxing", "judo", "karate", "gymnastics", "homework", "lunch", "book", "film", "fan", "strip", "night", "running", "walking",
    "craft", "knitting", "choir", "gaming", "chess", "coding", "sunday", "messy", "english", "hindu", "sikh", "jewish", "polish",
    "somali", "turkish", "nearest", "mega", "big", "congregational", "quaker", "charity", "sober", "warm", "crisis", "respite",
];
