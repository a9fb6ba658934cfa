//! A hostile store over real sockets, and an app that is stopped, dropped and shut at any moment.

use std::sync::atomic::Ordering;
use std::time::Duration;

use layby_core::accounts::outbox::view::DeliveryStatus;
use layby_tests::Phone;

use super::address_book::{account, notebook, queue, record, runtime};
use super::hostile_server::Server;
use super::schedules::Chance;

/// `LAYBY_SOCKETS` of them, or 24.
fn how_many() -> u64 {
    std::env::var("LAYBY_SOCKETS").ok().and_then(|n| n.parse().ok()).unwrap_or(24)
}

#[test]
fn a_hostile_store_gets_each_statement_once_and_the_token_never_strays() {
    let runtime = runtime();
    let mut requests = 0;
    for seed in 1..=how_many() {
        let mut chance = Chance(seed);
        let server = Server::start(seed);
        let phone = Phone::new();
        let notebook = notebook(&phone);
        let to = account(&notebook, &server.address());
        let records: Vec<_> = (0..4).map(|n| record(&notebook, &format!("lesson {n}"))).collect();
        for id in &records {
            notebook.queue_record(to, *id).unwrap();
        }
        for round in 0..200 {
            if round == 12 {
                server.behave();
            }
            // A correction in between: its statement voids the earlier one, wherever that is.
            if round == 3 {
                notebook.answer(records[0], "learnt".into(), "something else".into()).unwrap();
                notebook.queue_record(to, records[0]).unwrap();
            }
            let deliver = notebook.clone().deliver();
            match if round < 12 { chance.below(4) } else { 9 } {
                // The app's task is dropped in the middle, as a phone does with one that takes too long.
                0 => {
                    let wait = Duration::from_millis(chance.below(30));
                    let _ = runtime.block_on(async { tokio::time::timeout(wait, deliver).await });
                }
                // The person stops it.
                1 => {
                    let stop = notebook.clone();
                    let wait = Duration::from_millis(chance.below(20));
                    let stopping = runtime.spawn(async move {
                        tokio::time::sleep(wait).await;
                        stop.cancel_delivery();
                    });
                    runtime.block_on(deliver).unwrap();
                    runtime.block_on(stopping).unwrap();
                }
                // The notebook is shut meanwhile and opened again.
                2 => {
                    let shut = notebook.clone();
                    let shutting = runtime.spawn_blocking(move || {
                        shut.lock();
                        shut.unlock_with_device().unwrap();
                    });
                    let _ = runtime.block_on(deliver);
                    runtime.block_on(shutting).unwrap();
                }
                _ => {
                    runtime.block_on(deliver).unwrap();
                }
            }
            for item in queue(&notebook) {
                // A store that wrongly says "too large" for one that is alone: the person sends it again.
                if let DeliveryStatus::Refused { .. } = item.status {
                    notebook.send_again(item.id).unwrap();
                }
            }
            if round > 12 && notebook.outbox().unwrap().waiting == 0 {
                break;
            }
            phone.clock.pass(Duration::from_secs(3600));
        }
        let held = server.shared.held.lock().unwrap();
        let order = server.shared.order.lock().unwrap();
        let items = queue(&notebook);
        assert!(items.len() >= records.len());
        for item in &items {
            let id = item.id.to_string();
            match item.status {
                DeliveryStatus::Delivered { .. } => assert_eq!(held[&id].1, 1, "seed {seed}"),
                DeliveryStatus::Withdrawn => {
                    assert!(!held.contains_key(&id), "seed {seed}: withdrawn, and there")
                }
                ref other => panic!("seed {seed}: {other:?}"),
            }
        }
        // Statement, its voiding, its correction: in this order.
        let of_first: Vec<_> = items
            .iter()
            .filter(|item| item.record == records[0] && held.contains_key(&item.id.to_string()))
            .map(|item| order.iter().position(|id| *id == item.id.to_string()).unwrap())
            .collect();
        assert!(of_first.is_sorted() && !of_first.is_empty(), "seed {seed}: {of_first:?}");
        assert_eq!(server.shared.strayed.load(Ordering::SeqCst), 0, "seed {seed}: a redirect was followed");
        assert_eq!(server.shared.strangers.load(Ordering::SeqCst), 0, "seed {seed}");
        requests += server.shared.requests.load(Ordering::SeqCst);
    }
    println!(
        "{} stores over sockets: {requests} requests, one effect each, no redirect followed",
        how_many()
    );
}
