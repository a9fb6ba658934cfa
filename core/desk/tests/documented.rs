//! docs/desk.md is run: every example in it, in its order, against the real binary.
//!
//! What differs from run to run (ids, instants, paths, codes) is shown in the page by fixed stand-ins, which
//! its commands may use too. `UPDATE_DOCS=1 cargo test -p layby-desk --test documented` writes the answers anew.

#![allow(clippy::unwrap_used, reason = "a test's helper is a test")]

mod common;
#[path = "documented/stand_ins.rs"]
mod stand_ins;

use std::fs;
use std::path::Path;
use std::process::Command;

use stand_ins::StandIns;

#[test]
fn every_example_says_what_really_happens() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/desk.md");
    let written = fs::read_to_string(&page).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    for part in ["home", "tmp"] {
        fs::create_dir(root.join(part)).unwrap();
    }
    let mut stand_ins = StandIns::new(&root);
    let mut real = String::new();
    let mut in_example = false;
    for line in written.lines() {
        match line {
            "```console" => in_example = true,
            "```" => in_example = false,
            // What a command said is left out, and put in again from what it says now.
            _ if in_example && !line.starts_with("$ ") => continue,
            _ => {}
        }
        real += line;
        real.push('\n');
        if let Some(command) = line.strip_prefix("$ ").filter(|_| in_example) {
            real += &stand_ins.show(&run(&root, &stand_ins.real(command)));
        }
    }
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&page, &real).unwrap();
        return;
    }
    for (number, (is, says)) in real.lines().zip(written.lines()).enumerate() {
        assert_eq!(is, says, "docs/desk.md:{}", number + 1);
    }
    assert_eq!(real, written);
}

/// What a shell shows: standard output, standard error, and a line for an exit code other than 0.
fn run(root: &Path, command: &str) -> String {
    let binaries = Path::new(common::LAYBY).parent().unwrap();
    let output = Command::new("sh")
        .args(["-c", command])
        .env_clear()
        .env("PATH", format!("{}:/usr/bin:/bin", binaries.display()))
        .env("HOME", root.join("home"))
        .env("XDG_DATA_HOME", root.join("home/.local/share"))
        .env("TMPDIR", root.join("tmp"))
        .env("TZ", "Europe/London")
        .current_dir(root.join("home"))
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    let mut shown = String::from_utf8(output.stdout).unwrap();
    shown += &String::from_utf8(output.stderr).unwrap();
    if !shown.is_empty() && !shown.ends_with('\n') {
        shown.push('\n');
    }
    match output.status.code() {
        Some(0) => shown,
        code => shown + &format!("# exit {}\n", code.unwrap_or(-1)),
    }
}
