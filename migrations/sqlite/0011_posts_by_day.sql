-- The posts of an account of which the day of publication is known and not the hour: counted by period.
CREATE INDEX post_by_day ON post (workspace_id, account_id, published_at) WHERE published_day = 1;
