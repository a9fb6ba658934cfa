//! Jotting while the notebook is shut: sealed to a public key, readable by nobody until it opens.
//!
//! A jot is one file for each save, `<jot>.<seq>`; the highest sequence wins. The recipient carries an HMAC
//! under the device's secret, so that a swapped one is noticed before a word is sealed to it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::files;
use super::secret::{DeviceSecret, Key, derive, mac, mac_holds};
use crate::entries::EntryContent;
use crate::ids::EntryId;
use crate::moment::Moment;

const RECIPIENT_PURPOSE: &str = "layby inbox recipient 1";
/// The file that holds the public key, in the inbox beside the jots.
const RECIPIENT: &str = "recipient";
const RECIPIENT_LIMIT: u64 = 1024;
/// A sealed jot is read only up to here: the longest text, doubled for JSON's escapes, and age's frame.
const SEALED_LIMIT: u64 = 8 * 1024 * 1024;

/// What is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedJot {
    /// The entry this will become.
    pub id: EntryId,
    /// Counts the saves of this jot.
    pub sequence: u32,
    /// When it was saved.
    pub captured: Moment,
    /// What was jotted, or what a person wrote with the phone in their own hands.
    pub content: EntryContent,
}

/// One sealed file, by its name alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sealed {
    /// The entry it will become.
    pub id: EntryId,
    /// Its sequence.
    pub sequence: u32,
}

impl Sealed {
    fn path(self, inbox: &Path) -> PathBuf {
        inbox.join(format!("{}.{}", self.id, self.sequence))
    }

    fn from_name(name: &str) -> Option<Self> {
        let (id, sequence) = name.split_once('.')?;
        Some(Self { id: id.parse().ok()?, sequence: sequence.parse().ok()? })
    }
}

/// What became of reading a sealed file.
#[derive(Debug)]
pub enum Reading {
    /// It opened.
    Jot(LockedJot),
    /// It is not sealed to us, or damaged. The file stays where it is.
    Unreadable,
}

/// Writes the recipient with its HMAC.
pub fn write_recipient(inbox: &Path, sealing: &Key, recipient: &str) -> Result<(), Error> {
    fs::create_dir_all(inbox)?;
    let tag = mac(sealing, recipient.as_bytes())?;
    let contents = format!("{recipient}\n{}\n", HEXLOWER.encode(&tag));
    files::replace(&inbox.join(RECIPIENT), contents.as_bytes())?;
    Ok(())
}

/// The one key of the device's secret that sealing needs, to see that the recipient is ours. It opens nothing:
/// a phone may keep it where a locked phone can still read it, which the secret itself must not be.
pub fn sealing_secret(device: &DeviceSecret) -> Result<Key, Error> {
    derive(device.expose(), &[], RECIPIENT_PURPOSE)
}

/// The recipient, if it is there and carries our HMAC.
pub fn recipient(inbox: &Path, sealing: &Key) -> Result<String, Error> {
    let bytes = match files::read_up_to(&inbox.join(RECIPIENT), RECIPIENT_LIMIT) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(Error::NotBegun),
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => return Err(Error::RecipientChanged),
        Err(error) => return Err(error.into()),
    };
    let text = std::str::from_utf8(&bytes).map_err(|_| Error::RecipientChanged)?;
    let (recipient, tag) =
        text.strip_suffix('\n').and_then(|t| t.split_once('\n')).ok_or(Error::RecipientChanged)?;
    let tag = HEXLOWER.decode(tag.as_bytes()).map_err(|_| Error::RecipientChanged)?;
    if !mac_holds(sealing, recipient.as_bytes(), &tag) {
        return Err(Error::RecipientChanged);
    }
    Ok(recipient.to_owned())
}

/// Seals a jot into an inbox: durable when this returns. Earlier sequences of the same jot are then removed.
pub fn seal(inbox: &Path, sealing: &Key, jot: &LockedJot) -> Result<(), Error> {
    let recipient: age::x25519::Recipient =
        recipient(inbox, sealing)?.parse().map_err(|_| Error::RecipientChanged)?;
    let plain = zeroize::Zeroizing::new(serde_json::to_vec(jot).map_err(|_| Error::Crypto)?);
    let sealed = age::encrypt(&recipient, &plain).map_err(|_| Error::Crypto)?;
    if sealed.len() as u64 > SEALED_LIMIT {
        return Err(Error::TooLong);
    }
    files::replace(&Sealed { id: jot.id, sequence: jot.sequence }.path(inbox), &sealed)?;
    for earlier in all(inbox)? {
        if earlier.id == jot.id && earlier.sequence < jot.sequence {
            remove(inbox, earlier)?;
        }
    }
    Ok(())
}

/// Every jot that waits, each by its highest sequence, in the order they were first minted.
pub fn waiting(inbox: &Path) -> Result<Vec<Sealed>, Error> {
    let mut sealed = all(inbox)?;
    sealed.sort_unstable();
    let mut highest: Vec<Sealed> = Vec::new();
    for file in sealed {
        match highest.last_mut() {
            Some(last) if last.id == file.id => *last = file,
            _ => highest.push(file),
        }
    }
    Ok(highest)
}

/// Opens one sealed jot with the notebook's identity.
pub fn read(inbox: &Path, identity: &age::x25519::Identity, sealed: Sealed) -> Result<Reading, Error> {
    let bytes = match files::read_up_to(&sealed.path(inbox), SEALED_LIMIT) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => return Ok(Reading::Unreadable),
        Err(error) => return Err(error.into()),
    };
    let Ok(plain) = age::decrypt(identity, &bytes) else { return Ok(Reading::Unreadable) };
    let plain = zeroize::Zeroizing::new(plain);
    match serde_json::from_slice::<LockedJot>(&plain) {
        // A file renamed to another jot's name is nobody's jot.
        Ok(jot) if jot.id == sealed.id && jot.sequence == sealed.sequence => Ok(Reading::Jot(jot)),
        _ => Ok(Reading::Unreadable),
    }
}

