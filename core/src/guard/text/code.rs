//! A short run of glued letters and digits, as registration plates, postcodes and references are written.

use unicode_normalization::char::is_combining_mark;

use super::tokens::invisible;
use super::{Doc, Kind, neutral};

/// A short run of glued letters and digits ("NR12AB"), lower case: registration plates, postcodes, references.
#[derive(Debug, Clone, Copy)]
pub(in crate::guard) struct Code {
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

impl Doc<'_> {
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
