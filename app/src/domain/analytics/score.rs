//! A post against its expectation: how many times as much, or as little, as the account's posts had at that age.

use serde::Serialize;

use super::method::{ENOUGH_POSTS, Method, TooFew};
use super::quantile::sorted;

/// How the score is computed.
pub const SCORE: Method = Method {
    key: "score",
    formula: "E = mean of the middle half of R_k(a) over the last 100 posts k; m = minimum. \
              A >= max(E, m): A / max(E, m); E < m and A < m: A / m; A = 0: -2 E; A < E: -E / A",
    source: "CrowdTangle, How do you calculate overperforming scores",
};

/// The expectation below which a post is not called under its expectation: CrowdTangle's own example.
pub const MINIMUM: f64 = 10.0;

/// How many of the last posts make an expectation, at most.
pub const LAST_POSTS: usize = 100;

/// What an account's posts had at an age.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Expectation {
    /// The mean of the middle half.
    pub value: f64,
    /// Over how many posts, the last 100 at most.
    pub n: usize,
    /// How many of them are in the middle half.
    pub kept: usize,
    /// The least of those.
    pub low: f64,
    /// The greatest of those.
    pub high: f64,
}

/// A post's score.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Score {
    /// At least 1: so many times the expectation; at most -1: the expectation is so many times as much;
    /// between 0 and 1: both are small.
    pub value: f64,
    /// What the post had.
    pub actual: f64,
    /// What was expected.
    pub expected: Expectation,
    /// The minimum that was applied.
    pub minimum: f64,
}

/// The expectation from the totals of earlier posts at one age, newest post first.
///
/// # Errors
/// With fewer than 20 of them.
pub fn expectation(newest_first: &[f64]) -> Result<Expectation, TooFew> {
    let last = &newest_first[..newest_first.len().min(LAST_POSTS)];
    TooFew::check(last.len(), ENOUGH_POSTS)?;
    let (n, dropped) = (last.len(), last.len() / 4);
    let sorted = sorted(last.iter().copied());
    let middle = &sorted[dropped..n - dropped];
    let value = middle.iter().sum::<f64>() / middle.len() as f64;
    let (low, high) = (middle[0], middle[middle.len() - 1]);
    Ok(Expectation { value, n, kept: middle.len(), low, high })
}

/// The score of what a post had at that age.
pub fn score(actual: f64, expected: Expectation, minimum: f64) -> Score {
    let value = ratio(actual, expected.value, minimum);
    Score { value, actual, expected, minimum }
}

/// CrowdTangle's rule. Where the expectation is below the minimum `m`, the minimum stands in for it.
fn ratio(actual: f64, expected: f64, minimum: f64) -> f64 {
    let bar = expected.max(minimum);
    if actual >= bar && bar > 0.0 {
        actual / bar
    } else if expected < minimum {
        actual / minimum
    } else if actual <= 0.0 {
        -2.0 * expected
    } else {
        -expected / actual
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(actual: f64, expected: f64, minimum: f64, score: f64) {
        let found = ratio(actual, expected, minimum);
        assert!((found - score).abs() < 1e-12, "{actual} of {expected}: {found}");
    }

    #[test]
    fn scores_are_crowdtangles() {
        check(100.0, 50.0, MINIMUM, 2.0);
        check(100.0, 200.0, MINIMUM, -2.0);
        check(0.0, 200.0, MINIMUM, -400.0);
        check(9.0, 2.0, 10.0, 0.9);
    }

    #[test]
    fn small_numbers_are_measured_by_the_minimum() {
        check(0.0, 2.0, 10.0, 0.0);
        check(20.0, 2.0, 10.0, 2.0);
        check(10.0, 10.0, 10.0, 1.0);
        check(0.0, 0.0, 0.0, 0.0);
    }

    #[test]
    fn the_outer_quarters_are_dropped() {
        // 22 posts: 5 dropped at each end, 6 to 17 kept.
        let totals: Vec<f64> = (1..=22).map(f64::from).collect();
        let expected = expectation(&totals).unwrap();
        assert_eq!(expected, Expectation { value: 11.5, n: 22, kept: 12, low: 6.0, high: 17.0 });
    }

    #[test]
    fn only_the_last_hundred_posts_count() {
        let totals: Vec<f64> = std::iter::repeat_n(8.0, 100).chain([1e9; 100]).collect();
        let expected = expectation(&totals).unwrap();
        assert_eq!((expected.value, expected.n, expected.kept), (8.0, 100, 50));
    }

    #[test]
    fn nineteen_posts_make_no_expectation() {
        assert_eq!(expectation(&[5.0; 19]), Err(TooFew { n: 19, needed: 20 }));
    }

    proptest! {
        #[test]
        fn a_post_equal_to_its_expectation_scores_one(
            totals in prop::collection::vec(10.0_f64..1e7, 20..150),
        ) {
            let expected = expectation(&totals).unwrap();
            prop_assert!((score(expected.value, expected, MINIMUM).value - 1.0).abs() < 1e-12);
        }

        #[test]
        fn a_score_is_free_of_scale(
            totals in prop::collection::vec(0.0_f64..1e5, 20..150),
            actual in 0.5_f64..1e6,
            scale in 0.01_f64..100.0,
        ) {
            let scaled: Vec<f64> = totals.iter().map(|total| total * scale).collect();
            let here = score(actual, expectation(&totals).unwrap(), MINIMUM);
            let there = score(actual * scale, expectation(&scaled).unwrap(), MINIMUM * scale);
            prop_assert!((here.value - there.value).abs() <= 1e-9 * here.value.abs());
        }

        #[test]
        fn more_reactions_never_score_less(
            expected in 10.0_f64..1e4, actual in 1.0_f64..1e5, more in 0.0_f64..1e5,
        ) {
            prop_assert!(ratio(actual + more, expected, MINIMUM) >= ratio(actual, expected, MINIMUM));
        }
    }
}
