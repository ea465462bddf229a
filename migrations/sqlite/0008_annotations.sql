-- What people note beside a post's life, with its time. A note goes with its post.
CREATE TABLE annotation (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL REFERENCES workspace (id),
    post_id      INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    at           INTEGER NOT NULL,
    day          INTEGER NOT NULL, -- 1 where only the day is known
    text         TEXT NOT NULL,
    created_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX annotation_by_post ON annotation (workspace_id, post_id);
