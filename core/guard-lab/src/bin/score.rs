//! `score FILE.jsonl [--strangers] [--said SAID.jsonl] [--errors]`: the guard, or another detector's answers, on a set.
//!
//! `--strangers`: with a lexicon that has none of the test set's names; `--dev-strangers`, `--fresh-strangers`: none of
//! the development's, of the fresh set's. `--said`: `{"id","spans"}` a line, as `layby check --lines` and `presidio.py`
//! print them. `--beside SAID.jsonl`: one table of the guard, the guard with none of the fresh set's names, and those.

use std::collections::HashMap;
use std::path::Path;
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
    if let Some(path) = value("--beside") {
        print!("{}", beside(&[ours(&lines, None), ours(&lines, Some(fresh())), theirs(&lines, path)]));
        return;
    }
    let names = match () {
        () if flag("--dev-strangers") => Some(Names::OnlyHeldOut),
        () if flag("--fresh-strangers") => Some(fresh()),
        () if flag("--strangers") => Some(Names::WithoutHeldOut),
        () => None,
    };
    let started = Instant::now();
    let score = match value("--said") {
        Some(path) => theirs(&lines, path),
        None => ours(&lines, names),
    };
    print!("{}", score.table());
    if value("--said").is_none() {
        let words: usize = lines.iter().map(|line| line.text.split_whitespace().count()).sum();
        println!(
            "{words} words in {:?}, the lists made anew included if names were left out",
            started.elapsed()
        );
    }
    if flag("--errors") {
        for (id, what, text) in &score.errors {
            println!("{id}\t{what}\t{text}");
        }
    }
}

fn fresh() -> Names {
    Names::Without(fresh_names(&Path::new(env!("CARGO_MANIFEST_DIR")).join("sets/names-fresh.txt")))
}

/// The guard's score, with the shipped lexicon or one made of these names.
fn ours(lines: &[Line], names: Option<Names>) -> Score {
    let lists = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packs/names/lists");
    let lexicon = names.map(|names| Lexicon::from_bytes(pack(&lists, &names)).unwrap());
    let guard = Guard { own: None, lexicon: lexicon.as_ref() };
    let mut score = Score::default();
    for line in lines {
        score.add(line, &layby_guard_lab::said(&guard, &line.text));
    }
    score
}

/// The score of what another detector said.
fn theirs(lines: &[Line], path: &str) -> Score {
    let said: HashMap<String, Vec<Said>> =
        read::<Row>(path).into_iter().map(|row| (row.id, row.spans)).collect();
    let mut score = Score::default();
    for line in lines {
        score.add(line, &said.get(&line.id).cloned().unwrap_or_default());
    }
    score
}

/// Recall side by side, and what was said without cause.
fn beside(scores: &[Score; 3]) -> String {
    let row = |name: &str, cell: &dyn Fn(&Score) -> f64| {
        let cells: Vec<String> = scores.iter().map(|score| format!("{:>8.3}", cell(score))).collect();
        format!("{name:<36}{}\n", cells.join(""))
    };
    let mut out = format!("{:<36}{:>8}{:>8}{:>8}\n", "", "ours", "no name", "theirs");
    let recalled = [
        "structured",
        "names",
        "names in small letters",
        "initials",
        "style typed",
        "style dictated",
        "style shorthand",
    ];
    for key in recalled {
        out += &row(&format!("{key}, recall"), &|score| score.of(key).recall());
    }
    for key in ["structured", "names"] {
        out += &row(&format!("{key}, precision"), &|score| score.of(key).precision());
    }
    let origins = |score: &Score| -> Vec<f64> {
        score
            .by
            .iter()
            .filter(|(key, _)| key.starts_with("origin "))
            .map(|(_, tally)| tally.recall())
            .collect()
    };
    out += &row("worst origin, recall", &|score| origins(score).into_iter().fold(1.0, f64::min));
    out + &row("findings per 200 clean words", &Score::flags_per_200)
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
