//! `jot`: capture, which waits for nothing. What cannot be kept is sealed.

use layby_core::api::{Notebook, NotebookError};
use layby_core::entries::EntryContent;
use layby_core::ids::EntryId;
use layby_core::personal::PersonalText;
use serde::Serialize;

use super::write;
use crate::args;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::find_id::short;
use crate::input;
use crate::output::{Notice, View};
use crate::secrets;

/// What became of the words.
#[derive(Serialize)]
pub struct Jotted {
    id: EntryId,
    state: State,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum State {
    Kept,
    Sealed,
}

/// `layby jot`.
pub fn run(desk: &Desk, args: &args::Jot) -> Result<Jotted, Failure> {
    let shut = desk.shut()?;
    let words = input::words(&args.words)?;
    if words.is_blank() {
        return Err(NotebookError::NothingWritten.into());
    }
    let id: EntryId = shut.mint_id().parse().map_err(|_| NotebookError::NotAnId)?;
    if args.locked {
        shut.seal_jot(id, 1, words)?;
        return Ok(Jotted { id, state: State::Sealed });
    }
    let saved = desk.open_with(shut.clone(), secrets::passcode_or_leave_shut).and_then(|open| {
        save(&open, id, &words)?;
        Ok(open)
    });
    match saved {
        Ok(open) => {
            open.keep(id)?;
            write::said_before_the_first(desk, &open)?;
            Ok(Jotted { id, state: State::Kept })
        }
        // Whatever keeps the notebook shut, the words are worth more than the order of things.
        Err(because) => seal_instead(desk, &shut, id, words, because),
    }
}

fn save(open: &Notebook, id: EntryId, words: &PersonalText) -> Result<(), Failure> {
    open.save_draft(id, EntryContent::reflection(words.clone()))?;
    Ok(())
}

fn seal_instead(
    desk: &Desk,
    shut: &Notebook,
    id: EntryId,
    words: PersonalText,
    because: Failure,
) -> Result<Jotted, Failure> {
    match shut.seal_jot(id, 1, words) {
        Ok(()) => {
            desk.notice(Notice::NotOpened { because });
            Ok(Jotted { id, state: State::Sealed })
        }
        // The first failure says more than that sealing failed too.
        Err(_) => Err(because),
    }
}

impl View for Jotted {
    fn page(&self) -> String {
        match self.state {
            State::Kept => format!("Kept.  {}\n", short(self.id)),
            State::Sealed => {
                "Sealed. Your notebook stays shut; this becomes an entry when you next open it.\n".into()
            }
        }
    }
}
