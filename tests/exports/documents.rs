//! PDF and Word, opened by readers of other makers.

use std::path::PathBuf;

use layby_core::accounts::documents::{DocumentFormat, DocumentOptions, MadeDocument};
use layby_core::packs::Language;
use layby_tests::{Phone, jot, new_record};
use serde_json::json;

use crate::{made, readers};

fn written(folder: &std::path::Path, made: &MadeDocument) -> PathBuf {
    let path = folder.join(&made.document.file_name);
    std::fs::write(&path, made.document.contents.reveal()).unwrap();
    path
}

#[test]
fn a_year_as_a_pdf_reads_in_order_in_every_reader() {
    if !readers::here("a_year_as_a_pdf_reads_in_order_in_every_reader") {
        return;
    }
    let phone = Phone::new();
    let (notebook, records) = made::year(&phone);
    let made = made::of_the_year(&notebook, DocumentFormat::Pdf, made::plainly());
    assert_eq!(made.records as usize, records.len());
    assert_eq!(made.document.file_name, "cpd-year-2025-12-01-to-2026-11-30.pdf");
    let folder = tempfile::tempdir().unwrap();
    let path = written(folder.path(), &made);
    if let Ok(keep) = std::env::var("LAYBY_KEEP") {
        written(std::path::Path::new(&keep), &made);
    }

    let info = readers::poppler("pdfinfo", &[], &path);
    assert!(info.contains("Tagged:          yes"), "{info}");
    assert!(info.contains("Title:           CPD records, 1 December 2025 to 30 November 2026"), "{info}");
    assert!(!info.contains("Author:"), "{info}");
    let structure = readers::poppler("pdfinfo", &["-struct"], &path);
    for tag in ["H1", "H2", "H3", "P", "TOC", "TOCI", "Reference", "Link", "L", "LI", "Lbl", "LBody"] {
        assert!(structure.lines().any(|line| line.split_whitespace().next() == Some(tag)), "no {tag}");
    }
    // In the order of reading: the form's headings, in its order, under every record.
    let text = readers::poppler("pdfinfo", &["-struct-text"], &path);
    let order = [
        "\"Type of CPD\"",
        "\"What it was, and why it is relevant to you\"",
        "\"Date\"",
        "\"What you learnt\"",
        "\"The difference it made, or will make, to your practice and the people you work with\"",
        "\"Describe what you have learnt from discussing this CPD activity with a peer\"",
    ];
    let said: Vec<&str> = text.lines().map(str::trim).filter(|line| order.contains(line)).collect();
    let heading = |line: &&str| order.iter().position(|label| label == line).unwrap();
    assert_eq!(said.len(), order.len() * records.len(), "{text}");
    assert!(said.iter().map(heading).eq((0..records.len()).flat_map(|_| 0..order.len())));

    let seen = readers::read_back(&path);
    assert_eq!((&seen["language"], &seen["marked"]), (&json!("en-GB"), &json!(true)));
    assert_eq!(seen["author"], json!(null));
    assert_eq!(seen["active"], json!([]));
    assert!(seen["xmp"].as_str().unwrap().contains("pdfuaid:part"), "{}", seen["xmp"]);
    assert!(
        seen["fonts"].as_object().unwrap().values().all(|embedded| embedded == true),
        "{}",
        seen["fonts"]
    );
    // A bookmark for each record, with its headings under it, and a link to it in the contents.
    let bookmarks = seen["outline"].as_array().unwrap();
    assert_eq!(bookmarks.iter().filter(|title| title.is_string()).count(), records.len());
    let links: u64 = seen["links"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).sum();
    assert_eq!(links as usize, records.len());
    for reader in ["pypdf", "mupdf"] {
        let pages: Vec<&str> = seen[reader].as_array().unwrap().iter().map(|t| t.as_str().unwrap()).collect();
        let all = pages.join("\n").replace('\n', " ");
        let words = all.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("a missed appointment can be part of the test"), "{reader}");
        for (at, page) in pages.iter().enumerate() {
            assert!(page.contains(&format!("Page {} of {}", at + 1, pages.len())), "{reader} {at}: {page}");
        }
    }
    let layout = readers::poppler("pdftotext", &["-layout"], &path);
    assert!(layout.contains("Includes peer reflection"));
    println!(
        "a year of {} records: {} pages, {} bytes",
        records.len(),
        seen["pages"],
        made.document.contents.reveal().len()
    );
}

