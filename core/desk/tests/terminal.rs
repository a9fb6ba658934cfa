//! What a person, a script and a pipe can rely on.

mod common;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};

use common::{Desk, LAYBY, PASSCODE};

/// A word that nobody else writes.
const CANARY: &str = "Quillfeather";

#[test]
fn capture_waits_for_no_passcode() {
    let desk = Desk::shut();
    let sealed = desk.run(&["jot", "--json", "on the step"]).done().json();
    assert_eq!((&sealed["state"], &sealed["notices"][0]["code"]), (&"sealed".into(), &"not_opened".into()));
    assert_eq!(sealed["notices"][0]["because"]["code"], "no_passcode_given");
    let wrong = desk.run_with(&["jot", "--json", "in the car"], &[("LAYBY_PASSCODE", "larch 43")], b"");
    assert_eq!(wrong.done().json()["notices"][0]["because"]["failed"], 1);
    desk.run_with(&["jot", "--locked"], &[], "🙂 from a pipe\n".as_bytes()).done();
    let listed = desk.open(&["list", "--json"]).done().json();
    let words: Vec<_> = listed["entries"].as_array().unwrap().iter().map(|e| &e["opening"]).collect();
    assert_eq!(words, ["🙂 from a pipe", "in the car", "on the step"]);
    assert_eq!(listed["notices"][0], serde_json::json!({"code": "jots_merged", "count": 3}));
    assert_eq!(listed["entries"][2]["id"], sealed["id"]);
    // Once, and only once.
    let again = desk.open(&["list", "--json"]).done().json();
    assert_eq!(again["entries"].as_array().unwrap().len(), 3);
    assert!(again.get("notices").is_none());
}

#[test]
fn secrets_are_no_arguments_and_a_refusal_quotes_nothing() {
    let desk = Desk::shut();
    for arguments in [
        &["list", "--passcode", CANARY][..],
        &["passcode", CANARY],
        &["passcode", "--new", CANARY],
        &["recovery", "--open", CANARY],
        &["recovery", "--code", CANARY],
        &["unlock", CANARY],
        &[CANARY],
        &["jot", "--Quillfeather"],
        &["list", "--limit", CANARY],
        &["export", "--as", CANARY, "0000abcd"],
    ] {
        for arguments in [arguments.to_vec(), [arguments, &["--json"]].concat()] {
            let ran = desk.open(&arguments).refused(2);
            assert!(!format!("{ran:?}").contains(CANARY), "{ran:?}");
        }
    }
    for arguments in
        [&["show", CANARY][..], &["craft", CANARY], &["list", "--cursor", CANARY], &["check", CANARY]]
    {
        let ran = desk.open(arguments);
        assert_ne!(ran.exit, 0);
        assert!(!format!("{ran:?}").contains(CANARY), "{ran:?}");
    }
    let wrong = desk.run_with(&["list"], &[("LAYBY_PASSCODE", CANARY)], b"").refused(3);
    assert!(!format!("{wrong:?}").contains(CANARY));
}

#[test]
fn lines_are_answered_one_by_one_in_code_points() {
    let input =
        "{\"id\":\"a\",\"text\":\"👩‍👧 e\u{301} jo@example.org\"}\nnot json\n{\"id\":2,\"text\":\"fine\"}";
    let ran = Desk::new().run_with(&["check", "--lines"], &[], input.as_bytes()).done();
    let answers: Vec<serde_json::Value> = ran.out.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(answers.len(), 3);
    let span = &answers[0]["spans"][0];
    assert_eq!((&span["start"], &span["end"], &span["kind"]), (&7.into(), &21.into(), &"email".into()));
    assert_eq!(answers[1], serde_json::json!({"id": null, "error": {"code": "not_json"}}));
    assert_eq!(answers[2], serde_json::json!({"id": 2, "spans": []}));

    let desk = Desk::new();
    let file = desk.folder.path().join("lines.jsonl");
    fs::write(&file, input).unwrap();
    let file = file.to_str().unwrap();
    for asked in [["check", "--lines", file], ["check", file, "--lines"]] {
        assert_eq!(desk.run(&asked).done().out, ran.out);
    }
    assert_eq!(desk.run_with(&["check", "--lines", "-"], &[], input.as_bytes()).done().out, ran.out);
    desk.run(&["check", "--lines", "nowhere.jsonl"]).refused(1);
}

#[test]
fn matches_are_found_in_code_points_and_instants_carry_their_offset() {
    let desk = Desk::begun();
    desk.jot("👩‍👧 🙂 the second knock");
    let mut search = desk.command();
    let output = search.args(["search", "--json", "knock"]).env("TZ", "Europe/London").output().unwrap();
    let hit = &serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap()["hits"][0];
    assert_eq!(hit["matches"][0], serde_json::json!({"start": 17, "end": 22}));
    let happened = hit["happened"].as_str().unwrap();
    let offset = happened.get(happened.len() - 6..).unwrap();
    assert!(offset.starts_with(['+', '-']) && offset.get(3..4) == Some(":"), "{happened}");
    let said = desk.run(&["search", "knock"]).done().out;
    assert!(said.contains("👩‍👧 🙂 the second [knock]"), "{said}");
}

