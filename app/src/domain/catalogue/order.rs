//! What posts are sorted by.

use std::cmp::Ordering;

use crate::domain::{Metric, PostId};

/// What posts are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// When they were published.
    #[default]
    Published,
    /// Their interactions so far.
    Interactions,
    /// The interactions that they gained between their two last observations.
    Gained,
    /// How they stand to what was expected of them.
    Score,
    /// The last total of a metric.
    Total(Metric),
}

impl Sort {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        let totals = Metric::ALL.into_iter().map(Self::Total);
        [Self::Published, Self::Interactions, Self::Gained, Self::Score].into_iter().chain(totals)
    }

    /// Its name in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Interactions => "interactions",
            Self::Gained => "gained",
            Self::Score => "score",
            Self::Total(metric) => metric.key(),
        }
    }

    /// The one of that [`Sort::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|sort| sort.key() == key)
    }
}

/// An order of posts: by a number, and by their ids where it is the same. Posts without one come last in any order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// What it is by.
    pub sort: Sort,
    /// Whether the least comes first.
    pub ascending: bool,
}

/// A place in an order: that of a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// What the post is sorted by, where that is known.
    pub value: Option<i64>,
    /// The post.
    pub post: PostId,
}

impl Order {
    /// Whether a mark comes before another, or behind it.
    #[inline]
    pub(super) fn compare(self, mark: Mark, other: Mark) -> Ordering {
        self.rank(other).cmp(&self.rank(mark))
    }

    /// A mark as one that is greater the earlier it comes.
    fn rank(self, mark: Mark) -> Mark {
        // The complement turns an order round, without a number that has none.
        let turn = |number: i64| if self.ascending { !number } else { number };
        Mark { value: mark.value.map(turn), post: PostId(turn(mark.post.0)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_order_has_a_name() {
        for sort in Sort::all() {
            assert_eq!(Sort::from_key(sort.key()), Some(sort));
        }
        assert_eq!(Sort::from_key("lieks"), None);
    }
}
