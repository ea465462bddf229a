//! What is measured of a post that stands beside others: less than its whole life, since twelve are asked for at once.

use super::curve::{Curve, Curves};
use super::half_life::{HalfLife, half_life};
use super::life::steps;
use super::method::TooFew;
use super::score::{MINIMUM, Score, expectation, score};
use super::velocity::{Step, peak};
use crate::domain::{Moment, Series};

/// One metric of one post of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    own: Curves,
    /// When half of it had come.
    pub half_life: Option<HalfLife>,
    /// The fastest step.
    pub peak: Option<Step>,
    /// Against the expectation at the age of the last observation; `None` of a post that has no age.
    pub score: Option<Result<Score, TooFew>>,
}

impl Beside {
    /// What its own curve tells.
    pub fn of(series: &Series, published: Option<Moment>) -> Self {
        let mut own = Curves::default();
        own.push_series(series, published);
        let half_life = own.get(0).and_then(half_life);
        let start = published.filter(|moment| moment.has_hour()).map(|moment| moment.at);
        Self { half_life, peak: peak(&steps(series, start)), score: None, own }
    }

    /// Its curve by age, where it has one.
    pub fn curve(&self) -> Option<Curve<'_>> {
        self.own.get(0).filter(|curve| !curve.is_empty())
    }

    /// Its last observation: age in seconds, and total.
    pub fn last(&self) -> Option<(i64, i64)> {
        self.curve()?.last()
    }

    /// With its score, from what the account's earlier posts had at the age of its last observation, newest first.
    #[must_use]
    pub fn scored(self, earlier: &[f64]) -> Self {
        let of = |(_, total): (i64, i64)| {
            let expected = expectation(earlier)?;
            Ok(score(total as f64, expected, MINIMUM))
        };
        Self { score: self.last().map(of), ..self }
    }
}

/// The greatest age up to which two or more posts were all observed: where they can be compared. Posts without a
/// curve do not count. `None` where one of them was observed later only.
pub fn shared_age<'a>(posts: impl IntoIterator<Item = &'a Beside>) -> Option<i64> {
    let curves: Vec<Curve> = posts.into_iter().filter_map(Beside::curve).collect();
    let last = curves.iter().filter_map(|curve| curve.ages().last()).min()?;
    let first = curves.iter().filter_map(|curve| curve.ages().first()).max()?;
    (curves.len() > 1 && first <= last).then_some(*last)
}

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The ages between two others (both among them) that people speak of, in seconds.
pub fn spoken_ages(from: i64, to: i64) -> Vec<i64> {
    const MINUTES: [i64; 6] = [1, 2, 5, 10, 15, 30];
    const HOURS: [i64; 13] = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 21, 36];
    const DAYS: [i64; 20] =
        [1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365, 730, 1_460];
    let minutes = MINUTES.into_iter().map(|n| n * MINUTE);
    let hours = HOURS.into_iter().map(|n| n * HOUR);
    let days = DAYS.into_iter().map(|n| n * DAY);
    let spoken = minutes.chain(hours).chain(days).filter(|age| (from..=to).contains(age));
    let mut ages: Vec<i64> = spoken.collect();
    ages.sort_unstable();
    ages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Metric, Value};

    fn beside(points: &[(i64, i64)], published: Option<Moment>) -> Beside {
        let points = points.iter().map(|(t, n)| (Moment::second(*t), Value::exact(*n)));
        Beside::of(&Series::new(Metric::Likes, points), published)
    }

    const START: Option<Moment> =
        Some(Moment { at: 0, precision: crate::domain::Precision::Second });

    #[test]
    fn a_post_is_scored_at_its_last_age() {
        let post = beside(&[(HOUR, 40), (2 * HOUR, 100)], START).scored(&[50.0; 30]);
        let score = post.score.unwrap().unwrap();
        assert!((score.value - 2.0).abs() < 1e-12);
        assert_eq!((post.last(), score.expected.n), (Some((2 * HOUR, 100)), 30));
        assert_eq!(post.peak.map(|step| step.gained), Some(60));
        let few = beside(&[(HOUR, 40)], START).scored(&[50.0; 3]);
        assert_eq!(few.score, Some(Err(TooFew { n: 3, needed: 20 })));
    }

    #[test]
    fn a_post_without_an_hour_has_no_age_and_no_score() {
        let post = beside(&[(HOUR, 40), (2 * HOUR, 100)], Some(Moment::day(0))).scored(&[50.0; 30]);
        assert_eq!((post.curve(), post.score, post.half_life), (None, None, None));
        assert!(post.peak.is_some());
    }

    #[test]
    fn posts_are_compared_where_all_of_them_were_observed() {
        let whole = beside(&[(HOUR, 40), (9 * HOUR, 100)], START);
        let short = beside(&[(2 * HOUR, 40), (5 * HOUR, 100)], START);
        let late = beside(&[(20 * HOUR, 40)], START);
        let nowhere = beside(&[(HOUR, 40)], None);
        let shared = |posts: &[&Beside]| shared_age(posts.iter().copied());
        assert_eq!(shared(&[&whole, &short, &nowhere]), Some(5 * HOUR));
        assert_eq!(shared(&[&whole, &late]), None);
        assert_eq!(shared(&[&whole, &nowhere]), None);
    }

    #[test]
    fn ages_are_those_that_people_speak_of() {
        assert_eq!(spoken_ages(50 * MINUTE, 4 * HOUR), [HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR]);
        assert!(spoken_ages(0, 2_000 * DAY).is_sorted_by(|a, b| a < b));
    }
}
