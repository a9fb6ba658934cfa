//! What a screen shows of entries: each view is one whole screen, or one row of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{EntryContent, EntryKind};
use super::details::EntryDetails;
use crate::ids::EntryId;
use crate::moment::Moment;
use crate::personal::PersonalText;
use crate::spans::TextSpan;

/// A kept entry in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct EntryCard {
    /// Which entry.
    pub id: EntryId,
    /// Its kind.
    pub kind: EntryKind,
    /// Its first words.
    pub opening: PersonalText,
    /// Its theme's code.
    pub theme: Option<String>,
    /// When it happened.
    pub happened: Moment,
    /// Words typed on it that are not kept yet.
    pub draft: bool,
    /// A record rests on it.
    pub crafted: bool,
}

/// Words being typed that are not kept yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct DraftCard {
    /// The entry it is, or will be.
    pub id: EntryId,
    /// Its kind.
    pub kind: EntryKind,
    /// Its first words.
    pub opening: PersonalText,
    /// When it was last saved.
    pub saved: Moment,
    /// It changes an entry that is kept already.
    pub of_kept_entry: bool,
}

/// Something that is due, out of an informal supervision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct DueCard {
    /// The entry.
    pub id: EntryId,
    /// Its neutral label, else its first words.
    pub label: PersonalText,
    /// The civil date on which it is due.
    pub due: NaiveDate,
    /// Days until then by today's date in London; below 0 it has passed.
    pub days: i32,
}

/// Which entries a list shows; what is none does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NotesFilter {
    /// Of a kind.
    pub kind: Option<EntryKind>,
    /// With a theme, by its code; the empty code means entries without one.
    pub theme: Option<String>,
    /// Linked to a standard ("3") or to one of its elements ("3.12").
    pub standard: Option<String>,
    /// With a record that rests on them, or without.
    pub crafted: Option<bool>,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct NotesView {
    /// Newest first, by when they happened.
    pub cards: Vec<EntryCard>,
    /// Hand this back for the next page; none on the last.
    pub next: Option<String>,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct SearchHit {
    /// Which entry.
    pub id: EntryId,
    /// Its kind.
    pub kind: EntryKind,
    /// The words around the first match.
    pub snippet: PersonalText,
    /// The matches in the snippet, in UTF-16 code units.
    pub matches: Vec<TextSpan>,
    /// When it happened.
    pub happened: Moment,
    /// It is a draft.
    pub draft: bool,
}

/// A page of what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct SearchView {
    /// Last kept first.
    pub hits: Vec<SearchHit>,
    /// Hand this back for the next page; none on the last.
    pub next: Option<String>,
}

/// An entry in the bin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct BinCard {
    /// Which.
    pub id: EntryId,
    /// Its kind.
    pub kind: EntryKind,
    /// Its first words.
    pub opening: PersonalText,
    /// When it was put there.
    pub binned: Moment,
    /// After this it is erased, when the notebook next opens.
    pub gone_after: Moment,
}

/// One entry, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct EntryView {
    /// Which.
    pub id: EntryId,
    /// What it holds: the draft's words where there is a draft.
    pub content: EntryContent,
    /// What else is said of it.
    pub details: EntryDetails,
    /// When it happened.
    pub happened: Moment,
    /// When it was kept; none while it is only a draft.
    pub kept: Option<Moment>,
    /// When it was last changed after that.
    pub edited: Option<Moment>,
    /// The content shown is a draft.
    pub draft: bool,
    /// It lies in the bin.
    pub binned: bool,
    /// How many places the check would look at, if these words were to leave.
    pub findings: u32,
}
