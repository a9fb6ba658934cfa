//! What a person jots. Nothing in it is required but a word.

mod content;
mod view;

pub use content::{EntryContent, Reflection};
pub use view::{DraftCard, EntryCard, EntryView, NotesView, SearchHit, SearchView, TodayView};

/// The longest text a shell may hand in at once, in bytes: far beyond a jot, far below what hurts a phone.
pub const LONGEST_TEXT: usize = 1024 * 1024;
/// How much of an entry's words a card shows, in characters.
pub const OPENING: usize = 240;
