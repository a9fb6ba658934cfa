//! What a screen shows of accounts and of the queue.

use serde::Serialize;

use super::{Item, Refusal, State};
use crate::ids::{AccountId, RecordId, StatementId};
use crate::moment::Moment;
use crate::packs::Language;
use crate::personal::PersonalText;

/// A learning record store, as it is added. The secret is handed over beside it, as bytes.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewAccount {
    /// The store's address (https).
    pub address: PersonalText,
    /// The name that signs in there.
    pub user: PersonalText,
    /// Whose records these are, as the store knows them.
    pub actor: crate::accounts::xapi::StatementActor,
    /// The language the records are written in.
    pub language: Language,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct AccountView {
    /// Which.
    pub id: AccountId,
    /// The store's address.
    pub address: PersonalText,
    /// The name that signs in.
    pub user: PersonalText,
    /// The home page of the actor's account.
    pub home_page: PersonalText,
    /// The actor's name there.
    pub name: PersonalText,
    /// The store did not take the credentials: nothing is sent before they are set again.
    pub paused_for_credentials: bool,
    /// Statements that are not settled.
    pub waiting: u32,
}

/// Where a statement is on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum DeliveryStatus {
    /// It waits.
    Waiting {
        /// How often it was tried.
        attempts: u32,
        /// Not before this, where a wait runs.
        next_try: Option<Moment>,
    },
    /// It is on the wire.
    Sending,
    /// The store has it.
    Delivered {
        /// How the store said so.
        confirmation: Confirmation,
    },
    /// It waits until the account's credentials are set again.
    PausedForCredentials,
    /// The store will not take it.
    Refused {
        /// Why.
        why: Refusal,
    },
    /// The store has another statement under its id.
    Conflict,
    /// It was taken back before it arrived anywhere.
    Withdrawn,
}

/// How a store confirmed a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct Confirmation {
    /// When, by this device's clock.
    pub at: Moment,
    /// The statement was read back and compared; otherwise the store answered with its id.
    pub read_back: bool,
}

/// A statement in the queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct OutboxItem {
    /// The statement's id.
    pub id: StatementId,
    /// The account it goes to.
    pub account: AccountId,
    /// The record it tells of.
    pub record: RecordId,
    /// The first words of that record; none where it was erased.
    pub opening: Option<PersonalText>,
    /// It voids an earlier statement of the record.
    pub voids: Option<StatementId>,
    /// When it was queued.
    pub queued: Moment,
    /// Where it is.
    pub status: DeliveryStatus,
}

/// The queue, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct OutboxView {
    /// Every account, without its secret.
    pub accounts: Vec<AccountView>,
    /// Newest first: every statement that is not settled, and the latest settled ones.
    pub items: Vec<OutboxItem>,
    /// Waiting, or on the wire.
    pub waiting: u32,
    /// Delivered, ever.
    pub delivered: u32,
    /// Refused or in conflict: to be looked at.
    pub stuck: u32,
}

/// How a delivery went. It goes on where it stopped when it is called again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct DeliveryView {
    /// Statements delivered this time.
    pub delivered: u32,
    /// Still waiting.
    pub waiting: u32,
    /// Refused or in conflict: to be looked at.
    pub stuck: u32,
    /// An account waits for its credentials.
    pub paused_for_credentials: bool,
    /// When there is something to do again by itself.
    pub next_try: Option<Moment>,
    /// It was stopped before it had done what it could.
    pub cancelled: bool,
}

/// What a store says to a first look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum AccountTest {
    /// There is a store, and it knows the credentials.
    Works,
    /// There is a store, and it does not.
    CredentialsRefused,
    /// Something answers that is no record store.
    NotAStore,
    /// Nobody answers.
    NoAnswer,
}

/// The status a person sees; none for a delivery that nobody confirmed, which no row of ours holds.
pub fn status(
    item: &Item,
    paused: bool,
    confirmation: Option<Confirmation>,
    now: Moment,
) -> Option<DeliveryStatus> {
    Some(match (item.state, confirmation) {
        (State::Waiting | State::Sending | State::Unsure, _) if paused => {
            DeliveryStatus::PausedForCredentials
        }
        (State::Sending, _) => DeliveryStatus::Sending,
        (State::Waiting | State::Unsure, _) => DeliveryStatus::Waiting {
            attempts: item.attempts,
            next_try: Some(item.not_before)
                .filter(|time| !super::backoff::due(*time, now.millis()))
                .and_then(|time| Moment::from_stored(time, now.offset_seconds)),
        },
        (State::Delivered, Some(confirmation)) => DeliveryStatus::Delivered { confirmation },
        (State::Delivered, None) => return None,
        (State::Refused(why), _) => DeliveryStatus::Refused { why },
        (State::Conflict, _) => DeliveryStatus::Conflict,
        (State::Withdrawn, _) => DeliveryStatus::Withdrawn,
    })
}
