//! The header: three lines of text, so that anyone can see what lies in it, and only the key can change it.
//!
//! ```text
//! layby notebook 1                                   magic and version
//! {"notebook":"…","database_salt":"…",…,"slots":[…]}  one line of JSON
//! 5f0c…                                              HMAC-SHA256 over both lines, under the database key
//! ```

use std::path::Path;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::error::{Error, HeaderProblem};
use super::files;
use super::secret::{DeviceSecret, Key, derive, mac, mac_holds};
use super::slots::{Slot, hex};

const MAGIC: &str = "layby notebook ";
/// The header format this build writes and reads.
pub const VERSION: u32 = 1;
const LIMIT: u64 = 16 * 1024;
const MAC_PURPOSE: &str = "layby header mac 1";
const DEVICE_PURPOSE: &str = "layby header device 1";

/// What the header says. Everything in it is authenticated by the MAC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// This notebook's id.
    pub notebook: Uuid,
    /// The database's salt: its first 16 bytes. Another salt is another database.
    #[serde(with = "hex")]
    pub database_salt: [u8; 16],
    /// Counts every change of the header. The database remembers the last it saw.
    pub generation: u64,
    /// HMAC of the notebook's id under the device's secret, so that another phone is told from a wrong passcode.
    #[serde(with = "hex")]
    pub device: [u8; 32],
    /// The ways of opening.
    pub slots: Vec<Slot>,
}

/// A header as read: usable for unwrapping, not yet believed.
#[derive(Debug)]
pub struct Unverified {
    header: Header,
    signed: Vec<u8>,
    tag: Vec<u8>,
}

impl Header {
    /// Marks the header as belonging to this device.
    pub fn bind_to(&mut self, device: &DeviceSecret) -> Result<(), Error> {
        self.device = device.tag(DEVICE_PURPOSE, self.notebook.as_bytes())?;
        Ok(())
    }

    /// Whether it was last bound to this device.
    pub fn is_bound_to(&self, device: &DeviceSecret) -> Result<bool, Error> {
        device.verifies(DEVICE_PURPOSE, self.notebook.as_bytes(), &self.device)
    }

    /// Puts a slot in, in place of one of its kind.
    pub fn put(&mut self, slot: Slot) {
        self.slots.retain(|other| !other.same_kind(&slot));
        self.slots.push(slot);
    }

    /// Writes it, one generation on, in one step.
    pub fn write(&mut self, path: &Path, key: &Key) -> Result<(), Error> {
        self.generation = self.generation.saturating_add(1);
        let body = serde_json::to_string(self).map_err(|_| Error::Crypto)?;
        let signed = format!("{MAGIC}{VERSION}\n{body}\n");
        let tag = mac(&derive(key.expose(), &[], MAC_PURPOSE)?, signed.as_bytes())?;
        files::replace(path, format!("{signed}{}\n", HEXLOWER.encode(&tag)).as_bytes())?;
        Ok(())
    }

    /// The slot of a kind, if there is one.
    pub fn slot(&self, kind: impl Fn(&Slot) -> bool) -> Option<&Slot> {
        self.slots.iter().find(|slot| kind(slot))
    }
}

