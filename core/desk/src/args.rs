//! What can be typed. Secrets are never arguments: other people's `ps` shows those.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Parser, Subcommand, ValueEnum};
use layby_core::entries::{ActivityKind, EntryKind, Frame, PeerMethod, Tone, Wording};
use layby_core::packs::Language;
use layby_core::packs::safety::EmployerAnswer;

/// Layby in a terminal: jot now, craft later. Everything stays in one encrypted folder on this machine.
#[derive(Debug, Parser)]
#[command(name = "layby", version, max_term_width = 100, arg_required_else_help = true, after_help = crate::words::AFTER_HELP)]
pub struct Args {
    /// The notebook's folder [default: `layby` in your data folder]
    #[arg(long, global = true, value_name = "DIR")]
    pub notebook: Option<PathBuf>,
    /// Answer with one JSON document
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub command: Command,
}

/// The commands, in the order of a thought's way.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Shows all of it, in a fresh notebook of made-up jottings
    Tour,
    /// Begins a notebook
    Init,
    /// Keeps a thought: from the arguments, or from standard input
    Jot(Jot),
    /// Asks what is asked before the first entry, and keeps the answer
    First(First),
    /// Keeps a reflection in a frame: words by standard input
    Reflect(Reflect),
    /// Keeps what somebody told me about my work
    Feedback(Feedback),
    /// Hands over: a person answers one or two questions themselves, sealed at once
    HandOver(HandOver),
    /// Keeps the informal-supervision checklist
    Supervision(Supervision),
    /// Keeps a peer-group session
    Peer(Peer),
    /// Keeps another activity
    Activity(Activity),
    /// Says more of an entry: when, theme, theory, standards, confidence, how long to keep it
    Details(Details),
    /// Puts a reflection's words into another frame; not one is lost
    Frame(ChangeFrame),
    /// Keeps a draft
    Keep(One),
    /// Takes a draft away
    Discard(One),
    /// Shows the bin; puts an entry in it, takes one out, erases one
    Bin(Bin),
    /// Takes a change back
    Undo(Undo),
    /// Shows the questions of a kind of entry; needs no passcode
    Form(Form),
    /// Shows the professional standards, finds one, verifies its wording
    Standards(Standards),
    /// Lists what has reached the date it was to be kept until, and sets how long that is
    Retention(Retention),
    /// Says what Layby can promise and what it cannot
    Promises(Promises),
    /// What is due, where I stopped, and the year in one line
    Today,
    /// Lists what was kept, newest first
    List(List),
    /// Shows one entry
    Show(One),
    /// Searches everything you wrote
    Search(Search),
    /// Begins a CPD record out of one or several entries
    Craft(Craft),
    /// Lists records; with an ID shows the form, what is missing, and writes its boxes
    Record(Record),
    /// What there is to craft from, and what the year still asks for
    Queue,
    /// The registration year: pieces, records, what is missing
    Year(Year),
    /// Whose rules hold, and how much the account's boxes take
    Rules(Rules),
    /// Lays a record out in the form's order, to copy box by box
    Sheet(One),
    /// Takes a record out as a file, or a year of them
    Export(Export),
    /// Takes the entries of another portfolio in, as drafts (Leap2A)
    Import(Import),
    /// Lists learning record stores; adds, tests and removes them
    Account(Account),
    /// Sends what waits to learning record stores; with IDs queues these records first
    Deliver(Deliver),
    /// Shows who could be recognised: in a record, a file, or standard input
    Check(Check),
    /// The own list, which every check looks for: people never to be named, the own name, the own team
    Names(Names),
    /// Sets the passcode, or changes it
    Passcode,
    /// Issues a recovery code; with --open, opens by it and sets a new passcode
    Recovery(Recovery),
    /// Fills a new or empty folder with a made-up year, for previews and tests; everybody knows its passcode
    Demo(Demo),
    /// Makes a backup and proves it; without a file says how things stand
    Backup(Backup),
    /// Prints the key that opens a recovery code's backups, for the age tool
    BackupKey,
    /// Begins a notebook from a backup, or puts one in the place of what is here
    Restore(Restore),
    /// Counts everything; with --to takes it out
    Everything(Everything),
    /// Lists what falls due; sets protected time; writes a calendar file
    Reminders(Reminders),
    /// Takes the whole notebook off this machine; nothing takes that back but a backup
    Wipe(Wipe),
}

