//! Argon2id for the passcode, with its parameters held to bounds before they are ever run.

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::error::{Error, HeaderProblem};

/// Argon2id parameters, as stored in a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KdfParameters {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl KdfParameters {
    /// What a new slot gets: 64 MiB, 3 passes (RFC 9106's second recommendation; 142 ms on a 2-core x86-64).
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };
    /// The weakest that is accepted: OWASP's Argon2id minimum, 19 MiB and 2 passes.
    pub const FLOOR: Self = Self { memory_kib: 19 * 1024, passes: 2, lanes: 1 };
    /// The heaviest that is run, so that a forged header cannot exhaust a phone.
    pub const CEILING: Self = Self { memory_kib: 256 * 1024, passes: 10, lanes: 4 };

    /// Whether they lie between the floor and the ceiling.
    pub fn within_bounds(&self) -> bool {
        (Self::FLOOR.memory_kib..=Self::CEILING.memory_kib).contains(&self.memory_kib)
            && (Self::FLOOR.passes..=Self::CEILING.passes).contains(&self.passes)
            && (Self::FLOOR.lanes..=Self::CEILING.lanes).contains(&self.lanes)
    }

    /// Argon2id of a passcode. Refuses parameters out of bounds before allocating anything.
    pub fn stretch(&self, passcode: &[u8], salt: &[u8]) -> Result<Zeroizing<[u8; 32]>, Error> {
        if !self.within_bounds() {
            return Err(HeaderProblem::Parameters.into());
        }
        let params =
            Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(|_| Error::Crypto)?;
        let mut out = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passcode, salt, out.as_mut())
            .map_err(|_| Error::Crypto)?;
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_bounds_themselves_are_allowed_and_one_beyond_is_not() {
        assert!(KdfParameters::FLOOR.within_bounds() && KdfParameters::CEILING.within_bounds());
        assert!(KdfParameters::STANDARD.within_bounds());
        let weak = KdfParameters { memory_kib: 19 * 1024 - 1, ..KdfParameters::FLOOR };
        let once = KdfParameters { passes: 1, ..KdfParameters::FLOOR };
        let huge = KdfParameters { memory_kib: 256 * 1024 + 1, ..KdfParameters::CEILING };
        let long = KdfParameters { passes: 11, ..KdfParameters::CEILING };
        for refused in [weak, once, huge, long] {
            assert!(matches!(refused.stretch(b"passcode", &[0; 16]), Err(Error::Damaged(_))), "{refused:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_out_of_bounds_is_run(memory_kib: u32, passes: u32, lanes: u32) {
            let parameters = KdfParameters { memory_kib, passes, lanes };
            prop_assume!(!parameters.within_bounds());
            prop_assert!(parameters.stretch(b"passcode", &[0; 16]).is_err());
        }
    }
}
