//! Accounts, and what waits to be delivered to them.

use std::collections::BTreeSet;

use rusqlite::Connection;
use zeroize::Zeroizing;

use super::craft::find;
use super::documents::elements;
use super::error::{Missing, NotebookError};
use super::notebook::Notebook;
use super::rules::rules;
use crate::accounts::door;
use crate::accounts::outbox::correct::{self, Earlier};
use crate::accounts::outbox::send::Credentials;
use crate::accounts::outbox::view::{AccountView, NewAccount, OutboxItem, OutboxView, status};
use crate::accounts::outbox::{Item, State, address};
use crate::accounts::xapi::ids;
use crate::accounts::xapi::statement::{self, Saying};
use crate::ids::{AccountId, RecordId, StatementId};
use crate::personal::PersonalText;
use crate::records::{RecordCard, fingerprint};
use crate::standards::pack::Standards;
use crate::storage::accounts::{self, AccountRow};
use crate::storage::outbox::Stored;
use crate::storage::records::RecordRow;
use crate::storage::transact::{Changes, Write};
use crate::storage::{Error, answers, entries, outbox, records};
use crate::vault::Damage;

/// How many settled statements a screen shows.
const SETTLED: u32 = 100;
/// The longest name or secret.
const LONGEST_CREDENTIAL: usize = 1024;

#[uniffi::export]
impl Notebook {
    /// Adds a learning record store. Nothing is sent to it by this. The secret lies in the notebook alone.
    pub fn add_account(&self, account: NewAccount, secret: &[u8]) -> Result<Changes, NotebookError> {
        let address = address::read(account.address.reveal(), self.deliveries.plain_loopback())?;
        let row = AccountRow {
            address: address.into(),
            credentials: credentials(&account.user, secret)?,
            actor: account.actor.checked()?,
            language: account.language,
            paused: false,
        };
        let id = AccountId(self.ids.mint());
        self.write(|write| Ok(accounts::insert(write, id, &row)?))
    }

    /// Every account, without its secret.
    pub fn accounts(&self) -> Result<Vec<AccountView>, NotebookError> {
        self.read(|connection| {
            let all = accounts::all(connection)?.into_iter();
            all.map(|(id, row)| account_view(connection, id, row)).collect()
        })
    }

    /// Sets an account's credentials; what was paused goes on with the next delivery.
    pub fn set_credentials(
        &self,
        account: AccountId,
        user: PersonalText,
        secret: &[u8],
    ) -> Result<Changes, NotebookError> {
        let credentials = credentials(&user, secret)?;
        self.write(|write| {
            account_row(write.connection(), account)?;
            Ok(accounts::set_credentials(write, account, &credentials)?)
        })
    }

    /// Forgets an account with its credentials. What waits for it is withdrawn; what was delivered stays listed.
    pub fn remove_account(&self, account: AccountId) -> Result<Changes, NotebookError> {
        self.write(|write| {
            account_row(write.connection(), account)?;
            for item in outbox::unsettled(write.connection(), account)? {
                outbox::save(write, &Item { state: State::Withdrawn, ..item }, None)?;
            }
            Ok(accounts::remove(write, account)?)
        })
    }

    /// Queues a record for an account: its statement is frozen here, with its id. Refused while a finding waits for
    /// an answer or a box the form asks for has no words. A record that was queued before and has other words by
    /// now voids its earlier statement first; with the same words nothing happens.
    pub fn queue_record(&self, account: AccountId, record: RecordId) -> Result<Changes, NotebookError> {
        self.write(|write| {
            let connection = write.connection();
            let to = account_row(connection, account)?;
            let row = find(connection, record)?;
            let rules = rules(connection)?;
            let kept = answers::of_record(connection, record)?;
            let checked = door::pass(&rules, &row.fields, &kept)?;
            let missing = rules.missing(&row.fields).len();
            if missing > 0 {
                return Err(NotebookError::Incomplete { boxes: u32::try_from(missing).unwrap_or(u32::MAX) });
            }
            let words = fingerprint(&row.fields);
            if self.take_back_earlier(write, account, record, &to, Some(&words))? == Standing::Same {
                return Ok(());
            }
            let standards = elements(write.connection(), &standards_of(write.connection(), &row)?)?;
            let id = ids::statement_id(&[self.ids.mint().as_bytes()]);
            let saying = Saying { actor: &to.actor, language: to.language, now: write.now().at };
            let body = statement::record(id, record, checked, &standards, Standards::england()?, &saying);
            let new = outbox::New { id, account, record, voids: None, fingerprint: words, body };
            Ok(outbox::queue(write, &new)?)
        })
    }

