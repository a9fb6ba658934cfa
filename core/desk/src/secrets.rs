//! Passcodes and recovery codes: from the environment or a prompt, wiped when done with. Never an argument.

use std::env;
use std::io::{self, IsTerminal};
use std::os::unix::ffi::OsStringExt;

use zeroize::Zeroizing;

use crate::failure::{Failure, Trouble};
use crate::words;

/// Wiped when dropped.
pub type Secret = Zeroizing<Vec<u8>>;

/// The passcode; nothing given is [`Trouble::NoPasscodeGiven`].
pub fn passcode() -> Result<Secret, Failure> {
    Ok(given("LAYBY_PASSCODE").or_else(|| ask(words::ASK_PASSCODE)).ok_or(Trouble::NoPasscodeGiven)?)
}

/// The passcode for a jot, where Enter alone means: leave it shut.
pub fn passcode_or_leave_shut() -> Result<Secret, Failure> {
    Ok(given("LAYBY_PASSCODE")
        .or_else(|| ask(words::ASK_PASSCODE_OR_SEAL))
        .ok_or(Trouble::NoPasscodeGiven)?)
}

/// The recovery code, as it was written down.
pub fn recovery_code() -> Result<Secret, Failure> {
    let code = given("LAYBY_RECOVERY_CODE").or_else(|| ask(words::ASK_RECOVERY_CODE));
    Ok(code.ok_or(Trouble::NoRecoveryCodeGiven)?)
}

/// A record store's secret.
pub fn store_secret() -> Result<Secret, Failure> {
    let secret = given("LAYBY_STORE_SECRET").or_else(|| ask(words::ASK_STORE_SECRET));
    Ok(secret.ok_or(Trouble::NoStoreSecretGiven)?)
}

/// A new passcode; at a prompt it is asked for twice.
pub fn new_passcode() -> Result<Secret, Failure> {
    if let Some(new) = given("LAYBY_NEW_PASSCODE") {
        return Ok(new);
    }
    let new = ask(words::ASK_NEW_PASSCODE).ok_or(Trouble::NoNewPasscodeGiven)?;
    let again = ask(words::ASK_NEW_PASSCODE_AGAIN).ok_or(Trouble::NoNewPasscodeGiven)?;
    if new == again { Ok(new) } else { Err(Trouble::PasscodesDiffer.into()) }
}

fn given(variable: &str) -> Option<Secret> {
    env::var_os(variable).map(|value| Zeroizing::new(value.into_vec())).filter(|value| !value.is_empty())
}

/// Asks whoever sits there; nobody, or no answer, is none.
fn ask(prompt: &str) -> Option<Secret> {
    // rpassword talks to the controlling terminal itself, and a job in the background may have one too:
    // somebody sits there only if they would see the question or have typed the input.
    if !io::stdin().is_terminal() && !io::stderr().is_terminal() {
        return None;
    }
    let typed = Zeroizing::new(rpassword::prompt_password(prompt).ok()?.into_bytes());
    (!typed.is_empty()).then_some(typed)
}
