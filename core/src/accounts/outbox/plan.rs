//! What to do next, and what becomes of the rows: a state machine without a clock, a network or a database.

use std::collections::BTreeSet;
use std::time::Duration;

use super::answer::{Answer, Verdict, after_asking, after_sending};
use super::{Item, MOST_BYTES, MOST_TOGETHER, State, backoff};
use crate::ids::RecordId;

/// What to do next for one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Send these, in this order, in one request.
    Send(Vec<Item>),
    /// Ask for this one.
    Ask(Item),
    /// Nothing before this time (milliseconds since 1970).
    Wait(i64),
    /// Nothing: all is settled, or waits for the person.
    Nothing,
}

/// Rows as they are to be written, all in one transaction.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// The rows that change.
    pub rows: Vec<Item>,
    /// Nothing more is sent before the person has seen to the credentials.
    pub pause: bool,
}

/// Looks at an account's unsettled rows, in the order of the queue. What tells of one record goes in order: a row
/// stands back while an earlier one of its record is not settled.
pub fn next(rows: &[Item], now: i64) -> Next {
    let mut begun: BTreeSet<RecordId> = BTreeSet::new();
    let (mut send, mut bytes, mut allowed): (Vec<Item>, usize, u32) = (Vec::new(), 0, MOST_TOGETHER);
    let mut earliest: Option<i64> = None;
    for row in rows.iter().filter(|row| !row.state.settled()) {
        if !begun.insert(row.record) {
            continue;
        }
        let due = backoff::due(row.not_before, now);
        match row.state {
            State::Unsure if due => return Next::Ask(row.clone()),
            State::Waiting | State::Sending if due => {
                let fits = send.len() < allowed.min(row.together) as usize
                    && (send.is_empty() || bytes + row.body.len() <= MOST_BYTES);
                if fits {
                    allowed = allowed.min(row.together);
                    bytes += row.body.len();
                    send.push(row.clone());
                }
            }
            State::Unsure | State::Waiting | State::Sending => {
                earliest = Some(earliest.map_or(row.not_before, |first| first.min(row.not_before)));
            }
            // They wait for the person.
            State::Refused(_) | State::Conflict => {}
            State::Delivered | State::Withdrawn => {}
        }
    }
    match (send.is_empty(), earliest) {
        (false, _) => Next::Send(send),
        (true, Some(time)) => Next::Wait(time),
        (true, None) => Next::Nothing,
    }
}

/// The rows as they are to be written before the wire is touched: whatever happens then, they were tried.
pub fn beginning(rows: &[Item]) -> Vec<Item> {
    let begun = |row: &Item| {
        let state = if row.state == State::Unsure { State::Unsure } else { State::Sending };
        Item { state, attempts: row.attempts.saturating_add(1), ..row.clone() }
    };
    rows.iter().map(begun).collect()
}

/// After sending rows that were begun. `random` gives one number for each row.
pub fn sent(rows: &[Item], answer: &Answer, now: i64, random: impl FnMut() -> u64) -> Outcome {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    settle(rows, after_sending(&ids, answer), now, random)
}

/// After asking for a row that was begun.
pub fn asked(row: &Item, answer: &Answer, now: i64, random: impl FnMut() -> u64) -> Outcome {
    settle(std::slice::from_ref(row), after_asking(row, answer), now, random)
}

fn settle(rows: &[Item], verdict: Verdict, now: i64, mut random: impl FnMut() -> u64) -> Outcome {
    let half = u32::try_from(rows.len() / 2).unwrap_or(1).max(1);
    let mut later = |row: &Item, told: Option<Duration>| {
        let wait = backoff::wait(row.attempts, told, random()).as_millis();
        now.saturating_add(i64::try_from(wait).unwrap_or(i64::MAX))
    };
    // A row that was on the wire waits again; one that was asked for is asked for again.
    let resting = |row: &Item| if row.state == State::Unsure { State::Unsure } else { State::Waiting };
    let changed = |row: &Item| match verdict {
        Verdict::Delivered => Item { state: State::Delivered, ..row.clone() },
        Verdict::Conflict => Item { state: State::Conflict, ..row.clone() },
        Verdict::Refused(why) => Item { state: State::Refused(why), ..row.clone() },
        // Asked for one by one, and then sent one by one: one statement must not hold up the others.
        Verdict::Ask => Item { state: State::Unsure, not_before: now, together: 1, ..row.clone() },
        Verdict::Split => Item { state: State::Waiting, not_before: now, together: half, ..row.clone() },
        Verdict::NotThere => {
            Item { state: State::Waiting, not_before: later(row, None), together: 1, ..row.clone() }
        }
        Verdict::Later(told) => Item { state: resting(row), not_before: later(row, told), ..row.clone() },
        Verdict::Pause => Item { state: resting(row), not_before: now, ..row.clone() },
    };
    Outcome { rows: rows.iter().map(changed).collect(), pause: verdict == Verdict::Pause }
}

