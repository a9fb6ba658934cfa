//! One pass over the text: words, numbers and punctuation with byte spans, for every detector to walk.

use unicode_normalization::char::is_combining_mark;

use super::Span;
use super::digits::{self, Unit};
use super::lexicon::{Lexicon, Word};
use super::own::OwnList;

#[cfg(test)]
thread_local! {
    /// How often a token was looked at: what the tests of linear time count.
    pub(super) static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// What stands in for a finding when the text is looked at again without it.
pub(super) const NEUTRAL: &str = "someone";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters with their marks, apostrophes inside included.
    Word,
    /// ASCII digits.
    Number,
    /// Any other visible character, one token each.
    Punct(char),
}

/// What stands between a token and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    None,
    Space,
    Line,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    pub gap: Gap,
    /// A finding that was taken out: it reads as [`NEUTRAL`].
    pub masked: bool,
    /// Taken out with the possessive behind it, which reads on: "someone's".
    pub owns: bool,
}

/// A text with its tokens. Every method answers out-of-range positions with "nothing there".
pub(super) struct Doc<'t> {
    text: &'t str,
    lower: &'t str,
    tokens: Vec<Token>,
    lexicon: &'t Lexicon,
    own: Option<&'t OwnList>,
    /// Digits, typed or spoken.
    pub units: Vec<Unit>,
}

/// A short run of glued letters and digits ("NR12AB"), lower case: registration plates, postcodes, references.
#[derive(Debug, Clone, Copy)]
pub(super) struct Code {
    bytes: [u8; 20],
    len: usize,
    /// Its last token.
    pub last: usize,
}

impl Code {
    pub fn as_str(&self) -> &str {
        self.bytes.get(..self.len).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or("")
    }

    /// Whether it has exactly this shape: `a` a letter, `9` a digit.
    pub fn is(&self, shape: &str) -> bool {
        self.bytes.get(..self.len).is_some_and(|bytes| has_shape(bytes, shape))
    }

    pub fn digits(&self) -> usize {
        self.as_str().bytes().filter(u8::is_ascii_digit).count()
    }
}

/// `a` a letter, `9` a digit, anything else itself.
fn has_shape(code: &[u8], shape: &str) -> bool {
    code.len() == shape.len()
        && code.iter().zip(shape.bytes()).all(|(c, s)| match s {
            b'a' => c.is_ascii_alphabetic(),
            b'9' => c.is_ascii_digit(),
            _ => *c == s,
        })
}

/// Characters that show nothing and that phones put around numbers copied from their contacts.
fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}

fn line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

impl<'t> Doc<'t> {
    /// With the shipped lexicon and no own list.
    #[cfg(test)]
    pub fn new(text: &'t str, lower: &'t str, masks: &[Span]) -> Self {
        Self::with(text, lower, masks, Lexicon::shipped(), None)
    }

    /// `lower` is `text` with ASCII lowered, so its offsets are the same; `masks` are sorted and disjoint.
    pub fn with(
        text: &'t str,
        lower: &'t str,
        masks: &[Span],
        lexicon: &'t Lexicon,
        own: Option<&'t OwnList>,
    ) -> Self {
        let tokens = tokenize(text, masks);
        let mut doc = Doc { text, lower, tokens, lexicon, own, units: Vec::new() };
        doc.units = digits::units(&doc);
        doc
    }

    /// What the lexicon knows of a word.
    pub fn known(&self, word: &str) -> Word {
        self.lexicon.word(word)
    }

    /// What knows the words.
    pub fn lexicon(&self) -> &Lexicon {
        self.lexicon
    }

    /// The practitioner's own list.
    pub fn own(&self) -> Option<&OwnList> {
        self.own
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    pub fn token(&self, i: usize) -> Option<Token> {
        #[cfg(test)]
        STEPS.with(|steps| steps.set(steps.get() + 1));
        self.tokens.get(i).copied()
    }

    pub fn kind(&self, i: usize) -> Option<Kind> {
        self.token(i).map(|t| t.kind)
    }

    /// The word in lower case (ASCII), or "" where there is none.
    pub fn word(&self, i: usize) -> &str {
        match self.token(i) {
            Some(t) if t.masked => neutral(t),
            Some(t) if t.kind == Kind::Word => self.lower.get(t.start..t.end).unwrap_or(""),
            _ => "",
        }
    }

    /// The word before `i`, or "".
    pub fn word_before(&self, i: usize) -> &str {
        i.checked_sub(1).map_or("", |p| self.word(p))
    }

    /// The token as it was written.
    pub fn raw(&self, i: usize) -> &str {
        match self.token(i) {
            Some(t) if t.masked => neutral(t),
            Some(t) => self.text.get(t.start..t.end).unwrap_or(""),
            None => "",
        }
    }

    pub fn punct(&self, i: usize) -> Option<char> {
        match self.kind(i) {
            Some(Kind::Punct(c)) => Some(c),
            _ => None,
        }
    }

    pub fn is_punct(&self, i: usize, any: &str) -> bool {
        self.punct(i).is_some_and(|c| any.contains(c))
    }

    pub fn is_number(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::Number)
    }

