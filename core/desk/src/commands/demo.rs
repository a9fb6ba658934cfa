//! `demo`: a notebook filled with the fictional year, for previews and tests. Its passcode and its device secret
//! are known to everybody.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use layby_core::api::Notebook;
use layby_core::ids::RandomIds;
use layby_core::vault::Places;
use layby_core::vault::kdf::KdfParameters;
use layby_demo::{WalkingClock, Year};
use serde::Serialize;

use crate::device_secret::DeviceSecret;
use crate::failure::{Failure, Trouble};
use crate::output::View;

/// What was made.
#[derive(Serialize)]
pub struct Made {
    notebook: PathBuf,
    entries: usize,
    records: usize,
    passcode: String,
}

/// `layby demo`.
pub fn run(folder: &Path) -> Result<Made, Failure> {
    let folder = std::path::absolute(folder).map_err(Failure::writing)?;
    if std::fs::read_dir(&folder).is_ok_and(|mut inside| inside.next().is_some()) {
        return Err(Trouble::FolderNotEmpty.into());
    }
    let (notebook, clock, year) = begin(&folder, DeviceSecret::known(&folder, &layby_demo::DEVICE_SECRET))?;
    let filled = layby_demo::fill(&notebook, &clock, &year).map_err(of_demo)?;
    notebook.set_passcode(layby_demo::PASSCODE)?;
    notebook.lock();
    let passcode = String::from_utf8_lossy(layby_demo::PASSCODE).into_owned();
    Ok(Made { notebook: folder, entries: filled.entries.len(), records: filled.records.len(), passcode })
}

/// A notebook begun at the beginning of the year, on a clock that is walked through it.
pub fn begin(
    folder: &Path,
    device: DeviceSecret,
) -> Result<(Arc<Notebook>, Arc<WalkingClock>, Year), Failure> {
    let year = Year::read().map_err(of_demo)?;
    let first = year.entries.first().ok_or(Trouble::Fault)?.happened;
    let clock = Arc::new(WalkingClock::new(first));
    device.save()?;
    let places = Places::new(folder, None);
    let notebook =
        Notebook::with(places, device.expose(), clock.clone(), Arc::new(RandomIds), KdfParameters::STANDARD)?;
    notebook.begin()?;
    Ok((notebook, clock, year))
}

/// Why the year did not get into the notebook.
pub fn of_demo(error: layby_demo::Error) -> Failure {
    match error {
        layby_demo::Error::Year => Trouble::Fault.into(),
        layby_demo::Error::Notebook(error) => error.into(),
    }
}

impl View for Made {
    fn page(&self) -> String {
        format!(
            "A notebook of {} entries and {} records, all made up, lies in\n  {}\nIts passcode, known to everybody: {}\n",
            self.entries,
            self.records,
            self.notebook.display(),
            self.passcode
        )
    }
}
