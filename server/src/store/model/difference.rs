//! What two uploads say differently: post after post, in memory that does not grow with them.

use std::cmp::Reverse;

use app::domain::difference::{Listed, MovedSum};
use app::domain::{Amounts, Interactions, Metric, MetricSet, Value};

use super::repeats::RepeatedRow;

/// What an upload stored of a post at a moment.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    pub(crate) post: i64,
    pub(crate) at: i64,
    pub(crate) import: i64,
    pub(crate) amounts: Amounts,
}

/// The last total of each metric that an upload gives of a post: as it stored it, or as it repeated what earlier
/// uploads stored. `stored` are the post's rows, of other uploads too, by moment and upload.
pub(crate) fn last_said(import: i64, stored: &[Stored], repeated: &[RepeatedRow]) -> Amounts {
    let own = stored.iter().filter(|row| row.import == import).map(|row| (row.at, row.amounts));
    let mut said: Vec<(i64, Amounts)> = own.collect();
    said.extend(repeated.iter().map(|row| (row.observed.at, as_repeated(import, stored, row))));
    // A row can be half stored, half repeated: no metric is in both halves.
    said.sort_by_key(|(at, _)| *at);
    let mut last = Amounts::EMPTY;
    for (_, amounts) in &said {
        last.overlay(amounts);
    }
    last
}

/// What earlier uploads say of a moment, as far as it was repeated.
fn as_repeated(import: i64, stored: &[Stored], repeated: &RepeatedRow) -> Amounts {
    let mut amounts = Amounts::EMPTY;
    for row in stored.iter().filter(|row| row.at == repeated.observed.at && row.import < import) {
        amounts.overlay(&row.amounts);
    }
    for metric in Metric::ALL.into_iter().filter(|metric| !repeated.said.contains(*metric)) {
        amounts.unset(metric);
    }
    amounts
}

/// The first items by a key, the greatest first, and how many there were.
#[derive(Debug)]
pub(crate) struct Top<K, T> {
    count: i64,
    items: Vec<(K, T)>,
}

impl<K: Ord + Copy, T> Top<K, T> {
    const SHOWN: usize = Listed::<T>::SHOWN;

    fn new() -> Self {
        Self { count: 0, items: Vec::new() }
    }

    fn push(&mut self, key: K, item: T) {
        self.count += 1;
        self.items.push((key, item));
        // Sorted only when twice as many have come together: each item is moved a few times at most.
        if self.items.len() == 2 * Self::SHOWN {
            self.trim();
        }
    }

    fn trim(&mut self) {
        self.items.sort_unstable_by_key(|(key, _)| Reverse(*key));
        self.items.truncate(Self::SHOWN);
    }

    fn finish(mut self) -> Listed<T> {
        self.trim();
        Listed { count: self.count, shown: self.items.into_iter().map(|(_, item)| item).collect() }
    }
}

/// A post by its id, and its last totals.
pub(crate) type Told = (i64, Amounts);

/// An exact total that fell, of a post by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fallen {
    pub(crate) post: i64,
    pub(crate) metric: Metric,
    pub(crate) before: i64,
    pub(crate) after: i64,
}

/// The difference of two uploads, with posts by their ids.
#[derive(Debug)]
pub(crate) struct Compared {
    pub(crate) shared: i64,
    pub(crate) vanished: Listed<Told>,
    pub(crate) appeared: Listed<Told>,
    pub(crate) fell: Listed<Fallen>,
    pub(crate) metrics_gone: MetricSet,
    pub(crate) metrics_new: MetricSet,
    pub(crate) moved: Vec<MovedSum>,
}

/// The first is the greatest: the largest number, then the oldest post.
type Rank = (i64, Reverse<i64>);

/// Takes posts and keeps what differs.
#[derive(Debug)]
pub(crate) struct Comparison {
    shared: i64,
    vanished: Top<Rank, Told>,
    appeared: Top<Rank, Told>,
    fell: Top<(Rank, Metric), Fallen>,
    known: [MetricSet; 2],
    sums: [MovedSum; Metric::COUNT],
}

