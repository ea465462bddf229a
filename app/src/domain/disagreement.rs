//! Uploads that tell of the same post at the same moment, and do not agree.

use super::{History, Metric, Moment, Post, Source, Value};

/// What an upload said otherwise than one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// Of which post.
    pub post: Post,
    /// Of which moment.
    pub observed: Moment,
    /// Of which metric.
    pub metric: Metric,
    /// What was said before.
    pub before: Value,
    /// Where that was read.
    pub source: Source,
    /// What is said now, and counts from now on.
    pub now: Value,
}

/// What uploads say of one metric of a post at one moment, where they do not agree: in the order of uploads, the
/// last of which counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute<'a> {
    /// The metric.
    pub metric: Metric,
    /// What each says, and where it was read.
    pub said: Vec<(Value, &'a Source)>,
}

impl History {
    /// What is disputed of a moment, in the order of metrics.
    pub fn disputes(&self, moment: Moment) -> Vec<Dispute<'_>> {
        let at_it = || self.observations.iter().filter(|o| o.observed.at == moment.at);
        let said = |metric| Dispute {
            metric,
            said: at_it().filter_map(|o| Some((o.amounts.get(metric)?, &o.source))).collect(),
        };
        Metric::ALL.into_iter().map(said).filter(Dispute::is_one).collect()
    }
}

impl Dispute<'_> {
    fn is_one(&self) -> bool {
        self.said
            .last()
            .is_some_and(|(last, _)| self.said.iter().any(|(value, _)| !value.agrees_with(*last)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Amounts, ImportId, Observation, Relation};

    fn history(observations: Vec<Observation>) -> History {
        History { post: Post::by("", None), observations, notes: Vec::new() }
    }

    fn observation(import: i64, at: i64, values: &[(Metric, Value)]) -> Observation {
        let source = Source {
            import: ImportId(import),
            file_name: format!("{import}.csv"),
            words: None,
            part: String::new(),
            row: 2,
        };
        let amounts = values.iter().copied().collect::<Amounts>();
        Observation { observed: Moment::second(at), amounts, source }
    }

    #[test]
    fn a_moment_is_disputed_where_uploads_do_not_agree() {
        let (likes, reposts) = (Metric::Likes, Metric::Reposts);
        let at_least = |amount| Value { amount, relation: Relation::AtLeast };
        let history = history(vec![
            observation(1, 60, &[(likes, Value::exact(5)), (reposts, at_least(3))]),
            observation(2, 60, &[(likes, Value::exact(6)), (reposts, Value::exact(4))]),
            observation(2, 90, &[(likes, Value::exact(9))]),
            observation(3, 90, &[(reposts, Value::exact(9))]),
        ]);
        let disputes = history.disputes(Moment::second(60));
        let said: Vec<_> = disputes[0].said.iter().map(|(v, s)| (v.amount, s.import.0)).collect();
        assert_eq!((disputes.len(), disputes[0].metric), (1, likes));
        assert_eq!(said, [(5, 1), (6, 2)]);
        assert!(history.disputes(Moment::second(90)).is_empty());
    }
}
