//! No way out can be reached with unanswered findings.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use layby_core::accounts::documents::{DocumentFormat, DocumentOptions, DocumentScope};
use layby_core::accounts::outbox::view::NewAccount;
use layby_core::accounts::xapi::StatementActor;
use layby_core::api::{Missing, NotebookError};
use layby_core::ids::AccountId;
use layby_core::packs::Language;
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

/// Every method of the facade that hands over a record, read out of its source, is tried with a finding that waits.
#[test]
fn every_way_out_is_shut_while_a_finding_waits() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = new_record(&notebook.craft(vec![jot(&notebook, "rang 07700 900123")]).unwrap());
    notebook.answer(id, "date".into(), "2026-11-12".into()).unwrap();
    let within = "2026-11-12".parse().unwrap();
    let scope = || DocumentScope::Chosen { records: vec![id] };
    let actor = || StatementActor { home_page: "https://portal.example.org".into(), name: "4417".into() };
    let account = NewAccount {
        address: "https://store.example.org/xapi".into(),
        user: "4417".into(),
        actor: actor(),
        language: Language::English,
    };
    let account: AccountId = notebook.add_account(account, b"made up").unwrap().new_ids[0].parse().unwrap();
    let document = |format| notebook.document(scope(), format, made::plainly()).err();
    let tried = [
        ("copy_sheet", notebook.copy_sheet(id).err()),
        ("markdown", notebook.markdown(id).err()),
        ("plain_text", notebook.plain_text(id).err()),
        ("year_csv", notebook.year_csv(within).err()),
        ("document", document(DocumentFormat::Pdf)),
        ("document", document(DocumentFormat::Word)),
        ("document", document(DocumentFormat::Markdown)),
        ("leap2a", notebook.leap2a(scope(), made::plainly()).err()),
        ("records_json", notebook.records_json(scope(), made::plainly()).err()),
        ("statements", notebook.statements(scope(), actor(), Language::English).err()),
        ("queue_record", notebook.queue_record(account, id).err()),
    ];
    for (name, refused) in &tried {
        let shut = matches!(
            refused,
            Some(NotebookError::Unanswered { findings: 1 } | NotebookError::UnansweredRecords { .. })
        );
        assert!(shut, "{name}: {refused:?}");
    }
    // What leaves whole is no way out of records: a backup and everything are sealed, or say aloud what they hold;
    // a calendar has neutral titles only.
    let others = ["make_backup", "export_everything", "export_everything_in_plain_text", "calendar"];
    let known: BTreeSet<&str> = tried.iter().map(|(name, _)| *name).chain(others).collect();
    assert_eq!(hand_over(), known.into_iter().map(str::to_owned).collect());
}

/// The facade's methods that give a document or a sheet, or queue a record.
fn hand_over() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src/api")) {
        let text = std::fs::read_to_string(path).unwrap();
        for method in text.split("    pub fn ").skip(1) {
            let signature = method.split('{').next().unwrap();
            let name = signature.split('(').next().unwrap();
            let gives = signature.rsplit("->").next().unwrap();
            let out = ["Document", "MadeDocument", "CopySheetView", "ExportedEverything"];
            if out.iter().any(|kind| gives.contains(&format!("<{kind},"))) || name == "queue_record" {
                names.insert(name.to_owned());
            }
        }
    }
    names
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

/// The screen before records leave says what the ways out will say.
#[test]
fn the_screen_before_records_leave_tells_what_the_door_will_refuse() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let (plain, named) = (jot(&notebook, "the quiet after"), jot(&notebook, "rang 07700 900123"));
    let clean = made::record(&notebook, &[("learnt", "To wait.")]);
    let id = new_record(&notebook.craft(vec![plain, named]).unwrap());
    let scope = || DocumentScope::Chosen { records: vec![clean, id] };
    let view = notebook.leaving(scope()).unwrap();
    assert_eq!(view.records.iter().map(|record| record.card.id).collect::<Vec<_>>(), [clean, id]);
    let per_record: Vec<_> = view.records.iter().map(|record| (record.unanswered, record.missing)).collect();
    assert_eq!((per_record[0].0, per_record[1].0, view.unanswered), (0, 1, 1));
    assert_eq!(per_record[0].1 + per_record[1].1, view.missing);
    let pdf = |options| notebook.document(scope(), DocumentFormat::Pdf, options).err();
    assert_eq!(pdf(made::plainly()), Some(NotebookError::Unanswered { findings: view.unanswered }));

    // Answered by rewriting the box: the document leaves, and the jotting still cannot.
    notebook.answer(id, "description".into(), "a visit".into()).unwrap();
    let view = notebook.leaving(scope()).unwrap();
    assert_eq!((view.unanswered, view.accounts.len(), view.undated), (0, 0, 0));
    assert_eq!(pdf(made::plainly()), None);
    let chosen: Vec<_> = view.jottings.iter().filter(|jotting| jotting.record == id).collect();
    let told: Vec<_> = chosen.iter().map(|jotting| (jotting.id, jotting.unanswered)).collect();
    assert_eq!(told, [(plain, 0), (named, 1)]);
    for jotting in chosen {
        let options = DocumentOptions { jottings: vec![jotting.id], ..made::plainly() };
        assert_eq!(pdf(options).is_none(), jotting.unanswered == 0);
    }
    // A jotting in the bin is not offered, and a missing box is what a statement refuses for.
    notebook.delete_entry(named).unwrap();
    let view = notebook.leaving(scope()).unwrap();
    assert!(view.jottings.iter().all(|jotting| jotting.id != named));
    let actor = StatementActor { home_page: "https://portal.example.org".into(), name: "4417".into() };
    let refused = notebook.statements(scope(), actor, Language::English).err();
    assert_eq!(refused, Some(NotebookError::Incomplete { boxes: view.missing }));
    // A year counts what no year holds.
    notebook.answer(id, "date".into(), "".into()).unwrap();
    notebook.answer(clean, "date".into(), "2026-11-12".into()).unwrap();
    let year = notebook.leaving(DocumentScope::Year { holding: "2026-11-22".parse().unwrap() }).unwrap();
    assert_eq!((year.records.len(), year.undated), (1, 1));
}
