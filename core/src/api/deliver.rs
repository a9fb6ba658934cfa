//! Delivering: the one thing Layby does over a network, and only when it is called.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::{Mutex, watch};

use super::error::NotebookError;
use super::notebook::Notebook;
use super::outbox::account_row;
use crate::accounts::outbox::answer::{Answer, Body};
use crate::accounts::outbox::plan::{self, Next, Outcome};
use crate::accounts::outbox::send::Way;
use crate::accounts::outbox::view::{AccountTest, Confirmation, DeliveryView};
use crate::accounts::outbox::{Item, State, address};
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::storage::{accounts, outbox};
use crate::vault::secret::random_bytes;

/// What deliveries share: there is one at a time, and it can be stopped.
pub(super) struct Deliveries {
    one: Mutex<()>,
    stop: watch::Sender<u64>,
    plain_loopback: AtomicBool,
}

impl Default for Deliveries {
    fn default() -> Self {
        Self { one: Mutex::new(()), stop: watch::Sender::new(0), plain_loopback: AtomicBool::new(false) }
    }
}

impl Deliveries {
    pub(super) fn at_work(&self) -> bool {
        self.one.try_lock().is_err()
    }
    pub(super) fn plain_loopback(&self) -> bool {
        self.plain_loopback.load(Ordering::Relaxed)
    }
}

/// One exchange, begun: its rows are written as tried.
struct Begun {
    account: AccountId,
    rows: Vec<Item>,
    asking: bool,
}

/// What is to be done next over all accounts.
enum Step {
    Exchange(Begun),
    Rest(Option<i64>),
}

#[uniffi::export(async_runtime = "tokio")]
impl Notebook {
    /// Sends what waits and is due, to every account, until nothing is. `outbox` shows how far it is meanwhile.
    /// Cancelling it, dropping it or killing the app at any point loses nothing and sends nothing twice in effect:
    /// call it again. `Busy` while another delivery is at work.
    pub async fn deliver(self: Arc<Self>) -> Result<DeliveryView, NotebookError> {
        let Ok(_alone) = self.deliveries.one.try_lock() else { return Err(NotebookError::Busy) };
        let mut stop = self.deliveries.stop.subscribe();
        let mut ways: HashMap<AccountId, Way> = HashMap::new();
        let (mut delivered, mut cancelled, mut next_try) = (0, false, None);
        loop {
            let begun = match self.beside(Self::begin_next).await? {
                Step::Exchange(begun) => begun,
                Step::Rest(time) => {
                    next_try = time;
                    break;
                }
            };
            if !ways.contains_key(&begun.account) {
                let account = begun.account;
                let way = self.beside(move |notebook| notebook.way(account)).await?;
                ways.insert(account, way);
            }
            let Some(way) = ways.get(&begun.account) else { break };
            let answer = tokio::select! {
                biased;
                _ = stop.changed() => None,
                answer = carry(way, &begun) => Some(answer),
            };
            cancelled = answer.is_none();
            delivered += self.beside(move |notebook| notebook.end(&begun, answer.as_ref())).await?;
            if cancelled {
                break;
            }
        }
        self.beside(move |notebook| notebook.delivery_view(delivered, next_try, cancelled)).await
    }

    /// Whether a store answers at an account's address and knows its credentials. Sends no statement.
    pub async fn test_account(self: Arc<Self>, account: AccountId) -> Result<AccountTest, NotebookError> {
        let way = self.beside(move |notebook| notebook.way(account)).await?;
        let mut stop = self.deliveries.stop.subscribe();
        let answer = tokio::select! {
            biased;
            _ = stop.changed() => return Err(NotebookError::Cancelled),
            answer = way.try_out() => answer,
        };
        Ok(match answer {
            Answer::None => AccountTest::NoAnswer,
            Answer::Http { status: 401 | 403, .. } => AccountTest::CredentialsRefused,
            Answer::Http { status: 200, body: Body::Json(json), .. } if json.get("statements").is_some() => {
                AccountTest::Works
            }
            Answer::Http { .. } => AccountTest::NotAStore,
        })
    }
}

#[uniffi::export]
impl Notebook {
    /// Stops the delivery that is at work, wherever it is.
    pub fn cancel_delivery(&self) {
        self.deliveries.stop.send_modify(|stopped| *stopped = stopped.wrapping_add(1));
    }
}

async fn carry(way: &Way, begun: &Begun) -> Answer {
    match (begun.asking, begun.rows.first()) {
        (true, Some(row)) => way.ask(row).await,
        _ => way.send(&begun.rows).await,
    }
}

