//! `train-weighed WEIGHED.jsonl`: writes `core/packs/weights` from text that `sets/weighed.py` made and from the teaching
//! sets; `train-weighed --in-turn WEIGHED.jsonl` leaves each set out in turn and prints what the others teach about it.

use std::path::Path;

use layby_core::guard::weighed::QUESTIONS;
use layby_guard_lab::score::Line;
use layby_guard_lab::train::{in_turn, teaching, weighed};

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let lab = Path::new(env!("CARGO_MANIFEST_DIR"));
    let script = std::fs::read_to_string(asked.last().expect("the text that weighed.py wrote")).unwrap();
    let sets = teaching(&lab.join("sets"), &script);
    if asked.iter().any(|flag| flag == "--in-turn") {
        print!("{}", in_turn(&sets));
        return;
    }
    let lines: Vec<Line> = sets.into_iter().flat_map(|(_, lines)| lines).collect();
    for question in QUESTIONS {
        std::fs::write(lab.join("../packs/weights").join(question.file()), weighed(&lines, question))
            .unwrap();
    }
}
