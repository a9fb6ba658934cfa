//! Crafting records and answering the check.

use std::ops::Range;

use rusqlite::Connection;
use serde::Serialize;

use super::error::{Missing, NotebookError};
use super::notebook::Notebook;
use super::rules::rules;
use super::year::running;
use crate::accounts::door;
use crate::accounts::{BetterWords, CheckView};
use crate::entries::LONGEST_TEXT;
use crate::guard::FindingKind;
use crate::ids::{EntryId, RecordId};
use crate::moment::{Moment, london_date};
use crate::personal::PersonalText;
use crate::records::cpd_year::CpdYear;
use crate::records::craft::Around;
use crate::records::rules::{PEER, Rules};
use crate::records::{
    Answers, RecordBox, RecordFacts, RecordSource, RecordView, YearSum, craft, date_of, fingerprint, likeness,
};
use crate::spans::{TextSpan, utf16_to_bytes};
use crate::storage::answers::{self, KeptFinding};
use crate::storage::entries::EntryRow;
use crate::storage::records::RecordRow;
use crate::storage::transact::{ChangeKind, Changes, Write};
use crate::storage::{bookmarks, entries, records};

/// Among how many records, last changed first, one that says nearly the same is looked for.
const NEAR_AMONG: u32 = 50;

/// The screen on which a record is worked on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct CraftView {
    /// The record: boxes with labels and limits, the box to go on with, hints, sources.
    pub record: RecordView,
    /// What could identify someone in it.
    pub check: CheckView,
}

#[uniffi::export]
impl Notebook {
    /// Begins a record out of one or several entries, half written already; its id is in `new_records`. Can be
    /// taken back.
    pub fn craft(&self, sources: Vec<EntryId>) -> Result<Changes, NotebookError> {
        if sources.is_empty() {
            return Err(NotebookError::missing(Missing::Entry));
        }
        let id = RecordId(self.ids.mint());
        self.write(|write| {
            let mut found = Vec::new();
            for source in &sources {
                let row = kept(write.connection(), *source)?;
                found.push((row.content, row.happened));
            }
            let fields = craft::prefill(&rules(write.connection())?, &found);
            Ok(records::insert(write, id, fields, sources)?)
        })
    }

    /// The screen on which a record is worked on: the record, the box to go on with, and the check.
    pub fn crafting(&self, id: RecordId) -> Result<CraftView, NotebookError> {
        let now = self.clock.now();
        self.read(|connection| {
            let rules = rules(connection)?;
            let row = find(connection, id)?;
            let check = door::check(&rules, &row.fields, &answers::of_record(connection, id)?);
            Ok(CraftView { record: view(connection, &rules, id, row, check.unanswered, now)?, check })
        })
    }

    /// One record: the form in its order, what is missing, what it rests on.
    pub fn record(&self, id: RecordId) -> Result<RecordView, NotebookError> {
        Ok(self.crafting(id)?.record)
    }

    /// Writes one box of a record; empty words empty it. The person stopped there until they go on. Can be taken
    /// back.
    pub fn answer(&self, id: RecordId, field: String, words: PersonalText) -> Result<Changes, NotebookError> {
        if words.reveal().len() > LONGEST_TEXT {
            return Err(NotebookError::TooLong { limit: LONGEST_TEXT as u64 });
        }
        self.write(|write| {
            let mut fields = find(write.connection(), id)?.fields;
            craft::answer(&rules(write.connection())?, &mut fields, &field, words)?;
            bookmarks::put(write, id, &field)?;
            Ok(records::update(write, id, |row| row.fields = fields)?)
        })
    }

    /// Goes to a box without writing there: skips a question, or comes back to one. The record is not touched, so
    /// whatever was written last can still be taken back; so can this.
    pub fn go_to(&self, id: RecordId, field: String) -> Result<Changes, NotebookError> {
        self.write(|write| {
            find(write.connection(), id)?;
            if !rules(write.connection())?.has_box(&field) {
                return Err(NotebookError::missing(Missing::Field));
            }
            write.touched(ChangeKind::Record);
            Ok(bookmarks::put(write, id, &field)?)
        })
    }

