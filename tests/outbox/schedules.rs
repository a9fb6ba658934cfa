//! Thousands of seeded schedules: the queue's own rules against a store that does everything a store can do wrong,
//! in simulated time, with the app dying at every step. Exactly one effect each, in order for each record, and
//! none lost.
//!
//! `LAYBY_SCHEDULES` sets how many (2,000), `LAYBY_SEED` the first seed.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use layby_core::accounts::outbox::answer::{Answer, Body};
use layby_core::accounts::outbox::plan::{self, Next};
use layby_core::accounts::outbox::{Item, MOST_TOGETHER, State};
use layby_core::ids::RecordId;
use serde_json::{Value, json};
use uuid::Uuid;

/// Small, seeded, good enough to choose faults (SplitMix64).
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }
    pub fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }
}

/// What a store does to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// Nothing wrong.
    None,
    /// The request never arrives.
    DropBefore,
    /// It arrives; the answer does not. A reset, a time-out and an endless body look the same from here.
    DropAfter,
    /// Part of it is applied, then the connection breaks: worse than the specification allows.
    HalfThenReset,
    /// It arrives twice.
    Duplicate,
    /// It arrives later, after other requests; the answer is a time-out.
    Delay,
    /// A status, after applying it or not.
    Status(u16, bool),
    /// A portal's page with status 200, the request not applied; or applied behind a broken proxy.
    Html(bool),
    /// JSON with other ids than those that were sent.
    LyingIds(bool),
    /// Somebody else's statement, or the right id with other words, for a GET.
    LyingStatement,
    /// A statement that is there and is not found yet.
    NotYet,
}

fn fault(chance: &mut Chance, asking: bool) -> Fault {
    let applied = chance.one_in(2);
    match chance.below(16) {
        0 => Fault::DropBefore,
        1 => Fault::DropAfter,
        2 => Fault::HalfThenReset,
        3 => Fault::Duplicate,
        4 => Fault::Delay,
        5 => Fault::Status([408, 429, 500, 503][chance.below(4) as usize], applied),
        6 => Fault::Status(409, applied),
        7 => Fault::Status(413, false),
        8 => Fault::Status([301, 302, 307][chance.below(3) as usize], false),
        9 => Fault::Html(applied),
        10 => Fault::LyingIds(applied),
        11 if asking => Fault::LyingStatement,
        12 if asking => Fault::NotYet,
        13 => Fault::Status(204, applied),
        _ => Fault::None,
    }
}

/// A store that keeps what it takes, in the order it took it.
#[derive(Default)]
struct Store {
    held: BTreeMap<Uuid, Value>,
    order: Vec<Uuid>,
    effects: BTreeMap<Uuid, u32>,
    late: VecDeque<Vec<Item>>,
}

impl Store {
    fn apply(&mut self, items: &[Item]) -> Result<(), Uuid> {
        for item in items {
            let value: Value = serde_json::from_slice(&item.body).unwrap();
            match self.held.get(&item.id) {
                None => {
                    self.held.insert(item.id, value);
                    self.order.push(item.id);
                    *self.effects.entry(item.id).or_default() += 1;
                }
                Some(held) if *held == value => {}
                Some(_) => return Err(item.id),
            }
        }
        Ok(())
    }
}

fn http(status: u16, body: Body) -> Answer {
    Answer::Http { status, retry_after: None, body }
}

fn ids(items: &[Item]) -> Body {
    Body::Json(items.iter().map(|item| json!(item.id)).collect())
}

