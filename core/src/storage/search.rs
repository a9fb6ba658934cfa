//! Finding: FTS5 inside the encrypted file. Whatever is typed, there is never a syntax error.

use rusqlite::{Connection, OptionalExtension, params};

use super::entries;
use super::error::Error;
use super::fold;
use super::snippet;
use crate::entries::{EntryContent, EntryDetails, SearchHit};
use crate::moment::Moment;
use crate::personal::PersonalText;
use crate::vault::Damage;

/// What can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noun {
    /// A kept entry.
    Entry,
    /// Words not kept yet.
    Draft,
}

impl Noun {
    fn code(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Draft => "draft",
        }
    }
}

/// Indexes a thing's texts, in place of what was indexed for it before.
pub(super) fn put(
    connection: &Connection,
    noun: Noun,
    id: &str,
    texts: &[&PersonalText],
) -> Result<(), Error> {
    let words: Vec<String> = texts.iter().map(|text| fold::for_index(text.reveal())).collect();
    let words = words.join("\n");
    let existing: Option<i64> = connection
        .prepare_cached("SELECT row FROM searchable WHERE noun = ?1 AND id = ?2")?
        .query_row([noun.code(), id], |row| row.get(0))
        .optional()?;
    match existing {
        Some(row) => connection
            .prepare_cached("UPDATE search SET words = ?2 WHERE rowid = ?1")?
            .execute(params![row, words])?,
        None => {
            connection
                .prepare_cached("INSERT INTO searchable (noun, id) VALUES (?1, ?2)")?
                .execute([noun.code(), id])?;
            let row = connection.last_insert_rowid();
            connection
                .prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?
                .execute(params![row, words])?
        }
    };
    Ok(())
}

/// Takes a thing out of the index.
pub(super) fn remove(connection: &Connection, noun: Noun, id: &str) -> Result<(), Error> {
    let row: Option<i64> = connection
        .prepare_cached("DELETE FROM searchable WHERE noun = ?1 AND id = ?2 RETURNING row")?
        .query_row([noun.code(), id], |row| row.get(0))
        .optional()?;
    if let Some(row) = row {
        connection.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([row])?;
    }
    Ok(())
}

