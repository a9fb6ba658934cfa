//! The tour's folder: a fresh one, and what lies in it at the end.

use std::fs::{self, DirBuilder};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use ring::rand::{SecureRandom, SystemRandom};

use crate::failure::{Failure, Trouble};

/// The named folder if nothing is in it, else a new one among the system's temporary files.
pub fn fresh(named: Option<&Path>) -> Result<PathBuf, Failure> {
    let folder = match named {
        None => std::env::temp_dir().join(format!("layby-tour-{:06x}", random::<4>()? & 0xff_ffff)),
        Some(named) => {
            let named = std::path::absolute(named).map_err(Failure::writing)?;
            match fs::read_dir(&named).map(Iterator::count) {
                Ok(0) => return Ok(named),
                Ok(_) => return Err(Trouble::FolderNotEmpty.into()),
                Err(_) => named,
            }
        }
    };
    // Not `create_dir_all`: a folder that somebody else made a moment ago is not ours.
    DirBuilder::new().mode(0o700).create(&folder).map_err(Failure::writing)?;
    Ok(folder)
}

/// Random bytes as a number.
pub fn random<const N: usize>() -> Result<u64, Failure> {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).map_err(|_| Trouble::Fault)?;
    Ok(bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

/// Every file under a folder.
pub fn all(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for inside in fs::read_dir(folder).map_err(Failure::reading)? {
        let path = inside.map_err(Failure::reading)?.path();
        if path.is_dir() {
            files.extend(all(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// What some files weigh together.
pub fn weight(files: &[PathBuf]) -> String {
    let bytes: u64 = files.iter().filter_map(|file| fs::metadata(file).ok()).map(|about| about.len()).sum();
    if bytes < 1000 { format!("{bytes} B") } else { format!("{} kB", bytes.div_ceil(1000)) }
}

/// How many of these words stand in any of these files, as they were typed.
pub fn standing_open(files: &[PathBuf], words: &[String]) -> Result<usize, Failure> {
    let mut found = 0;
    for file in files {
        let bytes = fs::read(file).map_err(Failure::reading)?;
        let holds = |word: &&String| bytes.windows(word.len().max(1)).any(|piece| piece == word.as_bytes());
        found += words.iter().filter(holds).count();
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_new_or_an_empty_folder_is_taken() {
        let temporary = tempfile::tempdir().unwrap();
        let named = temporary.path().join("tour");
        assert_eq!(fresh(Some(&named)), Ok(named.clone()));
        assert_eq!(fresh(Some(&named)), Ok(named.clone()));
        fs::write(named.join("thesis"), "mine").unwrap();
        assert_eq!(fresh(Some(&named)), Err(Trouble::FolderNotEmpty.into()));
    }

    #[test]
    fn words_that_stand_open_are_found() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("in")).unwrap();
        fs::write(folder.path().join("in/side"), b"\0\0he counted to four\0").unwrap();
        let files = all(folder.path()).unwrap();
        assert_eq!(standing_open(&files, &["counted to".into(), "biscuits".into()]), Ok(1));
    }
}
