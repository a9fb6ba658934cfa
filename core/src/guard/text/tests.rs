// For text slices clippy.toml has no setting that lets tests use them.
#![allow(clippy::string_slice)]

use super::*;

fn pieces(text: &str) -> Vec<&str> {
    tokenize(text, &[]).iter().map(|t| &text[t.start..t.end]).collect()
}

#[test]
fn words_numbers_and_punctuation_are_apart() {
    assert_eq!(pieces("AB12 c-d, St Brannoc's"), ["AB", "12", "c", "-", "d", ",", "St", "Brannoc's"]);
    assert_eq!(pieces("girls' 7.5"), ["girls", "'", "7", ".", "5"]);
}

#[test]
fn marks_stay_with_their_letter_and_invisible_characters_vanish() {
    assert_eq!(pieces("Zoe\u{308} x"), ["Zoe\u{308}", "x"]);
    assert_eq!(pieces("\u{202a}07700\u{202c}"), ["07700"]);
    assert_eq!(pieces("077\u{200b}00"), ["077\u{200b}00"]);
}

#[test]
fn a_mask_is_one_neutral_word() {
    let text = "ring 07700 900123 now";
    let lower = text.to_ascii_lowercase();
    let doc = Doc::new(text, &lower, &[Span { start: 5, end: 17 }]);
    assert_eq!((0..doc.len()).map(|i| doc.word(i)).collect::<Vec<_>>(), ["ring", NEUTRAL, "now"]);
}

#[test]
fn codes_are_short_and_whole() {
    let text = "NR12AB x1y2z3a4b5c6d7e8f9g0h1i2 12";
    let lower = text.to_ascii_lowercase();
    let doc = Doc::new(text, &lower, &[]);
    assert_eq!(doc.code(0).unwrap().as_str(), "nr12ab");
    assert!(doc.code(0).unwrap().is("aa99aa"));
    assert!(doc.code(1).is_none(), "inside a code");
    assert!(doc.code(3).is_none(), "too long");
}
