//! What everything would carry, counted before it leaves.

use rusqlite::Connection;

use super::{Error, EverythingView, write};
use crate::guard;
use crate::personal::PersonalText;
use crate::storage::whole::{self, Step};

/// Counts entries, drafts, records, and the places in all their words that the check would look at.
pub fn count(connection: &Connection, step: Step<'_>) -> Result<EverythingView, Error> {
    let mut view = EverythingView {
        entries: 0,
        binned: 0,
        drafts: 0,
        records: 0,
        findings: 0,
        fingerprint: write::fingerprint(connection, &mut |_| step(0))?,
    };
    let findings = |texts: &[&PersonalText]| {
        let found = texts.iter().map(|text| guard::find(text.reveal()).len()).sum::<usize>();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    whole::each_text(connection, step, &mut |part, texts| {
        match part {
            whole::Part::Entry => view.entries += 1,
            whole::Part::BinnedEntry => view.binned += 1,
            whole::Part::Draft => view.drafts += 1,
            whole::Part::Record => view.records += 1,
        }
        view.findings = view.findings.saturating_add(findings(texts));
    })?;
    Ok(view)
}
