//! The keys, and the one thing that can be done without them.
//!
//! ```text
//! DIR/vault/header         who can open this notebook: slots, each wrapping the same database key
//! DIR/vault/attempts       wrong passcodes, counted before each is tried
//! DIR/vault/notebook.db    the encrypted database (room: storage)
//! DIR/inbox/recipient      the public key that locked jots are sealed to, with its HMAC
//! DIR/inbox/<jot>.<seq>    sealed jots, readable by nobody until the notebook opens
//! DIR/lock                 held while keys change, so that two processes never change them at once
//! ```
//!
//! Nothing home-made below standard formats: `ring` for HKDF, AES-256-GCM, HMAC and randomness, `argon2` for
//! the passcode, `age` for what is sealed (docs/adr/0001).

pub mod attempts;
pub mod backup_key;
pub mod begin;
mod error;
mod files;
pub mod header;
pub mod inbox;
pub mod kdf;
pub mod open;
pub mod passphrase;
pub mod places;
pub mod recovery_code;
pub mod secret;
pub mod slots;
pub mod wipe;

pub use error::{Damage, Error, HeaderProblem};
pub use places::Places;
