//! What a disk, a system or a person can do to a notebook: each answer is an error of its own, and the files
//! stay as they are.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use layby_core::api::NotebookError;
use layby_core::ids::EntryId;
use layby_core::vault::Damage;
use layby_tests::{PASSCODE, PHONE, Phone, TestClock, all_notes, entry_id, jot, notebook_at, text_of, words};

const PAGE: usize = 4096;

/// A notebook of some pages, shut, and one jot's id.
fn shut_notebook() -> (Phone, EntryId) {
    let phone = Phone::new();
    let notebook = phone.begun();
    for n in 0..30 {
        jot(&notebook, &format!("jot {n}: {}", "waited by the door ".repeat(40)));
    }
    let id = entry_id(&notebook);
    notebook.save_draft(id, words("a draft")).unwrap();
    notebook.lock();
    (phone, id)
}

fn damaged(what: Damage) -> NotebookError {
    NotebookError::Damaged { what }
}

/// Damages the database, expects an error, and expects every file to be byte for byte what it was.
fn refused(phone: &Phone, error: &NotebookError, damage: impl FnOnce(&mut Vec<u8>)) {
    let path = phone.vault("notebook.db");
    let sound = fs::read(&path).unwrap();
    let mut bytes = sound.clone();
    damage(&mut bytes);
    fs::write(&path, &bytes).unwrap();
    let before = phone.files();
    for _ in 0..2 {
        assert_eq!(phone.start().unlock_with_device().unwrap_err(), *error);
        assert_eq!(phone.files(), before, "a failed open touched a file");
    }
    fs::write(&path, &sound).unwrap();
    assert_eq!(all_notes(&opened(phone)).len(), 30, "put right, it opens as before");
}

fn opened(phone: &Phone) -> std::sync::Arc<layby_core::api::Notebook> {
    let notebook = phone.start();
    notebook.unlock_with_device().unwrap();
    notebook
}

#[test]
fn an_empty_file() {
    let (phone, _) = shut_notebook();
    refused(&phone, &damaged(Damage::DatabaseEmpty), Vec::clear);
}

#[test]
fn a_file_cut_in_a_page_or_between_pages() {
    let (phone, _) = shut_notebook();
    refused(&phone, &damaged(Damage::DatabaseTruncated), |bytes| bytes.truncate(PAGE * 3 + 17));
    refused(&phone, &damaged(Damage::DatabaseTruncated), |bytes| bytes.truncate(PAGE * 3));
    refused(&phone, &damaged(Damage::DatabaseTruncated), |bytes| bytes.truncate(9));
}

#[test]
fn a_flipped_bit_in_the_first_page() {
    let (phone, _) = shut_notebook();
    refused(&phone, &damaged(Damage::DatabasePage), |bytes| bytes[200] ^= 1);
    refused(&phone, &NotebookError::AnotherNotebook, |bytes| bytes[3] ^= 1);
}

#[test]
fn a_flipped_bit_or_swapped_pages_further_in_are_found_when_read_and_by_the_inspection() {
    let (phone, _) = shut_notebook();
    let path = phone.vault("notebook.db");
    let sound = fs::read(&path).unwrap();
    let pages = sound.len() / PAGE;
    let mut found = 0;
    for page in 1..pages {
        let mut flipped = sound.clone();
        flipped[page * PAGE + 1000] ^= 0x40;
        fs::write(&path, &flipped).unwrap();
        let notebook = phone.start();
        let answer = notebook.unlock_with_device().and_then(|_| notebook.inspect_thoroughly());
        assert_eq!(answer, Err(damaged(Damage::DatabasePage)), "page {page}");
        found += 1;
        drop(notebook);
        assert_eq!(fs::read(&path).unwrap(), flipped, "page {page}");
    }
    let mut swapped = sound.clone();
    let (one, other) = swapped.split_at_mut(PAGE * 5);
    one[PAGE * 2..PAGE * 3].swap_with_slice(&mut other[..PAGE]);
    fs::write(&path, &swapped).unwrap();
    let notebook = phone.start();
    let answer = notebook.unlock_with_device().and_then(|_| notebook.inspect_thoroughly());
    assert_eq!(answer, Err(damaged(Damage::DatabasePage)));
    println!("{found} pages, each flipped, each found");
}

