-- What people want to be told by themselves. A rule is never changed: it is removed, and another one made.
CREATE TABLE alert_rule (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL REFERENCES workspace (id),
    kind         TEXT NOT NULL,
    number       INTEGER, -- hundredths of an expectation, or days
    account_id   INTEGER REFERENCES account (id) ON DELETE CASCADE, -- NULL: any
    created_at   INTEGER NOT NULL,
    removed_at   INTEGER
) STRICT;

-- What rules told, each of a post or an account once. It goes with the upload after which it was told.
CREATE TABLE alert (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL,
    rule_id      INTEGER NOT NULL REFERENCES alert_rule (id),
    post_id      INTEGER REFERENCES post (id) ON DELETE CASCADE,
    account_id   INTEGER REFERENCES account (id) ON DELETE CASCADE,
    day          INTEGER, -- counted from 1970-01-01
    value        REAL NOT NULL,
    amount       INTEGER, -- interactions
    import_id    INTEGER, -- the last upload that stood when it was told
    raised_at    INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX alert_once ON alert (
    workspace_id, rule_id, coalesce(post_id, 0), coalesce(account_id, 0), coalesce(day, 0)
);
CREATE INDEX alert_by_post ON alert (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX alert_by_account ON alert (account_id) WHERE account_id IS NOT NULL;

-- Links under which programs read what was told. The token itself is not kept.
CREATE TABLE feed (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL REFERENCES workspace (id),
    token_sha256 BLOB NOT NULL UNIQUE,
    created_at   INTEGER NOT NULL,
    revoked_at   INTEGER
) STRICT;

-- What a workspace begins with.
CREATE TRIGGER first_alert_rules AFTER INSERT ON workspace BEGIN
    INSERT INTO alert_rule (workspace_id, kind, number, created_at)
    VALUES (new.id, 'above', 200, 0), (new.id, 'day', NULL, 0), (new.id, 'overdue', 8, 0);
END;
INSERT INTO alert_rule (workspace_id, kind, number, created_at)
SELECT w.id, r.column1, r.column2, 0 FROM workspace w
CROSS JOIN (VALUES ('above', 200), ('day', NULL), ('overdue', 8)) r;
