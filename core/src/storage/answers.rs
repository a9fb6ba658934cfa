//! Findings that a person chose to keep, with their reason.

use rusqlite::{Connection, params};

use super::error::Error;
use super::own_list;
use super::transact::{ChangeKind, Write};
use crate::guard::OwnList;
use crate::ids::RecordId;
use crate::personal::PersonalText;

/// A kept finding: it stands for the same words in the same box of the same record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFinding {
    /// The box of the form.
    pub field: String,
    /// The kind of finding, as a code.
    pub kind: String,
    /// The words that were found.
    pub words: PersonalText,
    /// Why they stay.
    pub reason: PersonalText,
}

/// What the check knows of a record besides its words.
#[derive(Default)]
pub struct Answered {
    /// The findings that were kept.
    pub kept: Vec<KeptFinding>,
    /// The practitioner's own list.
    pub own: OwnList,
}

/// The practitioner's own list, ready for the check.
pub fn own(connection: &Connection) -> Result<OwnList, Error> {
    let names = own_list::all(connection)?;
    Ok(OwnList::new(names.iter().map(|(_, row)| (row.name.reveal(), row.listed))))
}

/// Every finding kept in a record, and the own list.
pub fn of_record(connection: &Connection, record: RecordId) -> Result<Answered, Error> {
    Ok(Answered { kept: kept(connection, record)?, own: own(connection)? })
}

/// Every finding kept in a record.
pub fn kept(connection: &Connection, record: RecordId) -> Result<Vec<KeptFinding>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT field, kind, words, reason FROM kept_finding WHERE record = ?1")?;
    let rows = statement.query_map([record.to_string()], |row| {
        Ok(KeptFinding {
            field: row.get(0)?,
            kind: row.get(1)?,
            words: row.get::<_, String>(2)?.into(),
            reason: row.get::<_, String>(3)?.into(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps a finding.
pub fn keep(write: &mut Write<'_>, record: RecordId, kept: &KeptFinding) -> Result<(), Error> {
    write
        .connection()
        .prepare_cached(
            "INSERT INTO kept_finding (record, field, kind, words, reason, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT DO UPDATE SET reason = ?5, at = ?6",
        )?
        .execute(params![
            record.to_string(),
            kept.field,
            kept.kind,
            kept.words.reveal(),
            kept.reason.reveal(),
            write.now().millis()
        ])?;
    write.touched(ChangeKind::Finding);
    Ok(())
}