    /// Takes a record back from an account: what never left is withdrawn, what was delivered is voided.
    pub fn retract_record(&self, account: AccountId, record: RecordId) -> Result<Changes, NotebookError> {
        self.write(|write| {
            let to = account_row(write.connection(), account)?;
            self.take_back_earlier(write, account, record, &to, None).map(|_| ())
        })
    }

    /// The accounts, and what waits, what arrived and what is stuck.
    pub fn outbox(&self) -> Result<OutboxView, NotebookError> {
        let (now, at_work) = (self.clock.now(), self.deliveries.at_work());
        self.read(|connection| {
            let all = accounts::all(connection)?.into_iter();
            let accounts =
                all.map(|(id, row)| account_view(connection, id, row)).collect::<Result<Vec<_>, _>>()?;
            let mut view = OutboxView {
                accounts,
                items: Vec::new(),
                waiting: 0,
                delivered: outbox::delivered(connection)?,
                stuck: 0,
            };
            for mut stored in outbox::latest(connection, SETTLED)? {
                match stored.item.state {
                    State::Waiting | State::Sending | State::Unsure => view.waiting += 1,
                    State::Refused(_) | State::Conflict => view.stuck += 1,
                    State::Delivered | State::Withdrawn => {}
                }
                // Nobody is at it: it was on the wire when the app died.
                if stored.item.state == State::Sending && !at_work {
                    stored.item.state = State::Waiting;
                }
                let paused = view
                    .accounts
                    .iter()
                    .any(|account| account.id == stored.account && account.paused_for_credentials);
                let status = status(&stored.item, paused, stored.confirmation, now)
                    .ok_or(Error::Damaged(Damage::Content))?;
                let told = records::row(connection, stored.item.record)?;
                view.items.push(OutboxItem {
                    id: StatementId(stored.item.id),
                    account: stored.account,
                    record: stored.item.record,
                    opening: told.map(|row| RecordCard::opening(&row.fields)),
                    voids: stored.item.voids.map(StatementId),
                    queued: crate::moment::Moment::from_stored(stored.queued, now.offset_seconds)
                        .ok_or(Error::Damaged(Damage::Content))?,
                    status,
                });
            }
            Ok(view)
        })
    }

    /// Sends a refused statement again, as it is: after the store was put right.
    pub fn send_again(&self, statement: StatementId) -> Result<Changes, NotebookError> {
        let now = self.clock.now().millis();
        self.change(statement, |item| match item.state {
            State::Refused(_) | State::Waiting | State::Unsure => Ok(Item {
                state: if item.state == State::Unsure { State::Unsure } else { State::Waiting },
                not_before: now,
                ..item
            }),
            _ => Err(NotebookError::AlreadySent),
        })
    }

    /// Gives a statement up: one that never left, or that the store will not take.
    pub fn withdraw(&self, statement: StatementId) -> Result<Changes, NotebookError> {
        self.change(statement, |item| match (item.state, item.attempts) {
            (State::Waiting, 0) | (State::Refused(_) | State::Conflict, _) => {
                Ok(Item { state: State::Withdrawn, ..item })
            }
            _ => Err(NotebookError::AlreadySent),
        })
    }
}

impl Notebook {
    /// Every statement that was ever queued, with its frozen bytes, oldest first: for tests and for a person's own
    /// look at what left. No phone's shell can reach this.
    pub fn all_statements(&self) -> Result<Vec<(StatementId, Vec<u8>)>, NotebookError> {
        self.read(|connection| {
            let mut all = outbox::latest(connection, u32::MAX)?;
            all.reverse();
            Ok(all.into_iter().map(|stored| (StatementId(stored.item.id), stored.item.body)).collect())
        })
    }
}

/// How the earlier statements of a record stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// The last one says the same words.
    Same,
    /// Nothing of the record stands any more, once the queue is through.
    Clear,
}

