//! Beginning a notebook: put together in a folder of its own, and a notebook only by the last rename.

use std::fs;
use std::io;
use std::path::Path;

use uuid::Uuid;

use super::attempts::Attempts;
use super::error::Error;
use super::files;
use super::header::Header;
use super::kdf::KdfParameters;
use super::places::Places;
use super::recovery_code::RecoveryCode;
use super::secret::{DeviceSecret, Key, random_bytes};
use super::slots::Slot;

/// What a new vault starts with.
#[derive(Debug)]
pub struct Begun {
    /// The database key.
    pub key: Key,
    /// The header as written.
    pub header: Header,
}

/// How a new vault is opened.
#[derive(Debug, Clone, Copy)]
pub enum Ways<'a> {
    /// By the device's secret alone, until a passcode is set.
    Device,
    /// By a passcode, and by the recovery code that a backup was opened with: what is on the person's paper goes
    /// on being worth something.
    Restored {
        /// The passcode, long enough already.
        passcode: &'a [u8],
        /// How it is stretched.
        kdf: KdfParameters,
        /// The code.
        code: &'a RecoveryCode,
    },
}

/// Makes a vault. `create_database` gets the path, the key and the salt, and leaves a
/// closed database there. A kill at any point leaves no vault at all or a whole one.
pub fn begin<E: From<Error>>(
    places: &Places,
    device: &DeviceSecret,
    notebook: Uuid,
    ways: Ways<'_>,
    create_database: impl FnOnce(&Path, &Key, &[u8; 16]) -> Result<(), E>,
) -> Result<Begun, E> {
    let io = |error: io::Error| E::from(Error::Io(error));
    fs::create_dir_all(places.home()).map_err(io)?;
    let _held = files::hold_lock(places).map_err(io)?;
    if places.vault().exists() {
        return Err(Error::AlreadyBegun.into());
    }
    // What a killed beginning left was never a notebook: nothing in it was ever acknowledged.
    let unfinished = places.unfinished_vault();
    match fs::remove_dir_all(&unfinished) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(io(error)),
        _ => {}
    }
    fs::create_dir(&unfinished).map_err(io)?;

    let key = Key::random()?;
    let mut header = Header {
        notebook,
        database_salt: random_bytes()?,
        generation: 0,
        device: [0; 32],
        slots: Vec::new(),
    };
    create_database(&unfinished.join("notebook.db"), &key, &header.database_salt)?;
    header.bind_to(device)?;
    match ways {
        Ways::Device => header.put(Slot::provisional(&key, notebook, device)?),
        Ways::Restored { passcode, kdf, code } => {
            header.put(Slot::passcode(&key, notebook, device, passcode, kdf)?);
            header.put(Slot::recovery(&key, notebook, code)?);
        }
    }
    header.write(&unfinished.join("header"), &key)?;
    Attempts::NONE.write(&unfinished.join("attempts"), device)?;
    files::sync_folder(&unfinished).map_err(io)?;
    fs::rename(&unfinished, places.vault()).map_err(io)?;
    files::sync_folder(places.home()).map_err(io)?;
    Ok(Begun { key, header })
}
