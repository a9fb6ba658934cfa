//! Makes the automaton of names and words out of the lists in `core/packs/names/lists`.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;

use layby_core::guard::lexicon::{Word, folded};

/// Which names go in.
#[derive(Clone, PartialEq, Eq)]
pub enum Names {
    /// All of them: what Layby ships.
    All,
    /// Without those that the test set is made of: its names are strangers then.
    WithoutHeldOut,
    /// Only those: the names of the development set are strangers then.
    OnlyHeldOut,
    /// Without these, folded: the names of the fresh set are strangers then.
    Without(HashSet<String>),
}

/// The names of `sets/names-fresh.txt`, each part of them folded.
pub fn fresh_names(file: &Path) -> HashSet<String> {
    let text = fs::read_to_string(file).unwrap();
    let lists = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(": "));
    lists.flat_map(|(_, names)| names.split([' ', '-'])).map(folded).collect()
}

#[derive(Default)]
struct Known {
    tier: u8,
    first: u8,
    last: u8,
    place: bool,
    capitalised: bool,
    trade: bool,
    theorist: bool,
}

/// Whether a name of our own lists is kept for the test set: half of them, by a sum of their letters.
pub fn held_out(name: &str) -> bool {
    name.bytes().fold(7u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte))) % 2 == 1
}

/// The automaton's bytes.
pub fn pack(lists: &Path, names: &Names) -> Vec<u8> {
    let mut known: BTreeMap<String, Known> = BTreeMap::new();
    for file in files(lists) {
        let source = file.parent().and_then(Path::file_name).unwrap().to_str().unwrap();
        let name = file.file_name().unwrap().to_str().unwrap();
        for line in fs::read_to_string(&file).unwrap().lines() {
            for part in line.split('-') {
                add(&mut known, source, name, part, names);
                if let Some(hers) = hers(part).filter(|_| name.ends_with(".last.txt")) {
                    add(&mut known, source, name, &hers, names);
                }
            }
        }
    }
    let mut map = fst::MapBuilder::memory();
    for (word, known) in &known {
        let mut value = Word::new(known.tier, known.first, known.last);
        if known.place {
            value = value.and_place();
        }
        if known.capitalised {
            value = value.and_capitalised();
        }
        if known.trade {
            value = value.and_trade();
        }
        if known.theorist {
            value = value.and_theorist();
        }
        map.insert(word, value.bits()).unwrap();
    }
    map.into_inner().unwrap()
}

fn add(known: &mut BTreeMap<String, Known>, source: &str, file: &str, line: &str, names: &Names) {
    let word = folded(line);
    let is_name = file.ends_with(".first.txt") || file.ends_with(".last.txt");
    let apart = source == "faker-js" || (source == "ours" && held_out(line));
    let barred = match names {
        Names::All => false,
        Names::WithoutHeldOut => apart,
        Names::OnlyHeldOut => !apart,
        Names::Without(these) => these.contains(&word),
    };
    if word.len() < 2 || (is_name && barred) {
        return;
    }
    let slot = known.entry(word).or_default();
    let strength = |old: u8| if source == "census" { old.max(1) } else { (old + 1).clamp(2, 3) };
    match file {
        _ if file.ends_with(".first.txt") => slot.first = strength(slot.first),
        _ if file.ends_with(".last.txt") => slot.last = strength(slot.last),
        "places.txt" => slot.place = true,
        "trade.txt" => slot.trade = true,
        "theorists.txt" => slot.theorist = true,
        "capitalised.txt" => slot.capitalised = true,
        _ => {
            let tier = file.trim_start_matches("words-").trim_end_matches(".txt").parse().unwrap();
            slot.tier = if slot.tier == 0 { tier } else { slot.tier.min(tier) };
        }
    }
}

/// A Slavic surname as a woman bears it: the lists have many only as a man does.
fn hers(name: &str) -> Option<String> {
    let stem = name.strip_suffix("ki").filter(|stem| stem.ends_with(['s', 'c', 'z']));
    match stem {
        Some(stem) => Some(format!("{stem}ka")),
        None => ["ov", "ev", "ow"].iter().any(|end| name.ends_with(end)).then(|| format!("{name}a")),
    }
}

fn files(lists: &Path) -> Vec<std::path::PathBuf> {
    let mut all: Vec<_> = fs::read_dir(lists)
        .unwrap()
        .flat_map(|source| fs::read_dir(source.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .collect();
    all.sort();
    all
}
