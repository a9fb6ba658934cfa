//! The recovery code: what a person writes on paper so that a lost phone is not a lost year.
//!
//! 144 random bits and a 16-bit check, in Crockford's base 32 (no I, L, O or U), eight groups of four:
//! `7K3M-9QXA-…`. Read back in any case, with or without separators; I and L are read as 1, O as 0.

use data_encoding::{Encoding, Specification};
use ring::digest;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::error::Error;
use super::secret::random_bytes;

const SECRET_LEN: usize = 18;
const CHECK_LEN: usize = 2;
const GROUP: usize = 4;

/// The secret behind a recovery code.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; SECRET_LEN]);

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

impl RecoveryCode {
    /// A fresh one.
    pub fn random() -> Result<Self, Error> {
        Ok(Self(random_bytes()?))
    }

    /// The secret bits, to be put through HKDF.
    pub fn expose(&self) -> &[u8] {
        &self.0
    }

    /// As it is shown, once, to be written down: ASCII bytes, groups of four with hyphens.
    pub fn to_written(&self) -> Result<Zeroizing<Vec<u8>>, Error> {
        let mut bytes = Zeroizing::new(self.0.to_vec());
        bytes.extend_from_slice(&check(&self.0)?);
        let letters = Zeroizing::new(alphabet()?.encode(&bytes));
        let groups: Vec<&[u8]> = letters.as_bytes().chunks(GROUP).collect();
        Ok(Zeroizing::new(groups.join(&b'-')))
    }

    /// Reads what a person typed. A slip of the pen is told from a wrong code by the check.
    pub fn from_written(typed: &[u8]) -> Result<Self, Error> {
        let letters: Zeroizing<Vec<u8>> =
            Zeroizing::new(typed.iter().copied().filter(u8::is_ascii_alphanumeric).collect());
        let bytes = Zeroizing::new(alphabet()?.decode(&letters).map_err(|_| Error::RecoveryCodeMistyped)?);
        let (secret, written_check) =
            bytes.split_first_chunk::<SECRET_LEN>().ok_or(Error::RecoveryCodeMistyped)?;
        if written_check != check(secret)? {
            return Err(Error::RecoveryCodeMistyped);
        }
        Ok(Self(*secret))
    }
}

fn check(secret: &[u8]) -> Result<[u8; CHECK_LEN], Error> {
    let hash = digest::digest(&digest::SHA256, secret);
    hash.as_ref().first_chunk::<CHECK_LEN>().copied().ok_or(Error::Crypto)
}

fn alphabet() -> Result<Encoding, Error> {
    let mut crockford = Specification::new();
    crockford.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    crockford.translate.from.push_str("abcdefghjkmnpqrstvwxyzIiLlOo");
    crockford.translate.to.push_str("ABCDEFGHJKMNPQRSTVWXYZ111100");
    crockford.encoding().map_err(|_| Error::Crypto)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn it_reads_what_it_wrote_in_eight_groups_of_four() {
        let code = RecoveryCode::random().unwrap();
        let written = String::from_utf8(code.to_written().unwrap().to_vec()).unwrap();
        assert_eq!(written.split('-').map(str::len).collect::<Vec<_>>(), [4; 8]);
        assert_eq!(RecoveryCode::from_written(written.as_bytes()).unwrap().0, code.0);
        let sloppy = written.to_lowercase().replace('-', "  ").replace('1', "l").replace('0', "o");
        assert_eq!(RecoveryCode::from_written(sloppy.as_bytes()).unwrap().0, code.0);
    }

    proptest! {
        #[test]
        fn one_wrong_letter_is_noticed(secret: [u8; 18], place in 0usize..32, other in 0usize..32) {
            let code = RecoveryCode(secret);
            let mut written: Vec<u8> = code.to_written().unwrap().iter().copied().filter(|b| *b != b'-').collect();
            let letter = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[other];
            prop_assume!(written[place] != letter);
            written[place] = letter;
            // 16 bits of check: a slip passes once in 65,536, and is then a wrong code, never another notebook.
            if let Ok(read) = RecoveryCode::from_written(&written) {
                prop_assert_ne!(read.0, code.0);
            }
        }

        #[test]
        fn anything_at_all_may_be_typed(typed: Vec<u8>) {
            let _ = RecoveryCode::from_written(&typed);
        }
    }
}
