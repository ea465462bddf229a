//! What is usual for an account, by one metric: its half-life, its band, its expectation at ages that people speak of.

use serde::Serialize;

use super::band::{BandPoint, ages_until, band};
use super::curve::Curves;
use super::half_life::{HalfLife, half_life};
use super::median_life::{MedianHalfLife, median_half_life};
use super::method::TooFew;
use super::score::{Expectation, expectation};
use crate::domain::Metric;

/// What is usual for an account.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Usual {
    /// What is counted.
    pub metric: Metric,
    /// How many posts have any observation that can be measured with.
    pub posts: usize,
    /// The median half-life; `None` where no post has one.
    pub half_life: Option<MedianHalfLife>,
    /// What the last posts had at an age.
    pub expectations: Vec<AtAge>,
    /// Where most posts ran.
    pub band: Result<Vec<BandPoint>, TooFew>,
}

/// The expectation at one age.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct AtAge {
    /// The age, in seconds.
    #[serde(rename = "age_s")]
    pub age: i64,
    /// What is expected then.
    pub expected: Result<Expectation, TooFew>,
}

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
const AGES: [i64; 5] = [HOUR, 6 * HOUR, DAY, 7 * DAY, 30 * DAY];
const BAND_AGES: u32 = 60;

/// What the curves of an account's posts tell, newest first.
pub fn usual(metric: Metric, posts: &Curves) -> Usual {
    let lives: Vec<HalfLife> = posts.iter().filter_map(half_life).collect();
    let oldest = posts.iter().filter_map(|curve| Some(curve.last()?.0)).max().unwrap_or_default();
    let expected = |age| AtAge { age, expected: expectation(&posts.at(age)) };
    Usual {
        metric,
        posts: posts.iter().filter(|curve| !curve.is_empty()).count(),
        half_life: median_half_life(&lives),
        expectations: AGES.into_iter().map(expected).collect(),
        band: band(posts, &ages_until(oldest, BAND_AGES)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_tells_what_is_usual() {
        let post = |k: i64| [(HOUR, 10 * k), (DAY, 30 * k), (30 * DAY, 31 * k)];
        let posts: Curves = (1..=40).map(post).collect();
        let found = usual(Metric::Likes, &posts);
        assert_eq!(found.posts, 40);
        let life = found.half_life.unwrap();
        assert_eq!(
            (life.n, life.bracket_low, life.bracket_high),
            (40, Some(3_600.0), Some(86_400.0))
        );
        let day = found.expectations[2].expected.unwrap();
        assert_eq!((found.expectations[2].age, day.value, day.n, day.kept), (DAY, 615.0, 40, 20));
        let band = found.band.unwrap();
        assert_eq!(band.last().map(|point| (point.age, point.n)), Some((30 * DAY, 40)));
    }

    #[test]
    fn nothing_is_usual_of_no_post() {
        let found = usual(Metric::Likes, &Curves::default());
        assert_eq!((found.posts, found.half_life), (0, None));
        assert_eq!(found.band, Err(TooFew { n: 0, needed: 20 }));
    }
}
