//! The median half-life of an account's posts, those that still grow among them.

use serde::Serialize;

use super::half_life::HalfLife;
use super::method::Method;

/// How the median half-life is estimated.
pub const MEDIAN_HALF_LIFE: Method = Method {
    key: "median-half-life",
    formula: "S(t) = product over half-lives t_i <= t of (1 - d_i / n_i), d_i posts of the n_i whose half-life is t_i or later; median: the first t with S(t) <= 1/2. \
              A post that still grows is right-censored at the lower end of its half-life so far: the final one comes no earlier. \
              95 % interval: where S^exp(+-1.96 s) first falls to 1/2, s = sqrt(sum d_i / (n_i (n_i - d_i))) / |ln S|",
    source: "Kaplan and Meier, J. Amer. Stat. Assoc. 53 (1958); interval: Brookmeyer and Crowley, Biometrics 38 (1982), log-log",
};

/// A median half-life.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MedianHalfLife {
    /// The median of the point values, in seconds; `None` when fewer than half of them are known to be over.
    #[serde(rename = "median_s")]
    pub median: Option<f64>,
    /// The median when each half-life is taken at the lower end of its bracket.
    #[serde(rename = "bracket_low_s")]
    pub bracket_low: Option<f64>,
    /// The median when each is taken at the upper end.
    #[serde(rename = "bracket_high_s")]
    pub bracket_high: Option<f64>,
    /// The 95 % interval of the median, lower end.
    #[serde(rename = "low_s")]
    pub low: Option<f64>,
    /// Its upper end; `None` when it has none.
    #[serde(rename = "high_s")]
    pub high: Option<f64>,
    /// How many posts.
    pub n: usize,
    /// How many of them still grow.
    pub censored: usize,
}

/// The median half-life of posts; `None` of no post.
pub fn median_half_life<'a>(
    posts: impl IntoIterator<Item = &'a HalfLife>,
) -> Option<MedianHalfLife> {
    let posts: Vec<&HalfLife> = posts.into_iter().collect();
    let by = |time: fn(&HalfLife) -> f64, sight: fn(&HalfLife) -> f64| {
        let ended = |post: &&HalfLife| post.ending.is_final;
        let at = |post: &HalfLife| if ended(&post) { time(post) } else { sight(post) };
        Survival::of(posts.iter().map(|post| (at(post), ended(post))).collect())
    };
    let point = by(|post| post.t50.point, low);
    (!posts.is_empty()).then(|| MedianHalfLife {
        median: point.falls_to_half(|step| step.share),
        // A half came after the lower end of its bracket, and so after a last sight at that very time.
        bracket_low: by(low, |post| low(post).next_down()).falls_to_half(|step| step.share),
        bracket_high: by(high, low).falls_to_half(|step| step.share),
        low: point.falls_to_half(|step| step.limit(Z)),
        high: point.falls_to_half(|step| step.limit(-Z)),
        n: posts.len(),
        censored: posts.iter().filter(|post| !post.ending.is_final).count(),
    })
}

/// The 0.975 quantile of the normal distribution.
const Z: f64 = 1.959_964;

fn low(post: &HalfLife) -> f64 {
    post.t50.bracket.low as f64
}

fn high(post: &HalfLife) -> f64 {
    post.t50.bracket.high as f64
}

/// The share that is not over yet, by time, with Greenwood's sum.
struct Survival(Vec<Fall>);

#[derive(Clone, Copy)]
struct Fall {
    at: f64,
    share: f64,
    greenwood: f64,
}

impl Fall {
    /// The share's limit on the log-log scale, `z` standard errors down.
    fn limit(&self, z: f64) -> f64 {
        if self.share <= 0.0 {
            return 0.0;
        }
        let error = self.greenwood.sqrt() / self.share.ln().abs();
        self.share.powf((z * error).exp())
    }
}

