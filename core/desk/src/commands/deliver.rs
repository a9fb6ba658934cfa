//! `deliver`: queues records for a store and sends what waits, with a bar where somebody looks.

use std::time::Duration;

use layby_core::accounts::outbox::Refusal;
use layby_core::accounts::outbox::view::{DeliveryStatus, DeliveryView, OutboxItem};
use layby_core::api::{Missing, Notebook, NotebookError};
use layby_core::ids::{AccountId, RecordId, StatementId};
use layby_core::moment::Moment;
use layby_core::personal::PersonalText;
use serde::Serialize;

use crate::args;
use crate::bar::{BEAT, Bar};
use crate::commands::account::{self, runtime};
use crate::desk::{Desk, Open};
use crate::failure::Failure;
use crate::find_id::{self, short};
use crate::output::{View, rfc3339, rfc3339_if, say};
use crate::page::when;
use crate::words::many;

/// How it went, and the queue.
#[derive(Serialize)]
pub struct Delivered {
    delivered: u32,
    waiting: u32,
    stuck: u32,
    paused_for_credentials: bool,
    #[serde(serialize_with = "rfc3339_if")]
    next_try: Option<Moment>,
    cancelled: bool,
    items: Vec<Queued>,
}

/// A statement in the queue.
#[derive(Serialize)]
struct Queued {
    id: StatementId,
    account: AccountId,
    record: RecordId,
    opening: Option<PersonalText>,
    voids: Option<StatementId>,
    #[serde(serialize_with = "rfc3339")]
    queued: Moment,
    status: Status,
}

/// Where it is.
#[derive(Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
enum Status {
    Waiting {
        attempts: u32,
        #[serde(serialize_with = "rfc3339_if")]
        next_try: Option<Moment>,
    },
    Sending,
    Delivered {
        #[serde(serialize_with = "rfc3339")]
        at: Moment,
        read_back: bool,
    },
    PausedForCredentials,
    Refused {
        why: Refusal,
    },
    Conflict,
    Withdrawn,
}

impl Delivered {
    fn new(view: DeliveryView, items: Vec<OutboxItem>) -> Self {
        let DeliveryView { delivered, waiting, stuck, paused_for_credentials, next_try, cancelled } = view;
        let items = items.into_iter().map(Queued::from).collect();
        Self { delivered, waiting, stuck, paused_for_credentials, next_try, cancelled, items }
    }
}

impl From<OutboxItem> for Queued {
    fn from(item: OutboxItem) -> Self {
        let OutboxItem { id, account, record, opening, voids, queued, status } = item;
        let status = match status {
            DeliveryStatus::Waiting { attempts, next_try } => Status::Waiting { attempts, next_try },
            DeliveryStatus::Sending => Status::Sending,
            DeliveryStatus::Delivered { confirmation } => {
                Status::Delivered { at: confirmation.at, read_back: confirmation.read_back }
            }
            DeliveryStatus::PausedForCredentials => Status::PausedForCredentials,
            DeliveryStatus::Refused { why } => Status::Refused { why },
            DeliveryStatus::Conflict => Status::Conflict,
            DeliveryStatus::Withdrawn => Status::Withdrawn,
        };
        Self { id, account, record, opening, voids, queued, status }
    }
}

/// `layby deliver`.
pub fn run(desk: &Desk, args: &args::Deliver) -> Result<Delivered, Failure> {
    let open = desk.open()?;
    if !args.records.is_empty() {
        let to = meant(&open, args.account.as_deref())?;
        for typed in &args.records {
            let record = find_id::record(&open, typed)?;
            open.queue_record(to, record)?;
        }
    }
    let runtime = runtime()?;
    loop {
        let view = runtime.block_on(watched(desk, &open))?;
        let next = view.next_try.filter(|_| args.watch && view.waiting > 0);
        let Some(next) = next else {
            return Ok(Delivered::new(view, open.outbox()?.items));
        };
        if !desk.json {
            say(&format!(
                "{} to go. Next try: {}.",
                many(view.waiting, "statement", "statements"),
                when(&next)
            ));
        }
        let wait = (next.at - chrono::Utc::now()).to_std().unwrap_or_default();
        // Looked at again every minute: the clock may be put right meanwhile.
        std::thread::sleep(wait.clamp(Duration::from_secs(1), Duration::from_secs(60)));
    }
}

/// The account that was named, or the only one.
fn meant(open: &Notebook, typed: Option<&str>) -> Result<AccountId, Failure> {
    if let Some(typed) = typed {
        return account::find(open, typed);
    }
    match open.accounts()?.as_slice() {
        [only] => Ok(only.id),
        _ => Err(NotebookError::NotFound { what: Missing::Account }.into()),
    }
}

/// One delivery, with a bar beside it once it takes a while.
async fn watched(desk: &Desk, open: &Open) -> Result<DeliveryView, NotebookError> {
    let total = open.outbox()?.waiting;
    let mut delivery = Box::pin(open.shared().deliver());
    let mut bar = Bar::new(desk);
    loop {
        tokio::select! {
            ended = &mut delivery => return ended,
            () = tokio::time::sleep(BEAT) => {
                let done = total.saturating_sub(open.outbox()?.waiting);
                bar.draw(done, total, &format!("{done} of {total}"));
            }
        }
    }
}

impl View for Delivered {
    fn page(&self) -> String {
        let mut page = format!("{} delivered.\n", many(self.delivered, "statement", "statements"));
        if self.waiting > 0 {
            page += &format!("{} to go.\n", many(self.waiting, "statement", "statements"));
        }
        if let Some(next) = &self.next_try {
            page += &format!("Next try not before {}: layby deliver\n", when(next));
        }
        if self.paused_for_credentials {
            page += "A store did not take its name and secret: layby account secret ID\n";
        }
        for item in &self.items {
            let why = match &item.status {
                Status::Refused { .. } => "the store will not take it",
                Status::Conflict => "the store has something else under its id",
                _ => continue,
            };
            page += &format!("{}  of record {}: {why}\n", short(item.id), short(item.record));
        }
        page
    }
}
