//! Whose rules hold, and how much the account's boxes take: what a person sets.

use rusqlite::Connection;

use super::error::{Missing, NotebookError};
use super::notebook::Notebook;
use crate::records::rules::Rules;
use crate::records::{Answers, BoxLimit, NationCard, RecordBox, RulesView};
use crate::storage::settings;
use crate::storage::transact::Changes;

#[uniffi::export]
impl Notebook {
    /// The rules that hold in this notebook, those that could, and the limits that were set.
    pub fn rules(&self) -> Result<RulesView, NotebookError> {
        self.read(|connection| {
            let limits = settings::box_limits(connection)?;
            let limits = limits.into_iter().map(|(field, characters)| BoxLimit { field, characters });
            Ok(RulesView {
                nation: chosen(connection)?.nation.clone(),
                nations: Rules::all()?.iter().map(NationCard::new).collect(),
                box_limits: limits.collect(),
                boxes: RecordBox::fill(&rules(connection)?, &Answers::new()),
            })
        })
    }

    /// Chooses a nation's rules. Not a word of any record changes. Can be taken back.
    pub fn set_nation(&self, nation: String) -> Result<Changes, NotebookError> {
        self.write(|write| {
            let rules = Rules::of(&nation)?.ok_or(NotebookError::missing(Missing::Code))?;
            Ok(settings::set_nation(write, &rules.nation)?)
        })
    }

    /// Sets the most a box takes, in characters as a person counts them; none forgets it. No limit is published:
    /// this is what the person found in their account. It is counted against, never cut at. Can be taken back.
    pub fn set_box_limit(&self, field: String, characters: Option<u32>) -> Result<Changes, NotebookError> {
        self.write(|write| {
            if !rules(write.connection())?.has_box(&field) {
                return Err(NotebookError::missing(Missing::Field));
            }
            let mut limits = settings::box_limits(write.connection())?;
            match characters {
                Some(characters) => limits.insert(field, characters),
                None => limits.remove(&field),
            };
            Ok(settings::set_box_limits(write, &limits)?)
        })
    }
}

/// The rules that hold in a notebook, with the limits its person set.
pub(super) fn rules(connection: &Connection) -> Result<Rules, NotebookError> {
    Ok(chosen(connection)?.with_limits(&settings::box_limits(connection)?))
}

fn chosen(connection: &Connection) -> Result<&'static Rules, NotebookError> {
    match settings::nation(connection)? {
        None => Ok(Rules::england()?),
        // A notebook from a build with more packs, perhaps: never other rules in silence.
        Some(nation) => Rules::of(&nation)?.ok_or(NotebookError::missing(Missing::Code)),
    }
}
