//! The queue through the facade, against a store that behaves unless told otherwise.

use std::sync::atomic::Ordering;
use std::time::Duration;

use layby_core::accounts::documents::DocumentScope;
use layby_core::accounts::outbox::view::{AccountTest, DeliveryStatus, NewAccount};
use layby_core::accounts::xapi::StatementActor;
use layby_core::api::NotebookError;
use layby_core::ids::{AccountId, RecordId};
use layby_core::packs::Language;
use layby_tests::{PASSCODE, Phone, files_under, jot, new_record, plain_text};
use serde_json::json;

use super::address_book::{account, account_with, notebook, queue, record, runtime};
use super::hostile_server::Server;

fn honest() -> Server {
    let server = Server::start(1);
    server.behave();
    server
}

#[test]
fn a_record_is_delivered_once_and_the_same_words_are_not_queued_again() {
    let (server, phone, runtime) = (honest(), Phone::new(), runtime());
    let notebook = notebook(&phone);
    let to = account(&notebook, &server.address());
    let id = record(&notebook, "to wait");
    assert_eq!(notebook.queue_record(to, id).unwrap().new_ids.len(), 1);
    assert!(notebook.queue_record(to, id).unwrap().new_ids.is_empty());
    let view = runtime.block_on(notebook.clone().deliver()).unwrap();
    assert_eq!((view.delivered, view.waiting, view.stuck, view.next_try), (1, 0, 0, None));
    assert!(notebook.queue_record(to, id).unwrap().new_ids.is_empty());
    assert_eq!(runtime.block_on(notebook.clone().deliver()).unwrap().delivered, 0);
    assert_eq!(server.shared.requests.load(Ordering::SeqCst), 1);
    let items = queue(&notebook);
    assert!(matches!(items[0].status, DeliveryStatus::Delivered { confirmation } if !confirmation.read_back));
}

#[test]
fn a_corrected_record_voids_its_statement_and_sends_a_new_one() {
    let (server, phone, runtime) = (honest(), Phone::new(), runtime());
    let notebook = notebook(&phone);
    let to = account(&notebook, &server.address());
    let id = record(&notebook, "to wait");
    notebook.queue_record(to, id).unwrap();
    // Corrected before it ever left: one statement, no voiding.
    notebook.answer(id, "learnt".into(), "to wait longer".into()).unwrap();
    notebook.queue_record(to, id).unwrap();
    let before = queue(&notebook);
    assert!(matches!(before[0].status, DeliveryStatus::Withdrawn));
    runtime.block_on(notebook.clone().deliver()).unwrap();
    assert_eq!(server.shared.order.lock().unwrap().len(), 1);
    // Corrected after it arrived.
    notebook.answer(id, "learnt".into(), "to ask".into()).unwrap();
    assert_eq!(notebook.queue_record(to, id).unwrap().new_ids.len(), 2);
    assert_eq!(runtime.block_on(notebook.clone().deliver()).unwrap().delivered, 2);
    let order = server.shared.order.lock().unwrap().clone();
    let held = server.shared.held.lock().unwrap().clone();
    assert_eq!(held[&order[1]].0["object"], json!({ "objectType": "StatementRef", "id": order[0] }));
    assert_eq!(held[&order[1]].0["verb"]["id"], "http://adlnet.gov/expapi/verbs/voided");
    assert_eq!(held[&order[2]].0["result"]["response"], "to ask");
    assert_eq!(held[&order[0]].0["object"]["id"], held[&order[2]].0["object"]["id"]);
    // Taken back altogether.
    assert_eq!(notebook.retract_record(to, id).unwrap().new_ids.len(), 1);
    runtime.block_on(notebook.clone().deliver()).unwrap();
    let last = server.shared.order.lock().unwrap().last().unwrap().clone();
    assert_eq!(server.shared.held.lock().unwrap()[&last].0["object"]["id"], json!(order[2]));
    assert!(notebook.retract_record(to, id).unwrap().new_ids.is_empty());
}

