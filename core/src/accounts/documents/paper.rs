//! What is on the page, once for every format: only made of records that passed the door.

use chrono::NaiveDate;
use unicode_segmentation::UnicodeSegmentation;

use super::DocumentOptions;
use super::jotting::CheckedJotting;
use super::plain::calm;
use super::words::DocumentWords;
use crate::accounts::door::Checked;
use crate::moment::london_date;
use crate::packs::{Language, PackUnreadable, ShownText};
use crate::personal::PersonalText;
use crate::records::cpd_year::CpdYear;
use crate::records::rules::FieldKind;
use crate::standards::{ElementView, Provenance};

/// The longest heading, in characters: the whole of it stands in its own box.
const LONGEST_HEADING: usize = 90;

/// A record that may leave, with what goes with it.
pub struct Passed<'a> {
    /// The record.
    pub checked: Checked<'a>,
    /// The elements of the standards that its entries speak to, in order, each once. English: the official
    /// wording is.
    pub standards: Vec<ElementView>,
    /// Raw jottings chosen one by one.
    pub jottings: Vec<CheckedJotting>,
}

/// What a document is called, and so which records it says it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Records that were chosen.
    Chosen,
    /// A registration year.
    Year(CpdYear),
}

/// A document before it is set. No `Debug`: it holds a person's words.
pub struct Paper {
    /// The language of headings.
    pub(super) language: Language,
    /// The title, and the first heading.
    pub(super) title: ShownText,
    /// The person's name, if asked for: for the file's properties.
    pub(super) author: Option<String>,
    /// Lines under the title: a label and what it says.
    pub(super) facts: Vec<(ShownText, String)>,
    /// The heading of the table of contents, where there is one.
    pub(super) contents: Option<ShownText>,
    /// The records.
    pub(super) pieces: Vec<Piece>,
    /// What stands at the foot of a page, with `{number}` and `{total}`.
    pub(super) page: ShownText,
    /// What is said at the end.
    pub(super) notes: Vec<ShownText>,
    /// What is said at the end where characters were replaced.
    pub(super) unprintable: ShownText,
    /// When it is made (Europe/London).
    pub(super) made: NaiveDate,
    /// A neutral file name without its ending.
    pub(super) file_stem: String,
}

/// One record on the page.
pub(super) struct Piece {
    /// Its heading: its type and date.
    pub(super) heading: ShownText,
    /// Said of it, under the heading.
    pub(super) marks: Vec<ShownText>,
    /// The form, in its order.
    pub(super) boxes: Vec<Section>,
    /// The standards it speaks to.
    pub(super) standards: Option<(ShownText, Vec<StandardLine>)>,
    /// Raw jottings.
    pub(super) jottings: Vec<Section>,
}

/// A heading and what stands under it.
pub(super) struct Section {
    /// The heading.
    pub(super) heading: ShownText,
    /// The words, or that there are none.
    pub(super) body: Body,
}

/// What stands under a heading.
pub(super) enum Body {
    /// What the person wrote.
    Words(String),
    /// That nothing was written.
    Empty(ShownText),
}

/// One element of the standards.
pub(super) struct StandardLine {
    /// Its number: "3.12".
    pub(super) number: String,
    /// Its official wording, or that it stands by number only.
    pub(super) words: ShownText,
}

impl Paper {
    /// Lays out what is on the page.
    pub fn new(
        subject: Subject,
        options: &DocumentOptions,
        passed: &[Passed<'_>],
        made: NaiveDate,
    ) -> Result<Self, PackUnreadable> {
        let say = Saying { words: DocumentWords::load()?, language: options.language };
        let several = passed.len() > 1 || subject != Subject::Chosen;
        let mut pieces = Vec::new();
        for (number, record) in (1..).zip(passed) {
            pieces.push(say.piece(several.then_some(number), record)?);
        }
        let with_peer = passed.iter().filter(|record| has_peer(record)).count();
        let mut facts = Vec::new();
        let mut fact = |code: &str, words: String| -> Result<(), PackUnreadable> {
            facts.push((say.code(code)?, words));
            Ok(())
        };
        let one_line = |text: &PersonalText| Some(line(text.reveal())).filter(|text| !text.is_empty());
        let author = options.name.as_ref().and_then(one_line);
        if let Some(name) = &author {
            fact("name", name.clone())?;
        }
        if let Some(number) = options.registration_number.as_ref().and_then(one_line) {
            fact("registration", number)?;
        }
        if several {
            fact("count", passed.len().to_string())?;
            fact("with_peer", with_peer.to_string())?;
        }
        fact("prepared", say.words.date(made, options.language)?)?;
        let mut paper = Self {
            language: options.language,
            title: say.title(subject, passed.len())?,
            author,
            facts,
            contents: several.then(|| say.code("contents")).transpose()?,
            pieces,
            page: say.code("page")?,
            notes: Vec::new(),
            unprintable: say.code("unprintable")?,
            made,
            file_stem: file_stem(subject, passed),
        };
        if paper.title.unreviewed {
            paper.notes.push(say.code("unreviewed")?);
        }
        Ok(paper)
    }
}

struct Saying {
    words: &'static DocumentWords,
    language: Language,
}

impl Saying {
    fn code(&self, code: &str) -> Result<ShownText, PackUnreadable> {
        self.words.say(code, self.language)
    }