    /// How many digits a number token has.
    pub fn digits(&self, i: usize) -> usize {
        if self.is_number(i) { self.raw(i).bytes().take(40).filter(u8::is_ascii_digit).count() } else { 0 }
    }

    /// The value of a number token of at most nine digits.
    pub fn value(&self, i: usize) -> Option<u32> {
        let count = self.digits(i);
        if count == 0 || count > 9 {
            return None;
        }
        let digits = self.raw(i).bytes().filter(u8::is_ascii_digit);
        Some(digits.fold(0, |value, b| value * 10 + u32::from(b - b'0')))
    }

    pub fn is_word(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::Word)
    }

    fn alphanumeric(&self, i: usize) -> bool {
        matches!(self.kind(i), Some(Kind::Word | Kind::Number))
    }

    /// Whether nothing stands between `i` and the token before it.
    pub fn glued(&self, i: usize) -> bool {
        i > 0 && self.token(i).is_some_and(|t| t.gap == Gap::None)
    }

    /// Whether a letter or digit touches `i` from the left.
    pub fn touched_left(&self, i: usize) -> bool {
        self.glued(i) && i.checked_sub(1).is_some_and(|p| self.alphanumeric(p))
    }

    /// Whether a letter or digit touches `i` from the right.
    pub fn touched_right(&self, i: usize) -> bool {
        self.glued(i + 1) && self.alphanumeric(i + 1)
    }

    pub fn line_before(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.gap == Gap::Line)
    }

    pub fn capital(&self, i: usize) -> bool {
        self.is_word(i) && self.raw(i).chars().next().is_some_and(char::is_uppercase)
    }

    /// Two letters or more, none of them small.
    pub fn shouted(&self, i: usize) -> bool {
        let raw = self.raw(i);
        raw.len() > 1 && self.is_word(i) && !raw.chars().take(40).any(char::is_lowercase)
    }

    /// Whether every letter from one token to another is a capital.
    pub fn all_capitals(&self, first: usize, last: usize) -> bool {
        (first..=last).all(|i| !self.raw(i).chars().take(40).any(char::is_lowercase))
    }

    /// Whether a sentence, a line or a quotation begins here.
    pub fn opens(&self, i: usize) -> bool {
        i == 0 || self.line_before(i) || self.is_punct(i - 1, ".!?:;•*\"“‘(-–—")
    }

    /// Whether a sentence ends at this token.
    pub fn ends_sentence(&self, i: usize) -> bool {
        self.is_punct(i, "!?") || (self.is_punct(i, ".") && !self.glued(i + 1) && self.capital(i + 1))
    }

    pub fn span(&self, first: usize, last: usize) -> Option<Span> {
        let (start, end) = (self.token(first)?.start, self.token(last)?.end);
        (start < end).then_some(Span { start, end })
    }

    /// Whether a word that `wanted` accepts stands in the same sentence at most `reach` tokens before `i`.
    pub fn said_before(&self, i: usize, reach: usize, wanted: impl Fn(&str) -> bool) -> bool {
        (i.saturating_sub(reach)..i)
            .rev()
            .take_while(|&k| !self.ends_sentence(k))
            .any(|k| self.is_word(k) && wanted(self.word(k)))
    }

    /// Whether a word that `wanted` accepts stands in the same sentence at most `reach` tokens after `i`.
    pub fn said_after(&self, i: usize, reach: usize, wanted: impl Fn(&str) -> bool) -> bool {
        (i + 1..(i + 1 + reach).min(self.len()))
            .take_while(|&k| !self.ends_sentence(k))
            .any(|k| self.is_word(k) && wanted(self.word(k)))
    }

    /// The token a label would be: the first before `i` that is neither joining punctuation nor a word that
    /// `filler` accepts, at most `reach` tokens back.
    pub fn label(&self, i: usize, reach: usize, filler: impl Fn(&str) -> bool) -> Option<usize> {
        (i.saturating_sub(reach)..i).rev().find(|&k| {
            let joins = self.is_punct(k, ":;-–=#(\"'“.,*") || (self.is_word(k) && filler(self.word(k)));
            !joins
        })
    }

    /// The glued letters and digits that begin at token `i`, if that is where they begin and they are few.
    pub fn code(&self, i: usize) -> Option<Code> {
        if self.touched_left(i) || !matches!(self.kind(i), Some(Kind::Word | Kind::Number)) {
            return None;
        }
        let mut code = Code { bytes: [0; 20], len: 0, last: i };
        let mut k = i;
        loop {
            let t = self.token(k)?;
            let piece = if t.masked { neutral(t) } else { self.lower.get(t.start..t.end)? };
            if piece.len() > 64 {
                return None;
            }
            for c in piece.chars() {
                if invisible(c) || is_combining_mark(c) {
                    continue;
                }
                let slot = code.bytes.get_mut(code.len)?;
                *slot = u8::try_from(c).ok().filter(u8::is_ascii_alphanumeric)?;
                code.len += 1;
            }
            code.last = k;
            if !self.touched_right(k) {
                return Some(code);
            }
            k += 1;
        }
    }
}

