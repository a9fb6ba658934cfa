//! The shape of a word: made of English, slipped, contracted, or with capitals inside.

use super::super::text::Doc;

/// "CCGs", "SharePoint": capitals inside that no name has ("McDonald", "DiMarco", "AbdulRahman" do).
pub(super) fn camel(raw: &str) -> bool {
    let inner = raw.char_indices().skip(1).find(|(_, c)| c.is_uppercase());
    let all = raw.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    inner.is_some_and(|(at, _)| {
        let head = raw.get(..at).unwrap_or_default();
        !all && !matches!(
            head,
            "Mc" | "Mac"
                | "De"
                | "Di"
                | "Du"
                | "La"
                | "Le"
                | "Fitz"
                | "O'"
                | "O’"
                | "D'"
                | "D’"
                | "Abd"
                | "Abdul"
                | "Al"
                | "El"
                | "Ap"
                | "Van"
                | "St"
        ) && !head.ends_with(['\'', '’'])
    })
}

/// "he'd", "Kieran'll": no word of its own.
pub(super) fn contracted(word: &str) -> bool {
    ["'d", "’d", "'ll", "’ll", "'ve", "’ve", "'re", "’re", "'m", "’m", "n't", "n’t"]
        .iter()
        .any(|end| word.ends_with(end))
}

/// A common word with one slip of the thumb: "recieved", "apparantly".
pub(super) fn slip(doc: &Doc, word: &str) -> bool {
    (2..=16).contains(&word.len())
        && word.is_ascii()
        && doc.lexicon().one_slip_from(word, word.len() > 5, |known| (1..=3).contains(&known.tier()))
}

/// Made of English by a common beginning or ending, or of two words: "unallocated", "housebound".
pub(super) fn derived(doc: &Doc, word: &str) -> bool {
    let common = |w: &str| w.len() > 2 && (1..=6).contains(&doc.known(w).tier());
    if word.len() < 5 || !word.is_ascii() {
        return false;
    }
    let known_name = doc.known(word);
    if known_name.first() > 0 || known_name.last() > 1 {
        return false;
    }
    let endings = [
        "s", "es", "d", "ed", "ing", "ings", "ly", "ness", "less", "ful", "er", "ers", "able", "ation",
        "isation", "ity", "ism", "ist", "ists", "ish", "y", "al", "ive", "wise", "like", "'d", "'ll", "'ve",
        "'re",
    ];
    let beginnings = [
        "un", "re", "non", "pre", "co", "mis", "dis", "over", "under", "de", "multi", "micro", "inter",
        "intra", "self", "sub", "anti", "out", "ex", "bi", "semi", "mid", "post",
    ];
    endings.iter().any(|e| {
        word.strip_suffix(e).is_some_and(|stem| {
            (common(stem) && (*e != "d" || stem.ends_with('e')))
                || (stem.len() > 3 && common(&format!("{stem}e")))
        })
    }) || beginnings.iter().any(|b| word.strip_prefix(b).is_some_and(|stem| stem.len() > 3 && common(stem)))
        || (4..word.len().saturating_sub(3)).any(|cut| {
            word.split_at_checked(cut).is_some_and(|(a, b)| {
                b.len() > 3
                    && (1..=4).contains(&doc.known(a).tier())
                    && (1..=4).contains(&doc.known(b).tier())
            })
        })
}