#[test]
fn a_missing_file_is_said_and_not_made_anew() {
    let (phone, _) = shut_notebook();
    let (database, aside) = (phone.vault("notebook.db"), phone.folder().join("aside"));
    fs::rename(&database, &aside).unwrap();
    assert_eq!(phone.start().unlock_with_device(), Err(damaged(Damage::DatabaseMissing)));
    assert_eq!(phone.start().begin(), Err(NotebookError::AlreadyBegun));
    assert!(!database.exists());
    fs::rename(&aside, &database).unwrap();
    let header = phone.vault("header");
    fs::rename(&header, &aside).unwrap();
    assert_eq!(phone.start().unlock_with_device(), Err(damaged(Damage::Header)));
    assert_eq!(phone.start().begin(), Err(NotebookError::AlreadyBegun));
    fs::rename(&aside, &header).unwrap();
    assert_eq!(all_notes(&opened(&phone)).len(), 30);
}

#[test]
fn a_header_changed_anywhere_opens_nothing_and_touches_nothing() {
    let (phone, _) = shut_notebook();
    let path = phone.vault("header");
    let sound = fs::read(&path).unwrap();
    let mut answers = std::collections::BTreeMap::new();
    for place in 0..sound.len() {
        let mut changed = sound.clone();
        changed[place] ^= 1;
        fs::write(&path, &changed).unwrap();
        let before = phone.files();
        let error = phone.start().unlock_with_device().unwrap_err();
        assert_eq!(phone.files(), before);
        *answers.entry(format!("{error:?}")).or_insert(0) += 1;
    }
    println!("{answers:?}");
    for answer in answers.keys() {
        let known =
            ["Damaged { what: Header }", "Damaged { what: HeaderAltered }", "AnotherDevice", "NotSet"];
        assert!(known.contains(&answer.as_str()) || answer.starts_with("NewerNotebook"), "{answer}");
    }
    fs::write(&path, &sound).unwrap();
    assert_eq!(all_notes(&opened(&phone)).len(), 30);
}

#[test]
fn somebody_elses_notebook() {
    let (phone, _) = shut_notebook();
    let (other, _) = shut_notebook();
    // Their database under our header.
    let theirs = fs::read(other.vault("notebook.db")).unwrap();
    refused(&phone, &NotebookError::AnotherNotebook, |bytes| *bytes = theirs.clone());
    // Their whole folder on our phone: the passcode is not even tried.
    let mut on_our_phone = other;
    let notebook = on_our_phone.start();
    notebook.unlock_with_device().unwrap();
    notebook.set_passcode(PASSCODE).unwrap();
    drop(notebook);
    on_our_phone.secret = vec![0x77; 32];
    let before = on_our_phone.files();
    assert_eq!(on_our_phone.start().unlock_with_passcode(PASSCODE), Err(NotebookError::AnotherDevice));
    let after: Vec<_> = on_our_phone.files();
    assert_eq!(after, before);
}

#[test]
fn an_older_header_put_back_is_noticed() {
    let phone = Phone::new();
    let notebook = phone.begun();
    notebook.set_passcode(b"the first one").unwrap();
    let old = fs::read(phone.vault("header")).unwrap();
    notebook.change_passcode(b"the first one", PASSCODE).unwrap();
    notebook.lock();
    fs::write(phone.vault("header"), old).unwrap();
    assert!(notebook.unlock_with_passcode(b"the first one").unwrap().older_header);
}

#[test]
fn a_newer_header_or_schema_is_named_and_untouched() {
    let (phone, _) = shut_notebook();
    let header = fs::read_to_string(phone.vault("header")).unwrap();
    fs::write(phone.vault("header"), header.replace("layby notebook 1", "layby notebook 2")).unwrap();
    let before = phone.files();
    assert_eq!(phone.start().unlock_with_device(), Err(NotebookError::NewerNotebook { found: 2 }));
    assert_eq!(phone.start().lock_view(), Err(NotebookError::NewerNotebook { found: 2 }));
    assert_eq!(phone.files(), before);
    fs::write(phone.vault("header"), header).unwrap();

    let key = layby_core::vault::open::with_device(
        &layby_core::vault::Places::new(phone.folder(), None),
        &layby_core::vault::secret::DeviceSecret::new(&PHONE).unwrap(),
    )
    .unwrap();
    let salt = key.header.database_salt;
    let connections = layby_core::storage::open::open(&phone.vault("notebook.db"), &key.key, &salt).unwrap();
    connections.writer.pragma_update(None, "user_version", 99).unwrap();
    drop(connections);
    let before = phone.files();
    assert_eq!(phone.start().unlock_with_device(), Err(NotebookError::NewerNotebook { found: 99 }));
    assert_eq!(phone.files(), before);
}

