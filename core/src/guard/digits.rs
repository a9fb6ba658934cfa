//! Digits as people write and say them: groups with what joins them, and words ("oh seven seven double oh").
//!
//! How telephone numbers are said in British English: "oh" or "zero" or "nought" for 0, "double" and
//! "treble" for repeats, "nine hundred" for 900.

use super::text::{Doc, Gap, Kind};

/// What joins a group of digits to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// Nothing does: a word, a line end or other punctuation stands between.
    Break,
    Space,
    Dash,
    Dot,
    Slash,
    Bracket,
    Comma,
}

/// One group of digits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    /// First and last token.
    pub first: usize,
    pub last: usize,
    pub value: u64,
    /// How many digits; more than 19 says "too long to be anything".
    pub len: u8,
    pub spoken: bool,
    /// How it hangs on the unit before.
    pub join: Join,
}

/// Several groups read as one number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Joined {
    pub value: u64,
    pub len: u8,
    /// First and last unit.
    pub from: usize,
    pub to: usize,
}

fn digit_word(word: &str) -> Option<(u64, u8)> {
    let value = match word {
        "oh" | "o" | "zero" | "nought" | "naught" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        _ => return None,
    };
    Some((value, 1))
}

fn teen_word(word: &str) -> Option<u64> {
    Some(match word {
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        _ => return None,
    })
}

fn tens_word(word: &str) -> Option<u64> {
    Some(match word {
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    })
}

/// A whole number below 100 written in words from token `i`: its value and its last token. "oh" is not one.
pub(super) fn small_number(doc: &Doc, i: usize) -> Option<(u64, usize)> {
    let word = doc.word(i);
    if let Some(teen) = teen_word(word) {
        return Some((teen, i));
    }
    if let Some(tens) = tens_word(word) {
        let next = if doc.is_punct(i + 1, "-") { i + 2 } else { i + 1 };
        return match digit_word(doc.word(next)) {
            Some((one, _)) if one > 0 => Some((tens + one, next)),
            _ => Some((tens, i)),
        };
    }
    if matches!(word, "oh" | "o") {
        return None;
    }
    digit_word(word).map(|(value, _)| (value, i))
}

/// The spoken digits from token `i`: value, how many, last token.
fn spoken(doc: &Doc, i: usize) -> Option<(u64, u8, usize)> {
    let word = doc.word(i);
    let times: u8 = match word {
        "double" => 2,
        "treble" | "triple" => 3,
        _ => 1,
    };
    if times > 1 {
        let next = if doc.is_punct(i + 1, "-") { i + 2 } else { i + 1 };
        let single = match doc.kind(next)? {
            Kind::Number if doc.digits(next) == 1 => u64::from(doc.value(next)?),
            _ => digit_word(doc.word(next))?.0,
        };
        return Some((if times == 2 { single * 11 } else { single * 111 }, times, next));
    }
    if let Some((value, len)) = digit_word(word) {
        if value > 0 && doc.word(i + 1) == "hundred" {
            return Some((value * 100, 3, i + 1));
        }
        return Some((value, len, i));
    }
    let (value, last) = small_number(doc, i)?;
    Some((value, 2, last))
}

/// Every group of digits in the text, in order.
pub(super) fn units(doc: &Doc) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut i = 0;
    while i < doc.len() {
        let found = match doc.kind(i) {
            Some(Kind::Number) => {
                let digits = doc.raw(i).bytes().filter(u8::is_ascii_digit);
                let (value, len) = digits.take(20).fold((0u64, 0u8), |(v, n), b| {
                    (v.wrapping_mul(10).wrapping_add(u64::from(b - b'0')), n + 1)
                });
                Some((value, len, i, false))
            }
            Some(Kind::Word) if !doc.touched_left(i) && !doc.touched_right(i) => {
                spoken(doc, i).map(|(value, len, last)| (value, len, last, true))
            }
            _ => None,
        };
        if let Some((value, len, last, spoken)) = found {
            let join = units.last().map_or(Join::Break, |before| join(doc, before, i, spoken));
            units.push(Unit { first: i, last, value, len, spoken, join });
            i = last;
        }
        i += 1;
    }
    units
}

