//! The words around a match, cut from the text as it was written.

use unicode_normalization::char::is_combining_mark;

use super::fold;
use super::search::Term;
use crate::personal::PersonalText;
use crate::spans::{TextSpan, bytes_to_utf16};

/// Words shown before the first match, and altogether.
const BEFORE: usize = 6;
const LENGTH: usize = 24;

/// A piece of the text that matches first, with every match in it (UTF-16 code units of the piece).
pub(super) fn of(texts: &[&PersonalText], terms: &[Term]) -> (PersonalText, Vec<TextSpan>) {
    let mut fallback = None;
    for text in texts {
        let text = text.reveal();
        let words: Vec<(usize, &str)> = words(text).collect();
        let folded: Vec<String> = words.iter().map(|(_, word)| fold::for_comparison(word)).collect();
        let matched = matching(&folded, terms);
        let Some(first) = matched.iter().position(|m| *m) else {
            fallback = fallback.or_else(|| cut(text, &words, &matched, 0));
            continue;
        };
        if let Some(found) = cut(text, &words, &matched, first.saturating_sub(BEFORE)) {
            return found;
        }
    }
    fallback.unwrap_or_default()
}

/// Which words belong to a match of any term.
fn matching(folded: &[String], terms: &[Term]) -> Vec<bool> {
    let mut matched = vec![false; folded.len()];
    for term in terms {
        let wanted: Vec<String> = term.words.iter().map(|word| fold::for_comparison(word)).collect();
        let Some((last, exact)) = wanted.split_last() else { continue };
        for (start, window) in folded.windows(wanted.len()).enumerate() {
            let Some((end, beginning)) = window.split_last() else { continue };
            let whole = beginning == exact && if term.prefix { end.starts_with(last) } else { end == last };
            if whole {
                matched.iter_mut().skip(start).take(wanted.len()).for_each(|m| *m = true);
            }
        }
    }
    matched
}

fn cut(
    text: &str,
    words: &[(usize, &str)],
    matched: &[bool],
    from: usize,
) -> Option<(PersonalText, Vec<TextSpan>)> {
    let shown = || words.iter().zip(matched).skip(from).take(LENGTH);
    let (start, _) = shown().next()?.0;
    let start = if from == 0 { 0 } else { *start };
    let (end_at, end_word) = shown().next_back()?.0;
    let end = if from + LENGTH >= words.len() { text.len() } else { end_at + end_word.len() };
    let piece = text.get(start..end)?;
    let spans = shown()
        .filter(|(_, matched)| **matched)
        .map(|((at, word), _)| bytes_to_utf16(piece, at - start, at - start + word.len()))
        .collect();
    Some((piece.into(), spans))
}

/// Words as the index sees them: runs of letters, digits and the marks on them, with where each begins.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_word = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    let mut rest = 0;
    std::iter::from_fn(move || {
        let tail = text.get(rest..)?;
        let start = rest + tail.find(is_word)?;
        let tail = text.get(start..)?;
        let end = start + tail.find(|c| !is_word(c)).unwrap_or(tail.len());
        rest = end;
        Some((start, text.get(start..end)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn term(words: &[&str], prefix: bool) -> Term {
        Term { words: words.iter().map(|w| (*w).to_owned()).collect(), prefix }
    }

    fn marked(text: &str, terms: &[Term]) -> String {
        let (piece, spans) = of(&[&text.into()], terms);
        let units: Vec<u16> = piece.reveal().encode_utf16().collect();
        let mut out = String::new();
        let mut at = 0;
        for span in spans {
            out += &String::from_utf16(&units[at..span.start as usize]).unwrap();
            out +=
                &format!("[{}]", String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap());
            at = span.end as usize;
        }
        out + &String::from_utf16(&units[at..]).unwrap()
    }

    #[test]
    fn matches_are_marked_in_the_words_as_written() {
        assert_eq!(
            marked("🙂 Tŷ bach, Łódź.", &[term(&["ty"], false), term(&["lod"], true)]),
            "🙂 [Tŷ] bach, [Łódź]."
        );
        assert_eq!(marked("the second knock", &[term(&["second", "kn"], true)]), "the [second] [knock]");
    }

    #[test]
    fn a_long_text_is_cut_around_the_match() {
        let text = format!("{}needle {}", "hay ".repeat(50), "straw ".repeat(50));
        let piece = marked(&text, &[term(&["needle"], false)]);
        assert!(piece.starts_with("hay hay hay hay hay hay [needle] straw"), "{piece}");
        assert_eq!(words(&piece).count(), LENGTH);
    }

    proptest! {
        #[test]
        fn any_text_and_any_term(text in "\\PC{0,200}", word in "\\PC{1,8}", prefix: bool) {
            let (piece, spans) = of(&[&text.as_str().into()], &[term(&[&word], prefix)]);
            let units = piece.reveal().encode_utf16().count() as u32;
            prop_assert!(text.contains(piece.reveal()));
            prop_assert!(spans.iter().all(|span| span.start < span.end && span.end <= units));
        }
    }
}
