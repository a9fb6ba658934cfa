//! `rules`: whose rules hold, and how much the account's boxes take.

use layby_core::records::RulesView;
use serde::Serialize;

use super::year::not_known;
use crate::args;
use crate::desk::Desk;
use crate::failure::{Failure, Trouble};
use crate::output::View;
use crate::words;

/// The rules that hold, those that could, and the limits that were set.
#[derive(Serialize)]
#[serde(transparent)]
pub struct Rules(RulesView);

/// `layby rules`.
pub fn run(desk: &Desk, args: &args::Rules) -> Result<Rules, Failure> {
    let limits = args.limit.iter().map(|limit| one_limit(limit)).collect::<Result<Vec<_>, _>>()?;
    let open = desk.open()?;
    if let Some(nation) = &args.nation {
        open.set_nation(nation.clone())?;
    }
    for (field, characters) in limits {
        open.set_box_limit(field, characters)?;
    }
    Ok(Rules(open.rules()?))
}

/// `learnt=2000`, `learnt=none`.
fn one_limit(typed: &str) -> Result<(String, Option<u32>), Failure> {
    let (field, limit) = typed.split_once('=').ok_or(Trouble::NotALimit)?;
    let limit = match limit {
        "none" => None,
        number => Some(number.parse().map_err(|_| Trouble::NotALimit)?),
    };
    Ok((field.to_owned(), limit))
}

impl View for Rules {
    fn page(&self) -> String {
        let Rules(rules) = self;
        let mut page = String::new();
        for nation in &rules.nations {
            let holds = if nation.nation == rules.nation { "*" } else { " " };
            let regulator = nation.regulator.as_deref().unwrap_or("regulator not known");
            page += &format!("{holds} {:<8} {regulator}  ({})\n", nation.nation, nation.pack);
            if !nation.unknown.is_empty() {
                let unknown: Vec<String> = nation.unknown.iter().map(|unknown| not_known(*unknown)).collect();
                page += &format!("    Layby does not know yet: {}.\n", unknown.join(", "));
            }
        }
        for limit in &rules.box_limits {
            let characters = words::many(limit.characters, "character", "characters");
            page += &format!("The box {} takes {characters}, you said.\n", limit.field);
        }
        page
    }
}
