//! Layby's core: every rule and every stored byte of a social worker's notebook, behind one facade.
//!
//! Data flows one way: **jot, entry, craft, record, check, account**. Each word is a room (a folder), and no
//! room reaches back into the one before it:
//!
//! - [`vault`] keeps the keys: header, slots, passcode, recovery code, and the inbox that can be written
//!   while the notebook is shut;
//! - [`storage`] keeps the bytes: one encrypted database, opened, written through `transact`, searched;
//! - [`entries`] is what a person jots; [`records`] is what becomes of it in the regulator's form;
//! - [`standards`] is what the regulator asks for, in its words where we have them;
//! - [`guard`] finds who could be recognised; [`accounts`] is every way out, all through one door;
//! - [`forms`] is the words each screen asks with, from the packs; [`retention`] is how long to keep a note;
//! - [`everything`] is the whole notebook as one document: backup, restore, and the way out for good;
//! - [`reminders`] is what falls due, in codes and dates, without a word of an entry;
//! - [`api`] is what the shells see: one object, [`api::Notebook`], whole-screen reads, typed errors.
//!
//! What a person wrote is [`personal::PersonalText`] from the first key to the last copy: it never prints.

pub mod accounts;
pub mod api;
pub mod entries;
pub mod everything;
pub mod forms;
pub mod guard;
pub mod ids;
pub mod licences;
pub mod moment;
pub mod packs;
pub mod personal;
pub mod records;
pub mod reminders;
pub mod retention;
pub mod spans;
pub mod standards;
pub mod storage;
pub mod vault;

uniffi::setup_scaffolding!();
