//! `score FILE.jsonl [--strangers] [--said SAID.jsonl] [--errors]`: the guard, or another detector's answers, on a set.
//!
//! `--strangers`: with a lexicon that has none of the test set's names; `--dev-strangers`, `--fresh-strangers`: none of
//! the development's, of the fresh set's. `--said`: `{"id","spans"}` a line, as
//! `layby check --lines` and `presidio.py` print them.

use std::collections::HashMap;
use std::time::Instant;

use layby_core::guard::Guard;
use layby_core::guard::lexicon::Lexicon;
use layby_guard_lab::pack::{Names, fresh_names, pack};
use layby_guard_lab::score::{Line, Said, Score};

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let flag = |name: &str| asked.iter().any(|a| a == name);
    let value = |name: &str| asked.iter().position(|a| a == name).and_then(|at| asked.get(at + 1));
    let lines: Vec<Line> = read(&asked[0]);
    let lists = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../packs/names/lists");
    let names = match () {
        () if flag("--dev-strangers") => Some(Names::OnlyHeldOut),
        () if flag("--fresh-strangers") => {
            let sets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sets");
            Some(Names::Without(fresh_names(&sets.join("names-fresh.txt"))))
        }
        () if flag("--strangers") => Some(Names::WithoutHeldOut),
        () => None,
    };
    let strangers = names.map(|names| Lexicon::from_bytes(pack(&lists, &names)).unwrap());
    let guard = Guard { own: None, lexicon: strangers.as_ref() };
    let said: Option<HashMap<String, Vec<Said>>> = value("--said").map(|path| {
        let rows: Vec<Row> = read(path);
        rows.into_iter().map(|row| (row.id, row.spans)).collect()
    });
    let mut score = Score::default();
    let started = Instant::now();
    for line in &lines {
        let spans = match &said {
            Some(said) => said.get(&line.id).cloned().unwrap_or_default(),
            None => layby_guard_lab::said(&guard, &line.text),
        };
        score.add(line, &spans);
    }
    let took = started.elapsed();
    print!("{}", score.table());
    if said.is_none() {
        let words: usize = lines.iter().map(|line| line.text.split_whitespace().count()).sum();
        println!("{words} words in {took:?}");
    }
    if flag("--errors") {
        for (id, what, text) in &score.errors {
            println!("{id}\t{what}\t{text}");
        }
    }
}

#[derive(serde::Deserialize)]
struct Row {
    id: String,
    spans: Vec<Said>,
}

fn read<T: for<'d> serde::Deserialize<'d>>(path: &str) -> Vec<T> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
