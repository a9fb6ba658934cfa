//! `check --lines`: a stream of texts, for programs. One JSON document a line, in and out.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

use layby_core::personal::PersonalText;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::check_text::{Span, spans};
use crate::failure::Failure;
use crate::output::written;

/// Read and written in pieces of this many bytes.
const BUFFER: usize = 64 * 1024;

/// What some programs put before the first line of a file.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

#[derive(Deserialize)]
struct Line {
    /// As it was typed: a number of many digits comes back with all of them.
    id: Box<RawValue>,
    text: PersonalText,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Spans { id: Box<RawValue>, spans: Vec<Span> },
    Failed { id: Option<Box<RawValue>>, error: Code },
}

#[derive(Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
enum Code {
    NotJson,
    Internal,
}

/// Answers every line of a file, or of standard input.
pub fn run(file: Option<&Path>) -> Result<(), Failure> {
    match file {
        Some(path) if path != Path::new("-") => {
            let lines = File::open(path).map_err(Failure::reading)?;
            written(answer(lines, io::stdout().lock()))
        }
        _ => written(answer(io::stdin().lock(), io::stdout().lock())),
    }
}

fn answer(input: impl Read, output: impl Write) -> io::Result<()> {
    let mut input = BufReader::with_capacity(BUFFER, input);
    let mut output = BufWriter::with_capacity(BUFFER, output);
    let mut line = Vec::new();
    loop {
        // Whoever waits for an answer before the next question gets it: nothing is held back while we wait.
        if input.buffer().is_empty() {
            output.flush()?;
        }
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return output.flush();
        }
        serde_json::to_writer(&mut output, &checked(&line))?;
        output.write_all(b"\n")?;
    }
}

