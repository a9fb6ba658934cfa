//! A text's words with what the lexicon knows of them and how its lines are written.

use std::cell::OnceCell;

use super::super::dates::is_month;
use super::super::lexicon::Word;
use super::super::text::Doc;
use super::super::welsh::is_welsh;
use super::super::words::{FUNCTION, has};
use super::cues;

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

    pub fn shouted_line(&self, i: usize) -> bool {
        self.lines.get(i).is_some_and(|(line, _)| *line == Line::Shouted)
    }

    /// Whether a capital at `i` says nothing, because any word would have one there.
    pub fn opens(&self, i: usize) -> bool {
        self.doc.opens(i) && !(i > 0 && self.doc.is_punct(i - 1, "-–(;"))
    }

    /// Whether the token can be (part of) a name at all.
    pub fn may_be_name(&self, i: usize) -> bool {
        let raw = self.base(i);
        let word = self.word(i);
        let sayable = self.doc.is_word(i)
            && !self.masked(i)
            && raw.len() > 1
            && raw.len() <= 40
            && (word == "will" || !has(FUNCTION, word))
            && !(is_month(word) && !matches!(word, "may" | "april" | "june" | "august" | "jan"))
            && !cues::title(word);
        if !sayable {
            return false;
        }
        let lex = self.lex(i);
        !self.doc.touched_left(i)
            && !self.doc.touched_right(i)
            && !self.in_address(i)
            && !(lex.trade()
                && (lex.first() + lex.last() < 3 || !self.doc.capital(i) && self.cue_before(i) < 2))
            && !contracted(word)
            && !camel(raw)
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

    /// 2 if what follows is done by persons only, 1 if it may be, 0 if not.
    pub fn verb_after(&self, i: usize) -> u8 {
        if self.possessive(i) {
            return 0;
        }
        let mut k = i + 1;
        let beside = self.doc.word(k + 1);
        if self.doc.is_punct(k, "(,") && self.doc.is_number(k + 1)
            || self.doc.is_punct(k, "(") && (cues::kin(beside) || cues::role(beside))
        {
            return 2;
        }
        while matches!(
            self.doc.word(k),
            "also"
                | "then"
                | "really"
                | "still"
                | "just"
                | "now"
                | "both"
                | "always"
                | "never"
                | "often"
                | "only"
                | "actually"
                | "clearly"
                | "finally"
                | "even"
        ) && k < i + 3
        {
            k += 1;
        }
        let word = self.doc.word(k);
        if self.doc.line_before(k) {
            0
        } else if cues::acts(word) || (cues::being(word) && self.feeling_after(k)) {
            2
        } else {
            u8::from(cues::is_or_has(word))
        }
    }

    /// "was upset", "is not eating", "was really worried".
    fn feeling_after(&self, being: usize) -> bool {
        let mut k = being + 1;
        while k < being + 4
            && matches!(
                self.doc.word(k),
                "not"
                    | "very"
                    | "so"
                    | "really"
                    | "quite"
                    | "a"
                    | "bit"
                    | "still"
                    | "also"
                    | "just"
                    | "been"
                    | "being"
                    | "too"
                    | "more"
                    | "in"
                    | "already"
                    | "always"
                    | "again"
            )
        {
            k += 1;
        }
        cues::feeling(self.doc.word(k))
    }

    /// Whether a possessive's thing follows: "Kieran's mum" 2, "Kieran's plan" 1.
    pub fn owns(&self, i: usize) -> u8 {
        let bare = !self.possessive(i) && self.doc.raw(i).ends_with('s');
        if !self.possessive(i) && !bare {
            return 0;
        }
        let next = self.word(i + 1);
        match cues::kin(next)
            || matches!(
                next,
                "house"
                    | "school"
                    | "plan"
                    | "placement"
                    | "room"
                    | "case"
                    | "file"
                    | "social"
                    | "teacher"
                    | "review"
                    | "behaviour"
                    | "voice"
                    | "birthday"
                    | "bedroom"
                    | "phone"
                    | "flat"
                    | "solicitor"
                    | "gp"
                    | "worker"
                    | "needs"
                    | "views"
                    | "wishes"
                    | "key"
                    | "older"
                    | "younger"
                    | "little"
                    | "big"
                    | "new"
                    | "foster"
                    | "step"
            ) {
            true => 2,
            false => u8::from(!bare),
        }
    }

    /// How strongly what stands before says that a person follows: 4 a title or "called", 3 a contact ("spoke
    /// to"), 2 a relation or a role, 1 a joining word.
    pub fn cue_before(&self, i: usize) -> u8 {
        let mut k = i;
        for _ in 0..3 {
            let Some(p) = k.checked_sub(1) else { return 0 };
            if self.doc.line_before(k) {
                return 0;
            }
            let word = self.word(p);
            if self.doc.is_punct(p, ",(-–:\"'“‘/&+") {
                // Past one mark only to a relation or a role: "mum (Dee)", "her partner, Darren".
                let q = p.checked_sub(1).map_or("", |q| self.word(q));
                if self.doc.is_punct(p, "/") && q == "w" {
                    return 3;
                }
                return match cues::kin(q) || cues::role(q) {
                    true => 2,
                    false => u8::from(self.doc.is_punct(p, "&+/")),
                };
            }
            if self.doc.is_punct(p, ".") && p > 0 && cues::title(self.word(p - 1)) {
                return 4;
            }
            if cues::title(word)
                && (!cues::loose_title(word)
                    || self.doc.capital(p)
                    || (self.lex(i).no_word() && self.lex(i).first() + self.lex(i).last() > 0)
                    || (matches!(word, "pc" | "dc" | "ds" | "di") && self.lex(i).last() > 1))
            {
                return 4;
            }
            if cues::naming(word) || (matches!(word, "is" | "was") && p > 0 && self.word(p - 1) == "name") {
                return 4;
            }
            if self.doc.raw(p).ends_with("'s") || self.doc.raw(p).ends_with("’s") {
                return 0;
            }
            if cues::kin(word) || cues::role(word) {
                return 2;
            }
            if cues::filler(word) && k == i && !matches!(word, "is" | "was" | "of") {
                k = p;
                continue;
            }
            let spoke = matches!(word, "to" | "with")
                && p > 0
                && matches!(
                    self.word(p - 1),
                    "spoke"
                        | "speak"
                        | "speaking"
                        | "spoken"
                        | "talk"
                        | "talked"
                        | "talking"
                        | "chat"
                        | "chatted"
                        | "met"
                        | "visit"
                        | "call"
                        | "contact"
                        | "session"
                        | "supervision"
                        | "listened"
                        | "meeting"
                        | "work"
                        | "worked"
                        | "working"
                        | "tc"
                        | "hv"
                        | "lives"
                        | "living"
                );
            return match () {
                () if spoke || cues::contact(word) => 3,
                () if cues::joining(word) => 1,
                () => 0,
            };
        }
        0
    }

    /// "in Larkmoor", "moved to Larkmoor", "from Larkmoor to": a place rather than a person.
    pub fn whereabouts(&self, i: usize) -> bool {
        let before = self.before(i);
        let earlier = i.checked_sub(2).map_or("", |p| self.word(p));
        cues::whereabouts(before)
            || (matches!(before, "to" | "from" | "at" | "of")
                && matches!(
                    earlier,
                    "moved"
                        | "moving"
                        | "move"
                        | "moves"
                        | "went"
                        | "back"
                        | "drove"
                        | "travelled"
                        | "came"
                        | "arrived"
                        | "drive"
                        | "train"
                        | "bus"
                        | "relocated"
                        | "returned"
                        | "trip"
                        | "journey"
                        | "flew"
                        | "commute"
                        | "city"
                        | "town"
                        | "borough"
                        | "university"
                        | "county"
                        | "diocese"
                        | "north"
                        | "south"
                        | "east"
                        | "west"
                        | "part"
                ))
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
            && !derived(self.doc, self.word(i))
    }

    /// A capitalised word behind `i` that makes an organisation, a law or a thing of it.
    pub fn thing_follows(&self, i: usize) -> bool {
        !self.doc.line_before(i + 1)
            && !(self.possessive(i) && !self.doc.capital(i + 1) && !theory_word(self.doc.word(i + 1)))
            && cues::makes_a_thing(self.doc.word(i + 1))
            && (self.doc.capital(i + 1) || !cues::acts(self.doc.word(i + 1)))
    }
}