#[cfg(test)]
mod tests {
    use super::super::answer::Body;
    use super::*;
    use uuid::Uuid;

    fn row(sequence: i64, record: u128, state: State) -> Item {
        Item {
            sequence,
            id: Uuid::from_u128(sequence as u128),
            record: RecordId(Uuid::from_u128(record)),
            voids: None,
            body: vec![b' '; 1000],
            state,
            attempts: 0,
            not_before: 0,
            together: MOST_TOGETHER,
        }
    }

    fn sent_in(next: Next) -> Vec<i64> {
        match next {
            Next::Send(rows) => rows.iter().map(|row| row.sequence).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_tells_of_one_record_goes_in_order() {
        let waiting = State::Waiting;
        let rows = [row(1, 1, waiting), row(2, 2, waiting), row(3, 1, waiting), row(4, 3, waiting)];
        assert_eq!(sent_in(next(&rows, 0)), [1, 2, 4]);
        let rows = [row(1, 1, State::Delivered), row(3, 1, waiting)];
        assert_eq!(sent_in(next(&rows, 0)), [3]);
        for stuck in [State::Refused(super::super::Refusal::TooLarge), State::Conflict] {
            assert_eq!(next(&[row(1, 1, stuck), row(3, 1, waiting)], 0), Next::Nothing);
        }
        let rows = [row(1, 1, waiting), row(2, 2, State::Unsure)];
        assert_eq!(next(&rows, 0), Next::Ask(rows[1].clone()));
    }

    #[test]
    fn a_request_keeps_to_its_number_and_its_bytes() {
        let rows: Vec<Item> = (1..=500).map(|n| row(n, n as u128, State::Waiting)).collect();
        assert_eq!(sent_in(next(&rows, 0)).len(), MOST_TOGETHER as usize);
        let mut few = rows.clone();
        few[3].together = 2;
        // It does not fit beside three others; those after it do.
        assert!(!sent_in(next(&few, 0)).contains(&4));
        let mut long = rows;
        long.iter_mut().for_each(|row| row.body = vec![b' '; MOST_BYTES / 3]);
        assert_eq!(sent_in(next(&long, 0)).len(), 3);
        long[0].body = vec![b' '; 2 * MOST_BYTES];
        assert_eq!(sent_in(next(&long, 0)), [1]);
    }

    #[test]
    fn a_refusal_of_many_is_halved_until_one_is_refused() {
        let bad = Answer::Http { status: 400, retry_after: None, body: Body::Other };
        let mut rows: Vec<Item> = (1..=8).map(|n| row(n, n as u128, State::Waiting)).collect();
        let mut sizes = Vec::new();
        while let Next::Send(send) = next(&rows, 0) {
            sizes.push(send.len());
            for changed in sent(&beginning(&send), &bad, 0, || 0).rows {
                let at = rows.iter().position(|row| row.id == changed.id).unwrap();
                rows[at] = changed;
            }
        }
        assert_eq!(sizes.iter().max(), Some(&8));
        assert!(rows.iter().all(|row| matches!(row.state, State::Refused(_))));
    }

    #[test]
    fn a_wait_ends_and_says_when() {
        let mut later = row(1, 1, State::Waiting);
        later.not_before = 5_000;
        assert_eq!(next(std::slice::from_ref(&later), 4_999), Next::Wait(5_000));
        assert_eq!(sent_in(next(&[later], 5_000)), [1]);
    }
}
