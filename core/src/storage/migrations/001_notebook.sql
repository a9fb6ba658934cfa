-- Schema 1. Instants are milliseconds since 1970 (UTC) with the offset at capture, in seconds, beside them.
-- `content`, `details`, `fields` and `images` are JSON of the Rust types of the same name: one truth, in entries/ and records/.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    row             INTEGER PRIMARY KEY,
    id              TEXT    NOT NULL UNIQUE,
    kind            TEXT    NOT NULL,
    content         TEXT    NOT NULL,
    details         TEXT    NOT NULL,
    happened        INTEGER NOT NULL,
    happened_offset INTEGER NOT NULL,
    kept            INTEGER NOT NULL,
    edited          INTEGER,
    binned          INTEGER,
    revision        INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_by_time ON entry (happened DESC, row DESC) WHERE binned IS NULL;

-- Words being typed, for an entry that is or will be. At most one draft an entry, under the entry's id.
CREATE TABLE draft (
    id              TEXT    PRIMARY KEY,
    content         TEXT    NOT NULL,
    details         TEXT    NOT NULL,
    happened        INTEGER NOT NULL,
    happened_offset INTEGER NOT NULL,
    saved           INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
    row      INTEGER PRIMARY KEY,
    id       TEXT    NOT NULL UNIQUE,
    fields   TEXT    NOT NULL,
    begun    INTEGER NOT NULL,
    edited   INTEGER NOT NULL,
    binned   INTEGER,
    revision INTEGER NOT NULL
) STRICT;

-- What a record rests on. An entry may be erased while its record stays, so this is no foreign key to entry.
CREATE TABLE record_source (
    record   TEXT    NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    entry    TEXT    NOT NULL,
    PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_source_by_entry ON record_source (entry);

-- A finding of the check that the person chose to keep, and why. It holds for the same words in the same box.
CREATE TABLE kept_finding (
    record  TEXT    NOT NULL,
    field   TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    words   TEXT    NOT NULL,
    reason  TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (record, field, kind, words)
) STRICT, WITHOUT ROWID;

-- Locked jots that are entries now, so that a file found again becomes nothing twice.
CREATE TABLE merged_jot (
    id       TEXT    PRIMARY KEY,
    sequence INTEGER NOT NULL,
    entry    TEXT    NOT NULL,
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How to take a change back: the rows as they were, and the revision the change left them at.
CREATE TABLE undo_step (
    token  TEXT    PRIMARY KEY,
    at     INTEGER NOT NULL,
    images TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX undo_step_by_time ON undo_step (at);

-- What can be searched. `words` is folded (storage/fold.rs); the entry keeps the words as written.
CREATE TABLE searchable (
    row  INTEGER PRIMARY KEY,
    noun TEXT NOT NULL,
    id   TEXT NOT NULL,
    UNIQUE (noun, id)
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

-- A standard's wording that the person pasted from the regulator's page and accepted, by pack and element, with
-- the civil date in London. Forgotten wording leaves its revision behind, so that no older undo fits again.
CREATE TABLE verified_wording (
    pack        TEXT    NOT NULL,
    number      TEXT    NOT NULL,
    wording     TEXT,
    source      TEXT    NOT NULL,
    accepted_on TEXT    NOT NULL,
    revision    INTEGER NOT NULL,
    PRIMARY KEY (pack, number)
) STRICT, WITHOUT ROWID;
