//! Whether two records say the same. The regulator looks for identical records (publication), so a hint asks
//! before it does. What counts is what happened, what was learnt and what it changed: not date, type or peer.

use std::collections::BTreeMap;

use ring::digest;

use super::model::Answers;
use super::rules::{DESCRIPTION, IMPACT, LEARNT};

/// From this share of common words on, two records are near-identical. Ours: nobody published a figure.
const NEAR_PER_CENT: usize = 90;
/// Fewer words than this, and common words mean little.
const FEWEST_WORDS: usize = 12;

/// A name for what a record says, the same for records that differ in marks, case and spaces alone; empty for a
/// record that says nothing yet. It tells no word.
pub fn of(fields: &Answers) -> String {
    let words = words(fields);
    if words.is_empty() {
        return String::new();
    }
    let mut hash = digest::Context::new(&digest::SHA256);
    for word in &words {
        hash.update(word.as_bytes());
        hash.update(b" ");
    }
    data_encoding::HEXLOWER.encode(hash.finish().as_ref())
}

/// Whether two records share nearly all their words.
pub fn near(one: &Answers, other: &Answers) -> bool {
    let (one, other) = (words(one), words(other));
    let (fewer, all) = (one.len().min(other.len()), one.len() + other.len());
    if fewer < FEWEST_WORDS {
        return fewer > 0 && one == other;
    }
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for word in &one {
        *left.entry(word).or_default() += 1;
    }
    let mut common = 0;
    for word in &other {
        if let Some(count) = left.get_mut(word.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            common += 1;
        }
    }
    2 * common * 100 >= NEAR_PER_CENT * all
}

fn words(fields: &Answers) -> Vec<String> {
    [DESCRIPTION, LEARNT, IMPACT]
        .iter()
        .filter_map(|code| fields.get(*code))
        .flat_map(|text| text.reveal().split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn record(description: &str, learnt: &str) -> Answers {
        Answers::from([
            (DESCRIPTION.to_owned(), description.into()),
            (LEARNT.to_owned(), learnt.into()),
            ("date".to_owned(), "2026-03-12".into()),
        ])
    }

    #[test]
    fn marks_case_and_dates_make_no_difference_and_words_do() {
        let one = record("Waited, at the door.", "To count!");
        let mut other = record("waited at the DOOR", "to count");
        other.insert("date".into(), "2026-04-01".into());
        assert_eq!(of(&one), of(&other));
        assert_ne!(of(&one), of(&record("Waited at the door", "to knock")));
        assert_eq!(of(&Answers::new()), "");
    }

    #[test]
    fn one_changed_word_in_twenty_is_near_and_another_story_is_not() {
        let story =
            "I stood at the door for a while and counted to seven before I knocked again and somebody came";
        let nearly = story.replace("seven", "nine");
        assert!(near(&record(story, ""), &record(&nearly, "")));
        let another =
            "We talked in the car about the hearing and what the family had asked of all of us today";
        assert!(!near(&record(story, ""), &record(another, "")));
        assert!(!near(&record("short", ""), &record("brief", "")), "a word is no likeness");
    }

    proptest! {
        #[test]
        fn any_text_is_like_itself_and_likeness_goes_both_ways(a in "\\PC{0,80}", b in "\\PC{0,80}") {
            let (one, other) = (record(&a, ""), record(&b, ""));
            prop_assert_eq!(near(&one, &other), near(&other, &one));
            prop_assert_eq!(of(&one).is_empty(), !near(&one, &one));
        }
    }
}
