//! Folding: what makes "cafe" find "café" and "Lodz" find "Łódź".
//!
//! FTS5's `unicode61 remove_diacritics 2` folds what Unicode decomposes; ł ø đ ß do not decompose, so they are
//! folded here, on the words as they are indexed and on the query alike.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// For the index and for queries: only the letters that the tokenizer cannot fold itself.
pub fn for_index(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        push_letter(c, &mut folded);
    }
    folded
}

/// For comparing one word with another outside the index: letters, case and marks.
pub fn for_comparison(text: &str) -> String {
    for_index(text).nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

fn push_letter(c: char, to: &mut String) {
    match c {
        'ł' => to.push('l'),
        'Ł' => to.push('L'),
        'ø' => to.push('o'),
        'Ø' => to.push('O'),
        'đ' => to.push('d'),
        'Đ' => to.push('D'),
        'ß' => to.push_str("ss"),
        'ẞ' => to.push_str("SS"),
        // A zero byte would end the text for SQLite's tokenizer.
        '\0' => to.push(' '),
        other => to.push(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_do_not_decompose_are_folded() {
        assert_eq!(
            for_index("Łódź, Strauß, Søren, Đorđe, STRAẞE, Ørsted, ł"),
            "Lódź, Strauss, Soren, Dorde, STRASSE, Orsted, l"
        );
        assert_eq!(for_comparison("Łódź STRAUSS Strauß tŷ"), "lodz strauss strauss ty");
    }
}
