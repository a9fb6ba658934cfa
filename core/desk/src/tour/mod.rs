//! `layby tour`: a practitioner's year, in a fresh notebook, told in a minute. Everybody in it is made up; the
//! notebook, its encryption and its door are the real ones.

mod backing;
mod crafting;
mod files;
mod keeping;
mod lying;
mod people;
mod story;
mod telling;

use std::path::PathBuf;

use layby_core::ids::RecordId;
use layby_demo::Filling;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::commands::demo::{begin, of_demo};
use crate::desk::Desk;
use crate::device_secret::DeviceSecret;
use crate::failure::Failure;
use crate::output::View;
use keeping::Part;
use telling::{Step, Telling};

/// The tour as one document.
#[derive(Serialize)]
struct Toured {
    folder: PathBuf,
    notebook: PathBuf,
    exported: PathBuf,
    passcode: String,
    recovery_code: String,
    entries: u32,
    record: RecordId,
    steps: Vec<Step>,
}

/// What was made up on the spot.
pub struct Keys {
    passcode: Zeroizing<String>,
    recovery_code: Zeroizing<String>,
}

/// Runs it, chapter by chapter. A chapter is a function that does something in the notebook and tells it.
pub fn run(desk: &Desk) -> Result<(), Failure> {
    let folder = files::fresh(desk.named())?;
    let home = folder.join("notebook");
    let mut tell = Telling::new(desk.json);
    tell.heading("Layby, the tour: a practitioner's year. Everybody in it is made up.")?;
    tell.line(&format!("It all lies in {}", folder.display()))?;

    let device = DeviceSecret::random(&home)?;
    let title = "Begin a notebook, on the first of December";
    let (notebook, clock, year) = tell.step("begin", title, || begin(&home, device))?;
    tell.say("Encrypted from the first word. A passcode can wait for a quiet minute.")?;

    let mut filling = Filling::new(&year, &notebook, &clock);
    let written = year.entries.iter().take_while(|entry| entry.key != story::AFTER_WINTER).count();
    keeping::live(&mut tell, &mut filling, &year.entries, &Part { up_to: written, ..story::WINTER })?;
    let keys = keeping::set_keys(&mut tell, &notebook)?;
    let sealed = keeping::jot_while_shut(&mut tell, &notebook)?;
    keeping::hand_over(&mut tell, &notebook)?;
    keeping::unlock(&mut tell, &notebook, &keys)?;
    keeping::live(&mut tell, &mut filling, &year.entries, &story::REST)?;

    let checklist = filling.id(story::CHECKLIST).map_err(of_demo)?;
    people::checklist(&mut tell, &notebook, checklist)?;
    people::retention(&mut tell, &notebook, checklist)?;
    keeping::search(&mut tell, &notebook)?;

    crafting::earlier(&mut tell, &mut filling, &year)?;
    crafting::queue(&mut tell, &notebook)?;
    let mut sources = vec![sealed];
    for key in story::CRAFTED_WITH {
        sources.push(filling.id(key).map_err(of_demo)?);
    }
    let entries = notebook.today()?.entries;
    let record = crafting::craft(&mut tell, &notebook, sources, entries)?;
    let refused = crafting::refuse(&mut tell, &notebook, record)?;
    crafting::answer(&mut tell, &notebook, record, refused)?;
    let told = year.record(story::TOLD_BY).map_err(of_demo)?;
    crafting::fill(&mut tell, &notebook, record, told.words("learnt"), told.words("impact"))?;
    crafting::show_sheet(&mut tell, &notebook, record)?;
    crafting::year(&mut tell, &notebook)?;
    let backup = backing::back_up(&mut tell, &notebook, &keys, &folder)?;
    backing::another_phone(&mut tell, &notebook, &clock, &keys, &folder, &backup)?;
    let exported = crafting::export(&mut tell, &notebook, record, &folder)?;
    lying::told(&mut tell, &folder, &exported, &year, &keys)?;
    if !desk.json {
        return Ok(());
    }
    desk.show(&Toured {
        notebook: home,
        passcode: keys.passcode.to_string(),
        recovery_code: keys.recovery_code.to_string(),
        entries,
        record,
        steps: tell.steps(),
        exported,
        folder,
    })
}

impl View for Toured {
    /// The steps told themselves as they happened.
    fn page(&self) -> String {
        String::new()
    }
}
