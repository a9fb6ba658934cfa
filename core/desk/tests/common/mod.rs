//! The real binary, run in a folder of its own with nothing of the tester's around it.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test's helper is a test")]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

pub const LAYBY: &str = env!("CARGO_BIN_EXE_layby");

/// A person's desk: a folder, and what they set in their environment.
pub struct Desk {
    pub folder: tempfile::TempDir,
}

/// What came of a run.
#[derive(Debug)]
pub struct Ran {
    pub exit: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// One with a notebook, opened by the device alone.
    pub fn begun() -> Self {
        let desk = Self::new();
        desk.run(&["init"]).done();
        desk
    }

    /// One with a notebook, shut by the passcode `larch 42`.
    pub fn shut() -> Self {
        let desk = Self::begun();
        desk.run_with(&["passcode"], &[("LAYBY_NEW_PASSCODE", PASSCODE)], b"").done();
        desk
    }

    pub fn notebook(&self) -> PathBuf {
        self.folder.path().join("notebook")
    }

    pub fn command(&self) -> Command {
        let mut command = Command::new(LAYBY);
        command.env_clear().current_dir(self.folder.path()).arg("--notebook").arg(self.notebook());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, &[], b"")
    }

    pub fn open(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, &[("LAYBY_PASSCODE", PASSCODE)], b"")
    }

    pub fn run_with(&self, arguments: &[&str], environment: &[(&str, &str)], input: &[u8]) -> Ran {
        let mut command = self.command();
        command.args(arguments).envs(environment.iter().copied());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // It may end without having read everything.
        let _ = child.stdin.take().unwrap().write_all(input);
        child.wait_with_output().unwrap().into()
    }

    /// A jot, by its id.
    pub fn jot(&self, words: &str) -> String {
        self.run(&["jot", "--json", words]).json()["id"].as_str().unwrap().to_owned()
    }

    /// A record of one jot, by its id.
    pub fn record(&self, words: &str) -> String {
        let id = self.jot(words);
        self.run(&["craft", "--json", &id]).json()["id"].as_str().unwrap().to_owned()
    }
}

pub const PASSCODE: &str = "larch 42";

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            exit: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Ran {
    /// It worked.
    #[track_caller]
    pub fn done(self) -> Self {
        assert_eq!(self.exit, 0, "{self:?}");
        self
    }

    /// It ended with this code.
    #[track_caller]
    pub fn refused(self, exit: i32) -> Self {
        assert_eq!(self.exit, exit, "{self:?}");
        self
    }

    /// Its one document.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The code of its failure.
    #[track_caller]
    pub fn code(&self) -> String {
        self.json()["error"]["code"].as_str().unwrap_or_else(|| panic!("{self:?}")).to_owned()
    }
}
