-- The type of a post, as files tell it: what it is compared with like for like. NULL: nobody told.

ALTER TABLE post ADD COLUMN kind TEXT;
ALTER TABLE post_detail ADD COLUMN kind TEXT;

-- With the type in the index, the posts of one are found without reading the others.
DROP INDEX post_by_publication;
CREATE INDEX post_by_publication ON post (workspace_id, account_id, published_at, kind) WHERE published_day = 0;
