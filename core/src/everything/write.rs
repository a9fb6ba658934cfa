//! From a database to the document, row by row.

use std::io::{self, Write};

use ring::digest;
use rusqlite::Connection;
use serde::Serialize;

use super::{Error, FORMAT};
use crate::moment::Moment;
use crate::storage::whole::Step;
use crate::storage::{self, meta, open, whole};

/// Writes everything that travels. The connection must see one state throughout: begin a transaction first, or
/// let nobody else write. The same notebook gives the same bytes.
pub fn write(
    connection: &Connection,
    made: Moment,
    out: &mut dyn Write,
    step: Step<'_>,
) -> Result<(), Error> {
    let tables = whole::tables(connection)?;
    let mut total = 1;
    for table in &tables {
        total += table.rows(connection)?;
    }
    text(out, "{\"format\":")?;
    json(out, &FORMAT)?;
    text(out, ",\n\"version\":")?;
    json(out, &open::SCHEMA)?;
    text(out, ",\n\"made\":")?;
    json(out, &made.to_rfc3339())?;
    text(out, ",\n\"settings\":")?;
    let mut settings = serde_json::Map::new();
    for key in meta::TRAVELS {
        if let Some(value) = meta::get(connection, key)? {
            settings.insert(key.to_owned(), value.into());
        }
    }
    json(out, &settings)?;
    let mut done = 0;
    for table in &tables {
        text(out, ",\n")?;
        json(out, &table.name())?;
        text(out, ":[")?;
        let mut first = true;
        table.each(connection, &mut |row| {
            // Seldom enough to cost nothing, often enough to be heard at once.
            if done % 64 == 0 && !step(u32::try_from(1000 * done / total).unwrap_or(1000)) {
                return Err(storage::Error::Cancelled);
            }
            done += 1;
            text(out, if std::mem::take(&mut first) { "\n" } else { ",\n" })?;
            json(out, &row)
        })?;
        text(out, "]")?;
    }
    text(out, "}\n")?;
    Ok(())
}

/// Names everything that travels, without telling any of it.
pub fn fingerprint(connection: &Connection, step: Step<'_>) -> Result<String, Error> {
    let mut hash = Hash::default();
    let made = Moment::from_stored(0, 0).ok_or(Error::Crypto)?;
    write(connection, made, &mut hash, step)?;
    Ok(hash.finish())
}

/// SHA-256 of what is written into it.
pub struct Hash(digest::Context);

impl Default for Hash {
    fn default() -> Self {
        Self(digest::Context::new(&digest::SHA256))
    }
}

impl Hash {
    /// In lower-case hexadecimal.
    pub fn finish(self) -> String {
        data_encoding::HEXLOWER.encode(self.0.finish().as_ref())
    }
}

impl Write for Hash {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn text(out: &mut dyn Write, text: &str) -> Result<(), storage::Error> {
    Ok(out.write_all(text.as_bytes())?)
}

fn json(out: &mut dyn Write, value: &impl Serialize) -> Result<(), storage::Error> {
    serde_json::to_writer(out, value).map_err(|error| io::Error::from(error).into())
}
