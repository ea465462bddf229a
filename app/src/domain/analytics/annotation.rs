//! How fast a total grew before a noted moment, and after it. Not what caused what.

use serde::Serialize;

use super::method::Method;
use crate::domain::Series;

/// How the pace around a moment is computed.
pub const AROUND: Method = Method {
    key: "around",
    formula: "before: (R(t_j) - R(t_i)) / (t_j - t_i) per hour, t_i and t_j the first and the last observation within the window before the moment; \
              after: likewise behind it; the interval that holds the moment belongs to neither",
    source: "Sillage",
};

/// Growth between two observations with others between them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Pace {
    /// From when, in UTC seconds.
    pub from: i64,
    /// To when, in UTC seconds.
    pub to: i64,
    /// What came in between.
    pub gained: i64,
    /// Units an hour.
    pub per_hour: f64,
    /// Over how many intervals.
    pub intervals: usize,
}

/// The pace around a noted moment.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Around {
    /// The moment, in UTC seconds.
    pub at: i64,
    /// How far before and after it is looked, in seconds.
    #[serde(rename = "window_s")]
    pub window: i64,
    /// Before it, where two observations tell.
    pub before: Option<Pace>,
    /// Over the interval that holds it; `None` when there is an observation at that very moment.
    pub across: Option<Pace>,
    /// After it, where two observations tell.
    pub after: Option<Pace>,
}

impl Around {
    /// How many times as fast it grew after as before.
    pub fn ratio(&self) -> Option<f64> {
        let (before, after) = (self.before?.per_hour, self.after?.per_hour);
        (before > 0.0).then(|| after / before)
    }
}

/// The pace of a series within a window (seconds) before and after a moment; a post whose publication is
/// known began with nothing. Only exact totals known to the second.
pub fn around(series: &Series, published_at: Option<i64>, at: i64, window: i64) -> Around {
    let start = published_at.unwrap_or(i64::MIN);
    let observed = series.measurable().map(|point| (point.moment.at, point.value.amount));
    let points: Vec<(i64, i64)> = published_at
        .map(|published| (published, 0))
        .into_iter()
        .chain(observed.filter(|(t, _)| *t > start))
        .collect();
    let up_to = points.partition_point(|(t, _)| *t <= at);
    let from = points.partition_point(|(t, _)| *t < at);
    let within = |points: &[(i64, i64)]| {
        let near: Vec<_> = points
            .iter()
            .copied()
            .filter(|(t, _)| t.abs_diff(at) <= window.unsigned_abs())
            .collect();
        pace(&near)
    };
    let straddles = up_to == from && from > 0 && from < points.len();
    Around {
        at,
        window,
        before: within(&points[..up_to]),
        across: straddles.then(|| pace(&points[from - 1..=from])).flatten(),
        after: within(&points[from..]),
    }
}

fn pace(points: &[(i64, i64)]) -> Option<Pace> {
    const HOUR: f64 = 3_600.0;
    let [(from, first), .., (to, last)] = *points else { return None };
    let gained = last - first;
    let per_hour = gained as f64 * HOUR / (to - from) as f64;
    Some(Pace { from, to, gained, per_hour, intervals: points.len() - 1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Metric, Moment, Value};

    const HOUR: i64 = 3_600;

    fn likes(points: &[(i64, i64)]) -> Series {
        let points = points.iter().map(|(t, n)| (Moment::second(t * HOUR), Value::exact(*n)));
        Series::new(Metric::Likes, points)
    }

    #[test]
    fn the_pace_before_and_after_is_told_by_the_intervals_there_are() {
        let series = likes(&[(1, 100), (2, 120), (4, 140), (6, 400), (7, 480), (30, 500)]);
        let found = around(&series, Some(0), 5 * HOUR, 4 * HOUR);
        let pace = |from, to, gained, per_hour, intervals| {
            Some(Pace { from: from * HOUR, to: to * HOUR, gained, per_hour, intervals })
        };
        assert_eq!(found.before, pace(1, 4, 40, 40.0 / 3.0, 2));
        assert_eq!(found.across, pace(4, 6, 260, 130.0, 1));
        assert_eq!(found.after, pace(6, 7, 80, 80.0, 1));
        assert!((found.ratio().unwrap() - 6.0).abs() < 1e-12);
    }

    #[test]
    fn an_observation_at_the_moment_parts_before_from_after() {
        let found = around(&likes(&[(1, 10), (2, 20), (3, 50)]), Some(0), 2 * HOUR, 9 * HOUR);
        assert_eq!(found.across, None);
        assert_eq!(found.before.map(|p| (p.from, p.gained)), Some((0, 20)));
        assert_eq!(found.after.map(|p| (p.to, p.gained)), Some((3 * HOUR, 30)));
    }

    #[test]
    fn one_observation_on_a_side_tells_no_pace() {
        let found = around(&likes(&[(1, 10), (3, 50)]), None, 2 * HOUR, 9 * HOUR);
        assert_eq!((found.before, found.after, found.ratio()), (None, None, None));
        assert!(found.across.is_some());
        let empty = around(&likes(&[]), None, 0, HOUR);
        assert_eq!((empty.before, empty.across, empty.after), (None, None, None));
    }
}
