//! How the words around a number bound it: "plus de", "nearly", "5,000+", "or so".

use app::domain::Relation;

use super::language::{Language, all, end_of, longest_start, start_of};
use super::tokens::Token;

/// Signs, in every language.
const SIGNS: [(&str, Relation); 8] = [
    ("> =", Relation::AtLeast),
    (">", Relation::AtLeast),
    ("≥", Relation::AtLeast),
    ("< =", Relation::AtMost),
    ("≤", Relation::AtMost),
    ("<", Relation::Under),
    ("~", Relation::About),
    ("≈", Relation::About),
];

/// Where the words begin that bound a number, and how.
pub(super) fn before(tokens: &[Token], number: usize) -> Option<(usize, Relation)> {
    let ending = |at: usize, (phrase, relation): &(&str, Relation)| {
        Some((start_of(tokens, at, phrase)?, *relation))
    };
    let fixed = all(|language: &'static Language| language.relations).chain(&SIGNS);
    let fixed = fixed.filter_map(|entry| ending(number, entry)).min_by_key(|(start, _)| *start);
    let thresholds = all(|language| language.thresholds);
    let thresholds = thresholds.filter_map(|phrase| start_of(tokens, number, phrase));
    let verbs = thresholds.chain([number]).filter_map(|at| {
        all(|language| language.relation_verbs)
            .filter_map(|entry| ending(at, entry))
            .min_by_key(|(start, _)| *start)
    });
    let verb = verbs.min_by_key(|(start, _)| *start);
    let verb = verb.map(|(start, relation)| (with_auxiliaries(tokens, start), relation));
    fixed.into_iter().chain(verb).min_by_key(|(start, _)| *start)
}

/// A bound glued to a number, and where it ends: `5,000+`, "5,000-plus".
pub(super) fn glued(tokens: &[Token], number: usize) -> Option<usize> {
    ["+", "- plus"].iter().find_map(|phrase| {
        end_of(tokens, number, phrase).filter(|_| tokens.get(number).is_some_and(|t| !t.is_apart))
    })
}

/// Where the words end that bound what was counted before them, and how.
pub(super) fn after(tokens: &[Token], counted: usize) -> Option<(usize, Relation)> {
    all(|language| language.afterthoughts)
        .filter_map(|(phrase, relation)| Some((end_of(tokens, counted, phrase)?, *relation)))
        .max_by_key(|(end, _)| *end)
}

/// The start of a verb with what belongs to it: "a été vu", "had reached".
pub(super) fn with_auxiliaries(tokens: &[Token], verb: usize) -> usize {
    const MOST: usize = 3;
    let step = |at: usize| longest_start(tokens, at, |language| language.auxiliaries);
    let mut start = verb;
    for _ in 0..MOST {
        start = step(start).unwrap_or(start);
    }
    start
}
