//! `cargo run --release -p layby-guard-lab --bin speed`: prints how long a check takes; it judges nothing.
//!
//! A thousand words of clean prose, of notes full of names and of notes full of identifiers, four hundred times each; then
//! a megabyte of one piece over and over, with the same of a quarter of it, which takes a quarter of the time if the check
//! is linear.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use layby_core::guard::find;
use layby_guard_lab::score::Line;

const PIECES: &[&str] = &[
    "1",
    "a",
    "1 ",
    "a ",
    "@",
    "a.",
    "1/",
    "(",
    "-",
    "A1",
    "one ",
    "double ",
    "oh seven ",
    "\u{301}",
    "👩‍👧",
    "\n",
    "A Road ",
    "1 Larkmoor ",
    "dob 1/1/11 ",
    "Mosaic 1234567 ",
    "http://",
    "a/",
    "a dot ",
    "07700 ",
    "Flat 3b, ",
    "St Brannoc's ",
    "Kieran ",
    "kieran's mum ",
    "JB ",
    "xq zhelmira ",
    "saw tyrone and ",
];

fn main() {
    let sets = Path::new(env!("CARGO_MANIFEST_DIR")).join("sets");
    let dev = std::fs::read_to_string(sets.join("dev.jsonl")).unwrap();
    let lines: Vec<Line> = dev.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let thousand = |wanted: &dyn Fn(&Line) -> bool| -> String {
        let texts = lines.iter().filter(|line| wanted(line)).map(|line| format!("{}\n", line.text));
        let all: String = texts.collect::<Vec<_>>().join("");
        all.split_inclusive(char::is_whitespace).take(1000).collect()
    };
    let notes = [
        ("clean prose", thousand(&|line| line.style == "clean")),
        ("typed, a name a line", thousand(&|line| line.id.starts_with("typed") && line.id.ends_with('3'))),
        (
            "dictated, a name a line",
            thousand(&|line| line.id.starts_with("dictated") && line.id.ends_with('3')),
        ),
        ("identifiers", thousand(&|line| line.id.starts_with("structured") && line.id.ends_with('3'))),
    ];
    for (name, text) in notes {
        let mut times: Vec<Duration> = (0..400).map(|_| time(&text)).collect();
        times.sort_unstable();
        let words = text.split_whitespace().count();
        println!("{name}: {words} words, median {:?}, p95 {:?}", times[200], times[380]);
    }
    for piece in PIECES {
        let megabyte = |part: usize| time(&piece.repeat(1_000_000 / part / piece.len()));
        println!("a quarter of a megabyte of {piece:?} {:?}, a megabyte {:?}", megabyte(4), megabyte(1));
    }
}

fn time(text: &str) -> Duration {
    let started = Instant::now();
    black_box(find(black_box(text)));
    started.elapsed()
}