#[derive(Debug, clap::Args)]
pub struct Jot {
    /// The words; `-` or none reads standard input
    pub words: Vec<String>,
    /// Seals it without opening the notebook
    #[arg(long)]
    pub locked: bool,
}

/// What an entry of any kind is written with.
#[derive(Debug, clap::Args)]
pub struct Write {
    /// Changes this entry instead of beginning one
    #[arg(long, value_name = "ID")]
    pub entry: Option<String>,
    /// Reads the words from a file instead of standard input: plain words, or a JSON object of fields
    #[arg(long, value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Leaves it a draft
    #[arg(long)]
    pub draft: bool,
}

/// In which language the words of a screen are.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum Tongue {
    /// English
    #[default]
    En,
    /// Welsh, which nobody has reviewed; it says so
    Cy,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::En => Self::English,
            Tongue::Cy => Self::Welsh,
        }
    }
}

/// Reads one of the core's codes.
fn code<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_value(text.into()).map_err(|_| "not a code of this".to_owned())
}

#[derive(Debug, clap::Args)]
pub struct First {
    /// Keeps an answer: yes, not_sure, asked or no
    #[arg(long, value_name = "ANSWER", value_parser = code::<EmployerAnswer>)]
    pub employer: Option<EmployerAnswer>,
    /// In which language
    #[arg(long, value_enum, default_value_t)]
    pub language: Tongue,
}

#[derive(Debug, clap::Args)]
pub struct Reflect {
    /// free, gibbs or driscoll
    #[arg(long, value_name = "FRAME", value_parser = code::<Frame>)]
    pub frame: Option<Frame>,
    #[command(flatten)]
    pub write: Write,
}

#[derive(Debug, clap::Args)]
pub struct Feedback {
    /// Who from: a role's code, never a name
    #[arg(long, value_name = "CODE")]
    pub role: Option<String>,
    /// How it came: a channel's code
    #[arg(long, value_name = "CODE")]
    pub channel: Option<String>,
    /// praise, concern or both
    #[arg(long, value_name = "TONE", value_parser = code::<Tone>)]
    pub tone: Option<Tone>,
    #[command(flatten)]
    pub write: Write,
}

#[derive(Debug, clap::Args)]
pub struct HandOver {
    /// Who answers: a role's code, never a name
    #[arg(long, value_name = "CODE")]
    pub role: Option<String>,
    /// In which language
    #[arg(long, value_enum, default_value_t)]
    pub language: Tongue,
}

#[derive(Debug, clap::Args)]
pub struct Supervision {
    /// childrens_hearing or any_setting
    #[arg(long, value_name = "CODE", value_parser = code::<Wording>)]
    pub wording: Option<Wording>,
    /// When it is due
    #[arg(long, value_name = "DATE")]
    pub due: Option<NaiveDate>,
    /// How sure before the talk, 1 to 5
    #[arg(long, value_name = "N")]
    pub before: Option<u8>,
    /// How sure after it, 1 to 5
    #[arg(long, value_name = "N")]
    pub after: Option<u8>,
    /// Lets the talk fill the peer part of a record
    #[arg(long)]
    pub peer_reflection: bool,
    #[command(flatten)]
    pub write: Write,
}

#[derive(Debug, clap::Args)]
pub struct Peer {
    /// intervision or free
    #[arg(long, value_name = "CODE", value_parser = code::<PeerMethod>)]
    pub method: Option<PeerMethod>,
    /// No managers were present
    #[arg(long)]
    pub no_managers: bool,
    #[command(flatten)]
    pub write: Write,
}

