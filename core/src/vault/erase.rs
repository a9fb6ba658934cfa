//! Taking a notebook away for good: first the keys, then what they open.

use std::fs;
use std::io;
use std::path::Path;

use super::error::Error;
use super::files;
use super::places::Places;
use super::secret::random_bytes;

/// Takes away the vault and every sealed jot. The header goes first, overwritten and synced: without it nothing of
/// the rest can be read by anybody, so a kill later leaves only sealed bytes, and erasing again takes those. A
/// phone's flash may keep an old copy of a page; that copy still needs the phone's keystore and the passcode.
pub fn erase(places: &Places) -> Result<(), Error> {
    let _held = files::hold_lock(places)?;
    let header = places.header();
    if header.exists() {
        let noise: [u8; 64] = random_bytes()?;
        files::replace(&header, &noise.repeat(64))?;
        fs::remove_file(&header)?;
        files::sync_folder(&places.vault())?;
    }
    for folder in [places.vault().as_path(), places.unfinished_vault().as_path(), places.inbox()] {
        gone(folder)?;
    }
    Ok(files::sync_folder(places.home())?)
}

fn gone(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
