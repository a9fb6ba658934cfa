//! `everything`: the whole notebook, out for good.

use std::path::PathBuf;

use layby_core::accounts::Document;
use layby_core::everything::EverythingView;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args;
use crate::bar::beside;
use crate::desk::Desk;
use crate::device_secret::write_new;
use crate::failure::Failure;
use crate::output::View;
use crate::secrets;
use crate::words::many;

/// What would leave, or what left.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Everything {
    /// Counted.
    Counted(EverythingView),
    /// Written.
    Written {
        /// Where.
        written_to: PathBuf,
        /// What opens it; none where it is plain text.
        #[serde(skip_serializing_if = "Option::is_none", serialize_with = "shown_once")]
        passphrase: Option<Zeroizing<String>>,
    },
}

/// `layby everything`.
pub fn run(desk: &Desk, args: &args::Everything) -> Result<Everything, Failure> {
    let Some(to) = &args.to else {
        let open = desk.open()?;
        return Ok(Everything::Counted(beside(desk, &open, || open.everything_view())?));
    };
    // The same passcode that opens it, asked for once: one process is one visit.
    let passcode = secrets::passcode()?;
    let open = desk.open_with(desk.shut()?, || Ok(passcode.clone()))?;
    let (document, passphrase) = match &args.plain {
        Some(fingerprint) => {
            let counted = fingerprint.clone();
            let out = || open.export_everything_in_plain_text(&passcode, counted);
            (beside(desk, &open, out)?, None)
        }
        None => {
            let out = beside(desk, &open, || open.export_everything(&passcode))?;
            let passphrase = String::from_utf8_lossy(out.passphrase.reveal()).into_owned();
            (out.document, Some(Zeroizing::new(passphrase)))
        }
    };
    let Document { file_name, contents, .. } = document;
    let path = if to.is_dir() { to.join(file_name) } else { to.clone() };
    let path = std::path::absolute(path).map_err(Failure::writing)?;
    write_new(&path, contents.reveal()).map_err(Failure::writing)?;
    Ok(Everything::Written { written_to: path, passphrase })
}

fn shown_once<S: serde::Serializer>(text: &Option<Zeroizing<String>>, to: S) -> Result<S::Ok, S::Error> {
    match text {
        Some(text) => to.serialize_str(text),
        None => to.serialize_none(),
    }
}

impl View for Everything {
    fn page(&self) -> String {
        match self {
            Self::Counted(view) => format!(
                "\
{}, {} in the bin, {}, {}.
{} could identify someone. Nobody has answered for them here: a file
of everything is for you, not for anyone else.

Sealed, with a passphrase shown once:  layby everything --to FILE
As plain text:  layby everything --to FILE --plain {}
",
                many(view.entries, "entry", "entries"),
                many(view.binned, "entry", "entries"),
                many(view.drafts, "draft", "drafts"),
                many(view.records, "record", "records"),
                many(view.findings, "place in them", "places in them"),
                view.fingerprint
            ),
            Self::Written { written_to, passphrase: None } => format!(
                "Written to {}\nIt is plain text now, outside the notebook: yours to look after.\n",
                written_to.display()
            ),
            Self::Written { written_to, passphrase: Some(passphrase) } => format!(
                "\
Written to {}
Its passphrase, shown this once and kept nowhere:

  {}

The ordinary age tool opens it: age --decrypt FILE
",
                written_to.display(),
                passphrase.as_str()
            ),
        }
    }
}