/// "CCGs", "SharePoint": capitals inside that no name has ("McDonald", "DiMarco", "AbdulRahman" do).
fn camel(raw: &str) -> bool {
    let inner = raw.char_indices().skip(1).find(|(_, c)| c.is_uppercase());
    let all = raw.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    inner.is_some_and(|(at, _)| {
        let head = raw.get(..at).unwrap_or_default();
        !all && !matches!(
            head,
            "Mc" | "Mac"
                | "De"
                | "Di"
                | "Du"
                | "La"
                | "Le"
                | "Fitz"
                | "O'"
                | "O’"
                | "D'"
                | "D’"
                | "Abd"
                | "Abdul"
                | "Al"
                | "El"
                | "Ap"
                | "Van"
                | "St"
        ) && !head.ends_with(['\'', '’'])
    })
}

/// "he'd", "Kieran'll": no word of its own.
fn contracted(word: &str) -> bool {
    ["'d", "’d", "'ll", "’ll", "'ve", "’ve", "'re", "’re", "'m", "’m", "n't", "n’t"]
        .iter()
        .any(|end| word.ends_with(end))
}

/// A common word with one slip of the thumb: "recieved", "apparantly".
pub(super) fn slip(doc: &Doc, word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() > 16 || !word.is_ascii() {
        return false;
    }
    let common = |w: &str| (1..=3).contains(&doc.known(w).tier());
    let swapped = (1..letters.len()).any(|at| {
        let mut other = letters.clone();
        other.swap(at - 1, at);
        common(&other.iter().collect::<String>())
    });
    if swapped || letters.len() < 6 {
        return swapped;
    }
    (0..letters.len()).any(|at| {
        let without: String = letters.iter().enumerate().filter(|(k, _)| *k != at).map(|(_, c)| c).collect();
        common(&without)
            || ('a'..='z').any(|c| {
                let put = |over: bool| {
                    letters
                        .iter()
                        .enumerate()
                        .flat_map(|(k, old)| match (k == at, over) {
                            (true, true) => vec![c],
                            (true, false) => vec![c, *old],
                            _ => vec![*old],
                        })
                        .collect::<String>()
                };
                common(&put(true)) || common(&put(false))
            })
    })
}

