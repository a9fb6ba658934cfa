//! One file for each family of commands.

pub mod account;
pub mod backup;
pub mod begin;
pub mod bin;
pub mod check_lines;
pub mod check_record;
pub mod check_text;
pub mod deliver;
pub mod demo;
pub mod details;
pub mod everything;
pub mod export;
pub mod forms;
pub mod hand_over;
pub mod jot;
pub mod look;
pub mod names;
pub mod portfolio;
pub mod record;
pub mod record_bin;
pub mod reminders;
pub mod restore;
pub mod retention;
pub mod rules;
pub mod standards;
pub mod today;
pub mod wipe;
pub mod write;
pub mod year;

use crate::args::{AccountWhat, Check, Command};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::tour;

/// Does what was asked for and shows the answer.
pub fn run(desk: &Desk, command: &Command) -> Result<(), Failure> {
    match command {
        Command::Tour => tour::run(desk),
        Command::Init => desk.show(&begin::init(desk)?),
        Command::Jot(args) => desk.show(&jot::run(desk, args)?),
        Command::First(args) => desk.show(&forms::first(desk, args)?),
        Command::Reflect(args) => desk.show(&write::reflection(desk, args)?),
        Command::Feedback(args) => desk.show(&write::feedback(desk, args)?),
        Command::HandOver(args) => desk.show(&hand_over::run(desk, args)?),
        Command::Supervision(args) => desk.show(&write::supervision(desk, args)?),
        Command::Peer(args) => desk.show(&write::peer(desk, args)?),
        Command::Activity(args) => desk.show(&write::activity(desk, args)?),
        Command::Details(args) => desk.show(&details::run(desk, args)?),
        Command::Frame(args) => desk.show(&details::frame(desk, args)?),
        Command::Keep(one) => desk.show(&write::keep(desk, &one.id)?),
        Command::Discard(one) => desk.show(&details::discard(desk, &one.id)?),
        Command::Bin(args) => desk.show(&bin::run(desk, args)?),
        Command::Undo(args) => desk.show(&bin::undo(desk, &args.token)?),
        Command::Form(args) => desk.show(&forms::form(desk, args)?),
        Command::Standards(args) => desk.show(&standards::run(desk, args)?),
        Command::Retention(args) => desk.show(&retention::run(desk, args)?),
        Command::Promises(args) => desk.show(&forms::promises(desk, args)?),
        Command::Demo(args) => desk.show(&demo::run(&args.folder)?),
        Command::Today => desk.show(&today::today(desk)?),
        Command::List(args) => desk.show(&look::list(desk, args)?),
        Command::Show(one) => desk.show(&look::show(desk, &one.id)?),
        Command::Search(args) => desk.show(&look::search(desk, args)?),
        Command::Craft(args) => desk.show(&record::craft(desk, &args.ids)?),
        Command::Record(args) => match &args.id {
            None if args.bin => desk.show(&record_bin::run(desk)?),
            None => desk.show(&record::list(desk)?),
            Some(id) if args.delete || args.restore => {
                desk.show(&record::to_bin_and_back(desk, id, args.delete)?)
            }
            Some(id) if args.erase => desk.show(&record_bin::erase(desk, id, args.yes)?),
            Some(id) => desk.show(&record::form(desk, id, args)?),
        },
        Command::Queue => desk.show(&today::queue(desk)?),
        Command::Year(args) => desk.show(&year::run(desk, args.begins)?),
        Command::Rules(args) => desk.show(&rules::run(desk, args)?),
        Command::Sheet(one) => desk.show(&export::sheet(desk, &one.id)?),
        Command::Export(args) => desk.show(&export::run(desk, args)?),
        Command::Import(args) => desk.show(&portfolio::import(desk, args)?),
        Command::Account(args) => match &args.what {
            Some(AccountWhat::Test { id }) => desk.show(&account::test(desk, id)?),
            _ => desk.show(&account::run(desk, args)?),
        },
        Command::Deliver(args) => desk.show(&deliver::run(desk, args)?),
        Command::Check(args) => check(desk, args),
        Command::Names(args) => desk.show(&names::run(desk, args)?),
        Command::Passcode => desk.show(&begin::passcode(desk)?),
        Command::Recovery(args) if args.open => desk.show(&begin::open_by_recovery_code(desk)?),
        Command::Backup(args) => desk.show(&backup::run(desk, args)?),
        Command::BackupKey => desk.show(&backup::key()?),
        Command::Restore(args) => desk.show(&restore::run(desk, args)?),
        Command::Everything(args) => desk.show(&everything::run(desk, args)?),
        Command::Reminders(args) => desk.show(&reminders::run(desk, args)?),
        Command::Wipe(args) => desk.show(&wipe::run(desk, args.yes)?),
        Command::Recovery(_) => desk.show(&begin::recovery_code(desk)?),
    }
}

fn check(desk: &Desk, args: &Check) -> Result<(), Failure> {
    match &args.record {
        Some(id) => desk.show(&check_record::run(desk, id, args)?),
        None if args.lines => check_lines::run(args.file.as_deref()),
        None => desk.show(&check_text::run(args.file.as_deref())?),
    }
}
