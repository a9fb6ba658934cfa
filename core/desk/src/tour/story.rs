//! What the tour tells: a practitioner who does not exist. The jottings are the demo year's.

use serde::Deserialize;

use crate::failure::Trouble;

/// Jotted five minutes before a review, with what belongs on the case system. Both are reserved for examples.
pub const WHILE_SHUT: &str = "Bedtimes family, five minutes before the review. Grandad would like the plan \
    by e-mail, grandad@example.org, or a ring after six, 07700 900123. And the older boy asked if HE could \
    come to the next one. Nobody had asked him";
/// What all three jottings of the record share.
pub const SEARCHED: &str = "bedtimes";
/// The two jottings that the one above is crafted with.
pub const CRAFTED_WITH: [&str; 2] = ["e002", "e014"];
/// Better words for an e-mail address, and a reason to keep anything else.
pub const BETTER_WORDS: &str = "to the address on the case system";
/// See above.
pub const BECAUSE: &str = "Made up for this tour: it leads to nobody.";

const JOTTINGS: usize = 12;

#[derive(Deserialize)]
struct Year {
    entries: Vec<YearEntry>,
    records: Vec<YearRecord>,
}

#[derive(Deserialize)]
struct YearEntry {
    key: String,
    frame: Option<String>,
    /// Of another shape for other kinds of entries.
    #[serde(default)]
    answers: serde_json::Value,
}

#[derive(Deserialize)]
struct YearRecord {
    key: String,
    learnt: String,
    impact: String,
}

/// A jotting of the year.
pub struct Jotting {
    /// Its key in the year.
    pub key: String,
    /// Its words.
    pub words: String,
}

/// The tour's part of the year.
pub struct Story {
    /// The first dozen free reflections.
    pub jottings: Vec<Jotting>,
    /// What was learnt over the year from the evening about bedtimes.
    pub learnt: String,
    /// The difference it made.
    pub impact: String,
}

/// Reads the year.
pub fn story() -> Result<Story, Trouble> {
    let year: Year =
        serde_json::from_str(include_str!("../../tour/year.json")).map_err(|_| Trouble::Fault)?;
    let free = year.entries.into_iter().filter(|entry| entry.frame.as_deref() == Some("free"));
    let words = |entry: YearEntry| {
        let words = entry.answers.get("free")?.as_str()?.to_owned();
        Some(Jotting { key: entry.key, words })
    };
    let record = year.records.into_iter().find(|record| record.key == "r003").ok_or(Trouble::Fault)?;
    Ok(Story {
        jottings: free.filter_map(words).take(JOTTINGS).collect(),
        learnt: record.learnt,
        impact: record.impact,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_story_holds_together() {
        let story = story().unwrap();
        assert_eq!(story.jottings.len(), JOTTINGS);
        for key in CRAFTED_WITH {
            let jotting = story.jottings.iter().find(|jotting| jotting.key == key).unwrap();
            assert!(jotting.words.to_lowercase().contains(SEARCHED));
        }
        assert!(WHILE_SHUT.to_lowercase().contains(SEARCHED));
    }
}
