//! The last date in a file's name.
//!
//! Exports carry the period that they cover, and its end is not part of it: the totals were read on that
//! day or later.

use app::domain::Moment;
use chrono::{Datelike, NaiveDate};

use super::figures::Figures;
use super::{Order, clock, digits, midnight, names};

/// A run of digits or letters, and what stands before it.
struct Field<'a> {
    before: &'a str,
    text: &'a str,
}

/// Reads `2026-08-16`, `2026_08_16`, `20260816`, `16.08.2026`, `Aug-31-2025`, `16-Aug-2026`, and of a period
/// such as `01-01-2018-02-09-2020` its end.
pub(crate) fn in_file_name(name: &str) -> Option<Moment> {
    let name = clock::plain(name);
    let fields = fields(&name);
    let dates = (0..fields.len()).rev().filter_map(|place| date(&fields, place));
    dates.into_iter().find(|date| (1970..=2200).contains(&date.year())).map(midnight)
}

fn fields(name: &str) -> Vec<Field<'_>> {
    let mut fields = Vec::new();
    let mut rest = name;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let (before, from) = rest.split_at(start);
        let is_number = from.starts_with(|c: char| c.is_ascii_digit());
        let is_other = |c: char| !c.is_alphanumeric() || c.is_ascii_digit() != is_number;
        let (text, after) = from.split_at(from.find(is_other).unwrap_or(from.len()));
        fields.push(Field { before, text });
        rest = after;
    }
    fields
}

/// The date that begins with the field at that place.
fn date(fields: &[Field<'_>], place: usize) -> Option<NaiveDate> {
    let one = fields.get(place)?.text;
    if let Some(date) = compact(one) {
        return Some(date);
    }
    let [one, two, three] = triple(fields, place)?;
    if let (Some(year), Some(month), Some(day)) =
        (digits(one, 4..=4), digits(two, 2..=2), digits(three, 2..=2))
    {
        return NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day);
    }
    let year = i32::try_from(digits(three, 4..=4)?).ok()?;
    if let (Some(month), Some(day)) = (names::month(one), digits(two, 1..=2)) {
        return NaiveDate::from_ymd_opt(year, month, day);
    }
    if let (Some(day), Some(month)) = (digits(one, 1..=2), names::month(two)) {
        return NaiveDate::from_ymd_opt(year, month, day);
    }
    year_last(fields, place)
}

/// `20260816`.
fn compact(text: &str) -> Option<NaiveDate> {
    let number = digits(text, 8..=8)?;
    let year = i32::try_from(number / 10_000).ok()?;
    NaiveDate::from_ymd_opt(year, number / 100 % 100, number % 100)
}

/// Three fields with the same mark between them.
fn triple<'a>(fields: &[Field<'a>], place: usize) -> Option<[&'a str; 3]> {
    let [one, two, three] = fields.get(place..place + 3)? else { return None };
    let is_date = matches!(two.before, "-" | "_" | ".") && two.before == three.before;
    is_date.then_some([one.text, two.text, three.text])
}

/// A date in figures with the year at its end. Of a period both ends tell the order, and where neither
/// does the month comes first, as in the tool's country that names its files so. A date that stands alone
/// must tell by itself.
fn year_last(fields: &[Field<'_>], place: usize) -> Option<NaiveDate> {
    let end = figures(fields, place)?;
    let is_joined = fields[place].before == fields[place + 1].before;
    let start = place.checked_sub(3).filter(|_| is_joined).and_then(|at| figures(fields, at));
    let follows_year = is_joined && place > 0 && digits(fields[place - 1].text, 4..=4).is_some();
    let order = match start {
        Some(start) => start.shown().or(end.shown()).or(Some(Order::MonthFirst)),
        None if follows_year => return None,
        None => None,
    };
    let written = end.ordered(order).ok()?;
    NaiveDate::from_ymd_opt(written.year?, written.month, written.day)
}

fn figures(fields: &[Field<'_>], place: usize) -> Option<Figures> {
    let [one, two, year] = triple(fields, place)?;
    let mark = if fields[place + 1].before == "." { '.' } else { '-' };
    (one.len() == 2 && two.len() == 2 && year.len() == 4)
        .then(|| Figures::read(&format!("{one}{mark}{two}{mark}{year}")))?
}
