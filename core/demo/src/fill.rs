//! Filling a notebook with the year, through the facade alone.

use std::collections::BTreeMap;

use layby_core::api::{Notebook, NotebookError};
use layby_core::ids::{EntryId, RecordId};
use layby_core::packs::safety::EmployerAnswer;

use crate::year::{State, Year, YearEntry, YearRecord};
use crate::{Error, WalkingClock};

/// What is in the notebook now, by the keys of the file.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// Entries.
    pub entries: BTreeMap<String, EntryId>,
    /// Records.
    pub records: BTreeMap<String, RecordId>,
}

/// A filling that can stop on the way and go on.
pub struct Filling<'a> {
    year: &'a Year,
    notebook: &'a Notebook,
    clock: &'a WalkingClock,
    /// How far it is.
    next: usize,
    /// What is there so far.
    pub filled: Filled,
}

/// Fills an open notebook, which has the clock, with all of it. The clock stands at the last evening then.
pub fn fill(notebook: &Notebook, clock: &WalkingClock, year: &Year) -> Result<Filled, Error> {
    let mut filling = Filling::new(year, notebook, clock);
    filling.up_to(usize::MAX)?;
    for record in &year.records {
        filling.record(record)?;
    }
    Ok(filling.filled)
}

impl<'a> Filling<'a> {
    /// At its beginning.
    pub fn new(year: &'a Year, notebook: &'a Notebook, clock: &'a WalkingClock) -> Self {
        Self { year, notebook, clock, next: 0, filled: Filled::default() }
    }

    /// Writes entries until there are `count`, or no more; says how many were written.
    pub fn up_to(&mut self, count: usize) -> Result<usize, Error> {
        let begun = self.next;
        while let Some(entry) = self.year.entries.get(self.next).filter(|_| self.next < count) {
            self.entry(entry)?;
            self.next += 1;
        }
        let written = self.next - begun;
        if written > 0 && self.next == self.year.entries.len() {
            self.tidy_up()?;
        }
        Ok(written)
    }

    /// Crafts a record and writes its boxes.
    pub fn record(&mut self, record: &YearRecord) -> Result<RecordId, Error> {
        let sources = record.from.iter().map(|key| self.id(key)).collect::<Result<_, _>>()?;
        let changes = self.notebook.craft(sources)?;
        let id: RecordId = changes.new_ids.first().and_then(|id| id.parse().ok()).ok_or(Error::Year)?;
        for (field, words) in &record.boxes {
            self.notebook.answer(id, (*field).to_owned(), words.as_str().into())?;
        }
        if let Some(on) = record.recorded {
            self.notebook.mark_recorded(id, on)?;
        }
        self.filled.records.insert(record.key.clone(), id);
        Ok(id)
    }

    /// The entry with a key.
    pub fn id(&self, key: &str) -> Result<EntryId, Error> {
        self.filled.entries.get(key).copied().ok_or(Error::Year)
    }

    /// On the last evening: what is not worth keeping goes in the bin, where it lies for thirty days.
    fn tidy_up(&self) -> Result<(), Error> {
        for entry in self.year.entries.iter().filter(|entry| entry.state == State::Binned) {
            self.notebook.delete_entry(self.id(&entry.key)?)?;
        }
        Ok(())
    }

    /// Jots as a person would: words first, what else is said of them after, then kept. The first one is
    /// followed by the words that come before the first entry.
    fn entry(&mut self, entry: &YearEntry) -> Result<(), Error> {
        self.clock.walk_to(entry.happened);
        let id: EntryId = self.notebook.mint_id().parse().map_err(|_| NotebookError::NotAnId)?;
        self.notebook.save_draft(id, entry.content.clone())?;
        let mut details = entry.details.clone();
        details.keep_until = details.keep_until.or(self.notebook.entry(id)?.details.keep_until);
        self.notebook.save_details(id, details)?;
        if entry.state != State::Draft {
            self.notebook.keep(id)?;
        }
        if self.filled.entries.is_empty() {
            self.notebook.answer_first_entry(EmployerAnswer::Yes)?;
        }
        self.filled.entries.insert(entry.key.clone(), id);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    use layby_core::ids::RandomIds;
    use layby_core::packs::Language;
    use layby_core::vault::Places;
    use layby_core::vault::kdf::KdfParameters;

    #[test]
    fn a_notebook_is_filled_as_if_the_year_had_been_lived() {
        let folder = tempfile::tempdir().unwrap();
        let year = Year::read().unwrap();
        let clock = Arc::new(WalkingClock::new(year.entries[0].happened));
        let places = Places::new(folder.path(), None);
        let notebook = Notebook::with(
            places,
            &crate::DEVICE_SECRET,
            clock.clone(),
            Arc::new(RandomIds),
            KdfParameters::FLOOR,
        )
        .unwrap();
        notebook.begin().unwrap();
        let filled = fill(&notebook, &clock, &year).unwrap();
        assert_eq!(filled.entries.len(), year.entries.len());
        for entry in &year.entries {
            let view = notebook.entry(filled.entries[&entry.key]).unwrap();
            assert_eq!(view.content, entry.content, "{}", entry.key);
            assert_eq!(view.happened, entry.happened, "{}", entry.key);
            assert_eq!(view.details.standards, entry.details.standards);
            assert_eq!(view.details.keep_until.unwrap().to_string(), "2027-11-30", "a year after its year");
            let state = if view.draft {
                State::Draft
            } else if view.binned {
                State::Binned
            } else {
                State::Kept
            };
            assert_eq!(state, entry.state, "{}", entry.key);
            // Kept when it happened, not when the test ran.
            assert!(view.kept.is_none_or(|kept| kept.at == entry.happened.at));
        }
        for record in &year.records {
            let view = notebook.record(filled.records[&record.key]).unwrap();
            assert!(view.complete, "{}", record.key);
            assert_eq!(view.sources.len(), record.from.len());
        }
        let answered = notebook.first_entry_words(Language::English).unwrap().answered.unwrap();
        assert_eq!(answered.on.to_string(), "2025-12-01");
        assert_eq!(notebook.retention(Language::English).unwrap().due, []);
    }
}
