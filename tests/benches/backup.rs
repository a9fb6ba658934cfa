//! `cargo bench -p layby-tests --bench backup`: how long a backup takes to make, to prove and to restore, and how
//! large it is, at a thousand and ten thousand entries. It prints and never fails.

use std::time::{Duration, Instant};

use layby_core::api::Notebook;
use layby_core::entries::EntryContent;
use layby_tests::{PASSCODE, Phone, entry_id};

const ROUNDS: usize = 5;

/// About 1.2 KB of prose, different each time.
fn prose(n: usize) -> String {
    let line = format!("I waited on the step of number {} and heard nobody before anyone opened. ", n % 97);
    let mut text = format!("Visit {n}. ");
    while text.len() < 1200 {
        text.push_str(&line);
    }
    text
}

fn median(mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        })
        .collect();
    times.sort();
    times[ROUNDS / 2]
}

fn measure(notebook: &Notebook, code: &[u8], entries: usize) {
    let mut backup = Vec::new();
    let made = median(|| backup = notebook.make_backup().unwrap().contents.reveal().to_vec());
    let proved = median(|| drop(notebook.prove_backup(&backup, code).unwrap()));
    let over = median(|| drop(notebook.restore_over(&backup, code, None).unwrap()));
    let new = median(|| {
        let phone = Phone::new();
        phone.start().restore(&backup, code, PASSCODE).unwrap();
    });
    let counted = median(|| drop(notebook.everything_view().unwrap()));
    println!(
        "{entries:>7} entries: backup {made:.0?} ({} KiB), proof {proved:.0?}, restore over {over:.0?}, \
         new phone {new:.0?}, everything counted {counted:.0?}",
        backup.len() / 1024
    );
}

fn main() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let code = notebook.issue_recovery_code().unwrap().reveal().to_vec();
    let mut kept = 0;
    for size in [1_000, 10_000] {
        while kept < size {
            let id = entry_id(&notebook);
            notebook.save_draft(id, EntryContent::reflection(prose(kept))).unwrap();
            notebook.keep(id).unwrap();
            kept += 1;
        }
        measure(&notebook, &code, size);
    }
}
