//! Which locked jots are entries already.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::Error;
use super::transact::Write;
use super::{entries, settings};
use crate::ids::{EntryId, Ids};
use crate::vault::Damage;
use crate::vault::inbox::LockedJot;

struct Merged {
    sequence: i64,
    entry: EntryId,
    revision: i64,
}

/// Makes an entry of a locked jot, exactly once. A later sequence of a jot that was merged before brings the
/// entry up to date if nobody touched it since; otherwise both are kept.
pub fn merge(write: &mut Write<'_>, jot: &LockedJot, ids: &dyn Ids) -> Result<(), Error> {
    let sequence = i64::from(jot.sequence);
    let content = jot.content.clone();
    let earlier = find(write.connection(), jot.id)?;
    if earlier.as_ref().is_some_and(|merged| merged.sequence >= sequence) || content.is_blank() {
        return Ok(());
    }
    let untouched = match &earlier {
        Some(merged) => entries::row(write.connection(), merged.entry)?
            .filter(|row| row.revision == merged.revision && row.binned.is_none())
            .map(|_| merged.entry),
        None => None,
    };
    let (entry, revision) = match untouched {
        Some(entry) => (entry, entries::update(write, entry, |row| row.content = content)?),
        None => {
            let taken = entries::row(write.connection(), jot.id)?.is_some();
            let id = if earlier.is_some() || taken { EntryId(ids.mint()) } else { jot.id };
            let details = settings::details(write.connection(), content.kind(), jot.captured)?;
            entries::insert(write, id, content, details, jot.captured)?;
            (id, 1)
        }
    };
    write
        .connection()
        .prepare_cached(
            "INSERT INTO merged_jot (id, sequence, entry, revision) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET sequence = ?2, entry = ?3, revision = ?4",
        )?
        .execute(params![jot.id.to_string(), sequence, entry.to_string(), revision])?;
    Ok(())
}

fn find(connection: &Connection, jot: EntryId) -> Result<Option<Merged>, Error> {
    let found = connection
        .prepare_cached("SELECT sequence, entry, revision FROM merged_jot WHERE id = ?1")?
        .query_row([jot.to_string()], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, i64>(2)?))
        })
        .optional()?;
    let Some((sequence, entry, revision)) = found else { return Ok(None) };
    let entry = entry.parse().map_err(|_| Error::Damaged(Damage::Content))?;
    Ok(Some(Merged { sequence, entry, revision }))
}
