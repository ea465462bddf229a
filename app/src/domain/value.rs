//! A count, and how exactly it is known.

use serde::{Deserialize, Serialize};

/// How a number stands to the truth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// The number itself.
    #[default]
    Exact,
    /// "More than 6,000": `>=`.
    AtLeast,
    /// "At most": `<=`.
    AtMost,
    /// "Nearly 20,000": just under, `<`.
    Under,
    /// "About 11 million": `~`.
    About,
}

impl Relation {
    /// All of them; the place is the code under which [`Amounts`](super::Amounts) packs each.
    const ALL: [Self; 5] = [Self::Exact, Self::AtLeast, Self::AtMost, Self::Under, Self::About];

    /// The sign before a number: `>=`, `<=`, `<`, `~`, or nothing.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::AtLeast => ">=",
            Self::AtMost => "<=",
            Self::Under => "<",
            Self::About => "~",
        }
    }

    /// Its number where relations are packed.
    pub fn code(self) -> u8 {
        self as u8
    }

    /// The relation of that [`Relation::code`].
    #[inline]
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.get(usize::from(code)).copied()
    }

    /// The relation of that [`Relation::sign`].
    pub fn from_sign(sign: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|relation| relation.sign() == sign)
    }

    /// Splits the sign off a number's text: `">=6000"` is at least `"6000"`. `≥ ≤ ≈ =` are understood.
    pub fn split(text: &str) -> (Self, &str) {
        const SIGNS: [(&str, Relation); 8] = [
            (">=", Relation::AtLeast),
            ("≥", Relation::AtLeast),
            ("<=", Relation::AtMost),
            ("≤", Relation::AtMost),
            ("<", Relation::Under),
            ("~", Relation::About),
            ("≈", Relation::About),
            ("=", Relation::Exact),
        ];
        let text = text.trim();
        SIGNS
            .iter()
            .find_map(|(sign, relation)| Some((*relation, text.strip_prefix(sign)?.trim_start())))
            .unwrap_or((Self::Exact, text))
    }
}

/// A count with its relation to the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// The number, `0..=i64::MAX`.
    pub amount: i64,
    /// How it stands to the truth.
    pub relation: Relation,
}

impl Value {
    /// A number that is exact.
    #[inline]
    pub fn exact(amount: i64) -> Self {
        Self { amount, relation: Relation::Exact }
    }

    /// Whether it is known to the unit.
    #[inline]
    pub fn is_exact(self) -> bool {
        self.relation == Relation::Exact
    }

    /// The least and the greatest truth that the words allow, where they bound it on both sides.
    ///
    /// `~` allows half a unit of the last digit that was given, and gives at least two digits:
    /// about 11,000,000 is 10.5 to 11.5 million.
    pub fn range(self) -> Option<(f64, f64)> {
        let amount = self.amount as f64;
        match self.relation {
            Relation::Exact => Some((amount, amount)),
            Relation::About => {
                let half = last_given_unit(self.amount) as f64 / 2.0;
                Some((amount - half, amount + half))
            }
            Relation::AtLeast | Relation::AtMost | Relation::Under => None,
        }
    }

    /// Whether both can be true: 6,100 and "more than 6,000" can.
    pub fn agrees_with(self, other: Self) -> bool {
        let ((low, high), (other_low, other_high)) = (self.span(), other.span());
        low <= other_high && other_low <= high
    }

    /// All numbers that the words allow, from the least to the greatest.
    fn span(self) -> (f64, f64) {
        let amount = self.amount as f64;
        match self.relation {
            Relation::AtLeast => (amount, f64::INFINITY),
            Relation::AtMost => (0.0, amount),
            Relation::Under => (0.0, (amount - 1.0).max(0.0)),
            Relation::Exact | Relation::About => self.range().unwrap_or((amount, amount)),
        }
    }
}

impl std::fmt::Display for Value {
    /// As tables write it: the sign, where there is one, and the number.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.relation.sign(), self.amount)
    }
}

/// The unit of the last digit given: 1,000,000 for 11,000,000 and for 10,000,000, 10 for 12,340.
fn last_given_unit(amount: i64) -> i64 {
    let mut unit = 1;
    while amount / unit >= 100 && amount % (unit * 10) == 0 {
        unit *= 10;
    }
    unit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn about_eleven_million_is_ten_and_a_half_to_eleven_and_a_half() {
        let value = Value { amount: 11_000_000, relation: Relation::About };
        assert_eq!(value.range(), Some((10_500_000.0, 11_500_000.0)));
    }

    #[test]
    fn words_agree_where_some_number_makes_both_true() {
        let agree = |a: &str, b: &str| {
            let [a, b] = [a, b].map(|text| {
                let (relation, digits) = Relation::split(text);
                Value { amount: digits.parse().unwrap(), relation }
            });
            assert_eq!(a.agrees_with(b), b.agrees_with(a));
            a.agrees_with(b)
        };
        assert!(agree("7", "7") && !agree("7", "8"));
        assert!(agree(">=6000", "6100") && !agree(">=6000", "5999"));
        assert!(agree("<20000", "19999") && !agree("<20000", "20000"));
        assert!(agree("<=5", "5") && !agree("<=5", "6"));
        assert!(agree("~11000000", "10600000") && !agree("~11000000", "9000000"));
        assert!(agree(">=10", "<=10") && !agree(">=10", "<10"));
    }

    #[test]
    fn a_rounder_number_is_given_to_two_digits() {
        assert_eq!(last_given_unit(10_000_000), 100_000 * 10);
        assert_eq!(last_given_unit(12_340), 10);
        assert_eq!(last_given_unit(7), 1);
        assert_eq!(last_given_unit(0), 1);
    }

    #[test]
    fn signs_are_split_from_numbers() {
        assert_eq!(Relation::split(">= 6000"), (Relation::AtLeast, "6000"));
        assert_eq!(Relation::split("≈11"), (Relation::About, "11"));
        assert_eq!(Relation::split("<20"), (Relation::Under, "20"));
        assert_eq!(Relation::split("20"), (Relation::Exact, "20"));
    }
}
