//! `deliver`: queues records for a store and sends what waits, with a bar where somebody looks.

use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use layby_core::accounts::outbox::view::{DeliveryStatus, DeliveryView, OutboxItem};
use layby_core::api::{Missing, Notebook, NotebookError};
use layby_core::ids::AccountId;
use serde::Serialize;

use crate::args;
use crate::commands::account::{self, runtime};
use crate::desk::{Desk, Open};
use crate::failure::Failure;
use crate::find_id::{self, short};
use crate::output::{View, say};
use crate::page::when;
use crate::words::many;

/// How often the bar is drawn again.
const BEAT: Duration = Duration::from_millis(250);
/// A bar only where it takes longer than this.
const PATIENCE: Duration = Duration::from_secs(1);

/// How it went, and the queue.
#[derive(Serialize)]
pub struct Delivered {
    #[serde(flatten)]
    view: DeliveryView,
    items: Vec<OutboxItem>,
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
    let shown = !desk.json && io::stderr().is_terminal();
    loop {
        let view = runtime.block_on(watched(&open, shown))?;
        let next = view.next_try.filter(|_| args.watch && view.waiting > 0);
        let Some(next) = next else {
            return Ok(Delivered { view, items: open.outbox()?.items });
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
async fn watched(open: &Open, shown: bool) -> Result<DeliveryView, NotebookError> {
    let total = open.outbox()?.waiting;
    let mut delivery = Box::pin(open.shared().deliver());
    let begun = std::time::Instant::now();
    let mut drawn = false;
    let ended = loop {
        tokio::select! {
            ended = &mut delivery => break ended,
            () = tokio::time::sleep(BEAT) => {
                if shown && begun.elapsed() > PATIENCE {
                    let left = open.outbox()?.waiting;
                    draw(total.saturating_sub(left), total);
                    drawn = true;
                }
            }
        }
    };
    if drawn {
        say("");
    }
    ended
}

fn draw(done: u32, total: u32) {
    const WIDTH: u32 = 30;
    let filled = (done.saturating_mul(WIDTH)).checked_div(total).unwrap_or(WIDTH).min(WIDTH) as usize;
    let bar = format!("{}{}", "#".repeat(filled), ".".repeat(WIDTH as usize - filled));
    let mut out = io::stderr().lock();
    let _ = write!(out, "\r[{bar}] {done} of {total}").and_then(|()| out.flush());
}

impl View for Delivered {
    fn page(&self) -> String {
        let view = &self.view;
        let mut page = format!("{} delivered.\n", many(view.delivered, "statement", "statements"));
        if view.waiting > 0 {
            page += &format!("{} to go.\n", many(view.waiting, "statement", "statements"));
        }
        if let Some(next) = &view.next_try {
            page += &format!("Next try not before {}: layby deliver\n", when(next));
        }
        if view.paused_for_credentials {
            page += "A store did not take its name and secret: layby account secret ID\n";
        }
        for item in &self.items {
            let why = match &item.status {
                DeliveryStatus::Refused { .. } => "the store will not take it",
                DeliveryStatus::Conflict => "the store has something else under its id",
                _ => continue,
            };
            page += &format!("{}  of record {}: {why}\n", short(item.id), short(item.record));
        }
        page
    }
}
