//! A cell -> a moment, with the precision that it has and what was needed to understand it.
//!
//! Whether the day or the month comes first is decided for a whole column ([`Evidence`]), never for a cell.
//! How each spelling is read stands in `truth/dates.tsv`. Serial numbers of workbooks are not read here.

mod clock;
mod day;
mod evidence;
mod figures;
mod file_name;
mod instant;
mod names;
mod offset;
mod words;

use app::domain::import::{DateOrder as Order, Reason};
use app::domain::{Moment, Zone};
use chrono::NaiveDate;

pub(crate) use evidence::Evidence;
pub(crate) use file_name::in_file_name;
pub(crate) use offset::zone_of_header;

use super::spelling;

/// What dates leave unsaid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dates {
    /// The zone of times without one.
    pub(crate) zone: Zone,
    /// Whether the day or the month comes first; without it `10/08/2026` is refused as ambiguous.
    pub(crate) order: Option<Order>,
    /// Dates without a year are the last such day not after this one, with one day of tolerance.
    pub(crate) latest: Moment,
}

/// A moment, and what was needed to understand it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) moment: Moment,
    /// The zone of times without one.
    pub(crate) by_zone: bool,
    /// The year was inferred.
    pub(crate) by_year: bool,
    /// A clock change skipped this time, or showed it twice.
    pub(crate) by_clock_change: bool,
}

impl Read {
    fn certain(moment: Moment) -> Self {
        Self { moment, by_zone: false, by_year: false, by_clock_change: false }
    }
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unread {
    Bad,
    Ambiguous,
}

/// The last second of the year 2200.
pub(crate) const LATEST: i64 = 7_289_654_399;
/// Bytes of the longest date that is looked at.
const LONGEST: usize = 80;

/// Reads a moment between the years 1970 and 2200.
pub(crate) fn read(cell: &[u8], dates: &Dates) -> Result<Read, Reason> {
    if let Some(at) = instant::utc(cell) {
        return in_range(Read::certain(Moment::second(at)), &String::from_utf8_lossy(cell));
    }
    refusing(cell, |text| {
        if let Some(read) = clock::read_iso(text, dates) {
            return Ok(read);
        }
        match instant::epoch(text) {
            Some(at) => Ok(Read::certain(Moment::second(at))),
            None => clock::read(text, dates),
        }
    })
}

/// Reads a day of the form `17.14.11`: year, day, month.
pub(crate) fn read_yy_dd_mm(cell: &[u8]) -> Result<Read, Reason> {
    refusing(cell, |text| figures::yy_dd_mm(text).map(|date| Read::certain(midnight(date))))
}

fn refusing(cell: &[u8], read: impl FnOnce(&str) -> Result<Read, Unread>) -> Result<Read, Reason> {
    let lossy = String::from_utf8_lossy(cell);
    let cell = lossy.trim();
    let text = spelling::bare(cell);
    match if text.len() > LONGEST { Err(Unread::Bad) } else { read(&text) } {
        Ok(read) => in_range(read, cell),
        Err(Unread::Bad) => Err(Reason::BadTime(spelling::shown(cell))),
        Err(Unread::Ambiguous) => Err(Reason::AmbiguousDate(spelling::shown(cell))),
    }
}

fn in_range(read: Read, cell: &str) -> Result<Read, Reason> {
    let is_near = (0..=LATEST).contains(&read.moment.at);
    if is_near { Ok(read) } else { Err(Reason::FarTime(spelling::shown(cell))) }
}

/// A day, as the domain keeps it.
fn midnight(date: NaiveDate) -> Moment {
    Moment::day(date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp())
}

/// A number of that many digits.
fn digits(text: &str, lengths: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let fits = lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok())?
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod truth;
