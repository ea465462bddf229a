-- The posts of a platform by the second of their publication: the newest of them are what its fan rests on.
CREATE INDEX post_by_platform ON post (workspace_id, platform, published_at) WHERE published_day = 0;
