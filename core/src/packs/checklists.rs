//! The informal-supervision checklist and its neutral labels: `core/packs/checklists.json`.

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Deserialize;

use super::{Choice, Field, Language, Line, PackText, PackUnreadable, ShownText, read_once};
use crate::entries::{ChecklistQuestion, Wording};

/// The pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklists {
    /// Always `checklists`.
    pub pack: String,
    /// The pack's id.
    pub id: String,
    /// The pack's version.
    pub version: u32,
    /// What it is.
    pub about: String,
    /// The words the six questions can be asked in.
    pub wordings: Vec<WordingWords>,
    /// But why?
    pub but_why: super::prompts::Question,
    /// What is due, the decision and what follows.
    pub closing: Vec<Field>,
    /// What a label is, and what it is not.
    pub labels_help: PackText,
    /// What neutral labels are made of.
    pub labels: Labels,
    /// The tick that lets the talk fill a record's peer reflection.
    pub peer_reflection: Line,
}

/// One wording of the six questions.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordingWords {
    /// Which.
    pub code: Wording,
    /// What it is called.
    pub name: PackText,
    /// Where its words are from.
    pub help: PackText,
    /// The six, in order.
    pub questions: Vec<QuestionWords>,
}

/// One of the six questions.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionWords {
    /// Which.
    pub code: ChecklistQuestion,
    /// What is asked.
    pub question: PackText,
    /// One quiet line below.
    pub help: PackText,
}

/// What neutral labels are made of: a day, perhaps a part of it, and an event. Never a name, because there is
/// nowhere for one to come from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    /// How the words follow one another, which differs between the languages.
    pub patterns: Patterns,
    /// A hearing, a review.
    pub events: Vec<Choice<String>>,
    /// The days, Monday first.
    pub weekdays: Vec<Choice<String>>,
    /// Morning, afternoon.
    pub parts: Vec<Choice<String>>,
    /// Labels for what has no date yet.
    pub undated: Vec<Line>,
}

/// How the words of a label follow one another: `{weekday}`, `{part}`, `{event}`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Patterns {
    /// Of a day and an event.
    pub day: PackText,
    /// Of a day, a part of it, and an event.
    pub part: PackText,
}

impl Checklists {
    /// Layby's own.
    pub fn load() -> Result<&'static Self, PackUnreadable> {
        static CHECKLISTS: OnceLock<Option<Checklists>> = OnceLock::new();
        read_once(&CHECKLISTS, include_str!("../../packs/checklists.json"))
    }

    /// The six questions in a wording.
    pub fn wording(&self, wording: Wording) -> Result<&WordingWords, PackUnreadable> {
        self.wordings.iter().find(|words| words.code == wording).ok_or(PackUnreadable)
    }
}

impl Labels {
    /// Labels for something due on a day: first the day and each event, then the parts of the day with each.
    pub fn on(&self, due: NaiveDate, language: Language) -> Result<Vec<ShownText>, PackUnreadable> {
        let code = match due.weekday() {
            Weekday::Mon => "monday",
            Weekday::Tue => "tuesday",
            Weekday::Wed => "wednesday",
            Weekday::Thu => "thursday",
            Weekday::Fri => "friday",
            Weekday::Sat => "saturday",
            Weekday::Sun => "sunday",
        };
        let weekday = self.weekdays.iter().find(|day| day.code == code).ok_or(PackUnreadable)?;
        let parts = std::iter::once(None).chain(self.parts.iter().map(Some));
        let labels = parts.flat_map(|part| self.events.iter().map(move |event| (part, event)));
        Ok(labels.map(|(part, event)| self.label(weekday, part, event, language)).collect())
    }

    fn label(
        &self,
        weekday: &Choice<String>,
        part: Option<&Choice<String>>,
        event: &Choice<String>,
        language: Language,
    ) -> ShownText {
        let pattern = if part.is_some() { &self.patterns.part } else { &self.patterns.day };
        let pieces = [
            Some(("{weekday}", &weekday.name)),
            part.map(|part| ("{part}", &part.name)),
            Some(("{event}", &event.name)),
        ];
        // A label is in one language: Welsh only if every piece of it is.
        let all = || pieces.iter().flatten().map(|(_, text)| *text).chain([pattern]);
        let language = match all().all(|text| text.shown(language).language == language) {
            true => language,
            false => Language::English,
        };
        let mut label = pattern.shown(language);
        for (place, text) in pieces.into_iter().flatten() {
            label.words = label.words.replace(place, &text.shown(language).words);
        }
        label.unreviewed = all().any(|text| text.shown(language).unreviewed);
        label
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard;
    use proptest::prelude::*;

    fn labels(due: &str, language: Language) -> Vec<ShownText> {
        Checklists::load().unwrap().labels.on(due.parse().unwrap(), language).unwrap()
    }

    #[test]
    fn a_label_is_a_day_and_an_event_in_the_order_of_its_language() {
        let english: Vec<String> =
            labels("2026-11-17", Language::English).into_iter().map(|label| label.words).collect();
        assert_eq!(english[0], "Tuesday hearing");
        assert!(english.contains(&"Tuesday morning hearing".to_owned()));
        assert!(english.contains(&"Tuesday afternoon review".to_owned()));
        let welsh = labels("2026-11-17", Language::Welsh);
        assert_eq!(welsh[0].words, "Gwrandawiad dydd Mawrth");
        assert!(welsh.iter().any(|label| label.words == "Gwrandawiad bore dydd Mawrth"));
        assert!(welsh.iter().all(|label| label.unreviewed && label.language == Language::Welsh));
    }

    proptest! {
        #[test]
        fn no_label_of_any_day_could_tell_who_it_is(days in 0i32..3000) {
            let due = NaiveDate::from_num_days_from_ce_opt(738_000 + days).unwrap();
            for language in [Language::English, Language::Welsh] {
                let labels = Checklists::load().unwrap().labels.on(due, language).unwrap();
                prop_assert_eq!(labels.len(), 15);
                for label in labels {
                    prop_assert!(guard::find(&label.words).is_empty() && !label.words.contains('{'), "{}", label.words);
                }
            }
        }
    }
}
