//! `check --lines`: a stream of texts, for programs. One JSON document a line, in and out.

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};

use layby_core::personal::PersonalText;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::check_text::{Span, spans};
use crate::failure::Failure;
use crate::output::written;

/// Read and written in pieces of this many bytes.
const BUFFER: usize = 64 * 1024;

#[derive(Deserialize)]
struct Line {
    id: Value,
    text: PersonalText,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Spans { id: Value, spans: Vec<Span> },
    Failed { id: Value, error: Code },
}

#[derive(Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
enum Code {
    NotJson,
    Internal,
}

/// Answers every line of standard input.
pub fn standard_input() -> Result<(), Failure> {
    written(answer(io::stdin().lock(), io::stdout().lock()))
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
    let Ok(Line { id, text }) = serde_json::from_slice(line) else {
        return Answer::Failed { id: Value::Null, error: Code::NotJson };
    };
    match spans(&text) {
        Ok(spans) => Answer::Spans { id, spans },
        Err(_) => Answer::Failed { id, error: Code::Internal },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(input: &[u8]) -> Vec<Value> {
        let mut output = Vec::new();
        answer(input, &mut output).unwrap();
        assert_eq!(output.last().copied().unwrap_or(b'\n'), b'\n');
        output
            .split(|b| *b == b'\n')
            .filter(|l| !l.is_empty())
            .map(|l| serde_json::from_slice(l).unwrap())
            .collect()
    }

    #[test]
    fn spans_count_code_points() {
        let answers = answers("{\"id\":7,\"text\":\"👩‍👧 🙂 jo@example.org\"}".as_bytes());
        assert_eq!(answers.len(), 1);
        assert_eq!(answers[0]["id"], 7);
        let span = &answers[0]["spans"][0];
        assert_eq!((&span["start"], &span["end"]), (&6.into(), &20.into()));
        assert_eq!(span["kind"], "email");
        assert!(span["level"].is_string() && span["reason"].is_string());
    }

    #[test]
    fn a_line_that_is_none_does_not_stop_the_stream() {
        let input =
            b"{\"id\":\"a\",\"text\":\"\"}\nno\n\xff\xfe\n\n{\"id\":1}\n{\"id\":\"z\",\"text\":\"fine\"}\n";
        let answers = answers(input);
        let refused = serde_json::json!({"id": null, "error": {"code": "not_json"}});
        assert_eq!(answers.len(), 6);
        assert_eq!(answers[0], serde_json::json!({"id": "a", "spans": []}));
        answers[1..5].iter().for_each(|answer| assert_eq!(*answer, refused));
        assert_eq!(answers[5]["id"], "z");
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
