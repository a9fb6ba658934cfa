//! The lines of the page that stand around the elements.

use crate::standards::pack::Standards;
use crate::storage::fold;

/// A word by its letters and digits alone, folded: how a heading is set does not matter.
pub(super) fn letters(text: &str) -> String {
    fold::for_comparison(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The titles and lead-ins of a pack, as the letters of their words.
pub(super) fn headings(pack: &Standards) -> Vec<Vec<String>> {
    let texts = pack.standards.iter().flat_map(|standard| [&standard.title, &standard.lead_in]);
    let keys = |words: &str| words.split_whitespace().map(letters).filter(|key| !key.is_empty()).collect();
    let mut headings: Vec<Vec<String>> = texts.map(|text| keys(&text.en)).collect();
    // The longest first: "I will not" begins with "I will".
    headings.sort_by_key(|heading| std::cmp::Reverse(heading.len()));
    headings.dedup();
    headings
}
