//! Two wordings word by word.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use crate::personal::PersonalText;

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum DiffOp {
    /// They stand in both.
    Same,
    /// They stand in ours alone.
    Removed,
    /// They stand in the pasted wording alone.
    Added,
}

/// Words in a row that share a fate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct WordRun {
    /// What became of them.
    pub op: DiffOp,
    /// The words, single spaces between them.
    pub words: PersonalText,
}

/// A word as it is compared: the shape of quotation marks and dashes is the typesetter's, not the wording's.
pub(super) fn key(word: &str) -> String {
    word.nfc()
        .map(|c| match c {
            '‘' | '’' | '‛' | '′' | '`' | '´' => '\'',
            '“' | '”' | '„' | '″' => '"',
            '\u{2010}'..='\u{2015}' => '-',
            other => other,
        })
        .collect()
}

/// The keys of a wording. How a list closes its items (full stop, semicolon, nothing) is no wording either.
fn keys(words: &[&str]) -> Vec<String> {
    let mut keys: Vec<String> = words.iter().map(|word| key(word)).collect();
    if let Some(last) = keys.last_mut() {
        let length = last.trim_end_matches(['.', ';', ',']).len();
        last.truncate(length);
    }
    keys
}

/// From `ours` to `pasted`; none where they are the same.
pub(super) fn diff(ours: &str, pasted: &str) -> Option<Vec<WordRun>> {
    let (ours, pasted): (Vec<&str>, Vec<&str>) =
        (ours.split_whitespace().collect(), pasted.split_whitespace().collect());
    let (our_keys, pasted_keys) = (keys(&ours), keys(&pasted));
    if our_keys == pasted_keys {
        return None;
    }
    let common = common(&our_keys, &pasted_keys);
    let length = |i: usize, j: usize| common.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0);
    let mut runs = Runs::default();
    let (mut i, mut j) = (0, 0);
    loop {
        match (ours.get(i), pasted.get(j)) {
            (Some(_), Some(word)) if our_keys.get(i) == pasted_keys.get(j) => {
                runs.push(DiffOp::Same, word);
                (i, j) = (i + 1, j + 1);
            }
            (Some(word), after) if after.is_none() || length(i + 1, j) >= length(i, j + 1) => {
                runs.push(DiffOp::Removed, word);
                i += 1;
            }
            (_, Some(word)) => {
                runs.push(DiffOp::Added, word);
                j += 1;
            }
            _ => return Some(runs.finish()),
        }
    }
}

/// The length of the longest common run of words from each pair of places on. Wordings are short (`parse`
/// bounds them), so the plain table is quick.
fn common(ours: &[String], pasted: &[String]) -> Vec<Vec<u16>> {
    let mut rows = vec![vec![0u16; pasted.len() + 1]];
    for word in ours.iter().rev() {
        let below = rows.last().cloned().unwrap_or_default();
        let mut row = vec![0u16];
        // From the last word to the first: `row` grows backwards, and is turned round at the end.
        for (j, other) in pasted.iter().enumerate().rev() {
            let at = |j: usize| below.get(j).copied().unwrap_or(0);
            let right = row.last().copied().unwrap_or(0);
            row.push(if word == other { at(j + 1).saturating_add(1) } else { right.max(at(j)) });
        }
        row.reverse();
        rows.push(row);
    }
    rows.reverse();
    rows
}

#[derive(Default)]
struct Runs(Vec<(DiffOp, String)>);

impl Runs {
    fn push(&mut self, op: DiffOp, word: &str) {
        match self.0.last_mut() {
            Some((last, words)) if *last == op => {
                words.push(' ');
                words.push_str(word);
            }
            _ => self.0.push((op, word.to_owned())),
        }
    }

    fn finish(self) -> Vec<WordRun> {
        self.0.into_iter().map(|(op, words)| WordRun { op, words: words.into() }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked(ours: &str, pasted: &str) -> String {
        let runs = diff(ours, pasted).unwrap_or_default();
        let mark = |run: &WordRun| match run.op {
            DiffOp::Same => run.words.reveal().to_owned(),
            DiffOp::Removed => format!("[-{}-]", run.words.reveal()),
            DiffOp::Added => format!("[+{}+]", run.words.reveal()),
        };
        runs.iter().map(mark).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn quotes_dashes_and_how_an_item_closes_are_no_difference() {
        assert_eq!(diff("people's well-being.", "people’s well‑being"), None);
        assert_eq!(diff("cafe\u{301};", "caf\u{e9}."), None);
    }

    #[test]
    fn words_taken_out_and_put_in_are_marked() {
        assert_eq!(
            marked("Be open, honest, reliable and fair.", "Be open, honest, kind, reliable and just."),
            "Be open, honest, [+kind,+] reliable and [-fair.-] [+just.+]"
        );
        assert_eq!(marked("value people", "Value people"), "[-value-] [+Value+] people");
        assert_eq!(marked("", "Value"), "[+Value+]");
    }

    proptest! {
        #[test]
        fn both_wordings_can_be_read_off(ours in "[ab .]{0,20}", pasted in "[ab .]{0,20}") {
            let Some(runs) = diff(&ours, &pasted) else { return Ok(()) };
            let of = |not: DiffOp| runs.iter().filter(|r| r.op != not).map(|r| r.words.reveal()).collect::<Vec<_>>().join(" ");
            let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(of(DiffOp::Removed), plain(&pasted));
            let words = |text: &str| text.split_whitespace().map(|w| w.trim_end_matches('.').to_owned()).collect::<Vec<_>>();
            prop_assert_eq!(words(&of(DiffOp::Added)).len(), words(&ours).len());
        }
    }
}
