-- The terms of the index of words, to find which of them begin with what was typed: few of them are looked for faster
-- by name than as a beginning.
CREATE VIRTUAL TABLE post_term USING fts5vocab (post_words, instance);
