//! A record as an xAPI statement (1.0.3, valid under 2.0): for a learning record store.
//!
//! What each member means is the profile in `docs/xapi.md`, beside its JSON schema. Statements are made of
//! records that passed the door, and of nothing else.

pub mod actor;
pub mod file;
pub mod ids;
pub mod same;
pub mod statement;

pub use actor::{NotAnActor, StatementActor};
