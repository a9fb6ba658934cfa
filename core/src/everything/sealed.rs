//! The document inside an `age` file: to the recovery code's recipient for a backup, under a passphrase of ours
//! for a file of everything. The ordinary `age` tool opens both.

use std::io::{Read, Write};

use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient, secrecy::SecretString};

use super::{Error, LARGEST};
use crate::storage;

/// scrypt's N is 2 to this. The passphrase is 144 random bits, so nothing hangs on it: it is low enough for any
/// machine to open the file in a moment.
const WORK: u8 = 15;

/// Seals what `write` writes to each of these recipients.
pub fn to_recipients(
    recipients: &[&dyn Recipient],
    write: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
) -> Result<Vec<u8>, Error> {
    let encryptor = Encryptor::with_recipients(recipients.iter().copied()).map_err(|_| Error::Crypto)?;
    let mut sealed = Vec::new();
    let mut out = encryptor.wrap_output(&mut sealed).map_err(|_| Error::Crypto)?;
    write(&mut out)?;
    out.finish().map_err(storage::Error::from)?;
    Ok(sealed)
}

/// Seals what `write` writes under a passphrase.
pub fn under_passphrase(
    passphrase: &str,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
) -> Result<Vec<u8>, Error> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(WORK);
    to_recipients(&[&recipient], write)
}

/// Opens a sealed document. Its header is authenticated before a byte is read, and every 64 KiB of it before
/// they are handed on; that nothing is cut off shows at the end.
pub fn open<'b>(sealed: &'b [u8], identity: &dyn Identity) -> Result<impl Read + use<'b>, Error> {
    if sealed.len() > LARGEST {
        return Err(Error::TooLarge);
    }
    let decryptor = Decryptor::new_buffered(sealed).map_err(|_| Error::Damaged)?;
    decryptor.decrypt(std::iter::once(identity)).map_err(|error| match error {
        DecryptError::NoMatchingKeys => Error::AnotherCode,
        _ => Error::Damaged,
    })
}