#[test]
fn a_year_as_a_word_file_has_real_headings_and_no_name() {
    if !readers::here("a_year_as_a_word_file_has_real_headings_and_no_name") {
        return;
    }
    let phone = Phone::new();
    let (notebook, records) = made::year(&phone);
    let folder = tempfile::tempdir().unwrap();
    let made = made::of_the_year(&notebook, DocumentFormat::Word, made::plainly());
    if let Ok(keep) = std::env::var("LAYBY_KEEP") {
        written(std::path::Path::new(&keep), &made);
    }
    let seen = readers::read_back(&written(folder.path(), &made));
    assert_eq!((&seen["author"], &seen["language"]), (&json!(""), &json!("en-GB")));
    let headings = seen["headings"].as_array().unwrap();
    assert_eq!(headings[0], json!(["Title", "CPD records, 1 December 2025 to 30 November 2026"]));
    let of = |style: &str| headings.iter().filter(|heading| heading[0] == style).count();
    assert_eq!(of("Heading 1"), records.len());
    assert!(of("Heading 2") >= 6 * records.len());
    // The same bytes for the same input.
    let again = made::of_the_year(&notebook, DocumentFormat::Word, made::plainly());
    assert_eq!(made.document, again.document);
}

#[test]
fn a_name_is_there_only_when_asked_for() {
    if !readers::here("a_name_is_there_only_when_asked_for") {
        return;
    }
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = made::record(&notebook, &[("learnt", "To wait."), ("peer", "That I rush.")]);
    let folder = tempfile::tempdir().unwrap();
    let named = DocumentOptions {
        name: Some("A Practitioner".into()),
        registration_number: Some("SW000000".into()),
        ..made::plainly()
    };
    for format in [DocumentFormat::Pdf, DocumentFormat::Word] {
        for (options, author) in [(made::plainly(), ""), (named.clone(), "A Practitioner")] {
            let made = made::of(&notebook, &[id], format, options).unwrap();
            let seen = readers::read_back(&written(folder.path(), &made));
            assert_eq!(seen["author"].as_str().unwrap_or_default(), author);
            let said = seen.to_string();
            assert_eq!(said.contains("SW000000"), !author.is_empty());
            assert!(said.contains("Includes peer reflection"));
            // One record needs no table of contents.
            assert!(!said.contains("Contents\""));
        }
    }
}

#[test]
fn only_verified_or_seen_wording_is_printed_and_the_rest_stands_by_number() {
    if !readers::here("only_verified_or_seen_wording_is_printed_and_the_rest_stands_by_number") {
        return;
    }
    let phone = Phone::new();
    let notebook = phone.begun();
    let entry = jot(&notebook, "a jot");
    let details = layby_core::entries::EntryDetails {
        standards: vec!["3.11".into(), "2.1".into(), "2.4".into()],
        ..Default::default()
    };
    notebook.save_details(entry, details).unwrap();
    let entry_draft = notebook.entry(entry).unwrap();
    if entry_draft.draft {
        notebook.keep(entry).unwrap();
    }
    let id = new_record(&notebook.craft(vec![entry]).unwrap());
    let folder = tempfile::tempdir().unwrap();
    let mut text = String::new();
    for format in [DocumentFormat::Pdf, DocumentFormat::Word] {
        let made = made::of(&notebook, &[id], format, made::plainly()).unwrap();
        let seen = readers::read_back(&written(folder.path(), &made));
        let said = match format {
            DocumentFormat::Pdf => seen["mupdf"].to_string(),
            _ => seen["text"].to_string(),
        };
        let said = said.replace("\\n", " ").split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("As a social worker, I will: Be open, honest, reliable and fair."), "{said}");
        assert!(said.contains("(wording as the regulator read it aloud)"), "{said}");
        let number = said.find("3.11").unwrap();
        assert!(said[number..].contains("by number only"), "{said}");
        assert!(!said.contains("legible"), "{said}");
        text += &said;
        let without = DocumentOptions { standards: false, ..made::plainly() };
        let made = made::of(&notebook, &[id], format, without).unwrap();
        assert!(!readers::read_back(&written(folder.path(), &made)).to_string().contains("3.11"));
    }
    let order: Vec<usize> = ["2.1", "2.4", "3.11"].iter().map(|n| text.find(n).unwrap()).collect();
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn welsh_documents_say_that_nobody_reviewed_their_headings() {
    if !readers::here("welsh_documents_say_that_nobody_reviewed_their_headings") {
        return;
    }
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = made::record(&notebook, &[("learnt", "Tŷ, ŵyn, â, ê 🙂"), ("peer", "do")]);
    let folder = tempfile::tempdir().unwrap();
    let options = || DocumentOptions { language: Language::Welsh, ..made::plainly() };
    let made = made::of(&notebook, &[id], DocumentFormat::Pdf, options()).unwrap();
    assert_eq!(made.replaced_characters, 1);
    let path = written(folder.path(), &made);
    let seen = readers::read_back(&path);
    assert_eq!(seen["language"], "cy-GB");
    let said = seen["mupdf"].to_string();
    assert!(said.contains("Tŷ, ŵyn, â, ê [slightly smiling face]"), "{said}");
    assert!(said.contains("nid ydynt wedi'u hadolygu"), "{said}");
    // The regulator's words stay English, and say so to a screen reader.
    let structure = readers::poppler("pdfinfo", &["-struct"], &path);
    assert!(structure.contains("H3"), "{structure}");
    assert!(made.document.contents.reveal().windows(7).any(|bytes| bytes == b"(en-GB)"));
    let word = made::of(&notebook, &[id], DocumentFormat::Word, options()).unwrap();
    assert_eq!(word.replaced_characters, 0);
    let seen = readers::read_back(&written(folder.path(), &word));
    assert_eq!(seen["language"], "cy-GB");
    assert!(seen["text"].to_string().contains("🙂"));
}

