//! What a person jots. Nothing in it is required but a word.

mod activity;
mod content;
mod details;
mod feedback;
mod peer_session;
mod reflection;
mod supervision;
mod view;

pub use activity::{Activity, ActivityKind};
pub use content::{EntryContent, EntryKind, opening};
pub use details::{Confidence, EntryDetails};
pub use feedback::{Feedback, HandOverAnswer, Tone};
pub use peer_session::{PeerMethod, PeerSession};
pub use reflection::{EarlierFrame, Frame, Prompt, PromptAnswer, Reflection};
pub use supervision::{Action, ChecklistAnswer, ChecklistQuestion, InformalSupervision, Wording};
pub use view::{
    BinCard, DraftCard, DueCard, EntryCard, EntryView, NotesFilter, NotesView, SearchHit, SearchView,
};

/// The longest text a shell may hand in at once, in bytes: far beyond a jot, far below what hurts a phone.
pub const LONGEST_TEXT: usize = 1024 * 1024;
/// How long an entry lies in the bin.
pub const BIN_DAYS: u32 = 30;
/// How much of an entry's words a card shows, in characters.
pub const OPENING: usize = 240;