impl Survival {
    /// From times and whether each is an end or only a last sight.
    fn of(mut times: Vec<(f64, bool)>) -> Self {
        // Of what happens at one time, ends come before last sights.
        times.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        let (mut share, mut greenwood) = (1.0, 0.0);
        let mut falls = Vec::new();
        let mut left = times.len();
        for same in times.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
            let ended = same.iter().filter(|(_, ended)| *ended).count();
            if ended > 0 {
                let (d, n) = (ended as f64, left as f64);
                share *= 1.0 - d / n;
                greenwood += d / (n * (n - d));
                falls.push(Fall { at: same[0].0, share, greenwood });
            }
            left -= same.len();
        }
        Self(falls)
    }

    fn falls_to_half(&self, height: impl Fn(&Fall) -> f64) -> Option<f64> {
        // A product of fractions that is one half may miss it by a hair.
        const HALF: f64 = 0.5 + 1e-12;
        self.0.iter().find(|fall| height(fall) <= HALF).map(|fall| fall.at)
    }
}

#[cfg(test)]
mod tests {
    use super::super::curve::Curve;
    use super::super::half_life::half_life;
    use super::*;
    use proptest::prelude::*;

    /// Weeks of remission under 6-mercaptopurine (Freireich and others 1963), the textbooks' example.
    fn remission() -> Survival {
        let ended = [6, 6, 6, 7, 10, 13, 16, 22, 23];
        let seen = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
        let times = ended.map(|t| (f64::from(t), true)).into_iter();
        Survival::of(times.chain(seen.map(|t| (f64::from(t), false))).collect())
    }

    #[test]
    fn the_textbook_example_has_its_survival_and_median() {
        let survival = remission();
        let shares: Vec<String> =
            survival.0.iter().map(|fall| format!("{:.3}", fall.share)).collect();
        assert_eq!(shares, ["0.857", "0.807", "0.753", "0.690", "0.627", "0.538", "0.448"]);
        assert_eq!(survival.falls_to_half(|fall| fall.share), Some(23.0));
        assert_eq!(survival.falls_to_half(|fall| fall.limit(Z)), Some(13.0));
        assert_eq!(survival.falls_to_half(|fall| fall.limit(-Z)), None);
    }

    #[test]
    fn posts_that_still_grow_are_not_dropped() {
        let over = |hour: i64| [(hour, 50), (2 * hour, 99), (20 * hour, 100)];
        let growing = |hour: i64| [(hour, 10), (2 * hour, 60), (3 * hour, 100)];
        let of = |points: &[(i64, i64)]| {
            let (ages, totals): (Vec<i64>, Vec<i64>) = points.iter().copied().unzip();
            half_life(Curve::new(&ages, &totals).unwrap()).unwrap()
        };
        let ended = [of(&over(100)), of(&over(200)), of(&over(300))];
        let median = |posts: &[HalfLife]| median_half_life(posts).unwrap();
        assert_eq!(median(&ended).bracket_high, Some(200.0));
        // Two more that reached half of what they have after 500 s and more: 3 of 5 are over by 300 s.
        let all = [&ended[..], &[of(&growing(500)), of(&growing(900))]].concat();
        let found = median(&all);
        assert_eq!((found.n, found.censored), (5, 2));
        assert_eq!(found.bracket_high, Some(300.0));
        assert!(found.median.is_some_and(|median| (median - 300.0).abs() < 1e-6));
        // When most still grow, half of them are not over yet.
        let growing = [of(&over(100)), of(&growing(500)), of(&growing(900))];
        assert_eq!(median(&growing).median, None);
        assert_eq!(median_half_life([]), None);
    }

    proptest! {
        #[test]
        fn the_ends_of_brackets_hold_the_median(
            posts in prop::collection::vec(prop::collection::vec(0_i64..9, 2..12), 1..40),
        ) {
            let life = |gains: Vec<i64>| {
                let ages: Vec<i64> = (1..).map(|slice| slice * 1_200).take(gains.len()).collect();
                let totals: Vec<i64> =
                    gains.iter().scan(0, |sum, gain| { *sum += gain; Some(*sum) }).collect();
                half_life(Curve::new(&ages, &totals)?)
            };
            let lives: Vec<HalfLife> = posts.into_iter().filter_map(life).collect();
            if let Some(found) = median_half_life(&lives)
                && let (Some(low), Some(median), Some(high)) = (found.bracket_low, found.median, found.bracket_high)
            {
                prop_assert!(low <= median + 1e-6 && median <= high + 1e-6, "{found:?}");
            }
        }
    }
}