#[test]
fn another_reader_reads_the_years_spreadsheet() {
    if !readers::here("another_reader_reads_the_years_spreadsheet") {
        return;
    }
    let phone = Phone::new();
    let (notebook, records) = made::year(&phone);
    let learnt = "=1+1, \"quoted\"\nand Tŷ ŵyn";
    notebook.answer(records[0], "learnt".into(), learnt.into()).unwrap();
    let table = notebook.year_csv("2026-03-01".parse().unwrap()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(&table.file_name);
    std::fs::write(&path, table.contents.reveal()).unwrap();
    let rows = readers::read_back(&path);
    let rows = rows.as_array().unwrap();
    assert_eq!((rows.len(), &rows[0][0]), (records.len() + 1, &json!("Type of CPD")));
    assert!(rows.iter().any(|row| row[3] == json!(format!("'{learnt}"))), "{rows:?}");
}

/// What veraPDF, the reference validator, says of a PDF; nothing where it cannot be had.
fn vera(test: &str, pdf: &std::path::Path) -> Option<String> {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let out = std::process::Command::new(here.join("setup/verapdf.sh")).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).trim().to_owned();
    match out.status.code() {
        Some(0) => {}
        Some(77) => {
            println!("SKIPPED {test}: {said}");
            return None;
        }
        other => panic!("verapdf.sh: {other:?} {}", String::from_utf8_lossy(&out.stderr)),
    }
    let program = here.join("exports/CheckUa.java");
    let out = std::process::Command::new("java")
        .args(["-cp", &format!("{said}/*")])
        .args([&program, pdf])
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    Some(String::from_utf8(out.stdout).unwrap())
}

#[test]
fn vera_pdf_finds_every_document_compliant_with_pdf_ua() {
    let phone = Phone::new();
    let (notebook, records) = made::year(&phone);
    let folder = tempfile::tempdir().unwrap();
    let welsh =
        DocumentOptions { language: Language::Welsh, name: Some("Enw Ŵyn 🙂".into()), ..made::plainly() };
    for options in [made::plainly(), welsh] {
        let path = written(folder.path(), &made::of_the_year(&notebook, DocumentFormat::Pdf, options));
        let Some(said) = vera("vera_pdf_finds_every_document_compliant_with_pdf_ua", &path) else { return };
        assert!(said.starts_with("compliant\n"), "{said}");
        println!("veraPDF: {}", said.replace('\n', ", "));
    }
    // It does find what is wrong: the same document without its language.
    let made = made::of(&notebook, &records[..1], DocumentFormat::Pdf, made::plainly()).unwrap();
    let mut broken = made.document.contents.reveal().to_vec();
    let places: Vec<usize> = (0..broken.len() - 5).filter(|at| broken[*at..].starts_with(b"/Lang")).collect();
    places.iter().for_each(|at| broken[at + 3] = b'm');
    let path = folder.path().join("broken.pdf");
    std::fs::write(&path, broken).unwrap();
    let said = vera("vera_pdf_finds_every_document_compliant_with_pdf_ua", &path).unwrap();
    assert!(!places.is_empty() && said.starts_with("not compliant"), "{said}");
}