impl Unverified {
    /// Reads a header and holds every number in it to its bounds.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let bytes = match files::read_up_to(path, LIMIT) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::FileTooLarge => {
                return Err(HeaderProblem::Unreadable.into());
            }
            Err(error) => return Err(error.into()),
        };
        Self::parse(&bytes)
    }

    /// The same from bytes. Never panics, whatever they are.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        let text = std::str::from_utf8(bytes).map_err(|_| HeaderProblem::Unreadable)?;
        let mut lines = text.split_inclusive('\n');
        let (Some(magic), Some(body), Some(tag), None) =
            (lines.next(), lines.next(), lines.next(), lines.next())
        else {
            return Err(HeaderProblem::Unreadable.into());
        };
        let version: u32 = magic
            .strip_prefix(MAGIC)
            .and_then(|v| v.strip_suffix('\n'))
            .and_then(|v| v.parse().ok())
            .ok_or(HeaderProblem::Unreadable)?;
        if version > VERSION {
            return Err(Error::Newer { found: version });
        }
        let header: Header = serde_json::from_str(body).map_err(|_| HeaderProblem::Unreadable)?;
        for slot in &header.slots {
            slot.check()?;
        }
        let tag = tag.strip_suffix('\n').and_then(|t| HEXLOWER.decode(t.as_bytes()).ok());
        let tag = tag.ok_or(HeaderProblem::Unreadable)?;
        Ok(Self { header, signed: [magic, body].concat().into_bytes(), tag })
    }

    /// What it claims: enough to try a secret with, and to say whether a passcode is set.
    pub fn claimed(&self) -> &Header {
        &self.header
    }

    /// Believes it, once the key it unwrapped to has signed it.
    pub fn verified(self, key: &Key) -> Result<Header, Error> {
        let mac_key = derive(key.expose(), &[], MAC_PURPOSE)?;
        if mac_holds(&mac_key, &self.signed, &self.tag) {
            Ok(self.header)
        } else {
            Err(HeaderProblem::Altered.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::error::Damage;
    use super::*;
    use crate::vault::kdf::KdfParameters;
    use proptest::prelude::*;

    fn written() -> (Key, Vec<u8>) {
        let folder = tempfile::tempdir().unwrap();
        let (key, notebook, device) =
            (Key::random().unwrap(), Uuid::now_v7(), DeviceSecret::new(&[9; 32]).unwrap());
        let mut header =
            Header { notebook, database_salt: [3; 16], generation: 0, device: [0; 32], slots: vec![] };
        header.bind_to(&device).unwrap();
        header.put(Slot::passcode(&key, notebook, &device, b"193756", KdfParameters::FLOOR).unwrap());
        header.write(&folder.path().join("header"), &key).unwrap();
        (key, std::fs::read(folder.path().join("header")).unwrap())
    }

    #[test]
    fn it_reads_back_and_is_believed_only_under_its_key() {
        let (key, bytes) = written();
        assert_eq!(Unverified::parse(&bytes).unwrap().verified(&key).unwrap().generation, 1);
        let stranger = Key::random().unwrap();
        let refused = Unverified::parse(&bytes).unwrap().verified(&stranger);
        assert!(matches!(refused, Err(Error::Damaged(Damage::HeaderAltered))));
    }

    #[test]
    fn every_single_byte_changed_is_refused() {
        let (key, bytes) = written();
        for place in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[place] ^= 1;
            let read = Unverified::parse(&changed).and_then(|header| header.verified(&key));
            assert!(read.is_err(), "byte {place}");
        }
    }

    #[test]
    fn parameters_out_of_bounds_never_reach_the_kdf() {
        let (_, bytes) = written();
        let text = String::from_utf8(bytes).unwrap();
        for memory in ["1", "19455", "262145", "4294967295"] {
            let changed = text.replace("\"memory_kib\":19456", &format!("\"memory_kib\":{memory}"));
            assert_ne!(changed, text);
            let refused = Unverified::parse(changed.as_bytes());
            assert!(matches!(refused, Err(Error::Damaged(Damage::Header))), "{memory}");
        }
    }

    #[test]
    fn a_newer_format_is_named_not_guessed() {
        let (_, bytes) = written();
        let newer = String::from_utf8(bytes).unwrap().replace("layby notebook 1", "layby notebook 2");
        assert!(matches!(Unverified::parse(newer.as_bytes()), Err(Error::Newer { found: 2 })));
    }

    proptest! {
        #[test]
        fn any_bytes_are_refused_without_a_panic(bytes: Vec<u8>) {
            prop_assert!(Unverified::parse(&bytes).is_err());
        }

        #[test]
        fn a_header_cut_anywhere_is_refused(cut in 0usize..500) {
            let (_, bytes) = written();
            prop_assume!(cut < bytes.len());
            prop_assert!(Unverified::parse(&bytes[..cut]).is_err());
        }
    }
}
