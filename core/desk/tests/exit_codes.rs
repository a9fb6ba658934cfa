//! Every exit code, really produced by the binary, with its document.

mod common;

use std::fs;
use std::os::unix::fs::PermissionsExt;

use common::Desk;
use layby_core::vault::attempts::Attempts;
use layby_core::vault::secret::DeviceSecret;

#[test]
fn typed_wrong_is_2() {
    let desk = Desk::begun();
    let wrong: [&[&str]; 12] = [
        &[],
        &["mull"],
        &["jot", "--mood", "fine"],
        &["search"],
        &["craft"],
        &["export", "0000abcd"],
        &["export", "0000abcd", "--as", "scroll"],
        &["list", "--limit", "some"],
        &["check", "--keep", "1", "--because", "why"],
        &["check", "--record", "0000abcd", "--keep", "1"],
        &["check", "--lines", "--record", "0000abcd"],
        &["record", "--set", "learnt=x"],
    ];
    for arguments in wrong {
        let ran = desk.run(&[arguments, &["--json"]].concat()).refused(2);
        assert_eq!(ran.code(), "usage", "{arguments:?}");
        let said = desk.run(arguments).refused(2);
        assert!(said.out.is_empty() && !said.err.is_empty());
    }
    assert_eq!(desk.run(&["list", "--cursor", "then", "--json"]).refused(2).code(), "not_a_cursor");
    assert_eq!(desk.run(&["show", "walnut", "--json"]).refused(2).code(), "not_an_id");
    let record = desk.record("a visit");
    let set = ["record", &record, "--json", "--set"];
    assert_eq!(desk.run(&[&set[..], &["mood=fine"]].concat()).refused(2).code(), "not_found");
    assert_eq!(desk.run(&[&set[..], &["learnt"]].concat()).refused(2).code(), "not_field_and_words");
    let twice = [&set[..], &["learnt=-", "--set", "impact=-"]].concat();
    assert_eq!(desk.run(&twice).refused(2).code(), "one_input_only");
    desk.run(&["help"]).done();
    desk.run(&["--version"]).done();
}

#[test]
fn locked_is_3_and_the_wait_begins_with_the_fifth_wrong_passcode() {
    let desk = Desk::shut();
    assert_eq!(desk.run(&["list", "--json"]).refused(3).code(), "no_passcode_given");
    let wrong = |arguments: &[&str]| desk.run_with(arguments, &[("LAYBY_PASSCODE", "larch 43")], b"");
    for failed in 1..=5 {
        let ran = wrong(&["list", "--json"]).refused(3);
        let error = &ran.json()["error"];
        assert_eq!((&error["code"], &error["failed"]), (&"wrong_passcode".into(), &failed.into()));
        assert_eq!(error["wait_seconds"], if failed == 5 { 30 } else { 0 });
    }
    let ran = wrong(&["list", "--json"]).refused(3);
    assert_eq!(ran.code(), "wait");
    assert!((1..=30).contains(&ran.json()["error"]["seconds"].as_u64().unwrap()));
    // The right one has to wait too; a jot waits for nothing.
    assert_eq!(desk.open(&["list", "--json"]).refused(3).code(), "wait");
    let jotted = desk.open(&["jot", "--json", "while it waits"]).done();
    assert_eq!(jotted.json()["state"], "sealed");
    assert_eq!(jotted.json()["notices"][0]["because"]["code"], "wait");
}

#[test]
fn after_ten_wrong_passcodes_only_the_recovery_code_opens() {
    let desk = Desk::shut();
    let issued = desk.open(&["recovery", "--json"]).done().json();
    let code = issued["recovery_code"].as_str().unwrap();
    // The tenth is an hour's wait away: the count is put where nine others would have left it.
    let device = DeviceSecret::new(&fs::read(desk.notebook().join("device-secret")).unwrap()).unwrap();
    let path = desk.notebook().join("vault/attempts");
    let ten = Attempts { failed: 10, counted_at: std::time::Duration::ZERO };
    ten.write(&path, &device).unwrap();
    assert_eq!(desk.open(&["list", "--json"]).refused(3).code(), "recovery_code_needed");
    let slip: String = code.chars().rev().collect();
    for (typed, refusal) in [(slip.as_str(), "recovery_code_mistyped"), ("", "no_recovery_code_given")] {
        let secrets = [("LAYBY_RECOVERY_CODE", typed), ("LAYBY_NEW_PASSCODE", "alder 17")];
        let ran = desk.run_with(&["recovery", "--open", "--json"], &secrets, b"").refused(3);
        assert_eq!(ran.code(), refusal);
    }
    let secrets = [("LAYBY_RECOVERY_CODE", code), ("LAYBY_NEW_PASSCODE", "alder 17")];
    desk.run_with(&["recovery", "--open"], &secrets, b"").done();
    desk.run_with(&["list"], &[("LAYBY_PASSCODE", "alder 17")], b"").done();
}

