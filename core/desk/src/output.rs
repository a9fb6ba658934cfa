//! Answers on their way out: one JSON document, or a page of words.

use std::io::{self, Write};

use layby_core::api::UnlockTrouble;
use layby_core::moment::Moment;
use serde::{Serialize, Serializer};
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::failure::{Failure, Trouble};
use crate::words;

/// What a command answers: itself as JSON, and as a page for a person.
pub trait View: Serialize {
    /// The page, with its last line end.
    fn page(&self) -> String;
}

/// Said beside an answer: on standard error, or under `notices` in the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Notice {
    /// Sealed jots became entries.
    JotsMerged {
        /// How many.
        count: u32,
    },
    /// Sealed jots could not be merged yet.
    JotsWaiting {
        /// How many.
        count: u32,
    },
    /// Sealed jots did not open.
    JotsUnreadable {
        /// How many.
        count: u32,
    },
    /// Something could not be seen to while the notebook opened.
    NotSeenTo {
        /// What.
        trouble: UnlockTrouble,
    },
    /// Somebody had changed the inbox's key; it is right again.
    InboxChanged,
    /// Somebody put an older set of key slots back.
    OlderHeader,
    /// What comes before the first entry was not answered yet.
    FirstEntry,
    /// The notebook stayed shut, and this is why; the jot was sealed.
    NotOpened {
        /// Why.
        because: Failure,
    },
}

#[derive(Serialize)]
struct Document<'a, V> {
    #[serde(flatten)]
    view: &'a V,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    notices: &'a [Notice],
}

#[derive(Serialize)]
struct FailureDocument<'a> {
    error: &'a Failure,
}

impl Desk {
    /// Shows an answer.
    pub fn show(&self, view: &impl View) -> Result<(), Failure> {
        let notices = self.notices();
        // A recovery code or a person's words may be in it: wiped once written.
        let page = Zeroizing::new(match self.json {
            true => document(&Document { view, notices: &notices }),
            false => {
                notices.iter().for_each(|notice| say(&words::notice(notice)));
                view.page()
            }
        });
        write(page.as_bytes())
    }

    /// Shows why there is no answer.
    pub fn show_failure(&self, failure: &Failure) {
        if self.json {
            let _ = write(document(&FailureDocument { error: failure }).as_bytes());
        } else {
            say(&words::failure(failure));
        }
    }
}

fn document(value: &impl Serialize) -> String {
    let mut document = serde_json::to_string_pretty(value).unwrap_or_default();
    document.push('\n');
    document
}

/// Writes to standard output, through to its other end.
pub fn write(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    written(out.write_all(bytes).and_then(|()| out.flush()))
}

/// Whoever reads may stop reading: that is no failure of ours.
pub fn written(result: io::Result<()>) -> Result<(), Failure> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Trouble::FileNotWritten.into()),
        _ => Ok(()),
    }
}

/// A sentence beside the answer, on standard error.
pub fn say(sentence: &str) {
    let _ = writeln!(io::stderr().lock(), "{sentence}");
}

/// An instant as RFC 3339, with the offset at capture.
pub fn rfc3339<S: Serializer>(moment: &Moment, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&moment.to_rfc3339())
}

/// The same where there may be none.
pub fn rfc3339_if<S: Serializer>(moment: &Option<Moment>, serializer: S) -> Result<S::Ok, S::Error> {
    match moment {
        Some(moment) => rfc3339(moment, serializer),
        None => serializer.serialize_none(),
    }
}
