//! Digits and marks -> a whole number, once it is known which mark is the decimal one.

use super::Decimal;

/// The digits of a number, its marks understood.
pub(super) struct Figure<'a> {
    /// The whole part, with the separators of its groups.
    whole: &'a str,
    /// The digits after the decimal mark.
    pub(super) fraction: &'a str,
}

/// Nothing when the marks do not fit: groups hold three digits each and are set off by one kind of
/// separator, and digits stand on both sides of a decimal mark.
pub(super) fn parse(figure: &str, decimal: Decimal) -> Option<Figure<'_>> {
    let (whole, fraction) = match figure.rsplit_once(decimal.mark()) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (figure, None),
    };
    let fits = is_grouped(whole, decimal) && fraction.is_none_or(is_digits);
    fits.then_some(Figure { whole, fraction: fraction.unwrap_or_default() })
}

impl Figure<'_> {
    /// The number times ten to the power of `places`, when it is whole then; at most [`i64::MAX`].
    pub(super) fn whole(&self, places: usize) -> Option<i64> {
        let fraction = self.fraction.trim_end_matches('0');
        let zeros = places.checked_sub(fraction.len())?;
        let digits = self.whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit);
        let append =
            |sum: i64, digit: u8| sum.saturating_mul(10).saturating_add(i64::from(digit - b'0'));
        Some(digits.chain(std::iter::repeat_n(b'0', zeros)).fold(0, append))
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether these are digits, or groups of them; no number in groups begins with a zero.
fn is_grouped(whole: &str, decimal: Decimal) -> bool {
    let Some(separator) = whole.chars().find(|c| !c.is_ascii_digit()) else {
        return !whole.is_empty();
    };
    let is_separator = separator == decimal.other().mark()
        || matches!(separator, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '\u{2019}');
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let first_fits = (1..=3).contains(&first.len()) && is_digits(first) && !first.starts_with('0');
    is_separator && first_fits && groups.all(|group| group.len() == 3 && is_digits(group))
}
