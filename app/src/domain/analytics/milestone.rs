//! Round totals, and between which two moments each was passed.

use serde::Serialize;

use super::method::Method;
use crate::domain::{Moment, Relation, Series, Value};

/// How milestones are found.
pub const MILESTONES: Method = Method {
    key: "milestones",
    formula: "N = 1, 2 or 5 times 10^k, k >= 2; passed by the first observation that says R >= N (exact or a lower bound), \
              after the last one before that says R < N (exact or an upper bound), or the publication; \
              of several passed at once the highest",
    source: "Sillage",
};

/// A round total that was passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Milestone {
    /// The total.
    pub total: i64,
    /// The last moment at which it is known that there were fewer: an observation, or the publication.
    pub after: Option<Moment>,
    /// The first moment at which it is known that there were so many.
    pub by: Moment,
}

/// The milestones of a series, in order of time. Bounds count for what they say, and days without an hour too.
pub fn milestones(series: &Series, published: Option<Moment>) -> Vec<Milestone> {
    let mut reached = 0;
    let points = series.points();
    let mut passed = Vec::new();
    for (place, point) in points.iter().enumerate() {
        let total = round_below(at_least(point.value));
        if total > reached {
            reached = total;
            let before = points[..place].iter().rev();
            let after = before.filter(|p| is_below(p.value, total)).map(|p| p.moment).next();
            let after = after.or(published.filter(|moment| moment.at <= point.moment.at));
            passed.push(Milestone { total, after, by: point.moment });
        }
    }
    passed
}

/// The least that a value can be.
fn at_least(value: Value) -> i64 {
    match value.relation {
        Relation::Exact | Relation::AtLeast => value.amount,
        Relation::AtMost | Relation::Under | Relation::About => 0,
    }
}

/// Whether a value says that there were fewer than a total.
fn is_below(value: Value, total: i64) -> bool {
    match value.relation {
        Relation::Exact | Relation::AtMost => value.amount < total,
        Relation::Under => value.amount <= total,
        Relation::AtLeast | Relation::About => false,
    }
}

/// The greatest of 100, 200, 500, 1,000 and so on that is not above an amount; 0 below 100.
fn round_below(amount: i64) -> i64 {
    if amount < 100 {
        return 0;
    }
    let magnitude = 10_i64.pow(amount.ilog10());
    let digit = match amount / magnitude {
        5.. => 5,
        2..5 => 2,
        _ => 1,
    };
    digit * magnitude
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Metric;
    use proptest::prelude::*;

    fn series(points: &[(i64, Value)]) -> Series {
        let points = points.iter().map(|(t, value)| (Moment::second(*t), *value));
        Series::new(Metric::Likes, points)
    }

    fn exact(points: &[(i64, i64)]) -> Series {
        series(&points.iter().map(|(t, n)| (*t, Value::exact(*n))).collect::<Vec<_>>())
    }

    #[test]
    fn a_milestone_lies_between_two_observations() {
        let likes = exact(&[(100, 60), (200, 900), (300, 950), (400, 120_000)]);
        let found = milestones(&likes, Some(Moment::second(0)));
        let [at_100, at_200, at_300, at_400] = [100, 200, 300, 400].map(Moment::second);
        let expect = [
            Milestone { total: 500, after: Some(at_100), by: at_200 },
            Milestone { total: 100_000, after: Some(at_300), by: at_400 },
        ];
        assert_eq!(found, expect);
    }

    #[test]
    fn what_the_first_observation_tells_came_after_the_publication() {
        let likes = exact(&[(100, 1_000)]);
        let published = Moment::day(50);
        let [found] = milestones(&likes, Some(published))[..] else { panic!() };
        assert_eq!(found.after, Some(published));
        assert_eq!(milestones(&likes, None)[0].after, None);
    }

    #[test]
    fn a_fall_passes_nothing_again() {
        let likes = exact(&[(100, 99), (200, 150), (300, 90), (400, 180)]);
        assert_eq!(milestones(&likes, None).len(), 1);
    }

    #[test]
    fn bounds_count_for_what_they_say() {
        let bound = |amount, relation| Value { amount, relation };
        let likes = series(&[
            (100, bound(1_000, Relation::Under)),
            (200, bound(900, Relation::About)),
            (300, bound(6_000, Relation::AtLeast)),
            (400, bound(20_000, Relation::Under)),
        ]);
        let after = Some(Moment::second(100));
        let passed = Milestone { total: 5_000, after: None, by: Moment::second(300) };
        assert_eq!(milestones(&likes, None), [Milestone { after, ..passed }]);
    }

    proptest! {
        #[test]
        fn milestones_rise_and_hold_their_totals(
            gains in prop::collection::vec(-50_i64..4_000, 1..40),
        ) {
            let mut total = 0;
            let points: Vec<_> = gains.iter().zip(1..).map(|(gain, at)| {
                total = (total + gain).max(0);
                (at, total)
            }).collect();
            let found = milestones(&exact(&points), Some(Moment::second(0)));
            prop_assert!(found.is_sorted_by(|a, b| a.total < b.total && a.by.at < b.by.at));
            let at = |moment: Moment| points.iter().find(|(t, _)| *t == moment.at).map_or(0, |p| p.1);
            for milestone in found {
                prop_assert!(at(milestone.by) >= milestone.total);
                prop_assert!(at(milestone.after.unwrap()) < milestone.total);
            }
        }
    }
}