    /// The person ticked it: what an informal supervision or a peer session says goes into the peer box, after
    /// what is there already, once. Nothing else ever fills that box. Can be taken back.
    pub fn fill_peer(&self, id: RecordId, talk: EntryId) -> Result<Changes, NotebookError> {
        self.write(|write| {
            let words = craft::peer_words(&kept(write.connection(), talk)?.content)
                .ok_or(NotebookError::missing(Missing::PeerTalk))?;
            if words.is_blank() {
                return Err(NotebookError::NothingWritten);
            }
            let mut fields = find(write.connection(), id)?.fields;
            let filled = craft::with_talk(fields.get(PEER), &words);
            if filled.reveal().len() > LONGEST_TEXT {
                return Err(NotebookError::TooLong { limit: LONGEST_TEXT as u64 });
            }
            craft::answer(&rules(write.connection())?, &mut fields, PEER, filled)?;
            Ok(records::update(write, id, |row| row.fields = fields)?)
        })
    }

    /// What could identify someone in a record, answered or not.
    pub fn check(&self, id: RecordId) -> Result<CheckView, NotebookError> {
        self.read(|connection| {
            let row = find(connection, id)?;
            Ok(door::check(&rules(connection)?, &row.fields, &answers::of_record(connection, id)?))
        })
    }

    /// Answers a finding: it stays, and this is why. `fingerprint` names the words it was shown with.
    pub fn keep_finding(
        &self,
        id: RecordId,
        fingerprint: String,
        field: String,
        span: TextSpan,
        because: PersonalText,
    ) -> Result<Changes, NotebookError> {
        if because.is_blank() {
            return Err(NotebookError::NothingWritten);
        }
        self.write(|write| {
            let Found { kind, words, .. } = found(write, id, &fingerprint, &field, span)?;
            let kept = KeptFinding { field, kind: door::code(kind), words: words.into(), reason: because };
            Ok(answers::keep(write, id, &kept)?)
        })
    }

    /// Answers a finding with a better word. Can be taken back.
    pub fn replace_finding(
        &self,
        id: RecordId,
        fingerprint: String,
        field: String,
        span: TextSpan,
        with: PersonalText,
    ) -> Result<Changes, NotebookError> {
        self.write(|write| {
            let Found { row, bytes, .. } = found(write, id, &fingerprint, &field, span)?;
            replace(write, id, row, &field, bytes, with.reveal())
        })
    }

    /// Answers a finding with the better words that it came with. Can be taken back.
    pub fn take_better_words(
        &self,
        id: RecordId,
        fingerprint: String,
        field: String,
        span: TextSpan,
    ) -> Result<Changes, NotebookError> {
        self.write(|write| {
            let Found { row, better, .. } = found(write, id, &fingerprint, &field, span)?;
            let better = better.ok_or(NotebookError::missing(Missing::Finding))?;
            let text = row.fields.get(&field).map(|words| words.reveal()).unwrap_or_default();
            let bytes = utf16_to_bytes(text, better.span).ok_or(NotebookError::missing(Missing::Finding))?;
            replace(write, id, row, &field, bytes, better.words.reveal())
        })
    }
}

/// Puts words in the place of others in one box.
fn replace(
    write: &mut Write<'_>,
    id: RecordId,
    row: RecordRow,
    field: &str,
    bytes: Range<usize>,
    with: &str,
) -> Result<(), NotebookError> {
    let mut fields = row.fields;
    let mut words = fields.get(field).map(|words| words.reveal().to_owned()).unwrap_or_default();
    words.replace_range(bytes, with);
    craft::answer(&rules(write.connection())?, &mut fields, field, words.into())?;
    Ok(records::update(write, id, |row| row.fields = fields)?)
}

