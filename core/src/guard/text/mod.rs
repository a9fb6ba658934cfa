//! One pass over the text: words, numbers and punctuation with byte spans, for every detector to walk.

mod code;
#[cfg(test)]
mod tests;
mod tokens;

use super::Span;
use super::digits::{self, Unit};
use super::lexicon::{Lexicon, Word};
use super::own::OwnList;
use tokens::tokenize;
pub(super) use tokens::{Gap, Kind, Token};

#[cfg(test)]
thread_local! {
    /// How often a token was looked at: what the tests of linear time count.
    pub(super) static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// What stands in for a finding when the text is looked at again without it.
pub(super) const NEUTRAL: &str = "someone";

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

    /// Whether a tab stands before `i`, as between the cells of a table that was pasted.
    pub fn tab_before(&self, i: usize) -> bool {
        let (Some(before), Some(this)) =
            (i.checked_sub(1).and_then(|p| self.tokens.get(p)), self.tokens.get(i))
        else {
            return false;
        };
        self.text.get(before.end..this.start).is_some_and(|gap| gap.contains('\t'))
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
}

fn neutral(token: Token) -> &'static str {
    if token.owns { "someone's" } else { NEUTRAL }
}
