-- Learning record stores, with the credentials that open them: the secret lies here, encrypted, and nowhere else.
-- What comes back from a backup has none, and is paused until it is typed again.
CREATE TABLE account (
    id        TEXT    PRIMARY KEY,
    address   TEXT    NOT NULL,
    user      TEXT    NOT NULL,
    secret    TEXT    NOT NULL DEFAULT '',
    home_page TEXT    NOT NULL,
    name      TEXT    NOT NULL,
    language  TEXT    NOT NULL,
    paused    INTEGER NOT NULL DEFAULT 1,
    added     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Statements on their way, in the order of `sequence`: no row is ever deleted. Id and body are frozen when
-- they are queued and never change. A row outlives its record and its account: it is the only proof of what was sent.
CREATE TABLE outbox (
    sequence     INTEGER PRIMARY KEY,
    id           TEXT    NOT NULL UNIQUE,
    account      TEXT    NOT NULL,
    record       TEXT    NOT NULL,
    voids        TEXT,
    fingerprint  TEXT    NOT NULL,
    body         TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    refusal      TEXT,
    attempts     INTEGER NOT NULL,
    not_before   INTEGER NOT NULL,
    together     INTEGER NOT NULL,
    queued       INTEGER NOT NULL,
    confirmed_at INTEGER,
    read_back    INTEGER
) STRICT;
CREATE INDEX outbox_by_account ON outbox (account, sequence) WHERE state NOT IN ('delivered', 'withdrawn');
CREATE INDEX outbox_by_record ON outbox (account, record, sequence);
