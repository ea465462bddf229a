-- Uploads of several parts, rows that are no observations, refused rows to be downloaded, exports that count by day.

ALTER TABLE import ADD COLUMN parts TEXT; -- JSON; NULL: one part, of which nothing more was kept
ALTER TABLE import ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;
ALTER TABLE refusal ADD COLUMN cells TEXT; -- the refused record as one line of CSV

-- What each upload says that an account gained on a day, counted from 1970-01-01. The gains of a day are these over
-- one another, in the order of uploads. What says nothing new is kept too, since it stands when the first to say it
-- is undone; marked, so that it need not be read.
CREATE TABLE account_export_day (
    workspace_id   INTEGER NOT NULL,
    account_id     INTEGER NOT NULL,
    day            INTEGER NOT NULL,
    import_id      INTEGER NOT NULL,
    row            INTEGER NOT NULL,
    repeated       INTEGER NOT NULL, -- 1: the uploads before say all of it
    reach          INTEGER,
    impressions    INTEGER,
    views          INTEGER,
    likes          INTEGER,
    reposts        INTEGER,
    quotes         INTEGER,
    comments       INTEGER,
    shares         INTEGER,
    saves          INTEGER,
    clicks         INTEGER,
    link_clicks    INTEGER,
    profile_visits INTEGER,
    follows        INTEGER,
    engagements    INTEGER,
    followers      INTEGER, -- a total, at the day's end
    PRIMARY KEY (workspace_id, account_id, day, import_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_export_day_by_import ON account_export_day (workspace_id, import_id);
