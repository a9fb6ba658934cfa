//! The screen before records leave: what stands in the way, what may go along, and where they can go.

use rusqlite::Connection;
use serde::Serialize;

use super::documents::Chosen;
use super::error::NotebookError;
use super::notebook::Notebook;
use super::outbox::{account_view, standing};
use crate::accounts::documents::DocumentScope;
use crate::accounts::documents::jotting::CheckedJotting;
use crate::accounts::door;
use crate::accounts::outbox::State;
use crate::accounts::outbox::view::AccountView;
use crate::entries::EntryKind;
use crate::ids::{EntryId, RecordId};
use crate::moment::Moment;
use crate::personal::PersonalText;
use crate::records::{RecordCard, fingerprint};
use crate::storage::records::RecordRow;
use crate::storage::{accounts, entries, outbox};

/// What a person is shown before records leave, whichever way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct LeavingView {
    /// The records, in the order they will stand in.
    pub records: Vec<LeavingRecord>,
    /// Records without a date: no year holds them, so they are not in a year's document.
    pub undated: u32,
    /// Findings of all the records that wait for an answer. While there is one, nothing leaves.
    pub unanswered: u32,
    /// Boxes the form asks for that have no words. A statement needs them all; a document does not.
    pub missing: u32,
    /// What the records rest on, each once, newest last as the records name them: to be chosen one by one.
    pub jottings: Vec<LeavingJotting>,
    /// The record stores, and how far the records are with each.
    pub accounts: Vec<LeavingAccount>,
}

/// A record that is to leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct LeavingRecord {
    /// It.
    pub card: RecordCard,
    /// Its findings that wait for an answer.
    pub unanswered: u32,
    /// Its boxes that the form asks for and that have no words.
    pub missing: u32,
}

/// A jotting that a record rests on, and that may go along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct LeavingJotting {
    /// Which entry.
    pub id: EntryId,
    /// The record it would stand under.
    pub record: RecordId,
    /// Its kind.
    pub kind: EntryKind,
    /// Its first words.
    pub opening: PersonalText,
    /// When it happened.
    pub happened: Moment,
    /// Findings in it that wait for an answer: with one, it cannot go along.
    pub unanswered: u32,
}

/// How far the records are with one account. A record that was never queued for it, or has other words by now, is
/// in none of the counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct LeavingAccount {
    /// It.
    pub account: AccountView,
    /// The store has them, in the words they have now.
    pub delivered: u32,
    /// They are on their way, in the words they have now.
    pub waiting: u32,
    /// The store would not take them.
    pub stuck: u32,
}

#[uniffi::export]
impl Notebook {
    /// The screen before records leave. What it says of findings is what the ways out will refuse for.
    pub fn leaving(&self, scope: DocumentScope) -> Result<LeavingView, NotebookError> {
        self.read(|connection| {
            let chosen = Chosen::of(connection, &scope)?;
            let mut view = LeavingView {
                records: Vec::new(),
                undated: chosen.undated,
                unanswered: 0,
                missing: 0,
                jottings: Vec::new(),
                accounts: accounts_of(connection, &chosen.rows)?,
            };
            for ((id, row), kept) in chosen.rows.iter().zip(&chosen.kept) {
                let unanswered = door::check(&chosen.rules, &row.fields, kept).unanswered;
                let missing = count(chosen.rules.missing(&row.fields).len());
                view.unanswered = view.unanswered.saturating_add(unanswered);
                view.missing = view.missing.saturating_add(missing);
                let card = RecordCard::new(&chosen.rules, *id, &row.fields, row.recorded.clone());
                view.records.push(LeavingRecord { card, unanswered, missing });
                for source in &row.sources {
                    if view.jottings.iter().any(|jotting| jotting.id == *source) {
                        continue;
                    }
                    let entry = entries::row(connection, *source)?.filter(|entry| entry.binned.is_none());
                    let Some(entry) = entry else { continue };
                    let passed = CheckedJotting::pass(&entry.content, entry.happened, kept);
                    view.jottings.push(LeavingJotting {
                        id: *source,
                        record: *id,
                        kind: entry.content.kind(),
                        opening: entry.content.opening(),
                        happened: entry.happened,
                        unanswered: passed.map_or_else(|waiting| waiting.0, |_| 0),
                    });
                }
            }
            Ok(view)
        })
    }
}

fn accounts_of(
    connection: &Connection,
    rows: &[(RecordId, RecordRow)],
) -> Result<Vec<LeavingAccount>, NotebookError> {
    let mut views = Vec::new();
    for (id, row) in accounts::all(connection)? {
        let account = account_view(connection, id, row)?;
        let mut view = LeavingAccount { account, delivered: 0, waiting: 0, stuck: 0 };
        for (record, row) in rows {
            let all = outbox::of_record(connection, id, *record)?;
            let last = standing(&all).filter(|last| last.fingerprint == fingerprint(&row.fields));
            match last.map(|last| last.item.state) {
                Some(State::Delivered) => view.delivered += 1,
                Some(State::Waiting | State::Sending | State::Unsure) => view.waiting += 1,
                Some(State::Refused(_) | State::Conflict) => view.stuck += 1,
                Some(State::Withdrawn) | None => {}
            }
        }
        views.push(view);
    }
    Ok(views)
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
