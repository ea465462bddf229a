-- What people tell posts apart by. One that was removed can be brought back.
CREATE TABLE tag (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL REFERENCES workspace (id),
    name         TEXT NOT NULL COLLATE NOCASE,
    colour       INTEGER NOT NULL, -- from 1 to 6, as series are coloured
    rule         TEXT, -- whose posts have it by themselves: hashtag, phrase or link; NULL for none
    rule_words   TEXT,
    first_day    INTEGER, -- a campaign's days, counted from 1970-01-01; its rule takes no others
    last_day     INTEGER,
    created_at   INTEGER NOT NULL,
    removed_at   INTEGER
) STRICT;
CREATE UNIQUE INDEX tag_by_name ON tag (workspace_id, name) WHERE removed_at IS NULL;

-- The posts that somebody gave a tag by hand.
CREATE TABLE post_tag (
    workspace_id INTEGER NOT NULL,
    tag_id       INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    post_id      INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    PRIMARY KEY (workspace_id, tag_id, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_tag_by_post ON post_tag (post_id, workspace_id); -- by post first, for posts that go

-- What was done to many posts at once, so that it can be undone: the posts that it changed, and no others.
CREATE TABLE tagging (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL REFERENCES workspace (id),
    tag_id       INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    is_given     INTEGER NOT NULL, -- 0: taken away
    posts        BLOB NOT NULL, -- packed
    done_at      INTEGER NOT NULL,
    undone_at    INTEGER
) STRICT;
