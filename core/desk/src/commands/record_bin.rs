//! `record --bin`, `record ID --erase`: the records in the bin.

use layby_core::api::{Missing, NotebookError};
use layby_core::ids::RecordId;
use layby_core::moment::Moment;
use layby_core::personal::PersonalText;
use layby_core::records::RecordBinCard;
use serde::Serialize;

use crate::desk::Desk;
use crate::failure::{Failure, Trouble};
use crate::find_id::{self, short};
use crate::output::{View, rfc3339};
use crate::page::{calm, opening, when};

/// The records in the bin.
#[derive(Serialize)]
pub struct RecordBin {
    bin: Vec<BinCard>,
}

#[derive(Serialize)]
struct BinCard {
    id: RecordId,
    opening: PersonalText,
    #[serde(serialize_with = "rfc3339")]
    binned: Moment,
    #[serde(serialize_with = "rfc3339")]
    gone_after: Moment,
}

impl From<RecordBinCard> for BinCard {
    fn from(card: RecordBinCard) -> Self {
        let RecordBinCard { id, opening, binned, gone_after } = card;
        Self { id, opening, binned, gone_after }
    }
}

/// `layby record --bin`.
pub fn run(desk: &Desk) -> Result<RecordBin, Failure> {
    Ok(RecordBin { bin: desk.open()?.record_bin()?.into_iter().map(BinCard::from).collect() })
}

/// `layby record ID --erase --yes`: what is left in the bin.
pub fn erase(desk: &Desk, typed: &str, yes: bool) -> Result<RecordBin, Failure> {
    // The one act that nothing takes back: it is asked about first.
    if !yes {
        return Err(Trouble::NotConfirmed.into());
    }
    let open = desk.open()?;
    let id = find_id::binned_record(&open, typed)?;
    let cards = open.record_bin()?;
    if !cards.iter().any(|card| card.id == id) {
        return Err(NotebookError::NotFound { what: Missing::Record }.into());
    }
    open.erase_record(id)?;
    Ok(RecordBin { bin: open.record_bin()?.into_iter().map(BinCard::from).collect() })
}

impl View for RecordBin {
    fn page(&self) -> String {
        let mut page = String::new();
        for card in &self.bin {
            let words = opening(&calm(card.opening.reveal()), 76);
            page += &format!("{}  erased after {}\n  {words}\n", short(card.id), when(&card.gone_after));
        }
        if page.is_empty() {
            page += "No record lies in the bin.\n";
        }
        page
    }
}