impl Notebook {
    /// Lets accounts have plain http on this machine itself: for tests against a store in the same house. No shell
    /// can reach this.
    pub fn allow_plain_loopback(&self) {
        self.deliveries.plain_loopback.store(true, Ordering::Relaxed);
    }

    /// Runs work on the database beside the async task: it ends even if the task is dropped meanwhile.
    async fn beside<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T, NotebookError> + Send + 'static,
    ) -> Result<T, NotebookError> {
        let notebook = Arc::clone(self);
        let done = tokio::task::spawn_blocking(move || work(&notebook)).await;
        done.unwrap_or(Err(NotebookError::Internal { number: 0 }))
    }

    fn way(&self, account: AccountId) -> Result<Way, NotebookError> {
        let row = self.read(|connection| account_row(connection, account))?;
        let store = address::read(&row.address, self.deliveries.plain_loopback())?;
        Way::to(&store, &row.credentials).or(Err(NotebookError::Internal { number: 0 }))
    }

    /// Finds the next exchange and writes its rows as tried, before anything touches the wire.
    fn begin_next(&self) -> Result<Step, NotebookError> {
        let now = self.clock.now().millis();
        let mut step = Step::Rest(None);
        self.write(|write| {
            let mut earliest: Option<i64> = None;
            for (account, row) in accounts::all(write.connection())? {
                if row.paused {
                    continue;
                }
                let (rows, asking) = match plan::next(&outbox::unsettled(write.connection(), account)?, now) {
                    Next::Send(rows) => (rows, false),
                    Next::Ask(row) => (vec![row], true),
                    Next::Wait(time) => {
                        earliest = Some(earliest.map_or(time, |first| first.min(time)));
                        continue;
                    }
                    Next::Nothing => continue,
                };
                let rows = plan::beginning(&rows);
                for row in &rows {
                    outbox::save(write, row, None)?;
                }
                step = Step::Exchange(Begun { account, rows, asking });
                return Ok(());
            }
            step = Step::Rest(earliest);
            Ok::<_, NotebookError>(())
        })?;
        Ok(step)
    }

    /// Writes what came of an exchange; no answer where it was cancelled. Says how many were delivered.
    fn end(&self, begun: &Begun, answer: Option<&Answer>) -> Result<u32, NotebookError> {
        let at = self.clock.now();
        let now = at.millis();
        let mut numbers = Vec::new();
        for _ in &begun.rows {
            numbers.push(u64::from_le_bytes(random_bytes()?));
        }
        let mut numbers = numbers.into_iter();
        let random = || numbers.next().unwrap_or_default();
        let outcome = match (answer, begun.asking, begun.rows.first()) {
            (Some(answer), true, Some(row)) => plan::asked(row, answer, now, random),
            (Some(answer), _, _) => plan::sent(&begun.rows, answer, now, random),
            (None, ..) => {
                let rested = |row: &Item| Item {
                    state: if begun.asking { State::Unsure } else { State::Waiting },
                    not_before: now,
                    ..row.clone()
                };
                Outcome { rows: begun.rows.iter().map(rested).collect(), pause: false }
            }
        };
        let confirmation = Confirmation { at, read_back: begun.asking };
        let mut delivered = 0;
        self.write(|write| {
            for row in &outcome.rows {
                let stored = outbox::row(write.connection(), row.id)?;
                // The person may have removed the account while it was on the wire.
                let on_its_way =
                    stored.is_some_and(|stored| matches!(stored.item.state, State::Sending | State::Unsure));
                if on_its_way {
                    let arrived = row.state == State::Delivered;
                    outbox::save(write, row, arrived.then_some(confirmation))?;
                    delivered += u32::from(arrived);
                }
            }
            if outcome.pause {
                accounts::pause(write, begun.account)?;
            }
            Ok::<_, NotebookError>(())
        })?;
        Ok(delivered)
    }

    fn delivery_view(
        &self,
        delivered: u32,
        next_try: Option<i64>,
        cancelled: bool,
    ) -> Result<DeliveryView, NotebookError> {
        let (outbox, accounts) = (self.outbox()?, self.accounts()?);
        Ok(DeliveryView {
            delivered,
            waiting: outbox.waiting,
            stuck: outbox.stuck,
            paused_for_credentials: accounts
                .iter()
                .any(|account| account.paused_for_credentials && account.waiting > 0),
            next_try: next_try.and_then(|time| Moment::from_stored(time, 0)),
            cancelled,
        })
    }
}
