//! Cuts a text into words, numbers and marks.

use unicode_normalization::char::is_combining_mark;

use super::super::Span;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::guard) enum Kind {
    /// Letters with their marks, apostrophes inside included.
    Word,
    /// ASCII digits.
    Number,
    /// Any other visible character, one token each.
    Punct(char),
}

/// What stands between a token and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::guard) enum Gap {
    None,
    Space,
    Line,
}

#[derive(Debug, Clone, Copy)]
pub(in crate::guard) struct Token {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    pub gap: Gap,
    /// A finding that was taken out: it reads as [`NEUTRAL`].
    pub masked: bool,
    /// Taken out with the possessive behind it, which reads on: "someone's".
    pub owns: bool,
}

/// Characters that show nothing and that phones put around numbers copied from their contacts.
pub(super) fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}

fn line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// How long the possessive is that a text begins with: of "'s mum" the first two bytes, of "'said'" none.
fn possessive(text: &str) -> usize {
    let own = ["'s", "’s"].iter().find(|own| text.starts_with(**own));
    let goes_on = |own: &str| {
        text.get(own.len()..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphanumeric)
    };
    own.filter(|own| !goes_on(own)).map_or(0, |own| own.len())
}

pub(super) fn tokenize(text: &str, masks: &[Span]) -> Vec<Token> {
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
