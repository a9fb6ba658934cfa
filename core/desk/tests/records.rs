//! Records at the desk: the account's say, the bin, erasing, whose rules hold.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's helper is a test")]

mod common;

use common::Desk;
use serde_json::{Value, json};

/// A record crafted from one jot; its id.
fn crafted(desk: &Desk) -> String {
    let jot = desk.run_with(&["jot", "-", "--json"], &[], b"waited on the step").done().json();
    let record = desk.run(&["craft", jot["id"].as_str().unwrap(), "--json"]).done().json();
    record["id"].as_str().unwrap().to_owned()
}

fn bin(desk: &Desk) -> Value {
    desk.run(&["record", "--bin", "--json"]).done().json()["bin"].clone()
}

#[test]
fn a_record_is_erased_only_from_the_bin_and_only_when_it_is_meant() {
    let desk = Desk::begun();
    let id = crafted(&desk);
    assert_eq!(desk.run(&["record", &id, "--erase", "--yes", "--json"]).refused(1).code(), "not_found");
    desk.run(&["record", &id, "--delete"]).done();
    assert_eq!(bin(&desk)[0]["opening"], "waited on the step");
    assert_eq!(desk.run(&["record", &id, "--erase", "--json"]).refused(4).code(), "not_confirmed");
    assert_eq!(bin(&desk).as_array().unwrap().len(), 1);
    let left = desk.run(&["record", id.get(28..).unwrap(), "--erase", "--yes", "--json"]).done().json();
    assert_eq!(left, json!({ "bin": [] }));
    assert_eq!(desk.run(&["record", &id, "--restore", "--json"]).refused(1).code(), "not_found");
}

#[test]
fn what_is_not_in_the_account_after_all_is_ready_again() {
    let desk = Desk::begun();
    let id = crafted(&desk);
    let state = |arguments: &[&str]| {
        let form = desk.run(&[&["record", &id, "--json"], arguments].concat()).done().json();
        form["state"]["code"].clone()
    };
    assert_eq!(state(&["--set", "learnt=to sit first", "--set", "impact=I sit first"]), "ready");
    assert_eq!(state(&["--recorded", "2026-03-12"]), "recorded");
    assert_eq!(state(&["--not-recorded"]), "ready");
}

#[test]
fn rules_are_chosen_and_limits_are_counted_against() {
    let desk = Desk::begun();
    let id = crafted(&desk);
    let rules = desk.run(&["rules", "--nation", "wales", "--json"]).done().json();
    assert_eq!(rules["nation"], "wales");
    let year = desk.run(&["year", "--json"]).done().json();
    assert_eq!((&year["nation"], &year["line"]["pieces_asked"]), (&json!("wales"), &json!(null)));
    assert_eq!(desk.run(&["rules", "--nation", "atlantis", "--json"]).refused(2).code(), "not_found");
    for typed in ["description", "description=", "description=-1", "description=many"] {
        assert_eq!(desk.run(&["rules", "--limit", typed, "--json"]).refused(2).code(), "not_a_limit");
    }
    assert_eq!(desk.run(&["rules", "--limit", "nothing=9", "--json"]).refused(2).code(), "not_found");
    let limited = desk.run(&["rules", "--limit", "description=5", "--json"]).done().json();
    assert_eq!(limited["box_limits"], json!([{ "field": "description", "characters": 5 }]));
    let form = desk.run(&["record", &id, "--json"]).done().json();
    assert!(form["hints"].to_string().contains("over_limit"), "{form}");
    let free = desk.run(&["rules", "--limit", "description=none", "--json"]).done().json();
    assert_eq!(free["box_limits"], json!([]));
}

#[test]
fn a_wiped_notebook_is_gone_and_only_when_it_is_meant_and_the_passcode_is_right() {
    let desk = Desk::shut();
    desk.open(&["jot", "waited on the step"]).done();
    let names = || walkdir(&desk.notebook());
    let before = names();
    assert_eq!(desk.open(&["wipe", "--json"]).refused(4).code(), "not_confirmed");
    let wrong = desk.run_with(&["wipe", "--yes", "--json"], &[("LAYBY_PASSCODE", "larch 43")], b"");
    assert_eq!(wrong.refused(3).code(), "wrong_passcode");
    assert_eq!(names().len(), before.len());
    desk.open(&["wipe", "--yes"]).done();
    // An empty file, by which one process at a time has the folder.
    let left = names();
    assert!(matches!(left.as_slice(), [lock] if lock.ends_with("/lock")), "{left:?}");
    assert_eq!(std::fs::metadata(&left[0]).unwrap().len(), 0);
    assert_eq!(desk.open(&["list", "--json"]).refused(1).code(), "not_begun");
    desk.run(&["init"]).done();
    assert_eq!(desk.run(&["list", "--json"]).done().json()["entries"], json!([]));
}

/// The names of all files under a folder.
fn walkdir(folder: &std::path::Path) -> Vec<String> {
    let Ok(found) = std::fs::read_dir(folder) else { return Vec::new() };
    found
        .flat_map(|file| {
            let path = file.unwrap().path();
            if path.is_dir() { walkdir(&path) } else { vec![path.to_string_lossy().into_owned()] }
        })
        .collect()
}
