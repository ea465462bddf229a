//! When half of a total was reached: between which two observations, and where between them most likely.

use serde::Serialize;

use super::curve::{Curve, ln_age};
use super::method::Method;
use super::pchip::Pchip;
use crate::domain::Series;

/// How T50, T75 and T90 are found.
pub const HALF_LIFE: Method = Method {
    key: "half-life",
    formula: "T50 in (a[i-1], a[i]], i the first with M[i] >= M[n] / 2, M[i] = max(R[1..i]), a[0] = 0; \
              T75 and T90 likewise; point: PCHIP of M over ln(1 + a). \
              Final when R gained under 2 % in the last 20 % of its age, R linear between observations.",
    source: "Sillage; PCHIP: Fritsch and Butland, SIAM J. Sci. Stat. Comput. 5 (1984)",
};

/// Two ages between which something happened, in seconds after publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Bracket {
    /// The last age at which it had not happened; 0 when it happened before the first observation.
    #[serde(rename = "low_s")]
    pub low: i64,
    /// The first age at which it had.
    #[serde(rename = "high_s")]
    pub high: i64,
}

/// When a share of the total was reached.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Crossing {
    /// The share, 0 to 1.
    pub share: f64,
    /// The total that this is.
    pub goal: f64,
    /// The two observations between which it was reached.
    #[serde(flatten)]
    pub bracket: Bracket,
    /// Where between them a monotone curve over `ln(1 + a)` reaches it, in seconds after publication.
    #[serde(rename = "point_s")]
    pub point: f64,
}

/// Whether a total has come to its end.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Ending {
    /// The highest total observed.
    pub total: i64,
    /// The age of the last observation, in seconds.
    #[serde(rename = "age_s")]
    pub age: i64,
    /// The share of the total that came in the last fifth of that age, `R` being linear between observations.
    pub added: f64,
    /// The most that it can have been, whatever happened between them.
    pub added_at_most: f64,
    /// Whether that is under 2 %: final; otherwise all that is told is "so far".
    pub is_final: bool,
}

/// When half, three quarters and nine tenths of a total were reached.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct HalfLife {
    /// Half.
    pub t50: Crossing,
    /// Three quarters.
    pub t75: Crossing,
    /// Nine tenths.
    pub t90: Crossing,
    /// Of what total.
    pub ending: Ending,
    /// How many observations tell it.
    pub n: usize,
}

/// The half-life of a curve and its like, by its running maximum, so that a fall cannot move them.
///
/// `None` with fewer than two observations, or when the total is zero.
pub fn half_life(curve: Curve) -> Option<HalfLife> {
    let growth = Growing::of(curve)?;
    let smooth = Pchip::new(&growth.ln_ages, &growth.heights)?;
    let crossing = |share| growth.crossing(share, &smooth);
    Some(HalfLife {
        t50: crossing(0.5)?,
        t75: crossing(0.75)?,
        t90: crossing(0.9)?,
        ending: growth.ending(),
        n: curve.len(),
    })
}

/// The ages between which `share` (0 to 1) of the last total was reached: T50 for 0.5.
///
/// Only exact totals known to the second count, and their running maximum, so that a fall cannot move the
/// crossing. `None` with fewer than two such points, or when the last total is zero.
pub fn time_to_share(series: &Series, published_at: i64, share: f64) -> Option<Bracket> {
    let (ages, totals): (Vec<i64>, Vec<i64>) = series
        .measurable()
        .filter(|point| point.moment.at >= published_at)
        .map(|point| (point.moment.at - published_at, point.value.amount))
        .unzip();
    let growth = Growing::of(Curve::new(&ages, &totals)?)?;
    Some(growth.bracket(growth.goal(share))?.0)
}

/// A curve's running maximum, from nothing at the publication on.
struct Growing {
    ages: Vec<i64>,
    ln_ages: Vec<f64>,
    heights: Vec<f64>,
    total: i64,
}

impl Growing {
    fn of(curve: Curve) -> Option<Self> {
        let total = curve.totals().iter().copied().max().filter(|total| *total > 0)?;
        let mut highest = 0;
        let rising = curve.points().map(|(age, total)| {
            highest = highest.max(total);
            (age, highest as f64)
        });
        // What is observed at the very moment of publication stands in for nothing.
        let start = (curve.ages().first() != Some(&0)).then_some((0, 0.0));
        let (ages, heights): (Vec<i64>, Vec<f64>) = start.into_iter().chain(rising).unzip();
        let ln_ages = ages.iter().map(|age| ln_age(*age)).collect();
        (curve.len() > 1).then_some(Self { ages, ln_ages, heights, total })
    }

    fn goal(&self, share: f64) -> f64 {
        self.total as f64 * share
    }

    /// The bracket of the first crossing, and the place of its lower end.
    fn bracket(&self, goal: f64) -> Option<(Bracket, usize)> {
        let high = self.heights.iter().position(|height| *height >= goal)?;
        let low = high.saturating_sub(1);
        Some((Bracket { low: self.ages[low], high: self.ages[high] }, low))
    }

    fn crossing(&self, share: f64, smooth: &Pchip) -> Option<Crossing> {
        let goal = self.goal(share);
        let (bracket, low) = self.bracket(goal)?;
        let inside = |point: f64| point.clamp(bracket.low as f64, bracket.high as f64);
        let point = inside(smooth.crossing(low, goal).exp_m1());
        Some(Crossing { share, goal, bracket, point })
    }

