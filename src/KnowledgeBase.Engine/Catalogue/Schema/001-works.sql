-- Works and their expressions as they stand now, every revision that led there, and the log of changes.

CREATE TABLE identity (
    -- One row: tells one catalogue from another, so that an index made from another one is recognised.
    id TEXT NOT NULL,
    -- Raised to have the index made anew.
    index_generation INTEGER NOT NULL DEFAULT 1
);
INSERT INTO identity (id) VALUES (lower(hex(randomblob(16))));

CREATE TABLE work (
    id TEXT PRIMARY KEY,
    collection TEXT NOT NULL,
    access INTEGER NOT NULL CHECK (access IN (0, 1, 2)),
    metadata TEXT NOT NULL CHECK (json_valid(metadata)),
    -- The change that made the work what it is.
    seq INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;
CREATE INDEX work_by_seq ON work (seq);

-- A file as it was when it was taken in. Never changed, never deleted.
CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    work_id TEXT NOT NULL,
    language TEXT NOT NULL,
    number INTEGER NOT NULL,
    source TEXT NOT NULL,
    path TEXT NOT NULL,
    hash TEXT NOT NULL,
    bytes BLOB NOT NULL,
    title TEXT NOT NULL,
    original_title TEXT,
    summary TEXT,
    -- What this file states of its work; the work's metadata is put together from those of its current revisions.
    metadata TEXT NOT NULL CHECK (json_valid(metadata)),
    taken_in_at TEXT NOT NULL,
    UNIQUE (work_id, language, number)
) STRICT;

CREATE TABLE section (
    revision_id INTEGER NOT NULL REFERENCES revision (id),
    position INTEGER NOT NULL,
    anchor TEXT NOT NULL,
    level INTEGER NOT NULL,
    title TEXT NOT NULL,
    topic TEXT,
    value_list TEXT NOT NULL CHECK (json_valid(value_list)),
    html TEXT NOT NULL,
    plain TEXT NOT NULL,
    PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;

-- The current revision of each language of a work.
CREATE TABLE expression (
    work_id TEXT NOT NULL REFERENCES work (id),
    language TEXT NOT NULL,
    revision_id INTEGER NOT NULL REFERENCES revision (id),
    PRIMARY KEY (work_id, language)
) STRICT, WITHOUT ROWID;

-- The files that are there now. A file that was refused keeps the revision it had before.
CREATE TABLE file (
    source TEXT NOT NULL,
    path TEXT NOT NULL,
    hash TEXT NOT NULL,
    work_id TEXT NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (source, path)
) STRICT, WITHOUT ROWID;

-- The target may not exist (yet): it is shown when it does.
CREATE TABLE relation (
    work_id TEXT NOT NULL REFERENCES work (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    PRIMARY KEY (work_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_by_target ON relation (target);

-- The vocabulary, scheme by scheme, as the file said it.
CREATE TABLE vocabulary_file (
    name TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    bytes BLOB NOT NULL,
    taken_in_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the index follows.
CREATE TABLE change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('published', 'withdrawn', 'vocabulary')),
    work_id TEXT,
    at TEXT NOT NULL
) STRICT;