fn neutral(token: Token) -> &'static str {
    if token.owns { "someone's" } else { NEUTRAL }
}

/// How long the possessive is that a text begins with: of "'s mum" the first two bytes, of "'said'" none.
fn possessive(text: &str) -> usize {
    let own = ["'s", "’s"].iter().find(|own| text.starts_with(**own));
    let goes_on = |own: &str| {
        text.get(own.len()..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphanumeric)
    };
    own.filter(|own| !goes_on(own)).map_or(0, |own| own.len())
}

fn tokenize(text: &str, masks: &[Span]) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 5);
    let mut masks = masks.iter().peekable();
    let mut gap = Gap::None;
    let mut skip_to = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if at < skip_to {
            continue;
        }
        if let Some(mask) = masks.next_if(|m| m.start <= at) {
            // What takes a finding's place stands apart from letters and digits that touched it.
            if tokens.last().is_some_and(|t| matches!(t.kind, Kind::Word | Kind::Number)) {
                gap = gap.max(Gap::Space);
            }
            let end = mask.end + possessive(text.get(mask.end..).unwrap_or_default());
            let owns = end > mask.end && masks.peek().is_none_or(|next| next.start >= end);
            let end = if owns { end } else { mask.end };
            tokens.push(Token { start: mask.start, end, kind: Kind::Word, gap, masked: true, owns });
            let after = text.get(end..).and_then(|rest| rest.chars().next());
            gap = if after.is_some_and(char::is_alphanumeric) { Gap::Space } else { Gap::None };
            skip_to = end;
            continue;
        }
        if c.is_whitespace() || c.is_control() {
            gap = gap.max(if line_end(c) { Gap::Line } else { Gap::Space });
            continue;
        }
        if invisible(c) {
            continue;
        }
        let end = at + c.len_utf8();
        let last = tokens.last_mut().filter(|t| gap == Gap::None && !t.masked);
        if is_combining_mark(c) {
            // A mark belongs to what it sits on, so no span ever cuts a letter from its accent.
            if let Some(t) = last {
                t.end = end;
            }
            continue;
        }
        let kind = if c.is_ascii_digit() {
            Kind::Number
        } else if c.is_alphabetic() {
            Kind::Word
        } else {
            Kind::Punct(c)
        };
        match last {
            Some(t) if t.kind == kind && matches!(kind, Kind::Word | Kind::Number) => t.end = end,
            Some(t)
                if t.kind == Kind::Word
                    && matches!(c, '\'' | '’')
                    && chars.peek().is_some_and(|(at, next)| {
                        next.is_alphabetic() && masks.peek().is_none_or(|m| m.start > *at)
                    }) =>
            {
                t.end = end;
            }
            _ => {
                tokens.push(Token { start: at, end, kind, gap, masked: false, owns: false });
                gap = Gap::None;
            }
        }
    }
    tokens
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
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
}
