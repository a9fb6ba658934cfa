//! What Today asks of entries beside the lists: what is due, the AMHP's minutes, what no backup holds yet. Every
//! question walks an index, and none walks further than it is told to.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::entries;
use super::error::Error;
use super::meta;
use crate::entries::{DueCard, EntryContent};
use crate::vault::Damage;

/// What is due from a day on, soonest first.
pub fn due(
    connection: &Connection,
    from: NaiveDate,
    today: NaiveDate,
    limit: u32,
) -> Result<Vec<DueCard>, Error> {
    let mut statement = connection.prepare_cached(&due_query())?;
    let rows = statement.query_map(params![from.to_string(), limit], |row| {
        Ok((row.get::<_, String>("id")?, row.get::<_, String>("due")?, entries::read(row)))
    })?;
    let damaged = || Error::Damaged(Damage::Content);
    let mut cards = Vec::new();
    for found in rows {
        let (id, due, entry) = found?;
        let due: NaiveDate = due.parse().map_err(|_| damaged())?;
        let content = entry?.content;
        let label = match &content {
            EntryContent::InformalSupervision { supervision } if !supervision.label.is_blank() => {
                supervision.label.clone()
            }
            other => other.opening(),
        };
        cards.push(DueCard {
            id: id.parse().map_err(|_| damaged())?,
            label,
            due,
            days: i32::try_from((due - today).num_days()).unwrap_or(i32::MAX),
        });
    }
    Ok(cards)
}

fn due_query() -> String {
    format!(
        "SELECT {}, id, due FROM entry WHERE due >= ?1 AND due IS NOT NULL AND binned IS NULL
         ORDER BY due, row LIMIT ?2",
        entries::COLUMNS
    )
}

const AMHP_MINUTES: &str = "SELECT coalesce(sum(minutes), 0) FROM amhp_day WHERE day BETWEEN ?1 AND ?2";
const KEPT_AFTER: &str = "SELECT count(*), min(kept) FROM
     (SELECT coalesce(edited, kept) AS kept FROM entry
      WHERE coalesce(edited, kept) > ?1 AND binned IS NULL ORDER BY coalesce(edited, kept) LIMIT ?2)";

/// Minutes that count to an AMHP's hours, from one civil date in London to another, both included.
pub fn amhp_minutes(connection: &Connection, first: NaiveDate, last: NaiveDate) -> Result<u64, Error> {
    let minutes: i64 = connection
        .prepare_cached(AMHP_MINUTES)?
        .query_row([first.to_string(), last.to_string()], |row| row.get(0))?;
    u64::try_from(minutes).map_err(|_| Error::Damaged(Damage::Content))
}

/// When a backup was last proved by a test restore (milliseconds).
pub fn backup_proved(connection: &Connection) -> Result<Option<i64>, Error> {
    let proved = meta::get(connection, meta::BACKUP_PROVED_AT)?;
    proved.map(|at| at.parse().map_err(|_| Error::Damaged(Damage::Content))).transpose()
}

/// How many entries were kept or edited after an instant (milliseconds), counted no further than `most`, and when the first
/// of them was.
pub fn kept_after(connection: &Connection, after: i64, most: u32) -> Result<(u32, Option<i64>), Error> {
    Ok(connection
        .prepare_cached(KEPT_AFTER)?
        .query_row(params![after, most], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::{due, listed, records, retention};

    #[test]
    fn nothing_due_is_found_by_reading_through_the_entries() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(include_str!("migrations/001_notebook.sql")).unwrap();
        let on_today = due_query();
        let queries = [
            on_today.as_str(),
            AMHP_MINUTES,
            KEPT_AFTER,
            listed::TALLY,
            records::COUNT,
            records::FACTS_BETWEEN,
        ];
        let reminded = [due::WITH_DATE, due::KEPT_UNTIL, retention::DUE, retention::DUE_COUNT];
        for query in queries.into_iter().chain(reminded) {
            let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {query}")).unwrap();
            let bound = vec![rusqlite::types::Null; statement.parameter_count()];
            let steps =
                statement.query_map(rusqlite::params_from_iter(bound), |row| row.get("detail")).unwrap();
            let steps: Vec<String> = steps.collect::<Result<_, _>>().unwrap();
            for table in ["entry", "listed", "tally", "amhp_day"] {
                assert!(
                    !steps.iter().any(|step| step.starts_with(&format!("SCAN {table}"))),
                    "{query}: {steps:?}"
                );
            }
            // No sorting of rows either, and records are counted in an index, never by reading their words.
            assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{query}: {steps:?}");
            assert!(
                steps.iter().all(|step| !step.contains(" record") || step.contains("COVERING")),
                "{steps:?}"
            );
        }
    }
}