/// What belongs to a thinker, never to a family.
pub(super) fn theory_word(word: &str) -> bool {
    matches!(
        word,
        "cycle"
            | "model"
            | "theory"
            | "hierarchy"
            | "reflective"
            | "framework"
            | "window"
            | "triangle"
            | "stages"
            | "review"
            | "report"
            | "competence"
            | "guidelines"
            | "principles"
            | "attachment"
            | "concept"
            | "work"
            | "ideas"
            | "ecological"
            | "experiential"
            | "learning"
            | "test"
            | "questions"
            | "styles"
            | "three"
            | "six"
            | "five"
            | "research"
            | "pcs"
            | "social"
            | "taxonomy"
            | "typology"
            | "phases"
            | "steps"
            | "book"
            | "study"
            | "view"
            | "point"
            | "term"
    )
}

/// Made of English by a common beginning or ending, or of two words: "unallocated", "housebound".
fn derived(doc: &Doc, word: &str) -> bool {
    let common = |w: &str| w.len() > 2 && (1..=6).contains(&doc.known(w).tier());
    if word.len() < 5 || !word.is_ascii() {
        return false;
    }
    let known_name = doc.known(word);
    if known_name.first() > 0 || known_name.last() > 1 {
        return false;
    }
    let endings = [
        "s", "es", "d", "ed", "ing", "ings", "ly", "ness", "less", "ful", "er", "ers", "able", "ation",
        "isation", "ity", "ism", "ist", "ists", "ish", "y", "al", "ive", "wise", "like", "'d", "'ll", "'ve",
        "'re",
    ];
    let beginnings = [
        "un", "re", "non", "pre", "co", "mis", "dis", "over", "under", "de", "multi", "micro", "inter",
        "intra", "self", "sub", "anti", "out", "ex", "bi", "semi", "mid", "post",
    ];
    endings.iter().any(|e| {
        word.strip_suffix(e)
            .is_some_and(|stem| common(stem) || (stem.len() > 3 && common(&format!("{stem}e"))))
    }) || beginnings.iter().any(|b| word.strip_prefix(b).is_some_and(|stem| stem.len() > 3 && common(stem)))
        || (4..word.len().saturating_sub(3)).any(|cut| {
            word.split_at_checked(cut).is_some_and(|(a, b)| {
                b.len() > 3
                    && (1..=4).contains(&doc.known(a).tier())
                    && (1..=4).contains(&doc.known(b).tier())
            })
        })
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
