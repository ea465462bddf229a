-- Where alerts are sent to as they come: in order, and from the last one on that was delivered.
CREATE TABLE channel (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL REFERENCES workspace (id),
    kind         TEXT NOT NULL, -- webhook or mail
    address      TEXT NOT NULL,
    secret       TEXT NOT NULL, -- what requests are signed with: whoever receives them has it too
    locale       TEXT NOT NULL,
    site         TEXT NOT NULL, -- where the pages are that it leads to
    told         INTEGER NOT NULL, -- the last alert that was delivered
    told_at      INTEGER,
    failures     INTEGER NOT NULL DEFAULT 0, -- since then
    failed_at    INTEGER,
    problem      TEXT,
    created_at   INTEGER NOT NULL,
    removed_at   INTEGER
) STRICT;
