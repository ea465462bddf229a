-- The life of posts: every upload is kept as observations, and the read models follow from them.
-- Times are UTC seconds since 1970; ids of platforms are text; every metric may be missing (NULL).
-- Each table names its workspace, and no query crosses it.

CREATE TABLE workspace (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    zone   TEXT NOT NULL,
    locale TEXT NOT NULL
) STRICT;

CREATE TABLE account (
    id           INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: links to what is gone must not open another
    workspace_id INTEGER NOT NULL REFERENCES workspace (id),
    platform     TEXT NOT NULL,
    handle       TEXT NOT NULL COLLATE NOCASE,
    UNIQUE (workspace_id, platform, handle)
) STRICT;

-- An upload. The same file with the same settings stands once.
CREATE TABLE import (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id  INTEGER NOT NULL REFERENCES workspace (id),
    sha256        BLOB NOT NULL,
    mapping       TEXT NOT NULL,
    file_name     TEXT NOT NULL,
    format        TEXT NOT NULL,
    words         TEXT,
    observed_from TEXT NOT NULL,
    first_at      INTEGER,
    first_day     INTEGER, -- 1: known to the day only
    last_at       INTEGER,
    last_day      INTEGER,
    posts         INTEGER NOT NULL DEFAULT 0,
    new           INTEGER NOT NULL DEFAULT 0,
    changed       INTEGER NOT NULL DEFAULT 0,
    unchanged     INTEGER NOT NULL DEFAULT 0,
    refused       INTEGER NOT NULL DEFAULT 0,
    uploaded_at   INTEGER NOT NULL,
    undone_at     INTEGER,
    touched       BLOB, -- the posts about which it stored something, packed
    repeats       BLOB  -- what it said that was known already, packed: it stands when the first to say it is undone
) STRICT;
CREATE UNIQUE INDEX import_standing ON import (workspace_id, sha256, mapping) WHERE undone_at IS NULL;

CREATE TABLE refusal (
    workspace_id INTEGER NOT NULL,
    import_id    INTEGER NOT NULL REFERENCES import (id),
    row          INTEGER NOT NULL,
    column_name  TEXT,
    reason       TEXT NOT NULL, -- JSON
    PRIMARY KEY (workspace_id, import_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE post (
    id                    INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id          INTEGER NOT NULL REFERENCES workspace (id),
    account_id            INTEGER NOT NULL REFERENCES account (id),
    platform              TEXT NOT NULL,
    platform_post_id      TEXT NOT NULL,
    -- Read model: what the uploads say of it, the later over the earlier.
    url                   TEXT,
    text                  TEXT,
    published_at          INTEGER,
    published_day         INTEGER,
    -- Read model: the last known total of each metric, and the gain between the two last observations.
    latest_at             INTEGER NOT NULL,
    latest_reach          INTEGER,
    latest_impressions    INTEGER,
    latest_views          INTEGER,
    latest_likes          INTEGER,
    latest_reposts        INTEGER,
    latest_quotes         INTEGER,
    latest_comments       INTEGER,
    latest_shares         INTEGER,
    latest_saves          INTEGER,
    latest_clicks         INTEGER,
    latest_link_clicks    INTEGER,
    latest_profile_visits INTEGER,
    latest_follows        INTEGER,
    latest_engagements    INTEGER,
    latest_bounds         TEXT, -- NULL when all are exact, else JSON: {"likes": ">="}
    gain_interactions     INTEGER,
    gain_from             INTEGER,
    gain_to               INTEGER,
    UNIQUE (workspace_id, platform, platform_post_id)
) STRICT;
CREATE INDEX post_by_account ON post (workspace_id, account_id, latest_at);
CREATE INDEX post_by_interactions ON post (
    workspace_id,
    (coalesce(latest_likes, 0) + coalesce(latest_reposts, 0) + coalesce(latest_quotes, 0)
        + coalesce(latest_comments, 0) + coalesce(latest_shares, 0)) DESC
);
CREATE INDEX post_by_gain ON post (workspace_id, gain_interactions DESC) WHERE gain_interactions > 0;

-- Read model: the merged totals of a post by moment, packed. Apart, so that lists of posts stay lean.
CREATE TABLE post_curve (
    workspace_id INTEGER NOT NULL,
    post_id      INTEGER NOT NULL,
    curve        BLOB NOT NULL,
    PRIMARY KEY (workspace_id, post_id)
) STRICT, WITHOUT ROWID;

-- What each upload says of a post, where it is not what the earlier ones say.
CREATE TABLE post_detail (
    workspace_id  INTEGER NOT NULL,
    post_id       INTEGER NOT NULL,
    import_id     INTEGER NOT NULL,
    account_id    INTEGER,
    url           TEXT,
    text          TEXT,
    published_at  INTEGER,
    published_day INTEGER,
    PRIMARY KEY (workspace_id, post_id, import_id)
) STRICT, WITHOUT ROWID;

-- What each upload says of a post at a moment, where it is not what the earlier ones say. The totals of a moment
-- are these over one another, in the order of uploads. No foreign keys: a million rows are stored in a second,
-- by one transaction that stores their posts and upload too.
CREATE TABLE observation (
    workspace_id   INTEGER NOT NULL,
    post_id        INTEGER NOT NULL,
    observed_at    INTEGER NOT NULL,
    import_id      INTEGER NOT NULL,
    row            INTEGER NOT NULL,
    day_only       INTEGER NOT NULL,
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
    bounds         TEXT, -- NULL when all are exact, else JSON: {"likes": ">="}
    PRIMARY KEY (workspace_id, post_id, observed_at, import_id)
) STRICT, WITHOUT ROWID;

-- Read model: gains by day of the workspace's zone, counted from 1970-01-01.
CREATE TABLE account_day (
    workspace_id   INTEGER NOT NULL,
    account_id     INTEGER NOT NULL REFERENCES account (id),
    day            INTEGER NOT NULL,
    reach          REAL, -- always NULL: people cannot be added up
    impressions    REAL,
    views          REAL,
    likes          REAL,
    reposts        REAL,
    quotes         REAL,
    comments       REAL,
    shares         REAL,
    saves          REAL,
    clicks         REAL,
    link_clicks    REAL,
    profile_visits REAL,
    follows        REAL,
    engagements    REAL,
    spread         INTEGER NOT NULL, -- posts whose gain rests on observations more than a day apart
    PRIMARY KEY (workspace_id, account_id, day)
) STRICT, WITHOUT ROWID;

-- Read model: sums of the exact latest totals of an account's posts.
CREATE TABLE account_total (
    workspace_id   INTEGER NOT NULL,
    account_id     INTEGER NOT NULL REFERENCES account (id),
    posts          INTEGER NOT NULL,
    observed_at    INTEGER NOT NULL,
    reach          INTEGER, -- always NULL: people cannot be added up
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
    PRIMARY KEY (workspace_id, account_id)
) STRICT, WITHOUT ROWID;

-- A link to one post's chart. The token itself is not kept.
CREATE TABLE share (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL REFERENCES workspace (id),
    post_id      INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    token_sha256 BLOB NOT NULL UNIQUE,
    query        TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    revoked_at   INTEGER
) STRICT;
CREATE INDEX share_by_post ON share (workspace_id, post_id);
