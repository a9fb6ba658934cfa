//! November's herd: 100,000 phones that find the store down, with the queue's own waits, in simulated time.

use std::collections::BTreeMap;

use layby_core::accounts::outbox::backoff;

use super::schedules::Chance;

const PHONES: u64 = 100_000;
/// What the store answers in a second; the rest is told 503.
const CAPACITY: u64 = 200;
/// How long the store is down from the first attempt on, in seconds.
const DOWN: u64 = 20 * 60;

/// What came of a herd.
struct Run {
    delivered: u64,
    seconds: u64,
    attempts: u64,
    /// Most attempts in one second, once the store is up again.
    peak: u64,
    /// Mean attempts in a second from then on.
    mean: f64,
}

/// Everybody presses send within a minute; `wait` says in milliseconds when a phone tries again.
fn run(mut wait: impl FnMut(u32, u64) -> u64) -> Run {
    let mut chance = Chance(2026);
    // Attempts by second: how often each of those phones has tried.
    let mut due: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
    for _ in 0..PHONES {
        due.entry(chance.below(60)).or_default().push(0);
    }
    let (mut delivered, mut attempts, mut after, mut peak, mut last) = (0, 0, 0u64, 0, 0);
    while let Some((second, phones)) = due.pop_first() {
        let load = phones.len() as u64;
        attempts += load;
        let up = second >= DOWN;
        if up {
            peak = peak.max(load);
            after += load;
        }
        let taken = if up { load.min(CAPACITY) } else { 0 };
        delivered += taken;
        for tried in phones.into_iter().skip(taken as usize) {
            let millis = wait(tried + 1, chance.next());
            due.entry(second + 1 + millis / 1000).or_default().push(tried + 1);
        }
        last = second;
    }
    let seconds = last + 1 - DOWN;
    Run { delivered, seconds, attempts, peak, mean: after as f64 / seconds as f64 }
}

#[test]
fn the_herd_spreads_and_nobody_is_lost() {
    let ours = run(|tried, random| backoff::wait(tried, None, random).as_millis() as u64);
    let ratio = ours.peak as f64 / ours.mean;
    println!(
        "herd of {PHONES}, store down 20 min, {CAPACITY} a second after: peak {} a second, mean {:.1}, peak over mean \
         {ratio:.1}; {} lost; {:.1} attempts each; all through {} s after it was up",
        ours.peak,
        ours.mean,
        PHONES - ours.delivered,
        ours.attempts as f64 / PHONES as f64,
        ours.seconds,
    );
    // The same waits without jitter come in waves.
    let waves = run(|tried, _| backoff::wait(tried, None, u64::MAX).as_millis() as u64);
    println!(
        "without jitter: peak {} a second, peak over mean {:.1}",
        waves.peak,
        waves.peak as f64 / waves.mean
    );
    assert_eq!(ours.delivered, PHONES);
    assert!(ratio < 10.0, "{ratio}");
    assert!(ours.peak < waves.peak);
}
