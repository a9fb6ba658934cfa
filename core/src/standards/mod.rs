//! The regulator's professional standards: our plain line for each, its own words where they were seen, and
//! a way for the person to compare them with its page and put them right.
//!
//! The words are data (`core/packs/standards/`). Nothing unverified is ever shown as official: the fact is in
//! the pack's provenance, and [`pack`]'s test holds the pack to it.

pub mod find;
pub mod pack;
pub mod paste;
mod view;

pub use pack::{Standards, Theme, Themes};
pub use view::{
    ElementCard, ElementView, Links, Provenance, StandardCard, StandardsFound, StandardsView, ThemeCard,
    ThemeView, Verified, VerifiedWording,
};