impl Comparison {
    pub(crate) fn new() -> Self {
        let sum = |metric| MovedSum { metric, posts: 0, before: 0, after: 0 };
        Self {
            shared: 0,
            vanished: Top::new(),
            appeared: Top::new(),
            fell: Top::new(),
            known: [MetricSet::EMPTY; 2],
            sums: Metric::ALL.map(sum),
        }
    }

    /// Takes a post with what the first and the second upload say of it, where they do.
    pub(crate) fn take(&mut self, post: i64, from: Option<Amounts>, to: Option<Amounts>) {
        for (known, said) in self.known.iter_mut().zip([from, to]) {
            let said = said.map_or(MetricSet::EMPTY, |said| said.known());
            *known = MetricSet::from_bits(known.bits() | said.bits());
        }
        match (from, to) {
            (None, None) => {}
            (Some(from), None) => self.vanished.push(rank(post, &from), (post, from)),
            (None, Some(to)) => self.appeared.push(rank(post, &to), (post, to)),
            (Some(from), Some(to)) => {
                self.shared += 1;
                self.compare(post, &from, &to);
            }
        }
    }

    /// Only exact totals are compared: a bound that is lower need not be less.
    fn compare(&mut self, post: i64, from: &Amounts, to: &Amounts) {
        let exact =
            |said: &Amounts, metric| said.get(metric).filter(|value: &Value| value.is_exact());
        for metric in Metric::ALL {
            let Some((before, after)) = exact(from, metric).zip(exact(to, metric)) else {
                continue;
            };
            let (before, after) = (before.amount, after.amount);
            let sum = &mut self.sums[metric.index()];
            sum.posts += 1;
            sum.before = sum.before.saturating_add(before);
            sum.after = sum.after.saturating_add(after);
            if after < before {
                let key = ((before - after, Reverse(post)), metric);
                self.fell.push(key, Fallen { post, metric, before, after });
            }
        }
    }

    pub(crate) fn finish(self) -> Compared {
        let [from, to] = self.known;
        let without = |all: MetricSet, other: MetricSet| {
            all.iter().filter(|metric| !other.contains(*metric)).collect()
        };
        let has_moved = |sum: &MovedSum| sum.before != sum.after && sum.metric != Metric::Reach;
        Compared {
            shared: self.shared,
            vanished: self.vanished.finish(),
            appeared: self.appeared.finish(),
            fell: self.fell.finish(),
            metrics_gone: without(from, to),
            metrics_new: without(to, from),
            moved: self.sums.into_iter().filter(has_moved).collect(),
        }
    }
}