#[derive(Debug, clap::Args)]
pub struct Activity {
    /// podcast, reading, course … (layby form activity)
    #[arg(long, value_name = "CODE", value_parser = code::<ActivityKind>)]
    pub kind: Option<ActivityKind>,
    /// How long it took
    #[arg(long, value_name = "N")]
    pub minutes: Option<u32>,
    /// They count to an AMHP's 18 hours
    #[arg(long)]
    pub amhp: bool,
    #[command(flatten)]
    pub write: Write,
}

#[derive(Debug, clap::Args)]
pub struct Details {
    /// The entry's ID, or the last few characters of it
    pub id: String,
    /// When it happened (RFC 3339)
    #[arg(long, value_name = "INSTANT")]
    pub when: Option<String>,
    /// A theme's code, or none
    #[arg(long, value_name = "CODE")]
    pub theme: Option<String>,
    /// Reads the theory talked about from standard input
    #[arg(long)]
    pub theory: bool,
    /// Links a standard: 2.5
    #[arg(long, value_name = "NUMBER")]
    pub standard: Vec<String>,
    /// How sure, before and after: pcf:knowledge=2-4
    #[arg(long, value_name = "CODE=N-N")]
    pub confidence: Vec<String>,
    /// A date, or a code of layby form details
    #[arg(long, value_name = "WHEN")]
    pub keep_until: Option<String>,
    /// "Is someone at risk?" was thought about
    #[arg(long)]
    pub risk_considered: bool,
}

#[derive(Debug, clap::Args)]
pub struct ChangeFrame {
    /// The entry's ID, or the last few characters of it
    pub id: String,
    /// free, gibbs or driscoll
    #[arg(value_parser = code::<Frame>)]
    pub frame: Frame,
}

#[derive(Debug, clap::Args)]
pub struct Bin {
    /// Puts an entry in the bin
    #[arg(long, value_name = "ID", group = "act")]
    pub put: Option<String>,
    /// Takes one out
    #[arg(long, value_name = "ID", group = "act")]
    pub back: Option<String>,
    /// Erases one that lies there, for good
    #[arg(long, value_name = "ID", group = "act")]
    pub erase: Option<String>,
    /// Yes, erase it: nothing takes that back
    #[arg(long, requires = "erase")]
    pub yes: bool,
}

#[derive(Debug, clap::Args)]
pub struct Wipe {
    /// Yes, all of it
    #[arg(long)]
    pub yes: bool,
}

#[derive(Debug, clap::Args)]
pub struct Undo {
    /// What the change answered with
    pub token: String,
}

/// What a form is for.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum FormKind {
    /// A reflection, in every frame
    Reflection,
    /// Feedback
    Feedback,
    /// The page a person answers themselves
    HandOver,
    /// The informal-supervision checklist
    Supervision,
    /// A peer-group session
    Peer,
    /// Another activity
    Activity,
    /// What can be said of any entry
    Details,
}

#[derive(Debug, clap::Args)]
pub struct Form {
    /// Of what
    #[arg(value_enum)]
    pub kind: FormKind,
    /// In which language
    #[arg(long, value_enum, default_value_t)]
    pub language: Tongue,
    /// The checklist's wording
    #[arg(long, value_name = "CODE", value_parser = code::<Wording>)]
    pub wording: Option<Wording>,
    /// When the checklist is due: neutral labels are offered for that day
    #[arg(long, value_name = "DATE")]
    pub due: Option<NaiveDate>,
}

#[derive(Debug, clap::Args)]
pub struct Standards {
    /// A number, or everyday words; none shows all
    pub words: Vec<String>,
    /// In which language our own lines are
    #[arg(long, value_enum, default_value_t)]
    pub language: Tongue,
    /// Opens the notebook, to show the wording that was verified in it
    #[arg(long)]
    pub verified: bool,
    /// Compares text copied from the regulator's page, from a file or -
    #[arg(long, value_name = "FILE", conflicts_with_all = ["words", "forget"])]
    pub paste: Option<PathBuf>,
    /// Takes the pasted wording of this element
    #[arg(long, value_name = "NUMBER", requires = "paste")]
    pub accept: Vec<String>,
    /// Forgets the wording that was taken for this element
    #[arg(long, value_name = "NUMBER", conflicts_with = "words")]
    pub forget: Option<String>,
}