/// Searches entries and drafts: the last indexed first, up to `limit`, continuing after `before` (a row).
/// Every word must occur; the last one may be only begun; "quoted words" stand together; `word*` is a
/// beginning. Nothing to look for finds nothing.
pub fn find(
    connection: &Connection,
    typed: &str,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<(i64, SearchHit)>, Error> {
    let query = Query::parse(typed);
    let Some(expression) = query.expression() else { return Ok(Vec::new()) };
    let mut statement = connection.prepare_cached(
        "SELECT search.rowid, noun, searchable.id,
                coalesce(entry.content, draft.content), coalesce(entry.details, draft.details),
                coalesce(entry.happened, draft.happened),
                coalesce(entry.happened_offset, draft.happened_offset)
         FROM search JOIN searchable ON searchable.row = search.rowid
              LEFT JOIN entry ON noun = 'entry' AND entry.id = searchable.id
              LEFT JOIN draft ON noun = 'draft' AND draft.id = searchable.id
         WHERE search MATCH ?1 AND search.rowid < ?2 ORDER BY search.rowid DESC LIMIT ?3",
    )?;
    let rows = statement.query_map(params![expression, before.unwrap_or(i64::MAX), limit], |row| {
        Ok((
            row.get::<_, i64>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, String>(2)?,
            row.get::<_, String>(3)?,
            row.get::<_, String>(4)?,
            row.get::<_, i64>(5)?,
            row.get::<_, i32>(6)?,
        ))
    })?;
    let mut hits = Vec::new();
    for found in rows {
        let (row, noun, id, content, details, happened, offset) = found?;
        let damaged = || Error::Damaged(Damage::Content);
        let content: EntryContent = serde_json::from_str(&content).map_err(|_| damaged())?;
        let details: EntryDetails = serde_json::from_str(&details).map_err(|_| damaged())?;
        let (snippet, matches) = snippet::of(&entries::texts(&content, &details), &query.terms);
        let hit = SearchHit {
            id: id.parse().map_err(|_| damaged())?,
            kind: content.kind(),
            snippet,
            matches,
            happened: Moment::from_stored(happened, offset).ok_or_else(damaged)?,
            draft: noun == Noun::Draft.code(),
        };
        hits.push((row, hit));
    }
    Ok(hits)
}

/// One thing to look for: words that stand together, the last of them perhaps only begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// The words, folded as the index folds them.
    pub(super) words: Vec<String>,
    /// The last word may go on.
    pub(super) prefix: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Query {
    terms: Vec<Term>,
}

impl Query {
    /// Never fails: what cannot be looked for is left out.
    fn parse(typed: &str) -> Self {
        let mut terms = Vec::new();
        // Odd pieces lie between quotation marks; an open quotation runs to the end.
        let straight = typed.replace(['\u{201c}', '\u{201d}'], "\"");
        let pieces: Vec<&str> = straight.split('"').collect();
        let still_typing = !straight.ends_with(|c: char| c.is_whitespace() || c == '"');
        let last = pieces.len().saturating_sub(1);
        for (at, piece) in pieces.iter().enumerate() {
            if at % 2 == 1 {
                let prefix = at == last && still_typing;
                terms.extend(Term::new(piece, prefix));
                continue;
            }
            let words: Vec<&str> = piece.split_whitespace().collect();
            let last_word = words.len().saturating_sub(1);
            for (n, word) in words.iter().enumerate() {
                let prefix = word.ends_with('*') || (at == last && n == last_word && still_typing);
                terms.extend(Term::new(word, prefix));
            }
        }
        Self { terms }
    }

    /// An FTS5 expression in which everything typed is inside quotation marks.
    fn expression(&self) -> Option<String> {
        if self.terms.is_empty() {
            return None;
        }
        let terms: Vec<String> = self
            .terms
            .iter()
            .map(|term| format!("\"{}\"{}", term.words.join(" "), if term.prefix { " *" } else { "" }))
            .collect();
        Some(terms.join(" AND "))
    }
}

impl Term {
    fn new(typed: &str, prefix: bool) -> Option<Self> {
        let folded = fold::for_index(typed);
        let words: Vec<String> = snippet::words(&folded).map(|(_, word)| word.to_owned()).collect();
        (!words.is_empty()).then_some(Self { words, prefix })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn expression(typed: &str) -> Option<String> {
        Query::parse(typed).expression()
    }

    #[test]
    fn what_is_typed_becomes_quoted_words() {
        assert_eq!(expression("second knock").as_deref(), Some("\"second\" AND \"knock\" *"));
        assert_eq!(expression("second knock ").as_deref(), Some("\"second\" AND \"knock\""));
        assert_eq!(
            expression("“second knock” wait*  x ").as_deref(),
            Some("\"second knock\" AND \"wait\" * AND \"x\"")
        );
        assert_eq!(expression("\"second kn").as_deref(), Some("\"second kn\" *"));
        assert_eq!(expression("Łódź ").as_deref(), Some("\"Lódź\""));
        assert_eq!(expression("o'clock ").as_deref(), Some("\"o clock\""));
        for nothing in ["", "   ", "\"", "\"\"", "*", "🙂", "- : ^ ( )"] {
            assert_eq!(expression(nothing), None, "{nothing}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_no_syntax_error(typed in "\\PC{0,40}|[\"*(){}:^ANDORNOT +-]{0,20}|.{0,10}") {
            let connection = Connection::open_in_memory().unwrap();
            connection.execute_batch(include_str!("migrations/001_notebook.sql")).unwrap();
            prop_assert!(find(&connection, &typed, None, 10).is_ok());
        }
    }
}
