//! Leap2A: out to another portfolio by the rules its importer goes by, and in from a stranger's archive.

use std::io::{Cursor, Read, Write};
use std::time::Duration;

use layby_core::accounts::documents::{DocumentOptions, DocumentScope};
use layby_core::accounts::leap2a::read::{self, ImportFault};
use layby_core::accounts::leap2a::{ATOM, TERMS, VERSION};
use layby_core::api::{Notebook, NotebookError};
use layby_tests::{Phone, jot, new_record, text_of};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;

use crate::{hostile, made, readers};

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn feed_of(archive: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    assert_eq!(archive.len(), 1);
    let mut xml = String::new();
    archive.by_name("leap2a.xml").unwrap().read_to_string(&mut xml).unwrap();
    xml
}

fn around(entries: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><feed xmlns=\"{ATOM}\" xmlns:leap2=\"{TERMS}\"><leap2:version>{VERSION}</leap2:version>{entries}</feed>"
    )
}

fn refused(notebook: &Notebook, archive: Vec<u8>) -> ImportFault {
    match notebook.import_leap2a(&archive) {
        Err(NotebookError::ImportRefused { why }) => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_archive_keeps_to_the_rules_that_importers_go_by() {
    if !readers::here("an_archive_keeps_to_the_rules_that_importers_go_by") {
        return;
    }
    let phone = Phone::new();
    let (notebook, records) = made::year(&phone);
    let source = notebook.record(records[0]).unwrap().sources[0].id;
    let scope = || DocumentScope::Year { holding: "2026-03-01".parse().unwrap() };
    let options = || DocumentOptions { jottings: vec![source], ..made::plainly() };
    let archive = match notebook.leap2a(scope(), options()) {
        // A raw jotting that names somebody does not leave: then without it.
        Err(NotebookError::Unanswered { .. }) => notebook.leap2a(scope(), made::plainly()).unwrap(),
        other => other.unwrap(),
    };
    assert_eq!(archive.file_name, "cpd-portfolio-leap2a.zip");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("archive.zip");
    std::fs::write(&path, archive.contents.reveal()).unwrap();
    let script = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("exports/leap2a_rules.py");
    let out =
        std::process::Command::new(readers::python_with_readers()).arg(script).arg(&path).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let seen: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(seen["records"], records.len() as u64);
    assert!(!feed_of(archive.contents.reveal()).contains("registration"));
    // The same bytes, on another day too.
    phone.clock.pass(std::time::Duration::from_secs(86_400));
    let again = notebook.leap2a(scope(), made::plainly()).unwrap();
    assert_eq!(again, notebook.leap2a(scope(), made::plainly()).unwrap());
}

#[test]
fn a_chosen_jotting_reflects_on_its_record_and_the_record_rests_on_it() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let entry = jot(&notebook, "the quiet after <b>the door</b>");
    let record = new_record(&notebook.craft(vec![entry]).unwrap());
    let scope = || DocumentScope::Chosen { records: vec![record] };
    let with =
        notebook.leap2a(scope(), DocumentOptions { jottings: vec![entry], ..made::plainly() }).unwrap();
    let feed = feed_of(with.contents.reveal());
    let (record_id, entry_id) = (format!("urn:uuid:{record}"), format!("urn:uuid:{entry}"));
    assert!(feed.contains(&format!("<link rel=\"leap2:supported_by\" href=\"{entry_id}\"/>")), "{feed}");
    assert!(feed.contains(&format!("<link rel=\"leap2:reflects_on\" href=\"{record_id}\"/>")), "{feed}");
    assert!(feed.contains("the quiet after &lt;b&gt;the door&lt;/b&gt;"), "{feed}");
    notebook.answer(record, "description".into(), "a visit".into()).unwrap();
    let without = notebook.leap2a(scope(), made::plainly()).unwrap();
    assert!(!feed_of(without.contents.reveal()).contains("the quiet after"));
    let named = new_record(&notebook.craft(vec![jot(&notebook, "rang 07700 900123")]).unwrap());
    let scope = DocumentScope::Chosen { records: vec![named] };
    assert_eq!(notebook.leap2a(scope, made::plainly()), Err(NotebookError::Unanswered { findings: 1 }));
}

#[test]
fn entries_come_in_as_drafts_once() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let feed = around(
        "<entry><title>A visit</title><id>portfolio:7</id><published>2026-01-02T03:04:05Z</published>\
         <content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>one</p><p>two</p></div></content></entry>\
         <entry><title>My journal</title><id>portfolio:8</id><content/>\
         <rdf:type xmlns:rdf=\"x\" rdf:resource=\"leap2:selection\"/></entry>",
    );
    let archive = zipped(&[("leap2a.xml", feed.as_bytes()), ("files/photo.jpg", b"not looked at")]);
    let view = notebook.import_leap2a(&archive).unwrap();
    assert_eq!((view.drafts, view.already, view.others), (1, 0, 1));
    let id = view.changes.new_ids[0].parse().unwrap();
    assert_eq!(text_of(&notebook, id).unwrap(), "A visit\n\none\ntwo");
    let entry = notebook.entry(id).unwrap();
    assert!(entry.draft && entry.happened.to_rfc3339().starts_with("2026-01-02T03:04:05"));
    let again = notebook.import_leap2a(&archive).unwrap();
    assert_eq!((again.drafts, again.already), (0, 1));
    notebook.keep(id).unwrap();
    assert_eq!(notebook.import_leap2a(&archive).unwrap().already, 1);
    // What we wrote ourselves can be read, too.
    let record = made::record(&notebook, &[("learnt", "To wait & <see>.")]);
    let out = notebook.leap2a(DocumentScope::Chosen { records: vec![record] }, made::plainly()).unwrap();
    let back = read::archive(out.contents.reveal()).unwrap();
    assert!(back.entries[0].words.contains("To wait & <see>."));
}

