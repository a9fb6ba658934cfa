//! What other systems take in by hand: statements as a file.

use super::documents::{Chosen, elements};
use super::error::NotebookError;
use super::notebook::Notebook;
use super::queue::standards_of;
use crate::accounts::Document;
use crate::accounts::documents::DocumentScope;
use crate::accounts::door::{self, Unanswered};
use crate::accounts::xapi::Actor;
use crate::accounts::xapi::file::{self, Leaving};
use crate::accounts::xapi::statement::Saying;
use crate::packs::Language;
use crate::records::rules::Rules;
use crate::standards::pack::Standards;

#[uniffi::export]
impl Notebook {
    /// Records as xAPI statements in one file (`docs/xapi.md`), for a store that is filled by hand. Refused while
    /// a finding waits for an answer, or a box that the form asks for has no words.
    pub fn statements(
        &self,
        scope: DocumentScope,
        actor: Actor,
        language: Language,
    ) -> Result<Document, NotebookError> {
        let actor = actor.checked()?;
        let now = self.clock.now().at;
        self.read(|connection| {
            let (rules, pack) = (Rules::england()?, Standards::england()?);
            let chosen = Chosen::of(connection, &scope)?;
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
