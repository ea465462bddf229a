//! Growth curves fitted to one post's observations, and how far its final total can be told from them.

mod family;
mod fit;
mod profile;

use serde::Serialize;

use super::curve::Curve;
use super::half_life::Bracket;
use super::method::Method;

pub use family::Family;
use fit::{Data, Fitted, Parameters};

/// How growth curves are fitted.
pub const GROWTH: Method = Method {
    key: "growth",
    formula: "R(a) = K F(a) by least squares on ln(1 + R). Weibull F = 1 - exp(-(a / tau)^beta), T50 = tau (ln 2)^(1 / beta); \
              log-logistic F = 1 / (1 + (a / alpha)^-beta), T50 = alpha; log-normal F = Phi((ln a - mu) / sigma), T50 = e^mu; \
              exponential: beta = 1. RSS = sum of squares, p parameters. AICc = n ln(RSS / n) + 2 k + 2 k (k + 1) / (n - k - 1), k = p + 1. \
              80 % interval of K: RSS(K) <= RSS (1 + v t^2 / (n - p)), v = (1 + r) / (1 - r), r the correlation of neighbouring residuals (0 to 0.9), t the 0.9 quantile of Student's t with n - p degrees, RSS(K) the least with that K, \
              never below the highest R. Refused: n < 5; no observation after the fastest interval; upper / lower > 4",
    source: "Bates and Watts, Nonlinear Regression Analysis (1988), profile t; AICc: Hurvich and Tsai, Biometrika 76 (1989)",
};

const ENOUGH_POINTS: usize = 5;
const WIDEST: f64 = 4.0;

/// A growth curve that can be told.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Growth {
    /// Which curve.
    pub family: Family,
    /// `K`: the total that it grows to.
    pub total: f64,
    /// The 80 % interval of `K`, lower end; not below what was observed.
    pub total_low: f64,
    /// Its upper end.
    pub total_high: f64,
    /// `tau`, `alpha` or `e^mu`, in seconds.
    #[serde(rename = "place_s")]
    pub place: f64,
    /// `beta`; `sigma` of a log-normal.
    pub shape: f64,
    /// When half of `K` is reached, in seconds after publication.
    #[serde(rename = "t50_s")]
    pub t50: f64,
    /// When nine tenths are.
    #[serde(rename = "t90_s")]
    pub t90: f64,
    /// The sum of squares on `ln(1 + R)`.
    pub rss: f64,
    /// AICc, to compare families on the same observations: less is better. `None` below six or seven of them.
    pub aicc: Option<f64>,
    /// How many observations were fitted.
    pub n: usize,
    #[serde(skip)]
    curves: [Parameters; 3],
}

/// Why no growth curve is told.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// Too few observations after the publication.
    TooFewPoints {
        /// How many there are.
        n: usize,
        /// How many it takes.
        needed: usize,
    },
    /// The last interval is the fastest: where the curve will bend cannot be seen yet.
    NotPastTheBend {
        /// The fastest interval, in seconds after publication.
        #[serde(flatten)]
        fastest: Bracket,
    },
    /// Totals beyond four times the least one fit nearly as well.
    TooWide {
        /// The best fit's `K`.
        total: f64,
        /// The lower end of its interval.
        low: f64,
    },
    /// No curve of the family comes near: the observations are all zero, or do not grow.
    NoFit,
}

/// Fits a family to a curve, as observed: falls and all.
///
/// # Errors
/// When the final total cannot be told from these observations.
pub fn growth(family: Family, curve: Curve) -> Result<Growth, Refusal> {
    let data = Data::new(curve);
    if data.len() < ENOUGH_POINTS {
        return Err(Refusal::TooFewPoints { n: data.len(), needed: ENOUGH_POINTS });
    }
    past_the_bend(curve)?;
    let fit = fit::best(family, &data).ok_or(Refusal::NoFit)?;
    let profile = profile::interval(family, &data, fit, WIDEST);
    let [low, high] = profile.map_err(|low| Refusal::TooWide { total: fit.at.total(), low })?;
    Ok(Growth::new(family, &data, fit, low, high))
}

/// The fastest interval must not be the last: growth has slowed down since.
fn past_the_bend(curve: Curve) -> Result<(), Refusal> {
    let mut before = (0, 0);
    let mut fastest: Option<(f64, Bracket)> = None;
    for (age, total) in curve.points().filter(|(age, _)| *age > 0) {
        let speed = (total - before.1) as f64 / (age - before.0) as f64;
        if fastest.is_none_or(|(most, _)| speed > most) {
            fastest = Some((speed, Bracket { low: before.0, high: age }));
        }
        before = (age, total);
    }
    match fastest {
        Some((speed, _)) if speed <= 0.0 => Err(Refusal::NoFit),
        Some((_, fastest)) if fastest.high == before.0 => Err(Refusal::NotPastTheBend { fastest }),
        _ => Ok(()),
    }
}

impl Growth {
    fn new(family: Family, data: &Data, fit: Fitted, low: Parameters, high: Parameters) -> Self {
        let [_, m, ln_s] = fit.at.values;
        let when = |share| (m + ln_s.exp() * family.inverse(share)).exp();
        let shape = if family == Family::LogNormal { ln_s.exp() } else { (-ln_s).exp() };
        Self {
            family,
            total: fit.at.total(),
            total_low: low.total(),
            total_high: high.total(),
            place: m.exp(),
            shape,
            t50: when(0.5),
            t90: when(0.9),
            rss: fit.error,
            aicc: aicc(fit.error, data.len(), family.parameters() + 1),
            n: data.len(),
            curves: [fit.at, low, high],
        }
    }

