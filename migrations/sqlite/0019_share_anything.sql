-- Links show more than charts of posts: comparisons, lists, numbers of days, boards. The tokens themselves are not kept.
CREATE TABLE share_of_anything (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL REFERENCES workspace (id),
    kind         TEXT NOT NULL,
    about        TEXT NOT NULL, -- the id of a board, or what a tile of one is about
    token_sha256 BLOB NOT NULL UNIQUE,
    created_at   INTEGER NOT NULL,
    revoked_at   INTEGER
) STRICT;
INSERT INTO share_of_anything (id, workspace_id, kind, about, token_sha256, created_at, revoked_at)
SELECT id, workspace_id, 'post', post_id || '?' || query, token_sha256, created_at, revoked_at FROM share;
DROP TABLE share;
ALTER TABLE share_of_anything RENAME TO share;
CREATE INDEX share_standing ON share (workspace_id) WHERE revoked_at IS NULL;
