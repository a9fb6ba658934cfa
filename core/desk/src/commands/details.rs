//! `details`, `frame`, `discard`: what else is said of an entry.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};
use layby_core::api::NotebookError;
use layby_core::entries::{Confidence, EntryDetails};
use layby_core::ids::{EntryId, UndoToken};
use layby_core::moment::Moment;
use layby_core::packs::Language;
use serde::Serialize;

use crate::args;
use crate::desk::Desk;
use crate::failure::{Failure, Trouble};
use crate::find_id::{self, short};
use crate::input;
use crate::output::View;

/// An entry was changed.
#[derive(Serialize)]
pub struct Changed {
    id: EntryId,
    details: EntryDetails,
    undo: Option<UndoToken>,
}

/// `layby details`: changes what was named, keeps the rest, and keeps the entry if it was kept before.
pub fn run(desk: &Desk, args: &args::Details) -> Result<Changed, Failure> {
    let open = desk.open()?;
    let id = find_id::entry(&open, &args.id)?;
    let before = open.entry(id)?;
    if let Some(when) = &args.when {
        let at = DateTime::<FixedOffset>::parse_from_rfc3339(when).map_err(|_| NotebookError::NotADate)?;
        open.set_happened(id, Moment { at: at.to_utc(), offset_seconds: at.offset().local_minus_utc() })?;
    }
    let happened = open.entry(id)?.happened;
    let mut details = open.entry(id)?.details;
    if let Some(theme) = &args.theme {
        details.theme = Some(theme.clone()).filter(|theme| theme != "none");
    }
    if args.theory {
        details.theory = input::standard_input()?;
    }
    if !args.standard.is_empty() {
        let known: BTreeSet<&String> = details.standards.iter().collect();
        let new: Vec<String> =
            args.standard.iter().filter(|number| !known.contains(number)).cloned().collect();
        details.standards.extend(new);
    }
    for rating in &args.confidence {
        let rating = rated(rating)?;
        details.confidence.retain(|known| known.capability != rating.capability);
        details.confidence.push(rating);
    }
    details.risk_considered |= args.risk_considered;
    if let Some(until) = &args.keep_until {
        let form = open.details_form(before.content.kind(), happened, Language::English)?;
        // An option's code, or a date.
        details.keep_until = match form.retention.choices.iter().find(|choice| choice.code == *until) {
            Some(choice) if choice.own_date => return Err(NotebookError::NotADate.into()),
            Some(choice) => choice.until,
            None => Some(until.parse().map_err(|_| NotebookError::NotADate)?),
        };
    }
    let mut undo = open.save_details(id, details.clone())?.undo;
    // A change to what was kept and has no draft of its own is kept as well.
    if before.kept.is_some() && !before.draft {
        undo = open.keep(id)?.undo;
    }
    Ok(Changed { id, details, undo })
}

/// `layby frame`.
pub fn frame(desk: &Desk, args: &args::ChangeFrame) -> Result<Changed, Failure> {
    let open = desk.open()?;
    let id = find_id::entry(&open, &args.id)?;
    let before = open.entry(id)?;
    let mut undo = open.change_frame(id, args.frame)?.undo;
    if before.kept.is_some() && !before.draft {
        undo = open.keep(id)?.undo;
    }
    Ok(Changed { id, details: before.details, undo })
}

/// `layby discard`.
pub fn discard(desk: &Desk, typed: &str) -> Result<Changed, Failure> {
    let open = desk.open()?;
    let id = find_id::entry(&open, typed)?;
    let details = open.entry(id)?.details;
    let undo = open.discard_draft(id)?.undo;
    Ok(Changed { id, details, undo })
}

/// `pcf:knowledge=2-4`: before and after; either may be missing.
fn rated(rating: &str) -> Result<Confidence, Failure> {
    let wrong = || Failure::from(Trouble::NotARating);
    let (capability, ratings) = rating.split_once('=').ok_or_else(wrong)?;
    let (before, after) = ratings.split_once('-').ok_or_else(wrong)?;
    let number = |text: &str| match text {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| wrong()),
    };
    Ok(Confidence { capability: capability.to_owned(), before: number(before)?, after: number(after)? })
}

impl View for Changed {
    fn page(&self) -> String {
        let mut page = format!("Done.  {}\n", short(self.id));
        if let Some(until) = self.details.keep_until {
            page += &format!("Kept until {until}; nothing is deleted by itself.\n");
        }
        if let Some(undo) = &self.undo {
            page += &format!("Take it back: layby undo {undo}\n");
        }
        page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rating_is_a_capability_before_and_after() {
        let both = Confidence { capability: "pcf:knowledge".into(), before: Some(2), after: Some(4) };
        assert_eq!(rated("pcf:knowledge=2-4").unwrap(), both);
        assert_eq!(rated("pcf:knowledge=-4").unwrap(), Confidence { before: None, ..both });
        for wrong in ["pcf:knowledge", "pcf:knowledge=2", "pcf:knowledge=a-b", "pcf:knowledge=2-400"] {
            assert_eq!(rated(wrong), Err(Trouble::NotARating.into()), "{wrong}");
        }
    }
}