#[derive(Debug, clap::Args)]
pub struct Retention {
    /// Proposes this for a kind from now on: feedback=months_6
    #[arg(long, value_name = "KIND=OPTION")]
    pub set: Vec<String>,
    /// Keeps these entries until then
    #[arg(value_name = "ID", requires = "keep_until")]
    pub ids: Vec<String>,
    /// A date, or none
    #[arg(long, value_name = "DATE", requires = "ids")]
    pub keep_until: Option<String>,
    /// Puts the list away until next month
    #[arg(long)]
    pub put_away: bool,
}

#[derive(Debug, clap::Args)]
pub struct Promises {
    /// In which language
    #[arg(long, value_enum, default_value_t)]
    pub language: Tongue,
}

#[derive(Debug, clap::Args)]
pub struct Demo {
    /// A new or empty folder
    pub folder: PathBuf,
}

#[derive(Debug, clap::Args)]
pub struct Page {
    /// Goes on where an earlier page ended
    #[arg(long, value_name = "C", allow_hyphen_values = true)]
    pub cursor: Option<String>,
    /// How many at most, up to 200
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub limit: u32,
}

#[derive(Debug, clap::Args)]
pub struct List {
    /// Only entries of this kind
    #[arg(long, value_enum)]
    pub kind: Option<Kind>,
    /// Only entries with this theme
    #[arg(long, value_name = "CODE")]
    pub theme: Option<String>,
    /// Only entries linked to this standard, or to one of its elements
    #[arg(long, value_name = "N.NN")]
    pub standard: Option<String>,
    /// Only entries that no record rests on
    #[arg(long)]
    pub uncrafted: bool,
    #[command(flatten)]
    pub page: Page,
}

/// Kinds of entries.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Kind {
    /// Reflections
    Reflection,
    /// Feedback
    Feedback,
    /// Informal supervision
    Supervision,
    /// Peer groups
    Peer,
    /// Other activities
    Activity,
}

impl From<Kind> for EntryKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Reflection => Self::Reflection,
            Kind::Feedback => Self::Feedback,
            Kind::Supervision => Self::InformalSupervision,
            Kind::Peer => Self::PeerSession,
            Kind::Activity => Self::Activity,
        }
    }
}

#[derive(Debug, clap::Args)]
pub struct Year {
    /// The calendar year in which it begins; none is the year that runs
    #[arg(allow_hyphen_values = true)]
    pub begins: Option<i32>,
}

