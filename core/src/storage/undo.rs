//! Taking back: rows as they were before a write, kept beside it in the same transaction.

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::bookmarks;
use super::drafts::{self, DraftRow};
use super::entries::{self, EntryRow};
use super::error::Error;
use super::meta;
use super::own_list::{self, OwnNameRow};
use super::records::{self, RecordRow};
use super::settings;
use super::transact::{ChangeKind, Write};
use super::verified_wording::{self, WordingRow};
use crate::ids::{EntryId, OwnNameId, RecordId, UndoToken};
use crate::moment::Moment;
use crate::vault::Damage;

/// How many changes can be taken back; older ones are forgotten.
const KEPT_STEPS: u32 = 200;

/// One row before a write. `before` is `None` where the write made it; `left_at` is the revision the write
/// left it at (`None` where it removed it): if the row is not there any more, taking back would lose words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "noun", rename_all = "snake_case")]
pub enum Image {
    /// An entry.
    Entry {
        /// Which.
        id: EntryId,
        /// As it was.
        before: Option<EntryRow>,
        /// The revision the write left.
        left_at: Option<i64>,
    },
    /// A draft: restored only where none has been started since.
    Draft {
        /// Which.
        id: EntryId,
        /// As it was.
        before: DraftRow,
    },
    /// A draft that was made in one go, as an import makes it: taken back only as long as it is as it was made.
    NewDraft {
        /// Which.
        id: EntryId,
        /// When it was saved (milliseconds since 1970, UTC).
        saved: i64,
    },
    /// A record.
    Record {
        /// Which.
        id: RecordId,
        /// As it was.
        before: Option<RecordRow>,
        /// The revision the write left.
        left_at: Option<i64>,
    },
    /// The wording of a standard's element, as verified in this notebook.
    Wording {
        /// The pack of standards.
        pack: String,
        /// The element.
        number: String,
        /// As it was.
        before: Option<WordingRow>,
        /// The revision the write left.
        left_at: Option<i64>,
    },
    /// Where the person stopped in a record. It holds no words, so it comes back whatever lies on top.
    Bookmark {
        /// The record.
        record: RecordId,
        /// The box it was at.
        before: Option<String>,
    },
    /// What a person set.
    Setting {
        /// Which setting.
        key: String,
        /// As it was.
        before: Option<String>,
        /// What the write left.
        after: Option<String>,
    },
    /// A name on the own list: added or removed, never changed.
    OwnName {
        /// Which.
        id: OwnNameId,
        /// As it was.
        before: Option<OwnNameRow>,
        /// Whether the write left it there.
        there: bool,
    },
}

/// A row that counts its changes.
trait Revised {
    fn revision(&self) -> i64;
}

macro_rules! revised {
    ($($row:ty),*) => {
        $(impl Revised for $row {
            fn revision(&self) -> i64 {
                self.revision
            }
        })*
    };
}
revised!(EntryRow, RecordRow, WordingRow);

/// Fits only where the row is as the write left it. Returns the revision it goes back to.
fn fits<R: Revised>(now: Option<&R>, left_at: Option<i64>, before: Option<&R>) -> Result<Option<i64>, Error> {
    if now.map(Revised::revision) != left_at {
        return Err(Error::UndoGone);
    }
    Ok(before.map(Revised::revision))
}

/// Writes a step down.
pub(super) fn save(
    connection: &Connection,
    token: UndoToken,
    at: Moment,
    images: &[Image],
) -> Result<(), Error> {
    let images = serde_json::to_string(images).map_err(|_| Error::Damaged(Damage::Content))?;
    connection
        .prepare_cached("INSERT INTO undo_step (token, at, images) VALUES (?1, ?2, ?3)")?
        .execute(params![token.to_string(), at.millis(), images])?;
    connection
        .prepare_cached(
            "DELETE FROM undo_step WHERE token IN (SELECT token FROM undo_step ORDER BY at DESC LIMIT -1 OFFSET ?1)",
        )?
        .execute([KEPT_STEPS])?;
    Ok(())
}

/// Forgets how to take back what was written before an instant (milliseconds since 1970, UTC). Says how many
/// changes that were.
pub(super) fn forget_before(connection: &Connection, instant: i64) -> Result<usize, Error> {
    Ok(connection.prepare_cached("DELETE FROM undo_step WHERE at < ?1")?.execute([instant])?)
}

/// Takes a write back. What it undoes can itself be taken back, under the token of this write.
pub fn take_back(write: &mut Write<'_>, token: UndoToken) -> Result<(), Error> {
    let images: String = write
        .connection()
        .prepare_cached("DELETE FROM undo_step WHERE token = ?1 RETURNING images")?
        .query_row([token.to_string()], |row| row.get(0))
        .map_err(|error| match Error::from(error) {
            Error::NotFound => Error::UndoGone,
            other => other,
        })?;
    let images: Vec<Image> = serde_json::from_str(&images).map_err(|_| Error::Damaged(Damage::Content))?;
    for image in images.into_iter().rev() {
        match image {
            Image::Entry { id, before, left_at } => {
                let now = entries::row(write.connection(), id)?;
                let back_at = fits(now.as_ref(), left_at, before.as_ref())?;
                entries::restore(write.connection(), id, before)?;
                write.touched(ChangeKind::Entry);
                write.remember(Image::Entry { id, before: now, left_at: back_at });
            }
            Image::Draft { id, before } => {
                write.touched(ChangeKind::Draft);
                if drafts::row(write.connection(), id)?.is_none() {
                    drafts::restore(write.connection(), id, &before)?;
                }
            }
            Image::NewDraft { id, saved } => {
                if drafts::row(write.connection(), id)?.map(|row| row.saved) != Some(saved) {
                    return Err(Error::UndoGone);
                }
                drafts::remove(write, id)?;
            }
            Image::Record { id, before, left_at } => {
                let now = records::row(write.connection(), id)?;
                let back_at = fits(now.as_ref(), left_at, before.as_ref())?;
                records::restore(write.connection(), id, before)?;
                write.touched(ChangeKind::Record);
                write.remember(Image::Record { id, before: now, left_at: back_at });
            }
            Image::Wording { pack, number, before, left_at } => {
                let now = verified_wording::row(write.connection(), &pack, &number)?;
                let back_at = fits(now.as_ref(), left_at, before.as_ref())?;
                verified_wording::restore(write.connection(), &pack, &number, before)?;
                write.touched(ChangeKind::Standard);
                write.remember(Image::Wording { pack, number, before: now, left_at: back_at });
            }
            Image::Bookmark { record, before } => {
                let now = bookmarks::get(write.connection(), record)?;
                bookmarks::restore(write.connection(), record, before.as_deref())?;
                write.remember(Image::Bookmark { record, before: now });
            }
            Image::Setting { key, before, after } => {
                if meta::get(write.connection(), &key)? != after {
                    return Err(Error::UndoGone);
                }
                settings::restore(write.connection(), &key, before.as_deref())?;
                write.touched(ChangeKind::Setting);
                write.remember(Image::Setting { key, before: after, after: before });
            }
            Image::OwnName { id, before, there } => {
                let now = own_list::row(write.connection(), id)?;
                if now.is_some() != there {
                    return Err(Error::UndoGone);
                }
                write.touched(ChangeKind::OwnName);
                let restored = before.is_some();
                own_list::restore(write.connection(), id, before)?;
                write.remember(Image::OwnName { id, before: now, there: restored });
            }
        }
    }
    Ok(())
}
