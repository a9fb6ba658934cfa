//! Stand-ins for what differs from run to run, and back again.
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "a test's helper is a test")]

use std::path::Path;

const INSTANT: &str = "2026-03-12T17:40:00.000+00:00";
const DATE: &str = "2026-03-12";
const CODE: &str = "7K3M-9QXA-0T2B-WD5R-4HJC-8VNE-1PSG-6YZF";
const PASSCODE: &str = "48302917";
const IDENTITY: &str = "AGE-SECRET-KEY-1N6NN090P8JCXFSV9HQ09ULX6595726AKWRLNK2KL3EWUTYY8SLHQL3P3PW";
const PASSPHRASE: &str = "k3m9q-xa70t-2bwd5-r4hjc-8vne1";
const FINGERPRINT: &str = "1c9d3e6f5a7b8c2d4e0f1a3b5c7d9e8f2a4b6c8d0e1f3a5b7c9d1e2f4a6b8c0d";

/// What was seen so far, and what stands in for it.
pub struct StandIns {
    paths: [(String, &'static str); 2],
    /// Ids in the order they were first seen.
    ids: Vec<String>,
    code: Option<String>,
}

impl StandIns {
    pub fn new(root: &Path) -> Self {
        let path = |part| root.join(part).to_string_lossy().into_owned();
        Self { paths: [(path("home"), "/home/sam"), (path("tmp"), "/tmp")], ids: Vec::new(), code: None }
    }

    /// A command of the page, with what is really meant.
    pub fn real(&self, command: &str) -> String {
        let mut real = command.to_owned();
        for (place, id) in self.ids.iter().enumerate() {
            real = real.replace(&stand_in(place + 1), id).replace(&short(&stand_in(place + 1)), &short(id));
        }
        self.code.iter().fold(real, |real, code| real.replace(CODE, code))
    }

    /// What was said, as the page shows it.
    pub fn show(&mut self, said: &str) -> String {
        let mut said = said.to_owned();
        for (real, shown) in &self.paths {
            said = said.replace(real.as_str(), shown);
        }
        let mut shown = String::new();
        let mut rest = said.as_str();
        while let Some(c) = rest.chars().next() {
            let inside = shown.chars().next_back().is_some_and(|last| last.is_ascii_alphanumeric());
            // A line end inside a JSON string parts words too.
            let begins = !inside || shown.ends_with("\\n");
            let (stands, length) = match begins.then(|| self.stand_in(rest)).flatten() {
                Some(found) => found,
                None => (c.to_string(), c.len_utf8()),
            };
            shown += &stands;
            rest = &rest[length..];
        }
        shown
    }

    /// What stands in for the beginning of `rest`, and how long that beginning is.
    fn stand_in(&mut self, rest: &str) -> Option<(String, usize)> {
        if let Some(length) = shape(rest, "HHHHHHHH-HHHH-HHHH-HHHH-HHHHHHHHHHHH") {
            let id = &rest[..length];
            let place = self.ids.iter().position(|known| known == id).unwrap_or_else(|| {
                self.ids.push(id.to_owned());
                self.ids.len() - 1
            });
            return Some((stand_in(place + 1), length));
        }
        // A backup's and a notebook's, one after the other.
        if let Some(length) = shape(rest, &"H".repeat(2 * FINGERPRINT.len())) {
            return Some((FINGERPRINT.repeat(2), length));
        }
        if let Some(length) = shape(rest, &format!("AGE-SECRET-KEY-1{}", "C".repeat(58))) {
            return Some((IDENTITY.into(), length));
        }
        if let Some(length) = shape(rest, "passphrase\": \"") {
            return Some((format!("passphrase\": \"{PASSPHRASE}"), length + PASSPHRASE.len()));
        }
        // It follows the words, and a record's date is the day's.
        if let Some(length) = shape(rest, &"H".repeat(FINGERPRINT.len())) {
            return Some((FINGERPRINT.into(), length));
        }
        if let Some(length) = shape(rest, "CCCC-CCCC-CCCC-CCCC-CCCC-CCCC-CCCC-CCCC") {
            self.code = Some(rest[..length].to_owned());
            return Some((CODE.into(), length));
        }
        for instant in ["DDDD-DD-DDTDD:DD:DD.DDD+DD:DD", "DDDD-DD-DDTDD:DD:DD+DD:DD"] {
            if let Some(length) = shape(rest, instant) {
                return Some((INSTANT.into(), length));
            }
        }
        if let Some(length) = shape(rest, "DDDD-DD-DD") {
            return Some((DATE.into(), length));
        }
        if let Some(length) = shape(rest, "ms\": ") {
            let digits = rest[length..].bytes().take_while(u8::is_ascii_digit).count();
            return Some(("ms\": 12".into(), length + digits));
        }
        if let Some(length) = shape(rest, "passcode\": \"DDDDDDDD") {
            return Some((format!("passcode\": \"{PASSCODE}"), length));
        }
        if let Some(length) = shape(rest, "layby-tour-HHHHHH") {
            return Some(("layby-tour-5b3bb6".into(), length));
        }
        let length = shape(rest, "HHHHHHHH")?;
        let place = self.ids.iter().position(|known| known.ends_with(&rest[..length]))?;
        Some((short(&stand_in(place + 1)), length))
    }
}

fn stand_in(number: usize) -> String {
    format!("0197a4c0-3f00-7000-8000-0000{number:08x}")
}

fn short(id: &str) -> String {
    id[id.len() - 8..].to_owned()
}

/// The length of a shape at the beginning of a text: `H` is a small hexadecimal digit, `D` a decimal one, `C` a
/// letter of a recovery code, anything else itself.
fn shape(text: &str, shape: &str) -> Option<usize> {
    let mut bytes = text.bytes();
    let fits = shape.bytes().all(|wanted| {
        bytes.next().is_some_and(|is| match wanted {
            b'H' => matches!(is, b'0'..=b'9' | b'a'..=b'f'),
            b'D' => is.is_ascii_digit(),
            b'C' => matches!(is, b'0'..=b'9' | b'A'..=b'Z'),
            same => same == is,
        })
    });
    fits.then_some(shape.len())
}