#[test]
fn lines_can_be_a_conversation() {
    let mut child = Command::new(LAYBY)
        .args(["check", "--lines"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut ask = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    for id in 0..3 {
        writeln!(ask, "{{\"id\":{id},\"text\":\"\"}}").unwrap();
        let mut answer = String::new();
        answers.read_line(&mut answer).unwrap();
        assert_eq!(answer, format!("{{\"id\":{id},\"spans\":[]}}\n"));
    }
    drop(ask);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_stops_reading_is_no_failure() {
    let many = "{\"id\":1,\"text\":\"jo@example.org\"}\n".repeat(20_000);
    let desk = Desk::new();
    fs::write(desk.folder.path().join("many"), many).unwrap();
    desk.run(&["init"]).done();
    desk.jot("the second knock");
    for line in ["check --lines < many", "list", "list --json", "help"] {
        // `true` reads nothing: its end of the pipe is shut before or while we write.
        let script = format!("{{ \"$0\" --notebook notebook {line}; echo $? >&2; }} | true");
        let output =
            Command::new("sh").args(["-c", &script, LAYBY]).current_dir(desk.folder.path()).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "0\n", "{line}");
    }
}

#[test]
fn it_runs_without_a_terminal_and_with_its_input_shut() {
    let desk = Desk::shut();
    for (line, exit) in [("list", 3), ("passcode", 3), ("recovery", 3), ("jot", 4), ("check", 0)] {
        let output = Command::new("sh")
            .args(["-c", &format!("\"$0\" --notebook notebook --json {line} <&-"), LAYBY])
            .current_dir(desk.folder.path())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(exit), "{line}: {output:?}");
        let _: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(output.stderr.is_empty());
    }
}

#[test]
fn a_file_is_new_for_its_owner_alone_and_never_written_over() {
    let desk = Desk::begun();
    let record = desk.record("a visit");
    let to = |place: &str| desk.run(&["export", &record, "--as", "md", "--json", "--to", place]);
    to("mine.md").done();
    let path = desk.folder.path().join("mine.md");
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(fs::read_to_string(&path).unwrap().starts_with("# CPD record\n"));
    fs::write(&path, "changed").unwrap();
    assert_eq!(to("mine.md").refused(4).code(), "file_exists");
    assert_eq!(fs::read_to_string(&path).unwrap(), "changed");
    // A folder gets a neutral name; there it is not written over either.
    let written = to(".").done().json()["written_to"].as_str().unwrap().to_owned();
    assert!(written.contains("cpd-record-20") && fs::metadata(&written).is_ok());
    assert_eq!(to(".").refused(4).code(), "file_exists");
    let printed = desk.run(&["export", &record, "--as", "md"]).done();
    assert_eq!(printed.out.as_bytes(), fs::read(written).unwrap());
}

#[test]
fn findings_are_answered_by_their_numbers() {
    let desk = Desk::begun();
    let record = desk.record("🙂 write to jo@example.org and al@example.org");
    let check = |more: &[&str]| desk.run(&[&["check", "--json", "--record", &record], more].concat());
    let shown = check(&[]).done().json();
    assert_eq!(shown["unanswered"], 2);
    let first = &shown["findings"][0];
    assert_eq!((&first["start"], &first["words"]), (&11.into(), &"jo@example.org".into()));
    assert_eq!(check(&["--keep", "3", "--because", "x"]).refused(1).code(), "not_found");
    assert_eq!(check(&["--keep", "0", "--because", "x"]).refused(1).code(), "not_found");
    assert_eq!(check(&["--keep", "2", "--because", " "]).refused(4).code(), "nothing_written");
    check(&["--keep", "2", "--because", "it is made up"]).done();
    let answered = check(&["--replace", "1", "--with", "the office"]).done().json();
    assert_eq!((&answered["unanswered"], &answered["findings"][0]["number"]), (&0.into(), &1.into()));
    assert_eq!(answered["findings"][0]["kept_because"], "it is made up");
    let sheet = desk.run(&["sheet", &record, "--json"]).done().json();
    assert_eq!(sheet["boxes"][1]["content"]["words"], "🙂 write to the office and al@example.org");
}

#[test]
fn a_copied_folder_opens_elsewhere_by_the_recovery_code_alone() {
    let desk = Desk::shut();
    let issued = desk.open(&["recovery", "--json"]).done().json();
    let code = issued["recovery_code"].as_str().unwrap();
    let secret = desk.notebook().join("device-secret");
    fs::remove_file(&secret).unwrap();
    assert_eq!(desk.open(&["list", "--json"]).refused(3).code(), "device_secret_missing");
    let open = |code: &str| {
        let secrets = [("LAYBY_RECOVERY_CODE", code), ("LAYBY_NEW_PASSCODE", PASSCODE)];
        desk.run_with(&["recovery", "--open", "--json"], &secrets, b"")
    };
    // A code that opens nothing leaves nothing behind.
    assert_eq!(open("0000").refused(3).code(), "recovery_code_mistyped");
    assert!(!secret.exists());
    open(code).done();
    desk.open(&["list"]).done();
    // Yet another machine: its own secret is no good, and the passcode is not counted as wrong.
    fs::write(&secret, [9; 32]).unwrap();
    assert_eq!(desk.open(&["list", "--json"]).refused(3).code(), "another_device");
    open(code).done();
    desk.open(&["list"]).done();
}

#[test]
fn the_tour_runs_again_and_again() {
    let desk = Desk::new();
    let tours: Vec<String> = (0..2)
        .map(|_| {
            let mut tour = Command::new(LAYBY);
            tour.env_clear().env("TMPDIR", desk.folder.path()).arg("tour");
            let output = tour.output().unwrap();
            assert!(output.status.success(), "{output:?}");
            String::from_utf8(output.stdout).unwrap()
        })
        .collect();
    assert_ne!(tours[0], tours[1]);
    // Its paths are the test's own and longer than a person's: lines that name one are not measured.
    let folder = desk.folder.path().to_string_lossy().into_owned();
    let long = tours[0].lines().find(|line| line.chars().count() > 80 && !line.contains(&folder));
    assert_eq!(long, None);
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 2);
}
