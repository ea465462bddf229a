//! Numbers as each language writes them.

use fixed_decimal::{Decimal, FloatPrecision};
use icu::decimal::DecimalFormatter;
use icu::locale::Locale;

use super::{Lang, Text};
use crate::domain::{Relation, Value};

/// The number formatter of one language.
pub(super) struct Numbers(Option<DecimalFormatter>);

impl Numbers {
    pub(super) fn new(lang: Lang) -> Self {
        let locale: Locale = lang.tag().parse().unwrap_or(Locale::UNKNOWN);
        Self(
            DecimalFormatter::try_new(
                locale.into(),
                icu::decimal::options::DecimalFormatterOptions::default(),
            )
            .ok(),
        )
    }

    fn format(&self, decimal: &Decimal) -> String {
        match &self.0 {
            Some(formatter) => formatter.format_to_string(decimal),
            None => decimal.to_string(),
        }
    }
}

impl Text {
    /// A whole number with its groups: `185,412`, `185 412` (U+202F).
    pub fn amount(&self, amount: i64) -> String {
        self.words.numbers.format(&Decimal::from(amount))
    }

    /// What came to a number or left it: `+120`, `−5`, `0`.
    pub fn gain(&self, gain: i64) -> String {
        let amount = self.words.numbers.format(&Decimal::from(gain.unsigned_abs()));
        match gain {
            ..0 => format!("−{amount}"),
            0 => amount,
            _ => format!("+{amount}"),
        }
    }

    /// A number with at most `digits` decimals and no trailing zeros.
    pub fn decimal(&self, number: f64, digits: u8) -> String {
        self.words.numbers.format(&rounded(number, digits, true))
    }

    /// A number with so many decimals.
    pub(super) fn fixed(&self, number: f64, digits: u8) -> String {
        self.words.numbers.format(&rounded(number, digits, false))
    }

    /// A fraction as a percentage with two decimals: `1.92%`, `1,92 %`.
    pub fn percent(&self, fraction: f64) -> String {
        let number = self.words.numbers.format(&rounded(fraction * 100.0, 2, false));
        self.message("percent", &[("n", &number)])
    }

    /// A short number of about three digits for labels: `18.5k`, `1.24M`; `18,5 k`.
    pub fn compact(&self, number: f64) -> String {
        const STEPS: [(f64, &str); 3] = [(1e9, "billion"), (1e6, "million"), (1e3, "thousand")];
        // From 999.5 thousand on, three digits read as the next unit.
        let step = STEPS.iter().find(|(unit, _)| number.abs() >= unit * 0.9995);
        let Some((unit, name)) = step else {
            // Gains per hour of a slow post.
            let digits = match number.abs() {
                ..0.1 => 3,
                ..10.0 => 1,
                _ => 0,
            };
            return self.decimal(number, digits);
        };
        let scaled = number / unit;
        let digits = match scaled.abs() {
            s if s >= 99.95 => 0,
            s if s >= 9.995 => 1,
            _ => 2,
        };
        let n = self.decimal(scaled, digits);
        self.message(&format!("compact-{name}"), &[("n", &n)])
    }

    /// A value with the sign of its relation: `≥ 6,000`, `< 20,000`, `≈ 11,000,000`.
    pub fn value(&self, value: Value) -> String {
        signed(value.relation, &self.amount(value.amount))
    }

    /// A short value with the sign of its relation.
    pub fn compact_value(&self, value: Value) -> String {
        signed(value.relation, &self.compact(value.amount as f64))
    }
}

fn signed(relation: Relation, number: &str) -> String {
    let sign = match relation {
        Relation::Exact => return number.to_owned(),
        Relation::AtLeast => "≥",
        Relation::AtMost => "≤",
        Relation::Under => "<",
        Relation::About => "≈",
    };
    // No line may end between a sign and its number.
    format!("{sign}\u{a0}{number}")
}

fn rounded(number: f64, digits: u8, trim: bool) -> Decimal {
    let mut decimal = Decimal::try_from_f64(number, FloatPrecision::RoundTrip).unwrap_or_default();
    decimal.round(-i16::from(digits));
    if trim {
        decimal.absolute.trim_end();
    } else {
        decimal.absolute.pad_end(-i16::from(digits));
    }
    decimal
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(write: impl Fn(Text) -> String) -> [String; 2] {
        Lang::ALL.map(|lang| write(Text::new(lang)))
    }

    #[test]
    fn groups_are_those_of_the_language() {
        assert_eq!(both(|t| t.amount(185_412)), ["185,412", "185\u{202f}412"]);
        assert_eq!(both(|t| t.amount(0)), ["0", "0"]);
    }

    #[test]
    fn percentages_have_two_decimals() {
        assert_eq!(both(|t| t.percent(0.019_18)), ["1.92%", "1,92\u{a0}%"]);
        assert_eq!(both(|t| t.percent(0.5)), ["50.00%", "50,00\u{a0}%"]);
    }

    #[test]
    fn short_numbers_have_about_three_digits() {
        let check = |number, en: &str, fr: &str| {
            assert_eq!(both(|t| t.compact(number)), [en, fr], "{number}");
        };
        check(0.0, "0", "0");
        check(999.0, "999", "999");
        check(1_000.0, "1k", "1\u{202f}k");
        check(18_532.0, "18.5k", "18,5\u{202f}k");
        check(999_700.0, "1M", "1\u{202f}M");
        check(1_240_000.0, "1.24M", "1,24\u{202f}M");
        check(11_000_000.0, "11M", "11\u{202f}M");
        check(2.5e9, "2.5B", "2,5\u{202f}Md");
    }

    #[test]
    fn a_bound_keeps_its_sign() {
        let value = Value { amount: 20_000, relation: Relation::Under };
        assert_eq!(both(|t| t.value(value)), ["<\u{a0}20,000", "<\u{a0}20\u{202f}000"]);
    }
}