pub(super) fn find(connection: &Connection, id: RecordId) -> Result<RecordRow, NotebookError> {
    records::row(connection, id)?
        .filter(|row| row.binned.is_none())
        .ok_or(NotebookError::missing(Missing::Record))
}

/// An entry that is kept and not in the bin.
fn kept(connection: &Connection, id: EntryId) -> Result<EntryRow, NotebookError> {
    let row = entries::row(connection, id)?.filter(|row| row.binned.is_none());
    row.ok_or(NotebookError::missing(Missing::Entry))
}

/// A record as its screen shows it.
fn view(
    connection: &Connection,
    rules: &Rules,
    id: RecordId,
    row: RecordRow,
    unanswered: u32,
    now: Moment,
) -> Result<RecordView, NotebookError> {
    let today = london_date(now.at);
    let date = date_of(&row.fields).unwrap_or(today);
    // A date at the edge of the calendar lies in no year: the running one stands in.
    let year = CpdYear::of(date, &rules.year).map_or_else(|| running(rules, today), Ok)?;
    let others = records::facts_between(connection, year.first, year.last)?;
    let peer_met = YearSum::of(rules, others.iter().filter(|other| other.id != id)).peer_met(rules);
    let facts = RecordFacts::of(id, &row.fields, row.recorded.clone());
    let same_as = same_as(connection, &facts, &row.fields)?;
    let stopped = bookmarks::get(connection, id)?;
    let mut sources = Vec::new();
    for source in &row.sources {
        let entry = entries::row(connection, *source)?.filter(|entry| entry.binned.is_none());
        sources.push(RecordSource::new(*source, entry.map(|entry| entry.content)));
    }
    let missing = rules.missing(&row.fields);
    Ok(RecordView {
        id,
        fingerprint: fingerprint(&row.fields),
        boxes: RecordBox::fill(rules, &row.fields),
        complete: missing.is_empty(),
        missing,
        state: facts.state(rules),
        question: craft::question(rules, &row.fields, stopped.as_deref()),
        hints: craft::hints(rules, &row.fields, Around { today, same: same_as.is_some(), peer_met }),
        same_as,
        sources,
        unanswered,
    })
}

/// A record that says the same; nearly the same is looked for among those changed last.
fn same_as(
    connection: &Connection,
    facts: &RecordFacts,
    fields: &Answers,
) -> Result<Option<RecordId>, NotebookError> {
    if let Some(same) = records::same_as(connection, facts.id, &facts.likeness)? {
        return Ok(Some(same));
    }
    let latest = records::latest(connection, false, NEAR_AMONG)?;
    let near = latest.iter().find(|(id, row)| *id != facts.id && likeness::near(fields, &row.fields));
    Ok(near.map(|(id, _)| *id))
}

/// A finding at a place, with the record it stands in.
struct Found {
    row: RecordRow,
    kind: FindingKind,
    words: String,
    bytes: Range<usize>,
    better: Option<BetterWords>,
}

/// The finding at a place, if the words are still those that were shown.
fn found(
    write: &Write<'_>,
    id: RecordId,
    shown: &str,
    field: &str,
    span: TextSpan,
) -> Result<Found, NotebookError> {
    let row = find(write.connection(), id)?;
    if fingerprint(&row.fields) != shown {
        return Err(NotebookError::Stale);
    }
    let answered = answers::of_record(write.connection(), id)?;
    let view = door::check(&rules(write.connection())?, &row.fields, &answered);
    let finding = view.findings.into_iter().find(|finding| finding.field == field && finding.span == span);
    let finding = finding.ok_or(NotebookError::missing(Missing::Finding))?;
    let text = row.fields.get(field).map(|words| words.reveal()).unwrap_or_default();
    let bytes = utf16_to_bytes(text, span).ok_or(NotebookError::missing(Missing::Finding))?;
    let words = text.get(bytes.clone()).unwrap_or_default().to_owned();
    Ok(Found { row, kind: finding.kind, words, bytes, better: finding.better })
}
