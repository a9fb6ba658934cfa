//! A real learning record store: Ralph, from its registry, on loopback with its file back end.

use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use layby_core::accounts::outbox::address;
use layby_core::accounts::outbox::answer::{Answer, Verdict, after_asking, after_sending};
use layby_core::accounts::outbox::send::{Credentials, Way};
use layby_core::accounts::outbox::view::{AccountTest, DeliveryStatus};
use layby_core::accounts::outbox::{Item, MOST_TOGETHER, State};
use layby_core::ids::RecordId;
use layby_tests::Phone;
use serde_json::{Value, json};
use uuid::Uuid;

use super::address_book::{account_with, notebook, queue, record, runtime};

/// Ralph's Python; says so aloud where there is none.
fn python() -> Option<PathBuf> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("setup/ralph.sh");
    let out = Command::new(script).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).trim().to_owned();
    match out.status.code() {
        Some(0) => Some(Path::new(&said).join("python")),
        Some(77) => {
            println!("SKIPPED a_real_store_holds_each_statement_once: {said}");
            None
        }
        other => panic!("{other:?} {}", String::from_utf8_lossy(&out.stderr)),
    }
}

struct Ralph {
    python: PathBuf,
    folder: tempfile::TempDir,
    port: u16,
    process: Option<Child>,
}

impl Ralph {
    fn new(python: PathBuf) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        // The file its back end reads has to be there.
        std::fs::File::create(folder.path().join("fs_lrs.jsonl")).unwrap();
        let ralph = Self { python, folder, port, process: None };
        let scope = "all";
        let done = ralph
            .command("ralph")
            .args([
                "auth",
                "-u",
                "4417",
                "-p",
                "secret",
                "-s",
                scope,
                "-M",
                "mailto:store@example.org",
                "-N",
                "store",
                "-w",
            ])
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(done.success());
        ralph
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.python.with_file_name(program));
        command
            .env("RALPH_APP_DIR", self.folder.path())
            .env("RALPH_AUTH_FILE", self.folder.path().join("auth.json"))
            .env("RALPH_RUNSERVER_BACKEND", "fs")
            .env("RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH", self.folder.path())
            .current_dir(self.folder.path())
            .stderr(Stdio::null());
        command
    }

    fn start(&mut self) {
        self.start_with(&[]);
    }

    /// Starts a store that dies by SIGKILL, in the middle of its `nth` write.
    fn start_to_die_in_write(&mut self, nth: u32) {
        self.start_with(&[nth.to_string()]);
    }

    fn start_with(&mut self, dies: &[String]) {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("outbox/start_store.py");
        let child = self
            .command("python")
            .arg(script)
            .arg(self.port.to_string())
            .args(dies)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        self.process = Some(child);
        let begun = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(120), "Ralph does not start");
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    fn kill(&mut self) {
        let mut process = self.process.take().unwrap();
        process.kill().unwrap();
        process.wait().unwrap();
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}/xAPI", self.port)
    }

    /// What lies in its file, line by line.
    fn file(&self) -> Vec<u8> {
        std::fs::read(self.folder.path().join("fs_lrs.jsonl")).unwrap()
    }

    fn way(&self, secret: &str) -> Way {
        let credentials = Credentials { user: "4417".to_owned().into(), secret: secret.to_owned().into() };
        Way::to(&address::read(&self.address(), true).unwrap(), &credentials).unwrap()
    }
}

impl Drop for Ralph {
    fn drop(&mut self) {
        if self.process.is_some() {
            self.kill();
        }
    }
}

fn item(id: Uuid, response: &str) -> Item {
    let body = json!({
        "id": id,
        "actor": { "objectType": "Agent", "account": { "homePage": "https://portal.example.org/", "name": "4417" } },
        "verb": { "id": "http://adlnet.gov/expapi/verbs/completed", "display": { "en": "completed" } },
        "object": { "objectType": "Activity", "id": "urn:uuid:01920000-0000-7000-8000-000000000001" },
        "result": { "response": response },
        "timestamp": "2026-02-24T12:00:00.000Z",
    });
    Item {
        sequence: 1,
        id,
        record: RecordId(id),
        voids: None,
        body: body.to_string().into_bytes(),
        state: State::Unsure,
        attempts: 1,
        not_before: 0,
        together: MOST_TOGETHER,
    }
}

fn status(answer: &Answer) -> u16 {
    match answer {
        Answer::Http { status, .. } => *status,
        Answer::None => 0,
    }
}