#[test]
fn refused_by_a_rule_or_the_check_is_4() {
    let desk = Desk::begun();
    assert_eq!(desk.run(&["init", "--json"]).refused(4).code(), "already_begun");
    assert_eq!(desk.run(&["jot", "--json", " "]).refused(4).code(), "nothing_written");
    let record = desk.record("her new number is 07700 900123, jo@example.org");
    for arguments in [&["sheet", &record, "--json"][..], &["export", &record, "--as", "md", "--json"]] {
        assert_eq!(desk.run(arguments).refused(4).code(), "unanswered");
    }
    let date = ["record", &record, "--json", "--set", "learnt=first", "--set", "date=last Tuesday"];
    assert_eq!(desk.run(&date).refused(4).code(), "not_a_date");
    // All of them or none: the box before the date was not written either.
    let boxes = desk.run(&["record", &record, "--json"]).json()["boxes"].clone();
    assert!(boxes.as_array().unwrap().iter().all(|b| b["field"] != "learnt" || b["words"] == ""));
    let stale =
        ["check", "--record", &record, "--fingerprint", "99", "--keep", "1", "--because", "x", "--json"];
    assert_eq!(desk.run(&stale).refused(4).code(), "stale");
    let short = desk.run_with(&["passcode", "--json"], &[("LAYBY_NEW_PASSCODE", "five5")], b"");
    assert_eq!(short.refused(4).code(), "passcode_too_short");
    let long = "x".repeat(1024 * 1024 + 1);
    let ran = desk.run_with(&["jot", "--json"], &[], long.as_bytes());
    assert_eq!(ran.refused(4).code(), "too_long");
}

#[test]
fn damaged_or_newer_is_5_and_nothing_is_touched() {
    let desk = Desk::begun();
    desk.jot("the second knock");
    let database = desk.notebook().join("vault/notebook.db");
    let header = desk.notebook().join("vault/header");
    let (pages, slots) = (fs::read(&database).unwrap(), fs::read(&header).unwrap());
    let mut flipped = pages.clone();
    flipped.iter_mut().skip(4096 + 100).step_by(4096).for_each(|byte| *byte ^= 1);
    for (path, bytes, code) in [
        (&database, flipped, "damaged"),
        (&database, Vec::new(), "damaged"),
        (&header, slots[..slots.len() / 2].to_vec(), "damaged"),
        (&header, Vec::new(), "damaged"),
    ] {
        fs::write(path, &bytes).unwrap();
        assert_eq!(desk.run(&["list", "--json"]).refused(5).code(), code);
        assert!(fs::read(path).unwrap() == bytes, "the damaged file was touched");
        // A jot is sealed whatever the pages look like.
        if path == &database {
            let jotted = desk.run(&["jot", "--json", "still here"]).done();
            assert_eq!(jotted.json()["state"], "sealed");
        }
        fs::write(&database, &pages).unwrap();
        fs::write(&header, &slots).unwrap();
    }
    assert_eq!(desk.run(&["list", "--json"]).done().json()["entries"].as_array().unwrap().len(), 3);
    let newer = String::from_utf8(slots.clone()).unwrap().replacen("layby notebook 1", "layby notebook 2", 1);
    fs::write(&header, &newer).unwrap();
    let ran = desk.run(&["list", "--json"]).refused(5);
    assert_eq!(ran.json()["error"], serde_json::json!({"code": "newer_notebook", "found": 2}));
    assert_eq!(fs::read(&header).unwrap(), newer.as_bytes());
    let secret = desk.notebook().join("device-secret");
    fs::write(&secret, [7; 31]).unwrap();
    assert_eq!(desk.run(&["list", "--json"]).refused(5).code(), "device_secret_damaged");
}

#[test]
fn anything_else_is_1() {
    let desk = Desk::new();
    assert_eq!(desk.run(&["list", "--json"]).refused(1).code(), "not_begun");
    assert_eq!(desk.run(&["check", "nowhere.txt", "--json"]).refused(1).code(), "file_not_read");
    assert_eq!(desk.run_with(&["check", "--json"], &[], b"\xff").refused(1).code(), "not_text");
    desk.run(&["init"]).done();
    let id = desk.run(&["jot", "--json", "a"]).json()["id"].clone();
    let other = id.as_str().unwrap().replace(|c: char| c.is_ascii_digit(), "1");
    assert_eq!(desk.run(&["show", &other, "--json"]).refused(1).code(), "not_found");
    assert_eq!(desk.run(&["sheet", "ffffffff", "--json"]).refused(1).code(), "not_found");
}

#[test]
fn a_device_secret_that_others_may_read_is_refused() {
    let desk = Desk::begun();
    let secret = desk.notebook().join("device-secret");
    assert_eq!(fs::metadata(&secret).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::metadata(desk.notebook()).unwrap().permissions().mode() & 0o777, 0o700);
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o644)).unwrap();
    for command in ["list", "jot", "passcode", "recovery"] {
        let ran = desk.run_with(&[command, "--json"], &[], b"words").refused(4);
        assert_eq!(ran.code(), "device_secret_open_to_others");
    }
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o600)).unwrap();
    desk.run(&["list"]).done();
}
