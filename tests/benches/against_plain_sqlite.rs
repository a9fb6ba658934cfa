//! `cargo bench -p layby-tests`: the notebook against the same work on plain SQLite, in one run.
//!
//! Plain means: the same core code, schema and settings on the same build of SQLite, without a key. So the
//! ratio is what encryption, the facade and its checks cost. Rounds alternate, medians are printed; a benchmark
//! prints and never fails. `LAYBY_ENTRIES=1000` takes another size.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use layby_core::api::Notebook;
use layby_core::entries::{EntryContent, EntryDetails, NotesFilter};
use layby_core::ids::{EntryId, Ids, RandomIds, UndoToken};
use layby_core::moment::{Clock, Moment, SystemClock};
use layby_core::packs::Language;
use layby_core::storage::transact::transact;
use layby_core::storage::{Error, drafts, entries, listed, search};
use layby_core::vault::Places;
use layby_core::vault::kdf::KdfParameters;
use rusqlite::Connection;

const SCHEMA: &str = include_str!("../../core/src/storage/migrations/001_notebook.sql");
const ROUNDS: usize = 5;
const REPEATS: usize = 60;

/// About 1.2 KB of prose, different each time; "kestrel" in every hundredth, "waited" in three of ten.
fn prose(n: usize) -> String {
    let common = if n % 10 < 3 { "I waited" } else { "I stood" };
    let rare = if n.is_multiple_of(100) { "kestrel" } else { "sparrow" };
    let line =
        format!("{common} on the step of number {} and heard the {rare} before anyone opened. ", n % 97);
    let mut text = format!("Visit {n}. ");
    while text.len() < 1200 {
        text.push_str(&line);
    }
    text
}

fn plain(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;
             PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;
             PRAGMA cell_size_check = ON;",
        )
        .unwrap();
    connection.set_prepared_statement_cache_capacity(64);
    connection
}

fn keep_plain(
    connection: &mut Connection,
    id: EntryId,
    content: &EntryContent,
    details: EntryDetails,
    now: Moment,
) {
    let undo = UndoToken(RandomIds.mint());
    transact(connection, now, undo, |write| {
        drafts::save(write, id, content.clone(), details, now)?;
        let draft = drafts::remove(write, id)?;
        entries::insert(write, id, draft.content, draft.details, draft.happened)
    })
    .unwrap();
}

fn save_plain(connection: &mut Connection, id: EntryId, content: &EntryContent, now: Moment) {
    transact(connection, now, UndoToken(RandomIds.mint()), |write| {
        drafts::row(write.connection(), id)?;
        entries::row(write.connection(), id)?;
        drafts::save(write, id, content.clone(), EntryDetails::default(), now)?;
        Ok::<_, Error>(())
    })
    .unwrap();
}

/// A theme on every other entry, two elements on every third: what a year of jottings looks like.
fn details(n: usize) -> EntryDetails {
    let themes = ["risk", "values", "relationships", "wellbeing", "equality"];
    let element = |n: usize| format!("{}.{}", 1 + n % 6, 1 + n % 6);
    EntryDetails {
        theme: n.is_multiple_of(2).then(|| themes[n / 2 % 5].to_owned()),
        standards: if n.is_multiple_of(3) { vec![element(n), element(n / 3)] } else { Vec::new() },
        ..EntryDetails::default()
    }
}

/// Screens, on the notebook as it is: what grows with the number of entries, and what must not.
fn screens(notebook: &Notebook, count: usize) {
    let mut cards = notebook.notes(None, 200).unwrap().cards;
    cards.truncate(40);
    let mut record = None;
    for card in cards {
        let id = notebook.craft(vec![card.id]).unwrap().new_records[0];
        notebook.answer(id, "learnt".into(), prose(count).into()).unwrap();
        record = Some(id);
    }
    let record = record.unwrap();
    let theme = |code: &str| NotesFilter { theme: Some(code.into()), ..NotesFilter::default() };
    let both = NotesFilter { standard: Some("3.3".into()), crafted: Some(false), ..theme("values") };
    let thousand = "I waited on the step with her aunt and rang 07700 900123 before the second knock. ";
    let thousand: String = thousand.repeat(1000_usize.div_ceil(thousand.split_whitespace().count()));
    let words = thousand.split_whitespace().count();
    println!("\n| Screen, warm | ms |\n|---|---|");
    let time = |name: &str, work: &dyn Fn()| {
        let times = (0..101).map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        });
        println!("| {name} | {:.3} |", median(times.collect()));
    };
    time("Today", &|| drop(notebook.today().unwrap()));
    time("craft queue", &|| drop(notebook.craft_queue().unwrap()));
    time("list 50, by theme", &|| drop(notebook.notes_by(theme("risk"), None, 50).unwrap()));
    time("list 50, by theme and element, uncrafted", &|| {
        drop(notebook.notes_by(both.clone(), None, 50).unwrap());
    });
    time("what is due for retention", &|| drop(notebook.retention(Language::English).unwrap()));
    time("reminders", &|| drop(notebook.reminders().unwrap()));
    time("the year", &|| drop(notebook.year(None).unwrap()));
    time("a record being crafted", &|| drop(notebook.crafting(record).unwrap()));
    time(&format!("check of {words} words"), &|| {
        drop(layby_core::api::check_text(thousand.as_str().into()).unwrap());
    });
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1e3
}

