//! `names`: the own list, which every check of a record looks for besides all other names.

use layby_core::api::OwnNameView;
use layby_core::guard::Listed;
use layby_core::ids::UndoToken;
use serde::Serialize;

use crate::args;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::find_id::{self, short};
use crate::input;
use crate::output::View;
use crate::page::calm;

/// The list as it is now, and how to take back what was just done.
#[derive(Serialize)]
pub struct Names {
    names: Vec<OwnNameView>,
    undo: Option<UndoToken>,
}

/// `layby names`.
pub fn run(desk: &Desk, args: &args::Names) -> Result<Names, Failure> {
    let name = args.add.as_deref().map(input::word_or_dash).transpose()?;
    let open = desk.open()?;
    let changes = if let Some(name) = name {
        Some(open.add_own_name(name, args.what.into())?)
    } else if let Some(typed) = &args.remove {
        Some(open.remove_own_name(find_id::own_name(&open, typed)?)?)
    } else {
        None
    };
    Ok(Names { names: open.own_names()?, undo: changes.and_then(|changes| changes.undo) })
}

impl From<args::Listed> for Listed {
    fn from(what: args::Listed) -> Self {
        match what {
            args::Listed::NeverName => Self::NeverName,
            args::Listed::OwnName => Self::OwnName,
            args::Listed::OwnTeam => Self::OwnTeam,
        }
    }
}

impl View for Names {
    fn page(&self) -> String {
        let mut page = String::new();
        for listed in &self.names {
            let what = match listed.listed {
                Listed::NeverName => "never to be named",
                Listed::OwnName => "my own name",
                Listed::OwnTeam => "my team",
            };
            page += &format!("{}  {}  ({what})\n", short(listed.id), calm(listed.name.reveal()));
        }
        if self.names.is_empty() {
            page += "The list is empty. Put on it whom you must never name:\n  \
                     layby names --add - --as never_name\n";
        }
        if let Some(undo) = &self.undo {
            page += &format!("Take it back: layby undo {undo}\n");
        }
        page
    }
}
