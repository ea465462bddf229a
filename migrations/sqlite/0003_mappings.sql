-- What people say of the columns of tables, by the tables' headers: the next table with the same header is read so.

CREATE TABLE mapping (
    workspace_id INTEGER NOT NULL REFERENCES workspace (id),
    header       TEXT NOT NULL, -- in lower case, cells set apart by U+001F
    mapping      TEXT NOT NULL, -- JSON
    said_at      INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, header)
) STRICT, WITHOUT ROWID;
