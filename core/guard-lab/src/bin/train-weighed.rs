//! `train-weighed SET.jsonl ...`: writes `core/packs/weights` from these sets; `train-weighed --in-turn SET.jsonl ...`
//! leaves each out in turn and prints what the others teach about it.

use std::path::Path;

use layby_core::guard::weighed::QUESTIONS;
use layby_guard_lab::score::Line;
use layby_guard_lab::train::{in_turn, weighed};

fn main() {
    let mut paths: Vec<String> = std::env::args().skip(1).collect();
    let turn = paths.first().is_some_and(|first| first == "--in-turn");
    if turn {
        paths.remove(0);
    }
    let sets: Vec<(String, Vec<Line>)> = paths
        .iter()
        .map(|path| {
            let text = std::fs::read_to_string(path).unwrap();
            let name = Path::new(path).file_stem().unwrap().to_string_lossy().into_owned();
            (name, text.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
        })
        .collect();
    if turn {
        print!("{}", in_turn(&sets));
        return;
    }
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packs/weights");
    let lines: Vec<Line> = sets.into_iter().flat_map(|(_, lines)| lines).collect();
    for question in QUESTIONS {
        std::fs::write(packs.join(question.file()), weighed(&lines, question)).unwrap();
    }
}
