//! Wiping: a notebook that is gone for good.
//!
//! The sealed jots go first. Then a kill at any point leaves the whole vault, or none: it is renamed to what
//! beginning takes for an unfinished one and clears away, and only then taken apart, the key slots first.

use std::fs;
use std::io;

use super::error::Error;
use super::files;
use super::inbox;
use super::places::Places;

/// Takes away the vault, the sealed jots and the key that they are sealed to. The notebook must be shut.
pub fn wipe(places: &Places) -> Result<(), Error> {
    let _held = files::hold_lock(places)?;
    inbox::remove_all(places.inbox())?;
    let gone = places.unfinished_vault();
    absent(fs::remove_dir_all(&gone))?;
    absent(fs::rename(places.vault(), &gone))?;
    files::sync_folder(places.home())?;
    // Without the slots nobody opens what is left, even if the rest is only cleared away later.
    absent(fs::remove_file(gone.join("header")))?;
    absent(fs::remove_dir_all(&gone))?;
    files::sync_folder(places.home())?;
    Ok(())
}

/// What is not there is gone already.
fn absent(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
