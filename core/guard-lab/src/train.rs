//! The averaged perceptron behind names that no list has, in whole numbers and seeded: the same text gives the same
//! weights. The names of the text are strangers to the lexicon it sees, or it would learn to ask the lists.

use std::path::Path;

use layby_core::guard::Span;
use layby_core::guard::lexicon::Lexicon;
use layby_core::guard::weighed::{QUESTIONS, Question, WEIGHTS, asked};
use layby_core::guard::{BUCKETS, strangers};

use crate::pack::{Names, pack};
use crate::score::{Gold, Line};

/// How often the whole text is gone through.
const ROUNDS: u64 = 12;
/// A word's score has to be this far on its side, or the weights move. What is no name has to be further.
const MARGIN_NAME: i64 = 30;
const MARGIN_WORD: i64 = 60;
/// One weight in so many is left out when learning, so that none is leant on alone.
const LEFT_OUT: u64 = 5;

/// The same for what is weighed (`packs/weights`): set by leaving every set out in turn.
const MARGINS: (i64, i64) = (10, 10);
#[derive(Clone)]
struct Example {
    features: Vec<usize>,
    yes: bool,
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
            examples.push(Example { features: asked.features, yes: name });
        }
    }
    learn(&mut examples, BUCKETS, (MARGIN_NAME, MARGIN_WORD))
        .into_iter()
        .map(|w| w.to_le_bytes()[0])
        .collect()
}

/// The sets that the weighed questions learn from, besides what `sets/weighed.py` writes: all that were written line by
/// line, and the development set. test.jsonl and fresh.jsonl never teach.
pub const TEACHING: &[&str] = &[
    "dev",
    "hand",
    "notes",
    "forms",
    "prose",
    "names",
    "identifiers",
    "everyday",
    "records",
    "persons",
    "visits",
    "practice",
    "mixed",
    "places",
    "letters",
    "haste",
    "numbers",
    "templated",
    "wheres",
    "spoken",
    "children",
    "own",
    "wards",
];

/// The script's text and the teaching sets, each with its name.
pub fn teaching(sets: &Path, script: &str) -> Vec<(String, Vec<Line>)> {
    let lines = |text: &str| text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |name: &&str| {
        let text = std::fs::read_to_string(sets.join(format!("{name}.jsonl"))).unwrap();
        ((*name).to_owned(), lines(&text))
    };
    std::iter::once(("script".to_owned(), lines(script))).chain(TEACHING.iter().map(of)).collect()
}

/// The weights for one question that these lines teach, as they lie in `packs/weights`.
pub fn weighed(lines: &[Line], question: Question) -> Vec<u8> {
    let mut examples: Vec<Example> = lines.iter().flat_map(|line| examples_of(line, question)).collect();
    learn(&mut examples, WEIGHTS, MARGINS).into_iter().map(|w| w.to_le_bytes()[0]).collect()
}

/// Every candidate of a line; right if most of what was marked there as an answer begins or ends in it.
fn examples_of(line: &Line, question: Question) -> Vec<Example> {
    let points = |at: usize| line.text[..at].chars().count();
    let answer = |gold: &Gold| match question {
        Question::Age => gold.kind == "age",
        Question::Birth => gold.kind == "date_of_birth",
        Question::Name => gold.kind == "person" && gold.origin != "initials",
        Question::Place => matches!(gold.kind.as_str(), "place" | "school" | "address"),
        Question::Initials => gold.kind == "person" && gold.origin == "initials",
    };
    let met = |span: &Span, gold: &Gold| points(span.start) < gold.end && gold.start < points(span.end);
    asked(&line.text, Lexicon::shipped(), question)
        .into_iter()
        .map(|asked| Example {
            yes: line.gold.iter().any(|gold| answer(gold) && met(&asked.span, gold)),
            features: asked.features,
        })
        .collect()
}

fn learn(examples: &mut [Example], buckets: usize, margins: (i64, i64)) -> Vec<i8> {
    let mut random = Random(41);
    let mut weights = vec![0i64; buckets];
    // The sum of every weight over time, kept up only where a weight moves.
    let mut sums = vec![0i64; buckets];
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
            let (side, margin) = if example.yes { (1, margins.0) } else { (-1, margins.1) };
            if score * side < margin {
                for f in seen {
                    weights[f] += side;
                    sums[f] += side * now;
                }
            }
        }
    }
    let average = |k: usize| (weights[k] * now - sums[k]) * 4 / now;
    (0..buckets).map(|k| i8::try_from(average(k).clamp(-127, 127)).unwrap()).collect()
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

/// For every question and every set: what the other sets teach about it, by the sum that is asked for.
pub fn in_turn(sets: &[(String, Vec<Line>)]) -> String {
    let mut out = String::new();
    for question in QUESTIONS {
        let all: Vec<Vec<Example>> = sets
            .iter()
            .map(|(_, lines)| lines.iter().flat_map(|line| examples_of(line, question)).collect())
            .collect();
        out += &format!("{question:?}\n");
        let mut sums: Vec<(i64, bool)> = Vec::new();
        // The first set is the script's: only ever learnt from.
        for (left_out, (name, _)) in sets.iter().enumerate().skip(1) {
            let mut rest: Vec<Example> =
                (0..all.len()).filter(|k| *k != left_out).flat_map(|k| all[k].iter().cloned()).collect();
            let weights = learn(&mut rest, WEIGHTS, MARGINS);
            let scored = scored(all[left_out].iter().cloned(), &weights);
            out += &format!("  {name:<12} {}\n", said_at(&scored, 0));
            sums.extend(scored);
        }
        for enough in [-60, -30, 0, 20, 40, 60, 80, 100, 150, 200] {
            out += &format!("  all, from {enough:<4} {}\n", said_at(&sums, enough));
        }
    }
    out
}

/// What lines teach about others, by the sum that the guard asks for without a doubt.
pub fn held_out(teaching: &[Line], left_out: &[Line], question: Question) -> Seen {
    let mut examples: Vec<Example> = teaching.iter().flat_map(|line| examples_of(line, question)).collect();
    let weights = learn(&mut examples, WEIGHTS, MARGINS);
    let scored = scored(left_out.iter().flat_map(|line| examples_of(line, question)), &weights);
    seen(&scored, i64::from(question.enough()))
}

/// Candidates that are what is asked, those found, and those said without cause.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// What is there, of what the model is asked about.
    pub there: usize,
    /// Of that, found.
    pub right: usize,
    /// Found without cause.
    pub wrong: usize,
}

fn scored(examples: impl Iterator<Item = Example>, weights: &[i8]) -> Vec<(i64, bool)> {
    let sum = |example: &Example| example.features.iter().map(|f| i64::from(weights[*f])).sum();
    examples.map(|example| (sum(&example), example.yes)).collect()
}

fn seen(scored: &[(i64, bool)], enough: i64) -> Seen {
    let count = |wanted: &dyn Fn(&(i64, bool)) -> bool| scored.iter().filter(|one| wanted(one)).count();
    Seen {
        there: count(&|(_, yes)| *yes),
        right: count(&|(sum, yes)| *yes && *sum > enough),
        wrong: count(&|(sum, yes)| !*yes && *sum > enough),
    }
}

fn said_at(scored: &[(i64, bool)], enough: i64) -> String {
    let Seen { there, right, wrong } = seen(scored, enough);
    format!("{} candidates, {there} there, {right} found, {wrong} without cause", scored.len())
}
