//! Which thing was meant: a whole id, or the last characters of one. The first characters of an id are the
//! time it was made, so that neighbours share them; the last are random.

use layby_core::api::{Missing, Notebook, NotebookError};
use layby_core::ids::{EntryId, OwnNameId, RecordId};

use crate::failure::{Failure, Trouble};

/// Characters of an id that pages show.
const SHOWN: usize = 8;
/// The fewest that are taken.
const FEWEST: usize = 4;

/// The end of an id, as pages show it.
pub fn short(id: impl ToString) -> String {
    let id = plain(&id);
    id.get(id.len().saturating_sub(SHOWN)..).unwrap_or(&id).to_owned()
}

/// The entry (or draft) that was meant.
pub fn entry(open: &Notebook, typed: &str) -> Result<EntryId, Failure> {
    if let Ok(id) = typed.parse() {
        return Ok(id);
    }
    let mut all: Vec<EntryId> = open.today()?.drafts.iter().map(|draft| draft.id).collect();
    let mut cursor = None;
    loop {
        let page = open.notes(cursor, u32::MAX)?;
        all.extend(page.cards.iter().map(|card| card.id));
        match page.next {
            Some(next) => cursor = Some(next),
            None => return only_one(all, typed, Missing::Entry),
        }
    }
}

/// The one that was meant among some entries.
pub fn among(ids: Vec<EntryId>, typed: &str) -> Result<EntryId, Failure> {
    match typed.parse() {
        Ok(id) => Ok(id),
        Err(_) => only_one(ids, typed, Missing::Entry),
    }
}

/// The record that was meant.
pub fn record(open: &Notebook, typed: &str) -> Result<RecordId, Failure> {
    if let Ok(id) = typed.parse() {
        return Ok(id);
    }
    only_one(open.records()?.iter().map(|card| card.id).collect(), typed, Missing::Record)
}

/// The record in the bin that was meant.
pub fn binned_record(open: &Notebook, typed: &str) -> Result<RecordId, Failure> {
    if let Ok(id) = typed.parse() {
        return Ok(id);
    }
    only_one(open.record_bin()?.iter().map(|card| card.id).collect(), typed, Missing::Record)
}

/// The name on the own list that was meant.
pub fn own_name(open: &Notebook, typed: &str) -> Result<OwnNameId, Failure> {
    let ids: Vec<OwnNameId> = open.own_names()?.iter().map(|listed| listed.id).collect();
    if let Ok(id) = typed.parse() {
        return ids.contains(&id).then_some(id).ok_or_else(|| Trouble::NotListed.into());
    }
    match only_one(ids, typed, Missing::Finding) {
        Err(Failure::Notebook(NotebookError::NotFound { .. })) => Err(Trouble::NotListed.into()),
        found => found,
    }
}

/// The one id that ends as typed.
pub fn only_one<I: ToString + Copy + PartialEq>(
    mut all: Vec<I>,
    typed: &str,
    what: Missing,
) -> Result<I, Failure> {
    let ending = typed.replace('-', "").to_ascii_lowercase();
    if ending.len() < FEWEST || !ending.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(NotebookError::NotAnId.into());
    }
    all.retain(|id| plain(id).ends_with(&ending));
    // An entry with a draft on it comes twice.
    let mut seen: Vec<I> = Vec::new();
    for id in all {
        if !seen.contains(&id) {
            seen.push(id);
        }
    }
    match seen.as_slice() {
        [] => Err(NotebookError::NotFound { what }.into()),
        [id] => Ok(*id),
        more => Err(Trouble::IdNotUnique { found: u32::try_from(more.len()).unwrap_or(u32::MAX) }.into()),
    }
}

fn plain(id: &impl ToString) -> String {
    id.to_string().replace('-', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDS: [&str; 3] = [
        "0197a4c0-0000-7000-8000-00000000abcd",
        "0197a4c0-0000-7000-8000-11110000abcd",
        "0197a4c0-0000-7000-8000-0000000012ef",
    ];

    fn meant(typed: &str) -> Result<&'static str, Failure> {
        only_one([IDS.as_slice(), &IDS[..1]].concat(), typed, Missing::Entry)
    }

    #[test]
    fn an_ending_finds_the_one_it_belongs_to() {
        assert_eq!(short(IDS[2]), "000012ef");
        assert_eq!(meant("12EF"), Ok(IDS[2]));
        assert_eq!(meant("1111-0000-abcd"), Ok(IDS[1]));
        // The first id is in the list twice, as an entry with a draft on it is: still one.
        assert_eq!(meant("00000000abcd"), Ok(IDS[0]));
    }

    #[test]
    fn an_ending_of_several_or_of_none_finds_nothing() {
        assert_eq!(meant("abcd"), Err(Trouble::IdNotUnique { found: 2 }.into()));
        assert_eq!(meant("ffff"), Err(NotebookError::NotFound { what: Missing::Entry }.into()));
        for no_id in ["", "ef", "2ef", "bedtimes", "0197", "é000"] {
            let refused = meant(no_id).unwrap_err();
            assert!(
                matches!(refused, Failure::Notebook(NotebookError::NotAnId | NotebookError::NotFound { .. })),
                "{no_id}"
            );
        }
    }
}
