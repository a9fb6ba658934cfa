//! Key material: wiped when dropped, printed never, compared in constant time.

use std::fmt;

use ring::hkdf;
use ring::hmac;
use ring::rand::{SecureRandom, SystemRandom};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::error::Error;

/// Length of every key here, in bytes.
pub const KEY_LEN: usize = 32;

/// A 32-byte key.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; KEY_LEN]);

impl Key {
    /// A fresh random key.
    pub fn random() -> Result<Self, Error> {
        Ok(Self(random_bytes()?))
    }

    /// Takes exactly 32 bytes; `None` for any other length.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// The key's bytes, for the one library call that needs them.
    pub fn expose(&self) -> &[u8; KEY_LEN] {
        &self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// The secret that the phone's keystore gives this app, of any length from 16 bytes; the desk shell keeps
/// its own in a file. Everything that uses it derives from it, so it is itself never a key.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DeviceSecret(Vec<u8>);

impl DeviceSecret {
    /// Shortest secret that is taken.
    pub const MINIMUM: usize = 16;

    /// `None` when it is too short to be a secret.
    pub fn new(bytes: &[u8]) -> Option<Self> {
        (bytes.len() >= Self::MINIMUM).then(|| Self(bytes.to_vec()))
    }

    /// The secret's bytes, to be mixed into a derivation.
    pub fn expose(&self) -> &[u8] {
        &self.0
    }

    /// HMAC-SHA256 over `message` under a key of this secret's for this `purpose` alone.
    pub fn tag(&self, purpose: &str, message: &[u8]) -> Result<[u8; 32], Error> {
        let key = derive(&self.0, &[], purpose)?;
        mac(&key, message)
    }

    /// Whether `tag` is what [`Self::tag`] gives, in constant time.
    pub fn verifies(&self, purpose: &str, message: &[u8], tag: &[u8]) -> Result<bool, Error> {
        let key = derive(&self.0, &[], purpose)?;
        Ok(mac_holds(&key, message, tag))
    }
}

impl fmt::Debug for DeviceSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceSecret(…)")
    }
}

/// Random bytes from the system.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes)?;
    Ok(bytes)
}

/// HKDF-SHA256: a 32-byte key out of `secret`, for one purpose only.
pub fn derive(secret: &[u8], salt: &[u8], purpose: &str) -> Result<Key, Error> {
    let mut key = Key([0; KEY_LEN]);
    hkdf::Salt::new(hkdf::HKDF_SHA256, salt)
        .extract(secret)
        .expand(&[purpose.as_bytes()], hkdf::HKDF_SHA256)?
        .fill(&mut key.0)?;
    Ok(key)
}

/// HMAC-SHA256.
pub fn mac(key: &Key, message: &[u8]) -> Result<[u8; 32], Error> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key.expose());
    hmac::sign(&key, message).as_ref().try_into().map_err(|_| Error::Crypto)
}

/// Whether an HMAC-SHA256 holds, in constant time.
pub fn mac_holds(key: &Key, message: &[u8], tag: &[u8]) -> bool {
    hmac::verify(&hmac::Key::new(hmac::HMAC_SHA256, key.expose()), message, tag).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hkdf_matches_rfc_5869_case_1() {
        // RFC 5869, A.1: the first 32 bytes of OKM. The purpose there is binary, so ring is called directly.
        let ikm = [0x0b; 22];
        let salt: Vec<u8> = (0u8..=0x0c).collect();
        let info: Vec<u8> = (0xf0u8..=0xf9).collect();
        let mut okm = [0; 32];
        let prk = hkdf::Salt::new(hkdf::HKDF_SHA256, &salt).extract(&ikm);
        prk.expand(&[&info], hkdf::HKDF_SHA256).unwrap().fill(&mut okm).unwrap();
        let hex = data_encoding::HEXLOWER.encode(&okm);
        assert_eq!(hex, "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    }

    #[test]
    fn a_purpose_is_a_key_of_its_own() {
        let secret = DeviceSecret::new(&[7; 32]).unwrap();
        let tag = secret.tag("one", b"message").unwrap();
        assert!(secret.verifies("one", b"message", &tag).unwrap());
        assert!(!secret.verifies("two", b"message", &tag).unwrap());
        assert!(!secret.verifies("one", b"massage", &tag).unwrap());
    }

    #[test]
    fn keys_print_nothing() {
        assert_eq!(format!("{:?}", Key::random().unwrap()), "Key(…)");
        assert_eq!(format!("{:?}", DeviceSecret::new(&[65; 20]).unwrap()), "DeviceSecret(…)");
        assert!(DeviceSecret::new(&[1; 15]).is_none());
    }
}
