//! The craft queue: drafts of records first, then what nothing was made of yet, by theme and by standard.

use rusqlite::Connection;

use super::error::NotebookError;
use super::notebook::Notebook;
use super::rules::rules;
use super::year::{facts, running};
use crate::entries::{EntryCard, NotesFilter};
use crate::moment::london_date;
use crate::records::{
    QueueGroup, QueueView, RecordCard, RecordFacts, RecordState, StoppedCard, YearLine, YearSum, craft,
};
use crate::storage::{bookmarks, listed, records};

/// Records not in the account yet that are looked through for drafts, last changed first.
const LOOKED_THROUGH: u32 = 50;
/// Cards of the newest, and of each group.
const NEWEST: u32 = 5;
const IN_GROUP: u32 = 3;
/// Groups of each kind.
const GROUPS: usize = 12;

#[uniffi::export]
impl Notebook {
    /// The craft queue, whole. Each group's further entries: [`Notebook::notes_by`] with `crafted` false.
    pub fn craft_queue(&self) -> Result<QueueView, NotebookError> {
        let today = london_date(self.clock.now().at);
        self.read(|connection| {
            let rules = rules(connection)?;
            let year = running(&rules, today)?;
            let dated = facts(connection, &year)?;
            let mut sum = YearSum::of(&rules, &dated);
            let mut stopped = Vec::new();
            for (id, row) in records::latest(connection, true, LOOKED_THROUGH)? {
                let facts = RecordFacts::of(id, &row.fields, None);
                if facts.state(&rules) == RecordState::Draft {
                    // A draft without a date is no piece of any year, and is to be finished all the same.
                    sum.drafts += u32::from(facts.on.is_none());
                    let question =
                        craft::question(&rules, &row.fields, bookmarks::get(connection, id)?.as_deref());
                    stopped
                        .push(StoppedCard { card: RecordCard::new(&rules, id, &row.fields, None), question });
                }
            }
            Ok(QueueView {
                stopped,
                needs: sum.needs(&rules),
                year: YearLine::new(&rules, &year, &dated, today),
                uncrafted: listed::tally(connection, listed::ALL)?.uncrafted,
                newest: uncrafted(connection, NotesFilter::default(), NEWEST)?,
                themes: groups(connection, &listed::theme_tag(""), |code| NotesFilter {
                    theme: Some(code),
                    ..NotesFilter::default()
                })?,
                standards: groups(connection, &listed::standard_tag(""), |number| NotesFilter {
                    standard: Some(number),
                    ..NotesFilter::default()
                })?,
            })
        })
    }
}

/// The fullest lists of a family, each with the newest uncrafted entries in it.
fn groups(
    connection: &Connection,
    family: &str,
    filter: impl Fn(String) -> NotesFilter,
) -> Result<Vec<QueueGroup>, NotebookError> {
    let mut lists = listed::tallies(connection, family)?;
    // Of the standards only the elements: a whole standard would say everything twice.
    let elements = family == listed::standard_tag("");
    lists.retain(|(code, tally)| tally.uncrafted > 0 && (!elements || code.contains('.')));
    lists.sort_by_key(|(_, tally)| std::cmp::Reverse(tally.uncrafted));
    let mut groups = Vec::new();
    for (code, tally) in lists.into_iter().take(GROUPS) {
        let cards = uncrafted(connection, filter(code.clone()), IN_GROUP)?;
        groups.push(QueueGroup {
            code: Some(code).filter(|code| !code.is_empty()),
            uncrafted: tally.uncrafted,
            cards,
        });
    }
    Ok(groups)
}

fn uncrafted(
    connection: &Connection,
    filter: NotesFilter,
    limit: u32,
) -> Result<Vec<EntryCard>, NotebookError> {
    let filter = NotesFilter { crafted: Some(false), ..filter };
    Ok(listed::page(connection, &filter, None, limit)?.into_iter().map(|(_, card)| card).collect())
}
