//! The averaged perceptron behind names that no list has, in whole numbers and seeded: the same text gives the same
//! weights. The names of the text are strangers to the lexicon it sees, or it would learn to ask the lists.

use std::path::Path;

use layby_core::guard::lexicon::Lexicon;
use layby_core::guard::{BUCKETS, strangers};

use crate::pack::{Names, pack};
use crate::score::Line;

/// How often the whole text is gone through.
const ROUNDS: u64 = 12;
/// A word's score has to be this far on its side, or the weights move. What is no name has to be further.
const MARGIN_NAME: i64 = 30;
const MARGIN_WORD: i64 = 60;
/// One weight in so many is left out when learning, so that none is leant on alone.
const LEFT_OUT: u64 = 5;

struct Example {
    features: Vec<usize>,
    name: bool,
}

/// The weights that a text (lines as in a set) teaches, as they lie in `strangers.weights`.
pub fn weights(lists: &Path, text: &str) -> Vec<u8> {
    let lexicon = Lexicon::from_bytes(pack(lists, &Names::OnlyHeldOut)).unwrap();
    let mut examples = Vec::new();
    for line in text.lines() {
        let line: Line = serde_json::from_str(line).unwrap();
        let points = |at: usize| line.text[..at].chars().count();
        for asked in strangers(&line.text, &lexicon) {
            let at = points(asked.span.start);
            let name = line.gold.iter().any(|g| g.kind == "person" && g.start <= at && at < g.end);
            examples.push(Example { features: asked.features, name });
        }
    }
    learn(&mut examples).into_iter().map(|w| w.to_le_bytes()[0]).collect()
}

fn learn(examples: &mut [Example]) -> Vec<i8> {
    let mut random = Random(41);
    let mut weights = vec![0i64; BUCKETS];
    // The sum of every weight over time, kept up only where a weight moves.
    let mut sums = vec![0i64; BUCKETS];
    let mut now = 0i64;
    for _ in 0..ROUNDS {
        for k in (1..examples.len()).rev() {
            examples.swap(k, random.below(k as u64 + 1));
        }
        for example in examples.iter() {
            now += 1;
            let seen: Vec<usize> =
                example.features.iter().copied().filter(|_| random.below(LEFT_OUT) > 0).collect();
            let score: i64 = seen.iter().map(|f| weights[*f]).sum();
            let (side, margin) = if example.name { (1, MARGIN_NAME) } else { (-1, MARGIN_WORD) };
            if score * side < margin {
                for f in seen {
                    weights[f] += side;
                    sums[f] += side * now;
                }
            }
        }
    }
    let average = |k: usize| (weights[k] * now - sums[k]) * 4 / now;
    (0..BUCKETS).map(|k| i8::try_from(average(k).clamp(-127, 127)).unwrap()).collect()
}

/// A small seeded source of numbers (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % limit).unwrap()
    }
}
