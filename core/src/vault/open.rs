//! Opening with a secret, and changing the secrets while open.

use std::io;

use super::attempts::{Attempts, Verdict};
use super::error::{Damage, Error};
use super::files;
use super::header::{Header, Unverified};
use super::kdf::KdfParameters;
use super::places::Places;
use super::recovery_code::RecoveryCode;
use super::secret::{DeviceSecret, Key};
use super::slots::Slot;
use crate::moment::Clock;

/// Fewest characters of a passcode. Six digits are enough only because the device's secret is mixed in and
/// wrong ones are counted.
pub const PASSCODE_MINIMUM: usize = 6;

/// The keys, unlocked.
#[derive(Debug)]
pub struct Opened {
    /// The database key.
    pub key: Key,
    /// The header, verified.
    pub header: Header,
}

/// What can be said of a vault without opening it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outside {
    /// A passcode is set.
    pub passcode: bool,
    /// A face or finger may open it.
    pub biometric: bool,
    /// A recovery code was issued.
    pub recovery_code: bool,
    /// The header was last bound to this device.
    pub this_device: bool,
    /// Wrong passcodes so far.
    pub failed: u32,
    /// Whether a passcode may be tried.
    pub verdict: Verdict,
}

/// Looks at a vault from outside; `None` when there is none.
pub fn look(places: &Places, device: &DeviceSecret, clock: &dyn Clock) -> Result<Option<Outside>, Error> {
    let header = match read(places) {
        Err(Error::NotBegun) => return Ok(None),
        other => other?,
    };
    let header = header.claimed();
    let attempts = Attempts::read(&places.attempts(), device)?;
    Ok(Some(Outside {
        passcode: header.slot(is_passcode).is_some(),
        biometric: header.slot(is_biometric).is_some(),
        recovery_code: header.slot(is_recovery).is_some(),
        this_device: header.is_bound_to(device)?,
        failed: attempts.failed,
        verdict: attempts.verdict(clock.since_boot()),
    }))
}

/// Opens with the device's secret alone, while no passcode is set.
pub fn with_device(places: &Places, device: &DeviceSecret) -> Result<Opened, Error> {
    let header = read(places)?;
    let claimed = header.claimed();
    let slot = claimed.slot(is_provisional).ok_or(Error::NoSuchSlot)?;
    let key = slot.open_provisional(claimed.notebook, device)?.ok_or(Error::AnotherDevice)?;
    Ok(Opened { header: header.verified(&key)?, key })
}

/// Opens with a passcode. The try is counted on disk before the KDF runs, and uncounted if it was right.
pub fn with_passcode(
    places: &Places,
    device: &DeviceSecret,
    passcode: &[u8],
    clock: &dyn Clock,
) -> Result<Opened, Error> {
    let header = read(places)?;
    let _held = files::hold_lock(places)?;
    let claimed = header.claimed();
    let slot = claimed.slot(is_passcode).ok_or(Error::NoSuchSlot)?;
    if !claimed.is_bound_to(device)? {
        return Err(Error::AnotherDevice);
    }
    let now = clock.since_boot();
    let read = Attempts::read(&places.attempts(), device)?;
    let attempts = read.restarted_if_rebooted(now);
    if attempts != read {
        attempts.write(&places.attempts(), device)?;
    }
    match attempts.verdict(now) {
        Verdict::RecoveryOnly => return Err(Error::RecoveryOnly),
        Verdict::Wait(left) => return Err(Error::Wait { seconds: left.as_millis().div_ceil(1000) as u64 }),
        Verdict::Now => {}
    }
    let counted = attempts.one_more(now);
    counted.write(&places.attempts(), device)?;
    match slot.open_passcode(claimed.notebook, device, passcode)? {
        Some(key) => {
            let header = header.verified(&key)?;
            Attempts::NONE.write(&places.attempts(), device)?;
            Ok(Opened { header, key })
        }
        None => Err(Error::WrongPasscode { failed: counted.failed }),
    }
}

/// Opens with the key that the phone's keystore gave out for a face or finger. It is random, so a wrong one is a
/// mistake and no guess: it is not counted, and wrong passcodes do not keep it out.
pub fn with_biometric(places: &Places, device: &DeviceSecret, given: &[u8]) -> Result<Opened, Error> {
    let header = read(places)?;
    let claimed = header.claimed();
    let slot = claimed.slot(is_biometric).ok_or(Error::NoSuchSlot)?;
    if !claimed.is_bound_to(device)? {
        return Err(Error::AnotherDevice);
    }
    let biometric = Key::from_slice(given).ok_or(Error::WrongBiometricKey)?;
    let key = slot.open_biometric(claimed.notebook, device, &biometric)?.ok_or(Error::WrongBiometricKey)?;
    Ok(Opened { header: header.verified(&key)?, key })
}

