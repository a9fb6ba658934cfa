//! The words of each screen, in one call. All of them can be read while the notebook is shut.

use chrono::NaiveDate;

use super::error::NotebookError;
use super::notebook::{Notebook, contained};
use crate::entries::{EntryKind, Wording};
use crate::forms::{
    ActivityForm, CareWords, ChecklistForm, DetailsForm, DetailsView, FeedbackForm, FirstEntryAnswer,
    FirstEntryWords, HandOverForm, PeerForm, ReflectionForm,
};
use crate::ids::EntryId;
use crate::licences::LicencesView;
use crate::moment::{Moment, london_date};
use crate::packs::Language;
use crate::packs::safety::EmployerAnswer;
use crate::retention::{RetentionChoices, RetentionSettings};
use crate::storage::settings;
use crate::storage::transact::Changes;

#[uniffi::export]
impl Notebook {
    /// The jot screen: every frame with its steps.
    pub fn reflection_form(&self, language: Language) -> Result<ReflectionForm, NotebookError> {
        contained(|| Ok(ReflectionForm::new(language)?))
    }

    /// The feedback screen.
    pub fn feedback_form(&self, language: Language) -> Result<FeedbackForm, NotebookError> {
        contained(|| Ok(FeedbackForm::new(language)?))
    }

    /// The page a person answers with the phone in their own hands.
    pub fn hand_over_form(&self, language: Language) -> Result<HandOverForm, NotebookError> {
        contained(|| Ok(HandOverForm::new(language)?))
    }

    /// The informal-supervision checklist. `due`, where it is known, decides which neutral labels are offered.
    pub fn checklist_form(
        &self,
        wording: Wording,
        due: Option<NaiveDate>,
        language: Language,
    ) -> Result<ChecklistForm, NotebookError> {
        contained(|| Ok(ChecklistForm::new(wording, due, language)?))
    }

    /// The screen of a peer-group session.
    pub fn peer_form(&self, language: Language) -> Result<PeerForm, NotebookError> {
        contained(|| Ok(PeerForm::new(language)?))
    }

    /// The screen of another activity.
    pub fn activity_form(&self, language: Language) -> Result<ActivityForm, NotebookError> {
        contained(|| Ok(ActivityForm::new(language)?))
    }

    /// The details of an entry of a kind that happened then: themes, capabilities, how long to keep it. While
    /// the notebook is shut, what is proposed for that is the pack's own.
    pub fn details_form(
        &self,
        kind: EntryKind,
        happened: Moment,
        language: Language,
    ) -> Result<DetailsForm, NotebookError> {
        self.proposing(&self.if_open(settings::retention)?, kind, happened, language)
    }

    /// What is said of an entry beside its words, and the screen to say it on: what is proposed for keeping it
    /// counts from the day it happened, and follows the notebook's own settings.
    pub fn details(&self, id: EntryId, language: Language) -> Result<DetailsView, NotebookError> {
        let entry = self.entry(id)?;
        // Not the pack's own proposals, should the notebook have shut meanwhile.
        let settings = self.read(|connection| Ok(settings::retention(connection)?))?;
        let form = self.proposing(&settings, entry.content.kind(), entry.happened, language)?;
        Ok(DetailsView { entry, form })
    }

    /// Words of care: what the check says of itself, what Layby can and cannot promise, parking first.
    pub fn care_words(&self, language: Language) -> Result<CareWords, NotebookError> {
        contained(|| Ok(CareWords::new(language)?))
    }

    /// What Layby is made of that others wrote, and their licences.
    pub fn licences(&self) -> Result<LicencesView, NotebookError> {
        contained(|| Ok(LicencesView::load()?.clone()))
    }

    /// What is asked before the first entry, and what was answered. It never stands before a jot: a shell asks
    /// right after the first one is on the disk (docs/adr/0011).
    pub fn first_entry_words(&self, language: Language) -> Result<FirstEntryWords, NotebookError> {
        let answered = self.if_open(settings::first_entry)?;
        contained(|| Ok(FirstEntryWords::new(answered, language)?))
    }

    /// Keeps what the employer says of keeping notes, and that the notice of disclosure was read, with today's
    /// date. It can be answered anew at any time.
    pub fn answer_first_entry(&self, employer: EmployerAnswer) -> Result<Changes, NotebookError> {
        self.write(|write| {
            let answer = FirstEntryAnswer { employer, on: london_date(write.now().at) };
            Ok(settings::answer_first_entry(write, &answer)?)
        })
    }
}

impl Notebook {
    /// The details' screen with what these settings propose for an entry of a kind that happened then.
    fn proposing(
        &self,
        settings: &RetentionSettings,
        kind: EntryKind,
        happened: Moment,
        language: Language,
    ) -> Result<DetailsForm, NotebookError> {
        contained(|| {
            let option = &settings.option(kind)?.code;
            let choices = RetentionChoices::new(Some(option), london_date(happened.at), language)?;
            Ok(DetailsForm::new(choices, london_date(self.clock.now().at), language)?)
        })
    }

    /// Reads, if the notebook is open; else there is only what everybody has.
    fn if_open<T: Default>(
        &self,
        work: impl FnOnce(&rusqlite::Connection) -> Result<T, crate::storage::Error>,
    ) -> Result<T, NotebookError> {
        match self.read(|connection| Ok(work(connection)?)) {
            Err(NotebookError::Locked) => Ok(T::default()),
            other => other,
        }
    }
}
