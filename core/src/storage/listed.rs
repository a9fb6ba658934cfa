//! Lists of entries: all of them, by kind, theme or standard, crafted or not; a page at a time, and how long each
//! is. The schema's triggers keep `listed` and `tally` in step with every write: nothing here writes.

use rusqlite::{Connection, OptionalExtension, params, params_from_iter, types::Value};

use super::entries;
use super::error::Error;
use crate::entries::{EntryCard, EntryContent, EntryDetails, EntryKind, NotesFilter};
use crate::vault::Damage;

/// A place in a list: continue after this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// When the last one shown happened.
    pub happened: i64,
    /// Its row.
    pub row: i64,
}

/// How long a list is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Entries in it.
    pub entries: u32,
    /// Those of them that no record rests on.
    pub uncrafted: u32,
}

/// The list that every entry outside the bin stands in.
pub const ALL: &str = "all";

/// The list of a kind.
pub fn kind_tag(kind: EntryKind) -> String {
    format!("kind:{}", kind.code())
}

/// The list of a theme; the empty code is the list of entries without one.
pub fn theme_tag(code: &str) -> String {
    format!("theme:{code}")
}

/// The list of a standard ("3") or of one of its elements ("3.12").
pub fn standard_tag(number: &str) -> String {
    format!("standard:{number}")
}

/// Every list an entry stands in.
pub(super) fn tags(content: &EntryContent, details: &EntryDetails) -> Vec<String> {
    let mut tags = vec![ALL.to_owned(), kind_tag(content.kind())];
    tags.push(theme_tag(details.theme.as_deref().unwrap_or_default()));
    for element in &details.standards {
        let whole = element.split_once('.').map(|(whole, _)| whole);
        tags.extend(std::iter::once(element.as_str()).chain(whole).map(standard_tag));
    }
    tags.sort();
    tags.dedup();
    tags
}

/// The lists an entry has to stand in to be shown under a filter.
fn wanted(filter: &NotesFilter) -> Vec<String> {
    let kind = filter.kind.map(kind_tag);
    let theme = filter.theme.as_deref().map(theme_tag);
    let standard = filter.standard.as_deref().map(standard_tag);
    let tags: Vec<String> = [kind, theme, standard].into_iter().flatten().collect();
    if tags.is_empty() { vec![ALL.to_owned()] } else { tags }
}

pub(super) const TALLY: &str = "SELECT entries, uncrafted FROM tally WHERE tag = ?1";

