//! What stands last about a post: its latest totals, and what it gained between its two last observations.

use app::domain::{Amounts, Interactions, Moment};

use super::curve::Curve;

/// The read model of one post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// The moment of the last observation.
    pub(crate) at: Moment,
    /// The last known total of each metric.
    pub(crate) latest: Amounts,
    pub(crate) gain: Option<Gained>,
}

/// Interactions gained between the two last exact observations that count the same metrics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Gained {
    pub(crate) interactions: i64,
    pub(crate) from: i64,
    pub(crate) to: i64,
}

impl Standing {
    /// `None` for a curve without points.
    pub(crate) fn of(curve: &Curve) -> Option<Self> {
        let at = curve.points().last()?.0;
        let mut latest = Amounts::EMPTY;
        for (_, amounts) in curve.points() {
            latest.overlay(amounts);
        }
        let counted: Vec<_> = comparable(curve).take(2).collect();
        let gain = match counted[..] {
            [(to, now), (from, before)] => Some(Gained { interactions: now - before, from, to }),
            _ => None,
        };
        Some(Self { at, latest, gain })
    }
}

/// The interactions at each exact observation, in order of time: `(UTC seconds, interactions)`.
pub(crate) fn interactions(curve: &Curve) -> Vec<(i64, i64)> {
    let mut counted: Vec<_> = comparable(curve).collect();
    counted.reverse();
    counted
}

/// Interactions from the last exact observation backwards, where the same metrics are counted as in that
/// one: likes and reposts on one day cannot be compared with likes alone on another.
fn comparable(curve: &Curve) -> impl Iterator<Item = (i64, i64)> {
    let exact = curve.points().iter().rev().filter_map(|(moment, amounts)| {
        let counted = Interactions::of(amounts).filter(|counted| counted.inexact.is_empty())?;
        Some((moment.at, counted))
    });
    let mut members = None;
    exact
        .filter(move |(_, counted)| *members.get_or_insert(counted.members) == counted.members)
        .map(|(at, counted)| (at, counted.amount))
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::{Metric, Moment, Relation, Value};

    #[test]
    fn a_gain_compares_like_with_like() {
        let (likes, reposts) = (Metric::Likes, Metric::Reposts);
        let exact = Value::exact;
        let rough = Value { amount: 99, relation: Relation::AtLeast };
        let rows: [(i64, Vec<(Metric, Value)>); 4] = [
            (1, vec![(likes, exact(10)), (reposts, exact(1))]),
            (2, vec![(likes, exact(30))]),
            (3, vec![(likes, exact(40)), (reposts, exact(5))]),
            (4, vec![(likes, rough)]),
        ];
        let curve: Curve =
            rows.into_iter().map(|(t, v)| (Moment::second(t), v.into_iter().collect())).collect();
        let standing = Standing::of(&curve).unwrap();
        assert_eq!(standing.at, Moment::second(4));
        assert_eq!(standing.latest.get(likes), Some(rough));
        assert_eq!(standing.latest.get(reposts), Some(exact(5)));
        assert_eq!(standing.gain, Some(Gained { interactions: 34, from: 1, to: 3 }));
        assert_eq!(interactions(&curve), [(1, 11), (3, 45)]);
    }
}
