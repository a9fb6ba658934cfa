//! The desk shell: Layby in a terminal, over the same core as the phones.
//!
//! One process is one visit: it opens the notebook, works, shuts it. Words come in through [`input`] and
//! [`secrets`], answers leave through [`output`], and every refusal is a [`failure::Failure`] with its exit code.

mod args;
mod bar;
mod commands;
mod desk;
mod device_secret;
mod failure;
mod find_id;
mod folder;
mod input;
mod output;
mod page;
mod secrets;
mod tour;
mod usage;
mod words;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use clap::Parser;

use failure::{Failure, Trouble, exit};

fn main() -> ExitCode {
    quiet_panics();
    let typed: Vec<OsString> = std::env::args_os().collect();
    let args = match args::Args::try_parse_from(&typed) {
        Ok(args) => args,
        Err(error) => return usage::answer(&error, &typed).into(),
    };
    let desk = desk::Desk::new(args.notebook, args.json);
    let done = catch_unwind(AssertUnwindSafe(|| commands::run(&desk, &args.command)));
    match done.unwrap_or(Err(Failure::Desk(Trouble::Fault))) {
        Ok(()) => exit::DONE.into(),
        Err(failure) => {
            desk.show_failure(&failure);
            failure.exit_code().into()
        }
    }
}

/// A panic's own message may quote a person's words: only its place is said.
fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or(("?", 0), |place| (place.file(), place.line()));
        output::say(&format!("layby: internal fault at {}:{}", place.0, place.1));
    }));
}
