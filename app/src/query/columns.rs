//! What a list of posts tells of each: from a URL and to a URL.

use crate::domain::catalogue::Sort;
use crate::domain::{Metric, MetricSet};

/// What a column of a list tells of each post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// What the list can be sorted by.
    By(Sort),
    /// The small curve of its interactions.
    Life,
    /// Its age when it was last observed.
    Age,
}

/// Reactions that are told where nothing else is asked for.
const USUAL: [Metric; 3] = [Metric::Likes, Metric::Reposts, Metric::Comments];

impl Column {
    /// All of them, in their order.
    pub fn all() -> impl Iterator<Item = Self> {
        let mut sorts = Sort::all().map(Self::By);
        let published = sorts.next();
        published.into_iter().chain([Self::Life, Self::Age]).chain(sorts)
    }

    /// Its name in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::By(sort) => sort.key(),
            Self::Life => "life",
            Self::Age => "age",
        }
    }

    /// The one of that [`Column::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|column| column.key() == key)
    }

    /// Whether it is shown where nothing is asked for, of posts of which some metrics are known: how people reacted,
    /// and one number of who saw it, so that a table is as wide as a page.
    pub fn is_usual(self, known: MetricSet) -> bool {
        match self {
            Self::By(Sort::Total(metric)) if metric.is_audience() => {
                let seen = [Metric::Impressions, Metric::Views, Metric::Reach];
                seen.into_iter().find(|metric| known.contains(*metric)) == Some(metric)
            }
            Self::By(Sort::Total(metric)) => USUAL.contains(&metric) && known.contains(metric),
            _ => true,
        }
    }
}
