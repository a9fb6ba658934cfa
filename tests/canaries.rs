//! Nothing a person wrote and no secret is in any file, log, error, panic text or `Debug`.
//!
//! Canaries are planted through a whole journey with failures in it; everything the core says or writes is
//! searched for them, in several encodings. First the search proves itself on a planted control.

use std::fmt::Debug;
use std::path::Path;
use std::process::{Command, Stdio};

use layby_core::api::NotebookError;
use layby_core::vault::secret::DeviceSecret;
use layby_core::vault::{Places, open};
use layby_tests::{Phone, entry_id, files_under, jot, new_record, words};

const TEXT: &str = "canary-Ffion-lives-at-the-mill";
const DRAFT: &str = "canary-Draft-he-said-nothing";
const SEALED: &str = "canary-Sealed-she-laughed";
const REASON: &str = "canary-Reason-made-up-number";
const QUERY: &str = "canary-Query-mill";
const PASSCODE: &str = "canary-Passcode-4417";
const WRONG: &str = "canary-Wrong-passcode";

/// Planted strings and keys, and where each was found.
struct Search {
    needles: Vec<(String, Vec<u8>)>,
}

impl Search {
    fn new() -> Self {
        let mut needles = Vec::new();
        for text in [TEXT, DRAFT, SEALED, REASON, QUERY, PASSCODE, WRONG] {
            needles.push((text.to_owned(), text.as_bytes().to_vec()));
            // As Kotlin, Swift and Windows would store it, and as FTS and a careless index would.
            needles
                .push((format!("{text} (UTF-16)"), text.encode_utf16().flat_map(u16::to_le_bytes).collect()));
            needles.push((format!("{text} (lower case)"), text.to_lowercase().into_bytes()));
        }
        // One rare word alone: an index keeps words, not sentences.
        needles.push(("a single word".into(), b"Ffion".to_vec()));
        needles.push(("a single word (folded)".into(), b"ffion".to_vec()));
        Self { needles }
    }

    fn add_key(&mut self, name: &str, bytes: &[u8]) {
        self.needles.push((name.to_owned(), bytes.to_vec()));
        self.needles.push((format!("{name} (hex)"), data_encoding::HEXLOWER.encode(bytes).into_bytes()));
        self.needles.push((format!("{name} (HEX)"), data_encoding::HEXUPPER.encode(bytes).into_bytes()));
        self.needles.push((format!("{name} (base64)"), data_encoding::BASE64.encode(bytes).into_bytes()));
        self.needles.push((format!("{name} (as Debug)"), format!("{bytes:?}").into_bytes()));
    }

    fn found_in(&self, haystack: &[u8]) -> Vec<&str> {
        let holds = |needle: &[u8]| haystack.windows(needle.len()).any(|window| window == needle);
        self.needles.iter().filter(|(_, needle)| holds(needle)).map(|(name, _)| name.as_str()).collect()
    }

    fn files_are_clean(&self, folder: &Path, when: &str) {
        let files = files_under(folder);
        assert!(files.len() >= 4, "nothing to search");
        for (path, bytes) in files {
            assert_eq!(self.found_in(&bytes.0), Vec::<&str>::new(), "{when}: in {}", path.display());
        }
    }
}

#[test]
fn the_search_finds_what_is_planted() {
    let folder = tempfile::tempdir().unwrap();
    let mut search = Search::new();
    search.add_key("key", &[0xab; 32]);
    for (_, needle) in &search.needles {
        std::fs::write(folder.path().join("control"), [b"before ", needle.as_slice(), b" after"].concat())
            .unwrap();
        let (_, bytes) = files_under(folder.path()).pop().unwrap();
        assert!(!search.found_in(&bytes.0).is_empty());
    }
    assert!(search.found_in(b"nothing of the kind").is_empty());
}

/// Collects what things print.
#[derive(Default)]
struct Said(String);

impl Said {
    fn heard<T: Debug>(&mut self, thing: T) -> T {
        self.0 += &format!("{thing:?}\n{thing:#?}\n");
        thing
    }
    fn refused<T: Debug>(&mut self, result: Result<T, NotebookError>) {
        let error = result.unwrap_err();
        self.0 += &format!("{error}\n{error:?}\n{}\n", serde_json::to_string(&error).unwrap());
    }
}

