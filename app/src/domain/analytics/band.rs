//! What an account's posts had by age: the band in which most of them ran.

use serde::Serialize;

use super::curve::{Curves, ln_age};
use super::method::{ENOUGH_POSTS, Method, TooFew};
use super::quantile::quantile_by;

/// How the band is computed.
pub const BAND: Method = Method {
    key: "band",
    formula: "p10, p25, p50, p75, p90 of R_k(a) over posts k observed around a; between observations \
              ln R is linear over ln(1 + a); nothing is extrapolated; at least 20 posts at a",
    source: "Sillage; quantiles of type 7",
};

/// The band at one age.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct BandPoint {
    /// The age, in seconds.
    #[serde(rename = "age_s")]
    pub age: i64,
    /// How many posts were observed around it.
    pub n: usize,
    /// A tenth of them had less.
    pub p10: f64,
    /// A quarter had less.
    pub p25: f64,
    /// Half had less.
    pub p50: f64,
    /// Three quarters had less.
    pub p75: f64,
    /// Nine tenths had less.
    pub p90: f64,
}

/// The band of curves at growing ages, where 20 of them or more were observed.
///
/// # Errors
/// Where no age has so many: then single curves are drawn, and nothing is summed up.
pub fn band(curves: &Curves, ages: &[i64]) -> Result<Vec<BandPoint>, TooFew> {
    let columns = Columns::of(curves, ages);
    let band: Vec<BandPoint> =
        (0..ages.len()).filter_map(|place| columns.point(place, ages[place])).collect();
    let most = columns.counts.iter().copied().max().unwrap_or_default();
    TooFew::check(most, ENOUGH_POSTS)?;
    Ok(band)
}

/// Up to `count` different ages, even on `ln(1 + a)`, from five minutes to `last`.
pub fn ages_until(last: i64, count: u32) -> Vec<i64> {
    const FIRST: i64 = 300;
    ages_between(FIRST.min(last.max(0)), last, count)
}

/// Up to `count` different ages, even on `ln(1 + a)`, from one to another, both among them.
pub fn ages_between(first: i64, last: i64, count: u32) -> Vec<i64> {
    let (from, to) = (ln_age(first.max(0)), ln_age(last.max(0)));
    let steps = count.saturating_sub(1).max(1);
    let place = |step: u32| from + (to - from) * f64::from(step) / f64::from(steps);
    // An age is far below 2^53 seconds.
    #[expect(clippy::cast_possible_truncation)]
    let mut ages: Vec<i64> = (0..=steps).map(|step| place(step).exp_m1().round() as i64).collect();
    ages.dedup();
    ages
}

/// `ln R` of every curve at every age, sorted age by age: logarithms keep the order, so that only the few
/// that a quantile asks for are taken back.
struct Columns {
    logs: Vec<f64>,
    counts: Vec<usize>,
    height: usize,
}

impl Columns {
    fn of(curves: &Curves, ages: &[i64]) -> Self {
        let height = curves.len();
        let mut logs = vec![0.0; ages.len() * height];
        let mut counts = vec![0; ages.len()];
        let ln_ages: Vec<f64> = ages.iter().map(|age| ln_age(*age)).collect();
        for curve in curves.iter() {
            curve.walk(ages, &ln_ages, |place, ln| {
                logs[place * height + counts[place]] = ln;
                counts[place] += 1;
            });
        }
        for (place, count) in counts.iter().enumerate() {
            let column = place * height;
            logs[column..column + count].sort_unstable_by(f64::total_cmp);
        }
        Self { logs, counts, height }
    }

