//! What can be typed. Secrets are never arguments: other people's `ps` shows those.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

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
    /// Lists what was kept, newest first
    List(Page),
    /// Shows one entry
    Show(One),
    /// Searches everything you wrote
    Search(Search),
    /// Begins a CPD record out of one or several entries
    Craft(Craft),
    /// Lists records; with an ID shows the form, what is missing, and writes its boxes
    Record(Record),
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
    /// Sets the passcode, or changes it
    Passcode,
    /// Issues a recovery code; with --open, opens by it and sets a new passcode
    Recovery(Recovery),
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
}

#[derive(Debug, clap::Args)]
pub struct Jot {
    /// The words; `-` or none reads standard input
    pub words: Vec<String>,
    /// Seals it without opening the notebook
    #[arg(long)]
    pub locked: bool,
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
}

#[derive(Debug, clap::Args)]
pub struct Export {
    /// The record's ID, or the last few characters of it
    #[arg(required_unless_present = "year", conflicts_with = "year")]
    pub id: Option<String>,
    /// Every record of the registration year that this date lies in; not with --as md or txt
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
    /// A text file; `-` or none reads standard input. Needs no notebook
    #[arg(conflicts_with_all = ["record", "lines"])]
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
    /// Refuses unless the record's words are still the ones with this fingerprint
    #[arg(long, value_name = "R", requires = "record")]
    pub fingerprint: Option<String>,
    /// Reads {"id","text"} a line and answers {"id","spans"} a line
    #[arg(long)]
    pub lines: bool,
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
