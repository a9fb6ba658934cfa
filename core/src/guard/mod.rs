//! The guard: shows what could identify someone, before it leaves. It assists, and never says "anonymous".
//!
//! One pass makes tokens ([`text`]); each detector walks them with a bounded reach, so the whole is linear.
//! Nothing here keeps, logs or copies out what was found: a finding is a place and a reason.

mod address;
mod age;
pub mod better;
mod birth_elsewhere;
mod case_number;
mod chi;
mod date_of_birth;
mod dates;
mod digits;
mod dwelling;
mod email;
mod establishment;
mod exhibit;
mod handle;
mod jigsaw;
pub mod lexicon;
mod nhs;
mod nino;
mod online;
mod own;
mod people;
mod phone;
mod place;
mod postcode;
mod reference;
mod resolve;
mod school_year;
mod spelled;
mod text;
mod url;
mod vehicle;
pub mod weighed;
mod welsh;
mod words;

#[cfg(test)]
mod tests;

pub use jigsaw::{Piece, PieceKind};
use lexicon::Lexicon;
pub use own::{Listed, OwnList};
pub use people::{BUCKETS, Stranger, strangers};
use text::Doc;

/// What kind of thing could identify someone. The serialised names are the desk shell's.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    uniffi::Enum,
)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// A person's name.
    Person,
    /// An NHS number (England and Wales).
    Nhs,
    /// A Community Health Index number (Scotland).
    Chi,
    /// A National Insurance number.
    Nino,
    /// A postcode, or its first half beside an address word.
    Postcode,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A date of birth, as opposed to any other date.
    DateOfBirth,
    /// The exact age of a particular child.
    Age,
    /// A house and street, or a street.
    Address,
    /// A vehicle registration.
    Vehicle,
    /// A number from a case system, a court, the police, a school or an office.
    CaseNumber,
    /// A name on a social network.
    Handle,
    /// A web address.
    Url,
    /// A named school, nursery or college.
    School,
    /// A named ward, home, hospital, surgery or centre.
    Place,
    /// Pieces that identify only together.
    Jigsaw,
}

/// How strongly a finding stands in the door.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    uniffi::Enum,
)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// A structured identifier: decide before it leaves.
    Stop,
    /// Worth a look.
    Look,
}

