//! What is to be known of an upload's rows beside their number: totals that fell, rows that disagree.

use app::domain::{Amounts, Metric, Moment, Value};
use serde::{Deserialize, Serialize};

use super::curve::Curve;
use super::weighing::Weighed;

/// Remarks about an upload.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Remarks {
    /// Totals that are lower than an earlier one of the same post.
    pub(crate) falls: i64,
    /// Rows that disagree with what earlier uploads say of the same moment.
    pub(crate) disagreeing: i64,
    /// The first of what they disagree about.
    pub(crate) disagreed: Vec<Disagreed>,
}

/// What a row says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Disagreed {
    pub(crate) post: i64,
    pub(crate) observed: Moment,
    pub(crate) metric: Metric,
    pub(crate) before: Value,
    pub(crate) now: Value,
}

impl Remarks {
    /// How many disagreements are named.
    pub(crate) const NAMED: usize = 6;

    /// Notes a post's rows, which were laid over its curve.
    pub(crate) fn note(&mut self, post: i64, weighed: &Weighed<'_>, curve: &Curve) {
        self.falls += curve.falls(weighed.stored.iter().map(|row| row.observed.at));
        for (observed, before, now) in &weighed.changed {
            let mut disagreed = between(*before, *now).peekable();
            self.disagreeing += i64::from(disagreed.peek().is_some());
            let room = Self::NAMED - self.disagreed.len();
            let named = |(metric, before, now)| Disagreed {
                post,
                observed: *observed,
                metric,
                before,
                now,
            };
            self.disagreed.extend(disagreed.take(room).map(named));
        }
    }
}

/// The metrics about which two do not agree, with what each says.
fn between(before: Amounts, now: Amounts) -> impl Iterator<Item = (Metric, Value, Value)> {
    let both = Metric::ALL
        .into_iter()
        .filter_map(move |metric| Some((metric, before.get(metric)?, now.get(metric)?)));
    both.filter(|(_, before, now)| !before.agrees_with(*now))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::batch::NewRow;
    use crate::store::model::weighing::weigh;

    fn likes(n: i64) -> Amounts {
        [(Metric::Likes, Value::exact(n))].into_iter().collect()
    }

    fn rows(totals: &[(i64, i64)]) -> Vec<NewRow> {
        let row = |(at, n): &(i64, i64)| NewRow {
            post: 0,
            row: 2,
            observed: Moment::second(*at),
            amounts: likes(*n),
        };
        totals.iter().map(row).collect()
    }

    #[test]
    fn rows_that_say_otherwise_are_counted_and_the_first_named() {
        let mut curve: Curve = (1..=20).map(|t| (Moment::second(t), likes(10 * t))).collect();
        let rows = rows(&[(1, 10), (2, 21), (3, 5), (21, 300), (22, 299)]);
        let weighed = weigh(&mut curve, &rows);
        let mut remarks = Remarks::default();
        remarks.note(7, &weighed, &curve);
        assert_eq!((remarks.falls, remarks.disagreeing), (2, 2));
        let said: Vec<_> = remarks
            .disagreed
            .iter()
            .map(|d| (d.post, d.observed.at, d.metric, d.before.amount, d.now.amount))
            .collect();
        assert_eq!(said, [(7, 2, Metric::Likes, 20, 21), (7, 3, Metric::Likes, 30, 5)]);
    }

    #[test]
    fn more_disagreements_are_counted_than_named() {
        let mut curve: Curve = (0..50).map(|t| (Moment::second(t), likes(t))).collect();
        let rows = rows(&(0..50).map(|t| (t, t + 1)).collect::<Vec<_>>());
        let mut remarks = Remarks::default();
        remarks.note(7, &weigh(&mut curve, &rows), &curve);
        assert_eq!((remarks.disagreeing, remarks.disagreed.len()), (50, Remarks::NAMED));
    }
}
