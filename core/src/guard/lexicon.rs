//! What is known of a word: how common it is in English, and whether it is a name, a place or a word of the
//! trade. One automaton holds it all (`packs/names/lexicon.fst`, made by `guard-lab`; its README has the sources).

use std::borrow::Cow;
use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

static PACK: &[u8] = include_bytes!("../../packs/names/lexicon.fst");

/// The longest word that is looked up, in bytes when folded: no name is longer.
const LONGEST: usize = 40;

/// Names and words with what is known of them.
pub struct Lexicon {
    map: Option<fst::Map<Cow<'static, [u8]>>>,
}

/// What is known of one word. A word that is nowhere is none of all these things.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Word(u16);

impl Word {
    const PLACE: u16 = 1 << 7;
    const CAPITALISED: u16 = 1 << 8;
    const TRADE: u16 = 1 << 9;
    const THEORIST: u16 = 1 << 10;

    /// Puts together what is known of a word. `tier`: 0 no English word, 1 the commonest, to 7 the rarest.
    /// `first` and `last`: 0 no such name, 1 in an American census only, 2 in another list, 3 in several.
    pub fn new(tier: u8, first: u8, last: u8) -> Self {
        Word(u16::from(tier.min(7)) | u16::from(first.min(3)) << 3 | u16::from(last.min(3)) << 5)
    }
    /// The same, of a place or a people.
    #[must_use]
    pub fn and_place(self) -> Self {
        Word(self.0 | Self::PLACE)
    }
    /// The same, written with a capital in any dictionary.
    #[must_use]
    pub fn and_capitalised(self) -> Self {
        Word(self.0 | Self::CAPITALISED)
    }
    /// The same, a word of the trade.
    #[must_use]
    pub fn and_trade(self) -> Self {
        Word(self.0 | Self::TRADE)
    }
    /// The same, the surname of somebody with a theory.
    #[must_use]
    pub fn and_theorist(self) -> Self {
        Word(self.0 | Self::THEORIST)
    }
    /// How it lies in the automaton.
    pub fn bits(self) -> u64 {
        u64::from(self.0)
    }

    /// 0 no English word, 1 the commonest, to 7 the rarest.
    pub(super) fn tier(self) -> u8 {
        u8::try_from(self.0 & 7).unwrap_or(0)
    }
    pub(super) fn first(self) -> u8 {
        u8::try_from(self.0 >> 3 & 3).unwrap_or(0)
    }
    pub(super) fn last(self) -> u8 {
        u8::try_from(self.0 >> 5 & 3).unwrap_or(0)
    }
    pub(super) fn place(self) -> bool {
        self.0 & Self::PLACE != 0
    }
    pub(super) fn capitalised(self) -> bool {
        self.0 & Self::CAPITALISED != 0
    }
    pub(super) fn trade(self) -> bool {
        self.0 & Self::TRADE != 0
    }
    pub(super) fn theorist(self) -> bool {
        self.0 & Self::THEORIST != 0
    }
    /// A place or a thing with a capital, and nobody's name.
    pub(super) fn capitalised_only(self) -> bool {
        self.capitalised() && self.first() + self.last() == 0
    }
    /// In no list at all.
    pub(super) fn unknown(self) -> bool {
        self.0 == 0
    }
    /// No word that anybody would write without meaning a name, or hardly.
    pub(super) fn no_word(self) -> bool {
        matches!(self.tier(), 0 | 7)
    }
}

impl Lexicon {
    /// The one that Layby ships. Were it unreadable (a fault of the build, which a test catches), every word
    /// would be unknown: the check would ask about too much, never about too little.
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Lexicon> = OnceLock::new();
        SHIPPED.get_or_init(|| Self { map: fst::Map::new(Cow::Borrowed(PACK)).ok() })
    }

    /// Another one, for measuring: without the names that a test set is made of. None if it does not read.
    pub fn from_bytes(bytes: Vec<u8>) -> Option<Self> {
        fst::Map::new(Cow::Owned(bytes)).ok().map(|map| Self { map: Some(map) })
    }

    pub(super) fn word(&self, word: &str) -> Word {
        let Some(map) = &self.map else { return Word::default() };
        let folded = folded(word);
        let bits = if folded.len() > LONGEST { None } else { map.get(folded.as_bytes()) };
        Word(bits.and_then(|bits| u16::try_from(bits).ok()).unwrap_or(0))
    }
}

