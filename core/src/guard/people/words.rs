//! A text's words with what the lexicon knows of them and how its lines are written.

use std::cell::OnceCell;

use super::super::dates::is_month;
use super::super::lexicon::Word;
use super::super::text::Doc;
use super::super::welsh::is_welsh;
use super::super::words::{FUNCTION, GENERIC, any_of, has};
use super::cues::{self, theory_word};
use super::shape;

pub(super) struct Words<'d, 't> {
    pub doc: &'d Doc<'t>,
    lex: Vec<OnceCell<Word>>,
    lines: Vec<(Line, bool)>,
}

/// How the line a token stands in is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    /// With capitals where they belong.
    Cased,
    /// All in small letters but for "I": dictated, or in haste.
    Small,
    /// All in capitals.
    Shouted,
}

/// A word without its possessive.
pub(super) fn base(raw: &str) -> &str {
    raw.strip_suffix("'s")
        .or_else(|| raw.strip_suffix("’s"))
        .or_else(|| raw.strip_suffix("'S"))
        .unwrap_or(raw)
}

impl<'d, 't> Words<'d, 't> {
    pub fn new(doc: &'d Doc<'t>) -> Self {
        Words { doc, lex: vec![OnceCell::new(); doc.len()], lines: lines(doc) }
    }

    /// The word as written, without its possessive.
    pub fn base(&self, i: usize) -> &str {
        base(self.doc.raw(i))
    }

    /// The word in small letters, without its possessive.
    pub fn word(&self, i: usize) -> &str {
        base(self.doc.word(i))
    }

    pub fn before(&self, i: usize) -> &str {
        i.checked_sub(1).map_or("", |p| self.word(p))
    }

    pub fn possessive(&self, i: usize) -> bool {
        let raw = self.doc.raw(i);
        base(raw).len() < raw.len()
            || (raw.ends_with('s') && self.doc.is_punct(i + 1, "'’") && self.doc.glued(i + 1))
    }

    /// What is known of the word at `i`; of its stem if it is a possessive without an apostrophe ("kierans mum").
    pub fn lex(&self, i: usize) -> Word {
        let Some(cell) = self.lex.get(i) else { return Word::default() };
        *cell.get_or_init(|| {
            if !self.doc.is_word(i) || self.masked(i) {
                return Word::default();
            }
            let word = self.doc.known(base(self.doc.raw(i)));
            // "Barnardo's", "McDonald's": the whole is a name of its own.
            if self.possessive(i) {
                let whole = self.doc.known(self.doc.raw(i));
                if whole.trade() {
                    return whole;
                }
            }
            match self.doc.raw(i).strip_suffix('s') {
                Some(stem) if word.unknown() && stem.len() > 2 => {
                    let of = self.doc.known(stem);
                    if of.no_word() && of.first() > 1 && !of.place() { of } else { word }
                }
                _ => word,
            }
        })
    }

    pub fn masked(&self, i: usize) -> bool {
        self.doc.token(i).is_some_and(|t| t.masked)
    }

    /// Whether a line is all in small letters.
    pub fn small_line(&self, i: usize) -> bool {
        self.lines.get(i).is_none_or(|(line, _)| *line != Line::Cased)
    }

    pub fn welsh_line(&self, i: usize) -> bool {
        self.lines.get(i).is_some_and(|(_, welsh)| *welsh)
    }

    /// Whether hasty notes stand around `i`: abbreviations, and few of the small words that sentences are made of.
    pub fn brief(&self, i: usize) -> bool {
        let (mut words, mut small, mut short) = (0usize, 0usize, 0usize);
        for k in i.saturating_sub(14)..(i + 15).min(self.doc.len()) {
            if k > i && self.doc.line_before(k) {
                break;
            }
            if k <= i && k > 0 && self.doc.line_before(k) {
                (words, small, short) = (0, 0, 0);
            }
            let word = self.doc.word(k);
            if word.is_empty() || self.masked(k) || k == i {
                // "w/", "f/u", "+": marks of haste.
                short += usize::from(self.doc.is_punct(k, "+=") && !self.doc.is_number(k + 1));
                continue;
            }
            words += 1;
            if has(FUNCTION, word)
                && word.len() > 1
                && !matches!(word, "no" | "not" | "to" | "all" | "at" | "on")
            {
                small += 1;
            } else if matches!(
                word,
                "w" | "re"
                    | "x"
                    | "f"
                    | "u"
                    | "v"
                    | "n"
                    | "d"
                    | "h"
                    | "b"
                    | "wk"
                    | "dob"
                    | "mob"
                    | "tel"
                    | "ph"
            ) || self.lex(k).trade() && word.len() < 7 && !cues::kin(word)
                || self.abbreviated(k)
                || self.doc.shouted(k) && word.len() < 5
            {
                short += 1;
            }
        }
        short > 0 && words > 1 && 4 * small <= words && (short > 1 || words < 6) && 6 * short >= words
    }