#[derive(Debug, clap::Args)]
pub struct Rules {
    /// Chooses a nation's rules, by its code
    #[arg(long, value_name = "CODE")]
    pub nation: Option<String>,
    /// The most a box of your account takes, in characters: learnt=2000, or learnt=none
    #[arg(long, value_name = "FIELD=N")]
    pub limit: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub struct One {
    /// Its ID, or the last few characters of it
    pub id: String,
}

#[derive(Debug, clap::Args)]
pub struct Search {
    /// Words, "phrases", or beginnings with a star
    #[arg(required = true)]
    pub words: Vec<String>,
    #[command(flatten)]
    pub page: Page,
}

#[derive(Debug, clap::Args)]
pub struct Craft {
    /// The entries it rests on
    #[arg(required = true, value_name = "ID")]
    pub ids: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub struct Record {
    /// The record's ID, or the last few characters of it; none lists them all
    pub id: Option<String>,
    /// Writes a box; `field=-` reads its words from standard input, `field=` empties it
    #[arg(long, value_name = "FIELD=WORDS", requires = "id")]
    pub set: Vec<String>,
    /// Fills the peer box from an informal supervision or a peer session
    #[arg(long, value_name = "ID", requires = "id")]
    pub peer: Option<String>,
    /// You put it into your account on this day: Layby notes it, and submits nothing
    #[arg(long, value_name = "DATE", requires = "id")]
    pub recorded: Option<String>,
    /// It is not in your account after all
    #[arg(long, requires = "id", conflicts_with = "recorded")]
    pub not_recorded: bool,
    /// Puts it in the bin, for thirty days
    #[arg(long, requires = "id", conflicts_with_all = ["set", "peer", "recorded", "not_recorded"])]
    pub delete: bool,
    /// Takes it out of the bin
    #[arg(long, requires = "id", conflicts_with_all = ["set", "peer", "recorded", "not_recorded", "delete"])]
    pub restore: bool,
    /// Lists the records in the bin instead
    #[arg(long, conflicts_with = "id")]
    pub bin: bool,
    /// Erases one that lies in the bin, for good
    #[arg(long, requires = "id", conflicts_with_all = ["set", "peer", "recorded", "not_recorded", "delete", "restore"])]
    pub erase: bool,
    /// Yes, erase it: nothing takes that back
    #[arg(long, requires = "erase")]
    pub yes: bool,
}

#[derive(Debug, clap::Args)]
pub struct Export {
    /// The record's ID, or the last few characters of it; several go into one document
    #[arg(required_unless_present = "year", conflicts_with = "year")]
    pub id: Vec<String>,
    /// Every record of the registration year that this date lies in; not with --as txt
    #[arg(long, value_name = "DATE")]
    pub year: Option<chrono::NaiveDate>,
    /// The kind of file
    #[arg(long = "as", value_enum)]
    pub format: Format,
    /// Prints your name on it; with --as xapi the name of your account there
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Prints your registration number on it
    #[arg(long, value_name = "NUMBER")]
    pub registration: Option<String>,
    /// The home page of the system where you have an account, with --as xapi
    #[arg(long, value_name = "URL")]
    pub home_page: Option<String>,
    /// A raw jotting to go along, chosen one by one; it is checked too
    #[arg(long, value_name = "ID")]
    pub jotting: Vec<String>,
    /// Leaves the professional standards out
    #[arg(long)]
    pub without_standards: bool,
    /// Headings in Welsh (unreviewed)
    #[arg(long)]
    pub welsh: bool,
    /// Writes a new file, readable by you alone; a folder gets a neutral name. Never overwrites
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
}

/// Kinds of files a record leaves as.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Format {
    /// Markdown
    Md,
    /// Plain text
    Txt,
    /// A spreadsheet of a year
    Csv,
    /// PDF, tagged for screen readers
    Pdf,
    /// A Word file
    Docx,
    /// One JSON document (docs/records-format.md)
    Json,
    /// An archive for an e-portfolio (Leap2A 2010-07)
    Leap2a,
    /// Statements for a learning record store (xAPI 1.0.3); needs --home-page and --name
    Xapi,
}

#[derive(Debug, clap::Args)]
pub struct Import {
    /// A Leap2A archive (.zip)
    pub file: PathBuf,
}

#[derive(Debug, clap::Args)]
pub struct Account {
    #[command(subcommand)]
    pub what: Option<AccountWhat>,
}

/// What is done with accounts; the secret comes by LAYBY_STORE_SECRET or a prompt.
#[derive(Debug, Subcommand)]
pub enum AccountWhat {
    /// Adds a store
    Add(AddAccount),
    /// Asks a store whether it knows you; sends nothing
    Test {
        /// The account's ID, or the last few characters of it
        id: String,
    },
    /// Sets the name and secret again
    Secret {
        /// The account's ID, or the last few characters of it
        id: String,
        /// The name that signs in, if it changed
        #[arg(long, value_name = "NAME")]
        user: Option<String>,
    },
    /// Forgets a store, its secret, and what waits for it
    Remove {
        /// The account's ID, or the last few characters of it
        id: String,
    },
}

#[derive(Debug, clap::Args)]
pub struct AddAccount {
    /// The store's address (https)
    pub address: String,
    /// The name that signs in
    #[arg(long, value_name = "NAME")]
    pub user: String,
    /// The home page of the system where you have an account
    #[arg(long, value_name = "URL")]
    pub home_page: String,
    /// Your account's name there
    #[arg(long, value_name = "NAME")]
    pub name: String,
    /// The records are written in Welsh
    #[arg(long)]
    pub welsh: bool,
}

#[derive(Debug, clap::Args)]
pub struct Deliver {
    /// Records to queue first
    #[arg(value_name = "ID")]
    pub records: Vec<String>,
    /// The account they go to, if there are several
    #[arg(long, value_name = "ID", requires = "records")]
    pub account: Option<String>,
    /// Stays until nothing waits any more
    #[arg(long)]
    pub watch: bool,
}

#[derive(Debug, clap::Args)]
pub struct Check {
    /// A text file, or lines with --lines; `-` or none reads standard input. Needs no notebook
    #[arg(conflicts_with = "record")]
    pub file: Option<PathBuf>,
    /// Looks through a record instead
    #[arg(long, value_name = "ID", conflicts_with = "lines")]
    pub record: Option<String>,
    /// Keeps the finding with this number
    #[arg(long, value_name = "N", requires_all = ["record", "because"], conflicts_with = "replace")]
    pub keep: Option<usize>,
    /// Why it stays
    #[arg(long, value_name = "WORDS", requires = "keep")]
    pub because: Option<String>,
    /// Puts better words in place of the finding with this number
    #[arg(long, value_name = "N", requires_all = ["record", "with"])]
    pub replace: Option<usize>,
    /// The better words
    #[arg(long, value_name = "WORDS", requires = "replace")]
    pub with: Option<String>,
    /// Puts the better words that are shown in place of the finding with this number
    #[arg(long, value_name = "N", requires = "record", conflicts_with_all = ["keep", "replace"])]
    pub better: Option<usize>,
    /// Refuses unless the record's words are still the ones with this fingerprint
    #[arg(long, value_name = "R", requires = "record")]
    pub fingerprint: Option<String>,
    /// Reads {"id","text"} a line and answers {"id","spans"} a line
    #[arg(long)]
    pub lines: bool,
}

#[derive(Debug, clap::Args)]
pub struct Names {
    /// Adds a name; `-` reads it from standard input
    #[arg(long, value_name = "NAME", group = "act")]
    pub add: Option<String>,
    /// What the name is
    #[arg(long = "as", value_enum, value_name = "WHAT", default_value_t, requires = "add")]
    pub what: Listed,
    /// Removes the one with this ID
    #[arg(long, value_name = "ID", group = "act")]
    pub remove: Option<String>,
}

/// What a name on the own list is.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum Listed {
    /// Somebody who must never be named
    #[default]
    NeverName,
    /// My own name
    OwnName,
    /// My team
    OwnTeam,
}