/// Removes a sealed jot that is an entry now, with its earlier sequences. Doing it twice is no error.
pub fn remove_up_to(inbox: &Path, merged: Sealed) -> Result<(), Error> {
    for file in all(inbox)? {
        if file.id == merged.id && file.sequence <= merged.sequence {
            remove(inbox, file)?;
        }
    }
    files::sync_folder(inbox)?;
    Ok(())
}

/// Removes every sealed jot and the recipient: nothing can be sealed here until a notebook is begun again.
pub fn remove_all(inbox: &Path) -> Result<(), Error> {
    all(inbox)?.into_iter().try_for_each(|file| remove(inbox, file))?;
    match fs::remove_file(inbox.join(RECIPIENT)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => Ok(other.and_then(|()| files::sync_folder(inbox))?),
    }
}

fn remove(inbox: &Path, sealed: Sealed) -> Result<(), Error> {
    match fs::remove_file(sealed.path(inbox)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn all(inbox: &Path) -> Result<Vec<Sealed>, Error> {
    let folder = match fs::read_dir(inbox) {
        Ok(folder) => folder,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let mut files = Vec::new();
    for file in folder {
        // Temporary files of a killed save and anything that is not ours have other names.
        files.extend(file?.file_name().to_str().and_then(Sealed::from_name));
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{Ids, RandomIds};
    use crate::moment::{Clock, SystemClock};

    struct Shut {
        _folder: tempfile::TempDir,
        inbox: PathBuf,
        sealing: Key,
        identity: age::x25519::Identity,
    }

    fn shut() -> Shut {
        let folder = tempfile::tempdir().unwrap();
        let inbox = folder.path().join("inbox");
        let sealing = sealing_secret(&DeviceSecret::new(&[1; 32]).unwrap()).unwrap();
        let identity = age::x25519::Identity::generate();
        write_recipient(&inbox, &sealing, &identity.to_public().to_string()).unwrap();
        Shut { _folder: folder, inbox, sealing, identity }
    }

    fn jot(id: EntryId, sequence: u32, words: &str) -> LockedJot {
        LockedJot { id, sequence, captured: SystemClock.now(), content: EntryContent::reflection(words) }
    }

    #[test]
    fn the_highest_sequence_wins_and_only_the_identity_reads_it() {
        let shut = shut();
        let id = EntryId(RandomIds.mint());
        for (sequence, words) in [(1, "he"), (2, "he said"), (3, "he said it himself")] {
            seal(&shut.inbox, &shut.sealing, &jot(id, sequence, words)).unwrap();
        }
        let waiting = waiting(&shut.inbox).unwrap();
        assert_eq!(waiting, [Sealed { id, sequence: 3 }]);
        let Reading::Jot(read) = super::read(&shut.inbox, &shut.identity, waiting[0]).unwrap() else {
            panic!()
        };
        assert_eq!(read.content.texts()[0].reveal(), "he said it himself");
        let stranger = age::x25519::Identity::generate();
        assert!(matches!(super::read(&shut.inbox, &stranger, waiting[0]).unwrap(), Reading::Unreadable));
        remove_up_to(&shut.inbox, waiting[0]).unwrap();
        remove_up_to(&shut.inbox, waiting[0]).unwrap();
        assert!(super::waiting(&shut.inbox).unwrap().is_empty());
    }

    #[test]
    fn nothing_is_sealed_to_a_swapped_recipient() {
        let shut = shut();
        let thief = age::x25519::Identity::generate().to_public().to_string();
        let honest = fs::read_to_string(shut.inbox.join(RECIPIENT)).unwrap();
        let tag = honest.lines().nth(1).unwrap();
        fs::write(shut.inbox.join(RECIPIENT), format!("{thief}\n{tag}\n")).unwrap();
        let refused = seal(&shut.inbox, &shut.sealing, &jot(EntryId(RandomIds.mint()), 1, "words"));
        assert!(matches!(refused, Err(Error::RecipientChanged)));
        let other_phone = sealing_secret(&DeviceSecret::new(&[2; 32]).unwrap()).unwrap();
        write_recipient(&shut.inbox, &other_phone, &thief).unwrap();
        assert!(matches!(recipient(&shut.inbox, &shut.sealing), Err(Error::RecipientChanged)));
    }

    #[test]
    fn a_renamed_or_damaged_file_is_unreadable_and_stays() {
        let shut = shut();
        let (mine, other) = (EntryId(RandomIds.mint()), EntryId(RandomIds.mint()));
        seal(&shut.inbox, &shut.sealing, &jot(mine, 1, "words")).unwrap();
        let sealed = Sealed { id: mine, sequence: 1 };
        let renamed = Sealed { id: other, sequence: 1 };
        fs::copy(sealed.path(&shut.inbox), renamed.path(&shut.inbox)).unwrap();
        assert!(matches!(super::read(&shut.inbox, &shut.identity, renamed).unwrap(), Reading::Unreadable));
        let mut bytes = fs::read(sealed.path(&shut.inbox)).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        fs::write(sealed.path(&shut.inbox), bytes).unwrap();
        assert!(matches!(super::read(&shut.inbox, &shut.identity, sealed).unwrap(), Reading::Unreadable));
        assert_eq!(waiting(&shut.inbox).unwrap().len(), 2);
    }
}
