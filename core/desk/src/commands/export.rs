//! `sheet`, `export`: the ways out. The core opens the door only when every finding was answered.

use std::path::PathBuf;

use layby_core::accounts::{CopySheetView, Document};
use serde::Serialize;

use crate::args;
use crate::commands::portfolio;
use crate::desk::Desk;
use crate::device_secret::write_new;
use crate::failure::{Failure, Trouble};
use crate::find_id::{self, short};
use crate::output::View;
use crate::page::{calm, indented, label};

/// The form, box by box.
#[derive(Serialize)]
#[serde(transparent)]
pub struct Sheet(CopySheetView);

/// A document: what is in it, or where it was written.
#[derive(Serialize)]
pub struct Exported {
    file_name: String,
    media_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    contents: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    written_to: Option<PathBuf>,
}

/// `layby sheet`.
pub fn sheet(desk: &Desk, id: &str) -> Result<Sheet, Failure> {
    let open = desk.open()?;
    Ok(Sheet(open.copy_sheet(find_id::record(&open, id)?)?))
}

/// `layby export`.
pub fn run(desk: &Desk, args: &args::Export) -> Result<Exported, Failure> {
    let open = desk.open()?;
    if !portfolio::fits(args) {
        return Err(Trouble::Usage.into());
    }
    let Document { file_name, media_type, contents } = match (args.format, args.id.as_slice(), args.year) {
        (args::Format::Md, [id], None) if portfolio::plain(args) => {
            open.markdown(find_id::record(&open, id)?)?
        }
        (args::Format::Txt, [id], None) => open.plain_text(find_id::record(&open, id)?)?,
        (args::Format::Csv, [], Some(year)) => open.year_csv(year)?,
        _ => portfolio::document(&open, args)?,
    };
    let Some(to) = &args.to else {
        let contents = String::from_utf8(contents.reveal().to_vec()).map_err(|_| Trouble::NeedsAFile)?;
        return Ok(Exported { file_name, media_type, contents: Some(contents), written_to: None });
    };
    let path = if to.is_dir() { to.join(&file_name) } else { to.clone() };
    let path = std::path::absolute(path).map_err(Failure::writing)?;
    write_new(&path, contents.reveal()).map_err(Failure::writing)?;
    Ok(Exported { file_name, media_type, contents: None, written_to: Some(path) })
}

impl View for Sheet {
    fn page(&self) -> String {
        let Sheet(view) = self;
        let mut page = format!("Copy sheet of {}, in the form's order\n", short(view.record));
        for copy in &view.boxes {
            page += &format!("\n{}  {}", copy.number, label(&copy.content.field));
            if copy.over_limit {
                page += "  (longer than the account takes)";
            }
            page.push('\n');
            page += &match copy.content.words.is_blank() {
                true => "   -\n".to_owned(),
                false => indented(&calm(copy.content.words.reveal()), "   "),
            };
        }
        if !view.missing.is_empty() {
            page += &format!("\nStill without words: {}.\n", view.missing.join(", "));
        }
        page
    }
}

impl View for Exported {
    fn page(&self) -> String {
        match (&self.contents, &self.written_to) {
            (Some(contents), _) => contents.clone(),
            (None, Some(path)) => format!(
                "Written to {}\nAnybody who has this file can read it: it is yours to look after.\n",
                path.display()
            ),
            (None, None) => String::new(),
        }
    }
}
