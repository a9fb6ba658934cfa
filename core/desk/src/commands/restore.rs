//! `restore`: a notebook from a backup on a new machine, or a backup in the place of what is here.

use serde::Serialize;

use super::backup::{Contents, read};
use crate::args;
use crate::bar::beside;
use crate::desk::{Desk, notebook};
use crate::device_secret::DeviceSecret;
use crate::failure::Failure;
use crate::output::View;
use crate::secrets;

/// What came of it.
#[derive(Serialize)]
pub struct Restored {
    state: RestoreState,
    #[serde(skip_serializing_if = "Option::is_none")]
    contents: Option<Contents>,
}

#[derive(Serialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum RestoreState {
    /// A new notebook was begun from it.
    Begun,
    /// It took the place of what was here.
    Replaced,
    /// It was looked into; nothing changed.
    LookedInto,
}

/// `layby restore`.
pub fn run(desk: &Desk, args: &args::Restore) -> Result<Restored, Failure> {
    let backup = read(&args.file)?;
    let folder = desk.folder()?;
    if !folder.join("vault").exists() && !args.look {
        return begin(desk, &backup);
    }
    let open = desk.open()?;
    let code = secrets::recovery_code()?;
    if args.look {
        let contents = beside(desk, &open, || open.look_into_backup(&backup, &code))?.into();
        return Ok(Restored { state: RestoreState::LookedInto, contents: Some(contents) });
    }
    let replacing = args.replacing.clone();
    let contents = beside(desk, &open, || open.restore_over(&backup, &code, replacing))?.into();
    Ok(Restored { state: RestoreState::Replaced, contents: Some(contents) })
}

fn begin(desk: &Desk, backup: &[u8]) -> Result<Restored, Failure> {
    let folder = desk.folder()?;
    // Asked for before a file is made: a slip leaves nothing behind.
    let (code, new) = (secrets::recovery_code()?, secrets::new_passcode()?);
    let (device, fresh) = match DeviceSecret::read(&folder)? {
        Some(device) => (device, false),
        None => (DeviceSecret::random(&folder)?, true),
    };
    if fresh {
        device.save()?;
    }
    let shut = notebook(&folder, &device)?;
    let unlocked = beside(desk, &shut, || shut.restore(backup, &code, &new))?;
    desk.hold(shut, &unlocked);
    Ok(Restored { state: RestoreState::Begun, contents: None })
}

impl View for Restored {
    fn page(&self) -> String {
        let said = match self.state {
            RestoreState::Begun => {
                "The notebook is here, under the new passcode and the same recovery code.\n"
            }
            RestoreState::Replaced => "The backup is in the place of what was here.\n",
            RestoreState::LookedInto => "Nothing was changed.\n",
        };
        said.to_owned() + &self.contents.as_ref().map(Contents::page).unwrap_or_default()
    }
}
