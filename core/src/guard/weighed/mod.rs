//! What the rules leave open and a small linear model weighs: whether a number is a child's age, a date somebody's
//! birth, letters somebody's initials, a word that is also a name somebody, words with capitals a place. It is asked
//! last, about what no rule found, and it only ever adds.
//!
//! Each question has a file with its candidates and 16,384 weights of one byte (`packs/weights`), added up in whole
//! numbers, so every machine says the same. They are taught by `guard-lab` (`bin/train-weighed.rs`).

mod age;
mod around;
mod birth;
mod initials;
mod linear;
mod name;
mod place;

use super::lexicon::Lexicon;
use super::text::Doc;
use super::welsh::is_welsh;
use super::{Finding, FindingKind, Level, Reason, Span};
use around::Sight;
pub(super) use linear::{bucket, sum};

/// How many weights a question has; a power of two, since features are hashed into them.
pub const WEIGHTS: usize = 1 << 14;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Whether a number is the age of one child.
    Age,
    /// Whether a date is somebody's birth.
    Birth,
    /// Whether letters stand for somebody.
    Initials,
    /// Whether a word that is also a first name is somebody.
    Name,
    /// Whether words with capitals are what a home, a school or a street is called.
    Place,
}

/// Every question; deleting a line here is what the tests are tried against.
pub const QUESTIONS: [Question; 5] =
    [Question::Age, Question::Birth, Question::Initials, Question::Name, Question::Place];

/// Something that may be what is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Candidate {
    /// The tokens that a finding would cover.
    tokens: (usize, usize),
    /// The tokens that the features are about.
    heart: (usize, usize),
    /// How much more than usual is asked for.
    doubt: i32,
}

/// A candidate as the trainer sees it.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Where it stands.
    pub span: Span,
    /// What the model looks at: the numbers of its weights.
    pub features: Vec<usize>,
}

impl Question {
    /// Which findings answer it.
    pub fn answers(self, finding: &Finding) -> bool {
        match self {
            Question::Age => finding.kind == FindingKind::Age,
            Question::Birth => finding.kind == FindingKind::DateOfBirth,
            Question::Initials => finding.reason == Reason::Initials,
            Question::Name => finding.kind == FindingKind::Person && finding.reason != Reason::Initials,
            Question::Place => {
                matches!(finding.kind, FindingKind::Place | FindingKind::School | FindingKind::Address)
            }
        }
    }

    /// The file of its weights in `packs/weights`.
    pub fn file(self) -> &'static str {
        match self {
            Question::Age => "ages.weights",
            Question::Birth => "births.weights",
            Question::Initials => "initials.weights",
            Question::Name => "names.weights",
            Question::Place => "places.weights",
        }
    }

    fn candidate(self, doc: &Doc, i: usize) -> Option<Candidate> {
        match self {
            Question::Age => age::candidate(doc, i),
            Question::Birth => birth::candidate(doc, i),
            Question::Initials => initials::candidate(doc, i),
            Question::Name => name::candidate(doc, i),
            Question::Place => place::candidate(doc, i),
        }
    }

    fn features(self, sight: &Sight, candidate: Candidate) -> Vec<usize> {
        let mut features = Vec::new();
        let mut each = |bucket: usize| features.push(bucket);
        around::features(sight, candidate.heart, &mut each);
        match self {
            Question::Age => age::features(sight, candidate.heart, &mut each),
            Question::Birth => birth::features(sight, candidate.heart, &mut each),
            Question::Initials => initials::features(sight, candidate.heart, &mut each),
            Question::Name => name::features(sight, candidate.heart, &mut each),
            Question::Place => place::features(sight, candidate.heart, &mut each),
        }
        features
    }

    fn weights(self) -> &'static [u8] {
        match self {
            Question::Age => include_bytes!("../../../packs/weights/ages.weights"),
            Question::Birth => include_bytes!("../../../packs/weights/births.weights"),
            Question::Initials => include_bytes!("../../../packs/weights/initials.weights"),
            Question::Name => include_bytes!("../../../packs/weights/names.weights"),
            Question::Place => include_bytes!("../../../packs/weights/places.weights"),
        }
    }

    /// From which sum on the answer is yes. Set on the sets that were left out in turn (docs/guard.md).
    pub fn enough(self) -> i32 {
        match self {
            Question::Age => 40,
            Question::Birth => 0,
            Question::Initials => 30,
            Question::Name => 20,
            Question::Place => 10,
        }
    }

    fn finding(self, span: Span) -> Finding {
        let (kind, level, reason, confidence) = match self {
            Question::Age => (FindingKind::Age, Level::Look, Reason::ChildAge, 50),
            Question::Birth => (FindingKind::DateOfBirth, Level::Look, Reason::BirthWord, 55),
            Question::Initials => (FindingKind::Person, Level::Look, Reason::Initials, 45),
            Question::Name => (FindingKind::Person, Level::Look, Reason::SmallLetterName, 45),
            Question::Place => (FindingKind::Place, Level::Look, Reason::PlaceWord, 45),
        };
        Finding { span, kind, level, reason, confidence }
    }
}

/// What the model adds to a text whose findings are taken out.
pub(super) fn detect(doc: &Doc) -> Vec<Finding> {
    let sight = Sight::new(doc);
    // It learnt from English: in Welsh, figures alone.
    let welsh = is_welsh(doc, 0, doc.len());
    let asked = |question: &Question| !welsh || matches!(question, Question::Age | Question::Birth);
    QUESTIONS.into_iter().filter(asked).flat_map(|question| answered(&sight, question)).collect()
}

fn answered(sight: &Sight, question: Question) -> Vec<Finding> {
    let doc = sight.doc;
    let yes = |candidate: &Candidate| {
        let features = question.features(sight, *candidate);
        sum(question.weights(), &features) > question.enough() + candidate.doubt
    };
    let whole = |c: &Candidate| !doc.touched_left(c.tokens.0) && !doc.touched_right(c.tokens.1);
    candidates(doc, question)
        .filter(|c| whole(c) && yes(c))
        .filter_map(|c| Some(question.finding(doc.span(c.tokens.0, c.tokens.1)?)))
        .collect()
}

fn candidates<'d>(doc: &'d Doc, question: Question) -> impl Iterator<Item = Candidate> + 'd {
    let mut from = 0;
    (0..doc.len()).filter_map(move |i| {
        let candidate = question.candidate(doc, i).filter(|_| i >= from)?;
        from = candidate.tokens.1 + 1;
        Some(candidate)
    })
}

/// Every candidate of a text, where the rules' own answers to this question are not taken out: what the trainer reads.
pub fn asked(text: &str, lexicon: &Lexicon, question: Question) -> Vec<Asked> {
    let lower = text.to_ascii_lowercase();
    let guard = super::Guard { own: None, lexicon: Some(lexicon) };
    let masks: Vec<Span> =
        guard.by_rules(text).into_iter().filter(|f| !question.answers(f)).map(|f| f.span).collect();
    let doc = Doc::with(text, &lower, &masks, lexicon, None);
    let sight = Sight::new(&doc);
    candidates(&doc, question)
        .filter_map(|c| {
            let span = doc.span(c.heart.0, c.heart.1)?;
            Some(Asked { span, features: question.features(&sight, c) })
        })
        .collect()
}
