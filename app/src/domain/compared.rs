//! A post as it stands beside others: its merged totals, without the files that told them.

use super::{Account, Amounts, Metric, MetricSet, Moment, Post, Series, totals};

/// A post and its totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The post.
    pub post: Post,
    /// One set of totals a moment, by time.
    pub totals: Vec<(Moment, Amounts)>,
}

impl Compared {
    /// The metrics that some moment knows.
    pub fn known(&self) -> MetricSet {
        totals::known(&self.totals)
    }

    /// The curve of one metric.
    pub fn series(&self, metric: Metric) -> Series {
        totals::series(&self.totals, metric)
    }

    /// The last known total of each metric, and the moment of the last observation.
    pub fn latest(&self) -> Option<(Moment, Amounts)> {
        totals::latest(&self.totals)
    }

    /// When it was published, where the hour is known: age zero.
    pub fn start(&self) -> Option<i64> {
        self.post.published.filter(|moment| moment.has_hour()).map(|moment| moment.at)
    }
}

/// The metric that most posts know; of those, the one that comes first in an order.
pub fn most_known(posts: &[Compared], order: &[Metric]) -> Option<Metric> {
    let known: Vec<MetricSet> = posts.iter().map(Compared::known).collect();
    let count = |metric: &Metric| known.iter().filter(|set| set.contains(*metric)).count();
    let best = order.iter().map(count).max().filter(|most| *most > 0)?;
    order.iter().copied().find(|metric| count(metric) == best)
}

/// The accounts of posts, each once, in the order of the posts.
pub fn accounts<'a>(posts: impl IntoIterator<Item = &'a Post>) -> Vec<&'a Account> {
    let mut accounts: Vec<&Account> = Vec::new();
    for post in posts {
        if accounts.iter().all(|known| known.id != post.account.id) {
            accounts.push(&post.account);
        }
    }
    accounts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Value;

    fn post(known: &[(i64, Metric, i64)]) -> Compared {
        let totals = known.iter().map(|(at, metric, total)| {
            (Moment::second(*at), [(*metric, Value::exact(*total))].into_iter().collect())
        });
        let post = Post::by("ada", Some(Moment::second(0)));
        Compared { post, totals: totals.collect() }
    }

    #[test]
    fn the_latest_of_each_metric_is_known() {
        let post = post(&[(1, Metric::Likes, 5), (2, Metric::Likes, 9), (3, Metric::Views, 70)]);
        let (moment, latest) = post.latest().unwrap();
        assert_eq!((moment.at, latest.get(Metric::Likes)), (3, Some(Value::exact(9))));
        assert_eq!(post.series(Metric::Likes).points().len(), 2);
    }

    #[test]
    fn the_metric_that_most_know_is_drawn() {
        let likes = post(&[(1, Metric::Likes, 5)]);
        let both = post(&[(1, Metric::Likes, 5), (2, Metric::Views, 70)]);
        let views = post(&[(1, Metric::Views, 5)]);
        let order = [Metric::Likes, Metric::Views];
        let drawn = |posts: &[&Compared]| {
            most_known(&posts.iter().map(|post| (*post).clone()).collect::<Vec<_>>(), &order)
        };
        assert_eq!(drawn(&[&likes, &both]), Some(Metric::Likes));
        assert_eq!(drawn(&[&views, &both]), Some(Metric::Views));
        assert_eq!(drawn(&[&views, &likes]), Some(Metric::Likes));
        assert_eq!(drawn(&[]), None);
    }
}
