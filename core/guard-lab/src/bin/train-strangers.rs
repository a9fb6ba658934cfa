//! `train-strangers TRAIN.jsonl`: writes `core/packs/names/strangers.weights` from text that `sets/train.py` made.
//!
//! An averaged perceptron in whole numbers, seeded: the same text gives the same weights. The names of the text are
//! strangers to the lexicon it sees, or it would learn to ask the lists.

use std::path::Path;

use layby_core::guard::lexicon::Lexicon;
use layby_core::guard::{BUCKETS, strangers};
use layby_guard_lab::pack::{Names, pack};
use layby_guard_lab::score::Line;

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

fn main() {
    let path = std::env::args().nth(1).expect("the text to learn from");
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packs/names");
    let lexicon = Lexicon::from_bytes(pack(&packs.join("lists"), Names::OnlyHeldOut)).unwrap();
    let mut examples = Vec::new();
    for line in std::fs::read_to_string(path).unwrap().lines() {
        let line: Line = serde_json::from_str(line).unwrap();
        let points = |at: usize| line.text[..at].chars().count();
        for asked in strangers(&line.text, &lexicon) {
            let at = points(asked.span.start);
            let name = line.gold.iter().any(|g| g.kind == "person" && g.start <= at && at < g.end);
            examples.push(Example { features: asked.features, name });
        }
    }
    let names = examples.iter().filter(|e| e.name).count();
    println!("{} words asked about, {names} of them names", examples.len());
    let bytes: Vec<u8> = learn(&mut examples).into_iter().map(|w| w.to_le_bytes()[0]).collect();
    std::fs::write(packs.join("strangers.weights"), bytes).unwrap();
}

fn learn(examples: &mut [Example]) -> Vec<i8> {
    let mut random = Random(41);
    let mut weights = vec![0i64; BUCKETS];
    // The sum of every weight over time, kept up only where a weight moves.
    let mut sums = vec![0i64; BUCKETS];
    let mut now = 0i64;
    for round in 0..ROUNDS {
        let mut wrong = 0;
        for k in (1..examples.len()).rev() {
            examples.swap(k, random.below(k as u64 + 1));
        }
        for example in examples.iter() {
            now += 1;
            let seen: Vec<usize> = example.features.iter().copied().filter(|_| random.below(LEFT_OUT) > 0).collect();
            let score: i64 = seen.iter().map(|f| weights[*f]).sum();
            let (side, margin) = if example.name { (1, MARGIN_NAME) } else { (-1, MARGIN_WORD) };
            wrong += usize::from(score * side <= 0);
            if score * side < margin {
                for f in seen {
                    weights[f] += side;
                    sums[f] += side * now;
                }
            }
        }
        println!("round {round}: {wrong} wrong");
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
