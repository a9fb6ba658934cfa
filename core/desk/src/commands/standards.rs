//! `standards`: the regulator's standards, found by number or word, and verified by pasting from its page.

use layby_core::api::Notebook;
use layby_core::packs::Language;
use layby_core::standards::paste::{WordingComparison, WordingResult};
use layby_core::standards::{ElementCard, ElementView, Provenance, StandardsView};
use serde::Serialize;

use crate::args;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::input;
use crate::output::View;
use crate::page::calm;

/// One of the things that can be asked for.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Standards {
    /// All of them.
    All(StandardsView),
    /// One element.
    Element(Box<ElementView>),
    /// What was found.
    Found {
        /// A standard that was named by its number alone.
        standard: Option<u32>,
        /// Elements, best first.
        elements: Vec<ElementCard>,
    },
    /// How a pasted text compares; what was taken, if anything was.
    Compared {
        /// The comparison.
        comparison: WordingComparison,
        /// Elements whose wording was taken.
        accepted: Vec<String>,
    },
}

/// `layby standards`.
pub fn run(desk: &Desk, args: &args::Standards) -> Result<Standards, Failure> {
    let language: Language = args.language.into();
    if let Some(path) = &args.paste {
        let text = if path.as_os_str() == "-" { input::standard_input()? } else { input::file(path)? };
        let open = desk.open()?;
        let comparison = open.compare_wording(text.clone())?;
        if !args.accept.is_empty() {
            open.accept_wording(text, comparison.fingerprint.clone(), args.accept.clone())?;
        }
        return Ok(Standards::Compared { comparison, accepted: args.accept.clone() });
    }
    if let Some(number) = &args.forget {
        let open = desk.open()?;
        open.forget_wording(number.clone())?;
        return Ok(Standards::Element(Box::new(open.element(number.clone(), language)?)));
    }
    // Nobody's secret: read while it is shut, unless what was verified in this notebook is wanted.
    let open;
    let shut;
    let notebook: &Notebook = match args.verified {
        true => {
            open = desk.open()?;
            &open
        }
        false => {
            shut = desk.shut()?;
            &shut
        }
    };
    if args.words.is_empty() {
        return Ok(Standards::All(notebook.standards(language)?));
    }
    let query = args.words.join(" ");
    if let Ok(element) = notebook.element(query.clone(), language) {
        return Ok(Standards::Element(Box::new(element)));
    }
    let found = notebook.find_standards(query.into(), language)?;
    Ok(Standards::Found { standard: found.standard, elements: found.elements })
}

fn provenance(provenance: &Provenance) -> String {
    match provenance {
        Provenance::Seen => "seen on the regulator's page".into(),
        Provenance::ReadOut => "read out by the regulator; small slips are possible".into(),
        Provenance::Part => "the wording was only seen in part, so it is not shown".into(),
        Provenance::NotSeen => "the wording was not seen, so it is not shown".into(),
        Provenance::VerifiedByYou { on } => format!("compared with the regulator's page by you on {on}"),
    }
}

fn line(card: &ElementCard) -> String {
    format!("  {:<5} {}\n", card.number, card.in_short.words)
}

impl View for Standards {
    fn page(&self) -> String {
        let mut page = String::new();
        match self {
            Self::All(view) => {
                for standard in &view.standards {
                    page += &format!("{}  {}\n", standard.number, standard.title.words);
                    page += &standard.elements.iter().map(line).collect::<String>();
                }
            }
            Self::Element(element) => {
                page += &format!("{}  {}\n", element.number, element.in_short.words);
                if let Some(official) = &element.official {
                    page += &format!("  {} {}\n", element.lead_in.words, calm(official.reveal()));
                }
                page += &format!("  ({})\n", provenance(&element.provenance));
            }
            Self::Found { standard, elements } => {
                if let Some(standard) = standard {
                    page += &format!("Standard {standard}\n");
                }
                page += &elements.iter().map(line).collect::<String>();
                if elements.is_empty() && standard.is_none() {
                    page += "Nothing found. An everyday word finds more: layby standards confidential\n";
                }
            }
            Self::Compared { comparison, accepted } => {
                for element in &comparison.elements {
                    let result = match &element.result {
                        WordingResult::Same { .. } => "the same words",
                        WordingResult::Differs { .. } => "other words",
                        WordingResult::New { .. } => "new to this notebook",
                        WordingResult::NotInPaste => continue,
                    };
                    page += &format!("  {:<5} {result}\n", element.number);
                }
                page += &format!("{} lines were not recognised.\n", comparison.unrecognised_lines);
                page += &match accepted.len() {
                    0 => "Nothing was taken. Take some: the same with --accept NUMBER\n".to_owned(),
                    count => format!("Taken: {count}.\n"),
                };
            }
        }
        page
    }
}
