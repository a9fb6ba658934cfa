//! Words on their way in: arguments, standard input, files.

use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;

use layby_core::personal::PersonalText;

use crate::failure::{Failure, Trouble};
use crate::words;

/// Words given as arguments, put together as a shell parts them; `-` alone, or none, reads standard input.
pub fn words(arguments: &[String]) -> Result<PersonalText, Failure> {
    match arguments {
        [] => standard_input(),
        [dash] if dash == "-" => standard_input(),
        words => Ok(words.join(" ").into()),
    }
}

/// One argument, where `-` reads standard input.
pub fn word_or_dash(argument: &str) -> Result<PersonalText, Failure> {
    if argument == "-" { standard_input() } else { Ok(argument.into()) }
}

/// All of standard input; at a terminal it says how to end.
pub fn standard_input() -> Result<PersonalText, Failure> {
    if io::stdin().is_terminal() {
        let _ = io::stderr().write_all(words::TYPE_AND_END.as_bytes());
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).map_err(Failure::reading)?;
    text(bytes)
}

/// A text file.
pub fn file(path: &Path) -> Result<PersonalText, Failure> {
    text(std::fs::read(path).map_err(Failure::reading)?)
}

fn text(bytes: Vec<u8>) -> Result<PersonalText, Failure> {
    let text = String::from_utf8(bytes).map_err(|_| Trouble::NotText)?;
    // The line end that `echo` and every editor add is nobody's word.
    Ok(text.strip_suffix('\n').map(|t| t.strip_suffix('\r').unwrap_or(t)).unwrap_or(&text).into())
}