/// A whole journey, failures included; what was said, the recovery code, and what lay on disk on the way.
fn journey(phone: &Phone, look: &mut dyn FnMut(&str)) -> (Said, Vec<u8>) {
    let mut said = Said::default();
    let notebook = phone.start();
    said.heard(notebook.begin().unwrap());
    let id = jot(&notebook, &format!("{TEXT} 07700 900123"));
    let draft = entry_id(&notebook);
    said.heard(notebook.save_draft(draft, words(DRAFT)).unwrap());
    look("open, in the write-ahead log");
    said.heard(words(TEXT));
    said.heard(notebook.today().unwrap());
    said.heard(notebook.notes(None, 10).unwrap());
    said.heard(notebook.entry(id).unwrap());
    said.heard(notebook.search(TEXT.into(), None, 10).unwrap());
    said.heard(notebook.search(QUERY.into(), None, 10).unwrap());
    notebook.set_passcode(PASSCODE.as_bytes()).unwrap();
    let code = said.heard(notebook.issue_recovery_code().unwrap()).reveal().to_vec();

    let record = new_record(&said.heard(notebook.craft(vec![id]).unwrap()));
    said.heard(notebook.record(record).unwrap());
    said.refused(notebook.copy_sheet(record));
    said.refused(notebook.markdown(record));
    said.refused(notebook.answer(record, TEXT.into(), TEXT.into()));
    said.refused(notebook.answer(record, "date".into(), TEXT.into()));
    let check = said.heard(notebook.check(record).unwrap());
    for finding in &check.findings {
        let (field, span) = (finding.field.clone(), finding.span);
        said.heard(
            notebook.keep_finding(record, check.fingerprint.clone(), field, span, REASON.into()).unwrap(),
        );
    }
    said.heard(notebook.check(record).unwrap());
    said.heard(notebook.records().unwrap());
    said.heard(notebook.copy_sheet(record).unwrap());
    said.heard(notebook.markdown(record).unwrap());
    said.heard(layby_core::api::check_text(TEXT.into()).unwrap());
    said.heard(notebook.plain_text(record).unwrap());
    said.heard(notebook.year_csv("2026-11-22".parse().unwrap()).unwrap());
    let number = jot(&notebook, &format!("{TEXT} 07700 900124"));
    let waiting = new_record(&notebook.craft(vec![number]).unwrap());
    said.refused(notebook.year_csv("2026-11-22".parse().unwrap()));
    said.heard(notebook.record(waiting).unwrap());

    let backup = said.heard(notebook.make_backup().unwrap()).contents.reveal().to_vec();
    look("after a backup");
    said.refused(notebook.prove_last_backup(&backup));
    said.refused(notebook.prove_backup(&backup, WRONG.as_bytes()));
    said.heard(notebook.prove_backup(&backup, &code).unwrap());
    said.heard(notebook.look_into_backup(&backup, &code).unwrap());
    said.heard(notebook.backup_state().unwrap());
    jot(&notebook, TEXT);
    said.refused(notebook.restore_over(&backup, &code, None));
    said.refused(notebook.restore_over(TEXT.as_bytes(), &code, None));
    let shown = notebook.look_into_backup(&backup, &code).unwrap();
    said.heard(notebook.restore_over(&backup, &code, Some(shown.fingerprint)).unwrap());
    look("after a backup was put in its place");
    let shown = said.heard(notebook.everything_view().unwrap());
    said.refused(notebook.export_everything(WRONG.as_bytes()));
    said.heard(notebook.export_everything(PASSCODE.as_bytes()).unwrap());
    said.heard(notebook.export_everything_in_plain_text(PASSCODE.as_bytes(), shown.fingerprint).unwrap());
    said.heard(layby_core::api::backup_identity(&code).unwrap());
    said.heard(notebook.reminders().unwrap());
    said.heard(notebook.calendar(layby_core::packs::Language::English).unwrap());
    said.heard(notebook.task());
    look("after everything left");
    let undo = notebook.delete_entry(id).unwrap().undo.unwrap();
    said.heard(notebook.undo(undo).unwrap());

    notebook.lock();
    look("shut");
    let sealed = entry_id(&notebook);
    notebook.seal_jot(sealed, 1, SEALED.into()).unwrap();
    look("shut, with a sealed jot");
    said.heard(notebook.lock_view().unwrap());
    said.refused(notebook.entry(id));
    said.refused(notebook.save_draft(draft, words(DRAFT)));
    said.refused(notebook.unlock_with_passcode(WRONG.as_bytes()));
    said.refused(notebook.unlock_with_recovery_code(WRONG.as_bytes()));
    said.heard(notebook.unlock_with_passcode(PASSCODE.as_bytes()).unwrap());
    said.refused(notebook.change_passcode(WRONG.as_bytes(), PASSCODE.as_bytes()));
    said.refused(notebook.set_passcode(PASSCODE.as_bytes()));
    said.refused(notebook.save_draft(draft, words(&TEXT.repeat(60_000))));
    look("after the merge");
    drop(notebook);
    look("gone");
    (said, code)
}

