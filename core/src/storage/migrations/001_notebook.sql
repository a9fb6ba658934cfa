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
    revision        INTEGER NOT NULL,
    -- Taken from the columns above whenever the row is written (storage/entries.rs); none of it travels:
    tags            TEXT    NOT NULL DEFAULT '[]', -- what it can be listed by, as JSON: storage/listed.rs
    day             TEXT    NOT NULL DEFAULT '', -- the civil date in London on which it happened
    due             TEXT,             -- when what was talked about is due, a civil date
    keep_until      TEXT,             -- until when it is to be kept, a civil date
    amhp_minutes    INTEGER,          -- minutes that count to an AMHP's hours
    -- No live record rests on it. Kept right by the triggers below.
    uncrafted       INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX entry_by_due ON entry (due, row) WHERE due IS NOT NULL AND binned IS NULL;
CREATE INDEX entry_by_keep_until ON entry (keep_until, row) WHERE keep_until IS NOT NULL AND binned IS NULL;
CREATE INDEX entry_by_change ON entry (coalesce(edited, kept)) WHERE binned IS NULL;
CREATE INDEX entry_by_bin ON entry (binned) WHERE binned IS NOT NULL;

-- Where an entry stands in each list it belongs to: everything, its kind, its theme, its standards. Entries in the
-- bin stand in none.
CREATE TABLE listed (
    tag       TEXT    NOT NULL,
    uncrafted INTEGER NOT NULL,
    happened  INTEGER NOT NULL,
    entry     INTEGER NOT NULL,
    PRIMARY KEY (tag, uncrafted, happened, entry)
) STRICT, WITHOUT ROWID;

