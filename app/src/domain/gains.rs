//! What an account gained on one day, as an export says that counts by day; not what is computed from totals.

use super::{Metric, MetricSet};

/// One gain or none for each metric: missing is not zero, and more may be lost on a day than is won.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Gains {
    gains: [Option<i64>; Metric::COUNT],
    /// The account's followers at the day's end: a total.
    pub followers: Option<i64>,
}

impl Gains {
    /// The gain of a metric, when it is known.
    pub fn get(&self, metric: Metric) -> Option<i64> {
        self.gains[metric.index()]
    }

    /// Notes a gain, or that it is not known.
    pub fn set(&mut self, metric: Metric, gain: Option<i64>) {
        self.gains[metric.index()] = gain;
    }

    /// The metrics with a gain.
    pub fn known(&self) -> MetricSet {
        Metric::ALL.into_iter().filter(|metric| self.get(*metric).is_some()).collect()
    }

    /// Whether nothing is known at all.
    pub fn is_empty(&self) -> bool {
        self.known().is_empty() && self.followers.is_none()
    }

    /// Takes all that `later` knows, and keeps its own elsewhere.
    pub fn overlay(&mut self, later: &Self) {
        for (mine, theirs) in self.gains.iter_mut().zip(later.gains) {
            *mine = theirs.or(*mine);
        }
        self.followers = later.followers.or(self.followers);
    }

    /// Whether `self` already says all that `other` says.
    pub fn covers(&self, other: &Self) -> bool {
        let mut both = *self;
        both.overlay(other);
        both == *self
    }
}

impl FromIterator<(Metric, i64)> for Gains {
    fn from_iter<I: IntoIterator<Item = (Metric, i64)>>(gains: I) -> Self {
        let mut all = Self::default();
        for (metric, gain) in gains {
            all.set(metric, Some(gain));
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_export_fills_in_and_overrides() {
        let mut known: Gains = [(Metric::Likes, 3), (Metric::Follows, -2)].into_iter().collect();
        let mut later: Gains = [(Metric::Likes, 4)].into_iter().collect();
        later.followers = Some(90);
        assert!(!known.covers(&later));
        known.overlay(&later);
        assert!(known.covers(&later));
        assert_eq!(known.get(Metric::Likes), Some(4));
        assert_eq!(known.get(Metric::Follows), Some(-2));
        assert_eq!(known.followers, Some(90));
        assert_eq!(known.known().len(), 2);
        assert!(Gains::default().is_empty());
    }
}
