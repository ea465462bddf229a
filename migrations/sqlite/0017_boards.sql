-- Charts, numbers and words that somebody put together. What was removed can be brought back.
CREATE TABLE board (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL REFERENCES workspace (id),
    name         TEXT NOT NULL COLLATE NOCASE,
    created_at   INTEGER NOT NULL,
    removed_at   INTEGER
) STRICT;
CREATE UNIQUE INDEX board_by_name ON board (workspace_id, name) WHERE removed_at IS NULL;

CREATE TABLE tile (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL,
    board_id     INTEGER NOT NULL REFERENCES board (id) ON DELETE CASCADE,
    place        INTEGER NOT NULL, -- among the tiles of the board; no two have the same
    width        INTEGER NOT NULL, -- columns of six
    kind         TEXT NOT NULL,
    subject      TEXT NOT NULL, -- an address's query, or words
    removed_at   INTEGER
) STRICT;
CREATE INDEX tile_by_board ON tile (workspace_id, board_id, place);
