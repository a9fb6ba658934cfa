//! `retention`: what has reached its date, and what is proposed from now on. Nothing is deleted by itself.

use chrono::NaiveDate;
use layby_core::api::{Missing, NotebookError};
use layby_core::entries::EntryKind;
use layby_core::ids::EntryId;
use layby_core::moment::Moment;
use layby_core::packs::Language;
use layby_core::personal::PersonalText;
use layby_core::retention::{RetentionCard, RetentionChoices, RetentionForKind, RetentionView};
use serde::Serialize;

use crate::args;
use crate::desk::Desk;
use crate::failure::{Failure, Trouble};
use crate::find_id::{self, short};
use crate::output::{View, rfc3339};
use crate::page::{calm, opening};
use crate::words;

/// The retention screen.
#[derive(Serialize)]
pub struct Retention {
    due: Vec<Card>,
    more: u32,
    new_this_month: bool,
    kinds: Vec<RetentionForKind>,
    options: RetentionChoices,
}

#[derive(Serialize)]
struct Card {
    id: EntryId,
    kind: EntryKind,
    opening: PersonalText,
    #[serde(serialize_with = "rfc3339")]
    happened: Moment,
    keep_until: NaiveDate,
}

impl From<RetentionCard> for Card {
    fn from(card: RetentionCard) -> Self {
        let RetentionCard { id, kind, opening, happened, keep_until } = card;
        Self { id, kind, opening, happened, keep_until }
    }
}

/// `layby retention`.
pub fn run(desk: &Desk, args: &args::Retention) -> Result<Retention, Failure> {
    let open = desk.open()?;
    for rule in &args.set {
        let (kind, option) = rule.split_once('=').ok_or(Trouble::NotFieldAndWords)?;
        let kind: EntryKind = serde_json::from_value(kind.into())
            .map_err(|_| NotebookError::NotFound { what: Missing::Code })?;
        open.set_retention(kind, option.to_owned())?;
    }
    if let Some(until) = &args.keep_until {
        let until = match until.as_str() {
            "none" => None,
            date => Some(date.parse().map_err(|_| NotebookError::NotADate)?),
        };
        let ids = args.ids.iter().map(|typed| find_id::entry(&open, typed)).collect::<Result<_, _>>()?;
        open.keep_until(ids, until)?;
    }
    if args.put_away {
        open.put_retention_away()?;
    }
    let RetentionView { due, more, new_this_month, kinds, options } = open.retention(Language::English)?;
    Ok(Retention { due: due.into_iter().map(Card::from).collect(), more, new_this_month, kinds, options })
}

impl View for Retention {
    fn page(&self) -> String {
        let mut page = String::new();
        for card in &self.due {
            let words = opening(&calm(card.opening.reveal()), 76);
            page += &format!("{}  to be kept until {}\n  {words}\n", short(card.id), card.keep_until);
        }
        if self.due.is_empty() {
            page += "Nothing has reached its date.\n";
        }
        if self.more > 0 {
            page += &format!("And {}.\n", words::many(self.more, "more", "more"));
        }
        page += "\nProposed for what you write from now on\n";
        for kind in &self.kinds {
            let option = self.options.choices.iter().find(|choice| choice.code == kind.option);
            let text = option.map(|choice| choice.text.words.as_str()).unwrap_or(&kind.option);
            let code = serde_json::to_value(kind.kind).unwrap_or_default();
            let yours = if kind.set_by_you { "  (yours)" } else { "" };
            page += &format!("  {:<21} {}: {text}{yours}\n", code.as_str().unwrap_or_default(), kind.option);
        }
        for line in &self.options.lines {
            page += &format!("{}\n", line.text.words);
        }
        page
    }
}
