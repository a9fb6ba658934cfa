//! Every kind of entry at the desk: words by standard input, changed field by field, taken back.

#![allow(clippy::unwrap_used, reason = "a test's helper is a test")]

mod common;

use common::Desk;
use serde_json::{Value, json};

fn written(desk: &Desk, arguments: &[&str], input: &str) -> Value {
    desk.run_with(&[arguments, &["--json"]].concat(), &[], input.as_bytes()).done().json()
}

fn shown(desk: &Desk, id: &Value) -> Value {
    desk.run(&["show", "--json", id.as_str().unwrap()]).done().json()
}

#[test]
fn a_field_that_is_changed_leaves_the_others_alone() {
    let desk = Desk::begun();
    let thread = json!({ "why_so_long": ["Two plans ended.", "Each began again.", "Files follow the placement."],
        "decision": "Carry on.", "actions": ["Me: ring the school"] });
    let flags = ["supervision", "--due", "2026-11-17", "--before", "2", "--peer-reflection"];
    let id = written(&desk, &flags, &thread.to_string())["id"].clone();
    let entry = ["supervision", "--after", "4", "--entry", id.as_str().unwrap()];
    written(&desk, &entry, r#"{"rationale": "He asked for it.", "order": "A duty."}"#);
    let supervision = shown(&desk, &id)["content"]["supervision"].clone();
    assert_eq!(supervision["answers"][0]["question"], "order", "in the order they are asked in");
    assert_eq!(
        supervision["answers"][1]["but_why"],
        json!(["Each began again.", "Files follow the placement."])
    );
    assert_eq!(supervision["actions"], json!([{ "words": "Me: ring the school", "done": false }]));
    assert_eq!(
        (&supervision["decision"], &supervision["rationale"]),
        (&json!("Carry on."), &json!("He asked for it."))
    );
    assert_eq!((&supervision["confidence_before"], &supervision["confidence_after"]), (&json!(2), &json!(4)));
    assert_eq!(
        (&supervision["due"], &supervision["fills_peer_reflection"]),
        (&json!("2026-11-17"), &json!(true))
    );

    let id =
        written(&desk, &["reflect", "--frame", "gibbs"], r#"{"feelings": "cross", "description": "a door"}"#)
            ["id"]
            .clone();
    written(&desk, &["reflect", "--entry", id.as_str().unwrap()], r#"{"feelings": "cross, then not"}"#);
    let answers = shown(&desk, &id)["content"]["reflection"]["answers"].clone();
    assert_eq!(
        answers,
        json!([{ "prompt": "description", "words": "a door" }, { "prompt": "feelings", "words": "cross, then not" }])
    );
    let ran = desk.run_with(&["peer", "--json", "--entry", id.as_str().unwrap()], &[], b"x").refused(4);
    assert_eq!(ran.code(), "another_kind");
}

#[test]
fn fields_of_another_kind_lose_no_word_and_write_none() {
    let desk = Desk::begun();
    for (command, input) in [
        ("feedback", r#"{"decision": "wait"}"#),
        ("reflect", r#"{"feelings": "cross"}"#), // not a step of no frame
        ("supervision", r#"{"order": 7}"#),
        ("peer", r#"{"ground_rules": "one"}"#),
        ("peer", r#"{"topic": "#),
    ] {
        let ran = desk.run_with(&[command, "--json"], &[], input.as_bytes()).refused(2);
        assert_eq!(ran.code(), "not_these_fields", "{command} {input}");
    }
    let kind = desk.run_with(&["activity", "--json"], &[], b"a talk").refused(2);
    assert_eq!(kind.code(), "no_activity_kind");
    assert_eq!(desk.run(&["list", "--json"]).done().json()["entries"], json!([]));
}

#[test]
fn a_change_is_taken_back_and_a_discarded_draft_comes_back() {
    let desk = Desk::begun();
    let id = written(&desk, &["reflect", "--draft"], "Half a thought")["id"].clone();
    let gone = desk.run(&["discard", "--json", id.as_str().unwrap()]).done().json();
    assert_eq!(desk.run(&["list", "--json"]).done().json()["drafts"], json!([]));
    desk.run(&["undo", gone["undo"].as_str().unwrap()]).done();
    let drafts = desk.run(&["list", "--json"]).done().json()["drafts"].clone();
    assert_eq!(drafts[0]["opening"], "Half a thought");
    desk.run(&["keep", id.as_str().unwrap()]).done();
    desk.run(&["bin", "--put", id.as_str().unwrap()]).done();
    desk.run(&["bin", "--erase", id.as_str().unwrap(), "--yes"]).done();
    desk.run(&["show", id.as_str().unwrap()]).refused(1);
}

#[test]
fn what_a_person_answers_is_an_entry_when_the_notebook_next_opens() {
    let desk = Desk::shut();
    let ran =
        desk.run_with(&["hand-over", "--role", "parent", "--json"], &[], b"\nLess of the folder\n").done();
    assert_eq!(ran.json()["answers"], 1, "the first question was skipped");
    let entries = desk.open(&["list", "--json"]).done().json()["entries"].clone();
    assert_eq!(
        (&entries[0]["kind"], &entries[0]["opening"]),
        (&json!("feedback"), &json!("Less of the folder"))
    );
}

#[test]
fn the_demo_notebook_opens_with_what_everybody_knows() {
    let desk = Desk::new();
    let folder = desk.notebook();
    let made = desk.run(&["demo", "--json", folder.to_str().unwrap()]).done().json();
    assert_eq!(std::fs::read(folder.join("device-secret")).unwrap(), layby_demo::DEVICE_SECRET);
    let passcode = String::from_utf8(layby_demo::PASSCODE.to_vec()).unwrap();
    assert_eq!(made["passcode"], passcode.as_str());
    let list =
        |arguments: &[&str]| desk.run_with(arguments, &[("LAYBY_PASSCODE", &passcode)], b"").done().json();
    assert_eq!(list(&["list", "--json", "--limit", "200"])["entries"].as_array().unwrap().len(), 96);
    assert_eq!(list(&["record", "--json"])["records"].as_array().unwrap().len(), 3);
    desk.run(&["demo", folder.to_str().unwrap()]).refused(4);
}