/// Why something was found; the shells put it into words.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    uniffi::Enum,
)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The check digit holds and the grouping or a word nearby says what it is.
    CheckDigitHolds,
    /// It stands where the number belongs, but its check digit fails: a mistyped identifier identifies.
    CheckDigitFails,
    /// Digits that begin with a date and end with a check digit that holds.
    BirthDateAndCheckDigit,
    /// The shape of a National Insurance number.
    LooksLikeNino,
    /// That shape with a prefix that was never issued: mistyped, or an example.
    NinoPrefixNotIssued,
    /// A temporary National Insurance number.
    TemporaryNino,
    /// A full postcode of a real postcode area.
    LooksLikePostcode,
    /// The shape of a postcode where one is announced, of an area that does not exist.
    PostcodeAreaUnknown,
    /// The first half of a postcode beside an address word.
    PostcodeAreaBesideAddressWord,
    /// A mobile number.
    MobileNumber,
    /// A number with a United Kingdom area code.
    LandlineNumber,
    /// A number with another country's code.
    ForeignNumber,
    /// Digits behind "tel", "mobile" or the like.
    NumberAfterPhoneWord,
    /// A number said in words.
    SpokenNumber,
    /// An e-mail address as typed.
    EmailAddress,
    /// An e-mail address as dictated ("jo dot smith at example dot com").
    SpokenEmail,
    /// A page on a social network or one with a person in its path.
    PersonalPage,
    /// A web address.
    WebAddress,
    /// A web address as dictated.
    SpokenWebAddress,
    /// A name with "@" before it.
    AtName,
    /// A name behind "insta", "snapchat", "username" or the like.
    NetworkWord,
    /// A date behind "born", "DOB" or "birthday".
    BirthWord,
    /// A child's exact age with something more about the child.
    ChildAge,
    /// A child's age in months or weeks.
    BabyAge,
    /// A school year with a school word.
    SchoolYear,
    /// A house number with a street.
    HouseAndStreet,
    /// A flat or block with its number or letter.
    FlatNumber,
    /// A number and a name behind "lives at".
    LivesAt,
    /// A street's name alone.
    StreetName,
    /// A registration plate of the current pattern.
    CurrentPlate,
    /// An older plate beside a word for vehicles.
    PlateBesideVehicleWord,
    /// Digits behind the name of a case system.
    CaseSystemWord,
    /// Digits behind "case number", "ref", "ID" or the like.
    ReferenceWord,
    /// The shape of a court's case number.
    CourtNumber,
    /// A police log or incident number.
    PoliceLog,
    /// The shape of a crime reference.
    CrimeReference,
    /// The shape of a unique pupil number.
    PupilNumber,
    /// A name with "School", "Nursery", "College" or the like.
    SchoolWord,
    /// A saint's name as schools bear it.
    SaintName,
    /// A name with "Ward", "Hospital", "Care Home" or the like.
    PlaceWord,
    /// A name in small letters with a word for schools or places: dictated, less sure.
    SmallLetters,
    /// A first name with a surname.
    FullName,
    /// A name behind a title ("Ms") or "called".
    TitleOrNaming,
    /// A name that is on a list of names.
    ListedName,
    /// A surname with "the ... family".
    FamilyName,
    /// A capitalised word inside a sentence that no list knows.
    UnknownCapital,
    /// A listed name in small letters.
    SmallLetterName,
    /// A word that no list knows behind "mum", "saw" or the like.
    UnknownBesideCue,
    /// A name that the same text has elsewhere more surely.
    NameMetBefore,
    /// Letters that stand for a person.
    Initials,
    /// On the own list: never to be named.
    NeverName,
    /// The practitioner's own name.
    OwnName,
    /// The practitioner's own team.
    OwnTeam,
    /// A place, an age, a family's shape and an event that together leave few families.
    Together,
}

/// A range of bytes in the text that was given: always on character boundaries, never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// Something that could identify someone. It never holds the text itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: FindingKind,
    /// How strongly it stands in the door.
    pub level: Level,
    /// Why it was found.
    pub reason: Reason,
    /// How sure: 0 to 100.
    pub confidence: u8,
}

/// What detectors put their findings into.
struct Found {
    all: Vec<Finding>,
}

impl Found {
    /// Adds what stands from token `first` to token `last`.
    fn add(&mut self, doc: &Doc, tokens: (usize, usize), kind: FindingKind, level: Level, why: (Reason, u8)) {
        // No finding ends inside a word: what is cut out leaves no half of something behind.
        if let Some(span) = doc.span(tokens.0, tokens.1).filter(|_| !doc.touched_right(tokens.1)) {
            self.all.push(Finding { span, kind, level, reason: why.0, confidence: why.1 });
        }
    }

    fn stop(&mut self, doc: &Doc, tokens: (usize, usize), kind: FindingKind, reason: Reason, confidence: u8) {
        self.add(doc, tokens, kind, Level::Stop, (reason, confidence));
    }

    fn look(&mut self, doc: &Doc, tokens: (usize, usize), kind: FindingKind, reason: Reason, confidence: u8) {
        self.add(doc, tokens, kind, Level::Look, (reason, confidence));
    }
}

type Detector = fn(&Doc, &mut Found);

/// Every detector; deleting a line here is what the tests are tried against.
const DETECTORS: &[Detector] = &[
    nhs::detect,
    chi::detect,
    nino::detect,
    postcode::detect,
    phone::detect,
    email::detect,
    url::detect,
    handle::detect,
    online::detect,
    date_of_birth::detect,
    birth_elsewhere::detect,
    age::detect,
    school_year::detect,
    address::detect,
    dwelling::detect,
    vehicle::detect,
    case_number::detect,
    exhibit::detect,
    reference::detect,
    spelled::detect,
    place::detect,
    people::detect,
];

