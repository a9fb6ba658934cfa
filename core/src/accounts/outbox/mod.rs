//! The outbox: records on their way to a learning record store, each with one effect there, whatever happens.
//!
//! A statement's id and bytes are frozen in the transaction that queues it ([`crate::storage::outbox`]). What to
//! do next, and what an answer means, is pure: [`plan`] over the rows, [`answer`] over what came back,
//! [`backoff`] over time. [`send`] only carries bytes. So the tests put the same rules through thousands of
//! schedules without a network, and a phone that dies at any step finds the truth in its rows.

pub mod address;
pub mod answer;
pub mod backoff;
pub mod correct;
pub mod plan;
pub mod send;
pub mod view;

use uuid::Uuid;

use crate::ids::RecordId;

/// The most statements in one request.
pub const MOST_TOGETHER: u32 = 50;
/// The most bytes in one request, unless a single statement is longer.
pub const MOST_BYTES: usize = 256 * 1024;

/// Where a statement is on its way, as it lies in its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// To be sent, not before its time.
    Waiting,
    /// On the wire, or it was when the app died: to be sent again.
    Sending,
    /// The store may have it: to be asked for before anything else.
    Unsure,
    /// The store confirmed it.
    Delivered,
    /// The store will not take it.
    Refused(Refusal),
    /// The store has another statement under its id.
    Conflict,
    /// Taken back before it was ever sent, or given up by the person.
    Withdrawn,
}

/// Why a store will not take a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, uniffi::Enum)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// It is too large for the store, alone in its request.
    TooLarge,
    /// The store answered with this HTTP status.
    Status {
        /// The status.
        status: u16,
    },
}

/// A statement in the queue. Its `Debug` has no body: that is what a person wrote.
#[derive(Clone, PartialEq, Eq)]
pub struct Item {
    /// Its place in the queue.
    pub sequence: i64,
    /// The statement's id.
    pub id: Uuid,
    /// The record it tells of.
    pub record: RecordId,
    /// The statement it voids.
    pub voids: Option<Uuid>,
    /// Its frozen bytes.
    pub body: Vec<u8>,
    /// Where it is.
    pub state: State,
    /// How often it was sent or asked for. Written before the wire is touched.
    pub attempts: u32,
    /// Not before this (milliseconds since 1970).
    pub not_before: i64,
    /// In a request with at most so many.
    pub together: u32,
}

impl std::fmt::Debug for Item {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Item({} {:?} attempts {})", self.id, self.state, self.attempts)
    }
}

impl State {
    /// Nothing more will be done about it.
    pub fn settled(self) -> bool {
        matches!(self, Self::Delivered | Self::Withdrawn)
    }
}
