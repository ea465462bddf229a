//! When half of a total was reached: between which two observations.

use crate::domain::Series;

/// Two ages between which something happened, in seconds after publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bracket {
    /// The last age at which it had not happened; 0 when it happened before the first observation.
    pub low: i64,
    /// The first age at which it had.
    pub high: i64,
}

/// The ages between which `share` (0 to 1) of the last total was reached: T50 for 0.5.
///
/// Only exact totals known to the second count, and their running maximum, so that a fall cannot move the
/// crossing. `None` with fewer than two such points, or when the last total is zero.
pub fn time_to_share(series: &Series, published_at: i64, share: f64) -> Option<Bracket> {
    let mut highest = 0;
    let curve: Vec<(i64, i64)> = series
        .measurable()
        .filter(|point| point.moment.at >= published_at)
        .map(|point| {
            highest = highest.max(point.value.amount);
            (point.moment.at - published_at, highest)
        })
        .collect();
    if curve.len() < 2 || highest == 0 {
        return None;
    }
    let goal = highest as f64 * share;
    let crossing = curve.iter().position(|(_, total)| *total as f64 >= goal)?;
    let low = crossing.checked_sub(1).map_or(0, |before| curve[before].0);
    Some(Bracket { low, high: curve[crossing].0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Metric, Moment, Value};
    use proptest::prelude::*;

    fn series(points: &[(i64, i64)]) -> Series {
        let points = points.iter().map(|(t, n)| (Moment::second(*t), Value::exact(*n)));
        Series::new(Metric::Reposts, points)
    }

    #[test]
    fn the_seismic_cascade_is_bracketed() {
        let hours = 3_600;
        let points = [
            (300, 22),
            (900, 37),
            (hours, 906),
            (3 * hours, 4_348),
            (6 * hours, 8_329),
            (24 * hours, 14_579),
            (48 * hours, 15_142),
            (604_260, 15_562),
        ];
        let check = |share, truth: i64| {
            let bracket = time_to_share(&series(&points), 0, share).unwrap();
            assert!(bracket.low < truth && truth <= bracket.high, "{share}: {bracket:?}");
        };
        check(0.5, 19_299);
        check(0.75, 35_184);
        check(0.9, 67_482);
    }

    #[test]
    fn one_point_tells_no_half_life() {
        assert_eq!(time_to_share(&series(&[(5, 100)]), 0, 0.5), None);
        assert_eq!(time_to_share(&series(&[(5, 0), (9, 0)]), 0, 0.5), None);
    }

    proptest! {
        #[test]
        fn a_bracket_holds_the_crossing_of_any_growing_curve(
            steps in prop::collection::vec((1_i64..5_000, 0_i64..1_000), 2..40),
            share in 0.01_f64..1.0,
        ) {
            let mut at = 0;
            let mut total = 0;
            let points: Vec<_> = steps.iter().map(|(dt, dn)| {
                at += dt;
                total += dn;
                (at, total)
            }).collect();
            prop_assume!(total > 0);
            let bracket = time_to_share(&series(&points), 0, share).unwrap();
            let goal = total as f64 * share;
            let total_at = |age| points.iter().rfind(|(t, _)| *t <= age).map_or(0, |(_, n)| *n) as f64;
            prop_assert!(total_at(bracket.high) >= goal);
            prop_assert!(bracket.low == 0 || total_at(bracket.low) < goal);
        }
    }
}
