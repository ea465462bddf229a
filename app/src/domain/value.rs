//! A count, and how exactly it is known.

use serde::{Deserialize, Serialize};

use super::{Metric, MetricSet};

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
    /// All of them; the place is the code under which [`Amounts`] packs each.
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

/// One value or none for each metric: missing is not zero.
///
/// Fourteen numbers and one packed word of relations, so that a million of them stay small.
/// Written as the known ones alone.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Vec<(Metric, Value)>", try_from = "Vec<(Metric, Value)>")]
pub struct Amounts {
    amounts: [i64; Metric::COUNT],
    relations: u64,
}

/// What stands in [`Amounts`] for a metric that is not known; counts are never negative.
const MISSING: i64 = -1;
const RELATION_BITS: usize = 4;

impl Amounts {
    /// Nothing known.
    pub const EMPTY: Self = Self { amounts: [MISSING; Metric::COUNT], relations: 0 };

    /// The value of a metric, when it is known.
    #[inline]
    pub fn get(&self, metric: Metric) -> Option<Value> {
        let amount = self.amounts[metric.index()];
        (amount >= 0).then(|| Value { amount, relation: self.relation(metric) })
    }

    /// Notes a value.
    ///
    /// # Panics
    /// When the amount is negative; readers refuse such cells before.
    #[inline]
    pub fn set(&mut self, metric: Metric, value: Value) {
        assert!(value.amount >= 0, "a count is never negative");
        let shift = metric.index() * RELATION_BITS;
        self.amounts[metric.index()] = value.amount;
        self.relations &= !(0xf << shift);
        self.relations |= (value.relation as u64) << shift;
    }

    /// Forgets a value.
    pub fn unset(&mut self, metric: Metric) {
        self.amounts[metric.index()] = MISSING;
        self.relations &= !(0xf << (metric.index() * RELATION_BITS));
    }

    /// The metrics with a value.
    #[inline]
    pub fn known(&self) -> MetricSet {
        let known = |bits, (place, amount): (usize, &i64)| bits | u16::from(*amount >= 0) << place;
        MetricSet::from_bits(self.amounts.iter().enumerate().fold(0, known))
    }

    /// Whether all known values are exact.
    #[inline]
    pub fn all_exact(&self) -> bool {
        self.relations == 0
    }

    /// The relations as one word, four bits a metric in column order; zero when all are exact.
    pub fn packed_relations(&self) -> u64 {
        self.relations
    }

    /// What such a word tells of a metric; exact where it tells nothing.
    #[inline]
    pub fn relation_in(relations: u64, metric: Metric) -> Relation {
        let code = (relations >> (metric.index() * RELATION_BITS)).to_le_bytes()[0] & 0xf;
        Relation::from_code(code).unwrap_or_default()
    }

    /// Takes every value that `later` knows, and keeps its own elsewhere.
    #[inline]
    pub fn overlay(&mut self, later: &Self) {
        for metric in later.known().iter() {
            if let Some(value) = later.get(metric) {
                self.set(metric, value);
            }
        }
    }

    /// Whether `self` already says all that `other` says.
    #[inline]
    pub fn covers(&self, other: &Self) -> bool {
        Metric::ALL.into_iter().all(|metric| {
            let value = other.get(metric);
            value.is_none() || value == self.get(metric)
        })
    }

    /// Whether a metric that both know differs.
    pub fn contradicts(&self, other: &Self) -> bool {
        Metric::ALL.into_iter().any(|metric| match (self.get(metric), other.get(metric)) {
            (Some(mine), Some(theirs)) => mine != theirs,
            _ => false,
        })
    }

    #[inline]
    fn relation(&self, metric: Metric) -> Relation {
        Self::relation_in(self.relations, metric)
    }
}

impl From<Amounts> for Vec<(Metric, Value)> {
    fn from(amounts: Amounts) -> Self {
        let known = amounts.known();
        known.iter().filter_map(|metric| Some((metric, amounts.get(metric)?))).collect()
    }
}

impl TryFrom<Vec<(Metric, Value)>> for Amounts {
    type Error = &'static str;

    fn try_from(values: Vec<(Metric, Value)>) -> Result<Self, Self::Error> {
        if values.iter().any(|(_, value)| value.amount < 0) {
            return Err("a count is never negative");
        }
        Ok(values.into_iter().collect())
    }
}

impl Default for Amounts {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl std::fmt::Debug for Amounts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let known = self.known();
        f.debug_map()
            .entries(known.iter().filter_map(|metric| {
                let value = self.get(metric)?;
                Some((metric.key(), value.to_string()))
            }))
            .finish()
    }
}

impl FromIterator<(Metric, Value)> for Amounts {
    fn from_iter<I: IntoIterator<Item = (Metric, Value)>>(values: I) -> Self {
        let mut amounts = Self::EMPTY;
        for (metric, value) in values {
            amounts.set(metric, value);
        }
        amounts
    }
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

    #[test]
    fn missing_is_not_zero() {
        let mut amounts = Amounts::EMPTY;
        assert_eq!(amounts.get(Metric::Likes), None);
        amounts.set(Metric::Likes, Value::exact(0));
        assert_eq!(amounts.get(Metric::Likes), Some(Value::exact(0)));
        amounts.unset(Metric::Likes);
        assert_eq!(amounts, Amounts::EMPTY);
    }

    #[test]
    fn relations_are_packed_per_metric() {
        let bounded = Value { amount: 20_000, relation: Relation::Under };
        let amounts: Amounts =
            [(Metric::Likes, Value::exact(5)), (Metric::Reposts, bounded)].into_iter().collect();
        assert_eq!(amounts.get(Metric::Likes), Some(Value::exact(5)));
        assert_eq!(amounts.get(Metric::Reposts), Some(bounded));
        assert!(!amounts.all_exact());
    }

    #[test]
    fn a_later_file_fills_in_and_overrides() {
        let likes = |n| (Metric::Likes, Value::exact(n));
        let reach = (Metric::Reach, Value::exact(7));
        let mut first: Amounts = [likes(1), reach].into_iter().collect();
        let second: Amounts = [likes(2)].into_iter().collect();
        assert!(!first.covers(&second));
        assert!(first.contradicts(&second));
        first.overlay(&second);
        assert!(first.covers(&second));
        assert_eq!(first, [likes(2), reach].into_iter().collect());
    }
}
