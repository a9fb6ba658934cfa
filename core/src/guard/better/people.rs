//! The people of one text: the same name is the same person, and gets the same words.

use std::collections::HashMap;

use super::super::Finding;
use super::super::lexicon::folded;
use super::super::people::cues;

/// By which a person is known again: the last word of the name, or the only one.
pub(super) fn name(text: &str, finding: &Finding) -> Vec<String> {
    let words = text.get(finding.span.start..finding.span.end).unwrap_or("");
    words
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
        .map(folded)
        .filter(|word| !word.is_empty() && !cues::title(word))
        .collect()
}

/// Everybody whom a text names.
#[derive(Default)]
pub(super) struct People {
    /// Every part of a name, to the person.
    known: HashMap<String, usize>,
    relations: Vec<Option<&'static str>>,
}

/// Each person's code, and which of that code they are, from 1.
pub(super) struct Called {
    known: HashMap<String, usize>,
    codes: Vec<(&'static str, u32)>,
}

impl People {
    /// Meets somebody, or the same person again, with what is said of them there.
    pub(super) fn meet(&mut self, name: &[String], relation: Option<&'static str>) {
        let met = name.iter().find_map(|part| self.known.get(part)).copied();
        let person = met.unwrap_or_else(|| {
            self.relations.push(None);
            self.relations.len() - 1
        });
        for part in name {
            self.known.entry(part.clone()).or_insert(person);
        }
        if let Some(slot) = self.relations.get_mut(person) {
            *slot = slot.or(relation);
        }
    }

    /// Counted once everybody was met: a person may be named before it is said who they are.
    pub(super) fn called(self) -> Called {
        let mut counted: HashMap<&str, u32> = HashMap::new();
        let codes = self.relations.iter().map(|relation| {
            let code = relation.unwrap_or("person");
            let nth = counted.entry(code).or_default();
            *nth = nth.saturating_add(1);
            (code, *nth)
        });
        Called { codes: codes.collect(), known: self.known }
    }
}

impl Called {
    /// The code for a name, and which of that code.
    pub(super) fn of(&self, name: &[String]) -> (&'static str, u32) {
        let person = name.iter().find_map(|part| self.known.get(part)).copied().unwrap_or(0);
        self.codes.get(person).copied().unwrap_or(("person", 1))
    }
}
