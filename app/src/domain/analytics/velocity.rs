//! How fast a total grew: steps between observations, since nobody saw what happened in between.

use crate::domain::Series;

/// The growth between two observations that follow each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// From when, in UTC seconds.
    pub from: i64,
    /// To when, in UTC seconds.
    pub to: i64,
    /// Units an hour; below zero where the total fell.
    pub per_hour: f64,
}

/// The steps of a series: `v_i = (R_i - R_{i-1}) / (a_i - a_{i-1})` per hour (analytics, "Change over time").
///
/// Only exact totals known to the second count.
pub fn velocity(series: &Series) -> Vec<Step> {
    const HOUR: f64 = 3_600.0;
    let points: Vec<_> = series.measurable().collect();
    points
        .windows(2)
        .filter(|pair| pair[0].moment.at < pair[1].moment.at)
        .map(|pair| {
            let (from, to) = (pair[0].moment.at, pair[1].moment.at);
            let gained = pair[1].value.amount - pair[0].value.amount;
            Step { from, to, per_hour: gained as f64 * HOUR / (to - from) as f64 }
        })
        .collect()
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
        assert_eq!(steps[0], Step { from: 0, to: 1_800, per_hour: 100.0 });
        assert_eq!(steps[1], Step { from: 1_800, to: 9_000, per_hour: -5.0 });
        assert_eq!(peak(&steps), Some(steps[0]));
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
