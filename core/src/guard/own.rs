//! The practitioner's own list: people they must never name, their own name, their team.
//!
//! It lies in the notebook (`storage/own_list.rs`) and is handed to the check; nothing here keeps it.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::lexicon::folded;
use super::text::Doc;
use super::{Finding, FindingKind, Found, Level, Reason};

/// What a name on the own list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum Listed {
    /// Somebody who must never be named: stops.
    NeverName,
    /// The practitioner's own name: worth a look, since a team and a name narrow down a family.
    OwnName,
    /// Their team: likewise.
    OwnTeam,
}

/// The most words of one name that are compared.
const LONGEST: usize = 8;

/// Names to look for besides all others, in any case.
#[derive(Default)]
pub struct OwnList {
    names: Vec<(Vec<String>, Listed)>,
    /// By first word, where in `names`.
    by_first: HashMap<String, Vec<usize>>,
}

impl OwnList {
    /// A list of names as they were typed.
    pub fn new<'n>(names: impl IntoIterator<Item = (&'n str, Listed)>) -> Self {
        let mut list = Self::default();
        for (name, listed) in names {
            let words: Vec<String> =
                pieces(name).map(folded).filter(|w| !w.is_empty()).take(LONGEST).collect();
            // Each part of a person's name names them too.
            if listed != Listed::OwnTeam && words.len() > 1 {
                for part in words.iter().filter(|part| part.len() > 2) {
                    list.add(vec![part.clone()], listed);
                }
            }
            list.add(words, listed);
        }
        list
    }

    fn add(&mut self, words: Vec<String>, listed: Listed) {
        if let Some(first) = words.first() {
            self.by_first.entry(first.clone()).or_default().push(self.names.len());
            self.names.push((words, listed));
        }
    }

    pub(super) fn find(&self, doc: &Doc, found: &mut Found) {
        if self.names.is_empty() {
            return;
        }
        for i in 0..doc.len() {
            let word = folded(base(doc, i));
            for name in self.by_first.get(&word).into_iter().flatten() {
                if let Some((words, listed)) = self.names.get(*name) {
                    found.all.extend(one(doc, i, words, *listed));
                }
            }
        }
    }
}

fn pieces(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))).filter(|piece| !piece.is_empty())
}

fn base<'d>(doc: &'d Doc, i: usize) -> &'d str {
    let raw = doc.raw(i);
    raw.strip_suffix("'s").or_else(|| raw.strip_suffix("’s")).unwrap_or(raw)
}

fn one(doc: &Doc, first: usize, words: &[String], listed: Listed) -> Option<Finding> {
    // A word that is also English ("Grace", "Green Team") has to be written as a name.
    let common = |i: usize| !doc.known(doc.raw(i)).no_word();
    if words.len() == 1 && common(first) && !doc.capital(first) {
        return None;
    }
    let mut last = first;
    for word in words.iter().skip(1) {
        let next = if doc.is_punct(last + 1, "-.&'’") { last + 2 } else { last + 1 };
        if folded(base(doc, next)) != *word {
            return None;
        }
        last = next;
    }
    let mut span = doc.span(first, last)?;
    span.end -= doc.raw(last).len() - base(doc, last).len();
    let (level, reason) = match listed {
        Listed::NeverName => (Level::Stop, Reason::NeverName),
        Listed::OwnName => (Level::Look, Reason::OwnName),
        Listed::OwnTeam => (Level::Look, Reason::OwnTeam),
    };
    let kind = if listed == Listed::OwnTeam { FindingKind::Place } else { FindingKind::Person };
    (!doc.touched_right(last) && span.start < span.end).then_some(Finding {
        span,
        kind,
        level,
        reason,
        confidence: 99,
    })
}
