//! The own list at the desk, and better words taken there.

#![allow(clippy::unwrap_used, clippy::string_slice, reason = "a test's helper is a test")]

mod common;

use common::Desk;
use serde_json::{Value, json};

fn check(desk: &Desk, record: &str) -> Value {
    desk.run(&["check", "--json", "--record", record]).done().json()
}

#[test]
fn a_listed_name_is_found_in_any_case_until_it_is_taken_off() {
    let desk = Desk::begun();
    let record = desk.record("we sat in the garden with wrenna and talked about tea");
    let before = check(&desk, &record)["findings"].as_array().unwrap().len();
    let added = desk.run_with(&["names", "--json", "--add", "-"], &[], b"Wrenna Oakes\n").done().json();
    assert_eq!(added["names"][0]["name"], "Wrenna Oakes");
    assert_eq!(added["names"][0]["listed"], "never_name");

    let found = check(&desk, &record)["findings"].clone();
    let listed = found.as_array().unwrap().iter().find(|finding| finding["reason"] == "never_name");
    assert_eq!(
        listed.map(|f| (&f["level"], &f["words"])),
        Some((&json!("stop"), &json!("wrenna"))),
        "{found}"
    );

    let id = added["names"][0]["id"].as_str().unwrap();
    let gone = desk.run(&["names", "--json", "--remove", id.get(id.len() - 8..).unwrap()]).done().json();
    assert_eq!(gone["names"], json!([]));
    let now = check(&desk, &record)["findings"].clone();
    assert_eq!(now.as_array().unwrap().len(), before);
    assert!(now.as_array().unwrap().iter().all(|finding| finding["reason"] != "never_name"));

    desk.run(&["undo", gone["undo"].as_str().unwrap()]).done();
    assert_eq!(desk.run(&["names", "--json"]).done().json()["names"][0]["name"], "Wrenna Oakes");
}

#[test]
fn what_a_name_is_is_kept() {
    let desk = Desk::begun();
    desk.run(&["names", "--add", "Bryn Tegid", "--as", "own_name"]).done();
    let names = desk.run(&["names", "--json", "--add", "Larkmoor Duty", "--as", "own_team"]).done().json();
    let listed: Vec<&Value> = names["names"].as_array().unwrap().iter().map(|name| &name["listed"]).collect();
    assert!(listed.contains(&&json!("own_name")) && listed.contains(&&json!("own_team")), "{names}");
    let page = desk.run(&["names"]).done().out;
    assert!(
        page.contains("Bryn Tegid  (my own name)") && page.contains("Larkmoor Duty  (my team)"),
        "{page}"
    );
}

#[test]
fn what_is_no_name_or_no_id_is_refused() {
    let desk = Desk::begun();
    assert_eq!(desk.run(&["names", "--json", "--add", "  "]).refused(4).code(), "nothing_written");
    assert_eq!(desk.run(&["names", "--json", "--add", &"x".repeat(201)]).refused(4).code(), "too_long");
    assert_eq!(desk.run(&["names", "--json", "--remove", "abcd1234"]).refused(1).code(), "not_listed");
    let another = desk.jot("a jot is no name");
    assert_eq!(desk.run(&["names", "--json", "--remove", &another]).refused(1).code(), "not_listed");
    assert_eq!(desk.run(&["names", "--json", "--as", "own_team"]).refused(2).code(), "usage");
    assert_eq!(desk.run(&["names", "--json"]).done().json()["names"], json!([]));
    let shut = Desk::shut();
    assert_eq!(shut.run(&["names", "--json"]).refused(3).code(), "no_passcode_given");
}

#[test]
fn better_words_are_shown_and_taken() {
    let desk = Desk::begun();
    let record = desk.record("🙂 Met mum Danielle about bedtimes.");
    let found = check(&desk, &record);
    assert_eq!(found["findings"][0]["words"], "Danielle");
    assert_eq!(found["findings"][0]["better"], json!({"start": 6, "end": 18, "words": "mum"}));
    let page = desk.run(&["check", "--record", &record]).done().out;
    assert!(page.contains("     Better: mum\n") && page.contains("--better N"), "{page}");

    let nothing = desk.run(&["check", "--json", "--record", &record, "--better", "2"]).refused(1);
    assert_eq!(nothing.code(), "not_found");
    let taken = desk.run(&["check", "--json", "--record", &record, "--better", "1"]).done().json();
    assert_eq!((&taken["findings"], &taken["unanswered"]), (&json!([]), &json!(0)));
    let sheet = desk.run(&["sheet", "--json", &record]).done().out;
    assert!(sheet.contains("Met mum about bedtimes."), "{sheet}");
}
