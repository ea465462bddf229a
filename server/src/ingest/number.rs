//! A cell -> a count, or nothing, or the reason why not. Missing is not zero.

use app::domain::import::Reason;
use app::domain::{Relation, Value};

use super::limits;

/// Reads a count with its relation: `1204`, `376.0`, `12,400`, `12 400`, `>=6000`, `~11000000`.
/// Groups of three digits may be set off by commas, spaces, U+00A0 or U+202F, one kind in a cell.
pub(crate) fn count(cell: &[u8]) -> Result<Option<Value>, Reason> {
    // Nearly all cells are plain digits; nineteen of them would still fit.
    if (1..=15).contains(&cell.len()) && cell.iter().all(u8::is_ascii_digit) {
        let amount = cell.iter().fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
        return Ok(Some(Value::exact(amount)));
    }
    if cell.is_empty() {
        return Ok(None);
    }
    written(String::from_utf8_lossy(cell).trim())
}

fn written(cell: &str) -> Result<Option<Value>, Reason> {
    const MISSING: [&str; 6] = ["", "-", "–", "—", "n/a", "null"];
    if MISSING.iter().any(|missing| cell.eq_ignore_ascii_case(missing)) {
        return Ok(None);
    }
    let (relation, number) = Relation::split(cell);
    let unsigned = number.strip_prefix(['-', '\u{2212}']);
    let digits =
        ungrouped(unsigned.unwrap_or(number)).ok_or_else(|| Reason::BadNumber(cell.into()))?;
    let amount = digits.parse().ok().filter(|amount| *amount <= limits::AMOUNT);
    match (unsigned, amount) {
        (None, Some(amount)) => Ok(Some(Value { amount, relation })),
        (None, None) => Err(Reason::Absurd(cell.into())),
        (Some(_), Some(0)) => Ok(Some(Value { amount: 0, relation })),
        (Some(_), _) => Err(Reason::Negative(cell.into())),
    }
}

/// The digits of a whole number without its groups and without a fraction of zeros.
fn ungrouped(number: &str) -> Option<String> {
    let whole = whole_part(number);
    let separator = whole.chars().find(|c| !c.is_ascii_digit());
    let Some(separator) = separator else {
        return (!whole.is_empty()).then(|| whole.into());
    };
    if !matches!(separator, ',' | ' ' | '\u{a0}' | '\u{202f}') {
        return None;
    }
    let mut groups = whole.split(separator);
    let first = groups.next()?;
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first_fits = (1..=3).contains(&first.len()) && is_digits(first) && !first.starts_with('0');
    let rest_fits = groups.all(|group| group.len() == 3 && is_digits(group));
    (first_fits && rest_fits).then(|| whole.replace(separator, ""))
}

/// `376` of `376.0`. After a comma three zeros are a group, so only one or two are a fraction.
fn whole_part(number: &str) -> &str {
    let zeros = number.len() - number.trim_end_matches('0').len();
    let before = &number[..number.len() - zeros];
    match before.chars().next_back() {
        Some('.') if zeros > 0 => &before[..before.len() - 1],
        Some(',') if (1..=2).contains(&zeros) => &before[..before.len() - 1],
        _ => number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, amount: i64) {
        assert_eq!(count(cell.as_bytes()), Ok(Some(Value::exact(amount))), "{cell}");
    }

    #[test]
    fn whole_numbers_are_read_as_people_and_programs_write_them() {
        check("0", 0);
        check("1204", 1204);
        check(" 12 ", 12);
        check("376.0", 376);
        check("376.000", 376);
        check("376,0", 376);
        check("-0.0", 0);
        check("100", 100);
        check("12,400", 12_400);
        check("12,000", 12_000);
        check("1,234,567.0", 1_234_567);
        check("12 400", 12_400);
        check("12\u{a0}400", 12_400);
        check("1\u{202f}234\u{202f}567", 1_234_567);
        check("=7", 7);
        check("1000000000000000", 1_000_000_000_000_000);
    }

    #[test]
    fn missing_is_not_zero() {
        for cell in ["", " ", "-", "—", "N/A", "null"] {
            assert_eq!(count(cell.as_bytes()), Ok(None), "{cell}");
        }
    }

    #[test]
    fn bounds_are_kept() {
        let bound = |cell: &str| count(cell.as_bytes()).unwrap().unwrap();
        assert_eq!(bound(">=6000"), Value { amount: 6_000, relation: Relation::AtLeast });
        assert_eq!(bound("< 20,000"), Value { amount: 20_000, relation: Relation::Under });
        assert_eq!(bound("~11000000"), Value { amount: 11_000_000, relation: Relation::About });
        assert_eq!(bound("≤5"), Value { amount: 5, relation: Relation::AtMost });
    }

    #[test]
    fn what_is_no_count_is_refused() {
        let bad = [
            "NaN",
            "inf",
            "1e400",
            "1e5",
            "1.5",
            "1.234",
            "12,40",
            "12,4000",
            "1,234 567",
            "0,123",
            ",123",
            "1.2K",
            "12%",
            "(12)",
            ">=",
            "~",
            "abc",
            "0x10",
            "1_000",
            "٣",
        ];
        for cell in bad {
            assert_eq!(count(cell.as_bytes()), Err(Reason::BadNumber(cell.into())), "{cell}");
        }
        assert_eq!(count(b"-5"), Err(Reason::Negative("-5".into())));
        assert_eq!(count(b">=-5"), Err(Reason::Negative(">=-5".into())));
        for cell in ["1000000000000001", "9223372036854775808", "99999999999999999999999"] {
            assert_eq!(count(cell.as_bytes()), Err(Reason::Absurd(cell.into())));
        }
    }
}
