//! What other systems take in by hand, and what they give: statements as a file, portfolios as archives.

use std::collections::BTreeSet;

use super::documents::{Chosen, elements};
use super::error::NotebookError;
use super::notebook::{Notebook, contained};
use super::outbox::standards_of;
use crate::accounts::documents::{DocumentOptions, DocumentScope};
use crate::accounts::door::{self, Unanswered};
use crate::accounts::leap2a::read;
use crate::accounts::leap2a::write::{self, Part};
use crate::accounts::xapi::file::{self, Leaving};
use crate::accounts::xapi::statement::Saying;
use crate::accounts::xapi::{StatementActor, ids};
use crate::accounts::{Document, records_json};
use crate::entries::EntryContent;
use crate::ids::EntryId;
use crate::moment::{Moment, london_date};
use crate::packs::Language;
use crate::records::RecordCard;
use crate::standards::pack::Standards;
use crate::storage::transact::Changes;
use crate::storage::{Error, drafts, entries};
use crate::vault::Damage;

#[uniffi::export]
impl Notebook {
    /// Records as xAPI statements in one file (`docs/xapi.md`), for a store that is filled by hand. Refused while
    /// a finding waits for an answer, or a box that the form asks for has no words.
    pub fn statements(
        &self,
        scope: DocumentScope,
        actor: StatementActor,
        language: Language,
    ) -> Result<Document, NotebookError> {
        let actor = actor.checked()?;
        let now = self.clock.now().at;
        self.read(|connection| {
            let pack = Standards::england()?;
            let chosen = Chosen::of(connection, &scope)?;
            let rules = &chosen.rules;
            let (mut leaving, mut waiting, mut missing) = (Vec::new(), 0u32, 0usize);
            for ((id, row), kept) in chosen.rows.iter().zip(&chosen.kept) {
                missing += rules.missing(&row.fields).len();
                match door::pass(rules, &row.fields, kept) {
                    Err(Unanswered(findings)) => waiting = waiting.saturating_add(findings),
                    Ok(checked) => {
                        let standards = elements(connection, &standards_of(connection, row)?)?;
                        leaving.push(Leaving { record: *id, checked, standards });
                    }
                }
            }
            if waiting > 0 {
                return Err(NotebookError::Unanswered { findings: waiting });
            }
            if missing > 0 {
                return Err(NotebookError::Incomplete { boxes: u32::try_from(missing).unwrap_or(u32::MAX) });
            }
            Ok(file::write(&leaving, pack, &Saying { actor: &actor, language, now }))
        })
    }
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ImportView {
    /// The drafts that were made, and what changed.
    pub changes: Changes,
    /// Entries that are drafts now.
    pub drafts: u32,
    /// Entries that came in with an earlier import: left as they are.
    pub already: u32,
    /// Parts of the portfolio that are no writing: journals, people, files.
    pub others: u32,
}

#[uniffi::export]
impl Notebook {
    /// Records as a Leap2A archive for an e-portfolio. Refused while a finding waits for an answer. Of `options`
    /// it takes the language, the name, the standards and the jottings; a feed has no place for a registration
    /// number.
    pub fn leap2a(&self, scope: DocumentScope, options: DocumentOptions) -> Result<Document, NotebookError> {
        self.read(|connection| {
            let chosen = Chosen::of(connection, &scope)?;
            let passed = chosen.through_the_door(connection, &options)?;
            // A jotting goes along once, with the first record that rests on it.
            let mut left: BTreeSet<EntryId> = options.jottings.iter().copied().collect();
            let mut parts = Vec::new();
            for ((id, row), passed) in chosen.rows.iter().zip(passed) {
                let edited = Moment::from_stored(row.edited, 0).ok_or(Error::Damaged(Damage::Content))?;
                let jottings = row.sources.iter().copied().filter(|source| left.remove(source)).collect();
                parts.push(Part { record: *id, edited: edited.at, passed, jottings });
            }
            let name = options.name.as_ref().map(|name| name.reveal().trim()).filter(|name| !name.is_empty());
            Ok(write::write(&parts, options.language, name, Standards::england()?)?)
        })
    }

    /// Records as one JSON document (`docs/records-format.md`), for a program of one's own. Refused while a finding
    /// waits for an answer.
    pub fn records_json(
        &self,
        scope: DocumentScope,
        options: DocumentOptions,
    ) -> Result<Document, NotebookError> {
        let today = london_date(self.clock.now().at);
        self.read(|connection| {
            let chosen = Chosen::of(connection, &scope)?;
            let passed = chosen.through_the_door(connection, &options)?;
            let rows = chosen.rows.iter();
            let cards: Vec<RecordCard> = rows
                .map(|(id, row)| RecordCard::new(&chosen.rules, *id, &row.fields, row.recorded.clone()))
                .collect();
            Ok(records_json::write(&cards, &passed, &options, today)?)
        })
    }

    /// Takes the entries of a Leap2A archive in as drafts, all of them or none. What came in before is left alone.
    /// It can be taken back in one step, until one of the drafts was changed, kept or discarded.
    pub fn import_leap2a(&self, archive: &[u8]) -> Result<ImportView, NotebookError> {
        let portfolio = contained(|| Ok(read::archive(archive)?))?;
        let now = self.clock.now();
        let (mut drafts, mut already) = (0, 0);
        let changes = self.write(|write| {
            for entry in &portfolio.entries {
                let id = EntryId(ids::statement_id(&[b"leap2a", entry.id.as_bytes()]));
                let connection = write.connection();
                if entries::row(connection, id)?.is_some() || drafts::row(connection, id)?.is_some() {
                    already += 1;
                    continue;
                }
                let happened = entry.at.map_or(now, |at| Moment { at, offset_seconds: 0 });
                let content = EntryContent::reflection(entry.words.as_str());
                drafts::bring_in(write, id, content, happened)?;
                drafts += 1;
            }
            Ok::<_, NotebookError>(())
        })?;
        Ok(ImportView { changes, drafts, already, others: portfolio.others })
    }
}