fn join(doc: &Doc, before: &Unit, first: usize, spoken: bool) -> Join {
    let between = before.last + 1..first;
    if between.len() > 3 || (before.last + 1..=first).any(|k| doc.token(k).is_none_or(|t| t.gap == Gap::Line))
    {
        return Join::Break;
    }
    let mut join = Join::Space;
    for k in between {
        let next = match doc.punct(k) {
            Some('-' | '–' | '—' | '‑' | '‐' | '−') => Join::Dash,
            Some('.' | '·') => Join::Dot,
            Some('/') => Join::Slash,
            Some('(' | ')' | '[' | ']') => Join::Bracket,
            Some(',') if spoken && before.spoken => Join::Comma,
            _ => return Join::Break,
        };
        join = match (join, next) {
            (Join::Space, next) => next,
            (Join::Bracket, Join::Dash | Join::Bracket) => Join::Bracket,
            _ => return Join::Break,
        };
    }
    join
}

impl Doc<'_> {
    pub fn unit(&self, u: usize) -> Option<Unit> {
        self.units.get(u).copied()
    }

    /// Units from `u` on read as one number until it has at least `want` digits; none if it breaks off before.
    pub fn joined(&self, u: usize, want: u8, allowed: impl Fn(Join) -> bool) -> Option<Joined> {
        let mut all = Joined { value: 0, len: 0, from: u, to: u };
        for to in u..u + usize::from(want) {
            let unit = self.unit(to)?;
            if (to > u && !allowed(unit.join)) || all.len + unit.len > 19 {
                return None;
            }
            all.value = all.value * 10u64.checked_pow(u32::from(unit.len))? + unit.value;
            all.len += unit.len;
            all.to = to;
            if all.len >= want {
                return Some(all);
            }
        }
        None
    }

    /// The lengths of the groups, up to ten of them, zero after the last.
    pub fn groups(&self, joined: Joined) -> [u8; 10] {
        let mut groups = [0; 10];
        for (slot, u) in groups.iter_mut().zip(joined.from..=joined.to) {
            *slot = self.unit(u).map_or(0, |unit| unit.len);
        }
        groups
    }

    /// First and last token of a joined number.
    pub fn tokens_of(&self, joined: Joined) -> Option<(usize, usize)> {
        Some((self.unit(joined.from)?.first, self.unit(joined.to)?.last))
    }
}

/// The check digit rule NHS and CHI numbers share: weights 10 to 2, modulus 11.
/// Source: NHS Data Model and Dictionary, "NHS NUMBER"; Public Health Scotland, "CHI Number".
pub(super) fn mod_11_holds(value: u64) -> bool {
    let digit = |place: u32| value / 10u64.pow(place) % 10;
    let sum: u64 = (1..=9).map(|place| digit(place) * (u64::from(place) + 1)).sum();
    match 11 - sum % 11 {
        11 => digit(0) == 0,
        10 => false,
        check => digit(0) == check,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with<T>(text: &str, ask: impl Fn(&Doc) -> T) -> T {
        let lower = text.to_ascii_lowercase();
        ask(&Doc::new(text, &lower, &[]))
    }

    #[test]
    fn spoken_digits_become_a_number() {
        let said = "oh seven seven double-oh nine hundred one two three";
        let all = with(said, |d| d.joined(0, 11, |j| j != Join::Break).unwrap());
        assert_eq!((all.value, all.len), (7_700_900_123, 11));
        let mixed = with("07700 nine hundred 123", |d| d.joined(0, 11, |j| j != Join::Break).unwrap());
        assert_eq!((mixed.value, mixed.len), (7_700_900_123, 11));
    }

    #[test]
    fn words_and_lines_break_groups() {
        assert!(with("07700 or 900123", |d| d.joined(0, 11, |j| j != Join::Break)).is_none());
        assert!(with("07700\n900123", |d| d.joined(0, 11, |j| j != Join::Break)).is_none());
        assert!(with("1 2 3", |d| d.joined(0, 4, |_| true)).is_none());
    }

    #[test]
    fn the_check_digit() {
        assert!(mod_11_holds(9_990_000_018));
        assert!(!mod_11_holds(9_990_000_019));
        let holding = (0..10).filter(|d| mod_11_holds(9_990_000_010 + d)).count();
        assert!(holding <= 1);
    }

    #[test]
    fn small_numbers_in_words() {
        assert_eq!(with("twenty-two", |d| small_number(d, 0)), Some((22, 2)));
        assert_eq!(with("fourteen", |d| small_number(d, 0)), Some((14, 0)));
        assert_eq!(with("oh", |d| small_number(d, 0)), None);
    }

    #[test]
    fn a_number_too_long_is_nothing() {
        let long = "1".repeat(100);
        assert!(with(&long, |d| d.joined(0, 10, |_| true)).is_none());
    }
}
