//! The curve of one metric of one post.

use serde::Serialize;

use super::{Metric, Moment, Value};

/// One observed total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Point {
    /// When.
    pub moment: Moment,
    /// How much.
    pub value: Value,
}

/// A total that was lower than the one before: likes withdrawn, accounts purged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Fall {
    /// The point before.
    pub before: Point,
    /// The lower point.
    pub after: Point,
}

/// The totals of one metric, by time, as observed: nothing is smoothed away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What is counted.
    pub metric: Metric,
    points: Vec<Point>,
}

impl Series {
    /// Takes points in order of time.
    pub fn new(metric: Metric, points: impl IntoIterator<Item = (Moment, Value)>) -> Self {
        let points: Vec<Point> =
            points.into_iter().map(|(moment, value)| Point { moment, value }).collect();
        debug_assert!(points.is_sorted_by_key(|point| point.moment.at));
        Self { metric, points }
    }

    /// All points, by time.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The last one.
    pub fn last(&self) -> Option<Point> {
        self.points.last().copied()
    }

    /// What shares of its totals are taken of: the last exact one; none where that is zero.
    pub fn whole(&self) -> Option<i64> {
        whole(&self.points)
    }

    /// The exact points that are known to the second, which alone can be measured with.
    pub fn measurable(&self) -> impl Iterator<Item = Point> {
        self.points.iter().copied().filter(|p| p.value.is_exact() && p.moment.has_hour())
    }

    /// Where a total fell.
    pub fn falls(&self) -> Vec<Fall> {
        self.points
            .windows(2)
            .filter(|pair| pair.iter().all(|p| p.value.is_exact()))
            .filter(|pair| pair[1].value.amount < pair[0].value.amount)
            .map(|pair| Fall { before: pair[0], after: pair[1] })
            .collect()
    }
}

/// The last exact total of points in the order of time; none where that is zero.
pub fn whole(points: &[Point]) -> Option<i64> {
    let last = points.iter().rev().find(|point| point.value.is_exact())?;
    Some(last.value.amount).filter(|amount| *amount > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fall_is_flagged_and_kept() {
        let totals =
            [5, 9, 8, 12].into_iter().zip(1..).map(|(n, t)| (Moment::second(t), Value::exact(n)));
        let series = Series::new(Metric::Likes, totals);
        let falls = series.falls();
        assert_eq!(series.points().len(), 4);
        assert_eq!(falls.len(), 1);
        assert_eq!((falls[0].before.value.amount, falls[0].after.value.amount), (9, 8));
    }
}
