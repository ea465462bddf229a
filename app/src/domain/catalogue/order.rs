//! What posts are sorted by, and the first of them in an order.

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
    /// Whether one place is behind another.
    pub(super) fn is_behind(self, mark: Mark, other: Mark) -> bool {
        self.rank(mark) < self.rank(other)
    }

    /// A mark as one that is greater the earlier it comes.
    fn rank(self, mark: Mark) -> Mark {
        // The complement turns an order round, without a number that has none.
        let turn = |number: i64| if self.ascending { !number } else { number };
        Mark { value: mark.value.map(turn), post: PostId(turn(mark.post.0)) }
    }
}

/// The first posts of an order, of many that come in any order.
#[derive(Debug)]
pub(super) struct First {
    order: Order,
    after: Option<Mark>,
    limit: usize,
    /// Ranks; at most [`CROWD`] times as many as wanted.
    best: Vec<Mark>,
    /// What is not greater is not among the first.
    bar: Option<Mark>,
}

/// So many times as many as wanted come together before they are looked through: each is then compared a few times
/// at most, even where every one is better than those before.
const CROWD: usize = 16;

impl First {
    /// `limit` posts, at least 1, behind a place.
    pub(super) fn of(order: Order, after: Option<Mark>, limit: usize) -> Self {
        let (after, limit) = (after.map(|mark| order.rank(mark)), limit.max(1));
        Self { order, after, limit, best: Vec::with_capacity(limit * CROWD), bar: None }
    }

    #[inline]
    pub(super) fn take(&mut self, mark: Mark) {
        let rank = self.order.rank(mark);
        // Most posts of many are told by their number alone.
        if self.bar.is_some_and(|bar| rank.value < bar.value) {
            return;
        }
        let is_behind = self.after.is_none_or(|after| rank < after);
        if is_behind && self.bar.is_none_or(|bar| rank > bar) {
            self.best.push(rank);
            if self.best.len() == self.limit * CROWD {
                self.thin();
            }
        }
    }

    fn thin(&mut self) {
        let limit = self.limit;
        if self.best.len() > limit {
            let (_, last, _) = self.best.select_nth_unstable_by(limit - 1, |a, b| b.cmp(a));
            self.bar = Some(*last);
            self.best.truncate(limit);
        }
    }

    /// The posts in their order.
    pub(super) fn finish(mut self) -> Vec<Mark> {
        self.thin();
        self.best.sort_unstable_by(|a, b| b.cmp(a));
        // Turned round twice, a mark is itself.
        self.best.iter().map(|rank| self.order.rank(*rank)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_order_has_a_name() {
        for sort in Sort::all() {
            assert_eq!(Sort::from_key(sort.key()), Some(sort));
        }
        assert_eq!(Sort::from_key("lieks"), None);
    }

    proptest! {
        #[test]
        fn pages_are_the_parts_of_the_sorted_whole(
            values in prop::collection::vec(prop::option::of(prop_oneof![-5..5_i64, any::<i64>()]), 0..300),
            ascending: bool,
            limit in 1..7_usize,
        ) {
            let marks: Vec<Mark> = (0..).map(PostId).zip(&values)
                .map(|(post, value)| Mark { value: *value, post }).collect();
            let (mut whole, mut untold): (Vec<Mark>, Vec<Mark>) =
                marks.iter().partition(|mark| mark.value.is_some());
            for part in [&mut whole, &mut untold] {
                part.sort_unstable();
                if !ascending {
                    part.reverse();
                }
            }
            whole.extend(untold);
            let order = Order { sort: Sort::default(), ascending };
            let (mut pages, mut after) = (Vec::new(), None);
            loop {
                let mut first = First::of(order, after, limit);
                for mark in &marks {
                    first.take(*mark);
                }
                let page = first.finish();
                let Some(last) = page.last() else { break };
                prop_assert!(page.len() <= limit);
                after = Some(*last);
                pages.extend(page);
            }
            prop_assert_eq!(pages, whole);
        }
    }
}
