//! What leaves: bytes with a neutral name, never a file of ours.

use super::door::Checked;
use crate::personal::PersonalBytes;

/// A document, ready to be handed over by the shell. It never lies in a file of ours.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Document {
    /// A neutral file name: never a word of what is in it.
    pub file_name: String,
    /// Its media type.
    pub media_type: String,
    /// The document.
    pub contents: PersonalBytes,
}

/// A record's file name: its date, which the form holds to be one, and nothing else of it.
pub(super) fn file_name(checked: Checked<'_>, extension: &str) -> String {
    let date = checked.fields().get("date").and_then(|date| date.reveal().trim().parse().ok());
    let date = date.map_or_else(|| "undated".into(), |date: chrono::NaiveDate| date.to_string());
    format!("cpd-record-{date}.{extension}")
}

/// Whether a character turns the text around it, unseen: it could hide what leaves.
pub(super) fn turns_text(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{061c}')
}
