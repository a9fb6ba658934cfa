//! A phone with an account at a store, and records to send.

use std::sync::Arc;

use layby_core::accounts::outbox::view::{NewAccount, OutboxItem};
use layby_core::accounts::xapi::StatementActor;
use layby_core::api::Notebook;
use layby_core::ids::{AccountId, RecordId};
use layby_core::packs::Language;
use layby_tests::{Phone, jot, new_record};

/// A notebook that may talk to a store on this machine.
pub fn notebook(phone: &Phone) -> Arc<Notebook> {
    let notebook = phone.begun();
    notebook.allow_plain_loopback();
    notebook
}

/// An account at an address, with these credentials.
pub fn account_with(notebook: &Notebook, address: &str, user: &str, secret: &[u8]) -> AccountId {
    let actor = StatementActor { home_page: "https://portal.example.org".into(), name: "4417".into() };
    let (address, user) = (address.into(), user.into());
    let account = NewAccount { address, user, actor, language: Language::English };
    notebook.add_account(account, secret).unwrap().new_ids[0].parse().unwrap()
}

/// An account at an address, with the credentials the hostile store knows.
pub fn account(notebook: &Notebook, address: &str) -> AccountId {
    account_with(notebook, address, "4417", b"secret")
}

/// A whole record.
pub fn record(notebook: &Notebook, words: &str) -> RecordId {
    let id = new_record(&notebook.craft(vec![jot(notebook, "a jot")]).unwrap());
    let boxes =
        [("type", "Reading"), ("description", "A chapter."), ("date", "2026-03-05"), ("learnt", words)];
    for (field, words) in boxes.into_iter().chain([("impact", "I ask first.")]) {
        notebook.answer(id, field.into(), words.into()).unwrap();
    }
    id
}

/// The queue, oldest first.
pub fn queue(notebook: &Notebook) -> Vec<OutboxItem> {
    notebook.outbox().unwrap().items.into_iter().rev().collect()
}

/// A runtime, as a shell would have one.
pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}
