//! Word lists more than one detector needs. Each is sorted (a test holds it so) and searched by halves.

pub(super) fn has(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// For short lists that one rule alone needs.
pub(super) fn any_of(word: &str, list: &[&str]) -> bool {
    list.contains(&word)
}

/// Words that are never part of the name of a street, a school or a home.
#[rustfmt::skip]
pub(super) const FUNCTION: &[&str] = &[
    "a", "about", "above", "across", "after", "again", "all", "along", "already", "also", "although", "am",
    "an", "and", "another", "any", "are", "around", "as", "asked", "at", "away", "back", "be", "because",
    "been", "before", "behind", "being", "below", "beside", "between", "both", "but", "by", "called",
    "came", "can", "child", "children", "could", "day", "days", "did", "do", "does", "doing", "done",
    "down", "drove", "during", "each", "early", "eight", "either", "else", "emailed", "every", "family", "few",
    "five", "for", "four", "from", "further", "go", "goes", "going", "got", "had", "half", "has", "have",
    "having", "he", "her", "here", "hers", "him", "his", "hour", "hours", "how", "i", "if", "in", "into",
    "is", "it", "its", "just", "last", "later", "left", "long", "many", "me", "met", "mile", "miles",
    "minute", "minutes", "month", "months", "more", "most", "moved", "much", "my", "near", "next", "nine",
    "no", "nor", "not", "now", "of", "off", "often", "on", "once", "one", "only", "onto", "or", "other",
    "our", "out", "outside", "over", "own", "past", "people", "per", "phoned", "point", "points",
    "previous", "quite", "rang", "same", "saw", "seven", "several", "she", "should", "since", "six", "so",
    "some", "someone", "still", "such", "ten", "than", "that", "the", "their", "them", "then", "there",
    "these", "they", "this", "those", "three", "through", "time", "times", "to", "too", "towards", "two",
    "under", "until", "up", "upon", "us", "very", "visited", "walked", "was", "way", "we", "week", "weeks",
    "went", "were", "what", "when", "where", "which", "while", "who", "whose", "why", "will", "with",
    "within", "without", "would", "year", "years", "yesterday", "yet", "you", "your",
];

/// Capitalised words of the profession, of calendars and of public life that name no particular place.
#[rustfmt::skip]
pub(super) const GENERIC: &[&str] = &[
    "academic", "adoption", "adult", "adults", "advanced", "agency", "alternative", "american", "april",
    "asian", "assessment", "august", "autumn", "best", "better", "big", "black", "boarding", "british",
    "business", "care", "cathedral", "catholic", "christian", "church", "clinical", "college", "common",
    "community", "comprehensive", "control", "core", "council", "county", "court", "critical", "crown",
    "daily", "december", "dental", "design", "developmental", "different", "digital", "early", "education",
    "elementary", "emergency", "english", "extremely", "faith", "february", "federation", "first", "forest",
    "foster", "frankfurt", "free", "friday", "full", "further", "general", "girls", "good", "gp", "grammar",
    "great", "green", "head", "health", "high", "higher", "home", "hospital", "inclusive", "independent",
    "indian", "infant", "inpatient", "international", "islamic", "january", "jewish", "july", "june",
    "junior", "key", "language", "large", "law", "leadership", "learning", "little", "local", "london",
    "low", "lower", "main", "mainstream", "male", "march", "maternity", "may", "medical", "mental", "milan",
    "military", "modern", "monday", "multi", "muslim", "national", "neonatal", "new", "north", "northern",
    "november", "nursery", "nursing", "october", "ofsted", "old", "older", "open", "palliative", "partner",
    "poor", "post", "practice", "pre", "preparatory", "primary", "prior", "prison", "private",
    "professional", "psychiatric", "public", "pupil", "quality", "re", "registered", "religious",
    "research", "residential", "respite", "risk", "rotating", "royal", "rural", "safe", "saturday",
    "scottish", "second", "secondary", "section", "secure", "senior", "september", "sheltered", "short",
    "sixth", "small", "social", "south", "southern", "special", "specialist", "spring", "staff", "standard",
    "standards", "state", "stroke", "student", "studio", "summer", "sunday", "supported", "teaching",
    "technology", "thursday", "training", "tuesday", "uk", "university", "upper", "urban", "urgent",
    "victorian", "virtual", "wednesday", "welsh", "west", "western", "white", "winter", "work", "young",
    "youth",
];

/// Words for one child, which make an age belong to somebody.
#[rustfmt::skip]
pub(super) const CHILD: &[&str] = &[
    "baby", "boy", "brother", "child", "daughter", "eldest", "girl", "granddaughter", "grandson", "infant",
    "kid", "lad", "nephew", "newborn", "niece", "oldest", "pupil", "sibling", "sister", "son",
    "stepdaughter", "stepson", "teen", "teenager", "toddler", "twin", "twins", "youngest",
];

/// Whether a word may stand in the name of a place.
pub(super) fn nameable(word: &str) -> bool {
    !has(FUNCTION, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_have_no_doubles() {
        for list in [FUNCTION, GENERIC, CHILD] {
            assert!(list.is_sorted_by(|a, b| a < b), "{:?}", list.windows(2).find(|w| w[0] >= w[1]));
        }
    }
}
