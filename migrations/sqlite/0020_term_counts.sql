-- In how many posts each term of the index of words is: those in many are found ahead.
CREATE VIRTUAL TABLE post_term_count USING fts5vocab (post_words, row);
