//! Slots: each wraps the same database key for one way of opening.

use data_encoding::HEXLOWER;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::error::{Error, HeaderProblem};
use super::kdf::KdfParameters;
use super::recovery_code::RecoveryCode;
use super::secret::{DeviceSecret, Key, derive, random_bytes};

/// One way of opening. At most one of each kind lies in a header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Slot {
    /// The device's secret alone, from the first jot until a passcode is set.
    Provisional {
        /// The wrapped key.
        wrapped: Wrapped,
    },
    /// A passcode, stretched and mixed with the device's secret.
    Passcode {
        /// How it is stretched.
        kdf: KdfParameters,
        /// The wrapped key.
        wrapped: Wrapped,
    },
    /// A key that the phone's keystore gives out for this face or finger alone, mixed with the device's secret.
    /// The keystore throws it away when a face or finger is added.
    Biometric {
        /// The wrapped key.
        wrapped: Wrapped,
    },
    /// The recovery code alone: it has to work on a new phone.
    Recovery {
        /// The wrapped key.
        wrapped: Wrapped,
    },
}

/// A database key under AES-256-GCM. The wrapping key is fresh (its salt is), so is the nonce.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wrapped {
    #[serde(with = "hex")]
    salt: [u8; 16],
    #[serde(with = "hex")]
    nonce: [u8; NONCE_LEN],
    #[serde(with = "hex")]
    sealed: [u8; 48],
}

impl Slot {
    /// A provisional slot.
    pub fn provisional(key: &Key, notebook: Uuid, device: &DeviceSecret) -> Result<Self, Error> {
        let salt = random_bytes()?;
        let wrapping = derive(device.expose(), &salt, PROVISIONAL)?;
        Ok(Self::Provisional {
            wrapped: Wrapped::seal(key, &wrapping, salt, &context(PROVISIONAL, notebook, None))?,
        })
    }

    /// A passcode slot.
    pub fn passcode(
        key: &Key,
        notebook: Uuid,
        device: &DeviceSecret,
        passcode: &[u8],
        kdf: KdfParameters,
    ) -> Result<Self, Error> {
        let salt = random_bytes()?;
        let wrapping = passcode_key(device, passcode, kdf, &salt)?;
        let context = context(PASSCODE, notebook, Some(kdf));
        Ok(Self::Passcode { kdf, wrapped: Wrapped::seal(key, &wrapping, salt, &context)? })
    }

    /// A biometric slot.
    pub fn biometric(
        key: &Key,
        notebook: Uuid,
        device: &DeviceSecret,
        biometric: &Key,
    ) -> Result<Self, Error> {
        let salt = random_bytes()?;
        let wrapping = biometric_key(device, biometric, &salt)?;
        Ok(Self::Biometric {
            wrapped: Wrapped::seal(key, &wrapping, salt, &context(BIOMETRIC, notebook, None))?,
        })
    }

    /// A recovery slot.
    pub fn recovery(key: &Key, notebook: Uuid, code: &RecoveryCode) -> Result<Self, Error> {
        let salt = random_bytes()?;
        let wrapping = derive(code.expose(), &salt, RECOVERY)?;
        Ok(Self::Recovery {
            wrapped: Wrapped::seal(key, &wrapping, salt, &context(RECOVERY, notebook, None))?,
        })
    }

    /// Opens a provisional slot; `None` when this device's secret is not the one.
    pub fn open_provisional(&self, notebook: Uuid, device: &DeviceSecret) -> Result<Option<Key>, Error> {
        let Self::Provisional { wrapped } = self else { return Err(Error::NoSuchSlot) };
        let wrapping = derive(device.expose(), &wrapped.salt, PROVISIONAL)?;
        wrapped.open(&wrapping, &context(PROVISIONAL, notebook, None))
    }

    /// Opens a passcode slot; `None` when it is not the passcode. Takes as long as the KDF takes.
    pub fn open_passcode(
        &self,
        notebook: Uuid,
        device: &DeviceSecret,
        passcode: &[u8],
    ) -> Result<Option<Key>, Error> {
        let Self::Passcode { kdf, wrapped } = self else { return Err(Error::NoSuchSlot) };
        let wrapping = passcode_key(device, passcode, *kdf, &wrapped.salt)?;
        wrapped.open(&wrapping, &context(PASSCODE, notebook, Some(*kdf)))
    }

    /// Opens a biometric slot; `None` when it is not its key.
    pub fn open_biometric(
        &self,
        notebook: Uuid,
        device: &DeviceSecret,
        biometric: &Key,
    ) -> Result<Option<Key>, Error> {
        let Self::Biometric { wrapped } = self else { return Err(Error::NoSuchSlot) };
        let wrapping = biometric_key(device, biometric, &wrapped.salt)?;
        wrapped.open(&wrapping, &context(BIOMETRIC, notebook, None))
    }

    /// Opens a recovery slot; `None` when it is not the code.
    pub fn open_recovery(&self, notebook: Uuid, code: &RecoveryCode) -> Result<Option<Key>, Error> {
        let Self::Recovery { wrapped } = self else { return Err(Error::NoSuchSlot) };
        let wrapping = derive(code.expose(), &wrapped.salt, RECOVERY)?;
        wrapped.open(&wrapping, &context(RECOVERY, notebook, None))
    }

    /// Bounds that hold before anything in the slot is used.
    pub fn check(&self) -> Result<(), HeaderProblem> {
        match self {
            Self::Passcode { kdf, .. } if !kdf.within_bounds() => Err(HeaderProblem::Parameters),
            _ => Ok(()),
        }
    }

