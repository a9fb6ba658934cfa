//! A learning record store over real sockets that does everything wrong, by a seed, until it is told to behave.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

use super::schedules::Chance;

/// What the server shares with the test.
#[derive(Default)]
pub struct Shared {
    /// What it holds, by id, and how often something was put under an id.
    pub held: Mutex<BTreeMap<String, (Value, u32)>>,
    /// Ids in the order they were taken.
    pub order: Mutex<Vec<String>>,
    /// It behaves.
    pub honest: AtomicBool,
    /// It refuses the credentials.
    pub locked: AtomicBool,
    /// It takes a request and never answers.
    pub silent: AtomicBool,
    /// Requests that came to where a redirect points: none may.
    pub strayed: AtomicU32,
    /// Requests.
    pub requests: AtomicU32,
    /// Requests without the right credentials.
    pub strangers: AtomicU32,
    seed: AtomicU64,
}

/// A running server.
pub struct Server {
    /// Its port.
    pub port: u16,
    /// What it holds.
    pub shared: Arc<Shared>,
}

impl Server {
    /// Starts it; `seed` chooses its faults.
    pub fn start(seed: u64) -> Self {
        let shared = Arc::new(Shared { seed: AtomicU64::new(seed), ..Shared::default() });
        let trap = TcpListener::bind("127.0.0.1:0").unwrap();
        let trap_port = trap.local_addr().unwrap().port();
        let strayed = Arc::clone(&shared);
        std::thread::spawn(move || {
            for _ in trap.incoming() {
                strayed.strayed.fetch_add(1, Ordering::SeqCst);
            }
        });
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let serving = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&serving);
                std::thread::spawn(move || serve(stream, &shared, trap_port));
            }
        });
        Self { port, shared }
    }

    /// Its address.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/xAPI", self.port)
    }

    /// From now on it behaves.
    pub fn behave(&self) {
        self.shared.honest.store(true, Ordering::SeqCst);
    }
}

struct Request {
    method: String,
    path: String,
    authorized: bool,
    body: Vec<u8>,
}

fn read(stream: &mut TcpStream) -> Option<Request> {
    stream.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).ok()?;
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).ok()?;
    let mut lines = head.lines();
    let mut first = lines.next()?.split(' ');
    let (method, path) = (first.next()?.to_owned(), first.next()?.to_owned());
    let header = |name: &str| {
        head.lines().filter_map(|line| line.split_once(": ")).find(|(key, _)| key.eq_ignore_ascii_case(name))
    };
    // 4417:secret
    let authorized = header("authorization").is_some_and(|(_, value)| value == "Basic NDQxNzpzZWNyZXQ=");
    let length = header("content-length").map_or(0, |(_, value)| value.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    Some(Request { method, path, authorized, body })
}

fn answer(stream: &mut TcpStream, status: u16, kind: &str, more: &str, body: &str) {
    let length = body.len();
    let text = format!(
        "HTTP/1.1 {status} Answer\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{more}Connection: close\r\n\r\n{body}"
    );
    let _ = stream.write_all(text.as_bytes());
}

fn serve(mut stream: TcpStream, shared: &Shared, trap: u16) {
    let mut chance = Chance(shared.seed.fetch_add(0x1234_5678_9abc_def1, Ordering::SeqCst));
    let hostile = !shared.honest.load(Ordering::SeqCst);
    let fault = if hostile { chance.below(17) } else { 99 };
    if fault == 0 {
        return;
    }
    let Some(request) = read(&mut stream) else { return };
    shared.requests.fetch_add(1, Ordering::SeqCst);
    if shared.silent.load(Ordering::SeqCst) {
        std::thread::sleep(Duration::from_secs(20));
        return;
    }
    if shared.locked.load(Ordering::SeqCst) || !request.authorized {
        shared.strangers.fetch_add(1, Ordering::SeqCst);
        return answer(&mut stream, 401, "application/json", "", "{}");
    }
    let json = "application/json; charset=utf-8";
    match fault {
        1 => {
            handle(&request, shared);
            let _ = stream.shutdown(Shutdown::Both);
        }
        2 => answer(&mut stream, 503, "text/html", "Retry-After: 7\r\n", "busy"),
        3 => {
            handle(&request, shared);
            answer(&mut stream, 500, json, "", "{}");
        }
        4 => answer(
            &mut stream,
            429,
            json,
            "Retry-After: Sun, 22 Nov 2026 12:05:00 GMT\r\nDate: Sun, 22 Nov 2026 12:00:00 GMT\r\n",
            "{}",
        ),
        5 => answer(&mut stream, 200, "text/html", "", "<html>Welcome to the hotel</html>"),
        6 => {
            handle(&request, shared);
            answer(&mut stream, 200, json, "", "[\"00000000-0000-4000-8000-000000000000\"]");
        }
        7 => {
            let there = format!("Location: http://127.0.0.1:{trap}/xAPI/statements\r\n");
            answer(&mut stream, [301, 302, 307, 308][chance.below(4) as usize], json, &there, "");
        }
        8 => {
            // A body without an end: until the other side has had enough.
            let head = format!("HTTP/1.1 200 Answer\r\nContent-Type: {json}\r\n\r\n[");
            let _ = stream.write_all(head.as_bytes());
            let noise = vec![b' '; 64 * 1024];
            while stream.write_all(&noise).is_ok() {}
        }
        9 => {
            handle(&request, shared);
            handle(&request, shared);
            let (status, body) = handle(&request, shared);
            answer(&mut stream, status, json, "", &body);
        }
        10 => answer(&mut stream, 409, json, "", "{}"),
        11 => answer(&mut stream, 413, json, "", "{}"),
        12 => answer(&mut stream, 408, json, "", "{}"),
        13 => {
            std::thread::sleep(Duration::from_millis(chance.below(40)));
            let (status, body) = handle(&request, shared);
            // It says how long its answer is, and breaks off before.
            let text = format!(
                "HTTP/1.1 {status} Answer\r\nContent-Type: {json}\r\nContent-Length: 9999\r\n\r\n{body}"
            );
            let _ = stream.write_all(text.as_bytes());
        }
        _ => {
            let (status, body) = handle(&request, shared);
            answer(&mut stream, status, json, "", &body);
        }
    }
}

/// What an honest store does.
fn handle(request: &Request, shared: &Shared) -> (u16, String) {
    let mut held = shared.held.lock().unwrap();
    if request.method == "GET" {
        if request.path.contains("limit=") {
            return (200, json!({ "statements": [], "more": "" }).to_string());
        }
        let id =
            request.path.split("statementId=").nth(1).or(request.path.split("voidedStatementId=").nth(1));
        return match id.and_then(|id| held.get(id)) {
            Some((statement, _)) => {
                let mut given = statement.clone();
                given["stored"] = json!("2026-11-22T12:00:00Z");
                (200, given.to_string())
            }
            None => (404, "{}".into()),
        };
    }
    let statements: Vec<Value> = serde_json::from_slice(&request.body).unwrap();
    let id = |statement: &Value| statement["id"].as_str().unwrap().to_owned();
    if statements.iter().any(|s| held.get(&id(s)).is_some_and(|(other, _)| other != s)) {
        return (409, "{}".into());
    }
    for statement in &statements {
        held.entry(id(statement)).or_insert_with(|| {
            shared.order.lock().unwrap().push(id(statement));
            (statement.clone(), 1)
        });
    }
    (200, Value::from_iter(statements.iter().map(id)).to_string())
}
