//! A day: in figures, or with a month's name; its year written or inferred.

use chrono::{Datelike, NaiveDate};

use app::domain::{Precision, Zone};

use super::{Dates, Unread, figures, words};

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) date: NaiveDate,
    /// The year was inferred.
    pub(super) by_year: bool,
}

/// A day as it is written, its numbers not yet held against the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) year: Option<i32>,
    pub(super) month: u32,
    pub(super) day: u32,
}

/// Reads a day in [plain](super::clock::plain) letters.
pub(super) fn read(text: &str, dates: &Dates) -> Result<Day, Unread> {
    let written = match figures::read(text, dates.order) {
        Some(written) => written?,
        None => words::read(text).ok_or(Unread::Bad)?,
    };
    let Written { year, month, day } = written;
    let date = match year {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day),
        None => last(month, day, dates),
    };
    Ok(Day { date: date.ok_or(Unread::Bad)?, by_year: year.is_none() })
}

/// The last such day not after the latest moment, with one day of tolerance: the zones of who wrote and
/// who reads may differ.
fn last(month: u32, day: u32, dates: &Dates) -> Option<NaiveDate> {
    let zone = match dates.latest.precision {
        Precision::Second => dates.zone,
        Precision::Day => Zone::UTC,
    };
    let latest = zone.wall(dates.latest.at).date().succ_opt()?;
    // The 29 February can be eight years away.
    let years = (0..=8).map(|ago| latest.year() - ago);
    let mut days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    days.find(|date| *date <= latest)
}

/// A year of two digits: 1969 to 2068.
pub(super) fn full_year(year: u32) -> Option<i32> {
    let year = i32::try_from(year).ok()?;
    Some(if year >= 69 { 1900 + year } else { 2000 + year })
}
