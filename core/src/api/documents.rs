//! Documents for people: records as PDF or Word. Each record goes through the door first.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::craft::find;
use super::error::{Missing, NotebookError};
use super::notebook::{Notebook, contained};
use super::rules::rules;
use crate::accounts::documents::jotting::CheckedJotting;
use crate::accounts::documents::paper::{Paper, Passed, Subject};
use crate::accounts::documents::{
    self, DocumentFormat, DocumentOptions, DocumentScope, MadeDocument, NotMade,
};
use crate::accounts::door::{self, Unanswered};
use crate::ids::{EntryId, RecordId};
use crate::moment::london_date;
use crate::packs::Language;
use crate::records::cpd_year::CpdYear;
use crate::records::date_of;
use crate::records::rules::Rules;
use crate::standards::ElementView;
use crate::standards::pack::Standards;
use crate::storage::records::RecordRow;
use crate::storage::{answers, entries, records, verified_wording};

#[uniffi::export]
impl Notebook {
    /// Records as one document. Refused while any of them has a finding that waits for an answer, and with the
    /// number of all of them.
    pub fn document(
        &self,
        scope: DocumentScope,
        format: DocumentFormat,
        options: DocumentOptions,
    ) -> Result<MadeDocument, NotebookError> {
        let today = london_date(self.clock.now().at);
        let (paper, records, undated) = self.read(|connection| {
            let chosen = Chosen::of(connection, &scope)?;
            let passed = chosen.through_the_door(connection, &options)?;
            let paper = Paper::new(chosen.subject, &options, &passed, today)?;
            Ok((paper, passed.len(), chosen.undated))
        })?;
        // Setting the pages takes a while for a long year: the connection is free meanwhile.
        contained(|| {
            let (document, replaced_characters) = documents::write(&paper, format)?;
            let records = u32::try_from(records).unwrap_or(u32::MAX);
            Ok(MadeDocument { document, records, undated, replaced_characters })
        })
    }
}

/// The records of a scope, as they lie in their rows.
pub(super) struct Chosen {
    subject: Subject,
    pub(super) rules: Rules,
    pub(super) rows: Vec<(RecordId, RecordRow)>,
    pub(super) kept: Vec<answers::Answered>,
    pub(super) undated: u32,
}

impl Chosen {
    pub(super) fn of(connection: &Connection, scope: &DocumentScope) -> Result<Self, NotebookError> {
        let rules = rules(connection)?;
        let mut undated = 0;
        let (subject, rows) = match scope {
            DocumentScope::Chosen { records } => {
                let mut seen = BTreeSet::new();
                let mut rows = Vec::new();
                for id in records.iter().filter(|id| seen.insert(**id)) {
                    rows.push((*id, find(connection, *id)?));
                }
                (Subject::Chosen, rows)
            }
            DocumentScope::Year { holding } => {
                let year = CpdYear::of(*holding, &rules.year).ok_or(NotebookError::NotADate)?;
                let mut dated = Vec::new();
                for (id, row) in records::between(connection, year.first, year.last, true)? {
                    match date_of(&row.fields) {
                        None => undated += 1,
                        // Whole: a list of records comes without what they rest on.
                        Some(_) => dated.push((id, find(connection, id)?)),
                    }
                }
                (Subject::Year(year), dated)
            }
        };
        if rows.is_empty() {
            return Err(NotebookError::missing(Missing::Record));
        }
        let kept = rows.iter().map(|(id, _)| answers::of_record(connection, *id));
        let kept = kept.collect::<Result<_, _>>()?;
        Ok(Self { subject, rules, rows, kept, undated })
    }

    /// Every record and every chosen jotting passes the door, or the person hears how many findings wait in all.
    pub(super) fn through_the_door(
        &self,
        connection: &Connection,
        options: &DocumentOptions,
    ) -> Result<Vec<Passed<'_>>, NotebookError> {
        let mut left: BTreeSet<EntryId> = options.jottings.iter().copied().collect();
        let (mut passed, mut waiting) = (Vec::new(), 0u32);
        for ((_, row), kept) in self.rows.iter().zip(&self.kept) {
            let checked = door::pass(&self.rules, &row.fields, kept)
                .map_err(|Unanswered(findings)| waiting = waiting.saturating_add(findings));
            let mut numbers = BTreeSet::new();
            let mut jottings = Vec::new();
            for source in &row.sources {
                let entry = entries::row(connection, *source)?.filter(|entry| entry.binned.is_none());
                let Some(entry) = entry else { continue };
                numbers.extend(entry.details.standards);
                if left.remove(source) {
                    match CheckedJotting::pass(&entry.content, entry.happened, kept) {
                        Ok(jotting) => jottings.push(jotting),
                        Err(Unanswered(findings)) => waiting = waiting.saturating_add(findings),
                    }
                }
            }
            if let Ok(checked) = checked {
                let standards = if options.standards { elements(connection, &numbers)? } else { Vec::new() };
                passed.push(Passed { checked, standards, jottings });
            }
        }
        match (waiting, left.is_empty()) {
            (0, true) => Ok(passed),
            // A jotting that was chosen and belongs to none of the records, or lies in the bin.
            (0, false) => Err(NotebookError::missing(Missing::Entry)),
            (findings, _) => Err(NotebookError::Unanswered { findings }),
        }
    }
}

/// The elements with these numbers, in the standards' order. Their framing is English, as the wording is.
pub(super) fn elements(
    connection: &Connection,
    numbers: &BTreeSet<String>,
) -> Result<Vec<ElementView>, NotebookError> {
    let pack = Standards::england()?;
    let verified = verified_wording::of_pack(connection, &pack.id)?;
    let spoken = pack.elements().filter(|(_, element)| numbers.contains(&element.number));
    let views =
        spoken.map(|(standard, element)| ElementView::new(standard, element, &verified, Language::English));
    Ok(views.collect::<Result<_, _>>()?)
}

impl From<NotMade> for NotebookError {
    fn from(_: NotMade) -> Self {
        Self::Internal { number: 0 }
    }
}
