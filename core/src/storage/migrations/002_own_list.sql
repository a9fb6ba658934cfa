-- Schema 2. The practitioner's own list: names that the check looks for besides all others (guard/own.rs).
CREATE TABLE own_name (
    id     TEXT    PRIMARY KEY,
    name   TEXT    NOT NULL,
    listed TEXT    NOT NULL,
    added  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