#[derive(Debug, clap::Args)]
pub struct Recovery {
    /// Opens the notebook by the code and sets a new passcode
    #[arg(long)]
    pub open: bool,
}

#[derive(Debug, clap::Args)]
pub struct Backup {
    /// Where to put it; a folder gets a neutral name. Never overwrites
    pub file: Option<PathBuf>,
    /// Proves the one that lies there instead of making one
    #[arg(long, requires = "file")]
    pub prove: bool,
}

#[derive(Debug, clap::Args)]
pub struct Restore {
    /// The backup
    pub file: PathBuf,
    /// Says what is in it and what it lacks; changes nothing
    #[arg(long)]
    pub look: bool,
    /// Puts it here although it lacks something, by the fingerprint that --look showed
    #[arg(long, value_name = "FINGERPRINT", conflicts_with = "look")]
    pub replacing: Option<String>,
}

#[derive(Debug, clap::Args)]
pub struct Everything {
    /// Writes it, sealed under a passphrase that is shown once; a folder gets a neutral name. Never overwrites
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
    /// As plain text, by the fingerprint that was shown with the count
    #[arg(long, value_name = "FINGERPRINT", requires = "to")]
    pub plain: Option<String>,
}

#[derive(Debug, clap::Args)]
pub struct Reminders {
    /// Sets protected time: "friday 14:30", "15 09:00" (of the month), or "none"
    #[arg(long, value_name = "WHEN")]
    pub protected: Option<String>,
    /// Writes them as a calendar file; a folder gets a neutral name. Never overwrites
    #[arg(long, value_name = "FILE")]
    pub calendar: Option<PathBuf>,
    /// The calendar's titles in Welsh
    #[arg(long, requires = "calendar")]
    pub welsh: bool,
}
