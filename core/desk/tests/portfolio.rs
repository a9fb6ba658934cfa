//! Files for other programs, and learning record stores, from a terminal.

mod common;

use common::Desk;

const SECRET: &str = "Quillfeather-7";

/// A desk with one whole record, and its id.
fn with_record() -> (Desk, String) {
    let desk = Desk::begun();
    let id = desk.record("Waited for the second knock.");
    for answer in ["learnt=To wait.", "impact=They open more often."] {
        desk.run(&["record", &id, "--set", answer]).done();
    }
    (desk, id)
}

#[test]
fn documents_are_written_to_files_and_nowhere_else() {
    let (desk, id) = with_record();
    for (format, magic) in [("pdf", &b"%PDF-1.7"[..]), ("docx", b"PK\x03\x04"), ("leap2a", b"PK\x03\x04")] {
        assert!(desk.run(&["export", &id, "--as", format]).refused(2).err.contains("--to FILE"), "{format}");
        let file = format!("out.{format}");
        desk.run(&["export", &id, "--as", format, "--to", &file, "--name", "A Practitioner"]).done();
        assert!(std::fs::read(desk.folder.path().join(&file)).unwrap().starts_with(magic), "{format}");
        desk.run(&["export", &id, "--as", format, "--to", &file]).refused(4);
    }
    let page = ["--home-page", "https://portal.example.org", "--name", "4417"];
    let statements = desk.run(&[&["export", &id, "--as", "xapi"], &page[..]].concat()).done();
    assert!(statements.out.contains("\"completed\"") && statements.out.contains("4417"));
    desk.run(&["export", &id, "--as", "xapi"]).refused(2);
    desk.run(&["export", "--year", "2020-01-01", "--as", "pdf", "--to", "none.pdf"]).refused(1);
    // Into another notebook, as a draft.
    let other = Desk::begun();
    let archive = desk.folder.path().join("out.leap2a");
    let imported = other.run(&["import", "--json", archive.to_str().unwrap()]).done().json();
    assert_eq!((&imported["drafts"], &imported["already"]), (&1.into(), &0.into()));
    std::fs::write(other.folder.path().join("noise.zip"), b"noise").unwrap();
    other.run(&["import", "noise.zip"]).refused(4);
}

#[test]
fn a_store_is_added_tried_and_forgotten_and_its_secret_is_never_said() {
    let (desk, id) = with_record();
    let add = |address: &str, secret: &[(&str, &str)]| {
        let typed =
            ["account", "add", address, "--user", "4417", "--home-page", "https://portal.example.org"];
        desk.run_with(&[&typed[..], &["--name", "4417", "--json"]].concat(), secret, b"")
    };
    let given = [("LAYBY_STORE_SECRET", SECRET)];
    assert_eq!(
        add("https://127.0.0.1:9/xapi", &[]).refused(3).json()["error"]["code"],
        "no_store_secret_given"
    );
    assert_eq!(
        add("http://store.example.org", &given).refused(4).json()["error"]["code"],
        "not_a_stores_address"
    );
    let added = add("https://127.0.0.1:9/xapi", &given).done();
    let account = added.json()["accounts"][0]["id"].as_str().unwrap().to_owned();
    let short = account.get(account.len() - 8..).unwrap();
    // Nobody listens on port 9: it waits, and says so.
    let tested = desk.run(&["account", "test", short, "--json"]).done();
    assert_eq!(tested.json()["result"], "no_answer");
    let delivered = desk.run(&["deliver", &id, "--json"]).done();
    assert_eq!((&delivered.json()["delivered"], &delivered.json()["waiting"]), (&0.into(), &1.into()));
    assert_eq!(delivered.json()["items"][0]["status"]["code"], "waiting");
    assert!(desk.run(&["account"]).done().out.contains("1 statement to go"));
    let removed = desk.run(&["account", "remove", short, "--json"]).done();
    assert_eq!(removed.json()["accounts"], serde_json::json!([]));
    for ran in [added, tested, delivered, removed] {
        assert!(!format!("{ran:?}").contains("Quillfeather"));
    }
}

#[test]
fn records_leave_as_json_and_a_year_as_markdown_and_several_in_the_order_given() {
    let (desk, first) = with_record();
    let second = desk.record("The bus was late.");
    desk.run(&["record", &first, "--set", "date=2025-03-12"]).done();
    let told = desk.run(&["export", &second, &first, "--as", "json"]).done();
    let ids: Vec<_> = told.json()["records"].as_array().unwrap().iter().map(|r| r["id"].clone()).collect();
    assert_eq!(ids, [second.as_str(), &first]);
    let words = "Waited for the second knock.";
    let year = desk.run(&["export", "--year", "2025-03-12", "--as", "md"]).done();
    assert!(year.out.contains(words) && !year.out.contains("The bus was late."));
    let year = desk.run(&["export", "--year", "2025-03-12", "--as", "json"]).done().json();
    assert_eq!(year["records"].as_array().unwrap().len(), 1);
}

#[test]
fn what_a_kind_of_file_has_no_place_for_is_refused_and_not_left_out() {
    let (desk, id) = with_record();
    let page = &["--home-page", "https://portal.example.org"][..];
    let number = &["--registration", "SW000000"][..];
    let jotting = &["--jotting", "00000000"][..];
    let asked = [
        ("pdf", page),
        ("docx", page),
        ("md", page),
        ("json", page),
        ("leap2a", page),
        ("leap2a", number),
        ("xapi", number),
        ("xapi", jotting),
        ("xapi", &["--without-standards"]),
        ("txt", page),
        ("txt", number),
        ("txt", jotting),
        ("csv", &["--welsh"]),
    ];
    for (format, flags) in asked {
        let what = if format == "csv" { &["--year", "2026-03-12"][..] } else { &[id.as_str()] };
        let typed = [&["export"], what, &["--as", format, "--to", "out", "--json"], flags].concat();
        assert_eq!(desk.run(&typed).refused(2).code(), "usage", "{format} {flags:?}");
        assert!(!desk.folder.path().join("out").exists());
    }
}
