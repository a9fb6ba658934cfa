//! Copied text as words, with where each stood: what browsers, PDFs and word processors leave behind (tags,
//! entities, non-breaking spaces, invisible characters) is taken off here and nowhere else.

use super::html::{entity, tag};
use crate::spans::TextSpan;

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// The word, cleaned.
    pub(super) text: String,
    /// Where it stood, in UTF-16 code units of the copied text.
    pub(super) span: TextSpan,
    /// On which of its lines, from 1.
    pub(super) line: u32,
    /// It begins a line, or what a tag makes one.
    pub(super) starts_line: bool,
    /// An empty line stands before it.
    pub(super) after_blank: bool,
}

/// The words of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut reader = Reader { tokens: Vec::new(), current: None, at: 0, line: 1, breaks: 1 };
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (length, piece) = piece(rest, c);
        let (taken, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        reader.read(taken, piece);
        rest = after;
    }
    reader.end_word();
    reader.tokens
}

/// What stands at the beginning of a text.
pub(super) enum Piece {
    Letter(char),
    Space,
    LineEnd,
    /// A tag that parts lines.
    Block,
    /// A tag inside a line, or a character that nobody sees.
    Nothing,
}

/// How many bytes it takes, and what it is.
fn piece(rest: &str, c: char) -> (usize, Piece) {
    match c {
        '\r' if rest.starts_with("\r\n") => return (2, Piece::LineEnd),
        '\n' | '\r' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
            return (c.len_utf8(), Piece::LineEnd);
        }
        '<' => {
            if let Some(found) = tag(rest) {
                return found;
            }
        }
        '&' => {
            if let Some((length, c)) = entity(rest) {
                return (length, letter(c));
            }
        }
        _ => {}
    }
    (c.len_utf8(), letter(c))
}

fn letter(c: char) -> Piece {
    match c {
        // Soft hyphen, zero-width characters, direction marks, byte order mark.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => Piece::Nothing,
        c if c.is_whitespace() || c.is_control() => Piece::Space,
        c => Piece::Letter(c),
    }
}

struct Reader {
    tokens: Vec<Token>,
    current: Option<Token>,
    /// UTF-16 code units read.
    at: u32,
    line: u32,
    /// Line ends since the last word.
    breaks: u32,
}

impl Reader {
    fn read(&mut self, taken: &str, piece: Piece) {
        let start = self.at;
        self.at = self.at.saturating_add(units(taken));
        match piece {
            Piece::Nothing => {}
            Piece::Space => self.end_word(),
            Piece::LineEnd | Piece::Block => {
                self.end_word();
                self.breaks = self.breaks.saturating_add(1);
            }
            Piece::Letter(c) => {
                let token = self.current.get_or_insert_with(|| Token {
                    text: String::new(),
                    span: TextSpan { start, end: start },
                    line: self.line,
                    starts_line: self.breaks > 0,
                    after_blank: self.breaks > 1,
                });
                token.text.push(c);
                token.span.end = self.at;
                self.breaks = 0;
            }
        }
        let lines = match piece {
            Piece::LineEnd => 1,
            // A tag may be spread over lines.
            _ => taken.matches('\n').count(),
        };
        self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
    }

    fn end_word(&mut self) {
        self.tokens.extend(self.current.take());
    }
}

fn units(text: &str) -> u32 {
    text.chars().map(|c| u32::try_from(c.len_utf16()).unwrap_or(2)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spans::utf16_to_bytes;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn what_a_browser_leaves_behind_is_taken_off() {
        let html = "<ul class=\"a\">\n<li><b>1.1</b>&nbsp;Value&#160;people&rsquo;s <!-- x --> home\u{ad}s\u{200b}</li></ul>";
        assert_eq!(words(html), ["1.1", "Value", "people’s", "homes"]);
        assert_eq!(
            words("a &amp; b &lt;p&gt; &#x2022; &#0; &nonsense; &"),
            ["a", "&", "b", "<p>", "•", "&nonsense;", "&"]
        );
    }

    #[test]
    fn what_is_no_tag_is_text() {
        assert_eq!(
            words("<jamie@example.org> a < b <pre> <"),
            ["<jamie@example.org>", "a", "<", "b", "<pre>", "<"]
        );
    }

    #[test]
    fn lines_and_empty_lines_are_kept_apart() {
        let found = tokens("a b\r\nc\n \u{a0}\nd<br>e<p>\n<p>f");
        let at: Vec<(u32, bool, bool)> =
            found.iter().map(|t| (t.line, t.starts_line, t.after_blank)).collect();
        let expected = [
            (1, true, false),
            (1, false, false),
            (2, true, false),
            (4, true, true),
            (4, true, false),
            (5, true, true),
        ];
        assert_eq!(at, expected);
    }

    proptest! {
        #[test]
        fn a_span_is_where_the_word_stood(text in "[a🙂é .\\n\u{a0}\u{200b}]{0,60}") {
            for token in tokens(&text) {
                let bytes = utf16_to_bytes(&text, token.span).unwrap();
                prop_assert_eq!(text.get(bytes).unwrap().replace('\u{200b}', ""), token.text);
            }
        }

        #[test]
        fn any_text_is_read(text in ".{0,200}|[<>&;#a/!-]{0,80}") {
            let units = text.encode_utf16().count() as u32;
            let found = tokens(&text);
            prop_assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
            prop_assert!(found.iter().all(|t| t.span.start < t.span.end && t.span.end <= units && !t.text.is_empty()));
        }
    }
}
