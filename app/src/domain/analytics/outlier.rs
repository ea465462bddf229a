//! Whether a post stands apart from the account's others.

use serde::Serialize;

use super::method::{ENOUGH_POSTS, Method, TooFew};
use super::quantile::median;

/// How outliers are flagged.
pub const OUTLIER: Method = Method {
    key: "outlier",
    formula: "z = (ln x - m) / (1.4826 MAD), m = median of ln x_k, MAD = median of |ln x_k - m|; an outlier above 3.5 or below -3.5",
    source: "Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993)",
};

/// How far a post stands from the others, by the rule `OUTLIER.key`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Outlier {
    /// The rule.
    pub rule: &'static str,
    /// The robust z of the logarithm.
    pub z: f64,
    /// Whether the rule fires.
    pub is_outlier: bool,
    /// The median of the others.
    pub median: f64,
    /// The median distance from it, on the logarithm.
    pub mad: f64,
    /// How many others.
    pub n: usize,
    /// How many more were left out, having nothing: zero has no logarithm.
    pub zeros: usize,
}

impl Outlier {
    /// Beyond this `z` a post is an outlier, on either side.
    pub const FAR: f64 = 3.5;
}

/// Why the rule cannot be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoOutlier {
    /// Too few other posts with anything.
    TooFewPosts(TooFew),
    /// Half of them are equal: there is no distance to measure by.
    Alike,
    /// The post has nothing.
    Nothing,
}

/// How far a value stands from others.
///
/// # Errors
/// With fewer than 20 others above zero, when most of them are equal, or when the value is zero.
pub fn outlier(value: f64, others: &[f64]) -> Result<Outlier, NoOutlier> {
    const NORMAL: f64 = 1.482_6;
    let logs: Vec<f64> = others.iter().filter(|x| **x > 0.0).map(|x| x.ln()).collect();
    let n = logs.len();
    TooFew::check(n, ENOUGH_POSTS).map_err(NoOutlier::TooFewPosts)?;
    if value <= 0.0 {
        return Err(NoOutlier::Nothing);
    }
    let middle = median(&logs).ok_or(NoOutlier::Alike)?;
    let distances: Vec<f64> = logs.iter().map(|ln| (ln - middle).abs()).collect();
    let mad = median(&distances).filter(|mad| *mad > 0.0).ok_or(NoOutlier::Alike)?;
    let z = (value.ln() - middle) / (NORMAL * mad);
    let zeros = others.len() - n;
    let is_outlier = z.abs() > Outlier::FAR;
    Ok(Outlier { rule: OUTLIER.key, z, is_outlier, median: middle.exp(), mad, n, zeros })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1, e, e^2 ... e^20: the median of the logarithms is 10, the median distance 5.
    fn powers() -> Vec<f64> {
        (0..=20).map(|k| f64::from(k).exp()).collect()
    }

    #[test]
    fn the_robust_z_is_that_of_the_formula() {
        let found = outlier(30_f64.exp(), &powers()).unwrap();
        assert!((found.z - 20.0 / (1.482_6 * 5.0)).abs() < 1e-9);
        assert!((found.median.ln() - 10.0).abs() < 1e-9 && (found.mad - 5.0).abs() < 1e-9);
        assert_eq!((found.is_outlier, found.n, found.zeros, found.rule), (false, 21, 0, "outlier"));
        // 3.5 * 1.4826 * 5 = 25.95.
        assert!(!outlier(35.9_f64.exp(), &powers()).unwrap().is_outlier);
        assert!(outlier(36_f64.exp(), &powers()).unwrap().is_outlier);
        assert!(outlier((-16.0_f64).exp(), &powers()).unwrap().is_outlier);
    }

    #[test]
    fn posts_without_anything_are_counted_and_left_out() {
        let mut others = powers();
        others.extend([0.0; 3]);
        assert_eq!(outlier(5.0, &others).unwrap().zeros, 3);
    }

    #[test]
    fn it_is_said_why_the_rule_cannot_be_applied() {
        let few = TooFew { n: 19, needed: 20 };
        assert_eq!(outlier(5.0, &powers()[2..]), Err(NoOutlier::TooFewPosts(few)));
        assert_eq!(outlier(5.0, &[7.0; 30]), Err(NoOutlier::Alike));
        assert_eq!(outlier(0.0, &powers()), Err(NoOutlier::Nothing));
    }
}