impl Notebook {
    /// Takes back what was queued of a record before, unless it says the same `words`.
    fn take_back_earlier(
        &self,
        write: &mut Write<'_>,
        account: AccountId,
        record: RecordId,
        to: &AccountRow,
        words: Option<&str>,
    ) -> Result<Standing, NotebookError> {
        let all = outbox::of_record(write.connection(), account, record)?;
        let Some(last) = standing(&all) else { return Ok(Standing::Clear) };
        let stands = !matches!(last.item.state, State::Refused(_) | State::Conflict);
        if stands && words.is_some_and(|words| words == last.fingerprint) {
            return Ok(Standing::Same);
        }
        match correct::earlier(last.item.state, last.item.attempts) {
            Earlier::Leave => {}
            Earlier::Withdraw => {
                outbox::save(write, &Item { state: State::Withdrawn, ..last.item.clone() }, None)?;
            }
            Earlier::Void => {
                let id = ids::statement_id(&[self.ids.mint().as_bytes()]);
                let body = statement::voiding(id, last.item.id, &to.actor, write.now().at);
                let voids = Some(last.item.id);
                let new = outbox::New { id, account, record, voids, fingerprint: String::new(), body };
                outbox::queue(write, &new)?;
            }
        }
        Ok(Standing::Clear)
    }

    fn change(
        &self,
        statement: StatementId,
        change: impl FnOnce(Item) -> Result<Item, NotebookError>,
    ) -> Result<Changes, NotebookError> {
        self.write(|write| {
            let stored = outbox::row(write.connection(), statement.0)?;
            let stored = stored.ok_or(NotebookError::missing(Missing::Statement))?;
            Ok(outbox::save(write, &change(stored.item)?, None)?)
        })
    }
}

/// The numbers of the standards that a record's entries speak to.
pub(super) fn standards_of(
    connection: &Connection,
    row: &RecordRow,
) -> Result<BTreeSet<String>, NotebookError> {
    let mut numbers = BTreeSet::new();
    for source in &row.sources {
        let entry = entries::row(connection, *source)?.filter(|entry| entry.binned.is_none());
        numbers.extend(entry.into_iter().flat_map(|entry| entry.details.standards));
    }
    Ok(numbers)
}

pub(super) fn account_row(connection: &Connection, id: AccountId) -> Result<AccountRow, NotebookError> {
    accounts::row(connection, id)?.ok_or(NotebookError::missing(Missing::Account))
}

/// Of all statements of one record for one account, oldest first: the one that stands, if any does.
pub(super) fn standing(all: &[Stored]) -> Option<&Stored> {
    let left = || all.iter().filter(|stored| stored.item.state != State::Withdrawn);
    let voided: BTreeSet<_> = left().filter_map(|stored| stored.item.voids).collect();
    left().rfind(|stored| stored.item.voids.is_none() && !voided.contains(&stored.item.id))
}

pub(super) fn account_view(
    connection: &Connection,
    id: AccountId,
    row: AccountRow,
) -> Result<AccountView, NotebookError> {
    let waiting = outbox::unsettled(connection, id)?.len();
    Ok(AccountView {
        id,
        address: row.address.into(),
        user: row.credentials.user.as_str().into(),
        home_page: row.actor.home_page,
        name: row.actor.name,
        paused_for_credentials: row.paused,
        waiting: u32::try_from(waiting).unwrap_or(u32::MAX),
    })
}

/// A name without a colon (it parts name from secret on the wire) and a secret, both of characters that a header
/// may carry once encoded.
fn credentials(user: &PersonalText, secret: &[u8]) -> Result<Credentials, NotebookError> {
    let user = Zeroizing::new(user.reveal().trim().to_owned());
    let secret = std::str::from_utf8(secret).or(Err(NotebookError::NotCredentials))?;
    let secret = Zeroizing::new(secret.trim_end_matches(['\r', '\n']).to_owned());
    let carried = |text: &str| {
        !text.is_empty() && text.len() <= LONGEST_CREDENTIAL && !text.chars().any(char::is_control)
    };
    if !carried(&user) || !carried(&secret) || user.contains(':') {
        return Err(NotebookError::NotCredentials);
    }
    Ok(Credentials { user, secret })
}
