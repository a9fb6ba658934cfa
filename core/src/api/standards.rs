//! The standards: read while shut or open, found, and put right from the regulator's page.

use std::collections::BTreeSet;

use super::error::{Missing, NotebookError};
use super::notebook::{Notebook, contained};
use crate::packs::Language;
use crate::personal::PersonalText;
use crate::standards::pack::Standards;
use crate::standards::paste::{self, LONGEST_PASTE, WordingComparison, WordingResult};
use crate::standards::{ElementView, Links, StandardsFound, StandardsView, Verified, find};
use crate::storage::transact::Changes;
use crate::storage::{listed, verified_wording};

#[uniffi::export]
impl Notebook {
    /// All standards, each with its elements. Works while the notebook is shut: then without what was
    /// verified in it.
    pub fn standards(&self, language: Language) -> Result<StandardsView, NotebookError> {
        let verified = self.verified()?;
        let links = self.links()?;
        contained(|| {
            let view = StandardsView::new(Standards::england()?, &verified, language)?;
            Ok(links.iter().fold(view, StandardsView::linked))
        })
    }

    /// One element, by its number ("3.12"). Works while the notebook is shut.
    pub fn element(&self, number: String, language: Language) -> Result<ElementView, NotebookError> {
        let (verified, links) = (self.verified()?, self.links()?);
        contained(|| {
            let (standard, element) =
                Standards::england()?.element(&number).ok_or(NotebookError::missing(Missing::Standard))?;
            let view = ElementView::new(standard, element, &verified, language)?;
            Ok(links.iter().fold(view, ElementView::linked))
        })
    }

    /// Elements by number or by words, best first. Never an error for what is typed. Works while the
    /// notebook is shut.
    pub fn find_standards(
        &self,
        query: PersonalText,
        language: Language,
    ) -> Result<StandardsFound, NotebookError> {
        let (verified, links) = (self.verified()?, self.links()?);
        contained(|| {
            let found = find::find(Standards::england()?, &verified, query.reveal(), language)?;
            Ok(links.iter().fold(found, StandardsFound::linked))
        })
    }

    /// Compares text copied from the regulator's page with the wording in this notebook. Changes nothing.
    pub fn compare_wording(&self, text: PersonalText) -> Result<WordingComparison, NotebookError> {
        bounded(&text)?;
        let pack = Standards::england()?;
        let verified = self.read(|connection| Ok(verified_wording::of_pack(connection, &pack.id)?))?;
        contained(|| Ok(paste::compare(pack, &verified, text.reveal())))
    }

    /// Takes the pasted wording of these elements, dated today. `fingerprint` names the comparison that was
    /// shown: if the text or the notebook has changed since, nothing is taken. Can be taken back.
    pub fn accept_wording(
        &self,
        text: PersonalText,
        fingerprint: String,
        numbers: Vec<String>,
    ) -> Result<Changes, NotebookError> {
        bounded(&text)?;
        self.write(|write| {
            let pack = Standards::england()?;
            let verified = verified_wording::of_pack(write.connection(), &pack.id)?;
            let comparison = paste::compare(pack, &verified, text.reveal());
            if comparison.fingerprint != fingerprint {
                return Err(NotebookError::Stale);
            }
            for number in numbers.into_iter().collect::<BTreeSet<_>>() {
                let pasted = comparison.elements.iter().find(|element| element.number == number);
                let pasted = pasted
                    .and_then(|element| WordingResult::pasted(&element.result))
                    .ok_or(NotebookError::missing(Missing::Standard))?;
                verified_wording::accept(write, &pack.id, &number, pasted.clone())?;
            }
            Ok(())
        })
    }

    /// Forgets a wording that was accepted: what was shipped, if anything, stands again. Can be taken back.
    pub fn forget_wording(&self, number: String) -> Result<Changes, NotebookError> {
        self.write(|write| {
            let pack = Standards::england()?;
            if !verified_wording::of_pack(write.connection(), &pack.id)?.contains_key(&number) {
                return Err(NotebookError::missing(Missing::Standard));
            }
            Ok(verified_wording::forget(write, &pack.id, &number)?)
        })
    }
}

impl Notebook {
    /// What was verified in this notebook; nothing while it is shut.
    fn verified(&self) -> Result<Verified, NotebookError> {
        let pack = Standards::england()?;
        match self.read(|connection| Ok(verified_wording::of_pack(connection, &pack.id)?)) {
            Err(NotebookError::Locked) => Ok(Verified::new()),
            other => other,
        }
    }
}

impl Notebook {
    /// How many entries are linked to each standard and element; none while the notebook is shut.
    fn links(&self) -> Result<Option<Links>, NotebookError> {
        let tallies = self.read(|connection| Ok(listed::tallies(connection, &listed::standard_tag(""))?));
        match tallies {
            Ok(tallies) => {
                Ok(Some(tallies.into_iter().map(|(number, tally)| (number, tally.entries)).collect()))
            }
            Err(NotebookError::Locked) => Ok(None),
            Err(other) => Err(other),
        }
    }
}

fn bounded(text: &PersonalText) -> Result<(), NotebookError> {
    if text.reveal().len() > LONGEST_PASTE {
        return Err(NotebookError::TooLong { limit: LONGEST_PASTE as u64 });
    }
    Ok(())
}
