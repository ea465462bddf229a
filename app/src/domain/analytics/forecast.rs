//! What a post will have at a later age, from how the account's earlier posts went on from the same age.

use serde::Serialize;

use super::curve::Curves;
use super::method::{ENOUGH_POSTS, Method, TooFew};
use super::student;

/// How the forecast from own history is computed.
pub const FORECAST: Method = Method {
    key: "forecast",
    formula: "d_k = ln R_k(t2) - ln R_k(t1), b = mean d_k, s = standard deviation of d_k (n - 1), n posts. \
              R(t2) = exp(ln R(t1) + b + s^2 / 2); \
              80 % interval exp(ln R(t1) + b -+ t s sqrt(1 + 1 / n)), t the 0.9 quantile of Student's t with n - 1 degrees",
    source: "Szabo and Huberman, Communications of the ACM 53 (2010)",
};

/// A forecast from own history.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Forecast {
    /// The age from which it looks on, in seconds.
    #[serde(rename = "from_s")]
    pub from: i64,
    /// The age to which it looks.
    #[serde(rename = "to_s")]
    pub to: i64,
    /// What the post has.
    pub now: f64,
    /// What it will have, on average.
    pub value: f64,
    /// The 80 % interval, lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// How earlier posts grew between these ages.
    pub growth: LogGrowth,
}

/// The growth of earlier posts between two ages, on the logarithm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct LogGrowth {
    /// The mean of `ln R(t2) - ln R(t1)`.
    pub mean: f64,
    /// Its standard deviation.
    pub deviation: f64,
    /// Of how many posts.
    pub n: usize,
}

/// Why there is no forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoForecast {
    /// Too few earlier posts were observed around both ages.
    TooFewPosts(TooFew),
    /// The post has nothing yet: there is nothing to grow from.
    Nothing,
}

/// What a post that has `now` at the age `from` will have at the age `to`.
///
/// # Errors
/// When it has nothing, or when fewer than 20 earlier posts were observed around both ages.
pub fn forecast(now: f64, from: i64, to: i64, earlier: &Curves) -> Result<Forecast, NoForecast> {
    let mut growth = Running::default();
    log_growths(from, to, earlier).for_each(|(_, _, d)| growth.take(d));
    let growth = growth.so_far();
    TooFew::check(growth.n, ENOUGH_POSTS).map_err(NoForecast::TooFewPosts)?;
    if now <= 0.0 {
        return Err(NoForecast::Nothing);
    }
    Ok(growth.forecast(now, from, to))
}

/// `R(t1)`, `R(t2)` and the logarithm of their quotient, of the posts that had something at both ages; oldest
/// post first.
pub(super) fn log_growths(
    from: i64,
    to: i64,
    earlier: &Curves,
) -> impl Iterator<Item = (f64, f64, f64)> {
    earlier.iter().rev().filter_map(move |curve| {
        let (then, later) = (curve.at(from)?, curve.at(to)?);
        (then > 0.0 && later > 0.0).then(|| (then, later, (later / then).ln()))
    })
}

impl LogGrowth {
    /// The forecast that follows.
    pub(super) fn forecast(self, now: f64, from: i64, to: i64) -> Forecast {
        const SHARE: f64 = 0.9;
        let Self { mean, deviation, n } = self;
        let middle = now.ln() + mean;
        let t = student::point(n - 1, SHARE);
        let width = t * deviation * (1.0 + 1.0 / n as f64).sqrt();
        Forecast {
            from,
            to,
            now,
            value: (middle + deviation * deviation / 2.0).exp(),
            low: (middle - width).exp(),
            high: (middle + width).exp(),
            growth: self,
        }
    }
}

/// Mean and deviation of what has come so far, in one pass (Welford).
#[derive(Default)]
pub(super) struct Running {
    n: usize,
    mean: f64,
    squares: f64,
}

impl Running {
    pub(super) fn take(&mut self, d: f64) {
        self.n += 1;
        let off = d - self.mean;
        self.mean += off / self.n as f64;
        self.squares += off * (d - self.mean);
    }

    pub(super) fn so_far(&self) -> LogGrowth {
        let freedom = self.n.saturating_sub(1).max(1) as f64;
        LogGrowth { mean: self.mean, deviation: (self.squares / freedom).sqrt(), n: self.n }
    }
}

#[cfg(test)]
mod tests {
    use super::super::band::tests::normal;
    use super::*;
    use proptest::prelude::*;

    const HOUR: i64 = 3_600;

    #[test]
    fn the_published_check_value_comes_out() {
        let growth = LogGrowth { mean: 0.8, deviation: 0.5, n: 20 };
        let found = growth.forecast(1_000.0, HOUR, 24 * HOUR);
        assert_eq!(format!("{:.1}", found.value), "2521.9");
        // t(19, 0.9) = 1.3277, times 0.5 sqrt(1.05) = 0.68025.
        assert!((found.high / (1_000.0 * (0.8_f64 + 0.680_25).exp()) - 1.0).abs() < 1e-4);
        assert!((found.low / (1_000.0 * (0.8_f64 - 0.680_25).exp()) - 1.0).abs() < 1e-4);
    }

    #[test]
    fn posts_without_both_ages_are_no_witnesses() {
        let both = std::iter::repeat_n(vec![(HOUR, 100), (24 * HOUR, 300)], 20);
        let one = std::iter::repeat_n(vec![(HOUR, 100)], 5);
        let none = [vec![(HOUR, 0), (24 * HOUR, 9)]];
        let curves: Curves = both.clone().chain(one.clone()).chain(none).collect();
        let found = forecast(50.0, HOUR, 24 * HOUR, &curves).unwrap();
        assert_eq!(found.growth.n, 20);
        assert!((found.value - 150.0).abs() < 1e-9 && (found.high - 150.0).abs() < 1e-9);
        let few: Curves = both.skip(1).chain(one).collect();
        let refusal = NoForecast::TooFewPosts(TooFew { n: 19, needed: 20 });
        assert_eq!(forecast(50.0, HOUR, 24 * HOUR, &few), Err(refusal));
        assert_eq!(forecast(0.0, HOUR, 24 * HOUR, &curves), Err(NoForecast::Nothing));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]

        /// Of posts that go on as the earlier ones did, the interval holds eight in ten.
        #[test]
        fn the_interval_holds_four_fifths(seed: u64, mean in 0.2_f64..2.0, deviation in 0.1_f64..0.8) {
            let mut seed = seed;
            let mut held = 0;
            for _ in 0..300 {
                let mut growth = Running::default();
                (0..20).for_each(|_| growth.take(mean + deviation * normal(&mut seed)));
                let found = growth.so_far().forecast(1_000.0, HOUR, 24 * HOUR);
                let truth = 1_000.0 * (mean + deviation * normal(&mut seed)).exp();
                held += i32::from(found.low <= truth && truth <= found.high);
            }
            // 240 of 300, give or take five standard errors.
            prop_assert!((205..=275).contains(&held), "{held}");
        }
    }
}