#[test]
fn a_failed_open_folds_no_log_into_the_database() {
    // A newer Layby wrote last and was killed: its schema lies only in the write-ahead log.
    let (phone, _) = shut_notebook();
    let places = layby_core::vault::Places::new(phone.folder(), None);
    let device = layby_core::vault::secret::DeviceSecret::new(&PHONE).unwrap();
    let opened = layby_core::vault::open::with_device(&places, &device).unwrap();
    let salt = opened.header.database_salt;
    let connections =
        layby_core::storage::open::open(&phone.vault("notebook.db"), &opened.key, &salt).unwrap();
    connections.writer.pragma_update(None, "user_version", 99).unwrap();
    let killed = Phone::new();
    for folder in ["vault", "inbox"] {
        fs::create_dir(killed.folder().join(folder)).unwrap();
        for file in fs::read_dir(phone.folder().join(folder)).unwrap() {
            let file = file.unwrap();
            if !file.file_name().to_string_lossy().ends_with("-shm") {
                fs::copy(file.path(), killed.folder().join(folder).join(file.file_name())).unwrap();
            }
        }
    }
    let both = || {
        (fs::read(killed.vault("notebook.db")).unwrap(), fs::read(killed.vault("notebook.db-wal")).unwrap())
    };
    let before = both();
    assert!(!before.1.is_empty(), "there has to be a log");
    assert_eq!(killed.start().unlock_with_device(), Err(NotebookError::NewerNotebook { found: 99 }));
    assert!(both() == before, "the log was folded in");
}

/// Runs `walker` as nobody, so that permissions count even where the tests run as root.
fn as_nobody(command: &mut Command) -> &mut Command {
    use std::os::unix::process::CommandExt;
    // In effect between fork and exec: root passes every permission check, and would prove nothing.
    if is_root() { command.uid(65534).gid(65534) } else { command }
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0)
}

/// The walker, where nobody can run it.
fn public_walker(folder: &Path) -> std::path::PathBuf {
    let walker = folder.join("walker");
    fs::copy(env!("CARGO_BIN_EXE_walker"), &walker).unwrap();
    fs::set_permissions(&walker, fs::Permissions::from_mode(0o755)).unwrap();
    walker
}

