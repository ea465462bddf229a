//! Days with a month's name: `Aug 28, 2025`, `28 sept. 2026`, `8 de marzo`, `Sa., 15. Aug. 2026`.

use super::day::{Written, full_year};
use super::{digits, names};

/// A part of such a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part<'a> {
    Number(&'a str),
    Month(u32),
    Weekday,
    /// `mar`: March, or a Tuesday in French, Italian and Spanish.
    Mar,
}

/// Reads a day in [plain](super::clock::plain) letters.
pub(super) fn read(text: &str) -> Option<Written> {
    let parts = without_weekday(parts(text)?);
    let (month, day, year) = match parts[..] {
        [Part::Number(year), month, Part::Number(day)] if year.len() == 4 => {
            (month, day, Some(year))
        }
        [Part::Number(day), month, Part::Number(year)]
        | [month, Part::Number(day), Part::Number(year)] => (month, day, Some(year)),
        [Part::Number(day), month] => (month, day, None),
        // A spreadsheet's `Sep-26` is a month of a year.
        [month, Part::Number(day)] if !text.contains('-') => (month, day, None),
        _ => return None,
    };
    let month = match month {
        Part::Month(month) => month,
        Part::Mar => 3,
        Part::Number(_) | Part::Weekday => return None,
    };
    let year = if let Some(year) = year { Some(full(year)?) } else { None };
    Some(Written { year, month, day: digits(day, 1..=2)? })
}

/// The parts behind a weekday. Whether it fits the date is not asked.
fn without_weekday(mut parts: Vec<Part<'_>>) -> Vec<Part<'_>> {
    let is_month = |part: &Part<'_>| matches!(part, Part::Month(_) | Part::Mar);
    let begins = match parts.first() {
        Some(Part::Weekday) => true,
        Some(Part::Mar) => parts[1..].iter().any(is_month),
        _ => false,
    };
    if begins {
        parts.remove(0);
    }
    parts
}

fn full(year: &str) -> Option<i32> {
    match digits(year, 2..=2) {
        Some(year) => full_year(year),
        None => i32::try_from(digits(year, 4..=4)?).ok(),
    }
}

/// The parts that tell something; nothing when there is a word that no date has.
fn parts(text: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::with_capacity(4);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_same: fn(char) -> bool = match first {
            '0'..='9' => |c| c.is_ascii_digit(),
            ' ' | ',' | '.' | '-' | '/' | 'º' | '°' => {
                rest = &rest[first.len_utf8()..];
                continue;
            }
            first if first.is_alphabetic() => char::is_alphabetic,
            _ => return None,
        };
        let length = rest.find(|c| !is_same(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(length);
        let is_behind_number =
            text[..text.len() - rest.len()].ends_with(|c: char| c.is_ascii_digit());
        parts.extend(part(word, is_behind_number)?);
        rest = after;
    }
    Some(parts)
}

/// What a word tells: `Some(None)` for one that only joins the others.
#[allow(clippy::option_option, reason = "an unknown word is something else than an empty one")]
fn part(word: &str, is_behind_number: bool) -> Option<Option<Part<'_>>> {
    const JOINTS: [&str; 6] = ["de", "del", "den", "of", "the", "le"];
    const ORDINALS: [&str; 5] = ["st", "nd", "rd", "th", "er"];
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(Some(Part::Number(word)));
    }
    if word == "mar" {
        return Some(Some(Part::Mar));
    }
    if let Some(month) = names::month(word) {
        return Some(Some(Part::Month(month)));
    }
    if names::is_weekday(word) {
        return Some(Some(Part::Weekday));
    }
    let says_nothing = JOINTS.contains(&word) || (is_behind_number && ORDINALS.contains(&word));
    says_nothing.then_some(None)
}