fn post(store: &mut Store, items: &[Item], fault: Fault, chance: &mut Chance) -> Answer {
    let honest = |store: &mut Store| match store.apply(items) {
        Ok(()) => http(200, ids(items)),
        Err(_) => http(409, Body::Other),
    };
    match fault {
        Fault::None | Fault::LyingStatement | Fault::NotYet => honest(store),
        Fault::DropBefore => Answer::None,
        Fault::DropAfter => {
            let _ = honest(store);
            Answer::None
        }
        Fault::HalfThenReset => {
            let half = chance.below(items.len() as u64 + 1) as usize;
            let _ = store.apply(&items[..half]);
            Answer::None
        }
        Fault::Duplicate => {
            let _ = honest(store);
            honest(store)
        }
        Fault::Delay => {
            store.late.push_back(items.to_vec());
            Answer::None
        }
        Fault::Status(status, applied) => {
            if applied {
                let _ = honest(store);
            }
            let retry_after = chance.one_in(2).then(|| Duration::from_secs(chance.below(300)));
            Answer::Http { status, retry_after, body: Body::Other }
        }
        Fault::Html(applied) => {
            if applied {
                let _ = honest(store);
            }
            http(200, Body::Other)
        }
        Fault::LyingIds(applied) => {
            if applied {
                let _ = honest(store);
            }
            http(200, Body::Json(json!([Uuid::from_u128(u128::from(chance.next()))])))
        }
    }
}

fn get(store: &Store, item: &Item, fault: Fault) -> Answer {
    let honest = match store.held.get(&item.id) {
        Some(value) => http(200, Body::Json(value.clone())),
        None => http(404, Body::Other),
    };
    match fault {
        Fault::DropBefore | Fault::DropAfter | Fault::HalfThenReset | Fault::Delay => Answer::None,
        Fault::Status(status, _) if status != 409 && status != 413 => http(status, Body::Other),
        Fault::Html(_) => http(200, Body::Other),
        Fault::LyingIds(_) => http(200, Body::Json(json!({ "id": Uuid::from_u128(7), "lie": true }))),
        Fault::LyingStatement => http(200, Body::Json(json!([]))),
        Fault::NotYet => http(404, Body::Other),
        _ => honest,
    }
}

/// The rows as they lie on disk. Only what was written here outlives the app.
struct Disk {
    rows: Vec<Item>,
}

impl Disk {
    fn write(&mut self, changed: &[Item]) {
        for row in changed {
            let at = self.rows.iter().position(|held| held.id == row.id).unwrap();
            assert_eq!(self.rows[at].body, row.body, "frozen bytes changed");
            // As the facade does: only what is on its way is settled.
            self.rows[at] = row.clone();
        }
    }
}

fn queued(chance: &mut Chance) -> Vec<Item> {
    let count = 1 + chance.below(12);
    (0..count)
        .map(|n| {
            let id = Uuid::from_u128((u128::from(chance.next()) << 64) | u128::from(chance.next()));
            let record = RecordId(Uuid::from_u128(u128::from(chance.below(5))));
            let body = json!({ "id": id, "result": { "response": format!("statement {n}") } });
            Item {
                sequence: n as i64,
                id,
                record,
                voids: None,
                body: body.to_string().into_bytes(),
                state: State::Waiting,
                attempts: 0,
                not_before: 0,
                together: MOST_TOGETHER,
            }
        })
        .collect()
}

const TEN_YEARS: i64 = 10 * 365 * 24 * 3600 * 1000;

/// What a schedule went through, to show that it went through anything.
#[derive(Default)]
struct Tally {
    faults: u64,
    crashes: u64,
    jumps: u64,
    requests: u64,
}

