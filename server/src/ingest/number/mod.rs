//! A cell -> a count or a gain, or nothing, or the reason why not. Missing is not zero.
//!
//! Which mark is the decimal one is decided for a whole column ([`Evidence`]), never for a cell. How each
//! spelling is read stands in `truth/numbers.tsv`.

mod evidence;
mod figure;
mod suffix;
mod written;

use app::domain::import::{Decimal, Reason};
use app::domain::{Relation, Value};

pub(crate) use evidence::Evidence;
use evidence::Marks;
use written::{Sign, Written};

use super::{limits, spelling};

/// Bytes of the longest number that is looked at, without the blanks around it.
const LONGEST: usize = 64;

/// Reads a total with its relation: `1204`, `376.0`, `12,400`, `12 400`, `>=6000`, `~11000000`. Rounded
/// ones (`1.2K`, `3 Mio`) are read as about so many.
#[inline]
pub(crate) fn count(cell: &[u8], decimal: Decimal) -> Result<Option<Value>, Reason> {
    match plain(cell) {
        Some(amount) => Ok(Some(Value::exact(amount))),
        None => read(cell, |text| total(text, decimal)),
    }
}

/// Reads a total in a column that decides nothing: what can be read in two ways is refused.
pub(crate) fn count_undecided(cell: &[u8]) -> Result<Option<Value>, Reason> {
    match plain(cell) {
        Some(amount) => Ok(Some(Value::exact(amount))),
        None => read(cell, |text| match Marks::of(text) {
            Marks::Group { .. } => Err(Refused::Ambiguous),
            Marks::Decided(decimal) => total(text, decimal),
            Marks::None => total(text, Decimal::Dot),
        }),
    }
}

/// Reads what a day added, or took away: `12`, `-12`, `(12)`. It is exact or nothing.
pub(crate) fn gain(cell: &[u8], decimal: Decimal) -> Result<Option<i64>, Reason> {
    match plain(cell) {
        Some(amount) => Ok(Some(amount)),
        None => read(cell, |text| difference(text, decimal)),
    }
}

/// Nearly all cells are plain digits; nineteen of them would still fit.
#[inline]
fn plain(cell: &[u8]) -> Option<i64> {
    if !(1..=15).contains(&cell.len()) {
        return None;
    }
    let mut amount = 0;
    for byte in cell {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        amount = amount * 10 + i64::from(digit);
    }
    Some(amount)
}

/// Why a cell is no number of the kind asked for.
enum Refused {
    Bad,
    Negative,
    Absurd,
    Ambiguous,
}

fn read<T>(
    cell: &[u8],
    number: impl FnOnce(&str) -> Result<T, Refused>,
) -> Result<Option<T>, Reason> {
    if matches!(cell, b"" | b"-") {
        return Ok(None);
    }
    let lossy = String::from_utf8_lossy(cell);
    let cell = lossy.trim();
    let text = spelling::bare(cell);
    if !text.starts_with(|c: char| c.is_ascii_digit()) && is_missing(&text) {
        return Ok(None);
    }
    let number = if text.len() > LONGEST { Err(Refused::Bad) } else { number(&text) };
    number.map(Some).map_err(|refused| {
        let cell = spelling::shown(cell);
        match refused {
            Refused::Bad => Reason::BadNumber(cell),
            Refused::Negative => Reason::Negative(cell),
            Refused::Absurd => Reason::Absurd(cell),
            Refused::Ambiguous => Reason::AmbiguousNumber(cell),
        }
    })
}

/// Whether a cell says that there is no number. `NaN` is no such word: a computation failed there.
fn is_missing(text: &str) -> bool {
    const MISSING: [&str; 8] = ["", "-", "–", "—", "n/a", "null", "none", "undefined"];
    MISSING.iter().any(|missing| text.eq_ignore_ascii_case(missing))
}

fn total(text: &str, decimal: Decimal) -> Result<Value, Refused> {
    let written = Written::split(text).ok_or(Refused::Bad)?;
    let amount = written.amount(decimal).ok_or(Refused::Bad)?;
    match written.sign {
        Sign::Plus => Err(Refused::Bad),
        Sign::Minus if amount > 0 => Err(Refused::Negative),
        _ if amount > limits::AMOUNT => Err(Refused::Absurd),
        _ => Ok(Value { amount, relation: written.relation }),
    }
}

fn difference(text: &str, decimal: Decimal) -> Result<i64, Refused> {
    let written = Written::split(text).filter(|written| written.relation == Relation::Exact);
    let written = written.ok_or(Refused::Bad)?;
    match (written.sign, written.amount(decimal).ok_or(Refused::Bad)?) {
        (_, amount) if amount > limits::AMOUNT => Err(Refused::Absurd),
        (Sign::Minus, amount) => Ok(-amount),
        (Sign::None | Sign::Plus, amount) => Ok(amount),
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod truth;
