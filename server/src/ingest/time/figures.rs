//! Days in figures: `2026-08-15`, `28/09/2026`, `13.09`, `2026年8月15日`.

use chrono::NaiveDate;

use super::day::{Written, full_year};
use super::{Order, Unread, digits};

/// Three numbers whose first two are the day and the month in some order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figures {
    first: u32,
    second: u32,
    year: i32,
    mark: char,
    is_short: bool,
}

/// Reads a day in figures; nothing when there is more than figures and marks.
pub(super) fn read(text: &str, order: Option<Order>) -> Option<Result<Written, Unread>> {
    if !text.is_ascii() && text.contains(['月', '월']) {
        return Some(east_asian(text).ok_or(Unread::Bad));
    }
    let (mark, parts) = parts(text)?;
    Some(match parts[..] {
        [year, month, day] if year.len() == 4 => year_first(year, month, day).ok_or(Unread::Bad),
        [first, second] | [first, second, ""] if mark == '.' => without_year(first, second, order),
        [_, _, _] => match Figures::of(mark, &parts) {
            Some(figures) => figures.ordered(order),
            None => Err(Unread::Bad),
        },
        _ => Err(Unread::Bad),
    })
}

/// `2026-08-15`, by its places.
pub(super) fn iso(text: &[u8]) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text else { return None };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// A few digits.
pub(super) fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, digit| {
        digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'))
    })
}

/// The numbers of a date, and the one kind of mark between them.
fn parts(text: &str) -> Option<(char, Vec<&str>)> {
    let mark = text.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = text.split(mark).collect();
    let is_figures = parts.iter().flat_map(|part| part.bytes()).all(|byte| byte.is_ascii_digit());
    (matches!(mark, '-' | '/' | '.') && is_figures && parts.len() <= 3).then_some((mark, parts))
}

impl Figures {
    /// The figures of a cell whose year comes last.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (mark, parts) = parts(text)?;
        Self::of(mark, &parts)
    }

    fn of(mark: char, parts: &[&str]) -> Option<Self> {
        let [first, second, year] = *parts else { return None };
        let is_short = year.len() == 2;
        let number = digits(year, 2..=2).or_else(|| digits(year, 4..=4))?;
        let year = if is_short { full_year(number) } else { i32::try_from(number).ok() }?;
        let (first, second) = (digits(first, 1..=2)?, digits(second, 1..=2)?);
        Some(Self { first, second, year, mark, is_short })
    }

    /// Whether all three numbers may be the year: `26-09-28`, `17.14.11`.
    fn may_begin_with_year(self) -> bool {
        self.is_short && self.mark != '/'
    }

    /// The order that these figures show by themselves.
    pub(super) fn shown(self) -> Option<Order> {
        match (self.first, self.second) {
            _ if self.may_begin_with_year() => None,
            (13..=31, 1..=12) => Some(Order::DayFirst),
            (1..=12, 13..=31) => Some(Order::MonthFirst),
            _ => None,
        }
    }

    /// The day, when its order is given or can be seen, or does not matter. Nobody's dates with points
    /// begin with the month, unless a column shows that they do.
    pub(super) fn ordered(self, order: Option<Order>) -> Result<Written, Unread> {
        let Self { first, second, year, mark, .. } = self;
        let order = match order {
            Some(order) => order,
            None if self.may_begin_with_year() => return Err(Unread::Ambiguous),
            None if mark == '.' || first == second || first > 12 => Order::DayFirst,
            None if second > 12 => Order::MonthFirst,
            None => return Err(Unread::Ambiguous),
        };
        let (day, month) = match order {
            Order::DayFirst => (first, second),
            Order::MonthFirst => (second, first),
        };
        Ok(Written { year: Some(year), month, day })
    }
}

fn year_first(year: &str, month: &str, day: &str) -> Option<Written> {
    let year = i32::try_from(digits(year, 4..=4)?).ok();
    Some(Written { year, month: digits(month, 1..=2)?, day: digits(day, 1..=2)? })
}

/// `13.09`, and `13.9` where a zero was lost. `13.1` may have been `13.10` once.
fn without_year(first: &str, second: &str, order: Option<Order>) -> Result<Written, Unread> {
    if second == "1" && order.is_none() {
        return Err(Unread::Ambiguous);
    }
    let number = |text| digits(text, 1..=2).ok_or(Unread::Bad);
    let (first, second) = (number(first)?, number(second)?);
    Ok(match order {
        Some(Order::MonthFirst) => Written { year: None, month: first, day: second },
        Some(Order::DayFirst) | None => Written { year: None, month: second, day: first },
    })
}

/// `2026年8月15日`, `8月15日`, `2026년 8월 15일`.
fn east_asian(text: &str) -> Option<Written> {
    let (year, rest) = match text.split_once(['年', '년']) {
        Some((year, rest)) => (Some(digits(year.trim(), 4..=4)?), rest),
        None => (None, text),
    };
    let (month, day) = rest.split_once(['月', '월'])?;
    let day = day.trim().strip_suffix(['日', '일'])?;
    let year = year.map(i32::try_from).transpose().ok()?;
    Some(Written { year, month: digits(month.trim(), 1..=2)?, day: digits(day.trim(), 1..=2)? })
}

/// `17.14.11`: two digits each of the year, the day and the month.
pub(super) fn yy_dd_mm(text: &str) -> Result<NaiveDate, Unread> {
    let date = || {
        let mut fields = text.split('.').map(|field| digits(field, 2..=2));
        let (year, day, month) = (fields.next()??, fields.next()??, fields.next()??);
        let date = NaiveDate::from_ymd_opt(full_year(year)?, month, day)?;
        fields.next().is_none().then_some(date)
    };
    date().ok_or(Unread::Bad)
}
