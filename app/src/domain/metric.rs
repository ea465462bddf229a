//! What is counted about a post.

/// One count that platforms report. The order is the order of columns, everywhere.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[repr(u8)]
pub enum Metric {
    /// Different people who saw the post. Not additive over posts or days.
    Reach,
    /// Times the post was shown.
    Impressions,
    /// Times a video or post was viewed, where the platform counts that instead.
    Views,
    /// Likes, favourites or reactions.
    Likes,
    /// Reposts, retweets or shares to the sharer's own followers.
    Reposts,
    /// Reposts with a comment.
    Quotes,
    /// Comments or replies.
    Comments,
    /// Sends to someone else; not reposts.
    Shares,
    /// Bookmarks.
    Saves,
    /// Clicks of any kind.
    Clicks,
    /// Clicks on the post's link.
    LinkClicks,
    /// Visits to the author's profile from the post.
    ProfileVisits,
    /// New followers from the post.
    Follows,
    /// The platform's own sum of interactions, by its own definition.
    Engagements,
}

impl Metric {
    /// How many metrics there are.
    pub const COUNT: usize = 14;

    /// All of them in the order in which they are told: how people reacted, then how many saw it. One that is added
    /// comes after those that lead, so that these keep their colours.
    pub const TOLD: [Self; Self::COUNT] = [
        Self::Likes,
        Self::Reposts,
        Self::Comments,
        Self::Shares,
        Self::Saves,
        Self::Quotes,
        Self::Views,
        Self::Impressions,
        Self::Reach,
        Self::Clicks,
        Self::LinkClicks,
        Self::ProfileVisits,
        Self::Follows,
        Self::Engagements,
    ];

    /// All of them, in column order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Reach,
        Self::Impressions,
        Self::Views,
        Self::Likes,
        Self::Reposts,
        Self::Quotes,
        Self::Comments,
        Self::Shares,
        Self::Saves,
        Self::Clicks,
        Self::LinkClicks,
        Self::ProfileVisits,
        Self::Follows,
        Self::Engagements,
    ];

    /// The name in tables, URLs and the database: lower case, ASCII.
    pub fn key(self) -> &'static str {
        match self {
            Self::Reach => "reach",
            Self::Impressions => "impressions",
            Self::Views => "views",
            Self::Likes => "likes",
            Self::Reposts => "reposts",
            Self::Quotes => "quotes",
            Self::Comments => "comments",
            Self::Shares => "shares",
            Self::Saves => "saves",
            Self::Clicks => "clicks",
            Self::LinkClicks => "link_clicks",
            Self::ProfileVisits => "profile_visits",
            Self::Follows => "follows",
            Self::Engagements => "engagements",
        }
    }

    /// The metric of that [`Metric::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|metric| metric.key() == key)
    }

    /// Whether it counts who saw a post, and not how they reacted: by far the larger numbers.
    pub fn is_audience(self) -> bool {
        matches!(self, Self::Reach | Self::Impressions | Self::Views)
    }

    /// Whether platforms show it to everybody, and not to the owner of a post alone.
    pub fn is_public(self) -> bool {
        matches!(
            self,
            Self::Views
                | Self::Likes
                | Self::Reposts
                | Self::Quotes
                | Self::Comments
                | Self::Shares
                | Self::Saves
        )
    }

    /// Its place in [`Metric::ALL`].
    #[inline]
    pub fn index(self) -> usize {
        self as usize
    }
}

/// A set of metrics; iterates in column order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct MetricSet(u16);

impl MetricSet {
    /// No metric.
    pub const EMPTY: Self = Self(0);

    /// Every metric.
    pub const ALL: Self = Self((1 << Metric::COUNT) - 1);

    /// Adds one.
    #[inline]
    pub fn insert(&mut self, metric: Metric) {
        self.0 |= 1 << metric.index();
    }

    /// Takes one out.
    #[inline]
    pub fn remove(&mut self, metric: Metric) {
        self.0 &= !(1 << metric.index());
    }

    /// Those that either holds.
    #[must_use]
    #[inline]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that both hold.
    #[inline]
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those that the other does not hold.
    #[inline]
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether it holds that one.
    #[inline]
    pub fn contains(self, metric: Metric) -> bool {
        self.0 & (1 << metric.index()) != 0
    }

    /// Whether it holds none.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many it holds.
    #[inline]
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Where one of them comes among them, in column order; `None` when it is not held.
    #[inline]
    pub fn place(self, metric: Metric) -> Option<usize> {
        let before = self.0 & ((1 << metric.index()) - 1);
        self.contains(metric).then_some(before.count_ones() as usize)
    }

    /// Those that it holds, in column order.
    #[inline]
    pub fn iter(self) -> impl Iterator<Item = Metric> + Clone {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let metric = *Metric::ALL.get(rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(metric)
        })
    }

    /// As a bit mask, bit `n` standing for the metric of index `n`.
    #[inline]
    pub fn bits(self) -> u16 {
        self.0
    }

    /// From a bit mask; bits of no metric are dropped.
    #[inline]
    pub fn from_bits(bits: u16) -> Self {
        Self(bits & Self::ALL.0)
    }
}

impl FromIterator<Metric> for MetricSet {
    fn from_iter<I: IntoIterator<Item = Metric>>(metrics: I) -> Self {
        let mut set = Self::EMPTY;
        for metric in metrics {
            set.insert(metric);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back() {
        for metric in Metric::ALL {
            assert_eq!(Metric::from_key(metric.key()), Some(metric));
            assert_eq!(Metric::ALL[metric.index()], metric);
        }
    }

    #[test]
    fn a_set_iterates_in_column_order() {
        let set: MetricSet = [Metric::Reposts, Metric::Reach].into_iter().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), [Metric::Reach, Metric::Reposts]);
        assert_eq!(MetricSet::from_bits(set.bits()), set);
    }

    #[test]
    fn sets_are_compared() {
        let [likes, saves] = [Metric::Likes, Metric::Saves].map(|m| MetricSet::from_iter([m]));
        let both = likes.union(saves);
        assert_eq!(both.len(), 2);
        assert_eq!(both.intersection(saves), saves);
        assert_eq!(both.without(saves), likes);
    }
}
