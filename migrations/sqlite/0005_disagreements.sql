-- What is to be said of an upload's totals: those that fell, and rows that disagreed with earlier uploads.

ALTER TABLE import ADD COLUMN fell INTEGER; -- totals lower than an earlier one of the same post; NULL: not counted
ALTER TABLE import ADD COLUMN disagreed INTEGER; -- rows that said otherwise of a known moment
ALTER TABLE import ADD COLUMN disagreements TEXT; -- JSON: the first of what they said otherwise