/// One step of [`Lexicon::one_slip_from`]: where in the automaton, and what was read so far.
type Place<'f> = (fst::raw::Node<'f>, fst::raw::Output);

impl Lexicon {
    /// Whether a word that `wanted` accepts differs from this one by one slip: two letters swapped and, if `any`, one
    /// left out, one too many or one other. Walks the automaton, so that only beginnings that exist are tried.
    pub(super) fn one_slip_from(&self, word: &str, any: bool, wanted: impl Fn(Word) -> bool) -> bool {
        let Some(map) = &self.map else { return false };
        let fst = map.as_fst();
        let step = |(node, out): Place<'_>, letter: u8| {
            let way = node.transition(node.find_input(letter)?);
            Some((fst.node(way.addr), out.cat(way.out)))
        };
        let ends = |from: Place<'_>, rest: &[u8]| {
            let end = rest.iter().try_fold(from, |place, letter| step(place, *letter));
            end.is_some_and(|(node, out)| {
                let bits = out.cat(node.final_output()).value();
                node.is_final() && wanted(Word(u16::try_from(bits).unwrap_or(0)))
            })
        };
        let mut rest = word.as_bytes();
        let mut at: Place<'_> = (fst.root(), fst::raw::Output::zero());
        loop {
            if let [one, other, behind @ ..] = rest
                && let Some(there) = step(at, *other).and_then(|place| step(place, *one))
                && ends(there, behind)
            {
                return true;
            }
            if any {
                let behind = rest.get(1..).unwrap_or_default();
                let too_many = !rest.is_empty() && ends(at, behind);
                let other = at.0.transitions().any(|way| {
                    let there = (fst.node(way.addr), at.1.cat(way.out));
                    ends(there, rest) || (!rest.is_empty() && ends(there, behind))
                });
                if too_many || other {
                    return true;
                }
            }
            let Some((letter, behind)) = rest.split_first() else { return false };
            let Some(place) = step(at, *letter) else { return false };
            (at, rest) = (place, behind);
        }
    }
}

/// A word as it is looked up: small letters without marks or apostrophes ("Łukasz" is "lukasz", "O’Neill" "oneill").
pub fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word.bytes().filter(|b| *b != b'\'').map(|b| char::from(b.to_ascii_lowercase())).collect();
    }
    let mut out = String::with_capacity(word.len());
    // Longer than any name: enough to be found nowhere.
    for c in word.chars().take(4 * LONGEST).nfkd().flat_map(char::to_lowercase) {
        match c {
            '\'' | '’' | 'ʼ' => {}
            'ł' => out.push('l'),
            'ø' => out.push('o'),
            'đ' | 'ð' => out.push('d'),
            'ħ' => out.push('h'),
            'ı' => out.push('i'),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            'þ' => out.push_str("th"),
            'ə' => out.push('e'),
            _ if is_combining_mark(c) => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pack_reads_and_knows_names_words_and_places() {
        let shipped = Lexicon::shipped();
        assert!(shipped.map.is_some());
        let word = |w| shipped.word(w);
        assert!(word("Łukasz").first() >= 2 && word("lukasz").tier() == 0);
        assert!(word("Kowalska").last() >= 2 && word("grace").first() >= 2 && word("grace").tier() > 0);
        assert!(word("Norwich").place() && word("Cafcass").trade() && word("Bowlby").theorist());
        assert!(word("the").tier() == 1 && word("xqzzk").unknown());
    }

    #[test]
    fn one_slip_is_seen_and_no_more() {
        let near =
            |word, any| Lexicon::shipped().one_slip_from(word, any, |known| (1..=3).contains(&known.tier()));
        for slip in ["recieved", "tomorow", "becuase", "suprised", "schooll", "wekend", "xchool", "assessmen"]
        {
            assert!(near(slip, true), "{slip}");
        }
        assert!(near("becuase", false) && !near("suprised", false));
        for word in ["zhelmira", "qqqq", "", "x", "kayleigh"] {
            assert!(!near(word, word.len() > 5), "{word}");
        }
    }

    #[test]
    fn folding_leaves_letters_only() {
        for (word, plain) in
            [("Siân", "sian"), ("O’Neill", "oneill"), ("Nguyễn", "nguyen"), ("Zoe\u{308}", "zoe")]
        {
            assert_eq!(folded(word), plain);
        }
    }
}
