-- Whose an account is, where somebody said so: 1 for one that is watched from outside, 0 for one's own.
ALTER TABLE account ADD COLUMN is_watched INTEGER;
