//! The desk's stand-in for a phone's keystore: 32 random bytes in a file that only its owner may read.
//!
//! It is weaker than a keystore, which never gives its key away; `layby init` says so.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use ring::rand::{SecureRandom, SystemRandom};
use zeroize::Zeroizing;

use crate::failure::{Failure, Trouble};

const LENGTH: usize = 32;
/// Group and others.
const ANYBODY_ELSE: u32 = 0o077;

/// The secret, on disk or not yet.
pub struct DeviceSecret {
    bytes: Zeroizing<Vec<u8>>,
    path: PathBuf,
}

impl DeviceSecret {
    /// The one beside the notebook in `folder`; none if there is no such file.
    pub fn read(folder: &Path) -> Result<Option<Self>, Failure> {
        let path = file_in(folder);
        let file = match File::open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            other => other.map_err(Failure::reading)?,
        };
        // Asked of the open file, so that nobody swaps it between the question and the reading.
        if file.metadata().map_err(Failure::reading)?.mode() & ANYBODY_ELSE != 0 {
            return Err(Trouble::DeviceSecretOpenToOthers.into());
        }
        let mut bytes = Zeroizing::new(Vec::with_capacity(LENGTH + 1));
        file.take(LENGTH as u64 + 1).read_to_end(&mut bytes).map_err(Failure::reading)?;
        if bytes.len() != LENGTH {
            return Err(Trouble::DeviceSecretDamaged.into());
        }
        Ok(Some(Self { bytes, path }))
    }

    /// A fresh one, in memory only.
    pub fn random(folder: &Path) -> Result<Self, Failure> {
        let mut bytes = Zeroizing::new(vec![0; LENGTH]);
        SystemRandom::new().fill(&mut bytes).map_err(|_| Trouble::Fault)?;
        Ok(Self { bytes, path: file_in(folder) })
    }

    /// One that everybody knows: a demo's.
    pub fn known(folder: &Path, bytes: &[u8]) -> Self {
        Self { bytes: Zeroizing::new(bytes.to_vec()), path: file_in(folder) }
    }

    /// Writes it through to the disk, whole or not at all, and never over another one.
    pub fn save(&self) -> Result<(), Failure> {
        let folder = self.path.parent().ok_or(Trouble::FileNotWritten)?;
        DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(Failure::writing)?;
        let unfinished = self.path.with_extension(std::process::id().to_string());
        let written = write_new(&unfinished, &self.bytes)
            // A link, where a rename would replace the secret of another beginning at the same moment.
            .and_then(|()| fs::hard_link(&unfinished, &self.path))
            .and_then(|()| File::open(folder)?.sync_all());
        let _ = fs::remove_file(&unfinished);
        written.map_err(Failure::writing)
    }

    /// Takes the one in `folder` away: what it opened is gone.
    pub fn forget(folder: &Path) -> Result<(), Failure> {
        fs::remove_file(file_in(folder)).map_err(Failure::writing)
    }

    /// The bytes, for the notebook.
    pub fn expose(&self) -> &[u8] {
        &self.bytes
    }
}

/// A new file that only its owner may read, written through to the disk.
pub fn write_new(path: &Path, contents: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    let written = file.write_all(contents).and_then(|()| file.sync_all());
    if written.is_err() {
        // Half a file is nobody's; it was made a moment ago by the line above.
        let _ = fs::remove_file(path);
    }
    written
}

fn file_in(folder: &Path) -> PathBuf {
    folder.join("device-secret")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn it_is_read_as_it_was_saved_and_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("notebook");
        assert!(DeviceSecret::read(&home).unwrap().is_none());
        let secret = DeviceSecret::random(&home).unwrap();
        secret.save().unwrap();
        assert_eq!(DeviceSecret::read(&home).unwrap().unwrap().bytes, secret.bytes);
        let second = DeviceSecret::random(&home).unwrap();
        assert_eq!(second.save(), Err(Trouble::FileExists.into()));
        assert_eq!(DeviceSecret::read(&home).unwrap().unwrap().bytes, secret.bytes);
        let names: Vec<_> = fs::read_dir(&home).unwrap().map(|f| f.unwrap().file_name()).collect();
        assert_eq!(names, ["device-secret"]);
        assert_eq!(fs::metadata(home.join("device-secret")).unwrap().mode() & 0o777, 0o600);
    }

    #[test]
    fn open_to_others_or_cut_short_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        DeviceSecret::random(folder.path()).unwrap().save().unwrap();
        let path = folder.path().join("device-secret");
        for mode in [0o640, 0o604, 0o620] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(
                DeviceSecret::read(folder.path()).err(),
                Some(Trouble::DeviceSecretOpenToOthers.into())
            );
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        for length in [31, 33] {
            fs::write(&path, vec![7; length]).unwrap();
            assert_eq!(DeviceSecret::read(folder.path()).err(), Some(Trouble::DeviceSecretDamaged.into()));
        }
    }
}
