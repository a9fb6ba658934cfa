//! A paste beside the wording of this notebook.

use ring::digest;

use super::diff::diff;
use super::parse::parse;
use super::{ElementComparison, WordingComparison, WordingResult};
use crate::standards::Verified;
use crate::standards::pack::Standards;

/// Compares a pasted text with the wording verified in this notebook, else with the shipped one.
pub fn compare(pack: &Standards, verified: &Verified, text: &str) -> WordingComparison {
    let mut parsed = parse(pack, text);
    let mut hash = digest::Context::new(&digest::SHA256);
    let mut elements = Vec::new();
    for (_, element) in pack.elements() {
        let ours = element.wording(verified);
        let pasted = parsed.wordings.remove(&element.number);
        let ours = ours.as_ref().map(|ours| ours.reveal());
        for side in [Some(element.number.as_str()), ours, pasted.as_deref()] {
            // What is not there differs from what is empty, and no two sides run into each other.
            hash.update(&[u8::from(side.is_some())]);
            hash.update(&(side.unwrap_or_default().len() as u64).to_be_bytes());
            hash.update(side.unwrap_or_default().as_bytes());
        }
        let result = match (ours, pasted) {
            (_, None) => WordingResult::NotInPaste,
            (None, Some(pasted)) => WordingResult::New { pasted: pasted.into() },
            (Some(ours), Some(pasted)) => match diff(ours, &pasted) {
                None => WordingResult::Same { pasted: pasted.into() },
                Some(diff) => WordingResult::Differs { pasted: pasted.into(), diff },
            },
        };
        elements.push(ElementComparison { number: element.number.clone(), result });
    }
    WordingComparison {
        fingerprint: data_encoding::HEXLOWER.encode(hash.finish().as_ref()),
        elements,
        unrecognised_lines: parsed.unrecognised_lines,
        unrecognised: parsed.unrecognised,
    }
}
