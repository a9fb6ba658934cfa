//! Words around a name that say that a person is meant, or that none is.
//!
//! Source: how English case notes are written. Each list is asked about one word in small letters, without a
//! possessive.

mod deeds;
mod relations;
mod things;

pub(in crate::guard) use deeds::{acts, being, contact, feeling, is_or_has, joining};
pub(in crate::guard) use relations::{filler, kin, kin_title, loose_title, naming, role, title};
pub(in crate::guard) use things::{festival, makes_a_thing, theory_word, whereabouts};
