//! A raw jotting on its way out, chosen by hand. It has its own small door.

use crate::accounts::door::{self, Unanswered};
use crate::entries::EntryContent;
use crate::moment::Moment;
use crate::spans::utf16_to_bytes;
use crate::storage::answers::Answered;

/// A jotting in which nothing that could identify someone waits for an answer. Only [`CheckedJotting::pass`]
/// makes one. It has no `Debug`: it holds a person's words.
pub struct CheckedJotting {
    words: Vec<String>,
    happened: Moment,
}

impl CheckedJotting {
    /// Lets a jotting through, or says how many places stand in the way. An answer holds here when it was given,
    /// in the record that rests on the jotting, for the same words of the same kind.
    pub fn pass(content: &EntryContent, happened: Moment, answered: &Answered) -> Result<Self, Unanswered> {
        let words: Vec<String> = content
            .texts()
            .into_iter()
            .filter(|text| !text.is_blank())
            .map(|text| text.reveal().trim().to_owned())
            .collect();
        let waiting = words.iter().map(|text| waiting(text, answered)).sum();
        match waiting {
            0 => Ok(Self { words, happened }),
            waiting => Err(Unanswered(waiting)),
        }
    }

    /// What it says, text by text.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// When it happened.
    pub fn happened(&self) -> Moment {
        self.happened
    }
}

fn waiting(text: &str, answered: &Answered) -> u32 {
    let open = door::find(text, Some(&answered.own)).into_iter().filter(|finding| {
        let found = utf16_to_bytes(text, finding.span).and_then(|bytes| text.get(bytes));
        let code = door::code(finding.kind);
        let kept =
            |words: &str| answered.kept.iter().any(|kept| kept.kind == code && kept.words.reveal() == words);
        // A place that cannot be found again was not answered.
        !found.is_some_and(kept)
    });
    u32::try_from(open.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::{Clock, SystemClock};
    use crate::storage::answers::KeptFinding;

    #[test]
    fn a_jotting_waits_for_the_same_answers_as_its_record() {
        let now = SystemClock.now();
        let jot = EntryContent::reflection("rang 07700 900123");
        assert_eq!(CheckedJotting::pass(&jot, now, &Answered::default()).err(), Some(Unanswered(1)));
        let kept = |words: &str| {
            let (field, kind) = ("description".into(), "phone".into());
            let (words, reason) = (words.into(), "a made-up number".into());
            Answered { kept: vec![KeptFinding { field, kind, words, reason }], ..Answered::default() }
        };
        assert!(CheckedJotting::pass(&jot, now, &kept("07700 900123")).is_ok());
        assert_eq!(CheckedJotting::pass(&jot, now, &kept("07700 900456")).err(), Some(Unanswered(1)));
    }
}