#[test]
fn nothing_written_and_no_secret_is_anywhere() {
    let mut phone = Phone::new();
    phone.secret = b"canary-keystore-secret-of-32-by.".to_vec();
    let mut search = Search::new();
    search.add_key("keystore secret", &phone.secret);
    let folder = phone.folder().to_path_buf();
    let (mut said, code) = journey(&phone, &mut |when| search.files_are_clean(&folder, when));

    // Now the recovery code and the database key are known too.
    search.add_key("recovery code", &code);
    let bare: Vec<u8> = code.iter().copied().filter(|b| *b != b'-').collect();
    search.add_key("recovery code without hyphens", &bare);
    let device = DeviceSecret::new(&phone.secret).unwrap();
    let opened = open::with_recovery_code(&Places::new(&folder, None), &device, &code).unwrap();
    search.add_key("database key", opened.key.expose());
    let identity = layby_core::api::backup_identity(&code).unwrap();
    search.add_key("backup identity", identity.reveal());
    search.files_are_clean(&folder, "at the end");

    // A backup shows nothing, and a restored notebook is as shut as the first.
    let notebook = phone.start();
    notebook.unlock_with_passcode(PASSCODE.as_bytes()).unwrap();
    let backup = notebook.make_backup().unwrap().contents.reveal().to_vec();
    assert_eq!(search.found_in(&backup), Vec::<&str>::new(), "a backup");
    let other = Phone::new();
    let restored = other.start();
    said.heard(restored.restore(&backup, &code, PASSCODE.as_bytes()).unwrap());
    search.files_are_clean(other.folder(), "restored, open");
    restored.lock();
    search.files_are_clean(other.folder(), "restored, shut");
    // Opened, it carries what was written and no key of any phone.
    let mut keys = Search { needles: Vec::new() };
    keys.add_key("keystore secret", &phone.secret);
    keys.add_key("database key", opened.key.expose());
    keys.add_key("recovery code", &code);
    keys.add_key("backup identity", identity.reveal());
    keys.needles.push(("passcode".into(), PASSCODE.into()));
    let document = layby_tests::plain_text(&backup, &code);
    assert_eq!(keys.found_in(&document), Vec::<&str>::new(), "a document");
    assert!(search.found_in(&document).contains(&TEXT), "the control: the words are in it");

    assert!(said.0.len() > 5_000, "nothing was said");
    assert_eq!(search.found_in(said.0.as_bytes()), Vec::<&str>::new(), "something prints what it holds");
    assert_eq!(search.found_in(format!("{device:?} {opened:?}").as_bytes()), Vec::<&str>::new());
}

/// The same journey in a process of its own, so that whatever any library writes to the standard streams is
/// heard, and a damaged database on top, at which SQLCipher likes to print.
#[test]
fn nothing_reaches_the_standard_streams() {
    let folder = tempfile::tempdir().unwrap();
    let out = Command::new(env!("CARGO_BIN_EXE_walker"))
        .args(["canaries", folder.path().to_str().unwrap(), TEXT])
        .env("RUST_BACKTRACE", "full")
        .env("RUST_LOG", "trace")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let (said, cried) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    assert!(out.status.success(), "{cried}");
    assert!(said.contains("the journey is over"), "{said}");
    let search = Search::new();
    assert_eq!(search.found_in(&out.stdout), Vec::<&str>::new());
    assert_eq!(search.found_in(&out.stderr), Vec::<&str>::new());
    assert!(!cried.contains("ERROR"), "SQLCipher logs: {cried}");
    search.files_are_clean(folder.path(), "after the child");
}