    /// "accom", "mtg", "wdnt": small letters that no list knows and no vowels to say them with.
    fn abbreviated(&self, k: usize) -> bool {
        let word = self.doc.word(k);
        !self.doc.capital(k)
            && self.lex(k).unknown()
            && (2..=6).contains(&word.len())
            && !word.bytes().any(|b| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
    }

    pub fn shouted_line(&self, i: usize) -> bool {
        self.lines.get(i).is_some_and(|(line, _)| *line == Line::Shouted)
    }

    /// Whether a capital at `i` says nothing, because any word would have one there.
    pub fn opens(&self, i: usize) -> bool {
        self.doc.opens(i) && !(i > 0 && self.doc.is_punct(i - 1, "-–(;"))
    }

    /// "Mo tired, Fa @ work": whether what stands within six tokens shortens families and agencies as hasty notes do.
    fn hasty_kin(&self, i: usize) -> bool {
        let doc = self.doc;
        let short = |k: usize| {
            any_of(
                doc.word(k),
                &[
                    "fa", "mgm", "mgf", "pgm", "pgf", "ptnr", "bby", "sol", "dtr", "unrep", "hv", "sch",
                    "ch", "yr", "wt", "cp", "epds", "w", "fr", "ref'd", "rel'd", "arr'd", "adm", "o/n", "yp",
                    "d/w", "infl", "fsw", "tc",
                ],
            )
        };
        (i.saturating_sub(6)..i + 7).any(|k| k != i && short(k))
    }

    /// Whether the token can be (part of) a name at all.
    pub fn may_be_name(&self, i: usize) -> bool {
        let raw = self.base(i);
        let word = self.word(i);
        let sayable = self.doc.is_word(i)
            && !self.masked(i)
            && raw.len() > 1
            && raw.len() <= 40
            && (word == "will"
                || word == "miles"
                    && self.doc.capital(i)
                    && !self.doc.opens(i)
                    && !self.doc.is_number(i.wrapping_sub(1))
                || !has(FUNCTION, word))
            && (!is_month(word) || matches!(word, "may" | "april" | "june" | "august" | "jan"))
            && !cues::festival(word)
            && !cues::title(word);
        // "Ch's voice", "foster carers", "the Milan lot"
        let next = self.doc.word(i + 1);
        // "w/ mo" is the mother, "in her married name" a name.
        let kind = word == "mo" && !self.doc.capital(i) && !self.small_line(i)
            || word == "mo" && (self.brief(i) || self.hasty_kin(i))
            || matches!(word, "name" | "names")
            || matches!(word, "ch" | "chn") && !self.doc.shouted(i)
            || word == "foster"
                && (next.starts_with("carer")
                    || next.starts_with("parent")
                    || matches!(
                        next,
                        "home" | "homes" | "placement" | "placements" | "care" | "family" | "families"
                    ))
            || word == "milan"
                && matches!(next, "lot" | "school" | "team" | "group" | "associates" | "approach");
        if !sayable || kind {
            return false;
        }
        // "Tel: …", "Add: …": a field of a form.
        let field = self.doc.is_punct(i + 1, ":")
            && matches!(word, "tel" | "mob" | "add" | "addr" | "ph" | "sex" | "ref" | "app" | "ward");
        let label = matches!(word, "mo" | "tel" | "mob" | "fa")
            && !self.doc.capital(i)
            && (self.doc.is_number(i + 1) || self.masked(i + 1) || matches!(self.word(i + 1), "mo" | "fa"));
        let lex = self.lex(i);
        // "Mr O'D", "Mrs McA": what a title stands before is no contraction and no act.
        let titled = i > 0
            && self.doc.capital(i)
            && matches!(self.before(i), "mr" | "mrs" | "ms" | "dr")
            && !self.doc.touched_left(i);
        if titled && !self.doc.touched_right(i) {
            return true;
        }
        !field
            && !label
            && !self.doc.touched_left(i)
            && !self.doc.touched_right(i)
            && !self.in_address(i)
            && !(lex.trade()
                && (lex.first() + lex.last() < 3 || !self.doc.capital(i) && self.cue_before(i) < 2))
            && !shape::contracted(word)
            && !shape::camel(raw)
    }

    /// Inside an e-mail, a web address, a handle or a hashtag.
    fn in_address(&self, i: usize) -> bool {
        let glue = |k: usize| self.doc.is_punct(k, "@#_/\\");
        let glued = |a: usize, b: usize| self.doc.glued(a) && self.doc.glued(b);
        let small = !self.doc.capital(i);
        // "https://", "www.gov.uk", "a/b/c"
        let web = self.doc.is_punct(i + 1, ":") && glued(i + 1, i + 2) && self.doc.is_punct(i + 2, "/")
            || self.doc.is_punct(i + 1, ".")
                && glued(i + 1, i + 2)
                && self.doc.is_word(i + 2)
                && !self.doc.capital(i + 2)
                && self.doc.raw(i + 2).len() > 1
            || small && i > 1 && self.doc.is_punct(i - 1, ".") && glued(i - 1, i) && self.doc.is_word(i - 2)
            || small && i > 1 && self.doc.is_punct(i - 1, "/") && glued(i - 1, i) && self.word(i - 2) != "w"
            || small && self.doc.is_punct(i + 1, "/") && glued(i + 1, i + 2);
        if web {
            return true;
        }
        (self.doc.glued(i) && i > 0 && glue(i - 1) && !self.doc.is_punct(i - 1, "/"))
            || (self.doc.glued(i + 1) && (glue(i + 1) && !self.doc.is_punct(i + 1, "/")))
    }

    /// "Monday", "Saturdays", "Christmases": a word with a capital of its own, once or several.
    pub fn capital_of_its_own(&self, i: usize) -> bool {
        let word = self.word(i);
        let stem = word.strip_suffix('s').unwrap_or(word);
        let several = stem != word && self.doc.known(stem).capitalised_only();
        has(GENERIC, word) || has(GENERIC, stem) || several
    }

    /// A word that nobody would call English, nor made of English.
    pub fn strange(&self, i: usize) -> bool {
        let lex = self.lex(i);
        // In Welsh every word would be.
        !self.welsh_line(i)
            && lex.no_word()
            && !lex.place()
            && !lex.trade()
            && !lex.capitalised()
            && !self.capital_of_its_own(i)
            && !shape::derived(self.doc, self.word(i))
    }

    /// A capitalised word behind `i` that makes an organisation, a law or a thing of it.
    pub fn thing_follows(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        let own = self.possessive(i) && !self.doc.capital(i + 1) && !theory_word(next);
        let thing = cues::makes_a_thing(next) && (self.doc.capital(i + 1) || !cues::acts(next));
        thing && !own && !self.doc.line_before(i + 1)
    }
}

fn lines(doc: &Doc) -> Vec<(Line, bool)> {
    let mut lines = Vec::with_capacity(doc.len());
    let mut start = 0;
    for i in 0..=doc.len() {
        if i == doc.len() || (i > start && doc.line_before(i)) {
            lines.resize(i, (how_written(doc, start, i), is_welsh(doc, start, i)));
            start = i;
        }
    }
    lines
}

fn how_written(doc: &Doc, start: usize, end: usize) -> Line {
    let (mut cased, mut shouted, mut small) = (0usize, 0usize, 0usize);
    for i in start..end {
        if !doc.is_word(i)
            || doc.token(i).is_some_and(|t| t.masked)
            || doc.raw(i).len() < 2
            || doc.word(i).starts_with("i'")
        {
            continue;
        }
        if doc.shouted(i) {
            shouted += 1;
        } else if doc.capital(i) {
            cased += 1;
        } else {
            small += 1;
        }
    }
    if shouted > 3 && shouted > 4 * (small + cased) {
        Line::Shouted
    } else if cased == 0 {
        Line::Small
    } else {
        Line::Cased
    }
}
