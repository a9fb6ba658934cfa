//! `wipe`: the whole notebook off this machine.

use std::path::PathBuf;

use serde::Serialize;

use crate::desk::Desk;
use crate::device_secret::DeviceSecret;
use crate::failure::{Failure, Trouble};
use crate::output::View;
use crate::secrets;

/// The notebook is gone.
#[derive(Serialize)]
pub struct Wiped {
    wiped: PathBuf,
}

/// `layby wipe --yes`.
pub fn run(desk: &Desk, yes: bool) -> Result<Wiped, Failure> {
    // Nothing takes this back but a backup: it is asked about first.
    if !yes {
        return Err(Trouble::NotConfirmed.into());
    }
    // The same passcode that opens it, asked for once: one process is one visit.
    let mut passcode = secrets::Secret::default();
    let open = desk.open_with(desk.shut()?, || {
        passcode = secrets::passcode()?;
        Ok(passcode.clone())
    })?;
    open.wipe(&passcode)?;
    let folder = desk.folder()?;
    DeviceSecret::forget(&folder)?;
    Ok(Wiped { wiped: folder })
}

impl View for Wiped {
    fn page(&self) -> String {
        format!(
            "The notebook in {} is gone: notes, records, keys. Only a backup brings it back.\n",
            self.wiped.display()
        )
    }
}