/// How long a list is.
pub fn tally(connection: &Connection, tag: &str) -> Result<Tally, Error> {
    let found = connection
        .prepare_cached(TALLY)?
        .query_row([tag], |row| Ok(Tally { entries: row.get(0)?, uncrafted: row.get(1)? }))
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// How long each list of a family is ("theme:", "standard:"), by what comes after the family's name. Lists that
/// have become empty are left out.
pub fn tallies(connection: &Connection, family: &str) -> Result<Vec<(String, Tally)>, Error> {
    // ';' is the character after ':'.
    let end = format!("{};", family.trim_end_matches(':'));
    let mut statement = connection.prepare_cached(
        "SELECT tag, entries, uncrafted FROM tally WHERE tag >= ?1 AND tag < ?2 AND entries > 0",
    )?;
    let rows = statement.query_map([family, end.as_str()], |row| {
        let tag: String = row.get(0)?;
        let code = tag.strip_prefix(family).unwrap_or(&tag).to_owned();
        Ok((code, Tally { entries: row.get(1)?, uncrafted: row.get(2)? }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A page of kept entries, newest first by when they happened.
///
/// The shortest of the lists wanted is walked, in its order; in the others the entry is looked up. Crafted and
/// uncrafted entries stand apart in every list, so either can be walked alone, or both side by side.
pub fn page(
    connection: &Connection,
    filter: &NotesFilter,
    after: Option<Cursor>,
    limit: u32,
) -> Result<Vec<(Cursor, EntryCard)>, Error> {
    let mut tags = Vec::new();
    for tag in wanted(filter) {
        tags.push((tally(connection, &tag)?.entries, tag));
    }
    tags.sort();
    let Cursor { happened, row } = after.unwrap_or(Cursor { happened: i64::MAX, row: i64::MAX });
    let mut statement = connection.prepare_cached(&query(filter.crafted, tags.len()))?;
    let bound = [Value::Integer(happened), Value::Integer(row), Value::Integer(limit.into())];
    let bound = bound.into_iter().chain(tags.into_iter().map(|(_, tag)| Value::Text(tag)));
    let rows = statement.query_map(params_from_iter(bound), |row| {
        Ok((
            row.get::<_, i64>("row")?,
            row.get::<_, String>("id")?,
            row.get::<_, bool>("has_draft")?,
            row.get::<_, bool>("uncrafted")?,
            entries::read(row),
        ))
    })?;
    let mut cards = Vec::new();
    for found in rows {
        let (row, id, draft, uncrafted, entry) = found?;
        let entry = entry?;
        let cursor = Cursor { happened: entry.happened.millis(), row };
        let card = EntryCard {
            id: id.parse().map_err(|_| Error::Damaged(Damage::Content))?,
            kind: entry.content.kind(),
            theme: entry.details.theme.clone(),
            opening: entry.content.opening(),
            happened: entry.happened,
            draft,
            crafted: !uncrafted,
        };
        cards.push((cursor, card));
    }
    Ok(cards)
}

/// `?1`, `?2` the place to go on after; `?3` the limit; `?4` the list that is walked, then those looked up in.
fn query(crafted: Option<bool>, tags: usize) -> String {
    let looked_up: String = (5..4 + tags)
        .map(|n| {
            format!(
                " AND EXISTS (SELECT 1 FROM listed AS other WHERE other.tag = ?{n}
                 AND other.uncrafted = walked.uncrafted AND other.happened = walked.happened
                 AND other.entry = walked.entry)"
            )
        })
        .collect();
    let walk = |uncrafted: u8| {
        format!(
            "SELECT * FROM (SELECT happened, entry FROM listed AS walked
             WHERE tag = ?4 AND uncrafted = {uncrafted} AND (happened, entry) < (?1, ?2){looked_up}
             ORDER BY happened DESC, entry DESC LIMIT ?3)"
        )
    };
    let walks = match crafted {
        Some(crafted) => walk(u8::from(!crafted)),
        None => format!("{} UNION ALL {}", walk(0), walk(1)),
    };
    format!(
        "SELECT {}, row, id, uncrafted, EXISTS (SELECT 1 FROM draft WHERE draft.id = entry.id) AS has_draft
         FROM (SELECT happened AS at, entry AS place FROM ({walks}) ORDER BY at DESC, place DESC LIMIT ?3)
              CROSS JOIN entry ON entry.row = place
         ORDER BY at DESC, place DESC",
        entries::COLUMNS
    )
}

/// How many entries of a list happened between two instants (milliseconds; the second is not among them).
pub fn count_between(connection: &Connection, tag: &str, from: i64, until: i64) -> Result<u32, Error> {
    Ok(connection
        .prepare_cached(
            "SELECT (SELECT count(*) FROM listed WHERE tag = ?1 AND uncrafted = 0 AND happened >= ?2 AND happened < ?3)
                  + (SELECT count(*) FROM listed WHERE tag = ?1 AND uncrafted = 1 AND happened >= ?2 AND happened < ?3)",
        )?
        .query_row(params![tag, from, until], |row| row.get(0))?)
}

/// When the first and the last entry of all happened (milliseconds).
pub fn span(connection: &Connection) -> Result<Option<(i64, i64)>, Error> {
    let end = |uncrafted: u8, order: &str| {
        format!(
            "(SELECT happened FROM listed WHERE tag = ?1 AND uncrafted = {uncrafted}
              ORDER BY happened {order}, entry {order} LIMIT 1)"
        )
    };
    let ends: [Option<i64>; 4] = connection
        .prepare_cached(&format!(
            "SELECT {}, {}, {}, {}",
            end(0, "ASC"),
            end(1, "ASC"),
            end(0, "DESC"),
            end(1, "DESC")
        ))?
        .query_row([ALL], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?]))?;
    Ok(ends.iter().flatten().min().copied().zip(ends.iter().flatten().max().copied()))
}

/// How many rows of the lists, tallies and minutes are not what the entries and records say they should be. Reads
/// everything: for the thorough look.
pub(super) fn adrift(connection: &Connection) -> Result<i64, Error> {
    Ok(connection.query_row(
        "WITH wanted AS (SELECT value AS tag, uncrafted, happened, row FROM entry, json_each(entry.tags)
                         WHERE binned IS NULL),
              counted AS (SELECT tag, count(*), sum(uncrafted) FROM listed GROUP BY tag),
              minutes AS (SELECT day, sum(amhp_minutes) AS minutes FROM entry
                          WHERE binned IS NULL AND amhp_minutes IS NOT NULL GROUP BY day)
         SELECT (SELECT count(*) FROM (SELECT * FROM wanted EXCEPT SELECT * FROM listed))
              + (SELECT count(*) FROM (SELECT * FROM listed EXCEPT SELECT * FROM wanted))
              + (SELECT count(*) FROM (SELECT * FROM counted EXCEPT SELECT * FROM tally))
              + (SELECT count(*) FROM (SELECT * FROM tally WHERE entries <> 0 EXCEPT SELECT * FROM counted))
              + (SELECT count(*) FROM (SELECT * FROM minutes EXCEPT SELECT * FROM amhp_day))
              + (SELECT count(*) FROM (SELECT * FROM amhp_day WHERE minutes <> 0 EXCEPT SELECT * FROM minutes))
              + (SELECT count(*) FROM entry WHERE uncrafted <> NOT EXISTS (
                     SELECT 1 FROM record_source AS source JOIN record ON record.id = source.record
                     WHERE source.entry = entry.id AND record.binned IS NULL))",
        [],
        |row| row.get(0),
    )?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entries::{Activity, ActivityKind};
    use crate::ids::{EntryId, Ids, RandomIds, RecordId, UndoToken};
    use crate::moment::{Clock, Moment, SystemClock};
    use crate::storage::transact::transact;
    use crate::storage::{bin, drafts, record_bin, records, undo};
    use proptest::prelude::*;

    fn fresh() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;").unwrap();
        connection.execute_batch(include_str!("migrations/001_notebook.sql")).unwrap();
        connection.execute_batch(include_str!("migrations/002_outbox.sql")).unwrap();
        connection
    }

    /// What SQLite says it will do for a query, one line a step.
    fn plan(connection: &Connection, query: &str, bound: usize) -> Vec<String> {
        let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {query}")).unwrap();
        let bound = vec![Value::Null; bound];
        let rows = statement.query_map(params_from_iter(bound), |row| row.get("detail")).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn no_list_is_made_by_reading_through_a_table() {
        let connection = fresh();
        for crafted in [None, Some(true), Some(false)] {
            for tags in 1..=3 {
                let steps = plan(&connection, &query(crafted, tags), 3 + tags);
                for table in ["entry", "listed", "walked", "other", "draft"] {
                    assert!(!steps.contains(&format!("SCAN {table}")), "{crafted:?} {tags}: {steps:#?}");
                }
                assert!(steps.iter().any(|step| step.starts_with("SEARCH walked USING PRIMARY KEY (tag=?")));
            }
        }
    }

    /// One of the things that happen to entries and records.
    #[derive(Debug, Clone, Copy)]
    enum Act {
        Keep { theme: usize, standard: usize, minutes: Option<u32> },
        Change { which: usize, theme: usize },
        Bin { which: usize },
        BackFromBin { which: usize },
        Erase { which: usize },
        Craft { which: usize, other: usize },
        BinRecord { which: usize },
        BackRecord { which: usize },
        EraseRecord { which: usize },
        TakeBack { which: usize },
    }

    fn any_act() -> impl Strategy<Value = Act> {
        let keep = (0usize..3, 0usize..4, prop::option::of(1u32..90));
        prop_oneof![
            3 => keep.prop_map(|(theme, standard, minutes)| Act::Keep { theme, standard, minutes }),
            2 => (0usize..9, 0usize..3).prop_map(|(which, theme)| Act::Change { which, theme }),
            2 => (0usize..9).prop_map(|which| Act::Bin { which }),
            1 => (0usize..9).prop_map(|which| Act::BackFromBin { which }),
            1 => (0usize..9).prop_map(|which| Act::Erase { which }),
            2 => (0usize..9, 0usize..9).prop_map(|(which, other)| Act::Craft { which, other }),
            1 => (0usize..9).prop_map(|which| Act::BinRecord { which }),
            1 => (0usize..9).prop_map(|which| Act::BackRecord { which }),
            1 => (0usize..9).prop_map(|which| Act::EraseRecord { which }),
            2 => (0usize..9).prop_map(|which| Act::TakeBack { which }),
        ]
    }

    fn details(theme: usize, standard: usize) -> EntryDetails {
        EntryDetails {
            theme: [None, Some("risk"), Some("values")][theme].map(str::to_owned),
            standards: [vec![], vec!["3.1"], vec!["3.1", "3.2"], vec!["5.4"]][standard]
                .iter()
                .map(|number| (*number).to_owned())
                .collect(),
            ..EntryDetails::default()
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn lists_tallies_and_minutes_never_drift(acts in prop::collection::vec(any_act(), 1..40)) {
            let mut connection = fresh();
            let now = SystemClock.now();
            let (mut entries_made, mut records_made, mut tokens) = (Vec::new(), Vec::new(), Vec::new());
            for (n, act) in acts.into_iter().enumerate() {
                let token = UndoToken(RandomIds.mint());
                let happened = Moment::from_stored(now.millis() - (n as i64) * 7_200_000, 0).unwrap();
                let pick = |ids: &Vec<EntryId>, n: usize| ids.get(n % ids.len().max(1)).copied();
                let done = transact(&mut connection, now, token, |write| match act {
                    Act::Keep { theme, standard, minutes } => {
                        let id = EntryId(RandomIds.mint());
                        entries_made.push(id);
                        let content = EntryContent::Activity { activity: Activity {
                            activity: ActivityKind::Course, title: "a course".into(), minutes,
                            amhp: minutes.is_some(), what: Default::default(), so_what: Default::default(),
                        } };
                        entries::insert(write, id, content, details(theme, standard), happened)
                    }
                    Act::Change { which, theme } => match pick(&entries_made, which) {
                        Some(id) => entries::update(write, id, |row| {
                            row.details = details(theme, which % 4);
                            row.happened = happened;
                        }).map(|_| ()),
                        None => Ok(()),
                    },
                    Act::Bin { which } | Act::BackFromBin { which } => match pick(&entries_made, which) {
                        Some(id) => entries::update(write, id, |row| {
                            row.binned = matches!(act, Act::Bin { .. }).then_some(1);
                        }).map(|_| ()),
                        None => Ok(()),
                    },
                    Act::Erase { which } => match pick(&entries_made, which) {
                        Some(id) => bin::erase(write, id),
                        None => Ok(()),
                    },
                    Act::Craft { which, other } => {
                        let sources: Vec<EntryId> =
                            [pick(&entries_made, which), pick(&entries_made, other)].into_iter().flatten().collect();
                        let id = RecordId(RandomIds.mint());
                        records_made.push(id);
                        records::insert(write, id, Default::default(), sources)
                    }
                    Act::BinRecord { which } | Act::BackRecord { which } => {
                        match records_made.get(which % records_made.len().max(1)) {
                            Some(id) => records::update(write, *id, |row| {
                                row.binned = matches!(act, Act::BinRecord { .. }).then_some(1);
                            }),
                            None => Ok(()),
                        }
                    }
                    Act::EraseRecord { which } => match records_made.get(which % records_made.len().max(1)) {
                        Some(id) => record_bin::erase(write, *id),
                        None => Ok(()),
                    },
                    Act::TakeBack { which } => {
                        let last: usize = tokens.len();
                        match last.checked_sub(1 + which % 3).and_then(|n| tokens.get(n)) {
                            Some(token) => undo::take_back(write, *token),
                            None => Ok(()),
                        }
                    }
                });
                match done {
                    Ok((_, changes)) => tokens.extend(changes.undo),
                    Err(Error::NotFound | Error::UndoGone) => {}
                    Err(other) => panic!("{other:?}"),
                }
                prop_assert_eq!(adrift(&connection).unwrap(), 0, "after {:?}", act);
            }
            drop(drafts::all(&connection).unwrap());
        }
    }

    #[test]
    fn a_list_that_has_drifted_is_noticed() {
        let mut connection = fresh();
        let now = SystemClock.now();
        let id = EntryId(RandomIds.mint());
        transact(&mut connection, now, UndoToken(RandomIds.mint()), |write| {
            entries::insert(write, id, EntryContent::reflection("a visit"), details(1, 2), now)
        })
        .unwrap();
        assert_eq!(adrift(&connection).unwrap(), 0);
        for harm in [
            "UPDATE tally SET entries = 7 WHERE tag = 'all'",
            "DELETE FROM listed WHERE tag = 'theme:risk'",
            "INSERT INTO amhp_day VALUES ('2026-03-01', 5)",
        ] {
            connection.execute_batch("SAVEPOINT before").unwrap();
            connection.execute(harm, []).unwrap();
            assert!(adrift(&connection).unwrap() > 0, "{harm}");
            connection.execute_batch("ROLLBACK TO before").unwrap();
        }
    }
}
