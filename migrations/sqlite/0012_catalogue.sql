-- Which posts each transaction changed: whoever keeps numbers of all posts in memory reads again those that changed.
CREATE TABLE post_change (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL REFERENCES workspace (id),
    posts        BLOB NOT NULL -- packed
) STRICT;
CREATE INDEX post_change_by_workspace ON post_change (workspace_id, id);

-- The words of posts, without accents and case. Their text stands in their posts.
CREATE VIRTUAL TABLE post_words USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO post_words (rowid, text) SELECT id, text FROM post WHERE text IS NOT NULL;
-- What was there before counts as one change.
INSERT INTO post_change (workspace_id, posts) SELECT id, x'' FROM workspace;

-- Orders of posts are the catalogue's.
DROP INDEX post_by_interactions;
DROP INDEX post_by_gain;

-- Read model: each post against its expectation at the age of its last observation, among its account's earlier posts
-- of its type. None where that is not told.
CREATE TABLE post_score (
    workspace_id INTEGER NOT NULL,
    post_id      INTEGER NOT NULL,
    score        REAL NOT NULL,
    PRIMARY KEY (workspace_id, post_id)
) STRICT, WITHOUT ROWID;

-- Whose scores are to be worked out by the program that opens the database: it drops the table.
CREATE TABLE workspace_without_scores AS SELECT id FROM workspace;