#[test]
fn a_real_store_holds_each_statement_once() {
    let Some(python) = python() else { return };
    let mut ralph = Ralph::new(python);
    // The first write is the single statement below; the fifth is the fourth batch.
    ralph.start_to_die_in_write(5);
    let runtime = runtime();
    let way = ralph.way("secret");

    // Post, post again, the same id with other words: what it answers, and what we make of it.
    let one = item(Uuid::from_u128(0x0000_0000_0000_4000_8000_0000_0000_0001), "to wait");
    let first = runtime.block_on(way.send(std::slice::from_ref(&one)));
    assert_eq!(after_sending(&[one.id], &first), Verdict::Delivered, "{}", status(&first));
    let again = runtime.block_on(way.send(std::slice::from_ref(&one)));
    assert_eq!((status(&again), after_sending(&[one.id], &again)), (204, Verdict::Ask));
    assert_eq!(after_asking(&one, &runtime.block_on(way.ask(&one))), Verdict::Delivered);
    let changed = item(one.id, "to rush");
    let refused = runtime.block_on(way.send(std::slice::from_ref(&changed)));
    assert_eq!((status(&refused), after_sending(&[one.id], &refused)), (409, Verdict::Ask));
    assert_eq!(after_asking(&changed, &runtime.block_on(way.ask(&changed))), Verdict::Conflict);
    let absent = item(Uuid::from_u128(0x0000_0000_0000_4000_8000_0000_0000_0002), "x");
    assert_eq!(after_asking(&absent, &runtime.block_on(way.ask(&absent))), Verdict::NotThere);

    // A wrong token.
    let phone = Phone::new();
    let notebook = notebook(&phone);
    let to = account_with(&notebook, &ralph.address(), "4417", b"wrong");
    assert_eq!(runtime.block_on(notebook.clone().test_account(to)), Ok(AccountTest::CredentialsRefused));
    notebook.queue_record(to, record(&notebook, "lesson 0")).unwrap();
    assert!(runtime.block_on(notebook.clone().deliver()).unwrap().paused_for_credentials);
    notebook.set_credentials(to, "4417".into(), b"secret").unwrap();
    assert_eq!(runtime.block_on(notebook.clone().test_account(to)), Ok(AccountTest::Works));

    // Five hundred, and the store is killed in the middle of a batch.
    for n in 1..500 {
        notebook.queue_record(to, record(&notebook, &format!("lesson {n}"))).unwrap();
    }
    let half = runtime.block_on(notebook.clone().deliver()).unwrap();
    ralph.kill();
    assert!(half.delivered < 500 && half.waiting > 0, "{half:?}");
    // A line that the kill tore in two is the store's own damage: its operator cuts it off.
    let file = ralph.file();
    let whole = file.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let mut out = std::fs::File::create(ralph.folder.path().join("fs_lrs.jsonl")).unwrap();
    out.write_all(&file[..whole]).unwrap();
    drop(out);
    // So is the diary it keeps of its own reads: torn, it answers 500 to everything from then on.
    let _ = std::fs::remove_file(ralph.folder.path().join("history.json"));
    ralph.start();
    let mut rounds = 0;
    while notebook.outbox().unwrap().waiting > 0 {
        phone.clock.pass(Duration::from_secs(7200));
        let view = runtime.block_on(notebook.clone().deliver()).unwrap();
        rounds += 1;
        assert!(rounds < 50, "{view:?}");
    }
    // A corrected record, to a real store: voided and sent anew.
    let last = queue(&notebook).last().unwrap().record;
    notebook.answer(last, "learnt".into(), "corrected".into()).unwrap();
    assert_eq!(notebook.queue_record(to, last).unwrap().new_ids.len(), 2);
    assert_eq!(runtime.block_on(notebook.clone().deliver()).unwrap().delivered, 2);

    // Every statement counted by GET, and in the store's own file: each exactly once.
    let lines: Vec<Value> = String::from_utf8(ralph.file())
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let all = notebook.all_statements().unwrap();
    assert_eq!(all.len(), 502);
    for (id, body) in &all {
        let there = lines.iter().filter(|line| line["id"] == json!(id.to_string())).count();
        assert_eq!(there, 1, "{id} is in the store {there} times");
        let item = Item { body: body.clone(), ..item(id.0, "") };
        assert_eq!(after_asking(&item, &runtime.block_on(way.ask(&item))), Verdict::Delivered);
    }
    let delivered =
        notebook.outbox().unwrap().items.iter().all(|i| matches!(i.status, DeliveryStatus::Delivered { .. }));
    assert!(delivered);
    println!(
        "Ralph: 502 statements, killed after {} were confirmed, each there exactly once",
        half.delivered
    );
}
