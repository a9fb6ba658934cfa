//! No way out can be reached with unanswered findings.

use std::path::{Path, PathBuf};

use layby_core::accounts::documents::{DocumentFormat, DocumentOptions, DocumentScope};
use layby_core::api::{Missing, NotebookError};
use layby_tests::{Phone, jot, new_record};

use crate::made;

#[test]
fn no_exporter_takes_a_record_with_an_unanswered_finding() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let clean = made::record(&notebook, &[("learnt", "To wait.")]);
    let named = new_record(&notebook.craft(vec![jot(&notebook, "rang 07700 900123")]).unwrap());
    let refused = NotebookError::Unanswered { findings: 1 };
    for format in [DocumentFormat::Pdf, DocumentFormat::Word] {
        assert_eq!(made::of(&notebook, &[clean, named], format, made::plainly()), Err(refused.clone()));
        let year = DocumentScope::Year { holding: "2026-11-22".parse().unwrap() };
        assert_eq!(notebook.document(year, format, made::plainly()), Err(refused.clone()));
        assert!(made::of(&notebook, &[clean], format, made::plainly()).is_ok());
    }
}

#[test]
fn a_raw_jotting_leaves_only_when_chosen_and_checked() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let (plain, named) = (jot(&notebook, "the quiet after"), jot(&notebook, "rang 07700 900123"));
    let id = new_record(&notebook.craft(vec![plain, named]).unwrap());
    notebook.answer(id, "description".into(), "a visit".into()).unwrap();
    let with = |jottings| DocumentOptions { jottings, ..made::plainly() };
    let word = |options| made::of(&notebook, &[id], DocumentFormat::Word, options);
    let holds = |options, words: &str| {
        let made = word(options).unwrap();
        let mut archive =
            zip::ZipArchive::new(std::io::Cursor::new(made.document.contents.reveal())).unwrap();
        let mut xml = String::new();
        std::io::Read::read_to_string(&mut archive.by_name("word/document.xml").unwrap(), &mut xml).unwrap();
        xml.contains(words)
    };
    assert!(!holds(with(vec![]), "the quiet after"));
    assert!(holds(with(vec![plain]), "the quiet after"));
    assert_eq!(word(with(vec![plain, named])), Err(NotebookError::Unanswered { findings: 1 }));
    let elsewhere = jot(&notebook, "not a source of this record");
    assert_eq!(word(with(vec![elsewhere])), Err(NotebookError::NotFound { what: Missing::Entry }));
}

/// The types hold the door shut; this looks that nobody made a second door: a checked record and a checked
/// jotting are made in one place each, and every exporter is reached through the facade's door.
#[test]
fn there_is_one_door() {
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src");
    let mut makers = Vec::new();
    for path in sources(&core) {
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let name = path.strip_prefix(&core).unwrap().to_string_lossy().into_owned();
        if code.contains("Checked {") || code.contains("Ok(Self { words, happened })") {
            makers.push(name);
        }
    }
    makers.sort();
    assert_eq!(makers, ["accounts/documents/jotting.rs", "accounts/door.rs"]);
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}