#[test]
fn the_screen_before_leaving_tells_how_far_the_records_are_with_each_store() {
    let (server, phone, runtime) = (honest(), Phone::new(), runtime());
    let notebook = notebook(&phone);
    let to = account(&notebook, &server.address());
    let elsewhere = account(&notebook, &server.address());
    let (sent, waits) = (record(&notebook, "to wait"), record(&notebook, "to ask"));
    let stands = |records: &[RecordId]| {
        let view = notebook.leaving(DocumentScope::Chosen { records: records.to_vec() }).unwrap();
        let of = |account| view.accounts.iter().find(|known| known.account.id == account).unwrap().clone();
        assert_eq!((of(elsewhere).delivered, of(elsewhere).waiting, of(elsewhere).stuck), (0, 0, 0));
        (of(to).delivered, of(to).waiting, of(to).stuck)
    };
    notebook.queue_record(to, sent).unwrap();
    runtime.block_on(notebook.clone().deliver()).unwrap();
    notebook.queue_record(to, waits).unwrap();
    assert_eq!(stands(&[sent, waits]), (1, 1, 0));
    assert_eq!(stands(&[waits]), (0, 1, 0));
    let outbox = notebook.outbox().unwrap();
    assert_eq!(outbox.accounts, notebook.accounts().unwrap());
    let openings: Vec<_> = outbox.items.iter().map(|item| item.opening.clone()).collect();
    let cards = notebook.records().unwrap();
    let of = |id| Some(cards.iter().find(|card| card.id == id).unwrap().opening.clone());
    assert_eq!(openings, [of(waits), of(sent)]);
    // Other words than the store has: neither delivered nor on its way, until it is queued again.
    notebook.answer(sent, "learnt".into(), "to wait longer".into()).unwrap();
    assert_eq!(stands(&[sent]), (0, 0, 0));
    notebook.queue_record(to, sent).unwrap();
    assert_eq!(stands(&[sent]), (0, 1, 0));
    // What the store has another statement for; what went with it is sent alone, a little later.
    let id =
        notebook.outbox().unwrap().items.iter().find(|item| item.record == waits).unwrap().id.to_string();
    let other = json!({ "id": id, "actor": "somebody else" });
    server.shared.held.lock().unwrap().insert(id, (other, 1));
    runtime.block_on(notebook.clone().deliver()).unwrap();
    assert_eq!(stands(&[sent, waits]), (0, 1, 1));
    // A record erased for good leaves its statement without words.
    notebook.delete_record(sent).unwrap();
    notebook.erase_record(sent).unwrap();
    let items = notebook.outbox().unwrap().items;
    assert!(items.iter().filter(|item| item.record == sent).all(|item| item.opening.is_none()));
}

#[test]
fn wrong_credentials_pause_the_account_until_they_are_set_again() {
    let (server, phone, runtime) = (honest(), Phone::new(), runtime());
    let notebook = notebook(&phone);
    let to = account_with(&notebook, &server.address(), "4417", b"wrong");
    assert_eq!(runtime.block_on(notebook.clone().test_account(to)), Ok(AccountTest::CredentialsRefused));
    notebook.queue_record(to, record(&notebook, "to wait")).unwrap();
    let view = runtime.block_on(notebook.clone().deliver()).unwrap();
    assert!(view.paused_for_credentials && view.delivered == 0);
    assert_eq!(queue(&notebook)[0].status, DeliveryStatus::PausedForCredentials);
    let before = server.shared.requests.load(Ordering::SeqCst);
    runtime.block_on(notebook.clone().deliver()).unwrap();
    assert_eq!(server.shared.requests.load(Ordering::SeqCst), before, "a paused account was tried");
    notebook.set_credentials(to, "4417".into(), b"secret\n").unwrap();
    assert_eq!(runtime.block_on(notebook.clone().test_account(to)), Ok(AccountTest::Works));
    assert_eq!(runtime.block_on(notebook.clone().deliver()).unwrap().delivered, 1);
}

