//! Places in a text. Inside the core a span counts bytes; the facade speaks UTF-16 code units (what Kotlin
//! and Swift index by) and the desk shell Unicode code points. The conversions live here and nowhere else,
//! and `tests/vectors/spans.json` holds all three shells to them.

use serde::{Deserialize, Serialize};

/// A place in a text, in whatever unit the function that gives it names; `start <= end`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, uniffi::Record,
)]
pub struct TextSpan {
    /// The first unit of the span.
    pub start: u32,
    /// One past its last unit.
    pub end: u32,
}

/// Byte offsets to UTF-16 code units. An offset inside a character counts up to that character's start.
pub fn bytes_to_utf16(text: &str, start: usize, end: usize) -> TextSpan {
    TextSpan { start: count(text, start, char::len_utf16), end: count(text, end, char::len_utf16) }
}

/// The same for many places at once, in one walk: `ranges` are sorted and do not overlap, as findings are. A
/// walk for each would cost the length of the text times the number of findings.
pub fn all_to_utf16(text: &str, ranges: impl IntoIterator<Item = std::ops::Range<usize>>) -> Vec<TextSpan> {
    let (mut byte, mut unit) = (0, 0);
    let mut advance = |to: usize| {
        unit += count(text.get(byte..).unwrap_or_default(), to.saturating_sub(byte), char::len_utf16);
        byte = to;
        unit
    };
    ranges
        .into_iter()
        .map(|range| TextSpan { start: advance(range.start), end: advance(range.end) })
        .collect()
}

/// UTF-16 code units back to byte offsets; `None` if the span lies outside the text, runs backwards, or
/// would cut a surrogate pair in two.
pub fn utf16_to_bytes(text: &str, span: TextSpan) -> Option<std::ops::Range<usize>> {
    let start = locate(text, span.start)?;
    let end = locate(text, span.end)?;
    (start <= end).then_some(start..end)
}

/// UTF-16 code units to Unicode code points, for the desk shell.
pub fn utf16_to_code_points(text: &str, span: TextSpan) -> Option<TextSpan> {
    let bytes = utf16_to_bytes(text, span)?;
    Some(TextSpan { start: count(text, bytes.start, |_| 1), end: count(text, bytes.end, |_| 1) })
}

fn count(text: &str, byte: usize, width: impl Fn(char) -> usize) -> u32 {
    let units: usize =
        text.char_indices().take_while(|(at, c)| at + c.len_utf8() <= byte).map(|(_, c)| width(c)).sum();
    u32::try_from(units).unwrap_or(u32::MAX)
}

fn locate(text: &str, unit: u32) -> Option<usize> {
    let unit = usize::try_from(unit).ok()?;
    let mut passed = 0;
    for (at, c) in text.char_indices() {
        if passed >= unit {
            return (passed == unit).then_some(at);
        }
        passed += c.len_utf16();
    }
    (passed == unit).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_emoji_is_two_units_one_code_point_four_bytes() {
        let text = "a🙂b";
        assert_eq!(bytes_to_utf16(text, 1, 5), TextSpan { start: 1, end: 3 });
        assert_eq!(utf16_to_bytes(text, TextSpan { start: 1, end: 3 }), Some(1..5));
        assert_eq!(
            utf16_to_code_points(text, TextSpan { start: 1, end: 3 }),
            Some(TextSpan { start: 1, end: 2 })
        );
    }

    #[test]
    fn a_span_that_cuts_or_leaves_the_text_is_refused() {
        assert_eq!(utf16_to_bytes("🙂", TextSpan { start: 0, end: 1 }), None);
        assert_eq!(utf16_to_bytes("abc", TextSpan { start: 0, end: 4 }), None);
        assert_eq!(utf16_to_bytes("abc", TextSpan { start: 2, end: 1 }), None);
        assert_eq!(utf16_to_bytes("", TextSpan { start: 0, end: 0 }), Some(0..0));
    }

    proptest! {
        #[test]
        fn many_at_once_are_as_one_by_one(text in ".{0,60}", mut cuts in prop::collection::vec(0usize..60, 0..8)) {
            let edges: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
            cuts.sort();
            let places: Vec<usize> = cuts.iter().map(|cut| edges[(*cut).min(edges.len() - 1)]).collect();
            let ranges: Vec<_> = places.chunks_exact(2).map(|pair| pair[0]..pair[1]).collect();
            let expected: Vec<_> = ranges.iter().map(|r| bytes_to_utf16(&text, r.start, r.end)).collect();
            prop_assert_eq!(all_to_utf16(&text, ranges), expected);
        }

        #[test]
        fn there_and_back(text in ".{0,60}", a in 0usize..60, b in 0usize..60) {
            let edges: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
            let (a, b) = (edges[a % edges.len()], edges[b % edges.len()]);
            let (start, end) = (a.min(b), a.max(b));
            let span = bytes_to_utf16(&text, start, end);
            prop_assert_eq!(utf16_to_bytes(&text, span), Some(start..end));
            let units: Vec<u16> = text.encode_utf16().collect();
            let cut = String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap();
            prop_assert_eq!(cut.as_str(), text.get(start..end).unwrap());
            let points = utf16_to_code_points(&text, span).unwrap();
            let cut: String = text.chars().skip(points.start as usize).take((points.end - points.start) as usize).collect();
            prop_assert_eq!(cut.as_str(), text.get(start..end).unwrap());
        }
    }
}