    fn ending(&self) -> Ending {
        const LAST_PART: f64 = 0.8;
        const LITTLE: f64 = 0.02;
        let (age, total) = (self.ages[self.ages.len() - 1], self.total as f64);
        let from = age as f64 * LAST_PART;
        let right = self.ages.partition_point(|known| (*known as f64) < from).max(1);
        let (low, high) = (self.ages[right - 1] as f64, self.ages[right] as f64);
        let way = ((from - low) / (high - low)).clamp(0.0, 1.0);
        let rise = self.heights[right] - self.heights[right - 1];
        let added = 1.0 - (self.heights[right - 1] + way * rise) / total;
        let added_at_most = 1.0 - self.heights[right - 1] / total;
        Ending { total: self.total, age, added, added_at_most, is_final: added < LITTLE }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::{Metric, Moment, Value};
    use proptest::prelude::*;

    const HOUR: i64 = 3_600;

    /// The example cascade of SEISMIC: 15,562 retweets in 167.85 h.
    pub const SEISMIC: [(i64, i64); 8] = [
        (300, 22),
        (900, 37),
        (HOUR, 906),
        (3 * HOUR, 4_348),
        (6 * HOUR, 8_329),
        (24 * HOUR, 14_579),
        (48 * HOUR, 15_142),
        (604_260, 15_562),
    ];

    fn of(points: &[(i64, i64)]) -> Option<HalfLife> {
        let (ages, totals): (Vec<i64>, Vec<i64>) = points.iter().copied().unzip();
        half_life(Curve::new(&ages, &totals).unwrap())
    }

    fn series(points: &[(i64, i64)]) -> Series {
        let points = points.iter().map(|(t, n)| (Moment::second(*t), Value::exact(*n)));
        Series::new(Metric::Reposts, points)
    }

    #[test]
    fn the_seismic_cascade_is_bracketed() {
        let life = of(&SEISMIC).unwrap();
        let check = |crossing: Crossing, truth: i64, low, high| {
            assert_eq!(crossing.bracket, Bracket { low, high });
            assert!(low < truth && truth <= high);
            let off = crossing.point / truth as f64 - 1.0;
            assert!(off.abs() < 0.15, "{} {off}", crossing.share);
        };
        check(life.t50, 19_299, 3 * HOUR, 6 * HOUR);
        check(life.t75, 35_184, 6 * HOUR, 24 * HOUR);
        check(life.t90, 67_482, 6 * HOUR, 24 * HOUR);
        assert!(life.ending.is_final);
        assert_eq!(life.n, 8);
        assert_eq!(time_to_share(&series(&SEISMIC), 0, 0.5), Some(life.t50.bracket));
    }

    #[test]
    fn a_total_that_still_grows_is_so_far() {
        let grows = of(&[(HOUR, 50), (10 * HOUR, 100)]).unwrap();
        assert!(!grows.ending.is_final);
        // At 8 h of 10 the line from 50 to 100 is at 88.9: 11 % were added since, at most 50 %.
        assert!((grows.ending.added - 0.111).abs() < 0.001);
        assert!((grows.ending.added_at_most - 0.5).abs() < 1e-12);
        let done = of(&[(HOUR, 50), (4 * HOUR, 99), (10 * HOUR, 100)]).unwrap();
        assert!(done.ending.is_final && done.ending.added < 0.004);
    }

    #[test]
    fn a_fall_moves_no_half_life() {
        let life = of(&[(10, 60), (20, 100), (30, 40), (40, 90)]).unwrap();
        assert_eq!(life.t50.bracket, Bracket { low: 0, high: 10 });
        assert_eq!(life.t90.bracket, Bracket { low: 10, high: 20 });
        assert_eq!(life.ending.total, 100);
    }

    #[test]
    fn one_point_tells_no_half_life() {
        assert_eq!(of(&[(5, 100)]), None);
        assert_eq!(of(&[(5, 0), (9, 0)]), None);
        assert_eq!(of(&[]), None);
        assert_eq!(time_to_share(&series(&[(5, 100)]), 0, 0.5), None);
    }

    #[test]
    fn json_names_its_seconds() {
        let json = serde_json::to_value(of(&[(10, 60), (20, 100)]).unwrap().t50).unwrap();
        assert_eq!((json["low_s"].as_i64(), json["high_s"].as_i64()), (Some(0), Some(10)));
        assert_eq!(json["goal"].as_f64(), Some(50.0));
    }

    proptest! {
        /// Whatever happened between the observations of a growing curve, the true crossing lies in the bracket.
        #[test]
        fn a_bracket_holds_the_true_crossing_of_any_growing_curve(
            steps in prop::collection::vec((1_i64..5_000, 0_i64..1_000), 3..80),
            is_observed in prop::collection::vec(any::<bool>(), 80),
            share in 0.01_f64..1.0,
        ) {
            let (mut at, mut total) = (0, 0);
            let truth: Vec<(i64, i64)> = steps.iter().map(|(dt, dn)| {
                at += dt;
                total += dn;
                (at, total)
            }).collect();
            prop_assume!(total > 0);
            let last = truth.len() - 1;
            let is_observed = |place: usize| place == last || is_observed[place];
            let seen: Vec<_> =
                truth.iter().enumerate().filter(|(i, _)| is_observed(*i)).map(|(_, p)| *p).collect();
            prop_assume!(seen.len() > 1);
            let crossed = truth.iter().find(|(_, n)| *n as f64 >= total as f64 * share).unwrap().0;
            let bracket = time_to_share(&series(&seen), 0, share).unwrap();
            prop_assert!(bracket.low < crossed && crossed <= bracket.high, "{crossed} {bracket:?}");
            for crossing in of(&seen).map(|life| [life.t50, life.t75, life.t90]).unwrap() {
                let Bracket { low, high } = crossing.bracket;
                prop_assert!(low as f64 <= crossing.point && crossing.point <= high as f64);
            }
        }
    }
}