/// Opens with the recovery code, on any device. Whoever holds it is the owner: the count of wrong passcodes
/// starts again.
pub fn with_recovery_code(places: &Places, device: &DeviceSecret, typed: &[u8]) -> Result<Opened, Error> {
    let header = read(places)?;
    let code = RecoveryCode::from_written(typed)?;
    let claimed = header.claimed();
    let slot = claimed.slot(is_recovery).ok_or(Error::NoSuchSlot)?;
    let key = slot.open_recovery(claimed.notebook, &code)?.ok_or(Error::WrongRecoveryCode)?;
    let header = header.verified(&key)?;
    let _held = files::hold_lock(places)?;
    Attempts::NONE.write(&places.attempts(), device)?;
    Ok(Opened { header, key })
}

/// Sets the passcode, in place of an earlier one and of the provisional slot, and binds the vault to this
/// device.
pub fn set_passcode(
    places: &Places,
    device: &DeviceSecret,
    key: &Key,
    passcode: &[u8],
    kdf: KdfParameters,
) -> Result<Header, Error> {
    long_enough(passcode)?;
    change(places, key, |header| {
        let slot = Slot::passcode(key, header.notebook, device, passcode, kdf)?;
        // What was mixed with another device's secret never opens again.
        let elsewhere = !header.is_bound_to(device)?;
        header.slots.retain(|slot| !(is_provisional(slot) || elsewhere && is_biometric(slot)));
        header.put(slot);
        header.bind_to(device)
    })
}

/// Makes a key for a face or finger, in place of an earlier one. The phone's keystore is to keep it.
pub fn enrol_biometric(places: &Places, device: &DeviceSecret, key: &Key) -> Result<(Header, Key), Error> {
    let biometric = Key::random()?;
    let header = change(places, key, |header| {
        header.put(Slot::biometric(key, header.notebook, device, &biometric)?);
        Ok(())
    })?;
    Ok((header, biometric))
}

/// Takes the way in by face or finger away. None there is no error.
pub fn forget_biometric(places: &Places, key: &Key) -> Result<Header, Error> {
    change(places, key, |header| {
        header.slots.retain(|slot| !is_biometric(slot));
        Ok(())
    })
}

/// Refuses a passcode that is too short to be one.
pub fn long_enough(passcode: &[u8]) -> Result<(), Error> {
    // Counted in characters where it is text, in bytes where a shell sends something else.
    let length = std::str::from_utf8(passcode).map_or(passcode.len(), |text| text.chars().count());
    if length < PASSCODE_MINIMUM { Err(Error::PasscodeTooShort) } else { Ok(()) }
}

/// Issues a recovery code; any earlier one stops working. It is still to be written down.
pub fn issue_recovery_code(places: &Places, key: &Key) -> Result<(Header, RecoveryCode), Error> {
    let code = RecoveryCode::random()?;
    let header = change(places, key, |header| {
        let slot = Slot::recovery(key, header.notebook, &code)?;
        header.put(slot);
        Ok(())
    })?;
    Ok((header, code))
}

fn change(
    places: &Places,
    key: &Key,
    edit: impl FnOnce(&mut Header) -> Result<(), Error>,
) -> Result<Header, Error> {
    let _held = files::hold_lock(places)?;
    let mut header = read(places)?.verified(key)?;
    edit(&mut header)?;
    header.write(&places.header(), key)?;
    Ok(header)
}

fn read(places: &Places) -> Result<Unverified, Error> {
    match Unverified::read(&places.header()) {
        Err(Error::Io(error)) if error.kind() == io::ErrorKind::NotFound => {
            // A vault without its header is a loss to be said, not a notebook that never was.
            Err(if places.vault().exists() { Error::Damaged(Damage::Header) } else { Error::NotBegun })
        }
        other => other,
    }
}

fn is_provisional(slot: &Slot) -> bool {
    matches!(slot, Slot::Provisional { .. })
}
fn is_passcode(slot: &Slot) -> bool {
    matches!(slot, Slot::Passcode { .. })
}
fn is_biometric(slot: &Slot) -> bool {
    matches!(slot, Slot::Biometric { .. })
}
fn is_recovery(slot: &Slot) -> bool {
    matches!(slot, Slot::Recovery { .. })
}
