//! How fast a total grew: steps between observations, since nobody saw what happened in between.
//!
//! A fall is a step below zero: flagged, never smoothed away.

use serde::Serialize;

use super::method::Method;
use crate::domain::Series;

/// How velocity is computed.
pub const VELOCITY: Method = Method {
    key: "velocity",
    formula: "v[i] = (R[i] - R[i-1]) / (a[i] - a[i-1]) per hour, over its interval; peak: the greatest v[i], with its interval",
    source: "Sillage",
};

/// The growth between two observations that follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Step {
    /// From when, in UTC seconds.
    pub from: i64,
    /// To when, in UTC seconds.
    pub to: i64,
    /// How many units came in between; below zero where the total fell.
    pub gained: i64,
    /// Units an hour; below zero where the total fell.
    pub per_hour: f64,
}

impl Step {
    /// From one total to a later one; `None` where no time passed.
    pub(super) fn between(from: (i64, i64), to: (i64, i64)) -> Option<Self> {
        const HOUR: f64 = 3_600.0;
        let gained = to.1 - from.1;
        let per_hour = gained as f64 * HOUR / (to.0 - from.0) as f64;
        (from.0 < to.0).then_some(Self { from: from.0, to: to.0, gained, per_hour })
    }

    /// Whether the total fell.
    pub fn is_fall(&self) -> bool {
        self.gained < 0
    }
}

/// The steps of a series: `v_i = (R_i - R_{i-1}) / (a_i - a_{i-1})` per hour (analytics, "Change over time").
///
/// Only exact totals known to the second.
pub fn velocity(series: &Series) -> Vec<Step> {
    steps(series.measurable().map(|point| (point.moment.at, point.value.amount)))
}

/// The steps of a series from its publication on, when there was nothing.
pub fn velocity_since(series: &Series, published_at: i64) -> Vec<Step> {
    let observed = series.measurable().map(|point| (point.moment.at, point.value.amount));
    let after = observed.filter(|(at, _)| *at > published_at);
    steps(std::iter::once((published_at, 0)).chain(after))
}

/// The steps of totals by time.
pub(super) fn steps(totals: impl Iterator<Item = (i64, i64)>) -> Vec<Step> {
    let totals: Vec<_> = totals.collect();
    totals.windows(2).filter_map(|pair| Step::between(pair[0], pair[1])).collect()
}

/// The fastest step, with its interval; the earliest where several are. `None` where nothing grew.
pub fn peak(steps: &[Step]) -> Option<Step> {
    let growing = steps.iter().copied().filter(|step| step.per_hour > 0.0);
    growing.reduce(|best, step| if step.per_hour > best.per_hour { step } else { best })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Metric, Moment, Value};

    fn series(points: &[(i64, i64)]) -> Series {
        let points = points.iter().map(|(t, n)| (Moment::second(*t), Value::exact(*n)));
        Series::new(Metric::Likes, points)
    }

    #[test]
    fn growth_is_spread_over_its_interval() {
        let steps = velocity(&series(&[(0, 100), (1_800, 150), (9_000, 140)]));
        assert_eq!(steps[0], Step { from: 0, to: 1_800, gained: 50, per_hour: 100.0 });
        assert_eq!(steps[1], Step { from: 1_800, to: 9_000, gained: -10, per_hour: -5.0 });
        assert_eq!(steps.iter().map(Step::is_fall).collect::<Vec<_>>(), [false, true]);
        assert_eq!(peak(&steps), Some(steps[0]));
    }

    #[test]
    fn a_post_begins_with_nothing() {
        let steps = velocity_since(&series(&[(7_200, 100), (10_800, 150)]), 3_600);
        assert_eq!(steps[0], Step { from: 3_600, to: 7_200, gained: 100, per_hour: 100.0 });
        assert_eq!(steps.len(), 2);
        assert_eq!(velocity_since(&series(&[(5, 1)]), 5), []);
    }

    #[test]
    fn the_earliest_of_equal_peaks_is_named() {
        let steps = velocity(&series(&[(0, 0), (3_600, 10), (7_200, 20)]));
        assert_eq!(peak(&steps).map(|step| step.from), Some(0));
    }

    #[test]
    fn nothing_grows_without_two_points() {
        assert_eq!(velocity(&series(&[(0, 5)])), []);
        assert_eq!(peak(&velocity(&series(&[(0, 5), (9, 5)]))), None);
    }
}
