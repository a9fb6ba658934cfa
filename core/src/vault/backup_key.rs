//! The key that backups are sealed to, out of the recovery code alone: what is on the paper opens them, on any
//! machine, with any `age` tool (docs/export-format.md says how, for a time without Layby).

use age::x25519::Identity;
use bech32::{Bech32, Hrp};
use zeroize::Zeroizing;

use super::error::Error;
use super::recovery_code::RecoveryCode;
use super::secret::derive;

/// Another purpose than the recovery slot's: neither key tells anything of the other.
const PURPOSE: &str = "layby backup identity 1";

/// The age identity of a recovery code, as text: `AGE-SECRET-KEY-1…`.
///
/// HKDF-SHA256 of the code's 18 bytes, no salt (on a new phone there is nothing but the code), gives the 32 bytes
/// of an X25519 secret key; Bech32 writes them as age does.
pub fn written_identity(code: &RecoveryCode) -> Result<Zeroizing<String>, Error> {
    let key = derive(code.expose(), &[], PURPOSE)?;
    let hrp = Hrp::parse("age-secret-key-").map_err(|_| Error::Crypto)?;
    Ok(Zeroizing::new(bech32::encode_upper::<Bech32>(hrp, key.expose()).map_err(|_| Error::Crypto)?))
}

/// The age identity of a recovery code.
pub fn identity(code: &RecoveryCode) -> Result<Identity, Error> {
    written_identity(code)?.parse().map_err(|_| Error::Crypto)
}

#[cfg(test)]
mod tests {
    use super::*;
    use age::secrecy::ExposeSecret;

    /// The vector of docs/export-format.md, made by another implementation: Python's `hmac` for HKDF (RFC 5869)
    /// and BIP 173's reference encoder. A change here would leave every backup there is unopened.
    #[test]
    fn the_documented_code_gives_the_documented_identity() {
        let code = RecoveryCode::from_written(b"000G-40R4-0M30-E209-185G-R38E-1W81-2YG9").unwrap();
        assert_eq!(code.expose(), (0..18).map(|n| n as u8).collect::<Vec<u8>>());
        assert_eq!(
            written_identity(&code).unwrap().as_str(),
            "AGE-SECRET-KEY-1N6NN090P8JCXFSV9HQ09ULX6595726AKWRLNK2KL3EWUTYY8SLHQL3P3PW"
        );
        assert_eq!(
            identity(&code).unwrap().to_string().expose_secret(),
            "AGE-SECRET-KEY-1N6NN090P8JCXFSV9HQ09ULX6595726AKWRLNK2KL3EWUTYY8SLHQL3P3PW"
        );
    }

    #[test]
    fn another_code_is_another_identity() {
        let (one, other) = (RecoveryCode::random().unwrap(), RecoveryCode::random().unwrap());
        assert_ne!(written_identity(&one).unwrap(), written_identity(&other).unwrap());
        assert_eq!(written_identity(&one).unwrap(), written_identity(&one).unwrap());
    }
}
