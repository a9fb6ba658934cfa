//! Every write: one transaction, which says what it changed and how to take it back.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::undo;
use crate::ids::{RecordId, UndoToken};
use crate::moment::Moment;

/// What kind of thing was changed, so that a shell knows what to read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Words being typed.
    Draft,
    /// What was kept.
    Entry,
    /// A CPD record.
    Record,
    /// An answer to a finding of the check.
    Finding,
    /// The wording of a standard.
    Standard,
    /// An account, or what waits to be delivered to it.
    Account,
    /// The practitioner's own list of names.
    OwnName,
    /// What a person set.
    Setting,
}

/// What a write did. Shells read the screens it touches again; there are no observers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, uniffi::Record)]
pub struct Changes {
    /// The kinds of things touched, each once.
    pub kinds: Vec<ChangeKind>,
    /// Ids that did not exist before.
    pub new_ids: Vec<String>,
    /// Records that did not exist before; they are among `new_ids` too.
    pub new_records: Vec<RecordId>,
    /// Takes the change back, until something newer lies on top of it. Written in the same transaction, so it
    /// survives the app being killed.
    pub undo: Option<UndoToken>,
}

/// A write in progress.
pub struct Write<'c> {
    transaction: Transaction<'c>,
    now: Moment,
    kinds: BTreeSet<ChangeKind>,
    new_ids: Vec<String>,
    new_records: Vec<RecordId>,
    images: Vec<undo::Image>,
}

impl Write<'_> {
    /// The connection, inside the transaction.
    pub fn connection(&self) -> &Connection {
        &self.transaction
    }

    /// When this write happens.
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Says that things of this kind changed.
    pub fn touched(&mut self, kind: ChangeKind) {
        self.kinds.insert(kind);
    }

    /// Says that something new exists.
    pub fn created(&mut self, id: impl ToString) {
        self.new_ids.push(id.to_string());
    }

    /// Says that a new record exists.
    pub fn created_record(&mut self, id: RecordId) {
        self.created(id);
        self.new_records.push(id);
    }

    /// Remembers a row as it was before this write, so that the write can be taken back.
    pub(super) fn remember(&mut self, image: undo::Image) {
        self.images.push(image);
    }
}

/// Runs `work` in one immediate transaction and commits it. Everything in it happens, or nothing does.
/// `undo` is the token under which it can be taken back, if `work` remembers anything.
pub fn transact<T, E: From<Error>>(
    connection: &mut Connection,
    now: Moment,
    undo: UndoToken,
    work: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
) -> Result<(T, Changes), E> {
    let transaction =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
    let mut write = Write {
        transaction,
        now,
        kinds: BTreeSet::new(),
        new_ids: Vec::new(),
        new_records: Vec::new(),
        images: Vec::new(),
    };
    let value = work(&mut write)?;
    let Write { transaction, kinds, new_ids, new_records, images, .. } = write;
    let token = if images.is_empty() {
        None
    } else {
        undo::save(&transaction, undo, now, &images)?;
        Some(undo)
    };
    transaction.commit().map_err(Error::from)?;
    Ok((value, Changes { kinds: kinds.into_iter().collect(), new_ids, new_records, undo: token }))
}