fn checked(line: &[u8]) -> Answer {
    let line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
    let Ok(Line { id, text }) = serde_json::from_slice(line) else {
        return Answer::Failed { id: None, error: Code::NotJson };
    };
    match spans(&text) {
        Ok(spans) => Answer::Spans { id, spans },
        Err(_) => Answer::Failed { id: Some(id), error: Code::Internal },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn said(input: &[u8]) -> String {
        let mut output = Vec::new();
        answer(input, &mut output).unwrap();
        assert_eq!(output.last().copied().unwrap_or(b'\n'), b'\n');
        String::from_utf8(output).unwrap()
    }

    fn answers(input: &[u8]) -> Vec<Value> {
        said(input).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn spans_of(text: &str) -> Vec<Value> {
        let answers = answers(json!({ "id": 1, "text": text }).to_string().as_bytes());
        assert_eq!(answers.len(), 1, "{text}");
        answers[0]["spans"].as_array().unwrap().clone()
    }

    #[test]
    fn spans_count_code_points() {
        let spans = spans_of("👩‍👧 🙂 jo@example.org");
        assert_eq!(
            spans,
            [json!({"start": 6, "end": 20, "kind": "email", "level": "stop", "reason": "email_address"})]
        );
        // Astral letters, a combining mark and what shows nothing are one each, as in Python and in Rust.
        for before in ["𝒜", "e\u{301}", "\u{200b}", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "\t\n"] {
            let span = &spans_of(&format!("{before} 07700 900123"))[0];
            let start = before.chars().count() + 1;
            assert_eq!((&span["start"], &span["end"]), (&start.into(), &(start + 12).into()), "{before:?}");
        }
    }

    #[test]
    fn every_kind_has_its_documented_name_and_level() {
        for (kind, level, words, text) in [
            ("person", "look", "Kieran", "I saw Kieran today."),
            ("person", "stop", "Kieran Walsh", "I saw Kieran Walsh today."),
            ("nhs", "stop", "999 000 0018", "NHS number 999 000 0018"),
            ("chi", "stop", "0101990007", "CHI number 0101990007"),
            ("nino", "stop", "QQ123456C", "NI number QQ123456C"),
            ("postcode", "stop", "NR99 1AB", "they live in NR99 1AB now"),
            ("phone", "stop", "07700 900123", "ring 07700 900123"),
            ("email", "stop", "jo@example.org", "write to jo@example.org"),
            ("date_of_birth", "stop", "12/03/2011", "DOB 12/03/2011"),
            ("age", "look", "7-year-old", "her 7-year-old boy"),
            ("address", "stop", "14 Larkmoor Road", "visited 14 Larkmoor Road"),
            ("vehicle", "stop", "AB12 CDE", "the car, reg AB12 CDE, was there"),
            ("case_number", "stop", "1234567", "Mosaic 1234567"),
            ("handle", "stop", "@moon_fox", "insta @moon_fox"),
            ("url", "stop", "www.example.com/people/jo", "see www.example.com/people/jo"),
            ("school", "look", "Larkmoor Primary School", "He goes to Larkmoor Primary School."),
            ("place", "look", "Larkmoor Care Home", "She was placed at Larkmoor Care Home."),
        ] {
            let spans = spans_of(text);
            let found = spans.iter().find(|span| span["kind"] == kind);
            let found = found.unwrap_or_else(|| panic!("{kind}: {spans:?}"));
            let at = |end: &str| usize::try_from(found[end].as_u64().unwrap()).unwrap();
            let cut: String = text.chars().skip(at("start")).take(at("end") - at("start")).collect();
            assert_eq!((cut.as_str(), found["level"].as_str()), (words, Some(level)), "{text}");
            assert!(found["reason"].as_str().is_some_and(|reason| !reason.is_empty()));
            assert_eq!(found.as_object().unwrap().len(), 5);
        }
        let spans = spans_of("The twins live in Fakenham. Their father drowned last year.");
        assert!(spans.iter().any(|span| span["kind"] == "jigsaw" && span["level"] == "look"), "{spans:?}");
    }

    #[test]
    fn spans_are_in_order_and_apart() {
        let spans =
            spans_of("jb said mum Donna (07700 900123), 14 Larkmoor Road, saw Kayleigh-Mae and Ms K.");
        assert!(spans.len() > 4);
        for (span, next) in spans.iter().zip(spans.iter().skip(1)) {
            assert!(span["start"].as_u64() < span["end"].as_u64());
            assert!(span["end"].as_u64() <= next["start"].as_u64(), "{spans:?}");
        }
    }

    #[test]
    fn an_id_comes_back_as_it_was() {
        for id in ["7", "\"a\\u00e9\"", "null", "[1, {\"b\": 2}]", "123456789012345678901234567890", "1.50"] {
            let line = format!("{{\"text\":\"fine\",\"id\":{id},\"style\":\"typed\"}}");
            assert_eq!(said(line.as_bytes()), format!("{{\"id\":{id},\"spans\":[]}}\n"));
        }
    }

    #[test]
    fn line_ends_and_a_byte_order_mark_of_other_systems_are_taken() {
        let input = b"\xef\xbb\xbf{\"id\":1,\"text\":\"fine\"}\r\n {\"id\":2,\"text\":\"a\\r\\nb\"} \r\n{\"id\":3,\"text\":\"\"}";
        let ids: Vec<Value> = answers(input).iter().map(|answer| answer["id"].clone()).collect();
        assert_eq!(ids, [json!(1), json!(2), json!(3)]);
    }

    #[test]
    fn a_line_that_is_none_does_not_stop_the_stream() {
        let input: &[u8] = b"{\"id\":\"a\",\"text\":\"\"}\nno\n\xff\xfe\n\n{\"id\":1}\n{\"text\":\"x\"}\n{\"id\":2,\"text\":7}\n\
            {\"id\":3,\"text\":\"\\ud800\"}\n{\"id\":4,\"text\":\"x\"} {}\n{\"id\":\"z\",\"text\":\"fine\"}\n";
        let answers = answers(input);
        let refused = json!({"id": null, "error": {"code": "not_json"}});
        assert_eq!(answers.len(), 10);
        assert_eq!(answers[0], json!({"id": "a", "spans": []}));
        answers[1..9].iter().for_each(|answer| assert_eq!(*answer, refused));
        assert_eq!(answers[9]["id"], "z");
    }

    #[test]
    fn a_long_text_is_one_line_too() {
        let text = "Ring 07700 900123.\n".repeat(4_000);
        assert_eq!(spans_of(&text).len(), 4_000);
    }

    #[test]
    fn an_answer_is_out_before_the_next_question_is_awaited() {
        // A reader that gives one line, and looks whether its answer arrived when it is asked for the next.
        struct Asking<'a>(&'a std::cell::RefCell<Vec<u8>>, u32);
        impl Read for Asking<'_> {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                self.1 += 1;
                let line: &[u8] = match self.1 {
                    1 => b"{\"id\":1,\"text\":\"\"}\n",
                    _ => {
                        assert!(self.0.borrow().ends_with(b"\n"));
                        b""
                    }
                };
                buffer[..line.len()].copy_from_slice(line);
                Ok(line.len())
            }
        }
        struct Answers<'a>(&'a std::cell::RefCell<Vec<u8>>);
        impl Write for Answers<'_> {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                self.0.borrow_mut().extend_from_slice(bytes);
                Ok(bytes.len())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let seen = std::cell::RefCell::default();
        answer(Asking(&seen, 0), Answers(&seen)).unwrap();
    }
}