/// Runs both in turn and prints a row.
fn compare(name: &str, aim: &str, mut ours: impl FnMut(usize), mut plain: impl FnMut(usize)) {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        for (work, times) in [(&mut ours as &mut dyn FnMut(usize), &mut left), (&mut plain, &mut right)] {
            for repeat in 0..REPEATS {
                let begun = Instant::now();
                work(round * REPEATS + repeat);
                times.push(begun.elapsed());
            }
        }
    }
    let (ours, plain) = (median(left), median(right));
    println!("| {name} | {plain:.3} | {ours:.3} | {:.2}x | {aim} |", ours / plain);
}

fn main() {
    let count: usize = std::env::var("LAYBY_ENTRIES").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000);
    let folder = tempfile::tempdir().unwrap();
    let (home, plain_path) = (folder.path().join("notebook"), folder.path().join("plain.db"));
    let places = Places::new(&home, None);
    let secret = [7; 32];
    let open = || {
        let (clock, ids) = (Arc::new(SystemClock), Arc::new(RandomIds));
        Notebook::with(places.clone(), &secret, clock, ids, KdfParameters::STANDARD).unwrap()
    };
    let notebook = open();
    notebook.begin().unwrap();
    let mut connection = plain(&plain_path);
    connection.execute_batch(SCHEMA).unwrap();
    let clock = SystemClock;
    for n in 0..count {
        let (id, content) = (EntryId(RandomIds.mint()), EntryContent::reflection(prose(n)));
        // Twenty entries a week, back from now.
        let back = i64::try_from(n).unwrap() * 7 * 86_400_000 / 20;
        let happened = Moment::from_stored(clock.now().millis() - back, 0).unwrap();
        notebook.save_draft(id, content.clone()).unwrap();
        notebook.save_details(id, details(n)).unwrap();
        notebook.set_happened(id, happened).unwrap();
        notebook.keep(id).unwrap();
        keep_plain(&mut connection, id, &content, details(n), happened);
    }
    println!("{count} entries of 1.2 KB; medians of {} in ms, rounds alternating\n", ROUNDS * REPEATS);
    println!("| Work | plain SQLite | Layby | ratio | aim |\n|---|---|---|---|---|");

    let (ours, theirs) = (EntryId(RandomIds.mint()), EntryId(RandomIds.mint()));
    let content = |n: usize| EntryContent::reflection(prose(count + n));
    let bench = std::cell::RefCell::new(connection);
    let all = NotesFilter::default();
    compare(
        "save a draft, durable",
        "2.0x",
        |n| drop(notebook.save_draft(ours, content(n)).unwrap()),
        |n| save_plain(&mut bench.borrow_mut(), theirs, &content(n), clock.now()),
    );
    compare(
        "list 50, warm",
        "",
        |_| drop(notebook.notes(None, 50).unwrap()),
        |_| drop(listed::page(&bench.borrow(), &all, None, 51).unwrap()),
    );
    for (name, aim, query) in
        [("search a rare word, warm", "1.3x", "kestrel "), ("search a common word, warm", "1.5x", "waited ")]
    {
        compare(
            name,
            aim,
            |_| drop(notebook.search(query.into(), None, 20).unwrap()),
            |_| drop(search::find(&bench.borrow(), query, None, 21).unwrap()),
        );
    }
    compare(
        "open + newest 20",
        "",
        |_| {
            let again = open();
            again.unlock_with_device().unwrap();
            again.notes(None, 20).unwrap();
        },
        |_| drop(listed::page(&plain(&plain_path), &all, None, 21).unwrap()),
    );

    screens(&notebook, count);

    notebook.set_passcode(b"larkmoor 7").unwrap();
    notebook.lock();
    let times = (0..7).map(|_| {
        let begun = Instant::now();
        notebook.unlock_with_passcode(b"larkmoor 7").unwrap();
        let taken = begun.elapsed();
        notebook.lock();
        taken
    });
    println!(
        "\nUnlock by passcode (Argon2id 64 MiB, 3 passes, plus opening): {:.0} ms",
        median(times.collect())
    );
    let begun = Instant::now();
    notebook.unlock_with_passcode(b"larkmoor 7").unwrap();
    notebook.start_inspection().unwrap();
    while format!("{:?}", notebook.inspection().unwrap()).starts_with("Running") {
        std::thread::sleep(Duration::from_millis(2));
    }
    println!("Unlock and inspect every page and row: {:.0} ms", begun.elapsed().as_secs_f64() * 1e3);
}