    fn title(&self, subject: Subject, records: usize) -> Result<ShownText, PackUnreadable> {
        match subject {
            Subject::Year(year) => {
                let first = self.words.date(year.first, self.language)?;
                let last = self.words.date(year.last, self.language)?;
                self.words.fill("year", self.language, &[("first", &first), ("last", &last)])
            }
            Subject::Chosen if records == 1 => self.code("record"),
            Subject::Chosen => self.code("records"),
        }
    }

    fn piece(&self, number: Option<usize>, record: &Passed<'_>) -> Result<Piece, PackUnreadable> {
        let fields = record.checked.fields();
        let mut boxes = Vec::new();
        for field in &record.checked.rules().form {
            let words = fields.get(&field.code).filter(|words| !words.is_blank());
            let body = match (words, field.kind) {
                (None, _) => Body::Empty(self.code("empty")?),
                (Some(words), FieldKind::Date) => Body::Words(match words.reveal().trim().parse() {
                    Ok(date) => self.words.date(date, self.language)?,
                    Err(_) => line(words.reveal()),
                }),
                (Some(words), _) => Body::Words(calm(words.reveal())),
            };
            boxes.push(Section { heading: field.label.shown(self.language), body });
        }
        let standards = match record.standards.as_slice() {
            [] => None,
            elements => {
                let lines = elements.iter().map(|element| self.standard(element));
                Some((self.code("standards")?, lines.collect::<Result<_, _>>()?))
            }
        };
        let mut jottings = Vec::new();
        for jotting in &record.jottings {
            let date = self.words.date(london_date(jotting.happened().at), self.language)?;
            let words: Vec<String> = jotting.words().iter().map(|text| calm(text)).collect();
            jottings.push(Section {
                heading: self.words.fill("jotting", self.language, &[("date", &date)])?,
                body: Body::Words(words.join("\n\n")),
            });
        }
        let marks = if has_peer(record) { vec![self.code("peer_mark")?] } else { Vec::new() };
        Ok(Piece { heading: self.heading(number, record)?, marks, boxes, standards, jottings })
    }

    /// "2. Peer group, 12 March 2026": what the form's first line and its date say.
    fn heading(&self, number: Option<usize>, record: &Passed<'_>) -> Result<ShownText, PackUnreadable> {
        let fields = record.checked.fields();
        let kind = fields.get("type").map(|kind| line(kind.reveal())).filter(|kind| !kind.is_empty());
        let mut words = match kind {
            Some(kind) => shortened(&kind),
            None => self.code("record")?.words,
        };
        if let Some(date) = date_of(record) {
            words = format!("{words}, {}", self.words.date(date, self.language)?);
        }
        if let Some(number) = number {
            words = format!("{number}. {words}");
        }
        Ok(ShownText { words, language: self.language, unreviewed: false })
    }

    fn standard(&self, element: &ElementView) -> Result<StandardLine, PackUnreadable> {
        let english = |words: String| ShownText { words, language: Language::English, unreviewed: false };
        let official = element.official.as_ref().map(|official| line(official.reveal()));
        let words = match (official, &element.provenance) {
            (Some(words), Provenance::Seen | Provenance::VerifiedByYou { .. }) => {
                english(format!("{} {words}", element.lead_in.words))
            }
            (Some(words), Provenance::ReadOut) => {
                let note = self.words.say("read_out", Language::English)?.words;
                english(format!("{} {words} ({note})", element.lead_in.words))
            }
            _ => self.code("by_number")?,
        };
        Ok(StandardLine { number: element.number.clone(), words })
    }
}

fn has_peer(record: &Passed<'_>) -> bool {
    record.checked.fields().get("peer").is_some_and(|peer| !peer.is_blank())
}

/// The date a record says it has, if it is one.
pub fn date_of(record: &Passed<'_>) -> Option<NaiveDate> {
    record.checked.fields().get("date").and_then(|date| date.reveal().trim().parse().ok())
}

/// On one line.
fn line(text: &str) -> String {
    calm(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shortened(text: &str) -> String {
    match text.graphemes(true).count() {
        0..=LONGEST_HEADING => text.to_owned(),
        _ => text.graphemes(true).take(LONGEST_HEADING).chain(["…"]).collect(),
    }
}

/// Never a word of what is in it.
fn file_stem(subject: Subject, passed: &[Passed<'_>]) -> String {
    match (subject, passed) {
        (Subject::Year(year), _) => format!("cpd-year-{}-to-{}", year.first, year.last),
        (Subject::Chosen, [record]) => match date_of(record) {
            Some(date) => format!("cpd-record-{date}"),
            None => "cpd-record-undated".into(),
        },
        (Subject::Chosen, _) => "cpd-records".into(),
    }
}