#[test]
fn a_store_with_another_statement_under_the_id_is_a_conflict_and_keeps_it() {
    let (server, phone, runtime) = (honest(), Phone::new(), runtime());
    let notebook = notebook(&phone);
    let to = account(&notebook, &server.address());
    let ids = notebook.queue_record(to, record(&notebook, "to wait")).unwrap().new_ids;
    let other = json!({ "id": ids[0], "actor": "somebody else" });
    server.shared.held.lock().unwrap().insert(ids[0].clone(), (other.clone(), 1));
    let view = runtime.block_on(notebook.clone().deliver()).unwrap();
    assert_eq!((view.delivered, view.stuck), (0, 1));
    assert_eq!(queue(&notebook)[0].status, DeliveryStatus::Conflict);
    assert_eq!(server.shared.held.lock().unwrap()[&ids[0]].0, other);
    notebook.withdraw(queue(&notebook)[0].id).unwrap();
    assert_eq!(notebook.outbox().unwrap().stuck, 0);
}

#[test]
fn a_delivery_can_be_stopped_while_the_store_says_nothing() {
    let (server, phone, runtime) = (honest(), Phone::new(), runtime());
    let notebook = notebook(&phone);
    let to = account(&notebook, &server.address());
    notebook.queue_record(to, record(&notebook, "to wait")).unwrap();
    server.shared.silent.store(true, Ordering::SeqCst);
    let begun = std::time::Instant::now();
    let delivering = runtime.spawn(notebook.clone().deliver());
    while server.shared.requests.load(Ordering::SeqCst) == 0 {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(queue(&notebook)[0].status, DeliveryStatus::Sending);
    assert_eq!(runtime.block_on(notebook.clone().deliver()), Err(NotebookError::Busy));
    assert_eq!(notebook.withdraw(queue(&notebook)[0].id), Err(NotebookError::AlreadySent));
    notebook.cancel_delivery();
    let view = runtime.block_on(delivering).unwrap().unwrap();
    assert!(view.cancelled && begun.elapsed() < Duration::from_secs(5));
    server.shared.silent.store(false, Ordering::SeqCst);
    assert_eq!(runtime.block_on(notebook.clone().deliver()).unwrap().delivered, 1);
}

#[test]
fn nothing_is_queued_with_an_open_finding_or_an_empty_box_or_to_nowhere() {
    let (phone, server) = (Phone::new(), honest());
    let notebook = notebook(&phone);
    let to = account(&notebook, &server.address());
    let named = new_record(&notebook.craft(vec![jot(&notebook, "rang 07700 900123")]).unwrap());
    assert_eq!(notebook.queue_record(to, named), Err(NotebookError::Unanswered { findings: 1 }));
    let begun = new_record(&notebook.craft(vec![jot(&notebook, "a visit")]).unwrap());
    assert_eq!(notebook.queue_record(to, begun), Err(NotebookError::Incomplete { boxes: 2 }));
    assert!(notebook.outbox().unwrap().items.is_empty());
    let nowhere: AccountId = notebook.mint_id().parse().unwrap();
    assert!(notebook.queue_record(nowhere, record(&notebook, "x")).is_err());
    let new = |address: &str, user: &str| NewAccount {
        address: address.into(),
        user: user.into(),
        actor: StatementActor { home_page: "https://portal.example.org".into(), name: "4417".into() },
        language: Language::English,
    };
    let strict = Phone::new().begun();
    for address in ["http://127.0.0.1:1/", "http://store.example.org", "https://a:b@store.example.org", "x y"]
    {
        assert_eq!(
            strict.add_account(new(address, "4417"), b"s"),
            Err(NotebookError::NotAStoresAddress),
            "{address}"
        );
    }
    for (user, secret) in [("a:b", &b"s"[..]), ("", b"s"), ("a", b""), ("a", b"\xff"), ("a\nb", b"s")] {
        assert_eq!(
            strict.add_account(new("https://store.example.org", user), secret),
            Err(NotebookError::NotCredentials)
        );
    }
}

#[test]
fn an_account_that_is_removed_takes_its_secret_and_its_queue_along() {
    let (server, phone, runtime) = (honest(), Phone::new(), runtime());
    let notebook = notebook(&phone);
    let secret = b"canary-Secret-of-the-store";
    let to = account_with(&notebook, &server.address(), "canary-user", secret);
    notebook.queue_record(to, record(&notebook, "to wait")).unwrap();
    let said = format!("{:?} {:?}", notebook.accounts().unwrap(), notebook.outbox().unwrap());
    assert!(!said.contains("canary-Secret") && !said.contains("canary-user"), "{said}");
    for (path, bytes) in files_under(phone.folder()) {
        let found = bytes.0.windows(secret.len()).any(|window| window == secret);
        assert!(!found, "the secret lies open in {}", path.display());
    }
    notebook.remove_account(to).unwrap();
    assert!(notebook.accounts().unwrap().is_empty());
    assert_eq!(queue(&notebook)[0].status, DeliveryStatus::Withdrawn);
    assert_eq!(runtime.block_on(notebook.clone().deliver()).unwrap().delivered, 0);
    assert_eq!(server.shared.requests.load(Ordering::SeqCst), 0);
}

#[test]
fn nobody_there_waits_and_goes_on_when_somebody_is() {
    let (phone, runtime) = (Phone::new(), runtime());
    let notebook = notebook(&phone);
    // A port that nobody listens on.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let to = account(&notebook, &format!("http://127.0.0.1:{port}"));
    assert_eq!(runtime.block_on(notebook.clone().test_account(to)), Ok(AccountTest::NoAnswer));
    notebook.queue_record(to, record(&notebook, "to wait")).unwrap();
    let mut tries = 0;
    for _ in 0..5 {
        let view = runtime.block_on(notebook.clone().deliver()).unwrap();
        assert_eq!((view.delivered, view.waiting), (0, 1));
        tries += u32::from(view.next_try.is_some());
        phone.clock.pass(Duration::from_secs(7200));
    }
    assert!(tries >= 4);
    // The clock is put back ten years: it is tried all the same.
    phone.clock.set_wall(1_479_729_600_000);
    let before = match queue(&notebook)[0].status {
        DeliveryStatus::Waiting { attempts, .. } => attempts,
        ref other => panic!("{other:?}"),
    };
    runtime.block_on(notebook.clone().deliver()).unwrap();
    let after = queue(&notebook)[0].status.clone();
    assert!(matches!(after, DeliveryStatus::Waiting { attempts, .. } if attempts == before + 1), "{after:?}");
}

#[test]
fn a_restore_forgets_nothing_that_was_sent_and_carries_no_secret() {
    let (server, old, runtime) = (honest(), Phone::new(), runtime());
    let first = notebook(&old);
    let to = account(&first, &server.address());
    let (sent, waits) = (record(&first, "to wait"), record(&first, "to ask"));
    first.queue_record(to, sent).unwrap();
    runtime.block_on(first.clone().deliver()).unwrap();
    first.queue_record(to, waits).unwrap();
    first.set_passcode(PASSCODE).unwrap();
    let code = first.issue_recovery_code().unwrap().reveal().to_vec();
    let backup = first.make_backup().unwrap().contents.reveal().to_vec();
    let told = plain_text(&backup, &code);
    assert!(!String::from_utf8_lossy(&told).contains("\"secret\""), "the store's secret left the notebook");

    // Put in its own place again after more was sent: what is known here stays known, the secret too.
    runtime.block_on(first.clone().deliver()).unwrap();
    let lacks = first.look_into_backup(&backup, &code).unwrap().fingerprint;
    first.restore_over(&backup, &code, Some(lacks)).unwrap();
    let outbox = first.outbox().unwrap();
    assert_eq!((outbox.delivered, outbox.waiting, outbox.items.len()), (2, 0, 2));
    assert!(!outbox.accounts[0].paused_for_credentials);
    assert_eq!(server.shared.order.lock().unwrap().len(), 2);

    // On a new phone it waits for the secret, and says nothing twice: the store has both.
    let mut new = Phone::new();
    new.secret = vec![0xc3; 32];
    let second = new.start();
    second.allow_plain_loopback();
    second.restore(&backup, &code, PASSCODE).unwrap();
    assert!(second.queue_record(to, sent).unwrap().new_ids.is_empty());
    let statuses: Vec<_> = queue(&second).into_iter().map(|item| item.status).collect();
    assert!(matches!(statuses[0], DeliveryStatus::Delivered { .. }));
    assert_eq!(statuses[1], DeliveryStatus::PausedForCredentials);
    let before = server.shared.requests.load(Ordering::SeqCst);
    runtime.block_on(second.clone().deliver()).unwrap();
    assert_eq!(server.shared.requests.load(Ordering::SeqCst), before);
    second.set_credentials(to, "4417".into(), b"secret").unwrap();
    assert_eq!(runtime.block_on(second.clone().deliver()).unwrap().delivered, 1);
    assert_eq!(server.shared.order.lock().unwrap().len(), 2, "a statement was made twice");
    // A correction there voids what the old phone sent.
    second.answer(sent, "learnt".into(), "to sit first".into()).unwrap();
    assert_eq!(second.queue_record(to, sent).unwrap().new_ids.len(), 2);
    runtime.block_on(second.clone().deliver()).unwrap();
    let order = server.shared.order.lock().unwrap().clone();
    let held = server.shared.held.lock().unwrap();
    assert_eq!(held[&order[2]].0["object"]["id"], json!(order[0]));
}

#[test]
fn a_record_in_the_bin_is_not_sent_and_an_erased_one_leaves_no_word_in_the_queue() {
    let (server, phone, runtime) = (honest(), Phone::new(), runtime());
    let notebook = notebook(&phone);
    let to = account(&notebook, &server.address());
    let word = "Quillfeather";
    let holds = || {
        let all = notebook.all_statements().unwrap();
        all.iter().filter(|(_, body)| String::from_utf8_lossy(body).contains(word)).count()
    };
    // Never left: withdrawn with its record, and not back with it.
    let early = record(&notebook, word);
    notebook.queue_record(to, early).unwrap();
    notebook.delete_record(early).unwrap();
    assert_eq!(runtime.block_on(notebook.clone().deliver()).unwrap().delivered, 0);
    notebook.restore_record(early).unwrap();
    assert_eq!(queue(&notebook)[0].status, DeliveryStatus::Withdrawn);
    notebook.queue_record(to, early).unwrap();
    assert_eq!(runtime.block_on(notebook.clone().deliver()).unwrap().delivered, 1);
    assert_eq!(holds(), 2);
    notebook.delete_record(early).unwrap();
    notebook.erase_record(early).unwrap();
    assert_eq!(holds(), 0);

    // On its way when it is erased: it arrives as it was, and then its words go too.
    let late = record(&notebook, word);
    notebook.queue_record(to, late).unwrap();
    server.shared.silent.store(true, Ordering::SeqCst);
    let delivering = runtime.spawn(notebook.clone().deliver());
    while server.shared.requests.load(Ordering::SeqCst) < 2 {
        std::thread::sleep(Duration::from_millis(5));
    }
    notebook.delete_record(late).unwrap();
    notebook.erase_record(late).unwrap();
    assert_eq!(holds(), 1);
    notebook.cancel_delivery();
    runtime.block_on(delivering).unwrap().unwrap();
    server.shared.silent.store(false, Ordering::SeqCst);
    assert_eq!(runtime.block_on(notebook.clone().deliver()).unwrap().delivered, 1);
    assert_eq!(holds(), 0);
    let held = server.shared.held.lock().unwrap();
    assert_eq!(held.values().filter(|(statement, _)| statement.to_string().contains(word)).count(), 2);
}
