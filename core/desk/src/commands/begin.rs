//! `init`, `passcode`, `recovery`: beginning a notebook, and the ways into it.

use std::path::PathBuf;

use layby_core::api::{NotebookError, Stage};
use serde::{Serialize, Serializer};
use zeroize::Zeroizing;

use crate::desk::{Desk, notebook};
use crate::device_secret::DeviceSecret;
use crate::failure::Failure;
use crate::output::View;
use crate::secrets;

/// A notebook was begun.
#[derive(Serialize)]
pub struct Begun {
    folder: PathBuf,
}

/// A passcode was set.
#[derive(Serialize)]
pub struct PasscodeSet {
    /// The first one: until now the device's secret alone opened the notebook.
    first: bool,
    /// There is a way back from a forgotten one.
    has_recovery_code: bool,
}

/// A recovery code was issued.
#[derive(Serialize)]
pub struct RecoveryCodeIssued {
    #[serde(serialize_with = "shown_once")]
    recovery_code: Zeroizing<String>,
}

/// `layby init`.
pub fn init(desk: &Desk) -> Result<Begun, Failure> {
    let folder = desk.folder()?;
    if folder.join("vault").exists() {
        return Err(NotebookError::AlreadyBegun.into());
    }
    // A beginning that was killed leaves a device secret and no vault: it goes on with that one.
    let device = match DeviceSecret::read(&folder)? {
        Some(device) => device,
        None => {
            let device = DeviceSecret::random(&folder)?;
            device.save()?;
            device
        }
    };
    let notebook = notebook(&folder, &device)?;
    let unlocked = notebook.begin()?;
    desk.hold(notebook, &unlocked);
    Ok(Begun { folder })
}

/// `layby passcode`.
pub fn passcode(desk: &Desk) -> Result<PasscodeSet, Failure> {
    let shut = desk.shut()?;
    let view = shut.lock_view()?;
    if view.stage == Stage::Provisional {
        let open = desk.open_with(shut, secrets::passcode)?;
        open.set_passcode(&secrets::new_passcode()?)?;
    } else {
        let mut current = secrets::Secret::default();
        let open = desk.open_with(shut, || {
            current = secrets::passcode()?;
            Ok(current.clone())
        })?;
        open.change_passcode(&current, &secrets::new_passcode()?)?;
    }
    Ok(PasscodeSet { first: view.stage == Stage::Provisional, has_recovery_code: view.recovery_code })
}

/// `layby recovery`.
pub fn recovery_code(desk: &Desk) -> Result<RecoveryCodeIssued, Failure> {
    let open = desk.open()?;
    let code = open.issue_recovery_code()?;
    let recovery_code = Zeroizing::new(String::from_utf8_lossy(code.reveal()).into_owned());
    Ok(RecoveryCodeIssued { recovery_code })
}

/// `layby recovery --open`: also where the folder was carried to a new machine without its device secret.
pub fn open_by_recovery_code(desk: &Desk) -> Result<PasscodeSet, Failure> {
    let folder = desk.folder()?;
    let (device, fresh) = match DeviceSecret::read(&folder)? {
        Some(device) => (device, false),
        None if folder.join("vault").exists() => (DeviceSecret::random(&folder)?, true),
        None => return Err(NotebookError::NotBegun.into()),
    };
    let shut = notebook(&folder, &device)?;
    let unlocked = shut.unlock_with_recovery_code(&secrets::recovery_code()?)?;
    let open = desk.hold(shut, &unlocked);
    let new = secrets::new_passcode()?;
    // Only now: a wrong code leaves no new secret lying beside somebody's notebook. Before the passcode is
    // bound to it: a kill in between costs nothing but typing the code again.
    if fresh {
        device.save()?;
    }
    open.set_passcode(&new)?;
    Ok(PasscodeSet { first: false, has_recovery_code: true })
}

fn shown_once<S: Serializer>(code: &Zeroizing<String>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(code)
}

impl View for Begun {
    fn page(&self) -> String {
        format!(
            "\
A notebook was begun in
  {}

The first jot needs no passcode:
  layby jot \"what stayed with you\"
Later, in a quiet minute: layby passcode, then layby recovery.

Good to know: here the device's secret is a file beside the notebook
(device-secret, for your eyes only: 0600). That is weaker than a phone's
keystore. Whoever copies your files copies it too, and until you set a
passcode it alone opens the notebook.
",
            self.folder.display()
        )
    }
}

impl View for PasscodeSet {
    fn page(&self) -> String {
        let mut page = String::from(match self.first {
            true => "The passcode is set. From now on it opens the notebook.\n",
            false => "The new passcode is set. The old one opens nothing now.\n",
        });
        if !self.has_recovery_code {
            page.push_str("\nA forgotten passcode has one way back, a recovery code: layby recovery\n");
        }
        page
    }
}

impl View for RecoveryCodeIssued {
    fn page(&self) -> String {
        format!(
            "\
Your recovery code, shown this once:

  {}

Write it on paper, by hand, and keep the paper away from this machine. Not a
photo, not a file. It opens the notebook without the passcode, on any machine,
so it is worth as much as the notebook. Any earlier code has stopped working.
Small or capital letters, with or without the hyphens: all the same.
",
            self.recovery_code.as_str()
        )
    }
}
