//! A sentence of an article, French or English -> the totals that it tells, each with the words that tell it.
//!
//! It proposes, a person approves. So it rather misses a total than makes one up: what it does not know it
//! passes over, and it has no opinion on texts of other languages.

mod bounds;
mod english;
mod french;
mod language;
mod numbers;
mod pairing;
mod table;
mod tokens;

use app::domain::sentence::Proposal;
use app::domain::{Relation, Value};

use language::{longest_end, longest_start};
use numbers::{Number, numbers};
use pairing::{Counted, Pairing, Place};
pub use table::{Approved, is_on_x, table};
use tokens::{Kind, Token, tokens};

/// Reads a text. Percentages, dates, followers, rates, increases, hopes and denials are no totals of a post.
pub fn read(text: &str) -> Vec<Proposal> {
    let tokens = tokens(text);
    let numbers = numbers(&tokens);
    let mut pairing = Pairing { tokens: &tokens, numbers: &numbers, claimed: 0 };
    let mut proposals = Vec::new();
    for (place, number) in numbers.iter().enumerate() {
        let lower = lower(&tokens, &numbers[..place], number);
        let Some((values, counted)) = told(&pairing, number, lower) else { continue };
        pairing.claimed = counted.end;
        let words = tokens[counted.start].place.start..tokens[counted.end - 1].place.end;
        proposals.extend(values.into_iter().map(|value| Proposal {
            metric: counted.metric,
            value,
            words: words.clone(),
        }));
    }
    proposals
}

/// The values that a number tells, and of what. `lower` is the other end of a range, and where that begins.
fn told(
    pairing: &Pairing<'_>,
    number: &Number,
    lower: Option<(usize, i64)>,
) -> Option<(Vec<Value>, Counted)> {
    let (tokens, figure) = (pairing.tokens, number.tokens.clone());
    let before = bounds::before(tokens, figure.start).filter(|_| lower.is_none());
    let glued = bounds::glued(tokens, figure.end);
    let start =
        lower.map(|(start, _)| start).or(before.map(|(start, _)| start)).unwrap_or(figure.start);
    let place = Place { start, number: figure.start, end: glued.unwrap_or(figure.end) };
    if is_part(tokens, start) || (before.is_none() && is_year(tokens, &figure)) {
        return None;
    }
    let mut counted = pairing.counted(place).filter(|counted| counted.start >= pairing.claimed)?;
    let is_open = before.is_none() && lower.is_none();
    let begins = |at| pairing.numbers.binary_search_by_key(&at, |next| next.tokens.start).is_ok();
    let after = bounds::after(tokens, counted.end).filter(|(end, _)| is_open && !begins(*end));
    counted.end = after.map_or(counted.end, |(end, _)| end);
    if is_doubtful(&tokens[..counted.start]) || is_rate(tokens, counted.end) {
        return None;
    }
    let value = |amount, relation| Value { amount, relation };
    if let Some((_, lower)) = lower {
        let bounds = [value(lower, Relation::AtLeast), value(number.amount, Relation::AtMost)];
        return Some((bounds.into(), counted));
    }
    let said = before.or(after).map(|(_, relation)| relation);
    let glued = glued.map(|_| Relation::AtLeast);
    let own = if number.is_rounded() { Relation::About } else { Relation::Exact };
    Some((vec![value(number.amount, said.or(glued).unwrap_or(own))], counted))
}

/// The lower end of a range that a number ends, and where it begins: "entre 5 et 6 millions", "5,000 to 6,000",
/// but not "from 5,000 to 6,000", which is a growth.
fn lower(tokens: &[Token], before: &[Number], upper: &Number) -> Option<(usize, i64)> {
    let lower = before.last()?;
    let (start, end) = (lower.tokens.start, lower.tokens.end);
    let joint = tokens[end..upper.tokens.start].iter().map(|token| &*token.text);
    let previous = start.checked_sub(1).map(|at| &*tokens[at].text);
    let is_between = matches!(previous, Some("entre" | "between"));
    let is_range = match joint.collect::<Vec<_>>()[..] {
        ["et" | "and"] => is_between,
        ["a" | "to"] => !matches!(previous, Some("de" | "from" | "'")),
        ["-"] => !is_year(tokens, &(end - 1..end)) && !is_year(tokens, &upper.tokens),
        _ => false,
    };
    let shared = if lower.scale == 1 && lower.amount < 1_000 { upper.scale } else { 1 };
    let amount = lower.amount.checked_mul(shared)?;
    let start = start - usize::from(is_between);
    (is_range && amount < upper.amount).then_some((start, amount))
}

/// Whether what stands before makes it a part, an increase or money: "the first", "+", "$".
fn is_part(tokens: &[Token], start: usize) -> bool {
    let sign = start.checked_sub(1).map(|at| &*tokens[at].text);
    matches!(sign, Some("+" | "$" | "€" | "£"))
        || longest_start(tokens, start, |language| language.parts).is_some()
}

/// Four figures after "in" or a dash.
fn is_year(tokens: &[Token], number: &std::ops::Range<usize>) -> bool {
    let [token] = &tokens[number.clone()] else { return false };
    let is_plain = token.kind == (Kind::Figures { scale: 1 }) && token.text.len() == 4;
    let is_now = matches!(token.text.parse(), Ok(1900..=2099));
    let after = tokens[..number.start].last().map(|token| &*token.text);
    let is_dated = matches!(after, Some("-"))
        || longest_start(tokens, number.start, |language| language.years).is_some();
    is_plain && is_now && is_dated
}

/// Whether a word shortly before, in the same clause, denies it or only hopes for it.
fn is_doubtful(before: &[Token]) -> bool {
    const NEAR: usize = 5;
    let is_break =
        |token: &Token| token.kind == Kind::Mark && !matches!(&*token.text, "'" | "\"" | "-");
    let near = before.len().saturating_sub(NEAR);
    let clause = before[near..].iter().rposition(is_break).map_or(near, |mark| near + mark + 1);
    (clause..before.len()).any(|at| longest_end(before, at, |language| language.doubts).is_some())
}

/// Whether what follows makes it a rate or an increase: "per day", "de plus".
fn is_rate(tokens: &[Token], end: usize) -> bool {
    longest_end(tokens, end, |language| language.rates).is_some()
}

#[cfg(test)]
mod tests;
