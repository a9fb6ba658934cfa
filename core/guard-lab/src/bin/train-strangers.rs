//! `train-strangers TRAIN.jsonl`: writes `core/packs/names/strangers.weights` from text that `sets/train.py` made.

use std::path::Path;

fn main() {
    let path = std::env::args().nth(1).expect("the text to learn from");
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packs/names");
    let weights =
        layby_guard_lab::train::weights(&packs.join("lists"), &std::fs::read_to_string(path).unwrap());
    std::fs::write(packs.join("strangers.weights"), weights).unwrap();
}