fn rank(post: i64, said: &Amounts) -> Rank {
    (Interactions::of(said).map_or(-1, |sum| sum.amount), Reverse(post))
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::{Moment, Relation};

    const LIKES: Metric = Metric::Likes;
    const SAVES: Metric = Metric::Saves;

    fn said(values: &[(Metric, i64)]) -> Amounts {
        values.iter().map(|(metric, amount)| (*metric, Value::exact(*amount))).collect()
    }

    fn stored(import: i64, at: i64, values: &[(Metric, i64)]) -> Stored {
        Stored { post: 1, at, import, amounts: said(values) }
    }

    fn repeated(at: i64, metrics: &[Metric]) -> RepeatedRow {
        let said = metrics.iter().copied().collect();
        RepeatedRow { observed: Moment::second(at), row: 2, said }
    }

    fn compared(posts: &[(i64, Option<Amounts>, Option<Amounts>)]) -> Compared {
        let mut comparison = Comparison::new();
        for (post, from, to) in posts {
            comparison.take(*post, *from, *to);
        }
        comparison.finish()
    }

    #[test]
    fn the_last_total_of_each_metric_is_what_an_upload_says() {
        let rows = [
            stored(1, 10, &[(LIKES, 5), (SAVES, 1)]),
            stored(1, 20, &[(LIKES, 7)]),
            stored(2, 30, &[(LIKES, 9)]),
        ];
        assert_eq!(last_said(1, &rows, &[]), said(&[(LIKES, 7), (SAVES, 1)]));
        assert_eq!(last_said(2, &rows, &[]), said(&[(LIKES, 9)]));
        assert_eq!(last_said(3, &rows, &[]), Amounts::EMPTY);
    }

    #[test]
    fn what_was_repeated_is_what_stood_when_it_was_repeated() {
        let rows = [
            stored(1, 10, &[(LIKES, 5), (SAVES, 1)]),
            stored(2, 10, &[(LIKES, 6)]),
            stored(4, 10, &[(LIKES, 8)]),
        ];
        let all = [repeated(10, &[LIKES, SAVES])];
        assert_eq!(last_said(3, &rows, &all), said(&[(LIKES, 6), (SAVES, 1)]));
        assert_eq!(last_said(3, &rows, &[repeated(10, &[SAVES])]), said(&[(SAVES, 1)]));
    }

    #[test]
    fn a_row_half_stored_and_half_repeated_is_whole() {
        let rows = [stored(1, 10, &[(SAVES, 1)]), stored(2, 10, &[(LIKES, 5)])];
        let half = [repeated(10, &[SAVES])];
        assert_eq!(last_said(2, &rows, &half), said(&[(LIKES, 5), (SAVES, 1)]));
    }

    #[test]
    fn posts_vanish_and_appear() {
        let (few, many) = (said(&[(LIKES, 1)]), said(&[(LIKES, 9)]));
        let compared =
            compared(&[(1, Some(few), None), (2, Some(many), None), (3, None, Some(few))]);
        assert_eq!(compared.vanished.count, 2);
        assert_eq!(compared.vanished.shown, [(2, many), (1, few)]);
        assert_eq!(compared.appeared.shown, [(3, few)]);
        assert_eq!(compared.shared, 0);
    }

    #[test]
    fn totals_fall_the_largest_first_and_sums_move() {
        let from = said(&[(LIKES, 10), (SAVES, 4), (Metric::Reach, 50)]);
        let to = said(&[(LIKES, 8), (SAVES, 4), (Metric::Reach, 20)]);
        let compared = compared(&[(1, Some(from), Some(to)), (2, Some(to), Some(from))]);
        assert_eq!(compared.shared, 2);
        assert_eq!(
            compared.fell.shown,
            [
                Fallen { post: 1, metric: Metric::Reach, before: 50, after: 20 },
                Fallen { post: 1, metric: LIKES, before: 10, after: 8 },
            ]
        );
        assert_eq!(compared.moved, []);
    }

    #[test]
    fn sums_are_over_posts_that_both_know_exactly_and_never_of_reach() {
        let about = Value { amount: 5, relation: Relation::About };
        let rough: Amounts = [(LIKES, about)].into_iter().collect();
        let compared = compared(&[
            (
                1,
                Some(said(&[(LIKES, 1), (Metric::Reach, 1)])),
                Some(said(&[(LIKES, 4), (Metric::Reach, 9)])),
            ),
            (2, Some(rough), Some(said(&[(LIKES, 2)]))),
            (3, Some(said(&[(SAVES, 3)])), Some(said(&[(LIKES, 2)]))),
        ]);
        assert_eq!(compared.moved, [MovedSum { metric: LIKES, posts: 1, before: 1, after: 4 }]);
        assert_eq!(compared.fell.count, 0);
    }

    #[test]
    fn metrics_come_and_go() {
        let compared = compared(&[
            (1, Some(said(&[(LIKES, 1), (SAVES, 1)])), Some(said(&[(LIKES, 1)]))),
            (2, None, Some(said(&[(LIKES, 1), (Metric::Views, 1)]))),
        ]);
        assert_eq!(compared.metrics_gone, [SAVES].into_iter().collect());
        assert_eq!(compared.metrics_new, [Metric::Views].into_iter().collect());
    }

    #[test]
    fn a_list_keeps_its_greatest_however_many_come() {
        let posts: Vec<_> =
            (0..1_001).map(|post| (post, Some(said(&[(LIKES, post * 5 % 1_001)])), None)).collect();
        let vanished = compared(&posts).vanished;
        assert_eq!(vanished.count, 1_001);
        let likes: Vec<i64> =
            vanished.shown.iter().map(|(_, said)| said.get(LIKES).unwrap().amount).collect();
        assert_eq!(likes, (801..=1_000).rev().collect::<Vec<_>>());
    }
}
