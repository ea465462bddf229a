//! What a language has to say about totals: lists of words, compared as tokens are.
//!
//! A phrase is words and marks with one space between; `stem*` stands for any ending. A sentence is held
//! against all languages at once, since no list of one contradicts another's.

use app::domain::{Metric, Relation};

use super::tokens::{Kind, Token};
use super::{english, french};

/// The words of one language.
pub(super) struct Language {
    /// What is counted.
    pub(super) nouns: &'static [(&'static str, Metric)],
    /// What was done to a post, so many times or by so many people.
    pub(super) verbs: &'static [Verb],
    /// Verbs whose object is the people reached.
    pub(super) reaching: &'static [&'static str],
    pub(super) people: &'static [&'static str],
    pub(super) times: &'static [&'static str],
    pub(super) by: &'static [&'static str],
    /// Before a number.
    pub(super) relations: &'static [(&'static str, Relation)],
    /// Verbs before a number, and what may stand between them and it.
    pub(super) relation_verbs: &'static [(&'static str, Relation)],
    pub(super) thresholds: &'static [&'static str],
    /// After what is counted.
    pub(super) afterthoughts: &'static [(&'static str, Relation)],
    /// Belong to the verb after them.
    pub(super) auxiliaries: &'static [&'static str],
    /// Between people and what they did.
    pub(super) pronouns: &'static [&'static str],
    /// Between a number and what is counted.
    pub(super) links: &'static [&'static str],
    /// Between a verb and its number.
    pub(super) fillers: &'static [&'static str],
    /// Between what is counted and a number after it: "likes stood at 300".
    pub(super) standing: &'static [&'static str],
    /// What may go on after such a number.
    pub(super) continuations: &'static [&'static str],
    /// Shortly before a number, they make it no fact or no total.
    pub(super) doubts: &'static [&'static str],
    /// Right before a number, they make it a part or an increase.
    pub(super) parts: &'static [&'static str],
    /// After what is counted, they make it a rate or an increase.
    pub(super) rates: &'static [&'static str],
    /// Right before four figures, they make them a year.
    pub(super) years: &'static [&'static str],
    pub(super) numerals: &'static [(&'static str, Numeral)],
}

/// Something that is done to a post.
pub(super) struct Verb {
    pub(super) forms: &'static [&'static str],
    /// What so many times counts.
    pub(super) times: Metric,
    /// What so many people count.
    pub(super) people: Metric,
}

/// A word of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numeral {
    /// "A": counts only before a larger word.
    One,
    /// 2 to 90.
    Small(i64),
    /// "Half", before a scale.
    Half,
    /// 100.
    Hundred,
    /// 1,000 and more.
    Scale(i64),
    /// 100 or 1,000 that need no number before them.
    Alone(i64),
    /// "A dozen", "une centaine": about so many.
    Roughly(i64),
}

const LANGUAGES: [&Language; 2] = [&french::WORDS, &english::WORDS];

/// All entries of a list, in all languages.
pub(super) fn all<T: 'static>(
    list: impl Fn(&'static Language) -> &'static [T],
) -> impl Iterator<Item = &'static T> {
    LANGUAGES.into_iter().flat_map(list)
}

/// Where a phrase ends that begins at a token.
pub(super) fn end_of(tokens: &[Token], start: usize, phrase: &str) -> Option<usize> {
    let mut end = start;
    for word in phrase.split(' ') {
        if !is(tokens.get(end)?, word) {
            return None;
        }
        end += 1;
    }
    Some(end)
}

/// Where a phrase begins that ends before a token.
pub(super) fn start_of(tokens: &[Token], end: usize, phrase: &str) -> Option<usize> {
    let start = end.checked_sub(phrase.split(' ').count())?;
    end_of(tokens, start, phrase).map(|_| start)
}

/// The end of the longest phrase of a list that begins at a token.
pub(super) fn longest_end(
    tokens: &[Token],
    start: usize,
    list: impl Fn(&'static Language) -> &'static [&'static str],
) -> Option<usize> {
    all(list).filter_map(|phrase| end_of(tokens, start, phrase)).max()
}

/// The start of the longest phrase of a list that ends before a token.
pub(super) fn longest_start(
    tokens: &[Token],
    end: usize,
    list: impl Fn(&'static Language) -> &'static [&'static str],
) -> Option<usize> {
    all(list).filter_map(|phrase| start_of(tokens, end, phrase)).min()
}

fn is(token: &Token, word: &str) -> bool {
    match (token.kind, word.strip_suffix('*')) {
        (Kind::Word, Some(stem)) => token.text.starts_with(stem),
        (Kind::Word | Kind::Mark, None) => token.text == word,
        _ => false,
    }
}
