//! The words of better words: `packs/better-words.json`, in English and Welsh.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::Better;
use crate::packs::PackText;

/// The words pack.
#[derive(Debug, Deserialize)]
pub struct Wording {
    pub(super) words: HashMap<String, Forms>,
}

/// How one code is said of a first, a second and any further person; things have only the first.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Forms {
    pub(super) one: PackText,
    pub(super) other: Option<PackText>,
    /// With `{letter}`.
    pub(super) more: Option<PackText>,
}

impl Wording {
    /// The pack that Layby ships; none were it unreadable, which a test rules out.
    pub fn shipped() -> Option<&'static Self> {
        static SHIPPED: OnceLock<Option<Wording>> = OnceLock::new();
        SHIPPED
            .get_or_init(|| serde_json::from_str(include_str!("../../../packs/better-words.json")).ok())
            .as_ref()
    }

    /// The words for a finding of `text`; none if the pack has none.
    pub fn words(&self, text: &str, better: &Better) -> Option<String> {
        if let Some(keeps) = better.keeps {
            return text.get(keeps.start..keeps.end).map(str::to_owned);
        }
        let forms = self.words.get(better.code)?;
        let said = |text: &PackText| match &text.cy {
            Some(welsh) if better.welsh => welsh.clone(),
            _ => text.en.clone(),
        };
        let words = match better.nth {
            0 | 1 => said(&forms.one),
            2 => said(forms.other.as_ref().unwrap_or(&forms.one)),
            nth => {
                let letter = char::from_u32(u32::from('A') + (nth - 1).min(25)).unwrap_or('Z');
                said(forms.more.as_ref().unwrap_or(&forms.one)).replace("{letter}", &letter.to_string())
            }
        };
        let written_small = text.get(better.span.start..better.span.end)?.chars().all(|c| !c.is_uppercase());
        if !better.opens || written_small {
            return Some(words);
        }
        let mut letters = words.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect())
    }
}
