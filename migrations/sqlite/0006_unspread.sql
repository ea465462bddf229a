-- Gains between observations more than 92 days apart are put on no day: their posts are counted on the day of the
-- later observation instead.

ALTER TABLE account_day ADD COLUMN unspread INTEGER NOT NULL DEFAULT 0;
