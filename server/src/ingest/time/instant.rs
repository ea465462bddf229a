//! The spellings of machines that name an instant by themselves: RFC 3339 in UTC, and seconds since 1970.

use super::figures::{iso, number};

/// `2026-08-10T14:05:09Z`: most of a large file's times are written so.
pub(super) fn utc(text: &[u8]) -> Option<i64> {
    let [date @ .., b'T', h1, h2, b':', n1, n2, b':', s1, s2, b'Z'] = text else { return None };
    let (hour, minute, second) = (number(&[*h1, *h2])?, number(&[*n1, *n2])?, number(&[*s1, *s2])?);
    Some(iso(date)?.and_hms_opt(hour, minute, second)?.and_utc().timestamp())
}

/// Seconds in ten digits, with a fraction or not, or milliseconds in thirteen. Fewer digits may be
/// anything.
pub(super) fn epoch(text: &str) -> Option<i64> {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    if !is_digits(whole) || !fraction.is_none_or(is_digits) {
        return None;
    }
    match (whole.len(), fraction) {
        (10, _) => whole.parse().ok(),
        (13, None) => whole.parse::<i64>().ok().map(|milliseconds| milliseconds / 1_000),
        _ => None,
    }
}
