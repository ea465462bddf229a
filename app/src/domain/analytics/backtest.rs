//! How far forecasts of an account's earlier posts were off, made at the same age with what was known then.

use serde::Serialize;

use super::curve::Curves;
use super::forecast::{Running, log_growths};
use super::growth::{Family, growth};
use super::method::{ENOUGH_POSTS, Method, TooFew};
use super::quantile::median;

/// How forecasts are tried.
pub const BACKTEST: Method = Method {
    key: "backtest",
    formula: "median of |F_k - R_k(t2)| / R_k(t2) over earlier posts k; F_k: the forecast from age t1, by posts older than k \
              (own history) or by k's observations up to t1 (growth curve)",
    source: "Median absolute percentage error; rolling origin: Tashman, Int. J. of Forecasting 16 (2000)",
};

/// The past of a forecast.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Backtest {
    /// The median absolute error, as a share of the truth.
    pub error: f64,
    /// How many truths lay inside the interval that was given.
    pub held: usize,
    /// How many forecasts were tried.
    pub n: usize,
    /// For how many posts the forecast was refused.
    pub refused: usize,
}

const ENOUGH_TRIALS: usize = 5;

/// The past of forecasts from own history: each post by those that are older, of which there are at least 20.
///
/// # Errors
/// When fewer than five posts can be tried.
pub fn of_history(from: i64, to: i64, earlier: &Curves) -> Result<Backtest, TooFew> {
    let mut growth = Running::default();
    let mut trials = Trials::default();
    for (then, truth, d) in log_growths(from, to, earlier) {
        let known = growth.so_far();
        if known.n >= ENOUGH_POSTS {
            let forecast = known.forecast(then, from, to);
            trials.take(forecast.value, (forecast.low, forecast.high), truth);
        }
        growth.take(d);
    }
    trials.finish(0)
}

/// The past of a growth curve: each post by its own observations up to the age `from`.
///
/// # Errors
/// When fewer than five posts can be tried.
pub fn of_growth(family: Family, from: i64, to: i64, earlier: &Curves) -> Result<Backtest, TooFew> {
    let mut trials = Trials::default();
    let mut refused = 0;
    for curve in earlier.iter() {
        let truth = curve.at(from).and(curve.at(to)).filter(|truth| *truth > 0.0);
        let Some(truth) = truth else { continue };
        match growth(family, curve.until(from)) {
            Ok(growth) => trials.take(growth.at(to), growth.range_at(to), truth),
            Err(_) => refused += 1,
        }
    }
    trials.finish(refused)
}

#[derive(Default)]
struct Trials {
    errors: Vec<f64>,
    held: usize,
}

impl Trials {
    fn take(&mut self, forecast: f64, (low, high): (f64, f64), truth: f64) {
        self.errors.push((forecast - truth).abs() / truth);
        self.held += usize::from(low <= truth && truth <= high);
    }

    fn finish(self, refused: usize) -> Result<Backtest, TooFew> {
        let n = self.errors.len();
        let few = TooFew { n, needed: ENOUGH_TRIALS };
        let error = median(&self.errors).filter(|_| n >= ENOUGH_TRIALS).ok_or(few)?;
        Ok(Backtest { error, held: self.held, n, refused })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600;

    #[test]
    fn posts_that_all_go_on_alike_are_foretold_without_error() {
        let curves: Curves =
            (1..=30_i64).map(|k| [(HOUR, 100 * k), (24 * HOUR, 250 * k)]).collect();
        let past = of_history(HOUR, 24 * HOUR, &curves).unwrap();
        assert_eq!((past.n, past.refused), (10, 0));
        assert!(past.error < 1e-12);
    }

    #[test]
    fn a_forecast_uses_nothing_newer() {
        // Twenty old posts double; the ten newest grow fourfold, and were at first told half of that.
        let newest = std::iter::repeat_n([(HOUR, 100), (24 * HOUR, 400)], 10);
        let oldest = std::iter::repeat_n([(HOUR, 100), (24 * HOUR, 200)], 20);
        let curves: Curves = newest.chain(oldest).collect();
        let past = of_history(HOUR, 24 * HOUR, &curves).unwrap();
        assert_eq!(past.n, 10);
        assert!((0.3..0.5).contains(&past.error), "{}", past.error);
    }

    #[test]
    fn four_trials_tell_nothing() {
        let curves: Curves = std::iter::repeat_n([(HOUR, 100), (24 * HOUR, 400)], 24).collect();
        let few = Err(TooFew { n: 4, needed: 5 });
        assert_eq!(of_history(HOUR, 24 * HOUR, &curves), few);
    }

    #[test]
    fn growth_curves_are_tried_by_what_was_known() {
        let total = |age: f64, k: f64| k * (1.0 - (-(age / 20_000.0).powf(0.8)).exp());
        #[expect(clippy::cast_possible_truncation)]
        let curves: Curves = (1..=6)
            .map(|k| {
                let point = move |i: i32| {
                    let age = 300.0 * 1.3_f64.powi(i);
                    (age as i64, total(age, 9_000.0 * f64::from(k)).round() as i64)
                };
                (0..30).map(point)
            })
            .collect();
        let past = of_growth(Family::Weibull, 12 * HOUR, 100 * HOUR, &curves).unwrap();
        assert_eq!((past.n, past.refused), (6, 0));
        assert!(past.error < 0.01, "{}", past.error);
        let early = of_growth(Family::Weibull, HOUR / 6, 100 * HOUR, &curves);
        assert_eq!(early, Err(TooFew { n: 0, needed: 5 }));
    }
}