    fn point(&self, place: usize, age: i64) -> Option<BandPoint> {
        let n = self.counts[place];
        if n < ENOUGH_POSTS {
            return None;
        }
        let member = |row: usize| self.logs[place * self.height + row].exp();
        let at = |level| quantile_by(n, level, member);
        let (p10, p25, p50) = (at(0.1)?, at(0.25)?, at(0.5)?);
        Some(BandPoint { age, n, p10, p25, p50, p75: at(0.75)?, p90: at(0.9)? })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Deterministic numbers in (0, 1), evenly spread: a splitmix generator of its own for the tests.
    pub fn uniform(seed: &mut u64) -> f64 {
        *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = *seed;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) >> 11) as f64 / (1_u64 << 53) as f64 + f64::EPSILON / 4.0
    }

    /// A normal variate, by Box and Muller.
    pub fn normal(seed: &mut u64) -> f64 {
        let (radius, angle) = (uniform(seed), uniform(seed));
        (-2.0 * radius.ln()).sqrt() * (std::f64::consts::TAU * angle).cos()
    }

    fn levels(point: &BandPoint) -> [(f64, f64); 5] {
        let BandPoint { p10, p25, p50, p75, p90, .. } = *point;
        [(0.1, p10), (0.25, p25), (0.5, p50), (0.75, p75), (0.9, p90)]
    }

    #[test]
    fn a_band_tells_its_quantiles_and_how_many_posts_it_rests_on() {
        // 21 posts of 0, 10, ... 200 at one hour; the last of them is not observed before 30 min.
        let posts = (0..=20_i64).map(|k| [(if k == 20 { 1_800 } else { 60 }, 0), (3_600, 10 * k)]);
        let curves: Curves = posts.collect();
        let band = band(&curves, &[30, 60, 3_600, 7_200]).unwrap();
        assert_eq!(band.len(), 2);
        assert_eq!((band[0].age, band[0].n), (60, 20));
        assert_eq!((band[1].age, band[1].n), (3_600, 21));
        for ((_, found), expect) in
            levels(&band[1]).into_iter().zip([20.0, 50.0, 100.0, 150.0, 180.0])
        {
            assert!((found - expect).abs() < 1e-9, "{found}");
        }
    }

    #[test]
    fn below_twenty_posts_there_is_no_band() {
        let curves: Curves = std::iter::repeat_n([(10, 5), (20, 9)], 19).collect();
        assert_eq!(band(&curves, &[15]), Err(TooFew { n: 19, needed: 20 }));
    }

    #[test]
    fn ages_are_even_on_the_axis_of_lives() {
        assert_eq!(ages_until(604_800, 4), [300, 3_797, 47_928, 604_800]);
        assert_eq!(ages_until(100, 60), [100]);
        assert_eq!(ages_until(0, 60), [0]);
        assert!(ages_until(310, 60).is_sorted_by(|a, b| a < b));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        /// Of new posts of a log-normal account, the band's quantiles hold the shares that they promise.
        #[test]
        fn the_band_holds_its_quantiles_on_log_normal_accounts(
            seed: u64, mu in 3.0_f64..9.0, sigma in 0.2_f64..1.5,
        ) {
            let mut seed = seed;
            let totals = |at: f64| (at * 1e3).round();
            let mut draw = || totals((mu + sigma * normal(&mut seed)).exp());
            #[expect(clippy::cast_possible_truncation)]
            let posts: Vec<_> = (0..600).map(|_| {
                let last = draw();
                [(600, (last * 0.1) as i64), (86_400, last as i64)]
            }).collect();
            let curves: Curves = posts.into_iter().collect();
            let band = band(&curves, &[86_400]).unwrap();
            let fresh: Vec<f64> = (0..4_000).map(|_| draw()).collect();
            for (level, quantile) in levels(&band[0]) {
                let below = fresh.iter().filter(|total| **total <= quantile).count();
                let held = below as f64 / fresh.len() as f64;
                // Five standard errors of a share among 600 and among 4,000.
                let error = (level * (1.0 - level) * (1.0 / 600.0 + 1.0 / 4_000.0)).sqrt();
                prop_assert!((held - level).abs() < 5.0 * error, "{level}: {held}");
            }
        }
    }
}
