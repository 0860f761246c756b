-- Concepts of the vocabulary that were recognised in the text of a revision. Derived: written anew when the vocabulary changes.

CREATE TABLE mention (
    revision_id INTEGER NOT NULL REFERENCES revision (id),
    -- Of the section; -1 for title and summary.
    position INTEGER NOT NULL,
    scheme TEXT NOT NULL,
    concept TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (revision_id, position, scheme, concept)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_concept ON mention (scheme, concept);

-- One row: what the mentions of current revisions were made with.
CREATE TABLE tagging (
    fingerprint TEXT NOT NULL
);
INSERT INTO tagging (fingerprint) VALUES ('');
