//! What the argument parser refuses, said without what was typed: a jot with a stray dash is still a jot, and
//! a passcode in the wrong place is still a passcode.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::failure::{Trouble, exit};
use crate::output::{say, write};
use crate::{desk::Desk, words};

/// Shows help where it was asked for, else how the command is typed. Returns the exit code.
pub fn answer(error: &clap::Error, typed: &[OsString]) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = write(error.render().to_string().as_bytes());
            return exit::DONE;
        }
        _ => {}
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        say(&error.render().to_string());
        return exit::USAGE;
    }
    let json = typed.iter().take_while(|word| *word != "--").any(|word| word == "--json");
    Desk::new(None, json).show_failure(&Trouble::Usage.into());
    if !json {
        known(error).iter().for_each(|line| say(line));
    }
    exit::USAGE
}

/// The parts of a refusal that are our own words: names of flags and commands, and the usage line.
fn known(error: &clap::Error) -> Vec<String> {
    let mut lines = Vec::new();
    for kind in [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg] {
        match error.get(kind) {
            Some(ContextValue::String(name)) => lines.push(format!("Is it {name}?")),
            Some(ContextValue::Strings(names)) => lines.push(format!("Is it {}?", names.join(", "))),
            _ => {}
        }
    }
    if let (ErrorKind::MissingRequiredArgument, Some(ContextValue::Strings(names))) =
        (error.kind(), error.get(ContextKind::InvalidArg))
    {
        lines.push(format!("It wants {}.", names.join(", ")));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        lines.push(usage.to_string());
    }
    lines.push(words::TRY_HELP.to_owned());
    lines
}
