//! Crafting records and answering the check.

use std::ops::Range;

use rusqlite::Connection;

use super::error::{Missing, NotebookError};
use super::notebook::Notebook;
use crate::accounts::door;
use crate::accounts::{BetterWords, CheckView};
use crate::entries::LONGEST_TEXT;
use crate::guard::FindingKind;
use crate::ids::{EntryId, RecordId};
use crate::personal::PersonalText;
use crate::records::rules::Rules;
use crate::records::{RecordBox, RecordCard, RecordSource, RecordView, craft, fingerprint};
use crate::spans::{TextSpan, utf16_to_bytes};
use crate::storage::answers::{self, KeptFinding};
use crate::storage::records::RecordRow;
use crate::storage::transact::{Changes, Write};
use crate::storage::{entries, records};

#[uniffi::export]
impl Notebook {
    /// Begins a record out of one or several entries, half written already. Can be taken back.
    pub fn craft(&self, sources: Vec<EntryId>) -> Result<Changes, NotebookError> {
        if sources.is_empty() {
            return Err(NotebookError::missing(Missing::Entry));
        }
        let id = RecordId(self.ids.mint());
        self.write(|write| {
            let mut found = Vec::new();
            for source in &sources {
                let row = entries::row(write.connection(), *source)?.filter(|row| row.binned.is_none());
                let row = row.ok_or(NotebookError::missing(Missing::Entry))?;
                found.push((row.content, row.happened));
            }
            let fields = craft::prefill(Rules::england()?, &found);
            Ok(records::insert(write, id, fields, sources)?)
        })
    }

    /// Every record, last changed first.
    pub fn records(&self) -> Result<Vec<RecordCard>, NotebookError> {
        self.read(|connection| Ok(records::all(connection)?))
    }

    /// One record: the form in its order, what is missing, what it rests on.
    pub fn record(&self, id: RecordId) -> Result<RecordView, NotebookError> {
        let now = self.clock.now();
        self.read(|connection| {
            let rules = Rules::england()?;
            let row = find(connection, id)?;
            let mut sources = Vec::new();
            for source in &row.sources {
                let entry = entries::row(connection, *source)?.filter(|entry| entry.binned.is_none());
                sources.push(RecordSource { id: *source, content: entry.map(|entry| entry.content) });
            }
            let missing = rules.missing(&row.fields);
            let kept = answers::of_record(connection, id)?;
            Ok(RecordView {
                id,
                fingerprint: fingerprint(&row.fields),
                boxes: RecordBox::fill(rules, &row.fields),
                complete: missing.is_empty(),
                missing,
                hints: craft::hints(rules, &row.fields, now)?,
                sources,
                unanswered: door::check(rules, &row.fields, &kept).unanswered,
            })
        })
    }

    /// Writes one box of a record; empty words empty it. Can be taken back.
    pub fn answer(&self, id: RecordId, field: String, words: PersonalText) -> Result<Changes, NotebookError> {
        if words.reveal().len() > LONGEST_TEXT {
            return Err(NotebookError::TooLong { limit: LONGEST_TEXT as u64 });
        }
        self.write(|write| {
            let mut fields = find(write.connection(), id)?.fields;
            craft::answer(Rules::england()?, &mut fields, &field, words)?;
            Ok(records::update(write, id, |row| row.fields = fields)?)
        })
    }

    /// What could identify someone in a record, answered or not.
    pub fn check(&self, id: RecordId) -> Result<CheckView, NotebookError> {
        self.read(|connection| {
            let row = find(connection, id)?;
            Ok(door::check(Rules::england()?, &row.fields, &answers::of_record(connection, id)?))
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
    craft::answer(Rules::england()?, &mut fields, field, words.into())?;
    Ok(records::update(write, id, |row| row.fields = fields)?)
}

pub(super) fn find(connection: &Connection, id: RecordId) -> Result<RecordRow, NotebookError> {
    records::row(connection, id)?
        .filter(|row| row.binned.is_none())
        .ok_or(NotebookError::missing(Missing::Record))
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
    let view = door::check(Rules::england()?, &row.fields, &answered);
    let finding = view.findings.into_iter().find(|finding| finding.field == field && finding.span == span);
    let finding = finding.ok_or(NotebookError::missing(Missing::Finding))?;
    let text = row.fields.get(field).map(|words| words.reveal()).unwrap_or_default();
    let bytes = utf16_to_bytes(text, span).ok_or(NotebookError::missing(Missing::Finding))?;
    let words = text.get(bytes.clone()).unwrap_or_default().to_owned();
    Ok(Found { row, kind: finding.kind, words, bytes, better: finding.better })
}
