-- The posts of an account by the second of their publication: what a post is compared with.
CREATE INDEX post_by_publication ON post (workspace_id, account_id, published_at) WHERE published_day = 0;
