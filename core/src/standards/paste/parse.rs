//! Which words of a paste belong to which element. The shape relied on is that of the regulator's page: a
//! number that begins a line or follows the end of a sentence, then one sentence.

use std::collections::{BTreeMap, BTreeSet};

use super::diff::diff;
use super::headings::{headings, letters};
use super::tokens::{Token, tokens};
use super::{NotRecognised, Unrecognised};
use crate::spans::TextSpan;
use crate::standards::pack::Standards;

/// No wording is as long, in bytes: the longest we know has about 300.
const LONGEST_WORDING: usize = 2000;
/// What lists begin their lines with.
const BULLETS: [char; 9] = ['•', '·', '◦', '▪', '●', '○', '‣', '⁃', '*'];
/// Dashes do so too, but stand inside sentences as well.
const DASHES: [char; 3] = ['-', '–', '—'];

/// What a paste holds.
pub(super) struct Parsed {
    /// Wordings, by number.
    pub(super) wordings: BTreeMap<String, String>,
    /// The rest, in order.
    pub(super) unrecognised: Vec<Unrecognised>,
    /// Lines of which something was not recognised.
    pub(super) unrecognised_lines: u32,
}

/// A number and the words after it.
struct Candidate {
    number: String,
    tokens: std::ops::Range<usize>,
    words: Vec<String>,
}

pub(super) fn parse(pack: &Standards, text: &str) -> Parsed {
    let tokens = tokens(text);
    let mut reading = Reading {
        pack,
        headings: headings(pack),
        keys: tokens.iter().map(|token| letters(&token.text)).collect(),
        why: vec![Some(NotRecognised::NoNumber); tokens.len()],
        open: None,
        candidates: Vec::new(),
    };
    let mut at = 0;
    let mut fresh = true;
    while let Some(token) = tokens.get(at) {
        let (taken, next_is_fresh) = reading.take(&tokens, at, fresh || token.starts_line);
        fresh = next_is_fresh;
        at += taken;
    }
    reading.close(tokens.len());
    reading.settle(&tokens)
}

struct Reading<'p> {
    pack: &'p Standards,
    /// Headings and lead-ins, as keys of their words.
    headings: Vec<Vec<String>>,
    /// The key of each token.
    keys: Vec<String>,
    /// For each token, why it belongs to nothing; none where it does.
    why: Vec<Option<NotRecognised>>,
    open: Option<Candidate>,
    candidates: Vec<Candidate>,
}

