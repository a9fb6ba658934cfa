//! What lies in the tour's folder at the end, and what does not stand in it.

use std::path::{Path, PathBuf};

use layby_demo::Year;

use super::telling::Telling;
use super::{Keys, files, story};
use crate::failure::{Failure, Trouble};

/// Too short to be anybody's words.
const SHORT: usize = 10;

/// Tells it.
pub fn told(
    tell: &mut Telling,
    folder: &Path,
    exported: &Path,
    year: &Year,
    keys: &Keys,
) -> Result<(), Failure> {
    let home = folder.join("notebook");
    let sealed = files::all(&home)?;
    // The beginning of every text of every entry, as it was typed, and both secrets.
    let texts = year.entries.iter().flat_map(|entry| entry.content.texts()).map(|text| text.reveal());
    let texts = texts.chain([story::WHILE_SHUT]).chain(story::HANDED_OVER);
    let texts = texts.filter(|text| text.chars().count() >= SHORT);
    let mut looked_for: Vec<String> = texts.map(|words| words.chars().take(20).collect()).collect();
    let pieces = looked_for.len();
    looked_for.extend([keys.passcode.to_string(), keys.recovery_code.to_string()]);
    if files::standing_open(&sealed, &looked_for)? > 0 {
        return Err(Trouble::Fault.into());
    }
    let under = |part: &str| -> Vec<PathBuf> {
        sealed.iter().filter(|file| file.starts_with(home.join(part))).cloned().collect()
    };
    let row = |name: &str, files: &[PathBuf], what: &str| {
        tell.line(&format!("{name:<25}{:>7}  {what}", files::weight(files)))
    };
    tell.heading("What lies there now")?;
    row("notebook/vault", &under("vault"), "every word, encrypted; its key, wrapped")?;
    row("notebook/inbox", &under("inbox"), "where jots wait, sealed, while it is shut")?;
    row("notebook/device-secret", &under("device-secret"), "this machine's half of the passcode")?;
    let name = exported.file_name().unwrap_or_default().to_string_lossy();
    row(&name, &[exported.to_owned()], "plain text, because you took it out")?;
    tell.say(&format!(
        "Looked for in the notebook's files, and not found in any: {pieces} pieces of what was written, the \
         passcode, the recovery code."
    ))?;
    tell.heading("Try next, with the passcode above")?;
    // As it was typed, so that the line works where the tour was started.
    let layby = std::env::args_os().next().unwrap_or_else(|| "layby".into());
    for command in ["list", "search soup", "record"] {
        tell.line(&format!("{} --notebook {} {command}", layby.to_string_lossy(), home.display()))?;
    }
    tell.pause()
}
