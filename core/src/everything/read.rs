//! From the document to a database in memory, in one pass, a row at a time.
//!
//! Whatever the bytes are: a typed answer, no panic, and no more memory than the bytes themselves deserve.

use std::fmt;
use std::io::{self, BufReader, Read};

use chrono::DateTime;
use rusqlite::Connection;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::write::{self, Hash};
use super::{Error, FORMAT, MOST_ROWS};
use crate::moment::Moment;
use crate::storage::table::Table;
use crate::storage::whole::Step;
use crate::storage::{self, meta, open, whole};

/// A document, restored in memory.
pub struct Restored {
    /// The database: this build's schema, every row read by its type.
    pub scratch: Connection,
    /// When the document was made.
    pub made: Moment,
    /// The schema it was made under.
    pub version: u32,
    /// SHA-256 of the document.
    pub digest: String,
}

impl fmt::Debug for Restored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Restored(made {})", self.made.to_rfc3339())
    }
}

/// Reads a document to its end.
pub fn read(input: impl Read, step: Step<'_>) -> Result<Restored, Error> {
    let mut input = Hashing { input, hash: Hash::default() };
    let mut failure = None;
    let mut deserializer = serde_json::Deserializer::from_reader(BufReader::new(&mut input));
    let document = Document { failure: &mut failure, step };
    let read = document.deserialize(&mut deserializer).and_then(|read| deserializer.end().map(|()| read));
    drop(deserializer);
    // What JSON has to say of it may quote it; our own answer, where there is one, says more.
    let (mut scratch, made, version) = read.map_err(|_| failure.unwrap_or(Error::Damaged))?;
    whole::settle(&mut scratch).map_err(damaged_content)?;
    Ok(Restored { scratch, made, version, digest: input.hash.finish() })
}

impl Restored {
    /// The last part of a test restore: told again, it is byte for byte the document that was read. A document
    /// of an earlier schema was upgraded on the way and cannot be; its rows were all read by their types.
    pub fn is_the_document(&self, step: Step<'_>) -> Result<(), Error> {
        if self.version != open::SCHEMA {
            return Ok(());
        }
        let mut hash = Hash::default();
        write::write(&self.scratch, self.made, &mut hash, step)?;
        if hash.finish() == self.digest { Ok(()) } else { Err(Error::Damaged) }
    }
}

/// Damage found in a document is the document's, not the notebook's.
fn damaged_content(error: storage::Error) -> Error {
    match error {
        storage::Error::Damaged(_) | storage::Error::NotFound => Error::Damaged,
        other => other.into(),
    }
}

struct Document<'f, 's> {
    failure: &'f mut Option<Error>,
    step: Step<'s>,
}

impl Document<'_, '_> {
    /// Remembers why, for an error of JSON's own cannot say it.
    fn fail<T, E: serde::de::Error>(&mut self, error: Error) -> Result<T, E> {
        *self.failure = Some(error);
        Err(E::custom(""))
    }
}

impl<'de> DeserializeSeed<'de> for Document<'_, '_> {
    type Value = (Connection, Moment, u32);
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Document<'_, '_> {
    type Value = (Connection, Moment, u32);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a notebook")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self::Value, A::Error> {
        if value::<String, A>(&mut map, "format")? != FORMAT {
            return self.fail(Error::Damaged);
        }
        let version: u32 = value(&mut map, "version")?;
        let scratch = match version {
            0 => return self.fail(Error::Damaged),
            newer if newer > open::SCHEMA => return self.fail(Error::Newer { found: newer }),
            known => open::in_memory(known),
        };
        let scratch = match scratch {
            Ok(scratch) => scratch,
            Err(error) => return self.fail(error.into()),
        };
        let made: String = value(&mut map, "made")?;
        let Some(made) = moment(&made) else { return self.fail(Error::Damaged) };
        let settings: Map<String, Value> = value(&mut map, "settings")?;
        for (key, value) in settings {
            let (true, Value::String(value)) = (meta::TRAVELS.contains(&key.as_str()), value) else {
                return self.fail(Error::Damaged);
            };
            if let Err(error) = meta::put(&scratch, &key, &value) {
                return self.fail(error.into());
            }
        }
        let tables = match whole::tables(&scratch) {
            Ok(tables) => tables,
            Err(error) => return self.fail(error.into()),
        };
        // One transaction: a row at a time would end each in one of its own.
        if let Err(error) = scratch.execute_batch("BEGIN; PRAGMA defer_foreign_keys = ON;") {
            return self.fail(error.into());
        }
        for (number, table) in tables.iter().enumerate() {
            if map.next_key::<String>()?.as_deref() != Some(table.name()) {
                return self.fail(Error::Damaged);
            }
            let thousandths = u32::try_from(1000 * number / tables.len()).unwrap_or(0);
            let rows = Rows { table, scratch: &scratch, failure: self.failure, step: self.step, thousandths };
            map.next_value_seed(rows)?;
        }
        if map.next_key::<String>()?.is_some() {
            return self.fail(Error::Damaged);
        }
        // References that lead nowhere show here.
        if let Err(error) = scratch.execute_batch("COMMIT;") {
            let constraint = error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation);
            return self.fail(if constraint { Error::Damaged } else { error.into() });
        }
        Ok((scratch, made, version))
    }
}

/// The value of the next key, which must be this one: the document has one order.
fn value<'de, T: serde::Deserialize<'de>, A: MapAccess<'de>>(map: &mut A, key: &str) -> Result<T, A::Error> {
    match map.next_key::<String>()? {
        Some(found) if found == key => map.next_value(),
        _ => Err(A::Error::custom("")),
    }
}

fn moment(text: &str) -> Option<Moment> {
    let at = DateTime::parse_from_rfc3339(text).ok()?;
    Moment::from_stored(at.timestamp_millis(), at.offset().local_minus_utc())
}

struct Rows<'a> {
    table: &'a Table,
    scratch: &'a Connection,
    failure: &'a mut Option<Error>,
    step: Step<'a>,
    thousandths: u32,
}

impl<'de> DeserializeSeed<'de> for Rows<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        let mut read = 0;
        while let Some(row) = rows.next_element::<Map<String, Value>>()? {
            read += 1;
            let put = match read {
                _ if read > MOST_ROWS => Err(Error::TooLarge),
                _ if read % 64 == 1 && !(self.step)(self.thousandths) => {
                    Err(storage::Error::Cancelled.into())
                }
                _ => self.table.insert(self.scratch, row).map_err(damaged_content),
            };
            if let Err(error) = put {
                *self.failure = Some(error);
                return Err(A::Error::custom(""));
            }
        }
        Ok(())
    }
}

/// Hashes what is read through it.
struct Hashing<R> {
    input: R,
    hash: Hash,
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(into)?;
        io::Write::write_all(&mut self.hash, into.get(..read).unwrap_or_default())?;
        Ok(read)
    }
}