impl Reading<'_> {
    /// Takes what stands at `at`: how many tokens, and whether the next may begin something.
    fn take(&mut self, tokens: &[Token], at: usize, fresh: bool) -> (usize, bool) {
        let Some(token) = tokens.get(at) else { return (1, false) };
        let next = tokens.get(at + 1).filter(|next| !next.starts_line);
        if fresh {
            let bare = token.text.trim_start_matches(BULLETS).trim_start_matches(DASHES);
            if bare.is_empty() && self.is_bullet(token, next) {
                self.close(at);
                self.belongs(at, 1);
                return (1, true);
            }
            if let Some((number, words)) = number(bare) {
                self.close(at);
                let words = if words.is_empty() { Vec::new() } else { vec![words.to_owned()] };
                self.open = Some(Candidate { number, tokens: at..at, words });
                return (1, false);
            }
            let length = self.heading(tokens, at);
            if length > 0 {
                self.close(at);
                self.belongs(at, length);
                return (length, true);
            }
        }
        let over = |open: &Candidate| {
            let ended = open.words.last().is_some_and(|word| ends_sentence(word));
            token.starts_line && !open.words.is_empty() && (token.after_blank || ended)
        };
        if self.open.as_ref().is_some_and(over) {
            self.close(at);
        }
        if let Some(open) = &mut self.open {
            open.words.push(token.text.clone());
        }
        (1, ends_sentence(&token.text) || token.text.ends_with([':', ';']))
    }

    /// A lone bullet that begins a line; a dash only where what follows begins something too.
    fn is_bullet(&self, token: &Token, next: Option<&Token>) -> bool {
        let begins = |next: &Token| next.text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        token.starts_line && (token.text.starts_with(BULLETS) || next.is_some_and(begins))
    }

    /// How many tokens a heading or lead-in takes that stands at `at`; 0 if there is none.
    fn heading(&self, tokens: &[Token], at: usize) -> usize {
        // "Standard 3: ", "3. " or nothing stands before a title.
        let is_number = |key: &str| self.pack.standards.iter().any(|s| s.number.to_string() == key);
        let label: Vec<(usize, &str)> = self.words_from(at).take(2).collect();
        let skip = match label.as_slice() {
            [(_, word), (_, n)] if *word == "standard" && is_number(n) => 2,
            [(_, n), ..] if is_number(n) => 1,
            _ => 0,
        };
        for heading in &self.headings {
            let found = || self.words_from(at).skip(skip).take(heading.len());
            if found().map(|(_, key)| key).eq(heading.iter().map(String::as_str)) {
                return found().last().map_or(0, |(last, _)| last + 1 - at);
            }
        }
        // A label alone stands on a line of its own: "standard 3" inside a wrapped sentence does not.
        let last = label.get(1).map_or(at, |(last, _)| *last);
        let alone = tokens.get(last + 1).is_none_or(|next| next.starts_line);
        let sentence_runs = self.open.as_ref().is_some_and(|open| {
            open.words.last().is_some_and(|word| !ends_sentence(word))
                && tokens.get(at).is_some_and(|token| !token.after_blank)
        });
        if skip == 2 && alone && !sentence_runs { last + 1 - at } else { 0 }
    }

    /// Keys from a token on, without what is punctuation alone.
    fn words_from(&self, at: usize) -> impl Iterator<Item = (usize, &str)> {
        // A title has a dozen words: what stands further off is not looked at.
        let near = self.keys.iter().enumerate().skip(at).take(40);
        near.filter(|(_, key)| !key.is_empty()).map(|(n, key)| (n, key.as_str()))
    }

    fn close(&mut self, at: usize) {
        if let Some(mut open) = self.open.take() {
            open.tokens.end = at;
            self.candidates.push(open);
        }
    }

    fn belongs(&mut self, at: usize, length: usize) {
        self.why.iter_mut().skip(at).take(length).for_each(|why| *why = None);
    }

    /// Decides which candidates stand: a number with two different wordings stands for neither.
    fn settle(mut self, tokens: &[Token]) -> Parsed {
        let mut wordings: BTreeMap<String, String> = BTreeMap::new();
        let mut doubtful = BTreeSet::new();
        for candidate in &self.candidates {
            if self.refused(candidate).is_none() {
                let wording = candidate.words.join(" ");
                let first = wordings.entry(candidate.number.clone()).or_insert_with(|| wording.clone());
                if diff(first, &wording).is_some() {
                    doubtful.insert(candidate.number.clone());
                }
            }
        }
        wordings.retain(|number, _| !doubtful.contains(number));
        for candidate in std::mem::take(&mut self.candidates) {
            let twice = doubtful.contains(&candidate.number).then_some(NotRecognised::NumberTwice);
            let why = self.refused(&candidate).or(twice);
            let length = candidate.tokens.len();
            self.why.iter_mut().skip(candidate.tokens.start).take(length).for_each(|slot| *slot = why);
        }
        let (unrecognised, unrecognised_lines) = rest(tokens, &self.why);
        Parsed { wordings, unrecognised, unrecognised_lines }
    }

    /// Why a candidate can be no wording, whatever else the paste holds.
    fn refused(&self, candidate: &Candidate) -> Option<NotRecognised> {
        let length: usize = candidate.words.iter().map(|word| word.len() + 1).sum();
        if self.pack.element(&candidate.number).is_none() {
            Some(NotRecognised::NoSuchNumber)
        } else if candidate.words.is_empty() {
            Some(NotRecognised::NoWords)
        } else {
            (length > LONGEST_WORDING).then_some(NotRecognised::TooLong)
        }
    }
}

/// What belongs to nothing, neighbours of one reason taken together.
fn rest(tokens: &[Token], why: &[Option<NotRecognised>]) -> (Vec<Unrecognised>, u32) {
    let mut pieces: Vec<Unrecognised> = Vec::new();
    let (mut lines, mut last_line, mut goes_on) = (0, 0, false);
    for (token, why) in tokens.iter().zip(why) {
        let Some(why) = *why else {
            goes_on = false;
            continue;
        };
        lines += u32::from(token.line != last_line);
        last_line = token.line;
        match pieces.last_mut() {
            Some(piece) if goes_on && piece.why == why => piece.span.end = token.span.end,
            _ => {
                let TextSpan { start, end } = token.span;
                pieces.push(Unrecognised { line: token.line, span: TextSpan { start, end }, why });
            }
        }
        goes_on = true;
    }
    (pieces, lines)
}

/// "3.12", "3.12.", "(3.12)", "3.12:", and "3.12Use", where a copy lost the space: the number and what is
/// glued to it.
fn number(text: &str) -> Option<(String, &str)> {
    let text = text.trim_start_matches(['(', '[']);
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (digits, after) = text.split_at_checked(end)?;
    let (standard, element) = digits.trim_end_matches('.').split_once('.')?;
    let short = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if !short(standard) || !short(element) {
        return None;
    }
    let words = after.trim_start_matches([')', ']', ':', ';', ',', '.']).trim_start_matches(DASHES);
    // "3.12%", "2.5m" and "1.1/1.2" are no element's number.
    words.chars().next().is_none_or(char::is_uppercase).then(|| (format!("{standard}.{element}"), words))
}

fn ends_sentence(word: &str) -> bool {
    word.trim_end_matches(['"', '\'', '’', '”', ')', ']']).ends_with(['.', '!', '?'])
}

#[cfg(test)]
#[path = "parse_tests.rs"]
mod tests;
