//! A backup that is proved by restoring it, and the same notebook on another phone.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use layby_core::api::Notebook;
use layby_core::ids::RandomIds;
use layby_core::vault::Places;
use layby_core::vault::kdf::KdfParameters;
use layby_demo::WalkingClock;

use super::Keys;
use super::telling::Telling;
use crate::device_secret::{DeviceSecret, write_new};
use crate::failure::{Failure, Trouble};
use crate::words;

/// Makes a backup, reads it again from where it lies and proves it with the code from the paper.
pub fn back_up(
    tell: &mut Telling,
    notebook: &Notebook,
    keys: &Keys,
    folder: &Path,
) -> Result<Vec<u8>, Failure> {
    let made =
        tell.step("backup", "Back it up: sealed to the recovery code, which nobody asks for", || {
            let made = notebook.make_backup()?;
            write_new(&folder.join(&made.file_name), made.contents.reveal()).map_err(Failure::writing)?;
            Ok(made.file_name)
        })?;
    let (backup, view) = tell.step("prove", "Prove it: type the code, restore it, compare", || {
        let backup = fs::read(folder.join(&made)).map_err(Failure::reading)?;
        let view = notebook.prove_backup(&backup, keys.recovery_code.as_bytes())?;
        Ok((backup, view))
    })?;
    if view.lacks > 0 {
        return Err(Trouble::Fault.into());
    }
    tell.say(&format!(
        "{}, {}, {} in it, and nothing that it lacks. Only now is it called good.",
        words::many(view.entries, "entry", "entries"),
        words::many(view.drafts, "draft", "drafts"),
        words::many(view.records, "record", "records"),
    ))?;
    Ok(backup)
}

/// Begins it anew on another phone, from the backup, the code and a new passcode.
pub fn another_phone(
    tell: &mut Telling,
    notebook: &Notebook,
    clock: &Arc<WalkingClock>,
    keys: &Keys,
    folder: &Path,
    backup: &[u8],
) -> Result<(), Failure> {
    let kept = notebook.today()?.entries;
    let there = tell.step("restore", "Lose the phone: the code, a new passcode, another phone", || {
        let home = folder.join("another-phone");
        let device = DeviceSecret::random(&home)?;
        device.save()?;
        let places = Places::new(home, None);
        let other = Notebook::with(
            places,
            device.expose(),
            clock.clone(),
            Arc::new(RandomIds),
            KdfParameters::STANDARD,
        )?;
        other.restore(backup, keys.recovery_code.as_bytes(), keys.passcode.as_bytes())?;
        let there = other.today()?.entries;
        other.lock();
        Ok(there)
    })?;
    // The tour would tell of a restore that lost something.
    if there != kept {
        return Err(Trouble::Fault.into());
    }
    tell.say(&format!(
        "All {there} entries are there, under new keys. The old phone's are worth nothing there."
    ))
}