    /// Whether both are the same way of opening.
    pub(super) fn same_kind(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

const PROVISIONAL: &str = "layby slot provisional 1";
const PASSCODE: &str = "layby slot passcode 1";
const BIOMETRIC: &str = "layby slot biometric 1";
const RECOVERY: &str = "layby slot recovery 1";

/// The passcode and the device's secret, both needed: a copied file cannot be attacked off the phone.
fn passcode_key(
    device: &DeviceSecret,
    passcode: &[u8],
    kdf: KdfParameters,
    salt: &[u8],
) -> Result<Key, Error> {
    let mut mixed = Zeroizing::new(kdf.stretch(passcode, salt)?.to_vec());
    mixed.extend_from_slice(device.expose());
    derive(&mixed, salt, PASSCODE)
}

/// The keystore's key and the device's secret, both needed. The key is random, so nothing has to be stretched.
fn biometric_key(device: &DeviceSecret, biometric: &Key, salt: &[u8]) -> Result<Key, Error> {
    let mut mixed = Zeroizing::new(biometric.expose().to_vec());
    mixed.extend_from_slice(device.expose());
    derive(&mixed, salt, BIOMETRIC)
}

/// What is authenticated along with a wrapped key: its purpose, its notebook, its parameters.
fn context(purpose: &str, notebook: Uuid, kdf: Option<KdfParameters>) -> Vec<u8> {
    let mut context = purpose.as_bytes().to_vec();
    context.extend_from_slice(notebook.as_bytes());
    if let Some(kdf) = kdf {
        for number in [kdf.memory_kib, kdf.passes, kdf.lanes] {
            context.extend_from_slice(&number.to_be_bytes());
        }
    }
    context
}

impl Wrapped {
    fn seal(key: &Key, wrapping: &Key, salt: [u8; 16], context: &[u8]) -> Result<Self, Error> {
        let nonce = random_bytes()?;
        let mut bytes = Zeroizing::new(key.expose().to_vec());
        LessSafeKey::new(UnboundKey::new(&AES_256_GCM, wrapping.expose())?).seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(context),
            &mut *bytes,
        )?;
        let sealed = bytes.as_slice().try_into().map_err(|_| Error::Crypto)?;
        Ok(Self { salt, nonce, sealed })
    }

    fn open(&self, wrapping: &Key, context: &[u8]) -> Result<Option<Key>, Error> {
        let mut bytes = Zeroizing::new(self.sealed.to_vec());
        let opened = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, wrapping.expose())?).open_in_place(
            Nonce::assume_unique_for_key(self.nonce),
            Aad::from(context),
            &mut bytes,
        );
        Ok(opened.ok().and_then(|plain| Key::from_slice(plain)))
    }
}

/// Fixed-length bytes as lower-case hexadecimal, so that a header can be read by eye.
pub(super) mod hex {
    use super::*;

    pub fn serialize<S: Serializer, const N: usize>(bytes: &[u8; N], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&HEXLOWER.encode(bytes))
    }

    pub fn deserialize<'de, D: Deserializer<'de>, const N: usize>(from: D) -> Result<[u8; N], D::Error> {
        let text = String::deserialize(from)?;
        let bytes = HEXLOWER.decode(text.as_bytes()).map_err(serde::de::Error::custom)?;
        bytes.try_into().map_err(|_| serde::de::Error::custom("wrong length"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn device(byte: u8) -> DeviceSecret {
        DeviceSecret::new(&[byte; 32]).unwrap()
    }

    #[test]
    fn each_slot_opens_with_its_own_secret_only() {
        let (key, notebook) = (Key::random().unwrap(), Uuid::now_v7());
        let slot = Slot::provisional(&key, notebook, &device(1)).unwrap();
        assert_eq!(slot.open_provisional(notebook, &device(1)).unwrap().unwrap().expose(), key.expose());
        assert!(slot.open_provisional(notebook, &device(2)).unwrap().is_none());
        assert!(slot.open_provisional(Uuid::now_v7(), &device(1)).unwrap().is_none());

        let slot = Slot::passcode(&key, notebook, &device(1), b"193756", KdfParameters::FLOOR).unwrap();
        assert_eq!(
            slot.open_passcode(notebook, &device(1), b"193756").unwrap().unwrap().expose(),
            key.expose()
        );
        assert!(slot.open_passcode(notebook, &device(1), b"193757").unwrap().is_none());
        assert!(slot.open_passcode(notebook, &device(2), b"193756").unwrap().is_none(), "off the phone");

        let finger = Key::random().unwrap();
        let slot = Slot::biometric(&key, notebook, &device(1), &finger).unwrap();
        let opened = slot.open_biometric(notebook, &device(1), &finger).unwrap();
        assert_eq!(opened.unwrap().expose(), key.expose());
        assert!(slot.open_biometric(notebook, &device(1), &Key::random().unwrap()).unwrap().is_none());
        assert!(slot.open_biometric(notebook, &device(2), &finger).unwrap().is_none(), "off the phone");

        let code = RecoveryCode::random().unwrap();
        let slot = Slot::recovery(&key, notebook, &code).unwrap();
        assert_eq!(slot.open_recovery(notebook, &code).unwrap().unwrap().expose(), key.expose());
        assert!(slot.open_recovery(notebook, &RecoveryCode::random().unwrap()).unwrap().is_none());
    }

    #[test]
    fn parameters_are_authenticated() {
        let (key, notebook) = (Key::random().unwrap(), Uuid::now_v7());
        let slot = Slot::passcode(&key, notebook, &device(1), b"193756", KdfParameters::FLOOR).unwrap();
        let Slot::Passcode { kdf, wrapped } = slot else { panic!() };
        let altered = Slot::Passcode { kdf: KdfParameters { passes: kdf.passes + 1, ..kdf }, wrapped };
        assert!(altered.open_passcode(notebook, &device(1), b"193756").unwrap().is_none());
    }
}