    /// The total at an age, in seconds after publication, seen or to come.
    pub fn at(&self, age: i64) -> f64 {
        self.on(self.curves[0], age)
    }

    /// The totals at an age of the curves at the two ends of `K`'s interval, the lower one first.
    pub fn range_at(&self, age: i64) -> (f64, f64) {
        let [_, low, high] = self.curves.map(|curve| self.on(curve, age));
        (low.min(high), low.max(high))
    }

    fn on(&self, curve: Parameters, age: i64) -> f64 {
        let ln_age = (age.max(0) as f64).ln();
        curve.total() * self.family.share(curve.w(ln_age)).0
    }
}

/// Akaike's criterion for small samples, the variance being one of the `k` parameters.
fn aicc(rss: f64, n: usize, k: usize) -> Option<f64> {
    let left = n.checked_sub(k + 1).filter(|left| *left > 0)? as f64;
    let (n, k) = (n as f64, k as f64);
    Some(n * (rss / n).ln() + 2.0 * k + 2.0 * k * (k + 1.0) / left)
}

#[cfg(test)]
mod tests {
    use super::super::half_life::tests::SEISMIC;
    use super::*;
    use proptest::prelude::*;

    fn seismic(family: Family, n: usize) -> Result<Growth, Refusal> {
        let (ages, totals): (Vec<i64>, Vec<i64>) = SEISMIC.iter().take(n).copied().unzip();
        growth(family, Curve::new(&ages, &totals).unwrap())
    }

    fn check(found: f64, expect: f64, tolerance: f64) {
        assert!((found / expect - 1.0).abs() < tolerance, "{found} is not {expect}");
    }

    #[test]
    fn weibull_finds_the_published_totals_of_the_seismic_cascade() {
        let Err(Refusal::TooWide { total, low }) = seismic(Family::Weibull, 5) else { panic!() };
        check(total, 14_902.0, 0.001);
        check(low, 8_329.0, 1e-9);
        let six = seismic(Family::Weibull, 6).unwrap();
        check(six.total, 14_601.0, 0.001);
        let seven = seismic(Family::Weibull, 7).unwrap();
        check(seven.total, 14_861.0, 0.001);
        for growth in [six, seven] {
            let hours = growth.t50 / 3_600.0;
            assert!((5.0..5.12).contains(&hours), "{hours}");
            check(growth.t50, growth.place * 2_f64.ln().powf(1.0 / growth.shape), 1e-9);
            // What came in the end lies in the interval.
            assert!(growth.total_low < 15_562.0 && 15_562.0 < growth.total_high, "{growth:?}");
        }
        assert!(seven.total_high / seven.total_low < six.total_high / six.total_low);
    }

    #[test]
    fn exponential_and_log_normal_run_away_and_are_refused() {
        for family in [Family::Exponential, Family::LogNormal] {
            let refusal = seismic(family, 5).unwrap_err();
            assert!(
                matches!(refusal, Refusal::TooWide { total, .. } if total > 1e6),
                "{refusal:?}"
            );
        }
    }

    #[test]
    fn too_little_is_refused_with_its_reason() {
        let needed = 5;
        assert_eq!(seismic(Family::Weibull, 4), Err(Refusal::TooFewPoints { n: 4, needed }));
        let straight = Curve::new(&[60, 120, 180, 240, 300], &[1, 2, 4, 8, 16]).unwrap();
        let fastest = Bracket { low: 240, high: 300 };
        assert_eq!(growth(Family::Weibull, straight), Err(Refusal::NotPastTheBend { fastest }));
        let nothing = Curve::new(&[60, 120, 180, 240, 300], &[0; 5]).unwrap();
        assert_eq!(growth(Family::Weibull, nothing), Err(Refusal::NoFit));
    }

    #[test]
    fn small_samples_have_no_aicc() {
        // n ln(RSS / n) + 2 k + 2 k (k + 1) / (n - k - 1) = 7 ln(1 / 7) + 8 + 20.
        check(aicc(1.0, 7, 4).unwrap(), 14.378_629, 1e-6);
        assert_eq!(aicc(1.0, 5, 4), None);
        assert!(seismic(Family::Weibull, 7).unwrap().aicc.is_some());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn a_curve_of_a_family_is_found_again(
            family in prop::sample::select(vec![Family::Weibull, Family::LogLogistic]),
            total in 1e4_f64..1e7, hours in 0.5_f64..24.0, shape in 0.5_f64..2.0,
        ) {
            let ages: Vec<i64> = (0..18).map(|i| 300 << (i / 2)).zip([0, 100].into_iter().cycle())
                .map(|(age, more)| age + age * more / 250).collect();
            let truth = |age: i64| {
                let (share, _) = family.share(shape * (age as f64 / (hours * 3_600.0)).ln());
                (total * share).round()
            };
            #[expect(clippy::cast_possible_truncation)]
            let totals: Vec<i64> = ages.iter().map(|age| truth(*age) as i64).collect();
            let curve = Curve::new(&ages, &totals).unwrap();
            prop_assume!(totals[totals.len() - 1] as f64 > 0.7 * total && totals[4] > 50);
            let found = growth(family, curve).unwrap();
            prop_assert!((found.total / total - 1.0).abs() < 0.05, "{found:?}");
            let last = ages[ages.len() - 1];
            prop_assert!((found.at(last) / truth(last) - 1.0).abs() < 0.02);
            let (low, high) = found.range_at(last);
            prop_assert!(low <= found.at(last) * 1.000_001 && found.at(last) <= high * 1.000_001);
        }
    }
}
