//! Readers that are not ours: poppler, pypdf, PyMuPDF, python-docx (tests/setup/document-readers.sh).

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

/// The Python with the readers in it, or why there is none.
fn python() -> &'static Result<PathBuf, String> {
    static PYTHON: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    PYTHON.get_or_init(|| {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("setup/document-readers.sh");
        let out = Command::new(script).output().map_err(|error| error.to_string())?;
        let said = String::from_utf8_lossy(&out.stdout).trim().to_owned();
        match out.status.code() {
            Some(0) => Ok(Path::new(&said).join("python")),
            Some(77) => Err(said),
            other => panic!("document-readers.sh: {other:?} {}", String::from_utf8_lossy(&out.stderr)),
        }
    })
}

/// Whether the readers are here; says so aloud where they are not.
pub fn here(test: &str) -> bool {
    match python() {
        Ok(_) => true,
        Err(why) => {
            println!("SKIPPED {test}: {why}");
            false
        }
    }
}

/// The Python with the readers in it.
pub fn python_with_readers() -> &'static Path {
    python().as_ref().unwrap()
}

/// What the Python readers see in a file.
pub fn read_back(file: &Path) -> Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("exports/read_back.py");
    let out = Command::new(python().as_ref().unwrap()).arg(script).arg(file).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

/// What a program of poppler's says of a file.
pub fn poppler(program: &str, arguments: &[&str], file: &Path) -> String {
    let mut command = Command::new(program);
    command.args(arguments).arg(file).args(match program {
        "pdftotext" => &["-"][..],
        _ => &[],
    });
    let out = command.output().unwrap();
    assert!(out.status.success(), "{program}: {}", String::from_utf8_lossy(&out.stderr));
    // A reader's complaint about the file is a failure too, but for one: poppler takes the boolean that PDF asks
    // for in /Suspects (ISO 32000-1, table 321) for a fault.
    let complaints = String::from_utf8_lossy(&out.stderr);
    let known = "Syntax Error: Suspects object is wrong type (boolean)";
    let unknown: Vec<&str> = complaints.lines().filter(|line| *line != known).collect();
    assert_eq!(unknown, Vec::<&str>::new(), "{program}");
    String::from_utf8(out.stdout).unwrap()
}
