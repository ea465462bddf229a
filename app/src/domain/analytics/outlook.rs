//! What a post may come to: growth curves and own history, each with its past or with the reason why not.
//!
//! Much more work than the rest of a life: each earlier post is foretold too. Compute it once a change of data.

use serde::Serialize;

use super::backtest::{self, Backtest};
use super::band::ages_between;
use super::curve::{Curve, Curves};
use super::forecast::{Forecast, NoForecast, forecast};
use super::growth::{Family, Growth, Refusal, growth};
use super::method::TooFew;

/// What a post may come to at a later age.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outlook {
    /// The age that is looked at, in seconds.
    #[serde(rename = "to_s")]
    pub to: i64,
    /// The growth curves, Weibull's first.
    pub growth: Vec<Fit>,
    /// From the account's own history.
    pub history: Result<Forecast, NoForecast>,
    /// The same at ages on the way there, where enough earlier posts were observed.
    pub course: Vec<Forecast>,
    /// How such forecasts of the account's earlier posts went, from the same age to the same.
    pub history_past: Result<Backtest, TooFew>,
}

/// One family of growth curves.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fit {
    /// Which.
    pub family: Family,
    /// Its curve.
    pub curve: Result<Growth, Refusal>,
    /// How it went on the account's earlier posts; `None` where the curve is refused, or only drawn to compare.
    pub past: Option<Result<Backtest, TooFew>>,
}

/// The families that are offered; the others are fitted to be compared by AICc.
const OFFERED: [Family; 2] = [Family::Weibull, Family::LogLogistic];

/// The outlook of a curve to an age after its last observation.
pub fn outlook(curve: Curve, to: i64, earlier: &Curves) -> Outlook {
    let (from, total) = curve.last().unwrap_or_default();
    let to = to.max(from + 1);
    Outlook {
        to,
        growth: Family::ALL.map(|family| fit(family, curve, from, to, earlier)).into(),
        history: forecast(total as f64, from, to, earlier),
        course: course(total as f64, from, to, earlier),
        history_past: backtest::of_history(from, to, earlier),
    }
}

/// Forecasts at ages from the last observation to the one that is looked at.
fn course(now: f64, from: i64, to: i64, earlier: &Curves) -> Vec<Forecast> {
    const AGES: u32 = 16;
    let ages = ages_between(from, to, AGES).into_iter().skip(1);
    ages.filter_map(|age| forecast(now, from, age, earlier).ok()).collect()
}

fn fit(family: Family, curve: Curve, from: i64, to: i64, earlier: &Curves) -> Fit {
    let curve = growth(family, curve);
    let is_tried = curve.is_ok() && OFFERED.contains(&family);
    let past = is_tried.then(|| backtest::of_growth(family, from, to, earlier));
    Fit { family, curve, past }
}

#[cfg(test)]
mod tests {
    use super::super::half_life::tests::SEISMIC;
    use super::*;

    #[test]
    fn every_way_tells_its_past_or_why_not() {
        let (ages, totals): (Vec<i64>, Vec<i64>) = SEISMIC.iter().take(6).copied().unzip();
        let earlier: Curves =
            (1..=40).map(|k| SEISMIC.map(|(age, total)| (age, total * k / 20))).collect();
        let found = outlook(Curve::new(&ages, &totals).unwrap(), 600_000, &earlier);
        let [weibull, ..] = &found.growth[..] else { panic!() };
        assert_eq!(weibull.family, Family::Weibull);
        assert!(weibull.curve.is_ok());
        let past = weibull.past.unwrap().unwrap();
        assert_eq!((past.n, past.held), (40, 40));
        assert!((0.02..0.08).contains(&past.error), "{past:?}");
        // All posts grow alike: own history knows the end.
        let history = found.history.unwrap();
        assert_eq!(found.course.last(), Some(&history));
        assert!(found.course.is_sorted_by(|a, b| a.to < b.to && a.value <= b.value));
        assert!((history.value / 15_558.0 - 1.0).abs() < 1e-3, "{history:?}");
        assert_eq!(found.history_past.map(|past| past.n), Ok(20));
        let exponential = &found.growth[3];
        assert!(exponential.curve.is_err() && exponential.past.is_none());
    }
}
