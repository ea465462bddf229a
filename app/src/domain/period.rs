//! A stretch of whole days, and what an account's posts gained in it.

use super::{Gains, Moment};

/// Whole days of a workspace's zone, counted from 1970-01-01, both ends among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub first: i64,
    /// The last day; not before the first.
    pub last: i64,
}

impl Period {
    /// So many days, at least one, that end with a day.
    pub fn ending(last: i64, days: i64) -> Self {
        Self { first: last - days.max(1) + 1, last }
    }

    /// How many days.
    pub fn days(self) -> i64 {
        self.last - self.first + 1
    }

    /// As many days, right before.
    #[must_use]
    pub fn before(self) -> Self {
        Self::ending(self.first - 1, self.days())
    }
}

/// What posts gained in a period. Reach is not told: people cannot be added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodTotals {
    /// The period.
    pub period: Period,
    /// Whose posts; empty for those of several accounts.
    pub handle: String,
    /// How many posts were published in it.
    pub posts: i64,
    /// What all posts gained in it, older ones too.
    pub gains: Gains,
    /// Of how many posts a gain that ends in it is not among these: it came between observations too far apart to be
    /// put on days.
    pub unspread: i64,
    /// What they gained in as many days before, where all of that is known.
    pub before: Option<Gains>,
    /// The last observation that this rests on.
    pub observed: Moment,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_follows_the_one_before() {
        let weeks = Period::ending(100, 28);
        assert_eq!((weeks.first, weeks.last, weeks.days()), (73, 100, 28));
        assert_eq!(weeks.before(), Period { first: 45, last: 72 });
        assert_eq!(Period::ending(5, 0).days(), 1);
    }
}
