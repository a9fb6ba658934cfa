//! A passphrase for a file that leaves: made here, so that nobody has to think of a good one.
//!
//! 25 letters and digits in five groups, small, 125 random bits: it looks like nobody's recovery code.

use zeroize::Zeroizing;

use super::error::Error;
use super::secret::random_bytes;

const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const GROUP: usize = 5;
const GROUPS: usize = 5;

/// A fresh passphrase, to be shown once: `k3m9q-xa7pw-…`.
pub fn random() -> Result<Zeroizing<String>, Error> {
    let bytes: Zeroizing<[u8; GROUP * GROUPS]> = Zeroizing::new(random_bytes()?);
    let mut written = Zeroizing::new(String::new());
    for (place, byte) in bytes.iter().enumerate() {
        if place > 0 && place % GROUP == 0 {
            written.push('-');
        }
        // 32 letters: the low five bits of a random byte are as random.
        let letter = LETTERS.get(usize::from(byte & 31)).ok_or(Error::Crypto)?;
        written.push(char::from(*letter));
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::recovery_code::RecoveryCode;

    #[test]
    fn it_is_five_groups_of_five_and_no_recovery_code() {
        let one = random().unwrap();
        assert_eq!(one.split('-').map(str::len).collect::<Vec<_>>(), [5; 5]);
        assert_ne!(one, random().unwrap());
        assert!(RecoveryCode::from_written(one.as_bytes()).is_err());
    }
}
