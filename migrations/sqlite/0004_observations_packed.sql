-- All that an upload says of a post in one value, instead of a row for each moment: a third of the size, and stored
-- in a third of the time. Opening a database moves the rows of the old table over and drops it.

ALTER TABLE observation RENAME TO observation_by_moment;

-- Where an upload says what the earlier ones do not. The totals of a moment are these over one another, in the
-- order of uploads. No foreign keys: they are stored in one transaction with their post and upload.
CREATE TABLE observation (
    workspace_id INTEGER NOT NULL,
    post_id      INTEGER NOT NULL,
    import_id    INTEGER NOT NULL,
    first_at     INTEGER NOT NULL,
    last_at      INTEGER NOT NULL,
    said         BLOB NOT NULL, -- rows in order of time: row, moment and totals as differences from the one before
    PRIMARY KEY (workspace_id, post_id, import_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE post ADD COLUMN latest_day INTEGER NOT NULL DEFAULT 0; -- 1: latest_at is known to the day only
UPDATE post SET latest_day = 1 WHERE EXISTS (
    SELECT 1 FROM observation_by_moment o WHERE o.workspace_id = post.workspace_id AND o.post_id = post.id
        AND o.observed_at = post.latest_at AND o.day_only = 1
);