#[test]
fn an_import_is_taken_back_in_one_step_as_long_as_nothing_was_done_with_it() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let entry = |id: u8| {
        format!("<entry><title>Visit {id}</title><id>portfolio:{id}</id><content>w</content></entry>")
    };
    let archive = zipped(&[("leap2a.xml", around(&format!("{}{}", entry(1), entry(2))).as_bytes())]);
    let came = notebook.import_leap2a(&archive).unwrap().changes;
    let back = notebook.undo(came.undo.unwrap()).unwrap();
    assert!(notebook.today().unwrap().drafts.is_empty());
    // Taking back is itself taken back.
    notebook.undo(back.undo.unwrap()).unwrap();
    assert_eq!(notebook.today().unwrap().drafts.len(), 2);
    for id in &came.new_ids {
        notebook.discard_draft(id.parse().unwrap()).unwrap();
    }

    let came = notebook.import_leap2a(&archive).unwrap().changes;
    let one = came.new_ids[0].parse().unwrap();
    let changed = notebook.entry(one).unwrap().content;
    phone.clock.pass(Duration::from_secs(1));
    notebook.save_draft(one, changed).unwrap();
    assert_eq!(notebook.undo(came.undo.unwrap()), Err(NotebookError::UndoGone));
    assert_eq!(notebook.today().unwrap().drafts.len(), 2);
}

#[test]
fn a_hostile_archive_is_refused_and_writes_nothing_anywhere() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let before = phone.files().len();
    let good = around("<entry><title>A</title><id>1</id></entry>");
    assert_eq!(refused(&notebook, b"no zip at all".to_vec()), ImportFault::NotAnArchive);
    assert_eq!(refused(&notebook, zipped(&[("other.xml", good.as_bytes())])), ImportFault::NoPortfolio);
    // A path that leads elsewhere is only a name.
    for path in ["../../leap2a.xml", "/etc/leap2a.xml", "a/b/leap2a.xml"] {
        assert_eq!(
            refused(&notebook, zipped(&[(path, good.as_bytes())])),
            ImportFault::NoPortfolio,
            "{path}"
        );
    }
    // A bomb: a thousand to one.
    let bomb = around(&format!("<entry><title>{}</title><id>1</id></entry>", " ".repeat(20_000_000)));
    assert_eq!(refused(&notebook, zipped(&[("leap2a.xml", bomb.as_bytes())])), ImportFault::TooLarge);
    let many = around(&"<entry><title>A</title><id>1</id></entry>".repeat(read::MOST_ENTRIES + 1));
    assert_eq!(read::feed(&many).err(), Some(ImportFault::TooLarge));
    let entities = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
    let xxe = good.replacen("?>", &format!("?>{entities}"), 1);
    assert_eq!(refused(&notebook, zipped(&[("leap2a.xml", xxe.as_bytes())])), ImportFault::Hostile);
    let mut torn = zipped(&[("leap2a.xml", good.as_bytes())]);
    torn.truncate(torn.len() - 30);
    assert_eq!(refused(&notebook, torn), ImportFault::NotAnArchive);
    assert!(notebook.today().unwrap().drafts.is_empty());
    assert_eq!(phone.files().len(), before);
}

#[test]
fn ten_thousand_hostile_strings_go_out_and_come_back_as_text() {
    use layby_core::accounts::documents::paper::Passed;
    use layby_core::accounts::door;
    use layby_core::accounts::leap2a::write::{self, Part};
    use layby_core::ids::RecordId;
    use layby_core::packs::Language;
    use layby_core::records::{Answers, rules::Rules};
    use layby_core::standards::pack::Standards;
    let (rules, pack) = (Rules::england().unwrap(), Standards::england().unwrap());
    let config = Config { cases: hostile::how_many(), failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&hostile::hostile(), |words| {
            let fields: Answers = ["type", "description", "learnt"]
                .map(|field| (field.to_owned(), words.as_str().into()))
                .into();
            let Ok(checked) = door::pass(rules, &fields, &[]) else { return Ok(()) };
            let part = Part {
                record: RecordId(uuid::Uuid::from_u128(7)),
                edited: "2026-11-22T12:00:00Z".parse().unwrap(),
                passed: Passed { checked, standards: Vec::new(), jottings: Vec::new() },
                jottings: Vec::new(),
            };
            let out = write::write(&[part], Language::English, Some(&words), pack).expect("an archive");
            let back = read::archive(out.contents.reveal()).expect("an archive that we read ourselves");
            prop_assert_eq!(back.entries.len(), 1);
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            prop_assert!(letters(&back.entries[0].words).contains(&letters(&words)));
            Ok(())
        })
        .unwrap();
}

proptest! {
    #![proptest_config(Config { cases: 2_000, failure_persistence: None, ..Config::default() })]
    #[test]
    fn noise_is_refused_or_read_and_never_falls_over(noise in "[<>&;/!\\[\\]\"'= a-c#x0-9\\PC]{0,60}", bytes: Vec<u8>) {
        let _ = read::feed(&noise);
        let _ = read::feed(&around(&noise));
        let _ = read::archive(&bytes);
    }
}
