//! Writes `core/packs/names/lexicon.fst`: `cargo run -p layby-guard-lab --bin pack-names`.

use std::path::Path;

use layby_guard_lab::pack::{Names, pack};

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packs/names");
    let bytes = pack(&folder.join("lists"), &Names::All);
    println!("{} bytes", bytes.len());
    std::fs::write(folder.join("lexicon.fst"), bytes).unwrap();
}