-- How long each list is, so that no screen counts entries.
CREATE TABLE tally (
    tag       TEXT    PRIMARY KEY,
    entries   INTEGER NOT NULL,
    uncrafted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Minutes that count to an AMHP's hours, by the day. Never mixed with CPD.
CREATE TABLE amhp_day (
    day     TEXT    PRIMARY KEY,
    minutes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER listed_counts_in AFTER INSERT ON listed BEGIN
    INSERT INTO tally (tag, entries, uncrafted) VALUES (new.tag, 1, new.uncrafted)
    ON CONFLICT DO UPDATE SET entries = entries + 1, uncrafted = uncrafted + excluded.uncrafted;
END;
CREATE TRIGGER listed_counts_out AFTER DELETE ON listed BEGIN
    UPDATE tally SET entries = entries - 1, uncrafted = uncrafted - old.uncrafted WHERE tag = old.tag;
END;
CREATE TRIGGER entry_is_listed AFTER INSERT ON entry WHEN new.binned IS NULL BEGIN
    INSERT INTO listed SELECT value, new.uncrafted, new.happened, new.row FROM json_each(new.tags);
    INSERT INTO amhp_day SELECT new.day, new.amhp_minutes WHERE new.amhp_minutes IS NOT NULL
    ON CONFLICT DO UPDATE SET minutes = minutes + excluded.minutes;
END;
CREATE TRIGGER entry_is_listed_no_more AFTER DELETE ON entry WHEN old.binned IS NULL BEGIN
    DELETE FROM listed WHERE tag IN (SELECT value FROM json_each(old.tags))
        AND uncrafted = old.uncrafted AND happened = old.happened AND entry = old.row;
    UPDATE amhp_day SET minutes = minutes - old.amhp_minutes
    WHERE day = old.day AND old.amhp_minutes IS NOT NULL;
END;
CREATE TRIGGER entry_is_listed_anew AFTER UPDATE OF tags, uncrafted, happened, binned, day, amhp_minutes ON entry
WHEN (old.tags, old.uncrafted, old.happened, old.binned IS NULL, old.day, old.amhp_minutes)
    IS NOT (new.tags, new.uncrafted, new.happened, new.binned IS NULL, new.day, new.amhp_minutes)
BEGIN
    DELETE FROM listed WHERE old.binned IS NULL AND tag IN (SELECT value FROM json_each(old.tags))
        AND uncrafted = old.uncrafted AND happened = old.happened AND entry = old.row;
    UPDATE amhp_day SET minutes = minutes - old.amhp_minutes
    WHERE day = old.day AND old.amhp_minutes IS NOT NULL AND old.binned IS NULL;
    INSERT INTO listed SELECT value, new.uncrafted, new.happened, new.row FROM json_each(new.tags)
    WHERE new.binned IS NULL;
    INSERT INTO amhp_day SELECT new.day, new.amhp_minutes
    WHERE new.amhp_minutes IS NOT NULL AND new.binned IS NULL
    ON CONFLICT DO UPDATE SET minutes = minutes + excluded.minutes;
END;

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
    row         INTEGER PRIMARY KEY,
    id          TEXT    NOT NULL UNIQUE,
    fields      TEXT    NOT NULL,
    begun       INTEGER NOT NULL,
    edited      INTEGER NOT NULL,
    binned      INTEGER,
    revision    INTEGER NOT NULL,
    -- The person says that it is in the account: on which civil date, and which words they meant.
    recorded_on TEXT,
    recorded_as TEXT,
    -- Taken from `fields` whenever the row is written (storage/records.rs); none of it travels:
    date        TEXT,             -- the date box, where it holds a date
    filled      TEXT    NOT NULL DEFAULT '[]', -- codes of the boxes with words, as JSON
    words       TEXT    NOT NULL DEFAULT '', -- the fingerprint of its words
    likeness    TEXT    NOT NULL DEFAULT '' -- the same for records that say the same (records/likeness.rs)
) STRICT;
CREATE INDEX record_by_edited ON record (edited DESC, row DESC) WHERE binned IS NULL;
CREATE INDEX record_by_date ON record (date, id, filled, likeness, recorded_on, recorded_as, words, binned) WHERE binned IS NULL;
CREATE INDEX record_by_likeness ON record (likeness, binned) WHERE binned IS NULL;
CREATE INDEX record_by_bin ON record (binned) WHERE binned IS NOT NULL;

-- The box of a record that the person last had before them.
CREATE TABLE bookmark (
    record TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    field  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a record rests on. An entry may be erased while its record stays, so this is no foreign key to entry.
CREATE TABLE record_source (
    record   TEXT    NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    entry    TEXT    NOT NULL,
    PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_source_by_entry ON record_source (entry);

CREATE TRIGGER source_is_crafted AFTER INSERT ON record_source BEGIN
    UPDATE entry SET uncrafted = NOT EXISTS (SELECT 1 FROM record_source AS source JOIN record ON record.id = source.record
        WHERE source.entry = new.entry AND record.binned IS NULL) WHERE id = new.entry;
END;
CREATE TRIGGER source_is_crafted_no_more AFTER DELETE ON record_source BEGIN
    UPDATE entry SET uncrafted = NOT EXISTS (SELECT 1 FROM record_source AS source JOIN record ON record.id = source.record
        WHERE source.entry = old.entry AND record.binned IS NULL) WHERE id = old.entry;
END;
CREATE TRIGGER record_goes_or_comes AFTER UPDATE OF binned ON record
WHEN (old.binned IS NULL) <> (new.binned IS NULL) BEGIN
    UPDATE entry SET uncrafted = NOT EXISTS (SELECT 1 FROM record_source AS source JOIN record ON record.id = source.record
        WHERE source.entry = entry.id AND record.binned IS NULL)
    WHERE id IN (SELECT entry FROM record_source WHERE record = new.id);
END;

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

-- The practitioner's own list: names that the check looks for besides all others (guard/own.rs).
CREATE TABLE own_name (
    id     TEXT    PRIMARY KEY,
    name   TEXT    NOT NULL,
    listed TEXT    NOT NULL,
    added  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
