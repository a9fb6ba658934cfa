//! A table's rows as JSON objects, out and back in.

use rusqlite::types::{Value as Stored, ValueRef};
use rusqlite::{Connection, ErrorCode};
use serde_json::{Map, Value};

use super::error::Error;
use crate::vault::Damage;

/// Columns that hold JSON: they travel as what they are, not as text in text.
const JSON: [(&str, &str); 5] = [
    ("entry", "content"),
    ("entry", "details"),
    ("draft", "content"),
    ("draft", "details"),
    ("record", "fields"),
];

/// Columns that stay: those taken from the others, or from other tables, are taken anew; a record store's secret
/// leaves the notebook for that store alone.
const STAY: [(&str, &str); 12] = [
    ("account", "secret"),
    ("account", "paused"),
    ("entry", "tags"),
    ("entry", "day"),
    ("entry", "due"),
    ("entry", "keep_until"),
    ("entry", "amhp_minutes"),
    ("entry", "uncrafted"),
    ("record", "date"),
    ("record", "filled"),
    ("record", "words"),
    ("record", "likeness"),
];

/// A table and its columns.
#[derive(Debug)]
pub struct Table {
    name: String,
    columns: Vec<String>,
    /// Columns of the primary key, in its order: the order rows travel in.
    key: Vec<String>,
}

impl Table {
    /// A table of this database; `None` where its schema has none of that name.
    pub fn of(connection: &Connection, name: &str) -> Result<Option<Self>, Error> {
        let mut statement = connection.prepare("SELECT name, pk FROM pragma_table_info(?1)")?;
        let found: Vec<(String, u32)> =
            statement.query_map([name], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        let mut key: Vec<(u32, String)> =
            found.iter().filter(|(_, pk)| *pk > 0).map(|(name, pk)| (*pk, name.clone())).collect();
        key.sort();
        let travels = |column: &str| !STAY.contains(&(name, column));
        let columns: Vec<String> =
            found.into_iter().map(|(name, _)| name).filter(|column| travels(column)).collect();
        let key = key.into_iter().map(|(_, name)| name).collect();
        Ok((!columns.is_empty()).then(|| Self { name: name.to_owned(), columns, key }))
    }

    /// Its name, which is its name in the document too.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many rows it has.
    pub fn rows(&self, connection: &Connection) -> Result<u64, Error> {
        let count: i64 =
            connection.query_row(&format!("SELECT count(*) FROM {}", self.name), [], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// Every row, in the order of its key.
    pub fn each(
        &self,
        connection: &Connection,
        take: &mut dyn FnMut(Map<String, Value>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let (columns, key) = (self.columns.join(", "), self.key.join(", "));
        let mut statement =
            connection.prepare(&format!("SELECT {columns} FROM {} ORDER BY {key}", self.name))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut object = Map::new();
            for (place, column) in self.columns.iter().enumerate() {
                object.insert(column.clone(), self.told(column, row.get_ref(place)?)?);
            }
            take(object)?;
        }
        Ok(())
    }

    /// Writes a row that came from outside: exactly these columns, and what each may hold.
    pub fn insert(&self, connection: &Connection, mut row: Map<String, Value>) -> Result<(), Error> {
        let damaged = || Error::Damaged(Damage::Content);
        let mut values = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            let value = row.remove(column).ok_or_else(damaged)?;
            values.push(self.stored(column, value).ok_or_else(damaged)?);
        }
        if !row.is_empty() {
            return Err(damaged());
        }
        let places = vec!["?"; values.len()].join(", ");
        let (name, columns) = (&self.name, self.columns.join(", "));
        connection
            .prepare_cached(&format!("INSERT INTO {name} ({columns}) VALUES ({places})"))?
            .execute(rusqlite::params_from_iter(values))
            .map_err(|error| match error.sqlite_error_code() {
                // A type a strict table does not take, a key twice, nothing where something has to be.
                Some(ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch) => damaged(),
                _ => Error::from(error),
            })?;
        Ok(())
    }

    fn holds_json(&self, column: &str) -> bool {
        JSON.contains(&(self.name.as_str(), column))
    }

    fn told(&self, column: &str, value: ValueRef<'_>) -> Result<Value, Error> {
        let damaged = || Error::Damaged(Damage::Content);
        Ok(match value {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => number.into(),
            ValueRef::Text(text) if self.holds_json(column) => {
                serde_json::from_slice(text).map_err(|_| damaged())?
            }
            ValueRef::Text(text) => std::str::from_utf8(text).map_err(|_| damaged())?.into(),
            // No table that travels has either.
            ValueRef::Real(_) | ValueRef::Blob(_) => return Err(damaged()),
        })
    }

    fn stored(&self, column: &str, value: Value) -> Option<Stored> {
        Some(match value {
            Value::Null => Stored::Null,
            Value::Object(_) | Value::Array(_) if self.holds_json(column) => Stored::Text(value.to_string()),
            Value::String(text) if !self.holds_json(column) => Stored::Text(text),
            Value::Number(number) => Stored::Integer(number.as_i64()?),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::open;
    use super::*;

    #[test]
    fn a_row_from_outside_has_exactly_its_columns_and_their_types() {
        let connection = open::in_memory(open::SCHEMA).unwrap();
        let table = Table::of(&connection, "record_source").unwrap().unwrap();
        let row = |text: &str| serde_json::from_str::<Map<String, Value>>(text).unwrap();
        let refused = [
            r#"{"record":"r","position":0}"#,
            r#"{"record":"r","position":0,"entry":"e","more":1}"#,
            r#"{"record":"r","position":"first","entry":"e"}"#,
            r#"{"record":"r","position":0.5,"entry":"e"}"#,
            r#"{"record":"r","position":0,"entry":null}"#,
            r#"{"record":"r","position":0,"entry":true}"#,
            r#"{"record":"r","position":0,"entry":{}}"#,
        ];
        for refused in refused {
            let answer = table.insert(&connection, row(refused));
            assert!(matches!(answer, Err(Error::Damaged(Damage::Content))), "{refused}: {answer:?}");
        }
        connection.execute_batch("PRAGMA foreign_keys = OFF;").unwrap();
        table.insert(&connection, row(r#"{"record":"r","position":0,"entry":"e"}"#)).unwrap();
    }
}
