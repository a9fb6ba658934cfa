//! Where the notebook lies.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::Trouble;

/// The folder that was named, or `layby` in the person's data folder.
pub fn of_notebook(named: Option<&Path>) -> Result<PathBuf, Trouble> {
    match named {
        Some(folder) => Ok(std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned())),
        None => data_folder(env::var_os("XDG_DATA_HOME").map(PathBuf::from), env::home_dir())
            .map(|data| data.join("layby"))
            .ok_or(Trouble::NoDataFolder),
    }
}

/// By the XDG base directories, where a path that is not absolute counts as none; on a Mac where Macs keep it.
fn data_folder(xdg: Option<PathBuf>, home: Option<PathBuf>) -> Option<PathBuf> {
    let home = home.filter(|home| home.is_absolute());
    xdg.filter(|data| data.is_absolute()).or_else(|| {
        home.map(|home| match cfg!(target_os = "macos") {
            true => home.join("Library/Application Support"),
            false => home.join(".local/share"),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_folder_follows_xdg() {
        let path = |text: &str| Some(PathBuf::from(text));
        assert_eq!(data_folder(path("/data"), path("/home/sam")), path("/data"));
        assert_eq!(data_folder(path("data"), None), None);
        assert_eq!(data_folder(None, None), None);
        if !cfg!(target_os = "macos") {
            assert_eq!(data_folder(path(""), path("/home/sam")), path("/home/sam/.local/share"));
        }
    }
}