#[test]
fn a_read_only_folder() {
    let (phone, id) = shut_notebook();
    let tools = tempfile::tempdir().unwrap();
    fs::set_permissions(tools.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let walker = public_walker(tools.path());
    let all = |folder: u32, file: u32| {
        for place in
            [phone.folder().to_path_buf(), phone.folder().join("vault"), phone.folder().join("inbox")]
        {
            for entry in fs::read_dir(&place).unwrap() {
                let path = entry.unwrap().path();
                if path.is_file() {
                    fs::set_permissions(&path, fs::Permissions::from_mode(file)).unwrap();
                }
            }
            fs::set_permissions(&place, fs::Permissions::from_mode(folder)).unwrap();
        }
    };
    all(0o555, 0o444);
    let before = phone.files();
    let out = as_nobody(Command::new(&walker).args(["fill", phone.folder().to_str().unwrap()]))
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert!(!out.status.success());
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(said.contains("NotPermitted"), "{said}");
    assert_eq!(phone.files(), before);
    all(0o755, 0o644);
    let notebook = opened(&phone);
    assert_eq!(text_of(&notebook, id).unwrap(), "a draft");
}

/// A notebook whose draft outgrew the space there was: the draft is as it was last acknowledged.
fn draft_is_kept(folder: &Path, said: &str) {
    let mut parts = said.trim().splitn(3, ' ');
    let (id, length, refusal) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
    assert_eq!(refusal, r#"{"code":"disk_full"}"#);
    let (id, length): (EntryId, usize) = (id.parse().unwrap(), length.parse().unwrap());
    assert!(length > 0, "not one draft was saved");
    let notebook = notebook_at(folder, &PHONE, TestClock::new());
    notebook.unlock_with_device().unwrap();
    assert_eq!(text_of(&notebook, id).unwrap().len(), length);
    notebook.inspect_thoroughly().unwrap();
}

#[test]
fn a_file_that_may_not_grow() {
    let phone = Phone::new();
    drop(phone.begun());
    // RLIMIT_FSIZE, with its signal ignored so that the write fails instead.
    let script = "ulimit -f 600; trap '' XFSZ; exec \"$0\" \"$@\"";
    let out = Command::new("bash")
        .args(["-c", script, env!("CARGO_BIN_EXE_walker"), "fill", phone.folder().to_str().unwrap()])
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    draft_is_kept(phone.folder(), &String::from_utf8_lossy(&out.stdout));
}

#[test]
fn a_full_disk() {
    let Some(disk) = SmallDisk::mount("4m") else {
        println!("SKIPPED a_full_disk: mounting a tmpfs needs root");
        return;
    };
    let home = disk.path().join("notebook");
    let notebook = notebook_at(&home, &PHONE, TestClock::new());
    notebook.begin().unwrap();
    let kept = jot(&notebook, "kept before it was full");
    notebook.lock();
    disk.photos();
    let out =
        Command::new(env!("CARGO_BIN_EXE_walker")).args(["fill", home.to_str().unwrap()]).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let said = String::from_utf8_lossy(&out.stdout).into_owned();

    // To the last byte: the notebook still opens, reads and locks, and says what is the matter.
    disk.fill();
    assert!(notebook.unlock_with_device().is_ok());
    assert_eq!(text_of(&notebook, kept).unwrap(), "kept before it was full");
    let id = entry_id(&notebook);
    assert_eq!(notebook.save_draft(id, words(&"x".repeat(200_000))), Err(NotebookError::DiskFull));
    assert_eq!(notebook.seal_jot(id, 1, "x".repeat(200_000).into()), Err(NotebookError::DiskFull));
    let second = notebook_at(&disk.path().join("second"), &PHONE, TestClock::new());
    assert_eq!(second.begin(), Err(NotebookError::DiskFull));
    notebook.lock();
    disk.make_room();
    draft_is_kept(&home, &said);
    second.begin().unwrap();
    notebook.unlock_with_device().unwrap();
    notebook.save_draft(id, words("there is room again")).unwrap();
}

#[test]
fn a_passcode_still_opens_it_on_a_full_disk() {
    let Some(disk) = SmallDisk::mount("3m") else {
        println!("SKIPPED a_passcode_still_opens_it_on_a_full_disk: mounting a tmpfs needs root");
        return;
    };
    let notebook = notebook_at(&disk.path().join("notebook"), &PHONE, TestClock::new());
    notebook.begin().unwrap();
    jot(&notebook, "words");
    notebook.set_passcode(PASSCODE).unwrap();
    notebook.lock();
    let sealed = entry_id(&notebook);
    notebook.seal_jot(sealed, 1, "waits".into()).unwrap();
    disk.fill();
    notebook.unlock_with_passcode(b"not the one").unwrap_err();
    let entered = notebook.unlock_with_passcode(PASSCODE).unwrap();
    assert_eq!(entered.merged_jots + entered.waiting_jots, 1, "merged, or safe where it was");
    assert!(!all_notes(&notebook).is_empty());
    disk.make_room();
    notebook.lock();
    notebook.unlock_with_passcode(PASSCODE).unwrap();
    assert_eq!(all_notes(&notebook).len(), 2);
}

/// A disk of a few megabytes, in memory.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        mounted.is_ok_and(|status| status.success()).then_some(Self(folder))
    }
    fn path(&self) -> &Path {
        self.0.path()
    }
    fn fill(&self) {
        use std::io::Write;
        let mut file = fs::File::create(self.path().join("ballast")).unwrap();
        while file.write_all(&[0; 1024]).is_ok() {}
    }
    /// What else lies on a phone.
    fn photos(&self) {
        fs::write(self.path().join("photos"), vec![0; 2_000_000]).unwrap();
    }
    fn make_room(&self) {
        for other in ["ballast", "photos"] {
            let _ = fs::remove_file(self.path().join(other));
        }
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}
