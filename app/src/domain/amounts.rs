//! What is known of all metrics at one moment.

use serde::{Deserialize, Serialize};

use super::{Metric, MetricSet, Relation, Value};

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
