//! What has reached the date until which it was to be kept.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::error::Error;
use super::transact::Write;
use super::{drafts, entries};
use crate::ids::EntryId;
use crate::retention::RetentionCard;
use crate::vault::Damage;

pub(super) const DUE: &str =
    "SELECT id FROM entry WHERE keep_until <= ?1 AND binned IS NULL ORDER BY keep_until, row LIMIT ?2";
pub(super) const DUE_COUNT: &str = "SELECT count(*) FROM entry WHERE keep_until <= ?1 AND binned IS NULL";

/// Kept entries that have reached their date by `today`, longest ago first, and how many there are in all.
/// Dates are ISO 8601, so text sorts as they do.
pub fn due(
    connection: &Connection,
    today: NaiveDate,
    limit: u32,
) -> Result<(Vec<RetentionCard>, u32), Error> {
    let today = today.to_string();
    let ids: Vec<String> = connection
        .prepare_cached(DUE)?
        .query_map(params![today, limit], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let all = connection.prepare_cached(DUE_COUNT)?.query_row([today], |row| row.get(0))?;
    let damaged = || Error::Damaged(Damage::Content);
    let mut cards = Vec::new();
    for id in ids {
        let id: EntryId = id.parse().map_err(|_| damaged())?;
        let entry = entries::row(connection, id)?.ok_or_else(damaged)?;
        cards.push(RetentionCard {
            id,
            kind: entry.content.kind(),
            opening: entry.content.opening(),
            happened: entry.happened,
            keep_until: entry.details.keep_until.ok_or_else(damaged)?,
        });
    }
    Ok((cards, all))
}

/// Says until when to keep an entry, in the entry and in any draft of it. The entry's change can be taken back.
pub fn keep_until(write: &mut Write<'_>, id: EntryId, until: Option<NaiveDate>) -> Result<(), Error> {
    let draft = drafts::row(write.connection(), id)?;
    if entries::row(write.connection(), id)?.is_some() {
        entries::update(write, id, |row| row.details.keep_until = until)?;
    } else if draft.is_none() {
        return Err(Error::NotFound);
    }
    if let Some(mut draft) = draft {
        draft.details.keep_until = until;
        drafts::save(write, id, draft.content, draft.details, draft.happened)?;
    }
    Ok(())
}