fn detect_all(doc: &Doc) -> Vec<Finding> {
    let mut found = Found { all: Vec::new() };
    for detect in DETECTORS {
        detect(doc, &mut found);
    }
    found.all
}

/// How often a text is looked at again at most; ordinary notes need one look more than the first.
const LOOKS: usize = 6;

/// What the check knows besides the text.
#[derive(Default)]
pub struct Guard<'a> {
    /// The practitioner's own list.
    pub own: Option<&'a OwnList>,
    /// Another lexicon than the shipped one: for measuring with names that the check has never seen.
    pub lexicon: Option<&'a Lexicon>,
}

impl Guard<'_> {
    /// Everything found in `text`, sorted by start, never overlapping (the higher level, then the longer, wins).
    pub fn find(&self, text: &str) -> Vec<Finding> {
        self.look(text).findings
    }

    /// The same, with the pieces of every jigsaw.
    pub fn look(&self, text: &str) -> Looked {
        let lower = text.to_ascii_lowercase();
        let whole = self.doc(text, &lower, &[]);
        let mut kept = self.looks(text, &lower, Vec::new(), weighed::detect);
        // What a jigsaw takes out may uncover more, once.
        let taken: Vec<Finding> = jigsaw::find(&whole, &kept).iter().map(|jigsaw| jigsaw.finding).collect();
        if !taken.is_empty() {
            kept = self.looks(text, &lower, resolve::merged(kept, taken), weighed::detect);
            kept.retain(|f| f.kind != FindingKind::Jigsaw);
        }
        let mut pieces = Vec::new();
        for jigsaw in jigsaw::find(&whole, &kept) {
            kept.push(jigsaw.finding);
            pieces.push((jigsaw.finding.span, jigsaw.pieces));
        }
        kept.sort_by_key(|f| f.span);
        Looked { findings: kept, pieces, welsh: welsh::is_welsh(&whole, 0, whole.len()) }
    }

    /// What the rules find without the model: what its trainer starts from.
    fn by_rules(&self, text: &str) -> Vec<Finding> {
        let lower = text.to_ascii_lowercase();
        self.looks(text, &lower, Vec::new(), |_| Vec::new())
    }

    fn doc<'t>(&'t self, text: &'t str, lower: &'t str, masks: &[Span]) -> Doc<'t> {
        Doc::with(text, lower, masks, self.lexicon.unwrap_or_else(|| Lexicon::shipped()), self.own)
    }

    /// Looks again with the findings taken out, so that nothing stands hidden behind what it overlapped; asks the
    /// model where the rules find nothing more.
    fn looks(
        &self,
        text: &str,
        lower: &str,
        mut kept: Vec<Finding>,
        model: impl Fn(&Doc) -> Vec<Finding>,
    ) -> Vec<Finding> {
        for _ in 0..=LOOKS {
            let masks: Vec<Span> = kept.iter().map(|f| f.span).collect();
            let doc = self.doc(text, lower, &masks);
            let rules = detect_all(&doc);
            let more = if rules.is_empty() { model(&doc) } else { rules };
            if more.is_empty() {
                break;
            }
            kept = resolve::merged(kept, resolve::best(more));
        }
        kept
    }
}

/// What a look at a text saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// Sorted by start, never overlapping.
    pub findings: Vec<Finding>,
    /// For each jigsaw, by its place: the pieces that identify together.
    pub pieces: Vec<(Span, Vec<Piece>)>,
    /// The text is Welsh for the most part, and was checked less well: the lists and rules are English.
    pub welsh: bool,
}

/// Everything found in `text` without an own list.
pub fn find(text: &str) -> Vec<Finding> {
    Guard::default().find(text)
}
