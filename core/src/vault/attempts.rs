//! Wrong passcodes: counted on disk before each one is tried, with growing waits, and never a wipe.
//!
//! No wait after the first four; then 30 seconds, 1, 5, 15 and 60 minutes; after the tenth only the recovery
//! code opens. Waits run on the clock since boot, which nobody can set; a reboot starts the wait again.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use super::error::Error;
use super::files;
use super::secret::DeviceSecret;

/// Wrong passcodes that cost no wait.
pub const FREE: u32 = 4;
/// After so many, only the recovery code opens.
pub const MOST: u32 = 10;

/// Whether a passcode may be tried now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Yes.
    Now,
    /// Not yet.
    Wait(Duration),
    /// No: only the recovery code.
    RecoveryOnly,
}

/// The wait that `failed` wrong passcodes earn.
pub fn wait_after(failed: u32) -> Duration {
    let seconds = match failed {
        0..=FREE => 0,
        5 => 30,
        6 => 60,
        7 => 5 * 60,
        8 => 15 * 60,
        _ => 60 * 60,
    };
    Duration::from_secs(seconds)
}

/// What is on disk: how many were wrong, and when (since boot) the wait began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts {
    /// Wrong passcodes since the last right one.
    pub failed: u32,
    /// Time since boot when the last one was counted.
    pub counted_at: Duration,
}

impl Attempts {
    /// None yet.
    pub const NONE: Self = Self { failed: 0, counted_at: Duration::ZERO };

    /// What may be done at `now` (time since boot).
    pub fn verdict(&self, now: Duration) -> Verdict {
        if self.failed >= MOST {
            return Verdict::RecoveryOnly;
        }
        // Earlier than the count itself: the machine was started again, and the wait with it.
        let waited = now.checked_sub(self.counted_at).unwrap_or(Duration::ZERO);
        match wait_after(self.failed).checked_sub(waited) {
            None | Some(Duration::ZERO) => Verdict::Now,
            Some(left) => Verdict::Wait(left),
        }
    }

    /// The same after a reboot was seen: its wait begins at `now`.
    pub fn restarted_if_rebooted(self, now: Duration) -> Self {
        if now < self.counted_at { Self { counted_at: now, ..self } } else { self }
    }

    /// One more wrong.
    pub fn one_more(self, now: Duration) -> Self {
        Self { failed: self.failed.saturating_add(1), counted_at: now }
    }

    /// Reads the count. A missing or damaged one counts as the last free try: damage alone locks nobody out,
    /// and does not hand out free tries either.
    pub fn read(path: &Path, device: &DeviceSecret) -> Result<Self, Error> {
        let cautious = Self { failed: FREE, counted_at: Duration::ZERO };
        match files::read_up_to(path, LEN as u64) {
            Ok(bytes) => Ok(Self::decode(&bytes, device)?.unwrap_or(cautious)),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::FileTooLarge) => {
                Ok(cautious)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Writes the count through to the disk, in place: a full disk must not keep its owner out.
    pub fn write(&self, path: &Path, device: &DeviceSecret) -> Result<(), Error> {
        let mut file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
        file.write_all(&self.encode(device)?)?;
        file.set_len(LEN as u64)?;
        file.sync_all()?;
        Ok(())
    }

    fn encode(&self, device: &DeviceSecret) -> Result<Vec<u8>, Error> {
        let mut bytes = self.failed.to_be_bytes().to_vec();
        let millis = u64::try_from(self.counted_at.as_millis()).unwrap_or(u64::MAX);
        bytes.extend_from_slice(&millis.to_be_bytes());
        let tag = device.tag(PURPOSE, &bytes)?;
        bytes.extend_from_slice(&tag);
        Ok(bytes)
    }

    fn decode(bytes: &[u8], device: &DeviceSecret) -> Result<Option<Self>, Error> {
        let Some((failed, rest)) = bytes.split_first_chunk::<4>() else { return Ok(None) };
        let Some((millis, tag)) = rest.split_first_chunk::<8>() else { return Ok(None) };
        if !device.verifies(PURPOSE, &[failed.as_slice(), millis].concat(), tag)? {
            return Ok(None);
        }
        let counted_at = Duration::from_millis(u64::from_be_bytes(*millis));
        Ok(Some(Self { failed: u32::from_be_bytes(*failed), counted_at }))
    }
}

const LEN: usize = 4 + 8 + 32;
const PURPOSE: &str = "layby attempts 1";

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn device() -> DeviceSecret {
        DeviceSecret::new(&[4; 32]).unwrap()
    }

    #[test]
    fn the_waits_are_the_ones_promised() {
        let minutes = |m: u64| Duration::from_secs(m * 60);
        let waits: Vec<Duration> = (0..MOST).map(wait_after).collect();
        let none = Duration::ZERO;
        assert_eq!(waits[..5], [none; 5]);
        assert_eq!(waits[5..], [Duration::from_secs(30), minutes(1), minutes(5), minutes(15), minutes(60)]);
        assert_eq!(Attempts { failed: 10, counted_at: none }.verdict(minutes(1000)), Verdict::RecoveryOnly);
    }

    #[test]
    fn a_reboot_starts_the_wait_again() {
        let counted = Attempts { failed: 5, counted_at: Duration::from_secs(900) };
        assert_eq!(counted.verdict(Duration::from_secs(929)), Verdict::Wait(Duration::from_secs(1)));
        assert_eq!(counted.verdict(Duration::from_secs(930)), Verdict::Now);
        let rebooted = counted.restarted_if_rebooted(Duration::from_secs(10));
        assert_eq!(rebooted.verdict(Duration::from_secs(39)), Verdict::Wait(Duration::from_secs(1)));
        assert_eq!(rebooted.verdict(Duration::from_secs(40)), Verdict::Now);
    }

    #[test]
    fn a_count_nobody_signed_is_the_last_free_try() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("attempts");
        assert_eq!(Attempts::read(&path, &device()).unwrap().failed, FREE);
        Attempts { failed: 7, counted_at: Duration::from_secs(5) }.write(&path, &device()).unwrap();
        assert_eq!(Attempts::read(&path, &device()).unwrap().failed, 7);
        let mut bytes = std::fs::read(&path).unwrap();
        bytes[3] = 0;
        std::fs::write(&path, &bytes).unwrap();
        assert_eq!(Attempts::read(&path, &device()).unwrap().failed, FREE);
        std::fs::write(&path, [0; 500]).unwrap();
        assert_eq!(Attempts::read(&path, &device()).unwrap().failed, FREE);
    }

    proptest! {
        #[test]
        fn whatever_the_clock_does_the_whole_wait_is_waited_since_boot(
            failed in 5u32..MOST, counted in 0u64..1_000_000, now in 0u64..1_000_000,
        ) {
            let counted = Attempts { failed, counted_at: Duration::from_secs(counted) };
            let now = Duration::from_secs(now);
            if counted.verdict(now) == Verdict::Now {
                prop_assert!(now >= wait_after(failed));
            }
        }

        #[test]
        fn any_bytes_on_disk_can_be_read(bytes: Vec<u8>) {
            let _ = Attempts::decode(&bytes, &device()).unwrap();
        }
    }
}
