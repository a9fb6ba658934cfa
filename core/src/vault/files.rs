//! Writing small files so that a kill leaves the old one or the new one, never half of one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use super::places::Places;

/// Replaces `path` in one step: temporary file beside it, fsync, rename, fsync of the folder.
pub(super) fn replace(path: &Path, contents: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    // One writer per name: the process id keeps two processes off each other's temporary file.
    let temporary = folder.join(format!(".{name}.{}.tmp", std::process::id()));
    let written = write_through(&temporary, contents).and_then(|()| fs::rename(&temporary, path));
    if written.is_err() {
        // Best effort: what failed may be the disk itself; a leftover holds only sealed bytes.
        let _ = fs::remove_file(&temporary);
    }
    written?;
    sync_folder(folder)
}

fn write_through(path: &Path, contents: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(path)?;
    file.write_all(contents)?;
    file.sync_all()
}

/// Makes a rename or a removal in `folder` last.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Reads at most `limit` bytes; a longer file is an error, so that nobody can feed us a huge one.
pub(super) fn read_up_to(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// Holds the notebook's lock file until dropped: keys change in one process at a time.
pub(super) fn hold_lock(places: &Places) -> io::Result<File> {
    let file = OpenOptions::new().write(true).create(true).truncate(false).open(places.lock())?;
    file.lock()?;
    Ok(file)
}