fn run(seed: u64, tally: &mut Tally) {
    let mut chance = Chance(seed);
    let mut disk = Disk { rows: queued(&mut chance) };
    let mut store = Store::default();
    // Sometimes the store already holds another statement under one of the ids.
    let mut planted = None;
    if chance.one_in(8) {
        let victim = &disk.rows[chance.below(disk.rows.len() as u64) as usize];
        let other = json!({ "id": victim.id, "result": { "response": "somebody else's" } });
        store.held.insert(victim.id, other);
        planted = Some(victim.id);
    }
    let mut now: i64 = 1_795_348_800_000;
    let mut hostile_steps = 10 + chance.below(60);
    for step in 0.. {
        assert!(step < 5_000, "seed {seed}: it never ends: {:?}", disk.rows);
        let hostile = hostile_steps > 0;
        hostile_steps = hostile_steps.saturating_sub(1);
        if hostile && chance.one_in(10) {
            now += if chance.one_in(2) { TEN_YEARS } else { -TEN_YEARS };
            tally.jumps += 1;
        }
        // What was held up arrives at some time, after others.
        if (!hostile || chance.one_in(4))
            && let Some(late) = store.late.pop_front()
        {
            let _ = store.apply(&late);
        }
        // The app dies: before anything, after writing that it tries, after the wire, after the answer.
        let dies = if hostile && chance.one_in(6) { Some(chance.below(3)) } else { None };
        tally.crashes += u64::from(dies.is_some());
        let (rows, asking) = match plan::next(&disk.rows, now) {
            Next::Send(rows) => (rows, false),
            Next::Ask(row) => (vec![row], true),
            Next::Wait(time) => {
                assert!(time > now);
                now = time;
                continue;
            }
            Next::Nothing if !hostile && store.late.is_empty() => break,
            Next::Nothing => continue,
        };
        if dies == Some(0) {
            continue;
        }
        let begun = plan::beginning(&rows);
        disk.write(&begun);
        if dies == Some(1) {
            continue;
        }
        let fault = if hostile { fault(&mut chance, asking) } else { Fault::None };
        tally.faults += u64::from(fault != Fault::None);
        tally.requests += 1;
        now += 1 + chance.below(30_000) as i64;
        let answer =
            if asking { get(&store, &begun[0], fault) } else { post(&mut store, &begun, fault, &mut chance) };
        if dies == Some(2) {
            continue;
        }
        let outcome = if asking {
            plan::asked(&begun[0], &answer, now, || chance.next())
        } else {
            plan::sent(&begun, &answer, now, || chance.next())
        };
        disk.write(&outcome.rows);
        // A spurious 413 or 400 may refuse one that is alone: the person sends it again.
        for row in &mut disk.rows {
            if let State::Refused(_) = row.state {
                row.state = State::Waiting;
            }
        }
    }
    for row in &disk.rows {
        let body: Value = serde_json::from_slice(&row.body).unwrap();
        let behind_conflict = planted.is_some_and(|planted| {
            let planted = disk.rows.iter().find(|row| row.id == planted).unwrap();
            planted.record == row.record && planted.sequence < row.sequence
        });
        if planted == Some(row.id) {
            assert_eq!(row.state, State::Conflict, "seed {seed}: {row:?}");
            assert_ne!(store.held[&row.id], body, "seed {seed}: the store's statement was overwritten");
        } else if behind_conflict {
            assert_eq!(row.state, State::Waiting, "seed {seed}: {row:?} stands back");
            assert!(!store.held.contains_key(&row.id), "seed {seed}: out of order");
        } else {
            assert_eq!(row.state, State::Delivered, "seed {seed}: lost: {row:?}");
            assert_eq!(store.held.get(&row.id), Some(&body), "seed {seed}: not what was queued");
            assert_eq!(store.effects[&row.id], 1, "seed {seed}: more than one effect");
        }
    }
    // What tells of one record arrived in the order it was queued.
    let place = |id: &Uuid| store.order.iter().position(|held| held == id);
    for (at, later) in disk.rows.iter().enumerate() {
        for earlier in disk.rows[..at].iter().filter(|earlier| earlier.record == later.record) {
            if let (Some(earlier), Some(later)) = (place(&earlier.id), place(&later.id)) {
                assert!(earlier < later, "seed {seed}: out of order");
            }
        }
    }
}

fn asked(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(otherwise)
}

#[test]
fn every_schedule_ends_with_exactly_one_effect_each() {
    let (count, first) = (asked("LAYBY_SCHEDULES", 2_000), asked("LAYBY_SEED", 1));
    let mut tally = Tally::default();
    for seed in first..first + count {
        run(seed, &mut tally);
    }
    println!(
        "{count} schedules: {} requests, {} faults, {} deaths of the app, {} clock jumps; one effect each, none lost",
        tally.requests, tally.faults, tally.crashes, tally.jumps
    );
    assert!(tally.faults > count * 5 && tally.crashes > count && tally.jumps > count);
}
