//! `bin`, `undo`: taking away and taking back.

use layby_core::entries::{BinCard, EntryKind};
use layby_core::ids::{EntryId, UndoToken};
use layby_core::moment::Moment;
use layby_core::personal::PersonalText;
use serde::Serialize;

use crate::args;
use crate::desk::Desk;
use crate::failure::{Failure, Trouble};
use crate::find_id::{self, short};
use crate::output::{View, rfc3339};
use crate::page::{calm, opening, when};

/// What lies in the bin now, and how to take back what was just done.
#[derive(Serialize)]
pub struct Bin {
    bin: Vec<Card>,
    undo: Option<UndoToken>,
}

#[derive(Serialize)]
struct Card {
    id: EntryId,
    kind: EntryKind,
    opening: PersonalText,
    #[serde(serialize_with = "rfc3339")]
    binned: Moment,
    #[serde(serialize_with = "rfc3339")]
    gone_after: Moment,
}

impl From<BinCard> for Card {
    fn from(card: BinCard) -> Self {
        let BinCard { id, kind, opening, binned, gone_after } = card;
        Self { id, kind, opening, binned, gone_after }
    }
}

/// Something was taken back.
#[derive(Serialize)]
pub struct TakenBack {
    /// Takes this back in turn.
    undo: Option<UndoToken>,
}

/// `layby bin`.
pub fn run(desk: &Desk, args: &args::Bin) -> Result<Bin, Failure> {
    let open = desk.open()?;
    let binned = |typed: &str| -> Result<EntryId, Failure> {
        let ids = open.bin()?.iter().map(|card| card.id).collect();
        find_id::among(ids, typed)
    };
    let changes = if let Some(typed) = &args.put {
        Some(open.delete_entry(find_id::entry(&open, typed)?)?)
    } else if let Some(typed) = &args.back {
        Some(open.restore_entry(binned(typed)?)?)
    } else if let Some(typed) = &args.erase {
        // The one act that nothing takes back: it is asked about first.
        if !args.yes {
            return Err(Trouble::NotConfirmed.into());
        }
        Some(open.erase_entry(binned(typed)?)?)
    } else {
        None
    };
    let bin = open.bin()?.into_iter().map(Card::from).collect();
    Ok(Bin { bin, undo: changes.and_then(|changes| changes.undo) })
}

/// `layby undo`.
pub fn undo(desk: &Desk, token: &str) -> Result<TakenBack, Failure> {
    let token: UndoToken = token.parse().map_err(|_| layby_core::api::NotebookError::NotAnId)?;
    Ok(TakenBack { undo: desk.open()?.undo(token)?.undo })
}

impl View for Bin {
    fn page(&self) -> String {
        let mut page = String::new();
        for card in &self.bin {
            let words = opening(&calm(card.opening.reveal()), 76);
            page += &format!("{}  erased after {}\n  {words}\n", short(card.id), when(&card.gone_after));
        }
        if self.bin.is_empty() {
            page += "Nothing lies in the bin.\n";
        }
        if let Some(undo) = &self.undo {
            page += &format!("Take it back: layby undo {undo}\n");
        }
        page
    }
}

impl View for TakenBack {
    fn page(&self) -> String {
        match &self.undo {
            Some(undo) => format!("Taken back. And that in turn: layby undo {undo}\n"),
            None => "Taken back.\n".into(),
        }
    }
}
